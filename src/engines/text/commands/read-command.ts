/**
 * Scene commands in Chinese and English by a closed grammar: what to do with which piece, or what has to be asked, or null
 * for everything that is no command. It would rather ask than guess, and never guesses what to remove. PRODUCT PRE-2.
 */
import { plain } from '../time-words.ts'
import { unclear } from './clarity.ts'
import { type Names, understood } from './clauses.ts'
import { type Action, CATEGORIES, type Command, type Scene, type Thing } from './command.ts'
import { heard } from './hearing.ts'
import type { Piece } from './pieces.ts'
import { asked } from './questions.ts'
import type { Reading } from './reading.ts'
import { type Found, found } from './scene-search.ts'
import { isTalk } from './talk.ts'
import type { Word } from './vocabulary.ts'

/** Longer texts are stories. */
const LONGEST = 160

/** @param scene what stands there; without it pieces have no ids and the caller finds them */
export function readCommand(text: string, scene?: Scene): Command | null {
  if (text.length > LONGEST) return null
  const said = heard(text)
  if (isTalk(said)) return null
  const reading = understood(said, scene ? namesIn(scene) : [])
  return reading?.action ? answered(reading, reading.action, { text, scene: standing(scene) }) : null
}

/** What is selected but stands there no more is not selected: it is asked for, and nothing is done to nothing. */
function standing(scene: Scene | undefined): Scene | undefined {
  if (!scene?.selected || scene.items.some(({ id }) => id === scene.selected)) return scene
  return { items: scene.items }
}

interface Asking {
  readonly text: string
  readonly scene: Scene | undefined
}

function answered(reading: Reading, action: Action, { text, scene }: Asking): Command {
  const object = reading.object && resolved(reading.object, reading, scene)
  const target = reading.target && found(reading.target, scene)
  const ask = reading.ask ?? object?.ask ?? target?.ask ?? unclear(reading, text, scene)
  return {
    action,
    ...pieces(reading, action, object, target),
    ...motion(reading, action),
    ...looks(reading, action),
    ...(reading.count !== undefined && reading.count > 1 && COUNTED.has(action) && { count: reading.count }),
    ...(ask && { ask: asked(ask, text, about(reading, object)) }),
  }
}

const PUT = new Set<Action>(['place', 'move', 'duplicate'])
const TURNED = new Set<Action>(['place', 'move', 'duplicate', 'rotate', 'measure'])
const COLOURED = new Set<Action>(['recolour', 'rematerial', 'place'])
const COUNTED = new Set<Action>(['place', 'duplicate', 'undo', 'redo'])
const SIDEWAYS = new Set(['left', 'right', 'north', 'south', 'east', 'west'])

function pieces(
  { object: said, target: aimed }: Reading,
  action: Action,
  object: Found | undefined,
  target: Found | undefined,
): Partial<Command> {
  const known = object && said?.category !== 'foreign' && shown(action, object.thing)
  return {
    ...(known && { object: object.thing }),
    ...(target && aimed?.category !== 'foreign' && TURNED.has(action) && { target: target.thing }),
  }
}

const shown = (action: Action, { category }: Thing): boolean => {
  if (action === 'undo' || action === 'redo') return false
  return action !== 'view' || category !== 'selected'
}

function motion(reading: Reading, action: Action): Partial<Command> {
  const { direction, distanceMm, degrees, clockwise, relation } = reading
  if (action === 'undo' || action === 'redo') return {}
  const way = direction && (action !== 'view' || SIDEWAYS.has(direction))
  return {
    ...(way && { direction }),
    ...(distanceMm !== undefined && { distanceMm }),
    ...(degrees !== undefined && action === 'rotate' && { degrees }),
    ...(clockwise !== undefined && { clockwise }),
    ...(relation && PUT.has(action) && { relation }),
  }
}

const looks = ({ colour, material }: Reading, action: Action): Partial<Command> =>
  COLOURED.has(action) ? { ...(colour && { colour }), ...(material && { material }) } : {}

/** A new piece is not looked for: 放一把椅子; and one that is put may be new. */
function resolved(piece: Piece, { action }: Reading, scene: Scene | undefined): Found {
  if (action !== 'place' || piece.category === 'foreign') return found(piece, scene)
  if (piece.fresh || piece.many) return { thing: { category: piece.category } }
  const known = found(piece, scene)
  return known.ask === 'none' ? { thing: known.thing } : known
}

/** What the question names: the word that we have no name for, or the kind that was looked for. */
function about({ object, target }: Reading, looked: Found | undefined): string {
  const piece = object?.category === 'foreign' || looked?.ask ? object : target
  if (piece?.category === 'foreign') return piece.text
  return piece && piece.category !== 'selected' ? piece.category : ''
}

/** What the pieces of a scene are called, the longest first. */
function namesIn(scene: Scene): Names {
  const cached = NAMES.get(scene)
  if (cached) return cached
  const ids = new Map<string, string[]>()
  for (const { id, name } of scene.items) {
    const key = plain(name.normalize('NFKC')).trim()
    if (key.length >= 2) ids.set(key, [...(ids.get(key) ?? []), id])
  }
  const names = [...ids]
    .map(([name, of]): [string, Word] => [name, named(scene, of)])
    .sort(([a], [b]) => b.length - a.length)
  NAMES.set(scene, names)
  return names
}
const NAMES = new WeakMap<Scene, Names>()

function named(scene: Scene, ids: readonly string[]): Word {
  const category = CATEGORIES.find((one) =>
    scene.items.some((item) => item.id === ids[0] && item.category === one),
  )
  return category ? { kind: 'thing', category, ids } : { kind: 'foreign' }
}
