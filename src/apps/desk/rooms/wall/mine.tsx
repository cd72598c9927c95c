/** My own goals of the day and what a supervisor wrote for me. */

import type { Goal, Progress } from '../../../../rooms/wall/contract.ts'
import { markCoachingRead, readMyGoals } from '../../../../rooms/wall/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Facts, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Notes } from './notes.tsx'
import { useProgress } from './progress.tsx'

export function MyGoals() {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const works = may('conversations.write')
  const found = useRead(readMyGoals, {}, { when: works, every: 60_000 })
  const read = useAct(markCoachingRead)
  if (!works) return null
  return (
    <Section title={say('goal.mine')} side={say('goal.mine.text')}>
      <Reading of={found} lines={3}>
        {({ goal, progress, notes }) => (
          <div className="form">
            <Shown goal={goal} progress={progress} />
            <h3>{say('wall.notes.mine')}</h3>
            <Notes
              notes={notes}
              onRead={(note) => read.start({ params: { id: note.id } }, { onError: fail })}
            />
          </div>
        )}
      </Reading>
    </Section>
  )
}

function Shown({ goal, progress }: { goal: Goal; progress: Progress }) {
  const { say } = useWords()
  const figures = useProgress(progress, goal)
  return (
    <Facts
      of={figures.map((figure) => [
        say(`goal.${figure.key}`),
        <span key={figure.key}>
          <b className={figure.short ? 'pressing' : ''}>{figure.is}</b>{' '}
          <span className="tl block">{figure.ruler}</span>
        </span>,
      ])}
    />
  )
}
