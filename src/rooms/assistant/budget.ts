/** The leash of one turn: so many look-ups, so long, so dear, and never the same look-up twice (I4). */
import type { TurnStep } from './contract.ts'

/** @property maxCost units of one passage read */
export interface Bounds {
  readonly maxSteps: number
  readonly maxSeconds: number
  readonly maxCost: number
}

export type Overrun = 'steps' | 'time' | 'cost' | 'repeated'

/** Thrown inside a turn when its leash is at its end; the turn then hands over. */
export class BudgetSpent extends Error {
  readonly overrun: Overrun
  constructor(overrun: Overrun) {
    super(`The turn's budget is spent: ${overrun}`)
    this.name = 'BudgetSpent'
    this.overrun = overrun
  }
}

export class Budget {
  readonly steps: TurnStep[] = []
  #cost = 0
  readonly #calls = new Set<string>()
  readonly #bounds: Bounds
  readonly #deadline: number

  /** @param heardAt when the customer's message came: the wall time counts from there, crashes included */
  constructor(bounds: Bounds, heardAt: Date) {
    this.#bounds = bounds
    this.#deadline = heardAt.getTime() + bounds.maxSeconds * 1000
  }

  get cost(): number {
    return this.#cost
  }

  /** Asks leave for one look-up. @throws BudgetSpent when a bound is reached or the call was made before */
  spend(tool: string, input: Record<string, unknown>, cost: number, now: Date): void {
    if (now.getTime() >= this.#deadline) throw new BudgetSpent('time')
    if (this.steps.length >= this.#bounds.maxSteps) throw new BudgetSpent('steps')
    if (this.#cost + cost > this.#bounds.maxCost) throw new BudgetSpent('cost')
    const call = `${tool} ${stable(input)}`
    if (this.#calls.has(call)) throw new BudgetSpent('repeated')
    this.#calls.add(call)
    this.#cost += cost
    this.steps.push({ tool, input, found: 0 })
  }

  /** Writes down what the last look-up found. */
  found(count: number): void {
    const last = this.steps.at(-1)
    if (last) last.found = count
  }
}

/** The same input in the same words whatever the order of its keys. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${key}:${stable(item)}`).join()}}`
}
