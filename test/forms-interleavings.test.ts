/**
 * Forms with confirmations in every order: 10,000 random stories over the pure rules, and races over a real database in which
 * workers die, people take over and a yes comes late or twice. The seed is printed; SEED=... tells the same stories again.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Dice, openDice } from '../src/kernel/dice.ts'
import { Refusal } from '../src/kernel/errors.ts'
import { formSteps, SOUND_FORMS, startStory } from '../src/rooms/assistant/form-world.ts'
import { openShop, type Shop } from '../src/rooms/assistant/testing.ts'
import type { ConversationEvent } from '../src/rooms/conversations/contract.ts'
import type { Conversations } from '../src/rooms/conversations/index.ts'

const SEED = Number(process.env.SEED ?? 20261122)
const STORIES = 10_000
const LIMITS = { customer: 7, take: 2, giveBack: 2, changes: 2, workers: 8 }

test(`10,000 random stories do nothing unconfirmed, twice, untold, or after a person (seed ${SEED})`, (t) => {
  const dice = openDice(SEED)
  let deeds = 0
  for (let n = 0; n < STORIES; n++) {
    let story = startStory(LIMITS)
    const told: string[] = []
    for (;;) {
      const steps = formSteps(story, SOUND_FORMS)
      if (steps.length === 0 || story.fault) break
      const own = steps.filter(([name]) => name.includes('worker'))
      const [name, next] = dice.pick(own.length > 0 && dice.chance(0.75) ? own : steps)
      told.push(name)
      story = next
    }
    assert.equal(story.fault, null, told.join('; '))
    deeds += story.deeds.length
  }
  t.diagnostic(`seed ${SEED}: ${deeds} deeds done`)
  assert.ok(deeds > STORIES / 10, `looked at ${deeds} deeds`)
})

/** Lets workers die before and within the transaction that does and tells. */
function troubled(conversations: Conversations, dice: Dice): Conversations {
  const crash = (when: string) => {
    throw new Error(`The worker died ${when}`)
  }
  return {
    ...conversations,
    async say(ctx, turn) {
      if (dice.chance(0.1)) crash('after the deed, before the words')
      const said = await conversations.say(ctx, turn)
      if (dice.chance(0.1)) crash('before it was written')
      if (dice.chance(0.1)) ctx.afterCommit(() => crash('after it was written'))
      return said
    },
  }
}

const ROUNDS = Number(process.env.ROUNDS ?? 60)
let shop: Shop
let sku = ''
before(async () => {
  const dice = openDice(SEED + 2)
  shop = await openShop({ troubled: (door) => troubled(door, dice) })
  await shop.act(async (ctx) => {
    const settings = await shop.assistant.settings(ctx)
    await shop.assistant.change(ctx, { ...settings, maxSeconds: 2 })
    sku = (await shop.catalogue.product(ctx, 'CH-T140'))?.variants[0]?.sku ?? ''
  })
})
after(() => shop.close())

const late = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
}

async function customer(n: number) {
  return shop.act(async (ctx) => {
    const visitor = { kind: 'visitor', value: `racer-${n}`, channel: 'web', verified: true } as const
    const { customerId, identityId } = await shop.customers.recognise(ctx, { ...visitor, name: '林女士' })
    const lines = [{ sku, quantity: 1 }]
    const address = { name: '林晚秋', phone: '13800004178', region: '杭州市西湖区', street: '文三路 1 号' }
    const order = await shop.orders.place(ctx, { customerId, lines, address, source: 'shop', note: '' })
    return { id: customerId, identityId, name: '林女士', order: order.id }
  })
}

type Message = Extract<ConversationEvent, { kind: 'message' }>

/** What may happen next, by the roll of a hundred. */
async function happens(dice: Dice, id: string, { n, step }: { n: number; step: number }): Promise<void> {
  const asAgent = (run: Parameters<typeof shop.house.transact<unknown>>[1]) =>
    shop.house.transact(shop.agent, run).then(() => undefined, late)
  const roll = dice.whole(1, 100)
  if (roll <= 28) return shop.write(id, dice.pick(['确认改', '好的']))
  if (roll <= 36) return shop.write(id, `不对，地址改成杭州市滨江区江南大道 ${n}${step + 2} 号`)
  if (roll <= 82) return shop.think()
  if (roll <= 88) return asAgent((ctx) => shop.conversations.takeOver(ctx, id))
  if (roll <= 94) return asAgent((ctx) => shop.conversations.giveBack(ctx, id))
  return asAgent((ctx) => shop.conversations.solve(ctx, id))
}

async function round(dice: Dice, n: number): Promise<number> {
  const { order, ...person } = await customer(n)
  const id = await shop.begin(`把收货地址改到杭州市滨江区江南大道 ${n}1 号`, undefined, person)
  await shop.think()
  const running: Promise<unknown>[] = []
  for (let step = 0; step < 7; step++) {
    const deed = happens(dice, id, { n, step })
    if (dice.chance(0.4)) running.push(deed)
    else await deed
  }
  await Promise.all(running)
  for (let i = 0; i < 3; i++) await shop.think()
  return check(id, order)
}

/** Told as often as done; done only as shown last before it; the order stands as told last. */
async function check(id: string, order: string): Promise<number> {
  const log = await shop.log(id)
  const messages = log.flatMap((event): Message[] => (event.kind === 'message' ? [event] : []))
  const told = messages.filter((one) => one.author.kind === 'assistant' && one.text.includes('已经改好'))
  const read = await shop.act((ctx) => shop.orders.read(ctx, order))
  const changes = read.timeline.filter((entry) => entry.kind === 'address')
  assert.equal(
    changes.length,
    told.length,
    messages.map((one) => `${one.author.kind}: ${one.text}`).join('\n'),
  )
  let last = '文三路'
  for (const one of told) {
    const offer = messages.findLast((other) => other.seq < one.seq && other.choices.includes('确认改'))
    assert.ok(offer, 'done without an offer')
    last = /江南大道\s*\d+/.exec(offer.text)?.[0].replace(/\s/g, '') ?? ''
    const between = log.filter((event) => event.seq > offer.seq && event.seq < one.seq)
    assert.ok(!between.some((event) => event.kind === 'holder'), 'done though the matter changed hands since')
  }
  assert.ok(
    read.address?.street.replace(/\s/g, '').startsWith(last),
    `${read.address?.street} is not ${last}`,
  )
  return told.length
}

test(`${ROUNDS} races over a real database: as often told as done, and as it was shown (seed ${SEED + 1})`, async (t) => {
  const dice = openDice(SEED + 1)
  let done = 0
  for (let n = 1; n <= ROUNDS; n++) done += await round(dice, n)
  t.diagnostic(`${done} deeds in ${ROUNDS} races`)
  assert.ok(done > ROUNDS / 10, `looked at ${done} deeds`)
})
