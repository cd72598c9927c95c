/**
 * A world of one sold unit, one or two people who ask for it back, a gateway that answers twice, late or while we crash,
 * and nobody at the desk who must act: built from the shipped tables, searched whole by the tests. Guards are the real
 * ones; effects are told by what they do to units, money and the facts that guards read.
 */
import type { CaseKindName, CaseRoleName } from '../contract.ts'
import type { Facts } from '../row.ts'
import { rowFor } from '../tables/all.ts'
import type { Data, Guarded } from '../tables/guards.ts'
import type { Row, Table } from '../tables/table.ts'

/** What a broken variant does otherwise; none of these is the shipped one. */
export interface Broken {
  /** Looks whether a unit is free, and takes it later. */
  readonly checksThenWrites?: true
  readonly noTimers?: true
  /** Each send has a number of its own. */
  readonly newNumbers?: true
  /** Each chase owes once more. */
  readonly owesAgain?: true
  /** The clock does not wait for reminders. */
  readonly noReminders?: true
  /** A retried move frees the unit once more. */
  readonly countsTwice?: true
  /** A compensation does not ask whether another case had it. */
  readonly compensatesEach?: true
  /** Sent counts as arrived. */
  readonly believesSent?: true
}

export interface Money {
  /** Obligations owed, by key. */
  readonly owed: number
  /** Numbers handed to the gateway. */
  readonly numbers: number
  /** Of those, how many the gateway paid. */
  readonly paid: number
  /** The process died after the gateway paid, before it was written down. */
  readonly unheard: boolean
  readonly confirmed: boolean
}

export interface Modelled {
  readonly state: string
  readonly guarded: Guarded
  readonly units: 'none' | 'held' | 'accepted' | 'released'
  readonly reminders: number
  readonly money: Money
  /** Set by the move that led here, for what must never happen. */
  readonly wrong?: string
}

export interface Person {
  /** 'out': has not asked; 'saw': found a unit free and writes next. */
  readonly at: 'out' | 'saw' | 'in' | 'turned-away'
  readonly case?: Modelled
}

export interface World {
  /** How many units the table counts as open and accepted. */
  readonly open: number
  readonly accepted: number
  readonly compensated: boolean
  readonly people: readonly Person[]
}

export interface Move {
  readonly name: string
  readonly to: World
  readonly by: CaseRoleName | 'gateway-itself'
}

const NOTHING: Money = { owed: 0, numbers: 0, paid: 0, unheard: false, confirmed: false }
const SUM = 5
const MOST_NUMBERS = 3
/** Facts that guards read; the others would only tell apart what behaves alike. */
const READ = [
  'keepsGoods',
  'absent',
  'pickup',
  'refusable',
  'ruling',
  'received',
  'replacementOut',
  'reserved',
  'differenceFen',
  'allocated',
  'repairs',
  'outside',
  'dropFen',
  'dropGranted',
] as const

/** What a person may fill in; each is tried. */
const FILLED: readonly Data[] = [
  {
    text: 'x',
    ruling: 'customer',
    grade: 'D',
    evidenceId: 'e',
    amountFen: SUM,
    fen: 1,
    waybill: 'w',
    nowFen: 1,
    sku: 's',
    part: 'p',
  },
  {
    text: 'x',
    ruling: 'merchant',
    grade: 'A',
    amountFen: 0,
    fen: 1,
    waybill: 'w',
    nowFen: 1,
    sku: 's',
    part: 'p',
  },
]

export class Model {
  readonly table: Table
  readonly broken: Broken
  readonly #holds: boolean

  constructor(table: Table, broken: Broken = {}) {
    this.table = table
    this.broken = broken
    this.#holds = HOLDING.includes(table.kind)
  }

