/** Uploads: they go on after every break, take a piece twice or late without harm, and are never half evidence. */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { CHUNK_BYTES } from './contract.ts'
import { openTestShop, piece, sha, type TestShop } from './testing.ts'

let t: TestShop
const clock = new HandClock('2027-09-01T02:00:00Z')
before(async () => {
  t = await openTestShop({ clock })
})
after(() => t.close())

/** A voice note: bytes that need not be a picture. */
const recording = (bytes: number, fill = 7): Buffer =>
  Buffer.concat([Buffer.from('OggS'), Buffer.alloc(bytes - 4, fill)])
const begin = (bytes: Buffer, key: string, more = {}) =>
  t.act(
    (ctx) =>
      t.evidence.begin(ctx, {
        key,
        name: '录音.ogg',
        bytes: bytes.length,
        sha256: sha(bytes),
        keepPlace: false,
        ...more,
      }),
    t.lin.who,
  )
const send = (id: string, offset: number, stream: Readable) =>
  t.evidence.send(t.lin.who, { id, offset, stream })
const offset = (id: string) => t.act((ctx) => t.evidence.offsetOf(ctx, id), t.lin.who)
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

/** Gives some bytes, then the line breaks. */
const broken = (bytes: Buffer): Readable =>
  Readable.from(
    (async function* () {
      yield bytes
      throw new Error('aborted')
    })(),
  )

test('what came before the line broke counts, and the upload goes on from there', async () => {
  const whole = recording(2_400_000)
  const { id } = await begin(whole, 'broken line 1')
  const first = await send(id, 0, broken(whole.subarray(0, 400_000)))
  assert.equal(first.offset, 400_000)
  assert.equal((await offset(id)).offset, 400_000)
  await send(id, 400_000, piece(whole, 400_000))
  const again = await begin(whole, 'broken line 1')
  assert.equal(again.id, id, 'begun again after a restart it is the same upload')
  assert.equal(again.offset, 400_000 + CHUNK_BYTES)
  const last = await send(id, again.offset, piece(whole, again.offset))
  assert.equal(last.state, 'done')
  assert.equal(last.evidence?.kind, 'voice')
  assert.equal(last.evidence?.sha256, sha(whole))
  assert.equal(await t.test.house.files.half.size('ten_first', id), 0)
})

test('the same piece twice, one that overlaps, and one that comes too early', async () => {
  const whole = recording(1_800_000, 9)
  const { id } = await begin(whole, 'pieces 1234')
  await send(id, 0, piece(whole, 0, 500_000))
  assert.equal((await send(id, 0, piece(whole, 0, 500_000))).offset, 500_000)
  assert.equal((await send(id, 300_000, piece(whole, 300_000, 900_000))).offset, 900_000)
  await assert.rejects(send(id, 1_500_000, piece(whole, 1_500_000)), (error) => {
    assert.ok(refusal('evidence.gap')(error) && error instanceof Refusal)
    assert.equal(error.facts.offset, 900_000)
    return true
  })
  const done = await send(id, 900_000, piece(whole, 900_000))
  assert.equal(done.state, 'done')
  assert.equal((await send(id, 900_000, piece(whole, 900_000))).evidence?.id, done.evidence?.id)
})

test('two that send the last piece at once make one piece of evidence', async () => {
  const head = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom+31.2000+121.5000/', 'latin1')
  const whole = Buffer.concat([head, Buffer.alloc(600_000, 3)])
  const { id } = await begin(whole, 'at once 123')
  const ends = await Promise.all([
    send(id, 0, piece(whole)),
    send(id, 0, piece(whole)),
    send(id, 0, piece(whole)),
  ])
  assert.ok(ends.every((one) => one.state === 'done'))
  const mine = await t.act((ctx) => t.evidence.listOf(ctx, t.lin.id, {}))
  assert.equal(mine.filter((one) => one.id === id).length, 1)
})

