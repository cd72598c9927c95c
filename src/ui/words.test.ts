/** A sentence takes its facts, and counts in the grammar of its language. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill } from './fill.ts'

test('a fact stands where its name stood, an unknown name stays to be seen', () => {
  assert.equal(fill('剩 {span}，{name}在等', { span: '6 分', name: '林女士' }), '剩 6 分，林女士在等')
  assert.equal(fill('{nobody}', {}), '{nobody}')
})

test('one is one, everything else is many', () => {
  const sentence = '{n} {n|order|orders}'
  assert.equal(fill(sentence, { n: 1 }), '1 order')
  assert.equal(fill(sentence, { n: 0 }), '0 orders')
  assert.equal(fill(sentence, { n: 12 }), '12 orders')
})
