/** Which team a new matter is for: the first of the merchant's rules that fits. */
import type { Kind, Lane, TeamRule } from './contract.ts'

export interface RuledBy {
  readonly kind: Kind
  readonly lane: Lane
  readonly language?: string | undefined
  readonly channelKind?: string | undefined
  readonly hasOrder?: boolean | undefined
}

/** The team's id, or null: anybody. */
export function teamFor(rules: readonly TeamRule[], matter: RuledBy): string | null {
  const rule = rules.find(
    (one) =>
      fits(one.kind, matter.kind) &&
      fits(one.lane, matter.lane) &&
      fits(one.language, matter.language) &&
      fits(one.channelKind, matter.channelKind) &&
      fits(one.hasOrder, matter.hasOrder ?? false),
  )
  return rule?.team ?? null
}

const fits = <T>(asked: T | undefined, is: T | undefined): boolean => asked === undefined || asked === is
