/**
 * Whether a carton gets through: a door, straight or turned on its edge; a lift, lying, standing or leaned. Lengths in mm.
 *
 * Turned on edge is Carver's rule for a rectangle in a rectangle (1957); leaned in a car of a lift it must fit by height and by
 * length at one angle, and every smaller angle on the way there takes less height. A box is careful for a sofa: the piece
 * itself may do better than its carton.
 */

/** Hands and padding. */
const HANDS = 30
/** Less than this to spare is tight: walls are not straight. */
const TIGHT = 30

export interface Box {
  readonly length: number
  readonly width: number
  readonly height: number
}

export type Way = 'straight' | 'tight' | 'turned' | 'leaned' | 'not'

/** @property spare what is left, negative where it is missing */
export interface Passage {
  readonly way: Way
  readonly spare: number
}

const sorted = ({ length, width, height }: Box): [number, number, number] => {
  const [a = 0, b = 0, c = 0] = [length, width, height].sort((x, y) => y - x)
  return [a, b, c]
}

/** Carver: whether p x q (p >= q) goes into a x b (a >= b), turned if need be. */
export function rectangleIn(p: number, q: number, a: number, b: number): boolean {
  if (p <= a) return q <= b
  return b >= (2 * p * q * a + (p * p - q * q) * Math.sqrt(p * p + q * q - a * a)) / (p * p + q * q)
}

/** Carried end first, so only its two smaller sides must pass. @param door clear width and height */
export function throughDoor(box: Box, door: { readonly width: number; readonly height: number }): Passage {
  const [, middle, small] = sorted(box)
  const [tall, wide] = [door.height, door.width]
  const spare = Math.max(
    middle <= tall ? wide - small - HANDS : Number.NEGATIVE_INFINITY,
    small <= tall ? wide - middle - HANDS : Number.NEGATIVE_INFINITY,
  )
  if (spare >= TIGHT) return { way: 'straight', spare }
  if (spare >= 0) return { way: 'tight', spare }
  const [a, b] = [Math.max(tall, wide), Math.min(tall, wide)]
  if (rectangleIn(middle + HANDS, small + HANDS, a, b)) return { way: 'turned', spare: 0 }
  return { way: 'not', spare: Number.isFinite(spare) ? spare : wide - small - HANDS }
}

/** @param car the inside of the car, in any order but its height */
export function intoLift(
  box: Box,
  car: { readonly width: number; readonly depth: number; readonly height: number },
): Passage {
  const [long, middle, small] = sorted(box)
  const [c1, c2, c3] = sorted({ length: car.width, width: car.depth, height: car.height })
  const spare = Math.min(c1 - long, c2 - middle, c3 - small)
  if (spare >= TIGHT) return { way: 'straight', spare }
  if (spare >= 0) return { way: 'tight', spare }
  const leans = [
    [car.depth, car.width],
    [car.width, car.depth],
  ].some(([run = 0, side = 0]) =>
    [
      [middle, small],
      [small, middle],
    ].some(([thick = 0, flat = 0]) => flat <= side && leaned(long, thick, run, car.height)),
  )
  return leans ? { way: 'leaned', spare: 0 } : { way: 'not', spare: Math.min(-1, spare) }
}

/** A whole degree at which it fits both ways; below the standing angle every step before takes less height. */
function leaned(long: number, thick: number, run: number, height: number): boolean {
  const most = Math.atan2(long, thick)
  for (let angle = 0; angle <= most; angle += Math.PI / 180) {
    const tall = long * Math.sin(angle) + thick * Math.cos(angle)
    if (tall > height) return false
    if (long * Math.cos(angle) + thick * Math.sin(angle) <= run) return true
  }
  return false
}

/** Sofa to coffee table, so that knees pass; and a way to walk. */
export const TABLE_GAP = 500
export const WALK = 600

/** What is left in front of a piece for a table and a way. @returns the deepest table that leaves both, 0 when none does */
export function roomInFront(
  room: number,
  depth: number,
): { readonly left: number; readonly table: number; readonly walks: boolean } {
  const left = room - depth
  return { left, table: Math.max(0, left - TABLE_GAP - WALK), walks: left >= WALK }
}
