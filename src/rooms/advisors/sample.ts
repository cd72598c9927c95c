/** Which conversations are drawn for review: of each colleague some, in turn from every mood and channel; the same seed draws the same. Pure. */

export interface Candidate {
  readonly id: string
  readonly staffId: string
  /** Mood and channel, of which each gets its turn. */
  readonly stratum: string
}

/** A place for each candidate that only the seed decides. */
function lot(id: string, seed: number): number {
  let value = (2166136261 ^ seed) >>> 0
  for (let i = 0; i < id.length; i++) value = Math.imul(value ^ id.charCodeAt(i), 16777619) >>> 0
  return Math.imul(value ^ (value >>> 13), 0x5bd1e995) >>> 0
}

export function draw<C extends Candidate>(candidates: readonly C[], perAgent: number, seed: number): C[] {
  return [...grouped(candidates, (one) => one.staffId).values()].flatMap((own) => {
    const strata = [...grouped(own, (one) => one.stratum)]
      .sort(([a], [b]) => lot(a, seed) - lot(b, seed))
      .map(([, rows]) => [...rows].sort((a, b) => lot(a.id, seed) - lot(b.id, seed)))
    const taken: C[] = []
    for (let round = 0; taken.length < Math.min(perAgent, own.length); round++)
      for (const rows of strata) {
        const next = rows[round]
        if (next && taken.length < perAgent) taken.push(next)
      }
    return taken
  })
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}
