/** Case flows: typed transition tables with pause causes, and a search that visits every state they can reach. */
import { Refusal } from './errors.ts'

export interface Flow<S extends string, E extends string> {
  readonly name: string
  readonly initial: S
  readonly states: readonly S[]
  /** Where an event leads, or undefined when the state does not know it. */
  next(state: S, event: E): S | undefined
  /** Where an event leads. @throws Refusal conflict `<name>.not-now` with state and event */
  step(state: S, event: E): S
  /** What can happen in a state: the buttons that may be shown. */
  events(state: S): readonly E[]
  /** Why the clock stands still in a state, or undefined when it runs. */
  pause(state: S): string | undefined
  ends(state: S): boolean
}

export interface FlowTable<S extends string, E extends string> {
  /** `room.thing`, the first words of its refusals. */
  readonly name: string
  readonly initial: S
  readonly on: { readonly [state in S]: { readonly [event in E]?: S } }
  /** State -> cause, e.g. waiting -> 'customer'. */
  readonly pauses?: { readonly [state in S]?: string }
}

export function defineFlow<const S extends string, const E extends string>(
  table: FlowTable<S, E>,
): Flow<S, E> {
  const states = keys(table.on)
  return {
    name: table.name,
    initial: table.initial,
    states,
    next: (state, event) => table.on[state][event],
    step(state, event) {
      const to = table.on[state][event]
      if (to === undefined) throw new Refusal('conflict', `${table.name}.not-now`, { state, event })
      return to
    },
    events: (state) => keys(table.on[state]),
    pause: (state) => table.pauses?.[state],
    ends: (state) => keys(table.on[state]).length === 0,
  }
}

function keys<K extends string>(object: { readonly [k in K]?: unknown }): K[] {
  const known = (key: string): key is K => key in object
  return Object.keys(object).filter(known)
}

export interface World<S> {
  readonly initial: readonly S[]
  /** Every move that could happen next, with its name. */
  moves(state: S): Iterable<readonly [string, S]>
  /** What is wrong with a state, or undefined. */
  wrong(state: S): string | undefined
  /** Tells states apart; JSON by default. */
  key?(state: S): string
}

export interface Explored {
  readonly states: number
  readonly moves: number
  /** The shortest way to the first wrong state. */
  readonly wrong: { readonly why: string; readonly path: readonly string[] } | undefined
}

/** Visits every reachable state, breadth first. @throws RangeError past `limit` states: then it proves nothing */
export function explore<S>(world: World<S>, limit = 2_000_000): Explored {
  const search = new Search(world)
  let frontier = [...world.initial].filter((state) => search.enter(state, 'start', undefined))
  while (frontier.length > 0 && !search.wrong) {
    frontier = frontier.flatMap((state) => search.leave(state))
    if (search.size > limit) throw new RangeError(`Expected at most ${limit} states, got ${search.size}`)
  }
  return { states: search.size, moves: search.moves, wrong: search.wrong }
}

class Search<S> {
  readonly #world: World<S>
  readonly #came = new Map<string, { from: string | undefined; move: string }>()
  moves = 0
  wrong: Explored['wrong']

  constructor(world: World<S>) {
    this.#world = world
  }

  get size(): number {
    return this.#came.size
  }

  #key(state: S): string {
    return this.#world.key ? this.#world.key(state) : JSON.stringify(state)
  }

  /** @returns whether the state is new */
  enter(state: S, move: string, from: string | undefined): boolean {
    const key = this.#key(state)
    if (this.#came.has(key)) return false
    this.#came.set(key, { from, move })
    const why = this.#world.wrong(state)
    if (why && !this.wrong) this.wrong = { why, path: this.#way(key) }
    return true
  }

  /** @returns the new states one move away */
  leave(state: S): S[] {
    const from = this.#key(state)
    const found: S[] = []
    for (const [move, to] of this.#world.moves(state)) {
      this.moves += 1
      if (this.enter(to, move, from)) found.push(to)
    }
    return found
  }

  #way(end: string): string[] {
    const path: string[] = []
    for (let at = this.#came.get(end); at; at = at.from === undefined ? undefined : this.#came.get(at.from)) {
      path.unshift(at.move)
    }
    return path
  }
}
