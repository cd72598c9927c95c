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

type Weather = 'fine' | 'request lost' | 'answer lost' | 'reload' | 'heard in the log'

/** One try of the first letter in this weather. */
function oneTry(outbox: Outbox, weather: Weather, server: ReturnType<typeof shop>): Outbox {
  const next = nextOut(outbox)
  if (!next) return outbox
  if (weather === 'request lost') return settle(outbox, next.id, 'again')
  if (weather === 'reload') return inOrder([...outbox].reverse())
  server.take(next.id)
  if (weather === 'answer lost') return settle(outbox, next.id, 'again')
  if (weather === 'heard in the log') return arrived(outbox, new Set(server.kept))
  return settle(outbox, next.id, 'taken')
}

test('lost requests, lost answers, reloads and a second tab: each letter lands once, in order', () => {
  const weather = fc.constantFrom<Weather>(
    'fine',
    'request lost',
    'answer lost',
    'reload',
    'heard in the log',
  )
  const tries = fc.array(weather, { maxLength: 60 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), tries, (count, days) => {
      const server = shop()
      let outbox: Outbox = []
      for (let n = 0; n < count; n += 1) outbox = post(outbox, letter(`m${n}`, nextPlace(outbox, 1000)))
      const fine = Array.from<Weather>({ length: count }).fill('fine')
      for (const day of [...days, ...fine]) outbox = oneTry(outbox, day, server)
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
