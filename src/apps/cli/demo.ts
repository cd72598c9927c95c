// `anju demo`: furnishes the demo shop; with `--live` simulated customers come by until they are told to stop.
import { systemClock } from '../../kernel/clock.ts'
import { readConfig } from '../../kernel/config.ts'
import { openLog } from '../../kernel/log.ts'
import { fillDemoShop } from '../server/demo-shop.ts'
import { openBuilding } from '../server/house.ts'
import { openStore } from '../server/serve.ts'
import { readWords } from './arguments.ts'
import { inWords } from './language.ts'
import { letCustomersWrite } from './simulated-customers.ts'
import { Told } from './tell.ts'

/** `--every SECONDS` says how often a new customer comes (default 20). */
export async function run(words: readonly string[]): Promise<number> {
  const { values } = readWords(words, { live: { type: 'boolean' }, every: { type: 'string', default: '20' } })
  return values.live ? live(Number(values.every)) : furnish()
}

async function furnish(): Promise<number> {
  const config = readConfig()
  const log = openLog(config.logLevel)
  const store = await openStore(config, log, { join: true })
  try {
    const building = await openBuilding({ config, clock: systemClock, log, connection: store.connection })
    await building.house.start()
    const signIns = await fillDemoShop(building, () =>
      console.error(inWords('正在布置演示店铺……', 'Furnishing the demo shop ...')),
    )
    await building.house.close()
    console.log(
      signIns ?? inWords('这里已有店铺，未作改动。', 'There is a shop here already; nothing was changed.'),
    )
    return 0
  } finally {
    await store.close()
  }
}

/** The customers come over HTTP like everybody else, so the server must be open. */
async function live(everySeconds: number): Promise<number> {
  if (!(everySeconds >= 1)) throw new Told(inWords('--every 至少为 1 秒。', '--every is at least 1 second.'))
  const { host, port } = readConfig()
  const address = `http://${host}:${port}`
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  const open = await fetch(`${address}/health`).then(
    (answer) => answer.ok,
    () => false,
  )
  if (!open) {
    throw new Told(
      inWords(
        `${address} 没有应答。请先运行 npm start。`,
        `Nobody answers at ${address}. Run npm start first.`,
      ),
    )
  }
  console.log(inWords('模拟顾客开始来访，按 Ctrl-C 停止。', 'Simulated customers come by; Ctrl-C ends it.'))
  await letCustomersWrite(address, everySeconds, stop.signal, (line) => console.log(line))
  return 0
}
