/** A rehearsal's deeds: the same nouns as a real matter, but no channel, no routing, no counters, no search, and events of its own name. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import {
  type ConversationEvent,
  type ConversationRow,
  isRehearsal,
  type MessageEvent,
  type Thread,
} from '../contract.ts'
import { type Control, heard, replied, solved } from '../control.ts'
import type { Range, Reply } from '../door.ts'
import {
  afterAnswered,
  afterHeard,
  afterSolved,
  type Draft,
  type Entry,
  owedToHeard,
  place,
  plain,
  unreadBy,
} from '../matter.ts'
import { newMatter, sameWords } from '../receive.ts'
import { rowOfEntry, shapeEvent, shapeRow } from '../shape.ts'
import { authorOf, HOUSE, message, type Room, tell } from '../voice.ts'
import type { RehearsalBeginning, RehearsedWord } from './door.ts'
import * as store from './store.ts'

const CHANNEL = { id: 'rehearsal', kind: 'web' }
const LONGEST = 200
const WHOLE = 2000

/** Its learner may see it, and whoever looks after learners. */
function mayRead(ctx: Ctx, matter: store.Rehearsed): boolean {
  return matter.staffId === ctx.actor.id || ctx.actor.permissions.has('advisors.manage')
}

async function seen(ctx: Ctx, id: string): Promise<store.Rehearsed> {
  const matter = await store.find(ctx, id)
  if (!matter || !mayRead(ctx, matter))
    throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  return matter
}

/** Under its lock, and its learner's own. @throws Refusal conversations.unknown | conversations.not-your-rehearsal */
async function heldOwn(ctx: Ctx, id: string): Promise<store.Rehearsed> {
  const matter = await store.lock(ctx, id)
  if (!matter || !mayRead(ctx, matter))
    throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  if (matter.staffId !== ctx.actor.id) throw new Refusal('forbidden', 'conversations.not-your-rehearsal')
  return matter
}

const told = (ctx: Ctx, name: string, matter: store.Rehearsed | Parameters<typeof tell>[2], seq?: number) =>
  tell(ctx, `rehearsal.${name}`, matter, seq)

const NOTHING_OWED = { at: null, what: null, since: null }

export async function begin(
  ctx: Ctx,
  beginning: RehearsalBeginning,
  id = make('reh', ctx.now),
): Promise<string> {
  const customer = { id: `${id}.customer`, name: beginning.customerName, tier: beginning.tier }
  const said = spoken(beginning.text, customer, ctx.now)
  const blank = newMatter({
    id,
    beginning: { customer, channelId: CHANNEL.id, title: beginning.title, order: beginning.order },
    channelKind: CHANNEL.kind,
    said,
    now: ctx.now,
  })
  const { staff } = beginning
  const control: Control = { state: 'open', holder: 'staff', engagement: 0, lastCustomerSeq: 1 }
  const owed = { ...NOTHING_OWED, ...owedToHeard(blank, ctx.now), at: null }
  const taken = { ...afterHeard(blank, control, said, owed, ctx.now), language: beginning.language }
  const { matter, entries } = place({ ...taken, assigneeId: staff.id, assigneeName: staff.name }, [said])
  await store.insert(ctx, staff.id, matter, entries)
  await told(ctx, 'begun', matter, 1)
  return id
}

const spoken = (text: string, customer: { id: string; name: string }, at: Date): Draft =>
  message({ text, at, author: { kind: 'customer', id: customer.id, name: customer.name } })

export async function hear(ctx: Ctx, id: string, text: string): Promise<{ seq: number } | null> {
  const before = await store.lock(ctx, id)
  if (!before) throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  if (before.state === 'solved') return null
  const said = spoken(text, { id: before.customerId, name: before.customerName }, ctx.now)
  const seq = before.lastSeq + 1
  const owed = { ...owedToHeard(before, ctx.now), at: null }
  const after = afterHeard(before, heard(before, seq, false), said, owed, ctx.now)
  const { matter, entries } = place(after, [said])
  await store.save(ctx, matter, entries)
  await told(ctx, 'message.received', matter, seq)
  return { seq }
}

export async function end(ctx: Ctx, id: string): Promise<void> {
  const before = await store.lock(ctx, id)
  if (!before || before.state === 'solved') return
  await close(ctx, before, HOUSE)
}

async function close(ctx: Ctx, before: store.Rehearsed, author: Entry['author']): Promise<void> {
  const draft: Draft = {
    kind: 'state',
    at: ctx.now,
    author,
    body: { state: 'solved', was: before.state },
  }
  const { matter, entries } = place(afterSolved(before, solved(before), ctx.now), [draft])
  await store.save(ctx, matter, entries)
  await told(ctx, 'solved', matter)
}

