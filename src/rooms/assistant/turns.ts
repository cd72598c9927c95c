/** The turn's deeds: hear a message, think it through without an open transaction, and settle by compare-and-send (I1-I4). Long because hearing, thinking and settling guard one lease and read as one story. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import { make, secret } from '../../kernel/ids.ts'
import type { Recall } from '../../kernel/recall.ts'
import type { Calendars } from '../calendars/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Orders } from '../orders/index.ts'
import { type Aid, thinkAided } from './aided.ts'
import { speakerOf } from './answer.ts'
import { Budget } from './budget.ts'
import type { AbandonReason, AssistantSettings, HandOverReason } from './contract.ts'
import type { Mind } from './job.ts'
import type { HearingModel } from './learning/hearing-model.ts'
import { Cancelled, isBudgetSpent, Looking } from './looking.ts'
import { farewellIn, inManner } from './manner/manner.ts'
import type { OwnTools } from './own-tools.ts'
import { act, Stale } from './settling.ts'
import * as store from './store.ts'
import { type CodeMail, formsOf, ownOrders, proofFor, type Talk } from './talk.ts'
import { formFlow } from './tasks/form.ts'
import type { ThinkerOf } from './thinker.ts'
import type { Thought } from './thought.ts'
import type { Asker, Tool } from './tool.ts'
import { readShelf, type ToolShelf } from './tool-shelf.ts'
import { begin, type Ground, hear, maySettle, SETTLE_MS, type TurnFacts, turnFlow } from './turn.ts'
import { guarded } from './understanding/fusion.ts'
import { type Heard, hearing } from './understanding/hearing.ts'
import type { Past } from './understanding/situation.ts'
import { type CardFacts, handOverCard } from './wording/card.ts'
import { plainDraft, type Say } from './wording/draft.ts'

export const THINK = 'assistant.think'

export interface Room {
  readonly house: House
  /** When people are there; absent in a house that keeps no hours. */
  readonly calendars?: Pick<Calendars, 'closedUntil'>
  readonly catalogue: Catalogue
  readonly customers: Customers
  readonly knowledge: Knowledge
  readonly conversations: Conversations
  readonly tools: OwnTools
  readonly orders: Orders
  /** Tools that rooms above offer, and the deeds on orders. */
  readonly more: readonly Tool[]
  /** How a code leaves by mail; null while nobody carries it. */
  readonly codeMail: () => CodeMail | null
  /** The settings, which every new matter asks for. */
  readonly known: Recall<AssistantSettings>
  /** The shop's language model; null where none is set up. */
  readonly thinkerOf: ThinkerOf
  /** The model that hears for this shop now: ours, or the promoted version of its own. */
  hearingModel(ctx: Ctx): Promise<HearingModel>
}

/** Its own look-ups, the deeds on orders, and what rooms above offered. */
export const allTools = ({ tools, more }: Pick<Room, 'tools' | 'more'>): Tool[] => [
  ...Object.values(tools).flatMap((one: Tool | null) => one ?? []),
  ...more,
]

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
export async function standing(
  room: Pick<Room, 'conversations'>,
  ctx: Ctx,
  conversationId: string,
): Promise<Standing | null> {
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
    task: null,
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
  readonly proven: boolean
  readonly past: readonly Past[]
  readonly shelf: ToolShelf
  readonly forms: Awaited<ReturnType<typeof formsOf>>
  readonly canMail: boolean
  /** The lease runs out. */
  readonly until: Date
}

/** One go at a turn; the job may run it again after a crash. */
export async function takeTurn(room: Room, who: Who, id: string): Promise<void> {
  const begun = await room.house.transact(who, (ctx) => open(room, ctx, id))
  if (!begun) return
  const budget = new Budget(await room.house.transact(who, store.settings), begun.turn.heard_at)
  const thought = await thinkIt(room, who, begun, budget)
  if (!thought) return
  await settling(room, who, begun, { ...thought, budget })
}

/** What was done is undone with words that could not be said; a room that refuses by now leaves the matter to a person. */
async function settling(room: Room, who: Who, begun: Begun, come: Come): Promise<void> {
  // Deeds are the assistant's own in the books, whoever runs the job.
  const self: Who = { ...who, actor: { ...who.actor, kind: 'assistant', id: 'assistant', name: '' } }
  try {
    await room.house.transact(self, (ctx) => settle(room, ctx, begun, come))
  } catch (error) {
    if (error instanceof Stale) return room.house.transact(who, (ctx) => abandon(room, ctx, begun))
    if (!(error instanceof Refusal) || !come.thought.formed?.act) throw error
    const thought = faulty(begun, 'no-right')
    await room.house.transact(self, (ctx) => settle(room, ctx, begun, { ...come, thought }))
  }
}

