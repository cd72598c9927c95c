/** Recommending from the catalogue: what fits kind, purse, wall and household, each with its reason from its own truth sheet. */
import { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import { yuan } from '../../kernel/money.ts'
import { CATEGORIES, type Product, WHOM } from '../catalogue/contract.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Sentence, Tool } from './tool.ts'

const Wanted = z.object({
  categories: z.array(z.enum(CATEGORIES)).min(1),
  who: z.array(z.enum(WHOM)),
  budgetFen: z.number().int().positive().nullable(),
  widthMm: z.number().int().positive().nullable(),
})
export type Wanted = z.infer<typeof Wanted>

const SHOWN = 3
/** Products of a kind that are looked at. */
const MOST = 40

export const recommendation = (
  house: House,
  catalogue: Pick<Catalogue, 'names' | 'product'>,
): Tool<Wanted, readonly Product[]> => ({
  name: 'recommend',
  purpose: {
    'zh-CN': '按房间、预算、家里的人和宠物，从在售商品里推荐',
    en: 'Recommends pieces on sale by room, budget and household',
  },
  answers: [],
  input: Wanted,
  permission: 'anyone',
  confirmation: 'none',
  cost: 6,
  async run(ctx, wanted, { language }) {
    const fitting = (await ofKind(catalogue, ctx, wanted)).filter((one) => fits(one, wanted))
    const best = fitting.toSorted((a, b) => worth(b, wanted) - worth(a, wanted)).slice(0, SHOWN)
    return { sentences: best.map((one) => sentenceOf(house, one, wanted, language)), values: best }
  },
})

async function ofKind(
  catalogue: Pick<Catalogue, 'names' | 'product'>,
  ctx: Ctx,
  { categories }: Wanted,
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

/** What somebody of the household must not have is never recommended, however well it suits another. */
function fits(product: Product, { who, budgetFen, widthMm }: Wanted): boolean {
  const price = priceOf(product)
  const width = widthOf(product)
  if (!Number.isFinite(price) || (budgetFen !== null && price > budgetFen)) return false
  if (widthMm !== null && (width === undefined || width > widthMm)) return false
  return !product.suits.some((one) => who.includes(one.who) && one.verdict === 'not')
}

/** By how many of the household it suits well; among equals the better known, then the dearer within the purse. */
function worth(product: Product, { who, budgetFen }: Wanted): number {
  const well = product.suits.filter((one) => who.includes(one.who) && one.verdict === 'well').length
  const measured = product.sizes.length + product.tests.length
  return well * 1000 + Math.min(measured, 99) + (budgetFen ? priceOf(product) / budgetFen : 0)
}

function sentenceOf(house: House, product: Product, wanted: Wanted, language: 'zh-CN' | 'en'): Sentence {
  const at = language === 'en' ? 'en' : 'zh'
  const reasons = product.suits
    .filter((one) => wanted.who.includes(one.who) && one.verdict !== 'not')
    .map((one) => one.because[at] || one.because.zh)
  const width = widthOf(product)
  const say = (code: string, facts: Record<string, string | number>) =>
    house.words.say(language, `assistant.recommend.${code}`, facts)
  const why = [
    ...reasons.slice(0, 2),
    ...(wanted.widthMm !== null && width !== undefined
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
