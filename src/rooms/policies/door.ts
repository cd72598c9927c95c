/** The door's words: every verb of policies in one sentence, and what is handed in. */
import type { Decision, Facts, Finding, Pack } from '../../engines/policy/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { Clause, SaidShape, ShopTerms, VersionShape } from './contract.ts'

export type { Decision, Facts, Finding, Offered, Option, Pack, Reason } from '../../engines/policy/index.ts'

/** Whose decision is kept, so that it can be explained later: a case or an order by its id, never a person. */
export interface About {
  readonly kind: 'case' | 'order'
  readonly id: string
}

/** A decision run again from what was stored. @property same the mark came out the same */
export interface Explanation {
  readonly decision: Decision
  readonly facts: Facts
  readonly at: Date
  readonly about: { readonly kind: 'case' | 'order' | 'try'; readonly id: string }
  readonly same: boolean
}

/** The numbers of cases as people know them, told by the room above that keeps cases. */
export interface CaseNumbers {
  of(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** @returns the id of the case with this number */
  find(ctx: Ctx, number: string): Promise<string | null>
}

export interface Policies {
  /** All packs that may speak for orders of that day: the law, the platforms, and the shop's promises of the day. */
  packsFor(ctx: Ctx, at: Date): Promise<readonly Pack[]>
  /**
   * Every remedy with its answer, by the packs of the order's day (`facts.order.placedAt`, else `at`), asked at `at`.
   * The shop, its zone, holidays and promises are filled in; the customer's own words are left out. With `about` the
   * decision is kept: packs, facts and instant, so that `explain` finds it by its fingerprint.
   */
  decide(ctx: Ctx, facts: Facts, at: Date, about?: About): Promise<Decision>
  /** A kept decision run again on the stored packs and facts. @throws Refusal policies.decision-unknown */
  explain(ctx: Ctx, fingerprint: string): Promise<Explanation>
  /** The shop's own promises for orders of that day, null when it has published none. */
  promised(
    ctx: Ctx,
    at: Date,
  ): Promise<{ terms: ShopTerms; clauses: readonly Clause[]; version: number } | null>
  /** The same as plain sentences, for pages and the assistant. */
  sentences(ctx: Ctx, at: Date): Promise<readonly (SaidShape & { id: string })[]>
  /** What the law does not let stand in a text, sentence by sentence. */
  lint(ctx: Ctx, text: string): Promise<readonly Finding[]>
  /** Writes the draft; `revision` 0 begins one. @throws Refusal policies.changed-meanwhile */
  saveDraft(
    ctx: Ctx,
    draft: { revision: number; terms: ShopTerms; clauses: readonly Clause[]; note?: string },
  ): Promise<VersionShape>
  /** Publishes the draft from a day on. @throws Refusal policies.from-past, policies.from-taken, policies.fails-its-cases */
  publish(ctx: Ctx, wish: { revision: number; from: string }): Promise<VersionShape>
  /** Writes a version of the past as it was published then: the demo shop, promises from another system. */
  record(
    ctx: Ctx,
    past: { from: string; terms: ShopTerms; clauses: readonly Clause[]; note: string },
  ): Promise<void>
  /** Who knows the numbers of cases; until then a kept decision is named by its id. */
  casesBy(numbers: CaseNumbers): void
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}
