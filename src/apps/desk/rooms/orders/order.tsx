/** One order: what is promised first, then what happened, what was bought, to whom, and its papers. */
import { Link, useParams } from 'wouter'
import {
  linkOrder,
  type OrderShape,
  readDocument,
  readOrder,
  removeDocument,
} from '../../../../rooms/orders/contract.ts'
import { addressOf } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Plank, Pledge } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Facts, Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { AfterSale } from '../aftersales/of-order.tsx'
import { OrderMoney } from '../payouts/of-order.tsx'
import { DocumentAdd } from './document.tsx'
import { NoteOrder, OrderActs, PromiseChange } from './order-acts.tsx'
import { isPromised, pegsOf, pledgeState, promiseWhen } from './promise.ts'

export function OrderPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readOrder, { params: { id } })
  return <Reading of={found}>{(order) => <Whole order={order} />}</Reading>
}

function Whole({ order }: { order: OrderShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const writes = may('orders.write')
  return (
    <Page
      above={<Link href="/orders">{say('rail.orders')}</Link>}
      title={`${order.number} · ${order.lineText}`}
      below={
        <>
          {order.customerId && may('customers.read') ? (
            <Link href={`/customers/${order.customerId}`}>{order.customerName}</Link>
          ) : (
            order.customerName
          )}
          <Chip>{order.stateText}</Chip>
          {order.hold ? <Chip tone="warn">{say(`hold.${order.hold}`)}</Chip> : null}
          <span>{formats.money(order.totalFen)}</span>
          <span className="ink3">
            {say('orders.placed-on', { day: formats.day(order.placedAt), source: order.source })}
          </span>
        </>
      }
      acts={
        <>
          {writes ? <CustomerLink id={order.id} /> : null}
          {writes ? <OrderActs order={order} /> : null}
        </>
      }
    >
      <div className="cols wide-left">
        <div>
          <Section title={say('order.lines')} side={say('orders.pieces', { n: order.pieces })}>
            <Lines order={order} />
          </Section>
          <AfterSale orderId={order.id} />
          <Section title={say('order.papers')}>
            <Papers order={order} />
          </Section>
        </div>
        <div>
          <Section title={say('orders.promise')}>
            <Promised order={order} />
          </Section>
          <Section title={say('order.story')}>
            <Plank pegs={pegsOf(order.timeline, formats)} />
            {writes ? <NoteOrder id={order.id} /> : null}
          </Section>
          <OrderMoney orderId={order.id} />
          <Section title={say('order.address')}>
            {order.address ? (
              <Facts
                of={[
                  [say('order.receiver'), order.address.name],
                  [say('order.phone'), order.address.phone],
                  [say('order.region'), order.address.region],
                  [say('order.street'), order.address.street],
                ]}
              />
            ) : (
              <p className="ink3">
                {say(may('customers.read') ? 'order.no-address' : 'order.hidden-address')}
              </p>
            )}
          </Section>
          {order.note ? <Section title={say('order.note')}>{order.note}</Section> : null}
        </div>
      </div>
    </Page>
  )
}

function Promised({ order }: { order: OrderShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  if (order.state === 'cancelled') return <p className="ink3">{say('orders.promise-off')}</p>
  return (
    <>
      {isPromised(order) ? (
        <Pledge state={pledgeState(order.risk)} what={order.risk.text} when={promiseWhen(order, formats)} />
      ) : (
        <p className="ink3">{say('orders.no-promise')}</p>
      )}
      {may('orders.write') ? <PromiseChange order={order} /> : null}
    </>
  )
}

function Lines({ order }: { order: OrderShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <table className="grid">
      <thead>
        <tr>
          <th>{say('line.what')}</th>
          <th>SKU</th>
          <th className="right">{say('line.price')}</th>
          <th className="right">{say('line.count')}</th>
          <th className="right">{say('orders.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.id}>
            <td>
              {line.productId ? <Link href={`/catalogue/${line.productId}`}>{line.name}</Link> : line.name}
            </td>
            <td className="ink3">{line.sku}</td>
            <td className="right">{formats.money(line.priceFen)}</td>
            <td className="right">{line.quantity}</td>
            <td className="right">{formats.money(line.priceFen * line.quantity)}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={4} className="b">
            {say('line.total')}
          </td>
          <td className="right b">{formats.money(order.totalFen)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function Papers({ order }: { order: OrderShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { fail } = useNotices()
  const remove = useAct(removeDocument)
  return (
    <>
      {order.documents.length === 0 ? <p className="ink3">{say('order.no-papers')}</p> : null}
      <div className="lines">
        {order.documents.map((one) => (
          <div key={one.id}>
            <Icon name="attach" size="s" />
            <a
              className="grow cut"
              href={addressOf(readDocument, { params: { id: order.id, documentId: one.id } })}
              download={one.name}
            >
              {one.name}
            </a>
            <Chip tone="line">{say(`paper.${one.kind}`)}</Chip>
            <span className="tl nowrap">
              {formats.bytes(one.bytes)} · {formats.day(one.at)}
            </span>
            {may('orders.write') ? (
              <button
                type="button"
                className="ic"
                aria-label={say('paper.off', { name: one.name })}
                onClick={() =>
                  remove.start({ params: { id: order.id, documentId: one.id } }, { onError: fail })
                }
              >
                <Icon name="close" size="s" />
              </button>
            ) : null}
          </div>
        ))}
      </div>
      {may('orders.write') ? <DocumentAdd id={order.id} /> : null}
    </>
  )
}

/** The customer's own page, as a link to hand over. */
function CustomerLink(props: { id: string }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const link = useAct(linkOrder)
  const copy = async () => {
    try {
      const made = await link.run({ params: { id: props.id } })
      await navigator.clipboard.writeText(new URL(made.path, location.origin).href)
      tell(say('order.link-copied'))
    } catch (fault) {
      fail(fault)
    }
  }
  return (
    <button type="button" className="btn" disabled={link.busy} onClick={() => void copy()}>
      <Icon name="link" size="s" /> {say('order.link')}
    </button>
  )
}
