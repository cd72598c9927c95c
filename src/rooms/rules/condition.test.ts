/** Conditions: a table of limits for each kind of fact, and that no facts and no condition make the evaluator throw. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allHold, type Facts, fits, holds } from './condition.ts'
import { type Condition, FACT_NAMES, FACTS, type FactName, OPERATORS, type Operator } from './contract.ts'
import { ALL_OPERATORS } from './rule.ts'

const TABLE: readonly (readonly [
  what: string,
  fact: FactName,
  is: Operator,
  values: Condition['values'],
  facts: Facts,
  expected: boolean,
])[] = [
  ['the same choice', 'mood', 'is', ['angry'], { mood: 'angry' }, true],
  ['one of several choices', 'mood', 'is', ['sad', 'angry'], { mood: 'angry' }, true],
  ['another choice', 'mood', 'is', ['sad'], { mood: 'angry' }, false],
  ['no choice known', 'mood', 'is', ['sad'], {}, false],
  ['a null is no value', 'customer.tier', 'is', ['null'], { 'customer.tier': null }, false],
  ['not this choice', 'mood', 'is-not', ['angry'], { mood: 'calm' }, true],
  ['none of these', 'mood', 'is-not', ['calm', 'sad'], { mood: 'calm' }, false],
  ['unknown is not VIP', 'customer.tier', 'is-not', ['VIP'], {}, true],
  ['a number below the bound', 'order.value', 'at-least', [200_000], { 'order.value': 199_999 }, false],
  ['a number at the bound', 'order.value', 'at-least', [200_000], { 'order.value': 200_000 }, true],
  ['a number at the upper bound', 'satisfaction', 'at-most', [2], { satisfaction: 2 }, true],
  ['a number over the upper bound', 'satisfaction', 'at-most', [2], { satisfaction: 3 }, false],
  ['an unknown number is neither', 'satisfaction', 'at-most', [2], {}, false],
  ['a number kept as text is no number', 'satisfaction', 'at-most', [2], { satisfaction: '1' }, false],
  ['not a number at all', 'order.value', 'at-least', [0], { 'order.value': Number.NaN }, false],
  ['a tag that is there', 'tags', 'has', ['发票'], { tags: ['送货', '发票'] }, true],
  ['a tag that is not', 'tags', 'has', ['发票'], { tags: ['送货'] }, false],
  ['no tags known', 'tags', 'has', ['发票'], {}, false],
  ['without a tag', 'tags', 'has-not', ['发票'], { tags: [] }, true],
  ['no tags known, so without', 'tags', 'has-not', ['发票'], {}, true],
  ['a list that is kept as text has nothing', 'tags', 'has', ['发'], { tags: '发票' }, false],
  ['words in a text', 'text', 'contains', ['发票'], { text: '要开发票' }, true],
  ['words in another case and width', 'text', 'contains', ['ＶＩＰ'], { text: 'i am vip' }, true],
  ['an empty word is in no text', 'text', 'contains', [' '], { text: 'anything' }, false],
  ['words that are not there', 'text', 'contains-not', ['发票'], { text: '尺寸' }, true],
  ['no text contains nothing', 'text', 'contains-not', ['发票'], {}, true],
  ['open hours', 'hours.open', 'is', [true], { 'hours.open': true }, true],
  ['closed hours', 'hours.open', 'is', [true], { 'hours.open': false }, false],
  ['closed hours asked for', 'hours.open', 'is', [false], { 'hours.open': false }, true],
  ['hours nobody knows', 'hours.open', 'is', [false], {}, false],
]

for (const [what, fact, is, values, facts, expected] of TABLE)
  test(`${what}: ${expected ? 'holds' : 'does not hold'}`, () => {
    assert.equal(holds({ fact, is, values }, facts), expected)
  })

test('all must hold, and one of any if there are any', () => {
  const yes: Condition = { fact: 'mood', is: 'is', values: ['calm'] }
  const no: Condition = { fact: 'mood', is: 'is', values: ['angry'] }
  const facts: Facts = { mood: 'calm' }
  for (const [all, any, expected] of [
    [[], [], true],
    [[yes], [], true],
    [[yes, no], [], false],
    [[yes], [no], false],
    [[yes], [no, yes], true],
    [[], [no], false],
  ] as const)
    assert.equal(allHold({ all, any }, facts), expected)
})

const value = fc.oneof(fc.string(), fc.double(), fc.boolean())
const anything = fc.oneof(value, fc.constant(null), fc.array(fc.string()), fc.object())
const condition = fc.record({
  fact: fc.oneof(fc.constantFrom(...FACT_NAMES), fc.string()),
  is: fc.oneof(fc.constantFrom(...ALL_OPERATORS), fc.string()),
  values: fc.array(value, { maxLength: 5 }),
})

test('whatever is asked of whatever is known, the answer is yes or no', () => {
  fc.assert(
    fc.property(
      fc.array(condition, { maxLength: 4 }),
      fc.array(condition, { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...FACT_NAMES), fc.string()), anything),
      (all, any, facts) => {
        // Kept by an older program or another hand: not what the types say.
        const asked = { all, any } as unknown as { all: Condition[]; any: Condition[] }
        assert.equal(typeof allHold(asked, facts as unknown as Facts), 'boolean')
      },
    ),
    { numRuns: 2000 },
  )
})

test('a condition and its opposite never hold together, and one of them does when the fact is known', () => {
  const opposite = { is: 'is-not', has: 'has-not', contains: 'contains-not' } as const
  fc.assert(
    fc.property(
      fc.constantFrom('is', 'has', 'contains'),
      fc.array(
        fc.string({ minLength: 1 }).filter((one) => one.trim() !== ''),
        { minLength: 1, maxLength: 3 },
      ),
      fc.oneof(fc.string(), fc.array(fc.string())),
      (is, values, fact) => {
        const facts = { text: fact } as Facts
        const [yes, no] = [
          holds({ fact: 'text', is, values }, facts),
          holds({ fact: 'text', is: opposite[is], values }, facts),
        ]
        assert.notEqual(yes, no)
      },
    ),
  )
})

test('every fact fits the operators of its kind and no other', () => {
  for (const fact of FACT_NAMES) {
    const kind = FACTS[fact].kind
    const sample = { choice: 'x', number: 1, list: 'x', text: 'x', flag: true }[kind]
    const known: { readonly kind: string; readonly values?: readonly string[] } = FACTS[fact]
    const values = [known.values?.[0] ?? sample]
    for (const is of ALL_OPERATORS) {
      const mine: readonly string[] = OPERATORS[kind]
      assert.equal(fits({ fact, is, values }), mine.includes(is), `${fact} ${is}`)
    }
  }
  assert.equal(fits({ fact: 'mood', is: 'is', values: ['hungry'] }), false)
  assert.equal(fits({ fact: 'order.value', is: 'at-least', values: [1, 2] }), false)
  assert.equal(fits({ fact: 'text', is: 'contains', values: ['  '] }), false)
})
