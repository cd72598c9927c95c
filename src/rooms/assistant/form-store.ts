/** All SQL of forms, deeds and the merchant's rules for tools. */
import type { Selectable } from 'kysely'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { type Form, type FormStage, isLiveForm } from './tasks/form.ts'
import type { Sentence } from './tool.ts'

type FormTable = {
  tenant_id: string
  id: string
  conversation_id: string
  customer_id: string
  engagement: number
  task: string
  stage: FormStage
  version: number
  filled: string
  asked: string | null
  misses: number
  token: string | null
  token_until: Date | null
  waiting: string
  begun_at: Date
  changed_at: Date
}
type DeedTable = {
  tenant_id: string
  key: string
  tool: string
  form_id: string
  conversation_id: string
  customer_id: string
  turn_id: string
  input: string
  before: string | null
  told: string
  done_at: Date
  undo_until: Date | null
  undone_at: Date | null
}
type Tables = {
  'assistant.form': FormTable
  'assistant.deed': DeedTable
  'assistant.tool_rule': { tenant_id: string; name: string; is_on: boolean; limit_fen: string | null }
}

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

// jsonb comes back parsed; it is written as text.
const formOf = (row: Selectable<FormTable>): Form => ({
  id: row.id,
  task: row.task,
  engagement: row.engagement,
  stage: row.stage,
  version: row.version,
  filled: row.filled as unknown as Form['filled'],
  asked: row.asked,
  misses: row.misses,
  offered: row.token && row.token_until ? { token: row.token, until: row.token_until } : null,
  waiting: row.waiting as unknown as string[],
})

/** The newest form of a matter, live or over. */
export async function lastForm(ctx: Ctx, conversationId: string): Promise<Form | null> {
  const row = await open(ctx)
    .selectFrom('assistant.form')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversationId)
    // Two may be written in one step: the one that is over and the one that begins.
    .orderBy((eb) => eb('stage', 'in', ['filling', 'confirming']), 'desc')
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? formOf(row) : null
}

/** The form as it is now, locked until the transaction ends. */
export async function lockedForm(ctx: Ctx, id: string): Promise<Form | null> {
  const row = await open(ctx)
    .selectFrom('assistant.form')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? formOf(row) : null
}

/** Writes a form down as its turn left it: a new one, or over the version that the turn saw. */
export async function saveForm(
  ctx: Ctx,
  form: Form,
  of: { conversationId: string; customerId: string },
): Promise<void> {
  const body = {
    stage: form.stage,
    filled: JSON.stringify(form.filled),
    asked: isLiveForm(form) ? form.asked : null,
    misses: form.misses,
    token: form.stage === 'confirming' ? (form.offered?.token ?? null) : null,
    token_until: form.stage === 'confirming' ? (form.offered?.until ?? null) : null,
    waiting: JSON.stringify(form.waiting),
    changed_at: ctx.now,
  }
  const row = {
    ...body,
    tenant_id: ctx.tenant,
    id: form.id,
    conversation_id: of.conversationId,
    customer_id: of.customerId,
    engagement: form.engagement,
    task: form.task,
    version: 1,
    begun_at: ctx.now,
  }
  await open(ctx)
    .insertInto('assistant.form')
    .values(row)
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doUpdateSet({ ...body, version: form.version + 1 }))
    .execute()
}

/** A matter that changed hands takes its open form with it: nobody's yes does anything any more. */
export async function dropForms(
  ctx: Ctx,
  conversationId: string,
  stage: 'dropped' | 'handed',
): Promise<void> {
  await open(ctx)
    .updateTable('assistant.form')
    .set((eb) => ({
      stage,
      token: null,
      token_until: null,
      version: eb('version', '+', 1),
      changed_at: ctx.now,
    }))
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversationId)
    .where('stage', 'in', ['filling', 'confirming'])
    .execute()
}

export interface Deed {
  readonly key: string
  readonly tool: string
  readonly formId: string
  readonly conversationId: string
  readonly customerId: string
  readonly turnId: string
  readonly input: Json
  /** Sealed. */
  readonly before: string | null
  readonly told: readonly Sentence[]
  readonly undoUntil: Date | null
}

