/** What is kept of a case: its row, its events, and the sold unit that its quantity is counted against. */
import type {
  CaseKindName,
  CaseRoleName,
  PauseCauseName,
  QueueName,
  ReasonName,
  RemedyName,
} from './contract.ts'

export type Scalar = string | number | boolean | null
/** What guards and effects read of a case beside its columns: figures, ids and closed words, never a person's own words. */
export type Facts = { readonly [name: string]: Scalar | readonly string[] | undefined }

export interface Decided {
  readonly fingerprint: string
  readonly articles: readonly string[]
  readonly reasons: readonly string[]
  readonly humanReview: boolean
}

export interface CaseRecord {
  readonly id: string
  readonly number: string
  readonly key: string
  readonly kind: CaseKindName
  readonly state: string
  /** Grows with every move and every pause; a command names the one it expects. */
  readonly version: number
  readonly orderId: string
  readonly orderNumber: string
  readonly lineId: string
  readonly sku: string
  readonly productName: string
  readonly quantity: number
  readonly partNo: string | null
  readonly partName: string | null
  readonly reason: ReasonName
  readonly reasonText: string
  readonly remedy: RemedyName | null
  readonly customerId: string | null
  readonly conversationId: string | null
  readonly parentId: string | null
  readonly dueAt: Date | null
  readonly dueEvent: string | null
  readonly pauseCause: PauseCauseName | null
  readonly pauseSince: Date | null
  readonly pauseUntil: Date | null
  /** Left on its clock when it was stopped, in ms. */
  readonly pausedLeft: number | null
  /** So long each cause has stopped the clock already, in ms. */
  readonly pausedFor: Readonly<Partial<Record<PauseCauseName, number>>>
  /** Reminders the customer was given in this state. */
  readonly reminders: number
  readonly queue: QueueName | null
  readonly assigneeId: string | null
  readonly amountFen: number | null
  readonly flash: boolean
  readonly decision: Decided | null
  readonly facts: Facts
  readonly lateAt: Date | null
  readonly openedAt: Date
  readonly changedAt: Date
  readonly closedAt: Date | null
  /** Events written so far, and the hash of the last. */
  readonly seq: number
  readonly head: string
}

/** One line of an order as it was sold: what may still be asked for is counted here, under its lock. */
export interface SaleRecord {
  readonly id: string
  readonly orderId: string
  readonly orderNumber: string
  readonly customerId: string | null
  readonly lineId: string
  readonly sku: string
  readonly productName: string
  readonly priceFen: number
  readonly bought: number
  readonly delivered: number
  /** Units that open returns and exchanges hold. */
  readonly open: number
  /** Units that came back for good. */
  readonly accepted: number
  /** Units called off before they were delivered. */
  readonly cancelled: number
  readonly deliveredAt: Date | null
  readonly installedAt: Date | null
  /** What was prepared at purchase, as its maker wrote it. */
  readonly prepared: unknown
}

/** An event before it is chained. `change`: the columns it sets; the fold of them is the case (H1). */
export interface Deed {
  readonly event: string
  readonly from: string | null
  readonly to: string
  readonly role: CaseRoleName
  /** A staff id or the name of a machine; empty for the customer, whom the case names. */
  readonly by: string
  readonly at: Date
  readonly key: string
  readonly data: Facts
  readonly change: Change
  /** A person's own words: kept apart and forgotten with the person, sealed into the chain by their hash. */
  readonly said?: string | undefined
}
/** Columns by their names, instants as ISO text. Person's columns (customer, words, conversation) are never among them. */
export type Change = { readonly [column: string]: unknown }

export interface EventRecord extends Omit<Deed, 'said'> {
  readonly seq: number
  readonly prev: string
  readonly hash: string
  /** sha256 over a salt and the words, or null when nobody said anything. */
  readonly seal: string | null
  readonly said: string | null
}
