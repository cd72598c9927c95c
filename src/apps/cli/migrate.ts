// `anju migrate`: brings the database to this program's version, without opening the house to anybody.
import { builderOf } from '../../kernel/backup/index.ts'
import { readConfig } from '../../kernel/config.ts'
import { openLog } from '../../kernel/log.ts'
import { MIGRATIONS } from '../server/house.ts'
import { openStore } from '../server/serve.ts'
import { inWords } from './language.ts'

export async function run(): Promise<number> {
  const config = readConfig()
  const store = await openStore(config, openLog(config.logLevel))
  try {
    const names = await builderOf(MIGRATIONS).build(store.connection)
    for (const name of names) console.log(name)
    console.log(
      names.length > 0
        ? inWords(`已执行 ${names.length} 个升级步骤。`, `${names.length} migrations ran.`)
        : inWords('数据库已是最新。', 'The database is up to date.'),
    )
    return 0
  } finally {
    await store.close()
  }
}
