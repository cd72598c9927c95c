// A sofa or a chair taken apart: frame below, cushions lifted, arms drawn aside.
import { box, dot, type Place, type Solid, spread } from './space.ts'
import type { Count } from './storage.ts'

export function sofa(count: Count): Solid[] {
  const seats = Math.max(1, Math.min(4, count('cushion') || count('base') || 1))
  const each = 52
  const width = seats * each
  const frames = Math.max(1, Math.min(2, count('base')))
  const side = (i: number): Partial<Solid> => (frames === 2 ? { place: i === 0 ? 'left' : 'right' } : {})
  return [
    ...spread(Math.max(1, Math.min(2, count('back'))), width).flatMap((at, i, all) =>
      count('back') > 0
        ? [box('back', [at - width / all.length / 2 + 1, 34, 78], [width / all.length - 2, 46, 9], side(i))]
        : [],
    ),
    ...row('pillow', count, { seats, each, y: 58, z: 42, size: [each - 6, 32, 8] }),
    ...spread(frames, width).map((at, i, all) =>
      box('base', [at - width / all.length / 2 + 1, 0, 0], [width / all.length - 2, 16, 54], side(i)),
    ),
    ...arms(count, width),
    ...row('cushion', count, { seats, each, y: 32, z: 2, size: [each - 4, 11, 46] }),
    ...row('cover', count, { seats, each, y: 62, z: -22, size: [each - 8, 3, 34] }),
    ...(count('chaise') > 0
      ? [box('chaise', [width - each, 0, -74], [each, 16, 56], { place: 'front-right' })]
      : []),
    ...legs(count('leg'), width, 54, 0),
  ]
}

interface Row {
  readonly seats: number
  readonly each: number
  readonly y: number
  readonly z: number
  readonly size: readonly [number, number, number]
}

function row(role: 'pillow' | 'cushion' | 'cover', count: Count, { seats, each, y, z, size }: Row): Solid[] {
  const shown = Math.min(seats, count(role))
  return spread(shown, seats * each).map((at, i) =>
    box(role, [at - size[0] / 2, y, z], size, {
      soft: true,
      ...(shown > 1 && (i === 0 || i === shown - 1) && { place: i === 0 ? 'left' : ('right' as const) }),
    }),
  )
}

function arms(count: Count, width: number): Solid[] {
  const both: Solid[] = [
    box('arm', [-30, 0, 0], [14, 44, 54], { place: 'left' }),
    box('arm', [width + 16, 0, 0], [14, 44, 54], { place: 'right' }),
  ]
  return both.slice(0, Math.min(2, count('arm')))
}

/** Up to four legs at the corners below `y`. */
export function legs(number: number, width: number, depth: number, y: number): Solid[] {
  const corners: readonly (readonly [number, number, Place])[] = [
    [8, depth - 6, 'rear-left'],
    [width - 8, depth - 6, 'rear-right'],
    [8, 6, 'front-left'],
    [width - 8, 6, 'front-right'],
  ]
  return corners
    .slice(0, Math.min(4, number))
    .map(([x, z, place]) => dot('leg', [x, y - 18, z], { place, from: [x, y, z] }))
}

export function chair(count: Count): Solid[] {
  const width = 74
  const depth = 62
  const has = (role: Solid['role'], shown: Solid[]) => (count(role) > 0 ? shown : [])
  return [
    ...has('back', [box('back', [4, 92, depth + 12], [width - 8, 62, 5])]),
    ...has('rear-leg', [
      box('rear-leg', [0, 0, depth], [6, 76, 6], { place: 'left' }),
      box('rear-leg', [width - 6, 0, depth], [6, 76, 6], { place: 'right' }),
    ]),
    ...has('rail', [
      box('rail', [-16, 30, 6], [4, 5, depth - 6], { place: 'left' }),
      box('rail', [width + 12, 30, 6], [4, 5, depth - 6], { place: 'right' }),
    ]),
    ...has('seat', [
      box('seat', [0, 82, 0], [width, 7, depth], { soft: true, from: [width / 2, 62, depth / 2] }),
    ]),
    ...has('front-leg', [
      box('front-leg', [0, 0, -14], [6, 58, 6], { place: 'left' }),
      box('front-leg', [width - 6, 0, -14], [6, 58, 6], { place: 'right' }),
    ]),
    ...legs(count('leg'), width, depth, 0),
  ]
}
