/** Stock: parts and whole pieces with what is free, what is low first to see, and the goods that carry a label. */
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import {
  countStock,
  type LabelledShape,
  listLabelled,
  listPlaces,
  listStock,
  type StockRowShape,
} from '../../../../rooms/stock/contract.ts'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Reading, Section, Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Free, Label } from './grade.tsx'
import { ReceiveGoods } from './receive.tsx'

const VIEWS = ['part', 'unit', 'low', 'labelled'] as const
type View = (typeof VIEWS)[number]

export function StockPage() {
  const { say } = useWords()
  const { may } = useSession()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const [receiving, setReceiving] = useState(false)
  const counts = useRead(countStock, {}).data
  const view = VIEWS.find((one) => one === get('view')) ?? 'part'
  return (
    <Page
      title={say('stock.title')}
      below={counts ? say('stock.below', counts) : null}
      acts={
        <>
          {may('imports.read') ? (
            <Link href="/imports?kind=stock" className="btn">
              {say('stock.sheet')}
            </Link>
          ) : null}
          {may('stock.write') ? (
            <button type="button" className="btn p" onClick={() => setReceiving(true)}>
              {say('stock.receive')}
            </button>
          ) : null}
        </>
      }
    >
      <Views
        label={say('stock.title')}
        now={view}
        onChoose={(key) => set({ view: key === 'part' ? undefined : key })}
        of={VIEWS.map((key) => ({
          key,
          label: say(`stock.view.${key}`),
          count: key === 'low' || key === 'labelled' ? counts?.[key] : undefined,
        }))}
      />
      {view === 'labelled' ? <LabelledGoods /> : <Items view={view} />}
      {receiving ? (
        <ReceiveGoods
          onClose={() => setReceiving(false)}
          onDone={(item) => go(`/stock/${encodeURIComponent(item.code)}`)}
        />
      ) : null}
    </Page>
  )
}

function Items({ view }: { view: Exclude<View, 'labelled'> }) {
  const { say } = useWords()
  const wording = useWording()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const q = useRested(get('q'))
  const places = useRead(listPlaces, {}).data?.items ?? []
  const pages = usePages(
    listStock,
    (cursor) => ({
      query: {
        ...(view === 'low' ? { low: 'true' } : { kind: view }),
        ...(q ? { q } : {}),
        ...(get('place') ? { place: get('place') } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
    (answer) => answer,
  )
  const columns = useColumns()
  return (
    <>
      <div className="tools">
        <input
          className="in"
          style={{ width: 280 }}
          type="search"
          aria-label={say('stock.find')}
          placeholder={say('stock.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('stock.place')}
          value={get('place')}
          onChange={(event) => set({ place: event.target.value })}
        >
          <option value="">{say('stock.every-place')}</option>
          {places.map((place) => (
            <option key={place.code} value={place.code}>
              {wording(place.name)}
            </option>
          ))}
        </select>
      </div>
      <div className="card">
        <Rows<StockRowShape>
          label={say('stock.title')}
          pages={pages}
          columns={columns}
          onOpen={(one) => go(`/stock/${encodeURIComponent(one.code)}`)}
          empty={say(view === 'low' ? 'stock.none-low' : 'stock.none')}
          emptyText={say(view === 'low' ? 'stock.none-low.text' : 'stock.none.text')}
        />
      </div>
    </>
  )
}

function useColumns(): TableColumnsType<StockRowShape> {
  const { say } = useWords()
  const wording = useWording()
  const { formats } = useSession()
  return [
    {
      title: say('stock.code'),
      dataIndex: 'code',
      render: (code: string) => (
        <Link href={`/stock/${encodeURIComponent(code)}`} className="num">
          {code}
        </Link>
      ),
    },
    {
      title: say('stock.name'),
      key: 'name',
      render: (_, one) => (
        <span className="cut" style={{ display: 'block', maxWidth: 300 }}>
          {wording(one.name)}
        </span>
      ),
    },
    { title: say('stock.product'), key: 'product', render: (_, one) => one.productCode ?? '' },
    { title: say('stock.free'), key: 'free', align: 'right', render: (_, one) => <Free item={one} /> },
    {
      title: say('stock.held'),
      key: 'held',
      align: 'right',
      render: (_, one) => (one.reserved > 0 ? <span className="num">{one.reserved}</span> : ''),
    },
    {
      title: say('stock.reorder'),
      key: 'reorder',
      align: 'right',
      render: (_, one) => <span className="num ink3">{one.reorderPoint ?? '–'}</span>,
    },
    {
      title: say('stock.labelled'),
      key: 'labelled',
      align: 'right',
      render: (_, one) => (one.labelled > 0 ? <span className="num">{one.labelled}</span> : ''),
    },
    {
      title: say('stock.supplier'),
      key: 'supplier',
      render: (_, one) =>
        [one.supplier, one.leadDays === null ? '' : say('stock.in-days', { n: one.leadDays })]
          .filter(Boolean)
          .join(' · '),
    },
    {
      title: say('stock.cost'),
      key: 'cost',
      align: 'right',
      render: (_, one) => (one.costFen === null ? '' : formats.money(one.costFen)),
    },
  ]
}

function LabelledGoods() {
  const { say } = useWords()
  const found = useRead(listLabelled, { query: {} })
  return (
    <Reading of={found}>
      {({ items }) => (
        <Section title={say('stock.view.labelled')} side={say('stock.labelled.law')}>
          {items.length === 0 ? <p className="ink3">{say('stock.labelled.none')}</p> : null}
          <ul className="lines">
            {items.map((one) => (
              <LabelledLine key={one.shelfId} one={one} />
            ))}
          </ul>
        </Section>
      )}
    </Reading>
  )
}

function LabelledLine({ one }: { one: LabelledShape }) {
  const { say } = useWords()
  const wording = useWording()
  const { formats } = useSession()
  return (
    <li>
      <span className="grow">
        <Link href={`/stock/${encodeURIComponent(one.code)}`}>{wording(one.name)}</Link>
        <span className="tl"> {one.code}</span>
        <span className="block">
          <Label shelf={one} />
        </span>
      </span>
      <span className="tl nowrap">
        {one.placeText} · {say('stock.pieces', { n: one.available })}
      </span>
      <b className="num nowrap">
        {one.priceFen === null ? say('stock.no-price') : formats.money(one.priceFen)}
      </b>
    </li>
  )
}