async function abandon(room: Room, ctx: Ctx, begun: Begun): Promise<void> {
  const now = await standing(room, ctx, begun.now.matter.conversationId)
  await end(ctx, begun.turn.id, 'abandon', { reason: why(now, begun) })
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
  const model = await room.hearingModel(ctx)
  const heard = hearing(
    now.log,
    { from: turn.heard_from, to: turn.heard_seq, engagedFrom: now.engagedFrom },
    now.matter.language,
    guarded(
      (text) => model.read(text, { now: ctx.now, zone: ctx.zone }),
      (err) => room.house.log.warn({ err, version: model.version }, 'a model of this shop can not be read'),
    ),
  )
  const lease = secret()
  await store.changeTurn(ctx, id, {
    state: turnFlow.step(turn.state, 'begin'),
    attempts: turn.attempts + 1,
    heard_by: model.version,
    lease,
    lease_until: until,
  })
  // Should this worker die, another one looks after the lease has run out.
  await ctx.later(THINK, { turn: id }, { at: new Date(until.getTime() + 500) })
  const begun: Begun = {
    ...{ turn, lease, now, heard, model, past: await pastOf(ctx, turn) },
    ...(await provenBy(room, ctx, now.matter)),
    shelf: await readShelf(ctx, allTools(room)),
    forms: await formsOf(ctx, turn.conversation_id, turn.engagement),
    canMail: (await room.codeMail()?.ready(ctx)) ?? false,
    until,
  }
  if (may.kind === 'think') return begun
  await settle(room, ctx, begun, { thought: faulty(begun, 'fault') })
  return undefined
}

/** How the earlier turns of this engagement ended; what a form asks is no doubt about the matter. */
async function pastOf(ctx: Ctx, turn: store.TurnRow): Promise<Past[]> {
  const turns = await store.turnsOf(ctx, { conversation: turn.conversation_id })
  return turns.flatMap(({ id, engagement, state, knew, task }) =>
    id < turn.id && engagement === turn.engagement && (state === 'answered' || state === 'asked') && !task
      ? [{ state, knew: knew ?? true }]
      : [],
  )
}

/** An order's number and the end of its phone stand on every parcel: they let him look, and no more. */
async function provenBy(
  { customers }: Room,
  ctx: Ctx,
  matter: Matter,
): Promise<{ verified: boolean; proven: boolean }> {
  if (!matter.identityId) return { verified: false, proven: false }
  const { identities } = await customers.read(ctx, matter.customerId)
  const own = identities.find((one) => one.id === matter.identityId && one.verified)
  return { verified: own !== undefined, proven: own !== undefined && own.verifiedBy !== 'order' }
}

