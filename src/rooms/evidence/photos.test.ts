/** Photos: looked at at once, kept without what they tell of a home, known again by form, given to whom they concern. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { apart, printsOf, SAME_PICTURE } from '../../engines/damage/index.ts'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { pixelsOf } from '../../kernel/pixels.ts'
import { seedEvidence } from './cast.ts'
import { DRAWN, draw } from './drawings.ts'
import { placeInRecording } from './exif.ts'
import { openTestShop, type TestShop } from './testing.ts'

let t: TestShop
const clock = new HandClock('2027-09-01T02:00:00Z')
before(async () => {
  t = await openTestShop({ clock })
  await t.test.house.start()
})
after(() => t.close())

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
/** The end of the Yangtze's mouth, 31.2 N 121.5 E, at half past nine in the morning. */
const withCamera = (picture: Buffer): Promise<Buffer> =>
  sharp(picture)
    .withExif({
      IFD0: { Artist: 'LinWanqiu' },
      IFD2: { DateTimeOriginal: '2027:08:31 09:30:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 12/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 30/1 0/1',
      },
    })
    .toBuffer()

test('the time it was taken is kept, the place only with a yes, and the file tells neither', async () => {
  const photo = await withCamera(await draw('cracked-table', 11))
  assert.ok(photo.includes('LinWanqiu'))
  const no = await t.hand(t.lin.who, photo, { orderId: t.lin.order })
  assert.equal(no.takenAt, '2027-08-31T01:30:00.000Z')
  assert.equal(no.place, null)
  const yes = await t.hand(t.lin.who, photo, { orderId: t.lin.order, keepPlace: true })
  assert.deepEqual(yes.place, { lat: 31.2, lng: 121.5 })
  const file = await t.act((ctx) => t.evidence.give(ctx, no.id))
  assert.ok(!Buffer.isBuffer(file.body))
  const kept = Buffer.concat(await file.body.toArray())
  assert.ok(!kept.includes('LinWanqiu'))
  assert.equal((await sharp(kept).metadata()).exif, undefined)
})

test('what a photo lacks is said at once, in the reader’s language', async () => {
  const sharpOne = await draw('broken-hinge', 12)
  const small = await sharp(sharpOne).resize(400).jpeg().toBuffer()
  const cases = [
    [await sharp(sharpOne).blur(9).jpeg().toBuffer(), 'blurred', /对焦/],
    [await sharp(sharpOne).linear(0.1, 0).jpeg().toBuffer(), 'dark', /太暗/],
    [await sharp(sharpOne).linear(0.15, 235).jpeg().toBuffer(), 'bright', /过亮/],
    [small, 'small', /太小/],
  ] as const
  for (const [photo, fault, say] of cases) {
    const { gates } = await t.hand(t.lin.who, photo)
    assert.ok(gates?.faults.includes(fault), `${fault}: ${JSON.stringify(gates)}`)
    assert.match(gates?.say ?? '', say)
  }
  assert.deepEqual((await t.hand(t.lin.who, sharpOne)).gates?.faults, [])
})

const raster = async (picture: Buffer) => {
  const { data, width, height } = await pixelsOf(picture, 640)
  return { width, height, channels: 3 as const, pixels: data }
}
const changed: Readonly<Record<string, (picture: Buffer) => Promise<Buffer>>> = {
  're-encoded badly': (picture) => sharp(picture).jpeg({ quality: 30 }).toBuffer(),
  'as WebP': (picture) => sharp(picture).webp({ quality: 60 }).toBuffer(),
  smaller: (picture) => sharp(picture).resize(560).toBuffer(),
  'cut by a twentieth': (picture) =>
    sharp(picture).extract({ left: 25, top: 18, width: 950, height: 712 }).toBuffer(),
  'cut at one side': (picture) =>
    sharp(picture).extract({ left: 75, top: 0, width: 925, height: 750 }).toBuffer(),
  mirrored: (picture) => sharp(picture).flop().toBuffer(),
  'mirrored, cut and re-encoded': (picture) =>
    sharp(picture)
      .flop()
      .extract({ left: 18, top: 15, width: 963, height: 718 })
      .jpeg({ quality: 60 })
      .toBuffer(),
}

test('a changed copy is found through the index, and no other picture is taken for it', async () => {
  const originals = new Map<string, string>()
  const some = ['crushed-carton', 'broken-hinge'] as const
  for (const what of some)
    originals.set(what, (await t.hand(t.liang.who, await draw(what, 20), { orderId: t.liang.order })).id)
  let found = 0
  for (const what of some) {
    const original = await draw(what, 20)
    for (const [how, change] of Object.entries(changed)) {
      const copy = await t.hand(t.lin.who, await change(original), { orderId: t.lin.order })
      const { reused } = await t.act((ctx) => t.evidence.read(ctx, copy.id))
      if (reused.some((one) => one.evidenceId === originals.get(what))) found += 1
      for (const { evidenceId, distance } of reused) {
        assert.equal(evidenceId, originals.get(what), `${what} ${how} taken for another`)
        assert.ok(distance <= SAME_PICTURE)
      }
    }
  }
  const all = some.length * Object.keys(changed).length
  assert.ok(found / all >= 0.95, `${found} of ${all} found`)
})

test('two different photos are far apart', async () => {
  const prints = []
  for (const what of DRAWN)
    for (const seed of [31]) prints.push(printsOf(await raster(await draw(what, seed))))
  for (const [i, a] of prints.entries())
    for (const b of prints.slice(i + 1)) {
      const [one, other] = [a[0], b[0]]
      assert.ok(one && other && apart(one, other) > SAME_PICTURE)
    }
})

