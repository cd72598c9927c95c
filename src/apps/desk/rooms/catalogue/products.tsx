/** All products: how complete each truth sheet is, and what is lacking most. */
import type { TableColumnsType } from 'antd'
import { Link, useLocation } from 'wouter'
import {
  CATEGORIES,
  catalogueOverview,
  listProducts,
  type ProductRow,
} from '../../../../rooms/catalogue/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Section, Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Score } from './truth-sheet.tsx'

const SORTS = ['code', 'name', 'score', 'updated', 'price'] as const

export function Products() {
  const { say } = useWords()
  const { formats } = useSession()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const overview = useRead(catalogueOverview, {})
  const q = useRested(get('q'))
  const state = get('state') === 'archived' ? ('archived' as const) : ('on-sale' as const)
  const sort = SORTS.find((one) => one === get('sort')) ?? 'code'
  const category = CATEGORIES.find((one) => one === get('category'))
  const pages = usePages(
    listProducts,
    (cursor) => ({
      query: {
        state,
        sort,
        descending: 'false',
        ...(q ? { q } : {}),
        ...(category ? { category } : {}),
        ...(get('lacking') ? { lacking: get('lacking') } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
    (answer) => answer,
  )
  const columns = useColumns()
  const found = overview.data
  return (
    <Page
      title={say('rail.catalogue')}
      below={
        found
          ? say('catalogue.below', {
              n: formats.count(found.products),
              count: found.products,
              complete: found.complete,
              mean: Math.round(found.meanScore),
            })
          : null
      }
      acts={
        <Link href="/imports?kind=catalogue" className="btn">
          {say('catalogue.import')}
        </Link>
      }
    >
      {found && found.lacking.length > 0 ? (
        <Section title={say('catalogue.lacking')} side={say('catalogue.lacking.text')}>
          <div className="tags">
            {found.lacking.slice(0, 10).map((one) => (
              <button
                type="button"
                key={one.key}
                className={`btn sm${get('lacking') === one.key ? ' soft' : ''}`}
                title={one.why}
                onClick={() => set({ lacking: get('lacking') === one.key ? undefined : one.key })}
              >
                {one.label} <span className="ink3 num">{one.products}</span>
              </button>
            ))}
          </div>
        </Section>
      ) : null}
      <div className="tools">
        <Views
          label={say('catalogue.views')}
          now={state}
          onChoose={(key) => set({ state: key === 'archived' ? key : undefined })}
          of={[
            { key: 'on-sale', label: say('catalogue.on-sale'), count: found?.products },
            { key: 'archived', label: say('catalogue.archived'), count: found?.archived },
          ]}
        />
        <span className="grow" />
        <input
          className="in"
          style={{ width: 260 }}
          type="search"
          aria-label={say('catalogue.find')}
          placeholder={say('catalogue.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('catalogue.category')}
          value={category ?? ''}
          onChange={(event) => set({ category: event.target.value })}
        >
          <option value="">{say('catalogue.every')}</option>
          {(found?.categories ?? []).map((one) => (
            <option key={one.category} value={one.category}>
              {`${one.label} ${one.products}`}
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
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {say(`catalogue.sort.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="card">
        <Rows<ProductRow>
          label={say('rail.catalogue')}
          pages={pages}
          columns={columns}
          onOpen={(one) => go(`/catalogue/${one.id}`)}
          empty={say(q || category || get('lacking') ? 'catalogue.none-found' : 'catalogue.none')}
          emptyText={<Link href="/imports?kind=catalogue">{say('catalogue.none.text')}</Link>}
        />
      </div>
    </Page>
  )
}

function useColumns(): TableColumnsType<ProductRow> {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  return [
    {
      title: say('catalogue.code'),
      dataIndex: 'code',
      render: (_, one) => <span className="ink3">{one.code}</span>,
    },
    {
      title: say('catalogue.name'),
      key: 'name',
      render: (_, one) => <Link href={`/catalogue/${one.id}`}>{wording(one.name)}</Link>,
    },
    {
      title: say('catalogue.colours'),
      key: 'colours',
      render: (_, one) => (
        <span className="row" style={{ gap: 4 }}>
          {one.colours.slice(0, 6).map((colour) => (
            <span
              key={colour.id}
              className="swatch"
              title={wording(colour.name)}
              style={{ background: colour.hex ?? 'var(--sunken)' }}
            />
          ))}
        </span>
      ),
    },
    {
      title: say('catalogue.price'),
      key: 'price',
      align: 'right',
      render: (_, one) =>
        one.fromFen === undefined
          ? ''
          : one.toFen !== undefined && one.toFen !== one.fromFen
            ? `${formats.money(one.fromFen)} – ${formats.money(one.toFen)}`
            : formats.money(one.fromFen),
    },
    { title: say('catalogue.sheet'), key: 'score', render: (_, one) => <Score value={one.score} /> },
    {
      title: say('catalogue.missing'),
      key: 'missing',
      render: (_, one) =>
        one.missing.length === 0 ? (
          <Chip tone="ok">{say('catalogue.complete')}</Chip>
        ) : (
          <span className="small ink2">{say('catalogue.missing-n', { n: one.missing.length })}</span>
        ),
    },
    { title: say('catalogue.updated'), dataIndex: 'updatedAt', render: (at: string) => formats.day(at) },
  ]
}
