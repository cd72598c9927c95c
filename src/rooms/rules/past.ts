/** The journal of a past, read out of conversations as they were written: the same past gives the same entries. */
import { language, mood } from '../../engines/text/index.ts'
import { seeded } from '../../kernel/ids.ts'
import type { History, HistoryEvent } from '../conversations/index.ts'
import type { Facts } from './condition.ts'
import type { JournalEntry } from './journal.ts'

export interface PastAnswer {
  readonly id: string
  readonly conversationId: string
  readonly customerId: string
  readonly answeredAt: Date | null
  readonly marks: { readonly satisfaction?: number }
}

type Standing = {
  state: string
  holder: string
  waitingSince: Date | null
  text: string
  assignee: string | null
}

export function journalOf(
  histories: readonly History[],
  answers: readonly PastAnswer[] = [],
): JournalEntry[] {
  const entries = histories.flatMap(entriesOf)
  const answered = answers.flatMap((answer): JournalEntry[] => {
    const { answeredAt: at, marks, conversationId, customerId } = answer
    if (!at || marks.satisfaction === undefined) return []
    const facts = { satisfaction: marks.satisfaction, state: 'solved' }
    return [
      {
        id: seeded('evt', at, `demo-answer-${answer.id}`),
        name: 'surveys.answered',
        at,
        conversationId,
        orderId: null,
        customerId,
        facts,
        told: { satisfaction: marks.satisfaction },
      },
    ]
  })
  return [...entries, ...answered]
}

function entriesOf(history: History): JournalEntry[] {
  const now: Standing = { state: 'open', holder: 'assistant', waitingSince: null, text: '', assignee: null }
  const entries: JournalEntry[] = []
  for (const [i, event] of history.events.entries()) {
    const names = step(now, event)
    if (i === 0 && names.length > 0) names.unshift('conversations.begun')
    for (const name of names)
      entries.push({
        id: seeded('evt', event.at, `demo-${history.id}-${i}-${name}`),
        name,
        at: event.at,
        conversationId: history.id,
        orderId: history.order?.id ?? null,
        customerId: history.customer.id,
        facts: factsOf(history, now, event.at),
        told: {
          ...(event.kind === 'message' && { author: event.author.kind }),
          ...(now.assignee && { assigneeId: now.assignee }),
        },
      })
  }
  return entries
}

/** What an event of the log changes, and by which names it was told. */
function step(now: Standing, event: HistoryEvent): string[] {
  if (event.kind === 'message') {
    if (event.author.kind === 'customer') {
      now.waitingSince ??= event.at
      now.text = event.text
      if (now.state === 'waiting') now.state = 'open'
      return ['conversations.message.received']
    }
    now.waitingSince = null
    now.state = 'waiting'
    if (event.author.kind === 'staff') {
      now.holder = 'staff'
      now.assignee = event.author.id
    }
    return ['conversations.message.sent']
  }
  if (event.kind === 'handover') {
    now.holder = 'queue'
    return ['conversations.handed-over']
  }
  if (event.kind === 'holder') now.holder = event.holder
  if (event.kind !== 'state') return []
  const was = now.state
  now.state = event.state
  if (event.state === 'solved') return ['conversations.solved']
  return was === 'solved' ? ['conversations.reopened'] : []
}

function factsOf(history: History, now: Standing, at: Date): Facts {
  const hour = (at.getUTCHours() + 8) % 24
  return {
    'hours.open': hour >= 9 && hour < 21,
    'customer.tier': history.customer.tier ?? null,
    'order.state': history.order?.state ?? null,
    channel: 'web',
    tags: history.tags ?? [],
    language: language(now.text),
    state: now.state,
    holder: now.holder,
    text: now.text,
    mood: mood(now.text).mood,
    'waiting.minutes': now.waitingSince
      ? Math.floor((at.getTime() - now.waitingSince.getTime()) / 60_000)
      : null,
  }
}
