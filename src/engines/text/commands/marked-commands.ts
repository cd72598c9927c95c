/** Reads the tables of commands: `text | move sofa d=left mm=200`; see reported-commands. */
import type { Action, Category, Command, Direction, Relation, Thing } from './command.ts'

export interface Expected {
  readonly text: string
  /** Anything that asks when `ask` is in it. */
  readonly means: Command | 'ask' | null
}

function thing(word: string): Thing {
  const [category = '', ordinal] = word.split('#')
  return {
    category: category === 'it' ? 'selected' : (category as Category),
    ...(ordinal && { ordinal: Number(ordinal) }),
  }
}

function fact(word: string): Partial<Command> {
  const [key, value = ''] = word.split('=')
  switch (key) {
    case 'd':
      return { direction: value as Direction }
    case 'mm':
      return { distanceMm: Number(value) }
    case 'a':
      return { degrees: Number(value) }
    case 'cw':
      return { clockwise: true }
    case 'ccw':
      return { clockwise: false }
    case 'c':
      return { colour: value }
    case 'm':
      return { material: value }
    case 'r':
      return { relation: value as Relation }
    case 't':
      return { target: thing(value) }
    case 'n':
      return { count: Number(value) }
    default:
      return { object: thing(word) }
  }
}

/** @throws RangeError where a line has no meaning */
export function parseCommands(table: string): Expected[] {
  return lines(table).map((line) => {
    const [text = '', means = ''] = line.split(' | ')
    if (means === '') throw new RangeError(`Expected a meaning in: ${line}`)
    if (means === '?') return { text, means: 'ask' }
    const [action = '', ...facts] = means.split(' ')
    return { text, means: Object.assign({ action: action as Action }, ...facts.map(fact)) as Command }
  })
}

export const lines = (table: string): string[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
