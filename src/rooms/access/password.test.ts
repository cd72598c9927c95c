/** Which passwords are good enough, and how they are kept. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../kernel/errors.ts'
import { isCommon, mustBeGood } from './password.ts'
import { hashOf, isOld, matches } from './password-hash.ts'

const own = ['qinghe', '青禾木居', 'xiaoman@qinghe.example', '小满']

const COMMON = `
  password1234 Password123! P@ssw0rd2024! qwertyuiop12 123456789012 iloveyou1234 admin1234567 woaini520520
  woaini1314520 aaaaaaaaaaaa abcabcabcabc 1qaz2wsx3edc zhongguo2026! welcome12345 letmein-letmein qazwsxedcrfv
  abcdefghijkl passwordpassword asdfghjkl123 changeme1234 monkey-dragon-1`

const said = (password: string): string => {
  try {
    mustBeGood(password, own)
    return 'good'
  } catch (error) {
    assert.ok(error instanceof Refusal)
    return error.code
  }
}

test('a password needs twelve characters and nothing else of a kind', () => {
  assert.equal(said('kort-en-mooi'), 'good')
  assert.equal(said('elfletters1'), 'access.password-short')
  assert.equal(said('只用汉字也行的一句话吧好'), 'good')
  assert.equal(said('oak-and-linen-4600'), 'good')
  assert.equal(said(`${'wandering cloud '.repeat(4)}`), 'access.password-common')
  assert.equal(said('the seventh drawer sticks when it rains'.padEnd(128, ' and so do the others')), 'good')
  assert.equal(said('x'.repeat(201)), 'access.password-long')
})

test('what everybody takes is refused, ornaments or not', () => {
  for (const common of COMMON.trim().split(/\s+/)) {
    assert.ok(isCommon(common.toLowerCase()), common)
  }
})

test('the shop and the person are no passwords', () => {
  assert.equal(said('qinghe-anju-2026'), 'access.password-own')
  assert.equal(said('xiaoman-qinghe'), 'access.password-own')
  assert.equal(said('青禾木居小满20262026'), 'access.password-own')
})

test('a hash opens for its password only, and nobody has none', async () => {
  const kept = await hashOf('oak-and-linen-4600')
  assert.match(kept, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await matches('oak-and-linen-4600', kept), true)
  assert.equal(await matches('oak-and-linen-4601', kept), false)
  assert.equal(await matches('oak-and-linen-4600', null), false)
  assert.equal(isOld(kept), false)
  assert.equal(isOld(kept.replace('m=19456', 'm=9000')), true)
})

test('without an account the work takes as long', async () => {
  const kept = await hashOf('oak-and-linen-4600')
  const timed = async (hash: string | null) => {
    const times: number[] = []
    for (let i = 0; i < 9; i++) {
      const begin = performance.now()
      await matches('something-else-here', hash)
      times.push(performance.now() - begin)
    }
    return times.toSorted((a, b) => a - b)[4] ?? 0
  }
  const [known, unknown] = [await timed(kept), await timed(null)]
  assert.ok(
    unknown > known * 0.4 && unknown < known * 2.5,
    `${unknown.toFixed(1)} ms beside ${known.toFixed(1)} ms`,
  )
})
