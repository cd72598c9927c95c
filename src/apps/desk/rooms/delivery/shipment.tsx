/** One shipment: what happens next and by when, what is in it and where it goes, every step, and what may be done by hand. */
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import {
  CARRIERS,
  type CarrierNameShape,
  type DeedName,
  deedOnShipment,
  listSlots,
  type PlaceShape,
  readShipment,
  type ShipmentShape,
} from '../../../../rooms/delivery/contract.ts'
import { Chip, Plank, Pledge } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Facts, Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { toneOf } from './tone.ts'

export function ShipmentPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readShipment, { params: { id } })
  return <Reading of={found}>{(shipment) => <Whole of={shipment} />}</Reading>
}

function Whole({ of }: { of: ShipmentShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  return (
    <Page
      above={<Link href="/delivery">{say('rail.delivery')}</Link>}
      title={`${say(`delivery.direction.${of.direction}`)} · ${of.goodsText}`}
      below={
        <>
          <Chip tone={toneOf(of.state)}>{of.stateText}</Chip>
          <span>{of.carrierText}</span>
          <Link href={`/orders/${of.orderId}`}>{of.orderNumber}</Link>
          {of.caseId && may('aftersales.read') ? (
            <Link href={`/cases/${of.caseId}`}>{say('payouts.case')}</Link>
          ) : null}
        </>
      }
      acts={may('delivery.write') ? <Acts of={of} /> : null}
    >
      <div className="cols wide-left">
        <div>
          <Next of={of} />
          <Section title={say('promise.story')}>
            <Plank
              pegs={of.tracks.map((track, index) => ({
                key: `${track.at} ${index}`,
                state: index === of.tracks.length - 1 && of.endedAt === null ? 'now' : 'past',
                what: (
                  <>
                    {track.text}{' '}
                    <span className="tl">{[track.place, track.by].filter(Boolean).join(' · ')}</span>
                  </>
                ),
                when: formats.full(track.at),
              }))}
            />
          </Section>
        </div>
        <div>
          <Goods of={of} />
          <Section title={say('delivery.from')}>
            <PlaceLines place={of.from} />
          </Section>
          <Section title={say('delivery.to')}>
            <PlaceLines place={of.to} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

/** The time that was agreed, or what is in the way. */
function Next({ of }: { of: ShipmentShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  if (!of.slot && !of.due && !of.trouble) return null
  const when = of.slot?.from ?? of.due
  return (
    <Section title={say('delivery.next')}>
      <div className="prom">
        <Pledge
          state={of.trouble ? 'broken' : of.state === 'arrived' ? 'kept' : 'open'}
          what={of.trouble ?? of.stateText}
          when={when ? formats.full(when) : ''}
        >
          {of.slot ? say('delivery.slot.until', { at: formats.time(of.slot.to) }) : null}
          {of.attempt > 1 ? ` · ${say('delivery.attempt', { n: of.attempt })}` : null}
        </Pledge>
      </div>
    </Section>
  )
}

function Goods({ of }: { of: ShipmentShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const yesNo = (value: boolean | null) =>
    value === null ? '—' : say(value ? 'policies.yes' : 'policies.no')
  return (
    <Section title={say('delivery.goods')}>
      <ul className="lines">
        {of.goods.map((one) => (
          <li key={`${one.name} ${one.sku ?? ''}`}>
            <span className="grow">
              {`${one.name} × ${one.quantity}`} <span className="tl">{one.sku ?? ''}</span>
            </span>
          </li>
        ))}
      </ul>
      <Facts
        of={[
          [say('delivery.cartons'), of.cartons],
          [say('delivery.two-person'), yesNo(of.twoPerson)],
          [say('delivery.floor'), of.floor ?? '—'],
          [say('delivery.lift'), yesNo(of.lift)],
          [say('delivery.waybill'), of.waybill ?? '—'],
          [say('delivery.fee'), formats.money(of.feeFen)],
          [say('delivery.floor-fee'), formats.money(of.floorFeeFen)],
          [say('delivery.cost'), formats.money(of.costFen)],
        ]}
      />
    </Section>
  )
}

function PlaceLines({ place }: { place: PlaceShape }) {
  const { say } = useWords()
  const lines = [place.name, place.phone, place.region, place.street].filter((line) => line !== '')
  if (lines.length === 0) return <p className="ink3">{say('order.hidden-address')}</p>
  return <p>{lines.join(' · ')}</p>
}

const MAIN: ReadonlySet<DeedName> = new Set(['collect', 'arrive', 'rebook'])

function Acts({ of }: { of: ShipmentShape }) {
  const { say } = useWords()
  const [asked, setAsked] = useState<DeedName | null>(null)
  const first = of.deeds.find((deed) => MAIN.has(deed))
  return (
    <>
      {of.deeds.map((deed) => (
        <button
          type="button"
          key={deed}
          className={deed === first ? 'btn p' : 'btn'}
          onClick={() => setAsked(deed)}
        >
          {say(`delivery.deed.${deed}`)}
        </button>
      ))}
      {asked ? <Ask of={of} deed={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

function Ask({ of, deed, onClose }: { of: ShipmentShape; deed: DeedName; onClose: () => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { fail, tell } = useNotices()
  const [reason, setReason] = useState('')
  const [waybill, setWaybill] = useState(of.waybill ?? '')
  const [slot, setSlot] = useState('')
  const [carrier, setCarrier] = useState<CarrierNameShape>(of.carrier)
  const slots = useRead(listSlots, {}, { when: deed === 'rebook' }).data?.items ?? []
  const act = useAct(deedOnShipment, ['aftersales', 'delivery'])
  const chosen = slots.find(({ from }) => from === slot)
  const needsReason = deed === 'fail' || deed === 'cancel'
  return (
    <Question
      title={say(`delivery.ask.${deed}`)}
      onClose={onClose}
      acts={
        <button
          type="button"
          className="btn p"
          disabled={act.busy || (needsReason && reason.trim() === '')}
          onClick={() =>
            act.start(
              {
                params: { id: of.id },
                body: {
                  deed,
                  reason,
                  version: of.version,
                  ...(deed === 'collect' && waybill.trim() ? { waybill: waybill.trim() } : {}),
                  ...(deed === 'rebook' ? { carrier } : {}),
                  ...(deed === 'rebook' && chosen ? { slot: { from: chosen.from, to: chosen.to } } : {}),
                },
              },
              {
                onError: fail,
                onSuccess: ({ stateText }) => {
                  onClose()
                  tell(say('delivery.done', { state: stateText }))
                },
              },
            )
          }
        >
          {say(`delivery.deed.${deed}`)}
        </button>
      }
    >
      <div className="form">
        {deed === 'collect' ? (
          <label className="field">
            <span>{say('delivery.waybill')}</span>
            <input
              className="in"
              maxLength={40}
              value={waybill}
              onChange={(event) => setWaybill(event.target.value)}
            />
          </label>
        ) : null}
        {deed === 'rebook' ? (
          <>
            <label className="field">
              <span>{say('delivery.carrier')}</span>
              <select
                className="in"
                value={carrier}
                onChange={(event) =>
                  setCarrier(CARRIERS.find((one) => one === event.target.value) ?? of.carrier)
                }
              >
                {CARRIERS.map((one) => (
                  <option key={one} value={one}>
                    {say(`carrier.${one}`)}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>{say('delivery.slot')}</span>
              <select className="in" value={slot} onChange={(event) => setSlot(event.target.value)}>
                <option value="">{say('delivery.slot.any')}</option>
                {slots
                  .filter(({ left }) => left > 0)
                  .map(({ from, to, left }) => (
                    <option key={from} value={from}>
                      {formats.full(from)}–{formats.time(to)} · {say('delivery.slot.left', { n: left })}
                    </option>
                  ))}
              </select>
            </label>
          </>
        ) : null}
        <label className="field">
          <span>{say(needsReason ? 'payouts.why' : 'delivery.word')}</span>
          <textarea
            className="in"
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </Question>
  )
}
