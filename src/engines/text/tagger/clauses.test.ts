/** A message is cut into clauses, each told what it is beside, so that a reason is heard as one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clausesWithin } from './clauses.ts'
import { hintsOf } from './hints.ts'

const said = (text: string) =>
  clausesWithin(text).map(([from, to, part]) => [text.slice(from, to), part] as const)

test('what stands beside a wish to undo is told from the wish', () => {
  assert.deepEqual(said('想退沙发，坐着腰疼'), [
    ['想退沙发', 'asks'],
    ['坐着腰疼', 'beside'],
  ])
  assert.deepEqual(said('cancel it because my son has one'), [
    ['cancel it because my son has one', 'asks-who'],
  ])
  assert.deepEqual(said('too soft, so cancel the bed'), [
    ['too soft', 'beside'],
    ['cancel the bed', 'asks'],
  ])
})

test('a blank parts Chinese clauses, a point in a number does not', () => {
  assert.deepEqual(
    said('太大了 换1.5米的').map(([clause]) => clause),
    ['太大了', '换1.5米的'],
  )
  assert.deepEqual(said('where is my sofa'), [['where is my sofa', 'plain']])
})

test('a capital within a sentence and a given name are hinted at', () => {
  const [, , forms = []] = hintsOf('ship it to Zorbax and call 周秀兰')
  assert.deepEqual(forms.map(([, , kind]) => kind).sort(), ['capital', 'name'])
})
