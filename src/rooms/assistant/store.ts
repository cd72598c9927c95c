/** All SQL of the assistant. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type {
  AbandonReason,
  AssistantSettings,
  HandOverReason,
  Tone,
  TurnState,
  TurnStep,
} from './contract.ts'

type TurnTable = {
  tenant_id: string
  id: string
  conversation_id: string
  customer_id: string
  engagement: number
  heard_from: number
  heard_seq: number
  state: TurnState
  attempts: number
  lease: string | null
  lease_until: Date | null
  intent: string | null
  knew: boolean | null
  reason: HandOverReason | AbandonReason | null
  steps: string
  cost: number
  /** Which model heard it: a version of the shop's own, or `shipped`. */
  heard_by: string | null
  /** The form that it walked. */
  task: string | null
  heard_at: Date
  ended_at: Date | null
}
type Tables = {
  'assistant.turn': TurnTable
  'assistant.touched': { tenant_id: string; id: string; at: Date }
  'assistant.settings': {
    tenant_id: string
    enabled: boolean
    share_percent: number
    max_steps: number
    max_seconds: number
    max_cost: number
    name: string
    tone: Tone
  }
}
export type TurnRow = Omit<Selectable<TurnTable>, 'steps'> & { steps: TurnStep[] }

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
// jsonb comes back parsed; it is written as text.
const shaped = (row: Selectable<TurnTable> | undefined): TurnRow | undefined =>
  row && { ...row, steps: stepsOf(row.steps) }
const stepsOf = (steps: unknown): TurnStep[] => (Array.isArray(steps) ? steps : [])

/** The newest turn of a conversation, locked until the transaction ends. */
export async function lastTurn(ctx: Ctx, conversationId: string): Promise<TurnRow | undefined> {
  const row = await open(ctx)
    .selectFrom('assistant.turn')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversationId)
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return shaped(row)
}

export async function lockedTurn(ctx: Ctx, id: string): Promise<TurnRow | undefined> {
  const row = await open(ctx)
    .selectFrom('assistant.turn')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return shaped(row)
}

export async function turnsOf(
  ctx: Ctx,
  by: { conversation: string } | { customer: string },
): Promise<TurnRow[]> {
  const [column, value] =
    'conversation' in by
      ? (['conversation_id', by.conversation] as const)
      : (['customer_id', by.customer] as const)
  const rows = await open(ctx)
    .selectFrom('assistant.turn')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where(column, '=', value)
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.flatMap((row) => shaped(row) ?? [])
}

/**
 * Two events of one conversation may be heard at the same instant and neither sees the other's turn: the table lets only
 * one turn hear up to a message, so nothing is answered twice. @returns false when somebody else's turn has heard it
 */
