/** Whose matter it is: promises, order, household and likes, earlier matters; each part only for who may see it. */
import { useState } from 'react'
import { Link } from 'wouter'
import { type ConversationRow, listConversations } from '../../../../rooms/conversations/contract.ts'
import { type CustomerShape, readCustomer } from '../../../../rooms/customers/contract.ts'
import { type OrderShape, ordersOfCustomer } from '../../../../rooms/orders/contract.ts'
import { Avatar, Chip, Plank, Pledge } from '../../../../ui/marks.tsx'
import { Loading } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { CasesOf } from '../aftersales/of-customer.tsx'
import { useMatter } from '../conversations/matter.ts'
import { isPromised, pegsOf, pledgeState, promiseWhen } from '../orders/promise.ts'
import { PromisesOf, usePromisesOf } from '../promises/of-customer.tsx'
import { TagList } from './tags.tsx'

/** The id that conversations keep in place of a person who was forgotten. */
const FORGOTTEN = 'forgotten'

export function CustomerAside(props: { conversationId: string }) {
  const { say } = useWords()
  const matter = useMatter(props.conversationId)
  const row = matter.data?.conversation
  if (!row) return <Loading label={say('state.loading')} />
  if (row.customer.id === FORGOTTEN)
    return (
      <div className="empty-state plain">
        <b>{say('aside.forgotten')}</b>
        <p className="small ink2">{say('aside.forgotten.text')}</p>
      </div>
    )
  return <Inside row={row} />
}

function Inside({ row }: { row: ConversationRow }) {
  const { may } = useSession()
  const id = row.customer.id
  const customer = useRead(readCustomer, { params: { id } })
  const orders = useRead(ordersOfCustomer, { params: { id } }, { when: may('orders.read') })
  const items = orders.data?.items ?? []
  const order =
    items.find((one) => one.id === row.order?.id) ??
    items.find((one) => one.risk.level !== 'none') ??
    items[0]
  return (
    <Reading of={customer}>
      {(person) => (
        <>
          <Who person={person} orders={orders.data?.summary} />
          <Promises row={row} orders={items} />
          <CasesOf customerId={id} />
          {order ? <OrderPart order={order} /> : null}
          <TagsPart person={person} />
          <Earlier id={id} except={row.id} />
        </>
      )}
    </Reading>
  )
}

function Who(props: { person: CustomerShape; orders: { orders: number; totalFen: number } | undefined }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { person } = props
  const years = Math.floor((Date.now() - Date.parse(person.since)) / 31_557_600_000)
  const facts = [
    years >= 1 ? say('aside.year', { n: years + 1 }) : say('aside.since', { day: formats.day(person.since) }),
    props.orders
      ? say('aside.orders', { n: props.orders.orders, sum: formats.money(props.orders.totalFen) })
      : '',
    person.area ?? '',
  ]
  return (
    <div className="sec row" style={{ gap: 12 }}>
      <Avatar name={person.name} large />
      <div className="grow">
        <div className="row" style={{ gap: 6 }}>
          <Link href={`/customers/${person.id}`} className="plain">
            <b style={{ fontSize: 16, color: 'var(--ink)' }}>{person.name}</b>
          </Link>
          {person.tier ? <Chip tone="line">{person.tier}</Chip> : null}
          {person.known ? null : <Chip tone="line">{say('aside.visitor')}</Chip>}
        </div>
        <div className="small ink3">{facts.filter(Boolean).join(' · ')}</div>
        <Identities person={person} />
      </div>
    </div>
  )
}

function Identities({ person }: { person: CustomerShape }) {
  const { say } = useWords()
  const proven = person.identities.filter((one) => one.kind !== 'visitor')
  if (proven.length === 0) return <div className="tl">{say('aside.no-identity')}</div>
  return (
    <div className="tl">
      {proven.map((one) => (
        <div key={one.id}>
          {say(`identity.${one.kind}`)} {one.value} ·{' '}
          {say(one.verified ? 'identity.verified' : 'identity.unverified')}
        </div>
      ))}
    </div>
  )
}

