/** All utterances that models may be tuned on, by three writers; the reported ones are elsewhere. */
import { DELIVERY as FIRST_DELIVERY } from '../utterances/first/delivery.ts'
import { TALK as FIRST_TALK } from '../utterances/first/talk.ts'
import { parseTable, type Table, type Utterance } from './marked.ts'

const VOICES: Readonly<Record<string, readonly Table[]>> = {
  first: [FIRST_DELIVERY, FIRST_TALK],
}

export const UTTERANCES: readonly Utterance[] = Object.entries(VOICES).flatMap(([voice, tables]) =>
  tables.flatMap((table) => parseTable(table, voice)),
)
