/** The knowledge questions as a customer asks them in the chat: right article or right refusal, and a source under every answer. */
import {
  type Question,
  REPORTED,
  TUNED,
  TUNED_FOUND,
  TUNED_MORE,
} from '../../src/rooms/assistant/evaluation.ts'
import { BESIDE_REPORTED, BESIDE_TUNED } from '../../src/rooms/assistant/evaluation-beside.ts'
import type { ConversationEvent } from '../../src/rooms/conversations/contract.ts'
import type { BenchShop } from './shop.ts'

const beside = (asks: readonly string[]): Question[] => asks.map((ask) => ({ ask, good: 'unknown' }))

export const KNOWLEDGE = {
  tuned: [...TUNED, ...TUNED_MORE, ...TUNED_FOUND, ...beside(BESIDE_TUNED)],
  reported: [...REPORTED, ...beside(BESIDE_REPORTED)],
} as const

type Message = Extract<ConversationEvent, { kind: 'message' }>

export interface KnowledgeFigures {
  readonly asked: number
  readonly right: number
  /** Answers of the assistant that tell facts, and those of them with a source. */
  readonly answers: number
  readonly cited: number
  /** Questions that nobody wrote an answer to, and were answered all the same. */
  readonly falseAnswers: number
  readonly missed: readonly string[]
}

/** How a good one may end: a deed that a person or a form takes up is the same to who asks. */
const ENDS: Readonly<Record<Question['good'], readonly string[]>> = {
  sheet: ['sheet'],
  article: ['article'],
  ask: ['ask'],
  prove: ['ask'],
  person: ['handed', 'ask', 'done'],
  unknown: ['handed', 'ask'],
  courtesy: ['courtesy'],
}

export async function askAll(shop: BenchShop, questions: readonly Question[]): Promise<KnowledgeFigures> {
  const slugs = await slugsOf(shop)
  const came = []
  for (const question of questions) came.push({ question, ...(await askOne(shop, question, slugs)) })
  return {
    asked: came.length,
    right: came.filter((one) => one.right).length,
    answers: came.filter((one) => one.end === 'sheet' || one.end === 'article').length,
    cited: came.filter((one) => (one.end === 'sheet' || one.end === 'article') && one.cited).length,
    falseAnswers: came.filter(
      ({ question, end }) => question.good === 'unknown' && (end === 'sheet' || end === 'article'),
    ).length,
    missed: came.flatMap(({ right, question, end, text }) =>
      right ? [] : [`${question.ask} -> ${end}: ${text.slice(0, 60).replaceAll('\n', ' ')}`],
    ),
  }
}

async function slugsOf(shop: BenchShop): Promise<ReadonlyMap<string, string>> {
  const slugs = new Map<string, string>()
  await shop.act(async (ctx) => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const one of await shop.rooms.knowledge.passages(ctx, { audience: 'customer', language }))
        slugs.set(one.article, one.slug)
  })
  return slugs
}

async function askOne(shop: BenchShop, question: Question, slugs: ReadonlyMap<string, string>) {
  const person = await shop.person('none', [])
  const id = await shop.begin(person, question.ask, question.page)
  await shop.think()
  const said = (await shop.log(id)).find(
    (event): event is Message => event.kind === 'message' && event.author.kind === 'assistant',
  )
  const handed = (await shop.log(id)).some((event) => event.kind === 'handover')
  const text = said?.text ?? ''
  const [source] = said?.sources ?? []
  const end = endOf(said, handed)
  const { good, holds = [] } = question
  const cites = source ? (slugs.get(source.id) ?? source.id) : ''
  const holdsAll =
    good === 'sheet'
      ? holds.every((part) => text.includes(part))
      : good !== 'article' || holds.includes(cites)
  return { end, text, cited: source !== undefined, right: ENDS[good].includes(end) && holdsAll }
}

function endOf(said: Message | undefined, handed: boolean): string {
  if (!said || handed) return 'handed'
  const [source] = said.sources
  if (source?.kind === 'truth') return 'sheet'
  if (source?.kind === 'article') return 'article'
  if (source) return 'done'
  return /[?？]$|发我|send me|which|哪/i.test(said.text) && said.choices.length + said.text.length > 0
    ? asks(said)
    : 'courtesy'
}

const asks = ({ text }: Message): string =>
  /不客气|助手，先由我来答|谢谢您告诉|welcome|shop's assistant|Thank you for telling/i.test(text)
    ? 'courtesy'
    : 'ask'
