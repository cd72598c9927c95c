/** Finding the passage that answers: the shop's published passages in an index that is rebuilt when they change. */
import {
  buildIndex,
  cover,
  type Index,
  inTheirWords,
  namingWords,
  type Scored,
  search,
} from '../../engines/rank/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Knowledge, Passage } from '../knowledge/index.ts'
import { printOf } from './learning/sets.ts'
import { articleTaught } from './learning/store.ts'
import { isParticular, SPEECH } from './understanding/alike.ts'

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

/**
 * @property words what is looked for: the customer's words, the shop's words for them, or both
 * @property question the customer's own words, of which an answer must speak
 * @property understood the part of it that was heard as the want itself; the right shelf answers for that
 * @property shelf where the answer most likely stands
 */
export interface Asked {
  readonly words: string
  readonly question: string
  readonly understood?: string | undefined
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
    async find(ctx, asked) {
      const { words, language } = asked
      const passages = await knowledge.passages(ctx, { audience: 'customer', language })
      const taught = await taughtBy(ctx, asked, passages)
      if (taught.length > 0) return { best: taught, nearest: null }
      const shelf = shelve(shelves, `${ctx.tenant} ${language}`, passages)
      const { hits, answer, confidence } = search(shelf.index, inTheirWords(shelf.index, words, SPEECH), 6)
      const known = hits.flatMap((hit) => seen(shelf, hit, asked))
      const speaking = bestFirst(known.filter((one) => one.speaks))
      const whole = confidence >= LIKELY && (speaking[0]?.share ?? 0) >= WHOLE
      if ((answer || whole) && speaking.length > 0) {
        const best = leadFirst(speaking).slice(0, 3)
        return { best: best.map((passage) => ({ passage, confidence })), nearest: null }
      }
      const [near] = leadFirst(bestFirst(known))
      return { best: [], nearest: confidence >= NEAR ? (near ?? null) : null }
    },
  }
}

/** A person of the shop said which article answers just these words; while it is published, it does. */
async function taughtBy(
  ctx: Ctx,
  { question, language }: Asked,
  passages: readonly Passage[],
): Promise<FoundPassage[]> {
  const article = await articleTaught(ctx, printOf(question), language)
  if (!article) return []
  const own = passages.filter((one) => one.article === article)
  const lead = own.filter(({ heading }) => heading === '')
  return [...lead, ...own.filter(({ heading }) => heading !== '')]
    .slice(0, 3)
    .map((passage) => ({ passage, confidence: 1 }))
}

/** A passage speaks of a question that it holds so much of; a little less will do when the rarest word is there. */
const SPEAKS = 0.75
const SPEAKS_WITH_RAREST = 0.5
/** A passage that holds nearly all of a question may be less clearly ahead of the others. */
const WHOLE = 0.9
const LIKELY = 0.3

function seen(shelf: Shelf, { id, score }: Scored, asked: Asked): Ranked[] {
  const passage = shelf.passages.get(id)
  if (!passage) return []
  const onShelf = passage.shelf === asked.shelf
  const named = namedBy(asked, onShelf)
  const { share, rarest } = cover(shelf.index, named, id, SPEECH)
  return [
    {
      passage,
      share,
      worth: score * (onShelf ? ON_SHELF : 1) * (named.length === 0 ? 1 : share ** 2),
      // A question of common words only is known by its want, and so by the shelf.
      speaks: named.length === 0 ? onShelf : share >= SPEAKS || (rarest && share >= SPEAKS_WITH_RAREST),
    },
  ]
}

/** Words that a passage must hold; on the shelf of the want, without those that the want was heard by. */
function namedBy({ question, understood = '' }: Asked, onShelf: boolean): string[] {
  const named = namingWords(question, SPEECH)
  if (!onShelf) return named
  const heard = new Set(namingWords(understood, SPEECH).filter((word) => !isParticular(word)))
  return named.filter((word) => !heard.has(word))
}

const bestFirst = (ranked: readonly Ranked[]): Ranked[] => ranked.toSorted((a, b) => b.worth - a.worth)

interface Ranked {
  readonly passage: Passage
  readonly worth: number
  /** Share of the question that it holds. */
  readonly share: number
  /** Whether it speaks of what the question names. */
  readonly speaks: boolean
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
