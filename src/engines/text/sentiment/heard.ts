/**
 * What a text says by its words: each judging word where it stands - turned by 不, strengthened by 很, outweighed by
 * what follows 但是 - and the marks, pictures and habits of complaint around them, as a row of numbers.
 */
import { EMOJI } from '../mood-words.ts'
import { type Entry, GROUPS, lexicon } from './lexicon.ts'
import { longestAt } from './word-tree.ts'

/** The columns of the row, in order; the groups of mood-words follow, then the same groups turned. */
const SIGNS = [
  'tone', 'praise', 'blame', 'afterContrast', 'beforeContrast', 'lastClause', 'firstClause', 'leaning',
  'strongPraise', 'strongBlame', 'mildBlame', 'bareTurns', 'turnedPraise', 'turnedBlame', 'tooMuch', 'softened',
  'asks', 'exclaims', 'exclaimsBadly', 'length', 'trailsOff', 'doubtMarks', 'gladPictures', 'badPictures',
  'late', 'prompt', 'wish', 'scorn', 'shouts', 'latin', 'silent', 'clauses',
] as const // biome-ignore format: a table of columns

export type Sign = (typeof SIGNS)[number]

const AT: ReadonlyMap<Sign, number> = new Map(SIGNS.map((sign, i) => [sign, i]))
/** How many numbers a row has. */
export const HEARD_WIDTH = SIGNS.length + 2 * GROUPS.length

export interface Heard {
  readonly row: Float64Array
  /** The words and marks it was read from. */
  readonly because: readonly string[]
  /** The sum of what was judged, below 0 blame. */
  readonly tone: number
}

interface Hit {
  readonly from: number
  readonly to: number
  readonly entry: Entry
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff
const BREAKS = new Set(Array.from(',。.!?;:~、…()"', (mark) => mark.charCodeAt(0)))

/** A space between Chinese letters parts sentences too. */
function breaksAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 32) return isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1))
  return BREAKS.has(code)
}

function partedBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (breaksAt(text, i)) return true
  return false
}

function hitsIn(text: string): Hit[] {
  const tree = lexicon()
  const hits: Hit[] = []
  for (let at = 0; at < text.length; ) {
    const match = longestAt(tree, text, at)
    if (!match) {
      at++
      continue
    }
    hits.push({ from: at, to: match.to, entry: match.value })
    at = match.to
  }
  return hits
}

/** How far a turner reaches: 没有想象中的那么好, not a very good idea. */
const REACH_HAN = 8
const REACH_ONE = 4
const REACH_LATIN = 24
const STRONGER = 1.4
/** 舒服吗 asks, 舒服 says. */
const ASKED = 0.35
/** A word said again counts less each time. */
const FADING = 0.6
const TURNED_PRAISE = -0.9
const TURNED_BLAME = 0.55
/** 有点甜 is no praise. */
const SOFT_PRAISE = -0.6

const FAULTING = /^(?:有[点些一]|[略稍偏]|a (?:bit|little|touch|tad)|slightly|somewhat|rather)/
const SOFTLY: Entry = { tone: -0.6, groups: [], role: 'judge' }

const curved = (x: number) => Math.sign(x) * Math.log1p(Math.abs(x))

/** The walk over the hits of one text. */
class Walk {
  readonly row = new Float64Array(HEARD_WIDTH)
  readonly because: string[] = []
  tone = 0
  private readonly text: string
  private turner: Hit | undefined
  private strength = 1
  private soft: Hit | undefined
  private clause = 0
  private first = 0
  private last = 0
  private before = 0
  private after = 0
  private contrasts = 0
  private clauses = 1
  private readonly times = new Map<Entry, number>()

  constructor(text: string) {
    this.text = text
  }

  private put(sign: Sign, value: number): void {
    const at = AT.get(sign) ?? 0
    this.row[at] = (this.row[at] ?? 0) + value
  }

  /** What stood ready to change the next word has found none. */
  private release(): void {
    if (this.turner) this.put('bareTurns', 1)
    if (this.soft) this.blameSoftly(this.soft)
    this.turner = undefined
    this.strength = 1
    this.soft = undefined
  }

  /** 有点大 blames, whatever 大 is of. */
  private blameSoftly({ from, to }: Hit): void {
    if (!FAULTING.test(this.text.slice(from, to))) return
    this.count(SOFT_PRAISE, SOFTLY, false)
    this.because.push(this.text.slice(from, to + 1))
  }

