/** The door's words: every verb of work in one sentence, and what is handed in. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { Tool } from '../assistant/index.ts'
import type { PersonRoom } from '../customers/index.ts'
import type {
  CauseName,
  NextThingShape,
  WorkActName,
  WorkKindShape,
  WorkOrderShape,
  WorkRowShape,
} from './contract.ts'
import type { CaseTaker } from './taken-down.ts'

/** @property key the same key is the same work order: opened twice, there is one */
export interface NewWork {
  readonly kind: string
  readonly title: string
  readonly customerId?: string | null | undefined
  readonly conversationId?: string | null | undefined
  readonly orderId?: string | null | undefined
  readonly promiseId?: string | null | undefined
  /** Left out: the team of the kind. */
  readonly team?: string | null | undefined
  /** Left out: the router decides. */
  readonly assigneeId?: string | undefined
  /** Left out: open time of the kind. */
  readonly due?: Date | undefined
  /** Left out: the checklist of the kind. */
  readonly checklist?: readonly string[] | undefined
  readonly facts?: Readonly<Record<string, string | number | boolean | null>> | undefined
  /** Work that must be done before this may begin. */
  readonly after?: readonly string[] | undefined
  readonly note?: string | undefined
  readonly key?: string | undefined
}

/** @property version the one that was read; another one since then refuses the step */
export interface Step {
  readonly act: WorkActName
  readonly cause?: CauseName | undefined
  readonly until?: Date | undefined
  readonly reason?: string | undefined
  readonly version?: number | undefined
}

export interface Work {
  /** Opens a work order and puts it into its team's queue. @throws Refusal work.kind-unknown, work.after-unknown */
  open(ctx: Ctx, work: NewWork): Promise<WorkOrderShape>
  /** Begin, wait, go on, finish, give back, cancel, open again. @throws Refusal work.step.not-now, work.blocked, work.checklist-open, work.changed-meanwhile */
  step(ctx: Ctx, id: string, step: Step): Promise<WorkOrderShape>
  /** Finishes it, ticking what is left: for machines that did all of it. */
  done(ctx: Ctx, id: string, note?: string): Promise<WorkOrderShape>
  /** Hands it to another team with a word to them. */
  handOver(
    ctx: Ctx,
    id: string,
    to: { team: string; note?: string; version?: number },
  ): Promise<WorkOrderShape>
  comment(ctx: Ctx, id: string, text: string): Promise<WorkOrderShape>
  read(ctx: Ctx, id: string): Promise<WorkOrderShape>
  list(
    ctx: Ctx,
    query: {
      view?: 'mine' | 'unassigned' | 'open' | 'waiting' | 'late' | 'done' | 'cancelled' | 'all'
      customer?: string | undefined
      conversation?: string | undefined
      order?: string | undefined
      assignee?: string | undefined
      limit?: number | undefined
      cursor?: string | undefined
    },
  ): Promise<{ items: WorkRowShape[]; next?: string }>
  /** How much work each view holds; mine for whoever acts. */
  counts(ctx: Ctx): Promise<{ mine: number; unassigned: number; open: number; waiting: number; late: number }>
  /** The kinds of work that can be opened now. */
  kinds(ctx: Ctx): Promise<readonly WorkKindShape[]>
  /** What to do next for whoever acts: work, waiting customers and promises in one order of time. */
  next(ctx: Ctx): Promise<{ items: NextThingShape[]; total: number }>
  /** Makes or changes a kind of work; running work keeps its own checklist. */
  saveKind(ctx: Ctx, code: string, kind: Omit<WorkKindShape, 'code'>): Promise<WorkKindShape>
  /** Sets who makes a case of what the assistant took down; without it all of that is work for a person. */
  casesBy(taker: CaseTaker): void
  /** What the assistant may do here. */
  readonly tools: readonly Tool[]
  readonly person: PersonRoom
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}
