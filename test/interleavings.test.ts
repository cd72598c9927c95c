/**
 * Customer, assistant, agent and crash in every order (I1-I4): 10,000 random stories over the pure rules and some hundred
 * over a real database through the doors. The seed is printed; SEED=... tells the same stories again.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Dice, openDice } from '../src/kernel/dice.ts'
import { Refusal } from '../src/kernel/errors.ts'
import { openShop, type Shop } from '../src/rooms/assistant/testing.ts'
import {
  faultAtRest,
  inside,
  mishaps,
  outside,
  SOUND,
  type Stage,
  startStage,
} from '../src/rooms/assistant/turn-world.ts'
import type { ConversationEvent } from '../src/rooms/conversations/contract.ts'
import type { Conversations } from '../src/rooms/conversations/index.ts'

const SEED = Number(process.env.SEED ?? 20261122)
const STORIES = 10_000
const LIMITS = { customer: 5, staff: 2, solve: 2, reopen: 2, crash: 4, slow: 3, redeliver: 3 }
const LONGEST = 400

/** One story told to its resting place: outside things happen while they may, then the program runs dry. */
function tell(dice: Dice): { stage: Stage; story: string[] } {
  let stage = startStage(LIMITS)
  const story: string[] = []
  for (let step = 0; step < LONGEST; step++) {
    const own = inside(stage, SOUND)
    const world = [...outside(stage), ...mishaps(stage)]
    const steps = own.length === 0 || (world.length > 0 && dice.chance(0.45)) ? world : own
    if (steps.length === 0) return { stage, story }
    const [name, next] = dice.pick(steps)
    story.push(name)
    stage = next
    if (stage.fault) return { stage, story }
  }
  throw new RangeError(`Expected the story to come to rest: ${story.slice(-20).join('; ')}`)
}

test(`10,000 random stories over the pure rules leave no word after a person and no lost or doubly answered message (seed ${SEED})`, (t) => {
  const dice = openDice(SEED)
  let answers = 0
  let cards = 0
  for (let n = 0; n < STORIES; n++) {
    const { stage, story } = tell(dice)
    const fault = stage.fault ?? faultAtRest(stage)
    assert.equal(fault, null, `story ${n}: ${story.join('; ')}`)
    answers += stage.messages.reduce((sum, one) => sum + one.answers, 0)
    cards += stage.cards.length
  }
  t.diagnostic(`seed ${SEED}: ${answers} messages answered, ${cards} hand-overs`)
  assert.ok(
    answers > STORIES / 2 && cards > STORIES / 10,
    `looked at ${answers} answers and ${cards} hand-overs`,
  )
})

/** Lets workers die before, within and after the transaction that speaks. */
function troubled(conversations: Conversations, dice: Dice): Conversations {
  const crash = (when: string) => {
    throw new Error(`The worker died ${when}`)
  }
  return {
    ...conversations,
    async ground(ctx, id) {
      if (dice.chance(0.04)) crash('while it was thinking')
      return conversations.ground(ctx, id)
    },
    async say(ctx, turn) {
      if (dice.chance(0.08)) crash('before it spoke')
      const said = await conversations.say(ctx, turn)
      if (dice.chance(0.08)) crash('before it was written')
      if (dice.chance(0.08)) ctx.afterCommit(() => crash('after it was written'))
      return said
    },
    async handOver(ctx, turn) {
      if (dice.chance(0.08)) crash('before it handed over')
      const handed = await conversations.handOver(ctx, turn)
      if (dice.chance(0.08)) crash('before it was written')
      return handed
    },
  }
}

const ROUNDS = Number(process.env.ROUNDS ?? 240)
const AT_ONCE = 60
/** A greeting is answered, a price without a product is asked back, what nobody wrote and a call for a person hand over. */
const WORDS = ['你好', '多少钱', '在吗', '谢谢', '你们老板属什么', '转人工', '你好', '在吗'] as const

let shop: Shop
before(async () => {
  const dice = openDice(SEED + 1)
  shop = await openShop({ furnished: false, troubled: (door) => troubled(door, dice) })
  await shop.act(async (ctx) => {
    const settings = await shop.assistant.settings(ctx)
    await shop.assistant.change(ctx, { ...settings, maxSeconds: 2 })
  })
})
after(() => shop.close())

/** A deed that comes too late is refused; anything else is a bug. */
const lateOk = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
}

interface Told {
  readonly id: string
  readonly acknowledged: readonly string[]
}

let words = 0

async function round(dice: Dice): Promise<Told> {
  const acknowledged: string[] = []
  const said = () => `${dice.pick(WORDS)}${words % 2 === 0 ? '' : '？'}`
  const first = said()
  const id = await shop.begin(first)
  acknowledged.push(first)
  const running: Promise<unknown>[] = []
  for (let step = 0; step < 6; step++) {
    const deed = deedOf(dice, id, acknowledged, said())
    if (dice.chance(0.5)) running.push(deed)
    else await deed
  }
  await Promise.all(running)
  return { id, acknowledged }
}

