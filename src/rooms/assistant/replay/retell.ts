/** The demo shop's past in today's words: what the assistant is said to have answered is what it answers to the same question. */
import { language } from '../../../engines/text/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { History, HistoryEvent } from '../../conversations/index.ts'
import { speakerOf } from '../answer.ts'
import type { HearingModel } from '../learning/hearing-model.ts'
import * as store from '../store.ts'
import type { Thought } from '../thought.ts'
import type { Room } from '../turns.ts'
import { rehearse } from './rehearse.ts'
import { heardAlone } from './trial.ts'

/** What a question comes to, and the word with which a person gets it. */
export interface Retold {
  readonly thought: Thought
  readonly farewell: string
}

export type Told = Map<string, Retold>

/** @param told filled with each question that was thought about */
export async function retell(
  room: Room,
  ctx: Ctx,
  { histories, model, told }: { histories: readonly History[]; model: HearingModel; told: Told },
): Promise<History[]> {
  const settings = await store.settings(ctx)
  const openings: Opening[] = []
  for (const history of histories) {
    const [first, second] = history.events
    // A matter with a title is a story told word for word.
    if (history.title !== undefined || !isBy(first, 'customer') || !isBy(second, 'assistant')) continue
    const come = told.get(first.text) ?? (await ask(room, ctx, { words: first.text, model, settings }))
    told.set(first.text, come)
    openings.push({ history, words: first.text, come })
  }
  const byId = new Map(openings.map((one) => [one.history.id, one]))
  const answered = openings.filter(
    ({ history, come }) => !isHanded(history) && come.thought.kind === 'answer',
  )
  return histories.map((history, i) => {
    const opening = byId.get(history.id)
    if (!opening) return history
    const { come } = opening
    if (isHanded(history) || come.thought.kind === 'answer')
      return { ...history, events: inWordsOf(history.events, come) }
    const other = otherFor(opening, answered, i)
    return other ? askingInstead(history, other) : history
  })
}

export interface Opening {
  readonly history: History
  readonly words: string
  readonly come: Retold
}

const isHanded = ({ events }: Pick<History, 'events'>): boolean =>
  events.some((event) => event.kind === 'handover')

/** A question that is answered today, on the same subject if there is one, in the same language. */
export function otherFor(
  { history, words }: Opening,
  answered: readonly Opening[],
  lot: number,
): Opening | undefined {
  const spoken = answered.filter((one) => language(one.words) === language(words))
  const tag = history.tags?.[0]
  const near = spoken.filter((one) => one.history.tags?.[0] === tag)
  const some = near.length > 0 ? near : spoken
  return some[lot % Math.max(1, some.length)]
}

/** The same visit with a question that was answered: it would not have ended in thanks with the one that it had. */
function askingInstead(history: History, { history: other, words, come }: Opening): History {
  const [first, ...rest] = history.events
  if (!isBy(first, 'customer')) return history
  const events = inWordsOf([{ ...first, text: words }, ...rest], come)
  return { ...history, events, ...(other.tags && { tags: other.tags }) }
}

type Said = Extract<HistoryEvent, { kind: 'message' }>
const isBy = (event: HistoryEvent | undefined, kind: Said['author']['kind']): event is Said =>
  event?.kind === 'message' && event.author.kind === kind

async function ask(
  room: Room,
  ctx: Ctx,
  {
    words,
    model,
    settings,
  }: { words: string; model: HearingModel; settings: Parameters<typeof rehearse>[2]['settings'] },
): Promise<Retold> {
  const heard = heardAlone(words, ctx, model)
  const { thought } = await rehearse(room, ctx, {
    ...{ settings, model },
    scene: { heard, past: [], page: null },
    asker: { customerId: '', verified: false },
  })
  const reason = thought.kind === 'hand-over' ? thought.reason : 'no-right'
  return { thought, farewell: speakerOf(room.house, heard.language)(`farewell.${reason}`) }
}

/** Only where the story goes on the same way: it was answered and is answered, or it was handed over and is. */
export function inWordsOf(
  events: readonly HistoryEvent[],
  { thought, farewell }: Retold,
): readonly HistoryEvent[] {
  const handed = events.some((event) => event.kind === 'handover')
  if (handed !== (thought.kind === 'hand-over') || thought.kind === 'ask') return events
  const { text, sources, facts } = thought.draft
  return events.map((event, i) => {
    if (event.kind === 'handover' && thought.kind === 'hand-over')
      return { ...event, card: { ...event.card, said: [farewell], reason: thought.reason } }
    if (i !== 1 || event.kind !== 'message') return event
    return handed ? { ...event, text: farewell, sources: [] } : { ...event, text, sources, facts }
  })
}
