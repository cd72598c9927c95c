/** How often the judgement is right when it speaks, and how often it keeps silent, over written cases asked as a customer is. */
import {
  type ConfirmedCase,
  type Judgement,
  judge,
  nextQuestion,
  type Ready,
} from '../../engines/damage/index.ts'
import { MOST_QUESTIONS } from './knowledge/known.ts'
import { sure } from './sure.ts'

export interface Measure {
  readonly cases: number
  /** Judged without abstaining. */
  readonly spoken: number
  readonly right: number
  /** The likeliest was the right one, spoken or not. */
  readonly best: number
  readonly questions: number
  /** Mean distance between what p says and how often it was right, over tenths. */
  readonly calibration: number
}

/** Asks as the room asks, answers as the case says, “unknown” where it says nothing. */
export function asked(
  ready: Ready,
  one: ConfirmedCase,
  but?: string,
): { judgement: Judgement; questions: number } {
  const answers: Record<string, string> = {}
  const given = { category: one.category, text: one.text, answers }
  for (let n = 0; n < MOST_QUESTIONS; n++) {
    if (sure(judge(ready, given, but))) return { judgement: judge(ready, given, but), questions: n }
    const question = nextQuestion(ready, given, Object.keys(answers), but)
    if (question === null) break
    answers[question] = one.answers[question] ?? 'unknown'
  }
  return { judgement: judge(ready, given, but), questions: Object.keys(answers).length }
}

/** @param own the cases are among the neighbours, so each is left out of its own */
export function measure(ready: Ready, cases: readonly ConfirmedCase[], own: boolean): Measure {
  const seen = cases.map((one) => ({ one, ...asked(ready, one, own ? one.id : undefined) }))
  const spoken = seen.filter(({ judgement }) => !judgement.abstains)
  const isRight = ({ one, judgement }: (typeof seen)[number]) => judgement.best === one.finding
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    seen.filter(({ judgement: { p } }) => Math.min(9, Math.floor(p * 10)) === tenth),
  )
  const off = tenths.map((some) => {
    const says = some.reduce((sum, { judgement }) => sum + judgement.p, 0)
    return Math.abs(says - some.filter(isRight).length)
  })
  return {
    cases: seen.length,
    spoken: spoken.length,
    right: spoken.filter(isRight).length,
    best: seen.filter(isRight).length,
    questions: seen.reduce((sum, { questions }) => sum + questions, 0) / seen.length,
    calibration: off.reduce((sum, one) => sum + one, 0) / seen.length,
  }
}
