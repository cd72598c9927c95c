/** What the core of cases hands to the parts of the room, and what each part gives back: remedies, goods, proofs. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import type {
  CaseStandingShape,
  ClaimShape,
  LadderShape,
  OfferShape,
  PartyName,
  PossibleAnswerShape,
  PossibleAskShape,
  PossibleShape,
  SignalShape,
} from './contract.ts'
import type { Command, NewCase, NewOffer } from './door.ts'
import type { CaseRecord, Decided, Facts, SaleRecord } from './row.ts'

/** Handed to every part. */
export interface Core {
  readonly building: Building
  /** Opens a case in this transaction; same key, same case. */
  open(ctx: Ctx, opening: NewCase): Promise<CaseRecord>
  /** Moves a case in this transaction; same key, once. */
  act(ctx: Ctx, command: Command): Promise<CaseRecord>
  /** A case, locked until the transaction ends when asked. @throws Refusal aftersales.unknown */
  row(ctx: Ctx, id: string, lock?: boolean): Promise<CaseRecord>
  /** Writes into a case's story without moving it: an offer made, a claim filed. */
  write(
    ctx: Ctx,
    id: string,
    entry: { event: string; key: string; data?: Facts; said?: string; facts?: Facts },
  ): Promise<CaseRecord>
  sales(ctx: Ctx, orderId: string): Promise<readonly SaleRecord[]>
}

/** What an effect is handed. It runs before the case is written; what it answers becomes part of the event. */
export interface Effected {
  readonly ctx: Ctx
  /** The case as it will be. */
  readonly row: CaseRecord
  readonly from: string | null
  readonly event: string
  /** What came with the command. */
  readonly data: { readonly [name: string]: unknown }
  /** The same for every try of this very move: the key for whatever the effect asks of other rooms. */
  readonly key: string
}
export interface EffectAnswer {
  readonly facts?: Facts
  readonly amountFen?: number
  readonly flash?: boolean
}
export type Effect = (core: Core, what: Effected) => Promise<EffectAnswer | undefined>

/** What policy says of a case when it is opened; `event` moves it on by itself, as system. Never a refusal. */
export interface Verdict {
  readonly decision: Decided | null
  readonly amountFen?: number
  readonly flash?: boolean
  readonly facts?: Facts
  readonly event?: string
  /** No signal slows it. */
  readonly quiet?: boolean
}

/** Given by prepare, possible, review, ladder, goods and signals. */
export interface Remedies {
  /** Writes what is possible for each line of an order; again when it was delivered or installed. */
  prepare(ctx: Ctx, orderId: string): Promise<void>
  possible(ctx: Ctx, orderId: string): Promise<PossibleShape>
  quote(ctx: Ctx, orderId: string, ask: PossibleAskShape): Promise<PossibleAnswerShape>
  review(ctx: Ctx, row: CaseRecord, sale: SaleRecord): Promise<Verdict>
  ladder(ctx: Ctx, row: CaseRecord): Promise<LadderShape>
  offers(ctx: Ctx, caseId: string): Promise<readonly OfferShape[]>
  offer(ctx: Ctx, row: CaseRecord, offer: NewOffer): Promise<void>
  withdrawOffer(ctx: Ctx, row: CaseRecord, offerId: string, key: string): Promise<void>
  answerOffer(
    ctx: Ctx,
    row: CaseRecord,
    offerId: string,
    given: { accept: boolean; key: string },
  ): Promise<void>
  /** Signals that slowed the money of a case, in the customer's words. */
  considered(ctx: Ctx, row: CaseRecord): Promise<readonly string[]>
  signals(ctx: Ctx, row: CaseRecord): Promise<{ signals: readonly SignalShape[]; slowsMoney: boolean }>
  readonly effects: Readonly<Record<string, Effect>>
}

/** Given by recourse. */
export interface Proofs {
  /** One claim with its papers. @throws Refusal aftersales.no-claim */
  claim(ctx: Ctx, row: CaseRecord): Promise<ClaimShape>
  standing(ctx: Ctx, row: CaseRecord): Promise<CaseStandingShape>
  claims(
    ctx: Ctx,
    query: {
      view?: 'open' | 'closed' | 'all'
      against?: PartyName | undefined
      cursor?: string | undefined
      limit?: number
    },
  ): Promise<{ items: ClaimShape[]; next?: string }>
  readonly effects: Readonly<Record<string, Effect>>
}
