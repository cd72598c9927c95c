// What cannot arrive is told before it is sent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sizeWords, sortOut } from './picked.ts'

const limits = { maxFileBytes: 1000, maxFiles: 2, fileTypes: ['image/png', 'application/pdf'] }
const file = (name: string, size = 10, type = 'image/png') => ({ name, size, type })

test('limits: exactly the limit goes, one byte more does not', () => {
  const { good, faults } = sortOut(
    [file('a', 1000), file('b', 1001), file('c', 0), file('d', 5, 'video/mp4')],
    limits,
  )
  assert.deepEqual(
    good.map((each) => each.name),
    ['a'],
  )
  assert.deepEqual(
    faults.map(({ fault, file: { name } }) => `${name} ${fault}`),
    ['b tooLarge', 'c emptyFile', 'd wrongType'],
  )
})

test('the first files go, the ones over the number are named; no type is left to the shop', () => {
  const { good, faults } = sortOut([file('a'), file('b', 3, ''), file('c')], limits)
  assert.deepEqual(
    good.map((each) => each.name),
    ['a', 'b'],
  )
  assert.deepEqual(
    faults.map(({ fault }) => fault),
    ['tooMany'],
  )
})

test('sizes in words', () => {
  assert.equal(sizeWords(10 * 1024 * 1024), '10\u00a0MB')
  assert.equal(sizeWords(2_400_000), '2.3\u00a0MB')
  assert.equal(sizeWords(3), '1\u00a0KB')
})
