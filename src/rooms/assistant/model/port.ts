/** The port to a language model of the merchant's choice: it only proposes words and names of tools, and every verb may answer null. */
import type { Who } from '../../../kernel/ctx.ts'
import type { Offer } from '../thinker.ts'

/** What is known of the person in the matter: taken out of every text before it leaves, put back into what returns. */
export interface Known {
  readonly names: readonly string[]
  readonly addresses: readonly string[]
  /** Order numbers, phones and the like that stand in the matter. */
  readonly others?: readonly string[]
}

/**
 * For what the model is asked.
 * @property until no verb returns later than this instant; the settings' deadline may end it earlier
 * @property customerId whose words are in it: what is kept of the calls is forgotten with him
 */
export interface Matter {
  readonly language: 'zh-CN' | 'en'
  readonly until: Date
  readonly known: Known
  readonly customerId: string | null
  readonly conversationId: string | null
}

export interface ModelPort {
  /** Whether the shop has set one up and switched it on. */
  isOn(who: Who): Promise<boolean>
  /**
   * The shop's model for one turn or one wish of an agent; null when none is configured, it is switched off, the day's
   * budget is spent, or it failed so often that it rests. Never within an open transaction: calls take seconds.
   */
  at(who: Who, matter: Matter): Promise<Model | null>
}

/**
 * Every verb: null = no answer in time that stands; then go on as without a model. No verb throws for what an endpoint does.
 * All share one deadline. What a verb answers has its personal data back and passed the guards.
 */
export interface Model {
  /** Says the given sentences in the shop's tone. What nothing stands behind is gone, what was left out is added. */
  phrase(wish: Phrasing): Promise<Phrased | null>
  /** One of the offers, or none. The runner still asks right, identity, policy, limits and the customer's yes. */
  choose(wish: Choosing): Promise<Chosen | null>
  /** A search query for words that were not found; it only searches, it is never shown. */
  rewrite(wish: Rewriting): Promise<string | null>
  /** Two or three sentences for the agent who takes over, beside the card. */
  summarise(wish: Summarising): Promise<string | null>
  /** An agent's own draft in another tone; numbers, promises and noes as he wrote them. */
  tone(wish: Toning): Promise<string | null>
  /** Words in the other language; numbers and placeholders kept. */
  translate(wish: Translating): Promise<string | null>
  /** Which of the choices a photo shows; null also where the model has not shown that it can look at pictures. */
  see(wish: Seeing): Promise<Seen | null>
}

/**
 * @property sentences what the answer may say, whole: no sentence, no call
 * @property must those that may not be left out; all unless given
 */
export interface Phrasing {
  readonly question: string
  readonly sentences: readonly string[]
  readonly must?: readonly string[]
  /**
   * True where they come from truth sheets and orders: then a plain fact may be told in other words that trace. Texts that
   * people wrote could order the model to say a part of them.
   */
  readonly measured?: boolean
}

/** @property used which of the given sentences stand in the text @property dropped sentences of the model that were refused */
export interface Phrased {
  readonly text: string
  readonly used: readonly string[]
  readonly dropped: readonly string[]
}

/** @property offers the closed list: just what this asker may use now. A form among them is the question back. */
export interface Choosing {
  readonly question: string
  readonly said: readonly { readonly by: 'customer' | 'assistant'; readonly text: string }[]
  readonly offers: readonly Offer[]
}

/** @property input as the model gave it; whoever runs the tool parses it */
export type Chosen =
  | { readonly kind: 'tool'; readonly name: string; readonly input: unknown }
  /** None of them helps. */
  | { readonly kind: 'none' }

export interface Rewriting {
  readonly question: string
  readonly said: readonly { readonly by: 'customer' | 'assistant'; readonly text: string }[]
}

export interface Summarising {
  readonly lines: readonly { readonly by: 'customer' | 'assistant' | 'staff'; readonly text: string }[]
}

export interface Toning {
  readonly text: string
  readonly manner: 'warmer' | 'shorter' | 'formal' | 'simpler'
}

export interface Translating {
  readonly text: string
  readonly to: 'zh-CN' | 'en'
}

/** @property picture a small PNG, base64, without anything but its pixels @property choices the closed list of what may be found */
export interface Seeing {
  readonly question: string
  readonly picture: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
}

/** @property sure as the model says of itself, 0..1: a hint, not a share that anybody measured */
export interface Seen {
  readonly id: string
  readonly sure: number
}
