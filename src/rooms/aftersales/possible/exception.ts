/** Why the no-reason right does not hold for a line, with the proof that was kept and the way to a person. */
import type { Decision } from '../../policies/index.ts'
import type { PossibleAnswerShape } from '../contract.ts'
import type { Voice } from './voice.ts'

type Found = ReadonlyMap<string, readonly { id: string; name: string; at: string }[]>

interface Kept {
  readonly found: Found
  readonly bespoke: { readonly proofs: readonly string[]; readonly at: Date } | null
}

export function exceptionOf(
  decision: Decision,
  { found, bespoke }: Kept,
  voice: Voice,
): PossibleAnswerShape['exception'] {
  // A fault gives the right anyway: then there is no exception to speak of.
  if (decision.options.some(({ remedy, allowed }) => remedy === 'refund-return' && allowed)) return null
  const against = decision.options.find(({ remedy, allowed }) => remedy === 'refuse-with-proof' && allowed)
  if (!against) return null
  const proofs = [...found].filter(([name]) => KEPT.includes(name))
  const stated = (bespoke?.proofs ?? []).filter((name) => !found.has(name))
  return {
    text: bespoke
      ? voice.say('possible.bespoke')
      : voice.join(against.reasons.map((reason) => voice.pick(reason))),
    proof: [
      ...proofs.flatMap(([name, pieces]) =>
        pieces.map(({ id, at }) => ({ text: voice.say(`possible.proof.${name}`), at, evidenceId: id })),
      ),
      ...stated.map((name) => ({
        text: voice.say(`possible.proof.${name}`),
        at: bespoke?.at.toISOString() ?? null,
        evidenceId: null,
      })),
    ],
    route: voice.say('possible.review-route'),
  }
}

const KEPT: readonly string[] = [
  'bespoke-record',
  'production-date',
  'bespoke-content',
  'signed-drawing',
  'purchase-confirmation',
  'condition-photos',
]
