/** The door's words: every verb of standards in one sentence, and what is handed in. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { Calendars } from '../calendars/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Routing } from '../routing/index.ts'
import type { WorkOrderShape } from '../work/contract.ts'
import type {
  BoardLine,
  Cause,
  Clock,
  ClockStory,
  FigureLine,
  Policy,
  PolicyDraft,
  SubjectKind,
} from './contract.ts'
import type { Standing } from './policy.ts'

export interface StandardsRooms {
  readonly calendars: Pick<Calendars, 'calendarOf'>
  readonly conversations: Pick<
    Conversations,
    'askWhenDue' | 'dueAgain' | 'eventsSince' | 'row' | 'standard' | 'list'
  >
  /** Absent: nothing is raised to another lane, and the record knows no teams. */
  readonly routing?: Pick<Routing, 'restate' | 'desk'> | undefined
  /** Absent: only conversations have clocks. */
  readonly work?: { read(ctx: Ctx, id: string): Promise<WorkOrderShape> } | undefined
}

/** What the verbs of this room stand on. */
export interface Room {
  readonly house: House
  readonly rooms: StandardsRooms
  /** Policies in the order in which they are asked, the built-in one where there is none. */
  standing(ctx: Ctx): Promise<readonly Standing[]>
  policiesChanged(ctx: Ctx): void
}

export interface Standards {
  policies(ctx: Ctx): Promise<Policy[]>
  /** @throws Refusal standards.target-twice */
  createPolicy(ctx: Ctx, draft: PolicyDraft): Promise<Policy>
  /** The next version; running clocks keep theirs. @throws Refusal standards.changed-meanwhile | standards.unknown-policy */
  changePolicy(ctx: Ctx, id: string, given: PolicyDraft & { version: number }): Promise<Policy>
  /** Makes every target so many per cent of what is written, 100 as written, for clocks that begin from now on: peak days. */
  stretch(ctx: Ctx, percent: number): Promise<void>
  /** Clocks of a matter, the open ones first. */
  clocks(ctx: Ctx, kind: SubjectKind, id: string): Promise<ClockStory[]>
  /** Running clocks of several matters at once. */
  running(ctx: Ctx, kind: SubjectKind, ids: readonly string[]): Promise<Clock[]>
  /** What is broken or about to break, soonest first. */
  aboutToBreak(ctx: Ctx, limit?: number): Promise<{ items: BoardLine[]; total: number }>
  /** Lets "solved" or "done" stand still. @throws Refusal standards.no-clock | standards.cap-used | standards.cause-not-allowed */
  pause(ctx: Ctx, kind: SubjectKind, id: string, given: { cause: Cause; note?: string }): Promise<Clock>
  /** @throws Refusal standards.not-paused */
  resume(ctx: Ctx, kind: SubjectKind, id: string): Promise<Clock>
  /** Kept and broken by week, team and what. */
  figures(ctx: Ctx, weeks: number): Promise<FigureLine[]>
  /** Takes in conversations that ran before, telling nobody: the demo shop, imports. Answers how many had anything to read. */
  adopt(who: Who): Promise<number>
  readonly routes: readonly Route[]
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
}
