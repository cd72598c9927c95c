/** The shipment as a noun: what may happen to it, what a carrier's word changes, and when somebody must act again. */
import { defineFlow } from '../../kernel/flows.ts'
import type { DeedName, ShipmentStateName } from './contract.ts'

/** Why a shipment failed. What turned back does not come to life again by older news; the others do. */
export const FAILURES = ['missed', 'lost', 'refused', 'turned-back', 'by-hand'] as const
export type Failure = (typeof FAILURES)[number]
export type ShipmentEvent = 'collect' | 'move' | 'arrive' | 'miss' | 'fail' | 'rebook' | 'cancel' | 'give-up'

export const shipmentFlow = defineFlow<ShipmentStateName, ShipmentEvent>({
  name: 'delivery.step',
  initial: 'booked',
  on: {
    booked: {
      collect: 'collected',
      move: 'moving',
      arrive: 'arrived',
      miss: 'booked',
      fail: 'failed',
      rebook: 'booked',
      cancel: 'cancelled',
    },
    collected: { move: 'moving', arrive: 'arrived', fail: 'failed' },
    moving: { arrive: 'arrived', fail: 'failed' },
    failed: {
      collect: 'collected',
      move: 'moving',
      arrive: 'arrived',
      rebook: 'booked',
      cancel: 'cancelled',
      'give-up': 'cancelled',
    },
    arrived: {},
    cancelled: {},
  },
})

export const ENDED: readonly ShipmentStateName[] = ['arrived', 'cancelled']
/** How far each state is; news never leads to a lower one. */
const RANK: Readonly<Record<ShipmentStateName, number>> = {
  booked: 0,
  failed: 0,
  collected: 1,
  moving: 2,
  arrived: 3,
  cancelled: 4,
}

/** Nobody came so often: then a person decides. */
export const MOST_ATTEMPTS = 3

/** @property failure why it failed, in state failed */
export interface Standing {
  readonly state: ShipmentStateName
  readonly attempt: number
  readonly failure: Failure | null
}
/** What a carrier can tell. `problem` moves nothing and wants a person's eye; `turn-back`: it goes back to where it came from. */
export type NewsEvent = 'collect' | 'move' | 'arrive' | 'missed' | 'refuse' | 'turn-back' | 'problem'
export interface Step {
  readonly event: ShipmentEvent
  readonly failure?: Failure
}

/**
 * What news changes, or null when it changes nothing: heard twice, overtaken, of an attempt that was given up.
 * Whatever the order in which the same news comes, the end is the same.
 * @param attempt the one that the news is about
 */
export function hearing(standing: Standing, event: NewsEvent, attempt: number): Step | null {
  const { state, failure } = standing
  if (ENDED.includes(state) || event === 'problem') return null
  if (event === 'missed' || event === 'refuse')
    return state === 'booked' && attempt === standing.attempt ? missed(standing, event) : null
  if (event === 'turn-back') return state === 'failed' ? null : { event: 'fail', failure: 'turned-back' }
  if (state === 'failed' && (failure === 'turned-back' || failure === 'by-hand')) return null
  const to = shipmentFlow.next(state, event)
  return to !== undefined && RANK[to] > RANK[state] ? { event } : null
}

const missed = ({ attempt }: Standing, event: 'missed' | 'refuse'): Step =>
  event === 'missed' && attempt < MOST_ATTEMPTS
    ? { event: 'miss' }
    : { event: 'fail', failure: event === 'refuse' ? 'refused' : 'missed' }

/** What happens when the time of a state is over: nobody came, nothing was heard, nobody decided. */
export function timeOver(standing: Standing): Step | null {
  switch (standing.state) {
    case 'booked':
      return missed(standing, 'missed')
    case 'collected':
    case 'moving':
      return { event: 'fail', failure: 'lost' }
    case 'failed':
      return { event: 'give-up' }
    default:
      return null
  }
}

/** Where a step leads. @throws Refusal delivery.step.not-now */
export function follow(standing: Standing, step: Step): Standing {
  const state = shipmentFlow.step(standing.state, step.event)
  const again = step.event === 'miss' || step.event === 'rebook'
  return {
    state,
    attempt: standing.attempt + (again ? 1 : 0),
    failure: state === 'failed' ? (step.failure ?? 'by-hand') : null,
  }
}

const HOUR_MS = 3600_000
const GRACE_HOURS = 2
const COME_HOURS = 48
const SILENT_HOURS = 240
const DECIDE_HOURS = 168

/** When its time is over; null once it has ended. @param since when it came into this state, or was last heard of */
export function dueOf(state: ShipmentStateName, since: Date, slotTo: Date | null): Date | null {
  const after = (from: Date, hours: number) => new Date(from.getTime() + hours * HOUR_MS)
  switch (state) {
    case 'booked':
      return slotTo ? after(slotTo, GRACE_HOURS) : after(since, COME_HOURS)
    case 'collected':
    case 'moving':
      return after(since, SILENT_HOURS)
    case 'failed':
      return after(since, DECIDE_HOURS)
    default:
      return null
  }
}

const BY_HAND: Readonly<Record<DeedName, ShipmentEvent>> = {
  collect: 'collect',
  move: 'move',
  arrive: 'arrive',
  fail: 'fail',
  rebook: 'rebook',
  cancel: 'cancel',
}
export const eventOf = (deed: DeedName): ShipmentEvent => BY_HAND[deed]
export const deedsOf = (state: ShipmentStateName): DeedName[] =>
  (['collect', 'move', 'arrive', 'fail', 'rebook', 'cancel'] as const).filter(
    (deed) => shipmentFlow.next(state, BY_HAND[deed]) !== undefined,
  )

/** The number under which a carrier is asked: the same attempt asks with the same number for ever, at most 32 letters. */
export const numberOf = (shipmentId: string, attempt: number): string =>
  `${shipmentId.replace('_', '')}${attempt > 1 ? attempt : ''}`.slice(0, 32)
