/** How far is my return, where is my refund, when does somebody come: told to whom it is proven to belong. */
import type { Task } from './task.ts'

export const followCase: Task = {
  name: 'follow-case',
  intents: ['refund-status'],
  right: 'known',
  asks: 'case.prove',
  tools: ['follow-cases'],
  places: [],
  confirmed: false,
  deeds: () => [],
}
