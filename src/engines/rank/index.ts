/** Rank: which text answers a question, how sure that is, and when to say that none does. */
export { answerRetrieve } from './answer.ts'
export {
  addDocument,
  emptyIndex,
  type Index,
  type RankedDocument,
  removeDocument,
  type Scored,
} from './bm25.ts'
export { type Cover, cover, inTheirWords, namingWords, type Speech, speech } from './cover.ts'
export {
  buildIndex,
  type Found,
  type RetrieveAnswer,
  type RetrieveRequest,
  retrieve,
  search,
} from './retrieve.ts'
