// A start that cannot succeed ends at once with one clear sentence and a status that is not zero.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const MAIN = new URL('./main.ts', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'anju-start-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function start(env: Record<string, string>, LANG = 'en_US.UTF-8') {
  const { status, stderr, signal } = spawnSync(process.execPath, [MAIN, 'start'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, LANG, ...env },
    timeout: 30_000,
    killSignal: 'SIGKILL',
  })
  return { status, signal, lines: stderr.trim().split('\n') }
}

test('a port that is taken is named, and nothing is made', async (run) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  run.after(() => other.close())
  const at = other.address()
  assert.ok(at && typeof at === 'object')
  const { status, lines } = start({ PORT: String(at.port), ANJU_HOME: join(folder, 'home') })
  assert.equal(status, 1)
  assert.deepEqual(lines, [
    `The port ${at.port} is taken. Stop the program that uses it, or name another port with PORT.`,
  ])
  assert.deepEqual(readdirSync(join(folder, 'home')), [])
})

test('a home that nothing can be written to is named, in the language of the terminal', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  for (const home of [join(file, 'home'), '/proc/anju-home/deep']) {
    const english = start({ PORT: '0', ANJU_HOME: home })
    assert.deepEqual([english.status, english.signal, english.lines.length], [1, null, 1], home)
    assert.match(english.lines[0] ?? '', /^Nothing can be written below .*ANJU_HOME\.$/)
    assert.ok(english.lines[0]?.includes(home))
    const chinese = start({ PORT: '0', ANJU_HOME: home }, 'zh_CN.UTF-8')
    assert.match(chinese.lines[0] ?? '', /^不能在 .* ANJU_HOME 指定另一个。$/)
  }
})
