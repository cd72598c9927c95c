/** An answer from what is published: searched in the customer's words, then in the shop's own. */
import type { Passage } from '../knowledge/index.ts'
import { type Job, unknown } from './job.ts'
import { articleSource } from './own-tools.ts'
import { piecesIn } from './understanding/alike.ts'
import type { Want } from './understanding/intents.ts'
import { spelt } from './understanding/spelling.ts'
import { shelfOf, shopWords } from './understanding/topic-words.ts'
import { type Draft, plainDraft } from './wording/draft.ts'

/** First in the customer's words, then with the shop's own words for what he wants. */
export async function ofArticles(job: Job): Promise<Draft | null> {
  const { scene, question, asked } = job
  const words = spelt(question.replaceAll('\n', ' ').toLowerCase())
  const intent = asked[0]?.intent ?? 'other'
  const ours = shopWords(intent, scene.heard.language)
  // "什么时候发货" says nothing but the want: its own words would find whatever else they stand in.
  const whole = ours && isWhole(words, asked[0]) ? await searched(job, ours) : null
  if (whole?.draft.kind === 'answer' && whole.shelf === shelfOf(intent)) return whole.draft
  const first = await searched(job, words)
  if (!ours || (first?.draft.kind === 'answer' && first.shelf === shelfOf(intent)))
    return first?.draft ?? null
  for (const other of [`${ours} ${words}`, ours]) {
    const found = await searched(job, other)
    if (found?.draft.kind === 'answer') return found.draft
  }
  return first?.draft ?? null
}

const isWhole = (words: string, want: Want | undefined): boolean =>
  want?.intent === 'delivery-time' &&
  words.replace(want.by ?? '', '').replace(/[\s\p{P}呀啊呢吗你们请问能会]/gu, '') === ''

interface Searched {
  readonly draft: Draft
  readonly shelf: string
}

const speaksOf = ({ title, text }: Passage, { narrow, speaks }: Partial<Want> = {}): boolean =>
  [narrow, speaks].every((words) => words === undefined || words.test(title) || words.test(text))

const MONEY = /款|钱|账|refund|money/i
/** Until when goods may go back is another matter than when the money comes; only who speaks of money is told of it. */
const besideMoney = ({ title }: Passage, question: string, want: Want | undefined): boolean =>
  want?.intent === 'return-policy' && !MONEY.test(question) && /退款|到账|refund/i.test(title)

/** The rule for returns holds for every piece of furniture, so none of them needs to be named in it. */
const understoodIn = (question: string, want: Want | undefined): string | undefined =>
  want?.intent === 'return-policy' ? `${want.by ?? ''} ${piecesIn(question).join(' ')}` : want?.by

async function searched(job: Job, words: string): Promise<Searched | null> {
  const { mind, looking, scene, say, asked } = job
  const shelf = shelfOf(asked[0]?.intent ?? 'other')
  const question = spelt(job.question.replaceAll('\n', ' ').toLowerCase())
  const understood = understoodIn(question, asked[0])
  const wanted = { words, question, understood, language: scene.heard.language, shelf }
  const found = await looking.upIfOn(mind.tools.searchArticles, wanted)
  if (!found) return null
  const at = found.values.best.findIndex(
    ({ passage }) => speaksOf(passage, asked[0]) && !besideMoney(passage, question, asked[0]),
  )
  const [best, hit] = [found.sentences[at], found.values.best[at]]
  if (best && hit) {
    const text = hit.passage.stale ? `${best.text}${say('article.stale')}` : best.text
    const evidence = [hit.passage.text, text]
    return {
      draft: { ...plainDraft('answer', text), sources: [best.source], evidence },
      shelf: hit.passage.shelf,
    }
  }
  const near = found.values.nearest
  if (!near) return null
  return {
    draft: { ...unknown(say), sources: [articleSource(near, near.text.slice(0, 120))] },
    shelf: near.shelf,
  }
}
