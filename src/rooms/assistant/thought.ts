/** What thinking a question through comes to. */
import type { OrderShape } from '../orders/contract.ts'
import type { HandOverReason } from './contract.ts'
import type { Formed } from './talk.ts'
import type { Sentence } from './tool.ts'
import type { Draft } from './wording/draft.ts'

/** What the assistant came to. @property knew false when nothing written down answers the question */
export type Thought = {
  readonly intent: string
  readonly knew: boolean
  readonly draft: Draft
  /** The order that was looked at, for the card. */
  readonly order: OrderShape | null
  /** His after-sales matters, for the card. */
  readonly cases?: readonly Sentence[] | undefined
  /** The form that it walked a step, and what is to be done in the transaction of the words. */
  readonly formed?: Formed | undefined
} & ({ readonly kind: 'answer' | 'ask' } | { readonly kind: 'hand-over'; readonly reason: HandOverReason })
