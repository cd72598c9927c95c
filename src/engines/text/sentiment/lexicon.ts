/** All words that judge, feel, turn or strengthen, as one tree: what each says wherever it stands. */
import { CUES } from '../mood-words.ts'
import { BLAME } from './blame-words.ts'
import { CONTRASTS, EMPTY_WORDS, MORE_FEELING, SOFTENERS, STRENGTHENERS, TURNERS } from './feeling-words.ts'
import { PRAISE } from './praise-words.ts'
import { plant, type WordNode } from './word-tree.ts'

export type Role = 'judge' | 'turner' | 'strengthener' | 'softener' | 'contrast'

export interface Entry {
  /** Below 0 blame, above praise, 0 neither; -3..3. */
  tone: number
  /** Numbers of the groups of {@link GROUPS} it belongs to. */
  groups: readonly number[]
  role: Role
}

/** The groups of mood-words, by name. */
export const GROUPS: readonly string[] = CUES.map(({ name }) => name)

/** Words that judge by themselves and strengthen what stands right behind them. */
const BOTH: Readonly<Record<string, number>> = {
  好: 1.6,
  最: 0.3,
  真: 0.2,
  贼: -0.2,
  pretty: 1,
  so: 0,
  too: -0.6,
}

/** 结婚 is a joy, but says nothing of the goods. */
const MOST_JOY = 1

const entries = new Map<string, Entry>()

function entryOf(word: string): Entry {
  let entry = entries.get(word)
  if (!entry) {
    entry = { tone: 0, groups: [], role: 'judge' }
    entries.set(word, entry)
  }
  return entry
}

const zhWords = (words: string) => words.split(/\s+/).filter((word) => word !== '')
const enWords = (words: string) => words.split(',').map((word) => word.trim())

function addTones(lists: readonly { tone: number; zh: string; en: string }[]): void {
  for (const { tone, zh, en } of lists)
    for (const word of [...zhWords(zh), ...enWords(en)]) {
      const entry = entryOf(word)
      if (Math.abs(tone) > Math.abs(entry.tone)) entry.tone = tone
    }
}

/** A group's own tone counts where no list of judgements says otherwise. */
function addGroups(): void {
  for (const [number, { name, tone, zh, en }] of CUES.entries()) {
    const more = MORE_FEELING[name]
    const words = [
      ...zhWords(zh),
      ...enWords(en),
      ...(more ? [...zhWords(more.zh), ...enWords(more.en)] : []),
    ]
    for (const word of new Set(words)) {
      const entry = entryOf(word)
      if (!entry.groups.includes(number)) entry.groups = [...entry.groups, number]
      if (entry.tone === 0 && Math.abs(tone) > 0.15) entry.tone = Math.min(tone, MOST_JOY)
    }
  }
}

function addRole(role: Role, { zh, en }: { zh: string; en: string }): void {
  for (const word of [...zhWords(zh), ...enWords(en)]) {
    const entry = entryOf(word)
    entry.role = role
    if (role !== 'contrast') entry.tone = BOTH[word] ?? 0
  }
}

function grown(): WordNode<Entry> {
  addTones(PRAISE)
  addTones(BLAME)
  addGroups()
  addRole('contrast', CONTRASTS)
  addRole('softener', SOFTENERS)
  addRole('strengthener', STRENGTHENERS)
  addRole('turner', TURNERS)
  for (const word of [...zhWords(EMPTY_WORDS.zh), ...enWords(EMPTY_WORDS.en)]) entryOf(word)
  const root: WordNode<Entry> = { next: new Map() }
  for (const [word, entry] of entries) plant(root, word, entry)
  return root
}

/** Grown on first use; how many words it has is told by {@link lexiconSize}. */
let tree: WordNode<Entry> | undefined

export function lexicon(): WordNode<Entry> {
  tree ??= grown()
  return tree
}

export function lexiconSize(): { zh: number; en: number } {
  lexicon()
  const zh = [...entries.keys()].filter((word) => /\p{Script=Han}/u.test(word)).length
  return { zh, en: entries.size - zh }
}
