/** The rows of a table read as things, each with its values, what was assumed, and what cannot be taken and why. */
import { type Cell, columnName, type Field, plain, type Read, shown, type Value } from './cell.ts'
import { type ColumnContext, columnContext, readCell } from './cell-reader.ts'
import { findSize } from './size.ts'
import type { Table } from './table.ts'
import { type RowCell, thingsIn } from './two-things.ts'

/** Field name -> index of its column. */
export type Mapping = Readonly<Record<string, number>>

export interface ReadRow {
  readonly row: number
  readonly values: Readonly<Record<string, Value>>
}

/** Why a row is not taken, with the place and the text as it stands there. */
export interface RowRefusal {
  readonly row: number
  readonly column?: string
  readonly field?: string
  readonly code: string
  readonly text: string
  readonly facts?: Readonly<Record<string, string>>
}

/** What was assumed to read a cell: a guessed unit, 起 dropped, a size found in the name. */
export interface RowNote {
  readonly row: number
  readonly column?: string
  readonly field: string
  readonly code: string
  readonly text: string
}

export interface Understood {
  /** Rows of things, after splitting; rows with a refusal are not among `rows`. */
  readonly read: number
  readonly rows: readonly ReadRow[]
  readonly refused: readonly RowRefusal[]
  readonly notes: readonly RowNote[]
}

interface Mapped {
  readonly field: Field
  readonly column: number
  readonly context: ColumnContext
}

interface Tray {
  readonly rows: ReadRow[]
  readonly refused: RowRefusal[]
  readonly notes: RowNote[]
}

export interface Wishes {
  readonly zone?: string
}

/** Reads every row. A row is either whole in `rows` or has its reasons in `refused`. */
export function readRows(
  table: Table,
  fields: readonly Field[],
  mapping: Mapping,
  wishes: Wishes = {},
): Understood {
  const mapped = fields.flatMap((field): Mapped[] => {
    const column = table.columns.find(({ index }) => index === mapping[field.name])
    return column
      ? [
          {
            field,
            column: column.index,
            context: columnContext(field, column.title, column.cells, wishes.zone),
          },
        ]
      : []
  })
  const tray: Tray = { rows: [], refused: [], notes: [] }
  let read = 0
  for (const { row, cells } of table.rows) {
    const own = mapped.map(({ field, column }): RowCell => ({ field, cell: cells[column] ?? null }))
    if (own.every(({ cell }) => shown(cell).trim() === '')) continue
    const things = thingsIn(own)
    if (things.is === 'unclear') {
      read++
      tray.refused.push(unclear(row, things, mapped, own))
      continue
    }
    const each = things.is === 'split' ? things.rows : [own.map(({ cell }) => cell)]
    read += each.length
    for (const one of each) readThing({ row, cells: one, split: things.is === 'split' }, mapped, fields, tray)
  }
  return { read, ...tray }
}

function unclear(
  row: number,
  things: { field: string; code: string; parts: readonly string[] },
  mapped: readonly Mapped[],
  own: readonly RowCell[],
): RowRefusal {
  const at = mapped.findIndex(({ field }) => field.name === things.field)
  return {
    row,
    column: columnName(mapped[at]?.column ?? 0),
    field: things.field,
    code: things.code,
    text: shown(own[at]?.cell ?? null),
    facts: { parts: things.parts.join(' | ') },
  }
}

interface Thing {
  readonly row: number
  readonly cells: readonly Cell[]
  readonly split: boolean
}

function readThing(thing: Thing, mapped: readonly Mapped[], fields: readonly Field[], tray: Tray): void {
  const { row } = thing
  const own: Tray = { rows: [], refused: [], notes: [] }
  const values = readCells(thing, mapped, own)
  const absent = fields.filter((field) => field.required && !mapped.some((one) => one.field === field))
  for (const field of absent) own.refused.push({ row, field: field.name, code: 'required', text: '' })
  if (own.refused.length > 0) {
    tray.refused.push(...own.refused)
    return
  }
  if (thing.split)
    own.notes.push({ row, field: '', code: 'split', text: thing.cells.map(shown).join(' ').slice(0, 200) })
  addHiddenSize(row, values, fields, own)
  tray.notes.push(...own.notes)
  tray.rows.push({ row, values })
}

function readCells({ row, cells }: Thing, mapped: readonly Mapped[], tray: Tray): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const [i, { field, column, context }] of mapped.entries()) {
    const cell = cells[i] ?? null
    const place = { row, column: columnName(column), field: field.name, text: shown(cell).slice(0, 200) }
    const read = required(field, readCell(cell, field, context))
    if (read.is === 'refused')
      tray.refused.push({ ...place, code: read.code, ...(read.facts ? { facts: read.facts } : {}) })
    if (read.is !== 'value') continue
    values[field.name] = read.value
    for (const code of read.notes ?? []) tray.notes.push({ ...place, code })
  }
  return values
}

function required(field: Field, read: Read): Read {
  return field.required && read.is === 'empty' ? { is: 'refused', code: 'required' } : read
}

/** A size that only the name or the description tells is better than none; it is noted, so that the user sees it. */
function addHiddenSize(
  row: number,
  values: Record<string, Value>,
  fields: readonly Field[],
  tray: Tray,
): void {
  const size = fields.find((field) => field.shape === 'size')
  if (
    !size ||
    values[size.name] !== undefined ||
    fields.some((f) => f.shape === 'length' && values[f.name] !== undefined)
  )
    return
  for (const field of fields) {
    const text = field.shape === 'text' ? values[field.name] : undefined
    const found = typeof text === 'string' ? findSize(text) : undefined
    if (!found || typeof text !== 'string') continue
    values[size.name] = found
    tray.notes.push({ row, field: size.name, code: 'size-in-text', text: plain(text).slice(0, 200) })
    return
  }
}
