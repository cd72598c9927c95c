/** Goods came: which, how many, in what state; anything but new asks what was found, because that is its label. */
import { type FormEvent, useState } from 'react'
import {
  GRADES,
  type GradeName,
  listPlaces,
  receiveStock,
  type StockItemShape,
} from '../../../../rooms/stock/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

export function ReceiveGoods(props: {
  code?: string
  onClose: () => void
  onDone: (item: StockItemShape) => void
}) {
  const { say } = useWords()
  const wording = useWording()
  const { fail } = useNotices()
  const receive = useAct(receiveStock)
  const places = useRead(listPlaces, {}).data?.items ?? []
  const [grade, setGrade] = useState<GradeName>('A')
  const used = grade !== 'A'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const price = Number(text('price'))
    receive.start(
      {
        body: {
          code: text('code'),
          quantity: Number(text('quantity')),
          grade,
          note: text('note'),
          reason: text('reason'),
          ...(text('place') ? { place: text('place') } : {}),
          ...(used && price > 0 ? { priceFen: Math.round(price * 100) } : {}),
        },
      },
      {
        onError: fail,
        onSuccess: (item) => {
          props.onClose()
          props.onDone(item)
        },
      },
    )
  }
  return (
    <Question
      title={say('stock.receive')}
      onClose={props.onClose}
      acts={
        <button type="submit" form="stock-receive" className="btn p" disabled={receive.busy}>
          {say('stock.receive.do')}
        </button>
      }
    >
      <form id="stock-receive" className="form" onSubmit={submit}>
        <div className="form-grid">
          <label className="field">
            <span>{say('stock.code')}</span>
            <input
              className="in"
              name="code"
              required
              maxLength={80}
              defaultValue={props.code}
              readOnly={props.code !== undefined}
            />
          </label>
          <label className="field">
            <span>{say('stock.quantity')}</span>
            <input
              className="in"
              name="quantity"
              type="number"
              min={1}
              max={100_000}
              defaultValue={1}
              required
            />
          </label>
          <label className="field">
            <span>{say('stock.place')}</span>
            <select className="in" name="place">
              {places.map((place) => (
                <option key={place.code} value={place.code}>
                  {wording(place.name)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{say('stock.grade')}</span>
            <select
              className="in"
              value={grade}
              onChange={(event) => setGrade(GRADES.find((one) => one === event.target.value) ?? 'A')}
            >
              {GRADES.map((one) => (
                <option key={one} value={one}>
                  {say(`stock.grade.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {used ? (
          <>
            <label className="field">
              <span>{say('stock.found')}</span>
              <input className="in" name="note" required maxLength={500} />
              <span className="hint">{say(grade === 'D' ? 'stock.found.parts' : 'stock.found.text')}</span>
            </label>
            {grade === 'D' ? null : (
              <label className="field">
                <span>{say('stock.price')}</span>
                <input className="in" name="price" type="number" min={0} step="0.01" />
              </label>
            )}
          </>
        ) : null}
        <label className="field">
          <span>{say('stock.reason')}</span>
          <input
            className="in"
            name="reason"
            required
            maxLength={300}
            defaultValue={say('stock.reason.usual')}
          />
        </label>
      </form>
    </Question>
  )
}
