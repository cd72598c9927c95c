/** Looking at who bears a case: facts and proofs gathered, the matrix asked, each change written down. */
import { createHash } from 'node:crypto'
import { type Proof, responsibilityOf, type Standing } from '../../../engines/policy/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import { cartonsOf, purchase } from '../prepare/store.ts'
import type { CaseRecord } from '../row.ts'
import * as cases from '../store.ts'
import { canBeAssembled, findingsOf, forCarrier, happeningOf, type Known } from './happened.ts'
import { type Against, againstIn } from './party.ts'
import * as store from './store.ts'
import { termsOf } from './terms.ts'

/** Without a cut-off of days, but memory and goods go. */
const PARTNER_MS = 14 * 24 * 3_600_000

/** @property standing null: the matrix has no line for it @property fen what it costs the shop @property cutOff the carrier's */
export interface Seen {
  readonly standing: Standing | null
  readonly fen: number
  readonly cutOff: Date
  readonly proofs: readonly Proof[]
}

const HOUR_MS = 3_600_000

/** Until when he takes a claim for it. */
export const fileBefore = (against: Against | undefined, row: CaseRecord, { cutOff }: Seen): Date =>
  against === 'carrier' ? cutOff : new Date(row.openedAt.getTime() + PARTNER_MS)

/** A claim stands as the case behind it does, seen from whom it is against; one without a case stands by itself. */
export async function lookOfClaim(core: Core, ctx: Ctx, claim: CaseRecord): Promise<Seen> {
  const behind = claim.parentId ? await cases.byId(ctx, claim.parentId) : undefined
  return look(core, ctx, behind ?? claim, againstIn(claim))
}

export async function look(core: Core, ctx: Ctx, row: CaseRecord, against?: Against): Promise<Seen> {
  const { evidence, diagnosis } = core.building
  const [order, receipts, terms, sales, found, judged] = await Promise.all([
    purchase(ctx, row.orderId),
    cartonsOf(ctx, row.orderId),
    termsOf(ctx),
    core.sales(ctx, row.orderId),
    evidence.proofsOf(ctx, { orderId: row.orderId, caseId: row.id }),
    diagnosis?.ofCase(ctx, row.id),
  ])
  const known = knownFrom(row, { order, receipts, sales, found, judged })
  const cutOff = new Date((known.signedAt ?? row.openedAt).getTime() + terms.carrierHours * HOUR_MS)
  const happened = against === 'carrier' ? forCarrier(happeningOf(known)) : happeningOf(known)
  const fen = await worthOf(core, ctx, row)
  if (happened === null) return { standing: null, fen, cutOff, proofs: known.proofs }
  const findings = findingsOf(happened).filter((one) => stated(row).includes(one))
  const standing = responsibilityOf({
    happened,
    now: ctx.now.toISOString(),
    zone: ctx.zone,
    evidence: known.proofs,
    findings,
    claimBefore: cutOff.toISOString(),
    ...times({
      packedAt: order?.shipped_at,
      signedAt: known.signedAt,
      installStartedAt: order?.begun_at ?? known.installedAt,
      installedAt: known.installedAt,
    }),
  })
  return { standing, fen, cutOff, proofs: known.proofs }
}

const times = (given: Readonly<Record<string, Date | null | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([name, at]) => (at ? [[name, at.toISOString()]] : [])))

const stated = ({ facts }: CaseRecord): readonly string[] =>
  Array.isArray(facts.findings) ? facts.findings : []

interface Past {
  readonly order: Awaited<ReturnType<typeof purchase>>
  readonly receipts: Awaited<ReturnType<typeof cartonsOf>>
  readonly sales: Awaited<ReturnType<Core['sales']>>
  readonly found: Awaited<ReturnType<Core['building']['evidence']['proofsOf']>>
  readonly judged: Awaited<ReturnType<NonNullable<Core['building']['diagnosis']>['ofCase']>> | undefined
}

function knownFrom(row: CaseRecord, { order, receipts, sales, found, judged }: Past): Known {
  const sale = sales.find(({ lineId }) => lineId === row.lineId)
  const mine = receipts.filter(({ line_id }) => line_id === row.lineId)
  const signedAs = (['refused', 'noted', 'checked', 'unchecked'] as const).find((one) =>
    mine.some((receipt) => receipt.signed_as === one || (one === 'refused' && receipt.state === 'refused')),
  )
  const signed = mine.flatMap(({ signed_at }) => signed_at ?? []).sort((a, b) => b.getTime() - a.getTime())[0]
  const line = order?.lines.find(({ lineId }) => lineId === row.lineId)
  const worked =
    sale?.installedAt || order?.begun_at || found.has('pre-start-photos') || found.has('work-video')
  return {
    ...{ reason: row.reason, facts: row.facts, openedAt: row.openedAt },
    signedAs: signedAs ?? null,
    signedAt: signed ?? sale?.deliveredAt ?? null,
    installedAt: sale?.installedAt ?? null,
    ours: Boolean(worked) && canBeAssembled(line?.catalogueCategory, line?.mustInstall ?? false),
    words: row.reasonText,
    proofs: [...new Set([...found.keys(), ...ownProofs(order, signed)])],
    finding: judged?.confirmed?.finding ?? judged?.verdict?.what ?? null,
  }
}

/** What the house itself recorded: the page and promise of purchase, the time of signing. */
function ownProofs(order: Past['order'], signed: Date | undefined): Proof[] {
  return [
    ...(order ? (['page-snapshot'] as const) : []),
    ...(order?.promise_day ? (['order-promise'] as const) : []),
    ...(signed ? (['e-signature'] as const) : []),
  ]
}

/** What the shop bears if nobody else does, in fen; 0 while no remedy has a price. */
async function worthOf(core: Core, ctx: Ctx, row: CaseRecord): Promise<number> {
  if (row.amountFen !== null) return row.amountFen
  const sale = (await core.sales(ctx, row.orderId)).find(({ lineId }) => lineId === row.lineId)
  if (row.partNo === null) return WHOLE.includes(row.kind) ? (sale?.priceFen ?? 0) * row.quantity : 0
  const variant = (await core.building.catalogue.variants(ctx, [row.sku])).get(row.sku)
  const parts = variant ? await core.building.catalogue.parts(ctx, variant.product.id) : []
  return (parts.find(({ no }) => no === row.partNo)?.spareFen ?? 0) * row.quantity
}
const WHOLE: readonly string[] = ['return', 'exchange']

/** Writes down how it stands, when that changed. @returns whether it did */
export async function remember(core: Core, ctx: Ctx, row: CaseRecord, { standing }: Seen): Promise<boolean> {
  // Time alone changes what is still obtainable; that is no change of who bears it.
  const told = standing && {
    ...standing,
    evidence: standing.evidence.map(({ proof, present }) => ({ proof, present })),
  }
  const mark = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 24)
  const before = await store.newest(ctx, row.id)
  if (before?.mark === mark) return false
  await store.add(ctx, row.id, { mark, happened: standing?.happened ?? null, body: standing })
  if (!standing) return before !== undefined
  await core.write(ctx, row.id, {
    event: 'standing',
    key: `standing ${mark} ${ctx.now.getTime()}`,
    data: {
      happened: standing.happened,
      payer: standing.final.payer,
      flipped: standing.flipped,
      present: standing.evidence.filter(({ present }) => present).map(({ proof }) => proof),
    },
  })
  return true
}
