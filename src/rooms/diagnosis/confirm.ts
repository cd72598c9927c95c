/** What it was in the end: kept beside what was judged, so that later diagnoses learn from it. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Confirmation } from './door.ts'
import { findingOf } from './knowledge/known.ts'
import * as store from './store.ts'
import { told } from './told.ts'

/** The last word counts. @throws Refusal diagnosis.finding-unknown */
export async function confirm(
  ctx: Ctx,
  row: store.Matter,
  { finding, part }: Confirmation,
): Promise<store.Matter> {
  const known = findingOf(finding)
  if (!known) throw new Refusal('invalid', 'diagnosis.finding-unknown', { finding })
  const after = await store.change(ctx, row.id, {
    confirmed_finding: finding,
    confirmed_part: part ?? known.part,
    confirmed_at: ctx.now,
    question: null,
    state: 'confirmed',
  })
  await ctx.audit('diagnosis.confirmed', row.id, {
    finding,
    judged: row.judged?.best ?? null,
    right: row.judged?.best === finding,
  })
  await told(ctx, 'confirmed', after)
  return after
}
