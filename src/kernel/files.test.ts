/** Files: hostile ones are refused in a sentence and leave nothing; pictures lose what they tell of the photographer. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { Refusal } from './errors.ts'
import { OTHER_SHOP, openTestHouse, SHOP, type TestHouse } from './testing.ts'

let t: TestHouse
before(async () => {
  t = await openTestHouse({ folders: [] })
})
after(() => t.close())

const LIMITS = { maxBytes: 2_000_000, takes: ['image', 'application/pdf'] }
const arrive = (bytes: Buffer, name: string) =>
  t.house.files.arrive(SHOP, Readable.from([bytes]), name, LIMITS)
const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#bfa' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'LinWanqiu', Copyright: '30.27N' } })
    .toBuffer()

test('a photo is kept without EXIF and found again by its content', async () => {
  const raw = await photo()
  assert.ok(raw.includes('LinWanqiu'))
  const arrived = await arrive(raw, '../../etc/客厅.jpg')
  assert.equal(arrived.name, '客厅.jpg')
  const file = await t.act((ctx) => t.house.files.keep(ctx, arrived, 'cus_1'))
  const { body } = await t.act((ctx) => t.house.files.read(ctx, file.id))
  const kept = Buffer.concat(await body.toArray())
  assert.ok(!kept.includes('LinWanqiu'))
  assert.deepEqual([arrived.width, arrived.height], [60, 40])
})

const hostile: readonly (readonly [string, () => Promise<Buffer> | Buffer, string, string])[] = [
  [
    'a script that calls itself a picture',
    () => Buffer.from('<script>alert(1)</script>'),
    'a.png',
    'files.unsupported',
  ],
  [
    'an svg with a script',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'a.svg',
    'files.unsupported',
  ],
  ['half a picture', async () => (await photo()).subarray(0, 200), 'a.jpg', 'files.broken-picture'],
  ['a program', () => Buffer.from([0x4d, 0x5a, 0, 0, 1, 2]), 'a.exe', 'files.unsupported'],
  ['nothing', () => Buffer.alloc(0), 'a.jpg', 'files.empty'],
  ['too much', () => Buffer.alloc(2_000_001, 1), 'a.jpg', 'files.too-large'],
  [
    'a picture of too many pixels in few bytes',
    () =>
      sharp({ create: { width: 8000, height: 7000, channels: 3, background: '#fff' } })
        .png({ compressionLevel: 9 })
        .toBuffer(),
    'bomb.png',
    'files.broken-picture',
  ],
]
for (const [name, make, called, code] of hostile) {
  test(`refused and nothing kept: ${name}`, async () => {
    const bytes = await make()
    const before = readdirSync(t.house.config.home, { recursive: true }).length
    await assert.rejects(arrive(bytes, called), (error) => error instanceof Refusal && error.code === code)
    assert.equal(readdirSync(t.house.config.home, { recursive: true }).length, before)
  })
}

test('forgetting an owner removes rows and bytes, but not what another owner still has', async () => {
  const bytes = Buffer.from('%PDF-1.4 the same for both')
  const one = await arrive(bytes, 'a.pdf')
  await t.act((ctx) => t.house.files.keep(ctx, one, 'cus_a'))
  const other = await t.act((ctx) => t.house.files.keep(ctx, one, 'cus_b'))
  await t.act((ctx) => t.house.files.forget(ctx, 'cus_a'))
  assert.ok(await t.act((ctx) => t.house.files.read(ctx, other.id)))
  await t.act((ctx) => t.house.files.forget(ctx, 'cus_b'))
  assert.deepEqual(await t.searchEverywhere('the same for both'), [])
})

test('a shop never reads the file of another', async () => {
  const arrived = await arrive(await photo(), 'a.jpg')
  const file = await t.act((ctx) => t.house.files.keep(ctx, arrived, 'cus_1'))
  await assert.rejects(
    t.act((ctx) => t.house.files.read(ctx, file.id), t.house.system(OTHER_SHOP)),
    (error) => error instanceof Refusal && error.code === 'files.unknown',
  )
})
