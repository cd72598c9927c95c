// A photo that nobody could judge is told at once, before it travels.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultOf, type Grey } from './gate.ts'

const SIDE = 96
const picture = (lightAt: (x: number, y: number) => number, shortSide = 1080): Grey => ({
  width: SIDE,
  height: SIDE,
  shortSide,
  light: Uint8Array.from({ length: SIDE * SIDE }, (_, at) => lightAt(at % SIDE, Math.floor(at / SIDE))),
})
/** A board with a sharp edge every eight pixels. */
const board = (low: number, high: number) => (x: number) => (Math.floor(x / 8) % 2 === 0 ? low : high)

test('a lit, sharp photo of enough pixels has no fault', () => {
  assert.equal(faultOf(picture(board(90, 170))), undefined)
})

test('each fault has its name', () => {
  assert.equal(faultOf(picture(board(8, 30))), 'dark')
  assert.equal(faultOf(picture(board(246, 254))), 'bright')
  assert.equal(faultOf(picture((x) => 100 + x / 2)), 'blurred')
  assert.equal(faultOf(picture(board(90, 170), 320)), 'small')
})
