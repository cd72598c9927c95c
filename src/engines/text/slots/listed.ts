/** Words of a closed list where they stand in a text as words of their own. */
import type { Candidate } from './candidate.ts'

type Kind = 'colour' | 'material' | 'room'

/** One-character words are said only with 色, 的 or alone; 皮 in 贴皮 or 白 in 明白 is no colour of anything. */
const SHORT: Readonly<Record<Kind, string>> = {
  colour: '(?:色(?!差|卡|彩|调|号|系|的卡)(?:的)?|(?=的(?!士)))',
  material: '(?=的|质|制|面(?!料)|做)',
  room: '(?!.)',
}
const AFTER: Readonly<Record<Kind, string>> = { colour: '(?:色(?!差|卡|彩|号))?', material: '', room: '' }

interface Pattern {
  readonly pattern: RegExp
  readonly list: ReadonlyMap<string, string>
}

const compiled = new Map<Kind, Pattern>()

/** The words of one list in a text, the longest at each place. */
export function listed(text: string, list: ReadonlyMap<string, string>, kind: Kind): Candidate[] {
  const pattern = compiled.get(kind) ?? compile(list, kind)
  compiled.set(kind, pattern)
  return [...text.matchAll(pattern.pattern)].flatMap((match) => {
    const word = match[1] ?? match[2] ?? match[3] ?? ''
    const value = list.get(word)
    const said = match[0].replace(/的$/, '')
    return value === undefined ? [] : [{ from: match.index, to: match.index + said.length, value }]
  })
}

function compile(list: ReadonlyMap<string, string>, kind: Kind): Pattern {
  const words = [...list.keys()]
  const latin = words.filter((word) => /[a-z]/.test(word))
  const long = words.filter((word) => !/[a-z]/.test(word) && word.length > 1)
  const short = words.filter((word) => !/[a-z]/.test(word) && word.length === 1)
  const source = [
    `(?<![a-z-])(${latin.map(escaped).join('|')})(?![a-z-])`,
    `(${long.join('|')})${AFTER[kind]}`,
    ...(short.length > 0 ? [`(${short.join('|')})${SHORT[kind]}`] : []),
  ].join('|')
  return { pattern: new RegExp(source, 'g'), list }
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
