/** The story on the screen: only what is in sight is drawn, the newest stands at the foot, older parts come on wish. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Thread } from '../../../../rooms/conversations/contract.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Changes } from './changes.tsx'
import { HandOver } from './hand-over.tsx'
import type { Merged } from './merged.ts'
import { CustomerTypes, Message, Note, PendingMessage } from './message.tsx'
import type { Pending } from './outbox.ts'
import { type Item, story } from './story.ts'

type Line =
  | Item
  | { kind: 'older'; key: string }
  | { kind: 'pending'; key: string; one: Pending }
  | { kind: 'typing'; key: string }
  | { kind: 'receipt'; key: string; word: 'sent' | 'delivered' | 'read' }

/** Pixels from the foot within which one still reads the newest. */
const NEAR = 80

interface Props {
  thread: Thread
  merged: readonly Merged[]
  older: () => Promise<void>
  fetchingOlder: boolean
  typing: boolean
  pending: readonly Pending[]
  onAgain: (clientId: string) => void
  onDrop: (clientId: string) => void
}

/** How far the last word of ours has come, when it is the last word of all. */
function receiptOf({ events, receipts, conversation }: Thread): 'sent' | 'delivered' | 'read' | undefined {
  const last = events.findLast((event) => event.kind === 'message')
  if (last?.author.kind !== 'staff' || conversation.state === 'solved') return undefined
  return receipts.customerRead >= last.seq
    ? 'read'
    : receipts.customerDelivered >= last.seq
      ? 'delivered'
      : 'sent'
}

function linesOf({ thread, merged, pending, typing }: Props, dayOf: (at: string) => string): Line[] {
  const lines: Line[] = [...story(thread.events, dayOf, merged)]
  if (thread.before !== undefined) lines.unshift({ kind: 'older', key: 'older' })
  for (const one of pending) lines.push({ kind: 'pending', key: one.clientId, one })
  const receipt = pending.length > 0 ? undefined : receiptOf(thread)
  if (receipt) lines.push({ kind: 'receipt', key: 'receipt', word: receipt })
  if (typing) lines.push({ kind: 'typing', key: 'typing' })
  return lines
}

/**
 * Whoever reads the newest words goes on reading the newest, whatever grows above, below or around them;
 * whoever scrolled away is left where they are.
 */
function useStayAtEnd(scroll: RefObject<HTMLDivElement | null>, lines: readonly Line[], toEnd: () => void) {
  const atEnd = useRef(true)
  const go = useRef(toEnd)
  go.current = toEnd
  useEffect(() => {
    const view = scroll.current
    if (!view) return
    const scrolled = () => {
      atEnd.current = view.scrollHeight - view.scrollTop - view.clientHeight < NEAR
    }
    const stay = () => {
      if (atEnd.current) go.current()
    }
    const watch = new ResizeObserver(stay)
    watch.observe(view)
    if (view.firstElementChild) watch.observe(view.firstElementChild)
    view.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      watch.disconnect()
      view.removeEventListener('scroll', scrolled)
    }
  }, [scroll])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the lines are others
  useLayoutEffect(() => {
    if (atEnd.current) go.current()
  }, [lines])
}

export function StoryView(props: Props) {
  const { say } = useWords()
  const { formats } = useSession()
  const { thread, merged, pending, typing } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: the three parts of props that lines are made of
  const lines = useMemo(() => linesOf(props, formats.dayKey), [thread, merged, pending, typing, formats])
  const scroll = useRef<HTMLDivElement>(null)
  const [away, setAway] = useState(false)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'spoken' ? 90 : 29),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
    anchorTo: 'end',
    onChange: (instance) => setAway(!instance.isAtEnd(120)),
  })

  // What was being read stays where it was when older words arrive above it.
  const held = useRef<{ key: string; index: number; below: number } | null>(null)
  const older = async () => {
    const first = virtual.getVirtualItems().find((item) => lines[item.index]?.kind === 'spoken')
    if (first) {
      held.current = {
        key: String(first.key),
        index: first.index,
        below: first.start - (virtual.scrollOffset ?? 0),
      }
    }
    await props.older()
  }
  useLayoutEffect(() => {
    const place = held.current
    if (!place) return
    const index = lines.findIndex((line) => line.key === place.key)
    const start = virtual.measurementsCache[index]?.start
    if (index === place.index || start === undefined) return
    held.current = null
    virtual.scrollToOffset(start - place.below)
  }, [lines, virtual])

  useStayAtEnd(scroll, lines, () => virtual.scrollToEnd({ behavior: 'auto' }))

  return (
    <div className="msgs-wrap">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled log must be reachable by keyboard */}
      <div className="msgs" ref={scroll} role="log" aria-label={say('thread.log')} tabIndex={0}>
        <div className="run" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index]
            return line ? (
              <div
                key={item.key}
                className="ev"
                data-index={item.index}
                ref={virtual.measureElement}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <LineView line={line} {...props} older={older} />
              </div>
            ) : null
          })}
        </div>
      </div>
      {away ? (
        <button
          type="button"
          className="btn sm new-below"
          onClick={() => virtual.scrollToEnd({ behavior: 'smooth' })}
        >
          {say('thread.newest')}
        </button>
      ) : null}
    </div>
  )
}

function LineView({ line, ...props }: Props & { line: Line }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { id } = props.thread.conversation
  switch (line.kind) {
    case 'older':
      return (
        <div className="older">
          <button
            type="button"
            className="btn q sm"
            disabled={props.fetchingOlder}
            onClick={() => void props.older()}
          >
            {say('thread.older')}
          </button>
        </div>
      )
    case 'day':
      return <div className="day">{formats.nearDay(line.at)}</div>
    case 'changes':
      return <Changes events={line.events} />
    case 'spoken':
      if (line.event.kind === 'handover') return <HandOver event={line.event} thread={props.thread} />
      if (line.event.kind === 'note') return <Note event={line.event} conversationId={line.from?.id ?? id} />
      return (
        <Message
          event={line.event}
          conversation={line.from ?? props.thread.conversation}
          elsewhere={line.from !== undefined}
        />
      )
    case 'pending':
      return <PendingMessage one={line.one} onAgain={props.onAgain} onDrop={props.onDrop} />
    case 'typing':
      return <CustomerTypes name={props.thread.conversation.customer.name} />
    case 'receipt':
      return <div className="receipt">{say(`receipt.${line.word}`)}</div>
  }
}
