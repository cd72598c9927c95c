// My orders, and one of them without a signed link: for whom this browser already knows.
import { Link } from 'wouter'
import type { CustomerOrderShape, myOrder, myOrders } from '../../../../rooms/orders/contract.ts'
import { openFormats } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { ask } from '../../ask.ts'
import { useAsked } from '../../asked.ts'
import { Order } from '../../order/page.tsx'
import { Piece } from '../../order/piece.tsx'
import { AskUs, Shown } from '../../states.tsx'
import { Top } from '../../top.tsx'
import { useWords } from '../../words.ts'
import { Entrance } from '../entrance.tsx'
import { ProvenIdentity } from './prove.tsx'

export function MyOrders() {
  const { say } = useWords()
  return (
    <Entrance title={say('myOrders')}>
      <Orders />
    </Entrance>
  )
}

function Orders() {
  const { say } = useWords()
  const [asked, again] = useAsked('/api/visitor/orders', (language, signal) =>
    ask<typeof myOrders>('/api/visitor/orders', { language, signal, own: true }),
  )
  const unknown = asked.is === 'trouble' && (asked.trouble === 'over' || asked.trouble === 'missing')
  return (
    <div className="phone">
      <Top title={say('myOrders')} back="/c" />
      {unknown ? (
        <ProvenIdentity again={again} />
      ) : (
        <Shown asked={asked} again={again} gone={{ title: say('orderOverTitle'), why: say('orderOverWhy') }}>
          {({ items }) => (items.length > 0 ? <List orders={items} /> : <None again={again} />)}
        </Shown>
      )}
    </div>
  )
}

function None({ again }: { again: () => void }) {
  const { say } = useWords()
  return (
    <>
      <Empty title={say('noOrders')}>{say('noOrdersWhy')}</Empty>
      <ProvenIdentity again={again} />
    </>
  )
}

function List({ orders }: { orders: readonly CustomerOrderShape[] }) {
  const { say, language } = useWords()
  return (
    <main>
      <section className="sheet sec">
        <ul className="cases">
          {orders.map((order) => (
            <li key={order.id}>
              <Link className="tap" href={`/c/orders/${encodeURIComponent(order.id)}`}>
                <Piece name={order.lines[0]?.name ?? ''} />
                <span className="grow">
                  <b className="line">{order.headline}</b>
                  <span className="small ink3">
                    {say('orderOf', { number: order.number })} ·{' '}
                    {openFormats(language, order.zone).money(order.totalFen)}
                  </span>
                </span>
                <Icon name="next" size="s" />
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="sec">
        <AskUs wide />
      </section>
    </main>
  )
}

export function MyOrder({ id }: { id: string }) {
  const { say } = useWords()
  return (
    <Entrance title={say('myOrders')}>
      <OwnOrder id={id} />
    </Entrance>
  )
}

function OwnOrder({ id }: { id: string }) {
  const { say } = useWords()
  const path = `/api/visitor/orders/${encodeURIComponent(id)}`
  const [asked, again] = useAsked(path, async (language, signal) => ({
    value: await ask<typeof myOrder>(path, { language, signal, own: true }),
    seen: new Date(),
  }))
  const unknown = asked.is === 'trouble' && (asked.trouble === 'over' || asked.trouble === 'missing')
  return (
    <div className="phone">
      {asked.is === 'there' ? null : <Top title={say('myOrders')} back="/c/orders" />}
      {unknown ? (
        <ProvenIdentity again={again} />
      ) : (
        <Shown asked={asked} again={again} gone={{ title: say('orderOverTitle'), why: say('orderOverWhy') }}>
          {({ value, seen }, stale) => <Order order={value} seen={seen} stale={stale} />}
        </Shown>
      )}
    </div>
  )
}
