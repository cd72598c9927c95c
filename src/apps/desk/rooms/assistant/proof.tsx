/** The proofs: the shop's own questions with what is right for each, and stored turns run again against a change. */
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import {
  addQuestion,
  listQuestions,
  listVersions,
  removeQuestion,
} from '../../../../rooms/assistant/learning/contract.ts'
import { type Came, listRuns, type Run, replayTurns } from '../../../../rooms/assistant/replay/contract.ts'
import { Chip, Daylight } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ArticleChoice, type ChosenArticle } from './article-choice.tsx'
import { useWant } from './want.ts'
import { WantChoice } from './want-choice.tsx'

const RUNNING_MS = 1500

export function Proof() {
  return (
    <>
      <Questions />
      <Replay />
    </>
  )
}

/** Runs of a kind, asked again while one is under way. */
function useRuns(kind: Run['kind']) {
  const [running, setRunning] = useState(false)
  const found = useRead(listRuns, { query: { kind } }, running ? { every: RUNNING_MS } : {})
  const now = found.data?.items.some(({ state }) => state === 'running') ?? false
  if (now !== running) setRunning(now)
  return { found, running }
}

function Questions() {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const questions = useRead(listQuestions, {})
  const { found, running } = useRuns('questions')
  const run = useAct(replayTurns)
  const last = found.data?.items.find(({ state }) => state === 'done')?.check
  const count = questions.data?.items.length ?? 0
  return (
    <Section
      title={last ? say('proof.score', { right: last.right, of: last.of }) : say('proof.questions')}
      side={say('proof.questions.text')}
    >
      {may('assistant.manage') ? (
        <div className="row">
          <button
            type="button"
            className="btn p"
            disabled={run.busy || running || count === 0}
            onClick={() =>
              run.start({ body: { kind: 'questions', days: 30, sample: 200 } }, { onError: fail })
            }
          >
            {say(running ? 'proof.running' : 'proof.check')}
          </button>
        </div>
      ) : null}
      <Reading of={questions}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('proof.no-questions')} plain>
              {say('proof.no-questions.text')}
            </Empty>
          ) : (
            <table className="grid">
              <thead>
                <tr>
                  <th>{say('proof.words')}</th>
                  <th>{say('proof.wanted')}</th>
                  <th>{say('proof.came')}</th>
                  <th>
                    <span className="sr">{say('act.remove')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <Question
                    key={one.id}
                    of={one}
                    line={last?.items.find(({ question }) => question === one.id)}
                  />
                ))}
              </tbody>
            </table>
          )
        }
      </Reading>
      {may('assistant.manage') ? <AddQuestion /> : null}
    </Section>
  )
}

interface QuestionProps {
  of: { id: string; words: string; intent: string | null; article: { title: string } | null }
  line: { came: Came; right: boolean } | undefined
}

function Question({ of, line }: QuestionProps) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const want = useWant()
  const came = useCame()
  const remove = useAct(removeQuestion)
  return (
    <tr>
      <td>「{of.words}」</td>
      <td className="small ink2">
        {[of.intent ? want(of.intent) : '', of.article?.title ?? ''].filter(Boolean).join(' · ')}
      </td>
      <td className="small">
        {line ? (
          <>
            <Chip tone={line.right ? 'ok' : 'warn'}>{say(line.right ? 'proof.right' : 'proof.wrong')}</Chip>{' '}
            <span className="ink2">{came(line.came)}</span>
          </>
        ) : (
          <span className="tl">{say('proof.unchecked')}</span>
        )}
      </td>
      <td className="right">
        {may('assistant.manage') ? (
          <button
            type="button"
            className="btn q sm"
            disabled={remove.busy}
            onClick={() => remove.start({ params: { id: of.id } }, { onError: fail })}
          >
            {say('act.remove')}
          </button>
        ) : null}
      </td>
    </tr>
  )
}

/** What it came to, in a line. */
function useCame() {
  const { say, has } = useWords()
  const want = useWant()
  return ({ kind, intent, title, reason }: Came): string => {
    const why = reason ? `reason.${reason}` : ''
    return [say(`try.kind.${kind}`), want(intent), title ?? '', has(why) ? say(why) : '']
      .filter(Boolean)
      .join(' · ')
  }
}

