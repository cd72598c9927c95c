// `anju replay`: stored turns through the assistant as it would take them now; a table of what differs, and JSON as the last line.
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
  })
  const wish = ReplayWish.safeParse({
    ...(values.days && { days: Number(values.days) }),
    ...(values.sample && { sample: Number(values.sample) }),
    ...(values.intents && { intents: values.intents.split(',') }),
    ...(values.version && { version: values.version }),
    ...(values.without && { without: values.without.split(',') }),
  })
  if (!wish.success)
    throw new Told(
      inWords(
        '用法：anju replay [--days 30] [--sample 200]',
        'Usage: anju replay [--days 30] [--sample 200]',
      ),
    )
  return withBuilding(async (building) => {
    const who = {
      ...building.house.system(await shopOf(building, values.shop)),
      language: terminalLanguage(),
    }
    const result = await building.rooms.assistant.replay(who, wish.data)
    console.log(account(result))
    console.log(JSON.stringify(result))
    return 0
  })
}

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
