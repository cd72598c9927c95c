/** Opening a case: the sold line is locked, its units counted, policy looks at once, and all is written as one. */
import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { auditDeed, whoOf } from './act.ts'
import { advance, type Engine } from './advance.ts'
import { moved } from './case.ts'
import { GENESIS } from './chain.ts'
import type { CaseKindName, CaseRoleName, RemedyName } from './contract.ts'
import type { Remedies, Verdict } from './core.ts'
import type { NewCase } from './door.ts'
import { markFresh } from './fresh.ts'
import { againstIn } from './recourse/party.ts'
import type { CaseRecord, SaleRecord } from './row.ts'
import { salesFor } from './sales.ts'
import * as store from './store.ts'
import { rowFor, TABLES } from './tables/all.ts'
import { chained, follow, type Step } from './write.ts'

const KIND_OF: Readonly<Record<RemedyName, CaseKindName | undefined>> = {
  'refund-return': 'return',
  'refund-only': 'return',
  cancel: 'return',
  exchange: 'exchange',
  repair: 'repair',
  'install-again': 'repair',
  part: 'part',
  'partial-refund': 'complaint',
  compensation: 'complaint',
  'return-freight': 'complaint',
  'price-protection': 'price-protection',
  'refuse-with-proof': undefined,
}
/** Claims quarrel between businesses: they hold no unit and no customer's word is asked. */
export const BEHIND: readonly CaseKindName[] = ['transit-claim', 'recourse']

/** @throws Refusal aftersales.units-taken, aftersales.part-unknown, aftersales.part-taken, aftersales.line-unknown, aftersales.wish-none */
export async function open(
  engine: Engine,
  remedies: Remedies,
  ctx: Ctx,
  opening: NewCase,
): Promise<CaseRecord> {
  const { sale, nextNumber, known } = await salesFor(engine.core, ctx, opening)
  if (known) return again(ctx, known, opening)
  mayAsk(ctx, sale)
  const kind = opening.kind ?? KIND_OF[opening.wish]
  if (!kind) throw new Refusal('invalid', 'aftersales.wish-none', { wish: opening.wish })
  mustSayWhat(kind, opening)
  const part = await partOf(engine, ctx, sale, opening)
  const held = heldBy(kind, opening, part !== null)
  if (BEHIND.includes(kind) === false) await mustBeFree(ctx, sale, { kind, opening, part })
  const row = draft({ ctx, opening, sale, kind, part, number: nextNumber })
  await linkEvidence(engine, ctx, row, opening)
  const verdict = BEHIND.includes(kind) ? { decision: null } : await remedies.review(ctx, row, sale)
  const { steps, after } = await firstSteps(engine, ctx, { row, opening, verdict })
  const { row: made, events } = chained(steps)
  const written = await store.open(ctx, { row: made, events, saleId: sale.id, ...held })
  // The same key opened a case beside us, on another line: that one is the answer.
  if (!written) return again(ctx, (await store.byKey(ctx, opening.key))?.id ?? '', opening)
  await follow(ctx, made, steps)
  await auditDeed(ctx, made, { event: 'open', kind, to: after.state })
  return markFresh(made, { events, quiet: verdict.quiet === true })
}

/** @throws Refusal aftersales.key-of-another, aftersales.key-otherwise when the key opened it with other words */
async function again(ctx: Ctx, id: string, opening: NewCase): Promise<CaseRecord> {
  const row = await store.byId(ctx, id)
  const first = row && (await store.deedOf(ctx, id, opening.key))
  const mine = row?.orderId === opening.orderId && row.lineId === opening.lineId
  const hidden = ctx.actor.kind === 'customer' && row?.customerId !== ctx.actor.id
  if (!row || !mine || hidden) throw new Refusal('conflict', 'aftersales.key-of-another')
  const { part = null, reasonText = '', kind = KIND_OF[opening.wish] } = opening
  const same =
    isDeepStrictEqual(first?.data, askedFor(opening)) &&
    row.kind === kind &&
    row.partNo === part &&
    (row.customerId === null || row.reasonText === reasonText)
  if (!same) throw new Refusal('conflict', 'aftersales.key-otherwise')
  return row
}

