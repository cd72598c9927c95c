/** How far the machine and the reviewers say the same, beyond what chance would give: Cohen's kappa over single checks. Pure. */
import { type Agreement, CHECKS, type Marks, type Result, type Verdict } from './contract.ts'

/** Under so many pairs a kappa says nothing. */
export const LEAST_PAIRS = 30

export type Pair = readonly [machine: Verdict, reviewer: Verdict]

/** Only checks that the reviewer marked; "nothing to do here" counts as a mark. */
export function pairsOf(result: Result, marks: Marks): Pair[] {
  return CHECKS.flatMap((check): Pair[] => {
    const mine = marks[check]
    const machine = result.findings.find((one) => one.check === check)?.verdict
    return mine && machine ? [[machine, mine]] : []
  })
}

export function agreementOf(pairs: readonly Pair[]): Agreement {
  const same = pairs.filter(([a, b]) => a === b).length
  return {
    pairs: pairs.length,
    same,
    kappa: pairs.length < LEAST_PAIRS ? null : kappa(pairs),
    least: LEAST_PAIRS,
  }
}

/** 1 they always say the same, 0 as chance would; null when both only ever say one thing. */
export function kappa(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null
  const n = pairs.length
  const share = (side: 0 | 1, verdict: Verdict) => pairs.filter((pair) => pair[side] === verdict).length / n
  const verdicts: readonly Verdict[] = ['met', 'partly', 'missed', 'none']
  const observed = pairs.filter(([a, b]) => a === b).length / n
  const chance = verdicts.reduce((sum, verdict) => sum + share(0, verdict) * share(1, verdict), 0)
  return chance >= 1 ? null : Math.round((100 * (observed - chance)) / (1 - chance)) / 100
}
