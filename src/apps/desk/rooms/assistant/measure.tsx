/** The honest measure: what it settled alone by a strict rule, beside how often it took part and how well it handed over. */
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import {
  listContacts,
  type Measure,
  type MeasureLine,
  readMeasure,
  type Verdict,
} from '../../../../rooms/assistant/measure/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { Sheet } from '../../dialog.tsx'
import { useFilters } from '../../filters.ts'
import { Reading, Section, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ShareBar, useShareWords } from './share.tsx'
import { useWant } from './want.ts'

const PERIODS = ['7', '30', '90'] as const
const DAY_MS = 86_400_000
const AGAINST = ['person', 'repeat', 'disliked', 'ungrounded', 'unanswered'] as const
/** Beside what was settled, these add up to all in which it took part. */
const COLUMNS = [...AGAINST, 'pending'] as const

export function MeasurePage() {
  const { say } = useWords()
  const { formats } = useSession()
  const { get, set } = useFilters()
  const days = PERIODS.find((one) => one === get('days')) ?? '30'
  const from = useMemo(
    () => formats.dayKey(new Date(Date.now() - (Number(days) - 1) * DAY_MS)),
    [days, formats],
  )
  const found = useRead(readMeasure, { query: { from } }, { keep: true })
  return (
    <>
      <div className="row wrap">
        <Views
          label={say('assistant.period')}
          now={days}
          onChoose={(key) => set({ days: key === '30' ? undefined : key })}
          of={PERIODS.map((key) => ({ key, label: say(`measure.days.${key}`) }))}
        />
        <span className="grow" />
        <a className="btn sm" href="/api/exports/assistant-measure?format=xlsx" download>
          {say('measure.sheet')}
        </a>
      </div>
      <Reading of={found}>
        {(measure) =>
          measure.all.contacts === 0 ? (
            <Empty title={say('measure.none')}>{say('measure.none.text')}</Empty>
          ) : (
            <Shown of={measure} />
          )
        }
      </Reading>
    </>
  )
}