  /** Every way in which the world can begin: who collects, fast lane, what policy found. */
  starts(people: number): World[] {
    return BEGINNINGS[this.table.kind].map((given) => ({
      open: 0,
      accepted: 0,
      compensated: false,
      people: Array.from({ length: people }, () => ({ at: 'out' as const, case: this.#begin(given) })),
    }))
  }

  #begin({ facts = {}, ...given }: Beginning): Modelled {
    const guarded = { remedy: null, flash: false, amountFen: SUM, decision: null, ...given, facts }
    return { state: this.table.opens, guarded, units: 'none', reminders: 0, money: NOTHING }
  }

  *moves(world: World): Generator<Move> {
    for (const [i, person] of world.people.entries()) yield* this.#ofPerson(world, i, person)
  }

  *#ofPerson(world: World, i: number, person: Person): Generator<Move> {
    const free = !this.#holds || world.open + world.accepted < 1
    const with_ = (changed: Partial<Person>, more: Partial<World> = {}): World => ({
      ...world,
      ...more,
      people: world.people.map((one, j) => (j === i ? { ...one, ...changed } : one)),
    })
    if (person.at === 'out') {
      if (!free) yield { name: `${i} is turned away`, to: with_({ at: 'turned-away' }), by: 'customer' }
      else if (this.broken.checksThenWrites)
        yield { name: `${i} checks`, to: with_({ at: 'saw' }), by: 'customer' }
      else yield { name: `${i} asks`, to: this.#enter(world, i), by: 'customer' }
    } else if (person.at === 'saw') yield { name: `${i} writes`, to: this.#enter(world, i), by: 'customer' }
    else if (person.at === 'in' && person.case) yield* this.#ofCase(world, i, person.case)
  }

  #enter(world: World, i: number): World {
    const held = this.#holds ? 1 : 0
    return {
      ...world,
      open: world.open + held,
      people: world.people.map((one, j) =>
        j === i && one.case ? { at: 'in', case: { ...one.case, units: held ? 'held' : 'none' } } : one,
      ),
    }
  }

  *#ofCase(world: World, i: number, one: Modelled): Generator<Move> {
    const state = this.table.states[one.state]
    if (!state || state.final) return
    for (const asked of askable(this.table, one.state)) {
      const heard = asked.role === 'gateway'
      if (heard && !this.#heard(one, asked.event)) continue
      yield* this.#take(world, i, asked, heard ? { ...one, money: after(one.money, asked.event) } : one)
    }
    yield* this.#clock(world, i, one)
    yield* this.#gateway(world, i, one)
  }

  *#clock(world: World, i: number, one: Modelled): Generator<Move> {
    const timer = this.table.states[one.state]?.timer
    if (!timer || this.broken.noTimers) return
    const reminders = timer.remind?.length ?? 0
    if (one.reminders < reminders && !this.broken.noReminders)
      yield {
        name: `${i} reminder`,
        by: 'timer',
        to: put(world, i, { ...one, reminders: one.reminders + 1 }),
      }
    else yield* this.#take(world, i, { event: timer.event, role: 'timer' }, one)
  }

  /** What the gateway may tell us: only of a number it was handed; twice, too. */
  #heard({ money }: Modelled, event: string): boolean {
    if (event === 'confirmed')
      return money.paid > 0 || (this.broken.believesSent === true && money.numbers > 0)
    return event === 'sent'
      ? money.numbers > 0
      : event === 'failed'
        ? money.numbers > 0 && money.paid === 0
        : true
  }

