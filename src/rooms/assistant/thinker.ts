/**
 * Where a configured model may help in a turn: it chooses, rewrites and phrases, and the house disposes. Without one the
 * forms, patterns and search do all of it. Nothing that comes back is believed: a chosen tool is checked like a customer's
 * own wish, a rewritten question must still find a passage, a phrased answer must still be grounded.
 */

/** What the thinker may know of the matter. Nothing here names the customer's right: that is the tool's affair. */
export interface Matter {
  readonly tenant: string
  readonly conversationId: string
  readonly turnId: string
  readonly language: 'zh-CN' | 'en'
  /** The unanswered messages as one question. */
  readonly question: string
  /** What was said before in this engagement, oldest first. */
  readonly said: readonly { readonly by: 'customer' | 'assistant'; readonly text: string }[]
  /** Names that are personal and must not leave: the customer's own. */
  readonly names: readonly string[]
  /** The whole turn ends here; whoever thinks longer is not heard. */
  readonly until: Date
}

/** What may be chosen: a look-up that answers, or a form that begins by asking. */
export interface Offer {
  readonly name: string
  readonly kind: 'look-up' | 'form'
  /** In the language of the matter. */
  readonly purpose: string
  /** JSON Schema of the input; a form takes none. */
  readonly input: Readonly<Record<string, unknown>>
}

/** @property input as the model gave it; parsed by the tool's own schema before anything is done */
export interface Choice {
  readonly tool: string
  readonly input: unknown
}

/** A draft that stands: its words, and everything that was read to write it. */
export interface Standing {
  readonly text: string
  readonly evidence: readonly string[]
  /** Where it stands: only what the house itself measured or booked may be told in other words. */
  readonly sources?: readonly { readonly kind: string }[]
}

/**
 * Every verb answers null when it has no opinion, no budget, no time or no endpoint, and never throws. It is called outside of
 * any transaction, and at most once for each verb in a turn.
 */
export interface Thinker {
  /** The house has not understood, or found nothing: which of these would help? */
  choose(matter: Matter, offers: readonly Offer[]): Promise<Choice | null>
  /** Search words for what the customer means; the search decides whether anything answers. */
  rewrite(matter: Matter): Promise<string | null>
  /** The same answer in better words; dropped for the draft when a number, date or promise has nothing behind it. */
  phrase(matter: Matter, draft: Standing): Promise<string | null>
}

/** Gives each shop its thinker, or null where none is set up. */
export type ThinkerOf = (tenant: string) => Promise<Thinker | null>