function AddQuestion() {
  const { say } = useWords()
  const { fail } = useNotices()
  const add = useAct(addQuestion)
  const [intent, setIntent] = useState('')
  const [article, setArticle] = useState<ChosenArticle | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const words = String(new FormData(form).get('words')).trim()
    add.start(
      { body: { words, ...(intent && { intent }), ...(article && { articleId: article.id }) } },
      {
        onError: fail,
        onSuccess: () => {
          form.reset()
          setIntent('')
          setArticle(null)
        },
      },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <h3>{say('proof.add')}</h3>
      <div className="form-grid">
        <label className="field">
          <span>{say('proof.words')}</span>
          <input className="in" name="words" required maxLength={500} />
        </label>
        <div className="field">
          <span>{say('proof.right-want')}</span>
          <WantChoice
            value={intent}
            onChange={setIntent}
            label={say('proof.right-want')}
            none={say('proof.any')}
          />
        </div>
        <ArticleChoice value={article} onChange={setArticle} label={say('proof.right-article')} />
      </div>
      <button type="submit" className="btn start" disabled={add.busy || (!intent && !article)}>
        {say('proof.add')}
      </button>
    </form>
  )
}

const DAYS = [7, 30, 90] as const
const SAMPLES = [50, 200, 1000] as const

function Replay() {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const { found, running } = useRuns('replay')
  const versions = useRead(listVersions, {})
  const run = useAct(replayTurns)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const version = String(form.get('version'))
    const [days, sample] = [Number(form.get('days')), Number(form.get('sample'))]
    run.start({ body: { kind: 'replay', days, sample, ...(version && { version }) } }, { onError: fail })
  }
  const known = (versions.data?.items ?? []).filter(({ figures }) => figures !== null)
  return (
    <Section title={say('replay.title')} side={say('replay.text')}>
      {may('assistant.manage') ? (
        <form className="form" onSubmit={submit}>
          <div className="form-grid">
            <Choice
              name="days"
              label={say('replay.days')}
              of={DAYS.map((n) => [String(n), say('replay.n-days', { n })])}
              now="30"
            />
            <Choice
              name="sample"
              label={say('replay.sample')}
              of={SAMPLES.map((n) => [String(n), say('replay.n-turns', { n })])}
              now="200"
            />
            <Choice
              name="version"
              label={say('try.version')}
              of={[
                ['', say('try.version.now')],
                ['shipped', say('taught.shipped')],
                ...known.map((one): [string, string] => [one.id, say('taught.version', { n: one.number })]),
              ]}
              now=""
            />
          </div>
          <button type="submit" className="btn p start" disabled={run.busy || running}>
            {say(running ? 'proof.running' : 'replay.run')}
          </button>
        </form>
      ) : null}
      <Reading of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('replay.none')} plain>
              {say('replay.none.text')}
            </Empty>
          ) : (
            items.slice(0, 3).map((one) => <RunShown key={one.id} of={one} />)
          )
        }
      </Reading>
    </Section>
  )
}

function Choice(props: {
  name: string
  label: string
  of: readonly (readonly [string, string])[]
  now: string
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select className="in" name={props.name} defaultValue={props.now}>
        {props.of.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}

function RunShown({ of }: { of: Run }) {
  const { say } = useWords()
  const { formats } = useSession()
  const came = useCame()
  const { replay } = of
  return (
    <div className="run">
      <div className="row wrap">
        <b>
          {of.state === 'running'
            ? say('replay.at', { done: of.done, total: of.total })
            : replay
              ? say('replay.result', { same: replay.same, of: replay.turns, left: replay.left })
              : say('replay.failed')}
        </b>
        <span className="tl">
          {formats.short(of.at)} · {of.by} · {say('replay.n-days', { n: of.wish.days })}
        </span>
      </div>
      {of.state === 'running' ? (
        <Daylight left={of.total === 0 ? 0.02 : of.done / of.total} state="kept" />
      ) : null}
      {replay && replay.items.length > 0 ? (
        <div className="scroll-x">
          <table className="grid">
            <thead>
              <tr>
                <th>{say('proof.words')}</th>
                <th>{say('replay.was')}</th>
                <th>{say('replay.now')}</th>
              </tr>
            </thead>
            <tbody>
              {replay.items.map((one) => (
                <tr key={one.turn}>
                  <td>
                    <Link href={`/inbox/${one.conversationId}`}>{one.words}</Link>
                  </td>
                  <td className="small ink2">{came(one.was)}</td>
                  <td className="small">{came(one.now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  )
}
