/** The door's words: every verb of diagnosis in one sentence. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Route } from '../../kernel/route.ts'
import type { PersonRoom } from '../customers/index.ts'
import type { BeginShape, DiagnosisShape, FindingShape } from './contract.ts'

export interface Confirmation {
  readonly finding: string
  readonly part?: string | null | undefined
}

export interface Diagnoses {
  /** Begins from words, photos and the product; same key = same diagnosis. @throws Refusal orders.unknown */
  begin(ctx: Ctx, given: BeginShape & { readonly customerId?: string | undefined }): Promise<DiagnosisShape>
  /** Takes an answer; asks on, at most five questions, or judges. @throws Refusal diagnosis.unknown, diagnosis.question-unknown, diagnosis.changed-meanwhile */
  answer(
    ctx: Ctx,
    id: string,
    given: { readonly question: string; readonly value: string; readonly version?: number | undefined },
  ): Promise<DiagnosisShape>
  /** Judges with what is known now, without asking further. */
  judge(ctx: Ctx, id: string): Promise<DiagnosisShape>
  /** Adds words or photos and judges anew. */
  add(
    ctx: Ctx,
    id: string,
    more: { readonly text?: string | undefined; readonly evidenceIds?: readonly string[] | undefined },
  ): Promise<DiagnosisShape>
  /** Asks the nearest certified technician by a work order due in one hour; asked twice, there is one. */
  askTechnician(ctx: Ctx, id: string, note?: string): Promise<DiagnosisShape>
  /** What it was in the end: later diagnoses learn from it. Of a case, whatever diagnosis it has. */
  confirm(
    ctx: Ctx,
    of: { readonly id: string } | { readonly caseId: string },
    what: Confirmation,
  ): Promise<void>
  read(ctx: Ctx, id: string): Promise<DiagnosisShape>
  /** The newest diagnosis of a case; null: none was made. */
  ofCase(ctx: Ctx, caseId: string): Promise<DiagnosisShape | null>
  /** Ties a diagnosis to the case that was opened from it. */
  link(ctx: Ctx, id: string, caseId: string): Promise<void>
  findings(language: 'zh-CN' | 'en'): readonly FindingShape[]
  readonly person: PersonRoom
  readonly routes: readonly Route[]
}
