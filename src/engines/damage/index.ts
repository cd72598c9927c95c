/**
 * Looking at damage: whether a photo can be judged, whether it was seen before, what is broken and how sure. Pure numbers:
 * pictures come decoded, knowledge comes as data.
 */
export { answer } from './answer.ts'
export { coloursOf, sharedColours } from './colour.ts'
export { FAULTS, type Fault, type Gates, gatesOf, LIMITS } from './gates.ts'
export { apart, distance, type Hashes } from './hash.ts'
export {
  type FindingModel,
  type Ground,
  type Judgement,
  judge,
  type Knowledge,
  nextQuestion,
  prepared,
  type QuestionModel,
  type Ready,
  type Temper,
} from './judge.ts'
export type { ConfirmedCase, Features, Near } from './near.ts'
export { type Found, keysNear, keysOf, printsOf, SAME_PICTURE, sameness } from './prints.ts'
export { checked, type Raster } from './raster.ts'
