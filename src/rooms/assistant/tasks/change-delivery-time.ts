/** Another day for the delivery: a later one is the customer's own affair, a sooner one a person's. */
import { IN_HOUSE, ownOrderPlace } from './order-place.ts'
import { record } from './place.ts'
import { dayPlace } from './places.ts'
import type { Task } from './task.ts'

export const changeDeliveryTime: Task = {
  name: 'change-delivery-time',
  intents: ['change-delivery-time'],
  right: 'proven',
  tools: ['change-delivery-day'],
  places: [ownOrderPlace(IN_HOUSE), dayPlace('place.day.ask-delivery')],
  confirmed: true,
  verb: '改|换|推迟|延后|change|move|postpone',
  amends: 'change-delivery-time',
  deeds: ({ order, day }) => [
    { tool: 'change-delivery-day', input: { order: record(order).id, day: record(day).day } },
  ],
}
