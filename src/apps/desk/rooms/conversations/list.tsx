/** The list of conversations by how soon they are due; views with exact counts, search in whole threads. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  type ConversationRow,
  countConversations,
  listConversations,
  type View,
} from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Empty, Failed, Loading } from '../../../../ui/states.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useKeys } from '../../keys.ts'
import { useStateWords, Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { GROUPS, type Group, groupOf } from './due.ts'
import { FoundList } from './found.tsx'
import { Row } from './row.tsx'

const VIEWS = ['mine', 'unassigned', 'waiting', 'assistant', 'solved', 'all'] as const

interface Props {
  view: View
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onView: (view: View) => void
}

export function ConversationList(props: Props) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const words = useRested(typed.trim())
  const counters = useRead(countConversations, {})
  useKeys({ '/': () => field.current?.focus() })
  return (
    <section className="pane list" aria-label={say('list.title')}>
      <Views
        label={say('list.views')}
        now={props.view}
        onChoose={(key) => {
          const next = VIEWS.find((view) => view === key)
          if (next) props.onView(next)
        }}
        of={VIEWS.map((view) => ({ key: view, label: say(`view.${view}`), count: counters.data?.[view] }))}
      />
      <div className="find">
        <Icon name="search" size="s" />
        <input
          ref={field}
          type="search"
          aria-label={say('list.search')}
          placeholder={say('list.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            setTyped('')
            event.currentTarget.blur()
          }}
        />
      </div>
      {words ? (
        <FoundList words={words} openId={props.openId} onOpen={props.onOpen} />
      ) : (
        <Waiting {...props} key={props.view} />
      )}
    </section>
  )
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

function Waiting({ view, openId, onOpen }: Props) {
  const { say } = useWords()
  const words = useStateWords()
  const { formats } = useSession()
  const now = useNow(15_000)
  const pages = usePages(
    listConversations,
    (cursor) => ({ query: { view, limit: 50, ...(cursor ? { cursor } : {}) } }),
    (answer) => answer,
  )
  const flat = view === 'solved' || view === 'all'
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
  const last = shown.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  useEffect(() => {
    if (last >= lines.length - 8 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [last, lines.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  if (!pages.first && pages.error)
    return <Failed fault={pages.error} words={words} retry={() => void pages.refetch()} />
  if (!pages.first) return <Loading label={say('state.loading')} lines={7} />
  if (lines.length === 0) return <Empty title={say(`list.empty.${view}`)}>{say('list.empty.text')}</Empty>
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
                <Row row={line.row} now={now} on={line.row.id === openId} onOpen={onOpen} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function useRowKeys(lines: readonly Line[], openId: string | undefined, onOpen: Props['onOpen']) {
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
  onOpen: Props['onOpen'],
  old: boolean,
) {
  const first = lines.find((line) => line.kind === 'row')
  const id = first?.kind === 'row' && !old ? first.row.id : undefined
  useEffect(() => {
    if (!openId && id && innerWidth >= 900) onOpen(id)
  }, [openId, id, onOpen])
}
