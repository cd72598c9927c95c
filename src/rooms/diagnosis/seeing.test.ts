/** A model looks at a photo only with the shop's yes, one photo that can be judged, and what it says moves but does not decide. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import type { DiagnosisShape } from './contract.ts'
import { openTestShop, type TestShop } from './testing.ts'

let t: TestShop
const looks: string[][] = []
before(async () => {
  const not = () => Promise.resolve(null)
  const eyes = { phrase: not, choose: not, rewrite: not, summarise: not, tone: not, translate: not }
  t = await openTestShop({
    model: {
      at: () =>
        Promise.resolve({
          ...eyes,
          see({ choices, picture }) {
            looks.push(choices.map(({ id }) => id))
            assert.ok(picture.length > 100)
            return Promise.resolve({ id: 'hinge-broken', sure: 1 })
          },
        }),
    },
  })
  await t.test.house.start()
})
after(() => t.close())

const photo = async (): Promise<string> => {
  const boxes = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><rect width="900" height="700" fill="#bba"/>
    <rect x="90" y="60" width="300" height="500" fill="#432"/><circle cx="600" cy="300" r="140" fill="#eee"/></svg>`
  const bytes = await sharp(Buffer.from(boxes)).jpeg().toBuffer()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const announced = { key: 'photo to see', name: 'a.jpg', bytes: bytes.length, sha256, keepPlace: false }
  const { id, state } = await t.act((ctx) => t.evidence.begin(ctx, announced), t.lin.who)
  if (state === 'open') await t.evidence.send(t.lin.who, { id, offset: 0, stream: Readable.from([bytes]) })
  return id
}
const begin = async (key: string, text: string) => {
  const evidenceIds = [await photo()]
  const one = await t.act(
    (ctx) => t.diagnosis.begin(ctx, { key, orderId: t.wardrobe, text, evidenceIds }),
    t.lin.who,
  )
  await t.test.house.settle()
  return { before: one, after: await t.act((ctx) => t.diagnosis.judge(ctx, one.id)) }
}
const share = ({ verdict }: DiagnosisShape) => (verdict?.what === 'hinge-broken' ? verdict.p : 0)

test('nothing leaves the house until the shop says yes; then it moves the judgement and does not make it', async () => {
  const without = await begin('no look yet 1', '柜门有个铰链坏了，门晃')
  assert.equal(looks.length, 0)
  const settings = t.diagnosis.routes.find(({ endpoint }) => endpoint.method === 'PUT')
  assert.ok(settings)
  await t.act((ctx) =>
    settings.run(
      ctx,
      { params: undefined, query: undefined, body: { photosToModel: true } } as never,
      {} as never,
    ),
  )
  const looked = await begin('now it looks 1', '柜门有个铰链坏了，门晃')
  assert.equal(looks.length, 1)
  assert.ok(
    looks[0]?.includes('hinge-broken') && !looks[0].includes('slat-broken'),
    'only what a wardrobe can have',
  )
  assert.ok(share(looked.after) > share(without.after), `${share(looked.after)} ${share(without.after)}`)
  const alone = await begin('only a photo 1', '有点问题')
  assert.equal(alone.after.verdict?.abstains, true)
})
