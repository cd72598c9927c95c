/** After the sale: the board by deadline, the list, what waits in each queue, and what we claim back from others. */
import { Link } from 'wouter'
import { countCases, QUEUES, Queue } from '../../../../rooms/aftersales/contract.ts'
import { useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import './aftersales.css'
import { Board } from './board.tsx'
import { Claims } from './claims.tsx'
import { CaseList } from './list.tsx'
import { QueueOf } from './queue.tsx'

/** What a role works through comes first for it. */
const NEED = {
  agent: 'aftersales.write',
  quality: 'aftersales.judge',
  finance: 'payouts.approve',
  warehouse: 'aftersales.goods',
} as const

export function CasesPage() {
  const { say } = useWords()
  const { may } = useSession()
  const { get, set } = useFilters()
  const counts = useRead(countCases, {}).data
  const tab = get('view') || 'board'
  const queue = Queue.safeParse(tab).data
  return (
    <Page
      title={say('cases.title')}
      below={
        counts ? say('cases.below', { open: counts.open, late: counts.late, today: counts.today }) : null
      }
      acts={
        <>
          <Link href="/cases/tables" className="btn">
            {say('cases.tables')}
          </Link>
          {may('imports.read') && may('exports.run') ? (
            <Link href="/imports?kind=aftersales" className="btn">
              {say('cases.sheet')}
            </Link>
          ) : null}
        </>
      }
    >
      <Views
        label={say('cases.title')}
        now={tab}
        onChoose={(key) =>
          set({ view: key === 'board' ? undefined : key, queue: undefined, state: undefined })
        }
        of={[
          { key: 'board', label: say('cases.board') },
          { key: 'list', label: say('cases.list'), count: counts?.open },
          ...QUEUES.filter((one) => may(NEED[one])).map((one) => ({
            key: one,
            label: say(`cases.queue.${one}`),
            count: counts?.queues[one]?.open,
          })),
          { key: 'claims', label: say('cases.claims') },
        ]}
      />
      {queue ? (
        <QueueOf queue={queue} />
      ) : tab === 'list' ? (
        <CaseList counts={counts} />
      ) : tab === 'claims' ? (
        <Claims />
      ) : (
        <Board />
      )}
    </Page>
  )
}
