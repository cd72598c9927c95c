/** How a shipment's state looks: there is kept, failed is trouble, the rest is under way. */
import type { ShipmentStateName } from '../../../../rooms/delivery/contract.ts'
import type { ChipTone } from '../../../../ui/marks.tsx'

const TONES: Readonly<Record<ShipmentStateName, ChipTone>> = {
  booked: 'act',
  collected: 'act',
  moving: 'act',
  arrived: 'ok',
  failed: 'bad',
  cancelled: 'line',
}
export const toneOf = (state: ShipmentStateName): ChipTone => TONES[state]
