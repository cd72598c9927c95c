/** Merged areas spread over the cells they cover, once and within bounds, so that a sheet of merges costs no more than its cells. */
import { type Cell, type Grid, shown } from './cell.ts'

export interface Spread {
  readonly grid: Grid
  /** The first rows, every merged area filled in both directions: what a heading reads like. */
  readonly head: readonly (readonly Cell[])[]
  /** All rows, areas of one column filled downwards: a product's name holds for all its variants. */
  readonly body: readonly (readonly Cell[])[]
  /** Rows (from 0) in which an area of three columns or more begins. */
  readonly wide: ReadonlySet<number>
}

const MOST_FILLED = 1_000_000

export const isBlank = (cell: Cell | undefined): boolean => shown(cell ?? null).trim() === ''

export function spread(grid: Grid, headRows: number): Spread {
  const head = grid.rows.slice(0, headRows).map((row) => [...row])
  const body = grid.rows.map((row) => [...row])
  const wide = new Set<number>()
  let left = MOST_FILLED
  for (const area of grid.merges) {
    const value = grid.rows[area.top]?.[area.left] ?? null
    if (area.right - area.left >= 2) wide.add(area.top)
    if (isBlank(value) || left <= 0) continue
    left -= fill(head, area, value, left)
    if (area.left === area.right) left -= fill(body, area, value, left)
  }
  return { grid, head, body, wide }
}

/** @returns how many cells it looked at */
function fill(rows: Cell[][], area: Grid['merges'][number], value: Cell, most: number): number {
  let looked = 0
  for (let r = area.top; r <= Math.min(area.bottom, rows.length - 1); r++) {
    const row = rows[r]
    for (let c = area.left; row && c <= area.right && looked < most; c++, looked++) {
      while (row.length < c) row.push(null)
      if (isBlank(row[c])) row[c] = value
    }
  }
  return looked
}
