/** All utterances that models are tuned on, by seven writers; the reported ones are elsewhere. */

import { CHINESE as EIGHTH_CHINESE } from '../utterances/eighth/chinese.ts'
import { ENGLISH as EIGHTH_ENGLISH } from '../utterances/eighth/english.ts'
import { AFTER as FIFTH_AFTER } from '../utterances/fifth/after.ts'
import { DELIVERY as FIFTH_DELIVERY } from '../utterances/fifth/delivery.ts'
import { INSTALLATION as FIFTH_INSTALLATION } from '../utterances/fifth/installation.ts'
import { PRODUCT as FIFTH_PRODUCT } from '../utterances/fifth/product.ts'
import { TALK as FIFTH_TALK } from '../utterances/fifth/talk.ts'
import { AFTER as FIRST_AFTER } from '../utterances/first/after.ts'
import { DELIVERY as FIRST_DELIVERY } from '../utterances/first/delivery.ts'
import { INSTALLATION as FIRST_INSTALLATION } from '../utterances/first/installation.ts'
import { PRODUCT as FIRST_PRODUCT } from '../utterances/first/product.ts'
import { TALK as FIRST_TALK } from '../utterances/first/talk.ts'
import { AFTER as FOURTH_AFTER } from '../utterances/fourth/after.ts'
import { DELIVERY as FOURTH_DELIVERY } from '../utterances/fourth/delivery.ts'
import { INSTALLATION as FOURTH_INSTALLATION } from '../utterances/fourth/installation.ts'
import { OTHER_WAYS as FOURTH_OTHER_WAYS } from '../utterances/fourth/other-ways.ts'
import { PRODUCT as FOURTH_PRODUCT } from '../utterances/fourth/product.ts'
import { TALK as FOURTH_TALK } from '../utterances/fourth/talk.ts'
import { AFTER as SECOND_AFTER } from '../utterances/second/after.ts'
import { DELIVERY as SECOND_DELIVERY } from '../utterances/second/delivery.ts'
import { INSTALLATION as SECOND_INSTALLATION } from '../utterances/second/installation.ts'
import { PRODUCT as SECOND_PRODUCT } from '../utterances/second/product.ts'
import { TALK as SECOND_TALK } from '../utterances/second/talk.ts'
import { AFTER as SEVENTH_AFTER } from '../utterances/seventh/after.ts'
import { DELIVERY as SEVENTH_DELIVERY } from '../utterances/seventh/delivery.ts'
import { INSTALLATION as SEVENTH_INSTALLATION } from '../utterances/seventh/installation.ts'
import { PRODUCT as SEVENTH_PRODUCT } from '../utterances/seventh/product.ts'
import { TALK as SEVENTH_TALK } from '../utterances/seventh/talk.ts'
import { AFTER as SIXTH_AFTER } from '../utterances/sixth/after.ts'
import { DELIVERY as SIXTH_DELIVERY } from '../utterances/sixth/delivery.ts'
import { INSTALLATION as SIXTH_INSTALLATION } from '../utterances/sixth/installation.ts'
import { PRODUCT as SIXTH_PRODUCT } from '../utterances/sixth/product.ts'
import { TALK as SIXTH_TALK } from '../utterances/sixth/talk.ts'
import { AFTER as THIRD_AFTER } from '../utterances/third/after.ts'
import { DELIVERY as THIRD_DELIVERY } from '../utterances/third/delivery.ts'
import { INSTALLATION as THIRD_INSTALLATION } from '../utterances/third/installation.ts'
import { PRODUCT as THIRD_PRODUCT } from '../utterances/third/product.ts'
import { TALK as THIRD_TALK } from '../utterances/third/talk.ts'
import { parseTable, sayTable, type Table, type Utterance } from './marked.ts'

export type { Utterance } from './marked.ts'

const VOICES: Readonly<Record<string, readonly Table[]>> = {
  first: [FIRST_DELIVERY, FIRST_AFTER, FIRST_INSTALLATION, FIRST_PRODUCT, FIRST_TALK],
  second: [SECOND_DELIVERY, SECOND_AFTER, SECOND_INSTALLATION, SECOND_PRODUCT, SECOND_TALK],
  third: [THIRD_DELIVERY, THIRD_AFTER, THIRD_INSTALLATION, THIRD_PRODUCT, THIRD_TALK],
  fifth: [FIFTH_DELIVERY, FIFTH_AFTER, FIFTH_INSTALLATION, FIFTH_PRODUCT, FIFTH_TALK],
  sixth: [SIXTH_DELIVERY, SIXTH_AFTER, SIXTH_INSTALLATION, SIXTH_PRODUCT, SIXTH_TALK],
  seventh: [SEVENTH_DELIVERY, SEVENTH_AFTER, SEVENTH_INSTALLATION, SEVENTH_PRODUCT, SEVENTH_TALK],
  eighth: [EIGHTH_CHINESE, EIGHTH_ENGLISH],
}

/** Utterances with their details marked. */
export const UTTERANCES: readonly Utterance[] = Object.entries(VOICES).flatMap(([voice, tables]) =>
  tables.flatMap((table) => parseTable(table, voice)),
)

const PATTERNS: readonly Table[] = [
  FOURTH_DELIVERY,
  FOURTH_AFTER,
  FOURTH_INSTALLATION,
  FOURTH_PRODUCT,
  FOURTH_TALK,
  FOURTH_OTHER_WAYS,
]

/** What patterns say: everyday ways to put each intent, without marks. A function, since only learning wants them. */
export function patternUtterances(): Utterance[] {
  return PATTERNS.flatMap((table) => sayTable(table, 'fourth'))
}
