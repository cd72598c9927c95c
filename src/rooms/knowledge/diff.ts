// What changed between two texts, line by line, by the longest common subsequence.
import type { DiffLine } from './contract.ts'

/** Lines of both in order. Texts are articles (hundreds of lines), so a table of n times m is small. */
export function diffLines(from: string, to: string): DiffLine[] {
  const a = lines(from)
  const b = lines(to)
  const common = table(a, b)
  const out: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      out.push({ kind: 'same', text: left })
      i++
      j++
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      out.push({ kind: 'removed', text: left })
      i++
    } else if (right !== undefined) {
      out.push({ kind: 'added', text: right })
      j++
    }
  }
  return out
}

const lines = (text: string): string[] => (text === '' ? [] : text.replace(/\r\n?/g, '\n').split('\n'))
const at = (table: readonly number[][], i: number, j: number): number => table[i]?.[j] ?? 0

/** How many lines the ends from i and from j on have in common. */
function table(a: readonly string[], b: readonly string[]): number[][] {
  const common: number[][] = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  )
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i]
      if (row)
        row[j] =
          a[i] === b[j] ? at(common, i + 1, j + 1) + 1 : Math.max(at(common, i + 1, j), at(common, i, j + 1))
    }
  return common
}
