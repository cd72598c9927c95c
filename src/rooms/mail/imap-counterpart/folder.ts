/** A folder of the counterpart: letters with their numbers, and who wants to be told when one comes. */

export interface Letter {
  uid: number
  readonly raw: Buffer
  readonly at: Date
  readonly flags: Set<string>
}

export class Folder {
  validity: number
  next = 1
  letters: Letter[] = []
  readonly listeners = new Set<() => void>()

  constructor(validity: number) {
    this.validity = validity
  }

  add(raw: Buffer, at: Date, flags: readonly string[] = []): number {
    const uid = this.next++
    this.letters.push({ uid, raw, at, flags: new Set(flags) })
    for (const tell of this.listeners) tell()
    return uid
  }

  /** What a restored server does: every letter gets a new number under a new validity. */
  renumber(): void {
    this.validity++
    this.letters.forEach((letter, i) => {
      letter.uid = i + 1
    })
    this.next = this.letters.length + 1
  }

  /** '3:*,7' by uid or by place; '*' is the last, and n:* names it even when it is below n. */
  range(set: string, byUid: boolean): { place: number; letter: Letter }[] {
    const numbered = this.letters.map((letter, i) => ({ place: i + 1, letter }))
    const numberOf = ({ place, letter }: { place: number; letter: Letter }) => (byUid ? letter.uid : place)
    const last = numbered.length > 0 ? Math.max(...numbered.map(numberOf)) : 0
    const spans = set.split(',').map((span) => {
      const ends = span.split(':').map((end) => (end === '*' ? last : Number(end)))
      if (ends.some((end) => !Number.isInteger(end))) throw new SyntaxError(`Not a set of numbers: ${set}`)
      return [Math.min(...ends), Math.max(...ends)] as const
    })
    return numbered.filter((one) => spans.some(([a, b]) => numberOf(one) >= a && numberOf(one) <= b))
  }
}
