/** Whole messy tables, as merchants keep them, understood without a word from the user. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Cell, Field, Grid, Merge } from './cell.ts'
import { bestTable, findTable, mappingOf, proposeColumns, readRows, understand } from './index.ts'

const f = (
  name: string,
  zh: string,
  en: string,
  shape: Field['shape'],
  more: Partial<Field> = {},
): Field => ({
  name,
  title: { zh, en },
  required: false,
  synonyms: [],
  shape,
  ...more,
})
const FIELDS: readonly Field[] = [
  f('code', '商品编码', 'Product code', 'code', { identifies: true, synonyms: ['款号', '货号'] }),
  f('name', '商品名称', 'Name', 'text', { identifies: true, required: true }),
  f('category', '类别', 'Category', 'choice', {
    choices: [
      { value: 'sofa', says: ['沙发', 'sofa'] },
      { value: 'dining-table', says: ['餐桌', 'table'] },
      { value: 'bed', says: ['床', 'bed'] },
    ],
  }),
  f('price', '价格', 'Price', 'money', { required: true }),
  f('size', '尺寸', 'Size', 'size'),
  f('width', '总宽', 'Width', 'length', { synonyms: ['宽', '长'] }),
  f('depth', '总深', 'Depth', 'length'),
  f('height', '总高', 'Height', 'length'),
  f('colour', '颜色', 'Colour', 'text'),
  f('material', '材质', 'Material', 'text'),
  f('phone', '联系电话', 'Phone', 'phone'),
  f('day', '上市日期', 'Launch date', 'day'),
]

const grid = (rows: Cell[][], merges: Merge[] = []): Grid => ({ name: '表1', rows, merges })
const area = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
})
const run = (rows: Cell[][], merges: Merge[] = []) => {
  const got = understand([grid(rows, merges)], FIELDS)
  assert.ok(got)
  return got
}
const proposed = (got: ReturnType<typeof run>) =>
  Object.fromEntries(got.proposals.flatMap((p) => (p.field ? [[p.field, p.title]] : [])))

test('a title, a blank row, a merged two-row heading and an empty column', () => {
  const got = run(
    [
      ['青禾木居 2026 秋季价格表', null, null, null, null, null, null],
      [null, null, null, null, null, null, null],
      ['款号', '品名', null, '尺寸（cm）', null, null, '售价（元）'],
      [null, null, null, '宽', '深', '高', null],
      ['SF-01', '云栖沙发', null, 285, 170, 82, '6,880'],
      ['TB-02', '初禾餐桌', null, 140, 80, 75, '3,280起'],
      ['合计', null, null, null, null, null, '10,160'],
    ],
    [area(0, 0, 0, 6), area(2, 0, 3, 0), area(2, 1, 3, 1), area(2, 3, 2, 5), area(2, 6, 3, 6)],
  )
  assert.deepEqual(got.table.heading, { from: 3, to: 4 })
  assert.deepEqual(proposed(got), {
    code: '款号',
    name: '品名',
    width: '尺寸(cm) 宽',
    depth: '尺寸(cm) 深',
    height: '尺寸(cm) 高',
    price: '售价(元)',
  })
  assert.deepEqual(got.rows[0], {
    row: 5,
    values: { code: 'SF-01', name: '云栖沙发', price: 688000, width: 2850, depth: 1700, height: 820 },
  })
  assert.equal(got.read, 2)
  assert.deepEqual(
    got.table.skipped.map((s) => [s.row, s.why]),
    [[7, 'total']],
  )
})

test('the same heading after csv lost its merges', () => {
  const got = run([
    ['款号', '品名', '尺寸(cm)', '', '', '售价'],
    ['', '', '宽', '深', '高', ''],
    ['SF-01', '云栖沙发', '285', '170', '82', '6880'],
  ])
  assert.deepEqual(got.table.heading, { from: 1, to: 2 })
  assert.deepEqual(got.rows[0]?.values, {
    code: 'SF-01',
    name: '云栖沙发',
    price: 688000,
    width: 2850,
    depth: 1700,
    height: 820,
  })
})

test('German headings, semicolon numbers and decimal commas', () => {
  const got = run([
    [
      'Artikelnummer',
      'Bezeichnung',
      'Warengruppe',
      'Verkaufspreis',
      'Breite (cm)',
      'Tiefe (cm)',
      'Höhe (cm)',
      'Farbe',
    ],
    ['SF-01', 'Ecksofa Yunqi', 'Sofa', '6.880,00', '285', '170', '82,5', 'hellgrau'],
    ['TB-02', 'Esstisch Chuhe', 'Table', '3.280,50', '140', '80', '75', 'Eiche'],
  ])
  assert.deepEqual(Object.keys(proposed(got)).sort(), [
    'category',
    'code',
    'colour',
    'depth',
    'height',
    'name',
    'price',
    'width',
  ])
  assert.deepEqual(got.rows[0]?.values, {
    code: 'SF-01',
    name: 'Ecksofa Yunqi',
    category: 'sofa',
    price: 688000,
    width: 2850,
    depth: 1700,
    height: 825,
    colour: 'hellgrau',
  })
})

test('English headings with sizes hidden in text', () => {
  const got = run([
    ['Item No.', 'Product', 'Dimensions', 'Unit price', 'Remarks'],
    ['TB-02', 'Chuhe table', '140x80 cm', '¥3,280', 'oak'],
    ['SF-01', 'Yunqi sofa', 'W2850 D1700 H820', 'RMB 6880', ''],
  ])
  assert.deepEqual(
    got.rows.map((row) => row.values.size),
    [
      { widthMm: 1400, depthMm: 800 },
      { widthMm: 2850, depthMm: 1700, heightMm: 820 },
    ],
  )
})

test('a size that only the name tells is used and noted', () => {
  const got = run([
    ['款号', '名称', '价格'],
    ['TB-02', '初禾实木餐桌 140x80cm 白橡', 3280],
    ['SF-01', '云栖沙发', 6880],
  ])
  assert.deepEqual(
    got.rows.map((row) => row.values.size),
    [{ widthMm: 1400, depthMm: 800 }, undefined],
  )
  assert.deepEqual(
    got.notes.filter((n) => n.code === 'size-in-text').map((n) => n.row),
    [2],
  )
})

test('a merged product name holds for all its variants', () => {
  const got = run(
    [
      ['品名', '货号', '颜色', '价格'],
      ['云栖沙发', 'SF-01-G', '浅灰', 6880],
      [null, 'SF-01-O', '燕麦', 6880],
      [null, 'SF-01-M', '苔绿', 7080],
    ],
    [area(1, 0, 3, 0)],
  )
  assert.deepEqual(
    got.rows.map((row) => row.values.name),
    ['云栖沙发', '云栖沙发', '云栖沙发'],
  )
})

test('two products in one row are refused with both names', () => {
  const got = run([
    ['款号', '名称', '价格'],
    ['BD-01', '云杉床+床垫', '8,800'],
    ['SF-01', '沙发床', '2,800'],
    ['SF-02', '实木+布艺沙发', '3,800'],
    ['TB-01/TB-02', '餐桌', '3,280'],
    ['CH-01', '餐桌和餐椅', '5,280'],
  ])
  assert.deepEqual(
    got.rows.map((row) => row.values.code),
    ['SF-01', 'SF-02'],
  )
  assert.deepEqual(
    got.refused.map(({ row, column, code, text }) => [row, column, code, text]),
    [
      [2, 'B', 'two-things', '云杉床+床垫'],
      [5, 'A', 'two-codes', 'TB-01/TB-02'],
      [6, 'B', 'two-things', '餐桌和餐椅'],
    ],
  )
  assert.equal(got.read, 5)
})

test('two products whose cells all say which is which are split', () => {
  const got = run([
    ['款号', '名称', '价格', '尺寸', '颜色'],
    ['BD-01\nMT-01', '云杉床\n乳胶床垫', '5,800\n3,000', '1.8*2.0m\n1.8*2.0m', '原木'],
  ])
  assert.deepEqual(got.refused, [])
  assert.deepEqual(
    got.rows.map(({ row, values }) => [row, values.code, values.name, values.price, values.colour]),
    [
      [2, 'BD-01', '云杉床', 580000, '原木'],
      [2, 'MT-01', '乳胶床垫', 300000, '原木'],
    ],
  )
  assert.equal(got.read, 2)
  assert.equal(got.notes.filter((n) => n.code === 'split').length, 2)
})

test('two codes with one price are not guessed', () => {
  const got = run([
    ['款号', '名称', '价格'],
    ['BD-01\nMT-01', '云杉床\n床垫', '8,800'],
  ])
  assert.deepEqual(got.rows, [])
  assert.equal(got.refused[0]?.code, 'two-codes')
})

test('every unreadable cell is told with its place', () => {
  const got = run([
    ['款号', '名称', '价格', '宽(cm)'],
    ['A1', '沙发', '面议', '285'],
    ['A2', '', '6880', '一米八左右吧'],
    ['A3', '餐桌', '3280-4280', '120/140'],
  ])
  assert.deepEqual(
    got.refused.map(({ row, column, field, code }) => [row, column, field, code]),
    [
      [2, 'C', 'price', 'no-price'],
      [3, 'B', 'name', 'required'],
      [3, 'D', 'width', 'not-a-length'],
      [4, 'C', 'price', 'price-range'],
      [4, 'D', 'width', 'several-lengths'],
    ],
  )
})

test('section rows, repeated headings and remarks are left out and told', () => {
  const got = run(
    [
      ['名称', '款号', '价格'],
      ['客厅系列', null, null],
      ['云栖沙发', 'SF-01', 6880],
      ['名称', '款号', '价格'],
      ['初禾餐桌', 'TB-02', 3280],
      ['备注：以上价格含税', null, null],
    ],
    [area(1, 0, 1, 2)],
  )
  assert.equal(got.read, 2)
  assert.deepEqual(
    got.table.skipped.map((s) => s.why),
    ['section', 'heading-again', 'remark'],
  )
})

test('headings nobody knows: phones and sizes tell themselves, a day could be any', () => {
  const { proposals } = run([
    ['甲栏', '乙栏', '丙栏', '丁栏'],
    ['云栖沙发', '13812345678', '140x80 cm', '2026-07-28'],
    ['初禾餐桌', '13912345678', '160x90 cm', '2026-08-01'],
  ])
  const by = Object.fromEntries(proposals.map((p) => [p.title, p.field]))
  assert.deepEqual(by, { 甲栏: undefined, 乙栏: 'phone', 丙栏: 'size', 丁栏: undefined })
})

test('an order list as a market place exports it', () => {
  const fields = [
    f('number', '订单号', 'Order number', 'code', { required: true, synonyms: ['单号', '订单编号'] }),
    f('customer', '客户', 'Customer', 'text', { synonyms: ['收货人', 'name', 'buyer'] }),
    f('phone', '电话', 'Phone', 'phone', { synonyms: ['手机'] }),
    f('street', '地址', 'Address', 'text'),
    f('sku', 'SKU', 'SKU', 'code', { synonyms: ['货号', 'item'] }),
    f('product', '商品', 'Product', 'text'),
    f('quantity', '数量', 'Quantity', 'integer'),
    f('price', '单价', 'Unit price', 'money', { synonyms: ['价格', 'amount'] }),
    f('placedAt', '下单时间', 'Placed', 'instant', { synonyms: ['订单日期', 'created'] }),
    f('source', '来源', 'Source', 'text'),
  ]
  const by = (titles: string[], cells: Cell[]) => {
    const { columns } = findTable(grid([titles, cells]), fields)
    return Object.fromEntries(
      proposeColumns(columns, fields).flatMap((p) => (p.field ? [[p.field, p.title]] : [])),
    )
  }
  assert.deepEqual(
    by(
      [
        '订单编号',
        '订单金额',
        '收货人姓名',
        '收货地址',
        '联系手机',
        '订单创建时间',
        '订单付款时间',
        '宝贝标题',
        '宝贝总数量',
        '商家编码',
        '店铺名称',
      ],
      [
        '287364512837',
        '6880',
        '林晚秋',
        '徐汇区漕溪北路',
        '13812345678',
        '2026-07-28 14:30',
        '2026-07-28 14:31',
        '云栖沙发',
        '1',
        'SF-01',
        '旗舰店',
      ],
    ),
    {
      number: '订单编号',
      customer: '收货人姓名',
      street: '收货地址',
      phone: '联系手机',
      placedAt: '订单创建时间',
      product: '宝贝标题',
      quantity: '宝贝总数量',
      sku: '商家编码',
      source: '店铺名称',
    },
  )
  const shopify = by(
    [
      'Order ID',
      'Created at',
      'Lineitem quantity',
      'Lineitem name',
      'Lineitem price',
      'Lineitem sku',
      'Shipping Phone',
    ],
    ['1001', '2026-07-28 14:29', '1', 'Yunqi sofa', '6880.00', 'SF-01', '+86 138 1234 5678'],
  )
  assert.equal(shopify.sku, 'Lineitem sku')
  assert.equal(shopify.price, 'Lineitem price')
  assert.equal(shopify.product, 'Lineitem name')
})

test('a heading that lies is not trusted: words under 价格', () => {
  const { proposals } = run([
    ['名称', '价格'],
    ['沙发', '很贵'],
    ['餐桌', '便宜'],
    ['床', '还行'],
  ])
  assert.equal(proposals.find((p) => p.title === '价格')?.field, undefined)
})

test('the sheet with the table is chosen, not the cover', () => {
  const best = bestTable(
    [
      grid([['封面'], ['联系人：小满', '电话：13812345678']]),
      grid([]),
      grid([
        ['名称', '价格'],
        ['沙发', 6880],
      ]),
    ],
    FIELDS,
  )
  assert.equal(best?.sheet, 2)
  assert.equal(bestTable([grid([])], FIELDS), undefined)
})

test('a corrected mapping overrules the proposal', () => {
  const table = findTable(
    grid([
      ['名称', '原价', '价格'],
      ['沙发', 7880, 6880],
    ]),
    FIELDS,
  )
  const mapping = { ...mappingOf(proposeColumns(table.columns, FIELDS)), price: 1 }
  assert.equal(readRows(table, FIELDS, mapping).rows[0]?.values.price, 788000)
})

test('no grid, however odd, makes it fail, and no row is both taken and refused', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell[]>('名称', '价格', '尺寸', '140x80', '床+床垫', '合计', null, '', '6,880', 'A1\nB2'),
    fc.string({ maxLength: 6 }),
    fc.integer(),
  )
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })
  const merge = fc.record({ top: fc.nat(12), left: fc.nat(6), bottom: fc.nat(12), right: fc.nat(6) })
  fc.assert(
    fc.property(rows, fc.array(merge, { maxLength: 3 }), (body, merges) => {
      const got = understand([grid(body as Cell[][], merges)], FIELDS)
      if (!got) return
      const refused = new Set(got.refused.map(({ row }) => row))
      const split = new Set(got.notes.filter(({ code }) => code === 'split').map(({ row }) => row))
      for (const { row } of got.rows)
        assert.ok(!refused.has(row) || split.has(row) || got.rows.filter((r) => r.row === row).length > 0)
      assert.ok(got.read >= got.rows.length)
    }),
    { numRuns: 500 },
  )
})

test('hostile sheets cost no more than their cells', () => {
  const timed = (name: string, work: () => void) => {
    const started = performance.now()
    work()
    assert.ok(performance.now() - started < 20_000, `${name}: ${performance.now() - started} ms`)
  }
  const merges = Array.from({ length: 20_000 }, (_, i) => area(i % 7, i % 5, 60_000, (i % 5) + (i % 3)))
  const long: Cell[][] = Array.from({ length: 60_000 }, (_, i) =>
    i === 0 ? ['名称', '价格', '尺寸'] : ['x', null, null],
  )
  timed('merges over merges', () => understand([grid(long, merges)], FIELDS))
  const words = Array.from({ length: 40 }, (_, r) =>
    Array.from({ length: 300 }, (_, c): Cell => `${'abcdefgh'.repeat(4)}${r}x${c}`),
  )
  timed('a wall of words', () => understand([grid(words)], FIELDS))
  for (const piece of ['(', '【', '[', '1', '1,', '长1', '床+', 'x1', ' ', '\n', '万', '=', "'"])
    timed(`32,000 letters of ${piece}`, () => {
      const cell = piece.repeat(32_000 / piece.length)
      understand(
        [
          grid([
            ['款号', '名称', '价格', '尺寸', '总宽', '联系电话', '上市日期'],
            Array<Cell>(7).fill(cell),
            Array<Cell>(7).fill(cell.slice(0, 190)),
          ]),
        ],
        FIELDS,
      )
    })
})

test('ten thousand rows are understood in a moment', () => {
  const rows: Cell[][] = [['款号', '名称', '价格', '尺寸', '颜色', '材质']]
  for (let i = 0; i < 10_000; i++)
    rows.push([`SF-${i}`, `沙发 ${i} 号`, '¥6,880起', '长2850*宽1700*高820', '浅灰', '落叶松'])
  const started = performance.now()
  const got = run(rows)
  assert.equal(got.rows.length, 10_000)
  assert.ok(performance.now() - started < 20_000, `${performance.now() - started} ms`)
})

const glued = (headings: string[], cells: Cell[]) => {
  const got = run([
    ['商品编号', '商品名称', ...headings],
    ['RV-101', '评测椅', ...cells],
  ])
  return got.rows[0]?.values
}
const CHAIR = { code: 'RV-101', name: '评测椅', width: 450, depth: 500, height: 800 }

for (const [headings, cells, more] of [
  [['宽mm', '深mm', '高mm', '价格'], ['450', '500', '800', '299'], { price: 29_900 }],
  [['宽(cm)', '深（cm）', '高[cm]', '价格'], ['45', '50', '80', '299'], { price: 29_900 }],
  [['宽cm', '深厘米', '高 公分', '价格元'], ['45', 50, '80', '299'], { price: 29_900 }],
  [['宽米', '深m', '总高米', '售价￥'], ['0.45', '0.5', '0.8', '299'], { price: 29_900 }],
  [['W', 'D', 'H', '卖价'], ['450', '500', '800', '299'], { price: 29_900 }],
  [['Wcm', 'D (cm)', 'H/cm', '到手价（起）'], ['45', '50', '80', '299'], { price: 29_900 }],
  [['width_mm', 'Depthmm', 'HEIGHT mm', '到手价起'], ['450', '500', '800', '299起'], { price: 29_900 }],
  [['宽mm（必填）', '深mm', '高mm', '价格万元'], ['450', '500', '800', '1.2'], { price: 1_200_000 }],
  [['长mm', '宽mm', '高mm', '券后价'], ['450', '500', '800', '299'], { price: 29_900 }],
  [['宽cm', '长cm', '高cm', '特价'], ['50', '45', '80', '299'], { price: 29_900 }],
] as const) {
  test(`headings with the unit glued on: ${headings.join(' ')}`, () => {
    assert.deepEqual(glued([...headings], [...cells]), { ...CHAIR, ...more })
  })
}

test('a column without a heading is no depth because its letter is D', () => {
  const got = run([
    ['商品编号', '商品名称', '价格', ''],
    ['RV-101', '评测椅', '299', '500'],
  ])
  assert.deepEqual(proposed(got), { code: '商品编号', name: '商品名称', price: '价格' })
})

test('a unit inside a word is no unit', () => {
  const got = run([
    ['item', 'alarm', 'price'],
    ['Sofa Yunqi', '12', '299'],
  ])
  assert.deepEqual(proposed(got), { name: 'item', price: 'price' })
})

const OPTIONED: readonly Field[] = [
  ...FIELDS,
  f('option', '规格', 'Option', 'text', { synonyms: ['款式', 'variant'] }),
]
const sizes = (heading: string, ...cells: string[]) => {
  const rows = cells.map((cell, i) => [`RV-${i}`, '评测椅', 299 + i, cell])
  const got = understand([grid([['商品编码', '商品名称', '价格', heading], ...rows])], OPTIONED)
  assert.ok(got)
  return { ...got, field: got.proposals[3]?.field }
}

test('a column 尺寸 is the size and no option, also where some cells have none or leave the unit open', () => {
  assert.equal(sizes('尺寸', '45x50x80', '45*50*80cm').field, 'size')
  assert.equal(sizes('尺寸', '45x50x80', '定制').field, 'size')
  assert.equal(sizes('规格', '45x50x80', '140×80×75').field, 'size')
  assert.equal(sizes('规格', '两人位', '三人位').field, 'option')
  const open = sizes('尺寸', '8x5x6', '9x5x6')
  assert.equal(open.field, 'size')
  assert.deepEqual(
    open.refused.map((one) => one.code),
    ['unit-unclear', 'unit-unclear'],
  )
})

test('a size without a unit is read by what furniture can be, and by its neighbours', () => {
  const { rows, notes } = sizes('尺寸', '6x5x8', '46x52x82', '25x25x25')
  assert.deepEqual(
    rows.map(({ values }) => values.size),
    [
      { widthMm: 60, depthMm: 50, heightMm: 80 },
      { widthMm: 460, depthMm: 520, heightMm: 820 },
      { widthMm: 250, depthMm: 250, heightMm: 250 },
    ],
  )
  assert.ok(notes.some((note) => note.code === 'unit-guessed'))
})
