/** How a payment's state looks: arrived is kept, a person needed is trouble, the rest is under way. */
import type { ObligationStateName } from '../../../../rooms/payouts/contract.ts'
import type { ChipTone } from '../../../../ui/marks.tsx'

const TONES: Readonly<Record<ObligationStateName, ChipTone>> = {
  made: 'line',
  'awaiting-approval': 'warn',
  due: 'act',
  sending: 'act',
  sent: 'act',
  confirmed: 'ok',
  reconciled: 'ok',
  failed: 'bad',
  cancelled: 'line',
}
export const toneOf = (state: ObligationStateName): ChipTone => TONES[state]
