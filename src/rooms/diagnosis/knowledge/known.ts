/** All that can be found, ready to be weighed: findings, questions and the trade cases of the tuned half. */
import { type ConfirmedCase, type Knowledge, prepared, type Ready } from '../../../engines/damage/index.ts'
import { tunedCases } from '../cases/halves.ts'
import type { Finding } from './finding.ts'
import { HARD } from './hard.ts'
import { QUESTIONS } from './questions.ts'
import { SOFT } from './soft.ts'
import { WHOLE } from './whole.ts'

export const FINDINGS: readonly Finding[] = [...SOFT, ...HARD, ...WHOLE]

/** Fitted on the tuned half alone (tune.test.ts prints both halves): what a p says is how often it is right. */
export const TEMPER = { temperature: 1.1, certain: 0.7 } as const

/** At most so many questions; more would cost the customer more than a technician's look. */
export const MOST_QUESTIONS = 5

const questions: Knowledge['questions'] = QUESTIONS.map(({ id, options }) => ({
  id,
  options: Object.keys(options),
}))

/** @param own confirmed cases of this shop: they stand beside the trade cases and weigh the same */
export const knownWith = (own: readonly ConfirmedCase[]): Ready =>
  prepared({ findings: FINDINGS, questions, cases: [...tunedCases(), ...own], temper: TEMPER })

export const findingOf = (id: string | null): Finding | undefined => FINDINGS.find((one) => one.id === id)
