/** One deed over many matters: done piece by piece while one watches, what refuses is told, and all of it can be taken back. */
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { House } from '../../../kernel/house.ts'
import { make } from '../../../kernel/ids.ts'
import type { Bulk, BulkDeed, ViewFilter } from '../contract.ts'
import type { Conversations } from '../door.ts'
import { teamToBe } from '../hand-on.ts'
import type { Matter } from '../matter.ts'
import * as store from '../store.ts'
import { held, type Room } from '../voice.ts'
import * as bulks from './bulk-store.ts'
import { restore, wasOf } from './restore.ts'
import { type Asked, filterOf, LOOKS } from './view.ts'
import { look, type Mark } from './view-store.ts'

const JOB = 'conversations.bulk'
const AT_ONCE = 40
const MOST = 2000
const UNDO_MS = 10 * 60_000

type Deeds = Pick<Conversations, 'assign' | 'handOn' | 'tag' | 'untag' | 'solve'> & {
  snooze(ctx: Ctx, id: string, until: Date): Promise<void>
}

export interface BulkDoor {
  start(
    ctx: Ctx,
    wanted: { deed: BulkDeed; ids: readonly string[] } & Asked & { filter?: ViewFilter | undefined },
  ): Promise<Bulk>
  read(ctx: Ctx, id: string): Promise<Bulk>
  undo(ctx: Ctx, id: string): Promise<Bulk>
}

export function openBulk(house: House, room: Room, deeds: Deeds): BulkDoor {
  house.stagedJob(JOB, (who, data) => run(house, room, deeds, who, String(data.bulk)))
  return {
    start: (ctx, wanted) => start(room, ctx, wanted),
    read: (ctx, id) => shown(house, ctx, id),
    undo: (ctx, id) => undo(house, ctx, id),
  }

  /** @throws Refusal conversations.bulk-nothing | conversations.bulk-too-many | http.not-allowed */
  async function start(
    of: Room,
    ctx: Ctx,
    { deed, ids, ...asked }: { deed: BulkDeed; ids: readonly string[] } & Asked,
  ): Promise<Bulk> {
    const { permissions } = ctx.actor
    if (deed.do === 'assign' && deed.staffId !== null && deed.staffId !== ctx.actor.id) {
      if (!permissions.has('conversations.assign'))
        throw new Refusal('forbidden', 'http.not-allowed', { permission: 'conversations.assign' })
      if (!(await of.nameOfStaff(ctx, deed.staffId)))
        throw new Refusal('missing', 'conversations.unknown-colleague', { staff: deed.staffId })
    }
    if (deed.do === 'move') await teamToBe(of, ctx, deed.team)
    const chosen = ids.length > 0 ? [...new Set(ids)] : await idsOf(ctx, asked)
    if (chosen.length === 0) throw new Refusal('conflict', 'conversations.bulk-nothing')
    const id = make('blk', ctx.now)
    const undoUntil = new Date(ctx.now.getTime() + UNDO_MS)
    const { id: staffId, name: staffName } = ctx.actor
    await bulks.begin(ctx, { id, staffId, staffName, deed, state: 'running', at: ctx.now, undoUntil }, chosen)
    await ctx.audit('conversations.bulk', id, { do: deed.do, wanted: chosen.length })
    await ctx.later(JOB, { bulk: id })
    return shown(house, ctx, id)
  }
}

/** All of a view, up to the bound. @throws Refusal conversations.bulk-too-many */
async function idsOf(ctx: Ctx, asked: Asked): Promise<string[]> {
  const filter = await filterOf(ctx, asked)
  const ids: string[] = []
  let after: Mark | undefined
  do {
    const found = await look(ctx, { filter, after, limit: MOST + 1 - ids.length, most: LOOKS })
    ids.push(...found.rows.map((row) => row.id))
    after = found.end
  } while (after && ids.length <= MOST)
  if (ids.length > MOST) throw new Refusal('too-large', 'conversations.bulk-too-many', { most: MOST })
  return ids
}

/** Piece by piece, each in a transaction of its own, as the person who began it; a broken run goes on where it stopped. */
async function run(house: House, room: Room, deeds: Deeds, who: Who, id: string): Promise<void> {
  let more = true
  while (more) more = await house.transact(who, (ctx) => piece(room, deeds, ctx, id))
}

