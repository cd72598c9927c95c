/** Sentences with facts in them. */

export type Facts = Record<string, string | number>

/** Fills `{name}`; `{count|order|orders}` takes the first form for exactly one. */
export function fill(sentence: string, facts: Facts): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const fact = facts[name]
      if (fact === undefined) return whole
      if (one !== undefined && many !== undefined) return Number(fact) === 1 ? one : many
      return String(fact)
    },
  )
}
