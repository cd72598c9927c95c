// Through the door: which carton is the largest and how wide a doorway must be for it (PRE-4, first form).
import type { Carton } from './contract.ts'

/** Hands and padding on both sides of a carton that two people carry, in mm. */
const HANDS_MM = 30

const sides = (c: Carton): [number, number, number] => {
  const [a = 0, b = 0, c2 = 0] = [c.length, c.width, c.height].sort((x, y) => y - x)
  return [a, b, c2]
}

/** The carton that is hardest to bring in: the one with the largest smallest side, then the longest. */
export function hardestCarton(cartons: readonly Carton[]): Carton | undefined {
  return cartons.reduce<Carton | undefined>((worst, carton) => {
    if (!worst) return carton
    const [longest, , smallest] = sides(carton)
    const [worstLongest, , worstSmallest] = sides(worst)
    return smallest > worstSmallest || (smallest === worstSmallest && longest > worstLongest) ? carton : worst
  }, undefined)
}

/** The clear width in mm that lets every carton through when it is turned on its narrow side. */
export function narrowestDoor(cartons: readonly Carton[]): number | undefined {
  const worst = hardestCarton(cartons)
  return worst && sides(worst)[2] + HANDS_MM
}
