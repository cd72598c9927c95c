/** Cuts a command into the words of the vocabulary, with its numbers read; what is left over is counted. */
import { COLOUR_WORDS, SCENE_MATERIAL_WORDS } from '../slots/closed-words.ts'
import { lengthAt } from '../slots/lengths.ts'
import { EN_NUMBER, numberSaid, ZH_NUMBER } from '../slots/numerals.ts'
import { VOCABULARY, type Word } from './vocabulary.ts'

export type Said = (
  | Word
  | { readonly kind: 'length'; readonly mm: number }
  | { readonly kind: 'angle'; readonly degrees: number }
  | { readonly kind: 'ordinal'; readonly ordinal: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'times'; readonly count: number }
  | { readonly kind: 'colour'; readonly colour: string }
  | { readonly kind: 'material'; readonly material: string }
  | { readonly kind: 'pause' }
) & { readonly text: string }

export interface Cut {
  readonly words: readonly Said[]
  /** Stretches of Chinese and single English words that are no part of the vocabulary. */
  readonly unknown: readonly string[]
}

type Numbered = readonly [pattern: RegExp, read: (found: readonly (string | undefined)[]) => Said | undefined]

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const CLASSIFIER = '[把张盏块个面扇盆台组套只座条棵株件幅副排款间盘]'
const number = (word: string | undefined): number => numberSaid(word ?? '')
const form = (
  source: string,
  read: (found: readonly (string | undefined)[]) => Said | undefined,
): Numbered => [new RegExp(source, 'y'), read]
/** Numbers in their forms, tried in this order before the vocabulary. */
const FORMS: readonly Numbered[] = [
  form(`负?(${ZH_NUMBER}) ?(?:度|°|o(?![a-z]))(?:角)?`, ([text = '', n]) => ({
    kind: 'angle',
    degrees: number(n),
    text,
  })),
  form(`(${EN_NUMBER})(?: |-)?(?:degrees?|deg)(?![a-z])`, ([text = '', n]) => ({
    kind: 'angle',
    degrees: number(n),
    text,
  })),
  form(`(${ZH_NUMBER})(?:个)?(?:整)?圈(半)?`, ([text = '', n, half]) => ({
    kind: 'angle',
    degrees: (number(n) + (half ? 0.5 : 0)) * 360,
    text,
  })),
  form(
    `(${EN_NUMBER}) (?:full |complete |whole )?(?:turns|rotations|circles|revolutions)(?![a-z])`,
    ([text = '', n]) => ({
      kind: 'angle',
      degrees: number(n) * 360,
      text,
    }),
  ),
  form(`第(\\d+|[一二两三四五六七八九十]+)${CLASSIFIER}?`, ([text = '', n]) => ({
    kind: 'ordinal',
    ordinal: number(n),
    text,
  })),
  form(`(\\d+|[一二三四五六七八九十]+)号(?!楼)`, ([text = '', n]) => ({
    kind: 'ordinal',
    ordinal: number(n),
    text,
  })),
  form(`(${ORDINALS.join('|')}|\\d+(?:st|nd|rd|th))(?![a-z])`, ([text = '', n = '']) => ({
    kind: 'ordinal',
    ordinal: /^\d/.test(n) ? Number.parseInt(n, 10) : ORDINALS.indexOf(n) + 1,
    text,
  })),
  form(`(?:number|no\\.?|#) ?(\\d+|one|two|three|four|five|six)(?![a-z])`, ([text = '', n]) => ({
    kind: 'ordinal',
    ordinal: number(n),
    text,
  })),
  form(`(\\d+|[两二三四五六七八九十]+) ?(?:步|次|下|遍)`, ([text = '', n]) => ({
    kind: 'times',
    count: number(n),
    text,
  })),
  form(`(twice|(\\d+|two|three|four|five) (?:times|steps))(?![a-z])`, ([text = '', all, n]) => ({
    kind: 'times',
    count: all === 'twice' ? 2 : number(n),
    text,
  })),
  form(`(\\d+|[一二两俩三四五六七八九十]+) ?${CLASSIFIER}(?!人|位)`, ([text = '', n]) => ({
    kind: 'count',
    count: number(n),
    text,
  })),
  form('一对|一双|a pair of|a couple of', ([text = '']) => ({ kind: 'count', count: 2, text })),
]
const LAST: readonly Numbered[] = [
  form(`(\\d+(?:\\.\\d+)?|[二两三四五六七八九十百]+)(?![a-z\\d])`, ([text = '', n]) =>
    Number.isFinite(number(n)) ? { kind: 'number', value: number(n), text } : undefined,
  ),
  form(
    `(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|ninety)(?![a-z])`,
    ([text = '', n]) => ({ kind: 'number', value: number(n), text }),
  ),
]
const NUMERIC = /[\d零〇一二两俩三四五六七八九十百半第负a-z#]/
/** A single character is a colour only where nothing else could begin with it. */
const LONE_COLOUR = /^(?:色|的|一点|些|吧|$)|^(?:沙发|椅|桌|柜|床|茶几|地毯|墙|灯|书|衣|镜|门|窗)/

/** @param names pieces of the scene by what they are called, the longest first */
export function cut(text: string, names: readonly (readonly [name: string, word: Word])[] = []): Cut {
  const words: Said[] = []
  const unknown: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') unknown.push(open)
    open = ''
  }
  for (let at = 0; at < text.length; ) {
    const next = wordAt(text, at, names)
    if (next) {
      close()
      words.push(next)
      at += next.text.length
      continue
    }
    const latin = /^[a-z'’-]+/.exec(text.slice(at, at + 24))
    if (latin) {
      close()
      unknown.push(latin[0])
      at += latin[0].length
      continue
    }
    const char = text.charAt(at)
    if (/[\p{L}\p{N}]/u.test(char)) open += char
    else {
      close()
      if (/[,，。.;；!！、:：]/.test(char)) words.push({ kind: 'pause', text: char })
    }
    at += 1
  }
  close()
  return { words, unknown }
}

function wordAt(text: string, at: number, names: readonly (readonly [string, Word])[]): Said | undefined {
  for (const [name, word] of names) if (text.startsWith(name, at)) return { ...word, text: name }
  const char = text.charAt(at)
  const inWord = /[a-z]/.test(char) && at > 0 && /[a-z\d]/.test(text.charAt(at - 1))
  if (inWord) return undefined
  if (NUMERIC.test(char)) {
    const length = lengthAt(text, at)
    if (length) return { kind: 'length', mm: length.mm, text: text.slice(at, length.to) }
    const numbered = formAt(FORMS, text, at)
    if (numbered) return numbered
  }
  return longest(text, at) ?? (NUMERIC.test(char) ? formAt(LAST, text, at) : undefined)
}

function formAt(forms: readonly Numbered[], text: string, at: number): Said | undefined {
  for (const [pattern, read] of forms) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const said = match && read(match)
    if (said) return said
  }
  return undefined
}

