/** A customer's line that drops at any moment: resumed by its number, no message is missing and none comes twice (I12). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { CustomerEvent } from './contract.ts'
import { openTestRoom, type TestRoom } from './testing.ts'

let room: TestRoom
before(async () => {
  room = await openTestRoom({ poolSize: 6 })
})
after(() => room.close())

/** What a page knows: only the number of the last event that it has shown. */
async function pull(id: string, shown: CustomerEvent[], drop: number): Promise<void> {
  const since = shown.at(-1)?.seq ?? 0
  const events = await room.asCustomer((ctx) => room.conversations.ownEventsSince(ctx, id, since))
  // The line breaks after so many events; what was on its way is lost.
  shown.push(...events.slice(0, drop))
}

test('I12 over random deeds and disconnects the page ends with exactly what was said, in order', async () => {
  const deed = fc.constantFrom('reply', 'note', 'write', 'tag', 'solve', 'ask')
  const script = fc.array(fc.record({ deed, drop: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 5,
    maxLength: 14,
  })
  let n = 0
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const id = await room.begin('断线')
      const shown: CustomerEvent[] = []
      for (const step of steps) {
        const writing = act(id, step.deed, ++n)
        await pull(id, shown, step.drop)
        await writing
      }
      for (let before = -1; before !== shown.length; ) {
        before = shown.length
        await pull(id, shown, 2)
      }
      const log = await room.asHouse((ctx) => room.conversations.eventsSince(ctx, id, 0))
      const visible = log.filter((event) => ['message', 'state', 'holder'].includes(event.kind))
      assert.deepEqual(
        shown.map((event) => event.seq),
        visible.map((event) => event.seq),
      )
      shown.forEach((event, i) => {
        assert.equal(event.after, shown[i - 1]?.seq ?? 0, 'each names the one before it')
      })
    }),
    { numRuns: 15, seed: 12 },
  )
})

async function act(id: string, deed: string, n: number): Promise<unknown> {
  const { conversations } = room
  const late = () => undefined
  switch (deed) {
    case 'reply':
      return room.asStaff((ctx) => conversations.reply(ctx, id, { text: `答 ${n}` }))
    case 'note':
      return room.asStaff((ctx) => conversations.note(ctx, id, { text: `记 ${n}` }))
    case 'write':
      return room.asCustomer((ctx) =>
        conversations.receive(ctx, id, { text: `问 ${n}`, channelMessageId: `n-${n}` }),
      )
    case 'tag':
      return room.asStaff((ctx) => conversations.tag(ctx, id, `标 ${n}`))
    case 'solve':
      return room.asStaff((ctx) => conversations.solve(ctx, id)).catch(late)
    default:
      return room.asCustomer((ctx) => conversations.askForPerson(ctx, id))
  }
}

test('I12 a line that was away for hundreds of messages catches up in parts', async () => {
  const id = await room.begin('久别')
  await room.asStaff(async (ctx) => {
    for (let i = 0; i < 430; i++) await room.conversations.reply(ctx, id, { text: `第 ${i} 句` })
  })
  const shown: CustomerEvent[] = []
  for (let before = -1; before !== shown.length; ) {
    before = shown.length
    await pull(id, shown, 1000)
    assert.ok(shown.length - before <= 200)
  }
  const own = await room.asCustomer((ctx) => room.conversations.ownThread(ctx, id))
  assert.equal(shown.at(-1)?.seq, own.conversation.lastSeq)
  assert.equal(new Set(shown.map((event) => event.seq)).size, shown.length)
})
