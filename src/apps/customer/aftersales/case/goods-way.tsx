// Where the goods are: who comes when, with which number, each step on the way, and another time if this one does not suit.
import { useState } from 'react'
import type {
  CustomerShipmentShape,
  chooseMySlot,
  listSlots,
  myShipments,
} from '../../../../rooms/delivery/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Chip, Plank, Tenon } from '../../../../ui/marks.tsx'
import { ask } from '../../ask.ts'
import { useAsked } from '../../asked.ts'
import { useWords } from '../../words.ts'
import { useDoing } from './act.ts'
import { useFresh } from './fresh.ts'

export function GoodsWay({ caseId, format }: { caseId: string; format: Formats }) {
  const [asked, again] = useAsked(`/api/visitor/shipments ${caseId}`, (language, signal) =>
    ask<typeof myShipments>('/api/visitor/shipments', {
      language,
      signal,
      own: true,
      query: { case: caseId },
    }),
  )
  useFresh(again)
  if (asked.is !== 'there') return null
  return asked.value.items.map((shipment) => (
    <Way key={shipment.id} shipment={shipment} again={again} format={format} />
  ))
}

interface Props {
  readonly shipment: CustomerShipmentShape
  readonly again: () => void
  readonly format: Formats
}

function Way({ shipment, again, format }: Props) {
  const { say } = useWords()
  const { slot } = shipment
  return (
    <section className="sheet sec">
      <header>
        <h2>{say(shipment.direction === 'back' ? 'goodsBack' : 'goodsOut')}</h2>
        <Chip tone="line">{shipment.stateText}</Chip>
      </header>
      <p>
        {shipment.carrierText}
        {shipment.waybill ? ` ${shipment.waybill}` : ''} · {shipment.goodsText}
      </p>
      {slot ? (
        <p>
          <Tenon>{slotText(slot, format)}</Tenon>
        </p>
      ) : null}
      <p className="small ink2">
        {shipment.next} {shipment.feeFen > 0 ? say('goodsFee', { money: format.money(shipment.feeFen) }) : ''}
      </p>
      {shipment.tracks.length > 0 ? (
        <Plank
          pegs={shipment.tracks.map((track) => ({
            key: `${track.at} ${track.text}`,
            state: track.state === 'failed' ? 'bad' : 'past',
            what: track.text,
            when: format.full(track.at),
          }))}
        />
      ) : null}
      {shipment.mayChooseSlot ? <Slots shipment={shipment} again={again} format={format} /> : null}
    </section>
  )
}

const slotText = (slot: { from: string; to: string }, format: Formats): string =>
  `${format.nearDay(slot.from)} ${format.time(slot.from)}–${format.time(slot.to)}`

function Slots({ shipment, again, format }: Props) {
  const { say, language } = useWords()
  const [open, setOpen] = useState(false)
  const doing = useDoing(again)
  const [asked] = useAsked(`slots ${open}`, async (tongue, signal) =>
    open
      ? ask<typeof listSlots>('/api/visitor/shipments/slots', { language: tongue, signal, own: true })
      : { items: [] },
  )
  const slots = asked.is === 'there' ? asked.value.items.filter((slot) => slot.left > 0) : []
  const choose = async (slot: { from: string; to: string }) => {
    const done = await doing.run(() =>
      ask<typeof chooseMySlot>(`/api/visitor/shipments/${shipment.id}/slot`, {
        ...{ method: 'PUT', language, own: true },
        body: { from: slot.from, to: slot.to },
      }),
    )
    if (done) setOpen(false)
  }
  return (
    <div className="slots">
      <button type="button" className="btn act44" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('anotherSlot')}
      </button>
      {open ? (
        <div className="reasons">
          {slots.slice(0, 9).map((slot) => (
            <button
              key={slot.from}
              type="button"
              className="btn act44"
              disabled={doing.busy}
              onClick={() => void choose(slot)}
            >
              {slotText(slot, format)}
            </button>
          ))}
        </div>
      ) : null}
      <p className="small" role="alert">
        {doing.told}
      </p>
    </div>
  )
}
