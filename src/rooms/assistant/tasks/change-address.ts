/** Another address or contact for an order that has not left the house. */
import { keptRegion, wholeAddress } from './address-parts.ts'
import { addressPlace } from './address-place.ts'
import { IN_HOUSE, ownOrderPlace } from './order-place.ts'
import { record } from './place.ts'
import type { Task } from './task.ts'

export const changeAddress: Task = {
  name: 'change-address',
  intents: ['change-address'],
  right: 'proven',
  tools: ['change-address'],
  places: [ownOrderPlace(IN_HOUSE), addressPlace],
  confirmed: true,
  verb: '改|换|change|update',
  amends: 'change-address',
  deeds: ({ order, address }) => [
    {
      tool: 'change-address',
      input: { order: record(order).id, address: { ...wholeAddress(order ?? null, address ?? null) } },
    },
  ],
  note({ order, address }, say) {
    const region = keptRegion(order ?? null, address ?? null)
    return region ? say('task.address-region', { region }) : ''
  },
}
