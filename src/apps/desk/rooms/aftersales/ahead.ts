/** The way a case will most likely go on to its end: happy, by the guards that fit what is known; nothing is foretold of a no. */
import type { CaseRowShape, CaseTableShape } from '../../../../rooms/aftersales/contract.ts'

type Known = Pick<CaseRowShape, 'state' | 'remedy' | 'flash'>
type Row = CaseTableShape['rows'][number]

/** States on the way of a no, of giving up and of a quarrel. */
const ASIDE =
  /refus|disput|ruled|withdrawn|expired|reject|escalat|written-off|appeal|converted|draft|partly-accepted|alternative/
const MACHINES = new Set(['timer', 'gateway', 'system'])
/** A detour by a no costs more than any happy way is long. */
const DETOUR = 1000

/** @returns the states ahead, the next one first; none where the table knows no happy end */
export function aheadOf(one: Known, table: Pick<CaseTableShape, 'states' | 'rows'>): string[] {
  const ends = new Set(
    table.states.filter(({ name, final }) => final && !ASIDE.test(name)).map(({ name }) => name),
  )
  const best = new Map<string, number>([[one.state, 0]])
  const cameFrom = new Map<string, string>()
  const open = new Set([one.state])
  for (let at = cheapest(open, best); at !== undefined; at = cheapest(open, best)) {
    open.delete(at)
    if (ends.has(at)) return wayTo(at, cameFrom)
    for (const row of table.rows) {
      if (row.from !== at || row.to === at) continue
      const cost = (best.get(at) ?? 0) + costOf(row, one)
      if (cost >= (best.get(row.to) ?? Number.POSITIVE_INFINITY)) continue
      best.set(row.to, cost)
      cameFrom.set(row.to, at)
      open.add(row.to)
    }
  }
  return []
}

function cheapest(open: ReadonlySet<string>, best: ReadonlyMap<string, number>): string | undefined {
  return [...open].sort((a, b) => (best.get(a) ?? 0) - (best.get(b) ?? 0))[0]
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = []
  for (let at: string | undefined = end; at !== undefined && cameFrom.has(at); at = cameFrom.get(at))
    way.unshift(at)
  return way
}

/** A stop more costs little: the way that people know is the one with every stop on it. */
function costOf(row: Row, one: Known): number {
  const stays = one.remedy === 'refund-only' || one.remedy === 'cancel'
  const wrong: Readonly<Record<string, boolean>> = {
    'goods-stay': !stays,
    'goods-come-back': stays,
    'refund-at-scan': !one.flash,
    'refund-after-check': one.flash,
  }
  const clockOnly = row.by.every((who) => who === 'timer')
  return (
    1 +
    (ASIDE.test(row.to) ? DETOUR : 0) +
    (clockOnly ? 30 : row.by.every((who) => MACHINES.has(who)) ? 0 : 1) +
    (row.guard && wrong[row.guard] ? 200 : 0) +
    (row.event === 'refund-now' ? 100 : 0)
  )
}
