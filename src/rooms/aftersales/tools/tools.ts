/** What the assistant may do with cases: see what is possible, open, follow, add evidence, accept an offer. */
import type { Tool } from '../../assistant/index.ts'
import type { CaseTaker } from '../../work/index.ts'
import type { Building } from '../building.ts'
import type { Aftersales } from '../door.ts'
import { lookingTools } from './looking.ts'
import { acceptTool } from './offering.ts'
import { caseTaker } from './taking.ts'

export function caseTools(
  building: Building,
  door: Omit<Aftersales, 'tools' | 'taker'>,
): { readonly tools: readonly Tool[]; readonly taker: CaseTaker } {
  building.house.words.add('aftersales.tool', new URL('./words/', import.meta.url))
  return {
    tools: [...lookingTools(building, door), acceptTool(building, door)],
    taker: caseTaker(building, door),
  }
}
