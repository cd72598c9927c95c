/** What people taught: corrections, the versions learned from them with their proof, and which of them hears. */
import { useState } from 'react'
import { Link } from 'wouter'
import {
  type Correction,
  changeLearning,
  learnVersion,
  listCorrections,
  listVersions,
  type ModelVersion,
  promoteVersion,
  rollBackVersion,
  type Score,
  type VersionFigures,
  type Versions,
  withdrawCorrection,
} from '../../../../rooms/assistant/learning/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Confirm } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useWant } from './want.ts'

const LEARNING_MS = 2000

export function Taught() {
  const { say } = useWords()
  const [learning, setLearning] = useState(false)
  const found = useRead(listVersions, {}, learning ? { every: LEARNING_MS } : {})
  const now = found.data?.items.some(({ state }) => state === 'learning') ?? false
  if (now !== learning) setLearning(now)
  return (
    <>
      <Reading of={found}>
        {(versions) => (
          <>
            <Hears of={versions} />
            {versions.items.length === 0 ? (
              <Empty title={say('taught.none')}>{say('taught.none.text')}</Empty>
            ) : (
              <Section title={say('taught.versions')} side={say('taught.rule')}>
                <ul className="versions">
                  {versions.items.map((one) => (
                    <Version key={one.id} of={one} />
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </Reading>
      <Corrections />
    </>
  )
}

function Hears({ of }: { of: Versions }) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const { tell, fail } = useNotices()
  const learn = useAct(learnVersion)
  const back = useAct(rollBackVersion)
  const automatic = useAct(changeLearning)
  const [asks, setAsks] = useState(false)
  const live = of.items.find(({ id }) => id === of.live)
  const manages = may('assistant.manage')
  const learning = of.items.some(({ state }) => state === 'learning')
  return (
    <Section
      title={live ? say('taught.hears', { n: live.number }) : say('taught.hears-shipped')}
      side={live?.promotedAt ? say('taught.since', { at: formats.short(live.promotedAt) }) : undefined}
    >
      <p className="small ink2">{say('taught.waiting', { all: of.corrections, n: of.untaught })}</p>
      {manages ? (
        <div className="row wrap">
          <button
            type="button"
            className="btn p"
            disabled={learn.busy || learning || of.corrections === 0}
            onClick={() => learn.start({ body: {} }, { onError: fail })}
          >
            {say(learning ? 'taught.learning' : 'taught.learn')}
          </button>
          {live ? (
            <button type="button" className="btn" disabled={back.busy} onClick={() => setAsks(true)}>
              {say('taught.back')}
            </button>
          ) : null}
          <label className="check">
            <input
              type="checkbox"
              checked={of.automatic}
              disabled={automatic.busy}
              onChange={(event) =>
                automatic.start({ body: { automatic: event.target.checked } }, { onError: fail })
              }
            />{' '}
            {say('taught.automatic')}
          </label>
        </div>
      ) : null}
      {asks ? (
        <Confirm
          title={say('taught.back')}
          act={say('taught.back')}
          busy={back.busy}
          onClose={() => setAsks(false)}
          onDo={() =>
            back.start(
              { body: {} },
              {
                onError: fail,
                onSuccess: () => {
                  setAsks(false)
                  tell(say('done.rolled-back'))
                },
              },
            )
          }
        >
          {say('taught.back.text')}
        </Confirm>
      ) : null}
    </Section>
  )
}

const TONES = {
  learning: 'line',
  candidate: 'line',
  live: 'ok',
  retired: 'line',
  failed: 'bad',
} as const

function Version({ of }: { of: ModelVersion }) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const { tell, fail } = useNotices()
  const promote = useAct(promoteVersion)
  const { figures } = of
  const may1 = may('assistant.manage') && ['candidate', 'retired'].includes(of.state) && figures !== null
  return (
    <li>
      <div className="row wrap">
        <b>{say('taught.version', { n: of.number })}</b>
        <Chip tone={TONES[of.state]}>{say(`taught.state.${of.state}`)}</Chip>
        {figures ? <Verdict of={figures.verdict} /> : null}
        <span className="tl grow">
          {formats.short(of.madeAt)} · {of.by.name} ·{' '}
          {say('taught.from', { n: formats.count(of.examples), own: of.corrections })}
          {of.trainMs === null ? '' : ` · ${say('taught.took', { n: (of.trainMs / 1000).toFixed(1) })}`}
        </span>
        {may1 ? (
          <button
            type="button"
            className="btn sm"
            disabled={promote.busy || figures.verdict === 'worse'}
            onClick={() =>
              promote.start(
                { params: { id: of.id }, body: {} },
                { onError: fail, onSuccess: () => tell(say('done.promoted', { n: of.number })) },
              )
            }
          >
            {say('taught.promote')}
          </button>
        ) : null}
      </div>
      {of.state === 'failed' ? <p className="bad-text small">{say('taught.failed')}</p> : null}
      {of.fault === 'outdated' ? <p className="bad-text small">{say('taught.outdated')}</p> : null}
      {figures ? (
        <>
          <dl className="facts">
            <Proved label={say('taught.frozen')} of={figures.frozen} />
            <Proved label={say('taught.held-part')} of={figures.held} />
            <Proved label={say('taught.taught-part')} of={figures.taught} />
          </dl>
          <Changed of={figures.changed} />
        </>
      ) : null}
    </li>
  )
}

function Changed({ of }: { of: VersionFigures['changed'] }) {
  const { say } = useWords()
  const want = useWant()
  if (of.length === 0) return null
  return (
    <details>
      <summary>{say('taught.changed', { n: of.length })}</summary>
      <ul className="checks small">
        {of.map((one) => (
          <li key={one.words}>
            「{one.words}」 {want(one.shipped)} → {want(one.heard)} <Turned of={one} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Turned({ of }: { of: VersionFigures['changed'][number] }) {
  const { say } = useWords()
  if (of.heard === of.meant) return <Chip tone="ok">{say('taught.now-right')}</Chip>
  if (of.shipped === of.meant) return <Chip tone="warn">{say('taught.now-wrong')}</Chip>
  return <Chip tone="line">{say('taught.still-wrong')}</Chip>
}

function Verdict({ of }: { of: 'better' | 'worse' | 'same' }) {
  const { say } = useWords()
  const tone = of === 'better' ? 'ok' : of === 'worse' ? 'warn' : 'line'
  return <Chip tone={tone}>{say(`taught.verdict.${of}`)}</Chip>
}

function Proved({ label, of }: { label: string; of: Score }) {
  const { say } = useWords()
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {of.of === 0 ? (
          say('taught.no-cases')
        ) : (
          <>
            <b className="num">{say('assistant.of', { part: of.right, whole: of.of })}</b>{' '}
            <span className="tl">
              {of.live === undefined ? '' : `${say('taught.live-right', { n: of.live })} · `}
              {say('taught.shipped-right', { n: of.shipped })}
            </span>
          </>
        )}
      </dd>
    </div>
  )
}

function Corrections() {
  const { say } = useWords()
  const found = useRead(listCorrections, { query: { limit: 100 } })
  return (
    <Reading of={found}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Empty title={say('taught.no-corrections')}>{say('taught.no-corrections.text')}</Empty>
        ) : (
          <Section title={say('taught.corrections', { n: total })} side={say('taught.corrections.text')}>
            <div className="lines">
              {items.map((one) => (
                <CorrectionLine key={one.id} of={one} />
              ))}
            </div>
          </Section>
        )
      }
    </Reading>
  )
}

/** What it should have been. */
function useRight() {
  const { say } = useWords()
  const want = useWant()
  return (one: Correction): string => {
    if (one.kind === 'article') return say('taught.to-article', { title: one.article?.title ?? '' })
    if (one.kind === 'answer') return say('taught.to-answer', { words: one.answer?.slice(0, 60) ?? '' })
    const facts = { from: want(one.heardIntent), to: want(one.intent) }
    return one.heardIntent ? say('taught.to-want', facts) : say('taught.is-want', facts)
  }
}

function CorrectionLine({ of: one }: { of: Correction }) {
  const { say } = useWords()
  const { formats } = useSession()
  const right = useRight()
  return (
    <div>
      <span className="grow">
        「{one.words}」<span className="small ink2 block">{right(one)}</span>
        <span className="tl">
          {one.by.name} · {formats.short(one.at)}
          {one.conversationId ? (
            <>
              {' · '}
              <Link href={`/inbox/${one.conversationId}`}>{say('taught.where')}</Link>
            </>
          ) : null}
          {one.madeArticle ? (
            <>
              {' · '}
              <Link href={`/knowledge/${one.madeArticle}`}>{say('taught.draft')}</Link>
            </>
          ) : null}
        </span>
      </span>
      {one.held && one.intent ? <Chip tone="line">{say('taught.held')}</Chip> : null}
      <Withdraw id={one.id} />
    </div>
  )
}

/** Takes a correction back; the next version is without it. */
export function Withdraw({ id }: { id: string }) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const withdraw = useAct(withdrawCorrection)
  if (!may('assistant.manage')) return null
  return (
    <button
      type="button"
      className="btn q sm"
      disabled={withdraw.busy}
      onClick={() =>
        withdraw.start({ params: { id } }, { onError: fail, onSuccess: () => tell(say('done.withdrawn')) })
      }
    >
      {say('act.remove')}
    </button>
  )
}
