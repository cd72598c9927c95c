/** Peak days: planned with their times, begun and ended by the clock or by hand, and looked back on (HUB-10). */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import {
  type Both,
  CaseSurge,
  type CasesSurgeNow,
  Review,
  type Stretch,
  type Surge,
  type SurgeDraft,
} from './contract.ts'
import * as journalStore from './journal-store.ts'
import type { Room } from './room.ts'
import { runsDone } from './store.ts'
import * as store from './surge-store.ts'

export const SWITCH = 'rules.surge'

type Row = store.SurgeRow

export function shape(row: Row): Surge {
  const by = row.switchedById
  return {
    ...row.draft,
    cases: casesOf(row.draft),
    id: row.id,
    state: row.state,
    version: row.version,
    switchedAt: row.switchedAt?.toISOString() ?? null,
    switchedBy: by ? { id: by, name: row.switchedByName ?? '' } : null,
    by: { id: row.byId, name: row.byName },
    at: row.at.toISOString(),
    reviewed: row.review !== null,
  }
}

/** @throws Refusal rules.unknown-surge */
async function known(ctx: Ctx, id: string): Promise<Row> {
  const row = await store.lockSurge(ctx, id)
  if (!row) throw new Refusal('missing', 'rules.unknown-surge')
  return row
}

const LONGEST_MS = 60 * 86_400_000

/** @throws Refusal rules.surge-times when it ends before it begins, is over already, or lasts longer than 60 days */
function mustLieAhead({ from, to }: SurgeDraft, now: Date): void {
  const [begins, ends] = [new Date(from), new Date(to)]
  if (ends <= begins || ends <= now || ends.getTime() - begins.getTime() > LONGEST_MS)
    throw new Refusal('invalid', 'rules.surge-times')
}

export async function plan(room: Room, ctx: Ctx, draft: SurgeDraft): Promise<Surge> {
  mustLieAhead(draft, ctx.now)
  mustAgree(draft)
  const id = make('srg', ctx.now)
  const row = rowOf(ctx, { id, draft, version: 1, state: 'planned' })
  await store.saveSurge(ctx, row)
  await arm(ctx, row)
  await changed(ctx, 'rules.surge-planned', row)
  if (row.fromAt <= ctx.now) await begin(room, ctx, await known(ctx, id), null)
  return shape(await known(ctx, id))
}

function rowOf(ctx: Ctx, given: Pick<Row, 'id' | 'draft' | 'version' | 'state'>): Row {
  return {
    ...given,
    fromAt: new Date(given.draft.from),
    toAt: new Date(given.draft.to),
    switchedAt: null,
    switchedById: null,
    switchedByName: null,
    byId: ctx.actor.id,
    byName: ctx.actor.name,
    at: ctx.now,
    review: null,
    articleId: null,
  }
}

/** A changed plan sets new timers; the old ones find another version and do nothing. */
async function arm(ctx: Ctx, { id, version, fromAt, toAt }: Row): Promise<void> {
  const data = { surge: id, version }
  await ctx.later(SWITCH, { ...data, on: true }, { at: fromAt, key: `${id}:${version}:on` })
  await ctx.later(SWITCH, { ...data, on: false }, { at: toAt, key: `${id}:${version}:off` })
}

export async function change(
  room: Room,
  ctx: Ctx,
  id: string,
  given: { readonly version: number; readonly surge: SurgeDraft },
): Promise<Surge> {
  const row = await known(ctx, id)
  if (row.state === 'over') throw new Refusal('conflict', 'rules.surge-over')
  if (row.version !== given.version)
    throw new Refusal('conflict', 'rules.changed-meanwhile', { by: row.byName, version: row.version })
  mustLieAhead(given.surge, ctx.now)
  mustAgree(given.surge)
  const next: Row = {
    ...rowOf(ctx, { id, draft: given.surge, version: row.version + 1, state: row.state }),
    switchedAt: row.switchedAt,
    switchedById: row.switchedById,
    switchedByName: row.switchedByName,
  }
  await store.saveSurge(ctx, next)
  await arm(ctx, next)
  if (row.state === 'on') await spread(room, ctx)
  await changed(ctx, 'rules.surge-changed', next)
  if (row.state === 'planned' && next.fromAt <= ctx.now) await begin(room, ctx, next, null)
  return shape(await known(ctx, id))
}

