/** Publishes the guides in the demo shop, so that the help centre shows them and the assistant can cite them. */
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { nextReview } from '../alarm.ts'
import type { Article, Cover, Texts } from '../contract.ts'
import { GUIDES, guideTexts } from './guides.ts'
import { graphOf } from './tell.ts'

interface Telling {
  begin(ctx: Ctx, draft: { cover: Cover; texts: Texts; note?: string }): Promise<Article>
  publish(ctx: Ctx, article: string, given: { revision: number; note?: string }): Promise<Article>
}

const REVIEW_DAYS = 180

export async function seedGuides(
  ctx: Ctx,
  knowledge: Telling,
  owner: { id: string; name: string },
): Promise<void> {
  const graph = await graphOf(ctx)
  const by: Ctx = { ...ctx, actor: { ...ctx.actor, kind: 'staff', ...owner } }
  const reviewOn = nextReview(dayIn(ctx.zone, ctx.now), REVIEW_DAYS)
  for (const plan of GUIDES) {
    const { slug, shelf } = plan
    const cover: Cover = { slug, shelf, audience: 'public', owner, reviewOn, mentions: [] }
    const begun = await knowledge.begin(by, { cover, texts: guideTexts(graph, plan) })
    await knowledge.publish(by, begun.id, { revision: begun.revision })
  }
}
