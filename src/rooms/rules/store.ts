/** SQL of rules: the rules with their versions, and what ran on which event. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { RuleDraft } from './contract.ts'
import type { VersionRow } from './macro-store.ts'
import type { Awake } from './rule.ts'

export interface RuleRow extends Awake {
  readonly enabled: boolean
  readonly byId: string
  readonly byName: string
  readonly at: Date
  readonly surging: boolean
  readonly ran: number
  readonly lastRanAt: Date | null
}

/** A peak day that is on names it. */
const SURGING = sql.raw(`exists (select 1 from rules.surge s
  where s.tenant_id = r.tenant_id and s.state = 'on' and s.draft -> 'ruleIds' ? r.id)`)

/** Rules that may run now, in their order: the older first. */
export async function awake(ctx: Ctx): Promise<Awake[]> {
  const { rows } = await sql<Awake>`select r.id, r.version, r.draft from rules.rule r
    where r.tenant_id = ${ctx.tenant} and r.enabled and r.removed_at is null
      and (r.draft ->> 'when' = 'always' or ${SURGING})
    order by r.id`.execute(ctx.db)
  return rows
}

const columns = (
  ctx: Ctx,
) => sql`r.id, r.version, r.draft, r.enabled, r.by_id as "byId", r.by_name as "byName", r.at,
  ${SURGING} as surging,
  (select count(*)::int from rules.rule_run n where n.tenant_id = r.tenant_id and n.rule_id = r.id
    and n.outcome = 'done' and n.at > ${new Date(ctx.now.getTime() - 30 * 86_400_000)}) as ran,
  (select max(n.at) from rules.rule_run n where n.tenant_id = r.tenant_id and n.rule_id = r.id
    and n.outcome = 'done') as "lastRanAt"`

export async function rules(ctx: Ctx): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`select ${columns(ctx)} from rules.rule r
    where r.tenant_id = ${ctx.tenant} and r.removed_at is null order by r.id`.execute(ctx.db)
  return rows
}

export async function rule(ctx: Ctx, id: string): Promise<RuleRow | undefined> {
  const { rows } = await sql<RuleRow>`select ${columns(ctx)} from rules.rule r
    where r.tenant_id = ${ctx.tenant} and r.id = ${id} and r.removed_at is null for no key update of r`.execute(
    ctx.db,
  )
  return rows[0]
}

export interface Writing extends Awake {
  readonly enabled: boolean
  readonly byId: string
  readonly byName: string
  readonly at: Date
}

export async function saveRule(ctx: Ctx, row: Writing, note: string): Promise<void> {
  const draft = JSON.stringify(row.draft)
  await sql`insert into rules.rule (tenant_id, id, draft, version, enabled, by_id, by_name, at)
    values (${ctx.tenant}, ${row.id}, ${draft}::jsonb, ${row.version}, ${row.enabled}, ${row.byId}, ${row.byName},
      ${row.at})
    on conflict (tenant_id, id) do update set draft = excluded.draft, version = excluded.version,
      by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at`.execute(ctx.db)
  await sql`insert into rules.rule_version (tenant_id, rule_id, version, draft, by_id, by_name, at, note)
    values (${ctx.tenant}, ${row.id}, ${row.version}, ${draft}::jsonb, ${row.byId}, ${row.byName}, ${row.at},
      ${note})`.execute(ctx.db)
}

export async function setEnabled(ctx: Ctx, id: string, enabled: boolean): Promise<void> {
  await sql`update rules.rule set enabled = ${enabled} where tenant_id = ${ctx.tenant} and id = ${id}`.execute(
    ctx.db,
  )
}

