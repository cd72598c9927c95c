/** The door's words: every verb of promises in one sentence, and what is handed in. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import type { PersonRoom } from '../customers/index.ts'
import type {
  FoundPromiseShape,
  PolicyShape,
  PromisedShape,
  PromiseKindName,
  PromiseRowShape,
  PromiseSourceName,
} from './contract.ts'

/** Who gave his word. `id` is a staff id, 'assistant', or the name of a flow or rule. */
export interface Maker {
  readonly kind: 'staff' | 'assistant' | 'flow'
  readonly id: string
  readonly name: string
}

export interface NewPromise {
  readonly customerId: string
  readonly conversationId?: string | null | undefined
  readonly orderId?: string | null | undefined
  readonly what: string
  /** Left out: read from the words. */
  readonly kind?: PromiseKindName | undefined
  readonly from?: Date | null | undefined
  /** Left out: the time the policy gives its kind. */
  readonly due?: Date | null | undefined
  /** Left out: whoever acts. */
  readonly by?: Maker | undefined
  readonly teamId?: string | null | undefined
  readonly source?: PromiseSourceName | undefined
  /** The same key is the same promise: told twice, made once. */
  readonly key?: string | undefined
}

/** A promise with what became of it. @property key the same key is the same promise */
export interface PastPromise {
  readonly key: string
  readonly customerId: string
  readonly conversationId?: string | undefined
  readonly order?: { readonly id: string; readonly number: string } | undefined
  readonly what: string
  readonly kind: PromiseKindName
  readonly state: 'made' | 'kept' | 'broken' | 'amended' | 'released'
  readonly source?: PromiseSourceName | undefined
  readonly from?: Date | undefined
  readonly due: Date
  readonly madeAt: Date
  readonly endedAt?: Date | undefined
  readonly fulfilledAt?: Date | undefined
  readonly reason?: string | undefined
  readonly by: Maker
  readonly keeperId?: string | undefined
  readonly teamId?: string | undefined
  readonly amends?: { readonly state: 'owed' | 'paid'; readonly cashFen: number; readonly couponFen: number }
}

export interface Promises {
  /** Records a promise and watches it. A key made before answers the promise of then. @throws Refusal promises.over */
  make(ctx: Ctx, promise: NewPromise): Promise<PromisedShape>
  /** It came true. @throws Refusal promises.step.not-now */
  keep(ctx: Ctx, id: string): Promise<PromisedShape>
  /** It will not come true, said before its time is over. Amends follow by policy, once. */
  break(ctx: Ctx, id: string, reason: string): Promise<PromisedShape>
  /** It need not come true any more: agreed with the customer, or its reason went away. */
  release(ctx: Ctx, id: string, reason: string): Promise<PromisedShape>
  /** Another time was agreed. @throws Refusal promises.over when it lies in the past */
  move(ctx: Ctx, id: string, due: Date, reason: string): Promise<PromisedShape>
  read(ctx: Ctx, id: string): Promise<PromisedShape>
  list(
    ctx: Ctx,
    query: {
      view?: 'open' | 'due-soon' | 'broken' | 'to-decide' | 'kept' | 'released' | 'all'
      staff?: string | undefined
      team?: string | undefined
      customer?: string | undefined
      conversation?: string | undefined
      order?: string | undefined
      limit?: number | undefined
      cursor?: string | undefined
    },
  ): Promise<{ items: PromiseRowShape[]; next?: string }>
  /** What was promised to a person, promised days of his orders among it, each once. */
  ofCustomer(ctx: Ctx, customerId: string): Promise<readonly PromiseRowShape[]>
  /** Open promises of a conversation, soonest first. */
  openFor(ctx: Ctx, conversationId: string): Promise<readonly PromiseRowShape[]>
  /** Open promises that this person must keep, soonest first. */
  openOf(ctx: Ctx, staffId: string, limit?: number): Promise<readonly PromiseRowShape[]>
  /** The promises in a text, with the time each names. */
  found(ctx: Ctx, text: string): Promise<readonly FoundPromiseShape[]>
  /** How many promises each view of the ledger holds. */
  counts(
    ctx: Ctx,
  ): Promise<{ open: number; dueSoon: number; broken: number; brokenAll: number; toDecide: number }>
  /** Its amends were paid: a finance work order says so. */
  markPaid(ctx: Ctx, id: string, by: string): Promise<void>
  /** Writes promises with their past at once, each key once: imports, the demo shop. No event is told. */
  recordPast(ctx: Ctx, past: readonly PastPromise[]): Promise<number>
  policy(ctx: Ctx): Promise<PolicyShape>
  readonly person: PersonRoom
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}
