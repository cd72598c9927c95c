/** A rehearsal that is over: its score, each mark with its reason and the message it rests on, what the customer really wanted. */
import { Link, useParams } from 'wouter'
import { type Rehearsal, readRehearsal } from '../../../../rooms/advisors/contract.ts'
import { readThread } from '../../../../rooms/conversations/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords, type WordKey } from '../../words.ts'
import { Findings } from './findings.tsx'
import { Transcript } from './transcript.tsx'
import { useSaid } from './words.ts'
import './training.css'

export function RehearsalResult() {
  const { id = '' } = useParams<{ id: string }>()
  const { say } = useWords()
  const said = useSaid()
  const found = useRead(readRehearsal, { params: { id } })
  const run = found.data
  return (
    <Page
      above={<Link href="/training">{say('settings.training')}</Link>}
      title={run ? said(run.title) : say('training.results')}
      below={run ? <Below run={run} /> : null}
      acts={
        <Link href={`/inbox/${id}?view=rehearsals`} className="btn">
          {say(run?.state === 'running' ? 'training.go-on' : 'training.in-desk')}
        </Link>
      }
    >
      <Reading of={found} lines={10}>
        {(rehearsal) =>
          rehearsal.result ? <Marked run={rehearsal} /> : <p className="ink2">{say('training.not-over')}</p>
        }
      </Reading>
    </Page>
  )
}

function Below({ run }: { run: Rehearsal }) {
  const { say } = useWords()
  const { formats } = useSession()
  const said = useSaid()
  return (
    <span>
      {`${run.staff.name} · ${said(run.customer)} · ${formats.full(run.beganAt)}`}
      {run.ending ? ` · ${say(`training.ending.${run.ending}` as WordKey)}` : ''}
    </span>
  )
}

function Marked({ run }: { run: Rehearsal }) {
  const { say } = useWords()
  const said = useSaid()
  const thread = useRead(readThread, { params: { id: run.id }, query: { limit: 200 } })
  const { result } = run
  if (!result) return null
  return (
    <div className="cols wide-left">
      <div className="training-side">
        <Section
          title={
            <>
              {say('training.score', { score: result.score })}{' '}
              <Chip tone={result.passed ? 'ok' : 'warn'}>
                {say(result.passed ? 'training.passed' : 'training.not-passed')}
              </Chip>
            </>
          }
          side={say('training.rubric-version', { n: result.rubric })}
        >
          {result.failedMust ? (
            <p className="pressing">
              {say('training.failed-must', { check: say(`check.${result.failedMust}`) })}
            </p>
          ) : null}
          <Findings of={result.findings} />
        </Section>
        <Section title={say('training.said')}>
          <Reading of={thread}>
            {({ events }) => (
              <Transcript
                of={events.flatMap((event) =>
                  event.kind === 'message'
                    ? [
                        {
                          seq: event.seq,
                          at: event.at,
                          by: event.author.kind === 'staff' ? ('agent' as const) : ('customer' as const),
                          name: event.author.name,
                          text: event.text,
                        },
                      ]
                    : [],
                )}
                findings={result.findings}
                moods={run.moods}
              />
            )}
          </Reading>
        </Section>
      </div>
      <div className="training-side">
        {run.goal ? (
          <Section title={say('training.goal')}>
            <p>{said(run.goal)}</p>
          </Section>
        ) : null}
        <Section title={say('training.needed')}>
          <ul className="lines small">
            {run.needed.map((one) => (
              <li key={one.label.zh}>
                <span className="grow">{said(one.label)}</span>
                <span className={one.asked ? 'tl' : 'pressing'}>
                  {say(one.asked ? 'training.asked' : 'training.not-asked')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
        {run.articles.length > 0 ? (
          <Section title={say('training.read-on')}>
            <ul className="lines small">
              {run.articles.map((article) => (
                <li key={article.slug}>
                  <Link href={article.url ?? '/knowledge'}>{article.title}</Link>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </div>
  )
}
