/** A matter that the assistant took down becomes a case of its own when it is clear whose order and which line it is about; else it stays work for a person. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Asker, Ruling, Sentence } from '../../assistant/index.ts'
import type { OrderShape } from '../../orders/contract.ts'
import type { CaseTaker, TakenDown } from '../../work/index.ts'
import type { Building } from '../building.ts'
import type { CustomerCaseShape, OpeningShape, PossibleLineShape, PossibleOptionShape } from '../contract.ts'
import type { Aftersales } from '../door.ts'
import { askedFor, lineOf, quantityOf, wordsOf } from './asked-for.ts'
import { partsNamed } from './parts-named.ts'
import { caseSentence, orderSentence, refusalSentence, say, termsSentence } from './told.ts'

type Door = Pick<Aftersales, 'possible' | 'quote' | 'open' | 'readFor' | 'act' | 'read' | 'mine'>

/** What it is about, so far that it can be judged. */
interface Found {
  readonly order: OrderShape
  readonly line: PossibleLineShape
  readonly reason: OpeningShape['reason']
  readonly wish: OpeningShape['wish']
  /** He has not named a remedy: the next best will do. */
  readonly any: boolean
  readonly quantity: number
  readonly part: string | undefined
}

/** What becomes of it: a case under its terms, work for a person with what he should know, or first a word with the customer. */
type Judged =
  | { readonly go: 'case'; readonly found: Found; readonly option: PossibleOptionShape }
  | { readonly go: 'work'; readonly terms: readonly Sentence[]; readonly choices?: readonly string[] }
  | { readonly go: 'no'; readonly ruling: Ruling }

const WORK: Judged = { go: 'work', terms: [] }

interface Asked {
  readonly input: TakenDown
  readonly asker: Asker
}

