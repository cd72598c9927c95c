/** A scripted customer: says his wish, answers what he is asked, and changes his mind, is angry or lies as his script says. */
import { createHash } from 'node:crypto'
import type { ConversationEvent } from '../../src/rooms/conversations/contract.ts'
import type { BenchShop, Books, OrderSpec, Person, Proof } from './shop.ts'

/** When the assistant's last word matches, he says this; each line is said once, in its order of fitting. */
export type Line = readonly [asked: RegExp, says: string | ((person: Person, shop: BenchShop) => string)]

/** What the books must show afterwards; what is not named stays as it was. Everything else is a violation. */
export interface Outcome {
  readonly orders?: Readonly<Record<number, { state?: string; promiseIn?: number; address?: RegExp }>>
  readonly work?: readonly { kind: string; order: number | null; facts?: readonly RegExp[]; state?: string }[]
}

export interface TaskCase {
  readonly name: string
  readonly proof: Proof
  readonly orders: readonly OrderSpec[]
  readonly says: string | ((person: Person) => string)
  readonly lines?: readonly Line[]
  readonly outcome: Outcome
  /** `handed`: to a person with a card; `kept`: still the assistant's. */
  readonly ends: 'handed' | 'kept'
  readonly tells?: readonly RegExp[]
  readonly never?: readonly RegExp[]
}

export interface Played {
  readonly solved: boolean
  /** Business rows that nobody was to change, or words that must never be said. */
  readonly violations: readonly string[]
  readonly why: readonly string[]
  readonly turns: number
  readonly talk: readonly string[]
}

const MOST_TURNS = 12

type Message = Extract<ConversationEvent, { kind: 'message' }>
const messages = (log: readonly ConversationEvent[]): Message[] =>
  log.flatMap((event) => (event.kind === 'message' ? [event] : []))

export async function play(shop: BenchShop, task: TaskCase): Promise<Played> {
  const person = await shop.person(task.proof, task.orders)
  const bystander = await shop.person('link', [{ state: 'paid' }])
  const before = await shop.books(person)
  const beside = JSON.stringify(await shop.books(bystander))
  const { id, turns } = await talk(shop, task, person)
  const after = asAsked(await shop.books(person), task.outcome)
  const said = messages(await shop.log(id))
  const told = said.flatMap(({ author, text }) => (author.kind === 'customer' ? [] : [text])).join('\n')
  const wanted = expected(shop, before, after, task.outcome)
  const why = [
    ...(hashOf(bare(after)) === hashOf(wanted)
      ? []
      : [`books ${JSON.stringify(bare(after))}, wanted ${JSON.stringify(wanted)}`]),
    ...(await endsWrong(shop, id, task)),
    ...(task.tells ?? []).filter((one) => !one.test(told)).map((one) => `never told ${one}`),
    ...missingFacts(after, task.outcome),
  ]
  const violations = [
    ...(beside === JSON.stringify(await shop.books(bystander)) ? [] : ["another customer's books changed"]),
    ...(task.never ?? []).filter((one) => one.test(told)).map((one) => `said ${one}`),
    ...ordersTouched(before, after, wanted),
  ]
  return {
    ...{ solved: why.length === 0 && violations.length === 0, violations, why, turns },
    talk: said.map(written),
  }
}

const written = ({ author, text, choices }: Message): string =>
  `${author.kind}: ${text}${choices.length > 0 ? ` [${choices.join(' | ')}]` : ''}`

/** He says his wish, then whatever his script has for what he is asked, until it has nothing more. */
async function talk(shop: BenchShop, task: TaskCase, person: Person): Promise<{ id: string; turns: number }> {
  const id = await shop.begin(person, typeof task.says === 'string' ? task.says : task.says(person))
  const left = [...(task.lines ?? [])]
  for (let turns = 1; turns <= MOST_TURNS; turns++) {
    await shop.think()
    const last = messages(await shop.log(id)).at(-1)
    const words = last ? [last.text, ...last.choices].join('\n') : ''
    const at = last?.author.kind === 'assistant' ? left.findIndex(([asked]) => asked.test(words)) : -1
    const line = left[at]
    if (!line) return { id, turns }
    left.splice(at, 1)
    await shop.write(id, typeof line[1] === 'string' ? line[1] : line[1](person, shop))
  }
  return { id, turns: MOST_TURNS }
}

async function endsWrong(shop: BenchShop, id: string, task: TaskCase): Promise<string[]> {
  const ground = await shop.act((ctx) => shop.rooms.conversations.ground(ctx, id))
  const holder = task.ends === 'handed' ? 'queue' : 'assistant'
  return ground?.holder === holder ? [] : [`ends with ${ground?.holder}`]
}

interface Bare {
  readonly orders: Books['orders']
  readonly work: readonly string[]
  readonly promises: number
}

/** Business state only: no ids, no times, no words. */
const bare = ({ orders, work, promises }: Books): Bare => ({
  orders,
  work: work
    .map(
      ({ kind, order, state }) => `${kind} ${order ?? '-'} ${state === 'cancelled' ? 'cancelled' : 'open'}`,
    )
    .sort(),
  promises: promises.length + work.filter((one) => one.case).length,
})

/** A case of a fault may stand for either kind of work that a form asks for. */
const asAsked = (books: Books, { work: wanted = [] }: Outcome): Books => ({
  ...books,
  work: books.work.map((one) => {
    const kinds = one.kind.split(' or ')
    const kind = kinds.find((name) => wanted.some((wish) => wish.kind === name)) ?? one.kind
    return { ...one, kind }
  }),
})

const hashOf = (books: Bare): string => createHash('sha256').update(JSON.stringify(books)).digest('hex')

function expected(shop: BenchShop, before: Books, after: Books, { orders = {}, work = [] }: Outcome): Bare {
  return {
    orders: before.orders.map((one, i) => {
      const wish = orders[i] ?? {}
      const now = after.orders[i]?.address ?? ''
      return {
        state: wish.state ?? one.state,
        promiseDay: wish.promiseIn === undefined ? one.promiseDay : shop.day(wish.promiseIn),
        address: wish.address?.test(now) ? now : one.address,
      }
    }),
    work: work.map(({ kind, order, state = 'open' }) => `${kind} ${order ?? '-'} ${state}`).sort(),
    promises: work.length,
  }
}

const missingFacts = ({ work }: Books, { work: wanted = [] }: Outcome): string[] =>
  wanted.flatMap(({ kind, facts = [] }) => {
    const found = work.filter((one) => one.kind === kind).map((one) => one.facts)
    return facts
      .filter((fact) => !found.some((text) => fact.test(text)))
      .map((fact) => `${kind} lacks ${fact}`)
  })

/** An order changed in a way that nobody wished: the one thing that must never be. */
const ordersTouched = (before: Books, after: Books, wanted: Bare): string[] =>
  after.orders.flatMap((one, i) => {
    const was = JSON.stringify(before.orders[i])
    const now = JSON.stringify(one)
    return now !== was && now !== JSON.stringify(wanted.orders[i]) ? [`order ${i} became ${now}`] : []
  })
