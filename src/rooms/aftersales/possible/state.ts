/** A case's kind and state in words, from the very table that moves it. */
import type { CaseKindName } from '../contract.ts'
import { stateOf, TABLES } from '../tables/all.ts'
import type { Said } from '../tables/said.ts'

export const stateSay = (kind: CaseKindName, state: string): Said => stateOf(TABLES[kind], state).say