const deedOf = (row: Selectable<DeedTable>): Deed & { readonly undoneAt: Date | null } => ({
  key: row.key,
  tool: row.tool,
  formId: row.form_id,
  conversationId: row.conversation_id,
  customerId: row.customer_id,
  turnId: row.turn_id,
  input: row.input as unknown as Json,
  before: row.before,
  told: row.told as unknown as Sentence[],
  undoUntil: row.undo_until,
  undoneAt: row.undone_at,
})

/** @returns false when the step was done before */
export async function addDeed(ctx: Ctx, deed: Deed): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('assistant.deed')
    .values({
      tenant_id: ctx.tenant,
      key: deed.key,
      tool: deed.tool,
      form_id: deed.formId,
      conversation_id: deed.conversationId,
      customer_id: deed.customerId,
      turn_id: deed.turnId,
      input: JSON.stringify(deed.input),
      before: deed.before,
      told: JSON.stringify(deed.told),
      done_at: ctx.now,
      undo_until: deed.undoUntil,
      undone_at: null,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function deedByKey(ctx: Ctx, key: string): Promise<ReturnType<typeof deedOf> | null> {
  const row = await open(ctx)
    .selectFrom('assistant.deed')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? deedOf(row) : null
}

export async function deedsOf(
  ctx: Ctx,
  by: { form: string } | { customer: string },
): Promise<ReturnType<typeof deedOf>[]> {
  const [column, value] =
    'form' in by ? (['form_id', by.form] as const) : (['customer_id', by.customer] as const)
  const rows = await open(ctx)
    .selectFrom('assistant.deed')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where(column, '=', value)
    .orderBy('done_at')
    .limit(500)
    .execute()
  return rows.map(deedOf)
}

/** @returns false when somebody took it back before */
export async function markUndone(ctx: Ctx, key: string): Promise<boolean> {
  const { numUpdatedRows } = await open(ctx)
    .updateTable('assistant.deed')
    .set({ undone_at: ctx.now })
    .where('tenant_id', '=', ctx.tenant)
    .where('key', '=', key)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface Rule {
  readonly on: boolean
  readonly limitFen: number | null
}

export async function toolRules(ctx: Ctx): Promise<ReadonlyMap<string, Rule>> {
  const rows = await open(ctx)
    .selectFrom('assistant.tool_rule')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .execute()
  return new Map(
    rows.map((row) => [
      row.name,
      { on: row.is_on, limitFen: row.limit_fen === null ? null : Number(row.limit_fen) },
    ]),
  )
}

export async function saveToolRule(ctx: Ctx, name: string, rule: Rule): Promise<void> {
  const row = { is_on: rule.on, limit_fen: rule.limitFen === null ? null : String(rule.limitFen) }
  await open(ctx)
    .insertInto('assistant.tool_rule')
    .values({ tenant_id: ctx.tenant, name, ...row })
    .onConflict((oc) => oc.columns(['tenant_id', 'name']).doUpdateSet(row))
    .execute()
}

/** Removes a person's forms and deeds; the rows that the deeds changed belong to other rooms. */
export async function forgetForms(ctx: Ctx, customerId: string): Promise<number> {
  let gone = 0
  for (const table of ['assistant.form', 'assistant.deed'] as const) {
    const { numDeletedRows } = await open(ctx)
      .deleteFrom(table)
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', '=', customerId)
      .executeTakeFirstOrThrow()
    gone += Number(numDeletedRows)
  }
  return gone
}

/** Forms and deeds follow their matters in a merge and back. */
export async function moveForms(
  ctx: Ctx,
  from: string,
  to: string,
  conversations?: readonly string[],
): Promise<void> {
  if (conversations?.length === 0) return
  for (const table of ['assistant.form', 'assistant.deed'] as const) {
    const query = open(ctx)
      .updateTable(table)
      .set({ customer_id: to })
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', '=', from)
    await (conversations ? query.where('conversation_id', 'in', conversations) : query).execute()
  }
}