async function thinkIt(
  room: Room,
  who: Who,
  begun: Begun,
  budget: Budget,
): Promise<{ thought: Thought; asker: Asker } | undefined> {
  const { matter } = begun.now
  const mind: Mind = { house: room.house, catalogue: room.catalogue, tools: room.tools, more: room.more }
  const looking = new Looking({
    asker: askerOf(begun),
    budget,
    isOff: (tool) => begun.shelf.isOff(tool),
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
    const { heard, past } = begun
    const talk = await room.house.transact(who, (ctx) => talkOf(room, who, ctx, { begun, looking }))
    const scene = { heard, past, page: matter.context, talk }
    const thought = await thinkAided(mind, looking, scene, await aidOf(room, who, begun))
    return { thought, asker: looking.asker }
  } catch (error) {
    if (isBudgetSpent(error)) return { thought: faulty(begun, 'budget'), asker: looking.asker }
    if (!(error instanceof Cancelled)) throw error
    await room.house.transact(who, (ctx) => abandon(room, ctx, begun))
    return undefined
  }
}

/** The model's part ends a second before the lease does, so that what was thought can still be said. */
const SETTLING_MS = 1000

async function aidOf(room: Room, who: Who, { now, heard, turn, until }: Begun): Promise<Aid | null> {
  const thinker = await room.thinkerOf(who.tenant)
  if (!thinker) return null
  const { conversationId, customerName } = now.matter
  const matter = {
    ...{ tenant: who.tenant, conversationId, turnId: turn.id, language: heard.language },
    question: heard.text,
    said: [
      ...heard.earlier.slice(0, 3).map((text) => ({ by: 'customer' as const, text })),
      ...heard.said.slice(-2).map((text) => ({ by: 'assistant' as const, text })),
    ],
    names: [customerName],
    until: new Date(until.getTime() - SETTLING_MS),
  }
  return { thinker, matter }
}

const askerOf = ({ now: { matter }, heard, verified, proven }: Begun): Asker => ({
  ...{ customerId: matter.customerId, conversationId: matter.conversationId },
  ...{ verified, proven, language: heard.language },
})

async function talkOf(
  room: Room,
  who: Who,
  ctx: Ctx,
  { begun, looking }: { begun: Begun; looking: Looking },
): Promise<Talk> {
  const { conversationId, customerId, identityId, order } = begun.now.matter
  const { shelf, forms, canMail } = begun
  return {
    ...{ ...forms, shelf, engagement: begun.turn.engagement, now: ctx.now, zone: ctx.zone },
    near: order?.id ?? null,
    proof: proofFor(room, { who, conversationId, customerId, identityId, looking, canMail }),
    orders: ownOrders(room.orders, looking),
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
  ...(begun.forms.form && {
    formed: { form: { ...begun.forms.form, stage: formFlow.step(begun.forms.form.stage, 'hand') } },
  }),
})

/** What a turn came to; without a budget it never got to think. */
interface Come {
  readonly thought: Thought
  readonly budget?: Budget
  /** Who he is known to be at the end of the thinking. */
  readonly asker?: Asker
}

/** Speaks or hands over if the lease still holds, in one transaction with the end of the turn; else the turn ends in silence. */
async function settle(room: Room, ctx: Ctx, begun: Begun, come: Come): Promise<void> {
  const { budget } = come
  const turn = await store.lockedTurn(ctx, begun.turn.id)
  if (!turn || !maySettle(factsOf(turn), begun.lease)) return
  const asker = come.asker ?? askerOf(begun)
  // Deeds, forms and words stand or fall together.
  const thought = await act(room, ctx, { thought: come.thought, turnId: turn.id, asker, shelf: begun.shelf })
  const account = {
    intent: thought.intent,
    task: thought.formed?.form.task ?? null,
    knew: thought.knew,
    steps: [...(budget?.steps ?? [])],
    cost: budget?.cost ?? 0,
  }
  const { conversationId } = begun.now.matter
  const { customerId } = asker
  const lease = { conversationId, engagement: turn.engagement, heardSeq: turn.heard_seq }
  const spoken = await speak(room, ctx, begun, lease, { ...come, thought })
  if (!spoken && thought.formed) throw new Stale()
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
  const say = speakerOf(room.house, language)
  const manner = await room.known.of(ctx, 'settings', () => store.settings(ctx))
  const { name: by } = manner
  const { text, sources, facts, choices } = thought.draft
  if (thought.kind !== 'hand-over') {
    const closes = begun.past.length === 0 && choices.length === 0 && !thought.formed
    const said = { intent: thought.intent, kind: thought.draft.kind, text, closes }
    const message = { text: inManner(manner, say, said), by, sources, facts, choices, language }
    return (await room.conversations.say(ctx, { ...lease, message })) === 'sent'
  }
  const now = await room.conversations.ground(ctx, lease.conversationId)
  // A message that came meanwhile is not left out of the card: its own turn hands over with it.
  if (now?.lastCustomerSeq !== lease.heardSeq) return false
  const farewell = `${farewellIn(manner, say, thought.reason)}${await whenBack(room, ctx, language, say)}`
  // A rule that was found is told before a person does what it allows.
  const told = thought.reason === 'no-right' && thought.draft.kind === 'answer'
  const message = told
    ? { text: `${text}\n${farewell}`, by, sources, language }
    : { text: farewell, by, language }
  const { conversationId, engagement } = lease
  const card = handOverCard(cardFacts(begun, thought, come.budget), say)
  return (await room.conversations.handOver(ctx, { conversationId, engagement, card, message })) === 'handed'
}

/** Nobody is there now: when somebody is, is said at once, so that nobody waits for an answer in the night. */
async function whenBack({ calendars }: Room, ctx: Ctx, language: 'zh-CN' | 'en', say: Say): Promise<string> {
  const back = await calendars?.closedUntil(ctx)
  if (!back) return ''
  const shown = {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const
  const at = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { ...shown, timeZone: ctx.zone })
  return say('farewell-closed', { at: at.format(back) })
}

function cardFacts({ now, heard }: Begun, thought: HandOver, budget: Budget | undefined): CardFacts {
  const { customerId: id, customerName: name, order: boundOrder } = now.matter
  const { order, intent, reason, draft, formed, cases = [] } = thought
  return {
    cases,
    form: formed?.form ?? null,
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
