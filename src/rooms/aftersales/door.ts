/** The door's words: every verb of aftersales in one sentence, and what is handed in. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import type { Tool } from '../assistant/index.ts'
import type { PersonRoom } from '../customers/index.ts'
import type { CaseTaker } from '../work/index.ts'
import type {
  CaseCountsShape,
  CaseEventShape,
  CaseKindName,
  CaseRoleName,
  CaseRowShape,
  CaseShape,
  CaseStandingShape,
  CaseTableShape,
  CaseViewName,
  ClaimShape,
  CustomerCaseShape,
  LadderShape,
  OpeningShape,
  PartyName,
  PauseCauseName,
  PossibleAnswerShape,
  PossibleAskShape,
  PossibleShape,
  QueueName,
  RungName,
  SignalShape,
} from './contract.ts'
import type { Handled } from './peak/handled.ts'
import type { AskPeak } from './peak/peak.ts'
import type { Facts } from './row.ts'

export type { Building as AftersalesBuilding } from './building.ts'
export type { CaseRecord, Decided, Facts, SaleRecord } from './row.ts'

/** @property kind left out: the one that the wish asks for @property parentId the case it grew out of */
export type NewCase = OpeningShape & {
  readonly kind?: CaseKindName | undefined
  readonly parentId?: string | undefined
  readonly facts?: Facts | undefined
  readonly amountFen?: number | undefined
  /** Whose it is, when staff or the house open it; left out: the order's customer. */
  readonly customerId?: string | undefined
}

/** @property key the same key is the same deed, done once */
export interface Command {
  readonly caseId: string
  readonly event: string
  /** Left out only by machines that were told of a fact: they take the case as it is. */
  readonly expectedVersion?: number | undefined
  readonly key: string
  readonly data?: { readonly [name: string]: unknown } | undefined
  /** Left out: the role that the one who acts has for this move. */
  readonly as?: CaseRoleName | undefined
}

export interface CaseQuery {
  readonly view?: CaseViewName | undefined
  readonly q?: string | undefined
  readonly kind?: CaseKindName | readonly CaseKindName[] | undefined
  /** Only open ones whose time ran out while it was ours. */
  readonly overdue?: 'yes' | undefined
  readonly queue?: QueueName | undefined
  readonly state?: string | undefined
  readonly assignee?: string | undefined
  readonly customer?: string | undefined
  readonly order?: string | undefined
  readonly conversation?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly sort?: 'due' | 'newest' | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** @property amountFen for rungs with money; left out: what the ladder counted */
export interface NewOffer {
  readonly rung: RungName
  readonly amountFen?: number | undefined
  readonly text?: string | undefined
  readonly part?: string | undefined
  readonly expectedVersion: number
  readonly key: string
}

export interface Aftersales {
  /** Opens a case; a key used before answers the case of then. Policy looks at it at once. @throws Refusal aftersales.units-taken, aftersales.part-unknown, aftersales.line-unknown, orders.unknown */
  open(ctx: Ctx, opening: NewCase): Promise<CaseShape>
  /** Moves a case. @throws Refusal aftersales.gone-on with the version now, aftersales.not-now, aftersales.not-yours, aftersales.guard.* */
  act(ctx: Ctx, command: Command): Promise<CaseShape>
  read(ctx: Ctx, id: string): Promise<CaseShape>
  /** One case as its customer sees it. @throws Refusal aftersales.unknown when it is not his */
  readFor(ctx: Ctx, customerId: string, id: string): Promise<CustomerCaseShape>
  list(ctx: Ctx, query: CaseQuery): Promise<{ items: CaseRowShape[]; next?: string }>
  counts(ctx: Ctx): Promise<CaseCountsShape>
  ofOrder(ctx: Ctx, orderId: string): Promise<readonly CaseRowShape[]>
  ofCustomer(ctx: Ctx, customerId: string): Promise<readonly CaseRowShape[]>
  /** The same as the customer sees them. */
  mine(ctx: Ctx, customerId: string, orderId?: string): Promise<CustomerCaseShape[]>
  events(ctx: Ctx, id: string): Promise<readonly CaseEventShape[]>
  /** Walks the chain of a case's events and rebuilds it from them alone. */
  prove(
    ctx: Ctx,
    id: string,
  ): Promise<{ events: number; brokenAt: number | null; rebuilt: boolean; head: string }>
  /** Stops the clock for a cause of the closed list. @throws Refusal aftersales.pause.* */
  pause(
    ctx: Ctx,
    given: {
      caseId: string
      cause: PauseCauseName
      until?: Date | undefined
      why?: string | undefined
      expectedVersion?: number | undefined
      key: string
    },
  ): Promise<CaseShape>
  resume(
    ctx: Ctx,
    given: { caseId: string; expectedVersion?: number | undefined; key: string },
  ): Promise<CaseShape>
  assign(ctx: Ctx, id: string, staffId: string | null, expectedVersion?: number): Promise<CaseShape>
  note(ctx: Ctx, id: string, text: string, key: string): Promise<CaseShape>
  /** Adds evidence; a clock that waited for it goes on. */
  addEvidence(ctx: Ctx, id: string, evidenceIds: readonly string[], key: string): Promise<CaseShape>
  /** The conversation of a case, begun if there is none. */
  talk(ctx: Ctx, id: string, conversationId?: string): Promise<{ conversationId: string }>
  /** What can be had for each line of an order, until when, at whose cost; of a customer only his own order. */
  possible(ctx: Ctx, orderId: string, customerId?: string): Promise<PossibleShape>
  /** The same for one line and reason, with the evidence at hand. */
  quote(ctx: Ctx, orderId: string, ask: PossibleAskShape, customerId?: string): Promise<PossibleAnswerShape>
  ladder(ctx: Ctx, caseId: string): Promise<LadderShape>
  offer(ctx: Ctx, caseId: string, offer: NewOffer): Promise<CaseShape>
  withdrawOffer(
    ctx: Ctx,
    caseId: string,
    offerId: string,
    given: { expectedVersion: number; key: string },
  ): Promise<CaseShape>
  answerOffer(
    ctx: Ctx,
    caseId: string,
    offerId: string,
    given: { accept: boolean; expectedVersion: number; key: string },
  ): Promise<CaseShape>
  standing(ctx: Ctx, caseId: string): Promise<CaseStandingShape>
  claims(
    ctx: Ctx,
    query: {
      view?: 'open' | 'closed' | 'all'
      against?: PartyName | undefined
      cursor?: string | undefined
      limit?: number
    },
  ): Promise<{ items: ClaimShape[]; next?: string }>
  /** One claim with its papers. @throws Refusal aftersales.no-claim */
  claim(ctx: Ctx, caseId: string): Promise<ClaimShape>
  /** Whose a case is, for rooms below that are handed its id; null: there is no such case, or it is not the acting customer's. */
  ownerOf(ctx: Ctx, caseId: string): Promise<{ customerId: string | null; orderId: string } | null>
  signals(ctx: Ctx, caseId: string): Promise<{ signals: readonly SignalShape[]; slowsMoney: boolean }>
  /** Who says what a peak day changes for cases: the room that plans such days. */
  surgeBy(ask: AskPeak): void
  /** How many of the customers' cases came and went in a stretch of time. */
  handled(ctx: Ctx, from: Date, to: Date): Promise<Handled>
  /** The transition tables as data. */
  tables(): readonly CaseTableShape[]
  /** What the assistant may do with cases. */
  readonly tools: readonly Tool[]
  /** How a case that the assistant took down becomes one here. */
  readonly taker: CaseTaker
  readonly person: PersonRoom
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}
