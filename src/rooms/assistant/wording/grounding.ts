/** The last look before a word goes out: every number in it must stand in the evidence or in the customer's own words. */

const NUMBER = /\d+(?:[,.]\d+)*/g

/** "¥6,880" -> 6880, "2.50" -> 2.5: the same amount is the same number however it is written. */
function numbersOf(text: string): string[] {
  return (text.normalize('NFKC').match(NUMBER) ?? []).map((token) => {
    const plain = token.replace(/,(?=\d{3}(?:\D|$))/g, '')
    const value = Number(plain)
    return Number.isFinite(value) ? String(value) : plain
  })
}

/** Numbers of a text that nothing stands behind; empty when all are grounded. */
export function ungrounded(text: string, evidence: readonly string[]): string[] {
  const known = new Set(evidence.flatMap(numbersOf))
  return numbersOf(text).filter((number) => !known.has(number))
}
