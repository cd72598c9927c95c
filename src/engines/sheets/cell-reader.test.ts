/** Messy cells, each with what it must become or why it must not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Cell, Field, Shape } from './cell.ts'
import { type ColumnContext, columnContext, readCell } from './cell-reader.ts'
import { chineseNumber } from './number.ts'

const field = (shape: Shape, more: Partial<Field> = {}): Field => ({
  name: 'x',
  title: { zh: '列', en: 'Column' },
  required: false,
  synonyms: [],
  shape,
  ...more,
})
const CATEGORY = field('choice', {
  choices: [
    { value: 'sofa', says: ['沙发', 'couch'] },
    { value: 'l-sofa', says: ['转角沙发'] },
    { value: 'bed', says: ['床'] },
  ],
})

/** A value, null for an empty cell, or `!reason`. */
type Wanted = unknown
type Case = readonly [cell: Cell, wanted: Wanted, context?: ColumnContext]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  money: [
    ['¥6,880起', 688000],
    ['￥６，８８０', 688000],
    ['6880元', 688000],
    ['6880.5', 688050],
    [6880, 688000],
    [6880.1, 688010],
    ['RMB 6,880.00', 688000],
    ['1.2万', 1200000],
    ['1万2', 1200000],
    ['1.2w', 1200000],
    ['6千8', 680000],
    ['6.88k', 688000],
    ['六千八百八十元', 688000],
    ['一万二', 1200000],
    ['6.880,50', 688050],
    ['6 880,50', 688050],
    ["6'880.50", 688050],
    ['6.880', 688000],
    ['6,88', 688],
    ['人民币6880元整', 688000],
    ['6880/套', 688000],
    ['约6880元', 688000],
    ['现价：6880元', 688000],
    ['6880元（不含床垫）', 688000],
    ['¥ 6880 包邮', 688000],
    ['from 6880', 688000],
    ['0', 0],
    [1.2, 1200000, { scale: 10000 }],
    ['面议', '!no-price'],
    ['价格待定', '!no-price'],
    ['Call for price', '!no-price'],
    ['原价8000现价6880', '!two-prices'],
    ['6880-7880', '!price-range'],
    ['6880至7880元', '!price-range'],
    ['$1,200', '!other-currency'],
    ['1200 EUR', '!other-currency'],
    ['-6880', '!negative'],
    [-1, '!negative'],
    ['贵', '!not-money'],
    ['6880 床垫另购', '!not-money'],
    ['6880.123456', '!below-a-fen'],
    [0.001, '!below-a-fen'],
    ['99999999999', '!too-big'],
    ['—', null],
    ['', null],
    ['无', null],
    [null, null],
    [true, '!not-money'],
  ],
  length: [
    ['1.8米', 1800],
    ['1米8', 1800],
    ['1米85', 1850],
    ['一米八', 1800],
    ['一米半', 1500],
    ['180cm', 1800],
    ['１８０ＣＭ', 1800],
    ['180 公分', 1800],
    ['2850mm', 2850],
    ['2,850 mm', 2850],
    ['2.850,5 mm', 2851],
    ['约 75 厘米', 750],
    ['75±2cm', 750],
    ['71"', 1803],
    ['6尺', 2000],
    [2850, 2850],
    [75, 750, { unit: 'cm' }],
    ['1,85', 1850, { unit: 'm', decimal: ',' }],
    [75, '!unit-unclear'],
    ['72-118cm', '!length-range'],
    ['120/140cm', '!several-lengths'],
    ['140x80cm', '!size-in-length'],
    ['30米', '!length-impossible'],
    ['很高', '!not-a-length'],
    ['-', null],
  ],
  size: [
    ['140x80 cm', { widthMm: 1400, depthMm: 800 }],
    ['140×80×75cm', { widthMm: 1400, depthMm: 800, heightMm: 750 }],
    ['140cm x 80cm x 75cm', { widthMm: 1400, depthMm: 800, heightMm: 750 }],
    ['长2850*宽1700*高820', { lengthMm: 2850, widthMm: 1700, heightMm: 820 }],
    ['长2850×宽1700×高820mm', { lengthMm: 2850, widthMm: 1700, heightMm: 820 }],
    ['W140 D80 H75', { widthMm: 1400, depthMm: 800, heightMm: 750 }],
    ['W1400*D800*H750', { widthMm: 1400, depthMm: 800, heightMm: 750 }],
    ['W: 140cm, D: 80cm, H: 75cm', { widthMm: 1400, depthMm: 800, heightMm: 750 }],
    ['B285 x T170 x H82 cm', { widthMm: 2850, depthMm: 1700, heightMm: 820 }],
    ['140W x 80D x 75H cm', { widthMm: 1400, depthMm: 800, heightMm: 750 }],
    ['2850mm(L)*1700mm(W)*820mm(H)', { lengthMm: 2850, widthMm: 1700, heightMm: 820 }],
    ['宽：1400mm\n深：800mm\n高：750mm', { widthMm: 1400, depthMm: 800, heightMm: 750 }],
    ['1.8*2.0m', { widthMm: 1800, depthMm: 2000 }],
    ['1.8米x2米', { widthMm: 1800, depthMm: 2000 }],
    ['1,8 x 2,0 m', { widthMm: 1800, depthMm: 2000 }, { decimal: ',' }],
    ['2850x1700x820', { widthMm: 2850, depthMm: 1700, heightMm: 820 }],
    ['140x80', { widthMm: 1400, depthMm: 800 }],
    [
      '140*80*75',
      { lengthMm: 1400, widthMm: 800, heightMm: 750 },
      { unit: 'cm', order: ['length', 'width', 'height'] },
    ],
    ['直径80cm', { diameterMm: 800 }],
    ['φ600*H750', { diameterMm: 600, heightMm: 750 }],
    ['Ø60 x H45 cm', { diameterMm: 600, heightMm: 450 }],
    ['1.8米', { widthMm: 1800 }],
    ['三人位 长2100*宽900*高820', { lengthMm: 2100, widthMm: 900, heightMm: 820 }],
    ['120/140/160cm', '!several-sizes'],
    ['1.5m/1.8m', '!several-sizes'],
    ['140x80 / 160x90 cm', '!several-sizes'],
    ['外140x80cm；内130x70cm', '!several-sizes'],
    ['140-180x80cm', '!size-range'],
    ['450x450', '!unit-unclear'],
    ['可定制', '!no-size'],
    ['大', '!not-a-size'],
    ['30x20米', '!length-impossible'],
    ['', null],
  ],
  day: [
    ['2026-07-28', '2026-07-28'],
    ['2026/7/8', '2026-07-08'],
    ['2026.7.28', '2026-07-28'],
    ['2026年7月28日', '2026-07-28'],
    ['２０２６年７月２８号', '2026-07-28'],
    ['26年7月28日', '2026-07-28'],
    ['20260728', '2026-07-28'],
    [20260728, '2026-07-28'],
    [46231, '2026-07-28'],
    ['46231', '2026-07-28'],
    [46231.5, '2026-07-28'],
    [new Date('2026-07-28T00:00:00Z'), '2026-07-28'],
    ['28.07.2026', '2026-07-28'],
    ['28/07/2026', '2026-07-28'],
    ['07/28/2026', '2026-07-28'],
    ['Jul 28, 2026', '2026-07-28'],
    ['28 July 2026', '2026-07-28'],
    ['2026-07-28 14:30', '2026-07-28'],
    ['2026年7月28日 星期二', '2026-07-28'],
    ['03/04/2026', '2026-04-03', { dayOrder: 'dmy' }],
    ['03/04/2026', '2026-03-04', { dayOrder: 'mdy' }],
    ['03/04/2026', '!date-unclear'],
    ['7月28日', '!no-year'],
    ['2026-02-30', '!no-such-day'],
    ['待定', '!no-date'],
    ['明天', '!not-a-date'],
    [12, '!not-a-date'],
    ['/', null],
  ],
  instant: [
    ['2026-07-28 14:30', '2026-07-28T06:30:00.000Z'],
    ['2026-07-28T14:30:00Z', '2026-07-28T14:30:00.000Z'],
    ['2026-07-28 14:30:05 +0800', '2026-07-28T06:30:05.000Z'],
    ['2026年7月28日 下午3点', '2026-07-28T07:00:00.000Z'],
    ['2026/7/28 3:05 PM', '2026-07-28T07:05:00.000Z'],
    ['2026-07-28', '2026-07-27T16:00:00.000Z'],
    [46231.5, '2026-07-28T04:00:00.000Z'],
    ['2026-07-28 12:00', '2026-07-28T10:00:00.000Z', { zone: 'Europe/Berlin' }],
    ['2026-07-28 25:00', '!no-such-day'],
  ],
  phone: [
    ['138 1234 5678', '13812345678'],
    [13812345678, '13812345678'],
    ["'13812345678", '13812345678'],
    ['+86 138-1234-5678', '13812345678'],
    ['1.3812345678E+10', '13812345678'],
    ['1.38E+10', '!digits-lost'],
    ['021-65432198', '021-65432198'],
    ['(021) 65432198 转 12', '021-65432198-12'],
    ['+44 20 7946 0958', '+442079460958'],
    ['13812345678/13987654321', '!two-phones'],
    ['13812345678 13987654321', '!two-phones'],
    ['微信同号', '!not-a-phone'],
    ['12345', '!not-a-phone'],
    ['', null],
  ],
  email: [
    [' Lin@Example.com ', 'lin@example.com'],
    ['mailto:lin@example.com', 'lin@example.com'],
    ['a@b.co; c@d.co', '!two-emails'],
    ['lin at example', '!not-an-email'],
  ],
  code: [
    ['SF-0417', 'SF-0417'],
    [417, '417'],
    ["'00417", '00417'],
    ['2.02607E+15', '!digits-lost'],
    [2.02607e15, '!digits-lost'],
    ['—', null],
  ],
  boolean: [
    ['是', true],
    ['√', true],
    ['Yes', true],
    [1, true],
    [true, true],
    ['支持', true],
    ['在售', true],
    ['否', false],
    ['×', false],
    ['no', false],
    [0, false],
    ['无', false],
    ['下架', false],
    ['也许', '!not-yes-or-no'],
    ['', null],
  ],
  choice: [
    ['沙发', 'sofa'],
    ['COUCH', 'sofa'],
    ['布艺转角沙发', 'l-sofa'],
    ['sofa', 'sofa'],
    ['冰箱', '!not-a-choice'],
    ['', null],
  ],
  list: [
    ['浅灰、燕麦，苔绿', ['浅灰', '燕麦', '苔绿']],
    ['a; b\nb', ['a', 'b']],
    ['', null],
  ],
  number: [
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['五', 5],
    ['3年', 3],
    [2.5, 2.5],
    ['abc', '!not-a-number'],
  ],
  integer: [
    ['3件', 3],
    ['×2', 2],
    ['两套', 2],
    ['2.5', '!not-whole'],
    ['1,000', 1000],
  ],
  text: [
    ['  云栖　沙发 ', '云栖 沙发'],
    ['可以机洗，不超过 30 度。', '可以机洗，不超过 30 度。'],
    ['一\r\n  二', '一\n  二'],
    [12, '12'],
    ['', null],
  ],
}

