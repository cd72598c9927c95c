/** How pressing a matter is and why: what the mood, the tier and the order weigh, in minutes of waiting (HUB-3). */
import type { Mood, Priority } from './contract.ts'

/** What a matter weighs before anybody has waited. A point is a minute: 40 points stand where 40 minutes of waiting do. */
export interface Weighed {
  readonly mood: Mood
  readonly wantsPerson: boolean
  readonly tier: string | null
  readonly orderState: string | null
}

const MOOD_POINTS: Readonly<Record<Mood, number>> = { angry: 45, anxious: 20, sad: 15, calm: 0, pleased: 0 }
const PERSON_POINTS = 15
const TIER_POINTS = 10
/** Orders in trouble, by state or by the risk to their promised day; other states weigh nothing. */
const ORDER_POINTS: Readonly<Record<string, number>> = {
  damaged: 25,
  lost: 25,
  late: 20,
  missed: 20,
  held: 15,
  'at-risk': 10,
  returning: 5,
}

const MINUTE = 60_000

export function points(weighed: Weighed): number {
  return (
    MOOD_POINTS[weighed.mood] +
    (weighed.wantsPerson ? PERSON_POINTS : 0) +
    (weighed.tier ? TIER_POINTS : 0) +
    (ORDER_POINTS[weighed.orderState ?? ''] ?? 0)
  )
}

/**
 * The instant by which the inbox sorts: when the matter would have had to begin to wait, were it an ordinary one.
 * Sorting by it ascending is sorting by points + minutes waited descending, at every moment, without touching rows.
 */
export function rankAt(weighed: Weighed, waitingSince: Date): Date {
  return new Date(waitingSince.getTime() - points(weighed) * MINUTE)
}

interface Standing extends Weighed {
  readonly waitingSince: Date | null
  readonly dueAt: Date | null
}

/** Level, score (points + whole minutes waited, 0 when nobody waits) and the reasons, heaviest first. */
export function priority(standing: Standing, now: Date): Priority {
  if (!standing.waitingSince) return { level: 'low', score: 0, because: [] }
  const waited = Math.max(0, Math.floor((now.getTime() - standing.waitingSince.getTime()) / MINUTE))
  const score = points(standing) + waited
  const overdue = standing.dueAt ? Math.floor((now.getTime() - standing.dueAt.getTime()) / MINUTE) : -1
  const level = score >= 60 ? 'urgent' : score >= 30 ? 'high' : score >= 5 ? 'normal' : 'low'
  return {
    level: overdue >= 0 && level !== 'urgent' ? 'high' : level,
    score,
    because: reasons(standing, waited, overdue),
  }
}

function reasons(standing: Standing, waited: number, overdue: number): Priority['because'] {
  const found: (Priority['because'][number] & { weight: number })[] = []
  const add = (weight: number, code: string, facts?: Record<string, string | number>) => {
    if (weight > 0) found.push(facts ? { weight, code, facts } : { weight, code })
  }
  if (overdue >= 0) add(1000, 'overdue', { minutes: overdue })
  add(MOOD_POINTS[standing.mood], `mood-${standing.mood}`)
  add(ORDER_POINTS[standing.orderState ?? ''] ?? 0, 'order-trouble', { state: standing.orderState ?? '' })
  if (standing.wantsPerson) add(PERSON_POINTS, 'wants-person')
  if (standing.tier) add(TIER_POINTS, 'tier', { tier: standing.tier })
  add(waited, 'waited', { minutes: waited })
  return found.sort((a, b) => b.weight - a.weight).map(({ weight: _, ...reason }) => reason)
}
