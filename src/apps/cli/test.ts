// `anju test`: every test beside the code and of the whole house, two files at a time, on one shared database cluster.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startThrowAway } from '../../kernel/postgres/test-cluster.ts'
import { readWords } from './arguments.ts'
import { chromium } from './chromium.ts'
import { dovecot } from './dovecot.ts'
import { inWords } from './language.ts'
import { PROJECT } from './project.ts'
import { Told } from './tell.ts'

const AT_A_TIME = 2
/** Names no file, so each test takes the counterpart and says so. */
const NO_DOVECOT = 'none'
const LONGEST_TEST_MS = 8 * 60_000
const OUR_MAJOR = 18
/** What starts the program with the PostgreSQL that it brings, or asks no database: another major would tell nothing new of it. */
const ONE_MAJOR = [
  join('test', 'stories'),
  join('test', 'egress'),
  join('test', 'kill'),
  join('test', 'assistant-tasks'),
  join('src', 'engines'),
  join('src', 'apps'),
  join('src', 'ui'),
  join('src', 'rooms', 'assistant', 'model'),
]

/** `--postgres 15` runs the same tests on another major. */
export async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words, { postgres: { type: 'string', default: '18' } })
  const files = positionals.length > 0 ? positionals : testsFor(Number(values.postgres))
  if (files.length === 0) throw new Told(inWords('没有找到测试。', 'No tests were found.'))
  const browser = files.some(needsBrowser) ? chromium(PROJECT) : undefined
  const mailServer = files.some(needsMailServer) ? (dovecot() ?? NO_DOVECOT) : undefined
  const homes = mkdtempSync(join(tmpdir(), 'anju-homes-'))
  const cluster = await startThrowAway(Number(values.postgres))
  try {
    const child = spawn(
      process.execPath,
      [
        '--test',
        `--test-concurrency=${AT_A_TIME}`,
        `--test-timeout=${LONGEST_TEST_MS}`,
        // What a finished test left open must not keep the others waiting for ever.
        '--test-force-exit',
        ...files,
      ],
      {
        cwd: PROJECT,
        stdio: 'inherit',
        env: {
          ...process.env,
          ANJU_TEST_CLUSTER: JSON.stringify(cluster.admin),
          ANJU_TEST_POSTGRES: values.postgres,
          ANJU_STORY_HOMES: homes,
          ...(browser && { CHROMIUM_PATH: browser }),
          ...(mailServer && { DOVECOT_PATH: mailServer }),
        },
      },
    )
    const [code] = await once(child, 'exit')
    return typeof code === 'number' ? code : 1
  } finally {
    await cluster.stop()
    rmSync(homes, { recursive: true, force: true })
  }
}

function testsFor(major: number): string[] {
  const all = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: PROJECT }).sort()
  if (major === OUR_MAJOR) return all
  return all.filter((file) => !ONE_MAJOR.some((place) => file.startsWith(place)) && asksDatabase(file))
}

/** Every test with a database says so in its imports; the others know no major. */
const asksDatabase = (file: string): boolean =>
  /testing\.ts|whole-house|test-cluster|ANJU_TEST/.test(readFileSync(join(PROJECT, file), 'utf8'))

function needsBrowser(file: string): boolean {
  return (
    file.startsWith(join('test', 'stories')) || /playwright|CHROMIUM_PATH/.test(readFileSync(file, 'utf8'))
  )
}

function needsMailServer(file: string): boolean {
  return /DOVECOT_PATH/.test(readFileSync(file, 'utf8'))
}
