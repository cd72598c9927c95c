/** The score of a conversation: each check weighed, those with nothing to do well left out. */
import type { Check, Finding, Result, RubricDraft } from '../contract.ts'
import { closing, empathy, identity, pace, questions } from './manner.ts'
import { tone } from './tone.ts'
import type { Case } from './transcript.ts'
import { policy, promise } from './truth.ts'

const WORTH = { met: 1, partly: 0.5, missed: 0, none: 0 } as const

export function score(given: Case, rubric: RubricDraft, version: number): Result {
  const findings: Finding[] = [
    identity(given),
    policy(given),
    promise(given, rubric.agentCapFen),
    empathy(given),
    questions(given),
    closing(given),
    pace(given, rubric),
    tone(given),
  ]
  return weighed(findings, rubric, version)
}

export function weighed(findings: readonly Finding[], rubric: RubricDraft, version: number): Result {
  const counted = findings.filter((one) => one.verdict !== 'none')
  const all = counted.reduce((sum, one) => sum + rubric.weights[one.check], 0)
  const got = counted.reduce((sum, one) => sum + rubric.weights[one.check] * WORTH[one.verdict], 0)
  const total = all === 0 ? 0 : Math.round((100 * got) / all)
  const failedMust = counted.find((one) => missedMust(one, rubric.musts))?.check ?? null
  return {
    score: total,
    passed: total >= rubric.pass && failedMust === null,
    failedMust,
    findings: [...findings],
    rubric: version,
  }
}

const missedMust = (one: Finding, musts: readonly Check[]): boolean =>
  one.verdict === 'missed' && musts.includes(one.check)
