// Boxes, leaves and dots in a room of three directions, and how they fall on paper: front flat, depth to the upper right.
import type { Role } from './role.ts'

/** x to the right, y up, z away from who looks. */
export type Point = readonly [x: number, y: number, z: number]
export type Flat = readonly [x: number, y: number]

/** Where a piece of its kind sits, so that one of four legs has a name. */
export type Place =
  | 'left'
  | 'right'
  | 'upper'
  | 'lower'
  | 'front'
  | 'rear'
  | 'upper-left'
  | 'upper-right'
  | 'lower-left'
  | 'lower-right'
  | 'middle-left'
  | 'middle-right'
  | 'front-left'
  | 'front-right'
  | 'rear-left'
  | 'rear-right'

/** One thing that can be pointed at: `kind` of solid, where it was pulled to, and the point it came from. */
export interface Solid {
  readonly role: Role
  readonly place?: Place
  readonly at: Point
  /** Width, height, depth; a dot has none. */
  readonly size?: Point
  /** A leaf that stands open: its far edge, from `at`; its height is `size[1]`. */
  readonly swing?: Flat
  readonly soft?: boolean
  readonly from?: Point
}

export const box = (role: Role, at: Point, size: Point, more: Partial<Solid> = {}): Solid => ({
  role,
  at,
  size,
  ...more,
})
export const dot = (role: Role, at: Point, more: Partial<Solid> = {}): Solid => ({ role, at, ...more })

const LEAN = 0.42
const RISE = 0.32
export const onPaper = ([x, y, z]: Point): Flat => [x + z * LEAN, -(y + z * RISE)]

export interface Face {
  readonly tone: 'front' | 'top' | 'side'
  readonly corners: readonly Flat[]
}

export function facesOf({ at, size, swing }: Solid): Face[] {
  if (!size) return []
  const [x, y, z] = at
  const [w, h, d] = size
  const face = (tone: Face['tone'], ...corners: Point[]): Face => ({ tone, corners: corners.map(onPaper) })
  if (swing) {
    const [dx, dz] = swing
    return [face('front', [x, y, z], [x + dx, y, z + dz], [x + dx, y + h, z + dz], [x, y + h, z])]
  }
  return [
    face('top', [x, y + h, z], [x + w, y + h, z], [x + w, y + h, z + d], [x, y + h, z + d]),
    face('side', [x + w, y, z], [x + w, y, z + d], [x + w, y + h, z + d], [x + w, y + h, z]),
    face('front', [x, y, z], [x + w, y, z], [x + w, y + h, z], [x, y + h, z]),
  ]
}

export function centreOf({ at, size, swing }: Solid): Flat {
  const [x, y, z] = at
  if (!size) return onPaper(at)
  const [w, h, d] = swing ? [swing[0], size[1], swing[1]] : size
  return onPaper([x + w / 2, y + h / 2, z + d / 2])
}

/** `n` evenly spread shares of a length, as their middles. */
export const spread = (n: number, length: number): number[] =>
  Array.from({ length: n }, (_, i) => (length * (i + 0.5)) / n)
