/** Money is a whole number of fen; only here does it become words. */

/** '¥6,880' or '¥6,880.50'. @param fen integer, may be negative */
export function yuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Expected whole fen, got ${fen}`)
  const whole = Math.trunc(Math.abs(fen) / 100).toLocaleString('en-US')
  const rest = Math.abs(fen) % 100
  return `${fen < 0 ? '-' : ''}¥${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`
}
