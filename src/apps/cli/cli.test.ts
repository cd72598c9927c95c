// The command line: one JSON in and one out for engines, a sentence and a status for everything else.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { commands } from './commands.ts'
import { terminalLanguage } from './language.ts'

const MAIN = new URL('./main.ts', import.meta.url).pathname

describe('anju engine', () => {
  it('answers one JSON document on standard output', () => {
    const { status, stdout } = anju(['engine', 'text'], '{"op":"language","texts":["你好","hello"]}')
    assert.equal(status, 0)
    assert.equal(JSON.parse(stdout).results.length, 2)
    assert.ok(stdout.endsWith('}\n'))
  })

  for (const [what, name, input, code] of [
    ['no JSON', 'text', '{"op":', 'json-expected'],
    ['an empty input', 'text', '', 'json-expected'],
    ['an op that it does not know', 'text', '{"op":"fly"}', 'op-unknown'],
    ['a list where an object should be', 'text', '[]', 'object-expected'],
    ['hours without a calendar', 'hours', '{"op":"open"}', 'calendar-missing'],
    ['an engine that is not there', 'teleport', '{}', 'engine-unknown'],
    ['the name of something every object has', 'constructor', '{}', 'engine-unknown'],
  ] as const) {
    it(`answers ${what} with an error document and status 2`, () => {
      const { status, stdout } = anju(['engine', name], input)
      assert.equal(status, 2)
      const { error } = JSON.parse(stdout)
      assert.equal(error.code, code)
      assert.deepEqual(Object.keys(error).sort(), ['code', 'message', 'path'])
    })
  }

  it('counts opening hours: the published vector of Friday 16:30, one hour, due Monday 09:30', () => {
    const nine = [{ from: '09:00', to: '17:00' }]
    const calendar = { zone: 'Asia/Shanghai', week: [nine, nine, nine, nine, nine, [], []] }
    const asked = { op: 'add', calendar, from: '2026-11-20T16:30:00+08:00', seconds: 3600 }
    const { stdout } = anju(['engine', 'hours'], JSON.stringify(asked))
    assert.deepEqual(JSON.parse(stdout), { at: '2026-11-23T01:30:00.000Z' })
  })

  it('names the place of the mistake', () => {
    const { stdout } = anju(['engine', 'text'], '{"op":"mood","texts":["好",7]}')
    assert.equal(JSON.parse(stdout).error.path, 'texts[1]')
  })
})

describe('anju help', () => {
  it('lists every command in both languages', () => {
    for (const [LANG, word] of [
      ['', '启动安居'],
      ['en_US.UTF-8', 'start Anju'],
    ] as const) {
      const { status, stdout } = anju(['help'], '', LANG)
      assert.equal(status, 0)
      assert.match(stdout, new RegExp(word))
      for (const name of Object.keys(commands)) assert.match(stdout, new RegExp(`anju ${name}`))
    }
  })

  it('names a word that is no command and ends with status 2', () => {
    const { status, stderr } = anju(['fly'])
    assert.equal(status, 2)
    assert.match(stderr, /「fly」/)
  })

  it('is Chinese unless the terminal is English', () => {
    assert.equal(terminalLanguage({}), 'zh-CN')
    assert.equal(terminalLanguage({ LANG: 'C.UTF-8' }), 'zh-CN')
    assert.equal(terminalLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }), 'en')
  })
})

describe('a command with the wrong words', () => {
  it('says how it is used', () => {
    assert.match(anju(['bench']).stderr, /请指定一组测量/)
    assert.match(anju(['bench', '../secrets']).stderr, /请指定一组测量/)
    assert.match(anju(['test', '--quick']).stderr, /参数不对/)
    assert.equal(anju(['bench']).status, 1)
  })
})

function anju(words: string[], input = '', LANG = '') {
  const env = { PATH: process.env.PATH, LANG }
  return spawnSync(process.execPath, [MAIN, ...words], { input, env, encoding: 'utf8' })
}
