/** The live line resumes from the last number heard and says when something may be missing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ears, hear } from './line.ts'

function listen() {
  const log: string[] = []
  const ears: Ears = {
    told: (event) => log.push(`told ${event.seq} ${event.name}`),
    whispered: (whisper) => log.push(`whispered ${whisper.name}`),
    gap: (all) => log.push(all ? 'all anew' : 'shown anew'),
    live: () => log.push('live'),
    cut: () => log.push('cut'),
    signedOut: () => log.push('signed out'),
  }
  return { log, ears }
}

test('the first greeting reads anew what is shown and remembers the newest number', () => {
  const { log, ears } = listen()
  assert.equal(hear({ hello: true, head: 41 }, undefined, ears), 41)
  assert.deepEqual(log, ['shown anew'])
})

test('a resumed line reads nothing anew: the facts between came by themselves', () => {
  const { log, ears } = listen()
  assert.equal(hear({ seq: 42, name: 'orders.order.placed', data: {} }, 41, ears), 42)
  assert.equal(hear({ hello: true, head: 42 }, 42, ears), 42)
  assert.deepEqual(log, ['told 42 orders.order.placed'])
})

test('a number that is no longer kept reads everything anew and goes on from the head', () => {
  const { log, ears } = listen()
  assert.equal(hear({ reset: true, head: 900 }, 3, ears), 900)
  assert.deepEqual(log, ['all anew'])
})

test('a whisper passes by without a number', () => {
  const { log, ears } = listen()
  assert.equal(hear({ whisper: true, name: 'conversations.typing', data: { by: 'customer' } }, 7, ears), 7)
  assert.deepEqual(log, ['whispered conversations.typing'])
})

test('what is not understood changes nothing', () => {
  const { log, ears } = listen()
  assert.equal(hear({}, 7, ears), 7)
  assert.deepEqual(log, [])
})
