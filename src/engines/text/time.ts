/** Time expressions of customers and agents, Chinese and English, as half-open intervals (docs: FORMATS "Times"). */
import { away, lately, within } from './time-length.ts'
import { hours, type Now, type Point, type Reading, readings, type Stretch } from './time-point.ts'
import { type DateWord, type LengthWord, type Token, tokens } from './time-tokens.ts'
import { type DayPart, plain } from './time-words.ts'
import { placeOf } from './time-zone.ts'

export interface Interval {
  readonly from: Date
  readonly to: Date
}

/** A time in a text: where it stands, in UTF-16 units, and what it means. */
export interface FoundTime {
  readonly from: number
  readonly to: number
  readonly interval: Interval
}

/** What was understood of a stretch of the text, before a neighbour may complete it. */
interface Phrase {
  readonly from: number
  readonly to: number
  readonly say: Saying
}
type Edge = 'at' | 'before' | 'after' | 'latest' | 'inside'
type Saying =
  | { readonly kind: 'point'; readonly edge: Edge; readonly point: Point; readonly other?: Point }
  | { readonly kind: 'range'; readonly edge: Edge; readonly point: Point; readonly other: Point }
  | {
      readonly kind: 'length'
      readonly how: 'within' | 'later' | 'ago' | 'past'
      readonly length: LengthWord
    }

/** Every time in a text, in order. @param zone IANA name in which days begin @throws RangeError on an unknown zone */
export function findTimes(text: string, now: Date, zone: string): FoundTime[] {
  const place = placeOf(zone)
  const here: Now = { at: now.getTime(), place, ...place.local(now.getTime()) }
  const folded = plain(text)
  return completed(phrases(folded), folded).flatMap(({ from, to, say }) => {
    const found = stretchOf(say, here)
    return found && found.from < found.to
      ? [{ from, to, interval: { from: new Date(found.from), to: new Date(found.to) } }]
      : []
  })
}

/** The first time in a text, or null. */
export const readTime = (text: string, now: Date, zone: string): Interval | null =>
  findTimes(text, now, zone)[0]?.interval ?? null

// ---- phrases ----
function phrases(text: string): Phrase[] {
  const found: Phrase[] = []
  const list = tokens(text)
  for (let start = 0; start < list.length; ) {
    let end = start + 1
    while (end < list.length && list[end]?.from === list[end - 1]?.to) end += 1
    const stretch = list.slice(start, end)
    // 25 日 25 点前 names an hour that no day has: nobody knows what was meant, least of all the whole day.
    if (stretch.every((token) => token.kind !== 'impossible')) found.push(...new Reader(stretch, text).all())
    start = end
  }
  return found
}

/** Reads phrases out of words that stand together. */
class Reader {
  readonly #list: readonly Token[]
  readonly #text: string
  #at = 0

  constructor(list: readonly Token[], text: string) {
    this.#list = list
    this.#text = text
  }

  all(): Phrase[] {
    const found: Phrase[] = []
    while (this.#at < this.#list.length) {
      const start = this.#at
      const say = this.#saying()
      const begin = this.#list[start]
      const last = this.#list[this.#at - 1]
      if (say && begin && last) found.push({ from: this.#trimmed(start), to: this.#ended(), say })
      else this.#at = start + 1
    }
    return found
  }

  #trimmed(start: number): number {
    let at = start
    while (this.#isFill(this.#list[at])) at += 1
    return this.#list[at]?.from ?? 0
  }

  #ended(): number {
    let at = this.#at - 1
    while (this.#isFill(this.#list[at])) at -= 1
    return this.#list[at]?.to ?? 0
  }

  #isFill(token: Token | undefined): boolean {
    return token?.kind === 'space' || token?.kind === 'fill'
  }

  #peek(): Token | undefined {
    while (this.#isFill(this.#list[this.#at])) this.#at += 1
    return this.#list[this.#at]
  }

  #take(...kinds: readonly Token['kind'][]): Token | undefined {
    const start = this.#at
    const token = this.#peek()
    if (token && kinds.includes(token.kind)) {
      this.#at += 1
      return token
    }
    this.#at = start
    return undefined
  }

  #latin(token: Token): boolean {
    return /[a-z]/.test(this.#text.charAt(token.from))
  }

