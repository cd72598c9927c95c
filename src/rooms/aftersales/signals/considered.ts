/** The customer's right to an explanation: what was looked at in his case, what it did, what it did not do, and how a person looks again. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import { articleText } from '../possible/option.ts'
import { voiceOf } from '../possible/voice.ts'
import * as reviews from '../review/store.ts'
import type { CaseRecord } from '../row.ts'
import type { ConsideredShape } from './contract.ts'
import { whyOf } from './look.ts'
import * as store from './store.ts'

export async function considered(core: Core, ctx: Ctx, row: CaseRecord): Promise<ConsideredShape> {
  const voice = voiceOf(core.building.house.words, ctx)
  const review = await reviews.review(ctx, row.id)
  const signals = await store.ofCase(ctx, row.id)
  const said = (key: string, facts?: Parameters<typeof voice.say>[1]) =>
    voice.say(`signals.considered.${key}`, facts)
  const lines = [
    said('facts'),
    review ? said(`review-${review.outcome}`) : said('review-none'),
    ...(review?.reasons ?? []).map((reason) => voice.pick(reason)),
    ...signals.flatMap((one) => [
      said('signal', { why: whyOf(one, voice) }),
      said(`signal-${one.state}`, { who: said('a-person') }),
    ]),
    signals.length > 0 ? said('only-slower') : said('no-signals'),
    review?.flash ? said(`flash-${review.flash}`) : said('flash-none'),
    said('no-machine-refusal'),
  ]
  return {
    caseId: row.id,
    lines,
    articles: (review?.articles ?? []).map((id) => articleText(id, voice)),
    mayAskPerson: row.closedAt === null,
    personText: said('ask-person'),
  }
}

/** The signals that slow the money of a case, as the person has a right to know them. */
export async function slowedBy(core: Core, ctx: Ctx, row: CaseRecord): Promise<string[]> {
  const voice = voiceOf(core.building.house.words, ctx)
  const found = await store.ofCase(ctx, row.id)
  return found.filter(({ state }) => state !== 'dismissed').map((one) => whyOf(one, voice))
}
