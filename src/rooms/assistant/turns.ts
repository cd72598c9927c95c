/** The turn's deeds: hear a message, think it through without an open transaction, and settle by compare-and-send (I1-I4). */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import { make, secret } from '../../kernel/ids.ts'
import type { Recall } from '../../kernel/recall.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { type Mind, speakerOf, type Thought, think } from './answer.ts'
import { Budget } from './budget.ts'
import type { AbandonReason, AssistantSettings, HandOverReason } from './contract.ts'
import type { HearingModel } from './learning/hearing-model.ts'
import { Cancelled, isBudgetSpent, Looking } from './looking.ts'
import type { OwnTools } from './own-tools.ts'
import * as store from './store.ts'
import type { Tool } from './tool.ts'
import { begin, type Ground, hear, maySettle, SETTLE_MS, type TurnFacts, turnFlow } from './turn.ts'
import { type Heard, hearing } from './understanding/hearing.ts'
import type { Past } from './understanding/situation.ts'
import { type CardFacts, handOverCard } from './wording/card.ts'
import { plainDraft } from './wording/draft.ts'

export const THINK = 'assistant.think'

export interface Room {
  readonly house: House
  readonly catalogue: Catalogue
  readonly customers: Customers
  readonly knowledge: Knowledge
  readonly conversations: Conversations
  readonly tools: OwnTools
  /** Tools that rooms above offer. */
  readonly more: readonly Tool[]
  /** The settings, which every new matter asks for. */
  readonly known: Recall<AssistantSettings>
  /** The model that hears for this shop now: ours, or the promoted version of its own. */
  hearingModel(ctx: Ctx): Promise<HearingModel>
}

/** A lease is this part of the turn's time, so that after a crash another worker may still answer. */
const GOES = 3

/** So many events back a turn looks: a longer engagement is a person's matter anyway. */
const LOOKS_BACK = 120

type Matter = NonNullable<Awaited<ReturnType<Conversations['ground']>>>
type Log = Awaited<ReturnType<Conversations['eventsSince']>>

export interface Standing {
  readonly matter: Matter
  readonly log: Log
  readonly ground: Ground
  /** The event after which this engagement began. */
  readonly engagedFrom: number
}

/** The matter as it stands, read fresh. */
export async function standing(room: Room, ctx: Ctx, conversationId: string): Promise<Standing | null> {
  const matter = await room.conversations.ground(ctx, conversationId)
  if (!matter) return null
  const log = await room.conversations.eventsSince(
    ctx,
    conversationId,
    Math.max(0, matter.lastSeq - LOOKS_BACK),
  )
  const spoken = log.findLast(
    (event) => event.kind === 'message' && ['assistant', 'staff'].includes(event.author.kind),
  )
  const engaged = log.findLast(
    (event) =>
      event.kind === 'holder' && event.holder === 'assistant' && event.engagement === matter.engagement,
  )
  const ground: Ground = {
    holder: matter.holder,
    state: matter.state,
    engagement: matter.engagement,
    customerSeq: matter.lastCustomerSeq,
    spokenSeq: spoken?.seq ?? 0,
  }
  // The message that opened the engagement stands just before its holder event or just after: both belong to it.
  return { matter, log, ground, engagedFrom: Math.max(0, (engaged?.seq ?? 0) - 2) }
}

const factsOf = (row: store.TurnRow): TurnFacts => ({
  id: row.id,
  engagement: row.engagement,
  heardFrom: row.heard_from,
  heardSeq: row.heard_seq,
  state: row.state,
  attempts: row.attempts,
  lease: row.lease,
  leaseUntil: row.lease_until,
})

/** A customer's message was told: begin a turn for all that is unanswered, unless one has heard it already. */
export async function heard(room: Room, ctx: Ctx, conversationId: string): Promise<void> {
  const last = await store.lastTurn(ctx, conversationId)
  const now = await standing(room, ctx, conversationId)
  if (!now) return
  const next = hear(last ? factsOf(last) : null, now.ground)
  if (next.kind !== 'begin') return
  if (next.replaces) await end(ctx, next.replaces, 'abandon', { reason: 'newer-message' })
  const id = make('trn', ctx.now)
  const added = await store.addTurn(ctx, {
    tenant_id: ctx.tenant,
    id,
    conversation_id: conversationId,
    customer_id: now.matter.customerId,
    engagement: now.ground.engagement,
    heard_from: next.heardFrom,
    heard_seq: next.heardSeq,
    state: turnFlow.initial,
    attempts: 0,
    lease: null,
    lease_until: null,
    intent: null,
    knew: null,
    reason: null,
    steps: [],
    cost: 0,
    heard_by: null,
    heard_at: ctx.now,
    ended_at: null,
  })
  if (added) await ctx.later(THINK, { turn: id }, { at: new Date(ctx.now.getTime() + SETTLE_MS) })
}

