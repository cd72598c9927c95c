// The op `retrieve` through the database: the postings that a large library is ranked by, in a database made for the one call.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { retrieveRequest } from '../../engines/rank/index.ts'
import { systemClock } from '../../kernel/clock.ts'
import { readConfig } from '../../kernel/config.ts'
import { openHouse } from '../../kernel/house.ts'
import { openLog } from '../../kernel/log.ts'
import { knowledgeTables, retrieveInStore } from '../../rooms/knowledge/index.ts'
import { openStore } from '../server/serve.ts'

/** `{documents, queries, k, through: 'sql'}`: the same answer, ranked by SQL; the merchant's own database is never touched. */
export async function retrieveThroughSql(request: Readonly<Record<string, unknown>>): Promise<unknown> {
  const checked = retrieveRequest(request)
  const home = await mkdtemp(join(tmpdir(), 'anju-retrieve-'))
  const config = { ...readConfig({}), home }
  const log = openLog('error')
  const store = await openStore(config, log)
  try {
    const parts = { config, clock: systemClock, log, connection: store.connection }
    const house = await openHouse({ ...parts, migrations: [knowledgeTables] })
    try {
      await house.start()
      return await house.transact(house.system('ten_retrieve'), (ctx) => retrieveInStore(ctx, checked))
    } finally {
      await house.close()
    }
  } finally {
    await store.close()
    await rm(home, { recursive: true, force: true })
  }
}
