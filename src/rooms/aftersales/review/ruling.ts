/** How a case passes agent, quality and finance by itself, where policy allows and nothing slows it; never a refusal. */
import type { Need, Option } from '../../../engines/policy/index.ts'
import type { QueueName, ReasonName } from '../contract.ts'
import type { RemedyLimitsShape, StageName } from './contract.ts'

export type FlashMode = 'at-once' | 'on-scan'

export interface Matter {
  readonly reason: ReasonName
  /** The law's answer to what is wished; undefined where no rule speaks of it. */
  readonly option: Option | undefined
  /** Money that would go to the customer. */
  readonly amountFen: number
  readonly proofs: readonly string[]
  /** Pieces handed in with this case, and those among them that show too little. */
  readonly handed: number
  readonly unclear: number
  /** Signals that are open or were upheld by a person. */
  readonly slowing: number
  /** The shop offered it and the customer said yes. */
  readonly agreed: boolean
  readonly limits: RemedyLimitsShape
}

export interface StageFound {
  readonly stage: StageName
  readonly passed: boolean
  readonly code: string
}

export interface Ruling {
  readonly outcome: 'approved' | 'waits' | 'refusal-proposed'
  readonly queue: Exclude<QueueName, 'warehouse'> | null
  readonly stages: readonly StageFound[]
  readonly missing: readonly Need[]
  /** Law and promises allow a no; only a person may say it. */
  readonly refusable: boolean
}

const FAULT: readonly ReasonName[] = ['quality', 'mismatch', 'wrong-item', 'damage', 'missing', 'install']

const AGREED: Ruling = {
  outcome: 'approved',
  queue: null,
  stages: [{ stage: 'agent', passed: true, code: 'agreed' }],
  missing: [],
  refusable: false,
}

export function rulingOf(matter: Matter): Ruling {
  if (matter.agreed) return AGREED
  const missing = (matter.option?.needs ?? []).filter(
    ({ proof }) => !proof.some((one) => matter.proofs.includes(one)),
  )
  const stages = [agent(matter, missing), quality(matter), finance(matter)]
  const first = stages.find(({ passed }) => !passed)
  const refused = matter.option === undefined || !matter.option.allowed
  return {
    outcome: first ? (refused ? 'refusal-proposed' : 'waits') : 'approved',
    queue: first ? (refused ? 'quality' : first.stage) : null,
    stages,
    missing,
    // Where no rule speaks of it nothing allows a no either: a person may only grant it or settle it otherwise.
    refusable: matter.option?.allowed === false,
  }
}

function agent({ option }: Matter, missing: readonly Need[]): StageFound {
  const found = (passed: boolean, code: string): StageFound => ({ stage: 'agent', passed, code })
  if (!option) return found(false, 'no-rule')
  if (!option.allowed) return found(false, 'not-allowed')
  if (missing.some(({ from }) => from === 'customer')) return found(false, 'needs-proof')
  if (option.needsCounsel) return found(true, 'allowed-weak')
  return found(true, 'allowed')
}

/** A fault that nobody has seen is looked at by a person: it is asked for, never held against the customer. */
function quality({ reason, handed, unclear, slowing }: Matter): StageFound {
  const found = (passed: boolean, code: string): StageFound => ({ stage: 'quality', passed, code })
  if (slowing > 0) return found(false, 'signal')
  if (!FAULT.includes(reason)) return found(true, 'no-fault-to-see')
  if (handed === 0) return found(false, 'nothing-shown')
  if (unclear === handed) return found(false, 'unclear')
  return found(true, 'shown')
}

function finance({ amountFen, limits }: Matter): StageFound {
  const within = amountFen <= limits.autoApproveFen
  return { stage: 'finance', passed: within, code: within ? 'within' : 'above' }
}

export interface Speed {
  readonly ruling: Ruling
  readonly isReturn: boolean
  readonly amountFen: number
  readonly member: boolean
  readonly deliveredOrders: number
  /** Granted already: to this customer in thirty days, and by the shop today. */
  readonly usedFen: { readonly customer: number; readonly day: number }
  readonly limits: RemedyLimitsShape
}

/** The fast lane, or the first reason why not. */
export function flashOf(speed: Speed): { mode: FlashMode | null; code: string } {
  const { ruling, amountFen, usedFen, limits } = speed
  const no = (code: string) => ({ mode: null, code })
  if (!limits.flashOn) return no('off')
  if (!speed.isReturn || ruling.outcome !== 'approved') return no('not-for-this')
  if (!speed.member && speed.deliveredOrders < limits.lowRiskOrders) return no('not-known-yet')
  if (amountFen <= 0 || amountFen > limits.flashCaseFen) return no('above-case')
  if (usedFen.customer + amountFen > limits.flashCustomerFen) return no('above-customer')
  if (usedFen.day + amountFen > limits.flashDayFen) return no('above-day')
  return amountFen <= limits.flashAtOnceFen
    ? { mode: 'at-once', code: 'at-once' }
    : { mode: 'on-scan', code: 'on-scan' }
}
