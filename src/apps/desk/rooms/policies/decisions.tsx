/** Decisions that were kept: what each was about, what it allowed, and by which packs. */
import type { TableColumnsType } from 'antd'
import { Link, useLocation } from 'wouter'
import type { Answer as AnswerOf } from '../../../../kernel/contract.ts'
import { listKept } from '../../../../rooms/policies/contract.ts'
import { usePages } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'

type Kept = AnswerOf<typeof listKept>['items'][number] & { readonly id: string }

export function Decisions() {
  const { say } = useWords()
  const { formats, may } = useSession()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const about = useRested(get('about'))
  const found = usePages(
    listKept,
    (cursor) => ({ query: { ...(about ? { about } : {}), ...(cursor ? { cursor } : {}) } }),
    (answer) => answer,
  )
  const pages = { ...found, items: found.items.map((one): Kept => ({ ...one, id: one.fingerprint })) }
  const columns: TableColumnsType<Kept> = [
    {
      title: say('kept.about'),
      key: 'about',
      render: (_, one) => (
        <>
          {say(`kept.kind.${one.about.kind}`)}{' '}
          {one.about.kind === 'case' && may('aftersales.read') ? (
            <Link
              href={`/cases/${one.about.id}`}
              className="num"
              onClick={(event) => event.stopPropagation()}
            >
              {one.about.number ?? say('kept.unnumbered')}
            </Link>
          ) : (
            <span className="num">{one.about.number ?? say('kept.unnumbered')}</span>
          )}
        </>
      ),
    },
    {
      title: say('kept.allowed'),
      key: 'allowed',
      render: (_, one) => (
        <span className="cut" style={{ display: 'block', maxWidth: 460 }}>
          {one.remedies.map((remedy) => say(`policy-remedy.${remedy as 'repair'}`)).join(' · ')}
        </span>
      ),
    },
    {
      title: say('policies.tab.packs'),
      key: 'packs',
      render: (_, one) => (
        <span className="cut" style={{ display: 'block', maxWidth: 360 }} title={one.packs.join(' · ')}>
          {one.packs.join(' · ')}
        </span>
      ),
    },
    {
      title: say('policies.at'),
      key: 'at',
      render: (_, one) => (
        <Link href={`/policies/decisions/${one.fingerprint}`}>{formats.full(one.keptAt)}</Link>
      ),
    },
  ]
  return (
    <>
      <div className="tools">
        <input
          className="in"
          style={{ width: 300 }}
          type="search"
          aria-label={say('kept.find')}
          placeholder={say('kept.find')}
          value={get('about')}
          onChange={(event) => set({ about: event.target.value })}
        />
      </div>
      <div className="card">
        <Rows<Kept>
          label={say('policies.tab.decisions')}
          pages={pages}
          columns={columns}
          onOpen={(one) => go(`/policies/decisions/${one.fingerprint}`)}
          empty={say('kept.none')}
          emptyText={say('kept.none.text')}
        />
      </div>
    </>
  )
}
