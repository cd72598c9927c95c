/** A matter that the assistant took down becomes a case of its own when it is clear whose order and which line it is about; else it stays work for a person. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Asker } from '../../assistant/index.ts'
import type { OrderShape } from '../../orders/contract.ts'
import type { CaseTaker, TakenDown } from '../../work/index.ts'
import type { Building } from '../building.ts'
import type { OpeningShape, PossibleLineShape } from '../contract.ts'
import type { Aftersales } from '../door.ts'
import { caseSentence, optionSentence } from './told.ts'

type Door = Pick<Aftersales, 'possible' | 'quote' | 'open' | 'readFor' | 'act' | 'read'>

/** What each form of the assistant asks for. A complaint about quality is no wish for one remedy: repair is asked first, any other stays open. */
const ASKED: Readonly<Record<string, Pick<OpeningShape, 'reason' | 'wish'>>> = {
  return: { reason: 'no-reason', wish: 'refund-return' },
  exchange: { reason: 'no-reason', wish: 'exchange' },
  damage: { reason: 'damage', wish: 'exchange' },
  'wrong-item': { reason: 'wrong-item', wish: 'exchange' },
  'missing-part': { reason: 'missing', wish: 'part' },
  'quality-problem': { reason: 'quality', wish: 'repair' },
  repair: { reason: 'quality', wish: 'repair' },
}

/** Words of a reason that change whose fault it is. */
const REASONS: readonly (readonly [OpeningShape['reason'], RegExp])[] = [
  ['wrong-item', /发错|送错|寄错|wrong (?:item|one|product)/i],
  ['colour', /色差|颜色不(?:对|一样|符)|colou?r/i],
  ['size', /尺寸不(?:对|一样|符)|wrong size/i],
  ['mismatch', /(?:与|和|跟)(?:描述|图片|页面)|不符|not as described|different from/i],
  ['quality', /质量|坏|裂|松|异响|掉漆|起皮|有味|瑕疵|defect|quality|broken|cracked|faulty|smell/i],
]

/** What it is about, so far that a case can be opened. */
interface Clear {
  readonly order: OrderShape
  readonly line: PossibleLineShape
  readonly reason: OpeningShape['reason']
  readonly wish: OpeningShape['wish']
  readonly part: string | undefined
}

export function caseTaker(building: Building, door: Door): CaseTaker {
  return {
    async terms(ctx, input, asker) {
      const about = await clear(building, door, ctx, { input, asker })
      if (!about) return []
      const { order, line, part, reason, wish } = about
      const { options } = await door.quote(
        ctx,
        order.id,
        { lineId: line.lineId, quantity: 1, reason, ...(part && { part }) },
        asker.customerId,
      )
      const option = options.find(({ remedy }) => remedy === wish)
      return option ? [optionSentence(building, asker.language, order, option)] : []
    },
    async take(ctx, input, asker, step) {
      const about = await clear(building, door, ctx, { input, asker })
      if (!about) return null
      const { order, line, part, reason, wish } = about
      const opened = await door.open(ctx, {
        ...{ orderId: order.id, lineId: line.lineId, quantity: 1, reason, wish },
        ...(part && { part }),
        reasonText: [...Object.values(input.facts), input.said].join('\n').slice(0, 1000),
        ...(asker.conversationId && { conversationId: asker.conversationId }),
        key: `assistant ${step?.key ?? `${order.id} ${line.lineId} ${input.task}`}`,
      })
      const shown = await door.readFor(ctx, asker.customerId, opened.id)
      return {
        sentences: [caseSentence(building, asker.language, shown, 'opened')],
        values: { work: opened.id, due: shown.next.at ?? ctx.now.toISOString() },
        before: { case: opened.id },
      }
    },
    /** Taken back as the customer would: withdrawn, while that is possible. */
    async undo(ctx, caseId, asker) {
      const { version } = await door.read(ctx, caseId)
      await door.act(ctx, {
        ...{ caseId, event: 'withdraw', expectedVersion: version, as: 'customer' },
        key: `assistant undo ${caseId}`,
      })
      const shown = await door.readFor(ctx, asker.customerId, caseId)
      return { sentences: [caseSentence(building, asker.language, shown)], values: null }
    },
  }
}

interface Asked {
  readonly input: TakenDown
  readonly asker: Asker
}

async function clear(
  building: Building,
  door: Door,
  ctx: Ctx,
  { input, asker }: Asked,
): Promise<Clear | null> {
  const asked = ASKED[input.task]
  if (!asked || !asker.verified || input.order === null) return null
  const { items } = await building.orders.ofCustomer(ctx, asker.customerId)
  const order = items.find((one) => one.id === input.order)
  if (!order) return null
  const { lines } = await door.possible(ctx, order.id, asker.customerId)
  const line = lineOf(order, lines, wordsOf(input))
  if (!line || line.left < 1) return null
  const words = wordsOf(input)
  if (asked.wish === 'part') {
    const part = partOf(line, words)
    return part ? { order, line, part, ...asked } : null
  }
  const reason = asked.reason === 'no-reason' ? (reasonOf(words) ?? asked.reason) : asked.reason
  return { order, line, part: undefined, wish: asked.wish, reason }
}

const wordsOf = (input: TakenDown): string =>
  [input.title, ...Object.values(input.facts), input.said].join(' ')

const reasonOf = (words: string): OpeningShape['reason'] | undefined =>
  REASONS.find(([, pattern]) => pattern.test(words))?.[0]

/** The only line, or the only one whose name is said. */
function lineOf(
  order: OrderShape,
  lines: readonly PossibleLineShape[],
  words: string,
): PossibleLineShape | undefined {
  if (order.lines.length === 1) return lines[0]
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

/** The part of the list whose name is said; the longest, as 「铰链螺丝」 is more than 「铰链」. */
function partOf(line: PossibleLineShape, words: string): string | undefined {
  const said = words.toLowerCase()
  const named = line.parts
    .filter(({ name, left }) => left > 0 && namesPart(name, said))
    .sort((a, b) => b.name.length - a.name.length)
  return named[0]?.no
}

function namesPart(name: string, said: string): boolean {
  const whole = name.toLowerCase()
  if (said.includes(whole)) return true
  // The last word of a name is the thing: 「门铰链」 is asked for as 「铰链」, "soft-close hinge" as "hinge".
  const tail = /\p{Script=Han}/u.test(whole) ? whole.slice(-2) : (whole.split(/[\s-]+/).at(-1) ?? whole)
  return tail.length > 1 && said.includes(tail)
}
