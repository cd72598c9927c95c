/** A score with its ruler: how many answers stand behind it, between which bounds it lies, and when there is none. */
import type { Figure, QuestionKind } from './contract.ts'

/** Under so many answers there is no score. */
export const LEAST_ANSWERS = 30

export interface Counted {
  readonly mark: number
  readonly answers: number
}

const SCALE: Readonly<Record<QuestionKind, readonly [number, number]>> = {
  satisfaction: [1, 5],
  effort: [1, 7],
  recommendation: [0, 10],
}

/** What one answer is worth in the score. */
function worth(kind: QuestionKind, mark: number): number {
  if (kind === 'satisfaction') return mark >= 4 ? 100 : 0
  if (kind === 'effort') return mark
  return mark >= 9 ? 100 : mark >= 7 ? 0 : -100
}

/** @returns marks of the whole scale, also those nobody gave; score with its 95 % interval from 30 answers on */
export function figureOf(kind: QuestionKind, counts: readonly Counted[], scale = SCALE[kind]): Figure {
  const [least, most] = scale
  const marks = Array.from({ length: most - least + 1 }, (_, i) => ({
    mark: least + i,
    answers: counts.find((one) => one.mark === least + i)?.answers ?? 0,
  }))
  const answers = marks.reduce((sum, one) => sum + one.answers, 0)
  const none = { kind, answers, score: null, from: null, to: null, marks }
  if (answers < LEAST_ANSWERS) return none
  const mean = marks.reduce((sum, one) => sum + worth(kind, one.mark) * one.answers, 0) / answers
  const spread =
    marks.reduce((sum, one) => sum + (worth(kind, one.mark) - mean) ** 2 * one.answers, 0) / (answers - 1)
  const half = 1.96 * Math.sqrt(spread / answers)
  const [low, high] = kind === 'effort' ? scale : kind === 'satisfaction' ? [0, 100] : [-100, 100]
  return {
    ...none,
    score: rounded(mean),
    from: rounded(Math.max(low, mean - half)),
    to: rounded(Math.min(high, mean + half)),
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10
