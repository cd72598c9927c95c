/** The door's words: every verb of the wall in one sentence. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ConversationRow } from '../conversations/contract.ts'
import type { CoachingNote, Wall as Floor, Goal } from './contract.ts'

export interface Wall {
  /** The floor now, at most two seconds old. */
  look(ctx: Ctx): Promise<Floor>
  /** The newest matters of a colleague of the last seven days. */
  mattersOf(ctx: Ctx, staffId: string): Promise<ConversationRow[]>
  /** A note that calls whoever has the matter; the customer never sees it. @throws Refusal wall.nobody-has-it */
  whisper(ctx: Ctx, given: { conversationId: string; text: string }): Promise<{ seq: number }>
  /** @throws Refusal wall.unknown-person */
  setGoal(ctx: Ctx, staffId: string, goal: Goal): Promise<Goal>
  /** Writes a coaching note. @throws Refusal wall.unknown-person | conversations.unknown */
  coach(ctx: Ctx, given: { staffId: string; conversationId: string; text: string }): Promise<CoachingNote>
}
