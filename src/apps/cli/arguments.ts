// Reads the words behind a sub-command and refuses the ones it doesn't know in a sentence.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { inWords } from './language.ts'
import { Told } from './tell.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** @throws Told naming the word that is not understood */
export function readWords<T extends Options>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Told(inWords(`参数不对：${reason}`, `These words are not understood: ${reason}`))
  }
}

/** The one word that a sub-command can't do without. @throws Told */
export function oneWord(words: readonly string[], usage: string): string {
  const [word, ...more] = words
  if (!word || more.length > 0) throw new Told(inWords(`用法：anju ${usage}`, `Usage: anju ${usage}`))
  return word
}