  /** Money is sent after the commit; the process may die between the gateway's yes and our writing it down. */
  *#gateway(world: World, i: number, one: Modelled): Generator<Move> {
    const { money } = one
    if (money.owed === 0 || money.confirmed || money.numbers >= MOST_NUMBERS) return
    const again = money.numbers > 0
    const fresh = this.broken.newNumbers ? money.numbers + 1 : Math.max(money.owed, money.numbers)
    if (again && !money.unheard && money.paid > 0 && fresh === money.numbers) return
    const sent = { ...money, numbers: fresh, paid: fresh }
    yield {
      name: `${i} send`,
      by: 'gateway-itself',
      to: put(world, i, { ...one, money: { ...sent, unheard: false } }),
    }
    if (!again)
      yield {
        name: `${i} send, turned down`,
        by: 'gateway-itself',
        to: put(world, i, { ...one, money: { ...money, numbers: fresh, unheard: false } }),
      }
    if (!money.unheard)
      yield {
        name: `${i} send, crash`,
        by: 'gateway-itself',
        to: put(world, i, { ...one, money: { ...sent, unheard: true } }),
      }
  }

  *#take(
    world: World,
    i: number,
    asked: { event: string; role: CaseRoleName },
    one: Modelled,
  ): Generator<Move> {
    const machine = asked.role === 'timer' || asked.role === 'system'
    const name = `${i} ${asked.event}${asked.role === 'timer' ? ' (clock)' : ''}`
    const found = new Map<string, World>()
    for (const data of machine ? [{}] : [{}, ...FILLED])
      for (const to of this.#filled(world, i, { ...asked, data }, one)) found.set(JSON.stringify(to), to)
    for (const to of found.values()) yield { name, to, by: asked.role }
  }

  *#filled(
    world: World,
    i: number,
    { event, role, data }: { event: string; role: CaseRoleName; data: Data },
    one: Modelled,
  ): Generator<World> {
    const { row } = rowFor(this.table, { state: one.state, event, role }, one.guarded, data)
    const filled = row?.needs?.every((name) => name in data) ?? true
    if (row && filled) yield* this.#step({ world, i, one, row, data, role })
  }

  *#step(step: Stepping): Generator<World> {
    for (const [world, one] of this.#effects(step)) yield* this.#follow(world, step.i, one)
  }

  *#follow(world: World, i: number, one: Modelled): Generator<World> {
    const auto = this.table.states[one.state]?.auto
    const row =
      auto && rowFor(this.table, { state: one.state, event: auto, role: 'system' }, one.guarded, {}).row
    if (row) yield* this.#step({ world, i, one, row, data: {}, role: 'system' })
    else yield put(world, i, this.#rested(one))
  }

  /** An ended case is told apart only by what it left behind. */
  #rested(one: Modelled): Modelled {
    return this.table.states[one.state]?.final
      ? { ...one, guarded: { ...one.guarded, facts: {}, amountFen: null, flash: false }, reminders: 0 }
      : one
  }

  #effects({ world, one, row, data, role }: Stepping): [World, Modelled][] {
    const amount =
      row.needs?.includes('amountFen') && typeof data.amountFen === 'number'
        ? { amountFen: data.amountFen }
        : {}
    const facts = { ...one.guarded.facts, ...picked(row, data), ...row.sets }
    const wrong = this.#wrongMove(one, row, role)
    const begun: Modelled = {
      ...one,
      ...(wrong && { wrong }),
      state: row.to,
      reminders: 0,
      guarded: { ...one.guarded, ...amount, facts: read(facts) },
    }
    let all: [World, Modelled][] = [[world, begun]]
    for (const effect of row.effects ?? []) all = all.flatMap(([w, c]) => this.#effect(effect, w, c))
    return all
  }

  /** What no move may do, whatever it leads to (R3, T4, T5). */
  #wrongMove(one: Modelled, row: Row, role: CaseRoleName): string | undefined {
    const [from, to] = [this.table.states[one.state], this.table.states[row.to]]
    const machine = ['timer', 'system', 'gateway', 'carrier', 'assistant'].includes(role)
    if (to?.refusal && machine) return 'R3: a machine refused'
    if (role !== 'timer') return undefined
    const harm = row.to === 'expired' || to?.refusal === true || row.event === 'let-stand'
    if (harm && from?.timer?.waitsFor !== 'customer') return 'T4: our silence went against the customer'
    if (harm && one.reminders < 2) return 'T5: ended without two reminders'
    return undefined
  }

  #effect(name: string, world: World, one: Modelled): [World, Modelled][] {
    const fact = (facts: Facts): [World, Modelled] => [
      world,
      { ...one, guarded: { ...one.guarded, facts: read({ ...one.guarded.facts, ...facts }) } },
    ]
    switch (name) {
      case 'accept-units':
      case 'release-units':
        return [this.#units(name, world, one)]
      case 'oblige-compensation':
        return [this.#compensate(world, one)]
      case 'oblige-refund':
      case 'oblige-part-refund':
      case 'oblige-credit':
        return [[world, owe(one)]]
      case 'oblige-difference':
        return [Number(one.guarded.facts.differenceFen ?? 0) < 0 ? [world, owe(one)] : [world, one]]
      case 'chase-money':
        return [[world, this.broken.owesAgain ? owe(one, true) : one]]
      case 'propose-amount':
        return [0, SUM].map((amountFen) => [world, { ...one, guarded: { ...one.guarded, amountFen } }])
      case 'fetch-price':
        return [0, SUM].map((amountFen) => [world, { ...one, guarded: { ...one.guarded, amountFen } }])
      case 'grant-drop':
        return [[world, { ...one, guarded: { ...one.guarded, amountFen: SUM } }]]
      case 'reserve-replacement':
        return [fact({ reserved: true }), fact({ reserved: false })]
      case 'allocate-part':
        return [fact({ allocated: true }), fact({ allocated: false })]
      case 'count-repair':
        return [fact({ repairs: Math.min(2, Number(one.guarded.facts.repairs ?? 0) + 1) })]
      default:
        return [[world, one]]
    }
  }

  #units(name: 'accept-units' | 'release-units', world: World, one: Modelled): [World, Modelled] {
    const again = this.broken.countsTwice === true && one.units !== 'none'
    if (one.units !== 'held' && !again) return [world, one]
    const accepted = name === 'accept-units'
    return [
      { ...world, open: world.open - 1, accepted: world.accepted + (accepted ? 1 : 0) },
      { ...one, units: accepted ? 'accepted' : 'released' },
    ]
  }

  #compensate(world: World, one: Modelled): [World, Modelled] {
    const had = world.compensated && one.money.owed === 0 && !this.broken.compensatesEach
    if (had) return [world, { ...one, guarded: { ...one.guarded, amountFen: 0 } }]
    return [{ ...world, compensated: true }, owe(one)]
  }
}

