/** What a person's last rehearsals say about a skill: the level that routing should count on. Pure. */
import type { Skill } from './contract.ts'
import { personaOf } from './personas/all.ts'

/** The newest so many rehearsals of a skill count. */
const COUNTED = 3
const BEST = 3

export interface Run {
  readonly persona: string
  readonly score: number | null
}

/** @param runs newest first @returns mean of the newest few, null without any */
export function meanOf(runs: readonly Run[], skill: Skill): { mean: number | null; runs: number } {
  const of = runs.filter((run) => run.score !== null && personaOf(run.persona)?.skills.includes(skill))
  const counted = of.slice(0, COUNTED)
  if (counted.length === 0) return { mean: null, runs: 0 }
  const sum = counted.reduce((all, run) => all + (run.score ?? 0), 0)
  return { mean: Math.round(sum / counted.length), runs: of.length }
}

/**
 * The level that a mean asks for. A weak skill goes down one, the lowest is withheld; a strong one goes up one; it takes
 * two rehearsals to raise, one to lower: who fails with customers that are made up does not meet real ones.
 * @param was null: he is not given such matters @returns undefined: stays as it is
 */
export function levelFor(
  was: number | null,
  { mean, runs }: { readonly mean: number; readonly runs: number },
  { weak, strong }: { readonly weak: number; readonly strong: number },
): number | null | undefined {
  if (mean < weak) {
    if (was === null) return undefined
    return was > 1 ? was - 1 : null
  }
  if (mean >= strong && runs >= 2) {
    if (was === null) return 1
    return was < BEST ? was + 1 : undefined
  }
  return undefined
}
