/** A tool: one thing the assistant may look up or do, with its shape, its right and whether the customer must confirm. */
import type { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Source } from '../conversations/contract.ts'

/** One thing that may be said because it stands written somewhere. */
export interface Sentence {
  readonly text: string
  readonly source: Source
}

/** What a tool found: sentences to quote and, for the room's own tools, values to reckon with. */
export interface Finding<Values = unknown> {
  readonly sentences: readonly Sentence[]
  readonly values: Values
}

/** Whom a tool serves: the conversation's customer, handed in by the turn and never taken from text. */
export interface Asker {
  readonly customerId: string
  /** The identity by which he writes is proven. */
  readonly verified: boolean
  readonly language: 'zh-CN' | 'en'
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
  /** `none` for looking up; `customer` when the customer must say yes to the exact deed first. */
  readonly confirmation: 'none' | 'customer'
  /** Units of cost against the turn's budget. */
  readonly cost: number
  run(ctx: Ctx, input: Input, asker: Asker): Promise<Finding<Values>>
}