/** A timer of the plan rings. */
export async function ring(room: Room, ctx: Ctx, data: Readonly<Record<string, unknown>>): Promise<void> {
  const row = await store.lockSurge(ctx, String(data.surge))
  if (!row || row.version !== Number(data.version)) return
  if (data.on === true && row.state === 'planned') await begin(room, ctx, row, null)
  if (data.on === false && row.state === 'on') await end(room, ctx, row, null)
}

/** By hand: now. Ended early it does not begin again; begun early it ends at its time. */
export async function switchNow(room: Room, ctx: Ctx, id: string, on: boolean): Promise<Surge> {
  const row = await known(ctx, id)
  const hand = { id: ctx.actor.id, name: ctx.actor.name }
  if (on && row.state === 'planned') await begin(room, ctx, row, hand)
  else if (!on && row.state === 'on') await end(room, ctx, row, hand)
  else throw new Refusal('conflict', on ? 'rules.surge-not-planned' : 'rules.surge-not-on')
  return shape(await known(ctx, id))
}

type Hand = { readonly id: string; readonly name: string } | null

async function begin(room: Room, ctx: Ctx, row: Row, hand: Hand): Promise<void> {
  const begun: Row = {
    ...row,
    state: 'on',
    switchedAt: ctx.now,
    switchedById: hand?.id ?? null,
    switchedByName: hand?.name ?? null,
  }
  await store.saveSurge(ctx, begun)
  await spread(room, ctx)
  await publish(room, ctx, begun, row.draft.notice)
  await changed(ctx, 'rules.surge-began', row)
  await ctx.tell('rules.surge.began', { surge: row.id })
}

async function end(room: Room, ctx: Ctx, row: Row, hand: Hand): Promise<void> {
  const ended: Row = {
    ...row,
    state: 'over',
    toAt: ctx.now,
    switchedById: hand?.id ?? row.switchedById,
    switchedByName: hand?.name ?? row.switchedByName,
    review: await reviewOf(room, ctx, row.switchedAt ?? row.fromAt, ctx.now),
  }
  await store.saveSurge(ctx, ended)
  await spread(room, ctx)
  await publish(room, ctx, ended, null)
  await changed(ctx, 'rules.surge-ended', row)
  await ctx.tell('rules.surge.ended', { surge: row.id })
}

/** The notice goes out as something the assistant may cite, or is taken back. */
async function publish(room: Room, ctx: Ctx, row: Row, words: Both | null): Promise<void> {
  if (!room.joins.tellAssistant) return
  const articleId = await room.joins.tellAssistant(ctx, {
    surgeId: row.id,
    name: row.draft.name,
    owner: { id: row.byId, name: row.byName },
    notice: words && hasWords(words) ? words : null,
    articleId: row.articleId,
  })
  if (articleId !== row.articleId) await store.saveSurge(ctx, { ...row, articleId })
}

/** Of several peak days at once the widest times count. */
async function spread(room: Room, ctx: Ctx): Promise<void> {
  const percents = (await store.on(ctx)).map((surge) => surge.draft.standardPercent)
  await room.joins.stretchStandards?.(ctx, percents.length === 0 ? 100 : Math.max(...percents))
}

export async function remove(ctx: Ctx, id: string): Promise<{ removed: boolean }> {
  const row = await known(ctx, id)
  if (row.state !== 'planned') throw new Refusal('conflict', 'rules.surge-begun')
  await store.removeSurge(ctx, id)
  await changed(ctx, 'rules.surge-removed', row)
  return { removed: true }
}

export const list = async (ctx: Ctx): Promise<Surge[]> => (await store.surges(ctx)).map(shape)

const hasWords = (notice: Both): boolean => notice['zh-CN'].trim() !== '' || notice.en.trim() !== ''

/** What the widget and the customer's page show while a peak day is on. */
export async function notice(ctx: Ctx): Promise<Both | null> {
  const words = (await store.on(ctx)).map((surge) => surge.draft.notice).find(hasWords)
  if (!words) return null
  const zh = words['zh-CN'].trim() || words.en.trim()
  return { 'zh-CN': zh, en: words.en.trim() || zh }
}

/** Plans from before cases had rules of their own say nothing of them. */
const casesOf = ({ cases }: SurgeDraft): CaseSurge | null => (cases ? CaseSurge.parse(cases) : null)

const LIMITS = [
  'autoApproveFen',
  'flashAtOnceFen',
  'flashCaseFen',
  'flashCustomerFen',
  'flashDayFen',
] as const

