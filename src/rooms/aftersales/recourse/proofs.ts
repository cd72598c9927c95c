/** Who bears it in the end, and the claims behind a case. */
import { Refusal } from '../../../kernel/errors.ts'
import type { Core, Effect, Proofs } from '../core.ts'

const nothing: Effect = async () => undefined

export function openProofs(_core: Core): Proofs {
  const none = () => Promise.reject(new Refusal('missing', 'aftersales.no-claim'))
  return {
    standing: none,
    claim: none,
    claims: async () => ({ items: [] }),
    effects: {
      'open-claims': nothing,
      'file-claim': nothing,
      'settle-claim': nothing,
      'write-off-claim': nothing,
    },
  }
}
