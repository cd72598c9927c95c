// `anju import KIND FILE`: a spreadsheet into the shop, all rows or none, with a reason for each row that was refused.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { systemClock } from '../../kernel/clock.ts'
import { readConfig } from '../../kernel/config.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openLog } from '../../kernel/log.ts'
import type { ImportOutcome } from '../../rooms/imports/contract.ts'
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

/** Exit status 0: written, or a dry run without a refusal. 1: something was refused and nothing was written. */
export async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words, {
    map: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    shop: { type: 'string' },
  })
  const [kind, path, ...more] = positionals
  if (!kind || !path || more.length > 0)
    throw new Told(inWords(`用法：anju ${USAGE}`, `Usage: anju ${USAGE}`))
  const bytes = await readOr(path)
  const map = values.map === undefined ? {} : { map: await readMap(values.map) }
  return withBuilding(async (building) => {
    const tenant = await shopFor(building, values.shop)
    const who = { ...building.house.system(tenant), language: terminalLanguage() }
    const file = { kind, name: basename(path), bytes, dryRun: values['dry-run'], ...map }
    try {
      const outcome = await building.rooms.imports.runImport(who, file)
      console.log(values.json ? JSON.stringify(outcome, null, 2) : account(outcome))
      return outcome.refused > 0 ? 1 : 0
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const message = building.house.words.say(terminalLanguage(), error.code, error.facts)
      if (!values.json) throw new Told(message)
      const nothing = { read: 0, created: 0, updated: 0, refused: 0, refusals: [] }
      console.log(
        JSON.stringify(
          { kind, file: file.name, written: false, ...nothing, error: { code: error.code, message } },
          null,
          2,
        ),
      )
      return 1
    }
  })
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
  throw new Told(inWords(`请用 --shop 指定店铺：${list}`, `Name the shop with --shop: ${list}`))
}

async function readOr(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Told(
      inWords(`读不到文件 ${path}（${reason}）。`, `The file ${path} can't be read (${reason}).`),
    )
  }
}

async function readMap(path: string): Promise<z.infer<typeof ColumnMap>> {
  const text = (await readOr(path)).toString().replace(/^\uFEFF/, '')
  try {
    return ColumnMap.parse(JSON.parse(text))
  } catch {
    throw new Told(
      inWords(
        `${path} 应为 JSON：{"字段": "列标题、列字母或列号"}`,
        `Expected ${path} to be JSON: {"field": "heading, letter or number of the column"}`,
      ),
    )
  }
}

function account(outcome: ImportOutcome): string {
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
  return [counts, ...lines, end(outcome)].join('\n')
}

function end({ written, dryRun, refused }: ImportOutcome): string {
  if (written) return inWords('已写入。', 'Written.')
  if (refused > 0)
    return inWords('没有写入任何内容，请改正后重试。', 'Nothing was written; put these right and try again.')
  return dryRun ? inWords('试运行通过，没有写入。', 'The dry run passed; nothing was written.') : ''
}
