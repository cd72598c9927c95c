// `anju import KIND FILE`: a spreadsheet into the shop, all rows or none, with a reason for each row that was refused.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { systemClock } from '../../kernel/clock.ts'
import { readConfig } from '../../kernel/config.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openLog } from '../../kernel/log.ts'
import { type ImportOutcome, LEFT_OUT } from '../../rooms/imports/contract.ts'
import { fillDemoShop } from '../server/demo-shop.ts'
import { type Building, openBuilding } from '../server/house.ts'
import { openStore } from '../server/serve.ts'
import { readWords } from './arguments.ts'
import { inWords, terminalLanguage } from './language.ts'
import { Told } from './tell.ts'

const USAGE = 'import KIND FILE [--map FILE] [--dry-run] [--json] [--shop SLUG]'
/** Field -> heading, letter or number of its column from 1; null leaves the field out. */
const ColumnMap = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const SHOWN_REFUSALS = 50

/** A reason with a code, for those who asked for JSON. */
class Coded extends Told {
  readonly code: string

  constructor(code: string, sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** Exit status 0: written, or a dry run without a refusal. 1: something was refused and nothing was written. */
export async function run(words: readonly string[]): Promise<number> {
  if (!words.includes('--json')) return await deed(words)
  try {
    return await deed(words)
  } catch (error) {
    if (!isToldOnPurpose(error)) console.error(error)
    console.log(failure('', '', reasonOf(error)))
    return 1
  }
}

async function deed(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words, {
    map: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    shop: { type: 'string' },
  })
  const [kind, path, ...more] = positionals
  if (!kind || !path || more.length > 0)
    throw new Coded('cli.usage', inWords(`用法：anju ${USAGE}`, `Usage: anju ${USAGE}`))
  const bytes = await readOr(path)
  const map = values.map === undefined ? {} : { map: await readMap(values.map) }
  return withBuilding(async (building) => {
    const tenant = await shopFor(building, values.shop)
    const who = { ...building.house.system(tenant), language: terminalLanguage() }
    const file = { kind, name: basename(path), bytes, dryRun: values['dry-run'], ...map }
    try {
      const outcome = await building.rooms.imports.runImport(who, file)
      console.log(
        values.json ? JSON.stringify(outcome, null, 2) : account(outcome, freeFields(building, outcome)),
      )
      return outcome.refused > 0 ? 1 : 0
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const message = building.house.words.say(terminalLanguage(), error.code, error.facts)
      if (!values.json) throw new Told(message)
      console.log(failure(kind, file.name, { code: error.code, message }))
      return 1
    }
  })
}

interface Reason {
  readonly code: string
  readonly message: string
}

/** The shape of an outcome with the reason why there is none. */
function failure(kind: string, file: string, error: Reason): string {
  const nothing = { written: false, read: 0, created: 0, updated: 0, refused: 0, refusals: [] }
  return JSON.stringify({ kind, file, ...nothing, error }, null, 2)
}

function reasonOf(error: unknown): Reason {
  if (error instanceof Coded) return { code: error.code, message: error.message }
  if (error instanceof Told) return { code: 'cli.usage', message: error.message }
  if (hasSentences(error)) return { code: 'cli.store', message: error.sentences[terminalLanguage()] }
  if (error instanceof Refusal)
    return { code: error.code, message: `${error.code} ${JSON.stringify(error.facts)}` }
  return { code: 'cli.failed', message: error instanceof Error ? error.message : String(error) }
}

const isToldOnPurpose = (error: unknown): boolean => error instanceof Told || hasSentences(error)

/** The kernel's own troubles carry their sentences. */
function hasSentences(
  error: unknown,
): error is Error & { readonly sentences: Readonly<Record<'zh-CN' | 'en', string>> } {
  return error instanceof Error && 'sentences' in error
}

async function withBuilding(deed: (building: Building) => Promise<number>): Promise<number> {
  const config = readConfig()
  const log = openLog(config.logLevel)
  const store = await openStore(config, log, { join: true })
  try {
    const building = await openBuilding({ config, clock: systemClock, log, connection: store.connection })
    try {
      await building.house.start()
      return await deed(building)
    } finally {
      await building.house.close()
    }
  } finally {
    await store.close()
  }
}

/** A home where nobody lives yet becomes the demo shop, as at the first start. */
async function shopFor(building: Building, slug: string | undefined): Promise<string> {
  const { access } = building.rooms
  if ((await access.tenants()).length === 0) {
    await fillDemoShop(building, () =>
      console.error(inWords('正在布置演示店铺……', 'Furnishing the demo shop ...')),
    )
  }
  const shops = await access.tenants()
  const [only, ...others] = shops
  const chosen = slug === undefined && others.length === 0 ? only : shops.find((shop) => shop.slug === slug)
  if (chosen) return chosen.id
  const list = shops.map((shop) => shop.slug).join(', ')
  throw new Coded(
    'cli.shop-unknown',
    inWords(`请用 --shop 指定店铺：${list}`, `Name the shop with --shop: ${list}`),
  )
}

async function readOr(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Coded(
      'cli.file-unreadable',
      inWords(`读不到文件 ${path}（${reason}）。`, `The file ${path} can't be read (${reason}).`),
    )
  }
}

