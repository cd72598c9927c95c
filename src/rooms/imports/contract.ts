/** Imports on the wire: what a file was understood to say, how the user corrects it, and what came of it; and exports. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

/** The same things in both languages. */
const Titled = z.object({ zh: z.string(), en: z.string() })
const Instant = z.coerce.date()
const Person = z.object({ id: z.string(), name: z.string() })

export const ImportFieldShape = z.object({
  name: z.string(),
  title: Titled,
  required: z.boolean(),
  shape: z.string(),
  choices: z.array(z.string()).optional(),
})
export type ImportFieldShape = z.infer<typeof ImportFieldShape>

/** What can be imported or exported, and whether the asker may. */
export const ImportKindShape = z.object({
  kind: z.string(),
  title: Titled,
  imports: z.boolean(),
  exports: z.boolean(),
  fields: z.array(ImportFieldShape),
})
export type ImportKindShape = z.infer<typeof ImportKindShape>

/** `read`: understood, nothing written. `imported`. `undone`: taken back. */
export const ImportState = z.enum(['read', 'imported', 'undone'])
export type ImportState = z.infer<typeof ImportState>

/** One column of the file with what it was taken for. */
export const ImportColumn = z.object({
  /** From 0, as mappings name it. */
  index: z.number().int().min(0),
  /** As spreadsheet programs name it. */
  letter: z.string(),
  title: z.string(),
  samples: z.array(z.string()),
  /** What the machine proposes; null: nothing fits well enough. */
  proposed: z.string().nullable(),
  /** 0..1; 0.9 and more: the heading says so and the cells agree. */
  confidence: z.number().min(0).max(1),
  others: z.array(z.object({ field: z.string(), confidence: z.number() })),
  /** What holds now, proposed or corrected by a person; null: left out. */
  field: z.string().nullable(),
  corrected: z.boolean(),
})
export type ImportColumn = z.infer<typeof ImportColumn>

export const SkippedRow = z.object({
  row: z.number().int(),
  why: z.enum(['total', 'section', 'heading-again', 'remark']),
  reason: z.string(),
  text: z.string(),
})

/** One line of the history. */
export const ImportLine = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  state: ImportState,
  uploadedBy: Person,
  uploadedAt: Instant,
  ranBy: Person.nullable(),
  ranAt: Instant.nullable(),
  undoneBy: Person.nullable(),
  undoneAt: Instant.nullable(),
  /** How many rows it read and how many things it made and changed; null before it ran. */
  counts: z.object({ read: z.number(), created: z.number(), updated: z.number() }).nullable(),
  /** Until when it can be taken back; null: not (any more). */
  undoableUntil: Instant.nullable(),
})
export type ImportLine = z.infer<typeof ImportLine>

export const ImportView = ImportLine.extend({
  sheets: z.array(z.string()),
  sheet: z.number().int(),
  /** Rows of the sheet that are the heading, from 1; null: none was found. */
  heading: z.object({ from: z.number(), to: z.number() }).nullable(),
  rows: z.number().int(),
  columns: z.array(ImportColumn),
  skipped: z.array(SkippedRow),
  /** Required fields that no column gives. */
  missing: z.array(z.string()),
})
export type ImportView = z.infer<typeof ImportView>

const Told = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  field: z.string().nullable(),
  code: z.string(),
  /** The sentence, in the asker's language. */
  reason: z.string(),
  text: z.string(),
})

/** What a run or a dry run came to. */
export const ImportOutcome = z.object({
  kind: z.string(),
  file: z.string(),
  import: z.string().nullable(),
  dryRun: z.boolean(),
  /** True: everything is in the database. False: nothing is. */
  written: z.boolean(),
  read: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  /** Rows that cannot be taken. */
  refused: z.number().int(),
  /** The first 2,000; `refused` counts all rows. The command line tells all. */
  refusals: z.array(Told),
  /** What was assumed: guessed units, 起 dropped, sizes found in names. First the columns that were left out. */
  notes: z.array(Told),
  skipped: z.array(SkippedRow),
  columns: z.array(
    z.object({ letter: z.string(), title: z.string(), field: z.string().nullable(), confidence: z.number() }),
  ),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** The note about a column with content that no field takes. */
export const LEFT_OUT = 'imports.note.column-left-out'

const ById = z.object({ import: z.string() })
const MOST_BYTES = 20 * 1024 * 1024

export const listKinds = endpoint({
  method: 'GET',
  path: '/api/imports/kinds',
  summary: 'What can be imported and exported, with the fields of each',
  answer: z.object({ items: z.array(ImportKindShape) }),
})

export const listImports = endpoint({
  method: 'GET',
  path: '/api/imports',
  summary: 'The history of imports, newest first: who, when, what',
  query: z.object({ kind: z.string().optional(), cursor: z.string().max(200).optional() }),
  answer: z.object({ items: z.array(ImportLine), next: z.string().optional() }),
})

export const uploadImport = endpoint({
  method: 'POST',
  path: '/api/imports',
  summary: 'Uploads a spreadsheet (raw body) and answers how it was understood; nothing is imported yet',
  query: z.object({ kind: z.string().max(40), name: z.string().min(1).max(200) }),
  upload: { maxBytes: MOST_BYTES },
  answer: ImportView,
})

export const readImport = endpoint({
  method: 'GET',
  path: '/api/imports/:import',
  summary: 'One import with its columns as they are understood now',
  params: ById,
  answer: ImportView,
})

export const mapImport = endpoint({
  method: 'PUT',
  path: '/api/imports/:import/columns',
  summary: 'Corrects which column is which field, or chooses another sheet',
  params: ById,
  body: z.object({
    sheet: z.number().int().min(0).max(100).optional(),
    /** Field name -> column from 0; null: the field is in no column. Fields not named stay as they are. */
    columns: z.record(z.string(), z.number().int().min(0).max(1000).nullable()).default({}),
  }),
  answer: ImportView,
})

export const tryImport = endpoint({
  method: 'POST',
  path: '/api/imports/:import/trial',
  summary: 'Dry run: the real run, rolled back; every error with its row and column',
  params: ById,
  answer: ImportOutcome,
})

export const runImport = endpoint({
  method: 'POST',
  path: '/api/imports/:import/run',
  summary: 'Imports all rows in one transaction, or none and the reasons',
  params: ById,
  answer: ImportOutcome,
})

export const undoImport = endpoint({
  method: 'POST',
  path: '/api/imports/:import/undoing',
  summary:
    'Takes an import back: removes what it created, restores what it changed; refused when something changed since',
  params: ById,
  answer: z.object({ removed: z.number().int(), restored: z.number().int() }),
})

export const discardImport = endpoint({
  method: 'DELETE',
  path: '/api/imports/:import',
  summary: 'Throws away an upload that was not imported, with its file',
  params: ById,
  answer: z.object({ discarded: z.literal(true) }),
})

export const template = endpoint({
  method: 'GET',
  path: '/api/imports/kinds/:kind/template',
  summary: 'An empty spreadsheet with the headings of a kind',
  params: z.object({ kind: z.string() }),
  query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  download: true,
})

export const exportKind = endpoint({
  method: 'GET',
  path: '/api/exports/:kind',
  summary: 'Everything of a kind as a spreadsheet',
  params: z.object({ kind: z.string() }),
  query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  download: true,
})
