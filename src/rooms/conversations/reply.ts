/** A person at the shop writes: an answer that takes the matter, a first word to a customer, or a note among colleagues. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { type Control, replied, solved } from './control.ts'
import type { Beginning, Reply } from './door.ts'
import { afterAnswered, afterSolved, type Body, type Draft, type Matter, place, plain } from './matter.ts'
import { newMatter } from './receive.ts'
import * as store from './store.ts'
import { authorOf, filesFor, held, message, type Room, send, tell } from './voice.ts'

/**
 * The reply and the end of the assistant's lease are one write under the row lock: whatever the assistant was thinking
 * out is stale from this instant on (I1).
 */
export async function reply(room: Room, ctx: Ctx, id: string, given: Reply) {
  const before = await held(ctx, id)
  const channelMessageId = given.clientId ? `${ctx.actor.id}:${given.clientId}` : undefined
  const known = channelMessageId ? await store.arrived(ctx, before.channelId, channelMessageId) : undefined
  if (known) return { seq: known.seq, repeated: true }
  if (given.heardSeq !== undefined && given.heardSeq < before.lastCustomerSeq) {
    throw new Refusal('conflict', 'conversations.not-seen', { seq: before.lastCustomerSeq })
  }
  const said = await outgoing(room, ctx, before, given, channelMessageId)
  const control = replied(before)
  const author = authorOf(ctx)
  const drafts = [...takingOver(before, control, ctx, 'answered'), said]
  const seq = before.lastSeq + drafts.length
  const answered = { ...afterAnswered(before, control, said, ctx.now), ...assigneeFor(before, ctx) }
  const closing = given.solve ? solved(answered) : undefined
  const after = closing ? afterSolved(answered, closing, ctx.now) : answered
  if (closing)
    drafts.push({ kind: 'state', at: ctx.now, author, body: { state: 'solved', was: answered.state } })
  const matter = await keep(room, ctx, { before, after, drafts, seq })
  if (closing) await tell(ctx, 'solved', matter)
  return { seq, repeated: false }
}

interface Keeping {
  readonly before: Matter
  readonly after: Matter
  readonly drafts: readonly Draft[]
  readonly seq: number
}

async function keep(room: Room, ctx: Ctx, { before, after, drafts, seq }: Keeping): Promise<Matter> {
  const { matter, entries } = place(after, drafts)
  await store.save(ctx, before, matter, entries)
  await send(room, ctx, matter, entries)
  await noteWait(ctx, before, seq)
  if (before.holder === 'assistant') await tell(ctx, 'taken-over', matter)
  await tell(ctx, 'message.sent', matter, seq)
  return matter
}

/** How long somebody who wanted a person waited for this one: tells the next customer what to expect. */
export async function noteWait(ctx: Ctx, before: Matter, seq: number): Promise<void> {
  if (!before.wantsPerson || !before.waitingSince) return
  const seconds = Math.round((ctx.now.getTime() - before.waitingSince.getTime()) / 1000)
  await store.saveWaited(ctx, before.id, seq, Math.max(0, seconds))
}

/** The lines of the log that say that a person has it now. */
export function takingOver(before: Matter, control: Control, ctx: Ctx, because: string): Draft[] {
  const author = authorOf(ctx)
  const drafts: Draft[] = []
  if (before.state === 'solved') {
    drafts.push({ kind: 'state', at: ctx.now, author, body: { state: control.state, was: before.state } })
  }
  if (before.holder !== 'staff') {
    const body: Body = { holder: control.holder, engagement: control.engagement, because }
    drafts.push({ kind: 'holder', at: ctx.now, author, body })
  }
  if (!before.assigneeId) {
    drafts.push({
      kind: 'assignment',
      at: ctx.now,
      author,
      body: { assignee: { id: ctx.actor.id, name: ctx.actor.name } },
    })
  }
  return drafts
}

/** Who answers a matter that is nobody's makes it his. */
export function assigneeFor(before: Matter, ctx: Ctx): Pick<Matter, 'assigneeId' | 'assigneeName'> {
  if (before.assigneeId) return { assigneeId: before.assigneeId, assigneeName: before.assigneeName }
  return { assigneeId: ctx.actor.id, assigneeName: ctx.actor.name }
}

async function outgoing(
  room: Room,
  ctx: Ctx,
  matter: Matter,
  given: Reply,
  channelMessageId: string | undefined,
): Promise<Draft> {
  const files = await filesFor(room, ctx, given.files)
  const facts = { now: ctx.now, heardAt: matter.heardAt, sentSince: matter.sentSince }
  room.channels.allow(matter.channelKind, { text: given.text, files }, facts)
  const body: Body = {
    ...(files.length > 0 && { files }),
    ...(given.sources?.length && { sources: given.sources }),
    ...(given.clientId && { clientId: given.clientId }),
  }
  const author = authorOf(ctx)
  return message({
    text: given.text,
    at: ctx.now,
    author,
    body,
    ...(channelMessageId && { channelMessageId }),
  })
}

/** We write first: the matter is the writer's and waits on the customer. */
export async function start(
  room: Room,
  ctx: Ctx,
  draft: {
    customer: Beginning['customer']
    channelId: string
    text: string
    files?: readonly string[] | undefined
  },
) {
  const kind = await room.channels.kindOf(ctx, draft.channelId)
  const id = make('con', ctx.now)
  const files = await filesFor(room, ctx, draft.files)
  room.channels.allow(kind, { text: draft.text, files })
  const said = message({
    text: draft.text,
    at: ctx.now,
    author: authorOf(ctx),
    ...(files.length > 0 && { body: { files } }),
  })
  const blank = newMatter({ id, beginning: draft, channelKind: kind, said, now: ctx.now })
  const control: Control = { state: 'waiting', holder: 'staff', engagement: 0, lastCustomerSeq: 0 }
  const fresh = { ...afterAnswered(blank, control, said, ctx.now), ...assigneeFor(blank, ctx) }
  const { matter, entries } = place(fresh, [said])
  await store.insert(ctx, matter, entries)
  await send(room, ctx, matter, entries)
  await tell(ctx, 'begun', matter, 1)
  await tell(ctx, 'message.sent', matter, 1)
  return { conversationId: id, seq: 1 }
}

export async function note(
  room: Room,
  ctx: Ctx,
  id: string,
  given: { text: string; files?: readonly string[] | undefined },
) {
  const before = await held(ctx, id)
  const files = await filesFor(room, ctx, given.files)
  const text = plain(given.text)
  if (!text && files.length === 0) throw new Refusal('invalid', 'conversations.empty')
  const draft: Draft = {
    kind: 'note',
    at: ctx.now,
    author: authorOf(ctx),
    text,
    ...(files.length > 0 && { body: { files } }),
  }
  const { matter, entries } = place(before, [draft])
  await store.save(ctx, before, matter, entries)
  await tell(ctx, 'changed', matter)
  return { seq: matter.lastSeq }
}
