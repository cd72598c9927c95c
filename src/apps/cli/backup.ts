// `anju backup FILE`: the whole house into one file, while it is open; the file appears only when it is whole.
import { createWriteStream, existsSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { BackupTrouble, backup } from '../../kernel/backup/index.ts'
import { systemClock } from '../../kernel/clock.ts'
import { readConfig } from '../../kernel/config.ts'
import { rememberBackup } from '../../kernel/health.ts'
import { openLog } from '../../kernel/log.ts'
import { openStore } from '../server/serve.ts'
import { oneWord } from './arguments.ts'
import { inWords } from './language.ts'

export async function run(words: readonly string[]): Promise<number> {
  const path = resolve(oneWord(words, 'backup FILE'))
  if (existsSync(path)) throw new BackupTrouble('exists', { file: path })
  const config = readConfig()
  const store = await openStore(config, openLog(config.logLevel), { join: true })
  const beside = `${path}.partial`
  try {
    const out = createWriteStream(beside, { mode: 0o600, flush: true })
    const report = await backup({
      connection: store.connection,
      home: config.home,
      out,
      at: systemClock.now(),
    }).finally(() => out.destroy())
    await rename(beside, path)
    await syncFolder(dirname(path))
    rememberBackup(config.home, { at: systemClock.now(), bytes: statSync(path).size })
    console.log(
      inWords(
        `已备份 ${report.tables} 张表、${report.rows} 行、${report.files} 个文件到 ${path}`,
        `Backed up ${report.tables} tables, ${report.rows} rows and ${report.files} files into ${path}`,
      ),
    )
    return 0
  } finally {
    await rm(beside, { force: true })
    await store.close()
  }
}

// A renamed file survives a power cut only once its folder is on the disk too.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
