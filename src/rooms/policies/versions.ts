/** The shop's promises change by versions: a draft, published from a day on; orders keep the promises of their day. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { check, differences } from './check.ts'
import { documentOf, loaded } from './compile.ts'
import { dayOf } from './complete.ts'
import { type Clause, ShopTerms, type VersionRow, type VersionShape } from './contract.ts'
import { PUBLISHED } from './decide.ts'
import { markOf } from './packs.ts'
import { problemsOf } from './promises.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

export interface Draft {
  readonly revision: number
  readonly terms: ShopTerms
  readonly clauses: readonly Clause[]
  readonly note?: string | undefined
}

/** Fields that a later version of the program added are empty in what was written before. */
const termsOf = (row: store.VersionRecord): ShopTerms => ShopTerms.parse(row.terms)

/** Of all published versions in order of their day: until when each holds, and which holds on that day. */
function standing(rows: readonly store.VersionRecord[], today: string) {
  const published = rows
    .filter(({ state }) => state === 'published')
    .sort((a, b) => ((a.from_day ?? '') < (b.from_day ?? '') ? -1 : 1))
  const now = published.findLast(({ from_day }) => (from_day ?? '') <= today)
  const until = new Map(
    published.map((row, index) => {
      const next = published[index + 1]?.from_day
      return [row.id, next ? dayBefore(next) : null]
    }),
  )
  return { now, until, published }
}

const DAY_MS = 86_400_000
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)

function rowShape(row: store.VersionRecord, { now, until }: ReturnType<typeof standing>): VersionRow {
  const { tests = [], rules = [] } = row.pack ?? {}
  const count = (list: unknown) => (Array.isArray(list) ? list.length : 0)
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    from: row.from_day,
    until: until.get(row.id) ?? null,
    inForce: now?.id === row.id,
    note: row.note,
    by: { id: row.by_id, name: row.by_name },
    at: row.at.toISOString(),
    publishedBy: row.published_by_id ? { id: row.published_by_id, name: row.published_by_name ?? '' } : null,
    publishedAt: row.published_at?.toISOString() ?? null,
    rules: count(rules),
    cases: count(tests),
    fingerprint: row.pack_mark,
  }
}

function shape(
  room: Room,
  ctx: Ctx,
  row: store.VersionRecord,
  all: readonly store.VersionRecord[],
): VersionShape {
  const stands = standing(all, dayOf(ctx.zone, ctx.now))
  const terms = termsOf(row)
  const before =
    row.state === 'draft'
      ? stands.published.at(-1)
      : stands.published.findLast(({ from_day }) => (from_day ?? '') < (row.from_day ?? ''))
  return {
    ...rowShape(row, stands),
    revision: row.revision,
    terms,
    clauses: [...row.clauses],
    differs: differences(before && { terms: termsOf(before), clauses: before.clauses }, {
      terms,
      clauses: row.clauses,
    }),
    check: check(room, ctx, terms, row.clauses),
  }
}

export async function overview(room: Room, ctx: Ctx) {
  const all = await store.versions(ctx)
  const stands = standing(all, dayOf(ctx.zone, ctx.now))
  const draft = all.find(({ state }) => state === 'draft')
  return {
    inForce: stands.now ? shape(room, ctx, stands.now, all) : null,
    draft: draft ? shape(room, ctx, draft, all) : null,
    versions: all.map((row) => rowShape(row, stands)),
  }
}

export async function read(room: Room, ctx: Ctx, id: string): Promise<VersionShape> {
  const row = await store.version(ctx, id)
  if (!row) throw new Refusal('missing', 'policies.version-unknown')
  return shape(room, ctx, row, await store.versions(ctx))
}

/** @throws Refusal policies.changed-meanwhile, policies.topic-twice */
export async function saveDraft(room: Room, ctx: Ctx, draft: Draft): Promise<VersionShape> {
  await store.lock(ctx)
  const old = await store.draft(ctx)
  if ((old?.revision ?? 0) !== draft.revision) throw new Refusal('conflict', 'policies.changed-meanwhile')
  if (new Set(draft.clauses.map(({ topic }) => topic)).size !== draft.clauses.length)
    throw new Refusal('invalid', 'policies.topic-twice')
  const row = {
    id: old?.id ?? make('pol', ctx.now),
    number: old?.number ?? (await store.lastNumber(ctx)) + 1,
    state: 'draft' as const,
    revision: draft.revision + 1,
    from_day: null,
    note: draft.note ?? '',
    terms: draft.terms,
    clauses: draft.clauses.filter(({ zh, en }) => zh.trim() !== '' || en.trim() !== ''),
    pack: null,
    pack_mark: null,
    by_id: ctx.actor.id,
    by_name: ctx.actor.name,
    at: ctx.now,
    published_by_id: null,
    published_by_name: null,
    published_at: null,
  }
  await store.saveVersion(ctx, row)
  await ctx.tell('policies.changed', { version: row.id, number: row.number })
  return read(room, ctx, row.id)
}

