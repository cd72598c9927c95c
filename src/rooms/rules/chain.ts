/**
 * The guard against loops. What a rule causes carries the rules that led to it; a rule never runs on what it caused
 * itself, no chain is longer than five, and no rule touches one matter more than so often within an hour, which also
 * ends circles that pass through a room that forgets the chain.
 */
export const DEEPEST = 5
export const MOST_AN_HOUR = 20

/** Rules that led to an event, first one first; empty: a person or the world caused it. */
export type Chain = readonly string[]

export type Stop = 'own-effect' | 'too-deep' | 'too-often'

/** Why a rule must not run on an event; null: it may. @param often runs of this rule on this matter within the hour */
export function stopOf(rule: string, chain: Chain, often: number): Stop | null {
  if (chain.includes(rule)) return 'own-effect'
  if (chain.length >= DEEPEST) return 'too-deep'
  return often >= MOST_AN_HOUR ? 'too-often' : null
}

/** What an event carries when this rule causes it. */
export const longer = (chain: Chain, rule: string): Chain => [...chain, rule]

/** The chain as told data carries it; whatever else stands there counts as none. */
export function chainOf(data: { readonly [key: string]: unknown }): Chain {
  const told = data.byRules
  return Array.isArray(told) ? told.filter((one): one is string => typeof one === 'string') : []
}
