/** Search: the newest messages and notes with the words, and how many there are, in two-character Chinese too (I18). */
import { normalise, queryGrams } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Found, SearchAnswer } from './contract.ts'
import * as store from './search-store.ts'

/** Longer questions are compared letter by letter in so many candidates, newest first; past that the count is a lower bound. */
const LOOKED = 5000
/** Grams that together choose the candidates; more of them cost more than they save. */
const CHOOSERS = 3
const TOO_FREQUENT = 200_000

/** Rows that may wait unfolded before a fold is worth its while. */
export const FOLD_AT = 2000
const FOLD_MOST = 20_000
const JOIN_EVERY = 16
/** Imports fold into runs that are large already; joining those would be one long write for nothing. */
const JOIN_MOST = 60_000

export async function search(ctx: Ctx, words: string, limit = 50): Promise<SearchAnswer> {
  const wanted = normalise(words)
  if (!wanted) return { items: [], total: 0, exact: true, looked: 0 }
  const asked = queryGrams(words)
  if (asked.grams.length === 0) return compare(ctx, wanted, store.newestOfAll(ctx, LOOKED + 1), limit)
  const counts = await store.read(ctx, store.gramCounts(ctx, asked.grams))
  const rarest = counts.sort((a, b) => a.n - b.n)
  const first = rarest[0]
  if (!first || first.n === 0) return { items: [], total: 0, exact: true, looked: 0 }
  if (asked.exact) {
    const hits = await store.read(ctx, store.newest(ctx, first.gram, limit))
    // Two messages of one instant can share a number: the letters decide.
    const items = hits.filter((hit) => normalise(hit.text).includes(wanted)).slice(0, limit)
    return { items: items.map(shape), total: first.n, exact: true, looked: first.n }
  }
  const choosers = rarest
    .filter((one, i) => i === 0 || (i < CHOOSERS && one.n < TOO_FREQUENT))
    .map((one) => one.gram)
  return compare(ctx, wanted, store.newestWithAll(ctx, choosers, LOOKED + 1), limit)
}

type Query = ReturnType<typeof store.newest>

async function compare(ctx: Ctx, wanted: string, candidates: Query, limit: number): Promise<SearchAnswer> {
  const found = await store.read(ctx, candidates)
  const looked = found.slice(0, LOOKED)
  const hits = looked.filter((hit) => normalise(hit.text).includes(wanted))
  return {
    items: hits.slice(0, limit).map(shape),
    total: hits.length,
    exact: found.length <= LOOKED,
    looked: looked.length,
  }
}

function shape({ at, customerId, customerName, ...hit }: store.Hit): Found {
  return { ...hit, at: at.toISOString(), customer: { id: customerId, name: customerName } }
}

/** Folds what waits, and joins every sixteen runs into one. @returns how many rows still wait (at most FOLD_AT are counted) */
export async function fold(ctx: Ctx, most = FOLD_MOST): Promise<number> {
  const run = await store.fold(ctx, most)
  const full = run.run - run.joined >= JOIN_EVERY
  if (full && run.moved <= JOIN_MOST) await store.joinRuns(ctx, run.joined + 1, run.run)
  await store.saveRun(ctx, full ? { run: run.run, joined: run.run, moved: 0 } : run)
  return store.waiting(ctx, FOLD_AT)
}
