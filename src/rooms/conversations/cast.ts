/** Conversations of the demo shop: the named ones of this morning and weeks of seeded ones before, in both languages. */
import type { Ctx } from '../../kernel/ctx.ts'
import { type Dice, openDice } from '../../kernel/dice.ts'
import { seeded } from '../../kernel/ids.ts'
import { STAFF } from '../access/index.ts'
import type { Channels } from '../channels/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Orders } from '../orders/index.ts'
import { standingOf } from './about-order.ts'
import { MATTERS, type Matter } from './cast-matters.ts'
import { NAMED, type NamedMatter } from './cast-named.ts'
import type { Author, HandOverCard, Source } from './contract.ts'
import type { History, HistoryEvent } from './door.ts'

export interface DemoRooms {
  readonly channels: Pick<Channels, 'web'>
  readonly knowledge: Pick<Knowledge, 'search'>
  readonly orders: Pick<Orders, 'byNumber' | 'ofCustomer'>
}

interface Person {
  readonly id: string
  readonly name: string
  readonly tier?: string | null | undefined
}

const MINUTE = 60_000
const WEEKS = 6
const COUNT = 420
const RUNNING = 16

const AGENTS = STAFF.filter((one) => one.roles.some((role) => role === 'agent' || role === 'adviser'))
const XIAOMAN = { id: 'stf_xiaoman', name: '小满' }
const ASSISTANT: Author = { kind: 'assistant', id: 'assistant', name: '' }

/** Oldest first; the same shop at the same instant gives the same conversations. */
export async function demoHistories(
  ctx: Ctx,
  rooms: DemoRooms,
  people: readonly Person[],
): Promise<History[]> {
  const channelId = (await rooms.channels.web(ctx)).id
  const dice = openDice(4600)
  const known = await sourcesFor(ctx, rooms.knowledge)
  const rolled = Array.from({ length: COUNT }, (_, i) => {
    const matter = dice.pick(MATTERS)
    const at = new Date(ctx.now.getTime() - minutesAgo(dice, i) * MINUTE)
    return rollOne({
      dice,
      matter,
      at,
      runs: i >= COUNT - RUNNING,
      person: dice.pick(people),
      channelId,
      source: known.get(matter),
      i,
    })
  })
  const named: History[] = []
  for (const matter of NAMED) {
    const person = people.find((one) => matter.name.test(one.name))
    if (person) named.push(await nameOne(ctx, rooms, { matter, person, channelId }))
  }
  return [...rolled, ...named]
}

/** The last ones are of this hour and still run; the others lie weeks back, closer together the younger they are. */
function minutesAgo(dice: Dice, i: number): number {
  if (i >= COUNT - RUNNING) return 14 + (COUNT - i) * 2
  return 240 + WEEKS * 7 * 1440 * (1 - i / COUNT) ** 1.2 + dice.whole(0, 300)
}

/** The article that each answer rests on now, so that its source opens; one that only sounds alike is left out. */
async function sourcesFor(ctx: Ctx, knowledge: DemoRooms['knowledge']): Promise<Map<Matter, Source>> {
  const found = new Map<Matter, Source>()
  for (const matter of MATTERS) {
    const asked = matter.words?.split(' ') ?? []
    const words = asked.join(' ')
    if (!words) continue
    const hits = await knowledge.search(ctx, {
      words,
      audience: 'customer',
      language: matter.language,
      limit: 5,
    })
    const hit = hits.find(({ title }) => asked.some((word) => title.toLowerCase().includes(word)))
    if (!hit) continue
    const { article, title, version, snippet, url } = hit
    found.set(matter, { kind: 'article', id: article, title, version, quote: snippet, url })
  }
  return found
}

interface Rolling {
  readonly dice: Dice
  readonly matter: Matter
  readonly at: Date
  /** Not solved yet. */
  readonly runs: boolean
  readonly person: Person
  readonly channelId: string
  readonly source: Source | undefined
  readonly i: number
}

function rollOne(rolling: Rolling): History {
  const { dice, matter, at, runs, person, channelId, i } = rolling
  const agent = dice.pick(AGENTS)
  const told = matter.person ? helped(rolling, agent) : answered(rolling)
  const kept = runs ? unfinished(told, dice) : told
  const spoke = kept.some((event) => event.kind === 'message' && event.author.kind === 'staff')
  const handed = kept.some((event) => event.kind === 'handover')
  return {
    id: seeded('con', at, `demo-${i}`),
    customer: customerOf(person),
    channelId,
    state: !runs ? 'solved' : handed && !spoke ? 'open' : 'waiting',
    holder: spoke ? 'staff' : handed ? 'queue' : 'assistant',
    ...(spoke && { assignee: { id: agent.id, name: agent.name } }),
    ...(matter.tag && { tags: [matter.tag] }),
    events: kept,
  }
}

/** Cut where it stands now: with our answer, or just handed over and nobody there yet. */
function unfinished(told: readonly HistoryEvent[], dice: Dice): HistoryEvent[] {
  const answer = told.findIndex((event) => event.kind === 'message' && event.author.kind === 'staff')
  const queued = told.findIndex((event) => event.kind === 'holder' && event.holder === 'queue')
  const end = answer < 0 ? 1 : queued >= 0 && dice.chance(0.5) ? queued : answer
  return told.slice(0, end + 1)
}

const customerOf = ({ id, name, tier }: Person): History['customer'] => ({ id, name, ...(tier && { tier }) })

/** A question that the assistant answers from what is written. */
function answered({ dice, matter, at, person, source }: Rolling): HistoryEvent[] {
  const clock = ticking(dice, at)
  return [
    said(clock(0), customer(person), dice.pick(matter.asks)),
    said(clock(0.1), ASSISTANT, matter.answer, source ? [source] : []),
    said(clock(3), customer(person), dice.pick(matter.thanks)),
    { kind: 'state', at: clock(90), author: { kind: 'system', id: null, name: '' }, state: 'solved' },
  ]
}

