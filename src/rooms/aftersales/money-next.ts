/** What a customer reads while money of his is still to come: what its books say, who has to look at it first and by when it is there. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { CustomerMoneyShape } from '../payouts/contract.ts'
import type { CaseStepShape, CustomerCaseShape } from './contract.ts'
import type { Core } from './core.ts'
import type { CaseRecord } from './row.ts'

type Next = CustomerCaseShape['next']

export function moneyNext(
  { building }: Core,
  { language }: Pick<Ctx, 'language'>,
  row: CaseRecord,
  refunds: readonly CustomerMoneyShape['refunds'][number][],
): Next | undefined {
  if (!UNDER_WAY.includes(row.state) || row.pauseCause) return undefined
  if (typeof row.facts.moneyTrouble === 'string') {
    const text = building.house.words.say(language, 'aftersales.money-looked-at')
    return { text, at: row.dueAt?.toISOString() ?? null }
  }
  const open = refunds.filter(({ state }) => state !== 'arrived' && state !== 'not-paid')
  if (open.length === 0) return undefined
  const until = open.flatMap(({ until: by }) => by ?? []).sort()
  return { text: open.map(({ text }) => text).join(language === 'en' ? ' ' : ''), at: until.at(-1) ?? null }
}

const UNDER_WAY: readonly string[] = ['refund', 'payment', 'credit'].flatMap((what) => [
  `${what}-due`,
  `${what}-sent`,
])

/** The plank ends with the same sentence. */
export const endingWith = (steps: readonly CaseStepShape[], next: Next): CaseStepShape[] =>
  steps.map((step) => (step.id === 'next' ? { ...step, ...next } : step))
