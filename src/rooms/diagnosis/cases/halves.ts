/** The written cases in two halves: one that the judgement is tuned on and knows as its neighbours, one on which it is reported. */
import type { ConfirmedCase } from '../../../engines/damage/index.ts'
import { HARD_CASES } from './hard.ts'
import { SOFT_CASES } from './soft.ts'
import { WHOLE_CASES } from './whole.ts'

const TOLD = ['where', 'kind', 'when'] as const

function caseOf(line: string, index: number): ConfirmedCase {
  const [finding = '', category = '', answered = '', text = ''] = line.split('|')
  const answers: Record<string, string> = {}
  answered.split(' ').forEach((word, i) => {
    const [question, value] = word.split('=')
    const place = TOLD[i]
    if (value !== undefined && question) answers[question] = value
    else if (place) answers[place] = word
  })
  return { id: `trade ${index + 1}`, finding, category, text, answers }
}

const ALL: readonly ConfirmedCase[] = `${SOFT_CASES}${HARD_CASES}${WHOLE_CASES}`
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map(caseOf)

/** Every finding stands in both halves, in both languages: of four lines the first and third are tuned on. */
export const tunedCases = (): readonly ConfirmedCase[] => ALL.filter((_, index) => index % 2 === 0)
export const reportedCases = (): readonly ConfirmedCase[] => ALL.filter((_, index) => index % 2 === 1)
