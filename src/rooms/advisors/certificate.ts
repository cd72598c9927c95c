/** A certificate: enough different customers passed under one rubric, dated, and for a time. */
import type { Ctx } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import type { Certificate, Rubric } from './contract.ts'
import { personaOf } from './personas/all.ts'
import * as store from './store.ts'

const DAY_MS = 86_400_000
const LOOKED_AT = 200
/** So long before it ends it may be earned anew. */
const RENEW_MS = 30 * DAY_MS

export interface Passed {
  readonly persona: string
  readonly score: number
  readonly at: Date
}

/** The best pass of each customer, of those within the time a certificate holds. */
export function bestPasses(
  runs: readonly Pick<store.RehearsalRecord, 'persona' | 'score' | 'passed' | 'endedAt'>[],
  since: Date,
): Passed[] {
  const best = new Map<string, Passed>()
  for (const { persona, score, passed, endedAt } of runs) {
    if (!passed || score === null || !endedAt || endedAt < since) continue
    const known = best.get(persona)
    if (!known || known.score < score) best.set(persona, { persona, score, at: endedAt })
  }
  return [...best.values()]
}

export async function certify(ctx: Ctx, run: store.RehearsalRecord, rubric: Rubric): Promise<void> {
  if (!run.passed) return
  const [standing] = await store.certificates(ctx, run.staffId)
  if (standing && standing.expiresAt.getTime() - RENEW_MS > ctx.now.getTime()) return
  const runs = await store.rehearsals(ctx, run.staffId, LOOKED_AT)
  const since = new Date(ctx.now.getTime() - rubric.validDays * DAY_MS)
  const passes = bestPasses(
    runs.filter((one) => one.result?.rubric === rubric.version),
    since,
  )
  if (passes.length < rubric.personas) return
  const id = make('cer', ctx.now)
  await store.putCertificate(ctx, {
    id,
    staffId: run.staffId,
    staffName: run.staffName,
    score: Math.round(passes.reduce((sum, one) => sum + one.score, 0) / passes.length),
    personas: passes.map(({ persona, score }) => ({ id: persona, score })),
    rubric: rubric.version,
    at: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + rubric.validDays * DAY_MS),
  })
  await ctx.audit('advisors.certified', run.staffId, { certificate: id, personas: passes.length })
  await ctx.tell('advisors.certified', { certificate: id, staffId: run.staffId })
}

export function certificateShape(row: store.CertificateRecord, now: Date): Certificate {
  return {
    id: row.id,
    staff: { id: row.staffId, name: row.staffName },
    score: row.score,
    personas: row.personas.map(({ id, score }) => ({
      id,
      score,
      title: personaOf(id)?.title ?? { zh: id, en: id },
    })),
    rubric: row.rubric,
    at: row.at.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    valid: row.expiresAt > now,
  }
}
