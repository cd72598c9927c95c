// `anju bench NAME`: runs one set of measurements, with its peers beside it.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inWords } from './language.ts'
import { PROJECT } from './project.ts'
import { Told } from './tell.ts'

export async function run(words: readonly string[]): Promise<number> {
  const [name = '', ...more] = words
  const file = join(PROJECT, 'bench', `${name}.ts`)
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !existsSync(file)) {
    const known = globSync('bench/*.ts', { cwd: PROJECT }).map((path) => basename(path, '.ts'))
    const list = known.sort().join(', ') || '-'
    throw new Told(inWords(`请指定一组测量：${list}`, `Name one of the measurements: ${list}`))
  }
  const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning']
  return (
    spawnSync(process.execPath, [...flags, file, ...more], { cwd: PROJECT, stdio: 'inherit' }).status ?? 1
  )
}
