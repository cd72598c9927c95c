/** All SQL of the model: where it is, the day's account, and what was sent. */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Amount } from './allowance.ts'
import type { Outcome, Powers } from './contract.ts'

export interface ModelRow {
  readonly enabled: boolean
  readonly baseUrl: string
  readonly keySealed: string | null
  readonly model: string
  readonly deadlineMs: number
  readonly dailyTokens: number
  readonly dailyFen: number
  readonly inputFen: number
  readonly outputFen: number
  readonly manner: string
  readonly powers: Powers | null
  readonly probedAt: Date | null
  readonly changedAt: Date
}

type ModelTable = {
  tenant_id: string
  enabled: boolean
  base_url: string
  key_sealed: string | null
  model: string
  deadline_ms: number
  daily_tokens: number
  daily_fen: number
  input_fen: number
  output_fen: number
  manner: string
  powers: string | null
  probed_at: Date | null
  changed_at: Date
}
type CallTable = {
  tenant_id: string
  id: string
  at: Date
  verb: string
  outcome: Outcome
  ms: number
  tokens: number
  micro_fen: number
  conversation_id: string | null
  customer_id: string | null
  sent: string
  got: string
}
type DayTable = { tenant_id: string; id: string; tokens: number; micro_fen: number; calls: number }
type Tables = {
  'assistant.model': ModelTable
  'assistant.model_day': DayTable
  'assistant.model_call': CallTable
}
export type CallRow = Omit<Selectable<CallTable>, 'tenant_id'>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

export async function model(ctx: Ctx): Promise<ModelRow | undefined> {
  const row = await open(ctx)
    .selectFrom('assistant.model')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    enabled: row.enabled,
    baseUrl: row.base_url,
    keySealed: row.key_sealed,
    model: row.model,
    deadlineMs: row.deadline_ms,
    dailyTokens: row.daily_tokens,
    dailyFen: row.daily_fen,
    inputFen: row.input_fen,
    outputFen: row.output_fen,
    manner: row.manner,
    powers: powersOf(row.powers),
    probedAt: row.probed_at,
    changedAt: row.changed_at,
  }
}

// jsonb comes back parsed; it is written as text, by nobody but saveModel.
const powersOf = (found: unknown): Powers | null =>
  typeof found === 'object' && found !== null ? (found as Powers) : null

export async function saveModel(ctx: Ctx, row: ModelRow): Promise<void> {
  const values = {
    tenant_id: ctx.tenant,
    enabled: row.enabled,
    base_url: row.baseUrl,
    key_sealed: row.keySealed,
    model: row.model,
    deadline_ms: row.deadlineMs,
    daily_tokens: row.dailyTokens,
    daily_fen: row.dailyFen,
    input_fen: row.inputFen,
    output_fen: row.outputFen,
    manner: row.manner,
    powers: row.powers && JSON.stringify(row.powers),
    probed_at: row.probedAt,
    changed_at: row.changedAt,
  }
  await open(ctx)
    .insertInto('assistant.model')
    .values(values)
    .onConflict((oc) => oc.column('tenant_id').doUpdateSet(values))
    .execute()
}

export async function spent(ctx: Ctx, day: string): Promise<Amount & { readonly calls: number }> {
  const row = await open(ctx)
    .selectFrom('assistant.model_day')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', day)
    .executeTakeFirst()
  return { tokens: row?.tokens ?? 0, microFen: row?.micro_fen ?? 0, calls: row?.calls ?? 0 }
}

/** One statement, so that turns on many nodes can't together overspend. @returns false when the day's budget has no room */
export async function reserve(ctx: Ctx, day: string, amount: Amount, limit: Amount): Promise<boolean> {
  if (amount.tokens > limit.tokens || amount.microFen > limit.microFen) return false
  const { numAffectedRows } = await sql`
    insert into assistant.model_day as d (tenant_id, id, tokens, micro_fen, calls)
    values (${ctx.tenant}, ${day}, ${amount.tokens}, ${amount.microFen}, 1)
    on conflict (tenant_id, id) do update
      set tokens = d.tokens + excluded.tokens, micro_fen = d.micro_fen + excluded.micro_fen, calls = d.calls + 1
      where d.tokens + excluded.tokens <= ${limit.tokens} and d.micro_fen + excluded.micro_fen <= ${limit.microFen}
    `.execute(ctx.db)
  return numAffectedRows === 1n
}

/** The reservation gives way to what it came to. */
export async function settle(ctx: Ctx, day: string, reserved: Amount, came: Amount): Promise<void> {
  await sql`update assistant.model_day set tokens = tokens + ${came.tokens - reserved.tokens},
    micro_fen = micro_fen + ${came.microFen - reserved.microFen}
    where tenant_id = ${ctx.tenant} and id = ${day}`.execute(ctx.db)
}

const KEPT_DAYS = 14
const DAY_MS = 86_400_000

export async function addCall(ctx: Ctx, call: CallRow): Promise<void> {
  await open(ctx)
    .insertInto('assistant.model_call')
    .values({ tenant_id: ctx.tenant, ...call })
    .execute()
  await open(ctx)
    .deleteFrom('assistant.model_call')
    .where('tenant_id', '=', ctx.tenant)
    .where('at', '<', new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS))
    .execute()
}

export async function calls(ctx: Ctx, most: number): Promise<CallRow[]> {
  return open(ctx)
    .selectFrom('assistant.model_call')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

export async function forgetCalls(ctx: Ctx, customerId: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from assistant.model_call where tenant_id = ${ctx.tenant} and
    (customer_id = ${customerId} or conversation_id in (select conversation_id from assistant.turn
      where tenant_id = ${ctx.tenant} and customer_id = ${customerId}))`.execute(ctx.db)
  return Number(numAffectedRows ?? 0)
}

export async function moveCalls(
  ctx: Ctx,
  from: string,
  to: string,
  conversations?: readonly string[],
): Promise<void> {
  if (conversations?.length === 0) return
  const query = open(ctx)
    .updateTable('assistant.model_call')
    .set({ customer_id: to })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', from)
  await (conversations ? query.where('conversation_id', 'in', conversations) : query).execute()
}
