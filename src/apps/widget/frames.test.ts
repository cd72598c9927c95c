// Frames are the same however the net tears the text.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { frameReader } from './frames.ts'

test('text torn at any place gives the same frames', () => {
  const frame = fc.record({ id: fc.nat(), data: fc.string().map((text) => JSON.stringify({ text })) })
  fc.assert(
    fc.property(fc.array(frame), fc.array(fc.integer({ min: 1, max: 9 })), (frames, cuts) => {
      let text = ': beat\n\n'
      for (const { id, data } of frames) text += `id: ${id}\ndata: ${data}\n\n`
      const read = frameReader()
      const got = []
      for (let at = 0, turn = 0; at < text.length; turn += 1) {
        const size = cuts[turn % Math.max(cuts.length, 1)] ?? 3
        got.push(...read(text.slice(at, at + size)))
        at += size
      }
      assert.deepEqual(
        got,
        frames.map(({ id, data }) => ({ id: String(id), data })),
      )
    }),
  )
})

test('heartbeats are no frames, several data lines are one', () => {
  assert.deepEqual(frameReader()(': beat\n\nevent: typing\ndata: a\ndata: b\n\n'), [
    { event: 'typing', data: 'a\nb' },
  ])
})
