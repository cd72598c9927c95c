/** Both languages have the same words with the same gaps, and the desk uses every one of them. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const desk = join(import.meta.dirname, '..')
const table = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(desk, 'words', `${language}.json`), 'utf8'))
const zh = table('zh-CN')
const en = table('en')

const sources = readdirSync(desk, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(desk, name), 'utf8'))
const whole = sources.join('\n')

test('both languages have the same keys', () => {
  assert.ok(Object.keys(zh).length > 500)
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort())
})

test('a sentence names the same facts in both languages', () => {
  const facts = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1]))
  for (const key of Object.keys(zh)) {
    const more = [...facts(zh[key]!)].filter((fact) => !facts(en[key]!).has(fact))
    assert.deepEqual(more, [], `${key} loses a fact in English`)
  }
})

test('every word is used, by its whole key or by the beginning of one', () => {
  assert.ok(sources.length > 40)
  const beginnings = [...whole.matchAll(/`([a-z]+[.\w-]*\.)\$\{/g)].map((found) => found[1]!)
  const used = (key: string) =>
    whole.includes(`'${key}'`) || beginnings.some((start) => key.startsWith(start))
  assert.deepEqual(
    Object.keys(zh).filter((key) => !used(key)),
    [],
  )
})

test('nothing shouts, and no figure is written by hand', () => {
  for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)])
    assert.doesNotMatch(text, /[!！]/, key)
})
