/** Money as people at the desk see it: rows with names and sentences, one obligation whole, entries with their postings. */
import type { Ctx } from '../../kernel/ctx.ts'
import { may } from '../../kernel/ctx.ts'
import type { Facts } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type {
  DifferenceShape,
  EntryShape,
  GrantShape,
  LegShape,
  ObligationRowShape,
  ObligationShape,
  PaymentShape,
  PayRequestShape,
} from './contract.ts'
import { deedsOf } from './hand.ts'
import type * as ledger from './ledger/store.ts'
import { baseOf, mayApprove, mayCancel } from './obligation.ts'
import type * as statements from './reconcile/store.ts'
import * as store from './store.ts'

type Saying = Pick<Building, 'customers' | 'house'>
const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export const payment = (row: store.PaymentRecord): PaymentShape => ({
  id: row.id,
  orderId: row.order_id,
  tender: row.tender,
  unit: row.unit,
  amount: row.amount,
  worthFen: row.worth_fen,
  returned: row.returned,
  gatewayNumber: row.gateway_number,
  source: row.source,
  at: row.at.toISOString(),
  reversedAt: iso(row.reversed_at),
})

export async function rows(
  { customers, house }: Saying,
  ctx: Ctx,
  records: readonly store.ObligationRecord[],
): Promise<ObligationRowShape[]> {
  const ids = [...new Set(records.flatMap((row) => row.customer_id ?? []))]
  const people = may(ctx.actor, 'customers.read') ? await customers.people(ctx, ids) : undefined
  const say = (code: string) => house.words.say(ctx.language, `payouts.${code}`)
  const inWords = (code: string) => because(house.words, ctx, code)
  const earlier = await earlierOf(ctx, records)
  return records.map((row) => ({
    id: row.id,
    key: row.key,
    kind: row.kind,
    kindText: say(`kind.${row.kind}`),
    state: row.state,
    stateText: say(`state.${row.state}`),
    fen: row.fen,
    moneyFen: row.money_fen,
    to: row.to_party,
    order: row.order_id ? { id: row.order_id, number: row.order_number ?? '' } : null,
    caseId: row.case_id,
    customer:
      people && row.customer_id
        ? { id: row.customer_id, name: people.get(row.customer_id)?.name ?? '' }
        : null,
    gatewayNumber: row.gateway_number,
    cause: row.cause,
    causeText: inWords(row.cause),
    reason: row.reason,
    reasonText: inWords(row.reason),
    earlier: (earlier.get(row.id) ?? []).map((one) => ({
      ...{ id: one.id, fen: one.fen, at: one.made_at.toISOString(), reasonText: inWords(one.reason) },
      ...{ kindText: say(`kind.${one.kind}`), stateText: say(`state.${one.state}`) },
    })),
    holds: [...row.holds],
    madeAt: row.made_at.toISOString(),
    madeBy: { kind: row.by_kind, id: row.by_id, name: row.by_name },
    approvedBy: row.approver_id
      ? { kind: 'staff', id: row.approver_id, name: row.approver_name ?? '' }
      : null,
    approvedAt: iso(row.approved_at),
    endedAt: iso(row.ended_at),
    version: row.version,
  }))
}

/** A reason or cause that the house gave by its name, perhaps of a line; a person's words stay as they are. */
function because(words: Building['house']['words'], ctx: Ctx, text: string): string {
  const code = `payouts.because.${text.split(' ').at(-1)}`
  return words.has(ctx.language, code) ? words.say(ctx.language, code) : text
}

/** Of each compensation that waits for approval: the others that its order had before. */
async function earlierOf(
  ctx: Ctx,
  records: readonly store.ObligationRecord[],
): Promise<ReadonlyMap<string, readonly store.ObligationRecord[]>> {
  const asked = records.filter(
    ({ kind, state }) => state === 'awaiting-approval' && (kind === 'compensation' || kind === 'coupon'),
  )
  const orders = [...new Set(asked.flatMap(({ order_id: order }) => order ?? []))]
  const all = orders.length > 0 ? await store.compensationsOf(ctx, orders) : []
  return new Map(
    asked.map((row) => [
      row.id,
      all.filter(
        (one) =>
          one.order_id === row.order_id && one.made_at <= row.made_at && baseOf(one.key) !== baseOf(row.key),
      ),
    ]),
  )
}

export async function whole(
  building: Saying,
  ctx: Ctx,
  record: store.ObligationRecord,
): Promise<ObligationShape> {
  return { ...(await bare(building, ctx, record)), story: await storyOf(building, ctx, record.id) }
}

/** As `whole`, without its story: for who has just made it. */
export async function bare(
  building: Saying,
  ctx: Ctx,
  record: store.ObligationRecord,
): Promise<ObligationShape> {
  const [one] = await wholes(building, ctx, [record])
  if (!one) throw new Error('Expected one obligation')
  return one
}