/** What was asked for, as the story of the case keeps it. */
const askedFor = ({ quantity = 1, wish, reason, evidenceIds = [] }: NewCase) => ({
  ...{ quantity, wish, reason },
  evidence: [...evidenceIds],
})

function mayAsk(ctx: Ctx, sale: SaleRecord): void {
  if (ctx.actor.kind === 'customer' && sale.customerId !== ctx.actor.id)
    throw new Refusal('missing', 'orders.unknown', { order: sale.orderId })
}

/** @throws Refusal aftersales.against-missing, aftersales.complaint-of-nothing */
function mustSayWhat(kind: CaseKindName, { reason, facts }: NewCase): void {
  if (kind === 'recourse' && !againstIn({ kind, facts: facts ?? {} }))
    throw new Refusal('invalid', 'aftersales.against-missing')
  // What the shop offered of its own accord needs no fault.
  if (kind === 'complaint' && reason === 'no-reason' && facts?.agreed !== true)
    throw new Refusal('invalid', 'aftersales.complaint-of-nothing')
}

interface Part {
  readonly no: string
  readonly name: string
  readonly listed: number
}

async function partOf(
  { core }: Engine,
  ctx: Ctx,
  { sku, bought }: SaleRecord,
  { part: no }: NewCase,
): Promise<Part | null> {
  if (!no) return null
  const variant = (await core.building.catalogue.variants(ctx, [sku])).get(sku)
  const parts = variant ? await core.building.catalogue.parts(ctx, variant.product.id) : []
  const found = parts.find((one) => one.no === no)
  if (!found) throw new Refusal('missing', 'aftersales.part-unknown', { part: no.slice(0, 60) })
  const name = ctx.language === 'en' ? found.name.en : found.name.zh
  return { no, name, listed: found.quantity * bought }
}

/** What a case holds of the line until it ends. A single part, a repair or a complaint holds no whole unit. */
function heldBy(kind: CaseKindName, { wish, quantity = 1 }: NewCase, isPart: boolean) {
  const whole = (kind === 'return' || kind === 'exchange') && !isPart
  if (!whole) return { open: 0, cancelled: 0 }
  return wish === 'cancel' ? { open: 0, cancelled: quantity } : { open: quantity, cancelled: 0 }
}

interface Asking {
  readonly kind: CaseKindName
  readonly opening: NewCase
  readonly part: Part | null
}

/** G1 and G4, under the line's lock: said in words here, and held by the table whatever happens. */
async function mustBeFree(ctx: Ctx, sale: SaleRecord, { kind, opening, part }: Asking): Promise<void> {
  const quantity = opening.quantity ?? 1
  const { open, cancelled } = heldBy(kind, opening, part !== null)
  const left = sale.delivered - sale.open - sale.accepted
  const unsent = sale.bought - sale.delivered - sale.cancelled
  if (open > left) throw new Refusal('conflict', 'aftersales.units-taken', { left, asked: quantity })
  if (cancelled > unsent)
    throw new Refusal('conflict', 'aftersales.units-taken', { left: unsent, asked: quantity })
  if (quantity > sale.bought * (part ? part.listed : 1))
    throw new Refusal('conflict', 'aftersales.units-taken', { left: sale.bought, asked: quantity })
  if (!part) return
  const counted = await store.countPart(ctx, { saleId: sale.id, ...part }, { open: quantity })
  if (!counted) throw new Refusal('conflict', 'aftersales.part-taken', { part: part.no, asked: quantity })
}

interface Drafting extends Asking {
  readonly ctx: Ctx
  readonly sale: SaleRecord
  readonly number: number
}

