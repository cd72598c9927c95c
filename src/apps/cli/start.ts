// `anju start`: opens the whole product and keeps it open until it is told to stop.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../kernel/config.ts'
import { PROJECT, type Serving, serve } from '../server/serve.ts'
import { readWords } from './arguments.ts'
import { inWords } from './language.ts'
import { tell } from './tell.ts'

const PROGRESS = {
  database: ['正在准备数据库……', 'Preparing the database ...'],
  pages: ['正在准备页面……', 'Preparing the pages ...'],
  demo: ['正在布置演示店铺……', 'Furnishing the demo shop ...'],
} as const

/** `--empty` leaves an empty database empty, for a merchant's own shop; `--dev` logs every request. */
export async function run(words: readonly string[]): Promise<number> {
  const { values } = readWords(words, { empty: { type: 'boolean' }, dev: { type: 'boolean' } })
  const config = readConfig()
  const stop = stopSignal()
  const serving = await serve({
    config: values.dev ? { ...config, logLevel: 'info' } : config,
    root: PROJECT,
    version: versionOfAnju(),
    demo: !values.empty,
    progress: (step) => console.error(inWords(PROGRESS[step][0], PROGRESS[step][1])),
    onLost: (trouble) => {
      tell(trouble)
      process.exitCode = 1
      process.emit('SIGTERM', 'SIGTERM')
    },
  })
  console.log(await welcome(serving))
  await stop
  await serving.close()
  return Number(process.exitCode ?? 0)
}

/** Resolves at the first wish to stop; more of them change nothing, so that the database always ends in order. */
function stopSignal(): Promise<unknown> {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, () => undefined)
  return Promise.race(signals.map((signal) => once(process, signal)))
}

/** One line: where it is, and how to sign in to the demo shop, or the code that opens the first shop. */
async function welcome({ address, signIns, building }: Serving): Promise<string> {
  const code = await building.rooms.setup.code()
  if (code) {
    return inWords(
      `安居已启动，还没有店铺：打开 ${address}/desk 开店，开店码 ${code}`,
      `Anju is open and has no shop yet: open ${address}/desk, opening code ${code}`,
    )
  }
  const pages = inWords(
    `安居已启动：${address}（工作台 ${address}/desk，演示店铺 ${address}/shop-demo，帮助中心 ${address}/help）`,
    `Anju is open: ${address} (desk ${address}/desk, demo shop ${address}/shop-demo, help ${address}/help)`,
  )
  return signIns ? `${pages} ${inWords('演示账号', 'demo sign-ins')}: ${signIns}` : pages
}

function versionOfAnju(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  return version
}
