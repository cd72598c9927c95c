/** Beginning a diagnosis, answering its questions, adding words and photos: each step judges anew. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Building } from './building.ts'
import type { BeginShape } from './contract.ts'
import { judged } from './judged.ts'
import { QUESTIONS, UNKNOWN } from './knowledge/questions.ts'
import * as store from './store.ts'

/** @throws Refusal orders.unknown, diagnosis.line-unknown, evidence.unknown */
export async function begin(
  building: Building,
  ctx: Ctx,
  given: BeginShape & { readonly customerId?: string | undefined },
): Promise<store.Matter> {
  const { actor } = ctx
  const customer = actor.kind === 'customer' ? actor.id : given.customerId
  const about = await aboutOf(building, ctx, given, customer)
  await mustBeOf(building, ctx, given.evidenceIds, about.customer_id)
  const { matter, fresh } = await store.add(ctx, {
    tenant_id: ctx.tenant,
    id: make('dia', ctx.now),
    key: given.key,
    by_kind: actor.kind,
    by_id: actor.id,
    ...about,
    case_id: given.caseId ?? null,
    text: given.text,
    evidence_ids: given.evidenceIds,
    answers: {},
    asked: [],
    question: null,
    state: 'asking',
    judged: null,
    seen: null,
    ...NOT_ASKED,
    confirmed_finding: null,
    confirmed_part: null,
    confirmed_at: null,
    at: ctx.now,
    version: 1,
  })
  if (!fresh) return matter
  await toBeSeen(ctx, matter.id, given.evidenceIds)
  return judged(building, ctx, matter)
}

/** Photos are looked at afterwards, by whoever may. */
async function toBeSeen(ctx: Ctx, id: string, photos: readonly string[]): Promise<void> {
  if (photos.length > 0)
    await ctx.later('diagnosis.see', { diagnosis: id }, { key: `${id} see ${photos.length}` })
}

const NOT_ASKED = {
  work_id: null,
  work_number: null,
  technician_id: null,
  technician_name: null,
  due_at: null,
  late_at: null,
  answered_at: null,
  answer: null,
}

type About = Pick<store.MatterTable, 'customer_id' | 'order_id' | 'line_id' | 'sku' | 'product' | 'category'>

async function aboutOf(
  { orders, catalogue }: Building,
  ctx: Ctx,
  given: Pick<BeginShape, 'orderId' | 'lineId'>,
  customer: string | undefined,
): Promise<About> {
  const nothing = { order_id: null, line_id: null, sku: null, product: '', category: '' }
  if (!given.orderId) return { ...nothing, customer_id: customer ?? null }
  const order =
    ctx.actor.kind === 'customer'
      ? { ...(await orders.readFor(ctx, ctx.actor.id, given.orderId)), customerId: ctx.actor.id }
      : await orders.read(ctx, given.orderId)
  const line = given.lineId ? order.lines.find(({ id }) => id === given.lineId) : order.lines[0]
  if (!line) throw new Refusal('missing', 'diagnosis.line-unknown')
  const product = line.productId ? await catalogue.product(ctx, line.productId) : null
  return {
    customer_id: order.customerId,
    order_id: order.id,
    line_id: line.id,
    sku: line.sku,
    product: line.name,
    category: product?.category ?? '',
  }
}

/** A photo of somebody else's home is shown to nobody. */
async function mustBeOf(
  { evidence }: Building,
  ctx: Ctx,
  ids: readonly string[],
  customerId: string | null,
): Promise<void> {
  if (ids.length === 0) return
  const own = await evidence.pictures(ctx, ids)
  for (const id of ids)
    if (own.get(id)?.customerId !== customerId)
      throw new Refusal('missing', 'evidence.unknown', { evidence: id })
}

/** @throws Refusal diagnosis.unknown, diagnosis.changed-meanwhile */
export async function locked(ctx: Ctx, id: string, version?: number): Promise<store.Matter> {
  const row = await store.byId(ctx, id, true)
  const hidden = ctx.actor.kind === 'customer' && row?.customer_id !== ctx.actor.id
  if (!row || hidden) throw new Refusal('missing', 'diagnosis.unknown', { diagnosis: id })
  if (version !== undefined && version !== row.version)
    throw new Refusal('conflict', 'diagnosis.changed-meanwhile', { version: row.version })
  return row
}

/** @throws Refusal diagnosis.question-unknown, diagnosis.ended */
export async function answer(
  building: Building,
  ctx: Ctx,
  id: string,
  given: { readonly question: string; readonly value: string; readonly version?: number | undefined },
): Promise<store.Matter> {
  const row = mutable(await locked(ctx, id, given.version))
  const question = QUESTIONS.find((one) => one.id === given.question)
  if (!question || (given.value !== UNKNOWN && !Object.hasOwn(question.options, given.value)))
    throw new Refusal('invalid', 'diagnosis.question-unknown', { question: given.question })
  const answers = { ...row.answers, [given.question]: given.value }
  const asked = [...new Set([...row.asked, given.question])]
  return judged(building, ctx, await store.change(ctx, id, { answers, asked, question: null }))
}

/** @throws Refusal diagnosis.unknown, evidence.unknown, diagnosis.ended */
export async function add(
  building: Building,
  ctx: Ctx,
  id: string,
  more: { readonly text?: string | undefined; readonly evidenceIds?: readonly string[] | undefined },
): Promise<store.Matter> {
  const row = mutable(await locked(ctx, id))
  await mustBeOf(building, ctx, more.evidenceIds ?? [], row.customer_id)
  await toBeSeen(ctx, id, more.evidenceIds ?? [])
  const text = [row.text, more.text ?? ''].filter(Boolean).join('\n')
  const evidence = [...new Set([...row.evidence_ids, ...(more.evidenceIds ?? [])])]
  return judged(building, ctx, await store.change(ctx, id, { text, evidence_ids: evidence }))
}

/** What a technician said or what was confirmed is not overruled by a machine. */
function mutable(row: store.Matter): store.Matter {
  if (row.answered_at || row.confirmed_at) throw new Refusal('conflict', 'diagnosis.ended')
  return row
}
