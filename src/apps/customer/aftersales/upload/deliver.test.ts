// However often the net tears, a file arrives whole, in order, and no byte twice.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { UploadShape } from '../../../../rooms/evidence/contract.ts'
import { deliver, firstStride, shorten, type Wire } from './deliver.ts'
import { digestOf } from './digest.ts'
import type { Piece } from './piece.ts'

const pieceOf = (file: Blob): Piece => ({
  id: 'key-0001',
  orderId: 'ord_1',
  medium: 'photo',
  name: 'door.jpg',
  type: 'image/jpeg',
  bytes: file.size,
  at: 0,
  file,
  offset: 0,
  state: 'waiting',
})

/** A shop that takes bytes only at the offset it stands at, behind a net that tears before or after an answer. */
function shopBehind(tears: readonly ('before' | 'after' | 'none')[], bytes: number) {
  const got: Uint8Array[] = []
  let offset = 0
  let turn = 0
  const torn = () => tears[turn++ % tears.length] ?? 'none'
  const answer = (): UploadShape => ({
    id: 'up_1',
    state: offset === bytes ? 'done' : 'open',
    offset,
    bytes,
    expiresAt: null,
    evidence:
      offset === bytes
        ? {
            id: 'evd_1',
            kind: 'photo',
            proof: null,
            proofText: null,
            name: 'door.jpg',
            fileId: 'fil_1',
            type: 'image/jpeg',
            bytes,
            width: null,
            height: null,
            sha256: '0'.repeat(64),
            takenAt: null,
            at: '2026-11-23T00:00:00Z',
            by: { kind: 'customer', id: 'cus_1', name: '' },
            orderId: 'ord_1',
            caseId: null,
            place: null,
            text: '',
            gates: null,
            reused: [],
          }
        : null,
  })
  const over = (tear: string): UploadShape => {
    if (tear === 'after') throw new Error('net')
    return answer()
  }
  const wire: Wire = {
    begin: async () => {
      const tear = torn()
      if (tear === 'before') throw new Error('net')
      return over(tear)
    },
    send: async (_id, at, part) => {
      const tear = torn()
      if (tear === 'before') throw new Error('net')
      if (at !== offset) throw new Error('conflict')
      const arrivedBytes = new Uint8Array(await part.arrayBuffer())
      got.push(arrivedBytes)
      offset += arrivedBytes.length
      return over(tear)
    },
  }
  return { wire, whole: () => Buffer.concat(got) }
}

test('a torn net delays a file and never doubles it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 700_000 }),
      fc.array(fc.constantFrom('before' as const, 'after' as const, 'none' as const), { maxLength: 12 }),
      async (size, someTears) => {
        const bytes = randomBytes(size)
        const file = new Blob([bytes])
        // A net that never holds twice in a row is no net; two calls must pass for a file to move.
        const { wire, whole } = shopBehind([...someTears, 'none', 'none', 'none'], size)
        const stride = firstStride()
        let kept = pieceOf(file)
        const note = async (change: Partial<Piece>) => {
          kept = { ...kept, ...change }
        }
        for (let tries = 0; tries < 60 && kept.state !== 'there'; tries++)
          await deliver(kept, { wire, stride, clock: () => 0, note, digest: digestOf }).catch(() =>
            shorten(stride),
          )
        assert.equal(kept.state, 'there')
        assert.equal(kept.offset, size)
        assert.ok(whole().equals(bytes))
      },
    ),
    { numRuns: 40 },
  )
})

test('on a slow net the pieces get smaller, on a quick one larger, within bounds', async () => {
  const file = new Blob([randomBytes(3_000_000)])
  const sizes = async (took: number) => {
    const seen: number[] = []
    const { wire } = shopBehind(['none'], file.size)
    let now = 0
    const watched: Wire['send'] = (id, at, part) => {
      seen.push(part.size)
      return wire.send(id, at, part)
    }
    await deliver(pieceOf(file), {
      wire: { begin: wire.begin, send: watched },
      stride: firstStride(),
      clock: () => (now += took),
      note: async () => undefined,
      digest: digestOf,
    })
    return seen
  }
  const [slow, quick] = [await sizes(9000), await sizes(10)]
  assert.equal(Math.min(...slow.slice(0, -1)), 64 * 1024)
  assert.equal(Math.max(...quick), 1024 * 1024)
})
