/** Why a case was decided so, in its reader's language: what a person wrote, then the law's and the shop's reasons, then the way to another look. */
import type { Ctx } from '../../kernel/ctx.ts'
import { isFinal, standing, tableOf } from './case.ts'
import type { Chained } from './chain.ts'
import type { Core } from './core.ts'
import { articleText } from './possible/option.ts'
import { type Voice, voiceOf } from './possible/voice.ts'
import * as reviews from './review/store.ts'
import type { CaseRecord } from './row.ts'

export interface Why {
  readonly because: string[]
  readonly articles: string[]
}

/** @param asked the story of the case, when it is asked for beside this */
export async function whyOf(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  asked: readonly Chained[] | Promise<readonly Chained[]>,
): Promise<Why> {
  const voice = voiceOf(core.building.house.words, ctx)
  const [chain, review] = await Promise.all([asked, row.decision ? reviews.review(ctx, row.id) : undefined])
  const no = lastWord(row, chain)
  const named = articlesIn(no)
  const articles = [...named, ...(review?.articles ?? row.decision?.articles ?? [])]
  const mayAskAgain = tableOf(row).rows.some(
    ({ from, event, by }) => from === row.state && event === 'dispute' && by.includes('customer'),
  )
  return {
    because: unique([
      ...(no?.said ? [no.said] : []),
      ...(review?.reasons ?? []).map((reason) => voice.pick(reason)),
      ...otherwise(row, voice),
      ...outsideOf(row, voice),
      ...(standing(row).refusal && mayAskAgain ? [voice.say('possible.review-route')] : []),
    ]),
    articles: unique(articles.map((id) => articleText(id, voice))),
  }
}

/** Decided beside other returns of the order, the sum is another than was worked out for this one alone. */
function otherwise({ facts: { workedFen, settledFen } }: CaseRecord, voice: Voice): string[] {
  if (typeof workedFen !== 'number' || typeof settledFen !== 'number' || workedFen === settledFen) return []
  return [voice.say('settled-together', { worked: voice.sum(workedFen), sum: voice.sum(settledFen) })]
}

/** Why no difference was found: the days of the shop's promise, an earlier credit, or no fall of the price. */
function outsideOf({ kind, facts }: CaseRecord, voice: Voice): string[] {
  const { outside, dropGranted, priceUntil, fell, dropFen, creditedFen } = facts
  if (kind !== 'price-protection' || dropGranted === true) return []
  if (fell === false) return [voice.say('price-not-fallen')]
  if (dropFen === 0 && Number(creditedFen ?? 0) > 0) return [voice.say('price-credited')]
  if (outside !== true) return []
  return typeof priceUntil === 'string'
    ? [voice.say('price-over', { until: voice.until(priceUntil) })]
    : [voice.say('price-unpromised')]
}

/** A refusal or a ruling by a person, as long as nothing was agreed after it. */
function lastWord(row: CaseRecord, chain: readonly Chained[]): Chained | undefined {
  const { states } = tableOf(row)
  const found = chain.findLast(
    ({ event, from, to, said }) =>
      said !== null && from !== to && (event === 'rule' || states[to]?.refusal === true),
  )
  const stands =
    states[row.state]?.refusal || row.state === 'disputed' || row.state === 'ruled' || isFinal(row)
  return stands ? found : undefined
}

function articlesIn(event: Chained | undefined): string[] {
  const given: unknown = event?.data.articles
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : []
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))]
