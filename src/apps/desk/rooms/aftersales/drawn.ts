/** Where the states of a table stand when it is drawn: a column for each step away from the beginning. */
import type { CaseTableShape } from '../../../../rooms/aftersales/contract.ts'

export interface DrawnState {
  readonly name: string
  readonly column: number
  readonly row: number
}

/** The fewest moves from the opening state; what nothing leads to stands in the first column. */
export function columnsOf(table: Pick<CaseTableShape, 'opens' | 'states' | 'rows'>): Map<string, number> {
  const columns = new Map<string, number>([[table.opens, 0]])
  let edge = [table.opens]
  for (let depth = 1; edge.length > 0; depth += 1) {
    const next: string[] = []
    for (const row of table.rows)
      if (edge.includes(row.from) && !columns.has(row.to)) {
        columns.set(row.to, depth)
        next.push(row.to)
      }
    edge = next
  }
  for (const { name } of table.states) if (!columns.has(name)) columns.set(name, 0)
  return columns
}

export function inOrder<State extends { name: string }>(table: {
  opens: string
  states: readonly State[]
  rows: CaseTableShape['rows']
}): State[] {
  const columns = columnsOf({ ...table, states: [] })
  return [...table.states].sort((a, b) => (columns.get(a.name) ?? 0) - (columns.get(b.name) ?? 0))
}

export function drawnStates(table: CaseTableShape): DrawnState[] {
  const columns = columnsOf(table)
  const used = new Map<number, number>()
  return inOrder(table).map(({ name }) => {
    const column = columns.get(name) ?? 0
    const row = used.get(column) ?? 0
    used.set(column, row + 1)
    return { name, column, row }
  })
}
