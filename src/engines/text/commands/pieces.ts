/** Puts words together to the pieces that are spoken of: 第二把灰色的椅子, the sofa, it, the north wall. */
import type { Category, Direction } from './command.ts'
import type { Said } from './words-said.ts'

/** A piece as it was named, before the scene says which one it is. */
export interface Piece {
  readonly kind: 'piece'
  readonly category: Category | 'selected' | 'foreign'
  readonly ordinal?: number
  readonly count?: number
  readonly colour?: string
  readonly material?: string
  /** Of a wall: 北墙. */
  readonly side?: Direction
  /** 这把, this: the selected one when it is of this kind. */
  readonly pointed: boolean
  /** 一把, a, another: one that is not there yet. */
  readonly fresh: boolean
  /** 左边那把, the last: told by a place that we do not know. */
  readonly placed: boolean
  readonly vague: boolean
  readonly many: boolean
  readonly ids: readonly string[]
  readonly text: string
}

export type Part = Said | Piece

const BARE: Omit<Piece, 'category' | 'text'> = {
  kind: 'piece',
  pointed: false,
  fresh: false,
  placed: false,
  vague: false,
  many: false,
  ids: [],
}
const SIDES_OF_WALL = new Set<Direction>(['north', 'south', 'east', 'west', 'left', 'right'])
const POINTING = /^(?:这|那|this|that|these)/

/** Words with every piece made one part; hesitations and fillers go. */
export function pieced(words: readonly Said[]): Part[] {
  const said = words.filter(({ kind }) => kind !== 'fill')
  const parts: Part[] = []
  for (let at = 0; at < said.length; ) {
    const found = pieceAt(said, at)
    if (found) parts.push(found.piece)
    else if (said[at]) parts.push(pronounced(said, at))
    at = found?.to ?? at + 1
  }
  return qualified(parts)
}

/** 这个 alone is it; before 把 it is only a pause for thought. */
function pronounced(said: readonly Said[], at: number): Part {
  const word = said[at] as Said
  const next = said[at + 1]?.kind
  const alone = word.kind === 'it' || (word.kind === 'this' && POINTING.test(word.text))
  if (!alone) return word
  if ((next === 'mark' || next === 'polite') && word.text === '那个')
    return { kind: 'pause', text: word.text }
  return { ...BARE, category: 'selected', text: word.text, pointed: true }
}

/** What may stand before the name of a piece, and what it adds. */
function added(word: Said): Partial<Piece> | undefined {
  switch (word.kind) {
    case 'this':
    case 'it':
      return POINTING.test(word.text) ? { pointed: /^(?:这|this|these)/.test(word.text) } : {}
    case 'new':
      return { fresh: true }
    case 'count':
      return { count: word.count, fresh: true }
    case 'number':
      return word.value >= 1 && word.value <= 20 && Number.isInteger(word.value)
        ? { count: word.value, fresh: true }
        : undefined
    case 'ordinal':
      return { ordinal: word.ordinal }
    case 'colour':
      return { colour: word.colour }
    case 'material':
      return { material: word.material }
    case 'extreme':
      return { placed: true }
    case 'of':
      return {}
    default:
      return undefined
  }
}

function pieceAt(said: readonly Said[], from: number): { piece: Piece; to: number } | undefined {
  let piece: Omit<Piece, 'category' | 'text'> = BARE
  let side: Direction | undefined
  for (let at = from; at < said.length; at++) {
    const word = said[at] as Said
    if (word.kind === 'thing' || word.kind === 'foreign')
      return { piece: named(piece, word, side), to: at + 1 }
    const more = added(word)
    if (more && !(word.kind === 'of' && at === from)) piece = { ...piece, ...more }
    else if (word.kind === 'side' && sideOf(said, at, from)) {
      side = word.direction
      if (!SIDES_OF_WALL.has(word.direction)) piece = { ...piece, placed: true }
    } else return undefined
  }
  return undefined
}

/** 北墙, 左边的椅子, the left chair: a side that belongs to the name after it. */
function sideOf(said: readonly Said[], at: number, from: number): boolean {
  const before = said[at - 1]
  const next = said[at + 1]
  const wall =
    next?.kind === 'thing' &&
    (next.category === 'wall' || next.category === 'window' || next.category === 'door')
  if (wall) return true
  const words = said.slice(at + 1, at + 4)
  const joined =
    next?.kind === 'of' ||
    (next?.kind === 'this' && POINTING.test(next.text)) ||
    (next?.kind === 'it' && /^[这那]/.test(next.text))
  const chinese = joined && words.some(({ kind }) => kind === 'thing')
  const english = next?.kind === 'thing' && at > from && before?.kind === 'this' && /^[a-z]/.test(before.text)
  return (chinese && before?.kind !== 'heading') || english
}

function named(piece: Omit<Piece, 'category' | 'text'>, word: Said, side: Direction | undefined): Piece {
  if (word.kind === 'foreign') return { ...piece, category: word.like ?? 'foreign', text: word.text }
  if (word.kind !== 'thing') return { ...piece, category: 'selected', text: word.text }
  const wall = word.category === 'wall' || word.category === 'window' || word.category === 'door'
  return {
    ...piece,
    category: word.category,
    vague: word.vague === true,
    many: piece.many || word.many === true,
    ids: word.ids ?? [],
    placed: piece.placed || (side !== undefined && !wall),
    ...(wall && side && { side }),
    text: word.text,
  }
}

/** 茶几上的绿植, 沙发旁边的椅子: the first only says which of the second; what is left is the second. */
function qualified(parts: readonly Part[]): Part[] {
  const left: Part[] = []
  for (let at = 0; at < parts.length; at++) {
    const [piece, where, of, head] = parts.slice(at, at + 4)
    const leaning = piece?.kind === 'against' && where?.kind === 'piece' && of?.kind === 'of'
    if (leaning && head?.kind === 'piece') {
      left.push({ ...head, placed: true })
      at += 3
      continue
    }
    const chinese = where && /^[\u4e00-\u9fff]/.test(where.text)
    const told = where?.kind === 'relation' || where?.kind === 'side'
    if (
      piece?.kind === 'piece' &&
      told &&
      chinese &&
      (of?.kind === 'of' || of?.kind === 'this') &&
      head?.kind === 'piece'
    ) {
      left.push({ ...head, placed: true })
      at += 3
    } else if (piece) left.push(piece)
  }
  return left
}