export async function wholes(
  building: Saying,
  ctx: Ctx,
  records: readonly store.ObligationRecord[],
): Promise<ObligationShape[]> {
  const shown = await rows(building, ctx, records)
  const legs = await store.legsOf(
    ctx,
    records.map((row) => row.id),
  )
  const all: ObligationShape[] = []
  for (const [i, row] of shown.entries()) {
    const record = records[i]
    const own = legs.filter((leg) => leg.obligation_id === row.id)
    if (record)
      all.push({
        ...row,
        legs: own.map(legShape),
        bears: [...record.bears],
        story: [],
        deeds: obligationDeeds(ctx, record, own),
      })
  }
  return all
}

function legShape(leg: store.LegRecord): LegShape {
  return {
    id: leg.id,
    tender: leg.tender,
    unit: leg.unit,
    amount: leg.amount,
    worthFen: leg.worth_fen,
    way: leg.way,
    why: leg.why,
    number: leg.number,
    state: leg.state === 'held' ? 'awaiting-approval' : leg.state,
    attempts: leg.attempts,
    sentAt: iso(leg.sent_at),
    confirmedAt: iso(leg.confirmed_at),
    reference: leg.reference,
    proof: leg.proof_id,
    confirmedBy: leg.confirmed_by,
    deeds: deedsOf(leg),
  }
}

function obligationDeeds(
  { actor }: Ctx,
  row: store.ObligationRecord,
  legs: readonly store.LegRecord[],
): ObligationShape['deeds'] {
  const deeds: [ObligationShape['deeds'][number], boolean][] = [
    [
      'approve',
      row.state === 'awaiting-approval' &&
        may(actor, 'payouts.approve') &&
        mayApprove({ kind: row.by_kind, id: row.by_id }, actor),
    ],
    ['reject', row.state === 'awaiting-approval' && may(actor, 'payouts.approve')],
    ['cancel', mayCancel(legs.map((leg) => leg.state))],
    ['reverse', legs.some((leg) => leg.state === 'confirmed' || leg.state === 'reconciled')],
  ]
  return deeds.flatMap(([deed, can]) => (can ? [deed] : []))
}

async function storyOf({ house }: Saying, ctx: Ctx, id: string): Promise<ObligationShape['story']> {
  return (await store.storyOf(ctx, id)).map(({ at, word, by_name, facts }) => {
    const said: Facts = Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    )
    const holds = Array.isArray(facts.holds) ? facts.holds.map(String) : []
    return {
      at: at.toISOString(),
      word: house.words.say(ctx.language, `payouts.story.${word}`),
      text: typeof said.text === 'string' ? said.text : '',
      by: by_name,
      facts: [
        ...holds.map((hold) => house.words.say(ctx.language, `payouts.hold.${hold}`)),
        ...(typeof said.why === 'string' ? [sayWhy(house.words, ctx, said.why)] : []),
      ].join(' · '),
    }
  })
}

/** Our own reasons are sentences; a gateway's stays as it came. */
export function sayWhy(words: Building['house']['words'], ctx: Ctx, why: string): string {
  const code = `payouts.why.${why}`
  return words.has(ctx.language, code) ? words.say(ctx.language, code) : why
}

export const payRequest = (row: store.RequestRecord): PayRequestShape => ({
  id: row.id,
  orderId: row.order_id,
  caseId: row.case_id,
  fen: row.fen,
  reason: row.reason,
  state: row.state,
  madeAt: row.at.toISOString(),
  paidAt: iso(row.paid_at),
})

export const grant = (row: store.GrantRecord): GrantShape => ({
  id: row.id,
  unit: row.unit,
  amount: row.amount,
  code: row.code,
  why: row.why,
  orderId: row.order_id,
  at: row.at.toISOString(),
  until: iso(row.until),
})

export const entries = (
  { house }: Pick<Building, 'house'>,
  ctx: Ctx,
  records: readonly ledger.EntryRecord[],
  postings: readonly ledger.PostingRecord[],
): EntryShape[] =>
  records.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    kindText: house.words.say(ctx.language, `payouts.entry.${row.kind}`),
    orderId: row.order_id,
    caseId: row.case_id,
    obligationId: row.obligation_id,
    number: row.number,
    reverses: row.reverses,
    reason: because(house.words, ctx, row.reason),
    by: row.by_id,
    postings: postings
      .filter((one) => one.entry_id === row.id)
      .map(({ party, account, tender, unit, amount }) => ({ party, account, tender, unit, amount })),
  }))

export const difference = (
  { house }: Pick<Building, 'house'>,
  ctx: Ctx,
  row: statements.DifferenceRecord,
): DifferenceShape => ({
  id: row.id,
  gateway: row.gateway,
  day: row.day,
  kind: row.kind,
  kindText: house.words.say(ctx.language, `payouts.difference.${row.kind}`),
  number: row.number,
  obligationId: row.obligation_id,
  oursFen: row.ours_fen,
  theirsFen: row.theirs_fen,
  state: row.state,
  reason: row.reason === 'found-later' ? house.words.say(ctx.language, 'payouts.found-later') : row.reason,
  foundAt: row.at.toISOString(),
  resolvedAt: iso(row.resolved_at),
  resolvedBy: row.resolved_by,
})
