/** Text: what a message says without asking a model - its spelling, language, mood, and the grams it is found by. */
export { answer, BadRequest, type Op } from './answer.ts'
export { grams, type QueryGrams, queryGrams, storedGrams } from './grams.ts'
export { heldOut } from './held-out.ts'
export {
  type FoundSlot,
  INTENTS,
  type Intent,
  isIntent,
  type SlotKind,
  type Slots,
} from './intent/intents.ts'
export type { Utterance } from './intent/marked.ts'
export {
  auroc,
  evaluateIntents,
  type IntentExample,
  type IntentFigures,
  type IntentGuess,
  predictIntent,
  trainIntents,
  trainIntentsInSteps,
} from './intent/own-intents.ts'
export { type IntentReading, readIntent } from './intent/read-intent.ts'
export { reportedUtterances } from './intent/reported.ts'
export { shippedIntents } from './intent/shipped.ts'
export { patternUtterances, UTTERANCES } from './intent/utterances.ts'
export { type Language, language } from './language.ts'
export type { Model as IntentModel } from './linear/model.ts'
export { type Mood, type MoodReading, mood } from './mood.ts'
export { ANGRY_AT, type Course, moodOver } from './mood-over.ts'
export { normalise } from './normalise.ts'
export { type FoundPromise, findPromises, promiseKind } from './promises.ts'
export { type Personal, type Redacted, redact, restore } from './redact.ts'
export { learnSentiment } from './sentiment/learn.ts'
export { ARTEFACTS, type Artefact, moduleOf } from './shipping.ts'
export { learnedSpans as learnedSlots } from './tagger/shipped.ts'
export { type SpanFigures, spanFigures } from './tagger/span-figures.ts'
export { type FoundTime, findTimes, type Interval, readTime } from './time.ts'
export { ASPECTS, type AspectName } from './topics/aspect-words.ts'
export { type Aspect, aspects, type Clause, clausesOf } from './topics/aspects.ts'
export { type AspectTally, type Term, type Topics, topics } from './topics/topics.ts'
