/** Which standard holds for a matter, and what it says of each of its clocks. */
import type { Rule } from './clock.ts'
import type { PolicyDraft, What } from './contract.ts'

/** A policy as it is now. @property id 'ours' is the built-in one */
export interface Standing extends PolicyDraft {
  readonly id: string
  readonly version: number
}

export interface Asked {
  /** 'conversation' or a kind of work. */
  readonly kind: string
  readonly tier: string | null
  readonly channel: string | null
}

const fits = (wanted: readonly string[], is: string | null): boolean =>
  wanted.length === 0 || (is !== null && wanted.includes(is))

/** The first policy that fits and speaks of this. */
export function policyFor(policies: readonly Standing[], asked: Asked, what: What): Standing | undefined {
  return policies.find(
    ({ match, targets }) =>
      fits(match.kinds, asked.kind) &&
      fits(match.tiers, asked.tier) &&
      fits(match.channels, asked.channel) &&
      targets.some((target) => target.what === what),
  )
}

/** While a peak day is on every target is longer, in whole minutes and never none. */
export function stretched(policies: readonly Standing[], percent: number): readonly Standing[] {
  if (percent === 100) return policies
  const longer = (minutes: number) => Math.max(1, Math.round((minutes * percent) / 100))
  return policies.map((policy) => ({
    ...policy,
    targets: policy.targets.map((target) => ({ ...target, minutes: longer(target.minutes) })),
  }))
}

/** Only what ends a matter may stand still; who waits for a word gets it in time. */
const MAY_STAND_STILL: ReadonlySet<What> = new Set(['solved', 'done'])

export function ruleOf(
  policy: Pick<PolicyDraft, 'targets' | 'warnPercent' | 'escalate' | 'pauses'>,
  what: What,
): Rule | undefined {
  const target = policy.targets.find((one) => one.what === what)
  if (!target) return undefined
  const seconds = target.minutes * 60
  const pauses = MAY_STAND_STILL.has(what) ? policy.pauses : []
  return {
    seconds,
    time: target.time,
    warn: Math.round((seconds * policy.warnPercent) / 100),
    escalate: policy.escalate && policy.escalate.minutes * 60,
    caps: Object.fromEntries(pauses.map(({ cause, capHours }) => [cause, capHours * 3600])),
  }
}

/** The built-in standard: the shop's own minutes by the wall, until it writes policies. */
export function ours(minutes: {
  firstAnswerMinutes: number
  nextAnswerMinutes: number
  personMinutes: number
}): Standing {
  const target = (what: What, given: number) => ({ what, minutes: given, time: 'wall' as const })
  return {
    id: 'ours',
    version: 0,
    name: { zh: '店铺通用', en: 'Built in' },
    position: 999,
    match: { tiers: [], channels: [], kinds: ['conversation'] },
    targets: [
      target('first-answer', minutes.firstAnswerMinutes),
      target('next-answer', minutes.nextAnswerMinutes),
      target('person', minutes.personMinutes),
    ],
    warnPercent: 20,
    escalate: null,
    pauses: [],
  }
}
