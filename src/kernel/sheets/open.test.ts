/** Real files in every shape, and hostile ones that must end in a sentence. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '../errors.ts'
import { readSheets } from './open.ts'
import { sheetXml, xlsxOf, zipOf } from './test-files.ts'

const rowsOf = async (bytes: Buffer, name = 'a.csv') => (await readSheets(bytes, name))[0]?.rows
const refused = (bytes: Buffer, code: string, name = 'a.xlsx') =>
  assert.rejects(readSheets(bytes, name), (error) => error instanceof Refusal && error.code === code)

test('cells, merges and sheets of an xlsx file', async () => {
  const [first, second] = await readSheets(
    xlsxOf({
      价格表: sheetXml(
        [
          ['标题', null, null],
          ['款号', '品名', '价格'],
          ['SF-01', '云栖 <沙发> & "床"', 6880],
          [null, true, null],
        ],
        ['A1:C1'],
      ),
      二: sheetXml([['x']]),
    }),
    'a.xlsx',
  )
  assert.equal(first?.name, '价格表')
  assert.deepEqual(first.rows, [
    ['标题'],
    ['款号', '品名', '价格'],
    ['SF-01', '云栖 <沙发> & "床"', 6880],
    [null, true],
  ])
  assert.deepEqual(first.merges, [{ top: 0, left: 0, bottom: 0, right: 2 }])
  assert.deepEqual(second?.rows, [['x']])
})

test('shared strings with runs and readings, dates by their style, formulas by their last value', async () => {
  const sheet = `<worksheet><sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" s="1"><v>46231.5</v></c><c r="D3"><f>1+1</f><v>2</v></c>
    <c r="E3"><f>WEBSERVICE("http://x")</f></c><c r="F3" t="e"><v>#REF!</v></c><c r="G3" t="str"><f>A1</f><v>a_x000D_b</v></c></row></sheetData></worksheet>`
  const rows = await rowsOf(
    xlsxOf({ a: sheet }, [
      {
        name: 'xl/sharedStrings.xml',
        content: '<sst><si><r><t>云</t></r><r><t>栖</t></r><rPh><t>yun</t></rPh></si></sst>',
      },
      {
        name: 'xl/styles.xml',
        content:
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    ]),
  )
  assert.deepEqual(rows, [[], [], [null, '云栖', new Date('2026-07-28T12:00:00Z'), 2, null, '#REF!', 'a\rb']])
})

const CSV = '款号,品名,价格\r\nSF-01,"云栖 ""转角"" 沙发\n三人位","6,880"\r\n'
const EXPECTED = [
  ['款号', '品名', '价格'],
  ['SF-01', '云栖 "转角" 沙发\n三人位', '6,880'],
]
const withBom = (bom: number[], body: Buffer) => Buffer.concat([Buffer.from(bom), body])
const big = (text: string) => Buffer.from(text, 'utf16le').swap16()
/** 款号,品名 / 沙发,床 in GB18030, as Excel in China saves it. */
const GB = Buffer.from([
  0xbf, 0xee, 0xba, 0xc5, 0x2c, 0xc6, 0xb7, 0xc3, 0xfb, 0x0d, 0x0a, 0xc9, 0xb3, 0xb7, 0xa2, 0x2c, 0xb4, 0xb2,
  0x0d, 0x0a,
])

test('csv in UTF-8 with and without its mark, in UTF-16 of both orders', async () => {
  for (const bytes of [
    Buffer.from(CSV),
    withBom([0xef, 0xbb, 0xbf], Buffer.from(CSV)),
    withBom([0xff, 0xfe], Buffer.from(CSV, 'utf16le')),
    withBom([0xfe, 0xff], big(CSV)),
  ])
    assert.deepEqual(await rowsOf(bytes), EXPECTED)
  const ascii = 'code,name\nA1,Sofa\n'
  assert.deepEqual(await rowsOf(Buffer.from(ascii, 'utf16le')), [
    ['code', 'name'],
    ['A1', 'Sofa'],
  ])
})

test('csv in GB18030 and in Windows-1252', async () => {
  assert.deepEqual(await rowsOf(GB), [
    ['款号', '品名'],
    ['沙发', '床'],
  ])
  const german = Buffer.from('Artikel;Breite;Höhe\nStühle;45,5;82\nGroße Tür;90;200\n', 'latin1')
  assert.deepEqual(await rowsOf(german), [
    ['Artikel', 'Breite', 'Höhe'],
    ['Stühle', '45,5', '82'],
    ['Große Tür', '90', '200'],
  ])
})

