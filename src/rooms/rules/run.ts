/** Runs rules on an event: kept in the journal, judged by its facts, done once, and told with the chain that led to it. */
import type { Actor, Ctx, Told } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import { attempt } from './attempt.ts'
import { chainOf, longer, stopOf } from './chain.ts'
import { allHold } from './condition.ts'
import { doAll } from './deeds.ts'
import { type Gathered, gather } from './gather.ts'
import * as journalStore from './journal-store.ts'
import type { Room } from './room.ts'
import type { Awake, Occasion } from './rule.ts'
import * as store from './store.ts'
import { arm } from './timed.ts'

const HOUR_MS = 3600_000

export async function hear(room: Room, ctx: Ctx, event: Told): Promise<void> {
  const gathered = await gather(room, ctx, event.name, event.data)
  const { conversationId, orderId, customerId, facts, told } = gathered
  const entry = {
    id: event.id,
    name: event.name,
    at: event.at,
    conversationId,
    orderId,
    customerId,
    facts,
    told,
  }
  await journalStore.write(ctx, [entry])
  const awake = await store.awake(ctx)
  const occasion = { id: event.id, name: event.name, data: event.data, chain: chainOf(event.data) }
  const called = awake.filter(
    ({ draft: { trigger } }) => trigger.on === 'event' && trigger.event === event.name,
  )
  await runAll(room, ctx, called, occasion, gathered)
  await arm(room, ctx, awake, { name: event.name, gathered, at: event.at })
}

/** One after another: a later rule sees what an earlier one did. */
export async function runAll(
  room: Room,
  ctx: Ctx,
  rules: readonly Awake[],
  occasion: Occasion,
  first: Gathered,
): Promise<void> {
  let gathered = first
  for (const rule of rules)
    if (await runOne(room, ctx, rule, occasion, gathered))
      gathered = await gather(room, ctx, occasion.name, occasion.data)
}

/** @returns whether its deeds were done */
async function runOne(
  room: Room,
  ctx: Ctx,
  rule: Awake,
  occasion: Occasion,
  gathered: Gathered,
): Promise<boolean> {
  if (!allHold(rule.draft, gathered.facts)) return false
  const { conversationId, orderId } = gathered
  const run: store.RunRow = {
    id: make('run', ctx.now),
    ruleId: rule.id,
    eventId: occasion.id,
    version: rule.version,
    event: occasion.name,
    at: ctx.now,
    conversationId,
    orderId,
    outcome: 'done',
    deeds: rule.draft.deeds.map((deed) => deed.do),
    reason: '',
  }
  const hourAgo = new Date(ctx.now.getTime() - HOUR_MS)
  const often = await store.often(ctx, rule.id, { conversationId, orderId }, hourAgo)
  if (!(await store.claim(ctx, run))) return false
  const stop = stopOf(rule.id, occasion.chain, often)
  if (stop) {
    room.house.log.warn({ rule: rule.id, event: occasion.id, chain: occasion.chain, stop }, 'rule stopped')
    await end(ctx, { ...run, outcome: 'stopped', reason: `rules.stop.${stop}`, deeds: [] })
    return false
  }
  return perform(room, ctx, rule, { run, occasion, gathered })
}

interface Performing {
  readonly run: store.RunRow
  readonly occasion: Occasion
  readonly gathered: Gathered
}

async function perform(
  room: Room,
  ctx: Ctx,
  rule: Awake,
  { run, occasion, gathered }: Performing,
): Promise<boolean> {
  const actor: Actor = {
    kind: 'system',
    id: rule.id,
    name: rule.draft.name,
    permissions: ctx.actor.permissions,
  }
  const { row, customerId, orderId } = gathered
  const maker = { id: rule.id, name: rule.draft.name }
  const tried = await attempt(ctx, { actor, chain: longer(occasion.chain, rule.id) }, (inner) =>
    doAll(room, inner, rule.draft.deeds, { row, customerId, orderId, by: 'flow', maker }),
  )
  if ('done' in tried) {
    await tellRan(ctx, run)
    return true
  }
  await end(ctx, { ...run, outcome: 'refused', reason: reasonOf(tried.refused), deeds: [] })
  return false
}

/** The code of the sentence and its facts: said in the reader's language when it is read. */
const reasonOf = ({ code, facts }: { code: string; facts: object }): string =>
  Object.keys(facts).length === 0 ? code : `${code} ${JSON.stringify(facts)}`

async function end(ctx: Ctx, run: store.RunRow): Promise<void> {
  await store.endRun(ctx, run)
  await tellRan(ctx, run)
}

const tellRan = (ctx: Ctx, { ruleId, id, outcome, conversationId }: store.RunRow) =>
  ctx.tell('rules.ran', { rule: ruleId, run: id, outcome, conversationId })