export async function removeRule(ctx: Ctx, id: string): Promise<void> {
  await sql`update rules.rule set removed_at = ${ctx.now}, enabled = false
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
}

export async function ruleVersions(ctx: Ctx, id: string): Promise<VersionRow<RuleDraft>[]> {
  const { rows } = await sql<VersionRow<RuleDraft>>`
    select version, draft, by_id as "byId", by_name as "byName", at, note from rules.rule_version
    where tenant_id = ${ctx.tenant} and rule_id = ${id} order by version desc`.execute(ctx.db)
  return rows
}

export interface RunRow {
  readonly id: string
  readonly ruleId: string
  readonly eventId: string
  readonly version: number
  readonly event: string
  readonly at: Date
  readonly conversationId: string | null
  readonly orderId: string | null
  readonly outcome: 'done' | 'refused' | 'stopped'
  readonly deeds: readonly string[]
  readonly reason: string
}

/** Claims an event for a rule; false when it ran on it before, here or on another node. */
export async function claim(ctx: Ctx, run: RunRow): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into rules.rule_run
      (tenant_id, rule_id, event_id, id, version, event, at, conversation_id, order_id, outcome, deeds, reason)
    values (${ctx.tenant}, ${run.ruleId}, ${run.eventId}, ${run.id}, ${run.version}, ${run.event}, ${run.at},
      ${run.conversationId}, ${run.orderId}, ${run.outcome}, ${[...run.deeds]}::text[], ${run.reason})
    on conflict (tenant_id, rule_id, event_id) do nothing`.execute(ctx.db)
  return Number(numAffectedRows ?? 0n) === 1
}

export async function endRun(
  ctx: Ctx,
  run: Pick<RunRow, 'ruleId' | 'eventId' | 'outcome' | 'reason' | 'deeds'>,
): Promise<void> {
  await sql`update rules.rule_run set outcome = ${run.outcome}, reason = ${run.reason},
      deeds = ${[...run.deeds]}::text[]
    where tenant_id = ${ctx.tenant} and rule_id = ${run.ruleId} and event_id = ${run.eventId}`.execute(ctx.db)
}

/** How often a rule touched a matter since an instant. */
export async function often(
  ctx: Ctx,
  ruleId: string,
  matter: { conversationId: string | null; orderId: string | null },
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from rules.rule_run
    where tenant_id = ${ctx.tenant} and rule_id = ${ruleId} and at > ${since} and outcome = 'done'
      and conversation_id is not distinct from ${matter.conversationId}
      and (${matter.conversationId}::text is not null or order_id is not distinct from ${matter.orderId})`.execute(
    ctx.db,
  )
  return rows[0]?.n ?? 0
}

export interface RunWish {
  readonly rule?: string | undefined
  readonly conversation?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function runs(ctx: Ctx, wish: RunWish): Promise<(RunRow & { ruleName: string })[]> {
  const { rows } = await sql<RunRow & { ruleName: string }>`
    select n.id, n.rule_id as "ruleId", n.event_id as "eventId", n.version, n.event, n.at,
      n.conversation_id as "conversationId", n.order_id as "orderId", n.outcome, n.deeds, n.reason,
      coalesce(r.draft ->> 'name', '') as "ruleName"
    from rules.rule_run n left join rules.rule r on r.tenant_id = n.tenant_id and r.id = n.rule_id
    where n.tenant_id = ${ctx.tenant}
      and (${wish.rule ?? null}::text is null or n.rule_id = ${wish.rule ?? null})
      and (${wish.conversation ?? null}::text is null or n.conversation_id = ${wish.conversation ?? null})
      and (${wish.cursor ?? null}::text is null or n.id < ${wish.cursor ?? null})
    order by n.id desc limit ${wish.limit}`.execute(ctx.db)
  return rows
}

/** How many runs were done in a stretch of time. */
export async function runsDone(ctx: Ctx, from: Date, to: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from rules.rule_run
    where tenant_id = ${ctx.tenant} and at >= ${from} and at < ${to} and outcome = 'done'`.execute(ctx.db)
  return rows[0]?.n ?? 0
}

/** Everything written after the mark can be taken back without the rest of the transaction. */
export const mark = async (ctx: Ctx): Promise<unknown> => sql`savepoint deeds`.execute(ctx.db)
export const keep = async (ctx: Ctx): Promise<unknown> => sql`release savepoint deeds`.execute(ctx.db)
export const takeBack = async (ctx: Ctx): Promise<unknown> => sql`rollback to savepoint deeds`.execute(ctx.db)
