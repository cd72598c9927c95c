// A lamp, a mirror, and a thing that nobody drew: its parts as boards in a stack.
import { box, dot, type Solid } from './space.ts'
import type { Count } from './storage.ts'

export function lamp(count: Count): Solid[] {
  const has = (role: Solid['role'], shown: readonly Solid[]) => (count(role) > 0 ? shown : [])
  return [
    ...has('base', [box('base', [-26, 0, 0], [52, 5, 52])]),
    ...has('cable', [box('cable', [40, 2, 20], [58, 2, 2])]),
    ...has('pole', [box('pole', [-2, 20, 24], [4, 92, 4], { from: [0, 5, 26] })]),
    ...has('bulb', [dot('bulb', [0, 128, 26], { from: [0, 112, 26] })]),
    ...has('shade', [box('shade', [-32, 146, 4], [64, 42, 44], { soft: true, from: [0, 128, 26] })]),
  ]
}

export function mirror(count: Count): Solid[] {
  const has = (role: Solid['role'], shown: readonly Solid[]) => (count(role) > 0 ? shown : [])
  return [
    ...has('pin', [
      dot('pin', [18, 150, 66], { place: 'left' }),
      dot('pin', [58, 150, 66], { place: 'right' }),
    ]),
    ...has('frame', [box('frame', [0, 0, 30], [78, 168, 4])]),
    ...has('bracket', [dot('bracket', [39, 182, 40], { from: [39, 168, 32] })]),
    ...has('glass', [box('glass', [-56, 0, -26], [70, 160, 2])]),
  ]
}

/** Every part as a board, the largest number below. */
export function stack(count: Count, roles: readonly Solid['role'][]): Solid[] {
  return roles
    .filter((role) => count(role) > 0)
    .slice(0, 7)
    .map((role, i) => box(role, [i * 3, i * 24, 0], [150 - i * 6, 8, 74 - i * 4]))
}
