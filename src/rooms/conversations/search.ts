/** Search: the newest messages and notes with the words, and how many there are, in two-character Chinese too (I18); words apart may stand in any order. */
import { normalise, queryGrams } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Found, SearchAnswer } from './contract.ts'
import * as store from './search-store.ts'

/** Longer questions are compared letter by letter in so many candidates, newest first; past that the count is a lower bound. */
const LOOKED = 3000
/** Grams that together choose the candidates; more of them cost more than they save. */
const CHOOSERS = 3

/** Rows that may wait unfolded before a fold is worth its while. */
export const FOLD_AT = 2000
const FOLD_MOST = 20_000
const JOIN_EVERY = 16
/** Imports fold into runs that are large already; joining those would be one long write for nothing. */
const JOIN_MOST = 60_000

export async function search(ctx: Ctx, words: string, limit = 50): Promise<SearchAnswer> {
  const wanted = apart(words)
  if (wanted.length === 0) return { items: [], total: 0, exact: true, looked: 0 }
  const asked = queryGrams(words)
  if (asked.grams.length === 0) return compare(ctx, wanted, store.newestOfAll(ctx, LOOKED + 1), limit)
  const counts = await store.read(ctx, store.gramCounts(ctx, asked.grams))
  const rarest = counts.sort((a, b) => a.n - b.n)
  const first = rarest[0]
  if (!first || first.n === 0) return { items: [], total: 0, exact: true, looked: 0 }
  if (asked.exact) {
    const found = await store.read(ctx, store.newest(ctx, first.gram, limit))
    return { items: await shown(ctx, wanted, found, limit), total: first.n, exact: true, looked: first.n }
  }
  // The rarest alone is enough when it is rare; else the next rare ones thin it out.
  const choosers = rarest.slice(0, first.n <= LOOKED ? 1 : CHOOSERS).map((one) => one.gram)
  return compare(ctx, wanted, store.newestWithAll(ctx, choosers, LOOKED + 1), limit)
}

/** What all must stand in a message: the words divided by white space, each once. */
const apart = (words: string) => [...new Set(normalise(words).split(/\s+/u))].filter((word) => word !== '')

const holds = (text: string, wanted: readonly string[]) => {
  const plain = normalise(text)
  return wanted.every((word) => plain.includes(word))
}

type Candidates = ReturnType<typeof store.newest>

async function compare(
  ctx: Ctx,
  wanted: readonly string[],
  asked: Candidates,
  limit: number,
): Promise<SearchAnswer> {
  const found = await store.read(ctx, asked)
  const looked = found.slice(0, LOOKED)
  const holding = looked.filter(({ text }) => holds(text, wanted))
  const items = await shown(ctx, wanted, holding, limit)
  return { items, total: holding.length, exact: found.length <= LOOKED, looked: looked.length }
}

/** The newest of them in full. Two messages of one instant can share a number: the letters decide. */
async function shown(
  ctx: Ctx,
  wanted: readonly string[],
  found: readonly store.Candidate[],
  limit: number,
): Promise<Found[]> {
  const docs = [...new Set(found.slice(0, limit).map(({ doc }) => doc))]
  if (docs.length === 0) return []
  const hits = await store.read(ctx, store.hits(ctx, docs))
  return hits
    .filter((hit) => holds(hit.text, wanted))
    .slice(0, limit)
    .map(({ at, customerId, customerName, ...hit }) => ({
      ...hit,
      at: at.toISOString(),
      customer: { id: customerId, name: customerName },
    }))
}

/** Folds what waits, and joins every sixteen runs into one. @returns how many rows still wait (at most FOLD_AT are counted) */
export async function fold(ctx: Ctx, most = FOLD_MOST): Promise<number> {
  const run = await store.fold(ctx, most)
  const full = run.run - run.joined >= JOIN_EVERY
  if (full && run.moved <= JOIN_MOST) await store.joinRuns(ctx, run.joined + 1, run.run)
  await store.saveRun(ctx, full ? { run: run.run, joined: run.run, moved: 0 } : run)
  return store.waiting(ctx, FOLD_AT)
}
