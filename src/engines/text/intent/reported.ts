/** Utterances that are only measured on: nothing is ever tuned on them. */
import { AFTER } from '../utterances/reported/after.ts'
import { DELIVERY } from '../utterances/reported/delivery.ts'
import { INSTALLATION } from '../utterances/reported/installation.ts'
import { PRODUCT } from '../utterances/reported/product.ts'
import { TALK } from '../utterances/reported/talk.ts'
import { parseTable, type Utterance } from './marked.ts'

export function reportedUtterances(): Utterance[] {
  return [DELIVERY, AFTER, INSTALLATION, PRODUCT, TALK].flatMap((table) => parseTable(table, 'reported'))
}
