// Every single fact of a product with its label, its words and where it comes from: what the sheet, the assistant and the history are made of.
import { yuan } from '../../kernel/money.ts'
import type { Carton, Part, ProductDraft, SECTIONS, Source, Test } from './contract.ts'
import { hardestCarton, narrowestDoor } from './passage.ts'
import type { Speaker } from './speaker.ts'

export type Section = (typeof SECTIONS)[number] | 'identity' | 'price'
type Phrase = (sp: Speaker) => string

/** One fact; `key` is stable (size.seat-height, test.scratch@oat), `value` is in `unit`. */
export interface Known {
  readonly key: string
  readonly section: Section
  readonly label: Phrase
  readonly text: Phrase
  readonly source: Source
  readonly measuredOn?: string | undefined
  readonly value?: number | undefined
  readonly unit?: string | undefined
  readonly colour?: string | undefined
}

/** All facts of a product in reading order. */
export function factsOf(product: ProductDraft): Known[] {
  return [
    ...identity(product),
    ...sizes(product),
    ...materials(product),
    ...colours(product),
    ...comfort(product),
    ...suits(product),
    ...tests(product),
    ...parts(product),
    ...delivery(product),
    ...care(product),
    ...prices(product),
  ]
}

const stated = 'stated' as const
const maker = 'maker' as const

function identity(p: ProductDraft): Known[] {
  const fact = (key: string, text: Phrase): Known => ({
    key,
    section: 'identity',
    label: (sp) => sp.say(`fact.${key}`),
    text,
    source: maker,
  })
  const known = [
    fact('name', (sp) => sp.pick(p.name)),
    fact('code', () => p.code),
    fact('category', (sp) => sp.say(`category.${p.category}`)),
  ]
  const { series, lead } = p
  if (series) known.push(fact('series', (sp) => sp.pick(series)))
  if (lead) known.push(fact('intro', (sp) => sp.pick(lead)))
  return known
}

const sizes = (p: ProductDraft): Known[] =>
  p.sizes.map((size) => ({
    key: `size.${size.key}`,
    section: 'size',
    label: (sp) => sp.say(`size.${size.key}`),
    text: () => mm(size.mm),
    value: size.mm,
    unit: 'mm',
    source: size.source,
    measuredOn: size.measuredOn,
  }))

/** A length with a no-break space before its unit. */
export const mm = (length: number): string => `${length}\u00a0mm`

/** The second piece of the same place (two kinds of filling) gets a number, so that keys stay unique. */
function materials(p: ProductDraft): Known[] {
  const seen = new Map<string, number>()
  return p.materials.map((m) => {
    const nth = (seen.get(m.place) ?? 0) + 1
    seen.set(m.place, nth)
    return {
      key: nth === 1 ? `material.${m.place}` : `material.${m.place}.${nth}`,
      section: 'material',
      label: (sp) => sp.say(`place.${m.place}`),
      text: (sp) => (m.grade ? `${sp.pick(m.name)} (${m.grade})` : sp.pick(m.name)),
      source: m.source,
      measuredOn: m.measuredOn,
    }
  })
}

const colours = (p: ProductDraft): Known[] =>
  p.colours.map((c) => ({
    key: `colour.${c.id}`,
    section: 'colour',
    label: (sp) => sp.say('fact.colour'),
    text: (sp) => sp.pick(c.name),
    colour: c.id,
    source: maker,
  }))

function comfort({ comfort: felt, bodyHeight }: ProductDraft): Known[] {
  const known: Known[] = []
  if (felt)
    known.push({
      key: 'comfort',
      section: 'comfort',
      label: (sp) => sp.say('fact.comfort'),
      text: (sp) =>
        sp.say('value.comfort', {
          firmness: felt.firmness,
          word: sp.say(`firmness.${felt.firmness}`),
          words: sp.pick(felt.words),
        }),
      value: felt.firmness,
      unit: 'of 5',
      source: felt.source,
      measuredOn: felt.measuredOn,
    })
  if (bodyHeight)
    known.push({
      key: 'body-height',
      section: 'comfort',
      label: (sp) => sp.say('fact.body-height'),
      text: (sp) =>
        sp.say('value.body-height', { from: bodyHeight.from / 10, to: bodyHeight.to / 10 }) +
        (bodyHeight.note ? ` ${sp.pick(bodyHeight.note)}` : ''),
      source: maker,
    })
  return known
}

const suits = (p: ProductDraft): Known[] =>
  p.suits.map((s) => ({
    key: `suits.${s.who}`,
    section: 'suits',
    label: (sp) => sp.say(`who.${s.who}`),
    text: (sp) =>
      sp.say('value.suits', { verdict: sp.say(`verdict.${s.verdict}`), because: sp.pick(s.because) }),
    source: maker,
  }))

