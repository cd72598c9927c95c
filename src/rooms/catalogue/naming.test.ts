// Which product a person means, over the whole cast: named, described only, or not meant at all.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { seedCatalogue } from './cast.ts'
import { type Catalogue, catalogueTables, openCatalogue } from './index.ts'

let house: TestHouse
let catalogue: Catalogue
before(async () => {
  house = await openTestHouse({ folders: [catalogueTables] })
  catalogue = openCatalogue(house.house)
  await house.act((ctx) => seedCatalogue(ctx, catalogue))
})
after(() => house.close())

const find = (text: string) => house.act((ctx) => catalogue.find(ctx, text, 12))

test('a product, its code or its SKU is found first and counts as named', async () => {
  const asked: [string, string][] = [
    ['那张 YQ-L285 有货吗', 'YQ-L285'],
    ['is YQ-L285 in stock', 'YQ-L285'],
    ['yq-l285-oat', 'YQ-L285'],
    ['云栖布艺转角沙发 2.85 m 多少钱', 'YQ-L285'],
    ['the Yunqi fabric corner sofa 2.85 m please', 'YQ-L285'],
    ['初禾圆餐桌几个人坐', 'CH-TR120'],
    ['Chuhe round dining table', 'CH-TR120'],
    ['棉里三号软不软', 'ML-M3'],
    ['松间高低床安全吗', 'SJ-BU120'],
    ['Songjian bunk bed', 'SJ-BU120'],
    ['白榆斗柜', 'BY-G120'],
  ]
  for (const [text, code] of asked) {
    const [first] = await find(text)
    assert.equal(first?.code, code, `${text}: ${first?.name.zh} ${first?.score}`)
    assert.ok((first?.score ?? 0) >= 0.5, `${text} ${first?.score}`)
  }
})

test('a series names its pieces and no others', async () => {
  for (const [text, prefix] of [
    ['云栖沙发坐着舒服吗？我 1 米 58', 'YQ-'],
    ['Is the Yunqi sofa comfortable? I am 158 cm', 'YQ-'],
    ['初禾餐桌是实木还是贴皮', 'CH-'],
  ] as const) {
    const named = (await find(text)).filter((found) => found.score >= 0.5)
    assert.ok(
      named.length > 1 && named.every((found) => found.code.startsWith(prefix)),
      `${text}: ${named.map((n) => n.code)}`,
    )
  }
})

test('a kind alone, a height or an everyday word names nothing', async () => {
  for (const text of [
    '沙发怎么洗',
    '我身高 158，体重 50',
    'How deep is the seat of this sofa? I am 158 cm tall.',
    'Can I trade in my old sofa for part of the price?',
    'do you deliver on Sunday',
    'is this sofa good with cats',
    '餐桌多少钱',
    'the door of my wardrobe does not close',
    'which table fits four people',
  ]) {
    const named = (await find(text)).filter((found) => found.score >= 0.5)
    assert.deepEqual(
      named.map((found) => `${found.name.en} ${found.score}`),
      [],
      text,
    )
  }
})
