/** What the patterns heard and what the model read, made one: each knows where the other errs. */
import { type IntentReading, readIntent } from '../../../engines/text/index.ts'

/** Reads one message: the model that hears for this shop. */
export type Reads = (text: string) => Pick<IntentReading, 'intent' | 'p' | 'outOfScope'>

/** The way to an answer needs no times in it, so any moment will do. */
const MOMENT = { now: new Date(0), zone: 'UTC' }
export const shipped: Reads = (text) => readIntent(text, MOMENT)

/** A model that can't be read any more, such as one that an older release made, must not cost an answer: then ours hears. */
export const guarded =
  (reads: Reads, warn: (error: unknown) => void): Reads =>
  (text) => {
    try {
      return reads(text)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      warn(error)
      return shipped(text)
    }
  }

/** As much of a want as fusing needs. */
interface Heard {
  readonly intent: string
  readonly way: string
  readonly narrow?: RegExp | undefined
  readonly about?: string | undefined
}

/** Where no pattern hears anything, the model is believed from here on. */
const ALONE = { p: 0.6, outOfScope: 0.6 }
/** Against a pattern it must be surer. */
const AGAINST = { p: 0.9, outOfScope: 0.25 }

/** Said outright, these are meant, whatever else a message sounds like. */
const OUTRIGHT = new Set(['human', 'complaint', 'compensation', 'privacy'])
const COURTESY = new Set(['greet', 'goodbye', 'praise'])

/** A mailbox, a code or a lone name is no sentence: a model reads into it what it likes. */
export const isSentence = (text: string): boolean =>
  !/^\S+@\S+$/.test(text.trim()) && /\p{Script=Han}{2}|[a-z]{2,}[^a-z]+[a-z]{2,}/iu.test(text)

const isSure = ({ p, outOfScope }: ReturnType<Reads>, needs: typeof ALONE): boolean =>
  p >= needs.p && outOfScope <= needs.outOfScope

const QUESTION =
  /[?？]|[吗么呢](?:[,，。.!！]|$)|多少|多久|几天|怎么|如何|什么|哪|谁|能不能|可不可以|要不要|还.不|是不是|有没有|(?:^|[.,] )(?:what|how|when|where|who|which|why|can|could|do|does|is|are|will|if|should)\b|\bwhat if\b/i

/** From which way to which other the model may lead, and how sure it must be; absent: the patterns are believed. */
const MAY: Readonly<Record<string, Readonly<Record<string, typeof ALONE>>>> = {
  person: { article: AGAINST, order: AGAINST, product: AGAINST, person: AGAINST },
  product: { article: AGAINST, order: AGAINST, product: AGAINST },
  article: { article: AGAINST, order: AGAINST },
  order: { order: AGAINST },
  courtesy: { article: AGAINST, order: AGAINST, product: AGAINST, person: AGAINST },
}
/** Only what is no question is taken for a deed by the model alone: who asks about it wants to know. */
const DEED = { p: 0.9, outOfScope: 0.3 }

/** How long refunds take is the rule, and not his own refund. */
const isRule = (heard: string, read: string): boolean => heard === 'return-policy' && read === 'refund-status'

/**
 * @param heard by patterns, the first one first
 * @param usual how a want of this name is usually met; undefined when no pattern knows it
 */
export function fuse<W extends Heard>(
  text: string,
  heard: readonly W[],
  reading: ReturnType<Reads>,
  usual: (intent: string) => W | undefined,
): W[] {
  const [first] = heard
  const { intent } = reading
  if (!first || intent === 'other' || first.about || first.narrow || OUTRIGHT.has(first.intent))
    return [...heard]
  const meant = heard.find((one) => one.intent === intent) ?? usual(intent)
  if (!meant || first.intent === intent) return [...heard]
  const nothing = first.intent === 'other'
  if ((COURTESY.has(intent) && !nothing) || isRule(first.intent, intent)) return [...heard]
  const asks = QUESTION.test(text)
  const deed = asks ? undefined : DEED
  const needs =
    meant.way === 'person' && first.way !== 'person' ? deed : nothing ? ALONE : MAY[first.way]?.[meant.way]
  if (!needs || !isSure(reading, needs)) return [...heard]
  return [meant, ...heard.filter((one) => one !== meant && one.intent !== 'other')]
}
