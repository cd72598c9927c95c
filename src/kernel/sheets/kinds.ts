/**
 * Spreadsheets in and out: the ports by which a room says what can be imported into it and exported from it.
 *
 * The room imports reads the file, understands its columns and cells and shows the user what it understood; the room
 * that owns the things is handed typed rows and writes them through its own verbs. A room below imports needs nothing
 * but this file.
 */
import type { Ctx, Json } from '../ctx.ts'
import type { Facts } from '../errors.ts'

/**
 * What a cell of a field is turned into:
 * text, code (SKU, order number: inner spaces kept, never a number) -> string; money -> fen; length -> mm;
 * size -> ImportedSize; integer, number -> number; day -> 'YYYY-MM-DD'; instant -> ISO with offset; phone, email ->
 * string; boolean -> boolean; choice -> one of `choices`; list -> string[] (parted by 、，,;/ or line breaks).
 */
export type ImportShape =
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

/** Sizes in mm as the text calls them: 长 or L is the length, 宽 or W the width, 深 or D the depth; 140x80x75 alone is width, depth, height. */
export interface ImportedSize {
  readonly widthMm?: number
  readonly depthMm?: number
  readonly heightMm?: number
  readonly lengthMm?: number
  readonly diameterMm?: number
}

export type ImportedValue = string | number | boolean | ImportedSize | readonly string[]

export interface ImportField {
  /** The key in `ImportRow.values`. */
  readonly name: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly required: boolean
  /** Headings people write for it, in any language; compared without case, spaces and units. */
  readonly synonyms: readonly string[]
  readonly shape: ImportShape
  /** For `choice`: the values and the words by which people write them. */
  readonly choices?: readonly { readonly value: string; readonly says: readonly string[] }[]
  /**
   * For the fields that name the thing a row is about (its code, its name): a cell with two is two things in one row, which is
   * split or refused, never imported as one.
   */
  readonly identifies?: boolean
}

/** A row that could be read completely; a row with any unreadable cell never reaches a kind. */
export interface ImportRow {
  /** The row of the sheet, 1 is the first, as the user sees it. */
  readonly row: number
  /** An empty cell or a column nobody mapped is not there: an update leaves that field as it is. */
  readonly values: Readonly<Record<string, ImportedValue>>
}

/** Why a row was not taken. */
export interface ImportRefusal {
  readonly row: number
  /** The field that is to blame, when it is one. */
  readonly field?: string
  /** `room.reason`, the key of a sentence in that room's words. */
  readonly code: string
  readonly facts?: Facts
}

export interface Applied {
  /** Ids of what was created and changed; a row that changed nothing is in neither. */
  readonly created: readonly string[]
  readonly updated: readonly string[]
  /** Not empty: nothing stays written, imports rolls everything back and shows the reasons. */
  readonly refused: readonly ImportRefusal[]
  /** What `undo` needs: ids with versions, old values. Kept as JSON until the import is undone. */
  readonly undo: Json
}

/** What a room hands in so that its things can be imported. */
export interface ImportKind {
  /** `catalogue`, `orders`, `customers`, `articles`: also the word on the command line. */
  readonly kind: string
  readonly title: { readonly zh: string; readonly en: string }
  /** Who may import, a permission of the access room. */
  readonly permission: string
  readonly fields: readonly ImportField[]
  /**
   * Several sheet rows of one thing, such as the lines of an order, come in one call: the kind groups them itself.
   * Writes all rows in the caller's transaction and tells its events; answers refusals instead of throwing at the
   * first. A dry run is this very call, rolled back, so it may do nothing that a rollback does not take back.
   */
  apply(ctx: Ctx, rows: readonly ImportRow[]): Promise<Applied>
  /**
   * Takes an import back: removes what it created, restores what it changed.
   * @throws Refusal conflict when something of it was changed or used since; then nothing is taken back
   */
  undo(ctx: Ctx, undo: Json): Promise<{ readonly removed: number; readonly restored: number }>
}

export type ExportCell = string | number | boolean | Date | null | undefined

export interface ExportColumn {
  readonly name: string
  readonly title: { readonly zh: string; readonly en: string }
  /**
   * How the cell is written; default text. money: fen, written as yuan with two digits; length: mm; day: 'YYYY-MM-DD';
   * instant: a Date, written in the merchant's zone.
   */
  readonly shape?: 'text' | 'money' | 'length' | 'number' | 'day' | 'instant' | 'boolean'
  /** Width in characters, for xlsx. */
  readonly width?: number
}

/** What a room hands in so that its things can be exported; headings are ones its own import understands. */
export interface ExportKind {
  readonly kind: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly permission: string
  readonly columns: readonly ExportColumn[]
  /** Batches of rows, each a record by column name, in a steady order; read within the request's transaction. */
  rows(ctx: Ctx): AsyncIterable<readonly Readonly<Record<string, ExportCell>>[]>
}
