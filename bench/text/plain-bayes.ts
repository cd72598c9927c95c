/** The plain baseline: multinomial naive Bayes over pairs of characters, as one would write it in an afternoon. */
export interface Labelled {
  readonly text: string
  readonly label: string
}

const pairs = (text: string) => {
  const letters = [' ', ...text.toLowerCase(), ' ']
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}

export function plainBayes(train: readonly Labelled[]): (text: string) => string {
  const counts = new Map<string, Map<string, number>>()
  const totals = new Map<string, number>()
  const known = new Set<string>()
  for (const { text, label } of train) {
    const of = counts.get(label) ?? new Map<string, number>()
    counts.set(label, of)
    for (const pair of pairs(text)) {
      known.add(pair)
      of.set(pair, (of.get(pair) ?? 0) + 1)
      totals.set(label, (totals.get(label) ?? 0) + 1)
    }
  }
  return (text) => {
    let best = ''
    let most = Number.NEGATIVE_INFINITY
    for (const [label, of] of counts) {
      const all = (totals.get(label) ?? 0) + known.size
      const score = pairs(text).reduce((sum, pair) => sum + Math.log(((of.get(pair) ?? 0) + 1) / all), 0)
      if (score > most) [most, best] = [score, label]
    }
    return best
  }
}
