// What a truth sheet must say for each kind of furniture, and how many points each answer is worth (PRE-5).
import type { Category, MATERIAL_KINDS, ProductDraft } from './contract.ts'

/** A need with its weight; several places parted by | are one need that any of them answers. */
export type Needs = Readonly<Record<string, number>>

const BODY: Needs = { 'size.width': 6, 'size.depth': 6, 'size.height': 5 }
const EVERY: Needs = { colours: 3, cartons: 6, care: 4, guarantee: 3, suits: 5, origin: 5, assembly: 2 }
const SEAT: Needs = { 'size.seat-height': 9, 'size.seat-depth': 9, 'size.seat-width': 4 }
const COVERED: Needs = {
  'material.fabric|leather': 7,
  'material.filling': 7,
  'test.martindale': 5,
  'test.scratch': 4,
  'test.pilling': 2,
  comfort: 7,
}
const BOARD: Needs = {
  'test.formaldehyde': 7,
  'material.hardware': 4,
  'material.back': 3,
  'material.surface': 3,
}
const SOFA: Needs = {
  ...BODY,
  ...EVERY,
  ...SEAT,
  ...COVERED,
  'size.arm-height': 3,
  'size.clearance-under': 3,
  'material.frame': 9,
  'test.formaldehyde': 4,
  parts: 4,
}
const CABINET: Needs = {
  ...BODY,
  ...EVERY,
  ...BOARD,
  'material.body': 9,
  'size.inner-depth': 7,
  'size.inner-width': 4,
  load: 5,
  'test.tip-over': 6,
  parts: 6,
}
const TABLE: Needs = {
  ...BODY,
  ...EVERY,
  'material.top': 10,
  'material.legs': 6,
  'material.surface': 5,
  'size.top-thickness': 4,
  load: 5,
  'test.formaldehyde': 5,
  parts: 4,
}

const NEEDS: Readonly<Record<Category, Needs>> = {
  sofa: SOFA,
  'l-sofa': { ...SOFA, 'size.chaise-depth': 8 },
  armchair: { ...SOFA, 'body-height': 3, load: 4 },
  'coffee-table': { ...TABLE, 'size.clearance-under': 4 },
  'tv-unit': { ...CABINET, 'size.clearance-under': 4 },
  'dining-table': { ...TABLE, 'size.leg-room': 8 },
  chair: {
    ...BODY,
    ...EVERY,
    ...SEAT,
    'material.frame': 9,
    'test.martindale': 4,
    load: 8,
    comfort: 6,
    parts: 4,
  },
  bed: {
    ...BODY,
    ...EVERY,
    'size.lie-width': 8,
    'size.lie-length': 8,
    'size.headboard-height': 5,
    'size.clearance-under': 5,
    'material.frame': 9,
    'material.slats': 5,
    'test.formaldehyde': 5,
    load: 6,
    parts: 6,
  },
  mattress: {
    ...EVERY,
    'size.lie-width': 8,
    'size.lie-length': 8,
    'size.thickness': 8,
    'material.core|springs': 10,
    'material.cover': 7,
    comfort: 12,
    'test.formaldehyde': 7,
    'test.cycles': 4,
    'body-height': 3,
  },
  nightstand: {
    ...BODY,
    ...EVERY,
    ...BOARD,
    'material.body': 9,
    'material.drawer': 5,
    'size.inner-depth': 4,
    parts: 5,
  },
  wardrobe: { ...CABINET, 'material.door': 6, 'size.hanging-height': 8 },
  desk: { ...TABLE, 'size.leg-room': 8 },
  bookcase: { ...CABINET, 'size.shelf-load-width': 5 },
  cabinet: CABINET,
  'shoe-cabinet': CABINET,
  mirror: {
    ...EVERY,
    'size.width': 6,
    'size.height': 6,
    'material.frame': 6,
    'material.surface': 3,
    parts: 3,
  },
  lamp: {
    ...EVERY,
    'size.height': 7,
    'size.diameter': 5,
    'size.cable-length': 6,
    'material.shade': 6,
    'material.frame': 5,
    parts: 4,
  },
  rug: {
    ...EVERY,
    'size.width': 8,
    'size.depth': 8,
    'size.thickness': 5,
    'material.pile': 10,
    'material.backing': 6,
    'test.light-fastness': 4,
  },
  other: { ...BODY, ...EVERY, 'material.body|frame|top': 9 },
}

const WOVEN: ReadonlySet<(typeof MATERIAL_KINDS)[number]> = new Set([
  'fabric',
  'velvet',
  'linen',
  'cotton',
  'wool',
])
const SOFT_TESTS = new Set(['test.martindale', 'test.scratch', 'test.pilling'])

/** The needs of this very product: a leather sofa has no rub count, a closed cabinet's back is its maker's affair. */
export function needsOf(product: ProductDraft): [key: string, weight: number][] {
  const woven = product.materials.some((m) => m.place === 'fabric' && WOVEN.has(m.kind))
  const bare = product.materials.some((m) => m.place === 'leather') || product.category === 'chair'
  return Object.entries(NEEDS[product.category]).filter(([key]) => !(SOFT_TESTS.has(key) && !woven && bare))
}

/** How far a need is answered, 0..1: a test made on one of three colours answers a third. */
export function answered(product: ProductDraft, need: string): number {
  const [kind = '', rest = ''] = need.split(/\.(.*)/s)
  if (kind === 'size') return Number(product.sizes.some((size) => size.key === rest))
  if (kind === 'material')
    return Number(rest.split('|').some((place) => product.materials.some((m) => m.place === place)))
  if (kind === 'test') return testedShare(product, rest)
  return (WHOLE[need] ?? (() => 0))(product)
}

const WHOLE: Readonly<Record<string, (p: ProductDraft) => number>> = {
  colours: (p) => Number(p.colours.length > 0),
  comfort: (p) => Number(p.comfort !== undefined),
  suits: (p) => Math.min(p.suits.length, 3) / 3,
  'body-height': (p) => Number(p.bodyHeight !== undefined),
  load: (p) => Number(p.loadKg !== undefined || p.tests.some((t) => t.kind === 'load')),
  parts: (p) => Number(p.parts.length > 0),
  cartons: (p) => Number(p.cartons.length > 0),
  care: (p) => Number(p.care !== undefined),
  guarantee: (p) => Number(p.guarantee !== undefined),
  assembly: (p) => Number(p.assembly !== undefined),
  origin: (p) => (p.sizes.length === 0 ? 0 : p.sizes.filter(isMeasured).length / p.sizes.length),
}

/** Measured on the piece, on a day that we know: a drawing or hearsay is not. */
export const isMeasured = (size: ProductDraft['sizes'][number]): boolean =>
  size.source === 'measured' && size.measuredOn !== undefined

function testedShare(product: ProductDraft, kind: string): number {
  const made = product.tests.filter((t) => t.kind === kind)
  if (made.some((t) => t.colour === undefined)) return 1
  if (made.length === 0) return 0
  if (product.colours.length === 0) return 1
  return 1 - untestedColours(product, kind).length / product.colours.length
}

/** The colours for which a test was made on others but not on them. */
export function untestedColours(product: ProductDraft, kind: string): ProductDraft['colours'] {
  const made = product.tests.filter((t) => t.kind === kind)
  if (made.length === 0 || made.some((t) => t.colour === undefined)) return []
  return product.colours.filter((colour) => !made.some((t) => t.colour === colour.id))
}
