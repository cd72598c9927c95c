/** A tool: one thing the assistant may look up or do, with its shape, its right and whether the customer must confirm. */
import type { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'

/** What a tool found, as plain values; the composer quotes them and nothing else. */
export interface Finding {
  /** How many things were found; 0 means that nobody wrote it down. */
  found: number
  values: unknown
}

export interface Tool<Input = unknown> {
  name: string
  /** One sentence for the merchant's list of what the assistant may do. */
  purpose: { 'zh-CN': string; en: string }
  input: z.ZodType<Input>
  /** Whom it serves: `anyone`, or `verified` = only a customer whose identity on this conversation is proven. */
  permission: 'anyone' | 'verified'
  /** `none` for looking up; `customer` when the customer must say yes to the exact deed first. */
  confirmation: 'none' | 'customer'
  /** Units of cost against the turn's budget. */
  cost: number
  /** The customer is the conversation's, handed in by the turn: never taken from text. */
  run(ctx: Ctx, input: Input, customer: { id: string | null; verified: boolean }): Promise<Finding>
}
