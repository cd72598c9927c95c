// `anju check`: looks whether this machine and the data folder are ready, and says what is not.
import { mkdirSync, statfsSync } from 'node:fs'
import { readConfig } from '../../kernel/config.ts'
import { openDatabase, roleTrouble } from '../../kernel/db.ts'
import { openLog } from '../../kernel/log.ts'
import { openStore } from '../server/serve.ts'
import { inWords } from './language.ts'

const MB = 1024 * 1024
const LITTLE_ROOM_MB = 500

/** Starts the database if nobody has; exit status 1 when something must be put right first. */
export async function run(): Promise<number> {
  const config = readConfig()
  console.log(`Node        ${process.version}`)
  mkdirSync(config.home, { recursive: true })
  const disk = statfsSync(config.home)
  const free = Math.floor((disk.bavail * disk.bsize) / MB)
  const little = free < LITTLE_ROOM_MB ? inWords('，空间偏少', ', rather little') : ''
  console.log(`ANJU_HOME   ${config.home} (${free} MB${little})`)
  const store = await openStore(config, openLog(config.logLevel), { join: true })
  const database = openDatabase(store.connection, 1)
  try {
    const { rows } = await database.pool.query<{ version: string; role: string; size: string }>(
      `select current_setting('server_version') as version, current_user as role,
        pg_size_pretty(pg_database_size(current_database())) as size`,
    )
    const [row] = rows
    console.log(
      `PostgreSQL  ${row?.version} (${config.databaseUrl ? 'DATABASE_URL' : 'embedded'}, ${row?.role}, ${row?.size})`,
    )
    const trouble = await roleTrouble(database)
    console.log(trouble ?? inWords('一切就绪。', 'Everything is ready.'))
    return trouble ? 1 : 0
  } finally {
    await database.close()
    await store.close()
  }
}
