// A message that was written arrives once and in its order, however often the net or the page dies.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { arrived, inOrder, type Letter, nextOut, nextPlace, type Outbox, post, settle } from './outbox.ts'

const letter = (id: string, place: number): Letter => ({
  id,
  conversation: null,
  place,
  text: id,
  at: '2026-11-22T08:00:00Z',
  tries: 0,
})

/** A shop that takes each id once. */
function shop() {
  const kept: string[] = []
  return { kept, take: (id: string) => kept.includes(id) || kept.push(id) }
}

test('lost requests, lost answers, reloads and a second tab: each letter lands once, in order', () => {
  const weather = fc.constantFrom('fine', 'request lost', 'answer lost', 'reload', 'heard in the log')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(weather, { maxLength: 60 }), (count, days) => {
      const server = shop()
      let outbox: Outbox = []
      for (let n = 0; n < count; n += 1) outbox = post(outbox, letter(`m${n}`, nextPlace(outbox, 1000)))
      for (const day of [...days, ...Array.from({ length: count }, () => 'fine')]) {
        const next = nextOut(outbox)
        if (!next) break
        if (day === 'request lost') outbox = settle(outbox, next.id, 'again')
        else if (day === 'reload') outbox = inOrder([...outbox].reverse())
        else {
          server.take(next.id)
          if (day === 'answer lost') outbox = settle(outbox, next.id, 'again')
          else if (day === 'heard in the log') outbox = arrived(outbox, new Set(server.kept))
          else outbox = settle(outbox, next.id, 'taken')
        }
      }
      assert.deepEqual(
        server.kept,
        Array.from({ length: count }, (_, n) => `m${n}`),
      )
      assert.deepEqual(outbox, [])
    }),
    { numRuns: 500 },
  )
})

test('a refused letter keeps its sentence and does not hold up the ones behind it', () => {
  const outbox = settle(post([letter('a', 1)], letter('b', 2)), 'a', { refused: '超过 20 MB' })
  assert.equal(outbox[0]?.refused, '超过 20 MB')
  assert.equal(nextOut(outbox)?.id, 'b')
})

test('two letters of the same instant keep the order in which they were written', () => {
  let outbox: Outbox = []
  for (const id of ['z', 'y', 'x']) outbox = post(outbox, letter(id, nextPlace(outbox, 5)))
  assert.deepEqual(
    outbox.map((each) => each.id),
    ['z', 'y', 'x'],
  )
})
