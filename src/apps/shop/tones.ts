// Shades of one colour, for flat furniture that still has a light and a dark side.

export interface Tones {
  readonly light: string
  readonly mid: string
  readonly deep: string
  readonly edge: string
}

const channels = (hex: string): [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Moves a colour towards white (amount > 0) or towards a warm black (amount < 0), -1..1. */
function shade(hex: string, amount: number): string {
  const target = amount > 0 ? [255, 253, 248] : [38, 32, 26]
  const mixed = channels(hex).map((value, index) =>
    Math.round(value + ((target[index] ?? 0) - value) * Math.abs(amount)),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

export const tonesOf = (hex: string): Tones => ({
  light: shade(hex, 0.28),
  mid: hex,
  deep: shade(hex, -0.16),
  edge: shade(hex, -0.34),
})

export const OAK = '#C9A673'
export const FABRIC = '#BDBCB7'
