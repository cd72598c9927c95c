/** A sheet as cells, before anybody understood it, and how big a file we open. */

/** What a spreadsheet program holds in a cell; a Date is a day and time without zone, in its UTC parts. */
export type SheetCell = string | number | boolean | Date | null

/** Rows and columns from 0, both ends included. */
export interface SheetMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetGrid {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merges: readonly SheetMerge[]
}

export const SHEET_LIMITS = {
  /** Of the file as it comes. */
  bytes: 20 * 1024 * 1024,
  /** Of everything that is unpacked from an xlsx file. */
  unpacked: 160 * 1024 * 1024,
  rows: 100_000,
  columns: 300,
  cells: 2_000_000,
  merges: 20_000,
  /** Letters in one cell, the most a spreadsheet program allows. */
  letters: 32_767,
} as const
