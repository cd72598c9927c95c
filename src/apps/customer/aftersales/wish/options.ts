// What can be had as chosen so far: first what was prepared when it was bought, then the answer for just this choice.
import type {
  checkMyPossible,
  PossibleAnswerShape,
  PossibleLineShape,
  PossibleOptionShape,
} from '../../../../rooms/aftersales/contract.ts'
import { ask } from '../../ask.ts'
import { useAsked } from '../../asked.ts'
import { usePieces } from '../upload/pieces.ts'
import type { Draft } from './draft.ts'

export interface Options {
  readonly answer: PossibleAnswerShape
  /** Made for this customer. */
  readonly bespoke: boolean
  readonly allowed: readonly PossibleOptionShape[]
  readonly denied: readonly PossibleOptionShape[]
  readonly chosen: PossibleOptionShape | undefined
  readonly needs: PossibleOptionShape['needs']
  /** The net is gone: these are the prepared answers, without this choice's own. */
  readonly prepared: boolean
}

export function useOptions(orderId: string, line: PossibleLineShape, draft: Draft): Options {
  const { reason, quantity, part } = draft
  const evidenceIds = usePieces(orderId).flatMap((piece) => piece.evidenceId ?? [])
  const path = `/api/visitor/orders/${encodeURIComponent(orderId)}/quote`
  const body = { lineId: line.lineId, quantity, reason, evidenceIds, ...(part && { part: part.no }) }
  const [asked] = useAsked(`${path} ${JSON.stringify(body)}`, async (language, signal) =>
    reason
      ? ask<typeof checkMyPossible>(path, { method: 'POST', body, language, signal, own: true })
      : nothing(line),
  )
  const prepared: PossibleAnswerShape = {
    ...nothing(line),
    options: line.reasons.find((one) => one.reason === reason)?.options ?? [],
  }
  const answer = asked.is === 'there' ? asked.value : prepared
  const allowed = answer.options.filter((option) => option.allowed)
  const barred = answer.options.some((option) => !option.allowed && option.remedy === 'refund-return')
  const denied = answer.options.filter((option) => !option.allowed)
  const chosen = answer.options.find((option) => option.remedy === draft.wish)
  return {
    // What stands in the way of one right is no matter where the wish is granted.
    answer: barred ? answer : { ...answer, exception: null },
    bespoke: line.bespoke,
    allowed,
    denied,
    chosen,
    needs: needsOf(chosen ? [chosen] : allowed),
    prepared: asked.is === 'trouble' && asked.trouble === 'net',
  }
}

const nothing = (line: PossibleLineShape): PossibleAnswerShape => ({
  options: [],
  quote: line.quote,
  exception: null,
  diagnosis: false,
})

/** What the customer is asked for, each once. */
function needsOf(options: readonly PossibleOptionShape[]): PossibleOptionShape['needs'] {
  const byText = new Map(
    options
      .flatMap((option) => option.needs)
      .filter((need) => need.from === 'customer')
      .map((need) => [need.text, need]),
  )
  return [...byText.values()]
}
