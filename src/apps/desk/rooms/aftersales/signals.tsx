/** What looks unusual: a person judges whether it holds, with the reason; it is never a ground for a no, it only closes the fast lane. */
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { CaseShape } from '../../../../rooms/aftersales/contract.ts'
import {
  consideredForStaff,
  type JudgedSignalShape,
  judgeSignal,
  listSignals,
} from '../../../../rooms/aftersales/signals/contract.ts'
import { Chip, type ChipTone, Stitch } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const TONES: Readonly<Record<JudgedSignalShape['state'], ChipTone>> = {
  open: 'warn',
  upheld: 'plain',
  dismissed: 'line',
}

/** Of one case, with what the customer reads about it. */
export function Signals({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const [told, setTold] = useState(false)
  const found = useRead(
    listSignals,
    { query: { case: one.id, state: 'all' } },
    { when: may('aftersales.judge') },
  )
  const items = found.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section
      title={say('cases.signals')}
      side={items.some((each) => each.slows) ? <Chip tone="warn">{say('cases.signals.slows')}</Chip> : null}
    >
      <SignalLines items={items} />
      <p className="tl">{say('cases.signals.rule')}</p>
      <button type="button" className="btn q sm flush" onClick={() => setTold(true)}>
        {say('cases.signals.told')}
      </button>
      {told ? <Told one={one} onClose={() => setTold(false)} /> : null}
    </Section>
  )
}

/** All that wait for judgement, above the queue of quality. */
export function SignalsToJudge() {
  const { say } = useWords()
  const { may } = useSession()
  const found = useRead(
    listSignals,
    { query: { state: 'open', limit: 20 } },
    { when: may('aftersales.judge') },
  )
  const items = found.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={say('cases.signals.open')} side={say('cases.signals.rule')}>
      <SignalLines items={items} cases />
    </Section>
  )
}

function SignalLines(props: { items: readonly JudgedSignalShape[]; cases?: boolean }) {
  return (
    <Stitch>
      <ul className="lines">
        {props.items.map((each) => (
          <Line key={each.id} each={each} withCase={props.cases ?? false} />
        ))}
      </ul>
    </Stitch>
  )
}

function Line({ each, withCase }: { each: JudgedSignalShape; withCase: boolean }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [judging, setJudging] = useState(false)
  return (
    <li>
      <span className="grow">
        <b>{each.name}</b> {withCase ? <Link href={`/cases/${each.caseId}`}>{each.caseNumber}</Link> : null}
        <span className="small ink2 block">{each.text}</span>
        {each.judgedAt ? (
          <span className="tl block">
            {each.judgedBy} · {formats.full(each.judgedAt)} · {each.words}
          </span>
        ) : null}
      </span>
      <Chip tone={TONES[each.state]}>{each.stateText}</Chip>
      {each.state === 'open' ? (
        <button type="button" className="btn q sm" onClick={() => setJudging(true)}>
          {say('cases.signals.judge')}
        </button>
      ) : null}
      {judging ? <Judge each={each} onClose={() => setJudging(false)} /> : null}
    </li>
  )
}

function Judge({ each, onClose }: { each: JudgedSignalShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const judge = useAct(judgeSignal)
  const [upheld, setUpheld] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('words')).trim()
    judge.start({ params: { id: each.id }, body: { upheld, words } }, { onError: fail, onSuccess: onClose })
  }
  const choice = upheld ? 'upheld' : 'dismissed'
  return (
    <Question
      title={each.name}
      onClose={onClose}
      acts={
        <button type="submit" form="case-signal" className="btn p" disabled={judge.busy}>
          {say(`cases.signals.${choice}.do`)}
        </button>
      }
    >
      <form id="case-signal" className="form" onSubmit={submit}>
        <p className="small ink2">{each.text}</p>
        <div className="case-options">
          {([false, true] as const).map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name="upheld"
                checked={upheld === value}
                onChange={() => setUpheld(value)}
              />
              <span>{say(value ? 'cases.signals.upheld' : 'cases.signals.dismissed')}</span>
            </label>
          ))}
        </div>
        <label className="field">
          <span>{say('cases.signals.why')}</span>
          <textarea className="in" name="words" required minLength={2} maxLength={500} rows={2} />
        </label>
      </form>
    </Question>
  )
}

function Told({ one, onClose }: { one: CaseShape; onClose: () => void }) {
  const { say } = useWords()
  const found = useRead(consideredForStaff, { params: { id: one.id } })
  return (
    <Question title={say('cases.signals.told')} onClose={onClose}>
      <Reading of={found}>
        {(considered) => (
          <>
            {considered.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {considered.articles.map((article) => (
              <Chip key={article} tone="line">
                {article}
              </Chip>
            ))}
            {considered.mayAskPerson ? <p className="case-route small">{considered.personText}</p> : null}
          </>
        )}
      </Reading>
    </Question>
  )
}
