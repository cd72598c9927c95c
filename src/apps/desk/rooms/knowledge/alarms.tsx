/** Articles that may be out of date: which fact changed, and the two ways to settle it. */
import { Link } from 'wouter'
import { type Alarm, listAlarms, settleAlarm } from '../../../../rooms/knowledge/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

export function Alarms() {
  const { say } = useWords()
  const found = useRead(listAlarms, { query: { limit: 100 } })
  return (
    <Reading of={found}>
      {(answer) =>
        answer.items.length === 0 ? (
          <Empty title={say('alarms.none')}>{say('alarms.none.text')}</Empty>
        ) : (
          <Section title={say('alarms.title', { n: answer.total })} side={say('alarms.text')}>
            <div className="lines">
              {answer.items.map((one) => (
                <AlarmLine key={one.id} alarm={one} link />
              ))}
            </div>
          </Section>
        )
      }
    </Reading>
  )
}

export function AlarmLine({ alarm, link }: { alarm: Alarm; link?: boolean }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { tell, fail } = useNotices()
  const wording = useWording()
  const settle = useAct(settleAlarm)
  const about =
    alarm.cause === 'review'
      ? say('alarms.review-day', { day: formats.calendarDay(alarm.about) })
      : wording(alarm.aboutName)
  return (
    <div>
      <Chip tone="warn">{say(`cause.${alarm.cause}`)}</Chip>
      <span className="grow">
        {link ? <Link href={`/knowledge/${alarm.article}`}>{alarm.title}</Link> : <b>{about}</b>}
        <span className="small ink2">
          {link ? ` ${about}` : ''}
          {alarm.changes.map((change) => (
            <div key={change.fact}>
              {wording(change.label)}：{change.old ? <s>{wording(change.old)}</s> : null}{' '}
              {change.new ? wording(change.new) : say('product.dropped')}
            </div>
          ))}
        </span>
        <span className="tl" style={{ display: 'block' }}>
          {alarm.owner.name} · {formats.full(alarm.raisedAt)}
        </span>
      </span>
      {may('knowledge.publish') ? (
        <button
          type="button"
          className="btn sm"
          disabled={settle.busy}
          onClick={() =>
            settle.start(
              { params: { alarm: alarm.id }, body: {} },
              { onError: fail, onSuccess: () => tell(say('alarms.settled')) },
            )
          }
        >
          {say('alarms.still-right')}
        </button>
      ) : null}
    </div>
  )
}
