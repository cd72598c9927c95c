/** The decision that a case rests on, worked out again from the packs and facts that were kept with it (R2). */
import type { z } from 'zod'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Core } from '../core.ts'
import { articleText } from '../possible/option.ts'
import { voiceOf } from '../possible/voice.ts'
import type { CaseRecord } from '../row.ts'
import type { readDecision } from './contract.ts'

type Shown = z.infer<NonNullable<(typeof readDecision)['answer']>>

/** @throws Refusal aftersales.review.none when nothing was decided about it */
export async function decisionOf(core: Core, ctx: Ctx, row: CaseRecord): Promise<Shown> {
  if (!row.decision) throw new Refusal('missing', 'aftersales.review.none')
  const voice = voiceOf(core.building.house.words, ctx)
  const { decision, at, same } = await core.building.policies.explain(ctx, row.decision.fingerprint)
  return {
    at: at.toISOString(),
    fingerprint: decision.fingerprint,
    same,
    packs: decision.packs.map(({ id, version, mandatory, reviewed }) => ({
      id,
      version,
      mandatory,
      reviewed,
    })),
    options: decision.options.map((one) => ({
      remedy: one.remedy,
      allowed: one.allowed,
      until: one.until,
      payer: one.payer,
      articles: one.articles.map((id) => articleText(id, voice)),
      because: one.reasons.map((reason) => voice.pick(reason)),
      needsCounsel: one.needsCounsel,
    })),
  }
}
