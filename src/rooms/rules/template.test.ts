/** Templates: filled with facts, refused with names, and never a hole or a second filling. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PLACES } from './contract.ts'
import { filled, unknownPlaces } from './template.ts'

test('places are filled, spaces inside braces or not', () => {
  const { text, missing } = filled('{{customer.name}}，订单 {{ order.number }} 今天到', {
    'customer.name': '林女士',
    'order.number': 'QH-20418',
  })
  assert.equal(text, '林女士，订单 QH-20418 今天到')
  assert.deepEqual(missing, [])
})

test('what nobody knows is named, once each', () => {
  const { missing } = filled('{{order.number}} {{order.number}} {{customer.tier}}', { 'customer.tier': ' ' })
  assert.deepEqual(missing, ['order.number', 'customer.tier'])
})

test('a misspelled place is found before it is saved', () => {
  assert.deepEqual(unknownPlaces('{{customer.nmae}} {{customer.name}} {{}}'), ['customer.nmae', ''])
  assert.deepEqual(filled('{{customer.nmae}}', {}).missing, ['customer.nmae'])
})

test('a name that looks like a place is text', () => {
  assert.equal(
    filled('{{customer.name}}', { 'customer.name': '{{order.number}}' }).text,
    '｛｛order.number｝｝',
  )
})

test('braces within braces are told as a place that nobody can fill', () => {
  const { missing } = filled('{{ {{customer.name}} }}', { 'customer.name': '林女士' })
  assert.deepEqual(missing, ['林女士'])
})

test('whatever the text and the facts, either something is missing or no place is left', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(...PLACES.map((one) => `{{${one}}}`), '{{x}}', '{{', '}}'),
  )
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 8 }),
      fc.dictionary(fc.constantFrom(...PLACES), fc.string()),
      (parts, facts) => {
        const { text, missing } = filled(parts.join(''), facts)
        if (missing.length === 0) assert.doesNotMatch(text, /\{\{[^{}]*\}\}/)
      },
    ),
  )
})
