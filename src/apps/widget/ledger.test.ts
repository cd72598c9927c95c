// The log on the customer's device ends equal to the server's, whatever the net does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hasGap, hear, openLedger, recall } from './ledger.ts'

interface Line {
  seq: number
  after: number
  text: string
}

/** A server log of which the customer may see only some lines. */
const serverLog = fc.array(fc.boolean(), { maxLength: 40 }).map((visible) => {
  const lines: Line[] = []
  let after = 0
  visible.forEach((seen, index) => {
    if (!seen) return
    lines.push({ seq: index + 1, after, text: `line ${index + 1}` })
    after = index + 1
  })
  return lines
})

test('drops, doubles and reordering end in exactly the log once the gap is fetched', () => {
  fc.assert(
    fc.property(
      serverLog,
      fc.array(fc.nat()),
      fc.infiniteStream(fc.nat({ max: 2 })),
      (log, order, copies) => {
        let ledger = openLedger<Line>()
        const frames = log
          .flatMap((line) => Array.from({ length: copies.next().value ?? 1 }, () => line))
          .map((line, index) => ({ line, at: order[index % Math.max(order.length, 1)] ?? index }))
          .sort((a, b) => a.at - b.at)
          .map(({ line }) => line)
        for (const frame of frames) {
          ledger = hear(ledger, [frame])
          assert.deepEqual(ledger.events, log.slice(0, ledger.events.length), 'never a hole, never a double')
        }
        // The reader asks for what came after `last`, as it does on a gap and on every reconnect.
        ledger = hear(
          ledger,
          log.filter((line) => line.seq > ledger.last),
        )
        assert.deepEqual(ledger.events, log)
        assert.equal(hasGap(ledger), false)
      },
    ),
    { numRuns: 500 },
  )
})

test('a hole is noticed at once and closes by itself when the missing line arrives', () => {
  const one = { seq: 1, after: 0, text: 'a' }
  const three = { seq: 3, after: 1, text: 'b' }
  const four = { seq: 4, after: 3, text: 'c' }
  const torn = hear(openLedger<Line>(), [one, four])
  assert.equal(hasGap(torn), true)
  assert.equal(torn.last, 1)
  const whole = hear(torn, [three])
  assert.equal(hasGap(whole), false)
  assert.deepEqual(
    whole.events.map((line) => line.seq),
    [1, 3, 4],
  )
})

test('an older page goes in front even when pages overlap', () => {
  const page = [5, 6, 7].map((seq) => ({ seq, after: seq - 1, text: String(seq) }))
  const older = [3, 4, 5].map((seq) => ({ seq, after: seq - 1, text: String(seq) }))
  const ledger = recall(openLedger(page), older)
  assert.deepEqual(
    ledger.events.map((line) => line.seq),
    [3, 4, 5, 6, 7],
  )
  assert.equal(ledger.last, 7)
})
