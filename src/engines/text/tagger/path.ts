/** The best way through a sentence: one tag for each symbol, so that no span goes on that did not begin. */

/** Tag 0 is outside; kind k begins with 1 + 2k and goes on with 2 + 2k. */
export const beginOf = (kind: number) => 1 + 2 * kind
export const isInside = (tag: number) => tag > 0 && tag % 2 === 0

/** Scratch for sentences of any length, used again and again. */
export class Path {
  readonly tags: number
  scores = new Float64Array(0)
  private back = new Uint16Array(0)

  constructor(tags: number) {
    this.tags = tags
  }

  /** Room for a sentence; `scores[i * tags + tag]` is then to be filled with what speaks for each tag. */
  open(length: number): Float64Array {
    if (this.scores.length < length * this.tags) {
      this.scores = new Float64Array(length * this.tags)
      this.back = new Uint16Array(length * this.tags)
    } else this.scores.fill(0, 0, length * this.tags)
    return this.scores
  }

  /** The best predecessor of a tag: anything may come before an outside or a beginning, only its own kind before the rest. */
  private before(at: number, tag: number, moves: Float64Array): number {
    const { tags, scores } = this
    const row = (at - 1) * tags
    if (isInside(tag)) {
      const begun = (scores[row + tag - 1] ?? 0) + (moves[(tag - 1) * tags + tag] ?? 0)
      const gone = (scores[row + tag] ?? 0) + (moves[tag * tags + tag] ?? 0)
      return gone > begun ? tag : tag - 1
    }
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (let prior = 0; prior < tags; prior++) {
      const score = (scores[row + prior] ?? 0) + (moves[prior * tags + tag] ?? 0)
      if (score > most) {
        most = score
        best = prior
      }
    }
    return best
  }

  /** @param moves `moves[from * tags + to]` @param into gets one tag per symbol */
  walk(length: number, moves: Float64Array, into: Uint16Array): void {
    const { tags, scores, back } = this
    if (length === 0) return
    for (let tag = 2; tag < tags; tag += 2) scores[tag] = Number.NEGATIVE_INFINITY
    for (let at = 1; at < length; at++)
      for (let tag = 0; tag < tags; tag++) {
        const prior = this.before(at, tag, moves)
        back[at * tags + tag] = prior
        const place = at * tags + tag
        scores[place] =
          (scores[place] ?? 0) + (scores[(at - 1) * tags + prior] ?? 0) + (moves[prior * tags + tag] ?? 0)
      }
    let tag = 0
    const last = (length - 1) * tags
    for (let one = 1; one < tags; one++) if ((scores[last + one] ?? 0) > (scores[last + tag] ?? 0)) tag = one
    for (let at = length - 1; at >= 0; at--) {
      into[at] = tag
      tag = back[at * tags + tag] ?? 0
    }
  }
}
