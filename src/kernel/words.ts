/** Sentences in every language, found by their code and filled with facts. */
import { readFileSync } from 'node:fs'
import type { Facts } from './errors.ts'

export type Language = 'zh-CN' | 'en'
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

type Tree = { readonly [key: string]: string | Tree }

export interface Words {
  /** Adds a folder that holds zh-CN.json and en.json under a first word, the room's name; '' for the kernel's own. */
  add(room: string, folder: URL): void
  /** The sentence for `room.reason` in a language; the code itself when nobody wrote it. */
  say(language: Language, code: string, facts?: Facts): string
  has(language: Language, code: string): boolean
}

export function openWords(): Words {
  const sentences = new Map<string, string>()
  return {
    add(room, folder) {
      for (const language of LANGUAGES) {
        const tree: unknown = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8'))
        for (const [key, sentence] of flatten(tree))
          sentences.set(`${language} ${room ? `${room}.` : ''}${key}`, sentence)
      }
    },
    say: (language, code, facts = {}) => fill(sentences.get(`${language} ${code}`) ?? code, facts),
    has: (language, code) => sentences.has(`${language} ${code}`),
  }
}

/**
 * 'Hello {name}' and facts make a sentence; `{count|order|orders}` takes the first form for exactly one. An unknown name
 * stays as it is, so that it is seen.
 */
export function fill(sentence: string, facts: Facts): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const fact = facts[name]
      if (fact === undefined || fact === null) return whole
      if (one !== undefined && many !== undefined) return Number(fact) === 1 ? one : many
      return String(fact)
    },
  )
}

/** Chinese unless English is asked for first. @param header an accept-language header */
export function chooseLanguage(header: string | undefined): Language {
  const first = header?.split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'zh-CN'
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

function* flatten(tree: unknown, before = ''): Generator<[string, string]> {
  if (!isTree(tree)) throw new RangeError(`Expected words as an object at "${before}"`)
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [before + key, value]
    else yield* flatten(value, `${before}${key}.`)
  }
}
