// What every model of the cast shares: its series, its facts with their origin, and honestly leaving out what nobody knows.
import type {
  Category,
  Colour,
  Material,
  ProductDraft,
  Size,
  SizeKey,
  Suits,
  Test,
  Wording,
} from '../contract.ts'
import { COLOURS } from './colours.ts'
import { SERIES, type Series } from './series.ts'

export const w = (zh: string, en: string): Wording => ({ zh, en })

export interface Model {
  readonly code: string
  readonly category: Category
  readonly name: Wording
  readonly yuan: number
  readonly lacks: string
}

/** The series by the letters before the dash. */
export function seriesOf(code: string): Series {
  const series = SERIES[code.split('-')[0] ?? '']
  if (!series) throw new RangeError(`Expected a known series, got ${code}`)
  return series
}

export const coloursOf = (ids: readonly string[]): Colour[] => ids.flatMap((id) => COLOURS.get(id) ?? [])

/** Measured lengths; zero means that the piece has no such side. */
export function measured(day: string, lengths: Partial<Record<SizeKey, number>>): Size[] {
  return Object.entries(lengths)
    .filter(([, mm]) => mm > 0)
    .map(([key, mm]) => ({ key: key as SizeKey, mm, source: 'measured', measuredOn: day }))
}

export const material = (
  place: Material['place'],
  { kind, name }: Pick<Material, 'kind' | 'name'>,
  grade?: string,
): Material => ({
  place,
  kind,
  name,
  source: 'maker',
  ...(grade === undefined ? {} : { grade }),
})

export const test = (given: Omit<Test, 'source'>): Test => ({ ...given, source: 'lab' })

/** Climate chamber value; the standard for furniture allows more than any of ours. */
export const formaldehyde = (value: number, measuredOn: string): Test =>
  test({
    kind: 'formaldehyde',
    value,
    unit: 'mg/m3',
    measuredOn,
    standard: 'GB 18584-2024',
    result: w(
      `气候箱法 ${value.toFixed(3)} mg/m³，28 天`,
      `${value.toFixed(3)} mg/m³ in the climate chamber, 28 days`,
    ),
  })

export const suit = (who: Suits['who'], verdict: Suits['verdict'], zh: string, en: string): Suits => ({
  who,
  verdict,
  because: w(zh, en),
})

/** Well when it holds, with care (or not at all) when it does not: each side with its own reason. */
export const either = (
  who: Suits['who'],
  holds: boolean,
  good: Wording,
  bad: Wording,
  otherwise: Suits['verdict'] = 'with-care',
): Suits => ({
  who,
  verdict: holds ? 'well' : otherwise,
  because: holds ? good : bad,
})

/** A thing of the list where it is true, else nothing. */
export const when = <T>(holds: boolean, make: () => T): T[] => (holds ? [make()] : [])

/** The numbers of a line. */
export const numbers = (cells: readonly string[], count: number): number[] =>
  Array.from({ length: count }, (_, i) => Number(cells[i] ?? 0))

/** One SKU for each colour. */
export function variantsOf(
  { code, yuan }: Pick<Model, 'code' | 'yuan'>,
  colours: readonly Colour[],
): ProductDraft['variants'] {
  return colours.map((colour) => ({
    sku: colours.length === 1 ? code : `${code}-${skuWord(colour.id)}`,
    colour: colour.id,
    priceFen: yuan * 100,
    active: true,
  }))
}

const skuWord = (id: string): string =>
  id
    .split('-')
    .map((part, _, all) => part.slice(0, all.length > 1 ? 2 : 3))
    .join('')
    .toUpperCase()

/** Leaves out what the merchant does not know: a size, a place, a test, a whole list; `scratch:oat` was tested on that colour only. */
export function without(draft: ProductDraft, lacks: string): ProductDraft {
  return lacks
    .split(',')
    .map((lack) => lack.trim())
    .filter((lack) => lack !== '')
    .reduce(leftOut, draft)
}

function leftOut(draft: ProductDraft, lack: string): ProductDraft {
  const [kind = '', rest = ''] = lack.split(/[.:](.*)/s)
  const only = lack.startsWith('scratch:')
  if (only) return { ...draft, tests: draft.tests.filter((t) => t.kind !== 'scratch' || t.colour === rest) }
  if (kind === 'size') return { ...draft, sizes: draft.sizes.filter((size) => size.key !== rest) }
  if (kind === 'material') return { ...draft, materials: draft.materials.filter((m) => m.place !== rest) }
  if (kind === 'test') return { ...draft, tests: draft.tests.filter((t) => t.kind !== rest) }
  const leave = WHOLE[lack]
  if (!leave) throw new RangeError(`Expected something that can be left out, got ${lack}`)
  return leave(draft)
}

const WHOLE: Readonly<Record<string, (draft: ProductDraft) => ProductDraft>> = {
  parts: (draft) => ({ ...draft, parts: [] }),
  cartons: (draft) => ({ ...draft, cartons: [] }),
  care: ({ care: _, ...draft }) => draft,
  guarantee: ({ guarantee: _, ...draft }) => draft,
  suits: (draft) => ({ ...draft, suits: [] }),
  comfort: ({ comfort: _, ...draft }) => draft,
  load: ({ loadKg: _, ...draft }) => draft,
  'body-height': ({ bodyHeight: _, ...draft }) => draft,
  // Taken from the maker's drawing and never checked on the piece.
  origin: (draft) => ({ ...draft, sizes: draft.sizes.map(({ key, mm }) => ({ key, mm, source: 'maker' })) }),
}
