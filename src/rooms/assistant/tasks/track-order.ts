/** Where is my order: told to whom it is proven to belong. */
import type { Task } from './task.ts'

export const trackOrder: Task = {
  name: 'track-order',
  intents: ['order-status', 'urge'],
  right: 'known',
  tools: [],
  places: [],
  confirmed: false,
  deeds: () => [],
}
