// Which product a person means: every two-character piece of a name counts as much as it tells products apart.

/** Which product holds which piece of the text. */
export interface Holder {
  readonly gram: string
  readonly product_id: string
}

/**
 * Products by how much of the text names them, best first. A score of 1 is one piece that no other product has;
 * 0.5 and more means that the product, or its series, was named and not only its kind.
 */
export function named(holders: readonly Holder[], products: number): { id: string; score: number }[] {
  const frequency = new Map<string, number>()
  for (const { gram } of holders) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  const scores = new Map<string, number>()
  for (const { gram, product_id } of holders) {
    const tells = Math.log((products + 1) / (frequency.get(gram) ?? 1)) / Math.log(products + 1)
    scores.set(product_id, (scores.get(product_id) ?? 0) + tells)
  }
  return [...scores]
    .map(([id, score]) => ({ id, score: Math.round(score * 1000) / 1000 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
