/** Why the no-reason right does not hold for a line, with the proof that was kept and the way to a person. */
import type { Decision } from '../../policies/index.ts'
import type { PossibleAnswerShape } from '../contract.ts'
import type { Voice } from './voice.ts'

type Found = ReadonlyMap<string, readonly { id: string; name: string; at: string }[]>

export function exceptionOf(
  decision: Decision,
  found: Found,
  voice: Voice,
): PossibleAnswerShape['exception'] {
  const against = decision.options.find(({ remedy, allowed }) => remedy === 'refuse-with-proof' && allowed)
  if (!against) return null
  const proofs = [...found].filter(([name]) => KEPT.includes(name))
  return {
    text: voice.join(against.reasons.map((reason) => voice.pick(reason))),
    proof: proofs.flatMap(([name, pieces]) =>
      pieces.map(({ id, at }) => ({ text: voice.say(`possible.proof.${name}`), at, evidenceId: id })),
    ),
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
