/** Satisfaction: scores with the answers behind them, what customers said, and how the shop asks. */
import { useState } from 'react'
import { Link } from 'wouter'
import {
  type Figure,
  listSurveys,
  readSurveyFigures,
  type SurveyRow,
} from '../../../../rooms/surveys/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty, Failed, Loading } from '../../../../ui/states.tsx'
import { usePages, useRead } from '../../ask.ts'
import { Page, Reading, Section, useStateWords, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords, type WordKey } from '../../words.ts'
import { SurveyMarks } from './marks.tsx'
import { SurveySettings } from './settings.tsx'

const VIEWS = ['figures', 'answered', 'low', 'asked', 'left', 'settings'] as const
type View = (typeof VIEWS)[number]

export function Surveys() {
  const { say } = useWords()
  const { may } = useSession()
  const [view, setView] = useState<View>('figures')
  const views = VIEWS.filter((one) => one !== 'settings' || may('surveys.manage'))
  return (
    <Page title={say('settings.surveys')} below={say('surveys.below')}>
      <Views
        label={say('settings.surveys')}
        now={view}
        onChoose={(key) => setView(views.find((one) => one === key) ?? 'figures')}
        of={views.map((key) => ({ key, label: say(`surveys.view.${key}`) }))}
      />
      {view === 'figures' ? <Figures /> : view === 'settings' ? <SurveySettings /> : <Answers view={view} />}
    </Page>
  )
}

function Figures() {
  const { say } = useWords()
  const { formats } = useSession()
  const [days, setDays] = useState(30)
  const found = useRead(readSurveyFigures, { query: { days } }, { keep: true })
  return (
    <Reading of={found}>
      {(answer) => (
        <>
          <div className="row">
            <select
              className="in"
              style={{ width: 'auto' }}
              aria-label={say('surveys.days')}
              value={days}
              onChange={(event) => setDays(Number(event.target.value))}
            >
              {[7, 30, 90, 365].map((n) => (
                <option key={n} value={n}>
                  {say('surveys.last-days', { n })}
                </option>
              ))}
            </select>
            <span className="small ink2">
              {say('surveys.sample', {
                solved: formats.count(answer.solved),
                asked: formats.count(answer.asked),
                answered: formats.count(answer.answered),
              })}
            </span>
          </div>
          <div className="survey-figures">
            {answer.all.map((figure) => (
              <FigureCard key={figure.kind} figure={figure} />
            ))}
          </div>
          <div className="cols">
            <Section title={say('surveys.by-colleague')} side={say('surveys.by-colleague.text')}>
              <Scores
                of={answer.byColleague.map(({ id, name, figure }) => ({
                  key: id ?? 'none',
                  name: id ? name : say('surveys.nobody'),
                  figure,
                }))}
              />
            </Section>
            <Section title={say('surveys.not-asked')} side={say('surveys.not-asked.text')}>
              {answer.left.length === 0 ? <p className="ink2">{say('surveys.all-asked')}</p> : null}
              <div className="lines small">
                {answer.left.map((one) => (
                  <div key={one.because}>
                    <span className="grow">{say(`surveys.left.${one.because}`)}</span>
                    <span className="num">{formats.count(one.surveys)}</span>
                  </div>
                ))}
              </div>
            </Section>
          </div>
        </>
      )}
    </Reading>
  )
}

const scoreWords = (figure: Figure): string => {
  if (figure.score === null) return '—'
  return figure.kind === 'satisfaction' ? `${figure.score} %` : String(figure.score)
}

function FigureCard({ figure }: { figure: Figure }) {
  const { say } = useWords()
  const most = Math.max(1, ...figure.marks.map((one) => one.answers))
  return (
    <Section title={say(`surveys.kind.${figure.kind}`)} side={say(`surveys.ruler.${figure.kind}`)}>
      <div className="survey-score num">{scoreWords(figure)}</div>
      <p className="small ink2">
        {figure.score === null
          ? say('surveys.too-few', { n: figure.answers })
          : say('surveys.interval', { from: figure.from ?? 0, to: figure.to ?? 0, n: figure.answers })}
      </p>
      <ul className="survey-bars" aria-label={say('surveys.bars')}>
        {figure.marks.map((one) => (
          <li key={one.mark} title={`${one.mark}: ${one.answers}`}>
            <i style={{ height: `${(one.answers / most) * 44}px` }} />
            <span className="num">{one.mark}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Scores(props: { of: readonly { key: string; name: string; figure: Figure }[] }) {
  const { say } = useWords()
  if (props.of.length === 0) return <p className="ink2">{say('surveys.none')}</p>
  return (
    <div className="lines small">
      {props.of.map(({ key, name, figure }) => (
        <div key={key}>
          <span className="grow">{name}</span>
          <span className="tl">
            {figure.score === null ? say('surveys.too-few', { n: figure.answers }) : `n=${figure.answers}`}
          </span>
          <b className="num">{scoreWords(figure)}</b>
        </div>
      ))}
    </div>
  )
}

function Answers({ view }: { view: Exclude<View, 'figures' | 'settings'> }) {
  const { say } = useWords()
  const words = useStateWords()
  const pages = usePages(
    listSurveys,
    (cursor) => ({ query: { view, limit: 50, ...(cursor ? { cursor } : {}) } }),
    (answer) => answer,
  )
  if (pages.first === undefined && pages.error)
    return <Failed fault={pages.error} words={words} retry={() => void pages.refetch()} />
  if (pages.first === undefined) return <Loading label={say('state.loading')} lines={8} />
  if (pages.items.length === 0)
    return <Empty title={say(`surveys.none.${view}`)}>{say('surveys.none.text')}</Empty>
  return (
    <section className="card section">
      <ul className="lines">
        {pages.items.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <div className="more">
          <button
            type="button"
            className="btn sm"
            disabled={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {say('act.more')}
          </button>
        </div>
      ) : null}
    </section>
  )
}

function Line({ row }: { row: SurveyRow }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <li>
      <span className="grow">
        <Link href={`/inbox/${row.conversationId}`} className="b">
          {row.customer.name || say('surveys.forgotten')}
        </Link>{' '}
        <SurveyMarks of={row} />
        {row.comment ? <div>「{row.comment}」</div> : null}
        <div className="tl">
          {row.colleague?.name ?? say('surveys.nobody')}
          {row.leftBecause ? ` · ${say(`surveys.left.${row.leftBecause}` as WordKey)}` : ''}
          {row.state === 'lapsed' ? ` · ${say('surveys.lapsed')}` : ''}
        </div>
      </span>
      {row.low ? <Chip tone="bad">{say('surveys.low')}</Chip> : null}
      <span className="tl nowrap">{formats.full(row.answeredAt ?? row.askedAt ?? row.solvedAt)}</span>
    </li>
  )
}