type End = 'answer' | 'ask' | 'hand-over' | 'abandon'

async function end(ctx: Ctx, id: string, event: End, how: Partial<store.TurnRow>): Promise<void> {
  const turn = await store.lockedTurn(ctx, id)
  if (!turn || turnFlow.ends(turn.state)) return
  await store.changeTurn(ctx, id, {
    ...how,
    state: turnFlow.step(turn.state, event),
    ended_at: ctx.now,
    lease: null,
    lease_until: null,
  })
}

interface Begun {
  readonly turn: store.TurnRow
  readonly lease: string
  readonly now: Standing
  readonly heard: Heard
  readonly model: HearingModel
  readonly verified: boolean
  readonly past: readonly Past[]
}

/** One go at a turn; the job may run it again after a crash. */
export async function takeTurn(room: Room, who: Who, id: string): Promise<void> {
  const begun = await room.house.transact(who, (ctx) => open(room, ctx, id))
  if (!begun) return
  const budget = new Budget(await room.house.transact(who, store.settings), begun.turn.heard_at)
  const thought = await thinkIt(room, who, begun, budget)
  if (!thought) return
  await room.house.transact(who, (ctx) => settle(room, ctx, begun, { thought, budget }))
}

async function open(room: Room, ctx: Ctx, id: string): Promise<Begun | undefined> {
  const turn = await store.lockedTurn(ctx, id)
  const now = turn && (await standing(room, ctx, turn.conversation_id))
  if (!turn || !now) return undefined
  const may = begin(factsOf(turn), now.ground, ctx.now)
  if (may.kind === 'over') return undefined
  if (may.kind === 'abandon') {
    await end(ctx, id, 'abandon', { reason: may.reason })
    return undefined
  }
  const { maxSeconds } = await store.settings(ctx)
  const until = new Date(ctx.now.getTime() + (maxSeconds * 1000) / GOES)
  if (may.kind === 'busy') {
    await ctx.later(THINK, { turn: id }, { at: turn.lease_until ?? until })
    return undefined
  }
  const heard = hearing(
    now.log,
    { from: turn.heard_from, to: turn.heard_seq, engagedFrom: now.engagedFrom },
    now.matter.language,
  )
  const lease = secret()
  const model = await room.hearingModel(ctx)
  await store.changeTurn(ctx, id, {
    state: turnFlow.step(turn.state, 'begin'),
    attempts: turn.attempts + 1,
    heard_by: model.version,
    lease,
    lease_until: until,
  })
  // Should this worker die, another one looks after the lease has run out.
  await ctx.later(THINK, { turn: id }, { at: new Date(until.getTime() + 500) })
  const verified = await isVerified(room, ctx, now.matter)
  const begun = { turn, lease, now, heard, model, verified, past: await pastOf(ctx, turn) }
  if (may.kind === 'think') return begun
  await settle(room, ctx, begun, { thought: faulty(begun, 'fault') })
  return undefined
}

/** How the earlier turns of this engagement ended. */
async function pastOf(ctx: Ctx, turn: store.TurnRow): Promise<Past[]> {
  const turns = await store.turnsOf(ctx, { conversation: turn.conversation_id })
  return turns.flatMap(({ id, engagement, state, knew }) =>
    id < turn.id && engagement === turn.engagement && (state === 'answered' || state === 'asked')
      ? [{ state, knew: knew ?? true }]
      : [],
  )
}

async function isVerified({ customers }: Room, ctx: Ctx, matter: Matter): Promise<boolean> {
  if (!matter.identityId) return false
  const { identities } = await customers.read(ctx, matter.customerId)
  return identities.some((one) => one.id === matter.identityId && one.verified)
}

