/** Spreadsheets in and out: files into cells, rows into files, and the ports by which a room hands in what it can take and give. */
export { SHEET_LIMITS, type SheetCell, type SheetGrid, type SheetMerge } from './sheets/grid.ts'
export type {
  Applied,
  ExportCell,
  ExportColumn,
  ExportKind,
  ImportedSize,
  ImportedValue,
  ImportField,
  ImportKind,
  ImportRefusal,
  ImportRow,
  ImportShape,
} from './sheets/kinds.ts'
export { readSheets } from './sheets/open.ts'
export { type SheetRows, type Writing, writeCsv, writeXlsx } from './sheets/write.ts'
