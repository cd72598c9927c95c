// `anju ci`: every check that a commit must pass, one after the other, with a line for each at the end.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { buildPages } from '../server/web-build.ts'
import { inWords } from './language.ts'
import { PROJECT } from './project.ts'

interface Step {
  readonly name: string
  run(): boolean | Promise<boolean>
}

const bin = (name: string) => join(PROJECT, 'node_modules', '.bin', name)
const main = join(import.meta.dirname, 'main.ts')

const steps: readonly Step[] = [
  { name: 'format and lint', run: () => runs(bin('biome'), 'ci', '.') },
  { name: 'types, server', run: () => runs(bin('tsc'), '--noEmit', '-p', 'tsconfig.json') },
  { name: 'types, web', run: () => runs(bin('tsc'), '--noEmit', '-p', 'tsconfig.web.json') },
  { name: 'house rules', run: () => runs(process.execPath, '--test', 'test/house-rules.test.ts') },
  { name: 'dead files and exports', run: () => runs(bin('knip')) },
  { name: 'web pages', run: buildsPages },
  { name: 'tests, embedded PostgreSQL 18', run: () => runs(process.execPath, main, 'test') },
  { name: 'tests, PostgreSQL 15', run: () => runs(process.execPath, main, 'test', '--postgres', '15') },
  { name: 'fresh clone', run: () => runs('bash', join(PROJECT, '.ci', 'fresh-clone')) },
]

/** Goes on after a failure, so that one run tells everything that is wrong. */
export async function run(): Promise<number> {
  const told: string[] = []
  let failed = 0
  for (const step of steps) {
    console.log(`\n== ${step.name}`)
    const began = performance.now()
    const good = await step.run()
    const seconds = Math.round((performance.now() - began) / 1000)
    if (!good) failed += 1
    told.push(`${good ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`)
  }
  console.log(`\n${told.join('\n')}`)
  console.log(
    failed
      ? inWords(`${failed} 项没有通过。`, `${failed} checks failed.`)
      : inWords('全部通过。', 'All checks passed.'),
  )
  return failed ? 1 : 0
}

function runs(program: string, ...words: string[]): boolean {
  return spawnSync(program, words, { cwd: PROJECT, stdio: 'inherit' }).status === 0
}

async function buildsPages(): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), 'anju-ci-'))
  try {
    const { root } = await buildPages(PROJECT, home)
    console.log(root)
    return true
  } catch (error) {
    console.error(error)
    return false
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
