/** How the assistant speaks without a model: its name, and one of three tones for greeting, thanks, closing and farewell. */
import type { AssistantSettings } from '../contract.ts'
import type { Say } from '../wording/draft.ts'

export type Manner = Pick<AssistantSettings, 'name' | 'tone'>

const COURTESIES = ['greet', 'goodbye', 'praise']

export interface Spoken {
  readonly intent: string
  readonly kind: string
  readonly text: string
  /** Nothing was said to him before in this matter, and nothing is asked of him now. */
  readonly closes: boolean
}

/** The words in the shop's manner; what a model phrased or a form asks stays as it is. */
export function inManner({ name, tone }: Manner, say: Say, { intent, kind, text, closes }: Spoken): string {
  if (kind === 'courtesy' && COURTESIES.includes(intent) && text === say(`courtesy.${intent}`)) {
    if (tone === 'plain' && name === '') return text
    const who = name === '' ? say('manner.unnamed') : say('manner.named', { name })
    return say(`manner.${tone}.${intent}`, { who })
  }
  return tone === 'warm' && kind === 'answer' && closes ? `${text}\n${say('manner.warm.closing')}` : text
}

/** Who is angry, or met a fault of ours, is never answered curtly nor sweetly. */
const SOBER = ['angry', 'anxious-twice', 'fault']

/** The word with which a person gets the matter. */
export function farewellIn({ tone }: Manner, say: Say, reason: string): string {
  const plain = say(`farewell.${reason}`)
  if (tone === 'plain' || SOBER.includes(reason)) return plain
  return tone === 'brief' ? say('manner.brief.farewell') : `${plain}${say('manner.warm.farewell')}`
}