/** What cases go by now: of several peak days the widest limits, the longest pick-up and all reviewers; null when none is on. */
export async function casesSurge(room: Room, ctx: Ctx): Promise<CasesSurgeNow | null> {
  const now = (await store.on(ctx)).flatMap(({ draft }) => casesOf(draft) ?? [])
  const [newest] = now
  if (!newest) return null
  const widest = (name: (typeof LIMITS)[number]) => {
    const said = now.flatMap((one) => one[name] ?? [])
    return said.length > 0 ? Math.max(...said) : null
  }
  const pickupExtraDays = Math.max(...now.map((one) => one.pickupExtraDays))
  return {
    autoApproveFen: widest('autoApproveFen'),
    flashAtOnceFen: widest('flashAtOnceFen'),
    flashCaseFen: widest('flashCaseFen'),
    flashCustomerFen: widest('flashCustomerFen'),
    flashDayFen: widest('flashDayFen'),
    pickupExtraDays,
    pickupText: pickupExtraDays > 0 ? pickupText(room, pickupExtraDays) : null,
    order: newest.order,
    reviewerIds: [...new Set(now.flatMap((one) => one.reviewerIds))],
  }
}

const pickupText = ({ house }: Room, days: number): Both => ({
  'zh-CN': house.words.say('zh-CN', 'rules.surge-pickup', { days }),
  en: house.words.say('en', 'rules.surge-pickup', { days }),
})

/** @throws Refusal rules.surge-limits when a part is above its whole */
function mustAgree({ cases }: SurgeDraft): void {
  const { flashAtOnceFen, flashCaseFen, flashCustomerFen, flashDayFen } = cases ?? {}
  const rising = [flashAtOnceFen, flashCaseFen, flashCustomerFen, flashDayFen].flatMap((fen) => fen ?? [])
  if (rising.some((fen, index) => fen < (rising[index - 1] ?? 0)))
    throw new Refusal('invalid', 'rules.surge-limits')
}

/** A day that is on is looked at as it stands; one that is over as it was when it ended. */
export async function review(room: Room, ctx: Ctx, id: string): Promise<Review> {
  const row = await known(ctx, id)
  if (row.review) return Review.parse(row.review)
  if (row.state === 'planned') throw new Refusal('conflict', 'rules.surge-not-on')
  return reviewOf(room, ctx, row.switchedAt ?? row.fromAt, ctx.now)
}

export async function reviewOf(room: Pick<Room, 'joins'>, ctx: Ctx, from: Date, to: Date): Promise<Review> {
  const before = new Date(from.getTime() - (to.getTime() - from.getTime()))
  return { during: await stretch(room, ctx, from, to), before: await stretch(room, ctx, before, from) }
}

/** Under so many cases there is no share. */
const LEAST = 30

async function stretch({ joins }: Pick<Room, 'joins'>, ctx: Ctx, from: Date, to: Date): Promise<Stretch> {
  const found = await journalStore.counts(ctx, from, to)
  const waited = await journalStore.waits(ctx, from, to)
  const share = (part: number, whole: number) =>
    whole < LEAST ? null : Math.round((part / whole) * 1000) / 10
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    begun: found.begun,
    messages: found.messages,
    solved: found.solved,
    byAssistant: found.byAssistant,
    assistantShare: share(found.byAssistant, found.solved),
    waits: waited.n,
    medianWait: waited.median,
    p90Wait: waited.p90,
    brokenStandards: found.broken,
    satisfaction: { answers: found.answers, score: share(found.content, found.answers) },
    rulesRan: await runsDone(ctx, from, to),
    cases: (await joins.casesHandled?.(ctx, from, to)) ?? null,
  }
}

/** A plan of the past as it ended, with its review counted from the journal: the demo shop. */
export async function recordPast(ctx: Ctx, id: string, draft: SurgeDraft): Promise<void> {
  const [fromAt, toAt] = [new Date(draft.from), new Date(draft.to)]
  const review = await reviewOf({ joins: {} }, ctx, fromAt, toAt)
  await store.saveSurge(ctx, {
    ...rowOf(ctx, { id, draft, version: 1, state: 'over' }),
    switchedAt: fromAt,
    review,
  })
}

async function changed(ctx: Ctx, what: string, { id, version }: Row): Promise<void> {
  await ctx.audit(what, id, { version })
  await ctx.tell('rules.surge.changed', { surge: id })
}
