/** A person at the shop writes: an answer that takes the matter, a first word to a customer, or a note among colleagues. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { type Control, replied, solved } from './control.ts'
import { callPeople } from './craft/mention.ts'
import { replyThrough } from './craft/merged.ts'
import { byPerson } from './craft/translation.ts'
import type { Beginning, Reply } from './door.ts'
import { afterAnswered, afterSolved, type Body, type Draft, type Matter, place, plain } from './matter.ts'
import { newMatter, sameWords } from './receive.ts'
import { seat } from './seating.ts'
import * as store from './store.ts'
import { assigneeFor, noteWait, takingOver } from './taking.ts'
import { authorOf, filesFor, held, message, type Room, send, tell } from './voice.ts'

/**
 * The reply and the end of the assistant's lease are one write under the row lock: whatever the assistant was thinking
 * out is stale from this instant on (I1).
 */
export async function reply(room: Room, ctx: Ctx, id: string, given: Reply) {
  // Locks go from the merged matter to the one it goes on in, as when the customer writes.
  const via = given.via === undefined || given.via === id ? undefined : await mergedHere(ctx, given.via, id)
  const before = await held(ctx, id)
  if (before.mergedInto) throw new Refusal('conflict', 'conversations.merged', { into: before.mergedInto })
  const carrier = via ?? before
  const channelMessageId = given.clientId ? `${ctx.actor.id}:${given.clientId}` : undefined
  const known = channelMessageId ? await saidBefore(ctx, carrier, channelMessageId, given.text) : undefined
  if (known) return { seq: known.seq, repeated: true, in: carrier.id }
  await nothingUnseen(ctx, before, given)
  const said = await outgoing(room, ctx, carrier, given, channelMessageId)
  if (via) {
    const sent = await replyThrough(room, ctx, {
      target: before,
      merged: via,
      said,
      solve: given.solve ?? false,
    })
    return { seq: sent.there, repeated: false, in: via.id }
  }
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

/** Under the row lock: of two who answer the same words, the second hears of the first before the customer hears both. */
async function nothingUnseen(ctx: Ctx, before: Matter, { heardSeq, seenSeq }: Reply): Promise<void> {
  if (heardSeq !== undefined && heardSeq < before.lastCustomerSeq)
    throw new Refusal('conflict', 'conversations.not-seen', { seq: before.lastCustomerSeq })
  if (seenSeq === undefined || seenSeq >= before.lastSeq) return
  const other = await store.colleagueAnswered(ctx, before.id, seenSeq)
  if (other) throw new Refusal('conflict', 'conversations.colleague-answered', other)
}

/** Where this very reply stands already. @throws Refusal conversations.other-words */
async function saidBefore(ctx: Ctx, carrier: Matter, channelMessageId: string, text: string) {
  const known = await store.arrived(ctx, carrier.channelId, channelMessageId)
  const stands = known && (await store.event(ctx, carrier.id, known.seq))
  if (stands) sameWords({ text: stands.text ?? '', forgotten: stands.body?.forgotten ?? false }, text)
  return known
}

/** The matter that carries the reply: one that goes on here. @throws Refusal conversations.not-merged */
async function mergedHere(ctx: Ctx, via: string, id: string): Promise<Matter> {
  const merged = await held(ctx, via)
  if (merged.mergedInto !== id) throw new Refusal('conflict', 'conversations.not-merged')
  return merged
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
  return seat(room, ctx, before, matter)
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
    ...(given.translation && { translations: [byPerson(ctx, given.translation)] }),
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
  await seat(room, ctx, null, matter)
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
  await callPeople(room, ctx, id, matter.lastSeq, text)
  await tell(ctx, 'changed', matter)
  return { seq: matter.lastSeq }
}
