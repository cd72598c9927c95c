/** Who bears it in the end, and the claims behind a case: looked at whenever something comes in, never in the customer's own move. */
import type { Core, Proofs } from '../core.ts'
import { CUT_OFF, cutOff, EFFECTS_OF_CLAIMS, LOOK, lookAgain } from './claims.ts'
import { claim, claims, standing } from './show.ts'

export function openProofs(core: Core): Proofs {
  const { house } = core.building
  house.words.add('aftersales', new URL('./words/', import.meta.url))
  house.job(LOOK, (ctx, data) => lookAgain(core, ctx, String(data.case)))
  house.job(CUT_OFF, (ctx, data) => cutOff(core, ctx, String(data.case)))
  for (const event of ['aftersales.case.opened', 'aftersales.case.closed', ...FROM_BELOW])
    house.on(
      event,
      `aftersales.recourse ${event}`,
      (ctx, { data }) => lookAgain(core, ctx, String(data.caseId)),
      ({ data }) =>
        typeof data.caseId === 'string' && data.kind !== 'transit-claim' && data.kind !== 'recourse',
    )
  return {
    standing: (ctx, row) => standing(core, ctx, row),
    claim: (ctx, row) => claim(core, ctx, row),
    claims: (ctx, query) => claims(core, ctx, query),
    effects: EFFECTS_OF_CLAIMS,
  }
}

const FROM_BELOW = [
  'evidence.added',
  'evidence.linked',
  'diagnosis.judged',
  'diagnosis.answered',
  'diagnosis.confirmed',
] as const
