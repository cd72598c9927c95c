/** A line of an order in a few sentences for the order page: what is possible, until when, at whose cost. */
import type { Decision } from '../../policies/index.ts'
import type { PossibleLineShape, ReasonName } from '../contract.ts'
import type { PreparedLine } from '../prepare/purchase.ts'
import type { OrderWorld } from '../prepare/world.ts'
import type { FlashMode } from '../review/ruling.ts'
import type { Voice } from './voice.ts'

interface Known {
  readonly line: PreparedLine
  readonly world: OrderWorld
  readonly received: Date | null
  readonly decisions: ReadonlyMap<ReasonName, Decision>
  /** How a return without a reason would go by the fast lane. */
  readonly fast: FlashMode | null
}

type Sentence = PossibleLineShape['summary'][number]

export function summaryOf(known: Known, voice: Voice): Sentence[] {
  return [...arrival(known, voice), ...noReason(known, voice), ...fault(known, voice), ...parts(known, voice)]
}

function arrival({ line, world, received }: Known, voice: Voice): Sentence[] {
  const own = world.cartons.filter(({ lineId }) => lineId === line.lineId)
  const signed = own.filter(({ signedAt }) => signedAt !== null).length
  if (received || signed === 0) return []
  return [{ tone: 'line', text: voice.say('possible.summary.partial', { signed, all: own.length }) }]
}

const optionOf = (decision: Decision | undefined, remedy: string) =>
  decision?.options.find((one) => one.remedy === remedy)

function noReason({ decisions, received, world, fast }: Known, voice: Voice): Sentence[] {
  const cancel = optionOf(decisions.get('cancel'), 'cancel')
  if (cancel?.allowed) return [{ tone: 'ok', text: voice.say('possible.summary.cancel') }]
  const option = optionOf(decisions.get('no-reason'), 'refund-return')
  if (!option) return []
  const payer = option.payer ? voice.say(`possible.payer.back.${option.payer}`) : ''
  if (option.allowed && option.until) {
    const member = world.purchase.tier !== null && option.from.until?.startsWith('cn@') === false
    const key = member ? 'member' : 'no-reason'
    return [
      {
        tone: 'ok',
        text: voice.say(`possible.summary.${key}`, { until: voice.until(option.until), payer }),
      },
      ...(fast ? [{ tone: 'ok' as const, text: voice.say(`possible.fast.${fast}`) }] : []),
    ]
  }
  if (option.allowed) return [{ tone: 'ok', text: voice.say('possible.summary.not-begun') }]
  const barred = optionOf(decisions.get('no-reason'), 'refuse-with-proof')?.allowed
  if (barred) return [{ tone: 'line', text: voice.say('possible.summary.bespoke') }]
  return option.until && received
    ? [{ tone: 'line', text: voice.say('possible.summary.over', { until: voice.until(option.until) }) }]
    : []
}

function fault({ decisions }: Known, voice: Voice): Sentence[] {
  const quality = decisions.get('quality')
  const back = optionOf(quality, 'refund-return')
  const repair = optionOf(quality, 'repair')
  return [
    ...(back?.allowed && back.until
      ? [
          {
            tone: 'ok' as const,
            text: voice.say('possible.summary.quality', { until: voice.until(back.until) }),
          },
        ]
      : []),
    ...(repair?.allowed
      ? [
          {
            tone: 'ok' as const,
            text: repair.until
              ? voice.say('possible.summary.warranty', { until: voice.until(repair.until) })
              : voice.say('possible.summary.repair'),
          },
        ]
      : []),
  ]
}

function parts({ line, decisions }: Known, voice: Voice): Sentence[] {
  const part = optionOf(decisions.get('missing'), 'part')
  return part?.allowed && line.parts.some(({ replaceable }) => replaceable)
    ? [{ tone: 'ok', text: voice.say('possible.summary.parts') }]
    : []
}
