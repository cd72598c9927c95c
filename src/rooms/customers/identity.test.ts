/** The pure rules of persons: one way to write a phone, when a proof ties, what a merge fills in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '../../kernel/errors.ts'
import { mayTie, plain, shownValue, tailOf } from './identity.ts'
import { type Filled, giveBack, gramsOf, initialOf, keysOf, soughtGrams, takeOver } from './person.ts'

test('a phone is one phone however it is written', () => {
  for (const written of [
    '13800004178',
    '138 0000 4178',
    '+86 138-0000-4178',
    '0086 13800004178',
    '１３８００００４１７８',
    '(138) 0000.4178',
  ]) {
    assert.equal(plain('phone', written), '13800004178', written)
  }
  assert.equal(plain('phone', '+49 (151) 234-5678'), '+491512345678')
  assert.equal(plain('email', ' Lin@Example.CN '), 'lin@example.cn')
  for (const [kind, wrong] of [
    ['phone', '138O0004178'],
    ['phone', '12'],
    ['email', 'lin at example'],
  ] as const) {
    assert.throws(() => plain(kind, wrong), Refusal)
  }
  assert.equal(tailOf('phone', '13800004178'), '4178')
  assert.equal(tailOf('email', 'a@b.cn'), null)
  assert.equal(shownValue('visitor', 'vis_0123456789'), '…6789')
})

test('a proof ties a browser to a person unless it is proven to be somebody else', () => {
  const table = [
    [{ personId: 'cus_1', proven: 0, browserProven: false }, 'cus_2', 'yes'],
    [{ personId: 'cus_1', proven: 0, browserProven: true }, 'cus_2', 'never'],
    [{ personId: 'cus_1', proven: 1, browserProven: false }, 'cus_2', 'never'],
    [{ personId: 'cus_2', proven: 3, browserProven: true }, 'cus_2', 'already'],
  ] as const
  for (const [browser, target, expected] of table) assert.equal(mayTie(browser, target), expected)
})

test('one character or two find a name, in either script', () => {
  const held = gramsOf('林女士', '林晚秋')
  for (const sought of ['林', '晚秋', '女士', '林晚秋'])
    assert.ok(
      soughtGrams(sought).every((gram) => held.includes(gram)),
      sought,
    )
  assert.ok(!soughtGrams('林秋').every((gram) => held.includes(gram)))
  assert.deepEqual(soughtGrams('！'), [])
  assert.ok(soughtGrams('LIN').every((gram) => gramsOf('Ms Lin').includes(gram)))
  assert.deepEqual(['林女士', 'Ms Lin', '', 'ada'].map(initialOf), ['林', 'L', '?', 'A'])
})

const filled: fc.Arbitrary<Filled> = fc.record({
  name: fc.constantFrom('林女士', '梁先生', ''),
  full_name: fc.constantFrom('', '林晚秋'),
  known: fc.boolean(),
  tier: fc.constantFrom(null, '银杏会员'),
  area: fc.constantFrom(null, '杭州拱墅'),
  note: fc.constantFrom('', '怕吵'),
  marketing: fc.constantFrom('yes' as const, 'no' as const, 'not-asked' as const),
})

test('what a merge fills in, its undo takes out again, and a no to marketing is never lost', () => {
  fc.assert(
    fc.property(filled, filled, (keep, absorbed) => {
      const after = takeOver(keep, absorbed)
      const merged = { ...keep, ...after }
      const before = Object.fromEntries(keysOf(after).map((key) => [key, keep[key]]))
      assert.deepEqual({ ...merged, ...giveBack(merged, before, after) }, { ...keep })
      if (absorbed.marketing === 'no') assert.equal(merged.marketing, 'no')
    }),
  )
})

test('what was changed after a merge stays as it is when the merge is undone', () => {
  const keep: Filled = {
    name: '林女士',
    full_name: '',
    known: true,
    tier: null,
    area: null,
    note: '',
    marketing: 'not-asked',
  }
  const after = takeOver(keep, { ...keep, tier: '银杏会员', area: '杭州拱墅' })
  const later = { ...keep, ...after, tier: '金桂会员' }
  assert.deepEqual(giveBack(later, { tier: null, area: null }, after), { area: null })
})
