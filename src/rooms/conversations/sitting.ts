/** What a matter means to the router: whether it waits, rests or is held, how pressing, and what the team rules look at. */
import type { Matter } from './matter.ts'

export type Sitting = 'nowhere' | 'queue' | 'held' | 'resting'

/** What it means to the router. A matter that nobody holds and that waits for the customer needs no person. */
export function sittingOf({ state, holder, assigneeId, mergedInto, snoozedUntil }: Matter): Sitting {
  if (state === 'solved' || holder === 'assistant' || mergedInto) return 'nowhere'
  if (holder === 'queue') return state === 'open' ? 'queue' : 'nowhere'
  if (!assigneeId) return 'nowhere'
  return state === 'open' && !snoozedUntil ? 'held' : 'resting'
}

/** Which lane of the queue: a tier, an angry voice, somebody who weighs the price. */
export function laneOf({
  customerTier,
  mood,
  tags,
}: Pick<Matter, 'customerTier' | 'mood' | 'tags'>): 'vip' | 'angry' | 'price' | 'normal' {
  if (customerTier) return 'vip'
  if (mood === 'angry') return 'angry'
  return tags.some((tag) => PRICE.has(tag.toLowerCase())) ? 'price' : 'normal'
}
const PRICE: ReadonlySet<string> = new Set(['价格敏感', '比价', '议价', 'price-sensitive', 'price sensitive'])

const PHONE_WEIGHT = 4
export const subjectOf = ({ id, channelKind }: Pick<Matter, 'id' | 'channelKind'>) => ({
  kind: 'conversation' as const,
  id,
  weight: channelKind === 'phone' ? PHONE_WEIGHT : 1,
})

/** What the shop's team rules look at. */
export const askedOf = (matter: Matter) => ({
  lane: laneOf(matter),
  language: matter.language,
  about: { channelKind: matter.channelKind, hasOrder: matter.orderId !== null },
})

export const wantedOf = (matter: Matter) => ({
  ...askedOf(matter),
  rankAt: matter.rankAt,
  team: matter.teamId,
  stays: matter.teamChosen && matter.teamId !== null,
})
