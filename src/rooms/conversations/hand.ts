/** From hand to hand: the assistant speaks or hands over, a person takes, gives, assigns; the customer asks for one. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { cardFromLog } from './card.ts'
import type { HandOverCard } from './contract.ts'
import {
  askedForPerson,
  type Control,
  dropped,
  givenBack,
  handedOver,
  mayHandOver,
  maySpeak,
  reopened,
  spoken,
  taken,
} from './control.ts'
import { mergedInto } from './craft/link-store.ts'
import type { Saying } from './door.ts'
import { due } from './due.ts'
import {
  afterAnswered,
  afterMoved,
  afterQueued,
  type Body,
  type Draft,
  type Matter,
  place,
} from './matter.ts'
import { type AtDesk, peopleAtDesk } from './presence.ts'
import { seat } from './seating.ts'
import { shapeEvent } from './shape.ts'
import * as store from './store.ts'
import { assigneeFor, noteWait, takingOver } from './taking.ts'
import { inTeam } from './team.ts'
import { ASSISTANT, authorOf, HOUSE, held, isOwn, message, type Room, send, tell } from './voice.ts'

/** Compare and send: the lease is looked at under the row lock, in the transaction that writes the message (I1). */
export async function say(
  room: Room,
  ctx: Ctx,
  turn: { conversationId: string; engagement: number; heardSeq: number; message: Saying },
): Promise<'sent' | 'stale'> {
  const before = await store.lock(ctx, turn.conversationId)
  if (!before || !maySpeak(before, turn)) return 'stale'
  const said = assistantSaid(ctx, turn.message)
  const after = afterAnswered(before, spoken(before), said, ctx.now)
  const { matter, entries } = place(after, [said])
  await store.save(ctx, before, matter, entries)
  await send(room, ctx, matter, entries)
  await tell(ctx, 'message.sent', matter)
  return 'sent'
}

/** The visible word, the card and the change of holder are one write: neither is ever there without the others (I2). */
export async function handOver(
  room: Room,
  ctx: Ctx,
  turn: { conversationId: string; engagement: number; card: HandOverCard; message: Saying },
): Promise<'handed' | 'stale'> {
  const before = await store.lock(ctx, turn.conversationId)
  if (!before || !mayHandOver(before, turn.engagement)) return 'stale'
  const said = assistantSaid(ctx, turn.message)
  await intoQueue(room, ctx, before, {
    control: handedOver(before),
    said,
    card: turn.card,
    because: 'handed-over',
  })
  return 'handed'
}

/** The customer presses for a person: kept at once, and told honestly who is there (also when nobody is). */
export async function askForPerson(room: Room, ctx: Ctx, id: string): Promise<AtDesk> {
  const desk = await peopleAtDesk(room, ctx)
  const before = await held(ctx, id)
  if (!isOwn(ctx, before)) throw new Refusal('missing', 'conversations.unknown', { conversation: id })
  if (before.mergedInto) return askForPerson(room, ctx, before.mergedInto)
  const control = askedForPerson(before)
  if (before.wantsPerson && before.state === control.state && before.holder === control.holder) return desk
  if (before.holder === 'staff' && before.state !== 'solved') {
    await remind(room, ctx, before, control)
    return desk
  }
  const log = (await store.events(ctx, id, { limit: 40 })).map(shapeEvent)
  const card = cardFromLog(before, log, 'asked-for-person')
  const words = room.house.words.say(
    before.language,
    desk.online > 0 ? 'conversations.person-called' : 'conversations.person-kept',
    {
      online: desk.online,
    },
  )
  const said = message({ text: words, at: ctx.now, author: HOUSE })
  await intoQueue(room, ctx, before, { control, said, card, because: 'asked-for-person', desk })
  return desk
}

/** A person has it already: he is reminded, the customer is told who it is, and nothing is handed over. */
async function remind(room: Room, ctx: Ctx, before: Matter, control: Control): Promise<void> {
  const words = room.house.words.say(before.language, 'conversations.person-reminded', {
    name: before.assigneeName ?? '',
  })
  const said = message({ text: words, at: ctx.now, author: HOUSE })
  const owed = await due(room, ctx, before, { what: 'person', since: ctx.now })
  const after = afterQueued(before, control, said, owed, ctx.now)
  const { matter, entries } = place(after, [said])
  await store.save(ctx, before, matter, entries)
  await send(room, ctx, matter, entries)
  await tell(ctx, 'message.sent', matter)
  await seat(room, ctx, before, matter)
}

interface Handing {
  readonly control: Control
  readonly said: Draft
  readonly card: HandOverCard
  readonly because: string
  readonly desk?: AtDesk
}

async function intoQueue(
  room: Room,
  ctx: Ctx,
  before: Matter,
  { control, said, card, because, desk }: Handing,
): Promise<void> {
  const words =
    (desk ?? (await peopleAtDesk(room, ctx))).online > 0 ? [] : await hoursWords(room, ctx, before)
  const drafts: Draft[] = [
    ...(before.state === 'solved'
      ? [
          {
            kind: 'state' as const,
            at: ctx.now,
            author: authorOf(ctx),
            body: { state: control.state, was: before.state },
          },
        ]
      : []),
    said,
    ...words,
    { kind: 'handover', at: ctx.now, author: said.author, body: { card, reason: card.reason } },
    holderDraft(control, ctx.now, because),
  ]
  const person = { what: 'person' as const, since: ctx.now }
  const lined = afterQueued(before, control, said, { ...person, at: null }, ctx.now)
  const teamed = await inTeam(room, ctx, before, lined)
  const owed = await due(room, ctx, { ...before, teamId: teamed.teamId }, person)
  const queued = { ...teamed, dueAt: owed.at }
  const spokenTo = {
    ...queued,
    ourMessages: queued.ourMessages + words.length,
    sentSince: queued.sentSince + words.length,
  }
  const left = control.holder === 'queue' ? { ...spokenTo, assigneeId: null, assigneeName: null } : spokenTo
  const { matter, entries } = place(left, drafts)
  await store.save(ctx, before, matter, entries)
  await send(room, ctx, matter, entries)
  await tell(ctx, 'message.sent', matter)
  await tell(ctx, 'handed-over', matter)
  await seat(room, ctx, before, matter)
}