test('the customer never reads that a picture was seen before, and the same order is no other', async () => {
  const photo = await draw('scratched-door', 40)
  await t.hand(t.liang.who, photo, { orderId: t.liang.order })
  const mine = await t.hand(t.lin.who, photo, { orderId: t.lin.order })
  assert.deepEqual(mine.reused, [])
  const again = await t.hand(t.lin.who, photo, { orderId: t.lin.order })
  const seen = await t.act((ctx) => t.evidence.read(ctx, again.id))
  assert.deepEqual([...new Set(seen.reused.map(({ orderId }) => orderId))], [t.liang.order])
})

test('the index is asked by its key, however many pictures there are', async () => {
  const { sql } = await import('kysely')
  await t.act(async (ctx) => {
    await sql`set local enable_seqscan = off`.execute(ctx.db)
    const plan = await sql<{ 'QUERY PLAN': string }>`explain select distinct evidence_id from evidence.quarter
      where tenant_id = ${ctx.tenant} and quarter = any(${[1, 2, 3]}::int[])`.execute(ctx.db)
    const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
    assert.match(text, /Index/)
    assert.match(text, /Index Cond: .*quarter = ANY/)
  })
})

test('a film loses the place its phone wrote into it', async () => {
  const place = '+31.2000+121.5000+004.000/'
  const film = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypmp42\0\0\0\0mp42isom'),
    Buffer.alloc(70_000, 1),
    Buffer.from(`\xa9xyz${place}`, 'latin1'),
    Buffer.alloc(900, 2),
  ])
  assert.deepEqual(placeInRecording(film)?.place, { lat: 31.2, lng: 121.5 })
  const kept = await t.hand(t.lin.who, film, { name: '开箱.mp4' })
  assert.equal(kept.kind, 'video')
  assert.equal(kept.place, null)
  const { body } = await t.act((ctx) => t.evidence.give(ctx, kept.id))
  assert.ok(!Buffer.isBuffer(body))
  assert.ok(!Buffer.concat(await body.toArray()).includes(place))
})

test('photos of no case go after 30 days; of a case the file goes after three years and its record stays', async () => {
  const loose = await t.hand(t.lin.who, await draw('loose-frame', 50))
  const cased = await t.hand(t.lin.who, await draw('crushed-carton', 50), { orderId: t.lin.order })
  await t.act((ctx) =>
    t.evidence.link(ctx, [cased.id], { caseId: 'cas_1', proof: 'door-photos', customerId: t.lin.id }),
  )
  clock.advance(31 * 86_400_000)
  await t.test.house.settle(clock.now())
  await assert.rejects(
    t.act((ctx) => t.evidence.read(ctx, loose.id)),
    refusal('evidence.unknown'),
  )
  assert.ok((await t.act((ctx) => t.evidence.read(ctx, cased.id))).fileId)
  clock.advance(3 * 366 * 86_400_000)
  await t.test.house.settle(clock.now())
  const kept = await t.act((ctx) => t.evidence.read(ctx, cased.id))
  assert.equal(kept.fileId, null)
  assert.equal(kept.sha256, cased.sha256)
  await assert.rejects(
    t.act((ctx) => t.evidence.give(ctx, cased.id)),
    refusal('evidence.file-gone'),
  )
})

test('proofs of an order are found by their names, notes among them; a note is stated once', async () => {
  const note = {
    key: 'driver 1234',
    text: '外箱右下角压坏，当面拍照',
    orderId: t.lin.order,
    proof: 'driver-note',
  }
  const first = await t.act((ctx) => t.evidence.state(ctx, note))
  assert.equal((await t.act((ctx) => t.evidence.state(ctx, note))).id, first.id)
  const [shot] = await seedEvidence(t.test.house, t.evidence, t.test.who(), [
    { what: 'crushed-carton', seed: 60, orderId: t.lin.order, proof: 'door-photos' },
  ])
  const proofs = await t.act((ctx) => t.evidence.proofsOf(ctx, { orderId: t.lin.order }))
  assert.equal(proofs.get('driver-note')?.[0]?.id, first.id)
  assert.ok(proofs.get('door-photos')?.some(({ id }) => id === shot))
})

test('a person is told, exported and forgotten with every file', async () => {
  const { person } = t.evidence
  await t.act(
    (ctx) => t.evidence.state(ctx, { key: 'home 12345', text: '住在绿湾小区七幢', orderId: t.lin.order }),
    t.lin.who,
  )
  assert.ok((await t.act((ctx) => person.about(ctx, t.lin.id))).length > 0)
  const before = JSON.stringify(await t.act((ctx) => person.exportOf(ctx, t.lin.id)))
  assert.ok(before.includes('绿湾小区'))
  const { removed, kept } = await t.act((ctx) => person.forget(ctx, t.lin.id))
  assert.ok(removed > 0)
  assert.match(kept ?? '', /校验值/)
  assert.deepEqual(await t.act((ctx) => t.evidence.listOf(ctx, t.lin.id, {})), [])
  const { sql } = await import('kysely')
  await t.act(async (ctx) => {
    const { rows } =
      await sql`select id from evidence.piece where text like '%绿湾%' or by_id = ${t.lin.id}`.execute(ctx.db)
    assert.equal(rows.length, 0)
  })
})
