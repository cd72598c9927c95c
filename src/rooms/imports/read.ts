/** Takes a file in, lets a person correct how it was understood, or throws it away. */
import { Readable } from 'node:stream'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { readSheets, SHEET_LIMITS } from '../../kernel/sheets.ts'
import type { ImportView } from './contract.ts'
import { KEPT_UNREAD_HOURS } from './expire.ts'
import { load, viewOf } from './history.ts'
import { allowed, type Room } from './room.ts'
import * as store from './store.ts'
import { checkedColumns, understand } from './understanding.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The cells are read before the file is kept, so that nothing is kept that cannot be opened. */
export async function upload(
  room: Room,
  who: Who,
  { kind: name, name: file, bytes }: { kind: string; name: string; bytes: Buffer },
): Promise<ImportView> {
  const kind = allowed(room.kinds, name, who)
  const grids = await readSheets(bytes, file)
  const { sheet } = understand(grids, kind, { sheet: -1, corrected: {} })
  const named = /\.(?:xlsx|csv|tsv|txt)$/i.test(file) ? file : `${file}.${bytes[0] === 0x50 ? 'xlsx' : 'csv'}`
  const arrived = await room.house.files.arrive(who.tenant, Readable.from([bytes]), named, {
    maxBytes: SHEET_LIMITS.bytes,
    takes: [XLSX, 'text/csv'],
  })
  const row = await room.house.transact(who, async (ctx) => {
    const id = make('imp', ctx.now)
    const stored = await room.house.files.keep(ctx, arrived, id)
    await store.insert(ctx, { id, kind: name, name: file, file: stored.id, sheet, corrected: {} })
    await ctx.later(
      'imports.expire',
      { import: id },
      { at: new Date(ctx.now.getTime() + KEPT_UNREAD_HOURS * 3600_000) },
    )
    await ctx.tell('imports.import.uploaded', { import: id, kind: name }, { topic: id })
    return store.find(ctx, id)
  })
  if (!row) throw new Refusal('missing', 'imports.unknown', { import: '' })
  return viewOf(room, who, { row, kind, grids })
}

export async function correct(
  room: Room,
  who: Who,
  change: { import: string; sheet?: number | undefined; columns: Readonly<Record<string, number | null>> },
): Promise<ImportView> {
  const loaded = await load(room, who, change.import)
  allowed(room.kinds, loaded.kind.kind, who)
  const sheet = change.sheet ?? loaded.row.sheet
  // Another sheet has other columns: what was decided for the first does not hold for it.
  const before = sheet === loaded.row.sheet ? loaded.row.corrected : {}
  const row = await room.house.transact(who, async (ctx) => {
    const now = await store.find(ctx, change.import, true)
    if (now?.state !== 'read') throw new Refusal('conflict', 'imports.over', { import: change.import })
    const { table } = understand(loaded.grids, loaded.kind, { sheet, corrected: {} })
    const corrected = checkedColumns(loaded.kind, table, { ...before, ...change.columns })
    await store.setColumns(ctx, change.import, { sheet, corrected })
    return { ...now, sheet, corrected }
  })
  return viewOf(room, who, { ...loaded, row })
}

export async function discard(room: Room, ctx: Ctx, id: string): Promise<{ discarded: true }> {
  const row = await store.find(ctx, id, true)
  if (!row) throw new Refusal('missing', 'imports.unknown', { import: id })
  allowed(room.kinds, row.kind, ctx)
  if (row.state !== 'read') throw new Refusal('conflict', 'imports.over', { import: id })
  if (row.file_id !== null) await room.house.files.remove(ctx, row.file_id)
  await store.remove(ctx, id)
  await ctx.audit('imports.discarded', id, { kind: row.kind })
  await ctx.tell('imports.import.discarded', { import: id, kind: row.kind }, { topic: id })
  return { discarded: true }
}
