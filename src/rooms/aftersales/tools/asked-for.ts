/** What a form of the assistant asks for in the words of cases: the remedy, whose fault it is said to be, which piece, and how many. */
import type { OrderShape } from '../../orders/contract.ts'
import type { TakenDown } from '../../work/index.ts'
import type { OpeningShape, PossibleLineShape } from '../contract.ts'

/** @property any the customer has not named a remedy: where this one can't be had, the next best is his */
interface Asked extends Pick<OpeningShape, 'reason' | 'wish'> {
  readonly any?: boolean
}

/** A complaint about quality is no wish for one remedy: repair is asked first, any other stays open. */
const ASKED: Readonly<Record<string, Asked>> = {
  return: { reason: 'no-reason', wish: 'refund-return' },
  exchange: { reason: 'no-reason', wish: 'exchange' },
  damage: { reason: 'damage', wish: 'exchange', any: true },
  'wrong-item': { reason: 'wrong-item', wish: 'exchange', any: true },
  'missing-part': { reason: 'missing', wish: 'part' },
  'quality-problem': { reason: 'quality', wish: 'repair', any: true },
  repair: { reason: 'quality', wish: 'repair' },
}

/** Words of a reason that change whose fault it is. */
const REASONS: readonly (readonly [OpeningShape['reason'], RegExp])[] = [
  ['wrong-item', /发错|送错|寄错|wrong (?:item|one|product)/i],
  [
    'mismatch',
    /(?:与|和|跟)(?:描述|图片|页面)|描述不(?:符|一样)|色差|颜色不(?:对|一样|符)|尺寸不(?:对|一样|符)|不符|not as described|different (?:from|colou?r)|wrong (?:size|colou?r)/i,
  ],
  [
    'quality',
    /质量(?!(?:都|还|也|挺|很|是|倒)*(?:好|不错|可以|没问题|没得说))|坏|裂|松|异响|掉漆|起皮|有味|瑕疵|defect|\bquality (?:problem|issue|fault)|(?:bad|poor) quality|broken|cracked|faulty|smell/i,
  ],
]

/** Null: no such matter becomes a case. The reason is read from what he was asked for it, not from all that he ever said. */
export function askedFor(input: TakenDown): Asked | null {
  const asked = ASKED[input.task]
  if (asked?.reason !== 'no-reason') return asked ?? null
  const reason = REASONS.find(([, pattern]) => pattern.test(input.reason ?? ''))?.[0]
  return { ...asked, reason: reason ?? asked.reason }
}

export const wordsOf = (input: TakenDown): string =>
  [input.title, ...Object.values(input.facts), input.said].join(' ')

/** The piece that was chosen, the only one, or the only one whose name is said. */
export function lineOf(
  order: Pick<OrderShape, 'lines'>,
  lines: readonly PossibleLineShape[],
  input: TakenDown,
): PossibleLineShape | undefined {
  if (input.line) return lines.find(({ lineId }) => lineId === input.line)
  if (order.lines.length === 1) return lines[0]
  const words = wordsOf(input)
  const named = lines.filter((line) => isNamed(line.productName, words))
  return named.length === 1 ? named[0] : undefined
}

/** 「沙发」 names 「云栖布艺转角沙发 2.85 m」 when no other line is a sofa: two letters in a row that no number holds. */
function isNamed(name: string, words: string): boolean {
  const bare = name.replace(/[\d.]+\s*m?/gi, '').trim()
  if (words.includes(name) || words.includes(bare)) return true
  const tail = /\p{Script=Han}/u.test(bare) ? bare.slice(-2) : (bare.split(/\s+/).at(-1) ?? bare)
  return tail.length > 1 && words.toLowerCase().includes(tail.toLowerCase())
}

const DIGITS = '一二三四五六七八九十'
const COUNT =
  /(\d{1,2}|[一二两三四五六七八九十]) ?(?:把|张|件|只|盏|组)(?!月|人|螺)|\b(\d{1,2}) (?:chairs?|pieces?|of them)\b/gi
const ALL = /全部|全退|都(?:要)?退|都(?:要)?换|整单|\ball of (?:it|them)\b|\bboth\b|\beverything\b/i

/** How many of several; said nothing, it is one. */
export function quantityOf({ said }: TakenDown, left: number): number {
  if (left < 2) return 1
  if (ALL.test(said)) return left
  const counts = [...said.matchAll(COUNT)].map(([, zh, en]) => numberOf(zh ?? en ?? ''))
  const last = counts.findLast((count) => count >= 1 && count <= left)
  return last ?? 1
}

const numberOf = (word: string): number =>
  word === '两' ? 2 : /\d/.test(word) ? Number(word) : DIGITS.indexOf(word) + 1
