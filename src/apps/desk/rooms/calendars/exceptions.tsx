/** The days that differ: holidays, swap days, days with hours of their own; what is over stays one press away. */
import { type FormEvent, useState } from 'react'
import {
  EXCEPTION_KINDS,
  type ExceptionKind,
  type Hours,
  removeException,
  saveException,
} from '../../../../rooms/calendars/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, type ChipTone } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { TimeField } from './time-field.tsx'
import { intervalOf, type Span, spansOf, spanText } from './times.ts'

const TONES: Record<ExceptionKind, ChipTone> = { holiday: 'warn', worked: 'ok', special: 'act' }

export function Exceptions(props: { hours: Hours; team: string | undefined }) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const [past, setPast] = useState(false)
  const [adding, setAdding] = useState(false)
  const today = formats.dayKey(props.hours.now.at)
  const spans = spansOf(props.hours.exceptions)
  const coming = spans.filter((span) => (span.days.at(-1) ?? '') >= today)
  const shown = past ? spans : coming
  return (
    <Section
      title={say('hours.days')}
      side={
        <span className="row">
          {spans.length > coming.length ? (
            <button type="button" className="btn q sm" onClick={() => setPast(!past)}>
              {say(past ? 'hours.days.coming' : 'hours.days.past', { n: spans.length - coming.length })}
            </button>
          ) : null}
          {may('calendars.write') ? (
            <button type="button" className="btn sm" onClick={() => setAdding(true)}>
              <Icon name="plus" size="s" />
              {say('hours.days.add')}
            </button>
          ) : null}
        </span>
      }
    >
      {shown.length === 0 ? (
        <Empty plain title={say('hours.days.none')}>
          {say('hours.days.none.text')}
        </Empty>
      ) : (
        <ul className="lines">
          {shown.map((span) => (
            <Line key={`${span.first.from} ${span.first.day}`} span={span} team={props.team} />
          ))}
        </ul>
      )}
      {adding ? <AddDay team={props.team} today={today} onClose={() => setAdding(false)} /> : null}
    </Section>
  )
}

function Line(props: { span: Span; team: string | undefined }) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const { fail } = useNotices()
  const wording = useWording()
  const remove = useAct(removeException, ['standards'])
  const { first, days } = props.span
  const last = days.at(-1) ?? first.day
  const inherited = props.team !== undefined && first.from === 'shop'
  const takeAway = async () => {
    try {
      for (const day of days)
        await remove.run({ params: { day }, query: props.team ? { team: props.team } : {} })
    } catch (fault) {
      fail(fault)
    }
  }
  return (
    <li>
      <span className="exception-when nowrap">
        {formats.calendarDay(first.day)}
        {days.length > 1 ? ` – ${formats.calendarDay(last)}` : ''}
      </span>
      <span className="grow">
        {wording(first.name)}{' '}
        <span className="tl">
          {first.kind === 'holiday' ? '' : first.open.map(spanText).join('  ')}
          {first.source ? ` · ${first.source}` : ''}
        </span>
      </span>
      {inherited ? <span className="tl">{say('hours.from-shop')}</span> : null}
      <Chip tone={TONES[first.kind]}>{say(`hours.kind.${first.kind}`)}</Chip>
      {may('calendars.write') && !inherited ? (
        <button
          type="button"
          className="ic"
          aria-label={say('hours.days.remove', { name: wording(first.name) })}
          disabled={remove.busy}
          onClick={() => void takeAway()}
        >
          <Icon name="trash" size="s" />
        </button>
      ) : null}
    </li>
  )
}

function AddDay(props: { team: string | undefined; today: string; onClose: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const save = useAct(saveException, ['standards'])
  const [kind, setKind] = useState<ExceptionKind>('holiday')
  const [opens, setOpens] = useState<number | null>(null)
  const [closes, setCloses] = useState<number | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '')
    const written = kind !== 'holiday' && opens !== null && closes !== null
    const intervals = written ? [intervalOf(opens % 1440, closes)] : null
    save.start(
      {
        params: { day: said('day') },
        query: props.team ? { team: props.team } : {},
        body: {
          name: { zh: said('name'), en: said('name') },
          kind,
          intervals,
          like: null,
          ...(said('to') ? { to: said('to') } : {}),
        },
      },
      {
        onError: fail,
        onSuccess: ({ days }) => {
          tell(say('hours.days.added', { n: days }))
          props.onClose()
        },
      },
    )
  }
  return (
    <Question
      title={say('hours.days.add')}
      onClose={props.onClose}
      acts={
        <button type="submit" form="add-day" className="btn p" disabled={save.busy}>
          {say('hours.days.save')}
        </button>
      }
    >
      <form id="add-day" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('hours.name')}</span>
          <input className="in" name="name" required maxLength={80} />
        </label>
        <label className="field">
          <span>{say('hours.kind')}</span>
          <select
            className="in"
            value={kind}
            onChange={(event) =>
              setKind(EXCEPTION_KINDS.find((one) => one === event.target.value) ?? 'holiday')
            }
          >
            {EXCEPTION_KINDS.map((one) => (
              <option key={one} value={one}>
                {say(`hours.kind.${one}`)}
              </option>
            ))}
          </select>
          <span className="hint">{say(`hours.kind.${kind}.text`)}</span>
        </label>
        <div className="form-grid">
          <label className="field">
            <span>{say('hours.day')}</span>
            <input className="in" type="date" name="day" required defaultValue={props.today} />
          </label>
          <label className="field">
            <span>{say('hours.day.to')}</span>
            <input className="in" type="date" name="to" />
          </label>
        </div>
        {kind === 'holiday' ? null : (
          <div className="form-grid">
            <div className="field">
              <span aria-hidden>{say('hours.opens')}</span>
              <TimeField
                label={say('hours.opens')}
                value={opens}
                onChange={setOpens}
                required={kind === 'special'}
              />
            </div>
            <div className="field">
              <span aria-hidden>{say('hours.closes')}</span>
              <TimeField
                label={say('hours.closes')}
                value={closes}
                onChange={setCloses}
                required={kind === 'special'}
              />
            </div>
          </div>
        )}
      </form>
    </Question>
  )
}
