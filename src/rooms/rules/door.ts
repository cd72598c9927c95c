/** The door's words: every verb of rules in one sentence, and what is handed in. */
import type { Ctx } from '../../kernel/ctx.ts'
import type {
  Both,
  CasesSurgeNow,
  DryRun,
  Macro,
  MacroDraft,
  Rule,
  RuleDraft,
  Stretch,
  Surge,
  SurgeDraft,
} from './contract.ts'
import type { Hours } from './hours.ts'
import type { JournalEntry } from './journal.ts'

export interface Rules {
  macros(ctx: Ctx): Promise<readonly Macro[]>
  writeMacro(ctx: Ctx, draft: MacroDraft): Promise<Macro>
  /** Does everything a macro says in the caller's transaction, or refuses and does nothing. @throws Refusal rules.unknown-macro, rules.missing-facts */
  apply(
    ctx: Ctx,
    macroId: string,
    to: {
      conversationId: string
      text?: string | undefined
      heardSeq?: number | undefined
      clientId?: string | undefined
    },
  ): Promise<{ seq: number | null; done: string[] }>
  rules(ctx: Ctx): Promise<readonly Rule[]>
  writeRule(ctx: Ctx, draft: RuleDraft, wish?: { enabled?: boolean }): Promise<Rule>
  switchRule(ctx: Ctx, id: string, enabled: boolean): Promise<Rule>
  /** Which matters a rule would have touched; touches nothing. */
  dryRun(ctx: Ctx, rule: RuleDraft, days: number): Promise<DryRun>
  surges(ctx: Ctx): Promise<readonly Surge[]>
  planSurge(ctx: Ctx, draft: SurgeDraft): Promise<Surge>
  /** The notice of the peak day that is on now, null when none is. */
  notice(ctx: Ctx): Promise<Both | null>
  /** What cases go by while peak days are on; null when none is, or none says anything of cases. */
  casesSurge(ctx: Ctx): Promise<CasesSurgeNow | null>
  /** Writes the journal of a past: the demo shop. */
  recordJournal(ctx: Ctx, entries: readonly JournalEntry[]): Promise<number>
}

/** What other rooms do for a deed; a deed whose room is not there is refused with a sentence. */
export interface Joins {
  /** The house says a word to the customer; nobody takes the matter by it. */
  announce?(ctx: Ctx, conversationId: string, text: string): Promise<void>
  /** The open hours as they are now. */
  hours?(ctx: Ctx): Promise<Hours>
  teams?(ctx: Ctx): Promise<readonly { id: string; name: string; members: readonly string[] }[]>
  toTeam?(ctx: Ctx, conversationId: string, teamId: string): Promise<void>
  lane?(ctx: Ctx, conversationId: string, lane: 'vip' | 'angry' | 'price' | 'normal'): Promise<void>
  snooze?(ctx: Ctx, conversationId: string, until: Date): Promise<void>
  promise?(
    ctx: Ctx,
    promise: {
      customerId: string
      conversationId: string
      orderId: string | null
      what: string
      due: Date
      by: { kind: 'staff' | 'flow'; id: string; name: string }
      source: 'macro' | 'flow'
    },
  ): Promise<void>
  work?(
    ctx: Ctx,
    work: {
      kind: string
      title: string
      customerId: string | null
      conversationId: string | null
      orderId: string | null
    },
  ): Promise<void>
  workKinds?(ctx: Ctx): Promise<readonly { id: string; name: string }[]>
  survey?(ctx: Ctx, conversationId: string): Promise<void>
  /** How many cases came and went in a stretch of time, for the report of a peak day. */
  casesHandled?(ctx: Ctx, from: Date, to: Date): Promise<NonNullable<Stretch['cases']>>
  /** While a peak day is on the standards' times are so many per cent. */
  stretchStandards?(ctx: Ctx, percent: number): Promise<void>
  /** The notice as an article the assistant may cite; a null notice takes it away. @returns the article's id, if there is one */
  tellAssistant?(
    ctx: Ctx,
    told: {
      surgeId: string
      name: string
      owner: { id: string; name: string }
      notice: Both | null
      articleId: string | null
    },
  ): Promise<string | null>
}
