/** Imports through the door, with the catalogue as the room that is written to, and real files. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { sheetXml, xlsxOf } from '../../kernel/sheets/test-files.ts'
import { type ImportKind, readSheets } from '../../kernel/sheets.ts'
import { OTHER_SHOP, openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { type Catalogue, catalogueTables, openCatalogue } from '../catalogue/index.ts'
import type { PersonRoom } from '../customers/index.ts'
import { LEFT_OUT } from './contract.ts'
import { type Imports, importsTables, openImports } from './index.ts'

let place: TestHouse
let catalogue: Catalogue
let imports: Imports
let persons: PersonRoom | undefined
let moved = 0
const clock: Clock = { now: () => new Date(Date.now() + moved) }

/** A list of persons whose room writes nothing: what matters is what imports itself keeps of them. */
const GUESTS: ImportKind = {
  kind: 'guests',
  title: { zh: '来客', en: 'Guests' },
  permission: 'customers.write',
  fields: [
    { name: 'name', title: { zh: '姓名', en: 'Name' }, required: true, synonyms: [], shape: 'text' },
    { name: 'phone', title: { zh: '手机', en: 'Phone' }, required: true, synonyms: [], shape: 'phone' },
  ],
  async apply(_ctx: Ctx, rows) {
    return {
      created: [],
      updated: rows.map(({ row }) => String(row)),
      refused: [],
      undo: rows.map(({ values }) => ({ old: String(values.name) })),
    }
  },
  undo: async () => ({ removed: 0, restored: 1 }),
}

before(async () => {
  place = await openTestHouse({ folders: [catalogueTables, importsTables], clock })
  catalogue = openCatalogue(place.house)
  imports = openImports(place.house, {
    customers: {
      join(room) {
        persons = room
      },
    },
    kinds: [...catalogue.importKinds, GUESTS],
    exports: catalogue.exportKinds,
  })
  await place.house.start()
})
after(() => place.close())

const who = () => place.who({ name: '小满' })
const csv = (text: string) => Buffer.from(text)
const refusedWith = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const total = () =>
  place.act(async (ctx) => {
    const kind = catalogue.exportKinds[0]
    let rows = 0
    for await (const batch of kind?.rows(ctx) ?? []) rows += batch.length
    return rows
  })
