// `anju import --json` answers JSON whatever goes wrong, before any shop is opened.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const MAIN = new URL('./main.ts', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'anju-import-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const anju = (words: readonly string[]) =>
  spawnSync(process.execPath, [MAIN, 'import', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ANJU_HOME: join(folder, 'home') },
  })

for (const [what, words, code] of [
  ['a file that is not there', ['catalogue', 'nofile.csv', '--json'], 'cli.file-unreadable'],
  ['a missing file name', ['catalogue', '--json'], 'cli.usage'],
  ['a word it does not know', ['catalogue', 'x.csv', '--fly', '--json'], 'cli.usage'],
  [
    'a map that is no map',
    ['catalogue', file('x.csv', 'a,b'), '--map', file('map.json', '[1'), '--json'],
    'cli.map-expected',
  ],
] as const) {
  test(`${what} is an error document and status 1`, () => {
    const { status, stdout, stderr } = anju(words)
    assert.equal(status, 1)
    const answer = JSON.parse(stdout)
    assert.equal(answer.error.code, code)
    assert.ok(answer.error.message.length > 0)
    assert.equal(answer.written, false)
    assert.equal(stderr, '')
  })
}

test('without --json the same reason is one sentence', () => {
  const { status, stdout, stderr } = anju(['catalogue', 'nofile.csv'])
  assert.equal(status, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /^读不到文件 nofile\.csv（ENOENT）。\n$/)
})
