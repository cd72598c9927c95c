/** What must hold before anything is built: the home can be written to, and the port is free. Told in a sentence, in a second. */
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type { Config } from '../../kernel/config.ts'

/** The home is no folder that we may write to. */
export class HomeTrouble extends Error {
  readonly sentences: Readonly<Record<'zh-CN' | 'en', string>>

  constructor(home: string, because: string) {
    super(`${home}: ${because}`)
    this.name = 'HomeTrouble'
    this.sentences = {
      'zh-CN': `不能在 ${home} 里写东西（${because}）。请给这个文件夹写权限，或用 ANJU_HOME 指定另一个。`,
      en: `Nothing can be written below ${home} (${because}). Give write permission there, or name another folder with ANJU_HOME.`,
    }
  }
}

/** @throws HomeTrouble when the folder can't be made or nothing can be written into it */
export function makeHome(home: string): void {
  try {
    makeFolder(home)
    const probe = join(home, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new HomeTrouble(
      home,
      error instanceof Error && 'code' in error ? String(error.code) : String(error),
    )
  }
}

/** Step by step: made recursively below a folder that takes none (as /proc), the runtime tries for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(path), { code: 'ENOTDIR' })
    return
  }
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** @throws Error EADDRINUSE with the port, before a database is started in vain */
export async function portIsFree({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  if (port === 0) return
  const probe = createServer().listen(port, host)
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}
