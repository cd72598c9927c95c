// One order as its customer sees it: the sentence that is the page, the promise, the story, the pieces, the papers.

import { Link } from 'wouter'
import type { PossibleShape } from '../../../rooms/aftersales/contract.ts'
import type { CustomerOrderShape, openOrderPage, TimelineShape } from '../../../rooms/orders/contract.ts'
import type { promisesOfOrderPage } from '../../../rooms/promises/contract.ts'
import { type Formats, openFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Daylight, type Peg, Plank, Pledge } from '../../../ui/marks.tsx'
import { useAfterSale, withLink } from '../aftersales/order/answers.ts'
import { LineRights, wishPath } from '../aftersales/order/line.tsx'
import { Running } from '../aftersales/order/running.tsx'
import { ask } from '../ask.ts'
import { useAsked } from '../asked.ts'
import { Pledges } from '../promises/pledges.tsx'
import { AskUs, Shown } from '../states.tsx'
import { Top } from '../top.tsx'
import { type Key, useWords } from '../words.ts'
import { Paper } from './paper.tsx'
import { Piece } from './piece.tsx'
import { promiseState, showsPromise, timeLeft } from './promise.ts'

export function OrderPage(props: { token: string }) {
  const { say } = useWords()
  const path = `/api/order-pages/${encodeURIComponent(props.token)}`
  const [order, again] = useAsked(path, async (language, signal) => {
    const value = await ask<typeof openOrderPage>(path, { language, signal })
    return { value, seen: new Date() }
  })
  return (
    <div className="phone">
      {order.is === 'there' ? null : <Top title={say('shop')} back="/help" />}
      <Shown asked={order} again={again} gone={{ title: say('orderOverTitle'), why: say('orderOverWhy') }}>
        {({ value, seen }, stale) => <Order order={value} seen={seen} stale={stale} link={props.token} />}
      </Shown>
    </div>
  )
}

/** @param props.link the signed link it was opened by; without one, it is this browser's own order */
export function Order(props: { order: CustomerOrderShape; seen: Date; stale: boolean; link?: string }) {
  const { say, language } = useWords()
  const { order, seen, stale, link } = props
  const format = openFormats(language, zoneOf(order))
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  const [after] = useAfterSale(order.id, link)
  const known = after.is === 'there' ? after.value : undefined
  const talk = `/c?order=${encodeURIComponent(order.number)}`
  return (
    <>
      <div className="daylight">
        <Top
          title={order.shop}
          {...(!link && { back: '/c/orders' })}
          aside={<span className="tl nowrap">{say('orderOf', { number: order.number })}</span>}
        />
        <section className="hero">
          <p className="k">
            {order.stateText} · {say('pieces', { count: pieces })} ·{' '}
            {say('placed', { day: format.day(order.placedAt) })}
          </p>
          <h1>{order.headline}</h1>
        </section>
      </div>
      {stale ? (
        <p className="told small warn" role="status">
          <Icon name="offline" size="s" />
          {say('stale', { time: format.time(seen) })}
        </p>
      ) : null}
      <main>
        <Running cases={known?.cases ?? []} link={link} format={format} />
        <Promised order={order} format={format} />
        {link ? <AlsoPromised token={link} /> : null}
        <Story timeline={order.timeline} format={format} />
        <Lines order={order} possible={known?.possible} link={link} format={format} />
        <Papers order={order} link={link} format={format} />
        {order.address ? <Address address={order.address} /> : null}
      </main>
      <div className="foot">
        <Link className="btn lg" href={withLink(wishPath(order.id), link)}>
          {say('wishLine')}
        </Link>
        <AskUs wide href={link ? `${talk}#${encodeURIComponent(link)}` : talk} />
      </div>
    </>
  )
}

function Promised(props: { order: CustomerOrderShape; format: Formats }) {
  const { say } = useWords()
  const { order, format } = props
  if (!showsPromise(order)) return null
  const state = promiseState(order)
  const left = timeLeft(order, new Date())
  const day = order.promiseDay ? format.calendarDay(order.promiseDay) : ''
  const when = !order.promiseDay ? say('noDay') : say('by', { day })
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('promiseTitle')}</h2>
      </header>
      <div className="prom">
        <Pledge what={<b>{say('promiseArrive')}</b>} when={when} state={state}>
          {order.risk.text}
          {left === undefined ? null : (
            <Daylight
              left={left}
              label={order.risk.text}
              {...(state === 'soon' && { state: 'soon' as const })}
            />
          )}
        </Pledge>
      </div>
    </section>
  )
}