/** When nobody is at the desk the customer learns when somebody will be. */
async function hoursWords(room: Room, ctx: Ctx, matter: Matter): Promise<Draft[]> {
  const hours = (await room.channels.hours(ctx, matter.channelId))[matter.language]
  const code = hours ? 'conversations.kept-until' : 'conversations.kept'
  return [
    message({ text: room.house.words.say(matter.language, code, { hours }), at: ctx.now, author: HOUSE }),
  ]
}

function holderDraft(control: Control, now: Date, because: string): Draft {
  return {
    kind: 'holder',
    at: now,
    author: HOUSE,
    body: { holder: control.holder, engagement: control.engagement, because },
  }
}

function assistantSaid(ctx: Ctx, { text, by, sources, facts, choices }: Saying): Draft {
  const body: Body = {
    ...(sources?.length && { sources }),
    ...(facts?.length && { facts }),
    ...(choices?.length && { choices }),
  }
  return message({ text, at: ctx.now, author: by ? { ...ASSISTANT, name: by } : ASSISTANT, body })
}

/** A person takes the matter without a word yet: the lease ends here, not with his first message (I1). */
export async function takeOver(room: Room, ctx: Ctx, id: string): Promise<void> {
  const before = await held(ctx, id)
  const control = taken(before)
  const me = { assigneeId: ctx.actor.id, assigneeName: ctx.actor.name }
  if (before.holder === 'staff' && before.assigneeId === ctx.actor.id) return
  const drafts = takingOver({ ...before, assigneeId: null }, control, ctx, 'taken-over')
  const { matter, entries } = place(afterMoved(before, { ...control, ...me }, ctx.now), drafts)
  await store.save(ctx, before, matter, entries)
  await noteWait(ctx, before, matter.lastSeq)
  await tell(ctx, 'taken-over', matter)
  await seat(room, ctx, before, matter)
}

/** Given to a person the assistant's lease ends; given to nobody it waits in the queue. */
export async function assign(
  room: Room,
  ctx: Ctx,
  id: string,
  assignee: { id: string; name: string } | null,
  pinned = false,
): Promise<void> {
  const before = await held(ctx, id)
  if ((assignee?.id ?? null) === before.assigneeId && (assignee === null) === (before.holder !== 'staff'))
    return
  const control = assignee ? taken(before) : dropped(before)
  const changes = { ...control, assigneeId: assignee?.id ?? null, assigneeName: assignee?.name ?? null }
  const drafts: Draft[] = [{ kind: 'assignment', at: ctx.now, author: authorOf(ctx), body: { assignee } }]
  if (control.holder !== before.holder) {
    const draft = holderDraft(control, ctx.now, 'assigned')
    drafts.unshift(assignee ? { ...draft, author: { kind: 'staff', ...assignee } } : draft)
  }
  const { matter, entries } = place(afterMoved(before, changes, ctx.now), drafts)
  await store.save(ctx, before, matter, entries)
  if (before.holder === 'assistant') await tell(ctx, 'taken-over', matter)
  await tell(ctx, 'assigned', matter)
  await seat(room, ctx, before, matter, assignee ? { pinned } : { notTo: before.assigneeId ?? undefined })
}

/** The assistant may answer again, in a new engagement. @throws Refusal conversations.no-assistant */
export async function giveBack(room: Room, ctx: Ctx, id: string): Promise<void> {
  const before = await held(ctx, id)
  // It would not hear what the customer writes in a matter that goes on here.
  if ((await mergedInto(ctx, id)).length > 0) throw new Refusal('conflict', 'conversations.merged-stays')
  if (!(await room.takesFirst(ctx, id))) throw new Refusal('conflict', 'conversations.no-assistant')
  const control = givenBack(before)
  const changes = { ...control, assigneeId: null, assigneeName: null, wantsPerson: false }
  const { matter, entries } = place(afterMoved(before, changes, ctx.now), [
    holderDraft(control, ctx.now, 'given-back'),
  ])
  await store.save(ctx, before, matter, entries)
  await tell(ctx, 'given-back', matter)
  await seat(room, ctx, before, matter)
}

/** A person opens a solved matter: it is open and his. */
export async function reopen(room: Room, ctx: Ctx, id: string): Promise<void> {
  const before = await held(ctx, id)
  if (before.mergedInto) throw new Refusal('conflict', 'conversations.merged', { into: before.mergedInto })
  const control = reopened(before)
  const mine = { ...control, ...assigneeFor({ ...before, assigneeId: null }, ctx) }
  const { teamId, teamName } = await inTeam(room, ctx, before, { ...before, ...mine })
  const owed = await due(room, ctx, { ...before, teamId }, { what: 'next-answer', since: ctx.now })
  const changes = {
    ...mine,
    teamId,
    teamName,
    waitingSince: ctx.now,
    dueWhat: owed.what,
    dueAt: owed.at,
    solvedAt: null,
  }
  const drafts = takingOver({ ...before, assigneeId: null }, control, ctx, 'reopened')
  const { matter, entries } = place(afterMoved(before, changes, ctx.now), drafts)
  await store.save(ctx, before, matter, entries)
  await tell(ctx, 'reopened', matter)
  await seat(room, ctx, before, matter)
}
