/** Where a rule would have run on one matter of the past: its journal entries in, the moments out; nothing is touched. */
import { allHold, type Facts } from './condition.ts'
import type { RuleDraft, Trigger } from './contract.ts'
import type { Hours } from './hours.ts'
import type { JournalEntry } from './journal.ts'
import { nextSlot } from './rule.ts'

export interface Moment {
  readonly at: Date
  /** The event's name, or what the time trigger is called. */
  readonly event: string
  readonly entry: JournalEntry
  readonly facts: Facts
}

interface Past {
  readonly entries: readonly JournalEntry[]
  readonly from: Date
  readonly now: Date
  readonly zone: string
  readonly hours: Hours
}

/** @param past entries of one matter in the order of time */
export function wouldRun(draft: RuleDraft, past: Past): Moment[] {
  return momentsOf(draft.trigger, past).filter(
    ({ at, facts }) => at >= past.from && at <= past.now && allHold(draft, facts),
  )
}

const DAY_MS = 86_400_000

function momentsOf(trigger: Trigger, past: Past): Moment[] {
  if (trigger.on === 'event')
    return past.entries
      .filter((entry) => entry.name === trigger.event)
      .map((entry) => ({ at: entry.at, event: entry.name, entry, facts: entry.facts }))
  if (trigger.on === 'waiting') return waits(trigger.minutes, past)
  if (trigger.on === 'after-solved') return solved(trigger.days, past)
  if (trigger.on === 'before-promise') return promises(trigger.minutes, past)
  return slots(trigger, past)
}

const RECEIVED = 'conversations.message.received'
const ANSWERS = new Set(['staff', 'assistant'])
const answersIt = (entry: JournalEntry): boolean =>
  entry.name === 'conversations.solved' ||
  (entry.name === 'conversations.message.sent' && ANSWERS.has(String(entry.told.author ?? 'staff')))

/** Facts of the newest entry up to an instant, with the wait as it stood then. */
function factsAt(past: Past, at: Date, more: Facts = {}): Facts {
  const last = past.entries.findLast((entry) => entry.at <= at)
  return { ...last?.facts, 'hours.open': past.hours.isOpen(at), ...more }
}

function waits(minutes: number, past: Past): Moment[] {
  const found: Moment[] = []
  let first: JournalEntry | null = null
  const end = (until: Date) => {
    if (!first) return
    const at = past.hours.add(first.at, minutes * 60)
    if (at < until)
      found.push({
        at,
        event: 'rules.due.waiting',
        entry: first,
        facts: factsAt(past, at, { 'waiting.minutes': minutes }),
      })
  }
  for (const entry of past.entries) {
    if (entry.name === RECEIVED) first ??= entry
    else if (answersIt(entry)) {
      end(entry.at)
      first = null
    }
  }
  end(past.now)
  return found
}

function solved(days: number, past: Past): Moment[] {
  return past.entries.flatMap((entry, i) => {
    if (entry.name !== 'conversations.solved') return []
    const at = new Date(entry.at.getTime() + days * DAY_MS)
    const opened = past.entries.slice(i + 1).find((one) => one.name === 'conversations.reopened')
    if (opened && opened.at <= at) return []
    return [{ at, event: 'rules.due.after-solved', entry, facts: factsAt(past, at) }]
  })
}

const promiseOf = (entry: JournalEntry): unknown =>
  entry.told.promise ?? entry.told.promiseId ?? entry.told.id
const ENDS = new Set(['promises.kept', 'promises.broken', 'promises.released', 'promises.moved'])

function promises(minutes: number, past: Past): Moment[] {
  return past.entries.flatMap((entry, i) => {
    const due = typeof entry.told.due === 'string' ? new Date(entry.told.due) : null
    const begins = entry.name === 'promises.made' || entry.name === 'promises.moved'
    if (!begins || !due || Number.isNaN(due.getTime())) return []
    const at = new Date(due.getTime() - minutes * 60_000)
    const ended = past.entries
      .slice(i + 1)
      .find((one) => ENDS.has(one.name) && promiseOf(one) === promiseOf(entry))
    if (at < entry.at || (ended && ended.at <= at)) return []
    return [{ at, event: 'rules.due.before-promise', entry, facts: factsAt(past, at) }]
  })
}

function slots(trigger: Extract<Trigger, { on: 'schedule' }>, past: Past): Moment[] {
  const [first] = past.entries
  if (!first) return []
  const found: Moment[] = []
  const start = first.at > past.from ? first.at : past.from
  for (let at = nextSlot(trigger, start, past.zone); at <= past.now; at = nextSlot(trigger, at, past.zone)) {
    const entry = past.entries.findLast((one) => one.at <= at)
    if (entry?.conversationId && entry.facts.state !== 'solved')
      found.push({ at, event: 'rules.due.schedule', entry, facts: factsAt(past, at) })
  }
  return found
}
