/** Words through a merged matter: written in its own log, by its own channel and identity (I10), answered where it goes on. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { type Control, heard, replied, solved, TABLES } from '../control.ts'
import { due } from '../due.ts'
import {
  afterAnswered,
  afterHeard,
  afterSolved,
  type Draft,
  type Entry,
  type Matter,
  owedToHeard,
  place,
} from '../matter.ts'
import { seat } from '../seating.ts'
import * as store from '../store.ts'
import { assigneeFor, noteWait, takingOver } from '../taking.ts'
import { authorOf, HOUSE, held, type Room, send, tell } from '../voice.ts'

/** The customer wrote where he always wrote; whoever has the other matter hears it there. */
export async function hearThrough(
  room: Room,
  ctx: Ctx,
  merged: Matter,
  said: Draft,
): Promise<{ matter: Matter; entries: Entry[]; seq: number }> {
  const target = await held(ctx, merged.mergedInto ?? '')
  const seq = merged.lastSeq + 1
  const there = place(
    {
      ...afterHeard(merged, { ...merged, lastCustomerSeq: seq }, said, NOTHING_DUE(ctx), ctx.now),
      ...closed(merged),
    },
    [said],
  )
  await store.save(ctx, merged, there.matter, there.entries)

  const reopens = target.state === 'solved'
  const at = target.lastSeq + (reopens ? 3 : 1)
  // A person merged them: when it opens again it goes to people, never to the assistant.
  const control = toPeople(heard(target, at, false))
  const opening: Draft[] = reopens
    ? [
        {
          kind: 'state',
          at: ctx.now,
          author: said.author,
          body: { state: control.state, was: target.state },
        },
        {
          kind: 'holder',
          at: ctx.now,
          author: HOUSE,
          body: { holder: control.holder, engagement: control.engagement, because: 'reopened' },
        },
      ]
    : []
  const row = afterHeard(
    target,
    control,
    said,
    await due(room, ctx, target, owedToHeard(target, ctx.now)),
    ctx.now,
  )
  const left = control.holder === 'staff' ? row : { ...row, assigneeId: null, assigneeName: null }
  const pointer: Draft = {
    kind: 'link',
    at: said.at,
    author: said.author,
    body: { link: { what: 'heard', other: merged.id, seq } },
  }
  const { holder, engagement } = control
  const moved: Draft[] =
    !reopens && holder !== target.holder
      ? [{ kind: 'holder', at: ctx.now, author: HOUSE, body: { holder, engagement, because: 'handed-over' } }]
      : []
  const here = place({ ...left, sentSince: target.sentSince }, [...opening, pointer, ...moved])
  await store.save(ctx, target, here.matter, here.entries)
  await seat(room, ctx, target, here.matter)
  if (reopens) await tell(ctx, 'reopened', here.matter, at)
  await tell(ctx, 'message.received', here.matter, at)
  await tell(ctx, 'changed', there.matter)
  return { ...there, seq }
}

/** The assistant hears only its own matter's log, so what comes through another one goes to people. */
const toPeople = (control: Control): Control =>
  control.holder === 'assistant'
    ? { ...control, holder: TABLES.held.step(control.holder, 'returns-to-people') }
    : control

/** Nobody owes an answer in a merged matter; the other one does. */
const closed = (merged: Matter): Partial<Matter> => ({
  state: merged.state,
  waitingSince: null,
  dueAt: null,
  dueWhat: null,
  solvedAt: merged.solvedAt,
})
const NOTHING_DUE = (ctx: Ctx) => ({ what: 'next-answer' as const, since: ctx.now, at: null })

/** We answer by the merged matter's channel, to the identity that wrote there; the matter here is answered by it. */
export async function replyThrough(
  room: Room,
  ctx: Ctx,
  { target, merged, said, solve }: { target: Matter; merged: Matter; said: Draft; solve: boolean },
): Promise<{ seq: number; there: number }> {
  const answered = afterAnswered(merged, merged, said, ctx.now)
  const there = place({ ...answered, ...closed(merged) }, [said])
  await store.save(ctx, merged, there.matter, there.entries)
  await send(room, ctx, there.matter, there.entries)

  const control = replied(target)
  const author = authorOf(ctx)
  const pointer: Draft = {
    kind: 'link',
    at: ctx.now,
    author,
    body: { link: { what: 'said', other: merged.id, seq: there.matter.lastSeq } },
  }
  const drafts = [...takingOver(target, control, ctx, 'answered'), pointer]
  const seq = target.lastSeq + drafts.length
  // Counts of what was sent by this matter's own channel stay: its quota and its receipts know nothing of the other.
  const { ourMessages, sentSince } = target
  const row = {
    ...afterAnswered(target, control, said, ctx.now),
    ...assigneeFor(target, ctx),
    ourMessages,
    sentSince,
  }
  const ending = solve ? solved(row) : undefined
  if (ending) drafts.push({ kind: 'state', at: ctx.now, author, body: { state: 'solved', was: row.state } })
  const here = place(ending ? afterSolved(row, ending, ctx.now) : row, drafts)
  await store.save(ctx, target, here.matter, here.entries)
  await seat(room, ctx, target, here.matter)
  await noteWait(ctx, target, seq)
  await tell(ctx, 'message.sent', here.matter, seq)
  await tell(ctx, 'changed', there.matter)
  if (ending) await tell(ctx, 'solved', here.matter)
  return { seq, there: there.matter.lastSeq }
}
