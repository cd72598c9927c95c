// A wardrobe or cabinet taken apart: panels a hand's width from the body, doors swung off, drawers pulled towards one.
import { box, dot, type Place, type Solid, spread } from './space.ts'

export type Count = (role: Solid['role']) => number
/** Width, height and depth of the body in units of the drawing. */
export type Body = readonly [width: number, height: number, depth: number]

const GAP = 9
const BOARD = 4

export function storage(count: Count, [width, height, depth]: Body): Solid[] {
  const body: Solid[] = [
    ...spread(count('back'), width).map((at) => {
      const each = width / count('back')
      return box('back', [at - each / 2, 0, depth + GAP], [each - 2, height, 2])
    }),
    ...sides(count, [width, height, depth]),
    ...spread(Math.min(count('shelf'), 5), height).map((at) =>
      box('shelf', [4, at, 3], [width - 8, 3, depth - 6]),
    ),
    ...(count('rail') > 0 ? [box('rail', [5, height * 0.88, depth / 2], [width - 10, 3, 3])] : []),
    ...(count('top') > 0
      ? [box('top', [0, height + GAP, 0], [width, BOARD, depth], { from: [width / 2, height, depth / 2] })]
      : []),
  ]
  return [
    ...body,
    ...drawers(count, [width, height, depth]),
    ...doors(count, [width, height, depth]),
    ...feet(count, [width, height, depth]),
  ]
}

function sides(count: Count, [width, height, depth]: Body): Solid[] {
  const shown: Solid[] = []
  if (count('bottom') > 0)
    shown.push(
      box('bottom', [0, -GAP - BOARD, 0], [width, BOARD, depth], { from: [width / 2, 0, depth / 2] }),
    )
  if (count('side') > 0)
    shown.push(
      box('side', [-GAP - BOARD, 0, 0], [BOARD, height, depth], { place: 'left' }),
      box('side', [width + GAP, 0, 0], [BOARD, height, depth], { place: 'right' }),
    )
  return shown
}

function drawers(count: Count, [width, height, depth]: Body): Solid[] {
  const shown = Math.min(count('drawer'), 6)
  if (shown === 0) return []
  // Beside doors they fill the lower half; alone, the whole body.
  const room = count('door') > 0 ? height * 0.42 : height
  const tall = room / shown - 4
  const out = -depth * 0.9
  return spread(shown, room)
    .reverse()
    .flatMap((at, i) => {
      const place = placeOfDrawer(i, shown)
      return [
        box('drawer', [6, at - tall / 2, out], [width - 12, tall, depth * 0.6], {
          ...place,
          from: [width / 2, at, 0],
        }),
        ...(count('knob') > 0 ? [dot('knob', [width / 2, at, out], place)] : []),
        ...(count('runner') > 0 ? [dot('runner', [6, at, out + depth * 0.5], place)] : []),
      ]
    })
}

/** One of two has a name; of more, the number in the list says enough. */
const placeOfDrawer = (i: number, of: number): Partial<Solid> =>
  of === 2 ? { place: i === 0 ? 'upper' : 'lower' } : {}

function doors(count: Count, [width, height]: Body): Solid[] {
  const shown = Math.min(count('door'), 6)
  const wide = Math.min(46, width / Math.max(1, shown))
  const hinges = Math.min(4, Math.round(count('hinge') / Math.max(1, count('door'))))
  return Array.from({ length: shown }, (_, i) => i).flatMap((i) => {
    const left = i < Math.ceil(shown / 2) && shown > 1
    const nth = left ? i : i - (shown > 1 ? Math.ceil(shown / 2) : 0)
    return leaf({ left, nth, wide, height, width, hinges, handle: count('handle') > 0 })
  })
}

interface Leaf {
  readonly left: boolean
  readonly nth: number
  readonly wide: number
  readonly height: number
  readonly width: number
  readonly hinges: number
  readonly handle: boolean
}

function leaf({ left, nth, wide, height, width, hinges, handle }: Leaf): Solid[] {
  const hung = left ? -GAP - 34 - nth * wide * 0.85 : width + GAP + 34 + nth * wide * 0.85
  const swing: readonly [number, number] = left ? [-wide * 0.5, -wide * 0.6] : [wide * 0.75, -wide * 0.5]
  const half = left ? 'left' : 'right'
  const gap = left ? 15 : -15
  const edge = left ? -GAP - BOARD : width + GAP + BOARD
  return [
    box('door', [hung, 0, 0], [wide, height, 1], { swing, place: half }),
    ...spread(hinges, height)
      .reverse()
      .map((y, i) =>
        dot('hinge', [nth === 0 ? hung + gap : hung, y, 0], {
          place: heightOf(i, hinges, half),
          ...(nth === 0 && { from: [edge, y, 0] }),
        }),
      ),
    ...(handle
      ? [dot('handle', [hung + swing[0] * 0.85, height / 2, swing[1] * 0.85], { place: half })]
      : []),
  ]
}

function heightOf(i: number, of: number, half: 'left' | 'right'): Place {
  if (of === 1) return half
  return i === 0 ? `upper-${half}` : i === of - 1 ? `lower-${half}` : `middle-${half}`
}

function feet(count: Count, [width, , depth]: Body): Solid[] {
  const role = count('foot') > 0 ? 'foot' : 'leg'
  if (count(role) === 0) return []
  const y = -GAP - BOARD - 12
  const corners: readonly (readonly [number, number, Place])[] = [
    [6, depth, 'rear-left'],
    [width - 6, depth, 'rear-right'],
    [6, 0, 'front-left'],
    [width - 6, 0, 'front-right'],
  ]
  return corners
    .slice(0, Math.max(2, Math.min(4, count(role))))
    .map(([x, z, place]) => dot(role, [x, y, z], { place, from: [x, -GAP - BOARD, z] }))
}