const told = () =>
  place.house.database.within('*', async (db) => {
    const { sql } = await import('kysely')
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from kernel.outbox`.execute(db)
    return rows[0]?.n ?? 0
  })

const GOOD = `款号,品名,类别,售价,尺寸
IM-01,云栖沙发,沙发,"¥6,880起",长2850*宽1700*高820
IM-02,初禾餐桌,餐桌,3280元,140x80 cm
`

test('a file is read, its columns proposed with a confidence, corrected, tried, imported and taken back', async () => {
  const before = await total()
  const seen = await imports.upload(who(), { kind: 'catalogue', name: '秋季.csv', bytes: csv(GOOD) })
  assert.equal(seen.state, 'read')
  assert.equal(seen.rows, 2)
  assert.deepEqual(seen.heading, { from: 1, to: 1 })
  assert.deepEqual(
    seen.columns.map(({ letter, title, field }) => [letter, title, field]),
    [
      ['A', '款号', 'code'],
      ['B', '品名', 'name'],
      ['C', '类别', 'category'],
      ['D', '售价', 'price'],
      ['E', '尺寸', 'size'],
    ],
  )
  assert.ok(seen.columns.every(({ confidence }) => confidence >= 0.9))
  assert.deepEqual(seen.columns[3]?.samples, ['¥6,880起', '3280元'])

  const without = await imports.correct(who(), { import: seen.id, columns: { size: null, intro: 4 } })
  assert.deepEqual([without.columns[4]?.field, without.columns[4]?.corrected], ['intro', true])
  await imports.correct(who(), { import: seen.id, columns: { intro: null, size: 4 } })

  const facts = await told()
  const tried = await imports.trial(who(), seen.id)
  assert.deepEqual(
    [tried.read, tried.created, tried.updated, tried.refused, tried.written],
    [2, 2, 0, 0, false],
  )
  assert.ok(tried.notes.some(({ code, row }) => code === 'imports.note.from' && row === 2))
  assert.equal(await total(), before)
  assert.equal(await told(), facts)

  const done = await imports.run(who(), seen.id)
  assert.deepEqual([done.created, done.written, done.import], [2, true, seen.id])
  assert.equal(await total(), before + 2)
  await assert.rejects(imports.run(who(), seen.id), refusedWith('imports.over'))

  const line = await imports.view(who(), seen.id)
  assert.equal(line.state, 'imported')
  assert.equal(line.ranBy?.name, '小满')
  assert.deepEqual(line.counts, { read: 2, created: 2, updated: 0 })
  assert.ok(line.undoableUntil)

  assert.deepEqual(await imports.undo(who(), seen.id), { removed: 2, restored: 0 })
  assert.equal(await total(), before)
  await assert.rejects(imports.undo(who(), seen.id), refusedWith('imports.not-undoable'))
})

test('a column with content that no field takes is told; what a person left out on purpose is not', async () => {
  const file = {
    kind: 'catalogue',
    name: 'x.csv',
    bytes: csv('款号,品名,售价,宽mm,仓位码\nIM-91,评测椅,299,450,K-7\n'),
    dryRun: true,
  }
  const told = (outcome: Awaited<ReturnType<Imports['runImport']>>) =>
    outcome.notes.flatMap(({ code, row, column, text }) => (code === LEFT_OUT ? [[row, column, text]] : []))
  const first = await imports.runImport(who(), file)
  assert.deepEqual([first.created, first.refused], [1, 0])
  assert.deepEqual(told(first), [[1, 'E', '仓位码']])
  assert.match(first.notes[0]?.reason ?? '', /E 列「仓位码」.*--map/)
  assert.deepEqual(told(await imports.runImport(who(), { ...file, map: { option: 'E' } })), [])
  assert.deepEqual(told(await imports.runImport(who(), { ...file, map: { width: null } })), [
    [1, 'E', '仓位码'],
  ])
  assert.deepEqual(told(await imports.runImport(who(), { ...file, map: { width: 'E', price: 'C' } }))[0], [
    1,
    'D',
    '宽mm',
  ])
})

test('one refused row and nothing is written, each refusal with its place and sentence', async () => {
  const before = await total()
  const facts = await told()
  const bad = `款号,品名,售价\nIM-11,白榆衣柜,面议\nIM-12,云杉床+床垫,8800\nIM-13,初禾餐桌,3280\n`
  const outcome = await imports.runImport(who(), {
    kind: 'catalogue',
    name: 'x.csv',
    bytes: csv(bad),
    dryRun: false,
  })
  assert.deepEqual(
    [outcome.read, outcome.created, outcome.refused, outcome.written, outcome.import],
    [3, 0, outcome.refused, false, null],
  )
  assert.ok(
    outcome.refusals.some(
      ({ row, column, code, reason }) =>
        row === 2 && column === 'C' && code === 'imports.cell.no-price' && reason.includes('面议'),
    ),
  )
  assert.equal(await total(), before)
  assert.equal(await told(), facts)
})

test('an update restores what was there, and is not taken back when somebody changed it since', async () => {
  const first = await imports.runImport(who(), {
    kind: 'catalogue',
    name: 'a.csv',
    bytes: csv('款号,品名,售价\nIM-21,云栖沙发,6880\n'),
    dryRun: false,
  })
  assert.equal(first.created, 1)
  const second = await imports.runImport(who(), {
    kind: 'catalogue',
    name: 'b.csv',
    bytes: csv('款号,品名,售价\nIM-21,云栖大沙发,7080\n'),
    dryRun: false,
  })
  assert.deepEqual([second.created, second.updated], [0, 1])
  await assert.rejects(imports.undo(who(), first.import ?? ''), refusedWith('catalogue.used-since'))
  assert.deepEqual(await imports.undo(who(), second.import ?? ''), { removed: 0, restored: 1 })
})

test('a map by heading, letter or number overrules the proposal; a wrong one is refused', async () => {
  const bytes = csv('编号,甲,乙\nIM-31,云栖沙发,6880\n')
  const asked = { kind: 'catalogue', name: 'm.csv', bytes, dryRun: true }
  const outcome = await imports.runImport(who(), { ...asked, map: { code: '编号', name: 'b', price: 3 } })
  assert.deepEqual([outcome.created, outcome.refused], [1, 0], JSON.stringify(outcome.refusals))
  await assert.rejects(
    imports.runImport(who(), { ...asked, map: { name: '丙' } }),
    refusedWith('imports.column-unknown'),
  )
  await assert.rejects(
    imports.runImport(who(), { ...asked, map: { nonsense: 'A' } }),
    refusedWith('imports.field-unknown'),
  )
  assert.equal(
    (await place.act((ctx) => imports.list(ctx, {}))).items.some(({ name }) => name === 'm.csv'),
    false,
  )
})

test('a file without heading or without rows is told, not quietly taken for done', async () => {
  const run = (text: string) =>
    imports.runImport(who(), { kind: 'catalogue', name: 'n.csv', bytes: csv(text), dryRun: false })
  const outcome = await run('SF-01,云栖沙发,6880\nSF-02,初禾餐桌,3280\n')
  assert.deepEqual([outcome.read, outcome.refused, outcome.written], [2, 2, false])
  assert.equal(outcome.refusals[0]?.code, 'imports.cell.no-columns')
  await assert.rejects(run('款号,品名,售价\n'), refusedWith('imports.no-rows'))
})

test('every code that the engine knows has its sentence in both languages', async () => {
  const { readdirSync, readFileSync } = await import('node:fs')
  const folder = new URL('../../engines/sheets/', import.meta.url)
  const sources = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const text = sources.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')
  const codes = new Set(
    [...text.matchAll(/(?:refuse\(|code: |return |\? |: )'([a-z]+(?:-[a-z]+)+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  )
  const not = new Set(['heading-again', 'utf-16le', 'l-sofa'])
  assert.ok(codes.size > 30)
  for (const code of codes) {
    const known = ['cell', 'note', 'skipped'].some(
      (part) =>
        place.house.words.has('zh-CN', `imports.${part}.${code}`) &&
        place.house.words.has('en', `imports.${part}.${code}`),
    )
    assert.ok(known || not.has(code), code)
  }
})

test('a workbook with a cover, a title and a merged heading', async () => {
  const bytes = xlsxOf({
    封面: sheetXml([['青禾木居']]),
    价格: sheetXml(
      [
        ['2026 价格表', null, null, null, null, null],
        ['款号', '品名', '尺寸（cm）', null, null, '售价（元）'],
        [null, null, '宽', '深', '高', null],
        ['IM-41', '云栖沙发', 285, 170, 82, 6880],
      ],
      ['A1:F1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'],
    ),
  })
  const seen = await imports.upload(who(), { kind: 'catalogue', name: '价格.xlsx', bytes })
  assert.deepEqual([seen.sheet, seen.heading, seen.sheets], [1, { from: 2, to: 3 }, ['封面', '价格']])
  const fields = seen.columns.map(({ field }) => field)
  assert.deepEqual(fields, ['code', 'name', 'width', 'depth', 'height', 'price'])
  assert.equal((await imports.run(who(), seen.id)).created, 1)
})

test('two runs of the same upload at once: one imports, the other is told', async () => {
  const seen = await imports.upload(who(), {
    kind: 'catalogue',
    name: 'c.csv',
    bytes: csv('款号,品名,售价\nIM-51,云栖沙发,6880\n'),
  })
  const both = await Promise.allSettled([imports.run(who(), seen.id), imports.run(who(), seen.id)])
  const written = both.filter((one) => one.status === 'fulfilled' && one.value.written)
  assert.equal(written.length, 1)
})

test('who may not write the kind may not import it, and another shop sees nothing of it', async () => {
  const some = place.who({ permissions: ['imports.run', 'imports.read'] })
  await assert.rejects(
    imports.upload(some, { kind: 'catalogue', name: 'x.csv', bytes: csv(GOOD) }),
    refusedWith('http.not-allowed'),
  )
  await assert.rejects(
    imports.upload(who(), { kind: 'fridges', name: 'x.csv', bytes: csv(GOOD) }),
    refusedWith('imports.unknown-kind'),
  )
  const seen = await imports.upload(who(), { kind: 'catalogue', name: 'x.csv', bytes: csv(GOOD) })
  await assert.rejects(
    imports.view(place.who({ tenant: OTHER_SHOP }), seen.id),
    refusedWith('imports.unknown'),
  )
  const theirs = await place.act((ctx) => imports.list(ctx, {}), place.who({ tenant: OTHER_SHOP }))
  assert.deepEqual(theirs.items, [])
})

test('a hostile file leaves no trace', async () => {
  const before = await place.act((ctx) => imports.list(ctx, {}))
  await assert.rejects(
    imports.upload(who(), { kind: 'catalogue', name: 'x.xlsx', bytes: Buffer.from('PK\u0003\u0004oops') }),
    refusedWith('sheets.broken'),
  )
  assert.deepEqual(await place.act((ctx) => imports.list(ctx, {})), before)
})

test('when a person is forgotten, no list of persons is left: not the file, not the old values', async () => {
  const list = (name: string) => csv(`姓名,手机\n${name},13812345678\n`)
  await imports.upload(who(), { kind: 'guests', name: 'g.csv', bytes: list('林晚秋独') })
  const ran = await imports.runImport(who(), {
    kind: 'guests',
    name: 'h.csv',
    bytes: list('林晚秋独'),
    dryRun: false,
  })
  assert.equal(ran.written, true)
  assert.ok((await place.searchEverywhere('林晚秋独')).length >= 2)
  await place.act(async (ctx) => persons?.forget(ctx, 'cus_x'))
  await assert.doesNotReject(async () => {
    // The bytes go after the commit.
    for (let i = 0; i < 100 && (await place.searchEverywhere('林晚秋独')).length > 0; i++)
      await new Promise(setImmediate)
  })
  assert.deepEqual(await place.searchEverywhere('林晚秋独'), [])
  await assert.rejects(imports.undo(who(), ran.import ?? ''), refusedWith('imports.not-undoable'))
})

test('an upload nobody ran goes after a day, the way back after a week', async () => {
  const seen = await imports.upload(who(), {
    kind: 'catalogue',
    name: 'old.csv',
    bytes: csv('款号,品名,售价\nIM-61,沙发,1\n'),
  })
  const ran = await imports.runImport(who(), {
    kind: 'catalogue',
    name: 'w.csv',
    bytes: csv('款号,品名,售价\nIM-62,沙发,100\n'),
    dryRun: false,
  })
  moved = 8 * 86_400_000
  await place.house.settle(clock.now())
  await assert.rejects(imports.view(who(), seen.id), refusedWith('imports.unknown'))
  await assert.rejects(imports.undo(who(), ran.import ?? ''), refusedWith('imports.not-undoable'))
  moved = 0
})

test('what is exported is understood again by the import', async () => {
  for (const format of ['xlsx', 'csv'] as const) {
    const file = await imports.exportOf(who(), { kind: 'catalogue', format })
    assert.match(file.name, new RegExp(`^商品 \\d{4}-\\d{2}-\\d{2}\\.${format}$`))
    assert.ok(Buffer.isBuffer(file.body))
    const [grid] = await readSheets(file.body, file.name)
    assert.equal(grid?.rows.length, (await total()) + 1)
    const again = await imports.runImport(who(), {
      kind: 'catalogue',
      name: file.name,
      bytes: file.body,
      dryRun: true,
    })
    assert.deepEqual([again.created, again.refused], [0, 0], JSON.stringify(again.refusals.slice(0, 3)))
  }
})

test('three thousand rows in seconds', async (t) => {
  const lines = Array.from(
    { length: 3000 },
    (_, i) => `BIG-${i},大沙发 ${i},沙发,"${6000 + i},00",长2850*宽1700*高820`,
  )
  const started = performance.now()
  const outcome = await imports.runImport(who(), {
    kind: 'catalogue',
    name: 'big.csv',
    bytes: csv(
      `款号;品名;类别;售价;尺寸\n${lines.map((l) => l.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')).join('\n')}\n`,
    ),
    dryRun: false,
  })
  t.diagnostic(`${Math.round(performance.now() - started)} ms`)
  assert.deepEqual(
    [outcome.created, outcome.refused],
    [3000, 0],
    JSON.stringify(outcome.refusals.slice(0, 3)),
  )
  // Seconds on a quiet machine; the limit only catches a square.
  assert.ok(performance.now() - started < 120_000)
})