test('semicolons with decimal commas, tabs, bars, one column, a hint line', async () => {
  assert.deepEqual(await rowsOf(Buffer.from('a;b\n1,5;2,5\n3,5;4,5\n')), [
    ['a', 'b'],
    ['1,5', '2,5'],
    ['3,5', '4,5'],
  ])
  assert.deepEqual(await rowsOf(Buffer.from('a\tb\n1\t2')), [
    ['a', 'b'],
    ['1', '2'],
  ])
  assert.deepEqual(await rowsOf(Buffer.from('a|b\r1|2\r')), [
    ['a', 'b'],
    ['1', '2'],
  ])
  assert.deepEqual(await rowsOf(Buffer.from('名称\n沙发\n')), [['名称'], ['沙发']])
  assert.deepEqual(await rowsOf(Buffer.from('sep=;\na;b\n1;2\n')), [[null], ['a', 'b'], ['1', '2']])
})

test('a quote within a field is a letter, one at its beginning needs its partner', async () => {
  assert.deepEqual(await rowsOf(Buffer.from('a,b\n5" pipe,x\n"5"x3,y\n')), [
    ['a', 'b'],
    ['5" pipe', 'x'],
    ['5x3', 'y'],
  ])
  await refused(Buffer.from('a,b\n"open,x\n'), 'sheets.quote-open', 'a.csv')
})

test('a number kept whole as a formula is that number', async () => {
  assert.deepEqual(await rowsOf(Buffer.from('a,b\n"=""2873645128374651""",1\n')), [
    ['a', 'b'],
    ['2873645128374651', '1'],
  ])
})

test('what an export made harmless comes back as it was', async () => {
  assert.deepEqual(await rowsOf(Buffer.from("a,b\n'=1+1,'hi\n")), [
    ['a', 'b'],
    ['=1+1', "'hi"],
  ])
})

test('hostile and wrong files end in a sentence', async () => {
  const bomb = Buffer.alloc(300 * 1024 * 1024, 0x20)
  await refused(xlsxOf({ a: '' }, [{ name: 'xl/sharedStrings.xml', content: bomb }]), 'sheets.too-much')
  await refused(Buffer.alloc(0), 'sheets.empty')
  await refused(Buffer.from('  \n \n'), 'sheets.empty')
  await refused(Buffer.alloc(21 * 1024 * 1024, 65), 'sheets.too-big')
  await refused(xlsxOf({ a: sheetXml([['x']]) }).subarray(0, 300), 'sheets.broken')
  await refused(Buffer.from('PK\u0003\u0004 and nothing else'), 'sheets.broken')
  await refused(zipOf([{ name: 'word/document.xml', content: '<x/>' }]), 'sheets.not-a-sheet')
  await refused(zipOf([{ name: 'xl/workbook.xml', content: '<x/>', encrypted: true }]), 'sheets.password')
  await refused(
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    'sheets.password',
  )
  await refused(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), 'sheets.old-xls')
  await refused(Buffer.from('<html><table><tr><td>1</td></tr></table>'), 'sheets.web-page')
  await refused(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), 'sheets.not-a-sheet')
  await refused(Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 32)), 'sheets.not-a-sheet')
  await refused(Buffer.from(`${'a,'.repeat(1_000_000)}\n`), 'sheets.too-wide', 'a.csv')
  await refused(Buffer.from('a\n'.repeat(100_002)), 'sheets.too-long', 'a.csv')
})

test('a sheet that claims a far cell or a foreign document type is refused, not built', async () => {
  const far = (ref: string) =>
    `<worksheet><sheetData><row r="1"><c r="${ref}"><v>1</v></c></row></sheetData></worksheet>`
  await refused(xlsxOf({ a: far('XFD1') }), 'sheets.too-wide')
  await refused(xlsxOf({ a: far('A1048576') }), 'sheets.too-long')
  await refused(xlsxOf({ a: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }), 'sheets.broken')
})

test('every sentence stands in both languages', () => {
  const sentences = (language: string): Record<string, Record<string, string>> =>
    JSON.parse(readFileSync(new URL(`../words/${language}.json`, import.meta.url), 'utf8'))
  assert.deepEqual(Object.keys(sentences('en').sheets ?? {}), Object.keys(sentences('zh-CN').sheets ?? {}))
})

test('whatever bytes come, the answer is cells or a refusal', async () => {
  const whole = xlsxOf({
    a: sheetXml(
      [
        ['款号', 1, true],
        ['x', null, 'y'],
      ],
      ['A1:B1'],
    ),
  })
  const damaged = fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    .map((changes) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      return bytes
    })
  const any = fc.oneof(
    damaged,
    fc.uint8Array({ maxLength: 300 }).map((a) => Buffer.from(a)),
    fc
      .string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '床', '\t', '\0') })
      .map((s) => Buffer.from(s)),
  )
  await fc.assert(
    fc.asyncProperty(any, async (bytes) => {
      try {
        await readSheets(bytes, 'a')
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error))
      }
    }),
    { numRuns: 1500 },
  )
})