async function thinkIt(room: Room, who: Who, begun: Begun, budget: Budget): Promise<Thought | undefined> {
  const { matter } = begun.now
  const mind: Mind = { house: room.house, catalogue: room.catalogue, tools: room.tools, more: room.more }
  const looking = new Looking({
    asker: { customerId: matter.customerId, verified: begun.verified, language: begun.heard.language },
    budget,
    within: (run) => room.house.transact(who, run),
    async stillOurs(ctx) {
      const now = await room.conversations.ground(ctx, matter.conversationId)
      return (
        now?.holder === 'assistant' &&
        now.engagement === begun.turn.engagement &&
        now.lastCustomerSeq === begun.turn.heard_seq
      )
    },
  })
  try {
    return await think(mind, looking, {
      heard: begun.heard,
      past: begun.past,
      page: matter.context,
    })
  } catch (error) {
    if (isBudgetSpent(error)) return faulty(begun, 'budget')
    if (!(error instanceof Cancelled)) throw error
    await room.house.transact(who, async (ctx) => {
      const now = await standing(room, ctx, matter.conversationId)
      await end(ctx, begun.turn.id, 'abandon', { reason: why(now, begun) })
    })
    return undefined
  }
}

function why(now: Standing | null, begun: Begun): AbandonReason {
  if (now?.ground.holder !== 'assistant') return 'person-took-over'
  return now.ground.engagement === begun.turn.engagement ? 'newer-message' : 'stale'
}

const faulty = (begun: Begun, reason: HandOverReason): Thought => ({
  kind: 'hand-over',
  intent: begun.heard.wants[0]?.intent ?? 'other',
  knew: true,
  reason,
  draft: plainDraft('unknown', ''),
  order: null,
})

/** What a turn came to; without a budget it never got to think. */
interface Come {
  readonly thought: Thought
  readonly budget?: Budget
}

/** Speaks or hands over if the lease still holds, in one transaction with the end of the turn; else the turn ends in silence. */
async function settle(room: Room, ctx: Ctx, begun: Begun, come: Come): Promise<void> {
  const { thought, budget } = come
  const turn = await store.lockedTurn(ctx, begun.turn.id)
  if (!turn || !maySettle(factsOf(turn), begun.lease)) return
  const account = {
    intent: thought.intent,
    knew: thought.knew,
    steps: [...(budget?.steps ?? [])],
    cost: budget?.cost ?? 0,
  }
  const { conversationId, customerId } = begun.now.matter
  const lease = { conversationId, engagement: turn.engagement, heardSeq: turn.heard_seq }
  const spoken = await speak(room, ctx, begun, lease, come)
  if (!spoken) {
    const now = await standing(room, ctx, conversationId)
    await end(ctx, turn.id, 'abandon', { ...account, reason: why(now, begun) })
    return
  }
  if (!thought.knew) {
    await room.knowledge.recordGap(ctx, {
      question: begun.heard.text,
      language: begun.heard.language,
      conversationId,
      customerId,
      source: 'assistant',
    })
  }
  await end(ctx, turn.id, thought.kind, {
    ...account,
    reason: thought.kind === 'hand-over' ? thought.reason : null,
  })
}

interface Lease {
  readonly conversationId: string
  readonly engagement: number
  readonly heardSeq: number
}

async function speak(room: Room, ctx: Ctx, begun: Begun, lease: Lease, come: Come): Promise<boolean> {
  const { thought } = come
  const { language } = begun.heard
  const { text, sources, facts, choices } = thought.draft
  if (thought.kind !== 'hand-over') {
    const message = { text, sources, facts, choices, language }
    return (await room.conversations.say(ctx, { ...lease, message })) === 'sent'
  }
  const now = await room.conversations.ground(ctx, lease.conversationId)
  // A message that came meanwhile is not left out of the card: its own turn hands over with it.
  if (now?.lastCustomerSeq !== lease.heardSeq) return false
  const say = speakerOf(room.house, language)
  const farewell = say(`farewell.${thought.reason}`)
  // A rule that was found is told before a person does what it allows.
  const told = thought.reason === 'no-right' && thought.draft.kind === 'answer'
  const message = told ? { text: `${text}\n${farewell}`, sources, language } : { text: farewell, language }
  const { conversationId, engagement } = lease
  const card = handOverCard(cardFacts(begun, thought, come.budget), say)
  return (await room.conversations.handOver(ctx, { conversationId, engagement, card, message })) === 'handed'
}

function cardFacts({ now, heard }: Begun, thought: HandOver, budget: Budget | undefined): CardFacts {
  const { customerId: id, customerName: name, order: boundOrder } = now.matter
  const { order, intent, reason, draft } = thought
  return {
    customer: { id, name },
    order,
    boundOrder,
    heard,
    intent,
    reason,
    steps: budget?.steps ?? [],
    draft,
  }
}

type HandOver = Extract<Thought, { kind: 'hand-over' }>
