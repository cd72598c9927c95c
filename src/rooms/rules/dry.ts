/** The dry run: a rule over the journal of the last days, in a transaction that the database itself keeps from writing. */
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { DryRun, RuleDraft } from './contract.ts'
import { hoursOf, rowOf } from './gather.ts'
import { type JournalEntry, matterOf } from './journal.ts'
import * as journalStore from './journal-store.ts'
import type { Room } from './room.ts'
import { mustBeRule } from './rule.ts'
import { placesIn } from './template.ts'
import { type Moment, wouldRun } from './would.ts'

const DAY_MS = 86_400_000
const BATCH = 2000
const SHOWN = 100
/** Waits and promises that began before the first day still fall due within it. */
const RUN_UP_DAYS = 7

export async function dryRun(room: Room, ctx: Ctx, draft: RuleDraft, days: number): Promise<DryRun> {
  mustBeRule(draft)
  await journalStore.onlyRead(ctx)
  const from = new Date(ctx.now.getTime() - days * DAY_MS)
  const hours = await hoursOf(room, ctx)
  const moments: Moment[] = []
  let looked = 0
  for await (const entries of matters(ctx, new Date(from.getTime() - RUN_UP_DAYS * DAY_MS))) {
    looked += entries.filter((entry) => entry.at >= from).length
    moments.push(...wouldRun(draft, { entries, from, now: ctx.now, zone: ctx.zone, hours }))
  }
  moments.sort((a, b) => b.at.getTime() - a.at.getTime())
  return {
    days,
    since: (await journalStore.oldest(ctx))?.toISOString() ?? null,
    looked,
    touched: moments.length,
    matters: new Set(moments.map((one) => matterOf(one.entry))).size,
    byDay: byDay(moments, ctx.zone),
    items: await shown(room, ctx, draft, moments.slice(0, SHOWN)),
  }
}

/** The journal matter by matter, read in batches. */
async function* matters(ctx: Ctx, since: Date): AsyncIterable<JournalEntry[]> {
  let held: (JournalEntry & { matter: string })[] = []
  let place: journalStore.Place | null = null
  for (;;) {
    const batch: (JournalEntry & { matter: string })[] = await journalStore.byMatter(ctx, since, place, BATCH)
    for (const entry of batch) {
      const [before] = held
      if (before && before.matter !== entry.matter) {
        yield held
        held = []
      }
      held.push(entry)
    }
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) break
    place = { matter: last.matter, at: last.at, id: last.id }
  }
  if (held.length > 0) yield held
}

function byDay(moments: readonly Moment[], zone: string): DryRun['byDay'] {
  const days = new Map<string, number>()
  for (const { at } of moments) {
    const day = dayIn(zone, at)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, touched]) => ({ day, touched }))
}

async function shown(
  room: Room,
  ctx: Ctx,
  draft: RuleDraft,
  moments: readonly Moment[],
): Promise<DryRun['items']> {
  const titles = new Map<string, string>()
  for (const { entry } of moments) {
    const id = entry.conversationId
    if (id && !titles.has(id)) titles.set(id, (await rowOf(room, ctx, id))?.title ?? '')
  }
  return moments.map(({ entry, at, event }) => ({
    conversationId: entry.conversationId,
    orderId: entry.orderId,
    title: titles.get(entry.conversationId ?? '') ?? '',
    at: at.toISOString(),
    event,
    missing: missingFor(draft, entry),
  }))
}

/** Places that this matter could not have filled, as far as the journal knows. */
function missingFor(draft: RuleDraft, entry: JournalEntry): string[] {
  const texts = draft.deeds.flatMap((deed) => {
    if (deed.do === 'reply') return [deed.text['zh-CN'], deed.text.en]
    return 'text' in deed ? [deed.text] : deed.do === 'promise' ? [deed.what] : []
  })
  const places = new Set(texts.flatMap(placesIn))
  const gone = (place: string): boolean => {
    if (place.startsWith('order.')) return entry.orderId === null
    if (place === 'customer.tier') return !entry.facts['customer.tier']
    return place === 'agent.name' && !entry.told.assigneeId
  }
  return [...places].filter(gone)
}
