/** J and K move the focus over the rows of a table, Enter opens the one that has it. */
import { useKeys } from '../../keys.ts'

export function useRowKeys<Item>(items: readonly Item[], open: (item: Item) => void) {
  const rows = () => [...document.querySelectorAll<HTMLElement>('.rows .ant-table-row')]
  const at = () => rows().findIndex((row) => row.matches(':focus'))
  const focus = (to: number) => {
    const all = rows()
    const row = all[Math.min(Math.max(0, to), all.length - 1)]
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    j: () => focus(at() + 1),
    k: () => focus(at() < 0 ? 0 : at() - 1),
    o: () => {
      const one = items[at()]
      if (one) open(one)
    },
  })
}