async function deedOf(dice: Dice, id: string, acknowledged: string[], text: string): Promise<void> {
  const { conversations, agent } = shop
  const asAgent = (run: Parameters<typeof shop.house.transact<unknown>>[1]) =>
    shop.house.transact(agent, run).then(() => undefined, lateOk)
  const roll = dice.whole(1, 100)
  if (roll <= 35) {
    const channelMessageId = `race-${++words}`
    const receive = () => shop.act((ctx) => conversations.receive(ctx, id, { text, channelMessageId }))
    await Promise.all(dice.chance(0.3) ? [receive(), receive()] : [receive()])
    acknowledged.push(text)
  } else if (roll <= 70) await shop.think()
  else if (roll <= 80) await asAgent((ctx) => conversations.reply(ctx, id, { text: '我来答您' }))
  else if (roll <= 85) await asAgent((ctx) => conversations.takeOver(ctx, id))
  else if (roll <= 92) await asAgent((ctx) => conversations.solve(ctx, id))
  else await asAgent((ctx) => conversations.giveBack(ctx, id))
}

type Message = Extract<ConversationEvent, { kind: 'message' }>
const isMessage = (event: ConversationEvent): event is Message => event.kind === 'message'

/** Assistant words while a person or the queue held the matter, and words that answer nothing new. */
function faultsOf(log: readonly ConversationEvent[]): string[] {
  const faults: string[] = []
  // A matter begins with the assistant here, and its log tells only the changes.
  let mayAnswer = true
  let owed = 0
  for (const event of log) {
    if (event.kind === 'holder') mayAnswer = event.holder === 'assistant'
    if (!isMessage(event)) continue
    if (event.author.kind === 'customer') owed += 1
    if (event.author.kind === 'staff') mayAnswer = false
    if (event.author.kind !== 'assistant') continue
    if (!mayAnswer) faults.push(`word ${event.seq} after a person took over`)
    if (owed === 0) faults.push(`word ${event.seq} answers nothing new`)
    owed = 0
  }
  return faults
}

const lineOf = (event: ConversationEvent): string =>
  isMessage(event)
    ? `${event.seq} ${event.author.kind} ${event.text}`
    : `${event.seq} ${event.kind}${event.kind === 'holder' ? ` ${event.holder} ${event.because}` : ''}`

async function check({ id, acknowledged }: Told): Promise<{ answers: number; handOvers: number }> {
  const log = await shop.act((ctx) => shop.conversations.eventsSince(ctx, id, 0, 200))
  const ground = await shop.act((ctx) => shop.conversations.ground(ctx, id))
  assert.deepEqual(faultsOf(log), [], `${id}: ${log.map(lineOf).join('; ')}`)
  const theirs = log.filter(isMessage).filter((event) => event.author.kind === 'customer')
  assert.deepEqual(
    theirs.map((event) => event.text).sort(),
    [...acknowledged].sort(),
    `${id}: every acknowledged message stands once`,
  )
  const handOvers = log.filter((event) => event.kind === 'handover')
  for (const { seq } of handOvers) {
    const before = log.filter((event) => event.seq < seq && event.seq >= seq - 2)
    assert.ok(
      before.some((event) => isMessage(event) && event.author.kind === 'assistant'),
      `${id}: hand-over ${seq} was told to the customer`,
    )
  }
  const lastSpoken = log.filter(isMessage).findLast((event) => event.author.kind === 'assistant')?.seq ?? 0
  const waits = ground?.holder === 'assistant' && ground.state === 'open'
  const newest = theirs.at(-1)?.seq ?? 0
  const givenBack = log.findLast((event) => event.kind === 'holder')?.seq ?? 0
  // What was said before a person gave the matter back is the person's; everything after must have been answered.
  if (waits && newest > givenBack)
    assert.ok(lastSpoken > newest, `${id}: message ${newest} was never answered`)
  return {
    answers: log.filter((event) => isMessage(event) && event.author.kind === 'assistant').length,
    handOvers: handOvers.length,
  }
}

/** Works until no turn is live: crashed ones come again when their lease has run out. */
async function untilQuiet(ids: readonly string[]): Promise<void> {
  for (let beat = 0; beat < 200; beat++) {
    await shop.house.settle(new Date(shop.house.clock.now().getTime() + 60_000))
    const turns = await shop.act(async (ctx) =>
      (await Promise.all(ids.map((id) => shop.assistant.turns(ctx, id)))).flat(),
    )
    if (turns.every((turn) => turn.endedAt !== null)) return
  }
  throw new RangeError('Expected every turn to end')
}

test(`${ROUNDS} conversations over a real database, raced and crashed (seed ${SEED})`, {
  timeout: 300_000,
}, async (t) => {
  const dice = openDice(SEED + 2)
  let answers = 0
  let handOvers = 0
  for (let done = 0; done < ROUNDS; done += AT_ONCE) {
    const told = await Promise.all(Array.from({ length: AT_ONCE }, () => round(dice)))
    await untilQuiet(told.map((one) => one.id))
    for (const one of told) {
      const seen = await check(one)
      answers += seen.answers
      handOvers += seen.handOvers
    }
  }
  t.diagnostic(
    `seed ${SEED}: ${answers} assistant messages, ${handOvers} hand-overs, 0 after a person took over`,
  )
  assert.ok(answers > ROUNDS / 3, `looked at ${answers} assistant messages`)
})
