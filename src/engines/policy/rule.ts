/** One rule of a pack: which articles it rests on, when it speaks, and what it then gives. */
import type { Span } from './day.ts'
import { predicate } from './predicate.ts'
import {
  day,
  fen,
  flag,
  list,
  oneOf,
  type Reader,
  record,
  shape,
  text,
  WrongPolicy,
  whole,
  wrong,
} from './reading.ts'
import {
  COUNTINGS,
  GROUNDS,
  PAUSE_CAUSES,
  PAYERS,
  PROMISES,
  PROOFS,
  type PromiseName,
  REMEDIES,
  STARTS,
} from './vocabulary.ts'

const said = shape({ zh: text, en: text }, {})
/** Every entry is needed; of an entry any one proof does. */
const proofs = list(list(oneOf(PROOFS), 1, 10), 1, 10)
const cites = list(text, 1, 12)

/** A window: a length in the calendar's words, or the length of a promise of the merchant's. */
export type Window = Span | { readonly agreed: PromiseName }

const spanFields = {
  minutes: whole(1, 100_000),
  hours: whole(1, 100_000),
  days: whole(1, 40_000),
  months: whole(1, 1_200),
}

const span: Reader<Span> = (value, path) => {
  const read = shape({}, spanFields)(value, path)
  return Object.keys(read).length === 1
    ? read
    : wrong(path, 'one of minutes, hours, days, months', value, 'span-wrong')
}

const window: Reader<Window> = (value, path) =>
  record(value, path).agreed === undefined
    ? span(value, path)
    : shape({ agreed: oneOf(PROMISES) }, {})(value, path)

/** A time by which the merchant must act. `within`: minutes of the day in which asking starts the period. */
const due = shape(
  { start: oneOf(STARTS) },
  {
    ...spanFields,
    counting: oneOf(COUNTINGS),
    within: shape({ from: whole(0, 1440), to: whole(0, 1440) }, {}),
  },
)
export type Due = ReturnType<typeof due>

/** A sum: a share of `of`, or a fixed one; `upTo`: at most, what it is is shown or agreed. */
const amount = shape(
  { of: oneOf(['price', 'loss', 'fixed', 'promised', 'late', 'price-drop']) },
  {
    percent: whole(1, 1000),
    fen,
    couponFen: fen,
    atLeastFen: fen,
    atMostFen: fen,
    upTo: flag,
  },
)
export type Amount = ReturnType<typeof amount>

/** A fact that takes the right away, with the proofs that the merchant must hold for it. */
const exception = shape({ id: text, when: predicate, cites, because: said }, { proof: proofs })
export type Exception = ReturnType<typeof exception>

const readThen = shape(
  { remedies: list(oneOf(REMEDIES), 1, REMEDIES.length), ground: oneOf(GROUNDS) },
  {
    /** Gives the remedy; without it the rule only adds terms to a remedy that another rule gives. */
    right: flag,
    /** Absent: the source names no limit. */
    window,
    start: oneOf(STARTS),
    counting: oneOf(COUNTINGS),
    /** A last day that is a public holiday moves on. */
    holidays: oneOf(['move']),
    pauseCauses: list(oneOf(PAUSE_CAUSES), 1, PAUSE_CAUSES.length),
    /** The period begins anew with a replacement. */
    restart: oneOf(['replacement']),
    exceptions: list(exception, 1, 20),
    payer: oneOf(PAYERS),
    /** Of the customer's; of the merchant's where the burden is his. */
    proof: proofs,
    burden: oneOf(['merchant']),
    refundBy: due,
    penaltyAt: due,
    decideBy: due,
    doneBy: due,
    proofBy: due,
    /** What the merchant's silence past `decideBy` means. */
    silence: oneOf(['refund']),
    amount,
    /** The goods stay with the customer. */
    goodsBack: oneOf(['no']),
    pickup: oneOf(['merchant']),
    choice: oneOf(['customer']),
    /** Of what invoice or payment a refund is counted. */
    basis: oneOf(['paid', 'invoice']),
    keepProofMonths: whole(1, 1200),
    costs: list(
      oneOf(['transport', 'necessary', 'lost-time', 'travel', 'outward-freight', 'removal', 'reinstalling']),
      1,
      10,
    ),
    depreciation: oneOf(['none']),
    /** Said wherever the rule speaks, though it changes no term. */
    note: flag,
  },
)
export type Then = ReturnType<typeof readThen>

const readRule = shape(
  // biome-ignore lint/suspicious/noThenProperty: the pack format reads when and then
  { id: text, cites, when: predicate, then: readThen, because: said },
  {
    /** Our source is weak here: belief or a second-hand page. */
    weak: oneOf(['needs counsel']),
    /** Speaks for orders from this day on, in a pack that is older. */
    since: day,
  },
)
export type Rule = ReturnType<typeof readRule>

/** @throws WrongPolicy with the path of the first field that makes no rule */
export const rule: Reader<Rule> = (value, path) => {
  const read = readRule(value, path)
  const { then } = read
  const clash = CLASHES.find(({ when }) => when(then))
  if (clash) throw new WrongPolicy('rule-clash', `${path}.then.${clash.field}`, `Expected ${clash.wanted}`)
  return read
}

const CLASHES: readonly { field: string; wanted: string; when: (then: Then) => boolean }[] = [
  {
    field: 'start',
    wanted: 'a start for the window',
    when: ({ window: length, start }) => length !== undefined && start === undefined,
  },
  {
    field: 'window',
    wanted: 'a window only with a right',
    when: ({ window: length, right }) => length !== undefined && right !== true,
  },
  {
    field: 'exceptions',
    wanted: 'exceptions only with a right: a rule without one takes nothing away',
    when: ({ exceptions, right }) => exceptions !== undefined && right !== true,
  },
  {
    // Else a layer could make a right of another layer harder to use.
    field: 'proof',
    wanted: 'proof with a right, or with the burden on the merchant',
    when: ({ proof, right, burden }) => proof !== undefined && right !== true && burden === undefined,
  },
  {
    field: 'remedies',
    wanted: 'remedies that rules can give',
    when: ({ remedies }) => remedies.some((one) => one === 'refuse-with-proof' || one === 'return-freight'),
  },
]
