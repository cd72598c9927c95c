// When an article may have gone stale: whose change concerns it, and how two changes of one fact become one.
import type { FactChange } from '../catalogue/contract.ts'
import type { Mention } from './contract.ts'
import { dependsOn } from './life.ts'

/** The changes of a product that an article depends on. */
export function concerning(
  mention: Extract<Mention, { kind: 'product' }>,
  changes: readonly FactChange[],
): FactChange[] {
  return changes.filter((change) => change.fact === 'state' || dependsOn(mention, change.fact))
}

/** A later change of the same fact keeps the first old and takes the last new; what came back to where it was drops out. */
export function mergedChanges(before: readonly FactChange[], later: readonly FactChange[]): FactChange[] {
  const merged = new Map(before.map((change) => [change.fact, change]))
  for (const change of later) {
    const first = merged.get(change.fact)
    if (!first) merged.set(change.fact, change)
    else {
      const { old: _, ...now } = change
      merged.set(change.fact, first.old ? { ...now, old: first.old } : now)
    }
  }
  return [...merged.values()].filter(
    (change) => change.old?.zh !== change.new?.zh || change.old?.en !== change.new?.en,
  )
}

/** Days are compared as 'YYYY-MM-DD' in the merchant's zone. */
export const reviewDue = (reviewOn: string, today: string): boolean => reviewOn <= today

/** Half a year on, for whoever says "still right" without naming a day. */
export function nextReview(today: string, days = 180): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
