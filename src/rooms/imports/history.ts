/** Reads imports: the history, and one with its columns as they are understood now. */
import { columnName } from '../../engines/sheets/index.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { idCursor } from '../../kernel/cursor.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type ImportKind, readSheets, type SheetGrid } from '../../kernel/sheets.ts'
import type { Language } from '../../kernel/words.ts'
import type { ImportColumn, ImportKindShape, ImportLine, ImportView } from './contract.ts'
import { skippedRows } from './outcome.ts'
import { allowed, type Room } from './room.ts'
import * as store from './store.ts'
import { type Understanding, understand } from './understanding.ts'

const PAGE = 30
const SAMPLES = 4

export async function list(
  ctx: Ctx,
  { kind, cursor }: { kind?: string | undefined; cursor?: string | undefined },
): Promise<{ items: ImportLine[]; next?: string }> {
  const rows = await store.page(ctx, { kind, before: idCursor('imp', cursor), limit: PAGE + 1 })
  const items = rows.slice(0, PAGE).map((row) => lineOf(row, ctx.now))
  const last = items.at(-1)
  return rows.length > PAGE && last ? { items, next: last.id } : { items }
}

function lineOf(row: Omit<store.Import, 'undo'>, now: Date): ImportLine {
  const undoable = row.state === 'imported' && row.undo_until !== null && row.undo_until > now
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    state: row.state,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
    ranBy: row.ran_by,
    ranAt: row.ran_at,
    undoneBy: row.undone_by,
    undoneAt: row.undone_at,
    counts: row.counts,
    undoableUntil: undoable ? row.undo_until : null,
  }
}

export interface Loaded {
  readonly row: store.Import
  readonly kind: ImportKind
  readonly grids: readonly SheetGrid[]
}

/** An import with the cells of its file; the file is gone once it ran. @throws Refusal imports.unknown */
export async function load(room: Room, who: Who, id: string): Promise<Loaded> {
  const found = await room.house.transact(who, async (ctx) => {
    const row = await store.find(ctx, id)
    if (!row) throw new Refusal('missing', 'imports.unknown', { import: id })
    const file = row.file_id === null ? undefined : await room.house.files.read(ctx, row.file_id)
    return { row, body: file?.body }
  })
  const kind = room.kinds.find((one) => one.kind === found.row.kind)
  if (!kind) throw new Refusal('missing', 'imports.unknown-kind', { kind: found.row.kind })
  const grids = found.body ? await readSheets(await bytesOf(found.body), found.row.name) : []
  return { row: found.row, kind, grids }
}

export async function bytesOf(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

export async function view(room: Room, who: Who, id: string): Promise<ImportView> {
  return viewOf(room, who, await load(room, who, id))
}

/** @param loaded without grids (it ran) the view has no columns */
export function viewOf(room: Room, who: Who, { row, kind, grids }: Loaded): ImportView {
  const line = lineOf(row, room.house.clock.now())
  if (grids.length === 0)
    return { ...line, sheets: [], sheet: 0, heading: null, rows: 0, columns: [], skipped: [], missing: [] }
  const understood = understand(grids, kind, row)
  const mapped = new Set(Object.keys(understood.mapping))
  return {
    ...line,
    sheets: grids.map(({ name }) => name),
    sheet: understood.sheet,
    heading: understood.table.heading ?? null,
    rows: understood.table.rows.length,
    columns: columnsOf(understood, row.corrected),
    skipped: skippedRows(room.house.words, who.language ?? 'zh-CN', understood.table.skipped),
    missing: kind.fields
      .filter(({ name, required }) => required && !mapped.has(name))
      .map(({ name }) => name),
  }
}

function columnsOf(
  { table, proposals, mapping }: Understanding,
  corrected: store.Import['corrected'],
): ImportColumn[] {
  const byColumn = new Map(Object.entries(mapping).map(([field, column]) => [column, field]))
  return table.columns.map((column): ImportColumn => {
    const proposal = proposals.find((one) => one.column === column.index)
    const field = byColumn.get(column.index) ?? null
    const samples = column.cells.map(sample).filter((text) => text !== '')
    return {
      index: column.index,
      letter: columnName(column.index),
      title: column.title,
      samples: [...new Set(samples)].slice(0, SAMPLES),
      proposed: proposal?.field ?? null,
      confidence: proposal?.confidence ?? 0,
      others: [...(proposal?.others ?? [])],
      field,
      corrected: field === null ? (proposal?.field ?? '') in corrected : field in corrected,
    }
  })
}

function sample(cell: SheetGrid['rows'][number][number]): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? '' : String(cell)
  return text.trim().slice(0, 80)
}

/** Kinds that this person may import or export. */
export function kindsFor(room: Room, who: Pick<Who, 'actor'>): ImportKindShape[] {
  const may = (kinds: readonly { kind: string; permission: string }[], kind: string) =>
    kinds.some((one) => one.kind === kind) && holds(() => allowed(kinds, kind, who))
  const names = [...new Set([...room.kinds, ...room.exports].map(({ kind }) => kind))]
  return names.map((name) => {
    const kind = room.kinds.find((one) => one.kind === name)
    const out = room.exports.find((one) => one.kind === name)
    return {
      kind: name,
      title: { ...(kind?.title ?? out?.title ?? { zh: name, en: name }) },
      imports: who.actor.permissions.has('imports.run') && may(room.kinds, name),
      exports: who.actor.permissions.has('exports.run') && may(room.exports, name),
      fields: (kind?.fields ?? []).map(({ name: field, title, required, shape, choices }) => ({
        name: field,
        title: { ...title },
        required,
        shape,
        ...(choices ? { choices: choices.map(({ value }) => value) } : {}),
      })),
    }
  })
}

function holds(check: () => unknown): boolean {
  try {
    check()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

export const titleOf = (title: { zh: string; en: string }, language: Language) =>
  language === 'en' ? title.en : title.zh
