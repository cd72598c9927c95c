/** The one list of what I do next: my work, customers who wait for me, promises I must keep, soonest first. */
import { Link } from 'wouter'
import { type NextThingShape, nextThings } from '../../../../rooms/work/contract.ts'
import { Icon, type IconName } from '../../../../ui/icon.tsx'
import { Tenon } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { dueText, markOf } from '../promises/standing.ts'
import { Due } from './standing.tsx'

const ICONS: Readonly<Record<NextThingShape['what'], IconName>> = {
  work: 'work',
  conversation: 'inbox',
  promise: 'promise',
}
const PROMISED = ['made', 'due-soon', 'kept', 'broken', 'amended', 'released'] as const

export function Next() {
  const { say } = useWords()
  const found = useRead(nextThings, {}, { every: 60_000 })
  return (
    <Reading of={found} lines={8}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Empty title={say('work.next.none')}>{say('work.next.none.text')}</Empty>
        ) : (
          <div className="card next-list">
            <ol>
              {items.map((one) => (
                <Thing key={`${one.what} ${one.id}`} one={one} />
              ))}
            </ol>
            {total > items.length ? (
              <p className="tl more">{say('work.next.more', { n: total - items.length })}</p>
            ) : null}
          </div>
        )
      }
    </Reading>
  )
}

function Thing({ one }: { one: NextThingShape }) {
  const { formats } = useSession()
  const standing = PROMISED.find((state) => state === one.state)
  return (
    <li>
      <Link href={one.link} className="plain next-thing">
        <Icon name={ICONS[one.what]} size="s" />
        <span className="grow">
          <span className="cut">{one.title}</span>
          <span className="tl">{[one.kindText, one.customer].filter(Boolean).join(' · ')}</span>
        </span>
        {one.what === 'promise' && standing && one.due ? (
          <Tenon state={one.late ? 'broken' : markOf(standing)}>{dueText(one.due, formats)}</Tenon>
        ) : (
          <span className="nowrap small">
            <Due work={{ due: one.due, late: one.late, endedAt: null }} />
          </span>
        )}
      </Link>
    </li>
  )
}