export async function addTurn(ctx: Ctx, row: TurnRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('assistant.turn')
    .values({ ...row, steps: JSON.stringify(row.steps) })
    .onConflict((oc) => oc.columns(['tenant_id', 'conversation_id', 'engagement', 'heard_seq']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

const AT_ONCE = 300

/** Turns of matters that are over already. */
export async function addTurns(ctx: Ctx, rows: readonly TurnRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await open(ctx)
      .insertInto('assistant.turn')
      .values(rows.slice(i, i + AT_ONCE).map((row) => ({ ...row, steps: JSON.stringify(row.steps) })))
      .onConflict((oc) => oc.doNothing())
      .execute()
}

export async function changeTurn(ctx: Ctx, id: string, change: Partial<TurnRow>): Promise<void> {
  const { steps, ...rest } = change
  await open(ctx)
    .updateTable('assistant.turn')
    .set({ ...rest, ...(steps && { steps: JSON.stringify(steps) }) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

export async function forgetTurns(ctx: Ctx, customerId: string): Promise<number> {
  const { numDeletedRows } = await open(ctx)
    .deleteFrom('assistant.turn')
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Gives a person's turns to another. @returns which */
export async function moveTurns(
  ctx: Ctx,
  from: string,
  to: string,
  ids?: readonly string[],
): Promise<string[]> {
  const query = open(ctx)
    .updateTable('assistant.turn')
    .set({ customer_id: to })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', from)
  if (ids?.length === 0) return []
  const rows = await (ids ? query.where('id', 'in', ids) : query).returning('id').execute()
  return rows.map((row) => row.id)
}

/** The conversations in which these turns were. */
export async function conversationsOf(ctx: Ctx, turns: readonly string[]): Promise<string[]> {
  if (turns.length === 0) return []
  const rows = await open(ctx)
    .selectFrom('assistant.turn')
    .select('conversation_id')
    .distinct()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', turns)
    .execute()
  return rows.map((row) => row.conversation_id)
}

const USUAL: AssistantSettings = {
  enabled: true,
  sharePercent: 100,
  maxSteps: 8,
  maxSeconds: 20,
  maxCost: 60,
  name: '',
  tone: 'plain',
}

export async function settings(ctx: Ctx): Promise<AssistantSettings> {
  const row = await open(ctx)
    .selectFrom('assistant.settings')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .executeTakeFirst()
  if (!row) return USUAL
  return {
    enabled: row.enabled,
    sharePercent: row.share_percent,
    maxSteps: row.max_steps,
    maxSeconds: row.max_seconds,
    maxCost: row.max_cost,
    name: row.name,
    tone: row.tone,
  }
}

export async function saveSettings(ctx: Ctx, wanted: AssistantSettings): Promise<void> {
  const row = {
    tenant_id: ctx.tenant,
    enabled: wanted.enabled,
    share_percent: wanted.sharePercent,
    max_steps: wanted.maxSteps,
    max_seconds: wanted.maxSeconds,
    max_cost: wanted.maxCost,
    name: wanted.name,
    tone: wanted.tone,
  }
  await open(ctx)
    .insertInto('assistant.settings')
    .values(row)
    .onConflict((oc) => oc.column('tenant_id').doUpdateSet(row))
    .execute()
}

/** A person has the matter, or had it once. */
export async function touch(ctx: Ctx, conversationId: string): Promise<void> {
  await open(ctx)
    .insertInto('assistant.touched')
    .values({ tenant_id: ctx.tenant, id: conversationId, at: ctx.now })
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
    .execute()
}

export interface Counted {
  turns: number
  answered: number
  asked: number
  handed: number
  abandoned: number
  unknown: number
  conversations: number
  handedConversations: number
  alone: number
  p50: number | null
  p95: number | null
}

/** Alone: nothing was handed over, nobody took it and nobody of ours wrote, by the same marks as the honest measure. */
export async function figures(ctx: Ctx, from: Date, to: Date): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select count(*) as turns, count(*) filter (where state = 'answered') as answered, count(*) filter (where state = 'asked') as asked,
      count(*) filter (where state = 'handed-over') as handed, count(*) filter (where state = 'abandoned') as abandoned,
      count(*) filter (where knew = false) as unknown, count(distinct conversation_id) as conversations,
      count(distinct conversation_id) filter (where state = 'handed-over') as "handedConversations",
      count(distinct conversation_id) filter (where not exists (select 1 from assistant.touched t
          where t.tenant_id = turn.tenant_id and t.id = turn.conversation_id)
        and not exists (select 1 from assistant.contact c
          where c.tenant_id = turn.tenant_id and c.conversation_id = turn.conversation_id
          and (c.handed_at is not null or c.person_at is not null or c.human_at is not null))
        and not exists (select 1 from assistant.turn h
          where h.tenant_id = turn.tenant_id and h.conversation_id = turn.conversation_id and h.state = 'handed-over')) as alone,
      percentile_cont(0.5) within group (order by extract(epoch from ended_at - heard_at) * 1000) filter (where state in ('answered', 'asked')) as p50,
      percentile_cont(0.95) within group (order by extract(epoch from ended_at - heard_at) * 1000) filter (where state in ('answered', 'asked')) as p95
    from assistant.turn where tenant_id = ${ctx.tenant} and heard_at >= ${from} and heard_at < ${to}`.execute(
    ctx.db,
  )
  const [row] = rows
  if (!row) throw new RangeError('Expected one row of figures')
  return row
}

export async function reasons(
  ctx: Ctx,
  from: Date,
  to: Date,
): Promise<{ reason: HandOverReason; count: number }[]> {
  const { rows } = await sql<{ reason: HandOverReason; count: number }>`
    select reason, count(*) as count from assistant.turn where tenant_id = ${ctx.tenant} and heard_at >= ${from} and heard_at < ${to}
      and state = 'handed-over' and reason is not null group by reason order by count(*) desc, reason`.execute(
    ctx.db,
  )
  return rows
}

export async function intents(
  ctx: Ctx,
  from: Date,
  to: Date,
): Promise<{ intent: string; count: number; known: number }[]> {
  const { rows } = await sql<{ intent: string; count: number; known: number }>`
    select intent, count(*) as count, count(*) filter (where knew) as known from assistant.turn
    where tenant_id = ${ctx.tenant} and heard_at >= ${from} and heard_at < ${to} and intent is not null
    group by intent order by count(*) desc, intent limit 30`.execute(ctx.db)
  return rows
}
