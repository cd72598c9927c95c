/** The week on one page: several times a day, past midnight too, with what they would mean before they are saved. */
import { useState } from 'react'
import {
  followShop,
  type Hours,
  previewWeek,
  saveWeek,
  type Week,
} from '../../../../rooms/calendars/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { OpenNow } from './open-now.tsx'
import { TimeField } from './time-field.tsx'
import { intervalOf, nextInterval, troubled } from './times.ts'
import { useWhen } from './when.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

interface Props {
  hours: Hours
  team: string | undefined
}

export function WeekEditor({ hours, team }: Props) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const [week, setWeek] = useState<Week>(hours.week)
  const writes = may('calendars.write')
  const bad = troubled(week)
  const { changedAt, changedBy } = hours
  return (
    <Section
      title={say('hours.week')}
      side={
        changedAt
          ? say(changedBy ? 'hours.by' : 'hours.since', {
              name: changedBy ?? '',
              when: formats.day(changedAt),
            })
          : say(team ? 'hours.follows' : 'hours.unwritten')
      }
    >
      <div className="week">
        {week.map((day, index) => (
          <Day
            key={WEEKDAYS[index]}
            index={index}
            day={day}
            locked={!writes}
            bad={bad.includes(index)}
            onChange={(next) => setWeek(week.with(index, next))}
            onCopy={() => setWeek(week.map(() => day))}
          />
        ))}
      </div>
      {writes ? (
        <div className="row wrap week-foot">
          <Acts
            hours={hours}
            team={team}
            week={week}
            bad={bad.length > 0}
            onUndo={() => setWeek(hours.week)}
          />
          <span className="grow" />
          {bad.length === 0 ? <Preview week={week} team={team} /> : null}
        </div>
      ) : null}
    </Section>
  )
}

function Acts({ hours, team, week, bad, onUndo }: Props & { week: Week; bad: boolean; onUndo: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const save = useAct(saveWeek, ['standards', 'conversations'])
  const follow = useAct(followShop, ['standards'])
  const changed = JSON.stringify(week) !== JSON.stringify(hours.week)
  const keep = () =>
    save.start(
      { query: team ? { team } : {}, body: { version: hours.version, week } },
      { onError: fail, onSuccess: () => tell(say('hours.saved')) },
    )
  return (
    <>
      <button
        type="button"
        className="btn p"
        disabled={save.busy || bad || (!changed && hours.own)}
        onClick={keep}
      >
        {say(team && !hours.own ? 'hours.own' : 'hours.save')}
      </button>
      {changed ? (
        <button type="button" className="btn" onClick={onUndo}>
          {say('act.undo')}
        </button>
      ) : null}
      {team && hours.own ? (
        <button
          type="button"
          className="btn"
          disabled={follow.busy}
          onClick={() => follow.start({ query: { team } }, { onError: fail })}
        >
          {say('hours.follow')}
        </button>
      ) : null}
    </>
  )
}

interface DayProps {
  index: number
  day: Week[number]
  locked: boolean
  bad: boolean
  onChange: (day: Week[number]) => void
  onCopy: () => void
}

function Day({ index, day, locked, bad, onChange, onCopy }: DayProps) {
  const { say } = useWords()
  const name = say(`weekday.${WEEKDAYS[index] ?? 'mon'}`)
  return (
    <fieldset className="week-day" disabled={locked} aria-label={name}>
      <b aria-hidden>{name}</b>
      <div className="week-times">
        {day.length === 0 ? <span className="ink3">{say('hours.closed')}</span> : null}
        {day.map((one, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: times have no name of their own and never change places
          <span className="week-time" key={n}>
            <TimeField
              label={say('hours.from', { day: name })}
              value={one.from}
              onChange={(from) => onChange(day.with(n, intervalOf(from % 1440, one.to)))}
            />
            <span aria-hidden>–</span>
            <TimeField
              label={say('hours.to', { day: name })}
              value={one.to}
              onChange={(to) => onChange(day.with(n, intervalOf(one.from, to)))}
            />
            {one.to > 1440 ? <span className="tl nowrap">{say('hours.next-day')}</span> : null}
            {locked ? null : (
              <button
                type="button"
                className="ic"
                aria-label={say('hours.remove', { day: name })}
                onClick={() => onChange(day.toSpliced(n, 1))}
              >
                <Icon name="close" size="s" />
              </button>
            )}
          </span>
        ))}
        {locked ? null : (
          <button type="button" className="btn q sm" onClick={() => onChange([...day, nextInterval(day)])}>
            <Icon name="plus" size="s" />
            {say('hours.add')}
          </button>
        )}
        {!locked && index === 0 ? (
          <button type="button" className="btn q sm" onClick={onCopy}>
            {say('hours.copy')}
          </button>
        ) : null}
        {bad ? <span className="bad-text">{say('hours.overlap')}</span> : null}
      </div>
    </fieldset>
  )
}

/** What these times mean right now: worked out by the same engine that winds the clocks. */
function Preview(props: { week: Week; team: string | undefined }) {
  const { say } = useWords()
  const when = useWhen()
  const found = useRead(
    previewWeek,
    { query: props.team ? { team: props.team } : {}, body: { week: props.week } },
    { keep: true },
  )
  if (!found.data) return null
  const { hour, ...now } = found.data
  return (
    <span className="row wrap small ink2" aria-live="polite">
      {say('hours.preview')}
      <OpenNow now={now} />
      {hour ? say('hours.preview.hour', { when: when(hour, now.at) }) : null}
    </span>
  )
}
