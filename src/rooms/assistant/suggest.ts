/** A reply drafted for an agent from what is written down; it is never sent by itself. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { speakerOf, think } from './answer.ts'
import { Budget } from './budget.ts'
import type { Suggestion } from './contract.ts'
import { isBudgetSpent, Looking } from './looking.ts'
import * as store from './store.ts'
import { readShelf } from './tool-shelf.ts'
import { allTools, type Room, standing } from './turns.ts'
import { hearing, saysNothing } from './understanding/hearing.ts'
import { suggestedReply } from './wording/card.ts'

export async function suggest(room: Room, ctx: Ctx, conversationId: string): Promise<Suggestion> {
  const now = await standing(room, ctx, conversationId)
  if (!now) throw new Refusal('missing', 'assistant.no-conversation', { conversation: conversationId })
  const { matter, log, ground } = now
  const model = await room.hearingModel(ctx)
  const heard = hearing(
    log,
    { from: ground.spokenSeq + 1, to: ground.customerSeq, engagedFrom: now.engagedFrom },
    matter.language,
    (text) => model.read(text, { now: ctx.now, zone: ctx.zone }),
  )
  const empty = {
    conversationId,
    heardSeq: ground.customerSeq,
    intent: 'other',
    language: heard.language,
    sources: [],
    facts: [],
  }
  const isCourtesy = heard.wants.length > 0 && heard.wants.every((want) => want.way === 'courtesy')
  // What speaks here is asked of the machine; only he himself can say that a person does.
  const isOfSpeaker = heard.wants.some((want) => want.about === 'speaker')
  if (!heard.text || isCourtesy || isOfSpeaker || saysNothing(heard))
    return { ...empty, text: '', basis: 'none' }
  const card = log.findLast((event) => event.kind === 'handover')
  if (card?.kind === 'handover' && card.card?.suggestedReply && card.seq > ground.customerSeq) {
    return {
      ...empty,
      text: card.card.suggestedReply,
      basis: 'answer',
      sources: card.card.checked.flatMap((one) => one.source ?? []),
    }
  }
  return draft(
    room,
    ctx,
    { ...empty, intent: heard.wants[0]?.intent ?? 'other' },
    {
      heard,
      past: [],
      page: matter.context,
      customerName: matter.customerName,
      customerId: matter.customerId,
    },
  )
}

type Scene = Parameters<typeof think>[2] & { readonly customerId: string; readonly customerName: string }

async function draft(
  room: Room,
  ctx: Ctx,
  empty: Omit<Suggestion, 'text' | 'basis'>,
  scene: Scene,
): Promise<Suggestion> {
  const shelf = await readShelf(ctx, allTools(room))
  const looking = new Looking({
    isOff: (tool) => shelf.isOff(tool),
    // The agent may see the customer's orders, so his draft may rest on them.
    asker: { customerId: scene.customerId, verified: true, language: scene.heard.language },
    budget: new Budget(await store.settings(ctx), ctx.now),
    within: (run) => run(ctx),
    stillOurs: () => Promise.resolve(true),
  })
  try {
    // A person asks here: what only a person may say is not held back, so anger and wishes do not end the thinking.
    const calm = {
      ...scene.heard,
      mood: 'calm' as const,
      anxiousTimes: 0,
      files: 0,
      wants: scene.heard.wants.filter((want) => want.way !== 'person' && want.way !== 'courtesy'),
    }
    const thought = await think(
      { house: room.house, catalogue: room.catalogue, tools: room.tools, more: room.more },
      looking,
      { ...scene, heard: calm },
    )
    const { kind, sources, facts, text } = thought.draft
    if (kind === 'ask') return { ...empty, text, basis: 'question' }
    const say = speakerOf(room.house, scene.heard.language)
    const reason = scene.heard.mood === 'angry' ? 'angry' : null
    return {
      ...empty,
      text: suggestedReply(
        { name: scene.customerName, draft: thought.draft, reason, question: scene.heard.text },
        say,
      ),
      basis: kind === 'unknown' ? 'none' : 'answer',
      sources: kind === 'unknown' ? [] : [...sources],
      facts: [...facts],
    }
  } catch (error) {
    if (isBudgetSpent(error)) return { ...empty, text: '', basis: 'none' }
    throw error
  }
}
