/** Claims behind a case: opened by themselves, once, with their time to file; filed before the cut-off; settled in the ledger. */
import { createHash } from 'node:crypto'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { yuan } from '../../../kernel/money.ts'
import type { Core, Effect, Effected } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import * as cases from '../store.ts'
import { forCarrier } from './happened.ts'
import { fileBefore, look, remember, type Seen } from './look.ts'
import { againstIn, againstOf, claimKind, claimsOf, type Wanted } from './party.ts'
import { capped, termsOf } from './terms.ts'

export const LOOK = 'aftersales.recourse-look'
export const CUT_OFF = 'aftersales.claim-cut-off'

export const isClaim = ({ kind }: Pick<CaseRecord, 'kind'>): boolean =>
  kind === 'transit-claim' || kind === 'recourse'

const HOUR_MS = 3_600_000
/** Filed so long before the other side stops taking claims. */
const AHEAD_MS = 4 * HOUR_MS
/** A proposal that nobody took up in this time is let go, a day before its table would file it. */
const PROPOSED_MS = 6 * 24 * HOUR_MS

/** Looks at a case anew, writes down what changed, and opens or completes the claims that it asks for. */
export async function lookAgain(core: Core, ctx: Ctx, caseId: string): Promise<void> {
  const row = await parentOf(ctx, caseId)
  if (!row) return
  const seen = await look(core, ctx, row)
  await remember(core, ctx, row, seen)
  if (!seen.standing || NOTHING_OWED.includes(row.state) || goesOn(row)) return
  const wanted = claimsOf(seen.fen, seen.standing)
  for (const one of wanted) await openClaim(core, ctx, row, { seen, wanted: one })
  await dropUnasked(core, ctx, row, wanted)
}

/** Nobody got anything, so nobody owes anything. */
const NOTHING_OWED: readonly string[] = ['withdrawn', 'expired']

/** What it leads to is claimed for by the case it goes on as. */
const goesOn = ({ state, facts }: CaseRecord): boolean =>
  state === 'converted' && typeof facts.childNumber === 'string'

/** Papers that were handed in for a claim are its parent's. */
async function parentOf(ctx: Ctx, id: string): Promise<CaseRecord | undefined> {
  const row = await cases.byId(ctx, id)
  if (!row || !isClaim(row)) return row
  return row.parentId ? cases.byId(ctx, row.parentId) : undefined
}

async function openClaim(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  { seen, wanted: { against, fen, proven } }: { readonly seen: Seen; readonly wanted: Wanted },
): Promise<void> {
  const before = fileBefore(against, row, seen)
  // Against people and partners only what proofs point to goes out by itself; the rest is for a person to judge.
  const proposed = !proven && against !== 'carrier'
  const happened = seen.standing?.happened ?? null
  const claim = await core.open(ctx, {
    ...{ kind: claimKind(against), orderId: row.orderId, lineId: row.lineId, quantity: row.quantity },
    ...{ reason: row.reason, reasonText: '', wish: 'compensation', evidenceIds: [], parentId: row.id },
    key: `claim ${row.id} ${against}`,
    amountFen: capped(await termsOf(ctx), against, fen),
    facts: {
      ...{ against, fileBefore: before.toISOString(), proposed },
      happened: (against === 'carrier' ? forCarrier(happened) : happened) ?? '',
    },
  })
  if (claim.openedAt.getTime() === ctx.now.getTime()) await opened(ctx, row, claim, before)
  if (proven && claim.state === 'opened')
    await core.act(ctx, { caseId: claim.id, event: 'complete', key: `complete ${claim.id}`, as: 'system' })
}

async function opened(ctx: Ctx, row: CaseRecord, claim: CaseRecord, before: Date): Promise<void> {
  const proposed = claim.facts.proposed === true
  const last = proposed ? ctx.now.getTime() + PROPOSED_MS : before.getTime() - AHEAD_MS
  const at = new Date(Math.max(ctx.now.getTime(), last))
  await ctx.later(CUT_OFF, { case: claim.id }, { at, key: `${claim.id} cut-off` })
  const { id: caseId, kind, state, version, orderId } = claim
  await ctx.tell(
    'aftersales.claim.opened',
    {
      caseId,
      kind,
      state,
      version,
      orderId,
      customerId: row.customerId,
      parentId: row.id,
      against: String(claim.facts.against),
    },
    { topic: `case:${row.id}` },
  )
}

