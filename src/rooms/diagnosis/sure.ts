/** When there is no need to ask further. */
import type { Judgement } from '../../engines/damage/index.ts'

const STOP_AT = 0.93

export const sure = ({ p, best }: Judgement): boolean => best !== null && p >= STOP_AT
