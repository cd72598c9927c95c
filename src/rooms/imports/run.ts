/** Imports all rows in one transaction, or none; a dry run is the same thing, rolled back. */
import { readRows, type Understood } from '../../engines/sheets/index.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { type Applied, type ImportKind, readSheets } from '../../kernel/sheets.ts'
import type { ImportOutcome } from './contract.ts'
import { UNDO_DAYS } from './expire.ts'
import { load } from './history.ts'
import { outcomeOf } from './outcome.ts'
import { allowed, type Room } from './room.ts'
import * as store from './store.ts'
import { columnsByName, type Understanding, understand } from './understanding.ts'

/** A file on the command line. */
export interface NewRun {
  readonly kind: string
  readonly name: string
  readonly bytes: Buffer
  /** Field -> heading, letter or number of the column from 1; null leaves the field out. */
  readonly map?: Readonly<Record<string, string | number | null>>
  readonly dryRun: boolean
}

interface Work {
  readonly kind: ImportKind
  readonly file: string
  readonly understanding: Understanding
  readonly dryRun: boolean
}

/** Thrown to roll the transaction back and carry out what was learnt in it. */
class NotKept extends Error {
  readonly outcome: ImportOutcome

  constructor(outcome: ImportOutcome) {
    super('not kept')
    this.outcome = outcome
  }
}

export async function trial(room: Room, who: Who, id: string): Promise<ImportOutcome> {
  const work = await workOf(room, who, id, true)
  return { ...shortened(await attempt(room, who, work, () => Promise.resolve(id))), import: id }
}

export async function run(room: Room, who: Who, id: string): Promise<ImportOutcome> {
  const work = await workOf(room, who, id, false)
  const outcome = await attempt(room, who, work, async (ctx) => {
    const row = await store.find(ctx, id, true)
    if (row?.state !== 'read') throw new Refusal('conflict', 'imports.over', { import: id })
    if (row.file_id !== null) await room.house.files.remove(ctx, row.file_id)
    return id
  })
  return { ...shortened(outcome), import: id }
}

/** What a page can show; the counts stay whole, and the command line tells all. */
function shortened(outcome: ImportOutcome): ImportOutcome {
  return { ...outcome, refusals: outcome.refusals.slice(0, 2000), notes: outcome.notes.slice(0, 500) }
}

export async function runFile(room: Room, who: Who, file: NewRun): Promise<ImportOutcome> {
  const kind = allowed(room.kinds, file.kind, who)
  const grids = await readSheets(file.bytes, file.name)
  const first = understand(grids, kind, { sheet: -1, corrected: {} })
  const corrected = columnsByName(kind, first.table, file.map ?? {})
  const understanding = understand(grids, kind, { sheet: first.sheet, corrected })
  return attempt(room, who, { kind, file: file.name, understanding, dryRun: file.dryRun }, async (ctx) => {
    const id = make('imp', ctx.now)
    await store.insert(ctx, {
      id,
      kind: kind.kind,
      name: file.name,
      file: null,
      sheet: first.sheet,
      corrected,
    })
    return id
  })
}

async function workOf(room: Room, who: Who, id: string, dryRun: boolean): Promise<Work> {
  const { row, kind, grids } = await load(room, who, id)
  allowed(room.kinds, kind.kind, who)
  if (row.state !== 'read') throw new Refusal('conflict', 'imports.over', { import: id })
  return { kind, file: row.name, understanding: understand(grids, kind, row), dryRun }
}

/** @param kept finds or makes the import's row and says its id, within the transaction of the run */
async function attempt(
  room: Room,
  who: Who,
  work: Work,
  kept: (ctx: Ctx) => Promise<string>,
): Promise<ImportOutcome> {
  try {
    return await room.house.transact(who, async (ctx) => {
      const { kind, understanding } = work
      const understood = rowsOf(kind, understanding, ctx.zone)
      const applied = await applyRows(ctx, kind, understood.rows)
      const outcome = outcomeOf(room.house.words, ctx.language, { ...work, understood, applied })
      if (work.dryRun || outcome.refused > 0) throw new NotKept(outcome)
      return keep(ctx, await kept(ctx), outcome, applied)
    })
  } catch (error) {
    if (error instanceof NotKept) return error.outcome
    throw error
  }
}

/** @throws Refusal imports.no-rows */
function rowsOf(kind: ImportKind, { table, mapping }: Understanding, zone: string): Understood {
  if (table.rows.length === 0) throw new Refusal('invalid', 'imports.no-rows')
  if (Object.keys(mapping).length > 0) return readRows(table, kind.fields, mapping, { zone })
  const refused = table.rows.map(({ row }) => ({ row, code: 'no-columns', text: '' }))
  return { read: refused.length, rows: [], refused, notes: [] }
}

const NOTHING: Applied = { created: [], updated: [], refused: [], undo: null }

/** A verb of the room that refuses the whole import at once is a refusal of its first row. */
async function applyRows(
  ctx: Ctx,
  kind: ImportKind,
  rows: Parameters<ImportKind['apply']>[1],
): Promise<Applied> {
  const [first] = rows
  if (!first) return NOTHING
  try {
    return await kind.apply(ctx, rows)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...NOTHING, refused: [{ row: first.row, code: error.code, facts: error.facts }] }
  }
}

async function keep(ctx: Ctx, id: string, outcome: ImportOutcome, applied: Applied): Promise<ImportOutcome> {
  const { kind, read, created, updated } = outcome
  const until = new Date(ctx.now.getTime() + UNDO_DAYS * 86_400_000)
  await store.setImported(ctx, id, { counts: { read, created, updated }, undo: applied.undo, until })
  await ctx.later('imports.expire', { import: id }, { at: until })
  await ctx.audit('imports.ran', id, { kind, read, created, updated })
  await ctx.tell('imports.import.ran', { import: id, kind, created, updated }, { topic: id })
  return { ...outcome, import: id, written: true }
}
