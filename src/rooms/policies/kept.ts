/** Decisions that were kept, as people read them: newest first, and one explained by running it again. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { LAW, SHOP_PACK } from './compile.ts'
import { stated } from './complete.ts'
import { explain } from './decide.ts'
import { markOf } from './packs.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

interface Asked {
  readonly about?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function list({ numbers }: Room, ctx: Ctx, { about, cursor, limit }: Asked) {
  const id = about && ((await numbers.find(ctx, about)) ?? about)
  const rows = await store.decisions(ctx, { about: id, after: readCursor(cursor), limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const names = new Map(
    (await store.packs(ctx, [...new Set(shown.flatMap(({ packs }) => packs))])).map((one) => [
      one.id,
      `${one.pack_id}@${one.version}`,
    ]),
  )
  const known = await numbers.of(ctx, casesIn(shown))
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => rowOf(row, names, known)),
    ...(last && { next: Buffer.from(`${last.kept_at.toISOString()} ${last.id}`).toString('base64url') }),
  }
}

const casesIn = (rows: readonly store.DecisionRecord[]): string[] => [
  ...new Set(rows.flatMap(({ about_kind, about_id }) => (about_kind === 'case' ? [about_id] : []))),
]

type Names = ReadonlyMap<string, string>
const rowOf = (row: store.DecisionRecord, names: Names, numbers: Names) => ({
  fingerprint: row.id,
  at: row.at.toISOString(),
  keptAt: row.kept_at.toISOString(),
  about: { kind: row.about_kind, id: row.about_id, number: numbers.get(row.about_id) ?? null },
  remedies: row.allowed,
  packs: row.packs.map((mark) => names.get(mark) ?? mark.slice(0, 12)),
})

function readCursor(text: string | undefined): { at: Date; id: string } | undefined {
  if (text === undefined) return undefined
  const [instant = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ')
  const at = new Date(instant)
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f]{64}$/.test(id))
    throw new Refusal('invalid', 'http.cursor', { path: 'cursor' })
  return { at, id }
}

/** @throws Refusal policies.decision-unknown */
export async function explained({ numbers }: Room, ctx: Ctx, fingerprint: string) {
  const row = (await store.decision(ctx, fingerprint)) ?? missing()
  const { decision, facts, same } = await explain(ctx, fingerprint)
  const now = new Set(LAW.map(markOf))
  const published = new Set((await store.published(ctx)).map(({ pack_mark }) => pack_mark))
  const names = new Map(decision.packs.map((one) => [one.fingerprint, `${one.id}@${one.version}`]))
  return {
    ...rowOf(row, names, await numbers.of(ctx, casesIn([row]))),
    facts: stated(facts),
    decision,
    same,
    changedSince: decision.packs
      .filter(({ id, fingerprint: mark }) => (id === SHOP_PACK ? !published.has(mark) : !now.has(mark)))
      .map(({ id, version }) => `${id}@${version}`),
  }
}

function missing(): never {
  throw new Refusal('missing', 'policies.decision-unknown', { fingerprint: '' })
}
