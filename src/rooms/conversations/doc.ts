/** A message's place in the shop's time, one number: milliseconds, then 21 bits of its name against equal instants. */

const BITS = 21n
const MASK = (1 << 21) - 1

/** Sorts as time does; fits a signed 64-bit number until 2109. As text, because it is beyond a double's whole numbers. */
export function docOf(at: Date, conversationId: string, seq: number): string {
  return ((BigInt(at.getTime()) << BITS) | BigInt(hash(`${conversationId}:${seq}`) & MASK)).toString()
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
  return value >>> 0
}
