/** Forgetting a person: says what goes, asks for the name by hand, cannot be taken back. */
import { useState } from 'react'
import {
  type CustomerShape,
  type ForgottenShape,
  forgetCustomer,
} from '../../../../rooms/customers/contract.ts'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'

const REASONS = ['asked', 'withdrawn', 'expired', 'mistake'] as const

export function Forget(props: { person: CustomerShape; onClose: () => void; onDone: () => void }) {
  const { say, has } = useWords()
  const roomWord = (room: string) => {
    const key = room === 'conversations' ? 'customer.matters' : `rail.${room}`
    return has(key) ? say(key) : room
  }
  const { fail } = useNotices()
  const [reason, setReason] = useState<(typeof REASONS)[number]>('asked')
  const [confirm, setConfirm] = useState('')
  const [done, setDone] = useState<ForgottenShape | null>(null)
  const forget = useAct(forgetCustomer, ['orders', 'conversations'])
  const { person } = props
  if (done)
    return (
      <Question title={say('forget.done')} onClose={props.onDone}>
        <p>{say('forget.removed')}</p>
        <ul className="lines small">
          {Object.entries(done.removed)
            .filter(([, count]) => count > 0)
            .map(([what, count]) => (
              <li key={what}>
                <span className="grow">{roomWord(what)}</span>
                {count}
              </li>
            ))}
        </ul>
        {done.kept.length > 0 ? (
          <p className="small ink2">
            {say('forget.kept')} {done.kept.join('；')}
          </p>
        ) : null}
      </Question>
    )
  return (
    <Question
      title={say('forget.title', { name: person.name })}
      onClose={props.onClose}
      acts={
        <button
          type="button"
          className="btn danger"
          disabled={forget.busy || confirm !== person.name}
          onClick={() =>
            forget.start(
              { params: { id: person.id }, body: { reason, confirm } },
              { onError: fail, onSuccess: setDone },
            )
          }
        >
          {say('forget.go', { name: person.name })}
        </button>
      }
    >
      <div className="form">
        <p className="ink2">{say('forget.text')}</p>
        <label className="field">
          <span>{say('forget.reason')}</span>
          <select
            className="in"
            value={reason}
            onChange={(event) => setReason(REASONS.find((one) => one === event.target.value) ?? 'asked')}
          >
            {REASONS.map((one) => (
              <option key={one} value={one}>
                {say(`forget.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say('forget.confirm', { name: person.name })}</span>
          <input className="in" value={confirm} onChange={(event) => setConfirm(event.target.value)} />
        </label>
      </div>
    </Question>
  )
}
