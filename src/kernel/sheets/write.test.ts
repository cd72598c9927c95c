/** What is exported opens again as it was, and runs nothing on the way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExportColumn } from './kinds.ts'
import { readSheets } from './open.ts'
import { harmless, type Writing, writeCsv, writeXlsx } from './write.ts'

const column = (name: string, zh: string, shape?: ExportColumn['shape']): ExportColumn => ({
  name,
  title: { zh, en: name },
  ...(shape ? { shape } : {}),
})
const COLUMNS = [
  column('code', '编码'),
  column('price', '价格', 'money'),
  column('at', '下单时间', 'instant'),
  column('on', '在售', 'boolean'),
  column('mm', '宽', 'length'),
]
async function* batches() {
  yield [
    {
      code: '=HYPERLINK("http://x")',
      price: 688050,
      at: new Date('2026-07-28T06:30:00Z'),
      on: true,
      mm: 2850,
    },
    { code: '床,"大"\n二', price: -5, at: null, on: false, mm: undefined },
  ]
  yield [{ code: '+86', price: 0, at: new Date('2026-01-01T16:00:00Z'), on: true, mm: 1 }]
}
const writing = (): Writing => ({
  title: '商品/一',
  columns: COLUMNS,
  rows: batches(),
  language: 'zh-CN',
  zone: 'Asia/Shanghai',
})

async function bytesOf(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

test('csv has its mark, quotes what must be quoted and defuses formulas', async () => {
  const bytes = await bytesOf(writeCsv(writing()))
  assert.equal(
    bytes.toString(),
    '\ufeff编码,价格,下单时间,在售,宽\r\n' +
      '"\'=HYPERLINK(""http://x"")",6880.50,2026-07-28 14:30,是,2850\r\n' +
      '"床,""大""\n二",-0.05,,否,\r\n' +
      "'+86,0.00,2026-01-02 00:00,是,1\r\n",
  )
  const [grid] = await readSheets(bytes, 'a.csv')
  assert.equal(grid?.rows[1]?.[0], '=HYPERLINK("http://x")')
})

test('xlsx keeps texts as texts and money as numbers', async () => {
  const [grid] = await readSheets(await writeXlsx(writing()), 'a.xlsx')
  assert.equal(grid?.name, '商品 一')
  assert.deepEqual(grid.rows, [
    ['编码', '价格', '下单时间', '在售', '宽'],
    ['=HYPERLINK("http://x")', 6880.5, '2026-07-28 14:30', '是', 2850],
    ['床,"大"\n二', -0.05, null, '否'],
    ['+86', 0, '2026-01-02 00:00', '是', 1],
  ])
})

test('every beginning that a program would run is defused', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r']) assert.equal(harmless(`${sign}x`), `'${sign}x`)
  assert.equal(harmless('x=1'), 'x=1')
})

test('ten thousand rows are written in a moment', async () => {
  async function* many() {
    for (let i = 0; i < 20; i++)
      yield Array.from({ length: 500 }, (_, k) => ({
        code: `A${i * 500 + k}`,
        price: k,
        on: true,
        mm: k + 1,
      }))
  }
  const started = performance.now()
  const bytes = await writeXlsx({ ...writing(), rows: many() })
  const [grid] = await readSheets(bytes, 'a.xlsx')
  assert.equal(grid?.rows.length, 10_001)
  assert.ok(performance.now() - started < 30_000, `${performance.now() - started} ms`)
})
