/** Open cases in columns by their deadline: what is over stands left; keys walk it, Enter opens. */
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { type CaseRowShape, caseBoard } from '../../../../rooms/aftersales/contract.ts'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { useKeys } from '../../keys.ts'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { whatOf } from './columns.tsx'
import { CaseFilters, useCaseFilters } from './filters.tsx'
import { Due, Light, StateChips } from './standing.tsx'

interface Column {
  column: 'late' | 'today' | 'tomorrow' | 'week' | 'later' | 'paused'
  count: number
  items: CaseRowShape[]
}

export function Board() {
  const { kind, queue, overdue } = useCaseFilters()
  const found = useRead(
    caseBoard,
    { query: { ...(kind ? { kind } : {}), ...(queue ? { queue } : {}), ...(overdue ? { overdue } : {}) } },
    { keep: true, every: 60_000 },
  )
  return (
    <>
      <CaseFilters queues />
      <Reading of={found} lines={8}>
        {({ columns }) => <Columns columns={columns} />}
      </Reading>
    </>
  )
}

function Columns({ columns }: { columns: readonly Column[] }) {
  const { say } = useWords()
  const shown = columns.filter((one) => one.count > 0 || one.column === 'today')
  const chosen = useBoardKeys(shown)
  if (columns.every((one) => one.count === 0))
    return <Empty title={say('cases.board.none')}>{say('cases.board.none.text')}</Empty>
  return (
    <div
      className="case-board"
      style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(216px, 1fr))` }}
    >
      {shown.map((one) => (
        <section key={one.column} aria-label={say(`cases.column.${one.column}`)}>
          <h2 className={one.column === 'late' ? 'bad-text' : ''}>
            {say(`cases.column.${one.column}`)} <span className="num ink3">{one.count}</span>
          </h2>
          {one.items.map((item) => (
            <Card key={item.id} one={item} on={item.id === chosen} />
          ))}
          {one.items.length === 0 ? <p className="tl">{say('cases.column.none')}</p> : null}
          {one.count > one.items.length ? (
            <Link href="/cases?view=list" className="tl">
              {say('cases.column.more', { n: one.count - one.items.length })}
            </Link>
          ) : null}
        </section>
      ))}
    </div>
  )
}

/** J and K in a column, H and L across; the chosen card is kept in sight. */
function useBoardKeys(columns: readonly Column[]) {
  const [, go] = useLocation()
  const [at, setAt] = useState<readonly [column: number, row: number] | null>(null)
  const column = at ? columns[Math.min(at[0], columns.length - 1)] : undefined
  const chosen = at && column ? column.items[Math.min(at[1], column.items.length - 1)]?.id : undefined
  const step = (across: number, down: number) =>
    setAt((now) => {
      if (!now) return [0, 0]
      const next = Math.min(Math.max(0, now[0] + across), columns.length - 1)
      const most = Math.max(0, (columns[next]?.items.length ?? 1) - 1)
      return [next, Math.min(Math.max(0, now[1] + down), most)]
    })
  useKeys({
    j: () => step(0, 1),
    k: () => step(0, -1),
    h: () => step(-1, 0),
    l: () => step(1, 0),
    Enter: () => {
      if (chosen) go(`/cases/${chosen}`)
    },
  })
  return chosen
}

function Card({ one, on }: { one: CaseRowShape; on: boolean }) {
  const { say } = useWords()
  const { formats } = useSession()
  const ref = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [on])
  return (
    <Link ref={ref} href={`/cases/${one.id}`} className={`card case-card${on ? ' cursor' : ''}`}>
      <span className="row small">
        <span className="grow ink3 cut">
          {one.number} · {one.kindText}
        </span>
        <b>
          <Due one={one} />
        </b>
      </span>
      <b className="cut block">{whatOf(one)}</b>
      <span className="small ink2 cut block">{one.next.text}</span>
      <span className="row wrap" style={{ gap: 4 }}>
        <StateChips one={one} />
        {one.amountFen ? <span className="tl num">{formats.money(one.amountFen)}</span> : null}
        <span className="grow" />
        <span className="tl">{one.assigneeName ?? say('cases.nobody')}</span>
      </span>
      <Light one={one} />
    </Link>
  )
}
