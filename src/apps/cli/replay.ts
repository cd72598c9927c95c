// `anju replay`: stored turns through the assistant as it would take them now; a table of what differs, and its sums as JSON in the last line.
import { systemClock } from '../../kernel/clock.ts'
import { readConfig } from '../../kernel/config.ts'
import { openLog } from '../../kernel/log.ts'
import type { ReplayLine, ReplayResult } from '../../rooms/assistant/replay/contract.ts'
import { ReplayWish } from '../../rooms/assistant/replay/contract.ts'
import { type Building, openBuilding } from '../server/house.ts'
import { openStore } from '../server/serve.ts'
import { readWords } from './arguments.ts'
import { inWords, terminalLanguage } from './language.ts'
import { Told } from './tell.ts'

const SHOWN = 40
const WIDE = 28

/** Exit status 0 whatever differs: it is a reading, not a check. */
export async function run(words: readonly string[]): Promise<number> {
  const { values } = readWords(words, {
    days: { type: 'string' },
    sample: { type: 'string' },
    intents: { type: 'string' },
    version: { type: 'string' },
    without: { type: 'string' },
    shop: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    console.log(usage())
    return 0
  }
  const wish = ReplayWish.safeParse({
    ...(values.days && { days: Number(values.days) }),
    ...(values.sample && { sample: Number(values.sample) }),
    ...(values.intents && { intents: values.intents.split(',') }),
    ...(values.version && { version: values.version }),
    ...(values.without && { without: values.without.split(',') }),
  })
  if (!wish.success) throw new Told(usage())
  return withBuilding(async (building) => {
    const who = {
      ...building.house.system(await shopOf(building, values.shop)),
      language: terminalLanguage(),
    }
    const result = await building.rooms.assistant.replay(who, wish.data)
    if (!values.json) console.log(account(result))
    console.log(JSON.stringify(values.json ? result : sums(result)))
    return 0
  })
}

const usage = (): string =>
  inWords(
    `用法：anju replay [选项]
把存下来的轮次交给现在的助手再想一遍，只看会有什么不同；什么都不发，什么都不记。
  --days N        看最近多少天（默认 30）
  --sample N      最多看多少轮（默认 200）
  --intents A,B   只看问这些事的
  --version ID    用学来的这一版听；shipped 是随附的
  --without A,B   不用这些工具
  --shop 简称     哪家店铺；只有一家时不用写
  --json          只打印完整结果，一行 JSON
最后一行总是 JSON：不加 --json 时只有合计。`,
    `Usage: anju replay [options]
Takes stored turns through the assistant as it is now and tells what would differ; nothing is sent and nothing is kept.
  --days N        turns of so many days (30 unless said)
  --sample N      so many turns at most (200 unless said)
  --intents A,B   only where this was asked for
  --version ID    heard by this learned version; shipped is ours
  --without A,B   without these tools
  --shop SLUG     which shop; needless where there is one
  --json          only the whole result, as one line of JSON
The last line is always JSON: only the sums without --json.`,
  )

const sums = ({ turns, same, left, kinds }: ReplayResult) => ({
  ...{ turns, same, left, kinds },
  differ: turns - same - left,
})

async function withBuilding(deed: (building: Building) => Promise<number>): Promise<number> {
  const config = readConfig()
  const log = openLog(config.logLevel)
  const store = await openStore(config, log, { join: true })
  try {
    const building = await openBuilding({ config, clock: systemClock, log, connection: store.connection })
    try {
      return await deed(building)
    } finally {
      await building.house.close()
    }
  } finally {
    await store.close()
  }
}

async function shopOf({ rooms }: Building, slug: string | undefined): Promise<string> {
  const shops = await rooms.access.tenants()
  const [only, ...others] = shops
  const chosen = slug === undefined && others.length === 0 ? only : shops.find((shop) => shop.slug === slug)
  if (chosen) return chosen.id
  const list = shops.map((shop) => shop.slug).join(', ')
  throw new Told(inWords(`请用 --shop 指定店铺：${list}`, `Name the shop with --shop: ${list}`))
}

function account({ turns, same, left, kinds, items }: ReplayResult): string {
  const differing = turns - same - left
  const head = inWords(
    `${turns} 轮：${same} 轮一样，${differing} 轮不同，${left} 轮没法再跑。`,
    `${turns} turns: ${same} the same, ${differing} differ, ${left} could not be run again.`,
  )
  const moved = kinds.map((one) => `  ${one.was} -> ${one.now}  ${one.turns}`)
  return [head, ...moved, ...items.slice(0, SHOWN).map(row)].join('\n')
}

function row({ words, was, now, differs }: ReplayLine): string {
  const came = ({ kind, intent, title, reason }: ReplayLine['was']) =>
    [kind, intent, title ?? reason].filter(Boolean).join(' / ')
  const said = words.replace(/\s+/g, ' ')
  const short = said.length > WIDE ? `${said.slice(0, WIDE - 1)}…` : said
  return `  [${differs.join(',')}] ${short}\n      ${came(was)}\n   -> ${came(now)}`
}
