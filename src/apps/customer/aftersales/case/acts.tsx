// What I may do now: withdraw, hand over, confirm, have a person look; each as large as the others.
import { type FormEvent, useState } from 'react'
import type {
  actOnMyCase,
  CaseActionShape,
  CustomerCaseShape,
} from '../../../../rooms/aftersales/contract.ts'
import { openFormats } from '../../../../ui/format.ts'
import { ask } from '../../ask.ts'
import { type Key, useWords } from '../../words.ts'
import { useDoing } from './act.ts'
import { OtherField } from './other.tsx'

const NEEDS: Readonly<Record<string, Key>> = {
  waybill: 'needWaybill',
  carrier: 'needCarrier',
  reason: 'needReason',
  text: 'needText',
  note: 'needText',
  slot: 'needSlot',
}
/** Deeds that cannot be taken back are asked for twice. */
const FINAL = /^(withdraw|close|cancel)/

export function Acts({ matter, again }: { matter: CustomerCaseShape; again: () => void }) {
  const { say, language } = useWords()
  const doing = useDoing(again)
  const [opened, setOpened] = useState<string | null>(null)
  if (matter.actions.length === 0) return null
  const act = async (action: CaseActionShape, data: Record<string, string>) => {
    const done = await doing.run((key) =>
      ask<typeof actOnMyCase>(`/api/visitor/cases/${matter.id}/acts`, {
        ...{ method: 'POST', language, own: true },
        body: { event: action.event, expectedVersion: matter.version, key, data },
      }),
    )
    if (done) setOpened(null)
  }
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('actsTitle')}</h2>
      </header>
      <div className="doings">
        {matter.actions.map((action) => {
          const twice = action.needs.length > 0 || FINAL.test(action.event)
          return opened === action.event ? (
            <Asked
              key={action.event}
              action={action}
              matter={matter}
              busy={doing.busy}
              leave={() => setOpened(null)}
              act={act}
            />
          ) : (
            <button
              key={action.event}
              type="button"
              className="btn lg w"
              disabled={doing.busy}
              onClick={() => (twice ? setOpened(action.event) : void act(action, {}))}
            >
              {action.text}
            </button>
          )
        })}
      </div>
      <p className="small" role="alert">
        {doing.told}
      </p>
    </section>
  )
}

function Asked(props: {
  action: CaseActionShape
  matter: CustomerCaseShape
  busy: boolean
  leave: () => void
  act: (action: CaseActionShape, data: Record<string, string>) => Promise<void>
}) {
  const { action } = props
  const { say, language } = useWords()
  const format = openFormats(language, props.matter.zone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    void props.act(
      action,
      Object.fromEntries(action.needs.map((need) => [need, String(form.get(need) ?? '')])),
    )
  }
  return (
    <form className="asked" onSubmit={submit}>
      <p>{say('actAsks', { act: action.text, state: action.toText })}</p>
      {action.needs.map((need) => {
        const word = NEEDS[need]
        if (need === 'sku') return <OtherField key={need} matter={props.matter} format={format} />
        return (
          <label className="field" key={need}>
            <span>{word ? say(word) : need}</span>
            <input name={need} required maxLength={300} autoComplete="off" />
          </label>
        )
      })}
      <div className="two">
        <button type="submit" className="btn" disabled={props.busy}>
          {action.text}
        </button>
        <button type="button" className="btn" onClick={props.leave}>
          {say('actLeave')}
        </button>
      </div>
    </form>
  )
}
