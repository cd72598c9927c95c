/** The mood of a message: what was heard and by which words, never a label on a person. */
import { CUES, type CueGroup, EMOJI, type Mood, STRONGER } from './mood-words.ts'
import { normalise } from './normalise.ts'

export type { Mood } from './mood-words.ts'

export interface MoodReading {
  mood: Mood
  /** Probability of that mood, 0..1. */
  p: number
  sentiment: 'positive' | 'negative' | 'neutral'
  /** Positive against negative, 0..1; 0.5 when nothing was heard. */
  pPositive: number
  /** Probability that the writer is angry, 0..1. */
  angry: number
  /** The words and marks it was read from, as they stand in the normalised text. */
  because: string[]
}

const MOODS: readonly Mood[] = ['calm', 'anxious', 'angry', 'sad', 'pleased']

/** What has been gathered so far: log-odds per mood, a tone (below 0 negative), and the evidence. */
interface Heard {
  scores: Record<Mood, number>
  tone: number
  because: string[]
}

interface Hit {
  from: number
  to: number
  group: CueGroup
  latin: boolean
}

interface Cue {
  pattern: RegExp
  group: CueGroup
  latin: boolean
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Longest first, so that 不着急 is not read as 着急. */
const longestFirst = (words: string[]) => words.sort((a, b) => b.length - a.length)

const CUE_PATTERNS: readonly Cue[] = CUES.flatMap((group) => {
  const zh = longestFirst(group.zh.split(' ')).map(escaped)
  const en = longestFirst(group.en.split(', ')).map((word) =>
    word.endsWith('*') ? `${escaped(word.slice(0, -1))}[a-z]*` : escaped(word),
  )
  return [
    { pattern: new RegExp(zh.join('|'), 'g'), group, latin: false },
    { pattern: new RegExp(`(?<![a-z])(?:${en.join('|')})(?![a-z])`, 'g'), group, latin: true },
  ]
})

const NEGATION_ZH =
  /(?:不是很|不是太|不太|不怎么|不够|不算|没那么|没有|并不|毫不|一点也不|一点都不|从不|不|没|(?<![特级区])别|无)(?:让我|让人|觉得|感到|是|很|太)?$/
const NEGATION_EN =
  /\b(?:not|never|no|isn't|wasn't|aren't|don't|doesn't|didn't|can't|couldn't|won't|hardly|nothing|far from|cannot|without)\s+(?:[a-z']+\s+){0,2}$/
const STRONG_ZH = new RegExp(`(?:${STRONGER.zh.split(' ').join('|')})(?:的)?$`)
const STRONG_EN = new RegExp(`\\b(?:${STRONGER.en.split(' ').join('|')})\\s+$`)

/** Where the moods start before a word is heard: most messages to a shop are calm. */
const PRIOR: Record<Mood, number> = { calm: 1.2, anxious: 0, angry: -0.5, sad: -0.3, pleased: -0.1 }
/** Divides the scores before they become probabilities; chosen on the tuned half so that p is honest. */
const TEMPERATURE = 0.8
/** 舒服吗 asks, 舒服 says: in a question, words that judge count for this much. */
const ASKED = 0.35
const JUDGING: ReadonlySet<string> = new Set(['joy', 'fault', 'sorrow'])
const QUESTION = /吗|(?:不|没)[^，。,.]{0,4}[?]|[?]$|^(?:is|are|does|do|can|will|which|how|what)\b/
/** A cue repeated counts less each time: ten 垃圾 are not ten times the anger. */
const FADING = 0.5

/** Every cue in the text; where two overlap the longer one is heard. */
function hits(text: string): Hit[] {
  const found: Hit[] = []
  for (const { pattern, group, latin } of CUE_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      found.push({ from: match.index, to: match.index + match[0].length, group, latin })
    }
  }
  found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const kept: Hit[] = []
  for (const hit of found) {
    if (!kept.some((other) => hit.from < other.to && other.from < hit.to)) kept.push(hit)
  }
  return kept.sort((a, b) => a.from - b.from)
}

function scaled(adds: CueGroup['adds'], factor: number): Record<Mood, number> {
  const times = (mood: Mood) => (adds[mood] ?? 0) * factor
  return {
    calm: times('calm'),
    anxious: times('anxious'),
    angry: times('angry'),
    sad: times('sad'),
    pleased: times('pleased'),
  }
}

function add(heard: Heard, adds: CueGroup['adds']): void {
  for (const mood of MOODS) heard.scores[mood] += adds[mood] ?? 0
}

