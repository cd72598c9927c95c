/** The three questions about a person that every room answers, and how its rows follow a merge: the port other rooms fill. */
import type { Ctx, Json } from '../../kernel/ctx.ts'

/** One fact a room holds about a person, in the reader's language. */
export interface PersonFact {
  readonly label: string
  readonly value: string
  readonly at: Date | null
  readonly link: string | null
}

export interface PersonRoom {
  readonly room: string
  /** What this room knows, a few lines for a person to read. */
  about(ctx: Ctx, customerId: string): Promise<readonly PersonFact[]>
  /** Everything this room holds, complete, for the person to take away. */
  exportOf(ctx: Ctx, customerId: string): Promise<Json>
  /** Removes every byte of the person here; answers how many rows went and what the law makes us keep, without the person. */
  forget(ctx: Ctx, customerId: string): Promise<{ readonly removed: number; readonly kept?: string }>
  /** Gives the rows of one person to another; answers their ids, so that it can be undone. */
  moveTo?(ctx: Ctx, move: { readonly from: string; readonly to: string }): Promise<readonly string[]>
  /**
   * Gives back exactly these rows, and later rows that came by one of these identities (I10, I11).
   * `from` holds them now, `to` had them before the merge.
   */
  moveBack?(
    ctx: Ctx,
    move: {
      readonly ids: readonly string[]
      readonly identities: readonly string[]
      readonly from: string
      readonly to: string
    },
  ): Promise<void>
}
