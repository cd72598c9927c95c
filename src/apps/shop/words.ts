// The words of the demo shop in both languages; a missing key is a type error.
import { openWords } from '../../ui/words.tsx'
import { en } from './words/en.ts'
import { zh } from './words/zh-cn.ts'

export const { WordsProvider, useWords } = openWords<keyof typeof zh>()
export const tables: Record<'zh-CN' | 'en', Record<keyof typeof zh, string>> = { 'zh-CN': zh, en }
