/** Rows on the screen: grouped by how soon they are due, only those in sight are drawn, more come as one goes on. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ConversationRow } from '../../../../rooms/conversations/contract.ts'
import { Empty, Failed, Loading } from '../../../../ui/states.tsx'
import { useKeys } from '../../keys.ts'
import { useStateWords } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { GROUPS, type Group, groupOf } from './due.ts'
import { Row } from './row.tsx'

interface Pages {
  items: readonly ConversationRow[]
  first: unknown
  error: unknown
  isPlaceholderData: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}

export interface RowsProps {
  pages: Pages
  /** In the house's order as it is, without groups. */
  flat: boolean
  empty: string
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  chosen: ReadonlySet<string>
  onToggle: (id: string) => void
}

type Line = { kind: 'group'; key: string; group: Group } | { kind: 'row'; key: string; row: ConversationRow }

/** The rows in their groups; the house's order, most pressing first, stays within each. */
function linesOf(rows: readonly ConversationRow[], groupFor: (row: ConversationRow) => Group): Line[] {
  const grouped = new Map<Group, ConversationRow[]>()
  for (const row of rows) {
    const group = groupFor(row)
    grouped.set(group, [...(grouped.get(group) ?? []), row])
  }
  return GROUPS.flatMap((group): Line[] => {
    const inside = grouped.get(group)
    if (!inside) return []
    return [
      { kind: 'group', key: group, group },
      ...inside.map((row): Line => ({ kind: 'row', key: row.id, row })),
    ]
  })
}

function useNow(every: number) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}

export function Rows({ pages, flat, empty, openId, onOpen, chosen, onToggle }: RowsProps) {
  const { say } = useWords()
  const words = useStateWords()
  const { formats } = useSession()
  const now = useNow(15_000)
  const lines = useMemo(
    () =>
      flat
        ? pages.items.map((row): Line => ({ kind: 'row', key: row.id, row }))
        : linesOf(pages.items, (row) => groupOf(row, now, formats.dayKey)),
    [pages.items, flat, now, formats],
  )
  useRowKeys(lines, openId, onOpen)
  useFirstOpen(lines, openId, onOpen, pages.isPlaceholderData)

  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 31 : 92),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another matter is opened, not when rows move
  useEffect(() => {
    const index = lines.findIndex((line) => line.key === openId)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [openId, virtual])
  const shown = virtual.getVirtualItems()
  useMore(pages, shown.at(-1)?.index ?? 0, lines.length)

  if (!pages.first && pages.error)
    return <Failed fault={pages.error} words={words} retry={() => void pages.refetch()} />
  if (!pages.first) return <Loading label={say('state.loading')} lines={7} />
  if (lines.length === 0)
    return (
      <>
        <Empty title={empty}>{say('list.empty.text')}</Empty>
        <Further pages={pages} />
      </>
    )
  return (
    <div className="list-scroll" ref={scroll}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {shown.map((item) => {
          const line = lines[item.index]
          if (!line) return null
          return (
            <div
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className={`row-at${chosen.size > 0 ? ' any' : ''}`}
              style={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                transform: `translateY(${item.start}px)`,
              }}
            >
              {line.kind === 'group' ? (
                <div className="grp">
                  <span>{say(`group.${line.group}`)}</span>
                  {item.index === 0 ? <span>{say('list.order')}</span> : null}
                </div>
              ) : (
                <>
                  <input
                    type="checkbox"
                    className="pick"
                    aria-label={say('bulk.choose', { name: line.row.customer.name })}
                    checked={chosen.has(line.row.id)}
                    onChange={() => onToggle(line.row.id)}
                  />
                  <Row row={line.row} now={now} on={line.row.id === openId} onOpen={onOpen} />
                </>
              )}
            </div>
          )
        })}
      </div>
      <Further pages={pages} />
    </div>
  )
}

/** A filter looks at so many rows at a time: where few fit, one asks for the next look oneself. */
const FEW = 8

function useMore(pages: Pages, last: number, count: number) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  useEffect(() => {
    if (count > FEW && last >= count - FEW && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [last, count, hasNextPage, isFetchingNextPage, fetchNextPage])
}

function Further({ pages }: { pages: Pages }) {
  const { say } = useWords()
  if (!pages.hasNextPage) return null
  return (
    <div className="older">
      <button
        type="button"
        className="btn q sm"
        disabled={pages.isFetchingNextPage}
        onClick={() => void pages.fetchNextPage()}
      >
        {say('list.further')}
      </button>
    </div>
  )
}

function useRowKeys(lines: readonly Line[], openId: string | undefined, onOpen: RowsProps['onOpen']) {
  const step = (by: number) => {
    const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : []))
    const at = openId ? rows.indexOf(openId) : -1
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
    if (next && next !== openId) onOpen(next)
  }
  useKeys({ j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1) })
}

/** Opens the most pressing matter when none is open: the next thing first. */
function useFirstOpen(
  lines: readonly Line[],
  openId: string | undefined,
  onOpen: RowsProps['onOpen'],
  old: boolean,
) {
  const first = lines.find((line) => line.kind === 'row')
  const id = first?.kind === 'row' && !old ? first.row.id : undefined
  useEffect(() => {
    if (!openId && id && innerWidth >= 900) onOpen(id)
  }, [openId, id, onOpen])
}
