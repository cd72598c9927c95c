/** What a promise costs: the shop's own past cases judged once more, by the promises on the table. */
import { type Decision, decide as engineDecide, type Offered, type Pack } from '../../engines/policy/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { documentOf, LAW, loaded, SHOP_PACK } from './compile.ts'
import type { RemedyName, ShopTerms, WhatIfShape } from './contract.ts'
import { again } from './decide.ts'
import { promisedFacts } from './promises.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

const DAY_MS = 86_400_000
/** Two decisions each: more would keep a page waiting. */
const MOST_CASES = 500
const EXAMPLES = 20
/** Remedies whose coming or going is money or work; the others follow from them. */
const COUNTED: readonly RemedyName[] = [
  'refund-return',
  'exchange',
  'repair',
  'compensation',
  'price-protection',
]

interface Pair {
  readonly row: store.DecisionRecord
  readonly before: Decision
  readonly after: Decision
}

export async function whatIf(
  room: Room,
  ctx: Ctx,
  { terms, days }: { terms: ShopTerms; days: number },
): Promise<WhatIfShape> {
  const rows = await store.judged(ctx, new Date(ctx.now.getTime() - days * DAY_MS), MOST_CASES)
  const marks = [...new Set(rows.flatMap(({ packs }) => packs))]
  const stored = new Map((await store.packs(ctx, marks)).map((one) => [one.id, one.body]))
  const document = documentOf(terms, 'draft', ctx.tenant)
  const own = document ? [loaded(document)] : []
  const pairs = rows.map((row) => {
    const packs = row.packs.flatMap((mark) => stored.get(mark) ?? [])
    return { row, before: again(row, packs), after: judgedBy(row, packs, own, terms) }
  })
  return summed(pairs, { days, since: rows.at(-1)?.kept_at ?? null, language: ctx.language, room })
}

/** The same law as then, with the promises on the table in place of those of the day. */
function judgedBy(
  row: store.DecisionRecord,
  packs: readonly Pack[],
  own: readonly Pack[],
  terms: ShopTerms,
): Decision {
  const law = packs.filter(({ id }) => id !== SHOP_PACK)
  const { promised: _then, ...facts } = row.facts
  const promised = promisedFacts(terms)
  const whole = Object.keys(promised).length > 0 ? { ...facts, promised } : facts
  return engineDecide(whole, [...(law.length > 0 ? law : LAW), ...own], row.at.getTime())
}

const offer = ({ options }: Decision, remedy: string): Offered | undefined =>
  options.find((one) => one.remedy === remedy)
const isOpen = (decision: Decision, remedy: string): boolean => offer(decision, remedy)?.allowed ?? false
/** What it would move: the money back, or the sum that is named. */
const worth = (decision: Decision, remedy: RemedyName): number =>
  remedy === 'refund-return' ? (decision.refund?.totalFen ?? 0) : (offer(decision, remedy)?.amountFen ?? 0)
const sumOf = (decision: Decision, remedy: string, field: 'amountFen' | 'couponFen'): number => {
  const found = offer(decision, remedy)
  return found?.allowed ? (found[field] ?? 0) : 0
}

function summed(
  pairs: readonly Pair[],
  told: { days: number; since: Date | null; language: Ctx['language']; room: Room },
): WhatIfShape {
  const moved = (from: 'before' | 'after', to: 'before' | 'after') =>
    COUNTED.flatMap((remedy) => {
      const found = pairs.filter((pair) => !isOpen(pair[from], remedy) && isOpen(pair[to], remedy))
      const fen = found.reduce((sum, pair) => sum + worth(pair[to], remedy), 0)
      return found.length > 0 ? [{ remedy, n: found.length, fen }] : []
    })
  const difference = (remedy: RemedyName, field: 'amountFen' | 'couponFen') =>
    pairs.reduce(
      (sum, { before, after }) => sum + sumOf(after, remedy, field) - sumOf(before, remedy, field),
      0,
    )
  const freight = (from: boolean, to: boolean) =>
    pairs.filter(
      ({ before, after }) =>
        offer(before, 'return-freight') !== undefined &&
        isOpen(before, 'return-freight') === from &&
        offer(after, 'return-freight') !== undefined &&
        isOpen(after, 'return-freight') === to,
    ).length
  const changed = pairs
    .map((pair) => ({ pair, say: sayings(pair, told) }))
    .filter(({ say }) => say.length > 0)
  return {
    days: told.days,
    n: pairs.length,
    since: told.since?.toISOString() ?? null,
    changed: changed.length,
    newlyAllowed: moved('before', 'after'),
    noLonger: moved('after', 'before'),
    freightToShop: freight(false, true),
    freightToCustomer: freight(true, false),
    amendsFen: difference('compensation', 'amountFen'),
    couponFen: difference('compensation', 'couponFen'),
    priceFen: difference('price-protection', 'amountFen'),
    examples: changed.slice(0, EXAMPLES).map(({ pair: { row }, say }) => ({
      about: { kind: row.about_kind, id: row.about_id },
      at: row.at.toISOString(),
      say,
    })),
  }
}

function sayings(
  { before, after }: Pair,
  { language, room }: { language: Ctx['language']; room: Room },
): string[] {
  const say = (code: string, facts: Record<string, string> = {}) =>
    room.house.words.say(language, `policies.${code}`, facts)
  const opened = COUNTED.flatMap((remedy) => {
    const [was, is] = [isOpen(before, remedy), isOpen(after, remedy)]
    return was === is
      ? []
      : [say(is ? 'what-if.now' : 'what-if.no-more', { remedy: say(`remedy.${remedy}`) })]
  })
  const [paid, pays] = [isOpen(before, 'return-freight'), isOpen(after, 'return-freight')]
  const freight = paid === pays ? [] : [say(pays ? 'what-if.freight-shop' : 'what-if.freight-customer')]
  const later = COUNTED.flatMap((remedy) => {
    const [was, is] = [offer(before, remedy), offer(after, remedy)]
    const both = was?.allowed && is?.allowed
    return both && was.until !== is.until
      ? [say('what-if.until', { remedy: say(`remedy.${remedy}`), until: (is.until ?? '').slice(0, 10) })]
      : []
  })
  return [...opened, ...freight, ...later]
}
