/** Recommending from the catalogue: what fits kind, purse, wall and household, each with its reason from its own truth sheet. */
import { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import { yuan } from '../../kernel/money.ts'
import { CATEGORIES, type Product, WHOM } from '../catalogue/contract.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Sentence, Tool } from './tool.ts'
import { HUE_NAMES, HUES, type Hue } from './understanding/need.ts'

const Wanted = z.object({
  categories: z.array(z.enum(CATEGORIES)).min(1),
  who: z.array(z.enum(WHOM)),
  budgetFen: z.number().int().positive().nullable(),
  leastFen: z.number().int().positive().nullable().default(null),
  widthMm: z.number().int().positive().nullable(),
  leastWidthMm: z.number().int().positive().nullable().default(null),
  colour: z.enum(HUE_NAMES).nullable().default(null),
  /** The cheapest first. */
  cheapest: z.boolean().default(false),
})
export type Wanted = z.input<typeof Wanted>
type Wishes = z.infer<typeof Wanted>

/** @property unmet the one wish that nothing on sale meets beside the others */
export interface Recommended {
  readonly products: readonly Product[]
  readonly unmet: Wish | null
}

const SHOWN = 3
/** Products of a kind that are looked at. */
const MOST = 40

export const recommendation = (
  house: House,
  catalogue: Pick<Catalogue, 'names' | 'product'>,
): Tool<Wanted, Recommended> => ({
  name: 'recommend',
  purpose: {
    'zh-CN': '按房间、预算、家里的人和宠物，从在售商品里推荐',
    en: 'Recommends pieces on sale by room, budget and household',
  },
  answers: [],
  input: Wanted as z.ZodType<Wanted>,
  permission: 'anyone',
  confirmation: 'none',
  cost: 6,
  async run(ctx, given, { language }) {
    const wanted = Wanted.parse(given)
    const { products, unmet } = suiting(await ofKind(catalogue, ctx, wanted), wanted)
    const best = products.toSorted((a, b) => order(a, b, wanted)).slice(0, SHOWN)
    return {
      sentences: best.map((one) => sentenceOf(house, one, wanted, language)),
      values: { products: best, unmet },
    }
  },
})

/** What may be given up, the least weighty first; what somebody of the household must not have never is. */
const WISHES = ['colour', 'leastFen', 'leastWidthMm', 'widthMm', 'budgetFen'] as const
export type Wish = (typeof WISHES)[number]

function suiting(all: readonly Product[], wanted: Wishes): Recommended {
  const whole = all.filter((one) => fits(one, wanted))
  if (whole.length > 0) return { products: whole, unmet: null }
  for (const wish of WISHES) {
    if (wanted[wish] === null || wanted.cheapest) continue
    const products = all.filter((one) => fits(one, { ...wanted, [wish]: null }))
    if (products.length > 0) return { products, unmet: wish }
  }
  return { products: [], unmet: null }
}

const order = (a: Product, b: Product, wanted: Wishes): number =>
  wanted.cheapest ? priceOf(a) - priceOf(b) : worth(b, wanted) - worth(a, wanted)

async function ofKind(
  catalogue: Pick<Catalogue, 'names' | 'product'>,
  ctx: Ctx,
  { categories }: Wishes,
): Promise<Product[]> {
  const names = (await catalogue.names(ctx)).filter((one) => categories.includes(one.category)).slice(0, MOST)
  const found: Product[] = []
  for (const { id } of names) {
    const product = await catalogue.product(ctx, id)
    if (product) found.push(product)
  }
  return found
}

const priceOf = ({ variants }: Product): number =>
  Math.min(...variants.filter((one) => one.active).map((one) => one.priceFen))
const widthOf = ({ sizes }: Product): number | undefined => sizes.find((one) => one.key === 'width')?.mm

const comesIn = ({ colours }: Product, hue: Hue): boolean =>
  colours.some(({ name, family }) => HUES[hue].test(`${name.zh} ${name.en} ${family ?? ''}`.toLowerCase()))

/** Without a price or a width on record it can't be said to be within one. */
const within = (value: number | undefined, from: number | null, to: number | null): boolean =>
  (from === null && to === null) || (value !== undefined && value >= (from ?? 0) && value <= (to ?? value))

/** What somebody of the household must not have is never recommended, however well it suits another. */
function fits(product: Product, { who, ...wanted }: Wishes): boolean {
  const price = priceOf(product)
  if (!Number.isFinite(price) || !within(price, wanted.leastFen, wanted.budgetFen)) return false
  if (!within(widthOf(product), wanted.leastWidthMm, wanted.widthMm)) return false
  if (wanted.colour !== null && !comesIn(product, wanted.colour)) return false
  return !product.suits.some((one) => who.includes(one.who) && one.verdict === 'not')
}

/** By how many of the household it suits well; among equals the better known, then the dearer within the purse. */
function worth(product: Product, { who, budgetFen }: Wishes): number {
  const well = product.suits.filter((one) => who.includes(one.who) && one.verdict === 'well').length
  const measured = product.sizes.length + product.tests.length
  return well * 1000 + Math.min(measured, 99) + (budgetFen ? priceOf(product) / budgetFen : 0)
}

const coloursSaid = ({ colours }: Product, { colour }: Wishes, at: 'zh' | 'en'): string[] =>
  colours
    .filter(
      ({ name, family }) =>
        colour && HUES[colour].test(`${name.zh} ${name.en} ${family ?? ''}`.toLowerCase()),
    )
    .slice(0, 1)
    .map(({ name }) => name[at] || name.zh)

function sentenceOf(house: House, product: Product, wanted: Wishes, language: 'zh-CN' | 'en'): Sentence {
  const at = language === 'en' ? 'en' : 'zh'
  const reasons = product.suits
    .filter((one) => wanted.who.includes(one.who) && one.verdict !== 'not')
    .map((one) => one.because[at] || one.because.zh)
  const width = widthOf(product)
  const say = (code: string, facts: Record<string, string | number>) =>
    house.words.say(language, `assistant.recommend.${code}`, facts)
  const why = [
    ...reasons.slice(0, 2),
    ...coloursSaid(product, wanted, at),
    ...(wanted.widthMm !== null && width !== undefined && width <= wanted.widthMm
      ? [say('width', { width, spare: wanted.widthMm - width })]
      : []),
  ]
  const name = product.name[at] || product.name.zh
  const facts = { name, price: yuan(priceOf(product)), why: why.join(language === 'en' ? '; ' : '；') }
  const text = say(why.length > 0 ? 'one' : 'plain', facts)
  return {
    text,
    source: {
      kind: 'truth',
      id: product.id,
      title: house.words.say(language, 'assistant.source.truth', { product: name }),
      version: product.revision,
      quote: text,
      url: `${house.config.publicUrl}/shop-demo/products/${encodeURIComponent(product.code)}`,
    },
  }
}
