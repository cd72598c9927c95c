/** Text: what a message says without asking a model - its spelling, language, mood, and the grams it is found by. */
export { answer, BadRequest, type Op } from './answer.ts'
export { grams, type QueryGrams, queryGrams, storedGrams } from './grams.ts'
export { type Language, language } from './language.ts'
export { type Mood, type MoodReading, mood } from './mood.ts'
export { normalise } from './normalise.ts'
export { type FoundPromise, findPromises, promiseKind } from './promises.ts'
export { type Personal, type Redacted, redact, restore } from './redact.ts'
export { type FoundTime, findTimes, type Interval, readTime } from './time.ts'
