/** What the warehouse expects: returns on their way or to be fetched, by the hour, each beside the case it belongs to. */
import { Link } from 'wouter'
import { listShipments, type ShipmentRowShape } from '../../../../rooms/delivery/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Arrivals() {
  const { say } = useWords()
  const { may } = useSession()
  const sees = may('delivery.read')
  const found = useRead(
    listShipments,
    { query: { view: 'under-way', direction: 'back', limit: 20 } },
    { when: sees },
  )
  if (!sees) return null
  return (
    <Section title={say('cases.arrivals')} side={<Link href="/delivery">{say('cases.arrivals.all')}</Link>}>
      <Reading of={found} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="ink3">{say('cases.arrivals.none')}</p>
          ) : (
            <ul className="lines">
              {items.map((one) => (
                <Line key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Reading>
    </Section>
  )
}

function Line({ one }: { one: ShipmentRowShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <li>
      <span className="grow">
        <b>{`${one.orderNumber} ${one.goodsText}`}</b>
        <span className="tl block">
          {[one.customerName, say('cases.arrivals.cartons', { n: one.cartons }), one.carrierText, one.waybill]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {one.twoPerson ? <Chip tone="line">{say('cases.arrivals.two')}</Chip> : null}
      {one.trouble ? <Chip tone="bad">{one.trouble}</Chip> : null}
      <Chip tone={one.state === 'moving' || one.state === 'collected' ? 'act' : 'plain'}>
        {one.stateText}
      </Chip>
      <span className="tl nowrap">
        {one.slot ? formats.full(one.slot.from) : one.due ? formats.full(one.due) : ''}
      </span>
      {one.caseId ? (
        <Link href={`/cases/${one.caseId}`} className="btn sm">
          {say('cases.arrivals.take')}
        </Link>
      ) : null}
    </li>
  )
}
