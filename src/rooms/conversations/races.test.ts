/** Several hands at one matter at the same instant: real transactions that race on a real database. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { codeOf } from '../../kernel/db.ts'
import { Refusal } from '../../kernel/errors.ts'
import { cardFromLog } from './card.ts'
import type { ConversationEvent } from './contract.ts'
import * as store from './store.ts'
import { openTestRoom, type TestRoom } from './testing.ts'

let room: TestRoom
before(async () => {
  room = await openTestRoom({ poolSize: 8 })
  room.assistantFirst(true)
})
after(() => room.close())

const log = (id: string): Promise<ConversationEvent[]> =>
  room.asHouse((ctx) => room.conversations.eventsSince(ctx, id, 0))

const say = (id: string, engagement: number, heardSeq: number) =>
  room.asHouse((ctx) =>
    room.conversations.say(ctx, { conversationId: id, engagement, heardSeq, message: { text: '助手的话' } }),
  )

async function handOver(id: string, engagement: number): Promise<'handed' | 'stale'> {
  return room.asHouse(async (ctx) => {
    const matter = await store.find(ctx, id)
    if (!matter) return 'stale'
    const card = cardFromLog(matter, [], 'asked-for-person')
    return room.conversations.handOver(ctx, {
      conversationId: id,
      engagement,
      card,
      message: { text: '请同事来接' },
    })
  })
}

/** A deed that comes too late is refused; anything else is a bug. */
const lateOk = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
}

/** Assistant messages that stand after a person's hand in the log, with no new engagement between. */
function outOfTurn(events: readonly ConversationEvent[]): number {
  let assistantMay = true
  let wrong = 0
  for (const event of events) {
    if (event.kind === 'holder') assistantMay = event.holder === 'assistant'
    if (event.kind === 'message' && event.author.kind === 'staff') assistantMay = false
    if (event.kind === 'message' && event.author.kind === 'assistant' && !assistantMay) wrong += 1
  }
  return wrong
}

type Hand = 'reply' | 'take' | 'assign' | 'ask' | 'solve' | 'write' | 'say' | 'hand' | 'back' | 'open'

let message = 0
const HANDS: Record<Hand, (id: string) => Promise<unknown>> = {
  reply: (id) => room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '人的话' })),
  take: (id) => room.asStaff((ctx) => room.conversations.takeOver(ctx, id), 'stf_acheng'),
  assign: (id) =>
    room.asStaff((ctx) => room.conversations.assign(ctx, id, { id: 'stf_acheng', name: '阿程' })),
  ask: (id) => room.asCustomer((ctx) => room.conversations.askForPerson(ctx, id)),
  solve: (id) => room.asStaff((ctx) => room.conversations.solve(ctx, id)),
  write: (id) =>
    room.asCustomer((ctx) =>
      room.conversations.receive(ctx, id, { text: '客户的话', channelMessageId: `w-${++message}` }),
    ),
  back: (id) => room.asStaff((ctx) => room.conversations.giveBack(ctx, id)),
  open: (id) => room.asStaff((ctx) => room.conversations.reopen(ctx, id)),
  // The turn reads its ground first, as a real one does, and others may act between the two.
  say: async (id) => {
    const ground = await room.asHouse((ctx) => room.conversations.ground(ctx, id))
    return ground && say(id, ground.engagement, ground.lastCustomerSeq)
  },
  hand: async (id) => {
    const ground = await room.asHouse((ctx) => room.conversations.ground(ctx, id))
    return ground && handOver(id, ground.engagement)
  },
}

/** Deeds with a head start of so many reads; the assistant's are as frequent as all others together. */
const DEEDS = fc.array(
  fc.record({
    deed: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Hand>('say') },
      { weight: 3, arbitrary: fc.constant<Hand>('write') },
      {
        weight: 6,
        arbitrary: fc.constantFrom<Hand>('reply', 'take', 'assign', 'ask', 'solve', 'hand', 'back', 'open'),
      },
    ),
    pause: fc.integer({ min: 0, max: 6 }),
  }),
  { minLength: 4, maxLength: 9 },
)

test('I1 zero assistant messages after a person took over, over 100 races of many hands', async () => {
  const races = fc.sample(DEEDS, { numRuns: 100, seed: 4600 })
  let spoke = 0
  for (let i = 0; i < races.length; i += 2) {
    await Promise.all(
      races.slice(i, i + 2).map(async (deeds) => {
        const id = await room.begin('请问')
        await Promise.all(
          deeds.map(async ({ deed, pause }) => {
            for (let n = 0; n < pause; n++) await room.asHouse((ctx) => room.conversations.ground(ctx, id))
            await HANDS[deed](id).catch(lateOk)
          }),
        )
        const events = await log(id)
        assert.equal(outOfTurn(events), 0, JSON.stringify(deeds))
        assert.deepEqual(
          events.map((event) => event.seq),
          events.map((_, at) => at + 1),
        )
        spoke += events.filter(
          (event) => event.kind === 'message' && event.author.kind === 'assistant',
        ).length
      }),
    )
  }
  assert.ok(spoke > 30, `the assistant spoke ${spoke} times, so it was tested`)
})

