/** A file as it is understood now: what the machine proposes, overruled by what a person decided. */
import {
  bestTable,
  columnName,
  findTable,
  type Grid,
  type Mapping,
  mappingOf,
  type Proposal,
  proposeColumns,
  type Table,
} from '../../engines/sheets/index.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ImportKind } from '../../kernel/sheets.ts'

/** Field -> column from 0, null for none. */
export type Corrected = Readonly<Record<string, number | null>>

export interface Understanding {
  readonly sheet: number
  readonly table: Table
  readonly proposals: readonly Proposal[]
  readonly mapping: Mapping
  /** What a person decided; a field of null was left out on purpose. */
  readonly corrected: Corrected
}

/** @param sheet -1 for the sheet with the best table @throws Refusal imports.no-rows, imports.sheet-unknown */
export function understand(
  grids: readonly Grid[],
  kind: ImportKind,
  { sheet, corrected }: { sheet: number; corrected: Corrected },
): Understanding {
  const found = sheet < 0 ? bestTable(grids, kind.fields) : tableOf(grids, kind, sheet)
  if (!found) throw new Refusal('invalid', 'imports.no-rows')
  return { ...found, mapping: overruled(mappingOf(found.proposals), corrected), corrected }
}

function tableOf(grids: readonly Grid[], kind: ImportKind, sheet: number) {
  const grid = grids[sheet]
  if (!grid) throw new Refusal('invalid', 'imports.sheet-unknown', { sheet: sheet + 1 })
  const table = findTable(grid, kind.fields)
  return { sheet, table, proposals: proposeColumns(table.columns, kind.fields) }
}

/** A column given by a person to one field is taken from the field that the machine gave it to. */
function overruled(proposed: Mapping, corrected: Corrected): Mapping {
  const given = new Set(Object.values(corrected).filter((column) => column !== null))
  const kept = Object.entries(proposed).filter(
    ([field, column]) => !(field in corrected) && !given.has(column),
  )
  const own = Object.entries(corrected).flatMap(([field, column]) =>
    column === null ? [] : [[field, column]],
  )
  return Object.fromEntries([...kept, ...own])
}

/** Corrections that name fields and columns that are there. @throws Refusal imports.field-unknown, imports.column-unknown */
export function checkedColumns(kind: ImportKind, table: Table, corrected: Corrected): Corrected {
  for (const [field, column] of Object.entries(corrected)) {
    if (!kind.fields.some(({ name }) => name === field))
      throw new Refusal('invalid', 'imports.field-unknown', {
        field: field.slice(0, 60),
        fields: kind.fields.map(({ name }) => name).join(', '),
      })
    if (column !== null && !table.columns.some(({ index }) => index === column))
      throw new Refusal('invalid', 'imports.column-unknown', { column: String(column + 1) })
  }
  return corrected
}

/**
 * A map as people write it into a file: field -> heading, letter or number from 1; null leaves the field out.
 * @throws Refusal imports.field-unknown, imports.column-unknown
 */
export function columnsByName(
  kind: ImportKind,
  table: Table,
  map: Readonly<Record<string, string | number | null>>,
): Corrected {
  const entries = Object.entries(map).map(([field, column]): [string, number | null] => {
    if (column === null) return [field, null]
    const at = table.columns.find(({ index, title, own }) =>
      typeof column === 'number'
        ? index === column - 1
        : same(title, column) || same(own, column) || columnName(index) === column.trim().toUpperCase(),
    )
    if (!at) throw new Refusal('invalid', 'imports.column-unknown', { column: String(column).slice(0, 60) })
    return [field, at.index]
  })
  return checkedColumns(kind, table, Object.fromEntries(entries))
}

const same = (a: string, b: string) =>
  a.replace(/\s/g, '').toLowerCase() === b.normalize('NFKC').replace(/\s/g, '').toLowerCase()