interface Stepping {
  readonly world: World
  readonly i: number
  readonly one: Modelled
  readonly row: Row
  readonly data: Data
  readonly role: CaseRoleName
}

/** What anybody but the clock may ask for in a state, each event and role once. */
function askable(table: Table, state: string): { event: string; role: CaseRoleName }[] {
  const asked = table.rows
    .filter(({ from }) => from === state)
    .flatMap(({ event, by }) => by.filter((role) => role !== 'timer').map((role) => ({ event, role })))
  return [...new Map(asked.map((one) => [`${one.event} ${one.role}`, one])).values()]
}

interface Beginning {
  readonly facts?: Facts
  readonly remedy?: Guarded['remedy']
  readonly flash?: boolean
  readonly amountFen?: number | null
}

const HOLDING: readonly CaseKindName[] = ['return', 'exchange']
const both = [true, false]
const refusals: Beginning[] = both.map((refusable) => ({ facts: { refusable } }))
const BEGINNINGS: Readonly<Record<CaseKindName, readonly Beginning[]>> = {
  return: both.flatMap((refusable) =>
    both.flatMap((pickup) => [
      { facts: { refusable, pickup }, remedy: 'refund-return' as const },
      { facts: { refusable, pickup }, remedy: 'refund-return' as const, flash: true },
      { facts: { refusable, pickup }, remedy: 'refund-only' as const },
    ]),
  ),
  exchange: both.flatMap((pickup) =>
    [-1, 0, 1].map((differenceFen) => ({
      facts: { refusable: true, pickup, ...(differenceFen && { differenceFen }) },
      remedy: 'exchange' as const,
    })),
  ),
  repair: refusals,
  part: [...refusals, ...refusals.map((one) => ({ ...one, amountFen: null }))],
  complaint: [...refusals, { facts: {}, amountFen: null }],
  'price-protection': [
    ...refusals,
    { facts: { refusable: true }, amountFen: 0 },
    { facts: { refusable: true, outside: true, dropFen: SUM }, amountFen: 0 },
  ],
  'transit-claim': [{}],
  recourse: [{}],
}

const after = (money: Money, event: string): Money =>
  event === 'confirmed' ? { ...money, confirmed: true, unheard: false } : { ...money, unheard: false }

function owe(one: Modelled, again = false): Modelled {
  const { money } = one
  if (one.guarded.amountFen === 0) return one
  return { ...one, money: { ...money, owed: again ? Math.min(3, money.owed + 1) : Math.max(1, money.owed) } }
}

const put = (world: World, i: number, one: Modelled): World => ({
  ...world,
  people: world.people.map((person, j) => (j === i ? { ...person, case: one } : person)),
})

const read = (facts: Facts): Facts =>
  Object.fromEntries(
    READ.filter((name) => facts[name] !== undefined && facts[name] !== false && facts[name] !== 0).map(
      (name) => [name, facts[name]],
    ),
  )

const picked = ({ needs = [] }: Row, data: Data): Facts =>
  needs.includes('ruling') && typeof data.ruling === 'string' ? { ruling: data.ruling } : {}
