/**
 * Seat height and depth against the sitter's body height: whether the feet stand flat and the back reaches the cushion.
 *
 * Source: GB 10000-88, adults 18-60, 50th percentile: stature 1678 (men) and 1570 (women), lower leg with foot 413 and
 * 382, buttock to hollow of the knee 457 and 433 mm; that is 0.246 / 0.243 and 0.272 / 0.276 of the stature. It estimates
 * an average body of that height; a real leg differs by about 25 mm either way, hence the verdicts speak of "about".
 */

/** Lower leg with foot, share of stature. */
const LEG = 0.245
/** Seat depth of the body, share of stature. */
const THIGH = 0.275
/** The seat of a sofa gives by so much and a shoe lifts by so much, mm. */
const GIVES = 40
const SHOE = 25
/** Below the leg by more than this, getting up is hard, mm. */
const LOW = 20
/** A back cushion takes about so much of the depth, mm. */
const CUSHION = 95

export type SeatVerdict = 'fits' | 'low' | 'high' | 'shallow' | 'deep'

/** @property fits the span that suits this body, mm @property over how far outside the span, mm, 0 inside */
export interface SeatReading {
  readonly mm: number
  readonly fits: { readonly from: number; readonly to: number }
  readonly verdict: SeatVerdict
  readonly over: number
}

const span = (from: number, to: number) => ({ from: Math.round(from), to: Math.round(to) })

/** @param bodyMm body height in mm @param mm seat height in mm */
export function seatHeight(bodyMm: number, mm: number): SeatReading {
  const fits = span(LEG * bodyMm - LOW, LEG * bodyMm + SHOE + GIVES)
  return read(mm, fits, ['low', 'high'])
}

/** @param bodyMm body height in mm @param mm seat depth in mm, up to the back cushion */
export function seatDepth(bodyMm: number, mm: number): SeatReading {
  const fits = span(THIGH * bodyMm, THIGH * bodyMm + CUSHION)
  return read(mm, fits, ['shallow', 'deep'])
}

function read(
  mm: number,
  fits: { from: number; to: number },
  names: readonly [SeatVerdict, SeatVerdict],
): SeatReading {
  if (mm < fits.from) return { mm, fits, verdict: names[0], over: fits.from - mm }
  if (mm > fits.to) return { mm, fits, verdict: names[1], over: mm - fits.to }
  return { mm, fits, verdict: 'fits', over: 0 }
}