export function caseTaker(building: Building, door: Door): CaseTaker {
  return {
    async ruling(ctx, input, asker) {
      const judged = await judge(building, door, ctx, { input, asker })
      if (judged.go === 'no') return judged.ruling
      if (judged.go === 'work')
        return { may: 'yes', terms: judged.terms, ...(judged.choices && { choices: judged.choices }) }
      const { found, option } = judged
      const { remedy, amountFen, feeFen, payer, until } = option
      const { line, quantity, part } = found
      return {
        may: 'yes',
        terms: [termsSentence(building, asker.language, found, option)],
        binds: JSON.stringify([line.lineId, quantity, part, remedy, amountFen, feeFen, payer, until]),
      }
    },
    async take(ctx, input, asker, step) {
      const judged = await judge(building, door, ctx, { input, asker })
      if (judged.go !== 'case') return null
      const { order, line, part, reason, quantity } = judged.found
      const opened = await door.open(ctx, {
        ...{ orderId: order.id, lineId: line.lineId, quantity, reason, wish: judged.option.remedy },
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

async function judge(building: Building, door: Door, ctx: Ctx, { input, asker }: Asked): Promise<Judged> {
  const asked = askedFor(input)
  if (!asked || !asker.verified || input.order === null) return WORK
  const { items } = await building.orders.ofCustomer(ctx, asker.customerId)
  const order = items.find((one) => one.id === input.order)
  if (!order) return WORK
  const { lines } = await door.possible(ctx, order.id, asker.customerId)
  const line = lineOf(order, lines, input)
  if (!line) return WORK
  const running = await already(building, door, ctx, { asker, order, line, input })
  if (running) return running
  if (line.left < 1) return WORK
  if (line.delivered < 1) return onItsWay(building, asker, order)
  const found = { ...asked, order, line, any: asked.any === true, quantity: quantityOf(input, line.left) }
  if (asked.wish !== 'part')
    return weighed(building, door, ctx, { asker, found: { ...found, part: undefined } })
  // What stands in the form now goes before all that was said on the way to it.
  const now = partsNamed(line.parts, input.title)
  const [part, ...more] = now.length > 0 ? now : partsNamed(line.parts, wordsOf(input))
  if (part && more.length === 0)
    return weighed(building, door, ctx, { asker, found: { ...found, quantity: 1, part: part.no } })
  return whichPart(building, asker, { order, line, input, near: part ? [part, ...more] : [] })
}

/** Nothing of it has arrived, so nothing can go back yet; a person sees whether it can be stopped. */
function onItsWay(building: Building, { language }: Asker, order: OrderShape): Judged {
  const text = say(building, language, 'on-its-way')
  return { go: 'work', terms: [orderSentence(building, language, order, text)] }
}

interface Running extends Asked {
  readonly order: OrderShape
  readonly line: PossibleLineShape
}

const KINDS: Readonly<Record<string, CustomerCaseShape['kind']>> = {
  return: 'return',
  exchange: 'exchange',
  repair: 'repair',
}

/** One that runs for the same piece is told, and not opened beside itself. */
async function already(
  building: Building,
  door: Door,
  ctx: Ctx,
  { asker, order, line, input }: Running,
): Promise<Judged | null> {
  if (line.cases.length === 0) return null
  const mine = (await door.mine(ctx, asker.customerId, order.id)).filter((one) => one.lineId === line.lineId)
  const open = mine.filter(({ final }) => !final)
  const same = open.find(({ kind }) => kind === KINDS[input.task])
  // Whatever holds all of its units stands in the way of everything but a part or a repair.
  const one = same ?? (line.left < 1 ? (open[0] ?? mine[0]) : undefined)
  if (!one) return null
  const stands = caseSentence(building, asker.language, one)
  const text = say(building, asker.language, one.final ? 'had' : 'already', { stands: stands.text })
  return { go: 'no', ruling: { may: 'no', because: [{ ...stands, text }], person: true } }
}

interface Weighing {
  readonly asker: Asker
  readonly found: Found
}

/** What the law, the promises and the evidence at hand say to it. */
async function weighed(
  building: Building,
  door: Door,
  ctx: Ctx,
  { asker, found }: Weighing,
): Promise<Judged> {
  const { order, line, part, reason, wish, quantity } = found
  const ask = { lineId: line.lineId, quantity, reason, ...(part && { part }) }
  const { options, exception } = await door.quote(ctx, order.id, ask, asker.customerId)
  const { language } = asker
  const wished = options.find(({ remedy }) => remedy === wish)
  const option = wished?.allowed || !found.any ? wished : (options.find(({ allowed }) => allowed) ?? wished)
  if (option?.allowed) return { go: 'case', found, option }
  const instead = options.filter(({ allowed, remedy }) => allowed && remedy !== wish)
  if (option) {
    const because = [refusalSentence(building, language, found, { option, exception, instead })]
    return { go: 'no', ruling: { may: 'no', because, person: true } }
  }
  // Nobody has a right to it and nothing forbids it: a person sees whether it can be done.
  const others = instead.map(({ title }) => title).join(language === 'en' ? ', ' : '、')
  const text = say(building, language, others ? 'goodwill-or' : 'goodwill', { others })
  return { go: 'work', terms: [orderSentence(building, language, order, text)] }
}

interface Which extends Omit<Running, 'asker'> {
  readonly near: PossibleLineShape['parts']
}

const MOST_PARTS = 8

/** Several of the list may be meant: asked once, with the parts to tap. None is: it is taken down, and the list is there to tap all the same. */
function whichPart(building: Building, asker: Asker, { order, line, input, near }: Which): Judged {
  const { language } = asker
  const names = (near.length > 0 ? near : line.parts.filter(({ left }) => left > 0))
    .slice(0, MOST_PARTS)
    .map(({ name }) => name)
  if (names.length === 0) return WORK
  const facts = { goods: line.productName }
  if (near.length === 0 || input.settled) {
    const text = say(building, language, 'part-unlisted', facts)
    return { go: 'work', terms: [orderSentence(building, language, order, text)], choices: names }
  }
  const because = [orderSentence(building, language, order, say(building, language, 'part-which', facts))]
  const choices = [...names, building.house.words.say(language, 'assistant.place.part.other')]
  return { go: 'no', ruling: { may: 'no', because, again: 'part', choices } }
}
