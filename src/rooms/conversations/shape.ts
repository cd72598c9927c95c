/** Rows as browsers see them: the desk sees everything, the customer what is his. */
import type {
  Attachment,
  ConversationEvent,
  ConversationRow,
  CustomerConversation,
  CustomerEvent,
} from './contract.ts'
import { type Entry, type Matter, teamOf } from './matter.ts'
import { priority } from './priority.ts'
import type { EventRow } from './store.ts'

const iso = (at: Date) => at.toISOString()

/** @param unread customer messages that the reader has not read */
export function shapeRow(matter: Matter, unread: number, now: Date): ConversationRow {
  return {
    id: matter.id,
    title: matter.title,
    customer: { id: matter.customerId, name: matter.customerName, tier: matter.customerTier },
    channel: { id: matter.channelId, kind: matter.channelKind },
    language: matter.language,
    state: matter.state,
    holder: matter.holder,
    engagement: matter.engagement,
    assignee: personOf(matter.assigneeId, matter.assigneeName),
    team: teamOf(matter),
    tags: [...matter.tags],
    lastSeq: matter.lastSeq,
    lastCustomerSeq: matter.lastCustomerSeq,
    last: { author: matter.lastAuthor, text: matter.lastText, at: iso(matter.lastAt) },
    heard: matter.heardText,
    mood: matter.mood,
    priority: priority({ ...matter, tier: matter.customerTier }, now),
    order: orderOf(matter),
    waitingSince: matter.waitingSince && iso(matter.waitingSince),
    due: matter.dueAt && matter.dueWhat ? { at: iso(matter.dueAt), what: matter.dueWhat } : null,
    unread: Math.max(0, unread),
    snoozedUntil: matter.snoozedUntil && iso(matter.snoozedUntil),
    mergedInto: matter.mergedInto,
    fields: { ...matter.fields },
    beganAt: iso(matter.beganAt),
    changedAt: iso(matter.changedAt),
    solvedAt: matter.solvedAt && iso(matter.solvedAt),
  }
}

function personOf(id: string | null, name: string | null) {
  return id ? { id, name: name ?? '' } : null
}

export function orderOf(matter: Matter): ConversationRow['order'] {
  if (!matter.orderId) return null
  return { id: matter.orderId, number: matter.orderNumber ?? '', state: matter.orderState ?? '' }
}

export function shapeOwn(matter: Matter): CustomerConversation {
  return {
    id: matter.id,
    title: matter.title,
    // A merged matter goes on elsewhere: for the customer nothing of it is done yet.
    state: matter.mergedInto ? 'open' : matter.state,
    holder: matter.holder,
    person: matter.holder === 'staff' ? matter.assigneeName : null,
    lastSeq: matter.lastVisibleSeq,
    last: { author: matter.lastAuthor, text: matter.lastText, at: iso(matter.lastAt) },
    unread: Math.max(0, matter.ourMessages - matter.customerHasRead),
    staffRead: matter.staffRead,
    beganAt: iso(matter.beganAt),
    changedAt: iso(matter.changedAt),
  }
}

export function shapeEvent(row: EventRow): ConversationEvent {
  const body = row.body ?? {}
  const base = {
    seq: row.seq,
    at: iso(row.at),
    author: { kind: row.authorKind, id: row.authorId, name: row.authorName },
  }
  switch (row.kind) {
    case 'message':
      return { ...base, kind: 'message', ...messageOf(row) }
    case 'note':
      return { ...base, kind: 'note', text: row.text ?? '', attachments: filesOf(row) }
    case 'handover':
      return { ...base, kind: 'handover', card: body.card ?? null, reason: body.reason ?? '' }
    case 'state':
      return { ...base, kind: 'state', state: body.state ?? 'open', was: body.was ?? 'open' }
    case 'assignment':
      return { ...base, kind: 'assignment', assignee: body.assignee ?? null }
    case 'team':
      return { ...base, kind: 'team', team: body.team ?? null, was: body.wasTeam ?? null }
    case 'tag':
      return { ...base, kind: 'tag', tag: body.tag ?? '', put: body.put ?? true }
    case 'holder':
      return { ...base, kind: 'holder', ...holderOf(row) }
    default:
      return shapeCraft(row, base)
  }
}

function shapeCraft(
  row: EventRow,
  base: Pick<ConversationEvent, 'seq' | 'at' | 'author'>,
): ConversationEvent {
  const body = row.body ?? {}
  const { link, field } = body
  if (row.kind === 'snooze')
    return { ...base, kind: 'snooze', until: body.until ?? null, because: body.because ?? '' }
  if (row.kind === 'field') {
    const { id = '', label = '', value = null } = field ?? {}
    return { ...base, kind: 'field', field: id, label, value }
  }
  return {
    ...base,
    kind: 'link',
    what: link?.what ?? 'related',
    other: link?.other ?? '',
    otherSeq: link?.seq ?? null,
  }
}

/** An event that was just written, as if read back. */
export function rowOfEntry({ author, ...entry }: Entry): EventRow {
  return {
    seq: entry.seq,
    at: entry.at,
    kind: entry.kind,
    authorKind: author.kind,
    authorId: author.id,
    authorName: author.name,
    afterSeq: entry.afterSeq,
    text: entry.text ?? null,
    mood: entry.mood ?? null,
    language: entry.language ?? null,
    body: entry.body ?? null,
  }
}

/** An event as the customer sees it; undefined for what is ours. Colleagues have a name there, but no id. */
export function shapeOwnEvent(row: EventRow): CustomerEvent | undefined {
  if (row.afterSeq === null) return undefined
  const id = row.authorKind === 'customer' ? row.authorId : null
  const base = {
    seq: row.seq,
    after: row.afterSeq,
    at: iso(row.at),
    author: { kind: row.authorKind, id, name: row.authorName },
  }
  if (row.kind === 'message') {
    // How a letter travelled is ours: addresses, checks and errors of servers.
    const { mail: _mail, delivery: _delivery, ...said } = messageOf(row)
    return { ...base, kind: 'message', ...said, mood: null }
  }
  if (row.kind === 'state')
    return { ...base, kind: 'state', state: row.body?.state ?? 'open', was: row.body?.was ?? 'open' }
  if (row.kind === 'holder') return { ...base, kind: 'holder', ...holderOf(row) }
  return undefined
}

function messageOf(row: EventRow) {
  const body = row.body ?? {}
  return {
    text: row.text ?? '',
    language: row.language ?? null,
    attachments: filesOf(row),
    mood: row.mood ?? null,
    sources: [...(body.sources ?? [])],
    facts: [...(body.facts ?? [])],
    choices: [...(body.choices ?? [])],
    clientId: body.clientId ?? null,
    forgotten: body.forgotten ?? false,
    ...(body.mail && { mail: body.mail }),
    ...(body.delivery && { delivery: body.delivery }),
    ...(body.translations && { translations: [...body.translations] }),
  }
}

function holderOf(row: EventRow) {
  const { holder = 'queue', engagement = 0, because = '' } = row.body ?? {}
  return { holder, engagement, because }
}

const filesOf = (row: EventRow): Attachment[] => [...(row.body?.files ?? [])]