function Shown({ of }: { of: Measure }) {
  const { say } = useWords()
  const [open, setOpen] = useState<{ verdict?: Verdict; intent?: string } | null>(null)
  return (
    <>
      <Head of={of} />
      <div className="cols">
        <Section title={say('measure.against')} side={say('measure.against.text', { h: of.windowHours })}>
          <Verdicts of={of.all} onOpen={(verdict) => setOpen({ verdict })} />
        </Section>
        <Handing of={of.all} />
      </div>
      <ByIntent of={of} onOpen={(intent) => setOpen({ intent })} />
      <ByWeek of={of} />
      {open ? <Contacts from={of.from} to={of.to} {...open} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

function Head({ of }: { of: Measure }) {
  const { say } = useWords()
  const words = useShareWords()
  const { all } = of
  const figures = [
    ['handled', all.handled],
    ['involved', all.involved],
    ['grounded', all.grounded],
  ] as const
  return (
    <dl className="wall-figures three">
      {figures.map(([name, share]) => {
        const { figure, cases } = words(share)
        return (
          <div key={name}>
            <dt>{say(`measure.${name}`)}</dt>
            <dd>{figure}</dd>
            <dd className="tl">{cases}</dd>
            <dd className="tl">
              {say(`measure.${name}.text`, { h: of.windowHours, n: all.verdicts.pending })}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Verdicts({ of, onOpen }: { of: MeasureLine; onOpen: (verdict: Verdict) => void }) {
  const { say } = useWords()
  const most = Math.max(1, ...AGAINST.map((one) => of.verdicts[one]))
  return (
    <ul className="bars">
      {AGAINST.map((one) => (
        <li key={one}>
          <button type="button" className="btn q sm flush" onClick={() => onOpen(one)}>
            {say(`verdict.${one}`)}
          </button>
          <span className="bar" aria-hidden>
            <i style={{ width: `${(of.verdicts[one] / most) * 100}%` }} />
          </span>
          <span className="num">{of.verdicts[one]}</span>
        </li>
      ))}
    </ul>
  )
}

function Handing({ of }: { of: MeasureLine }) {
  const { say } = useWords()
  const words = useShareWords()
  const { handing } = of
  const lines = [
    ['complete', handing.complete],
    ['again', handing.askedAgain],
    ['minute', handing.withinMinute],
  ] as const
  return (
    <Section title={say('measure.handing')} side={say('measure.handing.text', { n: handing.handed })}>
      {lines.map(([name, share]) => {
        const { figure, cases } = words(share)
        return (
          <div className="share-line" key={name}>
            <span>{say(`measure.${name}`)}</span>
            <b className="num">{figure}</b>
            <ShareBar of={share} />
            <span className="tl">{cases}</span>
          </div>
        )
      })}
      <p className="tl">
        {handing.medianWithin === null
          ? say('measure.no-median')
          : say('measure.median', { n: handing.medianWithin })}
      </p>
    </Section>
  )
}

function ByIntent({ of, onOpen }: { of: Measure; onOpen: (intent: string) => void }) {
  const { say } = useWords()
  const want = useWant()
  const words = useShareWords()
  if (of.byIntent.length === 0) return null
  return (
    <Section title={say('measure.by-intent')} side={say('measure.few', { n: of.least })}>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th>{say('assistant.intent')}</th>
              <th className="right">{say('measure.took-part')}</th>
              <th>{say('measure.handled')}</th>
              <th>
                <span className="sr">{say('measure.handled')}</span>
              </th>
              {COLUMNS.map((one) => (
                <th className="right" key={one}>
                  {say(`verdict.${one}`)}
                </th>
              ))}
              <th className="right">{say('measure.handed')}</th>
            </tr>
          </thead>
          <tbody>
            {of.byIntent.map((line) => {
              const { figure, cases } = words(line.handled)
              return (
                <tr key={line.intent}>
                  <td>
                    <button
                      type="button"
                      className="btn q sm flush"
                      onClick={() => onOpen(line.intent ?? '')}
                    >
                      {want(line.intent)}
                    </button>
                  </td>
                  <td className="right num">{line.involved.part}</td>
                  <td>
                    <span className="num">{figure}</span> <span className="tl">{cases}</span>
                  </td>
                  <td style={{ width: '14%' }}>
                    <ShareBar of={line.handled} />
                  </td>
                  {COLUMNS.map((one) => (
                    <td className="right num" key={one}>
                      {line.verdicts[one]}
                    </td>
                  ))}
                  <td className="right num">{line.handing.handed}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function ByWeek({ of }: { of: Measure }) {
  const { say } = useWords()
  const { formats } = useSession()
  const words = useShareWords()
  if (of.byWeek.length < 2) return null
  return (
    <Section title={say('measure.by-week')} side={say('measure.by-week.text')}>
      <table className="grid">
        <thead>
          <tr>
            <th>{say('measure.week')}</th>
            <th>{say('measure.involved')}</th>
            <th>{say('measure.handled')}</th>
            <th>
              <span className="sr">{say('measure.handled')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {of.byWeek.map((week) => (
            <tr key={week.from}>
              <td className="nowrap">{formats.day(week.from)}</td>
              <td>
                <span className="num">{words(week.involved).figure}</span>{' '}
                <span className="tl">{words(week.involved).cases}</span>
              </td>
              <td>
                <span className="num">{words(week.handled).figure}</span>{' '}
                <span className="tl">{words(week.handled).cases}</span>
              </td>
              <td style={{ width: '24%' }}>
                <ShareBar of={week.handled} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Contacts(props: {
  from: string
  to: string
  verdict?: Verdict
  intent?: string
  onClose: () => void
}) {
  const { say } = useWords()
  const { formats } = useSession()
  const want = useWant()
  const { from, to, verdict, intent } = props
  const query = { from, to, limit: 50, ...(verdict && { verdict }), ...(intent && { intent }) }
  const found = useRead(listContacts, { query })
  return (
    <Sheet title={verdict ? say(`verdict.${verdict}`) : want(intent ?? '')} onClose={props.onClose}>
      <Reading of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('measure.no-contacts')} plain />
          ) : (
            <div className="lines">
              {items.map((one) => (
                <div key={one.id}>
                  <Link href={`/inbox/${one.conversationId}`} className="grow">
                    {want(one.intent)}
                    <span className="tl"> {formats.short(one.beganAt)}</span>
                  </Link>
                  {one.firstWordSeconds === null ? null : (
                    <span className="tl">{say('measure.first-word', { n: one.firstWordSeconds })}</span>
                  )}
                  {one.askedAgain ? <Chip tone="warn">{say('measure.again.one')}</Chip> : null}
                  <Chip tone="line">{say(`verdict.${one.verdict}`)}</Chip>
                </div>
              ))}
            </div>
          )
        }
      </Reading>
    </Sheet>
  )
}
