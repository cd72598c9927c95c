/** Opening a case for a customer on the phone or in a chat: what happened, what he wants, and what it means before one presses. */
import { type FormEvent, useState } from 'react'
import {
  openCase,
  type PossibleLineShape,
  type PossibleOptionShape,
} from '../../../../rooms/aftersales/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ALSO } from './act.ts'
import { ArticleList } from './article-list.tsx'
import { useKeyed } from './keyed.ts'

export function OpenCase(props: {
  orderId: string
  line: PossibleLineShape
  conversationId?: string
  onClose: () => void
  onOpened: (id: string) => void
}) {
  const { say } = useWords()
  const { fail } = useNotices()
  const open = useAct(openCase, ALSO)
  const keyed = useKeyed()
  const { line } = props
  const [reason, setReason] = useState(line.reasons[0]?.reason)
  const [wish, setWish] = useState('')
  const options = line.reasons.find((each) => each.reason === reason)?.options ?? []
  const chosen = options.find((each) => each.remedy === wish && each.allowed)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!reason || !chosen) return
    const form = new FormData(event.currentTarget)
    const part = String(form.get('part') ?? '')
    const deed = {
      orderId: props.orderId,
      lineId: line.lineId,
      quantity: Number(form.get('quantity') ?? 1),
      reason,
      reasonText: String(form.get('text') ?? '').trim(),
      wish: chosen.remedy,
      ...(part ? { part } : {}),
      ...(props.conversationId ? { conversationId: props.conversationId } : {}),
    }
    open.start(
      { body: { ...deed, key: keyed.of(deed) } },
      {
        onError: fail,
        onSuccess: ({ id }) => {
          keyed.done()
          props.onOpened(id)
        },
      },
    )
  }
  return (
    <Question
      title={say('cases.open.title', { product: line.productName })}
      onClose={props.onClose}
      wide
      acts={
        <button type="submit" form="case-open" className="btn p" disabled={open.busy || !chosen}>
          {chosen ? say('cases.open.do', { what: chosen.title }) : say('cases.open')}
        </button>
      }
    >
      <form id="case-open" className="form" onSubmit={submit}>
        <div className="form-grid">
          <label className="field">
            <span>{say('cases.open.reason')}</span>
            <select
              className="in"
              value={reason}
              onChange={(event) =>
                setReason(line.reasons.find((each) => each.reason === event.target.value)?.reason)
              }
            >
              {line.reasons.map((each) => (
                <option key={each.reason} value={each.reason}>
                  {each.text}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{say('stock.quantity')}</span>
            <input
              className="in"
              name="quantity"
              type="number"
              min={1}
              max={Math.max(1, line.left)}
              defaultValue={1}
              required
            />
          </label>
          {line.parts.length > 0 ? (
            <label className="field">
              <span>{say('cases.open.part')}</span>
              <select className="in" name="part" required={chosen?.kind === 'part'}>
                <option value="">{say('cases.open.no-part')}</option>
                {line.parts.map((part) => (
                  <option key={part.no} value={part.no} disabled={part.left < 1}>
                    {part.onHand === null
                      ? part.name
                      : say('cases.open.part-left', { part: part.name, n: part.onHand })}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </div>
        <fieldset className="bare case-options">
          <legend className="small ink2">{say('cases.open.wish')}</legend>
          {options.map((option) => (
            <Option
              key={`${option.kind} ${option.remedy}`}
              option={option}
              on={option.remedy === wish}
              onChoose={() => setWish(option.remedy)}
            />
          ))}
        </fieldset>
        <label className="field">
          <span>{say('cases.open.words')}</span>
          <textarea className="in" name="text" maxLength={1000} rows={2} />
        </label>
      </form>
    </Question>
  )
}

function Option(props: { option: PossibleOptionShape; on: boolean; onChoose: () => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { option } = props
  const told = [
    option.detail,
    option.payerText,
    option.until ? say('cases.open.until', { time: formats.full(option.until) }) : '',
  ]
  return (
    <label className={option.allowed ? '' : 'off'}>
      <input
        type="radio"
        name="wish"
        value={option.remedy}
        disabled={!option.allowed}
        checked={props.on && option.allowed}
        onChange={props.onChoose}
      />
      <span className="grow">
        <b>{option.title}</b> {option.flash ? <Chip tone="ok">{say('cases.flash')}</Chip> : null}
        {option.amountFen === null ? null : <b className="num"> {formats.money(option.amountFen)}</b>}
        <span className="small ink2 block">{told.filter(Boolean).join(' · ')}</span>
        {option.needs.length > 0 ? (
          <span className="small soon-text block">
            {say('cases.open.needs', {
              what: option.needs.map((need) => need.text).join(say('cases.comma')),
            })}
          </span>
        ) : null}
        {option.because.length > 0 ? (
          <details className="small ink2">
            <summary>{say('cases.law')}</summary>
            {option.because.join(' · ')} <ArticleList of={option.articles.map((article) => article.text)} />
          </details>
        ) : null}
      </span>
    </label>
  )
}
