/** Tells what came of a run: every refusal and every assumption as a sentence with its place. */
import { columnName, type Table, type Understood } from '../../engines/sheets/index.ts'
import type { Applied, ImportKind, ImportRefusal } from '../../kernel/sheets.ts'
import type { Language, Words } from '../../kernel/words.ts'
import { type ImportOutcome, LEFT_OUT } from './contract.ts'
import type { Understanding } from './understanding.ts'

export interface Happened {
  readonly kind: ImportKind
  readonly file: string
  readonly understanding: Understanding
  readonly understood: Understood
  readonly applied: Applied
  readonly dryRun: boolean
}

type Told = ImportOutcome['refusals'][number]

export function outcomeOf(words: Words, language: Language, happened: Happened): ImportOutcome {
  const { kind, file, understanding, understood, applied, dryRun } = happened
  const title = (field: string | undefined) => {
    const found = kind.fields.find(({ name }) => name === field)
    return found ? (language === 'en' ? found.title.en : found.title.zh) : (field ?? '')
  }
  const refusals = [
    ...understood.refused.map(
      (one): Told => ({
        row: one.row,
        column: one.column ?? null,
        field: one.field ?? null,
        code: `imports.cell.${one.code}`,
        reason: words.say(language, `imports.cell.${one.code}`, {
          ...one.facts,
          text: one.text,
          field: title(one.field),
        }),
        text: one.text,
      }),
    ),
    ...applied.refused.map((one): Told => ofKind(words, language, one, understanding)),
  ].sort((a, b) => a.row - b.row)
  const refused = new Set(refusals.map(({ row }) => row)).size
  const counted = dryRun || refused === 0
  return {
    kind: kind.kind,
    file,
    import: null,
    dryRun,
    written: false,
    read: understood.read,
    created: counted ? applied.created.length : 0,
    updated: counted ? applied.updated.length : 0,
    refused,
    refusals,
    notes: [
      ...leftOut(words, language, understanding),
      ...understood.notes.map((note) => ({
        row: note.row,
        column: note.column ?? null,
        field: note.field === '' ? null : note.field,
        code: `imports.note.${note.code}`,
        reason: words.say(language, `imports.note.${note.code}`, {
          text: note.text,
          field: title(note.field),
        }),
        text: note.text,
      })),
    ],
    skipped: skippedRows(words, language, understanding.table.skipped),
    columns: columnsTaken(understanding),
  }
}

/** A refusal of the room itself: its own sentence, the place by our columns. */
function ofKind(
  words: Words,
  language: Language,
  one: ImportRefusal,
  { table, mapping }: Understanding,
): Told {
  const column = one.field === undefined ? undefined : mapping[one.field]
  const cell = table.rows.find(({ row }) => row === one.row)?.cells[column ?? -1]
  return {
    row: one.row,
    column: column === undefined ? null : columnName(column),
    field: one.field ?? null,
    code: one.code,
    reason: words.say(language, one.code, one.facts ?? {}),
    text: cell === null || cell === undefined ? '' : String(cell).slice(0, 200),
  }
}

/** Columns that hold something and were taken for nothing; what a person left out on purpose is not said again. */
function leftOut(
  words: Words,
  language: Language,
  { table, proposals, mapping, corrected }: Understanding,
): Told[] {
  const taken = new Set(Object.values(mapping))
  const row = table.heading?.to ?? table.rows[0]?.row ?? 1
  return proposals.flatMap(({ column, title, field }) => {
    if (taken.has(column) || (field !== undefined && corrected[field] === null)) return []
    return [
      {
        row,
        column: columnName(column),
        field: null,
        code: LEFT_OUT,
        reason: words.say(language, LEFT_OUT, { text: title, column: columnName(column) }),
        text: title,
      },
    ]
  })
}

function columnsTaken({ table, proposals, mapping }: Understanding): ImportOutcome['columns'] {
  const byColumn = new Map(Object.entries(mapping).map(([field, column]) => [column, field]))
  return table.columns.map(({ index, title }) => {
    const field = byColumn.get(index) ?? null
    const proposal = proposals.find((one) => one.column === index)
    // What a person decided is sure; what the machine proposed has its own confidence.
    const confidence = field !== null && field !== proposal?.field ? 1 : (proposal?.confidence ?? 0)
    return { letter: columnName(index), title, field, confidence }
  })
}

export function skippedRows(
  words: Words,
  language: Language,
  skipped: Table['skipped'],
): ImportOutcome['skipped'] {
  return skipped.map((one) => ({ ...one, reason: words.say(language, `imports.skipped.${one.why}`) }))
}
