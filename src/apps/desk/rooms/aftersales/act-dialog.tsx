/** Asks for what a move needs, says what follows from it, and keeps what was typed when the case went on meanwhile. */
import { type FormEvent, useState } from 'react'
import {
  type CaseActionShape,
  type CaseShape,
  possibleForOrder,
} from '../../../../rooms/aftersales/contract.ts'
import { GRADES } from '../../../../rooms/stock/contract.ts'
import { useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useWords } from '../../words.ts'
import { type Said, useCaseAct, useRefusals } from './act.ts'
import { Articles } from './articles.tsx'
import { Consequence } from './consequence.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { OtherSku } from './other-sku.tsx'

const isMoney = (name: string): boolean => name === 'fen' || name.endsWith('Fen')
const PROOFS = new Set(['evidenceId', 'proof', 'photoId'])
const INSTANTS = new Set(['from', 'to', 'at', 'until', 'slotFrom', 'slotTo', 'deliveredAt'])
const LONG = new Set(['text', 'note', 'why', 'finding'])

export function ActDialog(props: { one: CaseShape; action: CaseActionShape; onClose: () => void }) {
  const { say } = useWords()
  const { one, action } = props
  const { run, busy } = useCaseAct(one)
  const refuses = useRefusals(one.kind)(action)
  const [articles, setArticles] = useState<readonly string[]>([])
  // Read from the case of now: after a reload the move may be gone while the words stay in the form.
  const still = one.actions.some((each) => each.event === action.event)
  const needs = refuses && !action.needs.includes('text') ? ['text', ...action.needs] : action.needs
  const fields = [...needs, ...action.takes]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run(action, { ...readNeeds(fields, form, action.takes), ...(refuses ? { articles } : {}) }, props.onClose)
  }
  return (
    <Question
      title={action.text}
      onClose={props.onClose}
      wide={refuses}
      acts={
        <button
          type="submit"
          form="case-act"
          className={`btn ${refuses ? 'danger' : 'p'}`}
          disabled={busy || !still || (refuses && articles.length === 0)}
        >
          {action.text}
        </button>
      }
    >
      <form id="case-act" className="form" onSubmit={submit}>
        <Consequence one={one} action={action} />
        {still ? null : (
          <p className="small bad-text" role="alert">
            {say('cases.act.over', { state: one.stateText })}
          </p>
        )}
        {fields.map((name) => (
          <Need key={name} name={name} one={one} refuses={refuses} may={action.takes.includes(name)} />
        ))}
        {refuses ? (
          <>
            <p className="small ink2 case-route">{say('cases.refuse.route')}</p>
            <Articles one={one} chosen={articles} onChange={setArticles} />
          </>
        ) : null}
      </form>
    </Question>
  )
}

function readNeeds(needs: readonly string[], form: FormData, takes: readonly string[]): Said {
  const data: Record<string, string | number> = {}
  for (const name of needs) {
    const text = String(form.get(name) ?? '').trim()
    if (text === '' && takes.includes(name)) continue
    if (isMoney(name)) data[name] = Math.round(Number(text) * 100)
    else if (INSTANTS.has(name) && text) data[name] = new Date(text).toISOString()
    else data[name] = text
  }
  return data
}

function Need({ name, one, refuses, may }: { name: string; one: CaseShape; refuses: boolean; may: boolean }) {
  const { say, has } = useWords()
  const key = `cases.need.${name}`
  const label = has(key) ? say(key) : name
  if (PROOFS.has(name)) return <EvidenceField name={name} label={label} one={one} />
  if (name === 'grade')
    return (
      <label className="field">
        <span>{label}</span>
        <select className="in" name="grade" required defaultValue={refuses ? 'D' : 'A'}>
          {GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {say(`stock.grade.${grade}`)}
            </option>
          ))}
        </select>
      </label>
    )
  if (name === 'ruling')
    return (
      <label className="field">
        <span>{label}</span>
        <select className="in" name="ruling" required>
          <option value="customer">{say('cases.ruling.customer')}</option>
          <option value="merchant">{say('cases.ruling.merchant')}</option>
        </select>
      </label>
    )
  if (name === 'part') return <PartField label={label} one={one} />
  if (name === 'sku') return <OtherSku label={label} one={one} same={may} />
  if (LONG.has(name))
    return (
      <label className="field">
        <span>{refuses ? say('cases.refuse.reason') : label}</span>
        <textarea className="in" name={name} required maxLength={600} rows={3} />
        {refuses ? <span className="hint">{say('cases.refuse.reason.text')}</span> : null}
      </label>
    )
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="in"
        name={name}
        required
        maxLength={200}
        {...(isMoney(name)
          ? { type: 'number', min: 0, step: '0.01', defaultValue: amountOf(name, one) }
          : {})}
        {...(INSTANTS.has(name) ? { type: 'datetime-local' } : {})}
      />
    </label>
  )
}

const amountOf = (name: string, one: CaseShape): number | string =>
  name === 'amountFen' && one.amountFen ? one.amountFen / 100 : ''

/** Parts of this piece by their names; a number typed by hand where the parts list is not at hand. */
function PartField({ label, one }: { label: string; one: CaseShape }) {
  const { say } = useWords()
  const possible = useRead(possibleForOrder, { params: { id: one.orderId } }).data
  const parts = possible?.lines.find((line) => line.lineId === one.lineId)?.parts ?? []
  const now = one.part?.no
  if (parts.length === 0)
    return (
      <label className="field">
        <span>{label}</span>
        <input className="in" name="part" required maxLength={60} defaultValue={now} />
      </label>
    )
  return (
    <label className="field">
      <span>{label}</span>
      <select className="in" name="part" required defaultValue={now}>
        {parts.map((part) => (
          <option key={part.no} value={part.no}>
            {part.onHand === null
              ? part.name
              : say('cases.open.part-left', { part: part.name, n: part.onHand })}
          </option>
        ))}
      </select>
    </label>
  )
}
