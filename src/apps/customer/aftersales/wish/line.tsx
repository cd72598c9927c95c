// Which piece it is about, how many of it, and another one of the same order.
import { useState } from 'react'
import type { PossibleLineShape, PossibleShape } from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Piece } from '../../order/piece.tsx'
import { useWords } from '../../words.ts'
import { Counter } from './counter.tsx'
import type { Draft } from './draft.ts'

interface Props {
  readonly possible: PossibleShape
  readonly line: PossibleLineShape
  readonly draft: Draft
  readonly change: (some: Partial<Draft>) => void
  readonly format: Formats
}

export function Chosen(props: Props) {
  const { possible, line, draft, change, format } = props
  const { say } = useWords()
  const [choosing, setChoosing] = useState(false)
  const others = possible.lines.length > 1
  const since = line.installedAt
    ? say('installedOn', { day: format.day(line.installedAt) })
    : line.deliveredAt
      ? say('deliveredOn', { day: format.day(line.deliveredAt) })
      : say('notDelivered')
  return (
    <section className="sheet sec">
      <div className="item flat">
        <Piece name={line.productName} />
        <div className="grow">
          <b className="line2 line">{line.productName}</b>
          <span className="small ink3">
            {since}
            {line.priceFen === null ? null : ` · ${format.money(line.priceFen)}`}
          </span>
        </div>
        {others ? (
          <button
            type="button"
            className="btn q act44"
            aria-expanded={choosing}
            onClick={() => setChoosing(!choosing)}
          >
            {say('anotherLine')}
          </button>
        ) : null}
      </div>
      {choosing ? <Others {...props} close={() => setChoosing(false)} /> : null}
      {line.summary.length > 0 ? (
        <p className="chips">
          {line.summary.map((one) => (
            <Chip key={one.text} tone={one.tone}>
              {one.text}
            </Chip>
          ))}
        </p>
      ) : null}
      {line.left > 1 ? (
        <Counter
          label={say('howMany', { count: line.left })}
          now={draft.quantity}
          most={line.left}
          change={(quantity) => change({ quantity })}
        />
      ) : null}
    </section>
  )
}

function Others({ possible, draft, change, close }: Props & { close: () => void }) {
  const { say } = useWords()
  return (
    <fieldset className="picks">
      <legend className="sr">{say('anotherLine')}</legend>
      {possible.lines.map((one) => (
        <label key={one.lineId} className="pick">
          <input
            type="radio"
            name="line"
            checked={one.lineId === draft.lineId}
            onChange={() => {
              change({ lineId: one.lineId, quantity: 1, part: null, reason: null, wish: null })
              close()
            }}
          />
          <span>{one.productName}</span>
        </label>
      ))}
    </fieldset>
  )
}
