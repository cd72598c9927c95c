// Cartons through doors and into lifts: golden examples, and what can't be otherwise.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intoLift, rectangleIn, roomInFront, throughDoor } from './passage.ts'

const box = (length: number, width: number, height: number) => ({ length, width, height })

test('a rectangle in a rectangle: longer than the side, it may still go in turned', () => {
  assert.equal(rectangleIn(1.1, 0.1, 1, 1), true)
  assert.equal(rectangleIn(1.3, 0.2, 1, 1), false)
  assert.equal(rectangleIn(1, 1, 1, 1), true)
})

test('through a door: straight, tight, turned on its edge, or not', () => {
  assert.equal(throughDoor(box(2280, 950, 800), { width: 900, height: 2050 }).way, 'straight')
  assert.deepEqual(throughDoor(box(2280, 950, 800), { width: 840, height: 2000 }), {
    way: 'tight',
    spare: 10,
  })
  assert.equal(throughDoor(box(2280, 950, 880), { width: 800, height: 2000 }).way, 'not')
  assert.equal(throughDoor(box(1830, 910, 750), { width: 900, height: 2000 }).way, 'straight')
  assert.equal(throughDoor(box(2000, 2050, 100), { width: 800, height: 2000 }).way, 'straight')
  assert.equal(throughDoor(box(2200, 2100, 40), { width: 900, height: 2000 }).way, 'turned')
})

test('into a lift: lying, leaned, or not; standing up must be reached on the way', () => {
  const big = { width: 1600, depth: 1500, height: 2300 }
  assert.equal(intoLift(box(1400, 900, 800), big).way, 'straight')
  assert.equal(intoLift(box(2400, 600, 200), big).way, 'leaned')
  assert.equal(intoLift(box(1600, 900, 850), { width: 1100, depth: 1400, height: 2200 }).way, 'straight')
  assert.equal(intoLift(box(2850, 1000, 900), { width: 1100, depth: 1400, height: 2200 }).way, 'not')
})

test('in front of a sofa: half a metre to the table and a way to walk', () => {
  assert.deepEqual(roomInFront(3200, 960), { left: 2240, table: 1140, walks: true })
  assert.deepEqual(roomInFront(1500, 960), { left: 540, table: 0, walks: false })
})
