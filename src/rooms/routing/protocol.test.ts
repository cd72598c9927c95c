/**
 * The protocol of giving, searched: who frees a seat, who brings a matter and who gives out later, in every order of
 * their statements, commits and rollbacks. Nothing ever waits beside a free seat, no capacity is passed, and each rule
 * of give-store.ts that sees to it is missed when it is taken away.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explore, type World } from '../../kernel/flows.ts'

/** The rules under test; a mutant leaves one out. */
const HONEST = {
  /** Who frees a seat looks for what waits in a statement of its own, after it has the seat's lock. */
  looksAfterLock: true,
  /** Who leaves a matter waiting rings. */
  ringsWhenWaiting: true,
  /** Who gives out waits for seats that are just being changed. */
  waitsForSeats: true,
  /** Who finds that everything that waits is in other hands rings. */
  ringsWhenMissed: true,
  /** A seat is locked before it is loaded. */
  locksSeat: true,
}
type Rules = typeof HONEST

type Seat = 'a' | 'b'
const SEATS: readonly Seat[] = ['a', 'b']
type At = 'unborn' | 'waits' | Seat | 'gone'

interface Deed {
  readonly step: number
  readonly delta: Readonly<Partial<Record<Seat, number>>>
  readonly moved: Readonly<Record<string, At>>
  /** What it saw waiting, when it looked too early. */
  readonly saw: readonly string[] | null
  readonly rings: boolean
}

interface Floor {
  readonly load: Readonly<Record<Seat, number>>
  readonly seatLock: Readonly<Partial<Record<Seat, string>>>
  readonly at: Readonly<Record<string, At>>
  readonly matterLock: Readonly<Record<string, string>>
  readonly deeds: Readonly<Record<string, Deed>>
  readonly bells: number
}

const FRESH: Deed = { step: 0, delta: {}, moved: {}, saw: null, rings: false }
const START: Floor = {
  load: { a: 1, b: 1 },
  seatLock: {},
  at: { old1: 'a', old2: 'b', new1: 'unborn', new2: 'unborn' },
  matterLock: {},
  deeds: { 'free a': FRESH, 'free b': FRESH, 'bring new1': FRESH, 'bring new2': FRESH },
  bells: 0,
}
/** Everybody has room for one. */
const CAPACITY = 1
/** These may come to nothing at the end, as a transaction may. */
const MAY_FAIL: ReadonlySet<string> = new Set(['free a', 'bring new1'])

const loadFor = (floor: Floor, seat: Seat, deed: Deed) => floor.load[seat] + (deed.delta[seat] ?? 0)
const waitingNow = (floor: Floor) =>
  Object.keys(floor.at)
    .filter((id) => floor.at[id] === 'waits')
    .sort()

function write(floor: Floor, name: string, change: Partial<Deed>): Floor {
  const deed = floor.deeds[name] ?? FRESH
  return { ...floor, deeds: { ...floor.deeds, [name]: { ...deed, ...change } } }
}

const lockSeat = (floor: Floor, name: string, seat: Seat): Floor => ({
  ...floor,
  seatLock: { ...floor.seatLock, [seat]: name },
})

/** The matter goes to the seat, in this transaction. */
function give(floor: Floor, name: string, id: string, seat: Seat): Floor {
  const deed = floor.deeds[name] ?? FRESH
  const locked = { ...floor, matterLock: { ...floor.matterLock, [id]: name } }
  return write(locked, name, {
    moved: { ...deed.moved, [id]: seat },
    delta: { ...deed.delta, [seat]: (deed.delta[seat] ?? 0) + 1 },
  })
}

function end(floor: Floor, name: string, commits: boolean): Floor {
  const { [name]: deed = FRESH, ...deeds } = floor.deeds
  const free = <K extends string>(locks: Readonly<Partial<Record<K, string>>>) =>
    Object.fromEntries(Object.entries(locks).filter(([, who]) => who !== name))
  const kept = {
    ...floor,
    deeds,
    seatLock: free(floor.seatLock),
    matterLock: free(floor.matterLock) as Floor['matterLock'],
  }
  if (!commits) return kept
  return {
    ...kept,
    load: { a: loadFor(floor, 'a', deed), b: loadFor(floor, 'b', deed) },
    at: { ...floor.at, ...deed.moved },
    bells: deed.rings ? 1 : kept.bells,
  }
}

type Moves = Generator<readonly [string, Floor]>

function* ends(floor: Floor, name: string): Moves {
  yield [`${name}: commits`, end(floor, name, true)]
  if (MAY_FAIL.has(name)) yield [`${name}: comes to nothing`, end(floor, name, false)]
}