  private endClause(): void {
    this.release()
    if (this.clauses === 1) this.first = this.clause
    if (this.clause !== 0) this.last = this.clause
    this.clause = 0
    this.clauses++
  }

  private reaches({ from: begin, to }: Hit, from: number): boolean {
    if (!isHan(this.text.charCodeAt(to - 1))) return from - to <= REACH_LATIN
    return from - to <= (to - begin === 1 ? REACH_ONE : REACH_HAN)
  }

  private asked(to: number): boolean {
    for (let i = to; i < Math.min(this.text.length, to + 12); i++) {
      const code = this.text.charCodeAt(i)
      if (code === 63 || code === 0x5417) return true
      if (breaksAt(this.text, i)) return false
    }
    return false
  }

  step(hit: Hit, end: number, next: Hit | undefined): void {
    if (partedBetween(this.text, end, hit.from)) this.endClause()
    const { role, tone } = hit.entry
    if (role === 'contrast') this.contrast()
    if (role === 'turner') this.turn(hit)
    else if (role === 'softener') {
      this.soft = hit
      this.put('softened', 1)
    } else if (role === 'strengthener' && (tone === 0 || (next?.from === hit.to && next.entry.tone !== 0)))
      this.strength = STRONGER
    else if (tone !== 0 || hit.entry.groups.length > 0) this.judge(hit)
  }

  private contrast(): void {
    this.endClause()
    this.before += this.after
    this.after = 0
    this.contrasts++
  }

  /** Two turners turn back: 不是不好. */
  private turn(hit: Hit): void {
    if (this.turner && this.reaches(this.turner, hit.from)) this.turner = undefined
    else {
      this.release()
      this.turner = hit
    }
  }

  private judge(hit: Hit): void {
    const { entry } = hit
    const turned = this.turner !== undefined && this.reaches(this.turner, hit.from)
    const times = this.times.get(entry) ?? 0
    this.times.set(entry, times + 1)
    const factor = this.strength * FADING ** times
    const asked = this.asked(hit.to) && Math.abs(entry.tone) < 2.5
    const said = this.spoken(entry.tone, turned) * factor * (asked ? ASKED : 1)
    this.count(said, entry, turned)
    for (const group of entry.groups) {
      const at = SIGNS.length + group + (turned ? GROUPS.length : 0)
      this.row[at] = (this.row[at] ?? 0) + factor * (asked ? 0.6 : 1)
    }
    if (Math.abs(entry.tone) >= 0.5) {
      const from = turned && this.turner ? this.turner.from : hit.from
      this.because.push(this.text.slice(from, hit.to))
    }
    if (turned) this.turner = undefined
    this.strength = 1
    this.soft = undefined
  }

  private spoken(tone: number, turned: boolean): number {
    if (turned) return tone > 0 ? TURNED_PRAISE * Math.max(tone, 1.8) : TURNED_BLAME * -tone
    if (this.soft && tone > 0 && tone <= 1) return SOFT_PRAISE
    return tone
  }

  private count(said: number, { tone }: Entry, turned: boolean): void {
    this.tone += said
    this.clause += said
    this.after += said
    this.put(said > 0 ? 'praise' : 'blame', Math.abs(said))
    if (turned) this.put(tone > 0 ? 'turnedPraise' : 'turnedBlame', 1)
    else if (tone >= 3) this.put('strongPraise', 1)
    else if (tone <= -2.5) this.put('strongBlame', 1)
    else if (tone < 0 && tone >= -1) this.put('mildBlame', 1)
  }

  /** Brings the sums into the row when the text is at its end. */
  finish(): void {
    this.endClause()
    const judged = (this.row[1] ?? 0) + (this.row[2] ?? 0)
    this.put('tone', curved(this.tone))
    this.put('leaning', judged > 0 ? this.tone / (judged + 1) : 0)
    this.put('silent', judged > 0 ? 0 : 1)
    this.put('firstClause', curved(this.first))
    this.put('lastClause', curved(this.last))
    if (this.contrasts > 0) {
      this.put('afterContrast', curved(this.after))
      this.put('beforeContrast', curved(this.before))
    }
    this.put('clauses', Math.log(this.clauses))
    this.put('length', Math.log1p(this.text.length) - 3)
    for (const sign of COUNTED) {
      const at = AT.get(sign) ?? 0
      this.row[at] = Math.log1p(this.row[at] ?? 0)
    }
    for (let i = SIGNS.length; i < HEARD_WIDTH; i++) this.row[i] = Math.log1p(this.row[i] ?? 0)
  }

