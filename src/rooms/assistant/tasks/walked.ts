/** What a step of a form comes to, and the words and moves of which it is made. */
import type { HandOverReason } from '../contract.ts'
import type { Sentence } from '../tool.ts'
import { type Form, formFlow } from './form.ts'
import type { PlannedDeed } from './task.ts'

export interface Told {
  readonly text: string
  readonly choices: readonly string[]
  readonly sentences: readonly Sentence[]
}

/** What a step came to. */
export type Walked =
  | { readonly go: 'ask' | 'tell'; readonly form: Form; readonly told: Told; readonly mailCode?: string }
  | {
      readonly go: 'do'
      readonly form: Form
      readonly deeds: readonly PlannedDeed[]
      readonly next: Next | null
    }
  | { readonly go: 'undo'; readonly form: Form }
  | { readonly go: 'hand'; readonly form: Form; readonly told: Told | null; readonly reason: HandOverReason }
  /** A question in between: answered as any other, then the form goes on where it was. */
  | { readonly go: 'aside'; readonly form: Form; readonly question: string; readonly again: Told }
  /** Words without a form: nothing is open. */
  | { readonly go: 'say'; readonly told: Told }
  /** The form is over; the words go on to be answered. */
  | { readonly go: 'on'; readonly form: Form }

/** What was asked for in the same breath begins when the first is done. */
export interface Next {
  readonly form: Form
  readonly told: Told
}

export const moved = (
  form: Form,
  event: Parameters<typeof formFlow.step>[1],
  over: Partial<Form> = {},
): Form => ({
  ...form,
  ...over,
  stage: formFlow.step(form.stage, event),
})

export const tell = (
  text: string,
  sentences: readonly Sentence[] = [],
  choices: readonly string[] = [],
): Told => ({
  text,
  sentences,
  choices,
})

export const handed = (form: Form, told: Told | null, reason: HandOverReason = 'no-right'): Walked => ({
  go: 'hand',
  form: moved(form, 'hand'),
  told,
  reason,
})
