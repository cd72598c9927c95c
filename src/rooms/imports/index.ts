/** Imports: spreadsheets become things of other rooms, all or nothing, with the way back; and things become spreadsheets. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Download, Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { Customers } from '../customers/index.ts'
import type { ImportLine, ImportOutcome, ImportView } from './contract.ts'
import { expire } from './expire.ts'
import { exportOf } from './export.ts'
import { list, view } from './history.ts'
import { importsRoutes } from './http.ts'
import { personRoom } from './persons.ts'
import { correct, upload } from './read.ts'
import type { Room } from './room.ts'
import { type NewRun, run, runFile, trial } from './run.ts'
import { undo } from './undo.ts'

export const importsTables: MigrationFolder = {
  schema: 'imports',
  folder: new URL('./migrations/', import.meta.url),
}

export type { ImportOutcome } from './contract.ts'
export type { NewRun } from './run.ts'

export interface Imports {
  /** Reads a file, keeps it, and answers how it was understood. @throws Refusal sheets.*, imports.unknown-kind */
  upload(who: Who, file: { kind: string; name: string; bytes: Buffer }): Promise<ImportView>
  /** Corrects the columns by field, or the sheet. @throws Refusal imports.unknown | imports.over | imports.column-unknown */
  correct(
    who: Who,
    change: { import: string; sheet?: number | undefined; columns: Readonly<Record<string, number | null>> },
  ): Promise<ImportView>
  /** The run itself, rolled back: every error by row and column. */
  trial(who: Who, id: string): Promise<ImportOutcome>
  /** All rows in one transaction, or nothing and the reasons. */
  run(who: Who, id: string): Promise<ImportOutcome>
  /** Upload, map and run in one, for the command line; a dry run leaves nothing behind, not even the upload. */
  runImport(who: Who, file: NewRun): Promise<ImportOutcome>
  /** Takes an import back. @throws Refusal imports.not-undoable, or of the room whose things were changed since */
  undo(who: Who, id: string): Promise<{ removed: number; restored: number }>
  view(who: Who, id: string): Promise<ImportView>
  list(
    ctx: Ctx,
    asked: { kind?: string | undefined; cursor?: string | undefined },
  ): Promise<{ items: ImportLine[]; next?: string }>
  /** Everything of a kind as a file. @throws Refusal imports.unknown-kind */
  exportOf(who: Who, asked: { kind: string; format: 'xlsx' | 'csv' }): Promise<Download>
  readonly routes: readonly Route[]
}

/** @param rooms kinds come from any room, also from above: they are handed in as data */
export function openImports(
  house: House,
  rooms: { customers: Pick<Customers, 'join'>; kinds: readonly ImportKind[]; exports: readonly ExportKind[] },
): Imports {
  house.words.add('imports', new URL('./words/', import.meta.url))
  const room: Room = { house, kinds: rooms.kinds, exports: rooms.exports }
  rooms.customers.join(personRoom(room))
  house.job('imports.expire', (ctx, data) => expire(room, ctx, data))
  return {
    upload: (who, file) => upload(room, who, file),
    correct: (who, change) => correct(room, who, change),
    trial: (who, id) => trial(room, who, id),
    run: (who, id) => run(room, who, id),
    runImport: (who, file) => runFile(room, who, file),
    undo: (who, id) => undo(room, who, id),
    view: (who, id) => view(room, who, id),
    list,
    exportOf: (who, asked) => exportOf(room, who, asked),
    routes: importsRoutes(room),
  }
}
