/** The ops `mood` and `learn`: feelings as shipped, and after listening to a merchant's own texts. */
import { type MoodReading, mood } from '../mood.ts'
import { textsOf } from '../request.ts'
import { learnSentiment } from './learn.ts'

function told({ mood, p, sentiment, pPositive, angry }: MoodReading) {
  return { mood, p, sentiment, pPositive, angry }
}

/** `{texts}` -> `{moods: [{mood, p, sentiment, pPositive, angry}]}`. @throws BadRequest */
export function answerMood(request: Readonly<Record<string, unknown>>): unknown {
  return { moods: textsOf(request).map((text) => told(mood(text))) }
}

/** `{unlabelled, test}` -> `{moods}` of the test texts, as {@link answerMood}. @throws BadRequest */
export function answerLearn(request: Readonly<Record<string, unknown>>): unknown {
  const unlabelled = textsOf(request, 'unlabelled')
  const test = textsOf(request, 'test')
  const read = learnSentiment(unlabelled)
  return { moods: test.map((text) => told(read(text))) }
}
