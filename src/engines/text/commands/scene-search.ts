/** Which piece of the scene is meant: by its kind, number, colour, name, or because it is selected. */
import { COLOUR_WORDS } from '../slots/closed-words.ts'
import { FIXED } from './clauses.ts'
import type { Scene, SceneItem, Thing } from './command.ts'
import type { Piece } from './pieces.ts'
import type { Question } from './questions.ts'

/** The piece, or what has to be asked before anybody knows. */
export interface Found {
  readonly thing: Thing
  readonly ask?: Question
}

const TABLES = new Set<string>(['dining-table', 'coffee-table', 'desk'])

/** A piece that should be there. Without a scene it stays what it was called. */
export function found(piece: Piece, scene: Scene | undefined): Found {
  if (piece.category === 'foreign') return { thing: { category: 'selected' }, ask: 'foreign' }
  const thing: Thing = { category: piece.category, ...(piece.ordinal && { ordinal: piece.ordinal }) }
  if (!scene) return { thing }
  if (thing.category !== 'selected') return amongst(piece, thing, scene)
  return scene.selected ? { thing: { ...thing, id: scene.selected } } : { thing, ask: 'selected' }
}

function amongst(piece: Piece, thing: Thing, scene: Scene): Found {
  const known = candidates(piece, scene)
  const fixed = FIXED.has(thing.category)
  const called = (item: SceneItem): Found => ({
    thing: { ...thing, category: categoryOf(item, thing), id: item.id },
  })
  const [only] = known
  if (!only) return fixed ? { thing } : { thing, ask: 'none' }
  if (piece.ordinal) {
    const nth = known[piece.ordinal - 1]
    return nth ? called(nth) : { thing, ask: 'ordinal' }
  }
  const chosen = known.find(({ id }) => id === scene.selected) ?? (known.length === 1 ? only : undefined)
  if (chosen) return called(chosen)
  return fixed ? { thing } : { thing, ask: 'which' }
}

const categoryOf = (item: SceneItem, thing: Thing): Thing['category'] =>
  TABLES.has(item.category) ? (item.category as Thing['category']) : thing.category

function candidates(piece: Piece, scene: Scene): readonly SceneItem[] {
  if (piece.ids.length > 0) return scene.items.filter(({ id }) => piece.ids.includes(id))
  const kind = scene.items.filter(({ category }) =>
    piece.vague
      ? TABLES.has(category)
      : category === piece.category || alike(piece.category, category, scene),
  )
  if (!piece.colour) return kind
  const coloured = kind.filter(({ colour }) => colourOf(colour) === piece.colour)
  return coloured
}

/** 沙发 may be the L-shaped one when there is no other. */
const alike = (named: string, category: string, scene: Scene): boolean =>
  named === 'sofa' && category === 'l-sofa' && scene.items.every((item) => item.category !== 'sofa')

const colourOf = (written: string): string => {
  const plain = written.toLowerCase().trim()
  return COLOUR_WORDS.get(plain) ?? COLOUR_WORDS.get(plain.replace(/色$/, '')) ?? plain
}
