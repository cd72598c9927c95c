/** Saying yes to what was offered in a case: the offer is read from the case itself, shown whole, and taken by a yes to its very words. */
import type { Task } from './task.ts'

const TOOL = 'accept-offer'

export const acceptOffer: Task = {
  name: 'accept-offer',
  intents: [],
  hears:
    /(?:接受|同意|选择?|就按|就用).{0,10}(?:方案|提议|补偿|赔付)|(?:方案|提议).{0,4}(?:可以|接受|同意)(?!吗)|\b(?:accept|take|agree (?:to|with)) (?:the|your|this|that) (?:offer|proposal|solution)/i,
  right: 'proven',
  tools: [TOOL],
  places: [],
  confirmed: true,
  verb: '接受|同意|accept|agree',
  deeds: () => [{ tool: TOOL, input: {} }],
}
