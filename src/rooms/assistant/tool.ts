/** A tool: one thing the assistant may look up or do, with its shape, its right, its policy, what the customer must confirm, and its way back. */
import type { z } from 'zod'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { Source } from '../conversations/contract.ts'

/** One thing that may be said because it stands written somewhere. */
export interface Sentence {
  readonly text: string
  readonly source: Source
}

/** What a tool found or did: sentences to quote and, for the room's own tools, values to reckon with. */
export interface Finding<Values = unknown> {
  readonly sentences: readonly Sentence[]
  readonly values: Values
  /** Of a deed: what its undoing will need, kept sealed beside it. */
  readonly before?: Json
}

/** Whom a tool serves: the conversation's customer, handed in by the turn and never taken from text. */
export interface Asker {
  readonly customerId: string
  /** The identity by which he writes is proven, be it only by an order's number and phone: he may look. */
  readonly verified: boolean
  /** Proven by a code, a signed link or a channel that knows its people: deeds on the account are his. */
  readonly proven?: boolean
  readonly language: 'zh-CN' | 'en'
  /** The matter in which he asks; absent where a person of the shop drafts. */
  readonly conversationId?: string
}

/** What the rules say to a deed now. `person`: allowed, but not to a machine alone. */
export type Ruling =
  /** `terms`: what the customer must know before he says yes; his yes is bound to these words, or to `binds` where they tell the hour too. */
  | {
      readonly may: 'yes'
      readonly terms?: readonly Sentence[]
      readonly binds?: string
      /** Names that he may tap instead of a yes, to put a place right. */
      readonly choices?: readonly string[]
    }
  | {
      readonly may: 'no' | 'person'
      /** Sentences for the customer, with the rule that stands behind them. */
      readonly because: readonly Sentence[]
      /** Another answer to this place of the form would do. */
      readonly again?: string
      /** What may be tapped as the answer. */
      readonly choices?: readonly string[]
      /** A person may look at it all the same, if the customer wishes. */
      readonly person?: boolean
    }

/** One step of a conversation: the same key is the same deed, done once. */
export interface Step {
  readonly key: string
}

export interface Undo {
  /** Minutes in which it may be taken back. */
  readonly withinMinutes: number
  /** @param before what the deed's finding kept */
  run(ctx: Ctx, before: Json, asker: Asker): Promise<Finding<unknown>>
}

export interface Tool<Input = unknown, Values = unknown> {
  readonly name: string
  /** One sentence for the merchant's list of what the assistant may do. */
  readonly purpose: { readonly 'zh-CN': string; readonly en: string }
  /** Wants that it answers by itself when its input is empty, e.g. 'order-status'; rooms above are thus heard without a model. */
  readonly answers: readonly string[]
  readonly input: z.ZodType<Input>
  /** `anyone`, or `verified` = only a customer whose identity on this conversation is proven. */
  readonly permission: 'anyone' | 'verified'
  /** `none` for looking up and taking down; `customer` when the customer must say yes to the exact deed first. */
  readonly confirmation: 'none' | 'customer'
  /** Left out: it only looks. A deed is done only by a form, in the transaction of the words that tell it. */
  readonly does?: 'look-up' | 'deed'
  /** Units of cost against the turn's budget. */
  readonly cost: number
  /** Asked before the customer is, and again in the transaction of the deed: by the room whose rules they are. */
  policy?(ctx: Ctx, input: Input, asker: Asker): Promise<Ruling>
  /** How much money the deed moves, in fen; above the shop's limit a person does it. */
  moves?(ctx: Ctx, input: Input, asker: Asker): Promise<number>
  readonly undo?: Undo
  run(ctx: Ctx, input: Input, asker: Asker, step?: Step): Promise<Finding<Values>>
}
