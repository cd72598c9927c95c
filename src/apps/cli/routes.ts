// `anju routes`: every way into the house, one line each, and the permission it asks for.
import { systemClock } from '../../kernel/clock.ts'
import { readConfig } from '../../kernel/config.ts'
import { openLog } from '../../kernel/log.ts'
import { openBuilding } from '../server/house.ts'
import { openStore } from '../server/serve.ts'
import { readWords } from './arguments.ts'

export async function run(words: readonly string[]): Promise<number> {
  const { values } = readWords(words, { json: { type: 'boolean' } })
  const config = readConfig()
  const log = openLog(config.logLevel)
  const store = await openStore(config, log, { join: true })
  try {
    const building = await openBuilding({ config, clock: systemClock, log, connection: store.connection })
    const rows = building.routes.map(({ endpoint, guard }) => ({
      method: endpoint.method,
      path: endpoint.path,
      guard,
      summary: endpoint.summary,
    }))
    await building.house.close()
    console.log(values.json ? JSON.stringify(rows, null, 2) : rows.map(line).join('\n'))
    return 0
  } finally {
    await store.close()
  }
}

function line({
  method,
  path,
  guard,
  summary,
}: Record<'method' | 'path' | 'guard' | 'summary', string>): string {
  return `${method.padEnd(7)}${path.padEnd(56)}${guard.padEnd(24)}${summary}`
}
