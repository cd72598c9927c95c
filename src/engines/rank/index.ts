/** Rank: which text answers a question, how sure that is, and when to say that none does. */
export { answerRetrieve, retrieveRequest } from './answer.ts'
export {
  addDocument,
  type Counted,
  counted,
  emptyIndex,
  type Index,
  type Question,
  question,
  type RankedDocument,
  removeDocument,
  type Scored,
} from './bm25.ts'
export { type Cover, cover, inTheirWords, namingWords, type Speech, speech } from './cover.ts'
export { GENERAL, type Recipe, recipeFor, SHOP } from './recipe.ts'
export {
  buildIndex,
  confidenceOf,
  type Found,
  type RetrieveAnswer,
  type RetrieveRequest,
  retrieve,
  search,
} from './retrieve.ts'