for (const [shape, cases] of Object.entries(CASES)) {
  for (const [cell, wanted, context] of cases) {
    const shownCell = cell instanceof Date ? cell.toISOString() : JSON.stringify(cell)
    test(`${shape} ${shownCell}${context ? ` in ${JSON.stringify(context)}` : ''} is ${JSON.stringify(wanted)}`, () => {
      const made = shape === 'choice' ? CATEGORY : field(shape as Shape)
      const got = readCell(cell, made, context ?? {})
      const said = got.is === 'empty' ? null : got.is === 'refused' ? `!${got.code}` : got.value
      assert.deepEqual(said, wanted)
    })
  }
}

test('the column tells the unit, the decimal sign, the scale and the order of dates', () => {
  const of = (shape: Shape, title: string, cells: Cell[]) => columnContext(field(shape), title, cells)
  assert.equal(of('length', '宽（cm）', []).unit, 'cm')
  assert.equal(of('length', 'Width/mm', []).unit, 'mm')
  assert.equal(of('length', '高', [75, 82, 220]).unit, 'cm')
  assert.equal(of('length', '高', [750, 820, 2200]).unit, 'mm')
  assert.equal(of('length', '高', [0.75, 1.8]).unit, 'm')
  assert.equal(of('length', '高', [300, 350, 450]).unit, undefined)
  assert.equal(of('money', 'Preis', ['1.234,50', '12,5']).decimal, ',')
  assert.equal(of('money', '价格（万元）', []).scale, 10000)
  assert.deepEqual(of('size', '尺寸（长*宽*高）cm', []).order, ['length', 'width', 'height'])
  assert.deepEqual(of('size', 'Size (WxDxH)', []).order, ['width', 'depth', 'height'])
  assert.equal(of('day', 'Datum', ['03.04.2026']).dayOrder, 'dmy')
  assert.equal(of('day', 'Date', ['03/04/2026', '03/28/2026']).dayOrder, 'mdy')
})

