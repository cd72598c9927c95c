/** When a person must take over, from what was heard and what happened before in this engagement (HUB-2, I4). */
import { mood, normalise } from '../../../engines/text/index.ts'
import type { HandOverReason } from '../contract.ts'
import type { Heard } from './hearing.ts'

/** How earlier turns of this engagement ended, oldest first. */
export interface Past {
  readonly state: 'answered' | 'asked'
  readonly knew: boolean
}

const YES =
  /^(?:好(?:的|啊|吧)?|可以|行|要|嗯+|是(?:的)?|麻烦(?:了|你了|您了)?|请(?:吧)?|转吧?|yes|yeah|yep|sure|ok(?:ay)?|please(?: do)?|go ahead)[,，。.! ]*(?:谢谢|please|thanks|thank you)?[。.! ]*$/i

/** The last answer offered a person because it did not know; this says yes to it. */
export function acceptsOffer(heard: Heard, past: readonly Past[], offer: string): boolean {
  const last = past.at(-1)
  if (last?.state !== 'answered' || last.knew) return false
  const text = heard.text.trim()
  return text === offer || YES.test(text)
}

/** Why a person is needed before anything is looked up; null when the assistant may try. */
export function needsPerson(heard: Heard, past: readonly Past[], offer: string): HandOverReason | null {
  const [first] = heard.wants
  if (first?.intent === 'human' || heard.text.trim() === offer || acceptsOffer(heard, past, offer))
    return 'asked-for-person'
  if (heard.mood === 'angry' && !isPlainlyAsked(heard)) return 'angry'
  if (heard.anxiousTimes >= 2 && heard.mood === 'anxious') return 'anxious-twice'
  if (first?.way === 'person') return 'no-right'
  if (heard.text === '' && heard.files > 0) return 'no-right'
  return null
}

/** 「我的退款到哪了」 is asked by whoever waits; anger is in what is said beside it. */
function isPlainlyAsked({ wants: [first], text }: Heard): boolean {
  if (first?.about !== 'case' || first.by === undefined) return false
  const rest = normalise(text)
    .replace(first.by, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  return rest.length < 4 || mood(rest).mood !== 'angry'
}

/** It did not know before in this engagement and does not know now. */
export const unknownAgain = (past: readonly Past[]): boolean =>
  past.some((one) => one.state === 'answered' && !one.knew)

/** It has just asked: what comes now belongs to that question. */
export const askedAlready = (past: readonly Past[]): boolean => past.at(-1)?.state === 'asked'

/** It has asked twice running: a third question would be an interrogation. */
export const askedTwice = (past: readonly Past[]): boolean =>
  past.slice(-2).filter((one) => one.state === 'asked').length === 2
