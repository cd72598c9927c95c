/** Who is at the desk: load on its ruler, and how far each has come towards the goal of the day. */
import { useState } from 'react'
import type { WallPerson, WallQueue } from '../../../../rooms/wall/contract.ts'
import { Avatar, Chip } from '../../../../ui/marks.tsx'
import { Sheet } from '../../dialog.tsx'
import { Section } from '../../page.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { LoadRule } from '../routing/load-rule.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { useProgress } from './progress.tsx'

export function People(props: { people: readonly WallPerson[]; queues: readonly WallQueue[] }) {
  const { say } = useWords()
  const [open, setOpen] = useState<WallPerson | null>(null)
  const { people } = props
  const order = (one: WallPerson) => (one.takes ? (one.status === 'online' ? 0 : 1) : 2)
  return (
    <Section title={say('wall.people')} side={people.length > 0 ? say('wall.people.text') : null}>
      {people.length === 0 ? (
        <p className="small ink2">{say('wall.people.none')}</p>
      ) : (
        <div style={{ overflowX: 'auto' }}>
          <table className="grid">
            <thead>
              <tr>
                <th>{say('people.name')}</th>
                <th>{say('routing.load')}</th>
                <th className="right">{say('goal.first')}</th>
                <th className="right">{say('goal.solved')}</th>
                <th className="right">{say('goal.satisfaction')}</th>
              </tr>
            </thead>
            <tbody>
              {[...people]
                .sort((a, b) => order(a) - order(b) || b.load / b.capacity - a.load / a.capacity)
                .map((one) => (
                  <Row key={one.id} one={one} queues={props.queues} onOpen={() => setOpen(one)} />
                ))}
            </tbody>
          </table>
        </div>
      )}
      {open ? (
        <Sheet title={open.name} wide onClose={() => setOpen(null)}>
          <PersonSheet one={open} people={people} />
        </Sheet>
      ) : null}
    </Section>
  )
}

function Row({ one, queues, onOpen }: { one: WallPerson; queues: readonly WallQueue[]; onOpen: () => void }) {
  const { say } = useWords()
  const wording = useWording()
  const progress = useProgress(one.progress, one.goal)
  const teams = one.teams.flatMap(
    (id) => wording(queues.find((queue) => queue.team?.id === id)?.team?.name) || [],
  )
  return (
    <tr>
      <td>
        <span className="row">
          <Avatar name={one.name} />
          <span>
            <button type="button" className="btn q sm flush" onClick={onOpen}>
              {one.name}
            </button>{' '}
            {one.status === 'away' ? <Chip tone="warn">{say('status.away')}</Chip> : null}
            {one.takes ? null : <Chip tone="line">{say('routing.by-hand')}</Chip>}
            <span className="tl block">{teams.join(' · ') || say('wall.no-team')}</span>
          </span>
        </span>
      </td>
      <td>
        <LoadRule load={one.load} capacity={one.capacity} />
        {one.holds > one.load ? (
          <span className="tl block">{say('wall.resting', { n: one.holds - one.load })}</span>
        ) : null}
      </td>
      {progress.map((figure) => (
        <td key={figure.key} className="right">
          <span className={`num${figure.short ? ' pressing' : ''}`}>{figure.is}</span>
          <span className="tl block nowrap">{figure.ruler}</span>
        </td>
      ))}
    </tr>
  )
}