  #saying(): Saying | undefined {
    if (this.#take('every')) {
      this.#point(true)
      return undefined
    }
    const pre = this.#take(
      'before',
      'until',
      'after',
      'latest',
      'from',
      'between',
      'within',
      'in',
      'past',
      'inside',
    )
    if (pre && !this.#latin(pre) && ['before', 'after', 'inside'].includes(pre.kind)) return undefined
    const length = this.#take('length')
    if (length?.kind === 'length') return this.#length(length.length, pre)
    return this.#pointed(pre)
  }

  #length(length: LengthWord, pre: Token | undefined): Saying | undefined {
    const said = (how: 'within' | 'later' | 'ago' | 'past'): Saying => ({ kind: 'length', how, length })
    if (pre?.kind === 'past') {
      this.#take('inside')
      return said('past')
    }
    const post = this.#take('inside', 'after', 'later', 'ago', 'before')
    if (post && (post.kind === 'ago' || (post.kind === 'before' && !this.#latin(post)))) return said('ago')
    if (post?.kind === 'inside' || pre?.kind === 'within' || pre?.kind === 'latest') return said('within')
    const later =
      (post && (post.kind === 'later' || !this.#latin(post))) || pre?.kind === 'in' || pre?.kind === 'after'
    if (later) return this.#onThatDay(length) ?? said('later')
    return pre?.kind === 'inside' || pre?.kind === 'before' ? said('within') : undefined
  }

  /** 三天后上午十点: a day counted from today, with its hour. */
  #onThatDay({ count, unit }: LengthWord): Saying | undefined {
    if (unit !== 'day' && unit !== 'week') return undefined
    const start = this.#at
    const point = this.#point(false)
    if (point && !point.date && !point.now) {
      const date: DateWord = { is: 'days', offset: count * (unit === 'week' ? 7 : 1), days: 1 }
      return { kind: 'point', edge: 'at', point: { ...point, date } }
    }
    this.#at = start
    return undefined
  }

  #pointed(pre: Token | undefined): Saying | undefined {
    const bare = pre !== undefined && pre.kind !== 'in' && pre.kind !== 'past'
    const point = this.#point(bare || this.#numberLeads())
    if (!point) return undefined
    const other = this.#other(point, pre)
    if (other) return this.#ranged(point, other)
    const post = this.#take('before', 'until', 'after', 'inside')
    if (post && this.#latin(post)) this.#at -= 1
    const end = post && !this.#latin(post) ? post.kind : undefined
    const alone = point.clock?.hour === 1 && point.clock.minute === null && point.clock.reading === 'bare'
    if (alone && !point.part && !point.date && !end && !pre) return undefined
    const edge = edgeOf(pre, end, pre !== undefined && this.#latin(pre))
    return { kind: 'point', edge, point }
  }

  /** 9 到 11 点, 8 in the morning: a number may be an hour though nothing stands before it. */
  #numberLeads(): boolean {
    const start = this.#at
    const before = this.#list[start - 1]
    const dated = (before?.kind === 'space' ? this.#list[start - 2] : before)?.kind === 'date'
    const leads = this.#take('number') !== undefined
    const across = leads && this.#take('range', 'dash') !== undefined
    const token = leads ? this.#peek() : undefined
    this.#at = start
    if (!token) return false
    if (!across)
      return (
        (token.kind === 'part' && this.#latin(token)) || (token.kind === 'date' && token.part !== undefined)
      )
    return (
      token.kind === 'clock' ||
      (token.kind === 'date' && token.date.is === 'monthday') ||
      (dated && token.kind === 'number')
    )
  }

  /** The far end of a range, or the second of two that are named side by side. */
  #other(point: Point, pre: Token | undefined): Point | undefined {
    const start = this.#at
    const between = pre?.kind === 'between'
    const open = pre?.kind === 'after' || pre?.kind === 'from'
    const how =
      this.#take('range', 'dash', ...(between ? (['and'] as const) : []), 'or', 'and') ??
      (open ? this.#take('before') : undefined)
    const loose = how?.kind === 'or' || (how?.kind === 'and' && !between)
    const far = how && this.#point(!loose && (point.clock !== undefined || point.date?.is === 'monthday'))
    if (far && (!loose || alike(point, far))) return far
    this.#at = start
    return undefined
  }

  #ranged(point: Point, far: Point): Saying {
    const first = withNumber(point, far)
    const second = withNumber(far, first)
    this.#take('inside')
    return { kind: 'range', edge: 'at', point: first, other: second }
  }

  /** Day, part and hour in any order, each once. @param numbers whether a bare number is an hour here */
  #point(numbers: boolean): Point | undefined {
    let point: Point & { number?: number } = {}
    for (;;) {
      const start = this.#at
      const at = this.#take('at')
      this.#take('in')
      const token = this.#peek()
      const next = token && joined(point, token, numbers || at !== undefined)
      if (!next) {
        this.#at = start
        break
      }
      this.#at += 1
      point = next
    }
    return Object.keys(point).length > 0 ? point : undefined
  }
}

/** 周一或周二, 三点或四点: two of a kind. */
const alike = (a: Point, b: Point): boolean =>
  (a.date !== undefined && b.date !== undefined) ||
  (a.clock !== undefined && b.clock !== undefined && b.date === undefined)

/** @returns the point with the word in it, or undefined when it can't take it */
function joined(point: Point, token: Token, numbers: boolean): Point | undefined {
  if (token.kind === 'date') return withDate(point, token)
  if (token.kind === 'part') return withPart(point, token.part)
  if (token.kind === 'clock') return point.clock || point.close ? undefined : { ...point, clock: token.clock }
  if (token.kind === 'close') return point.clock ? undefined : { ...point, close: token.of }
  if (token.kind === 'now') return Object.keys(point).length === 0 ? { now: true } : undefined
  if (token.kind !== 'number' || !numbers || point.clock || token.value > 31) return undefined
  const reading = token.value > 12 ? 'full' : 'bare'
  return { ...point, clock: { hour: token.value, minute: null, reading } }
}

function withDate(point: Point, token: Extract<Token, { kind: 'date' }>): Point | undefined {
  const part = token.part ?? point.part
  const date = point.date ? oneDay(point.date, token.date) : token.date
  return point.now || !date ? undefined : { ...point, date, ...(part && { part }) }
}

/** Tuesday next week, Friday the 27th: two names of one day; undefined when they are two days. */
function oneDay(a: DateWord, b: DateWord): DateWord | undefined {
  for (const [day, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (day.is !== 'weekday' || day.week !== null || day.days > 1) continue
    if (other.is === 'week') return { ...day, week: other.week }
    if (other.is === 'monthday') return other
  }
  return undefined
}

/** 今晚 and 晚上 said twice are one; 早上 after 上午 is another. */
function withPart(point: Point, part: DayPart): Point | undefined {
  if (!point.part || point.part.name === 'morning') return { ...point, part }
  return point.part.name === part.name || point.part.name === 'evening' ? point : undefined
}

/** 5 到 8 号, 3 月 5 日到 8 日: what one end leaves out, the other says. */
function withNumber(point: Point, other: Point): Point {
  const day = other.date
  if (day?.is !== 'monthday') return point
  if (point.clock && !point.date && !point.part && !other.clock && point.clock.minute === null)
    return { date: { ...day, day: point.clock.hour } }
  if (point.date?.is === 'monthday' && point.date.month === null && day.month !== null)
    return { ...point, date: { ...day, day: point.date.day } }
  return point
}

function edgeOf(pre: Token | undefined, post: Token['kind'] | undefined, latin: boolean): Edge {
  if (post === 'before' || post === 'until') return 'before'
  if (post === 'after') return 'after'
  if (pre?.kind === 'latest') return 'latest'
  if (pre?.kind === 'before' || pre?.kind === 'until') return 'before'
  if (pre?.kind === 'after' && latin) return 'after'
  return post === 'inside' || pre?.kind === 'within' || pre?.kind === 'inside' ? 'inside' : 'at'
}

// ---- neighbours ----
const FAR = 24
const SENTENCE = /[。！？!?；;\n]/

/** 明天送到，上午十点前: a day and an hour that stand apart in one sentence are one time. */
function completed(found: readonly Phrase[], text: string): Phrase[] {
  const whole: Phrase[] = []
  for (const phrase of found) {
    const before = whole.at(-1)
    const both = before && near(before, phrase, text) ? married(before, phrase) : undefined
    if (both) whole[whole.length - 1] = both
    else whole.push(before && near(before, phrase, text) ? onSameDay(before, phrase) : phrase)
  }
  return whole
}

const near = (a: Phrase, b: Phrase, text: string): boolean =>
  b.from - a.to <= FAR && !SENTENCE.test(text.slice(a.to, b.from))

function married(a: Phrase, b: Phrase): Phrase | undefined {
  if (a.say.kind === 'length' || b.say.kind === 'length') return undefined
  const [day, hour] = dayOnly(a.say) ? [a.say, b.say] : [b.say, a.say]
  if (!dayOnly(day) || hour.point.date || hour.point.now || hour.other?.date) return undefined
  if (day.point.date?.is === 'days' && day.point.date.offset < 0) return undefined
  if (day.point.date?.is === 'week' || day.point.date?.is === 'month' || day.point.date?.is === 'year')
    return undefined
  return { from: a.from, to: b.to, say: { ...hour, point: { ...hour.point, date: day.point.date } } }
}

/** 周六七点半打电话，十点前送到: an hour without a day is of the day that was named before it. */
function onSameDay(before: Phrase, phrase: Phrase): Phrase {
  const { say } = phrase
  if (before.say.kind === 'length' || say.kind === 'length' || say.point.date || say.point.now) return phrase
  const { date } = before.say.point
  const ahead =
    date?.is === 'days'
      ? date.offset >= 0 && date.days === 1
      : date?.is === 'weekday' || date?.is === 'monthday'
  return date && ahead ? { ...phrase, say: { ...say, point: { ...say.point, date } } } : phrase
}

const dayOnly = (say: Exclude<Saying, { kind: 'length' }>): boolean =>
  say.kind === 'point' &&
  say.edge === 'at' &&
  say.point.date !== undefined &&
  !say.point.clock &&
  !say.point.part

// ---- meaning ----
function stretchOf(say: Saying, now: Now): Stretch | undefined {
  if (say.kind === 'length') {
    if (say.how === 'within') return within(say.length, now)
    if (say.how === 'past') return lately(say.length, now)
    return away(say.length, now, say.how === 'later' ? 1 : -1)
  }
  return say.kind === 'range' ? rangeOf(say.point, say.other, now) : pointOf(say.point, say.edge, now)
}

function pointOf(point: Point, edge: Edge, now: Now): Stretch | undefined {
  const may = readings(point, now)
  if (edge === 'before') return untilOf(point, may, now)
  const chosen = nextOf(may, now)
  if (!chosen) return undefined
  // The end of the day is a time to be done by, not a minute.
  if (point.close && edge !== 'after') return { from: now.at, to: chosen.from }
  if (edge === 'after') return { from: edgeIn(chosen), to: now.place.instant(chosen.lastDay + 1, 0) }
  if (edge === 'latest') return { from: now.at, to: chosen.edge ?? (chosen.point ? chosen.from : chosen.to) }
  if (edge === 'inside' && chosen.from <= now.at) return { from: now.at, to: chosen.to }
  return chosen
}

function untilOf(point: Point, may: readonly Reading[], now: Now): Stretch | undefined {
  const ahead = may.find((one) => edgeIn(one) > now.at)
  const running = may.find((one) => one.to > now.at)
  // 今天之前 that has begun: until it is over.
  return ahead && (!running || !point.date || ahead === running || !fixed(point))
    ? { from: now.at, to: edgeIn(ahead) }
    : running && { from: now.at, to: running.to }
}

const edgeIn = (one: Reading): number => one.edge ?? one.from

/** The next one to come; a day or a part of it counts while it lasts, a moment only ahead. */
const nextOf = (may: readonly Reading[], now: Now): Reading | undefined =>
  may.find((one) => (one.point ? one.from >= now.at : one.to > now.at)) ??
  may.find((one) => one.to > now.at) ??
  may[0]

/** A day that the words name outright: there is no other one to go to. */
const fixed = ({ date }: Point): boolean =>
  date?.is === 'days' || date?.is === 'week' || (date?.is === 'weekday' && date.week !== null)

function rangeOf(first: Point, second: Point, now: Now): Stretch | undefined {
  // 9 to 11 tomorrow: the day stands at the far end only.
  const point =
    !first.date && first.clock && second.date && second.clock ? { ...first, date: second.date } : first
  const found: Stretch[] = []
  for (const start of readings(point, now)) {
    const to = endOf(start, point, second, now)
    if (to !== undefined && to > start.from) found.push({ from: start.from, to })
  }
  return found.find((one) => one.to > now.at) ?? found[0]
}

const NIGHT = 22 * 60

function endOf(start: Reading, first: Point, second: Point, now: Now): number | undefined {
  if (second.date && !(first.date === second.date)) {
    const ends = readings({ ...second, part: second.part }, now).map((one) => (one.point ? one.from : one.to))
    const later = [...ends, ...laterEnds(second, start, now)].filter((end) => end > start.from)
    return later.length > 0 ? Math.min(...later) : undefined
  }
  const { clock } = second
  if (!clock) {
    const part = second.part
    return part && now.place.instant(start.lastDay, part.to)
  }
  const part = second.part ?? (clock.hour < 12 || first.part?.name === 'evening' ? first.part : undefined)
  const said = part ? hours(clock, part, true) : []
  const open =
    clock.reading === 'bare'
      ? [clock.hour, clock.hour + 12].map((h) => h * 60 + (clock.minute ?? 0))
      : hours(clock, undefined, true)
  const awake =
    first.part || first.date || clock.reading !== 'bare' ? open : open.filter((minute) => minute <= NIGHT)
  const ends = [...said, ...awake].map((minute) => now.place.instant(start.day, minute))
  return ends.find((end) => end > start.from)
}

/** A bare weekday after the start may be one of the week after: counted from the start instead of from today. */
function laterEnds(second: Point, start: Reading, now: Now): number[] {
  const from: Now = { ...now, at: start.from, day: start.day, minute: 0 }
  const { date } = second
  if (date?.is !== 'weekday' && date?.is !== 'monthday' && date?.is !== 'month') return []
  if (date.is === 'weekday' && date.week !== null) return []
  return readings(second, from).map((one) => (one.point ? one.from : one.to))
}