test('I1 of two turns over the same words only one is sent', async () => {
  for (let i = 0; i < 20; i++) {
    const id = await room.begin('同一句')
    const sent = await Promise.all([say(id, 1, 1), say(id, 1, 1), say(id, 1, 1)])
    assert.deepEqual(sent.sort(), ['sent', 'stale', 'stale'])
  }
})

test('I2 a hand-over that fails leaves neither word, card nor change of holder', async () => {
  const id = await room.begin('换人')
  await assert.rejects(
    room.asHouse(async (ctx) => {
      const matter = await store.find(ctx, id)
      assert.ok(matter)
      const card = cardFromLog(matter, [], 'no-right')
      await room.conversations.handOver(ctx, {
        conversationId: id,
        engagement: 1,
        card,
        message: { text: '交给同事' },
      })
      throw new Error('power cut')
    }),
    /power cut/,
  )
  assert.equal((await log(id)).length, 1)
  assert.equal((await room.asHouse((ctx) => room.conversations.ground(ctx, id)))?.holder, 'assistant')
  assert.equal(await handOver(id, 1), 'handed')
  const kinds = (await log(id)).map((event) => event.kind)
  assert.equal(kinds.indexOf('handover') > kinds.indexOf('message', 1), true)
  assert.equal(kinds.at(-1), 'holder')
})

test('I3 a matter that opens again is a new engagement, and the old hand-over counts no more', async () => {
  const id = await room.begin('第一次')
  assert.equal(await handOver(id, 1), 'handed')
  await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '好了', solve: true }))
  await HANDS.write(id)
  const ground = await room.asHouse((ctx) => room.conversations.ground(ctx, id))
  assert.deepEqual([ground?.holder, ground?.engagement, ground?.state], ['assistant', 2, 'open'])
  assert.equal(await handOver(id, 1), 'stale')
  assert.equal(await say(id, 1, ground?.lastCustomerSeq ?? 0), 'stale')
  assert.equal(await say(id, 2, ground?.lastCustomerSeq ?? 0), 'sent')
  const cards = (await log(id)).filter((event) => event.kind === 'handover')
  assert.equal(cards.length, 1)
})

test('I19 the same delivery at the same instant begins one conversation and writes one message', async () => {
  const ids = await Promise.all(
    Array.from({ length: 6 }, () => room.begin('重复', { messageId: 'same-begin' })),
  )
  assert.equal(new Set(ids).size, 1)
  const [id = ''] = ids
  const given = { text: '再说一遍', channelMessageId: 'same-message' }
  const got = await Promise.all(
    Array.from({ length: 6 }, () => room.asCustomer((ctx) => room.conversations.receive(ctx, id, given))),
  )
  assert.equal(new Set(got.map((one) => one.seq)).size, 1)
  assert.equal(got.filter((one) => !one.repeated).length, 1)
  assert.equal(
    (await log(id)).filter((event) => event.kind === 'message' && event.text === '再说一遍').length,
    1,
  )
})

test('I19 what the channel delivers late is read where it was said', async () => {
  const id = await room.begin('一')
  const began = (await log(id))[0]?.at ?? ''
  const at = (ms: number) => new Date(Date.parse(began) + ms)
  await new Promise((resolve) => setTimeout(resolve, 40))
  const send = (text: string, ms: number) =>
    room.asCustomer((ctx) =>
      room.conversations.receive(ctx, id, { text, channelMessageId: `late-${text}`, sentAt: at(ms) }),
    )
  await send('三', 20)
  await send('二', 10)
  await send('明天', 86_400_000)
  const events = await log(id)
  const read = [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq)
  assert.deepEqual(
    read.map((event) => (event.kind === 'message' ? event.text : '')),
    ['一', '二', '三', '明天'],
  )
  const row = await room.asStaff((ctx) => room.conversations.row(ctx, id))
  assert.equal(row.last.text, '明天')
  assert.ok(Date.parse(row.last.at) <= Date.now(), 'nothing is said in the future')
})

test('counters are exact after every race, folded or not', async () => {
  await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      const id = await room.begin(`第 ${i} 件`)
      const deeds: Hand[] = i % 3 === 0 ? ['reply', 'solve'] : i % 3 === 1 ? ['ask', 'take'] : ['write']
      await Promise.all(deeds.map((deed) => HANDS[deed](id).catch(lateOk)))
      if (i % 10 === 0) await room.asHouse((ctx) => room.conversations.fold(ctx, 7))
    }),
  ).catch((error: unknown) => assert.fail(`${codeOf(error)} ${String(error)}`))
  const counted = async () => room.asStaff((ctx) => room.conversations.counters(ctx), 'stf_acheng')
  const truth = await room.asStaff(async (ctx) => {
    const views = ['mine', 'unassigned', 'assistant', 'open', 'waiting', 'snoozed', 'solved', 'all'] as const
    const found: Record<string, number> = {}
    for (const view of views) {
      let cursor: string | undefined
      found[view] = 0
      do {
        const page = await room.conversations.list(ctx, { view, cursor, limit: 100 })
        found[view] += page.items.length
        cursor = page.next
      } while (cursor)
    }
    return found
  }, 'stf_acheng')
  assert.deepEqual({ ...(await counted()) }, truth)
  await room.asHouse((ctx) => room.conversations.fold(ctx))
  assert.deepEqual({ ...(await counted()) }, truth)
})
