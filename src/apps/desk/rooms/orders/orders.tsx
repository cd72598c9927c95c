/** All orders: found by number, person, product or phone; by state, risk and promised day. */
import type { TableColumnsType } from 'antd'
import { Link, useLocation } from 'wouter'
import {
  countOrders,
  HOLDS,
  listOrders,
  ORDER_STATES,
  type OrderRowShape,
  OrderState,
} from '../../../../rooms/orders/contract.ts'
import { Chip, Tenon } from '../../../../ui/marks.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'
import { isPromised, pledgeState, promiseWhen } from './promise.ts'

export function Orders() {
  const { say } = useWords()
  const { formats } = useSession()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const counts = useRead(countOrders, {})
  const q = useRested(get('q'))
  const state = OrderState.safeParse(get('state')).data
  const risk = (['at-risk', 'late'] as const).find((one) => one === get('risk'))
  const hold = HOLDS.find((one) => one === get('hold'))
  const sort = get('sort') === 'promise' ? ('promise' as const) : ('newest' as const)
  const pages = usePages(
    listOrders,
    (cursor) => ({
      query: {
        sort,
        ...(q ? { q } : {}),
        ...(state ? { state } : {}),
        ...(risk ? { risk } : {}),
        ...(hold ? { hold } : {}),
        ...(get('from') ? { from: get('from') } : {}),
        ...(get('to') ? { to: get('to') } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
    (answer) => answer,
  )
  const columns = useColumns()
  const view = risk ?? (hold ? 'held' : 'all')
  const filtered = Boolean(q || state || risk || hold || get('from') || get('to'))
  return (
    <Page
      title={say('rail.orders')}
      below={
        pages.first
          ? say('orders.total', { n: formats.count(pages.first.total), count: pages.first.total })
          : null
      }
    >
      <div className="tools">
        <Views
          label={say('orders.views')}
          now={view}
          onChoose={(key) =>
            set({
              risk: key === 'late' || key === 'at-risk' ? key : undefined,
              hold: undefined,
              sort: key === 'late' || key === 'at-risk' ? 'promise' : undefined,
            })
          }
          of={[
            { key: 'all', label: say('orders.all'), count: counts.data?.total },
            { key: 'at-risk', label: say('orders.at-risk'), count: counts.data?.atRisk },
            { key: 'late', label: say('orders.late'), count: counts.data?.late },
          ]}
        />
        <span className="grow" />
        <input
          className="in"
          style={{ width: 240 }}
          type="search"
          aria-label={say('orders.find')}
          placeholder={say('orders.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('orders.state')}
          value={state ?? ''}
          onChange={(event) => set({ state: event.target.value })}
        >
          <option value="">{say('orders.every-state')}</option>
          {ORDER_STATES.map((one) => (
            <option key={one} value={one}>
              {`${say(`order.${one}`)} ${counts.data?.states[one] ?? ''}`}
            </option>
          ))}
        </select>
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('orders.hold')}
          value={hold ?? ''}
          onChange={(event) => set({ hold: event.target.value })}
        >
          <option value="">{say('orders.any-hold')}</option>
          {HOLDS.map((one) => (
            <option key={one} value={one}>
              {say(`hold.${one}`)}
            </option>
          ))}
        </select>
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('orders.sort')}
          value={sort}
          onChange={(event) => set({ sort: event.target.value })}
        >
          <option value="newest">{say('orders.newest')}</option>
          <option value="promise">{say('orders.by-promise')}</option>
        </select>
        <label className="row small">
          {say('orders.from')}
          <input
            className="in"
            type="date"
            value={get('from')}
            onChange={(event) => set({ from: event.target.value })}
          />
        </label>
        <label className="row small">
          {say('orders.to')}
          <input
            className="in"
            type="date"
            value={get('to')}
            onChange={(event) => set({ to: event.target.value })}
          />
        </label>
      </div>
      <div className="card">
        <Rows<OrderRowShape>
          label={say('rail.orders')}
          pages={pages}
          columns={columns}
          onOpen={(order) => go(`/orders/${order.id}`)}
          empty={say(filtered ? 'orders.none-found' : 'orders.none')}
          emptyText={
            filtered ? say('orders.none-found.text') : <Link href="/imports">{say('orders.none.text')}</Link>
          }
        />
      </div>
    </Page>
  )
}

function useColumns(): TableColumnsType<OrderRowShape> {
  const { say } = useWords()
  const { formats } = useSession()
  return [
    {
      title: say('orders.number'),
      dataIndex: 'number',
      render: (_, one) => <Link href={`/orders/${one.id}`}>{one.number}</Link>,
    },
    { title: say('orders.person'), dataIndex: 'customerName' },
    {
      title: say('orders.what'),
      dataIndex: 'lineText',
      render: (text: string) => (
        <span className="cut" style={{ display: 'block', maxWidth: 320 }}>
          {text}
        </span>
      ),
    },
    {
      title: say('orders.state'),
      dataIndex: 'stateText',
      render: (_, one) => (
        <>
          <Chip
            tone={
              one.state === 'closed' || one.state === 'installed'
                ? 'ok'
                : one.state === 'cancelled'
                  ? 'line'
                  : 'plain'
            }
          >
            {one.stateText}
          </Chip>{' '}
          {one.hold ? <Chip tone="warn">{say(`hold.${one.hold}`)}</Chip> : null}
        </>
      ),
    },
    {
      title: say('orders.promise'),
      dataIndex: 'promiseDay',
      render: (_, one) =>
        isPromised(one) ? (
          <Tenon state={pledgeState(one.risk)}>
            {promiseWhen(one, formats)} · {one.risk.text}
          </Tenon>
        ) : (
          <span className="ink3">
            {say(one.state === 'cancelled' ? 'orders.promise-off' : 'orders.no-promise')}
          </span>
        ),
    },
    { title: say('orders.placed'), dataIndex: 'placedAt', render: (at: string) => formats.day(at) },
    {
      title: say('orders.sum'),
      dataIndex: 'totalFen',
      align: 'right',
      render: (fen: number) => formats.money(fen),
    },
  ]
}
