/** What a transition table is: states with their clocks and pauses, moves with who may make them, what must hold and what follows. */
import type { CaseKindName, CaseRoleName, PauseCauseName, QueueName } from '../contract.ts'
import type { Facts } from '../row.ts'
import type { EffectName } from './effects.ts'
import type { GuardName } from './guards.ts'
import type { Said } from './said.ts'

/**
 * Whom a state waits for, and what its clock does by itself. `us`: silence of the shop is settled for the customer (T4);
 * `customer`: only after two reminders (T5).
 * @property after hours until `event` happens by itself
 * @property remind hours after which the customer is reminded
 */
export interface Timer {
  readonly after: number
  readonly event: string
  readonly waitsFor: 'us' | 'customer' | 'carrier' | 'gateway' | 'business' | 'nobody'
  readonly remind?: readonly number[]
}

/**
 * @property auto an event that follows at once, in the same transaction, where its guard holds
 * @property refusal a person said no here; the customer has a way on, and no machine leads here (R3)
 * @property next what happens next, for staff and customer; `{by}` is the instant of the clock
 */
export interface State {
  readonly final?: true
  readonly refusal?: true
  readonly queue?: QueueName
  readonly timer?: Timer
  readonly auto?: string
  readonly pauses?: readonly PauseCauseName[]
  readonly say: Said
  readonly next: Said
}

/** @property needs fields that its data must carry @property guard of several rows for one event the first that holds is taken */
export interface Row {
  readonly from: string
  readonly event: string
  readonly by: readonly CaseRoleName[]
  readonly guard?: GuardName
  readonly to: string
  readonly effects?: readonly EffectName[]
  readonly needs?: readonly string[]
  /** Facts that the move itself makes true. */
  readonly sets?: Facts
  readonly say: Said
}

/** @property opened what follows from opening, beside holding the units */
export interface Table {
  readonly kind: CaseKindName
  readonly say: Said
  readonly opens: string
  readonly opened?: readonly EffectName[]
  readonly states: { readonly [name: string]: State }
  readonly rows: readonly Row[]
}

/** So long a clock may stand still for a cause in the life of one case, in hours: 60, 7, 30, 30 and 90 days. */
export const CAPS: Readonly<Record<PauseCauseName, number>> = {
  'in-repair': 1440,
  'waiting-customer-evidence': 168,
  'customer-chosen-slot': 720,
  'force-majeure': 720,
  frozen: 2160,
}

type More = Pick<Row, 'guard' | 'effects' | 'needs' | 'sets'>

/** One row for each state that it may start from. */
export function move(
  from: string | readonly string[],
  [event, to]: readonly [event: string, to: string],
  by: readonly CaseRoleName[],
  say: Said,
  more: More = {},
): Row[] {
  return [from].flat().map((state) => ({ from: state, event, by, to, say, ...more }))
}
