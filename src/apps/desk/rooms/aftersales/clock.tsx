/** Stopping the clock for one of the five causes, within its cap, and letting it go on; each stop stands in the story. */
import { type FormEvent, useState } from 'react'
import { type CaseShape, pauseCase, resumeCase } from '../../../../rooms/aftersales/contract.ts'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ALSO } from './act.ts'
import { useGoneOn, useKeyed } from './keyed.ts'

export function PauseDialog({ one, onClose }: { one: CaseShape; onClose: () => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const pause = useAct(pauseCase, ALSO)
  const keyed = useKeyed()
  const goneOn = useGoneOn()
  const [cause, setCause] = useState(one.mayPause[0]?.cause)
  const chosen = one.mayPause.find((each) => each.cause === cause)
  const latest = chosen ? new Date(Date.now() + chosen.leftHours * 3_600_000).toISOString() : undefined
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!cause) return
    const form = new FormData(event.currentTarget)
    const until = String(form.get('until') ?? '')
    const deed = {
      cause,
      why: String(form.get('why') ?? '').trim(),
      expectedVersion: one.version,
      ...(until ? { until: new Date(until).toISOString() } : {}),
    }
    pause.start(
      { params: { id: one.id }, body: { ...deed, key: keyed.of(deed) } },
      { onError: goneOn, onSuccess: onClose },
    )
  }
  return (
    <Question
      title={say('cases.pause')}
      onClose={onClose}
      acts={
        <button type="submit" form="case-pause" className="btn p" disabled={pause.busy || !chosen}>
          {say('cases.pause.do')}
        </button>
      }
    >
      <form id="case-pause" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('cases.pause.cause')}</span>
          <select
            className="in"
            value={cause}
            onChange={(event) =>
              setCause(one.mayPause.find((each) => each.cause === event.target.value)?.cause)
            }
          >
            {one.mayPause.map((each) => (
              <option key={each.cause} value={each.cause}>
                {each.text}
              </option>
            ))}
          </select>
          {chosen && latest ? (
            <span className="hint">
              {say('cases.pause.cap', {
                cap: Math.round(chosen.capHours / 24),
                left: Math.round(chosen.leftHours / 24),
                time: formats.full(latest),
              })}
            </span>
          ) : null}
        </label>
        <label className="field">
          <span>{say('cases.pause.until')}</span>
          <input className="in" type="datetime-local" name="until" />
        </label>
        <label className="field">
          <span>{say('cases.pause.why')}</span>
          <input className="in" name="why" required maxLength={300} />
        </label>
      </form>
    </Question>
  )
}

export function Resume({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const resume = useAct(resumeCase, ALSO)
  const keyed = useKeyed()
  const goneOn = useGoneOn()
  return (
    <button
      type="button"
      className="btn"
      disabled={resume.busy}
      onClick={() =>
        resume.start(
          {
            params: { id: one.id },
            body: { expectedVersion: one.version, key: keyed.of([one.id, one.version]) },
          },
          { onError: goneOn, onSuccess: () => keyed.done() },
        )
      }
    >
      {say('cases.resume')}
    </button>
  )
}
