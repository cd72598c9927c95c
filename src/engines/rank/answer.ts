/** The op `retrieve` for scripts: a request checked, then ranked. */
import type { RankedDocument } from './bm25.ts'
import { type RetrieveAnswer, type RetrieveRequest, retrieve } from './retrieve.ts'

class BadRetrieve extends RangeError {
  readonly code: string
  readonly path: string

  constructor(code: string, path: string, message: string) {
    super(message)
    this.code = code
    this.path = path
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(request: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const list = request[name]
  if (!Array.isArray(list)) throw new BadRetrieve('list-expected', name, `Expected ${name} as a list`)
  return list
}

function documentOf(given: unknown, i: number): RankedDocument {
  if (!isRecord(given) || typeof given.id !== 'string' || typeof given.text !== 'string')
    throw new BadRetrieve('document-expected', `documents[${i}]`, 'Expected a document with id and text')
  const title = typeof given.title === 'string' ? { title: given.title } : {}
  return { id: given.id, text: given.text, ...title }
}

/** Of two documents of one id only one could be told of: the second is refused with its place. */
function distinct(documents: readonly RankedDocument[]): void {
  const seen = new Map<string, number>()
  for (const [i, { id }] of documents.entries()) {
    const before = seen.get(id)
    if (before !== undefined)
      throw new BadRetrieve(
        'id-repeated',
        `documents[${i}].id`,
        `Expected ids that differ, got ${id} of documents[${before}] again`,
      )
    seen.set(id, i)
  }
}

/**
 * `retrieve` for a request nobody has checked yet, as the op of the same name takes it. On the command line `through: 'sql'` ranks by
 * the database's postings instead (`apps/cli/retrieve-in-store.ts`).
 * @throws an error with code, message and path
 */
export const answerRetrieve = (request: Readonly<Record<string, unknown>>): RetrieveAnswer =>
  retrieve(retrieveRequest(request))

/** The checked form of a request. @throws an error with code, message and path */
export function retrieveRequest(request: Readonly<Record<string, unknown>>): RetrieveRequest {
  const documents = listOf(request, 'documents').map(documentOf)
  distinct(documents)
  const queries = listOf(request, 'queries').map((query, i) => {
    if (typeof query !== 'string')
      throw new BadRetrieve('query-expected', `queries[${i}]`, 'Expected a string')
    return query
  })
  const { k = 5 } = request
  if (typeof k !== 'number' || !Number.isInteger(k) || k < 1)
    throw new BadRetrieve('k-expected', 'k', 'Expected k as a whole number of 1 or more')
  return { documents, queries, k }
}
