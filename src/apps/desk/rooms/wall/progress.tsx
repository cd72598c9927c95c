/** How a figure stands to its goal, in words: what it is, what was aimed at, from how many cases. */
import type { Goal, Progress } from '../../../../rooms/wall/contract.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

/** The wall's own rule: under so many answers there is no mark. */
const ENOUGH = 30

export interface ShownFigure {
  readonly key: 'first' | 'solved' | 'satisfaction'
  readonly is: string
  /** The goal and the sample. */
  readonly ruler: string
  /** Short of its goal. */
  readonly short: boolean
}

export function useProgress(progress: Progress, goal: Goal): readonly ShownFigure[] {
  const { say } = useWords()
  const { formats } = useSession()
  const aim = (value: number | null, unit: (n: number) => string) =>
    value === null ? say('goal.none') : say('goal.aim', { goal: unit(value) })
  const seconds = (n: number) => say('goal.seconds', { n: formats.count(n) })
  const { firstAnswerSeconds: first, satisfaction: marks } = progress
  return [
    {
      key: 'first',
      is: first === null ? '—' : seconds(first),
      ruler: `${aim(goal.firstAnswerSeconds, seconds)} · ${say('goal.sample', { n: progress.firstAnswers })}`,
      short: first !== null && goal.firstAnswerSeconds !== null && first > goal.firstAnswerSeconds,
    },
    {
      key: 'solved',
      is: say('goal.matters', { n: formats.count(progress.solvedToday) }),
      ruler: aim(goal.solvedPerDay, (n) => say('goal.matters', { n: formats.count(n) })),
      short: false,
    },
    {
      key: 'satisfaction',
      is: marks === null ? '—' : formats.count(marks),
      ruler:
        progress.answers < ENOUGH
          ? say('goal.too-few', { n: progress.answers, enough: ENOUGH })
          : `${aim(goal.satisfaction, (n) => formats.count(n))} · ${say('goal.sample', { n: progress.answers })}`,
      short: marks !== null && goal.satisfaction !== null && marks < goal.satisfaction,
    },
  ]
}
