/** A pack: the rules of one layer (nation, province, platform, merchant) with the cases that prove them. */
import { type Facts, factsOf } from './facts.ts'
import {
  day,
  flag,
  instant,
  isRecord,
  list,
  oneOf,
  type Reader,
  record,
  shape,
  text,
  WrongPolicy,
  wrong,
} from './reading.ts'
import { type Rule, rule } from './rule.ts'
import { CATEGORIES, GROUNDS, PAYERS, PROOFS, PROVINCES, REMEDIES } from './vocabulary.ts'

const scope = shape(
  { country: oneOf(['CN', 'EU', 'UK', 'US']) },
  { region: oneOf(PROVINCES), platform: text, merchant: text, category: oneOf(CATEGORIES) },
)

/** What a case must come to: the fields named, no others. Instants are compared as instants. */
const readExpect = shape(
  { remedy: oneOf(REMEDIES) },
  {
    /** False also when no rule gives the remedy at all. */
    allowed: flag,
    ground: oneOf(GROUNDS),
    until: instant,
    payer: oneOf(PAYERS),
    refundBy: instant,
    penaltyAt: instant,
    decideBy: instant,
    doneBy: instant,
    proofBy: instant,
    amountFen: amountOf(),
    couponFen: amountOf(),
    burden: oneOf(['merchant', 'customer']),
    /** Proofs still missing, the merchant's and the customer's. */
    needs: list(oneOf(PROOFS), 0, 20),
    goodsBack: flag,
    /** At least these. */
    cites: list(text, 1, 10),
    costs: list(text, 1, 10),
    refundFen: amountOf(),
  },
)
export type Expect = ReturnType<typeof readExpect>

function amountOf(): Reader<number> {
  return (value, path) =>
    typeof value === 'number' && Number.isInteger(value) ? value : wrong(path, 'whole fen', value)
}

export interface Case {
  /** What the case shows, for people. */
  readonly name?: string
  /** Other packs that it is tried together with; by itself a pack is tried alone. */
  readonly with?: readonly string[]
  readonly facts: Facts
  readonly now: number
  readonly expect: Expect
}

export interface Pack {
  readonly id: string
  readonly version: string
  /** Days of the order, both included. */
  readonly validFrom?: string
  readonly validTo?: string
  readonly scope: ReturnType<typeof scope>
  /** Binds the merchant; a promise of its own does not bind others and may only improve. */
  readonly mandatory: boolean
  /** Its rules were read at their source; false: written from second hand, every answer of it needs counsel. */
  readonly reviewed: boolean
  readonly rules: readonly Rule[]
  readonly tests: readonly Case[]
}

const readHead = shape(
  {
    id: text,
    version: text,
    scope,
    mandatory: flag,
    reviewed: flag,
    rules: list(rule, 1, 500),
    tests: list(unread, 0, 5000),
  },
  { validFrom: day, validTo: day },
)

function unread(value: unknown): unknown {
  return value
}

/**
 * Reads a pack from data and refuses it with the path of what is wrong. Whether its cases come true is asked by
 * `failuresOf`.
 * @throws WrongPolicy pack-untested when it brings no case of its own
 */
export function packOf(value: unknown, path = 'pack'): Pack {
  const head = readHead(value, path)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(head.id)) {
    wrong(`${path}.id`, 'small letters and figures joined by hyphens', head.id, 'id-wrong')
  }
  if (head.tests.length === 0) {
    throw new WrongPolicy(
      'pack-untested',
      `${path}.tests`,
      `Expected at least one case in ${head.id}, got none`,
    )
  }
  const ids = head.rules.map((one) => one.id)
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) {
      throw new WrongPolicy('id-twice', `${path}.rules[${index}].id`, `Expected ${id} once in ${head.id}`)
    }
  })
  if (head.scope.merchant !== undefined && head.mandatory) {
    throw new WrongPolicy(
      'promise-mandatory',
      `${path}.mandatory`,
      'Expected false: a merchant makes promises, not law',
    )
  }
  return { ...head, tests: head.tests.map((one, index) => caseOf(one, `${path}.tests[${index}]`)) }
}

function caseOf(value: unknown, path: string): Case {
  const given = record(value, path)
  const stated = isRecord(given.facts) ? given.facts.now : undefined
  const read = shape({ facts: unread, expect: readExpect }, { name: text, with: list(text, 1, 10) })(
    given,
    path,
  )
  return {
    ...(read.name === undefined ? {} : { name: read.name }),
    ...(read.with === undefined ? {} : { with: read.with }),
    facts: factsOf(read.facts, `${path}.facts`),
    now: instant(stated, `${path}.facts.now`),
    expect: read.expect,
  }
}
