// What 青禾木居 knows and tells: policies, articles in two languages, some of them overdue or stale, and questions still open.
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { nextReview } from './alarm.ts'
import { AFTER_SALES } from './cast/after-sales.ts'
import { CARE } from './cast/care.ts'
import { CHOOSING } from './cast/choosing.ts'
import { DELIVERY } from './cast/delivery.ts'
import { type Entry, OWNERS } from './cast/entry.ts'
import { INSIDE, UNANSWERED } from './cast/inside.ts'
import { POLICIES } from './cast/policies.ts'
import type { Article, Cover, Person, Policy, PolicyDraft, Texts } from './contract.ts'

export const ENTRIES: readonly Entry[] = [...DELIVERY, ...AFTER_SALES, ...CARE, ...CHOOSING, ...INSIDE]

/** The verbs of the door that the seed needs. */
interface Telling {
  begin(ctx: Ctx, draft: { cover: Cover; texts: Texts; note?: string }): Promise<Article>
  saveDraft(
    ctx: Ctx,
    article: string,
    given: { revision: number; texts: Texts; note?: string },
  ): Promise<Article>
  publish(ctx: Ctx, article: string, given: { revision: number; note?: string }): Promise<Article>
  writePolicy(ctx: Ctx, draft: PolicyDraft): Promise<Policy>
  changePolicy(ctx: Ctx, key: string, version: number, draft: Omit<PolicyDraft, 'key'>): Promise<Policy>
  recordGap(
    ctx: Ctx,
    asked: { question: string; language: 'zh-CN' | 'en'; source: 'help' | 'assistant' },
  ): Promise<unknown>
}

/** Writes it all down as its owners did, over the months before today; two policies change last, so that alarms stand open. */
export async function seedKnowledge(ctx: Ctx, knowledge: Telling): Promise<void> {
  const policies = as(ctx, OWNERS.fangmin, 120)
  for (const { later: _, ...draft } of POLICIES) await knowledge.writePolicy(policies, draft)
  for (const entry of ENTRIES) await write(ctx, knowledge, entry)
  for (const { later, key, ...draft } of POLICIES)
    if (later)
      await knowledge.changePolicy(as(ctx, OWNERS.fangmin, 2), key, 1, {
        title: draft.title,
        text: draft.text,
        values: [...later],
      })
  await ask(ctx, knowledge)
}

/** The same transaction seen some days ago by somebody who works there. */
function as(ctx: Ctx, { id, name }: Person, daysAgo: number): Ctx {
  const now = new Date(ctx.now.getTime() - daysAgo * 86_400_000)
  return { ...ctx, now, actor: { ...ctx.actor, kind: 'staff', id, name } }
}

async function write(ctx: Ctx, knowledge: Telling, entry: Entry): Promise<void> {
  const then = as(ctx, entry.owner, entry.ago)
  const first = entry.before
    ? { article: await early(ctx, knowledge, entry, entry.before) }
    : { article: await knowledge.begin(then, { cover: cover(ctx, entry), texts: texts(entry) }) }
  if (entry.draft) return
  if (!entry.before) {
    await knowledge.publish(then, first.article.id, { revision: first.article.revision, note: '初版' })
    return
  }
  const draft = await knowledge.saveDraft(then, first.article.id, {
    revision: first.article.revision,
    texts: texts(entry),
  })
  await knowledge.publish(then, draft.id, { revision: draft.revision, note: '补了数字和英文' })
}

/** The version that stood before: half as much, and in Chinese only. */
async function early(
  ctx: Ctx,
  knowledge: Telling,
  entry: Entry,
  [title, body]: readonly [string, string],
): Promise<Article> {
  const before = as(ctx, entry.owner, entry.ago + 90)
  const begun = await knowledge.begin(before, {
    cover: cover(ctx, entry),
    texts: { 'zh-CN': { title, body } },
  })
  return knowledge.publish(before, begun.id, { revision: begun.revision, note: '初版' })
}

const cover = (ctx: Ctx, entry: Entry): Cover => ({
  slug: entry.slug,
  shelf: entry.shelf,
  audience: entry.audience ?? 'public',
  owner: entry.owner,
  reviewOn: nextReview(dayIn(ctx.zone, ctx.now), entry.reviewIn),
  mentions: [...(entry.mentions ?? [])],
})

function texts({ zh, en }: Entry): Texts {
  const text = ([title, body]: readonly [string, string]) => ({ title, body })
  return { 'zh-CN': text(zh), ...(en ? { en: text(en) } : {}) }
}

async function ask(ctx: Ctx, knowledge: Telling): Promise<void> {
  for (const [nth, [language, questions]] of UNANSWERED.entries())
    for (const [i, question] of questions.entries()) {
      const source = i % 2 === 0 ? 'assistant' : 'help'
      await knowledge.recordGap(as(ctx, OWNERS.xiaoman, 20 - nth - i), { question, language, source })
    }
}