/** How long a broken promise is still worth knowing when one answers. */
const REMEMBERED = 60 * 86_400_000

function stands({ state, promiseDay, risk }: OrderShape, now: number): boolean {
  if (!promiseDay || !isPromised({ state, promiseDay }) || risk.level === 'kept' || risk.level === 'none')
    return false
  return risk.level !== 'missed' || now - Date.parse(promiseDay) < REMEMBERED
}

/** Promises stand above everything else about a person: the answer we owe now, then the days of the orders. */
function Promises({ row, orders }: { row: ConversationRow; orders: readonly OrderShape[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const open = orders.filter((one) => stands(one, Date.now()))
  const kept = orders.filter((one) => one.risk.level === 'kept').length
  const judged = orders.filter((one) => ['kept', 'missed', 'late'].includes(one.risk.level)).length
  const due = row.state === 'open' ? row.due : null
  const said = usePromisesOf(row.customer.id)
  if (!due && open.length === 0 && judged === 0 && said.length === 0) return null
  const span = due ? Date.parse(due.at) - Date.now() : 0
  return (
    <div className="sec">
      <h3>
        {say('aside.promises')}
        {judged > 0 ? <span className="side ink3">{say('aside.kept', { kept, all: judged })}</span> : null}
      </h3>
      <div className="prom">
        {due ? (
          <Pledge
            state={span <= 0 ? 'broken' : span < 900_000 ? 'soon' : 'open'}
            what={say(`due.${due.what}`, { time: formats.short(due.at) })}
            when={say(span <= 0 ? 'row.late' : 'row.left', { span: formats.span(span) })}
          />
        ) : null}
        <PromisesOf of={said} />
        {open.slice(0, 4).map((one) => (
          <Pledge
            key={one.id}
            state={pledgeState(one.risk)}
            what={
              <Link href={`/orders/${one.id}`} className="plain">
                <span style={{ color: 'var(--ink)' }}>{one.lineText}</span>
              </Link>
            }
            when={promiseWhen(one, formats)}
          >
            {one.number} · {one.risk.text}
          </Pledge>
        ))}
      </div>
    </div>
  )
}

function OrderPart({ order }: { order: OrderShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <div className="sec">
      <h3>
        {say('thread.order', { number: order.number })}
        <Link href={`/orders/${order.id}`}>{say('act.open')}</Link>
      </h3>
      <div className="small ink2" style={{ marginBottom: 6 }}>
        {order.lineText} · {formats.money(order.totalFen)} · {order.stateText}
      </div>
      <Plank pegs={pegsOf(order.timeline, formats).slice(-7)} />
    </div>
  )
}

function TagsPart({ person }: { person: CustomerShape }) {
  const { say } = useWords()
  const [all, setAll] = useState(false)
  const evidence = person.tags.reduce((sum, tag) => sum + tag.evidence.length, 0)
  return (
    <div className="sec">
      <h3>
        {say('aside.tags')}
        {person.tags.length > 0 ? (
          <button
            type="button"
            className="side btn q sm"
            style={{ height: 20, padding: 0 }}
            onClick={() => setAll(!all)}
          >
            {all ? say('aside.tags.fold') : say('aside.evidence', { n: evidence })}
          </button>
        ) : null}
      </h3>
      <TagList person={person} wide={all} />
    </div>
  )
}

function Earlier(props: { id: string; except: string }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const found = useRead(
    listConversations,
    { query: { view: 'customer', customer: props.id, limit: 8 } },
    { when: may('conversations.read') },
  )
  const rows = (found.data?.items ?? []).filter((one) => one.id !== props.except)
  return (
    <div className="sec">
      <h3>{say('aside.earlier')}</h3>
      {rows.length === 0 ? <p className="tl">{say('aside.earlier.none')}</p> : null}
      {rows.map((one) => (
        <div className="small" key={one.id}>
          <Link href={`/inbox/${one.id}?view=all`}>
            {formats.day(one.changedAt)} {one.title}
          </Link>
          <span className="ink3"> · {say(`state.${one.state}`)}</span>
        </div>
      ))}
    </div>
  )
}