function tests(p: ProductDraft): Known[] {
  const known: Known[] = p.tests.map((t) => ({
    key: t.colour ? `test.${t.kind}@${t.colour}` : `test.${t.kind}`,
    section: 'test',
    label: (sp) => sp.say(`test.${t.kind}`),
    text: (sp) => testText(p, t, sp),
    value: t.value,
    unit: t.unit,
    colour: t.colour,
    source: t.source,
    measuredOn: t.measuredOn,
  }))
  const load = p.loadKg
  if (load !== undefined)
    known.push({
      key: 'load',
      section: 'test',
      label: (sp) => sp.say('fact.load'),
      text: (sp) => sp.say('value.load', { kg: load }),
      value: load,
      unit: 'kg',
      source: maker,
    })
  return known
}

function testText(p: ProductDraft, t: Test, sp: Speaker): string {
  const by = [t.standard, t.laboratory].filter((word) => word !== undefined).join(', ')
  const result = by
    ? sp.say('value.with-standard', { result: sp.pick(t.result), standard: by })
    : sp.pick(t.result)
  const colour = p.colours.find((c) => c.id === t.colour)
  return colour ? sp.say('value.colour-only', { result, colour: sp.pick(colour.name) }) : result
}

const parts = (p: ProductDraft): Known[] =>
  p.parts.map((part) => ({
    key: `part.${part.no}`,
    section: 'parts',
    label: (sp) => sp.pick(part.name),
    text: (sp) => partText(part, sp),
    value: part.quantity,
    unit: 'pcs',
    source: maker,
  }))

function partText({ quantity, replaceable, spareFen }: Part, sp: Speaker): string {
  if (!replaceable) return sp.say('value.part', { quantity })
  if (spareFen === undefined) return sp.say('value.part-replaceable', { quantity })
  return sp.say('value.part-spare', { quantity, price: yuan(spareFen) })
}

function delivery(p: ProductDraft): Known[] {
  const fact = (key: string, text: Phrase): Known => ({
    key,
    section: 'delivery',
    label: (sp) => sp.say(`fact.${key}`),
    text,
    source: maker,
  })
  const known: Known[] = p.cartons.map((carton) => ({
    ...fact(`carton.${carton.no}`, (sp) => cartonText(carton, sp)),
    label: (sp) => sp.say('fact.carton', { number: carton.no }),
  }))
  const worst = hardestCarton(p.cartons)
  const door = narrowestDoor(p.cartons)
  if (worst && door !== undefined)
    known.push({
      ...fact('door', (sp) => sp.say('value.door', { ...box(worst), mm: door })),
      value: door,
      unit: 'mm',
    })
  const { assembly, leadDays } = p
  if (assembly) known.push(fact('assembly', (sp) => assemblyText(assembly, sp)))
  if (leadDays) known.push(fact('lead', (sp) => sp.say('value.lead', leadDays)))
  known.push(fact('made-to-order', (sp) => sp.say(p.madeToOrder ? 'value.made-to-order' : 'value.in-stock')))
  return known
}

const box = ({ length, width, height }: Carton) => ({ length, width, height })

function cartonText(c: Carton, sp: Speaker): string {
  const size = { ...box(c), kg: Math.round(c.grams / 100) / 10 }
  return c.holds
    ? sp.say('value.carton-holds', { ...size, holds: sp.pick(c.holds) })
    : sp.say('value.carton', size)
}

function assemblyText({ by, minutes }: NonNullable<ProductDraft['assembly']>, sp: Speaker): string {
  if (by === 'none') return sp.say('value.assembly-none')
  return minutes === undefined
    ? sp.say(`value.assembly-${by}-open`)
    : sp.say(`value.assembly-${by}`, { minutes })
}

function care(p: ProductDraft): Known[] {
  const known: Known[] = []
  const { care: how, guarantee } = p
  if (how)
    known.push({
      key: 'care',
      section: 'care',
      label: (sp) => sp.say('fact.care'),
      text: (sp) => sp.pick(how.words),
      source: how.source,
      measuredOn: how.measuredOn,
    })
  if (guarantee)
    known.push({
      key: 'guarantee',
      section: 'care',
      label: (sp) => sp.say('fact.guarantee'),
      text: (sp) => sp.say('value.guarantee', { years: guarantee.years, covers: sp.pick(guarantee.covers) }),
      value: guarantee.years,
      unit: 'years',
      source: maker,
    })
  return known
}

const prices = (p: ProductDraft): Known[] =>
  p.variants.map((v) => ({
    key: `price.${v.sku}`,
    section: 'price',
    label: (sp) => `${sp.say('fact.price')} ${v.sku}`,
    text: (sp) => sp.say(v.active ? 'value.active' : 'value.inactive', { price: yuan(v.priceFen) }),
    value: v.priceFen,
    unit: 'fen',
    colour: v.colour,
    source: stated,
  }))
