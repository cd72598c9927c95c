/** What a sheet is made of before anybody understood it, and what a cell may become. */

/** Dates come from spreadsheet programs; their UTC parts are what the cell shows. */
export type Cell = string | number | boolean | Date | null

/** A merged area, rows and columns from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Grid {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
}

export type Shape =
  | 'text'
  | 'code'
  | 'money'
  | 'length'
  | 'size'
  | 'integer'
  | 'number'
  | 'day'
  | 'instant'
  | 'phone'
  | 'email'
  | 'boolean'
  | 'choice'
  | 'list'

/** What a column may be read as. */
export interface Field {
  readonly name: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly required: boolean
  readonly synonyms: readonly string[]
  readonly shape: Shape
  readonly choices?: readonly { readonly value: string; readonly says: readonly string[] }[]
  /** It names what the row is about: two of them in one cell are two things. */
  readonly identifies?: boolean
}

/** Sizes in mm as the text calls them: 长 or L is the length, 宽 or W the width, 深 or D the depth, 高 or H the height. */
export interface Size {
  readonly widthMm?: number
  readonly depthMm?: number
  readonly heightMm?: number
  readonly lengthMm?: number
  readonly diameterMm?: number
}

export type Value = string | number | boolean | Size | readonly string[]

/** A cell read: nothing in it, a value (with what was assumed), or a reason why not. */
export type Read<T extends Value = Value> =
  | { readonly is: 'empty' }
  | { readonly is: 'value'; readonly value: T; readonly notes?: readonly string[] }
  | { readonly is: 'refused'; readonly code: string; readonly facts?: Readonly<Record<string, string>> }

export const EMPTY = { is: 'empty' } as const

export function read<T extends Value>(value: T, ...notes: string[]): Read<T> {
  return notes.length > 0 ? { is: 'value', value, notes } : { is: 'value', value }
}

export function refuse(code: string, facts?: Readonly<Record<string, string>>): Read<never> {
  return facts ? { is: 'refused', code, facts } : { is: 'refused', code }
}

/** One spelling of signs and width; line breaks stay. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

const NOTHING = /^(?:[-–—―_/\\.·]+|无|暂无|没有|空|n\/?a|nil|null|none|#n\/a)$/i

/** Marks that people type for "nothing here". */
export function isNothing(text: string): boolean {
  return text === '' || NOTHING.test(text)
}

/** A cell as the user sees it. */
export function shown(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}

/** A number of 0 or more as the name of a column: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
