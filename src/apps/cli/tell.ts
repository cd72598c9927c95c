// Tells the person at the terminal what went wrong: a sentence where there is one, the whole trace for a bug.
import { Refusal } from '../../kernel/errors.ts'
import { inWords, terminalLanguage } from './language.ts'

/** A reason that a command gives on purpose, in the words of the terminal. */
export class Told extends Error {}

/** What the kernel's own troubles carry; asked for by shape, so that telling costs no command the loading of them. */
interface Sentences {
  readonly sentences: Readonly<Record<'zh-CN' | 'en', string>>
}

export function tell(error: unknown): void {
  console.error(sentenceFor(error))
}

function sentenceFor(error: unknown): unknown {
  if (hasSentences(error)) return error.sentences[terminalLanguage()]
  if (error instanceof Told) return error.message
  if (isTaken(error)) {
    return inWords(
      `端口 ${error.port} 已被占用。请停止占用它的程序，或用 PORT 指定另一个端口。`,
      `The port ${error.port} is taken. Stop the program that uses it, or name another port with PORT.`,
    )
  }
  if (error instanceof Refusal) return `${error.code} ${JSON.stringify(error.facts)}`
  return error
}

function hasSentences(error: unknown): error is Sentences {
  return error instanceof Error && 'sentences' in error
}

function isTaken(error: unknown): error is Error & { readonly port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error
}