/** A solved matter: the seat is freed, then pulls what waits. */
function* frees(floor: Floor, name: string, seat: Seat, rules: Rules): Moves {
  const deed = floor.deeds[name] ?? FRESH
  if (deed.step === 0 && !rules.looksAfterLock) {
    yield [`${name}: looks`, write(floor, name, { step: 1, saw: waitingNow(floor) })]
  } else if (deed.step <= 1) {
    if (floor.seatLock[seat]) return
    const old = seat === 'a' ? 'old1' : 'old2'
    yield [
      `${name}: frees`,
      write(lockSeat(floor, name, seat), name, { step: 2, delta: { [seat]: -1 }, moved: { [old]: 'gone' } }),
    ]
  } else if (deed.step === 2)
    yield [`${name}: pulls`, pulled(write(floor, name, { step: 3 }), name, seat, rules)]
  else yield* ends(floor, name)
}

function pulled(floor: Floor, name: string, seat: Seat, rules: Rules): Floor {
  const deed = floor.deeds[name] ?? FRESH
  const seen = (deed.saw ?? waitingNow(floor)).filter((id) => floor.at[id] === 'waits')
  const next = seen.find((id) => !floor.matterLock[id])
  if (next && loadFor(floor, seat, deed) < CAPACITY) return give(floor, name, next, seat)
  return seen.length > 0 && rules.ringsWhenMissed ? write(floor, name, { rings: true }) : floor
}

/** A new matter goes to a free seat that nobody is changing, or waits. */
function* brings(floor: Floor, name: string, id: string, rules: Rules): Moves {
  const deed = floor.deeds[name] ?? FRESH
  if (deed.step > 0) return yield* ends(floor, name)
  const isOpen = (one: Seat) => (!floor.seatLock[one] || !rules.locksSeat) && floor.load[one] < CAPACITY
  const seat = waitingNow(floor).length === 0 ? SEATS.find(isOpen) : undefined
  const begun = write(floor, name, { step: 1 })
  if (!seat) {
    yield [`${name}: waits`, write(begun, name, { moved: { [id]: 'waits' }, rings: rules.ringsWhenWaiting })]
  } else {
    const locked = rules.locksSeat ? lockSeat(begun, name, seat) : begun
    yield [`${name}: is given to ${seat}`, give(locked, name, id, seat)]
  }
}

/** After a ring: every seat in turn, then every pair that fits. */
function* givesOut(floor: Floor, rules: Rules): Moves {
  const name = 'give out'
  const deed = floor.deeds[name]
  if (!deed) {
    if (floor.bells > 0) yield [`${name}: begins`, { ...write(floor, name, {}), bells: 0 }]
    return
  }
  const seat = SEATS[deed.step]
  if (seat) {
    if (!floor.seatLock[seat])
      yield [`${name}: has ${seat}`, write(lockSeat(floor, name, seat), name, { step: deed.step + 1 })]
    else if (!rules.waitsForSeats)
      yield [`${name}: skips ${seat}`, write(floor, name, { step: deed.step + 1 })]
  } else if (deed.step === 2) yield [`${name}: gives`, givenOut(write(floor, name, { step: 3 }), name, rules)]
  else yield* ends(floor, name)
}

function givenOut(floor: Floor, name: string, rules: Rules): Floor {
  let now = floor
  for (const seat of SEATS) {
    const deed = () => now.deeds[name] ?? FRESH
    const waits = waitingNow(floor).filter((id) => !deed().moved[id])
    const next = waits.find((id) => !floor.matterLock[id])
    if (floor.seatLock[seat] !== name || loadFor(now, seat, deed()) >= CAPACITY || waits.length === 0)
      continue
    if (next) now = give(now, name, next, seat)
    else if (rules.ringsWhenMissed) now = write(now, name, { rings: true })
  }
  return now
}

function* moves(floor: Floor, rules: Rules): Moves {
  for (const seat of SEATS) if (floor.deeds[`free ${seat}`]) yield* frees(floor, `free ${seat}`, seat, rules)
  for (const id of ['new1', 'new2'])
    if (floor.deeds[`bring ${id}`]) yield* brings(floor, `bring ${id}`, id, rules)
  yield* givesOut(floor, rules)
}

const world = (rules: Rules): World<Floor> => ({
  initial: [START],
  moves: (floor) => moves(floor, rules),
  wrong(floor) {
    const over = SEATS.find((seat) => floor.load[seat] > CAPACITY)
    if (over) return `${over} holds ${floor.load[over]}`
    if (Object.keys(floor.deeds).length > 0 || floor.bells > 0) return undefined
    const free = SEATS.find((seat) => floor.load[seat] < CAPACITY)
    return free && waitingNow(floor).length > 0 ? `${waitingNow(floor)} waits beside ${free}` : undefined
  },
})

test('in every order of statements nothing waits beside a free seat and no capacity is passed', () => {
  const found = explore(world(HONEST))
  assert.deepEqual(found.wrong, undefined)
  assert.ok(found.states > 500, `visited ${found.states} floors`)
})

for (const rule of Object.keys(HONEST)) {
  test(`without “${rule}” it goes wrong, and the search says how`, () => {
    const found = explore(world({ ...HONEST, [rule]: false }))
    assert.ok(found.wrong, 'survived')
  })
}
