// `anju restore FILE`: a backup back into an empty database, of this PostgreSQL or of another.
import { resolve } from 'node:path'
import { builderOf, restore } from '../../kernel/backup/index.ts'
import { readConfig } from '../../kernel/config.ts'
import { openLog } from '../../kernel/log.ts'
import { MIGRATIONS } from '../server/house.ts'
import { openStore } from '../server/serve.ts'
import { oneWord } from './arguments.ts'
import { inWords } from './language.ts'

export async function run(words: readonly string[]): Promise<number> {
  const path = resolve(oneWord(words, 'restore FILE'))
  const config = readConfig()
  // Not joined: nobody may be at work in a house that is being filled.
  const store = await openStore(config, openLog(config.logLevel))
  try {
    const report = await restore({
      connection: store.connection,
      home: config.home,
      path,
      builder: builderOf(MIGRATIONS),
    })
    console.log(
      inWords(
        `已恢复 ${report.at} 的备份：${report.tables} 张表、${report.rows} 行、${report.files} 个文件。`,
        `The backup of ${report.at} is back: ${report.tables} tables, ${report.rows} rows and ${report.files} files.`,
      ),
    )
    return 0
  } finally {
    await store.close()
  }
}
