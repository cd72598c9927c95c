/** Bytes as text that needs no escaping in a string: four bytes are five characters (the alphabet of Z85, but _ for the dollar sign). */

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%_#'

const CODES = new Uint8Array(128)
for (let i = 0; i < ALPHABET.length; i++) CODES[ALPHABET.charCodeAt(i)] = i

/** Bytes are filled up with zeros to a multiple of four; the reader knows how many it wants. */
export function toBase85(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 4) {
    let value =
      (((bytes[i] ?? 0) << 24) |
        ((bytes[i + 1] ?? 0) << 16) |
        ((bytes[i + 2] ?? 0) << 8) |
        (bytes[i + 3] ?? 0)) >>>
      0
    let five = ''
    for (let c = 0; c < 5; c++) {
      five = ALPHABET.charAt(value % 85) + five
      value = Math.floor(value / 85)
    }
    parts.push(five)
  }
  return parts.join('')
}

/** @param length how many bytes are wanted */
export function fromBase85(text: string, length: number): Uint8Array {
  if (text.length !== Math.ceil(length / 4) * 5)
    throw new RangeError(`Expected ${Math.ceil(length / 4) * 5} characters, got ${text.length}`)
  const bytes = new Uint8Array(Math.ceil(length / 4) * 4)
  for (let at = 0, i = 0; at < text.length; at += 5, i += 4) {
    let value = 0
    for (let c = 0; c < 5; c++) value = value * 85 + (CODES[text.charCodeAt(at + c) & 127] ?? 0)
    bytes[i] = value >>> 24
    bytes[i + 1] = value >>> 16
    bytes[i + 2] = value >>> 8
    bytes[i + 3] = value
  }
  return bytes.subarray(0, length)
}
