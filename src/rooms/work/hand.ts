/** Who has a work order: the router gives it, a person takes it, a supervisor gives it, one team hands it to another. */
import { type Ctx, may } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import { kindOf } from './kinds.ts'
import { locked, subjectOf, tell } from './lock.ts'
import * as store from './store.ts'
import { ACTIVE, HELD, workFlow } from './work-order.ts'

interface Person {
  readonly id: string
  readonly name: string
}

/** Puts it into its team's queue; a free person has it at once. Blocked work waits outside: it is nobody's turn yet. */
export async function queue(
  building: Building,
  ctx: Ctx,
  row: store.WorkRecord,
  { notTo, prefer, lane }: { notTo?: string; prefer?: string; lane?: 'angry' | 'normal' } = {},
): Promise<store.WorkRecord> {
  if (row.blocked) return row
  const skills = (await kindOf(ctx, row.kind).catch(() => undefined))?.skills ?? []
  const given = await building.routing.queue(ctx, {
    ...subjectOf(row),
    team: row.team_id,
    skills,
    lane: lane ?? 'normal',
    rankAt: row.due_at ?? row.opened_at,
    ...(notTo && { notTo }),
    ...(prefer && { prefer: [prefer] }),
  })
  return 'staff' in given ? give(ctx, row, given.staff) : row
}

/** Writes down who has it. */
async function give(ctx: Ctx, row: store.WorkRecord, person: Person): Promise<store.WorkRecord> {
  const state = workFlow.step(row.state, 'assign')
  const after = await store.change(ctx, row.id, { state, assignee_id: person.id, assignee_name: person.name })
  await store.addEntry(ctx, row.id, { word: 'assigned', text: person.name })
  await tell(ctx, 'assigned', after)
  return after
}

async function layDown(ctx: Ctx, row: store.WorkRecord, event: 'give-back'): Promise<store.WorkRecord> {
  return store.change(ctx, row.id, {
    state: row.state === 'open' ? 'open' : workFlow.step(row.state, event),
    assignee_id: null,
    assignee_name: null,
    cause: null,
    until_at: null,
    waited_from: null,
  })
}

/** The actor takes it. @throws Refusal work.taken when somebody else was quicker */
export async function take(
  building: Building,
  ctx: Ctx,
  id: string,
  version?: number,
): Promise<store.WorkRecord> {
  const row = await locked(ctx, id)
  if (row.assignee_id === ctx.actor.id && HELD.includes(row.state)) return row
  if (row.assignee_id) throw new Refusal('conflict', 'work.taken', { name: row.assignee_name ?? '' })
  if (version !== undefined && version !== row.version)
    throw new Refusal('conflict', 'work.changed-meanwhile')
  const person = await building.routing.take(ctx, subjectOf(row), ctx.actor.id)
  return give(ctx, row, person)
}

/** Gives it to a person, or back to the queue; a supervisor may go above somebody's capacity, and it is marked so. */
export async function assign(
  building: Building,
  ctx: Ctx,
  id: string,
  { staffId, version }: { staffId: string | null; version?: number | undefined },
): Promise<store.WorkRecord> {
  const row = await locked(ctx, id, version)
  if (!ACTIVE.includes(row.state))
    throw new Refusal('conflict', 'work.step.not-now', { state: row.state, event: 'assign' })
  if (staffId === null) return giveBack(building, ctx, row)
  const [known] = await building.access.colleagues(ctx, [staffId])
  if (!known?.active) throw new Refusal('invalid', 'work.person-unknown', { staff: staffId })
  const pinned = may(ctx.actor, 'work.manage')
  const person = await building.routing.take(ctx, subjectOf(row), staffId, { pinned })
  return give(ctx, row, person)
}

export async function giveBack(
  building: Building,
  ctx: Ctx,
  row: store.WorkRecord,
): Promise<store.WorkRecord> {
  if (row.state === 'open') return row
  const had = row.assignee_id ?? undefined
  const after = await layDown(ctx, row, 'give-back')
  await store.addEntry(ctx, row.id, { word: 'give-back' })
  await building.routing.release(ctx, subjectOf(row))
  await tell(ctx, 'changed', after)
  return queue(building, ctx, after, had ? { notTo: had } : {})
}

export async function handOver(
  building: Building,
  ctx: Ctx,
  id: string,
  { team, note = '', version }: { team: string; note?: string | undefined; version?: number | undefined },
): Promise<store.WorkRecord> {
  const row = await locked(ctx, id, version)
  if (!ACTIVE.includes(row.state))
    throw new Refusal('conflict', 'work.step.not-now', { state: row.state, event: 'hand-over' })
  await building.routing.release(ctx, subjectOf(row))
  const laid = await layDown(ctx, row, 'give-back')
  const after = await store.change(ctx, laid.id, { team_id: team })
  await store.addEntry(ctx, id, { word: 'handed-over', text: team })
  if (note.trim()) await store.addComment(ctx, id, note.trim())
  await tell(ctx, 'handed-over', after)
  return queue(building, ctx, after)
}

/** The router gave it, or took it back from somebody who left: what is begun stays with its person. */
export async function heardRouter(building: Building, ctx: Ctx, id: string): Promise<void> {
  const row = await store.byId(ctx, id, true)
  if (!row || !ACTIVE.includes(row.state)) return
  const holding = await building.routing.holderOf(ctx, subjectOf(row))
  const staff = holding?.staff
  if (staff && staff.id !== row.assignee_id) {
    await give(ctx, row, staff)
    return
  }
  if (staff || !row.assignee_id) return
  if (row.state === 'assigned') {
    const after = await layDown(ctx, row, 'give-back')
    await store.addEntry(ctx, id, { word: 'returned' })
    await tell(ctx, 'changed', after)
  } else
    await building.routing.take(ctx, subjectOf(row), row.assignee_id, {
      pinned: true,
      rests: row.state === 'waiting',
    })
}
