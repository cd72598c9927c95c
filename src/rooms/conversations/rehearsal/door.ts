/** The door's words for rehearsals: a matter that a learner answers in the real desk and that no figure ever meets. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { ConversationEvent, ConversationRow } from '../contract.ts'

export interface RehearsalBeginning {
  /** Who answers it. */
  readonly staff: { readonly id: string; readonly name: string }
  /** Who writes; a name made up, nobody among the customers. */
  readonly customerName: string
  readonly tier?: string | undefined
  readonly language: 'zh-CN' | 'en'
  readonly title: string
  readonly text: string
  readonly order?: { readonly id: string; readonly number: string; readonly state: string } | undefined
}

/** Told as `conversations.rehearsal.*`, so whoever hears `conversations.*` of real matters hears nothing of it. */
export interface Rehearsals {
  /** Opens one, held by its learner. @returns its id, by which the desk's own pages read and answer it */
  begin(ctx: Ctx, beginning: RehearsalBeginning): Promise<string>
  /** The simulated customer writes; null when it is closed. @throws Refusal conversations.unknown */
  hear(ctx: Ctx, id: string, text: string): Promise<{ seq: number } | null>
  /** The house ends it: its time is up, or the customer has gone. Ending twice changes nothing. */
  end(ctx: Ctx, id: string): Promise<void>
  /** The whole log, oldest first. */
  events(ctx: Ctx, id: string): Promise<ConversationEvent[]>
  /** A learner's own, newest first. */
  list(ctx: Ctx, staffId: string, limit?: number): Promise<ConversationRow[]>
  /** Writes one that is over, for the demo shop. */
  record(
    ctx: Ctx,
    id: string,
    past: RehearsalBeginning & { readonly said: readonly RehearsedWord[] },
  ): Promise<void>
}

export interface RehearsedWord {
  readonly by: 'customer' | 'staff'
  readonly at: Date
  readonly text: string
}
