// The language of the command line: Chinese, unless the terminal is an English one.
import type { Language } from '../../kernel/words.ts'

/** `C` and `POSIX` say nothing about a person, so they stay Chinese. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const set = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return set.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** Picks the sentence for this terminal. */
export function inWords(chinese: string, english: string): string {
  return terminalLanguage() === 'en' ? english : chinese
}
