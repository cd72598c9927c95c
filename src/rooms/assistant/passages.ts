/** Finding the passage that answers: the shop's published passages in an index that is rebuilt when they change. */
import { buildIndex, type Index, search } from '../../engines/rank/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Knowledge, Passage } from '../knowledge/index.ts'

export interface FoundPassage {
  readonly passage: Passage
  readonly confidence: number
}

/** @property best those that answer, best first; empty when nothing does @property nearest the best that does not quite */
export interface FoundPassages {
  readonly best: readonly FoundPassage[]
  readonly nearest: Passage | null
}

interface Shelf {
  readonly print: string
  readonly index: Index
  readonly passages: ReadonlyMap<string, Passage>
}

/** Kept per shop and language; so many shops at once on one node. */
const MOST_SHELVES = 64
/** Below this the nearest passage is not even near. */
const NEAR = 0.12

/** @property shelf where the answer most likely stands */
export interface Asked {
  readonly words: string
  readonly language: 'zh-CN' | 'en'
  readonly shelf?: string | undefined
}

/** A passage on the likely shelf counts for so much more; chosen on the tuned questions. */
const ON_SHELF = 1.35

export interface PassageSearch {
  find(ctx: Ctx, asked: Asked): Promise<FoundPassages>
}

export function openPassageSearch(knowledge: Pick<Knowledge, 'passages'>): PassageSearch {
  const shelves = new Map<string, Shelf>()
  return {
    async find(ctx, { words, language, shelf: likely }) {
      const passages = await knowledge.passages(ctx, { audience: 'customer', language })
      const shelf = shelve(shelves, `${ctx.tenant} ${language}`, passages)
      const { hits, answer, confidence } = search(shelf.index, words, 6)
      const ranked = hits
        .flatMap(({ id, score }) => {
          const passage = shelf.passages.get(id)
          return passage ? [{ passage, worth: score * (passage.shelf === likely ? ON_SHELF : 1) }] : []
        })
        .sort((a, b) => b.worth - a.worth)
      const found = leadFirst(ranked).slice(0, 3)
      if (answer) return { best: found.map((passage) => ({ passage, confidence })), nearest: null }
      return { best: [], nearest: confidence >= NEAR ? (found[0] ?? null) : null }
    },
  }
}

interface Ranked {
  readonly passage: Passage
  readonly worth: number
}

/** An article's opening goes before a part of it that ranks little higher: the rule before its exceptions. */
const NEARLY = 0.7

function leadFirst(ranked: readonly Ranked[]): Passage[] {
  const [top] = ranked
  const passages = ranked.map((one) => one.passage)
  if (!top || top.passage.heading === '') return passages
  const lead = ranked.find(
    ({ passage, worth }) =>
      passage.article === top.passage.article && passage.heading === '' && worth >= NEARLY * top.worth,
  )
  return lead ? [lead.passage, ...passages.filter((one) => one !== lead.passage)] : passages
}

/** The index is as fresh as the passages: ids carry the version, so their list is the print of the shelf. */
function shelve(shelves: Map<string, Shelf>, key: string, passages: readonly Passage[]): Shelf {
  const print = passages.map((one) => one.id).join()
  const known = shelves.get(key)
  const byId = new Map(passages.map((one) => [one.id, one]))
  const fresh: Shelf =
    known?.print === print
      ? { ...known, passages: byId }
      : { print, passages: byId, index: buildIndex(passages.map(documentOf)) }
  shelves.delete(key)
  shelves.set(key, fresh)
  const oldest = shelves.keys().next().value
  if (shelves.size > MOST_SHELVES && oldest) shelves.delete(oldest)
  return fresh
}

const documentOf = (one: Passage) => ({ id: one.id, text: one.text, title: `${one.title} ${one.heading}` })
