/** Rules on time: a timer is set when a wait begins, a matter is solved or a promise is made, and looks again when it rings. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ConversationRow } from '../conversations/contract.ts'
import type { Trigger } from './contract.ts'
import { type Gathered, gather, hoursOf, rowOf } from './gather.ts'
import * as journalStore from './journal-store.ts'
import type { Room } from './room.ts'
import { type Awake, nextSlot, type Occasion } from './rule.ts'
import * as store from './store.ts'

export const DUE = 'rules.due'
export const SLOT = 'rules.slot'
export const ARM = 'rules.arm'

type RunAll = (
  room: Room,
  ctx: Ctx,
  rules: readonly Awake[],
  occasion: Occasion,
  gathered: Gathered,
) => Promise<void>

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const WAITS: ReadonlySet<string> = new Set([
  'conversations.begun',
  'conversations.message.received',
  'conversations.handed-over',
  'conversations.reopened',
])
/** What ends a promise; after it nobody needs reminding. */
export const PROMISE_ENDS: readonly string[] = ['promises.kept', 'promises.broken', 'promises.released']
const PROMISE_TIMES: ReadonlySet<string> = new Set(['promises.made', 'promises.moved', 'promises.amended'])

interface Happened {
  readonly name: string
  readonly gathered: Gathered
  readonly at: Date
}

/** Sets the timers that this event is the beginning of; the same beginning sets each once. */
export async function arm(room: Room, ctx: Ctx, rules: readonly Awake[], happened: Happened): Promise<void> {
  for (const rule of rules) {
    const timer = await timerOf(room, ctx, rule.draft.trigger, happened)
    if (!timer) continue
    const { conversationId } = happened.gathered
    const data = { rule: rule.id, version: rule.version, conversation: conversationId, ...timer.data }
    const key = `${rule.id}:${rule.version}:${conversationId}:${timer.name}`
    await ctx.later(DUE, data, { at: timer.at, key })
  }
}

interface Timer {
  readonly at: Date
  readonly name: string
  readonly data: { readonly since?: string; readonly promise?: string; readonly due?: string }
}

async function timerOf(room: Room, ctx: Ctx, trigger: Trigger, happened: Happened): Promise<Timer | null> {
  const { row, told } = happened.gathered
  if (trigger.on === 'waiting' && WAITS.has(happened.name) && row?.waitingSince) {
    const since = row.waitingSince
    const at = (await hoursOf(room, ctx)).add(new Date(since), trigger.minutes * 60)
    return { at, name: since, data: { since } }
  }
  if (trigger.on === 'after-solved' && happened.name === 'conversations.solved' && row?.solvedAt) {
    const since = row.solvedAt
    return { at: new Date(new Date(since).getTime() + trigger.days * DAY_MS), name: since, data: { since } }
  }
  if (trigger.on === 'before-promise' && PROMISE_TIMES.has(happened.name))
    return beforePromise(trigger.minutes, told)
  return null
}

function beforePromise(minutes: number, told: Gathered['told']): Timer | null {
  const promise = told.promise ?? told.promiseId ?? told.id
  const due = typeof told.due === 'string' ? new Date(told.due) : null
  if (typeof promise !== 'string' || !due || Number.isNaN(due.getTime())) return null
  const at = new Date(due.getTime() - minutes * MINUTE_MS)
  return { at, name: `${promise}:${due.toISOString()}`, data: { promise, due: due.toISOString() } }
}

