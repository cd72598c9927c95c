// A shop may choose its colour, but never an unreadable one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastWithWhite, readableAccent } from './accent.ts'

test('contrast is the one of the design tables; pale colours and nonsense are declined', () => {
  assert.equal(contrastWithWhite('#2E4E7E').toFixed(1), '8.4')
  assert.equal(contrastWithWhite('#FFFFFF').toFixed(0), '1')
  assert.equal(readableAccent('#27644f'), '#27644f')
  assert.equal(readableAccent('#F0C463'), null)
  assert.equal(readableAccent('red;}'), null)
})
