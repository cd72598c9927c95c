/** Our own reviews, chats and posts with what a reader heard in them, from the tables they are written in. */
import type { Mood } from '../mood-words.ts'

export type Sentiment = 'positive' | 'negative' | 'neutral'

export interface Said {
  readonly text: string
  readonly sentiment: Sentiment
  /** Absent where a reader heard a judgement but was not asked for the mood. */
  readonly mood?: Mood
  /** The key of the table it stands in: a kind of goods, or a kind of talk. */
  readonly about: string
}

const SENTIMENTS: Readonly<Record<string, Sentiment>> = { '+': 'positive', '-': 'negative', '0': 'neutral' }
const MOODS: Readonly<Record<string, Mood>> = {
  c: 'calm',
  w: 'anxious',
  a: 'angry',
  s: 'sad',
  p: 'pleased',
}

function saidOf(line: string, about: string): Said {
  const sentiment = SENTIMENTS[line.charAt(0)]
  const mood = MOODS[line.charAt(1)]
  if (!sentiment || !mood || line.charAt(2) !== ' ')
    throw new RangeError(`Expected "sentiment mood text", got ${line}`)
  return { text: line.slice(3), sentiment, mood, about }
}

/** @throws RangeError where a line does not begin with its sentiment and mood */
export function saidIn(table: Readonly<Record<string, string>>): Said[] {
  return Object.entries(table).flatMap(([about, lines]) =>
    lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => saidOf(line, about)),
  )
}
