/** How many spans were found exactly: place and label right. */
import type { TaggedSpan, TaggedText } from './tagger.ts'

export interface SpanFigures {
  readonly f1: number
  readonly byLabel: Readonly<Record<string, { readonly f1: number; readonly meant: number }>>
}

interface Tally {
  right: number
  meant: number
  found: number
}

const f1Of = ({ right, meant, found }: Tally) => (meant + found === 0 ? 1 : (2 * right) / (meant + found))

export function spanFigures(
  mark: (text: string) => readonly TaggedSpan[],
  texts: readonly TaggedText[],
): SpanFigures {
  const all: Tally = { right: 0, meant: 0, found: 0 }
  const labels = new Map<string, Tally>()
  const count = (label: string, what: keyof Tally) => {
    const tally = labels.get(label) ?? { right: 0, meant: 0, found: 0 }
    labels.set(label, tally)
    tally[what]++
    all[what]++
  }
  for (const { text, spans } of texts) {
    const meant = new Set(spans.map((span) => span.join(' ')))
    for (const [, , label] of spans) count(label, 'meant')
    for (const span of mark(text)) {
      count(span[2], 'found')
      if (meant.has(span.join(' '))) count(span[2], 'right')
    }
  }
  const byLabel = [...labels].map(
    ([label, tally]) => [label, { f1: f1Of(tally), meant: tally.meant }] as const,
  )
  return { f1: f1Of(all), byLabel: Object.fromEntries(byLabel.sort((a, b) => b[1].meant - a[1].meant)) }
}
