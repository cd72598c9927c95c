/** Standards are written and versioned, remembered for some seconds, and asked when an answer is due. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { WhenDue } from '../conversations/index.ts'
import * as rules from './clock.ts'
import type { Policy, PolicyDraft } from './contract.ts'
import type { Room, StandardsRooms } from './door.ts'
import { ours, policyFor, ruleOf, type Standing, stretched } from './policy.ts'
import * as store from './policy-store.ts'

/** Each message asks; another node's change is heard this much later, one's own at the commit. */
const REMEMBERED_MS = 5000

export function rememberPolicies(rooms: StandardsRooms): Pick<Room, 'standing' | 'policiesChanged'> {
  const known = new Map<string, { until: number; policies: readonly Standing[] }>()
  const wrote = new WeakSet<Ctx>()
  return {
    async standing(ctx) {
      const before = known.get(ctx.tenant)
      if (before && before.until > ctx.now.getTime() && !wrote.has(ctx)) return before.policies
      const rows = await store.policies(ctx)
      const policies = rows.map(({ id, version, draft }) => ({ ...draft, id, version }))
      // The shop's minutes of old count until it writes its first policy.
      const written = policies.length > 0 ? policies : [ours(await rooms.conversations.standard(ctx))]
      const all = stretched(written, await store.stretch(ctx))
      if (!wrote.has(ctx)) known.set(ctx.tenant, { until: ctx.now.getTime() + REMEMBERED_MS, policies: all })
      return all
    },
    policiesChanged(ctx) {
      wrote.add(ctx)
      ctx.afterCommit(() => known.delete(ctx.tenant))
    },
  }
}

/** Fills the port of conversations: by when an answer is due, in the shop's hours. */
export const whenDue =
  (room: Room): WhenDue =>
  async (ctx, { what, since, tier, channelKind, team }) => {
    const asked = { kind: 'conversation', tier, channel: channelKind }
    const policy = policyFor(await room.standing(ctx), asked, what)
    const rule = policy && ruleOf(policy, what)
    if (!rule) return null
    return rules.started(rule, await room.rooms.calendars.calendarOf(ctx, team), since).dueAt
  }

export async function policies(room: Room, ctx: Ctx): Promise<Policy[]> {
  const running = await store.running(ctx)
  const rows = await store.policies(ctx)
  const items = rows.map(({ draft, at, byName, ...row }) => ({
    ...draft,
    ...row,
    by: byName,
    at: at.toISOString(),
    running: running.get(row.id) ?? 0,
  }))
  if (items.length > 0) return items
  const [built] = await room.standing(ctx)
  const none = { active: true, by: '', at: ctx.now.toISOString() }
  return built ? [{ ...built, ...none, running: running.get(built.id) ?? 0 }] : []
}

export async function createPolicy(room: Room, ctx: Ctx, draft: PolicyDraft): Promise<Policy> {
  const id = make('std', ctx.now)
  return write(room, ctx, id, 1, draft)
}

export async function changePolicy(
  room: Room,
  ctx: Ctx,
  id: string,
  { version, ...draft }: PolicyDraft & { version: number },
): Promise<Policy> {
  const old = await held(ctx, id)
  if (old.version !== version) throw new Refusal('conflict', 'standards.changed-meanwhile')
  return write(room, ctx, id, version + 1, draft)
}

async function held(ctx: Ctx, id: string) {
  const old = await store.locked(ctx, id)
  if (!old?.active) throw new Refusal('missing', 'standards.unknown-policy', { policy: id })
  return old
}

async function write(room: Room, ctx: Ctx, id: string, version: number, draft: PolicyDraft): Promise<Policy> {
  const twice = draft.targets.find(({ what }, n) => draft.targets.findIndex((one) => one.what === what) !== n)
  if (twice) throw new Refusal('invalid', 'standards.target-twice', { what: twice.what })
  await store.save(ctx, id, version, draft)
  await changed(room, ctx, id, version)
  const running = (await store.running(ctx)).get(id) ?? 0
  return { ...draft, id, version, active: true, by: ctx.actor.name, at: ctx.now.toISOString(), running }
}

async function changed(room: Room, ctx: Ctx, id: string, version: number): Promise<void> {
  room.policiesChanged(ctx)
  await ctx.audit('standards.policy-changed', id, { version })
  await ctx.tell('standards.policy.changed', { policy: id, version })
}

/** Clocks that begin from now on have longer or as written; running ones keep their time. */
export async function stretch(room: Room, ctx: Ctx, percent: number): Promise<void> {
  if (!Number.isInteger(percent) || percent < 50 || percent > 500)
    throw new RangeError(`Expected 50 to 500 per cent, got ${percent}`)
  if ((await store.stretch(ctx)) === percent) return
  await store.saveStretch(ctx, percent)
  room.policiesChanged(ctx)
  await ctx.audit('standards.stretched', 'standards', { percent })
}

export async function endPolicy(room: Room, ctx: Ctx, id: string): Promise<void> {
  const old = await held(ctx, id)
  await store.end(ctx, id)
  await changed(room, ctx, id, old.version)
}

export async function policyHistory(ctx: Ctx, id: string) {
  const rows = await store.history(ctx, id)
  return rows.map(({ version, draft, by_name, at }) => ({
    version,
    draft,
    by: by_name,
    at: at.toISOString(),
  }))
}

/** When what begins at an instant would be due under targets that need not be saved. */
export async function preview(
  room: Room,
  ctx: Ctx,
  given: Pick<PolicyDraft, 'targets' | 'warnPercent' | 'escalate'> & {
    from?: string | undefined
    team?: string | undefined
  },
) {
  const from = given.from ? new Date(given.from) : ctx.now
  const calendar = await room.rooms.calendars.calendarOf(ctx, given.team ?? null)
  const items = given.targets.flatMap(({ what }) => {
    const rule = ruleOf({ ...given, pauses: [] }, what)
    if (!rule) return []
    const { dueAt, warnAt } = rules.started(rule, calendar, from)
    const raised = dueAt && rule.escalate !== null ? new Date(dueAt.getTime() + rule.escalate * 1000) : null
    const iso = (at: Date | null) => at?.toISOString() ?? null
    return [{ what, due: iso(dueAt), warn: iso(warnAt), escalate: iso(raised) }]
  })
  return { from: from.toISOString(), items }
}
