/** One breath may hold several clauses: a correction, a choice and what is done with it, or two commands. */
import type { Action } from './command.ts'
import { pieced } from './pieces.ts'
import { type Reading, readParts } from './reading.ts'
import type { Word } from './vocabulary.ts'
import { type Cut, cut } from './words-said.ts'

export type Names = readonly (readonly [name: string, word: Word])[]

/** Two commands in one breath. 再 counts only before a verb: 再往左一点 is one. */
const CLAUSES =
  /[,，。;；!！、]|然后|接着|并且|同时|顺便|之后(?=把|将|[移转换删选])|再(?=把|将|转|删|换|移)|\band then\b|\bthen\b|\band (?=move|turn|rotate|put|place|add|delete|remove|make|change|paint|duplicate|copy|select|push|pull|shift|slide)/
/** 往左，不对，往右: what was said before does not count. */
const CORRECTED =
  /(?:不对|不是|错了|说错了|算了还是|no,? wait|wait,? no|i mean|scratch that|sorry,? i meant?|actually,? no)[,，. ]*/

/** What is to be done, with `ask` when it cannot be told; undefined when nothing is. */
export function understood(said: string, names: Names): Reading | undefined {
  const corrected = said.split(CORRECTED).filter((part) => part.trim() !== '')
  const last = corrected.at(-1)
  if (corrected.length > 1 && last !== undefined)
    return instead(one(corrected[0] ?? '', names), one(last, names))
  const clauses = said.split(CLAUSES).filter((part) => part && part.trim() !== '')
  const whole = one(said, names)
  if (clauses.length < 2) return whole
  const [first, second] = clauses.flatMap((part) => one(part, names) ?? []).filter(({ verbal }) => verbal)
  return first && second ? together(first, second, whole) : whole
}

/** The correction, of the piece that was named before it. */
const instead = (before: Reading | undefined, after: Reading | undefined): Reading | undefined =>
  after && { ...after, ...(!after.object && before?.object && { object: before.object }) }

const SETTLES = new Set<Action | undefined>(['place', 'move'])

/** Two clauses that are one command, or one question: nobody knows which of two to begin with. */
function together(first: Reading, second: Reading, whole: Reading | undefined): Reading | undefined {
  if (first.action === second.action && sameObject(first, second)) return whole
  const chosen = first.action === 'select' && (!second.object || second.object.category === 'selected')
  if (chosen && first.object) return { ...second, object: first.object }
  if (first.action === 'view' || second.action === 'view') return whole
  if (SETTLES.has(first.action) && SETTLES.has(second.action) && !second.object) return whole
  return { ...first, ask: 'once' }
}

const sameObject = (a: Reading, b: Reading): boolean =>
  !a.object || !b.object || a.object.category === b.object.category

/** One clause; undefined when it is no command. */
function one(clause: string, names: Names): Reading | undefined {
  const words = cut(clause, names)
  const reading = readParts(pieced(words.words))
  if (!reading.action || !told(reading, words) || !sensible(reading)) return undefined
  return covered(reading, words, clause)
}

/** Most characters of other words that a command may hold before it is talk. */
const SLIPS = 4
const CLOSED = /^(?:undo|redo|view|select|measure|duplicate)$/

/** A command is made of the vocabulary; words that are not in it make it doubtful, several make it talk. */
function covered(reading: Reading, { unknown }: Cut, clause: string): Reading | undefined {
  if (unknown.length === 0) return reading
  const latin = unknown.filter((run) => /[a-z]/.test(run)).length
  const han = unknown.filter((run) => !/[a-z]/.test(run)).reduce((sum, run) => sum + run.length, 0)
  if (han > SLIPS || latin > 1 || (han > 0 && latin > 0)) return undefined
  if (!reading.verbal || !detailed(reading) || CLOSED.test(reading.action ?? '')) return undefined
  // One character too many is a slip of the tongue unless something would be lost.
  if (han === 1 && reading.object && reading.action !== 'remove') return reading
  const named = /把|将|让|\b(?:the|this|that|my)\b/.test(clause)
  return named ? { ...reading, ask: reading.object ? 'heard' : 'piece' } : undefined
}

const detailed = (reading: Reading): boolean =>
  [
    reading.direction,
    reading.distanceMm,
    reading.degrees,
    reading.relation,
    reading.colour,
    reading.material,
  ].some((detail) => detail !== undefined)

const AMOUNT = /^(?:heading|length|moved|number|far|near)$/
const SOMEWHAT = /点|些|bit|little|more|touch|tad|further|^to /

/** Without a verb only a whole set of details is a command: 往左一点, 顺时针九十度, 沙发靠墙. */
function told(reading: Reading, { words }: Cut): boolean {
  if (reading.verbal) return true
  if (reading.action === 'rotate') return reading.degrees !== undefined || reading.clockwise !== undefined
  if (reading.action === 'measure' || reading.action === 'place')
    return reading.object !== undefined && reading.target !== undefined
  const amount = words.some(({ kind, text }) => AMOUNT.test(kind) || SOMEWHAT.test(text))
  return reading.action === 'view' || (reading.direction !== undefined && amount)
}

/** Parts of the home that nobody carries. */
export const FIXED: ReadonlySet<string> = new Set(['wall', 'window', 'door', 'room'])

/** Walls and doors are not put anywhere, and 选一款茶几 asks for advice. */
function sensible({ action, object, target, wished }: Reading): boolean {
  if (wished && (!object || object.fresh)) return false
  if (action === 'place')
    return !object || !FIXED.has(object.category) || object.fresh || target !== undefined
  if (action === 'select') return !object?.fresh && !object?.many
  return true
}
