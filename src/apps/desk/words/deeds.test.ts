/** Whatever any room writes into the audit trail has words in both languages: the deed, and the names of its facts. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { AMENDS_STATES, PROMISE_ACTS } from '../../../rooms/promises/contract.ts'

const source = join(import.meta.dirname, '../../..')
const table = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${language}.json`), 'utf8'))
const tables = [table('zh-CN'), table('en')]

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(source, name), 'utf8'))

/** Deeds that are put together when they are recorded. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'promises.${given.act}': PROMISE_ACTS.map((act) => `promises.${act}`),
  'promises.amends-${given.state}': AMENDS_STATES.map((state) => `promises.amends-${state}`),
}

/** What stands between the brackets of each call of `ctx.audit`. */
function calls(text: string): string[] {
  return [...text.matchAll(/\.audit\(/g)].map((found) => {
    const from = found.index + found[0].length
    let open = 1
    let to = from
    for (; open > 0 && to < text.length; to += 1) {
      if (text[to] === '(') open += 1
      if (text[to] === ')') open -= 1
    }
    return text.slice(from, to - 1).trim()
  })
}

const DEED = /'([a-z]+\.[a-z][a-z.-]*)'/g
const quoted = (text: string) => [...text.matchAll(DEED)].map((found) => found[1] ?? '')
/** A call whose deed comes from outside: every name in that file which no other use explains may be one. */
const handedIn = (text: string) =>
  quoted(text.replace(/(?:\btell|\bsay|\bjob|\blater|Refusal)\([^)]*\)|const [A-Z_]+ = '[^']*'/g, ''))

function deedsOf(text: string): string[] {
  return calls(text).flatMap((call) => {
    const template = /^`([^`]+)`/.exec(call)?.[1]
    if (template) return TOGETHER[template] ?? [`no list of what ${template} may be`]
    if (call.startsWith("'")) return quoted(call.slice(0, call.indexOf("'", 1) + 1))
    const chosen = /^[^,]*\?/.exec(call)
    return chosen ? quoted(call.split(',')[0] ?? '') : handedIn(text)
  })
}

const deeds = [...new Set(files.flatMap(deedsOf))].sort()
/** Names of facts that stand in the call itself. */
const facts = [
  ...new Set(
    files.flatMap(calls).flatMap((call) => {
      const object = /\{([\s\S]*)\}$/.exec(call)?.[1] ?? ''
      return object.split(',').flatMap((part) => /^\s*([a-zA-Z]+)\s*(?::|$)/.exec(part)?.[1] ?? [])
    }),
  ),
].sort()

test('every deed that is recorded has words in both languages', () => {
  assert.ok(deeds.length > 90, `only ${deeds.length} found`)
  for (const words of tables)
    assert.deepEqual(
      deeds.filter((deed) => !words[`deed.${deed}`]),
      [],
    )
})

test('no deed has words that nobody records', () => {
  const known = new Set(deeds)
  for (const words of tables)
    assert.deepEqual(
      Object.keys(words).filter((key) => key.startsWith('deed.') && !known.has(key.slice('deed.'.length))),
      [],
    )
})

test('every fact that is recorded with a deed has a name in both languages', () => {
  assert.ok(facts.length > 30, `only ${facts.length} found`)
  for (const words of tables)
    assert.deepEqual(
      facts.filter((fact) => !words[`fact.${fact}`]),
      [],
    )
})