test('what was assumed is noted', () => {
  const noted = (cell: Cell, shape: Shape) => {
    const got = readCell(cell, field(shape))
    return got.is === 'value' ? got.notes : undefined
  }
  assert.deepEqual(noted('¥6,880起', 'money'), ['from'])
  assert.deepEqual(noted('140x80', 'size'), ['unit-guessed', 'side-guessed'])
  assert.deepEqual(noted('W140 D80 cm', 'size'), undefined)
})

test('Chinese numbers', () => {
  for (const [text, n] of [
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零五', 105],
    ['八百八', 880],
    ['八千零八', 8008],
    ['两万', 20000],
    ['一万二千三', 12300],
    ['零', 0],
  ] as const)
    assert.equal(chineseNumber(text), n, text)
  for (const text of ['', '十十', '一二', '万', '百千']) assert.equal(chineseNumber(text), undefined, text)
})

test('no cell, however odd, makes a reader fail or a price that is not whole fen', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('0123456789.,-x*长宽高米cmWDH万千元¥/起 \nE+')),
      maxLength: 20,
    }),
    fc.double(),
    fc.boolean(),
    fc.date(),
    fc.constant(null),
  )
  fc.assert(
    fc.property(odd, (cell) => {
      for (const shape of Object.keys(CASES) as Shape[]) {
        const got = readCell(cell, shape === 'choice' ? CATEGORY : field(shape))
        if (shape === 'money' && got.is === 'value') assert.ok(Number.isSafeInteger(got.value))
        if (shape === 'length' && got.is === 'value')
          assert.ok(Number(got.value) >= 1 && Number(got.value) <= 20000)
      }
    }),
    { numRuns: 3000 },
  )
})
