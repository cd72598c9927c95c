/** Finds where the writer of a message commits himself: what he promises, until when, and of which kind. */
import { DEEDS, type PromiseKindName, WILLING, WORDS } from './promise-words.ts'
import { type FoundTime, findTimes, type Interval } from './time.ts'
import { plain } from './time-words.ts'

/** @property from offset of its words in the text, UTF-16 units; `to` is after the last @property due null when no time was said */
export interface FoundPromise {
  readonly what: string
  readonly kind: PromiseKindName
  readonly due: Interval | null
  readonly from: number
  readonly to: number
}

interface Clause {
  readonly from: number
  readonly to: number
}
interface Weighed extends Clause {
  readonly text: string
  readonly times: readonly FoundTime[]
  readonly kind: PromiseKindName | undefined
  readonly willing: boolean
  /** Says that it is over, only hoped for, refused, or the customer's own to do. */
  readonly void: boolean
}

const MOST = 20

/** @param zone IANA name in which its days begin @returns promises in the order of the text, at most 20 */
export function findPromises(text: string, now: Date, zone: string): FoundPromise[] {
  const folded = plain(text)
  const times = findTimes(text, now, zone)
  return parts(folded, 0, folded.length, /[。！？!?；;\n]+|\.(?=\s|$)/g)
    .filter((sentence) => mayPromise(folded.slice(sentence.from, sentence.to)))
    .flatMap((sentence) => promisesIn(folded, sentence, times, now))
    .map((one) => ({ ...one, what: text.slice(one.from, one.to) }))
    .slice(0, MOST)
}

/** The kind of a promise by its words. */
export const promiseKind = (text: string): PromiseKindName => kindOf(plain(text)) ?? 'other'

const kindOf = (folded: string): PromiseKindName | undefined =>
  DEEDS.find(([, words]) => words.test(folded))?.[0]

/** A question, a condition or a rule makes the whole sentence none. */
const mayPromise = (sentence: string): boolean =>
  !WORDS.QUESTION.test(sentence.trim()) && !WORDS.CONDITION.test(sentence) && !WORDS.RULE.test(sentence)

function promisesIn(
  folded: string,
  sentence: Clause,
  times: readonly FoundTime[],
  now: Date,
): Omit<FoundPromise, 'what'>[] {
  const clauses = parts(
    folded,
    sentence.from,
    sentence.to,
    /[，,]+(?=\D|$)|(?:，|, | and (?=(?:i|we|he|she|they|the)\b)| but )/g,
  ).flatMap((clause) => apart(folded, weigh(folded, clause, times, now), times, now))
  const found: Omit<FoundPromise, 'what'>[] = []
  for (const group of grouped(clauses)) {
    const said = promiseOf(group, folded)
    if (said) found.push(said)
  }
  return found
}

function weigh(folded: string, clause: Clause, times: readonly FoundTime[], now: Date): Weighed {
  const text = folded.slice(clause.from, clause.to)
  const ahead = times.filter(
    (time) => time.from >= clause.from && time.from < clause.to && time.interval.to > now,
  )
  const over = WORDS.OVER.test(text) && ahead.length === 0
  const wish = WORDS.HOPE.test(text) || WORDS.REFUSED.test(text)
  const theirs = WORDS.THEIRS.test(text)
  const brief = WORDS.AT_ONCE.test(text) && ahead.length === 0
  return {
    ...clause,
    text,
    times: ahead,
    kind: kindOf(text),
    willing: WILLING.test(text),
    void: over || wish || theirs || brief,
  }
}

/** Call tomorrow by three and refund within three days: two promises when each side has a deed and a time of its own. */
function apart(folded: string, whole: Weighed, times: readonly FoundTime[], now: Date): Weighed[] {
  if (whole.void || whole.times.length < 2) return [whole]
  for (const border of whole.text.matchAll(/ and (?:then |also )?|并且?|同时/g)) {
    const at = whole.from + border.index
    const left = weigh(folded, { from: whole.from, to: at }, times, now)
    const right = weigh(folded, { from: at + border[0].length, to: whole.to }, times, now)
    const both = [left, right].every((side) => side.kind && side.times.length > 0 && !side.void)
    // Who will do the first will do the second: the word stands only once.
    if (both)
      return [left, ...apart(folded, { ...right, willing: left.willing || right.willing }, times, now)]
  }
  return [whole]
}

/** A deed without a time takes the time of the next clause when that one only says when it ends: 补发铰链，三天内到. */
function grouped(clauses: readonly Weighed[]): Weighed[][] {
  const groups: Weighed[][] = []
  for (const clause of clauses) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && belongs(before, clause)) last.push(clause)
    else groups.push([clause])
  }
  return groups
}

function belongs(before: Weighed, clause: Weighed): boolean {
  if (before.void || clause.void) return false
  const open = before.kind !== undefined && before.times.length === 0
  if (open && clause.times.length > 0) return clause.kind === undefined || follows(before.kind, clause.kind)
  return (
    before.times.length > 0 &&
    before.kind === undefined &&
    clause.kind !== undefined &&
    clause.times.length === 0
  )
}

/** Sent, then arrives; sent for, then comes. */
const follows = (first: PromiseKindName | undefined, then: PromiseKindName): boolean =>
  first === then ||
  (first === 'dispatch' && then === 'delivery') ||
  (first === 'repair' && (then === 'delivery' || then === 'dispatch')) ||
  (first === 'other' && then !== 'other')

function promiseOf(group: readonly Weighed[], folded: string): Omit<FoundPromise, 'what'> | undefined {
  const kinds = group.flatMap((one) => one.kind ?? [])
  // 我盯着, 十点前给您消息: the weak word only leads to the deed.
  const kind = kinds.find((one) => one !== 'other') ?? kinds[0]
  if (!kind || group.some((one) => one.void)) return undefined
  const time = group.flatMap((one) => one.times).at(-1)
  const willing = group.some((one) => one.willing)
  if (!willing && !time) return undefined
  const whole = group.map((one) => one.text).join(',')
  if (!willing && !WORDS.WE_WHEN.test(whole) && kind === 'other') return undefined
  const from = trimmedStart(folded, group[0]?.from ?? 0)
  let to = group.at(-1)?.to ?? from
  while (to > from && /[\s。.!！~]/.test(folded.charAt(to - 1))) to -= 1
  return { kind, due: time?.interval ?? null, from, to }
}

/** Greetings and spaces before the deed are no part of it. */
function trimmedStart(folded: string, from: number): number {
  const lead =
    /^(?:[\s，,。、:：]|好的?[呢哦呀]?[，,\s]?|嗯+[，,]?|您好[，,]?|亲[，,]?|ok[,. ]|sure[,. ]|yes[,. ])*/.exec(
      folded.slice(from),
    )
  return from + (lead?.[0].length ?? 0)
}

function parts(text: string, from: number, to: number, border: RegExp): Clause[] {
  const found: Clause[] = []
  let start = from
  border.lastIndex = from
  for (let match = border.exec(text); match && match.index < to; match = border.exec(text)) {
    // A question mark belongs to its sentence: it tells what the sentence is.
    const end = match.index + (/^[?？]/.test(match[0]) ? 1 : 0)
    if (end > start) found.push({ from: start, to: end })
    start = match.index + match[0].length
  }
  border.lastIndex = 0
  if (to > start) found.push({ from: start, to })
  return found
}
