// A bed or a mattress taken apart: headboard at the back, slats lifted out of the frame.
import { box, dot, type Solid, spread } from './space.ts'
import type { Count } from './storage.ts'

const WIDTH = 128
const LONG = 190

export function bed(count: Count): Solid[] {
  const has = (role: Solid['role'], shown: readonly Solid[]) => (count(role) > 0 ? shown : [])
  return [
    ...has('head', [box('head', [-6, 0, LONG + 26], [WIDTH + 12, 74, 8], { soft: true })]),
    ...has('floor', [box('floor', [8, -22, 10], [WIDTH - 16, 3, LONG - 20])]),
    ...has('beam', [box('beam', [WIDTH / 2 - 3, 6, 6], [6, 6, LONG - 12])]),
    ...has(
      'beam-leg',
      spread(Math.min(3, count('beam-leg')), LONG).map((z) =>
        dot('beam-leg', [WIDTH / 2, -10, z], { from: [WIDTH / 2, 6, z] }),
      ),
    ),
    ...has('side', [box('side', [-30, 2, 4], [5, 20, LONG - 8], { place: 'left' })]),
    ...spread(Math.min(9, count('slat')), LONG)
      .reverse()
      .map((z) => box('slat', [4, 44, z], [WIDTH - 8, 2.5, 8])),
    ...has('side', [box('side', [WIDTH + 25, 2, 4], [5, 20, LONG - 8], { place: 'right' })]),
    ...has('lift', [dot('lift', [6, 34, LONG * 0.6], { from: [6, 14, LONG * 0.6] })]),
    ...has('bracket', [
      dot('bracket', [-8, 12, 0], { place: 'front-left' }),
      dot('bracket', [WIDTH + 8, 12, 0], { place: 'front-right' }),
    ]),
    ...has('footboard', [box('footboard', [-6, -6, -34], [WIDTH + 12, 30, 6])]),
  ]
}

/** Layers one above the other: a mattress, a rug, or whatever lies flat. */
export function layers(count: Count): Solid[] {
  const shown: Solid[] = []
  if (count('grip') > 0) shown.push(box('grip', [6, 0, 6], [168, 2, 96]))
  if (count('core') > 0)
    shown.push(box('core', [0, 22, 0], [180, count('grip') > 0 ? 4 : 22, 108], { soft: true }))
  if (count('cover') > 0) shown.push(box('cover', [0, 66, 0], [180, 5, 108], { soft: true }))
  return shown
}
