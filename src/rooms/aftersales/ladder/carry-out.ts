/** What a customer's yes to an offer does: the case itself goes on, or ends here and goes on as another of the kind that was offered. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { type CaseKindName, type CaseRoleName, RUNGS, type RungName } from '../contract.ts'
import type { Core } from '../core.ts'
import { asHouse } from '../prepare/write.ts'
import type { CaseRecord } from '../row.ts'
import { TABLES } from '../tables/all.ts'
import type { OfferRecord } from './store.ts'

const KIND: Readonly<Record<RungName, CaseKindName>> = {
  'guided-fix': 'repair',
  'touch-up': 'repair',
  part: 'part',
  'part-visit': 'part',
  'exchange-part': 'part',
  'partial-refund': 'complaint',
  exchange: 'exchange',
  return: 'return',
}

interface Step {
  readonly event: string
  readonly as: CaseRoleName
}

/** Of the same kind: the moves that a yes makes, by the state it finds. */
const ON: Readonly<Partial<Record<CaseKindName, Readonly<Record<string, readonly Step[]>>>>> = {
  return: {
    requested: [{ event: 'approve', as: 'system' }],
    'under-review': [{ event: 'approve', as: 'system' }],
  },
  exchange: {
    requested: [{ event: 'approve', as: 'system' }],
    'under-review': [{ event: 'approve', as: 'system' }],
  },
  part: { reported: [{ event: 'confirm', as: 'system' }] },
  complaint: {
    opened: [
      { event: 'acknowledge', as: 'system' },
      { event: 'offer', as: 'system' },
      { event: 'accept', as: 'customer' },
    ],
    acknowledged: [
      { event: 'offer', as: 'system' },
      { event: 'accept', as: 'customer' },
    ],
    investigated: [
      { event: 'offer', as: 'system' },
      { event: 'accept', as: 'customer' },
    ],
    offered: [{ event: 'accept', as: 'customer' }],
  },
}
const GUIDE: readonly Step[] = [{ event: 'guide', as: 'assistant' }]
const VISIT: readonly Step[] = [{ event: 'book', as: 'system' }]

/** Where a case that waits for its customer's choice goes on by an event of its own. */
const CHOICE: Readonly<Partial<Record<RungName, string>>> = {
  return: 'take-return',
  exchange: 'take-exchange',
  'partial-refund': 'take-partial',
}

/** Where it goes on as another case. */
const ELSEWHERE = 'go-on-as'

const knows = (kind: CaseKindName, state: string, event: string): boolean =>
  TABLES[kind].rows.some((row) => row.from === state && row.event === event)

function stepsFor({ kind, state }: Pick<CaseRecord, 'kind' | 'state'>, rung: RungName): readonly Step[] {
  if (kind !== KIND[rung]) return []
  if (kind !== 'repair') return ON[kind]?.[state] ?? []
  const steps = rung === 'guided-fix' ? GUIDE : VISIT
  return knows(kind, state, steps[0]?.event ?? '') ? steps : []
}

/** Whether a yes to this rung could be carried out from where the case stands. */
export function leadsOn(row: Pick<CaseRecord, 'kind' | 'state' | 'closedAt'>, rung: RungName): boolean {
  if (row.closedAt) return false
  if (stepsFor(row, rung).length > 0) return true
  const choice = CHOICE[rung]
  if (choice && knows(row.kind, row.state, choice)) return true
  return row.kind !== KIND[rung] && knows(row.kind, row.state, ELSEWHERE)
}

/** Whether no offer of any rung could be carried out any more from such a state. */
export const pastOffers = (kind: CaseKindName, state: string): boolean =>
  RUNGS.every((rung) => !leadsOn({ kind, state, closedAt: null }, rung))

/** @returns the case that it goes on as, when it is another */
export async function carryOut(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  offer: OfferRecord,
): Promise<string | undefined> {
  const own = stepsFor(row, offer.rung)
  if (own.length > 0) {
    await go(core, ctx, { caseId: row.id, offer, steps: own })
    return undefined
  }
  const choice = CHOICE[offer.rung]
  if (choice && knows(row.kind, row.state, choice)) {
    await act(core, ctx, { caseId: row.id, offer, step: { event: choice, as: 'customer' } })
    return undefined
  }
  // The units it held are free for the other case, in the same transaction.
  await act(core, ctx, { caseId: row.id, offer, step: { event: ELSEWHERE, as: 'system' } })
  const child = await open(core, ctx, row, offer)
  await core.write(ctx, row.id, {
    event: 'goes-on',
    key: `${offer.id} goes on`,
    data: { child: child.id },
    facts: { childId: child.id, childNumber: child.number },
  })
  const steps = stepsFor(child, offer.rung)
  if (steps.length > 0) await go(core, ctx, { caseId: child.id, offer, steps })
  return child.id
}

interface Going {
  readonly caseId: string
  readonly offer: OfferRecord
}

async function go(
  core: Core,
  ctx: Ctx,
  { steps, ...going }: Going & { steps: readonly Step[] },
): Promise<void> {
  for (const step of steps) await act(core, ctx, { ...going, step })
}

async function act(core: Core, ctx: Ctx, { caseId, offer, step }: Going & { step: Step }): Promise<void> {
  const { rung, fen, part_no: part } = offer
  await core.act(ctxFor(core, ctx, step.as), {
    caseId,
    event: step.event,
    key: `${offer.id} ${step.event}`,
    ...(step.as === 'customer' && ctx.actor.kind === 'staff' ? {} : { as: step.as }),
    data: {
      offer: offer.id,
      rung,
      ...(rung === 'partial-refund' && fen !== null ? { amountFen: fen } : {}),
      ...(part ? { part } : {}),
      ...(step.event === 'guide' ? { text: offer.text || rung } : {}),
    },
  })
}

/** What the shop promised with its offer the house carries out; the customer's own moves are his. */
function ctxFor(core: Core, ctx: Ctx, as: CaseRoleName): Ctx {
  if (as === 'customer') return ctx
  const house = asHouse(core, ctx)
  return as === 'system' ? house : { ...house, actor: { ...house.actor, kind: 'assistant', id: 'assistant' } }
}

function open(core: Core, ctx: Ctx, row: CaseRecord, offer: OfferRecord): Promise<CaseRecord> {
  const { rung, fen, part_no: part } = offer
  return core.open(ctx, {
    orderId: row.orderId,
    lineId: row.lineId,
    quantity: row.quantity,
    reason: row.reason,
    reasonText: row.reasonText,
    wish: offer.remedy,
    kind: KIND[rung],
    parentId: row.id,
    key: `${offer.id} goes on`,
    facts: { agreed: true, granted: true, offer: offer.id, rung },
    ...(part ? { part } : {}),
    ...(row.customerId ? { customerId: row.customerId } : {}),
    ...(row.conversationId ? { conversationId: row.conversationId } : {}),
    ...(rung === 'partial-refund' && fen !== null ? { amountFen: fen } : {}),
  })
}
