/** A person says what happened: an event of the responsibility matrix, what was found, and on what it rests; who bears it is worked out anew. */
import { type FormEvent, useState } from 'react'
import type { CaseShape, CaseStandingShape } from '../../../../rooms/aftersales/contract.ts'
import {
  listHappenings,
  standingHistory,
  stateHappened,
} from '../../../../rooms/aftersales/recourse/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useGoneOn, useKeyed } from './keyed.ts'

export function HappenedDialog(props: {
  one: Pick<CaseShape, 'id'>
  standing: CaseStandingShape
  onClose: () => void
}) {
  const { say } = useWords()
  const { one, standing } = props
  const items = useRead(listHappenings, {}).data?.items ?? []
  const [happened, setHappened] = useState(standing.happened ?? '')
  const state = useAct(stateHappened)
  const keyed = useKeyed()
  const goneOn = useGoneOn()
  const findings = items.find((each) => each.happened === happened)?.findings ?? []
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const deed = {
      ...(happened ? { happened } : {}),
      findings: form.getAll('finding').map(String),
      text: String(form.get('text')).trim(),
    }
    state.start(
      { params: { id: one.id }, body: { ...deed, key: keyed.of([one.id, deed]) } },
      { onError: goneOn, onSuccess: props.onClose },
    )
  }
  return (
    <Question
      title={say('cases.happened')}
      onClose={props.onClose}
      wide
      acts={
        <button type="submit" form="case-happened" className="btn p" disabled={state.busy}>
          {say('cases.happened.do')}
        </button>
      }
    >
      <form id="case-happened" className="form" onSubmit={submit}>
        <p className="small ink2">{say('cases.happened.text')}</p>
        <label className="field">
          <span>{say('cases.happened.what')}</span>
          <select className="in" value={happened} onChange={(event) => setHappened(event.target.value)}>
            <option value="">{say('cases.happened.unknown')}</option>
            {items.map((each) => (
              <option key={each.happened} value={each.happened}>
                {each.text}
              </option>
            ))}
          </select>
        </label>
        {findings.length > 0 ? <Findings of={findings} /> : null}
        <label className="field">
          <span>{say('cases.happened.rests')}</span>
          <textarea className="in" name="text" required maxLength={1000} rows={3} />
        </label>
        <History id={one.id} />
      </form>
    </Question>
  )
}

function Findings({ of }: { of: readonly string[] }) {
  const { say, has } = useWords()
  return (
    <fieldset className="bare">
      <legend className="small ink2">{say('cases.happened.findings')}</legend>
      {of.map((finding) => {
        const key = `cases.finding.${finding}`
        return (
          <label key={finding} className="check">
            <input type="checkbox" name="finding" value={finding} />
            <span>{has(key) ? say(key) : finding}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** How it stood at each change, so that a later proof is seen to have turned it. */
function History({ id }: { id: string }) {
  const { say } = useWords()
  const { formats } = useSession()
  const found = useRead(standingHistory, { params: { id } })
  return (
    <Reading of={found} lines={2}>
      {({ items }) =>
        items.length < 2 ? null : (
          <ul className="lines">
            {items.map((each) => (
              <li key={each.at} className="small">
                <span className="grow">{say('cases.happened.stood', { n: each.present.length })}</span>
                <span className="ink2">{each.flipped ? say('cases.liability.flipped') : each.payer}</span>
                <span className="tl nowrap">{formats.full(each.at)}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Reading>
  )
}
