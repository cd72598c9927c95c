/** Every simulated customer, easiest first. */
import type { Persona } from '../persona.ts'
import { BAD_BACK, CAT_OWNER, SMALL_CHILD } from './choosing.ts'
import { DAMAGED_TABLE, LATE_SOFA, NARROW_STAIRS } from './delivery.ts'
import { BARGAIN, BESPOKE_RETURN, PRESSER } from './money.ts'

export const PERSONAS: readonly Persona[] = [
  SMALL_CHILD,
  CAT_OWNER,
  NARROW_STAIRS,
  LATE_SOFA,
  BARGAIN,
  BAD_BACK,
  DAMAGED_TABLE,
  BESPOKE_RETURN,
  PRESSER,
]

export const personaOf = (id: string): Persona | undefined => PERSONAS.find((one) => one.id === id)
