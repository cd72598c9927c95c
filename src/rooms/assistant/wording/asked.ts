/** What is asked of one truth sheet: the words heard, the topics in them, and how it is said. */
import type { Source } from '../../conversations/contract.ts'
import type { Sheet } from '../own-tools.ts'
import type { Heard } from '../understanding/hearing.ts'
import type { Topic } from '../understanding/topics.ts'
import type { Say } from './draft.ts'

export interface Asked {
  readonly heard: Heard
  readonly topics: readonly Topic[]
  readonly sheet: Sheet
  readonly source: (quote: string) => Source
  readonly say: Say
}
