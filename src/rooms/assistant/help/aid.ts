/** For the person who answers: the matter in short from log, slots and tool log, calming words, and what is likely to go wrong. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { MessageEvent, Mood } from '../../conversations/contract.ts'
import type { Orders } from '../../orders/index.ts'
import { contactsSince } from '../measure/store.ts'
import { dayWords } from '../own-tools.ts'
import * as store from '../store.ts'
import { type Room, type Standing, standing } from '../turns.ts'
import type { Calming, MatterSummary, Signal } from './contract.ts'
import { type Facts, type PromiseFacts, signals } from './signals.ts'

export interface Aiding {
  readonly room: Pick<Room, 'house' | 'conversations' | 'hearingModel'>
  readonly orders: Pick<Orders, 'ofCustomer'>
  /** Open promises of a customer; a room above keeps them. */
  promisesOf(ctx: Ctx, customerId: string): Promise<readonly PromiseFacts[]>
}

const WEEK_MS = 7 * 86_400_000
const MOST = 6

export interface Aid {
  readonly summary: MatterSummary
  readonly calming: Calming | null
  readonly signals: readonly Signal[]
}

/** @throws Refusal assistant.no-conversation */
export async function aid(aiding: Aiding, ctx: Ctx, conversationId: string): Promise<Aid> {
  const now = await standing(aiding.room, ctx, conversationId)
  if (!now) throw new Refusal('missing', 'assistant.no-conversation', { conversation: conversationId })
  const said = now.log.flatMap((event) => (event.kind === 'message' && !event.forgotten ? [event] : []))
  const theirs = said.filter(({ author }) => author.kind === 'customer')
  const moods = theirs.map(({ mood }) => mood ?? 'calm')
  return {
    summary: await summary(aiding, ctx, now, said),
    calming: calming(aiding.room, ctx, now, moods.at(-1) ?? 'calm'),
    signals: await likely(aiding, ctx, now, { moods, last: said.at(-1) }),
  }
}

async function summary(
  { room }: Aiding,
  ctx: Ctx,
  { matter, log, ground }: Standing,
  said: readonly MessageEvent[],
): Promise<MatterSummary> {
  const theirs = said.filter(({ author }) => author.kind === 'customer')
  const model = await room.hearingModel(ctx)
  const card = log.findLast((event) => event.kind === 'handover')
  const turns = await store.turnsOf(ctx, { conversation: matter.conversationId })
  const words = (name: string) => {
    const key = `assistant.tool.${name}`
    return room.house.words.has(ctx.language, key) ? room.house.words.say(ctx.language, key) : name
  }
  const unanswered = theirs.filter(({ seq }) => seq > ground.spokenSeq).map(({ text }) => text)
  const slots = theirs
    .slice(-MOST)
    .flatMap(({ text }) =>
      Object.entries(model.read(text, { now: ctx.now, zone: ctx.zone }).slots).flatMap(([kind, found]) =>
        [found].flat().map((one) => ({ kind, text: one.text })),
      ),
    )
  return {
    wants: card?.kind === 'handover' && card.card ? card.card.wants : (theirs[0]?.text.slice(0, 120) ?? ''),
    asked: theirs.slice(-MOST).map(({ text }) => text.slice(0, 160)),
    said: said
      .flatMap(({ author, text }) =>
        author.kind === 'assistant' || author.kind === 'staff'
          ? [{ by: author.kind, text: text.slice(0, 160) }]
          : [],
      )
      .slice(-MOST),
    done: turns
      .flatMap(({ steps }) => steps.map(({ tool, found }) => ({ what: words(tool), found })))
      .slice(-MOST),
    slots: slots.filter((one, i) => slots.findIndex((other) => other.text === one.text) === i).slice(0, 8),
    order: matter.order,
    moods: theirs.map(({ mood }) => mood ?? 'calm').slice(-12),
    open: unanswered.join(' ').slice(0, 200),
    sources: said.flatMap(({ sources }) => sources).slice(-3),
  }
}

/** Only what was heard decides; a calm person needs no calming. */
function calming({ house }: Pick<Room, 'house'>, ctx: Ctx, { matter }: Standing, mood: Mood): Calming | null {
  if (mood !== 'angry' && mood !== 'anxious' && mood !== 'sad') return null
  const { words } = house
  return {
    mood,
    opening: words.say(matter.language, `assistant.calming.${mood}.opening`, { name: matter.customerName }),
    because: words.say(ctx.language, `assistant.calming.${mood}.because`),
  }
}

async function likely(
  { room, orders, promisesOf }: Aiding,
  ctx: Ctx,
  { matter }: Standing,
  { moods, last }: { moods: readonly Mood[]; last: MessageEvent | undefined },
): Promise<Signal[]> {
  const { customerId, language } = matter
  const waits = last?.author.kind === 'customer' && matter.state !== 'solved'
  const facts: Facts = {
    now: ctx.now,
    orders: (await orders.ofCustomer(ctx, customerId)).items.slice(0, 20),
    promises: await promisesOf(ctx, customerId),
    moods,
    contacts: await contactsSince(ctx, customerId, new Date(ctx.now.getTime() - WEEK_MS)),
    waitsSince: waits ? new Date(last.at) : null,
  }
  const { words } = room.house
  return signals(facts)
    .slice(0, 4)
    .map(({ kind, level, order, facts: told }) => {
      const code = kind === 'promise-close' && !order ? 'promise-due' : kind
      const say = (tongue: 'zh-CN' | 'en', part: 'because' | 'reply') => {
        const day = order?.promiseDay ? dayWords(order.promiseDay, tongue) : ''
        return words.say(tongue, `assistant.signal.${code}.${part}`, {
          ...told,
          day,
          name: matter.customerName,
        })
      }
      return {
        ...{ kind, level, because: say(ctx.language, 'because'), reply: say(language, 'reply') },
        order: order && { id: order.id, number: order.number },
      }
    })
}
