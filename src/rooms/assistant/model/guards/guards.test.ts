/** The guards by themselves: what stands passes, whatever bends it is dropped, three hundred lies bring nothing, and each guard is missed when it is away. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matter } from '../port.ts'
import { bent, INVENTED } from '../testing/lies.ts'
import { assembled } from '../verbs/phrase.ts'
import { isCourtesy } from './courtesy.ts'
import { figureKey, figuresIn, plain } from './figures.ts'
import { GUARDS, type Guards } from './guards.ts'
import { leadsAway, plainText } from './links.ts'
import { keepsMeaning } from './meaning.ts'
import { bearingOf } from './polarity.ts'
import { sentencesOf } from './sentences.ts'
import { stands } from './standing.ts'
import { openVault } from './vault.ts'

const figures = (text: string) => figuresIn(plain(text)).map(figureKey)

test('one figure has one writing: digits, Chinese and English words, with its unit', () => {
  for (const [text, expected] of [
    ['坐高 440 毫米', '440 mm'],
    ['四十四厘米', '440 mm'],
    ['44 cm', '440 mm'],
    ['七天', '7 day'],
    ['seven days', '7 day'],
    ['一周', '7 day'],
    ['a fortnight', '14 day'],
    ['两千八百元', '2800 yuan'],
    ['¥2,800', '2800 yuan'],
    ['2.8千元', '2800 yuan'],
    ['一万二', '12000 '],
    ['八折', '80 %'],
    ['百分之三十', '30 %'],
    ['thirty percent', '30 %'],
    ['三成', '30 %'],
    ['半年', '6 month'],
    ['十二个月', '12 month'],
    ['48 小时', '2880 minute'],
    ['twenty-five kilos', '25000 g'],
    ['五十斤', '25000 g'],
  ] as const)
    assert.deepEqual(figures(text), [expected], text)
  assert.deepEqual(figures('我们一起看一下，这样一来就不会有第一时间的问题'), [])
})

test('noes and bonds are heard behind their looks', () => {
  assert.equal(bearingOf('七天无理由退货').noes, 0)
  assert.equal(bearingOf('不仅好看').noes, 0)
  assert.equal(bearingOf('定制商品不能退').noes, 1)
  assert.equal(bearingOf("it can't be returned").noes, 1)
  assert.ok(bearingOf('运费全免，包邮到家').binding.has('free'))
  assert.ok(bearingOf('We guarantee it').binding.has('vow'))
  assert.ok(bearingOf('明天送到').binding.has('day'))
})

const SHEET = [
  '云栖转角沙发：坐高 440 mm，坐深 560 mm。',
  '框架 落叶松实木，坐包 高回弹海绵。',
  'Yunqi corner sofa. Seat height 440 mm, seat depth 560 mm.',
  '收货后 7 天内可以退货，定制商品不支持退货。',
]

test('a plain fact in other words stands when every word of it traces', () => {
  for (const said of [
    '云栖转角沙发的坐高是 440 毫米。',
    '坐深是 56 厘米。',
    '它的框架是落叶松实木。',
    'The seat height is 44 cm.',
    'The Yunqi corner sofa has a seat depth of 560 mm.',
  ])
    assert.ok(stands(said, SHEET), said)
})

test('swapped, bent, invented and binding sentences do not stand', () => {
  for (const said of [
    '云栖转角沙发的坐高是 560 mm。',
    '坐深是 440 毫米。',
    '坐高 440 cm。',
    '框架是红木。',
    '坐高 440 mm，很舒服。',
    'The seat depth is 440 mm.',
    'The seat height is not 440 mm.',
    '收货后 7 天内可以退货。',
    '定制商品支持退货。',
    '可以退货。',
    '是的，没问题。',
    'Yes, of course.',
    '坐高四百五十毫米。',
    '这款沙发 6880 元。',
    '明天送到。',
  ])
    assert.ok(!stands(said, SHEET), said)
})

test('courtesy is a closed list: kindness passes, a claim in its coat does not', () => {
  for (const kind of [
    '您好，感谢您的咨询！',
    '[CLIENT_1]，您好。',
    '非常抱歉给您带来不便。',
    'Hello, thank you for your question.',
    'I hope this helps.',
  ])
    assert.ok(isCourtesy(kind), kind)
  for (const claim of [
    '您好，可以的。',
    '感谢您的咨询，马上为您处理。',
    '希望对您有帮助，免费的。',
    'Thank you, yes.',
    'Hello, I will fix it.',
    '您好，[PHONE_1]',
    '您好 [ORDER_1]',
    '没问题',
  ])
    assert.ok(!isCourtesy(claim), claim)
})

test('no way out but one that stands in the evidence', () => {
  for (const text of [
    '看 https://a.example/x',
    '看 www.a.com',
    '![x](http://a.example)',
    '[点这里](x)',
    '<img src=x>',
    'a\u200bb',
    'evil.top/x',
  ])
    assert.ok(leadsAway(text, []), text)
  assert.ok(!leadsAway('见 https://shop.example/help', ['见 https://shop.example/help 一文']))
  assert.ok(!leadsAway('坐高 440 mm。', []))
  assert.equal(plainText('a\u200bb<!-- x -->c'), 'ab c')
})

test('names come out in all the ways they are said, and only the vault that hid them brings them back', () => {
  const vault = openVault({ names: ['林晚秋', 'Lin Wanqiu'], addresses: ['文三路 100 号'], others: [] })
  const [hidden = ''] = vault.hide(['林女士（林晚秋，晚秋，Wanqiu）住文三路 100 号'])
  assert.ok(!/林|晚秋|Wanqiu|文三路/.test(hidden), hidden)
  assert.equal(vault.show(hidden), '林女士（林晚秋，晚秋，Wanqiu）住文三路 100 号')
  assert.equal(openVault({ names: [], addresses: [] }).show(hidden), hidden)
  const [order = ''] = openVault({ names: [], addresses: [] }).hide(['订单 QH-20261103-0417，型号 YQ-L285'])
  assert.equal(order, '订单 [ORDER_1]，型号 YQ-L285')
})

test('other words for one text keep figures, noes and vows across languages', () => {
  assert.ok(keepsMeaning('Within seven days', '七天内', 'same'))
  assert.ok(keepsMeaning('8 October', '10月8日', 'same'))
  assert.ok(!keepsMeaning('Within eight days', '七天内', 'same'))
  assert.ok(!keepsMeaning('It is free', '七天内', 'same'))
  assert.ok(!keepsMeaning('可以退', '不可以退', 'same'))
})

const matter = (language: 'zh-CN' | 'en'): Matter => ({
  language,
  until: new Date(0),
  known: { names: [], addresses: [] },
  customerId: null,
  conversationId: null,
})
const GIVEN = [
  '收货后 7 天内可以退货，商品不能有使用痕迹。',
  '退货运费由您承担，约 50 元。',
  '云栖转角沙发：坐高 440 mm，坐深 560 mm。',
  '下单后 15 天内送到，仅限江浙沪。',
  '定制商品不支持退货，除非有质量问题。',
  'You can return it within 7 days, unless it was made to order.',
  'Delivery takes about 15 days and is only to the ground floor.',
  'The seat is 440 mm high and 560 mm deep.',
  'The fabric is not waterproof.',
]

/** @returns how many of three hundred lies reach the customer through these guards */
function delivered(guards: Guards): number {
  const bentOnes = Array.from({ length: 150 }, (_, n) => {
    const text = bent(GIVEN[n % GIVEN.length] ?? '', Math.floor(n / GIVEN.length))
    return { text, language: /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en' } as const
  })
  const lies = [...INVENTED, ...bentOnes]
  assert.equal(lies.length, 300)
  return lies.filter(({ text, language }) => {
    const sentences = GIVEN.filter((one) => /\p{Script=Han}/u.test(one) === (language === 'zh-CN')).slice(
      0,
      3,
    )
    const reply = `${language === 'en' ? 'Hello.' : '您好，'}${text} [S1][S2] ${text}`
    const talking = { guards, matter: matter(language) }
    const phrased = assembled(talking, { question: '', sentences, measured: true }, reply, (shown) => shown)
    const rest = sentences.reduce((left, one) => left.replace(one, ''), phrased?.text ?? '')
    return sentencesOf(text).some((lie) => rest.includes(lie.replace(/[。.]$/, '')))
  }).length
}

test('three hundred lies: none is delivered; without the guard they are', () => {
  assert.equal(new Set(INVENTED.map((one) => one.text)).size, 150)
  assert.equal(delivered(GUARDS), 0)
  assert.ok(delivered({ ...GUARDS, stands: () => true }) > 250)
  assert.ok(delivered({ ...GUARDS, isCourtesy: () => true }) > 250)
})
