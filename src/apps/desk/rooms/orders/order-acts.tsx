/** What may happen to an order: its next states, a hold, another promise, a word on the time line. */
import { type FormEvent, useState } from 'react'
import {
  changeOrder,
  HOLDS,
  moveOrder,
  noteOrder,
  type OrderEventName,
  type OrderShape,
} from '../../../../rooms/orders/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct } from '../../ask.ts'
import { Menu, Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'

export function OrderActs({ order }: { order: OrderShape }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const [asked, setAsked] = useState<OrderEventName | null>(null)
  const change = useAct(changeOrder)
  const hold = (next: OrderShape['hold']) =>
    change.start(
      { params: { id: order.id }, body: { hold: next, version: order.version } },
      { onError: fail },
    )
  const [first, ...rest] = order.events
  return (
    <>
      <Menu
        end
        button={(open, toggle) => (
          <button type="button" className="btn" aria-expanded={open} onClick={toggle}>
            {say('order.more')} <Icon name="down" size="s" />
          </button>
        )}
      >
        {(close) => (
          <>
            {rest.map((event) => (
              <button
                type="button"
                key={event}
                onClick={() => {
                  close()
                  setAsked(event)
                }}
              >
                {say(`event.${event}`)}
              </button>
            ))}
            {order.hold ? (
              <button
                type="button"
                onClick={() => {
                  close()
                  hold(null)
                }}
              >
                {say('hold.lift')}
              </button>
            ) : (
              HOLDS.map((one) => (
                <button
                  type="button"
                  key={one}
                  onClick={() => {
                    close()
                    hold(one)
                  }}
                >
                  {say('hold.put', { why: say(`hold.${one}`) })}
                </button>
              ))
            )}
          </>
        )}
      </Menu>
      {first ? (
        <button type="button" className="btn p" onClick={() => setAsked(first)}>
          {say(`event.${first}`)}
        </button>
      ) : null}
      {asked ? <Move order={order} event={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

function Move(props: { order: OrderShape; event: OrderEventName; onClose: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const { order, event } = props
  const [note, setNote] = useState('')
  const move = useAct(moveOrder)
  const go = () =>
    move.start(
      { params: { id: order.id }, body: { event, note, version: order.version } },
      {
        onError: fail,
        onSuccess: (moved) => {
          props.onClose()
          tell(say('order.moved', { number: moved.number, state: moved.stateText }))
        },
      },
    )
  return (
    <Question
      title={`${order.number} · ${say(`event.${event}`)}`}
      onClose={props.onClose}
      acts={
        <button
          type="button"
          className={`btn ${event === 'cancel' ? 'danger' : 'p'}`}
          disabled={move.busy}
          onClick={go}
        >
          {say(`event.${event}`)}
        </button>
      }
    >
      <label className="field">
        <span>{say('order.move-note')}</span>
        <textarea className="in" maxLength={300} value={note} onChange={(e) => setNote(e.target.value)} />
      </label>
    </Question>
  )
}

export function PromiseChange({ order }: { order: OrderShape }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const [open, setOpen] = useState(false)
  const change = useAct(changeOrder)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    change.start(
      {
        params: { id: order.id },
        body: {
          promiseDay: String(form.get('day')),
          reason: String(form.get('reason')),
          version: order.version,
        },
      },
      {
        onError: fail,
        onSuccess: () => {
          setOpen(false)
          tell(say('order.promised'))
        },
      },
    )
  }
  if (!open)
    return (
      <button type="button" className="btn vow sm" style={{ marginTop: 10 }} onClick={() => setOpen(true)}>
        <Icon name="clock" size="s" /> {say(order.promiseDay ? 'order.re-promise' : 'order.promise')}
      </button>
    )
  return (
    <form className="form" style={{ marginTop: 10 }} onSubmit={submit}>
      <label className="field">
        <span>{say('order.promise-day')}</span>
        <input className="in" type="date" name="day" required defaultValue={order.promiseDay ?? ''} />
      </label>
      <label className="field">
        <span>{say('order.promise-reason')}</span>
        <input className="in" name="reason" maxLength={200} required={order.promiseDay !== null} />
      </label>
      <div className="row">
        <button type="submit" className="btn vow sm" disabled={change.busy}>
          {say('order.promise-it')}
        </button>
        <button type="button" className="btn q sm" onClick={() => setOpen(false)}>
          {say('act.cancel')}
        </button>
      </div>
    </form>
  )
}

export function NoteOrder(props: { id: string }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const note = useAct(noteOrder)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const said = new FormData(form)
    note.start(
      {
        params: { id: props.id },
        body: { text: String(said.get('text')), visible: said.has('visible'), trouble: said.has('trouble') },
      },
      { onError: fail, onSuccess: () => form.reset() },
    )
  }
  return (
    <form className="form" style={{ marginTop: 12 }} onSubmit={submit}>
      <input
        className="in"
        name="text"
        maxLength={300}
        required
        aria-label={say('order.write')}
        placeholder={say('order.write')}
      />
      <div className="row wrap small">
        <label className="check">
          <input type="checkbox" name="visible" /> {say('order.visible')}
        </label>
        <label className="check">
          <input type="checkbox" name="trouble" /> {say('order.trouble')}
        </label>
        <button type="submit" className="btn sm end" disabled={note.busy}>
          {say('order.put')}
        </button>
      </div>
    </form>
  )
}
