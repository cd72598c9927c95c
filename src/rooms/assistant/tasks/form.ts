/** A form: what the customer wants done, the places filled in so far, and where it stands until it is done, dropped or handed over. */
import type { Json } from '../../../kernel/ctx.ts'
import { defineFlow } from '../../../kernel/flows.ts'

export type FormStage = 'filling' | 'confirming' | 'done' | 'dropped' | 'handed' | 'undone'
export type FormEvent = 'fill' | 'offer' | 'do' | 'drop' | 'hand' | 'undo'

/** Every lawful move; searched together with the turn's in turn.test.ts. */
export const formFlow = defineFlow<FormStage, FormEvent>({
  name: 'assistant.form',
  initial: 'filling',
  on: {
    filling: { fill: 'filling', offer: 'confirming', do: 'done', drop: 'dropped', hand: 'handed' },
    confirming: { fill: 'filling', offer: 'confirming', do: 'done', drop: 'dropped', hand: 'handed' },
    done: { undo: 'undone' },
    dropped: {},
    handed: {},
    undone: {},
  },
})

/** What stands in the places of a form, by the place's name. */
export type Filled = Readonly<Record<string, Json>>

export interface Form {
  readonly id: string
  readonly task: string
  readonly engagement: number
  readonly stage: FormStage
  /** Grows with each change; a turn that saw an older one may not settle. */
  readonly version: number
  readonly filled: Filled
  /** The place that was asked for last. */
  readonly asked: string | null
  /** Times that the answer to it was none. */
  readonly misses: number
  /** What the customer was asked to confirm: one exact deed with its input and its terms. */
  readonly offered: { readonly token: string; readonly until: Date } | null
  /** Tasks that were asked for in the same breath and come next. */
  readonly waiting: readonly string[]
}

export const isLiveForm = (form: Pick<Form, 'stage'>): boolean =>
  form.stage === 'filling' || form.stage === 'confirming'

/** How long a yes counts after the question. Minutes. */
export const CONFIRM_MINUTES = 30

/**
 * May a customer's yes do this deed now? Only for the very deed that he was shown, in time, and once: the form must still be
 * waiting for it.
 * @param token of the deed as it would be done now
 */
export function mayDo(form: Pick<Form, 'stage' | 'offered'>, token: string, now: Date): boolean {
  return form.stage === 'confirming' && form.offered?.token === token && form.offered.until > now
}

/** A form belongs to its engagement: a re-opened matter starts clean (I3). */
export const belongs = (form: Pick<Form, 'engagement' | 'stage'>, engagement: number): boolean =>
  isLiveForm(form) && form.engagement === engagement