async function readMap(path: string): Promise<z.infer<typeof ColumnMap>> {
  const text = (await readOr(path)).toString().replace(/^\uFEFF/, '')
  try {
    return ColumnMap.parse(JSON.parse(text))
  } catch {
    throw new Coded(
      'cli.map-expected',
      inWords(
        `${path} 应为 JSON：{"字段": "列标题、列字母或列号"}`,
        `Expected ${path} to be JSON: {"field": "heading, letter or number of the column"}`,
      ),
    )
  }
}

/** The fields that no column was taken for, as --map names them. */
function freeFields(building: Building, { kind, columns }: ImportOutcome): string {
  const { catalogue, orders, customers, knowledge } = building.rooms
  const kinds = [catalogue, orders, customers, knowledge].flatMap((room) => room.importKinds)
  const fields = kinds.find((one) => one.kind === kind)?.fields ?? []
  return fields
    .filter(({ name }) => !columns.some(({ field }) => field === name))
    .map(({ name, title }) => inWords(`${name}（${title.zh}）`, name))
    .join(inWords('、', ', '))
}

function account(outcome: ImportOutcome, free: string): string {
  const { read, created, updated, refused } = outcome
  const lines = outcome.refusals.slice(0, SHOWN_REFUSALS).map(({ row, column, reason }) => {
    const place = inWords(
      `第 ${row} 行${column ? ` ${column} 列` : ''}`,
      `row ${row}${column ? `, column ${column}` : ''}`,
    )
    return `  ${place}: ${reason}`
  })
  const counts = inWords(
    `读取 ${read} 行：新建 ${created}，更新 ${updated}，拒绝 ${refused}。`,
    `${read} rows read: ${created} created, ${updated} updated, ${refused} refused.`,
  )
  return [counts, ...lines, ...leftOut(outcome, free), end(outcome)].join('\n')
}

/** Content that went nowhere is named, with the way to bring it in. */
function leftOut({ notes }: ImportOutcome, free: string): string[] {
  const out = notes.filter(({ code }) => code === LEFT_OUT)
  const [first] = out
  if (!first) return []
  const columns = out.map(({ column, text }) => inWords(`${column} 列「${text}」`, `${column} "${text}"`))
  return [
    inWords(
      `没有导入的列（没认出是哪一项）：${columns.join('、')}。`,
      `Columns left out (not understood): ${columns.join(', ')}.`,
    ),
    inWords(
      `  要导入就写一个 map.json：{"字段": "${first.column}"}，再加 --map map.json。还空着的字段：${free}。`,
      `  To bring them in, write {"field": "${first.column}"} into map.json and add --map map.json. Fields still free: ${free}.`,
    ),
  ]
}

function end({ written, dryRun, refused }: ImportOutcome): string {
  if (written) return inWords('已写入。', 'Written.')
  if (refused > 0)
    return inWords('没有写入任何内容，请改正后重试。', 'Nothing was written; put these right and try again.')
  return dryRun ? inWords('试运行通过，没有写入。', 'The dry run passed; nothing was written.') : ''
}
