/** What we claim from carriers, suppliers and technicians, by the last day to file; each opened by itself with its papers. */
import type { TableColumnsType } from 'antd'
import { Link, useLocation } from 'wouter'
import { type ClaimShape, listClaims, PARTIES, Party } from '../../../../rooms/aftersales/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { usePages } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'
import { partyName } from './money.tsx'
import { useRowKeys } from './row-keys.ts'
import { Due, stateTone } from './standing.tsx'

const SHOWN = ['open', 'closed', 'all'] as const

export function Claims() {
  const { say } = useWords()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const view = SHOWN.find((one) => one === get('shown')) ?? 'open'
  const against = Party.safeParse(get('against')).data
  const pages = usePages(
    listClaims,
    (cursor) => ({
      query: { view, ...(against ? { against } : {}), ...(cursor ? { cursor } : {}), limit: 30 },
    }),
    (answer) => answer,
  )
  const open = (one: ClaimShape) => go(`/cases/claims/${one.id}`)
  useRowKeys(pages.items, open)
  return (
    <>
      <div className="tools">
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('cases.claims.which')}
          value={view}
          onChange={(event) => set({ shown: event.target.value === 'open' ? undefined : event.target.value })}
        >
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {say(`cases.claims.${one}`)}
            </option>
          ))}
        </select>
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('cases.claims.against')}
          value={against ?? ''}
          onChange={(event) => set({ against: event.target.value })}
        >
          <option value="">{say('cases.claims.anybody')}</option>
          {PARTIES.filter((one) => one !== 'customer' && one !== 'merchant').map((one) => (
            <option key={one} value={one}>
              {partyName(say, one)}
            </option>
          ))}
        </select>
      </div>
      <div className="card">
        <Rows<ClaimShape>
          label={say('cases.claims')}
          pages={pages}
          columns={useColumns()}
          onOpen={open}
          empty={say('cases.claims.none')}
          emptyText={say('cases.claims.none.text')}
        />
      </div>
    </>
  )
}

function useColumns(): TableColumnsType<ClaimShape> {
  const { say } = useWords()
  const { formats } = useSession()
  return [
    {
      title: say('cases.number'),
      dataIndex: 'number',
      render: (number: string, one) => <Link href={`/cases/claims/${one.id}`}>{number}</Link>,
    },
    {
      title: say('cases.claims.against'),
      key: 'against',
      render: (_, one) => (
        <>
          {partyName(say, one.against)}{' '}
          {one.againstName ? <span className="tl">{one.againstName}</span> : null}
        </>
      ),
    },
    { title: say('cases.what'), dataIndex: 'productName' },
    { title: say('cases.order'), dataIndex: 'orderNumber' },
    {
      title: say('cases.amount'),
      key: 'amount',
      align: 'right',
      render: (_, one) => <span className="num">{one.amountFen ? formats.money(one.amountFen) : ''}</span>,
    },
    {
      title: say('cases.claims.papers'),
      key: 'papers',
      render: (_, one) =>
        one.missing > 0 ? (
          <Chip tone="warn">{say('cases.claims.missing', { n: one.missing })}</Chip>
        ) : (
          <Chip tone="ok">{say('cases.claims.complete')}</Chip>
        ),
    },
    {
      title: say('cases.state'),
      key: 'state',
      render: (_, one) => <Chip tone={stateTone(one)}>{one.stateText}</Chip>,
    },
    {
      title: say('cases.claims.file-before'),
      key: 'before',
      render: (_, one) =>
        one.filedAt
          ? say('cases.claims.filed', { day: formats.day(one.filedAt) })
          : one.fileBefore
            ? formats.full(one.fileBefore)
            : '',
    },
    { title: say('cases.due'), key: 'due', render: (_, one) => <Due one={one} /> },
  ]
}
