/** The wall: what needs a hand now comes first, then the queues, the people and the mood of the floor. */
import { Link } from 'wouter'
import { readWall, type Wall } from '../../../../rooms/wall/contract.ts'
import { useRead } from '../../ask.ts'
import { Page, Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Breaking } from './breaking.tsx'
import { GoalsButton } from './goal-form.tsx'
import { Moods } from './moods.tsx'
import { People } from './people.tsx'
import { Pressing } from './pressing.tsx'
import { Queues } from './queues.tsx'

export function WallPage() {
  const { say } = useWords()
  const { may } = useSession()
  const found = useRead(readWall, {}, { every: 15_000, keep: true })
  return (
    <Page
      title={found.data ? <Finding wall={found.data} /> : say('rail.wall')}
      below={found.data ? <Below wall={found.data} /> : null}
      acts={may('wall.coach') ? <GoalsButton /> : null}
    >
      <Reading of={found} lines={10}>
        {(wall) => (
          <>
            <Figures wall={wall} />
            <div className="cols wide-left">
              <div>
                <Pressing rows={wall.pressing} people={wall.people} />
                <People people={wall.people} queues={wall.queues} />
              </div>
              <div>
                <Breaking lines={wall.breaking} />
                <Queues queues={wall.queues} />
                <Moods wall={wall} />
              </div>
            </div>
          </>
        )}
      </Reading>
    </Page>
  )
}

/** The page's title is what there is to see. */
function Finding({ wall }: { wall: Wall }) {
  const { say } = useWords()
  const { formats } = useSession()
  const since = wall.queues.flatMap((queue) => queue.since ?? []).sort()[0]
  if (wall.unassigned === 0) return say('wall.calm')
  return since
    ? say('wall.waiting-since', {
        n: wall.unassigned,
        span: formats.span(Date.parse(wall.at) - Date.parse(since)),
      })
    : say('wall.waiting', { n: wall.unassigned })
}

function Below({ wall }: { wall: Wall }) {
  const { say } = useWords()
  const ready = wall.people.filter((one) => one.takes && one.status === 'online')
  const free = ready.reduce((sum, one) => sum + Math.max(0, one.capacity - one.load), 0)
  return (
    <span>
      {say('wall.ready', { n: ready.length, free })}
      {wall.unassignedWork > 0 ? (
        <>
          {' · '}
          <Link href="/work">{say('wall.work-waits', { n: wall.unassignedWork })}</Link>
        </>
      ) : null}
    </span>
  )
}

/** Four figures, each with its unit, and what it is counted from. */
function Figures({ wall }: { wall: Wall }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { begun, alone, holds } = wall.assistant
  return (
    <dl className="wall-figures">
      <div>
        <dt>{say('wall.open')}</dt>
        <dd>
          {formats.count(wall.open)} <small>{say('wall.unit.matters')}</small>
        </dd>
        <dd className="tl">{say('wall.open.text', { n: wall.waiting })}</dd>
      </div>
      <div>
        <dt>{say('wall.unassigned')}</dt>
        <dd>
          {formats.count(wall.unassigned)} <small>{say('wall.unit.matters')}</small>
        </dd>
        <dd className="tl">
          {wall.lanes
            .filter((one) => one.waiting > 0)
            .map((one) => `${say(`lane.${one.lane}`)} ${one.waiting}`)
            .join(' · ') || say('wall.nobody-waits')}
        </dd>
      </div>
      <div>
        <dt>{say('wall.breaking')}</dt>
        <dd>
          {formats.count(wall.breaking.length)} <small>{say('wall.unit.clocks')}</small>
        </dd>
        <dd className="tl">
          {say('wall.broken', { n: wall.breaking.filter((one) => one.left < 0).length })}
          {wall.late.work > 0 ? (
            <>
              {' · '}
              <Link href="/work">{say('wall.work-late', { n: wall.late.work })}</Link>
            </>
          ) : null}
          {wall.late.promises > 0 ? (
            <>
              {' · '}
              <Link href="/promises">{say('wall.promises-soon', { n: wall.late.promises })}</Link>
            </>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{say('wall.assistant')}</dt>
        <dd>
          {begun > 0 ? formats.percent(alone / begun) : '—'} <small>{say('wall.today')}</small>
        </dd>
        <dd className="tl">
          {begun > 0 ? say('wall.assistant.of', { alone, begun, holds }) : say('wall.assistant.none')}
        </dd>
      </div>
    </dl>
  )
}
