/** What the assistant took down for a person, and the port by which a room above makes more of it. */
import { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Asker, Finding, Ruling, Step } from '../assistant/index.ts'

export const TakenDown = z.object({
  task: z.string().min(1).max(40),
  work: z.string().min(1).max(40),
  title: z.string().min(1).max(200),
  order: z.string().max(80).nullable(),
  facts: z.record(z.string().max(60), z.string().max(400)),
  said: z.string().max(600),
  /** The piece of the order, where it is clear which. */
  line: z.string().max(80).nullable().optional(),
  /** Why, in the customer's words or ours. */
  reason: z.string().max(300).optional(),
  /** He was asked once more already and it stayed as it is. */
  settled: z.boolean().optional(),
})
/** What a form of the assistant took down. @property order one of the customer's own, or null */
export type TakenDown = z.infer<typeof TakenDown>

/** A room above that knows what becomes of such a matter; where it has no answer the matter is work for a person. */
export interface CaseTaker {
  /** What the customer should know before he says yes, one question that is still open, or why it can't be. */
  ruling(ctx: Ctx, input: TakenDown, asker: Asker): Promise<Ruling>
  take(
    ctx: Ctx,
    input: TakenDown,
    asker: Asker,
    step?: Step,
  ): Promise<Finding<{ work: string; due: string }> | null>
  undo(ctx: Ctx, caseId: string, asker: Asker): Promise<Finding<unknown>>
}
