/** The words of the desk: Chinese first, the other language fetched when it is chosen. */
import { type Language, openWords } from '../../ui/words.tsx'
import type zh from './words/zh-CN.json'

export type WordKey = keyof typeof zh
export type Table = Record<WordKey, string>

export const { WordsProvider, useWords } = openWords<WordKey>()

export async function tableOf(language: Language): Promise<Table> {
  const found = language === 'en' ? await import('./words/en.json') : await import('./words/zh-CN.json')
  return found.default
}
