/** What every verb of aftersales is handed when the room opens. */

import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Channels } from '../channels/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Delivery } from '../delivery/index.ts'
import type { Diagnoses } from '../diagnosis/index.ts'
import type { Evidences } from '../evidence/index.ts'
import type { Orders } from '../orders/index.ts'
import type { Payouts } from '../payouts/index.ts'
import type { Policies } from '../policies/index.ts'
import type { Stock } from '../stock/index.ts'
import type { AskPeak } from './peak/peak.ts'

export interface Building {
  readonly house: House
  readonly access: Pick<Access, 'colleagues' | 'peopleWith'>
  readonly customers: Pick<Customers, 'people' | 'find' | 'join' | 'blind'>
  readonly catalogue: Catalogue
  readonly orders: Pick<Orders, 'read' | 'readFor' | 'ofCustomer'>
  readonly conversations: Pick<Conversations, 'begin' | 'row' | 'announce' | 'start' | 'list' | 'ownList'>
  readonly channels: Pick<Channels, 'web'>
  readonly policies: Pick<Policies, 'decide' | 'promised' | 'packsFor' | 'explain' | 'casesBy'>
  readonly evidence: Pick<Evidences, 'list' | 'link' | 'proofsOf' | 'state' | 'give'>
  /** Absent: nobody can ask for a diagnosis here. */
  readonly diagnosis?: Pick<Diagnoses, 'ofCase' | 'read' | 'link' | 'confirm'> | undefined
  readonly delivery: Pick<Delivery, 'quote' | 'book' | 'cancel' | 'ofCase' | 'slots'>
  readonly stock: Pick<
    Stock,
    'onHand' | 'onHandOf' | 'reserve' | 'reservation' | 'release' | 'ship' | 'receive' | 'labelled'
  >
  /** What a peak day changes for cases now; left out: nothing ever. */
  readonly peak?: AskPeak | undefined
  readonly payouts: Pick<
    Payouts,
    | 'oblige'
    | 'cancel'
    | 'byKey'
    | 'ofCase'
    | 'payments'
    | 'compensate'
    | 'policy'
    | 'transfer'
    | 'askToPay'
    | 'withdrawRequest'
    | 'refundsOf'
  >
}
