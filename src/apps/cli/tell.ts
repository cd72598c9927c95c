// Tells the person at the terminal what went wrong: a sentence where there is one, the whole trace for a bug.
import { BackupTrouble } from '../../kernel/backup/index.ts'
import { Refusal } from '../../kernel/errors.ts'
import { PostgresTrouble } from '../../kernel/postgres/index.ts'
import { terminalLanguage } from './language.ts'

/** A reason that a command gives on purpose, in the words of the terminal. */
export class Told extends Error {}

export function tell(error: unknown): void {
  console.error(sentenceFor(error))
}

function sentenceFor(error: unknown): unknown {
  if (error instanceof PostgresTrouble || error instanceof BackupTrouble)
    return error.sentences[terminalLanguage()]
  if (error instanceof Told) return error.message
  if (error instanceof Refusal) return `${error.code} ${JSON.stringify(error.facts)}`
  return error
}
