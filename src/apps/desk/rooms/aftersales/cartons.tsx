/** Cartons of an order as they came to the door: signed for, refused, or not there; each by itself, because each holds other pieces. */
import { type FormEvent, useState } from 'react'
import {
  type CartonSeenShape,
  listCartons,
  receiveCarton,
} from '../../../../rooms/aftersales/goods/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Carton } from './goods.tsx'

const STATES = ['signed', 'refused', 'missing'] as const
const SIGNED_AS = ['unchecked', 'checked', 'noted'] as const

export function Cartons({ orderId }: { orderId: string }) {
  const { say } = useWords()
  const { may } = useSession()
  const [asked, setAsked] = useState<CartonSeenShape | null>(null)
  const items = useRead(listCartons, { params: { id: orderId } }).data?.items ?? []
  const open = items.filter((each) => each.state === 'expected')
  if (items.length === 0) return null
  return (
    <details>
      <summary className="small">
        {say('cases.cartons', {
          n: items.length,
          signed: items.filter((each) => each.state === 'signed').length,
        })}
      </summary>
      <ul className="lines">
        {items.map((each) => (
          <Carton key={each.id} each={each} />
        ))}
      </ul>
      {may('aftersales.write') && open[0] ? (
        <button type="button" className="btn sm" onClick={() => setAsked(open[0] ?? null)}>
          {say('cases.cartons.note', { no: open[0].no })}
        </button>
      ) : null}
      {asked ? <Receipt orderId={orderId} carton={asked} onClose={() => setAsked(null)} /> : null}
    </details>
  )
}

function Receipt(props: { orderId: string; carton: CartonSeenShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const receive = useAct(receiveCarton, ['aftersales'])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    receive.start(
      {
        params: { id: props.orderId, cartonId: props.carton.id },
        body: {
          state: STATES.find((each) => each === form.get('state')) ?? 'signed',
          signedAs: SIGNED_AS.find((each) => each === form.get('signedAs')) ?? 'unchecked',
          note: String(form.get('note') ?? '').trim(),
        },
      },
      { onError: fail, onSuccess: props.onClose },
    )
  }
  return (
    <Question
      title={say('cases.goods.carton', { no: props.carton.no, holds: props.carton.holds })}
      onClose={props.onClose}
      acts={
        <button type="submit" form="case-carton" className="btn p" disabled={receive.busy}>
          {say('act.note')}
        </button>
      }
    >
      <form id="case-carton" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('cases.cartons.state')}</span>
          <select className="in" name="state">
            {STATES.map((each) => (
              <option key={each} value={each}>
                {say(`cases.cartons.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say('cases.cartons.signed-as')}</span>
          <select className="in" name="signedAs">
            {SIGNED_AS.map((each) => (
              <option key={each} value={each}>
                {say(`cases.cartons.as.${each}`)}
              </option>
            ))}
          </select>
          <span className="hint">{say('cases.cartons.law')}</span>
        </label>
        <label className="field">
          <span>{say('cases.cartons.words')}</span>
          <input className="in" name="note" maxLength={300} />
        </label>
      </form>
    </Question>
  )
}
