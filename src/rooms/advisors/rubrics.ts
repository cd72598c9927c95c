/** The rubric that holds now; a change is a new version, and marks keep the one they were given by. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Rubric, RubricDraft } from './contract.ts'
import { OUR_RUBRIC } from './rubric.ts'
import * as store from './store.ts'

export async function rubricOf(ctx: Ctx): Promise<Rubric> {
  const kept = await store.rubric(ctx)
  if (!kept) return { ...OUR_RUBRIC, version: 1, by: 'Anju', at: null }
  return { ...kept.draft, version: kept.version, by: kept.by, at: kept.at.toISOString() }
}

/** @param version the one that was seen @throws Refusal advisors.rubric-changed | advisors.rubric-empty */
export async function changeRubric(ctx: Ctx, version: number, draft: RubricDraft): Promise<Rubric> {
  const now = await rubricOf(ctx)
  if (now.version !== version) throw new Refusal('conflict', 'advisors.rubric-changed')
  if (Object.values(draft.weights).every((weight) => weight === 0))
    throw new Refusal('invalid', 'advisors.rubric-empty')
  if (!(await store.putRubric(ctx, version + 1, draft)))
    throw new Refusal('conflict', 'advisors.rubric-changed')
  await ctx.audit('advisors.rubric-changed', 'rubric', { version: version + 1 })
  await ctx.tell('advisors.changed', {})
  return rubricOf(ctx)
}
