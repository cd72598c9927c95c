/** How well feelings are read, against what a reader heard. */
import type { MoodReading } from '../mood.ts'
import type { Said } from './said.ts'

export interface FeelingFigures {
  readonly texts: number
  /** Of what is praise or blame: the mean of the shares on the right side of one half. */
  readonly polarity: number
  /** Of all: the share with the right one of positive, negative, neutral. */
  readonly labels: number
  /** The share with the right mood. */
  readonly moods: number
  /** How often a drawn angry text stands above a drawn other one. */
  readonly angry: number
}

const share = (of: readonly unknown[], all: readonly unknown[]) =>
  all.length > 0 ? of.length / all.length : 0

/** Draws count half; 0.5 where a side is empty. */
function rankedAbove(above: readonly number[], below: readonly number[]): number {
  if (above.length === 0 || below.length === 0) return 0.5
  const sorted = Float64Array.from(below).sort()
  const countBelow = (x: number, even: boolean) => {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const one = sorted[middle] ?? 0
      if (one < x || (even && one === x)) from = middle + 1
      else to = middle
    }
    return from
  }
  const sum = above.reduce((all, x) => all + (countBelow(x, false) + countBelow(x, true)) / 2, 0)
  return sum / (above.length * below.length)
}

export function feelingFigures(read: (text: string) => MoodReading, said: readonly Said[]): FeelingFigures {
  const all = said.map((one) => ({ one, heard: read(one.text) }))
  const side = (sentiment: string) => all.filter(({ one }) => one.sentiment === sentiment)
  const [praise, blame] = [side('positive'), side('negative')]
  const praised = praise.filter(({ heard }) => heard.pPositive >= 0.5)
  const blamed = blame.filter(({ heard }) => heard.pPositive < 0.5)
  const moody = all.filter(({ one }) => one.mood !== undefined)
  const angers = (are: boolean) =>
    moody.filter(({ one }) => (one.mood === 'angry') === are).map(({ heard }) => heard.angry)
  const rounded = (x: number) => Math.round(x * 1000) / 1000
  return {
    texts: said.length,
    polarity: rounded((share(praised, praise) + share(blamed, blame)) / 2),
    labels: rounded(
      share(
        all.filter(({ one, heard }) => one.sentiment === heard.sentiment),
        all,
      ),
    ),
    moods: rounded(
      share(
        moody.filter(({ one, heard }) => one.mood === heard.mood),
        moody,
      ),
    ),
    angry: rounded(rankedAbove(angers(true), angers(false))),
  }
}
