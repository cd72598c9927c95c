/** A draft of what may be said: text, where it stands written, figures on a ruler, and short replies to tap. */
import type { Fact, Source } from '../../conversations/contract.ts'

export interface Draft {
  /**
   * `answer` stands on evidence; `gap` says honestly that nobody measured it; `ask` wants one thing; `unknown` found nothing;
   * `person` needs one though it is no matter of knowledge.
   */
  readonly kind: 'answer' | 'gap' | 'ask' | 'unknown' | 'person' | 'courtesy'
  readonly text: string
  readonly sources: readonly Source[]
  readonly facts: readonly Fact[]
  readonly choices: readonly string[]
  /** Everything that was read to write it: numbers of the text must stand in here. */
  readonly evidence: readonly string[]
}

/** The room's sentence for a code, in the language of the answer. */
export type Say = (code: string, facts?: Record<string, string | number>) => string

export const plainDraft = (kind: Draft['kind'], text: string, choices: readonly string[] = []): Draft => ({
  kind,
  text,
  sources: [],
  facts: [],
  choices,
  evidence: [text],
})
