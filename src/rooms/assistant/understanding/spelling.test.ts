/** Slips are put right, other words are left alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spelt } from './spelling.ts'

test('letters swapped, doubled or left out in a word of the trade are put right', () => {
  assert.equal(
    spelt('seat depht, heigth, lenght, widht, mattres'),
    'seat depth, height, length, width, mattress',
  )
  assert.equal(spelt('waranty and instalation'), 'warranty and installation')
})

test('words that only look alike stay what they are', () => {
  const text = 'death heights colours returned prices clean weather'
  assert.equal(spelt(text), text)
})
