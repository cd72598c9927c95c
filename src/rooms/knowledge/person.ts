// What knowledge holds about a person: questions that nothing answered, and votes. Known, taken away, forgotten, moved in a merge.
import { normalise, storedGrams } from '../../engines/text/index.ts'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { Words } from '../../kernel/words.ts'
import type { PersonFact, PersonRoom } from '../customers/index.ts'
import type { Texts } from './contract.ts'
import * as gapStore from './gap-store.ts'
import { LANGUAGES, sameTexts } from './life.ts'
import { gramsOf } from './likeness.ts'
import * as personStore from './person-store.ts'
import * as store from './store.ts'

export const personRoom = (words: Words): Required<PersonRoom> => ({
  room: 'knowledge',
  about: (ctx, customer) => about(ctx, words, customer),
  exportOf,
  forget,
  async moveTo(ctx, move) {
    const { questions, votes } = await personStore.move(ctx, move)
    return [...questions, ...votes]
  },
  moveBack: (ctx, { ids, ...back }) =>
    personStore.moveBack(ctx, {
      ...back,
      questions: ids.filter((id) => !id.includes(' ')),
      votes: ids.filter((id) => id.includes(' ')),
    }),
})

async function about(ctx: Ctx, words: Words, customer: string): Promise<PersonFact[]> {
  const questions = await personStore.questionsOfCustomer(ctx, customer)
  const votes = await personStore.votesOfCustomer(ctx, customer)
  const say = (code: string) => words.say(ctx.language, `knowledge.${code}`)
  return [
    ...questions.map((q) => ({
      label: say('person.asked'),
      value: q.question,
      at: q.at,
      link: '/desk/knowledge?tab=gaps',
    })),
    ...votes.map((v) => ({
      label: say(v.helpful ? 'person.helpful' : 'person.not-helpful'),
      value: v.note ? `${v.title} · ${v.note}` : v.title,
      at: v.at,
      link: `/desk/knowledge/${v.article_id}`,
    })),
  ]
}

async function exportOf(ctx: Ctx, customer: string): Promise<Json> {
  const questions = await personStore.questionsOfCustomer(ctx, customer)
  const votes = await personStore.votesOfCustomer(ctx, customer)
  return {
    questions: questions.map(({ question, at, source }) => ({ question, at: at.toISOString(), source })),
    votes: votes.map(({ title, helpful, note, at }) => ({
      article: title,
      helpful,
      note,
      at: at.toISOString(),
    })),
  }
}

/** A gap that others asked too goes on in the words of the oldest of them; one that was this person's alone is gone. */
async function forget(ctx: Ctx, customer: string): Promise<{ removed: number }> {
  const questions = await personStore.questionsOfCustomer(ctx, customer)
  await personStore.removeQuestions(
    ctx,
    questions.map((q) => q.id),
  )
  for (const gap of new Set(questions.map((q) => q.gap_id))) {
    const own = questions.filter((q) => q.gap_id === gap).map((q) => q.question)
    await forgetInArticle(ctx, gap, own)
    await retell(ctx, gap)
  }
  const articles = await personStore.removeVotes(ctx, customer)
  for (const article of new Set(articles)) await personStore.countVotes(ctx, article)
  return { removed: questions.length + articles.length }
}

async function retell(ctx: Ctx, gap: string): Promise<void> {
  const row = await gapStore.gap(ctx, gap)
  const left = await gapStore.questionsOf(ctx, gap)
  const [oldest] = left
  if (!row) return
  if (!oldest) return gapStore.removeGap(ctx, gap)
  const { question, at } = oldest
  await gapStore.updateGap(ctx, gap, {
    question,
    asked: left.length,
    first_asked: at,
    last_asked: left.at(-1)?.at ?? at,
  })
  await gapStore.putGapGrams(ctx, gap, row.language, gramsOf(question))
}

/** An article that began from the question may still carry its very words. */
async function forgetInArticle(ctx: Ctx, gap: string, questions: readonly string[]): Promise<void> {
  const article = (await gapStore.gap(ctx, gap))?.article_id
  const row = article ? await store.lockedArticle(ctx, article) : undefined
  if (!row) return
  const clean = (text: string) => questions.reduce((left, question) => left.replaceAll(question, '…'), text)
  for (const version of await store.versions(ctx, row.id)) {
    const texts = cleaned(version.texts, clean)
    if (!sameTexts(texts, version.texts)) await store.putVersion(ctx, { ...version, texts })
  }
  const newest = await store.version(ctx, row.id, row.draft_number ?? row.published_number ?? 1)
  const words = normalise(
    LANGUAGES.flatMap((l) => [newest?.texts[l]?.title ?? '', newest?.texts[l]?.body ?? '']).join(' '),
  )
  await store.updateArticle(ctx, row.id, { title: clean(row.title), words })
  await store.putGrams(ctx, row.id, storedGrams(words))
  await store.nextEdition(ctx)
}

function cleaned(texts: Texts, clean: (text: string) => string): Texts {
  const out: Texts = {}
  for (const language of LANGUAGES) {
    const text = texts[language]
    if (text) out[language] = { title: clean(text.title), body: clean(text.body) }
  }
  return out
}
