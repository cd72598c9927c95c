/** Goals and how far one has come: a figure without its sample says nothing, so few answers give no mark. */
import type { Goal, Progress } from './contract.ts'

export const NO_GOAL: Goal = { firstAnswerSeconds: null, solvedPerDay: null, satisfaction: null }

/** Everybody's goal holds wherever a person has none of their own. */
export function goalOf(own: Goal | undefined, everybody: Goal): Goal {
  return {
    firstAnswerSeconds: own?.firstAnswerSeconds ?? everybody.firstAnswerSeconds,
    solvedPerDay: own?.solvedPerDay ?? everybody.solvedPerDay,
    satisfaction: own?.satisfaction ?? everybody.satisfaction,
  }
}

/** Under so many answers there is no mark. */
export const ENOUGH = 30

export function progressOf(
  today: { solved: number; firstAnswerSeconds: number | null; firstAnswers: number } | undefined,
  marks: { satisfaction: number; answers: number } | undefined,
): Progress {
  return {
    solvedToday: today?.solved ?? 0,
    firstAnswerSeconds: today?.firstAnswerSeconds ?? null,
    firstAnswers: today?.firstAnswers ?? 0,
    satisfaction: marks && marks.answers >= ENOUGH ? Math.round(marks.satisfaction * 100) / 100 : null,
    answers: marks?.answers ?? 0,
  }
}
