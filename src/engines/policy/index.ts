/**
 * Law and policy as data: packs of the nation, the province, the platform and the merchant, put together so that the
 * customer's better valid rule wins, every answer with its articles and reproducible from packs and facts alone.
 */
export { answer, packsOf } from './answer.ts'
export { type Clock, type Decision, decide, type Offered } from './decide.ts'
export { type Facts, factsOf } from './facts.ts'
export { type Happening, MATRIX } from './matrix.ts'
export type { BelowTheLaw, Need, Option, Reason } from './option.ts'
export { type Pack, packOf } from './pack.ts'
export { SHIPPED, shipped } from './packs/shipped.ts'
export { type Failure, failuresOf, proven } from './prove.ts'
export { WrongPolicy } from './reading.ts'
export { paidFen, type Refund, type Returned, refundOf, settledFen, splitOfLost } from './refund.ts'
export { responsibilityOf, type Standing } from './responsibility.ts'
export { type Finding, termsLint } from './terms-lint.ts'
export { NAMES as CASE_NAMES } from './view.ts'
export {
  CATEGORIES,
  EVIDENCE,
  GROUNDS,
  type Ground,
  KINDS,
  type Kind,
  type Payer,
  PROVINCES,
  type Proof,
  REMEDIES,
  type Remedy,
} from './vocabulary.ts'