  /** Signs that are seen in the text as a whole. */
  look(original: string): void {
    const { text } = this
    for (const [sign, pattern] of PATTERNS) {
      const found = text.match(pattern)?.length ?? 0
      if (found > 0) this.put(sign, found)
    }
    if (this.tone < 0) this.put('exclaimsBadly', text.match(/!/g)?.length ?? 0)
    const letters = text.match(/[a-z]/g)?.length ?? 0
    this.put('latin', text.length > 0 ? letters / text.length : 0)
    this.shouting(original, letters)
    this.pictures(original)
  }

  private shouting(original: string, letters: number): void {
    const words = letters > 0 ? (original.match(/\b[A-Z]{3,}\b/g) ?? []) : []
    if (words.length < 2) return
    this.put('shouts', original === original.toUpperCase() ? 2 : 1)
    this.because.push(words.slice(0, 3).join(' '))
  }

  private pictures(original: string): void {
    if (!/[\u2600-\u27bf\ud83c-\ud83e]/.test(original)) return
    for (const mood of ['angry', 'anxious', 'sad', 'pleased'] as const) {
      const seen = Array.from(EMOJI[mood]).filter((picture) => original.includes(picture))
      if (seen.length === 0) continue
      this.put(mood === 'pleased' ? 'gladPictures' : 'badPictures', seen.length)
      const at = SIGNS.length + GROUPS.indexOf(GROUP_OF[mood])
      this.row[at] = (this.row[at] ?? 0) + 1.2 * seen.length
      this.because.push(...seen)
    }
  }
}

const GROUP_OF = { angry: 'anger', anxious: 'worry', sad: 'sorrow', pleased: 'joy' } as const

const COUNTED: readonly Sign[] = [
  'praise', 'blame', 'strongPraise', 'strongBlame', 'mildBlame', 'bareTurns', 'turnedPraise', 'turnedBlame',
  'softened', 'exclaims', 'exclaimsBadly', 'late', 'scorn', 'asks',
] // biome-ignore format: a table of columns

/** Habits of complaint and praise that no single word shows. */
const PATTERNS: readonly (readonly [Sign, RegExp])[] = [
  ['tooMuch', /太[^,。.!?很]{1,3}了/g],
  ['asks', /\?|吗|呢|请问|多少|怎么|什么|哪/g],
  ['exclaims', /!/g],
  ['trailsOff', /\.{3,}|…|。{2,}/g],
  ['doubtMarks', /\?{2,}|\?!|!\?/g],
  [
    'late',
    /才(?:到|送|来|收|发|给|有)|(?:等|晚|迟|超|拖)了?[^,。]{0,5}(?:小时|钟头|分钟|天|个月|星期|周|礼拜)|(?:小时|天|个月|周|礼拜)(?:了|多)?(?:还|都|也)?没|hours? late|days? late|weeks? late/g,
  ],
  [
    'prompt',
    /(?:分钟|小时|天|上午|下午|晚上|中午)[^,。]{0,3}就(?:到|送|收|来|装|回|用)|in (?:two|five|ten) minutes/g,
  ],
  [
    'wish',
    /希望|建议|要是[^,。]{1,10}就|如果[^,。]{1,10}就|could be better|would be (?:nice|better)|i wish/g,
  ],
  [
    'scorn',
    /还不如|再也不|难道|凭(?:什么|啥)|何必|有[^,。]{1,6}这样|这(?:也)?叫|这就是|好意思|还敢|也敢|居然|竟然|什么破|当我|真行|真可以|哪有|怎么能|说好的?|明明|until [a-z]+ ran out|so much for|if you like|do you (?:people|even)/g,
  ],
]

/** Hears a text; `normalised` is its normalised spelling. */
export function hear(normalised: string, original: string): Heard {
  const walk = new Walk(normalised)
  const hits = hitsIn(normalised)
  let end = 0
  for (const [i, hit] of hits.entries()) {
    walk.step(hit, end, hits[i + 1])
    end = hit.to
  }
  walk.look(original)
  walk.finish()
  return { row: walk.row, because: walk.because, tone: walk.tone }
}