/** The longest word of vocabulary, colours and materials that begins here. */
function longest(text: string, at: number): Said | undefined {
  const entry = VOCABULARY.get(text.charAt(at))?.find(({ text: word }) => standsAt(text, word, at))
  const length = entry?.text.length ?? 0
  const material = startingWith(MATERIALS, text, at)
  const colour = startingWith(COLOURS, text, at)
  const coloured = colour === undefined ? undefined : colouredAt(text, at, colour)
  if (material && material.length >= length && material.length >= (colour?.length ?? 0) && !coloured?.named)
    return { kind: 'material', material: SCENE_MATERIAL_WORDS.get(material) ?? '', text: material }
  if (colour && coloured && colour.length >= length)
    return { kind: 'colour', colour: COLOUR_WORDS.get(colour) ?? '', text: coloured.text }
  return entry && { ...entry.word, text: entry.text }
}

interface Coloured {
  readonly text: string
  /** 色 was said: 亚麻色 is a colour, 亚麻 linen. */
  readonly named: boolean
}

function colouredAt(text: string, at: number, colour: string): Coloured | undefined {
  const rest = text.slice(at + colour.length)
  if (colour.length === 1 && !/[a-z]/.test(colour) && !LONE_COLOUR.test(rest)) return undefined
  const named = /^色|^ colou?r/.test(rest)
  return { text: rest.startsWith('色') ? `${colour}色` : colour, named }
}

const indexed = (words: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> =>
  [...words.keys()].reduce(
    (by, word) => by.set(word.charAt(0), [...(by.get(word.charAt(0)) ?? []), word]),
    new Map<string, string[]>(),
  )
const COLOURS = indexed(COLOUR_WORDS)
const MATERIALS = indexed(SCENE_MATERIAL_WORDS)

const startingWith = (
  by: ReadonlyMap<string, readonly string[]>,
  text: string,
  at: number,
): string | undefined => by.get(text.charAt(at))?.find((word) => standsAt(text, word, at))

function standsAt(text: string, word: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false
  const last = word.charCodeAt(word.length - 1)
  const next = text.charCodeAt(at + word.length)
  const latin = (code: number) => code >= 97 && code <= 122
  return !(latin(last) && latin(next))
}
