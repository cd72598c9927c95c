// A table or desk taken apart: the top lifted, rails between, legs below, drawers drawn out.
import { box, dot, type Place, type Solid } from './space.ts'
import type { Count } from './storage.ts'

const WIDTH = 190
const DEPTH = 84
const LEGS: readonly (readonly [number, number, Place])[] = [
  [2, DEPTH - 8, 'rear-left'],
  [WIDTH - 10, DEPTH - 8, 'rear-right'],
  [2, 0, 'front-left'],
  [WIDTH - 10, 0, 'front-right'],
]

export function table(count: Count, tall = 88): Solid[] {
  const has = (role: Solid['role'], shown: readonly Solid[]) => (count(role) > 0 ? shown : [])
  const under = tall + 14
  return [
    ...LEGS.slice(0, Math.min(4, count('leg'))).map(([x, z, place]) =>
      box('leg', [x, 0, z], [8, tall, 8], { place, from: [x + 4, under, z + 4] }),
    ),
    ...has('apron', aprons(under)).slice(0, Math.max(0, count('apron'))),
    ...has(
      'bracket',
      LEGS.map(([x, z, place]) => dot('bracket', [x + 4, under + 4, z + 4], { place })),
    ),
    ...has('slide', [
      box('slide', [30, under + 24, 20], [WIDTH - 60, 3, 4], { place: 'front' }),
      box('slide', [30, under + 24, 60], [WIDTH - 60, 3, 4], { place: 'rear' }),
    ]),
    ...has('drawer', [
      box('drawer', [WIDTH * 0.3, under - 14, -56], [WIDTH * 0.4, 14, 40], { from: [WIDTH / 2, under, 0] }),
    ]),
    ...has('knob', [dot('knob', [WIDTH / 2, under - 7, -56])]),
    ...has('leaf', [box('leaf', [WIDTH + 26, under + 44, 0], [46, 6, DEPTH])]),
    ...has('top', [box('top', [-4, under + 44, -4], [WIDTH + 8, 7, DEPTH + 8])]),
  ]
}

const aprons = (y: number): Solid[] => [
  box('apron', [14, y, DEPTH - 4], [WIDTH - 28, 11, 3], { place: 'rear' }),
  box('apron', [4, y, 12], [3, 11, DEPTH - 24], { place: 'left' }),
  box('apron', [WIDTH - 7, y, 12], [3, 11, DEPTH - 24], { place: 'right' }),
  box('apron', [14, y, 2], [WIDTH - 28, 11, 3], { place: 'front' }),
]
