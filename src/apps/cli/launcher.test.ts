// The front door on a bare machine: installs once, notices a broken installation, hands over words, streams and status.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, it } from 'node:test'
import { PROJECT } from './project.ts'

// Stands in for npm: notes how it was called and installs a Node that is this one.
const NPM = `#!/bin/sh
echo "$1" >> "$PWD/npm-calls"
[ -e "$PWD/no-network" ] && { echo "npm error network" >&2; exit 1; }
rm -rf node_modules && mkdir -p node_modules/node/bin
ln -s "${process.execPath}" node_modules/node/bin/node
cp package-lock.json node_modules/.package-lock.json
echo "npm talks on standard output"
`
const MAIN = `
  import { Socket } from 'node:net'
  if (process.argv[2] === 'stay') {
    process.on('SIGTERM', () => process.exit(7))
    new Socket({ fd: Number(process.env.ANJU_LAUNCHER) }).on('close', () => process.exit(8)).resume()
    console.log(process.pid)
  } else {
    console.log(JSON.stringify([process.argv.slice(2), await new Response(process.stdin).text()]))
    process.exitCode = Number(process.argv[3] ?? 0)
  }`
const folders: string[] = []
let project: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'anju-door-'))
  folders.push(project)
  cpSync(join(PROJECT, 'bin'), join(project, 'bin'), { recursive: true })
  mkdirSync(join(project, 'src', 'apps', 'cli'), { recursive: true })
  writeFileSync(join(project, 'package.json'), '{"type":"module"}')
  writeFileSync(join(project, 'src', 'apps', 'cli', 'main.ts'), MAIN)
  lock('1.0.0')
  mkdirSync(join(project, 'fake'))
  writeFileSync(join(project, 'fake', 'npm'), NPM, { mode: 0o755 })
})

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the front door', () => {
  it('installs at the first run and only then, and leaves standard output to the command', () => {
    const first = call(['engine', '0'], '{"a":1}')
    assert.match(first.stderr, /首次运行[\s\S]*First run/)
    assert.equal(first.stdout, `${JSON.stringify([['engine', '0'], '{"a":1}'])}\n`)
    assert.deepEqual(npmCalls(), ['ci'])
    const second = call(['engine', '0'])
    assert.equal(second.stderr, '')
    assert.deepEqual(npmCalls(), ['ci'])
  })

  it('hands the exit status on', () => {
    assert.equal(call(['x', '2']).status, 2)
  })

  it('installs again when the lock has changed', () => {
    call(['x'])
    lock('1.0.1')
    assert.match(call(['x']).stderr, /依赖已更新/)
    assert.deepEqual(npmCalls(), ['ci', 'ci'])
  })

  it('takes an installation by hand as it is when it holds what the lock says', () => {
    mkdirSync(join(project, 'node_modules', 'node', 'bin'), { recursive: true })
    spawnSync('ln', ['-s', process.execPath, join(project, 'node_modules', 'node', 'bin', 'node')])
    cpSync(join(project, 'package-lock.json'), join(project, 'node_modules', '.package-lock.json'))
    assert.equal(call(['x']).stderr, '')
    assert.deepEqual(npmCalls(), [])
  })

  it('notices an installation that was broken off or has lost its Node', () => {
    mkdirSync(join(project, 'node_modules', 'half'), { recursive: true })
    assert.match(call(['x']).stderr, /没有完成[\s\S]*not finished/)
    rmSync(join(project, 'node_modules', 'node'), { recursive: true })
    assert.match(call(['x']).stderr, /不完整[\s\S]*broken/)
    assert.deepEqual(npmCalls(), ['ci', 'ci'])
  })

  it('says what to do when the installation does not succeed', () => {
    writeFileSync(join(project, 'no-network'), '')
    const { status, stderr } = call(['x'])
    assert.equal(status, 1)
    assert.match(stderr, /安装没有成功[\s\S]*did not succeed/)
    assert.ok(!existsSync(join(project, 'node_modules', '.anju-installed')))
  })

  it('hands a signal on', async () => {
    call(['x'])
    const { door } = await stay()
    door.kill('SIGTERM')
    assert.equal((await once(door, 'exit'))[0], 7)
  })

  it('goes with the shell of npm when a signal to npm ends there', async () => {
    call(['x'])
    const door = join(project, 'bin', 'anju.mjs')
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${door}" stay; true`], {
      env: { ...environment(), npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [said] = await once(shell.stdout, 'data')
    shell.kill('SIGTERM')
    await until(() => !isRunning(Number(said)))
  })

  it('holds a thread that tells the program when it is killed itself', async () => {
    call(['x'])
    const { door, pid } = await stay()
    door.kill('SIGKILL')
    await until(() => !isRunning(pid))
  })
})

/** A program that stays until it is told to go, or until its thread to the front door breaks. */
async function stay() {
  const door = spawn(process.execPath, [join(project, 'bin', 'anju.mjs'), 'stay'], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said] = await once(door.stdout, 'data')
  return { door, pid: Number(said) }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

// A dead process that nobody has collected yet still has a number, but no folder to work in.
function isRunning(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) !== ''
  } catch {
    return false
  }
}

function call(words: string[], input = '') {
  const door = join(project, 'bin', 'anju.mjs')
  return spawnSync(process.execPath, [door, ...words], { env: environment(), input, encoding: 'utf8' })
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: `${join(project, 'fake')}:${process.env.PATH}` }
}

function lock(version: string): void {
  const packages = {
    '': {},
    'node_modules/a': { version },
    'node_modules/other-system': { version, optional: true },
  }
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages }))
}

function npmCalls(): string[] {
  const path = join(project, 'npm-calls')
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}
