/** Sheets: messy tables understood - where the heading is, what each column means, what each cell says, and what not. */
import type { Field, Grid } from './cell.ts'
import { type Proposal, proposeColumns } from './proposal.ts'
import { type Mapping, readRows, type Understood, type Wishes } from './rows.ts'
import { findTable, type Table } from './table.ts'

export {
  type Cell,
  columnName,
  type Field,
  type Grid,
  type Merge,
  type Shape,
  type Size,
  type Value,
} from './cell.ts'
export type { Guess, Proposal } from './proposal.ts'
export type { Mapping, ReadRow, RowNote, RowRefusal, Understood } from './rows.ts'
export { findSize } from './size.ts'
export type { Skipped, Table } from './table.ts'
export { findTable, proposeColumns, readRows }

/** The proposed columns as a mapping from field to column. */
export function mappingOf(proposals: readonly Proposal[]): Mapping {
  return Object.fromEntries(
    proposals.flatMap(({ field, column }) => (field === undefined ? [] : [[field, column]])),
  )
}

/** The sheet of a file in which the fields are found best; files often open with a cover or notes. */
export function bestTable(
  grids: readonly Grid[],
  fields: readonly Field[],
): { sheet: number; table: Table; proposals: Proposal[] } | undefined {
  const rated = grids.map((grid, sheet) => {
    const table = findTable(grid, fields)
    const proposals = proposeColumns(table.columns, fields)
    const sum = proposals.reduce((total, { confidence }) => total + confidence, 0)
    return { sheet, table, proposals, worth: table.rows.length === 0 ? -1 : sum }
  })
  return rated.toSorted((a, b) => b.worth - a.worth || a.sheet - b.sheet).find(({ worth }) => worth >= 0)
}

/** Everything in one step: the best sheet, its proposed columns, its rows read by them. */
export function understand(
  grids: readonly Grid[],
  fields: readonly Field[],
  wishes: Wishes = {},
): ({ proposals: Proposal[]; table: Table } & Understood) | undefined {
  const best = bestTable(grids, fields)
  if (!best) return undefined
  const { table, proposals } = best
  return { table, proposals, ...readRows(table, fields, mappingOf(proposals), wishes) }
}
