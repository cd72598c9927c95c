/** What is still needed before anything is done: nothing is removed or placed without its name, nothing moved without a way. */
import { plain } from '../time-words.ts'
import { FIXED } from './clauses.ts'
import type { Action, Scene } from './command.ts'
import type { Piece } from './pieces.ts'
import type { Question } from './questions.ts'
import type { Reading } from './reading.ts'
import { isWish } from './talk.ts'

const NEEDS_OBJECT = new Set<Action>(['place', 'select', 'measure', 'remove'])

/** @param text as it was said @returns the question, or undefined when all is clear */
export function unclear(reading: Reading, text: string, scene: Scene | undefined): Question | undefined {
  const { action, object } = reading
  if (!action || action === 'undo' || action === 'redo' || action === 'view') return undefined
  if (action === 'remove') return removal(reading, scene)
  if (!object) return (reading.all ? 'piece' : unnamed(action, scene)) ?? details(reading)
  if (reading.all && scene) return 'all'
  if (object.placed && several(object, scene)) return 'which'
  return details(reading) ?? wish(reading, text)
}

/** Without a piece the selected one is meant, when there is one. */
function unnamed(action: Action, scene: Scene | undefined): Question | undefined {
  if (NEEDS_OBJECT.has(action)) return 'piece'
  return scene && !scene.selected ? 'selected' : undefined
}

function details(reading: Reading): Question | undefined {
  if (reading.action === 'recolour') return reading.colour ? undefined : 'colour'
  if (reading.action === 'place' && reading.direction === 'back' && !reading.relation && !reading.distanceMm)
    return 'where'
  if (reading.action !== 'move') return undefined
  if (!reading.direction && !reading.relation && !reading.target) return 'way'
  return reading.bareNumber ? 'unit' : undefined
}

const wish = ({ action }: Reading, text: string): Question | undefined =>
  (action === 'recolour' || action === 'rematerial') && isWish(plain(text)) ? 'wish' : undefined

/** One piece, named without a doubt; a colour or a place tells which only where the scene is known. */
function removal({ object, all }: Reading, scene: Scene | undefined): Question | undefined {
  if (all) return 'all'
  if (!object) return 'remove'
  if (object.many || (object.count ?? 0) > 1 || FIXED.has(object.category)) return 'all'
  if (scene) return object.placed && several(object, scene) ? 'which' : undefined
  const described = object.placed || object.colour !== undefined || object.material !== undefined
  return described || object.vague ? 'remove' : undefined
}

const several = (piece: Piece, scene: Scene | undefined): boolean =>
  scene !== undefined && scene.items.filter(({ category }) => category === piece.category).length > 1