/** The learner answers, as in the real desk: nothing unseen, one press is one message. */
export async function reply(
  room: Room,
  ctx: Ctx,
  id: string,
  given: Reply,
): Promise<{ event: MessageEvent; conversation: ConversationRow }> {
  const before = await heldOwn(ctx, id)
  const channelMessageId = given.clientId ? `${ctx.actor.id}:${given.clientId}` : undefined
  const known = channelMessageId && (await store.arrived(ctx, id, channelMessageId))
  if (known) return again(ctx, id, known, given.text)
  if (before.state === 'solved') throw new Refusal('conflict', 'conversations.rehearsal-over')
  if (given.files?.length) throw new Refusal('invalid', 'conversations.not-in-rehearsal')
  if (given.heardSeq !== undefined && given.heardSeq < before.lastCustomerSeq)
    throw new Refusal('conflict', 'conversations.not-seen', { seq: before.lastCustomerSeq })
  const facts = { now: ctx.now, heardAt: before.heardAt, sentSince: before.sentSince }
  room.channels.allow(CHANNEL.kind, { text: given.text, files: [] }, facts)
  const said = message({
    text: given.text,
    at: ctx.now,
    author: authorOf(ctx),
    body: given.clientId ? { clientId: given.clientId } : {},
    ...(channelMessageId && { channelMessageId }),
  })
  const { matter, entries } = place(afterAnswered(before, replied(before), said, ctx.now), [said])
  await store.save(ctx, matter, entries)
  await told(ctx, 'message.sent', matter)
  const [entry] = entries
  const event = entry && shapeEvent(rowOfEntry(entry))
  if (event?.kind !== 'message') throw new RangeError('Expected a message that was just written')
  if (given.solve) await solve(ctx, id)
  return { event, conversation: await row(ctx, id) }
}

async function again(ctx: Ctx, id: string, seq: number, text: string) {
  const [stands] = await store.events(ctx, id, { since: seq - 1, limit: 1 })
  const event = stands && shapeEvent(stands)
  if (event?.kind !== 'message') throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  sameWords({ text: event.text, forgotten: false }, text)
  return { event, conversation: await row(ctx, id) }
}

export async function note(ctx: Ctx, id: string, given: { text: string }): Promise<{ seq: number }> {
  const before = await heldOwn(ctx, id)
  const text = plain(given.text)
  if (!text) throw new Refusal('invalid', 'conversations.empty')
  const { matter, entries } = place(before, [{ kind: 'note', at: ctx.now, author: authorOf(ctx), text }])
  await store.save(ctx, matter, entries)
  await told(ctx, 'changed', matter)
  return { seq: matter.lastSeq }
}

export async function solve(ctx: Ctx, id: string): Promise<ConversationRow> {
  const before = await heldOwn(ctx, id)
  if (before.state !== 'solved') await close(ctx, before, authorOf(ctx))
  return row(ctx, id)
}

const shaped = (matter: store.Rehearsed, now: Date): ConversationRow => ({
  ...shapeRow(matter, unreadBy(matter, matter.readMessages), now),
  rehearsal: true,
})

export async function row(ctx: Ctx, id: string): Promise<ConversationRow> {
  return shaped(await seen(ctx, id), ctx.now)
}

export async function thread(room: Room, ctx: Ctx, id: string, range: Range = {}): Promise<Thread> {
  const matter = await seen(ctx, id)
  const limit = Math.min(range.limit ?? 50, LONGEST)
  const rows = await store.events(ctx, id, { since: range.since, before: range.before, limit })
  const first = rows[0]?.seq
  const older = range.since === undefined && first && first > 1 ? first : undefined
  return {
    conversation: shaped(matter, ctx.now),
    events: rows.map(shapeEvent),
    ...(older && { before: older }),
    receipts: {
      customerDelivered: matter.lastSeq,
      customerRead: matter.lastCustomerSeq,
      staffRead: matter.staffRead,
    },
    watchers: [],
    reach: room.channels.reach(CHANNEL.kind, {
      now: ctx.now,
      heardAt: matter.heardAt,
      sentSince: matter.sentSince,
    }),
  }
}

export async function markRead(ctx: Ctx, id: string): Promise<{ unread: number }> {
  const matter = await seen(ctx, id)
  if (matter.staffId === ctx.actor.id) await store.saveRead(ctx, id, matter.customerMessages)
  return { unread: 0 }
}

export async function events(ctx: Ctx, id: string): Promise<ConversationEvent[]> {
  return (await store.events(ctx, id, { since: 0, limit: WHOLE })).map(shapeEvent)
}

export async function list(ctx: Ctx, staffId: string, limit = 50): Promise<ConversationRow[]> {
  return (await store.own(ctx, staffId, limit)).map((matter) => shaped(matter, ctx.now))
}

export async function record(
  ctx: Ctx,
  id: string,
  past: RehearsalBeginning & { readonly said: readonly RehearsedWord[] },
): Promise<void> {
  for (const [nth, { by, at, text }] of past.said.entries()) {
    const actor = { ...ctx.actor, kind: 'staff' as const, ...past.staff }
    const then: Ctx = { ...ctx, now: at, actor, tell: () => Promise.resolve() }
    if (nth === 0) await begin(then, { ...past, text }, id)
    else if (by === 'customer') await hear(then, id, text)
    else await answered(then, id, text)
  }
  const last = past.said.at(-1)?.at ?? ctx.now
  await end({ ...ctx, now: last, tell: () => Promise.resolve() }, id)
}

async function answered(ctx: Ctx, id: string, text: string): Promise<void> {
  const before = await heldOwn(ctx, id)
  const said = message({ text, at: ctx.now, author: authorOf(ctx) })
  const { matter, entries } = place(afterAnswered(before, replied(before), said, ctx.now), [said])
  await store.save(ctx, matter, entries)
}

/** The same request, at a rehearsal or at a real matter. */
export const either =
  <T>(rehearsed: (id: string) => Promise<T>, real: (id: string) => Promise<T>) =>
  (id: string): Promise<T> =>
    isRehearsal(id) ? rehearsed(id) : real(id)
