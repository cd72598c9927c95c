/** Where the states of a table stand when it is drawn: a column for each step away from the beginning, the ends in the last one. */
import type { CaseTableShape } from '../../../../rooms/aftersales/contract.ts'

export interface DrawnState {
  readonly name: string
  readonly column: number
  readonly row: number
}
type Table = Pick<CaseTableShape, 'opens' | 'rows'> & {
  readonly states: readonly { readonly name: string; readonly final: boolean }[]
}

/** The fewest moves from the opening state; what nothing leads to stands in the first column. */
export function columnsOf(table: Table): Map<string, number> {
  const columns = new Map<string, number>([[table.opens, 0]])
  let edge = [table.opens]
  for (let depth = 1; edge.length > 0; depth += 1) {
    const next = table.rows
      .filter(({ from, to }) => edge.includes(from) && !columns.has(to))
      .map(({ to }) => to)
    edge = [...new Set(next)]
    for (const name of edge) columns.set(name, depth)
  }
  const inner = table.states.filter(({ final }) => !final).map(({ name }) => columns.get(name) ?? 0)
  const last = Math.max(0, ...inner) + 1
  for (const { name, final } of table.states) columns.set(name, final ? last : (columns.get(name) ?? 0))
  return columns
}

export function inOrder<State extends { name: string; final: boolean }>(
  table: Pick<CaseTableShape, 'opens' | 'rows'> & { readonly states: readonly State[] },
): State[] {
  const columns = columnsOf(table)
  return [...table.states].sort((a, b) => (columns.get(a.name) ?? 0) - (columns.get(b.name) ?? 0))
}

export function drawnStates(table: Table): DrawnState[] {
  const columns = columnsOf(table)
  const used = new Map<number, number>()
  return inOrder(table).map(({ name }) => {
    const column = columns.get(name) ?? 0
    const row = used.get(column) ?? 0
    used.set(column, row + 1)
    return { name, column, row }
  })
}
