/** Searching a model whole, breadth first: the shortest way to whatever must never be, and what cannot end without a person. */
import type { Model, Modelled, Move, World } from './world.ts'

export interface Searched {
  readonly states: number
  readonly moves: number
  /** The shortest way to the first thing that must never be. */
  readonly wrong: { readonly why: string; readonly path: readonly string[] } | undefined
  /** States of a case from which no machine leads to an end. */
  readonly stuck: readonly { readonly state: string; readonly path: readonly string[] }[]
  /** States of the table that some world reaches. */
  readonly reached: ReadonlySet<string>
  /** Moves of the table that some world makes: `from event to`. */
  readonly taken: ReadonlySet<string>
}

const MOST = 1_500_000
const MACHINES: readonly Move['by'][] = ['timer', 'system', 'gateway', 'gateway-itself']

interface Known {
  readonly world: World
  readonly from: string | undefined
  readonly move: string
}

/** @throws RangeError past 1.5 million states: then it proves nothing */
export function search(model: Model, people: number): Searched {
  const graph = new Graph(model)
  for (const start of model.starts(people)) graph.enter(start, undefined, 'start')
  while (graph.frontier.length > 0 && !graph.wrong) {
    for (const key of graph.frontier.splice(0)) graph.leave(key)
    if (graph.known.size > MOST)
      throw new RangeError(`Expected at most ${MOST} states, got ${graph.known.size}`)
  }
  const { known, moves, wrong, taken } = graph
  const reached = new Set(
    [...known.values()].flatMap(({ world }) => casesIn(world).map(({ state }) => state)),
  )
  const stuck = wrong ? [] : stuckIn(model, known, graph.back)
  return {
    ...{ moves, wrong, reached, taken, states: known.size },
    stuck: stuck.map((key) => ({ state: statesIn(known.get(key)?.world), path: graph.way(key) })),
  }
}

const casesIn = (world: World): Modelled[] =>
  world.people.flatMap((one) => (one.at === 'in' && one.case ? [one.case] : []))

class Graph {
  readonly known = new Map<string, Known>()
  /** From where a machine leads here. */
  readonly back = new Map<string, string[]>()
  readonly taken = new Set<string>()
  readonly frontier: string[] = []
  moves = 0
  wrong: Searched['wrong']
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
  }

  enter(world: World, from: string | undefined, move: string): string {
    const key = JSON.stringify(world)
    if (this.known.has(key)) return key
    this.known.set(key, { world, from, move })
    this.frontier.push(key)
    const why = wrongIn(this.#model, world)
    if (why && !this.wrong) this.wrong = { why, path: this.way(key) }
    return key
  }

  leave(key: string): void {
    const world = this.known.get(key)?.world
    if (!world) return
    for (const { name, to, by } of this.#model.moves(world)) {
      this.moves += 1
      const next = this.enter(to, key, name)
      note(this.taken, world, to, name)
      if (MACHINES.includes(by)) this.#leadsTo(next, key)
    }
  }

  #leadsTo(next: string, key: string): void {
    const before = this.back.get(next)
    if (before) before.push(key)
    else this.back.set(next, [key])
  }

  way(end: string): string[] {
    const path: string[] = []
    for (let at = this.known.get(end); at?.from !== undefined; at = this.known.get(at.from))
      path.unshift(at.move)
    return path
  }
}

const statesIn = (world: World | undefined): string =>
  (world?.people ?? []).map((one) => (one.at === 'in' ? (one.case?.state ?? '') : one.at)).join(' ')

function note(taken: Set<string>, from: World, to: World, name: string): void {
  const i = Number(name.slice(0, name.indexOf(' ')))
  const [a, b] = [from.people[i], to.people[i]]
  if (a?.at === 'in')
    taken.add(
      `${a.case?.state} ${name.slice(name.indexOf(' ') + 1).replace(' (clock)', '')} ${b?.case?.state}`,
    )
}

const isOver = (model: Model, world: World): boolean =>
  world.people.every((one) => one.at !== 'in' || model.table.states[one.case?.state ?? '']?.final === true)

/** Worlds from which machines alone never bring every case to an end (T1). */
function stuckIn(
  model: Model,
  known: ReadonlyMap<string, Known>,
  back: ReadonlyMap<string, readonly string[]>,
): string[] {
  const ends = new Set<string>()
  const queue = [...known].filter(([, { world }]) => isOver(model, world)).map(([key]) => key)
  while (queue.length > 0) {
    const key = queue.pop() ?? ''
    if (ends.has(key)) continue
    ends.add(key)
    queue.push(...(back.get(key) ?? []))
  }
  return [...known.keys()].filter((key) => !ends.has(key))
}

const PAID = ['refunded', 'paid']
const EMPTY_HANDED = ['refused', 'refused-qc', 'not-eligible', 'withdrawn', 'expired']

/** What must never be, whatever happened. */
function wrongIn(model: Model, world: World): string | undefined {
  const cases = casesIn(world)
  const bad = cases.find((one) => one.wrong)?.wrong
  if (bad) return bad
  if (world.open < 0) return 'G2: a unit was freed that nobody held'
  if (world.open + world.accepted > 1) return 'G1: more units asked back than were delivered'
  const paid = cases.reduce((sum, { money }) => sum + money.paid, 0)
  const alone = model.table.kind === 'return' || model.table.kind === 'complaint'
  if (alone && paid > 1) return 'M1: paid more than once for one unit or cause'
  for (const one of cases) {
    const why = wrongMoney(one)
    if (why) return why
  }
  return undefined
}

function wrongMoney({ state, money }: Modelled): string | undefined {
  if (money.owed > 1) return 'M2: two obligations for one matter'
  if (money.paid > money.owed || money.numbers > 1) return 'M2: a second gateway number for one obligation'
  if (PAID.includes(state) && !(money.confirmed && money.paid > 0))
    return 'M3: said to be paid before the gateway confirmed'
  if (EMPTY_HANDED.includes(state) && money.owed > 0) return `M5: money is owed in ${state}`
  return undefined
}
