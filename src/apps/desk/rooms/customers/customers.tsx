/** All customers: by name, tag, tier or the last digits of the phone; and who may be one and the same. */
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import {
  type CustomerRowShape,
  createCustomer,
  listCustomers,
  listSuggestions,
} from '../../../../rooms/customers/contract.ts'
import { Avatar, Chip } from '../../../../ui/marks.tsx'
import { useAct, usePages, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useFilters } from '../../filters.ts'
import { useNotices } from '../../notice.tsx'
import { Page } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'
import { Suggestions } from './merge.tsx'

export function Customers() {
  const { say } = useWords()
  const { formats, may } = useSession()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const [adding, setAdding] = useState(false)
  const q = useRested(get('q'))
  const known = get('known') === 'all' ? ('all' as const) : ('yes' as const)
  const suggestions = useRead(listSuggestions, { query: { limit: 100 } }, { when: may('customers.merge') })
  const pages = usePages(
    listCustomers,
    (cursor) => ({
      query: {
        known,
        ...(q ? { q } : {}),
        ...(get('tag') ? { tag: get('tag') } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
    (answer) => answer,
  )
  const columns: TableColumnsType<CustomerRowShape> = [
    {
      title: say('customers.name'),
      dataIndex: 'name',
      render: (_, one) => (
        <Link href={`/customers/${one.id}`} className="row">
          <Avatar name={one.name} /> {one.name}
        </Link>
      ),
    },
    {
      title: say('customers.tier'),
      dataIndex: 'tier',
      render: (tier: string | null) => (tier ? <Chip tone="line">{tier}</Chip> : null),
    },
    { title: say('customers.area'), dataIndex: 'area' },
    {
      title: say('customers.phone'),
      dataIndex: 'phoneLast4',
      render: (last: string | null, one) =>
        last ? (
          `···· ${last}${one.verified ? ` · ${say('identity.verified')}` : ''}`
        ) : (
          <span className="ink3">{say('customers.no-phone')}</span>
        ),
    },
    {
      title: say('customers.tags'),
      dataIndex: 'tags',
      render: (tags: string[]) => (
        <span className="tags">
          {tags.slice(0, 4).map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </span>
      ),
    },
    {
      title: say('customers.seen'),
      dataIndex: 'seenAt',
      render: (at: string | null) => (at ? formats.day(at) : say('customers.never')),
    },
  ]
  return (
    <Page
      title={say('rail.customers')}
      below={
        pages.first
          ? say('customers.total', { n: formats.count(pages.first.total), count: pages.first.total })
          : null
      }
      acts={
        may('customers.write') ? (
          <button type="button" className="btn p" onClick={() => setAdding(true)}>
            {say('customers.add')}
          </button>
        ) : null
      }
    >
      {suggestions.data && suggestions.data.items.length > 0 ? (
        <Suggestions of={suggestions.data.items} />
      ) : null}
      <div className="tools">
        <input
          className="in"
          style={{ width: 300 }}
          type="search"
          aria-label={say('customers.find')}
          placeholder={say('customers.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
        {get('tag') ? (
          <button type="button" className="btn sm" onClick={() => set({ tag: undefined })}>
            {say('customers.tag-off', { tag: get('tag') })}
          </button>
        ) : null}
        <label className="check end small">
          <input
            type="checkbox"
            checked={known === 'all'}
            onChange={(event) => set({ known: event.target.checked ? 'all' : undefined })}
          />
          {say('customers.visitors')}
        </label>
      </div>
      <div className="card">
        <Rows<CustomerRowShape>
          label={say('rail.customers')}
          pages={pages}
          columns={columns}
          onOpen={(one) => go(`/customers/${one.id}`)}
          empty={say(q ? 'customers.none-found' : 'customers.none')}
          emptyText={q ? say('customers.none-found.text') : say('customers.none.text')}
        />
      </div>
      {adding ? (
        <NewCustomer onClose={() => setAdding(false)} onMade={(id) => go(`/customers/${id}`)} />
      ) : null}
    </Page>
  )
}

function NewCustomer(props: { onClose: () => void; onMade: (id: string) => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const create = useAct(createCustomer)
  return (
    <Question
      title={say('customers.add')}
      onClose={props.onClose}
      acts={
        <button type="submit" form="new-customer" className="btn p" disabled={create.busy}>
          {say('customers.save')}
        </button>
      }
    >
      <form
        id="new-customer"
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const said = (name: string) => String(form.get(name) ?? '').trim()
          create.start(
            {
              body: {
                name: said('name'),
                note: said('note'),
                ...(said('phone') ? { phone: said('phone') } : {}),
                ...(said('email') ? { email: said('email') } : {}),
                ...(said('area') ? { area: said('area') } : {}),
              },
            },
            { onError: fail, onSuccess: (made) => props.onMade(made.id) },
          )
        }}
      >
        <label className="field">
          <span>{say('customers.name')}</span>
          <input
            className="in"
            name="name"
            required
            maxLength={60}
            placeholder={say('customers.name.place')}
          />
        </label>
        <label className="field">
          <span>{say('identity.phone')}</span>
          <input className="in" name="phone" inputMode="tel" maxLength={30} />
        </label>
        <label className="field">
          <span>{say('identity.email')}</span>
          <input className="in" name="email" type="email" maxLength={120} />
        </label>
        <label className="field">
          <span>{say('customers.area')}</span>
          <input className="in" name="area" maxLength={60} />
        </label>
        <label className="field">
          <span>{say('customers.note')}</span>
          <textarea className="in" name="note" maxLength={2000} />
        </label>
      </form>
    </Question>
  )
}