/** What a cue says in its place: 不 before it turns it (or silences it), 太 before it strengthens it. */
function spoken(text: string, hit: Hit): { adds: CueGroup['adds']; tone: number; words: string } | undefined {
  const before = text.slice(Math.max(0, hit.from - 30), hit.from)
  const negation = (hit.latin ? NEGATION_EN : NEGATION_ZH).exec(before)?.[0]
  const reading = negation === undefined ? hit.group : hit.group.negated
  if (!reading) return undefined
  const factor = (hit.latin ? STRONG_EN : STRONG_ZH).test(before) ? 1.3 : 1
  const words = `${negation ?? ''}${text.slice(hit.from, hit.to)}`
  return { adds: scaled(reading.adds, factor), tone: reading.tone * factor, words }
}

/** Hears the words, each where it stands. */
function hearWords(text: string, heard: Heard): void {
  const times = new Map<CueGroup, number>()
  const asks = QUESTION.test(text)
  for (const hit of hits(text)) {
    const said = spoken(text, hit)
    if (!said) continue
    const before = times.get(hit.group) ?? 0
    times.set(hit.group, before + 1)
    const factor = FADING ** before * (asks && JUDGING.has(hit.group.name) ? ASKED : 1)
    add(heard, scaled(said.adds, factor))
    heard.tone += said.tone * factor
    if (hit.group.name !== 'asking') heard.because.push(said.words)
  }
}

/** Hears pictures: 😡 says anger whatever the words say. */
function hearEmoji(text: string, heard: Heard): void {
  for (const mood of ['angry', 'anxious', 'sad', 'pleased'] as const) {
    const seen = Array.from(EMOJI[mood]).filter((picture) => text.includes(picture))
    if (seen.length === 0) continue
    add(heard, { [mood]: 2.2 })
    heard.tone += mood === 'pleased' ? 1.8 : -1.5
    heard.because.push(...seen)
  }
}

/** Exclamation marks make stronger what was heard; alone they say little. */
function hearExclamation(text: string, heard: Heard): void {
  const count = text.match(/!/g)?.length ?? 0
  if (count === 0) return
  const many = count >= 2
  if (heard.tone < 0) add(heard, { angry: many ? 1.1 : 0.4 })
  else add(heard, { pleased: many ? 0.5 : 0.4 })
  if (many) heard.because.push('!'.repeat(Math.min(count, 3)))
}

/** Hears doubled question marks and trailing dots. */
function hearMarks(text: string, heard: Heard): void {
  const mixed = /\?{2,}|\?!|!\?/.exec(text)
  if (mixed) {
    add(heard, { angry: 0.9, anxious: 0.7, calm: -0.6 })
    heard.because.push(mixed[0])
  }
  if (/\.{3,}|。{2,}/.test(text)) add(heard, { sad: 0.5 })
}

/** Hears shouting: whole words in capitals. */
function hearCapitals(original: string, heard: Heard): void {
  const words = original.match(/\b[A-Z]{3,}\b/g) ?? []
  if (words.length < 2) return
  add(heard, { angry: original === original.toUpperCase() ? 1.6 : 0.8 })
  heard.because.push(words.slice(0, 3).join(' '))
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

function probabilities(scores: Record<Mood, number>): Record<Mood, number> {
  const raised = MOODS.map((mood) => Math.exp(scores[mood] / TEMPERATURE))
  const sum = raised.reduce((a, b) => a + b, 0)
  const share = (i: number) => (raised[i] ?? 0) / sum
  return { calm: share(0), anxious: share(1), angry: share(2), sad: share(3), pleased: share(4) }
}

const rounded = (x: number) => Math.round(x * 1000) / 1000

/** A mood is heard in the first letters or not at all; a pasted book must not cost more. */
const MOST_LETTERS = 4000

/** Reads the mood of one message. A text without words is calm and neutral. */
export function mood(text: string): MoodReading {
  const plain = normalise(text.slice(0, MOST_LETTERS))
  const heard: Heard = { scores: { ...PRIOR }, tone: 0, because: [] }
  hearWords(plain, heard)
  hearEmoji(text, heard)
  hearExclamation(plain, heard)
  hearMarks(plain, heard)
  hearCapitals(text, heard)
  const p = probabilities(heard.scores)
  const best = MOODS.reduce((a, b) => (p[b] > p[a] ? b : a))
  const sentiment = heard.tone >= 0.7 ? 'positive' : heard.tone <= -0.6 ? 'negative' : 'neutral'
  return {
    mood: best,
    p: rounded(p[best]),
    sentiment,
    pPositive: rounded(logistic(1.1 * heard.tone)),
    angry: rounded(p.angry),
    because: [...new Set(heard.because)],
  }
}