export async function dropDraft(ctx: Ctx): Promise<{ removed: boolean }> {
  await store.lock(ctx)
  const draft = await store.draft(ctx)
  if (!draft) return { removed: false }
  await store.removeVersion(ctx, draft.id)
  await ctx.audit('policies.draft-dropped', draft.id, { number: draft.number })
  return { removed: true }
}

/**
 * From tomorrow at the earliest, as this morning's orders were made under today's promises; only the very first version
 * may begin in the past, since it can only improve on the law.
 * @throws Refusal policies.no-draft, policies.from-past, policies.from-taken, policies.contradicts, policies.fails-its-cases
 */
export async function publish(
  room: Room,
  ctx: Ctx,
  { revision, from }: { revision: number; from: string },
): Promise<VersionShape> {
  await store.lock(ctx)
  const draft = await store.draft(ctx)
  if (!draft) throw new Refusal('missing', 'policies.no-draft')
  if (draft.revision !== revision) throw new Refusal('conflict', 'policies.changed-meanwhile')
  const published = await store.published(ctx)
  const today = dayOf(ctx.zone, ctx.now)
  if (published.length > 0 && from <= today) throw new Refusal('invalid', 'policies.from-past', { today })
  if (published.some(({ from_day }) => from_day === from))
    throw new Refusal('conflict', 'policies.from-taken', { day: from })
  await enact(room, ctx, draft, from)
  return read(room, ctx, draft.id)
}

/** The pack is made and has to pass its own cases before the version counts. */
async function enact(room: Room, ctx: Ctx, draft: store.VersionRecord, from: string): Promise<void> {
  const terms = termsOf(draft)
  const [problem] = problemsOf(terms)
  if (problem) {
    const say = room.house.words.say(ctx.language, `policies.problem.${problem.code}`)
    throw new Refusal('invalid', 'policies.contradicts', { say })
  }
  const document = documentOf(terms, String(draft.number), ctx.tenant)
  const mark = document ? markOf(proved(document)) : null
  await store.saveVersion(ctx, {
    ...draft,
    state: 'published',
    from_day: from,
    terms,
    pack: document,
    pack_mark: mark,
    published_by_id: ctx.actor.id,
    published_by_name: ctx.actor.name,
    published_at: ctx.now,
  })
  room.published.changed(ctx, PUBLISHED)
  await ctx.audit('policies.published', draft.id, { number: draft.number, day: from, fingerprint: mark })
  await ctx.tell('policies.changed', { version: draft.id, number: draft.number, from })
}

/** A version of the past as it was published then: the demo shop, and promises brought along from another system. */
export async function record(
  room: Room,
  ctx: Ctx,
  past: { from: string; terms: ShopTerms; clauses: readonly Clause[]; note: string },
): Promise<void> {
  const { id } = await saveDraft(room, ctx, { revision: 0, ...past })
  const draft = await store.version(ctx, id)
  if (draft) await enact(room, ctx, draft, past.from)
}

function proved(document: NonNullable<ReturnType<typeof documentOf>>) {
  try {
    return loaded(document)
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal('invalid', 'policies.fails-its-cases', { say: error.message })
    throw error
  }
}

/** @throws Refusal policies.version-unknown, policies.begun */
export async function withdraw(room: Room, ctx: Ctx, id: string): Promise<VersionShape> {
  await store.lock(ctx)
  const row = await store.version(ctx, id)
  if (!row || row.state === 'draft') throw new Refusal('missing', 'policies.version-unknown')
  const today = dayOf(ctx.zone, ctx.now)
  if (row.state === 'withdrawn') return read(room, ctx, id)
  if ((row.from_day ?? '') <= today)
    throw new Refusal('conflict', 'policies.begun', { day: row.from_day ?? '' })
  await store.saveVersion(ctx, { ...row, state: 'withdrawn' })
  room.published.changed(ctx, PUBLISHED)
  await ctx.audit('policies.withdrawn', id, { number: row.number })
  await ctx.tell('policies.changed', { version: id, number: row.number })
  return read(room, ctx, id)
}
