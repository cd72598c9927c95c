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
  const key = world.key ?? ((state: S) => JSON.stringify(state))
  const came = new Map<string, { from: string | undefined; move: string }>()
  let frontier: S[] = []
  let moves = 0
  const wrong = (state: S, why: string) => ({
    states: came.size,
    moves,
    wrong: { why, path: way(came, key(state)) },
  })
  for (const state of world.initial) {
    came.set(key(state), { from: undefined, move: 'start' })
    frontier.push(state)
    const why = world.wrong(state)
    if (why) return wrong(state, why)
  }
  while (frontier.length > 0) {
    const found: S[] = []
    for (const state of frontier) {
      for (const [move, to] of world.moves(state)) {
        moves += 1
        if (came.has(key(to))) continue
        came.set(key(to), { from: key(state), move })
        const why = world.wrong(to)
        if (why) return wrong(to, why)
        found.push(to)
      }
    }
    if (came.size > limit) throw new RangeError(`Expected at most ${limit} states, got ${came.size}`)
    frontier = found
  }
  return { states: came.size, moves, wrong: undefined }
}

function way(came: ReadonlyMap<string, { from: string | undefined; move: string }>, end: string): string[] {
  const path: string[] = []
  let at: string | undefined = end
  while (at !== undefined) {
    const step = came.get(at)
    if (!step) break
    path.unshift(step.move)
    at = step.from
  }
  return path
}
