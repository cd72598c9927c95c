/** The shop's terms with carriers, suppliers and technicians: until when they take a claim, and how much at most. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Terms, type TermsShape } from './contract.ts'
import type { Against } from './party.ts'
import * as store from './store.ts'

/** Two days after signing is what freight carriers usually allow; a shop writes its own contract here. */
const USUAL: TermsShape = {
  carrierHours: 48,
  carrierCapFen: null,
  technicianCapFen: null,
  supplierCapFen: null,
}

export async function termsOf(ctx: Ctx): Promise<TermsShape> {
  const known = await store.terms(ctx)
  return known ? Terms.parse({ ...USUAL, ...known }) : USUAL
}

export async function changeTerms(ctx: Ctx, body: TermsShape): Promise<TermsShape> {
  await store.saveTerms(ctx, body)
  await ctx.audit('aftersales.recourse-terms', 'recourse', { carrierHours: body.carrierHours })
  return body
}

const CAP: Readonly<Record<Against, keyof TermsShape>> = {
  carrier: 'carrierCapFen',
  technician: 'technicianCapFen',
  supplier: 'supplierCapFen',
}

/** Never more than the contract with the other business allows. */
export const capped = (terms: TermsShape, against: Against, fen: number): number =>
  Math.min(fen, terms[CAP[against]] ?? fen)
