/** The feelings we ship: learned by `anju train` from our reviews, chats and posts, opened when first asked. */
import { UTTERANCES, type Utterance } from '../intent/utterances.ts'
import { TUNED } from '../mood-utterances.ts'
import type { Mood } from '../mood-words.ts'
import { normalise } from '../normalise.ts'
import { type Feeling, type FeelingModel, learnFeelings, openFeelings } from './feeling-model.ts'
import { FEELINGS_ENGLISH } from './feelings-english.ts'
import { FEELINGS_LONGER } from './feelings-longer.ts'
import { FEELINGS_REVIEWS } from './feelings-reviews.ts'
import { FEELINGS_TALK } from './feelings-talk.ts'
import { hear } from './heard.ts'
import { LEARNED } from './learned-feelings.ts'
import { type Said, type Sentiment, saidIn } from './said.ts'

const SENTIMENT_OF: Readonly<Record<Mood, Sentiment>> = {
  calm: 'neutral',
  anxious: 'negative',
  angry: 'negative',
  sad: 'negative',
  pleased: 'positive',
}

/** Messages to a shop carry a mood only; their sentiment follows from it. */
export function saidToShop(uttered: readonly (readonly [text: string, mood: Mood])[]): Said[] {
  return uttered.map(([text, mood]) => ({ text, mood, sentiment: SENTIMENT_OF[mood], about: 'shop' }))
}

/** Wants that tell of goods gone wrong; what the writer felt was not asked. */
const TROUBLE: ReadonlySet<string> = new Set([
  'quality-problem',
  'damage-report',
  'wrong-item',
  'missing-part',
  'install-problem',
])
/** Wants that are put without feeling. */
const PLAIN: ReadonlySet<string> = new Set([
  'greet',
  'change-address',
  'change-delivery-time',
  'install-book',
  'install-change',
  'return-policy',
  'install-fee',
  'warranty',
  'price',
  'promotion',
  'stock',
  'size',
  'fit',
  'material',
  'colour',
  'care',
  'customise',
  'recommend',
  'design-service',
  'payment',
  'invoice',
  'freight',
  'membership',
  'privacy',
  'other',
])
/** Wants that are put with and without feeling: only what holds no word of blame is taken for calm. */
const MIXED: ReadonlySet<string> = new Set([
  'order-status',
  'delivery-time',
  'cancel-order',
  'return',
  'exchange',
  'refund-status',
  'repair',
  'human',
  'install-progress',
  'assembly-help',
  'comfort',
  'compensation',
])

const soundsCalm = ({ text }: Utterance): boolean =>
  !/[!！]/.test(text) && hear(normalise(text), text).tone > -0.5

/** Of the many that are alike every so many-th is enough. */
const EVERY = { trouble: 3, plain: 6, mixed: 3 } as const

/** What customers want says something of how they feel. */
export function saidInWants(utterances: readonly Utterance[]): Said[] {
  const [praise, complaint] = ['praise', 'complaint'].map((want) =>
    utterances.filter(({ intent }) => intent === want),
  )
  const some = (wants: ReadonlySet<string>, every: number) =>
    utterances.filter(({ intent }) => wants.has(intent)).filter((_, i) => i % every === 0)
  const about = 'wants'
  return [
    ...(praise ?? []).map(({ text }): Said => ({ text, sentiment: 'positive', mood: 'pleased', about })),
    ...(complaint ?? []).map(({ text }): Said => ({ text, sentiment: 'negative', mood: 'angry', about })),
    ...some(TROUBLE, EVERY.trouble).map(({ text }): Said => ({ text, sentiment: 'negative', about })),
    ...[...some(PLAIN, EVERY.plain), ...some(MIXED, EVERY.mixed).filter(soundsCalm)].map(
      ({ text }): Said => ({ text, sentiment: 'neutral', mood: 'calm', about }),
    ),
  ]
}

/** All that feelings are learned from; the reported ones are elsewhere. */
export function tunedFeelings(): Said[] {
  return [
    ...saidIn(FEELINGS_REVIEWS),
    ...saidIn(FEELINGS_TALK),
    ...saidIn(FEELINGS_ENGLISH),
    ...saidIn(FEELINGS_LONGER),
    ...saidToShop(TUNED),
    ...saidInWants(UTTERANCES),
  ]
}

export function learnShippedFeelings(): FeelingModel {
  return learnFeelings(tunedFeelings())
}

let read: ((text: string) => Feeling) | undefined

export function feelingOf(text: string): Feeling {
  read ??= openFeelings(JSON.parse(LEARNED))
  return read(text)
}
