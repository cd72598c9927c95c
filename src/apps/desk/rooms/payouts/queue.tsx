/** The finance queue: who asked, for what, for whom; what waits for a person stands first. */
import type { TableColumnsType } from 'antd'
import { Link, useLocation } from 'wouter'
import {
  listObligations,
  OBLIGATION_KINDS,
  ObligationKind,
  type ObligationRowShape,
  VIEWS,
} from '../../../../rooms/payouts/contract.ts'
import { Chip, Stitch } from '../../../../ui/marks.tsx'
import { usePages } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'
import { toneOf } from './tone.ts'

interface Counts {
  readonly toApprove: number
  readonly byHand: number
  readonly failed: number
  readonly underWay: number
}

export function Queue({ counts }: { counts: Counts | undefined }) {
  const { say } = useWords()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const q = useRested(get('q'))
  const view = VIEWS.find((one) => one === get('view')) ?? (counts?.toApprove === 0 ? 'all' : 'to-approve')
  const kind = ObligationKind.safeParse(get('kind')).data
  const pages = usePages(
    listObligations,
    (cursor) => ({
      query: { view, ...(q ? { q } : {}), ...(kind ? { kind } : {}), ...(cursor ? { cursor } : {}) },
    }),
    (answer) => answer,
  )
  const count: Partial<Record<string, number>> = counts
    ? {
        'to-approve': counts.toApprove,
        'by-hand': counts.byHand,
        failed: counts.failed,
        'under-way': counts.underWay,
      }
    : {}
  return (
    <>
      <Views
        label={say('payouts.tab.queue')}
        now={view}
        onChoose={(key) => set({ view: key })}
        of={VIEWS.map((key) => ({ key, label: say(`payouts.view.${key}`), count: count[key] }))}
      />
      <div className="tools">
        <input
          className="in"
          style={{ width: 280 }}
          type="search"
          aria-label={say('payouts.find')}
          placeholder={say('payouts.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('payouts.kind')}
          value={kind ?? ''}
          onChange={(event) => set({ kind: event.target.value })}
        >
          <option value="">{say('payouts.every-kind')}</option>
          {OBLIGATION_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`payout-kind.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="card">
        <Rows<ObligationRowShape>
          label={say('payouts.tab.queue')}
          pages={pages}
          columns={useColumns()}
          onOpen={(one) => go(`/payouts/${one.id}`)}
          empty={say(`payouts.empty.${view}`)}
          emptyText={say('payouts.empty.text')}
        />
      </div>
    </>
  )
}

/** A machine's asking wears the stitch, a person's is plain. */
export function Asker({ of }: { of: Pick<ObligationRowShape, 'madeBy'> }) {
  const { say } = useWords()
  const { kind, name } = of.madeBy
  if (kind === 'staff' || kind === 'customer') return name
  return <Stitch small>{kind === 'assistant' ? name : say('payouts.by-house')}</Stitch>
}

export function useColumns(): TableColumnsType<ObligationRowShape> {
  const { say } = useWords()
  const { formats, may } = useSession()
  return [
    {
      title: say('payouts.what'),
      key: 'what',
      render: (_, one) => (
        <Link href={`/payouts/${one.id}`} className="cut" style={{ display: 'block', maxWidth: 320 }}>
          {one.kindText} · {one.reasonText}
        </Link>
      ),
    },
    { title: say('payouts.sum'), key: 'sum', align: 'right', render: (_, one) => formats.money(one.fen) },
    {
      title: say('orders.state'),
      key: 'state',
      render: (_, one) => <Chip tone={toneOf(one.state)}>{one.stateText}</Chip>,
    },
    {
      title: say('payouts.held-for'),
      key: 'holds',
      render: (_, one) => one.holds.map((hold) => say(`hold-cause.${hold}`)).join(' · '),
    },
    { title: say('payouts.asked-by'), key: 'by', render: (_, one) => <Asker of={one} /> },
    {
      title: say('payouts.to'),
      key: 'to',
      render: (_, one) =>
        one.to !== 'customer' ? (
          say(`party.${one.to}`)
        ) : one.customer && may('customers.read') ? (
          <Link href={`/customers/${one.customer.id}`}>{one.customer.name}</Link>
        ) : (
          (one.customer?.name ?? say('party.customer'))
        ),
    },
    {
      title: say('payouts.order'),
      key: 'order',
      render: (_, one) => (one.order ? <Link href={`/orders/${one.order.id}`}>{one.order.number}</Link> : ''),
    },
    { title: say('payouts.asked-at'), key: 'at', render: (_, one) => formats.short(one.madeAt) },
  ]
}
