// A product taken apart from its kind and its list of parts: every part can be pointed at, in the drawing or in the tray below.
import { bed, layers } from './bed.ts'
import { type PartLine, type Role, roleOf } from './role.ts'
import { chair, sofa } from './seating.ts'
import { lamp, mirror, stack } from './small.ts'
import { centreOf, type Face, type Flat, facesOf, onPaper, type Place, type Solid } from './space.ts'
import { type Body, type Count, storage } from './storage.ts'
import { table } from './surface.ts'

/** One thing on the paper that stands for a part. */
export interface Piece {
  readonly key: string
  readonly no: string
  readonly place: Place | undefined
  /** Its number on the drawing. */
  readonly spot: number
  readonly soft: boolean
  readonly faces: readonly Face[]
  readonly centre: Flat
  /** Where it came from, for the dashed thread. */
  readonly from: Flat | undefined
}

export interface Scene {
  readonly pieces: readonly Piece[]
  /** Numbers of the parts that are too small or too unknown to be drawn in place. */
  readonly tray: readonly { readonly no: string; readonly role: Role }[]
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

const BODIES: Readonly<Record<string, Body>> = {
  wardrobe: [104, 142, 44],
  bookcase: [92, 142, 32],
  cabinet: [118, 96, 42],
  'shoe-cabinet': [92, 116, 28],
  nightstand: [78, 72, 50],
  'tv-unit': [186, 52, 46],
}

function solidsOf(category: string, count: Count, roles: readonly Role[]): Solid[] {
  const body = BODIES[category]
  if (body) return storage(count, body)
  switch (category) {
    case 'sofa':
    case 'l-sofa':
    case 'armchair':
      return sofa(count)
    case 'chair':
      return chair(count)
    case 'dining-table':
    case 'desk':
      return table(count)
    case 'coffee-table':
      return table(count, 52)
    case 'bed':
      return bed(count)
    case 'mattress':
    case 'rug':
      return layers(count)
    case 'lamp':
      return lamp(count)
    case 'mirror':
      return mirror(count)
    default:
      return stack(count, roles)
  }
}

/** Small fittings lie in the tray unless the drawing has their place. */
export function sceneOf(category: string, parts: readonly PartLine[]): Scene {
  const byRole = new Map<Role, PartLine[]>()
  for (const part of parts) {
    const role = roleOf(part)
    byRole.set(role, [...(byRole.get(role) ?? []), part])
  }
  const count: Count = (role) => byRole.get(role)?.[0]?.quantity ?? 0
  const solids = solidsOf(category, count, [...byRole.keys()])
  const drawn = new Set<string>()
  const pieces = solids.flatMap((solid, i): Piece[] => {
    const part = byRole.get(solid.role)?.[0]
    if (!part) return []
    drawn.add(part.no)
    return [
      {
        key: `${part.no} ${i}`,
        no: part.no,
        place: solid.place,
        spot: i,
        soft: solid.soft ?? false,
        faces: facesOf(solid),
        centre: centreOf(solid),
        from: solid.from && onPaper(solid.from),
      },
    ]
  })
  const tray = parts
    .filter((part) => !drawn.has(part.no))
    .map((part) => ({ no: part.no, role: roleOf(part) }))
  return { pieces, tray, frame: frameOf(pieces) }
}

const MARGIN = 18

function frameOf(pieces: readonly Piece[]): Scene['frame'] {
  const points = pieces.flatMap((piece) => [piece.centre, ...piece.faces.flatMap((face) => face.corners)])
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x, y] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN]
  return { x, y, width: Math.max(...xs) - x + MARGIN, height: Math.max(...ys) - y + MARGIN }
}
