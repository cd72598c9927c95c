// The shop's one colour in the widget, taken only when white words on it stay readable.

const ENOUGH = 4.5

/** WCAG contrast of white on a colour #rrggbb, 1..21. */
export function contrastWithWhite(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16)
  const [red, green, blue] = [value >> 16, value >> 8, value].map((channel) => linear((channel & 255) / 255))
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05)
}

const linear = (share: number): number =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4

export const readableAccent = (hex: string): string | null =>
  /^#[0-9a-f]{6}$/i.test(hex) && contrastWithWhite(hex) >= ENOUGH ? hex : null