/** What people promised beside the day of the order: a call, a visit, a part. */
function AlsoPromised(props: { token: string }) {
  const { say } = useWords()
  const path = `/api/order-pages/${encodeURIComponent(props.token)}/promises`
  const [asked] = useAsked(path, (language, signal) =>
    ask<typeof promisesOfOrderPage>(path, { language, signal }),
  )
  const items = asked.is === 'there' ? asked.value.items.filter((one) => !one.isOrderDay) : []
  if (items.length === 0) return null
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('promiseAlso')}</h2>
      </header>
      <Pledges of={items} />
    </section>
  )
}

function Story(props: { timeline: readonly TimelineShape[]; format: Formats }) {
  const { say } = useWords()
  const { timeline, format } = props
  // Papers have a place of their own below.
  const told = timeline.filter((entry) => entry.kind !== 'document')
  if (told.length === 0) return null
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('storyTitle')}</h2>
      </header>
      <Plank pegs={told.map((entry) => pegOf(entry, format))} />
    </section>
  )
}

function pegOf(entry: TimelineShape, format: Formats): Peg {
  const times = entry.at ? format.full(entry.at) : entry.day ? format.calendarDay(entry.day) : ''
  const state = entry.trouble
    ? 'bad'
    : entry.when === 'now'
      ? 'now'
      : entry.when === 'future'
        ? 'next'
        : 'past'
  // Who pressed the button is no news; whose words one reads is.
  const when = [times, entry.kind === 'note' ? entry.by : ''].filter(Boolean).join(' · ')
  return {
    key: entry.id,
    state,
    what: entry.trouble ? <b>{entry.text}</b> : entry.text,
    ...(when && { when }),
  }
}

function Lines(props: {
  order: CustomerOrderShape
  possible: PossibleShape | undefined
  link: string | undefined
  format: Formats
}) {
  const { say } = useWords()
  const { order, possible, link, format } = props
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('linesTitle')}</h2>
        <span className="b">{format.money(order.totalFen)}</span>
      </header>
      <ul className="lines">
        {order.lines.map((line) => (
          <li key={line.id}>
            <div className="item flat">
              <Piece name={line.name} />
              <div className="grow">
                <div className="line2">{line.name}</div>
                <div className="small ink3">
                  {say('pieces', { count: line.quantity })} ·{' '}
                  {say('each', { money: format.money(line.priceFen) })}
                </div>
              </div>
            </div>
            <LineRights
              orderId={order.id}
              line={possible?.lines.find((one) => one.lineId === line.id)}
              link={link}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

const KINDS: Record<CustomerOrderShape['documents'][number]['kind'], Key> = {
  invoice: 'invoice',
  contract: 'contract',
  photo: 'photo',
  other: 'otherDocument',
}

function Papers(props: { order: CustomerOrderShape; link: string | undefined; format: Formats }) {
  const { say } = useWords()
  const { order, link, format } = props
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('documentsTitle')}</h2>
      </header>
      {order.documents.length === 0 ? <p className="small ink2">{say('noDocuments')}</p> : null}
      <ul>
        {order.documents.map((paper) => (
          <li key={paper.id} className="item">
            <Paper order={order} paper={paper} link={link}>
              <Icon name="audit" />
              <span className="grow cut">{paper.name}</span>
              <span className="tl nowrap">
                {say(KINDS[paper.kind])} · {format.bytes(paper.bytes)}
              </span>
            </Paper>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Address(props: { address: NonNullable<CustomerOrderShape['address']> }) {
  const { say } = useWords()
  const { address } = props
  return (
    <section className="sheet sec">
      <header>
        <h2>{say('addressTitle')}</h2>
      </header>
      <p>
        {address.region} {address.street}
      </p>
      <p className="small ink3">
        {address.name} {address.phone}
      </p>
    </section>
  )
}

/** Hours are the shop's; without its zone they are the reader's. */
const zoneOf = (order: CustomerOrderShape): string =>
  'zone' in order && typeof order.zone === 'string'
    ? order.zone
    : Intl.DateTimeFormat().resolvedOptions().timeZone
