/** What is fetched and sent: the warehouse's queue by what is due first, and the settings of deliveries. */
import type { TableColumnsType } from 'antd'
import { Link, useLocation } from 'wouter'
import {
  CARRIERS,
  CarrierName,
  countShipments,
  listShipments,
  SHIPMENT_VIEWS,
  type ShipmentRowShape,
} from '../../../../rooms/delivery/contract.ts'
import { Chip, Tenon } from '../../../../ui/marks.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'
import { DeliverySettingsForm } from './settings.tsx'
import { toneOf } from './tone.ts'

const TABS = ['list', 'settings'] as const

export function DeliveriesPage() {
  const { say } = useWords()
  const { may } = useSession()
  const { get, set } = useFilters()
  const counts = useRead(countShipments, {}).data
  const tabs = TABS.filter((one) => one === 'list' || may('delivery.write'))
  const tab = tabs.find((one) => one === get('tab')) ?? 'list'
  return (
    <Page
      title={say('rail.delivery')}
      below={
        counts
          ? say('deliveries.below', { fetch: counts.fetch, send: counts.send, trouble: counts.trouble })
          : null
      }
    >
      {tabs.length > 1 ? (
        <Views
          label={say('rail.delivery')}
          now={tab}
          onChoose={(key) => set({ tab: key === 'list' ? undefined : key })}
          of={tabs.map((key) => ({ key, label: say(`deliveries.tab.${key}`) }))}
        />
      ) : null}
      {tab === 'list' ? <List counts={counts} /> : <DeliverySettingsForm />}
    </Page>
  )
}

interface Counts {
  readonly fetch: number
  readonly send: number
  readonly underWay: number
  readonly arrived: number
  readonly trouble: number
}

function List({ counts }: { counts: Counts | undefined }) {
  const { say } = useWords()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const q = useRested(get('q'))
  const view = SHIPMENT_VIEWS.find((one) => one === get('view')) ?? 'fetch'
  const carrier = CarrierName.safeParse(get('carrier')).data
  const pages = usePages(
    listShipments,
    (cursor) => ({
      query: { view, ...(q ? { q } : {}), ...(carrier ? { carrier } : {}), ...(cursor ? { cursor } : {}) },
    }),
    (answer) => answer,
  )
  const count: Partial<Record<string, number>> = counts
    ? {
        fetch: counts.fetch,
        send: counts.send,
        'under-way': counts.underWay,
        arrived: counts.arrived,
        trouble: counts.trouble,
      }
    : {}
  return (
    <>
      <Views
        label={say('rail.delivery')}
        now={view}
        onChoose={(key) => set({ view: key })}
        of={SHIPMENT_VIEWS.map((key) => ({ key, label: say(`deliveries.view.${key}`), count: count[key] }))}
      />
      <div className="tools">
        <input
          className="in"
          style={{ width: 260 }}
          type="search"
          aria-label={say('deliveries.find')}
          placeholder={say('deliveries.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('delivery.carrier')}
          value={carrier ?? ''}
          onChange={(event) => set({ carrier: event.target.value })}
        >
          <option value="">{say('deliveries.every-carrier')}</option>
          {CARRIERS.map((one) => (
            <option key={one} value={one}>
              {say(`carrier.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="card">
        <Rows<ShipmentRowShape>
          label={say('rail.delivery')}
          pages={pages}
          columns={useColumns()}
          onOpen={(one) => go(`/delivery/${one.id}`)}
          empty={say(`deliveries.empty.${view}`)}
          emptyText={say('deliveries.empty.text')}
        />
      </div>
    </>
  )
}

function useColumns(): TableColumnsType<ShipmentRowShape> {
  const { say } = useWords()
  const { formats } = useSession()
  return [
    {
      title: say('delivery.what'),
      key: 'what',
      render: (_, one) => (
        <Link href={`/delivery/${one.id}`} className="cut" style={{ display: 'block', maxWidth: 320 }}>
          {say(`delivery.direction.${one.direction}`)} · {one.goodsText}
        </Link>
      ),
    },
    {
      title: say('delivery.slot'),
      key: 'slot',
      render: (_, one) =>
        one.slot ? (
          <Tenon state={one.trouble ? 'broken' : 'open'}>
            {formats.full(one.slot.from)}–{formats.time(one.slot.to)}
          </Tenon>
        ) : (
          '—'
        ),
    },
    {
      title: say('orders.state'),
      key: 'state',
      render: (_, one) => <Chip tone={toneOf(one.state)}>{one.stateText}</Chip>,
    },
    {
      title: say('delivery.cartons'),
      key: 'cartons',
      align: 'right',
      render: (_, one) => `${one.cartons}${one.twoPerson ? ` · ${say('delivery.two-person')}` : ''}`,
    },
    { title: say('delivery.carrier'), key: 'carrier', render: (_, one) => one.carrierText },
    { title: say('delivery.waybill'), key: 'waybill', render: (_, one) => one.waybill ?? '—' },
    {
      title: say('payouts.order'),
      key: 'order',
      render: (_, one) => <Link href={`/orders/${one.orderId}`}>{one.orderNumber}</Link>,
    },
    { title: say('promise.customer'), key: 'customer', render: (_, one) => one.customerName },
    {
      title: say('delivery.trouble'),
      key: 'trouble',
      render: (_, one) =>
        one.trouble ? <span className="bad-text">{one.trouble}</span> : one.due ? formats.short(one.due) : '',
    },
  ]
}
