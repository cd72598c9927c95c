/** Details come to the figures they say, and stand where they say. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SlotKind } from '../intent/intents.ts'
import { readSlots } from '../intent/read-intent.ts'
import { grammarSlots, slotValue } from './grammar-slots.ts'
import { lengthsIn } from './lengths.ts'
import { numberSaid } from './numerals.ts'

const MOMENT = { now: new Date('2026-11-24T10:20:00+08:00'), zone: 'Asia/Shanghai' }

const VALUES: readonly (readonly [kind: SlotKind, text: string, value: unknown])[] = [
  ['size', '1米8', 1800],
  ['size', '一米八乘两米', [1800, 2000]],
  ['size', '180x200', [1800, 2000]],
  ['size', '1.8*2.0m', [1800, 2000]],
  ['size', '1600x700', [1600, 700]],
  ['size', '75公分', 750],
  ['size', '6 ft', 1829],
  ['size', '两米三', 2300],
  ['size', '60', 600],
  ['size', '2400', 2400],
  ['size', '半米', 500],
  ['size', '5尺2', 1733],
  ['size', '五尺二寸', 1733],
  ['size', '70到90厘米', [700, 900]],
  ['size', '1.8-2m', [1800, 2000]],
  ['body-height', '身高178', 1780],
  ['body-height', '一米七五', 1750],
  ['body-height', '5 foot 10', 1778],
  ['body-height', "5'10", 1778],
  ['body-height', '178cm', 1780],
  ['body-height', '一八四', 1840],
  ['money', '500块', 50_000],
  ['money', '三百五', 35_000],
  ['money', '2999元', 299_900],
  ['money', '¥1,299.00', 129_900],
  ['money', '两千多', 200_000],
  ['money', '1.2万', 1_200_000],
  ['money', '一万二', 1_200_000],
  ['money', '£40', 4000],
  ['money', '三块二', 320],
  ['money', '5000到8000', [500_000, 800_000]],
  ['money', '12,800元', 1_280_000],
  ['money', '12,800 元', 1_280_000],
  ['money', '1万2', 1_200_000],
  ['money', '1万2千', 1_200_000],
  ['money', '1万2千5', 1_250_000],
  ['money', '3千5', 350_000],
  ['money', '￥1万2', 1_200_000],
  ['quantity', '两把', 2],
  ['quantity', '3个', 3],
  ['quantity', '一对', 2],
  ['quantity', 'a dozen', 12],
  ['quantity', 'six', 6],
  ['floor', '六楼', 6],
  ['floor', '15层', 15],
  ['floor', 'B1', -1],
  ['floor', '负一楼', -1],
  ['floor', 'B1层', -1],
  ['floor', '-2楼', -2],
  ['floor', '5-6楼', 6],
  ['floor', 'ground floor', 0],
  ['floor', '3rd floor', 3],
  ['phone', '138 1234 5678', '13812345678'],
  ['phone', '+86 13812345678', '13812345678'],
  ['phone', '0571-87654321', '057187654321'],
  ['phone', '一三八五七零九二二四六', '13857092246'],
  ['order-number', 'QH-20261103-0417', 'QH-20261103-0417'],
  ['order-number', 'tb5520983317', 'TB5520983317'],
  ['colour', '米色', 'beige'],
  ['colour', '胡桃木色', 'walnut'],
  ['colour', '藏青', 'navy'],
  ['material', '真皮', 'leather'],
  ['material', '岩板', 'sintered-stone'],
  ['room', '主卧', 'main-bedroom'],
  ['room', 'living room', 'living-room'],
  ['colour', '说不清的颜色', undefined],
]

test('a detail comes to what it says', () => {
  for (const [kind, text, value] of VALUES)
    assert.deepEqual(slotValue(kind, text, MOMENT), value, `${kind} ${text}`)
  const day = { from: '2026-11-27T16:00:00.000Z', to: '2026-11-28T16:00:00.000Z' }
  assert.deepEqual(slotValue('time', '周六', MOMENT), day)
})

test('numbers are read as they are spoken', () => {
  for (const [said, number] of [
    ['三百五', 350],
    ['三百零五', 305],
    ['两千三', 2300],
    ['一万二', 12_000],
    ['一点五', 1.5],
    ['二〇二六', 2026],
    ['廿五元', Number.NaN],
    ['two and a half', 2.5],
    ['a hundred and twenty', 120],
  ] as const)
    assert.equal(numberSaid(said), number, said)
})

test('lengths in a sentence stand where they are', () => {
  const text = '门宽八十公分，沙发两米八五，再留一米二十公分'
  assert.deepEqual(
    lengthsIn(text).map(({ from, to, mm }) => [text.slice(from, to), mm]),
    [
      ['八十公分', 800],
      ['两米八五', 2850],
      ['一米二十公分', 1200],
    ],
  )
})

test('details of a message never lie over each other, and offsets are those of the text', () => {
  const text =
    '订单QH-20261103-0417改到杭州市西湖区文三路100号6楼，电话13812345678，林女士周六上午收，预算三千以内'
  const found = grammarSlots(text, MOMENT)
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['order-number', 'address', 'phone', 'person', 'time', 'money'],
  )
  for (const [i, slot] of found.entries()) {
    assert.equal(text.slice(slot.from, slot.to), slot.text)
    assert.ok(slot.from >= (found[i - 1]?.to ?? 0))
  }
})

test('a phone is no order number, and an order number no phone', () => {
  const kinds = (text: string) => grammarSlots(text, MOMENT).map(({ kind }) => kind)
  assert.deepEqual(kinds('13812345678'), ['phone'])
  assert.deepEqual(kinds('单号20240620114578'), ['order-number'])
  assert.deepEqual(kinds('三包是什么意思').includes('phone'), false)
})

/** Read as a customer's message is: learned and certain details joined. */
const READ: readonly (readonly [
  text: string,
  slots: readonly (readonly [kind: SlotKind, value: unknown])[],
])[] = [
  ['订单1994', [['order-number', '1994']]],
  ['订单号是1994', [['order-number', '1994']]],
  ['取消1989', [['order-number', '1989']]],
  ['把1989取消', [['order-number', '1989']]],
  ['order #1979 where is it', [['order-number', '1979']]],
  ['cancel 1989', [['order-number', '1989']]],
  ['取消1989元', [['money', 198_900]]],
  ['订单 2000 元以内有吗', [['money', 200_000]]],
  ['just received order 3301-77.', [['order-number', '3301-77']]],
  ['预算12,800元', [['money', 1_280_000]]],
  ['1万2千', [['money', 1_200_000]]],
  ['3千5', [['money', 350_000]]],
  ['1.2万', [['money', 1_200_000]]],
  ['B1层', [['floor', -1]]],
  ['负一楼', [['floor', -1]]],
  ['70到90厘米', [['size', [700, 900]]]],
  ['改成张伟收', [['person', '张伟']]],
  ['由王芳代收', [['person', '王芳']]],
  ['上海市徐汇区漕溪北路88号3栋1202', [['address', '上海市徐汇区漕溪北路88号3栋1202']]],
  [
    '漕溪北路88号，13812345678',
    [
      ['address', '漕溪北路88号'],
      ['phone', '13812345678'],
    ],
  ],
  ['改成白色收', [['colour', 'white']]],
  ['沙发用了三个月就塌了', [['product', '沙发']]],
  ['质保五年吗', []],
  [
    '身高两米八的书架',
    [
      ['size', 2800],
      ['product', '书架'],
    ],
  ],
  [
    '想退沙发，坐着腰疼',
    [
      ['product', '沙发'],
      ['reason', '坐着腰疼'],
    ],
  ],
  ['电话１３８００００１１１１', [['phone', '13800001111']]],
]

test('what is certain by its form is heard whatever was learned', () => {
  for (const [text, slots] of READ)
    assert.deepEqual(
      readSlots(text, MOMENT).map(({ kind, value }) => [kind, value]),
      slots,
      text,
    )
  const cabinet = readSlots('宽80高200深55的柜子', MOMENT).filter(({ kind }) => kind === 'size')
  assert.deepEqual(
    cabinet.map(({ value }) => value),
    [800, 2000, 550],
  )
  assert.deepEqual(readSlots('5尺2的床', MOMENT)[0]?.value, 1733)
})

test('a text of 4,000 characters is read in a blink', () => {
  const text = '我想要一米八的床两张，预算三千块，周六送到六楼。'.repeat(160)
  const began = performance.now()
  assert.ok(grammarSlots(text, MOMENT).length > 400)
  assert.ok(performance.now() - began < 2000)
})
