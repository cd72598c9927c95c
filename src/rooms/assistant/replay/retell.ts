/** The demo shop's past in today's words: what the assistant is said to have answered is what it answers to the same question. */
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
  const retold: History[] = []
  for (const history of histories) {
    const [first, second] = history.events
    // A matter with a title is a story told word for word.
    const plain = history.title === undefined && isBy(first, 'customer') && isBy(second, 'assistant')
    if (!plain) {
      retold.push(history)
      continue
    }
    const come = told.get(first.text) ?? (await ask(room, ctx, { words: first.text, model, settings }))
    told.set(first.text, come)
    retold.push({ ...history, events: inWordsOf(history.events, come) })
  }
  return retold
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
