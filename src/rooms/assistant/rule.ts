/** Ruling the assistant: switch, share and bounds; figures of what it did; what it remembers of a person. */
import { createHash } from 'node:crypto'
import type { Ctx } from '../../kernel/ctx.ts'
import type { PersonRoom } from '../customers/index.ts'
import type { AssistantFigures, AssistantSettings, Turn } from './contract.ts'
import { deedsOf, forgetForms, moveForms } from './form-store.ts'
import * as taught from './learning/store.ts'
import * as measured from './measure/store.ts'
import { forgetCalls, moveCalls } from './model/store.ts'
import * as store from './store.ts'
import type { Room } from './turns.ts'

/** By the conversation's id, so that the same matter is always taken the same way. */
export async function takesFirst({ known }: Room, ctx: Ctx, conversationId: string): Promise<boolean> {
  const { enabled, sharePercent } = await known.of(ctx, 'settings', () => store.settings(ctx))
  if (!enabled) return false
  const lot = createHash('sha256').update(conversationId).digest().readUInt16BE(0) % 100
  return lot < sharePercent
}

export async function change(room: Room, ctx: Ctx, wanted: AssistantSettings): Promise<AssistantSettings> {
  const before = await store.settings(ctx)
  await store.saveSettings(ctx, wanted)
  room.known.changed(ctx, 'settings')
  await ctx.audit('assistant.settings-changed', 'assistant', { ...wanted })
  await ctx.tell('assistant.settings-changed', { enabled: wanted.enabled })
  if (before.enabled && !wanted.enabled) await letGo(room, ctx, wanted.name)
  return wanted
}

/** Switched off, it hands every matter it holds to people, with a card and a word to the customer. */
async function letGo({ conversations, house }: Room, ctx: Ctx, by: string): Promise<void> {
  for (const { conversationId, engagement } of await conversations.heldByAssistant(ctx, 1000)) {
    const matter = await conversations.ground(ctx, conversationId)
    if (!matter) continue
    const log = await conversations.eventsSince(ctx, conversationId, Math.max(0, matter.lastSeq - 40))
    const asked = log.flatMap((event) =>
      event.kind === 'message' && event.author.kind === 'customer' ? [event.text] : [],
    )
    const text = house.words.say(matter.language, 'assistant.farewell.switched-off')
    await conversations.handOver(ctx, {
      conversationId,
      engagement,
      message: { text, by, language: matter.language },
      card: {
        customer: { id: matter.customerId, name: matter.customerName },
        ...(matter.order && { order: matter.order }),
        wants: asked.at(-1) ?? '…',
        asked: asked.slice(-5),
        checked: [],
        said: [],
        promised: [],
        mood: matter.mood,
        open: asked.at(-1) ?? '…',
        suggestedReply: '',
        reason: 'switched-off',
      },
    })
  }
}

const DAY = 86_400_000

export async function figures(
  ctx: Ctx,
  period: { from?: Date | undefined; to?: Date | undefined },
): Promise<AssistantFigures> {
  const to = period.to ?? ctx.now
  const from = period.from ?? new Date(to.getTime() - 30 * DAY)
  const counted = await store.figures(ctx, from, to)
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    turns: counted.turns,
    answered: counted.answered,
    asked: counted.asked,
    handedOver: counted.handed,
    abandoned: counted.abandoned,
    unknown: counted.unknown,
    conversations: counted.conversations,
    conversationsAlone: counted.alone,
    conversationsHandedOver: counted.handedConversations,
    answerMsP50: counted.p50,
    answerMsP95: counted.p95,
    reasons: await store.reasons(ctx, from, to),
    intents: await store.intents(ctx, from, to),
  }
}

export const shapeTurn = (row: store.TurnRow): Turn => ({
  id: row.id,
  conversationId: row.conversation_id,
  engagement: row.engagement,
  heardFrom: row.heard_from,
  heardSeq: row.heard_seq,
  state: row.state,
  intent: row.intent,
  knew: row.knew,
  reason: row.reason,
  steps: row.steps,
  attempts: row.attempts,
  cost: row.cost,
  heardAt: row.heard_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
})

export const personRoom = ({ house }: Room): PersonRoom => ({
  room: 'assistant',
  async about(ctx, customerId) {
    const turns = await store.turnsOf(ctx, { customer: customerId })
    const last = turns.at(-1)
    if (!last) return []
    const say = (key: string) =>
      house.words.say(ctx.language, `assistant.about.${key}`, { turns: turns.length })
    return [{ label: say('label'), value: say('turns'), at: last.heard_at, link: null }]
  },
  exportOf: async (ctx, customerId) => [
    ...(await store.turnsOf(ctx, { customer: customerId })).map((row) => ({
      ...shapeTurn(row),
      steps: JSON.stringify(row.steps),
    })),
    ...(await deedsOf(ctx, { customer: customerId })).map(({ tool, input, undoneAt }) => ({
      ...{ tool, input, undoneAt },
    })),
    ...(await taught.correctionsOf(ctx, customerId)).map(({ kind, words, intent, answer, at }) => ({
      ...{ kind, words, intent, answer, at: at.toISOString() },
    })),
  ],
  forget: async (ctx, customerId) => ({
    // What was sent to a model is found by his turns, so it goes before them.
    removed:
      (await forgetCalls(ctx, customerId)) +
      (await store.forgetTurns(ctx, customerId)) +
      (await measured.forget(ctx, customerId)) +
      (await forgetForms(ctx, customerId)) +
      (await taught.forget(ctx, customerId)),
  }),
  async moveTo(ctx, { from, to }) {
    await measured.move(ctx, from, to)
    await taught.move(ctx, from, to)
    await moveCalls(ctx, from, to)
    await moveForms(ctx, from, to)
    return store.moveTurns(ctx, from, to)
  },
  async moveBack(ctx, { ids, from, to }) {
    await store.moveTurns(ctx, from, to, ids)
    const conversations = await store.conversationsOf(ctx, ids)
    await measured.move(ctx, from, to, conversations)
    await taught.move(ctx, from, to, conversations)
    await moveCalls(ctx, from, to, conversations)
    await moveForms(ctx, from, to, conversations)
  },
})
