// The words of the customer's pages in both languages; a missing key is a type error.
import { openWords } from '../../ui/words.tsx'
import { en } from './words/en.ts'
import { zh } from './words/zh-cn.ts'

export type Key = keyof typeof zh
export const { WordsProvider, useWords } = openWords<Key>()
export const tables: Record<'zh-CN' | 'en', Record<Key, string>> = { 'zh-CN': zh, en }
