/** My training: the customers I can rehearse with, how I stand, what I did, my certificate. */
import { Link, useLocation } from 'wouter'
import {
  beginRehearsal,
  type Language,
  type Mine as MineShape,
  type PersonaCard,
  type RehearsalRow,
  readMyTraining,
} from '../../../../rooms/advisors/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { CertificateCard } from './certificate.tsx'
import { useSaid } from './words.ts'

export function Mine() {
  const found = useRead(readMyTraining, {}, { keep: true })
  return (
    <Reading of={found} lines={10}>
      {(mine) => (
        <>
          {mine.running ? <Running run={mine.running} /> : null}
          <div className="cols wide-left">
            <Customers mine={mine} />
            <div className="training-side">
              <Standing mine={mine} />
              <Runs runs={mine.runs} />
            </div>
          </div>
        </>
      )}
    </Reading>
  )
}

function Running({ run }: { run: RehearsalRow }) {
  const { say } = useWords()
  const said = useSaid()
  return (
    <div className="rehearsal-bar card" role="status">
      <Chip tone="act">{say('rehearsal.word')}</Chip>
      <span className="grow">{say('training.running', { customer: said(run.customer) })}</span>
      <Link href={`/inbox/${run.id}?view=rehearsals`} className="btn p sm">
        {say('training.go-on')}
      </Link>
    </div>
  )
}

function Customers({ mine }: { mine: MineShape }) {
  const { say } = useWords()
  return (
    <Section title={say('training.customers')} side={say('training.customers.text')}>
      <ul className="persona-list">
        {mine.personas.map((card) => (
          <Persona key={card.id} card={card} busy={mine.running !== null} />
        ))}
      </ul>
    </Section>
  )
}

const LEVELS = ['training.level.1', 'training.level.2', 'training.level.3'] as const

function Persona({ card, busy }: { card: PersonaCard; busy: boolean }) {
  const { say } = useWords()
  const { may } = useSession()
  const said = useSaid()
  return (
    <li>
      <div className="grow">
        <div className="row wrap">
          <b>{said(card.title)}</b>
          {card.passed ? <Chip tone="ok">{say('training.passed')}</Chip> : null}
          <span className="tl">
            {`${said(card.customer)} · ${say(LEVELS[card.level - 1] ?? LEVELS[0])} · ${say('training.minutes', { n: card.minutes })}`}
          </span>
        </div>
        <p className="small ink2">{said(card.teaches)}</p>
        {card.best !== null ? (
          <p className="tl">{say('training.best', { score: card.best, runs: card.runs })}</p>
        ) : null}
      </div>
      {may('conversations.write') ? <Begin card={card} busy={busy} /> : null}
    </li>
  )
}

function Begin({ card, busy }: { card: PersonaCard; busy: boolean }) {
  const { say, language } = useWords()
  const { fail } = useNotices()
  const [, go] = useLocation()
  const begin = useAct(beginRehearsal, ['conversations'])
  const start = (chosen: Language) =>
    begin.start(
      { body: { persona: card.id, language: chosen } },
      { onError: fail, onSuccess: (run) => go(`/inbox/${run.id}?view=rehearsals`) },
    )
  const first = card.languages.find((one) => one === language) ?? card.languages[0] ?? 'zh-CN'
  const other = card.languages.find((one) => one !== first)
  return (
    <span className="row">
      {other ? (
        <button type="button" className="btn q sm" disabled={busy || begin.busy} onClick={() => start(other)}>
          {say(`training.in.${other}`)}
        </button>
      ) : null}
      <button
        type="button"
        className="btn sm"
        disabled={busy || begin.busy}
        title={busy ? say('training.one-at-a-time') : undefined}
        onClick={() => start(first)}
      >
        {say('training.begin')}
      </button>
    </span>
  )
}

function Standing({ mine }: { mine: MineShape }) {
  const { say } = useWords()
  const { progress, chapters, certificate } = mine
  const skills = mine.skills.filter((one) => one.mean !== null)
  return (
    <Section title={say('training.standing')}>
      {certificate ? (
        <CertificateCard of={certificate} />
      ) : (
        <p>{say('training.to-certificate', { ...progress })}</p>
      )}
      <div className="lines small">
        <div>
          <Link href="/training?tab=handbook" className="grow">
            {say('training.chapters')}
          </Link>
          <span className="num">{`${chapters.read} / ${chapters.all}`}</span>
        </div>
        {skills.map((one) => (
          <div key={one.skill}>
            <span className="grow">{say(`skill.${one.skill}`)}</span>
            <span className="tl">{say('training.runs', { n: one.runs })}</span>
            <b className="num">{one.mean}</b>
          </div>
        ))}
      </div>
    </Section>
  )
}

function Runs({ runs }: { runs: readonly RehearsalRow[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const said = useSaid()
  const over = runs.filter((run) => run.state === 'scored')
  return (
    <Section title={say('training.results')}>
      {over.length === 0 ? <p className="ink2">{say('training.no-results')}</p> : null}
      <ul className="lines small">
        {over.map((run) => (
          <li key={run.id}>
            <Link href={`/training/${run.id}`} className="grow">
              {said(run.title)}
            </Link>
            <span className="tl nowrap">{formats.full(run.endedAt ?? run.beganAt)}</span>
            <Score run={run} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Score({ run }: { run: Pick<RehearsalRow, 'score' | 'passed'> }) {
  const { say } = useWords()
  return (
    <span className={`num training-score ${run.passed ? 'kept' : 'short'}`}>
      <b>{run.score}</b>
      <span className="sr">{say(run.passed ? 'training.passed' : 'training.not-passed')}</span>
    </span>
  )
}