test('killed before the bytes were counted: they are sent again; killed before the end: a job ends it', async () => {
  const whole = recording(700_000, 5)
  const { id } = await begin(whole, 'killed 1234')
  const { half } = t.test.house.files
  await half.write('ten_first', id, { offset: 0, stream: piece(whole, 0, 300_000), most: CHUNK_BYTES })
  assert.equal((await offset(id)).offset, 0, 'not counted, so not promised')
  await half.write('ten_first', id, { offset: 0, stream: piece(whole), most: CHUNK_BYTES })
  // What `arrived` commits before the process dies.
  await t.act(async (ctx) => {
    const store = await import('./store.ts')
    await store.changeUpload(ctx, id, { received: whole.length })
    await ctx.later('evidence.complete', { upload: id })
  })
  assert.equal((await offset(id)).state, 'open')
  await t.test.house.start()
  await t.test.house.settle(clock.now())
  assert.equal((await offset(id)).state, 'done')
})

test('a whole that is not what was announced begins anew, and nothing of it is evidence', async () => {
  const whole = recording(200_000, 1)
  const { id } = await begin(whole, 'wrong hash 1', { sha256: sha(recording(200_000, 2)) })
  await assert.rejects(send(id, 0, piece(whole)), refusal('evidence.broken'))
  assert.deepEqual([(await offset(id)).offset, (await offset(id)).state], [0, 'open'])
  const right = recording(200_000, 2)
  assert.equal((await send(id, 0, piece(right))).state, 'done')
})

test('a key stands for one file', async () => {
  await begin(recording(1000, 1), 'one key 1234')
  await assert.rejects(begin(recording(1000, 2), 'one key 1234'), refusal('evidence.key-taken'))
})

test('a piece beyond the announced length, and more than a piece, are refused', async () => {
  const whole = recording(2_000_000, 4)
  const { id } = await begin(whole, 'too long 123')
  await assert.rejects(
    send(id, 0, Readable.from([whole.subarray(0, CHUNK_BYTES), whole.subarray(0, 10)])),
    refusal('files.too-large'),
  )
})

test('what calls itself a photo and is a program is no evidence', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)])
  const { id } = await begin(program, 'program 123', { name: '照片.jpg' })
  await assert.rejects(send(id, 0, piece(program)), refusal('evidence.unsupported'))
  await assert.rejects(offset(id), refusal('evidence.unknown'))
  assert.equal(await t.test.house.files.half.size('ten_first', id), 0)
})

test('somebody else neither sends on nor sees what I send', async () => {
  const whole = recording(5000)
  const { id } = await begin(whole, 'mine only 12')
  await assert.rejects(
    t.evidence.send(t.liang.who, { id, offset: 0, stream: piece(whole) }),
    refusal('evidence.unknown'),
  )
  await assert.rejects(
    t.act(
      (ctx) =>
        t.evidence.begin(ctx, {
          key: 'foreign order',
          name: 'a',
          bytes: 4,
          sha256: sha(whole),
          keepPlace: false,
          orderId: t.liang.order,
        }),
      t.lin.who,
    ),
    refusal('orders.unknown'),
  )
  await assert.rejects(begin(whole, 'foreign case', { caseId: 'cas_x' }), refusal('evidence.case-unknown'))
})

test('a half upload that nobody goes on with is gone after a day, one that goes on is not', async () => {
  const whole = recording(900_000, 6)
  const left = await begin(whole, 'left alone 1')
  const going = await begin(whole, 'goes on 1234')
  await send(left.id, 0, piece(whole, 0, 1000))
  await send(going.id, 0, piece(whole, 0, 1000))
  clock.advance(20 * 3_600_000)
  await send(going.id, 1000, piece(whole, 1000, 2000))
  clock.advance(5 * 3_600_000)
  await t.test.house.settle(clock.now())
  await assert.rejects(offset(left.id), refusal('evidence.unknown'))
  assert.equal(await t.test.house.files.half.size('ten_first', left.id), 0)
  assert.equal((await offset(going.id)).offset, 2000)
})