/** A matter that a person had to settle: the card, perhaps a note, the answer, the end. */
function helped({ dice, matter, at, person }: Rolling, agent: { id: string; name: string }): HistoryEvent[] {
  const clock = ticking(dice, at)
  const ask = dice.pick(matter.asks)
  const colleague = { kind: 'staff' as const, id: agent.id, name: agent.name }
  const [first = '', ...rest] = matter.person ?? []
  return [
    said(clock(0), customer(person), ask),
    said(clock(0.1), ASSISTANT, matter.answer),
    { kind: 'handover', at: clock(0), card: cardFor(matter, person, ask) },
    { kind: 'holder', at: clock(0), holder: 'queue', engagement: 1, because: 'handed-over' },
    ...(matter.note ? [{ kind: 'note' as const, at: clock(3), author: colleague, text: matter.note }] : []),
    { kind: 'holder', at: clock(1), holder: 'staff', engagement: 1, because: 'answered' },
    said(clock(0), colleague, first),
    said(clock(6), customer(person), dice.pick(matter.thanks)),
    ...rest.map((text) => said(clock(2), colleague, text)),
    { kind: 'state', at: clock(15), author: colleague, state: 'solved' },
  ]
}

function cardFor(matter: Matter, person: Person, ask: string): HandOverCard {
  return {
    customer: { id: person.id, name: person.name },
    wants: ask,
    asked: [ask],
    checked: [],
    said: [matter.answer],
    promised: [],
    mood: 'anxious',
    open: ask,
    suggestedReply: matter.person?.[0] ?? '',
    reason: matter.reason ?? 'no-right',
  }
}

/** Each call goes on by about so many minutes. */
function ticking(dice: Dice, start: Date): (minutes: number) => Date {
  let at = start.getTime()
  return (minutes) => {
    at += Math.round(minutes * MINUTE * (0.5 + dice.roll()))
    return new Date(at)
  }
}

const customer = (person: Person): Author => ({ kind: 'customer', id: person.id, name: person.name })

function said(at: Date, author: Author, text: string, sources: readonly Source[] = []): HistoryEvent {
  return { kind: 'message', at, author, text, ...(sources.length > 0 && { sources }) }
}

interface Naming {
  readonly matter: NamedMatter
  readonly person: Person
  readonly channelId: string
}

async function nameOne(ctx: Ctx, rooms: DemoRooms, { matter, person, channelId }: Naming): Promise<History> {
  const found = matter.order ? await orderOf(ctx, rooms.orders, matter.order, person.id) : null
  const order = found && { id: found.id, number: found.number, state: standingOf(found) }
  const events = matter.lines.flatMap((line, i): HistoryEvent[] => {
    const at = new Date(ctx.now.getTime() - line.ago * MINUTE)
    const handed = matter.card?.after === i ? handing(matter.card, person, at, order) : []
    const taken = handed.length > 0 && matter.holder === 'staff' ? [takenBy(at)] : []
    return [lineOf(line, person, at, order?.id), ...handed, ...taken]
  })
  return {
    id: seeded('con', events[0]?.at ?? ctx.now, `demo-${matter.key}`),
    title: matter.title,
    customer: customerOf(person),
    channelId,
    state: matter.state,
    holder: matter.holder,
    ...(matter.holder === 'staff' && { assignee: XIAOMAN }),
    ...(order && { order }),
    ...(matter.tags && { tags: matter.tags }),
    events,
  }
}

/** The order of the story if it is this customer's, else her newest. */
async function orderOf(ctx: Ctx, orders: DemoRooms['orders'], number: string, customerId: string) {
  const told = await orders.byNumber(ctx, number)
  if (told?.customerId === customerId) return told
  return (await orders.ofCustomer(ctx, customerId)).items[0] ?? null
}

function lineOf(
  line: NamedMatter['lines'][number],
  person: Person,
  at: Date,
  orderId: string | undefined,
): HistoryEvent {
  const me = { kind: 'staff' as const, ...XIAOMAN }
  if (line.by === 'note') return { kind: 'note', at, author: me, text: line.text }
  const author = line.by === 'customer' ? customer(person) : line.by === 'staff' ? me : ASSISTANT
  const url = line.source?.kind === 'order' && orderId ? `/desk/orders/${orderId}` : '/help'
  return said(
    at,
    author,
    line.text,
    line.source ? [{ ...line.source, id: orderId ?? line.source.title, url }] : [],
  )
}

function handing(
  card: NonNullable<NamedMatter['card']>,
  person: Person,
  at: Date,
  order: HandOverCard['order'] | null,
): HistoryEvent[] {
  const { wants, checked, said: told, promised, mood, open, mind, suggestedReply, reason } = card
  return [
    {
      kind: 'handover',
      at,
      card: {
        customer: { id: person.id, name: person.name },
        ...(order && { order }),
        wants,
        asked: [wants],
        checked: checked.map(([what, found]) => ({ what, found })),
        said: [...told],
        promised: promised.map(([what, due]) => ({ what, due })),
        mood,
        open,
        mind,
        suggestedReply,
        reason,
      },
    },
    { kind: 'holder', at, holder: 'queue', engagement: 1, because: 'handed-over' },
  ]
}

/** Somebody took it from the queue: the matter is his, and the log says so. */
const takenBy = (at: Date): HistoryEvent => ({
  kind: 'holder',
  at,
  author: { kind: 'staff', ...XIAOMAN },
  holder: 'staff',
  engagement: 1,
  because: 'taken-over',
})