/** @returns whether more may be left */
async function piece(room: Room, deeds: Deeds, ctx: Ctx, id: string): Promise<boolean> {
  const bulk = await bulks.find(ctx, id, true)
  if (bulk?.state !== 'running' && bulk?.state !== 'undoing') return false
  const back = bulk.state === 'undoing'
  const rows = await bulks.next(ctx, id, back ? 'done' : 'waiting', AT_ONCE)
  const mine = {
    ...ctx,
    actor: { ...ctx.actor, kind: 'staff' as const, id: bulk.staffId, name: bulk.staffName },
  }
  for (const row of rows) {
    const settled = back
      ? await takeBack(room, mine, row)
      : await carryOut(room, deeds, mine, bulk.deed, row.conversationId)
    await bulks.settle(ctx, id, row.conversationId, settled)
  }
  const more = rows.length === AT_ONCE
  if (!more) await bulks.turn(ctx, id, back ? 'undone' : 'done')
  await ctx.tell('conversations.bulk-moved', { bulk: id, staffId: bulk.staffId })
  return more
}

/** A deed says no before it writes anything, so a refusal leaves the transaction whole. */
async function carryOut(
  room: Room,
  deeds: Deeds,
  ctx: Ctx,
  deed: BulkDeed,
  id: string,
): Promise<bulks.Settled> {
  try {
    const before = await held(ctx, id)
    await act(room, deeds, ctx, deed, id)
    const after = (await store.find(ctx, id)) ?? before
    return { outcome: 'done', was: wasOf(before), seq: after.lastSeq }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { outcome: 'refused', why: fault.code, facts: fault.facts }
  }
}

async function act(room: Room, deeds: Deeds, ctx: Ctx, deed: BulkDeed, id: string): Promise<void> {
  switch (deed.do) {
    case 'assign': {
      const name = deed.staffId === null ? '' : await room.nameOfStaff(ctx, deed.staffId)
      return deeds.assign(ctx, id, deed.staffId === null ? null : { id: deed.staffId, name: name ?? '' })
    }
    case 'move':
      return deeds.handOn(ctx, id, deed.team)
    case 'tag':
      return deed.put ? deeds.tag(ctx, id, deed.tag) : deeds.untag(ctx, id, deed.tag)
    case 'solve':
      return deeds.solve(ctx, id)
    case 'snooze':
      return deeds.snooze(ctx, id, new Date(deed.until))
  }
}

/** What nobody touched since stands again as it stood; the rest stays, and is told. */
async function takeBack(
  room: Room,
  ctx: Ctx,
  row: { conversationId: string; was: bulks.Was | null; seq: number | null },
): Promise<bulks.Settled> {
  const now: Matter | undefined = await store.lock(ctx, row.conversationId)
  if (!now || !row.was || now.lastSeq !== row.seq)
    return { outcome: 'kept', why: 'conversations.changed-since' }
  await restore(room, ctx, now, row.was)
  return { outcome: 'undone' }
}

/** @throws Refusal conversations.unknown-bulk | conversations.undo-over | conversations.bulk-running */
async function undo(house: House, ctx: Ctx, id: string): Promise<Bulk> {
  const bulk = await bulks.find(ctx, id, true)
  if (!bulk || bulk.staffId !== ctx.actor.id) throw new Refusal('missing', 'conversations.unknown-bulk')
  if (bulk.state === 'running') throw new Refusal('conflict', 'conversations.bulk-running')
  if (bulk.undoUntil < ctx.now) throw new Refusal('conflict', 'conversations.undo-over')
  if (bulk.state === 'done') {
    await bulks.turn(ctx, id, 'undoing')
    await ctx.audit('conversations.bulk-undone', id, {})
    await ctx.later(JOB, { bulk: id })
  }
  return shown(house, ctx, id)
}

async function shown(house: House, ctx: Ctx, id: string): Promise<Bulk> {
  const bulk = await bulks.find(ctx, id)
  if (!bulk || bulk.staffId !== ctx.actor.id) throw new Refusal('missing', 'conversations.unknown-bulk')
  const n = await bulks.counts(ctx, id)
  return {
    id,
    deed: bulk.deed,
    state: bulk.state,
    wanted: n.waiting + n.done + n.refused + n.undone + n.kept,
    done: n.done + n.undone + n.kept,
    refused: n.refused,
    undone: n.undone,
    at: bulk.at.toISOString(),
    undoUntil: bulk.undoUntil.toISOString(),
    refusals: (await bulks.refusals(ctx, id)).map(({ facts, ...row }) => ({
      ...row,
      why: house.words.say(ctx.language, row.why, facts ?? {}),
    })),
  }
}