interface Rung {
  readonly rule: string
  readonly version: number
  readonly conversation: string | null
  readonly since: string | null
  readonly promise: string | null
  readonly due: string | null
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A timer rings: the rule still stands as it was, and the wait, the end or the promise is still the same one. */
export async function due(
  room: Room,
  ctx: Ctx,
  data: Readonly<Record<string, unknown>>,
  runAll: RunAll,
): Promise<void> {
  const rung: Rung = {
    rule: String(data.rule),
    version: Number(data.version),
    conversation: text(data.conversation),
    since: text(data.since),
    promise: text(data.promise),
    due: text(data.due),
  }
  const rule = (await store.awake(ctx)).find((one) => one.id === rung.rule && one.version === rung.version)
  if (!rule) return
  const row = rung.conversation ? await rowOf(room, ctx, rung.conversation) : null
  if (!(await still(ctx, rule.draft.trigger, rung, row))) return
  const later = await notYet(room, ctx, rule.draft.trigger, rung)
  if (later) return ctx.later(DUE, { ...rung }, { at: later })
  const name = `rules.due.${rule.draft.trigger.on}`
  const told = { conversationId: rung.conversation, ...(rung.promise && { promise: rung.promise }) }
  const id = `${rule.draft.trigger.on}:${rung.conversation}:${rung.promise ?? ''}${rung.since ?? rung.due ?? ''}`
  const gathered = await gather(room, ctx, name, told)
  await runAll(room, ctx, [rule], { id, name, data: told, chain: [] }, gathered)
}

/** The hours became fewer since the timer was set: so much open time has not gone by yet. */
async function notYet(room: Room, ctx: Ctx, trigger: Trigger, { since }: Rung): Promise<Date | null> {
  if (trigger.on !== 'waiting' || since === null) return null
  const at = (await hoursOf(room, ctx)).add(new Date(since), trigger.minutes * 60)
  return at > ctx.now ? at : null
}

async function still(ctx: Ctx, trigger: Trigger, rung: Rung, row: ConversationRow | null): Promise<boolean> {
  if (trigger.on === 'waiting' || trigger.on === 'schedule')
    return trigger.on === 'schedule' ? row?.state !== 'solved' : row?.waitingSince === rung.since
  if (trigger.on === 'after-solved') return row?.state === 'solved' && row.solvedAt === rung.since
  return rung.promise !== null && !(await journalStore.toldOfPromise(ctx, rung.promise, PROMISE_ENDS))
}

/** Sets the next slot of a schedule, counted from an instant. */
export async function armSlot(ctx: Ctx, rule: Awake, after: Date): Promise<void> {
  const { trigger } = rule.draft
  if (trigger.on !== 'schedule') return
  const at = nextSlot(trigger, after, ctx.zone)
  const data = { rule: rule.id, version: rule.version, at: at.toISOString() }
  await ctx.later(SLOT, data, { at, key: `${rule.id}:${rule.version}:${at.toISOString()}` })
}

const PAGE = 100

/** A slot of a schedule: one short job for each matter that is not solved, so that no transaction is long. */
export async function slot(room: Room, ctx: Ctx, data: Readonly<Record<string, unknown>>): Promise<void> {
  const rule = await store.rule(ctx, String(data.rule))
  if (!rule?.enabled || rule.version !== Number(data.version)) return
  const since = String(data.at)
  await armSlot(ctx, rule, new Date(since))
  for (const view of ['open', 'waiting'] as const) {
    for (let cursor: string | undefined; ; ) {
      const page = await room.conversations.list(ctx, { view, limit: PAGE, ...(cursor && { cursor }) })
      for (const { id } of page.items) {
        const about = { rule: rule.id, version: rule.version, conversation: id, since }
        await ctx.later(DUE, about, { key: `${rule.id}:${rule.version}:${id}:${since}` })
      }
      cursor = page.next
      if (!cursor) break
    }
  }
}

/** A rule that is woken or changed counts for waits that run already. */
export async function armRunning(ctx: Ctx, rule: Awake): Promise<void> {
  await armSlot(ctx, rule, ctx.now)
  if (rule.draft.trigger.on === 'waiting') await ctx.later(ARM, { rule: rule.id, version: rule.version })
}

/** Hours are remembered for some seconds on every node: asked before that is over, the old ones could answer. */
const HOURS_KNOWN_MS = 6000

/** The hours changed: what waits already rings by the new ones. */
export async function armAnew(ctx: Ctx): Promise<void> {
  const at = new Date(ctx.now.getTime() + HOURS_KNOWN_MS)
  for (const { id, version, draft } of await store.awake(ctx))
    if (draft.trigger.on === 'waiting') await ctx.later(ARM, { rule: id, version }, { at })
}

/** Sets a rule's timers for a page of what waits now, and puts the next page down as a job of its own. */
export async function armPage(room: Room, ctx: Ctx, data: Readonly<Record<string, unknown>>): Promise<void> {
  const rule = (await store.awake(ctx)).find(({ id }) => id === data.rule)
  if (rule?.version !== Number(data.version)) return
  const cursor = text(data.cursor)
  const page = await room.conversations.list(ctx, { view: 'open', limit: PAGE, ...(cursor && { cursor }) })
  for (const row of page.items) {
    const gathered = { conversationId: row.id, orderId: null, customerId: row.customer.id, row }
    const timer = await timerOf(room, ctx, rule.draft.trigger, {
      ...{ name: 'conversations.message.received', at: ctx.now },
      gathered: { ...gathered, facts: {}, told: {} },
    })
    const rung = { rule: rule.id, version: rule.version, conversation: row.id, ...timer?.data }
    // Without a key: a timer that rang while the rule slept, or by other hours, is set once more; it runs once all the same.
    if (timer) await ctx.later(DUE, rung, { at: timer.at })
  }
  if (page.next) await ctx.later(ARM, { rule: rule.id, version: rule.version, cursor: page.next })
}
