/** The work order as a noun: what may happen to it, and when its time is over. */
import { defineFlow } from '../../kernel/flows.ts'
import { WORK_ACTS, type WorkActName, type WorkStateName } from './contract.ts'

/** assign comes from the router or from a person's choice; the others are pressed. */
export type WorkEvent = WorkActName | 'assign'

export const workFlow = defineFlow<WorkStateName, WorkEvent>({
  name: 'work.step',
  initial: 'open',
  on: {
    open: { assign: 'assigned', cancel: 'cancelled' },
    assigned: {
      assign: 'assigned',
      begin: 'doing',
      wait: 'waiting',
      finish: 'done',
      'give-back': 'open',
      cancel: 'cancelled',
    },
    doing: { assign: 'assigned', wait: 'waiting', finish: 'done', 'give-back': 'open', cancel: 'cancelled' },
    waiting: { assign: 'waiting', resume: 'doing', 'give-back': 'open', cancel: 'cancelled' },
    done: { reopen: 'open' },
    cancelled: { reopen: 'open' },
  },
})

export const ACTIVE: readonly WorkStateName[] = ['open', 'assigned', 'doing', 'waiting']
/** States in which somebody holds it. */
export const HELD: readonly WorkStateName[] = ['assigned', 'doing', 'waiting']

export interface Standing {
  readonly state: WorkStateName
  readonly blocked: boolean
}

/** What may be pressed: nothing begins or ends before what it comes after. */
export const actsOf = ({ state, blocked }: Standing): WorkActName[] =>
  WORK_ACTS.filter(
    (act) => workFlow.next(state, act) !== undefined && !(blocked && (act === 'begin' || act === 'finish')),
  )

/** Waiting for somebody else moves the due time by as long as it lasted. */
export function dueAfterWaiting(due: Date | null, waitedFrom: Date | null, now: Date): Date | null {
  if (!due || !waitedFrom) return due
  return new Date(due.getTime() + Math.max(0, now.getTime() - waitedFrom.getTime()))
}

/** Late: not ended, and nobody outside is waited for. */
export const isLate = (work: { state: WorkStateName; due: Date | null }, now: Date): boolean =>
  work.due !== null && work.due <= now && ACTIVE.includes(work.state) && work.state !== 'waiting'
