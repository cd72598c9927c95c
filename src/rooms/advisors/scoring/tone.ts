/** Words that a shop of ours does not use to a customer, each with why. */
import type { Finding } from '../contract.ts'
import { agentTurns, type Case, quoteOf } from './transcript.ts'

interface Ban {
  readonly why: string
  readonly zh: RegExp
  readonly en: RegExp
}

const NEVER = /(?!)/
const BANS: readonly Ban[] = [
  {
    why: 'formula',
    zh: /理解您的(心情|感受)|给您带来不便|敬请谅解/,
    en: /understand (how you feel|your frustration)|any inconvenience/i,
  },
  {
    why: 'system',
    zh: /系统(问题|原因|就是这样)|规定就是|流程就是/,
    en: /the system (does not|won't)|that is (just )?(the|our) policy/i,
  },
  { why: 'you', zh: /(?<!迷)你(?!好|们好|们)/, en: NEVER },
  { why: 'exclaims', zh: /[！!]{2,}/, en: /!{2,}/ },
  { why: 'shouts', zh: NEVER, en: /\b[A-Z]{4,}(\s+[A-Z]{3,})+/ },
  {
    why: 'dismisses',
    zh: /没办法|不可能|爱信不信|随便您|你自己看/,
    en: /nothing i can do|impossible|whatever/i,
  },
  {
    why: 'blames',
    zh: /是您(自己|没)|您怎么不|不是我们的(问题|错)/,
    en: /your (own )?fault|you should have/i,
  },
]

export function tone(given: Case): Finding {
  const key = given.language === 'en' ? 'en' : 'zh'
  const found = agentTurns(given).flatMap((turn) =>
    BANS.filter((ban) => ban[key].test(turn.text)).map((ban) => ({ turn, why: ban.why })),
  )
  const first = found[0]
  return {
    check: 'tone',
    verdict: found.length === 0 ? 'met' : found.length === 1 ? 'partly' : 'missed',
    reason: first ? `tone.${first.why}` : 'tone.met',
    facts: { times: found.length },
    cites: found.slice(0, 3).map((one) => quoteOf(one.turn)),
  }
}