function draft({ ctx, opening, sale, kind, part, number }: Drafting): CaseRecord {
  const table = TABLES[kind]
  const { orderId, orderNumber, lineId, sku, productName, customerId } = sale
  const { now } = ctx
  const blank: CaseRecord = {
    ...{
      id: make('cas', now),
      number: `AS-${number}`,
      key: opening.key,
      kind,
      state: table.opens,
      version: 0,
    },
    ...{ orderId, orderNumber, lineId, sku, productName, quantity: opening.quantity ?? 1 },
    ...{ partNo: part?.no ?? null, partName: part?.name ?? null, reason: opening.reason },
    ...{
      reasonText: opening.reasonText ?? '',
      remedy: opening.wish,
      customerId: opening.customerId ?? customerId,
    },
    ...{ conversationId: opening.conversationId ?? null, parentId: opening.parentId ?? null },
    ...{
      dueAt: null,
      dueEvent: null,
      pauseCause: null,
      pauseSince: null,
      pauseUntil: null,
      pausedLeft: null,
    },
    ...{ pausedFor: {}, reminders: 0, queue: null, assigneeId: null, amountFen: opening.amountFen ?? null },
    ...{ flash: false, decision: null, facts: { ...opening.facts, ...askedFen(opening) } },
    ...{ lateAt: null, openedAt: now, changedAt: now, closedAt: null, seq: 0, head: GENESIS },
  }
  const entering = { from: '', event: 'open', by: [], to: table.opens, say: table.say }
  return { ...moved(blank, entering, { data: {}, now }), version: 1 }
}

/** What a complaint asked for counts when nobody answers it in time. */
const askedFen = ({ amountFen }: NewCase) => (amountFen === undefined ? {} : { askedFen: amountFen })

async function linkEvidence({ core }: Engine, ctx: Ctx, row: CaseRecord, opening: NewCase): Promise<void> {
  const ids = opening.evidenceIds ?? []
  if (ids.length === 0) return
  const owner = ctx.actor.kind === 'customer' ? { customerId: ctx.actor.id } : {}
  await core.building.evidence.link(ctx, ids, { orderId: row.orderId, caseId: row.id, ...owner })
}

interface First {
  readonly row: CaseRecord
  readonly opening: NewCase
  readonly verdict: Verdict
}

/** The opening itself, and how far the case goes by itself: what follows from opening, then what policy allows. */
async function firstSteps(engine: Engine, ctx: Ctx, { row, opening, verdict }: First) {
  const after = await opened(engine, ctx, judged(row, verdict))
  const role: CaseRoleName =
    ctx.actor.kind === 'customer' ? 'customer' : ctx.actor.kind === 'system' ? 'system' : 'agent'
  const first: Step = {
    before: null,
    after,
    deed: { event: 'open', role, by: whoOf(ctx), key: opening.key, data: askedFor(opening) },
  }
  // What another case grew into was granted there already; nobody looks at it a second time.
  const event = opening.facts?.granted === true ? 'approve' : verdict.event
  const move = {
    event: event ?? '',
    role: 'system' as const,
    by: 'policy',
    key: `${opening.key} by-policy`,
    data: {},
  }
  const goes =
    event && rowFor(TABLES[after.kind], { state: after.state, event, role: 'system' }, after, {}).row
  const steps = goes ? await advance(engine, ctx, after, move) : []
  return { steps: [first, ...steps], after: steps.at(-1)?.after ?? after }
}

const judged = (row: CaseRecord, { decision, amountFen, flash, facts }: Verdict): CaseRecord => ({
  ...row,
  decision,
  // Where policy found nothing to pay back, a person may still grant it: then it is worth what was paid.
  amountFen: row.amountFen ?? (amountFen || null),
  flash: flash ?? false,
  facts: { ...row.facts, ...facts },
})

async function opened(engine: Engine, ctx: Ctx, row: CaseRecord): Promise<CaseRecord> {
  let after = row
  for (const name of TABLES[row.kind].opened ?? []) {
    const key = `${row.id} 1 ${name}`
    const answer = await engine.effects[name]?.(engine.core, {
      ctx,
      row: after,
      from: null,
      event: 'open',
      data: {},
      key,
    })
    if (answer)
      after = {
        ...after,
        amountFen: answer.amountFen ?? after.amountFen,
        facts: { ...after.facts, ...answer.facts },
      }
  }
  return after
}
