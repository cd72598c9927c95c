/** What the grams promise: nothing that contains the query is missed, and two characters are counted exactly. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { grams, queryGrams, storedGrams } from './grams.ts'
import { normalise } from './normalise.ts'

test('a run of Han characters gives its pairs, each once', () => {
  assert.deepEqual(grams('退货退货'), ['退货', '货退'])
  assert.deepEqual(grams('我要退货。'), ['我要', '要退', '退货'])
})

test('full width, case and traditional characters are one spelling', () => {
  assert.deepEqual(grams('退貨'), grams('退货'))
  assert.deepEqual(grams('ＳＦ'), grams('sf'))
  assert.equal(normalise('  床墊\u200b　壞了 '), '床垫 坏了')
})

test('an order number is found by itself, its parts and its last digits', () => {
  const stored = new Set(storedGrams('订单 SF-0417 到了吗'))
  for (const query of ['SF-0417', 'sf', '0417', '417', '订单 SF'])
    assert.ok(
      queryGrams(query).grams.every((gram) => stored.has(gram)),
      query,
    )
  assert.deepEqual(queryGrams('0417').grams, ['041', '417'])
})

test('a query of one character is a prefix search that misses no place', () => {
  const query = queryGrams('床')
  assert.deepEqual(query, { grams: [], prefix: '床', exact: true })
  for (const text of ['床', '床垫', '大床', '买床！'])
    assert.ok(
      storedGrams(text).some((gram) => gram.startsWith('床')),
      text,
    )
})

test('punctuation between two words makes the grams a first look only', () => {
  assert.equal(queryGrams('退货').exact, true)
  assert.equal(queryGrams('退货 床').exact, false)
  assert.equal(queryGrams('退货款').exact, false)
  assert.equal(queryGrams('？').exact, false)
  assert.equal(queryGrams('哈哈哈').exact, false)
  assert.equal(queryGrams('ffff').exact, false)
})

const alphabet = fc.constantFrom(...Array.from('退货床垫的貨ＳsfF0417A-，。 !é𠮷'))
const text = fc.string({ unit: alphabet, maxLength: 14 })
const like = (hay: string, needle: string) => normalise(hay).includes(normalise(needle))

test('law 1: whatever contains the query has all its grams', () => {
  fc.assert(
    fc.property(text, text, text, (before, query, after) => {
      const hay = before + query + after
      fc.pre(like(hay, query))
      const stored = new Set(storedGrams(hay))
      for (const gram of grams(query)) assert.ok(stored.has(gram), gram)
      const { prefix } = queryGrams(query)
      if (prefix) assert.ok([...stored].some((gram) => gram.startsWith(prefix)))
    }),
    { numRuns: 2000 },
  )
})

test('law 2: two letters have one gram, and holding it is what LIKE says', () => {
  const pair = fc.tuple(alphabet, alphabet).map(([a, b]) => a + b)
  fc.assert(
    fc.property(text, pair, (hay, query) => {
      fc.pre(/^[\p{L}\p{N}]{2}$/u.test(normalise(query)))
      assert.equal(grams(query).length, 1)
      assert.equal(queryGrams(query).exact, true)
      assert.equal(grams(hay).includes(grams(query)[0] ?? ''), like(hay, query))
    }),
    { numRuns: 3000 },
  )
})

test('an exact query is decided by its grams alone', () => {
  fc.assert(
    fc.property(text, text, (hay, query) => {
      const wanted = queryGrams(query)
      fc.pre(wanted.exact)
      const stored = storedGrams(hay)
      const held =
        wanted.grams.every((gram) => stored.includes(gram)) &&
        (wanted.prefix === undefined || stored.some((gram) => gram.startsWith(wanted.prefix ?? '')))
      assert.equal(held, like(hay, query))
    }),
    { numRuns: 3000 },
  )
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (s) => assert.equal(normalise(normalise(s)), normalise(s))),
  )
})