/** What was not filed and is no longer asked for is let go; what was filed is for people. */
async function dropUnasked(core: Core, ctx: Ctx, row: CaseRecord, wanted: readonly Wanted[]): Promise<void> {
  for (const claim of await cases.childrenOf(ctx, row.id)) {
    const asked = wanted.some(({ against }) => against === claim.facts.against)
    if (!isClaim(claim) || asked || claim.state !== 'opened') continue
    await core.act(ctx, { caseId: claim.id, event: 'write-off', key: `unasked ${claim.id}`, as: 'timer' })
  }
}

/** The cut-off does not wait for the last paper; what only was proposed goes out through a person, or not at all. */
export async function cutOff(core: Core, ctx: Ctx, caseId: string): Promise<void> {
  const claim = await cases.byId(ctx, caseId)
  if (claim?.state !== 'opened' && claim?.state !== 'evidence-complete') return
  const unjudged = claim.state === 'opened' && claim.facts.proposed === true
  const event = unjudged ? 'write-off' : 'file'
  await core.act(ctx, { caseId, event, key: `cut-off ${caseId}`, as: 'timer' })
}

/** Never in the customer's own move: the quarrel between businesses has its own transaction, and its own troubles. */
const openClaims: Effect = async (_, { ctx, row, key }) => {
  await ctx.later(LOOK, { case: row.id }, { key: `look ${key}` })
  return undefined
}

const fileClaim: Effect = async (core, { ctx, row }) => {
  const papers = await papersOf(core, ctx, row)
  const manifest = createHash('sha256')
    .update(papers.map(({ sha256 }) => sha256).join(' '))
    .digest('hex')
  return { facts: { filedAt: ctx.now.toISOString(), papers: papers.length, manifest } }
}

/** Everything that was shown or stated about the order in the customer's case. */
export async function papersOf({ building }: Core, ctx: Ctx, claim: CaseRecord) {
  const all = await building.evidence.list(ctx, { orderId: claim.orderId })
  return all.filter(({ caseId }) => caseId === null || caseId === claim.parentId || caseId === claim.id)
}

/**
 * What came in is the shop's; it clears what the other business owed.
 * @throws Refusal aftersales.recourse.settle-whom, aftersales.recourse.settle-unclaimed, aftersales.recourse.settle-sum
 */
const settleClaim: Effect = async (core, { ctx, row, data, key }: Effected) => {
  // A recourse that was opened without a name is told it with the money.
  const against = againstIn(row) ?? againstOf(data.against)
  if (!against) throw new Refusal('invalid', 'aftersales.recourse.settle-whom', { case: row.number })
  const { id: caseId, orderId } = row
  // As it was claimed, whatever came with this very command.
  const claimed = (await cases.byId(ctx, caseId))?.amountFen ?? null
  if (claimed === null)
    throw new Refusal('conflict', 'aftersales.recourse.settle-unclaimed', { case: row.number })
  const { fen } = data
  if (typeof fen !== 'number' || !Number.isSafeInteger(fen) || fen < 0 || fen > claimed)
    throw new Refusal('invalid', 'aftersales.recourse.settle-sum', { most: yuan(claimed) })
  if (fen === 0) return { facts: { against, settledFen: 0 } }
  await core.building.payouts.transfer(ctx, {
    ...{ key: `settle ${key}`, from: against, to: 'merchant' as const, fen, caseId, orderId },
    reason: row.kind,
  })
  return { facts: { against, settledFen: fen } }
}

const writeOffClaim: Effect = async (_, { ctx }) => ({ facts: { writtenOffAt: ctx.now.toISOString() } })

export const EFFECTS_OF_CLAIMS: Readonly<Record<string, Effect>> = {
  'open-claims': openClaims,
  'file-claim': fileClaim,
  'settle-claim': settleClaim,
  'write-off-claim': writeOffClaim,
}
