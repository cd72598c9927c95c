/** The ledger: what we told customers we would do, by time; and how much of it we keep. */
import type { TableColumnsType } from 'antd'
import { Link, useLocation } from 'wouter'
import {
  countPromises,
  listPromises,
  PROMISE_KINDS,
  PromiseKind,
  type PromiseRowShape,
  PromiseView,
  standingOf,
} from '../../../../rooms/promises/contract.ts'
import { readRouting } from '../../../../rooms/routing/contract.ts'
import { Stitch, Tenon } from '../../../../ui/marks.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { KeptShares } from './kept.tsx'
import { PolicyForm } from './policy.tsx'
import { dueText, markOf } from './standing.ts'

const VIEWS = ['open', 'due-soon', 'broken', 'to-decide', 'kept', 'all'] as const

export function Promises() {
  const { say } = useWords()
  const { may } = useSession()
  const { get, set } = useFilters()
  const counts = useRead(countPromises, {}).data
  const tab = ['shares', 'policy'].find((one) => one === get('tab')) ?? 'ledger'
  return (
    <Page
      title={say('rail.promises')}
      below={
        counts
          ? say('promises.below', { open: counts.open, soon: counts.dueSoon, broken: counts.broken })
          : null
      }
    >
      <Views
        label={say('rail.promises')}
        now={tab}
        onChoose={(key) => set({ tab: key === 'ledger' ? undefined : key })}
        of={[
          { key: 'ledger', label: say('promises.ledger') },
          { key: 'shares', label: say('promises.shares') },
          ...(may('promises.manage') ? [{ key: 'policy', label: say('promises.policy') }] : []),
        ]}
      />
      {tab === 'ledger' ? <Ledger counts={counts} /> : null}
      {tab === 'shares' ? <KeptShares /> : null}
      {tab === 'policy' && may('promises.manage') ? <PolicyForm /> : null}
    </Page>
  )
}

function Ledger({
  counts,
}: {
  counts: { open: number; dueSoon: number; brokenAll: number; toDecide: number } | undefined
}) {
  const { say } = useWords()
  const wording = useWording()
  const { may, me } = useSession()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const q = useRested(get('q'))
  const view = PromiseView.safeParse(get('view')).data ?? 'open'
  const kind = PromiseKind.safeParse(get('kind')).data
  const teams = useRead(readRouting, {}, { when: may('routing.read') }).data?.teams ?? []
  const pages = usePages(
    listPromises,
    (cursor) => ({
      query: {
        view,
        ...(q ? { q } : {}),
        ...(kind ? { kind } : {}),
        ...(get('team') ? { team: get('team') } : {}),
        ...(get('mine') ? { staff: me.id } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
    (answer) => answer,
  )
  const columns = useColumns(new Map(teams.map((team) => [team.id, wording(team.name)])))
  const count: Partial<Record<string, number>> = counts
    ? {
        open: counts.open,
        'due-soon': counts.dueSoon,
        broken: counts.brokenAll,
        'to-decide': counts.toDecide,
      }
    : {}
  return (
    <>
      <Views
        label={say('promises.ledger')}
        now={view}
        onChoose={(key) => set({ view: key === 'open' ? undefined : key })}
        of={VIEWS.map((key) => ({ key, label: say(`promises.view.${key}`), count: count[key] }))}
      />
      <div className="tools">
        <input
          className="in"
          style={{ width: 260 }}
          type="search"
          aria-label={say('promises.find')}
          placeholder={say('promises.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('promise.kind')}
          value={kind ?? ''}
          onChange={(event) => set({ kind: event.target.value })}
        >
          <option value="">{say('promises.every-kind')}</option>
          {PROMISE_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`promise.kind.${one}`)}
            </option>
          ))}
        </select>
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('promise.team')}
          value={get('team')}
          onChange={(event) => set({ team: event.target.value })}
        >
          <option value="">{say('promises.every-team')}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {wording(team.name)}
            </option>
          ))}
        </select>
        <label className="check small">
          <input
            type="checkbox"
            checked={get('mine') !== ''}
            onChange={(event) => set({ mine: event.target.checked ? 'yes' : undefined })}
          />
          {say('promises.mine')}
        </label>
      </div>
      <div className="card">
        <Rows<PromiseRowShape>
          label={say('promises.ledger')}
          pages={pages}
          columns={columns}
          onOpen={(one) => go(`/promises/${one.id}`)}
          empty={say('promises.none')}
          emptyText={say('promises.none.text')}
        />
      </div>
    </>
  )
}

function useColumns(teams: ReadonlyMap<string, string>): TableColumnsType<PromiseRowShape> {
  const { say } = useWords()
  const { formats, may } = useSession()
  return [
    {
      title: say('promise.what'),
      key: 'what',
      render: (_, one) => (
        <Link href={`/promises/${one.id}`} style={{ display: 'block', maxWidth: 380 }} className="cut">
          {one.what}
        </Link>
      ),
    },
    {
      title: say('promise.due'),
      key: 'due',
      render: (_, one) => (
        <Tenon state={markOf(one.state)} title={formats.header(one.due)}>
          {dueText(one.due, formats)}
        </Tenon>
      ),
    },
    { title: say('orders.state'), key: 'state', render: (_, one) => say(`promise.state.${standingOf(one)}`) },
    { title: say('promise.kind'), key: 'kind', render: (_, one) => say(`promise.kind.${one.kind}`) },
    {
      title: say('promise.by'),
      key: 'by',
      render: (_, one) =>
        one.by.kind === 'staff' ? one.by.name : <Stitch small>{say(`promise.by.${one.by.kind}`)}</Stitch>,
    },
    { title: say('promise.team'), key: 'team', render: (_, one) => teams.get(one.teamId ?? '') ?? '' },
    {
      title: say('promise.customer'),
      key: 'customer',
      render: (_, one) =>
        may('customers.read') ? (
          <Link href={`/customers/${one.customer.id}`}>{one.customer.name}</Link>
        ) : (
          one.customer.name
        ),
    },
    {
      title: say('promise.amends'),
      key: 'amends',
      align: 'right',
      render: (_, one) =>
        one.amends && one.amends.state !== 'declined'
          ? `${formats.money(one.amends.cashFen + one.amends.couponFen)} · ${say(`amends.${one.amends.state}`)}`
          : '',
    },
  ]
}
