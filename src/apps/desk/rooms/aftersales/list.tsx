/** Cases as a list: by deadline while they are open, newest first when closed, with every filter in the address. */
import { useLocation } from 'wouter'
import { type CaseRowShape, CaseView, listCases } from '../../../../rooms/aftersales/contract.ts'
import { usePages } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'
import { useCaseColumns } from './columns.tsx'
import { CaseFilters, useCaseFilters } from './filters.tsx'
import { useRowKeys } from './row-keys.ts'

const SHOWN = ['open', 'late', 'today', 'mine', 'flash', 'paused', 'closed', 'all'] as const

export function CaseList(props: { counts: Partial<Record<string, unknown>> | undefined }) {
  const { say } = useWords()
  const { get, set } = useFilters()
  const shown = CaseView.safeParse(get('shown')).data ?? 'open'
  const count = (key: string) => {
    const n = props.counts?.[key]
    return typeof n === 'number' ? n : undefined
  }
  return (
    <>
      <Views
        label={say('cases.title')}
        now={shown}
        onChoose={(key) => set({ shown: key === 'open' ? undefined : key })}
        of={SHOWN.map((key) => ({ key, label: say(`cases.shown.${key}`), count: count(key) }))}
      />
      <CaseFilters words queues />
      <CaseTable query={{ view: shown }} empty={say('cases.none')} emptyText={say('cases.none.text')} />
    </>
  )
}

/** A page of cases that fits the filters in the address and what is asked on top; J, K and Enter walk it. */
export function CaseTable(props: {
  query: { view?: CaseRowView; queue?: CaseRowShape['queue']; assignee?: string }
  empty: string
  emptyText?: string
}) {
  const { say } = useWords()
  const [, go] = useLocation()
  const { me } = useSession()
  const filters = useCaseFilters()
  const { view = 'open', queue, assignee } = props.query
  const pages = usePages(
    listCases,
    (cursor) => ({
      query: {
        ...filters,
        view,
        ...(queue ? { queue } : {}),
        ...(assignee === 'me' ? { assignee: me.id } : {}),
        ...(cursor ? { cursor } : {}),
        limit: 30,
      },
    }),
    (answer) => answer,
  )
  useRowKeys(pages.items, (one) => go(`/cases/${one.id}`))
  return (
    <div className="card">
      <Rows<CaseRowShape>
        label={say('cases.title')}
        pages={pages}
        columns={useCaseColumns()}
        onOpen={(one) => go(`/cases/${one.id}`)}
        empty={props.empty}
        emptyText={props.emptyText}
      />
    </div>
  )
}

type CaseRowView = 'open' | 'late' | 'today' | 'paused' | 'flash' | 'mine' | 'closed' | 'all'
