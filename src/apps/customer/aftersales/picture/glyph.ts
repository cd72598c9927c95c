// Small fittings as they lie in the tray, 20 px grid.
import type { Role } from './role.ts'

const GLYPHS: Partial<Record<Role, string>> = {
  screw: 'M5 5l2-2 4 4-2 2zM9 9l7 7M11 8.500l1.500 1.500M13 10.500l1.500 1.500',
  tool: 'M5 3v12h11M5 15v2.500',
  bracket: 'M4 4h4v8h8v4H4zM6 6.500v.100M13.500 14v.100',
  pin: 'M3 8h4v4H3zM7 10h10',
  pad: 'M4 12a6 3 0 0 1 12 0 6 3 0 0 1-12 0M4 12v2a6 3 0 0 0 12 0v-2',
  foot: 'M10 3v8M7 11h6l2 5H5z',
  leg: 'M7 3h6l-1.500 14h-3z',
  hinge: 'M3 4h5v12H3zM12 6h5v8h-5zM8 10h4',
  runner: 'M2.500 7h15v2.500h-15zM2.500 11h10v2.500h-10z',
  slide: 'M2.500 7h15v2.500h-15zM2.500 11h10v2.500h-10z',
  knob: 'M7 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0M10 11v4M6.500 15h7',
  handle: 'M4 8v-2h12v2M4 8v3M16 8v3',
  bulb: 'M6 8a4 4 0 1 1 8 0c0 2-2 3-2 5H8c0-2-2-3-2-5M8 15.500h4',
  cable: 'M3 6c6 0 2 8 8 8h4M15 11.500h2.500M15 16h2.500',
  lift: 'M4 16 16 4M7.500 16H4v-3.500M3 8l2-2',
}
const BOARD = 'M3 7.500h14v6H3zM6 10.500h5'

export const glyphOf = (role: Role): string => GLYPHS[role] ?? BOARD
