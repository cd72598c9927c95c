// The truth sheet: what we know of a product, where it comes from, what is missing and what that costs of 100 points.
import { type ProductDraft, SECTIONS, type TruthSheet } from './contract.ts'
import { factsOf, type Known } from './facts.ts'
import { answered, isMeasured, needsOf, untestedColours } from './needs.ts'
import { list, type Speaker } from './speaker.ts'

/** An unanswered need: `points` of 100 that it costs, `share` of it that is answered (0..1). */
export interface Lack {
  readonly key: string
  readonly points: number
  readonly share: number
}

/** What is missing, the dearest first. */
export function lacks(product: ProductDraft): Lack[] {
  const needs = needsOf(product)
  const whole = needs.reduce((sum, [, weight]) => sum + weight, 0)
  return needs
    .map(([key, weight]) => ({ key, weight, share: answered(product, key) }))
    .filter(({ share }) => share < 1)
    .map(({ key, weight, share }) => ({ key, share, points: (weight * (1 - share) * 100) / whole }))
    .sort((a, b) => b.points - a.points || a.key.localeCompare(b.key))
}

/** 0..100, rounded down, so that 100 means that nothing is missing. */
export function score(product: ProductDraft): number {
  const lost = lacks(product).reduce((sum, { points }) => sum + points, 0)
  return lost === 0 ? 100 : Math.max(0, Math.min(99, Math.floor(100 - lost + 1e-9)))
}

/** The sheet as a customer reads it. @param id the product's, for the ids that answers cite */
export function truthSheet(id: string, product: ProductDraft, sp: Speaker): TruthSheet {
  const known = factsOf(product)
  const missing = lacks(product)
  const measured = product.sizes.filter(isMeasured).map((size) => size.measuredOn ?? '')
  const latest = measured.sort().at(-1)
  return {
    product: id,
    code: product.code,
    title: sp.pick(product.name),
    language: sp.language,
    score: score(product),
    complete: missing.length === 0,
    ...(latest ? { measuredOn: latest } : {}),
    sections: SECTIONS.map((key) => ({
      key,
      title: sp.say(`section.${key}`),
      lines: known.filter((fact) => fact.section === key).map((fact) => line(id, fact, sp)),
      gaps: missing
        .filter((lack) => sectionOf(lack.key) === key)
        .map((lack) => gapSentence(product, lack, sp)),
    })),
    missing: missing.map((lack) => ({
      key: lack.key,
      label: needLabel(lack.key, sp),
      points: Math.round(lack.points * 10) / 10,
      why: needWhy(lack.key, sp),
    })),
  }
}

/** The id by which an answer cites a fact. */
export const factId = (product: string, key: string): string => `${product}#${key}`

function line(id: string, fact: Known, sp: Speaker): TruthSheet['sections'][number]['lines'][number] {
  return {
    id: factId(id, fact.key),
    key: fact.key,
    label: fact.label(sp),
    text: fact.text(sp),
    source: fact.source,
    sourceText: sp.say(`source.${fact.source}`),
    ...(fact.value === undefined ? {} : { value: fact.value }),
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
    ...(fact.colour === undefined ? {} : { colour: fact.colour }),
    ...(fact.measuredOn === undefined ? {} : { measuredOn: fact.measuredOn }),
  }
}

const SECTION_OF: Readonly<Record<string, (typeof SECTIONS)[number]>> = {
  size: 'size',
  origin: 'size',
  material: 'material',
  colours: 'colour',
  comfort: 'comfort',
  'body-height': 'comfort',
  suits: 'suits',
  test: 'test',
  load: 'test',
  parts: 'parts',
  cartons: 'delivery',
  assembly: 'delivery',
  care: 'care',
  guarantee: 'care',
}

const sectionOf = (need: string) => SECTION_OF[need.split('.')[0] ?? '']

/** The need's name for a reader: 坐高, 面料或皮面, 抓痕. */
export function needLabel(need: string, sp: Speaker): string {
  const [kind = '', rest = ''] = need.split(/\.(.*)/s)
  if (kind === 'size') return sp.say(`size.${rest}`)
  if (kind === 'test') return sp.say(`test.${rest}`)
  if (kind === 'material') return rest === 'fabric|leather' ? sp.say('need.cover') : places(rest, sp)
  return sp.say(`need.${need}`)
}

const places = (rest: string, sp: Speaker) =>
  rest
    .split('|')
    .map((place) => sp.say(`place.${place}`))
    .join(' / ')

/** Why a customer needs to know it. */
export function needWhy(need: string, sp: Speaker): string {
  const [kind = '', rest = ''] = need.split(/\.(.*)/s)
  if (kind === 'size' || kind === 'test') return sp.say(`why.${kind}.${rest}`)
  if (kind === 'material')
    return sp.say(rest === 'fabric|leather' ? 'why.cover' : `why.place.${rest.split('|')[0]}`)
  return sp.say(`why.${need}`)
}

/** 「抓痕：浅灰没测过，不敢保证」 rather than silence. */
export function gapSentence(product: ProductDraft, { key, share }: Lack, sp: Speaker): string {
  const label = needLabel(key, sp)
  if (key === 'origin')
    return sp.say('gap.origin', { count: product.sizes.filter((size) => !isMeasured(size)).length })
  if (key === 'suits') return sp.say('gap.suits')
  if (key.startsWith('test.') && share > 0) {
    const colours = untestedColours(product, key.slice('test.'.length)).map((colour) => sp.pick(colour.name))
    return sp.say('gap.colours', { label, colours: list(sp, colours) })
  }
  return sp.say(key.startsWith('material.') ? 'gap.places' : 'gap.whole', { label })
}
