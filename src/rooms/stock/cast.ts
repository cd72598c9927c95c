/** What stands in the two stores of 青禾木居: spares of its furniture, whole pieces, and two that came back and carry a label. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Category, Part, ProductDraft } from '../catalogue/contract.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Stock } from './door.ts'
import type { Counted } from './stock-up.ts'

const MAIN = 'main'
const SOUTH = 'foshan'

/** Spares are kept of the pieces that stories name and of a steady choice of the others. */
const KEPT: readonly Category[] = ['wardrobe', 'dining-table', 'l-sofa', 'bed', 'cabinet', 'chair']
const EVERY = 3

const MAKERS: Readonly<Record<string, readonly [supplier: string, leadDays: number]>> = {
  HINGE: ['海蝶五金', 4],
  RUNNER: ['海蝶五金', 4],
  HANDLE: ['海蝶五金', 6],
  BOLT: ['湖州紧固件', 3],
  CAM: ['湖州紧固件', 3],
  LEG: ['安吉木作', 12],
  COVER: ['柯桥布艺', 9],
}
const USUAL_MAKER = ['安吉木作', 12] as const

/** The items of the demo shop; counts follow from the code, so they are the same on every machine. */
export function demoStock(products: readonly ProductDraft[]): Counted[] {
  const named = new Set(['YQ-L285', 'CH-T140', 'BY-W160'])
  const chosen = products.filter(
    (one, i) => named.has(one.code) || (KEPT.includes(one.category) && i % EVERY === 0),
  )
  return [...chosen.flatMap(partsOf), ...chosen.flatMap(unitsOf)]
}

const partsOf = ({ code, parts }: ProductDraft): Counted[] =>
  parts.filter((part) => part.replaceable).map((part) => spare(code, part))

function spare(productCode: string, part: Part): Counted {
  const [, tail = ''] = part.no.split(`${productCode}-`)
  const [supplier, leadDays] = MAKERS[tail] ?? USUAL_MAKER
  const seen = figure(part.no)
  const usual = Math.max(2, Math.min(60, part.quantity * 3))
  // One in nine is low and one in twenty gone, so that the list of what to order is not empty.
  const onHand = seen % 20 === 7 ? 0 : seen % 9 === 4 ? Math.floor(usual / 4) : usual + (seen % 7)
  return {
    code: part.no,
    kind: 'part',
    name: part.name,
    productCode,
    supplier,
    leadDays,
    costFen: Math.round((part.spareFen ?? 0) * 0.45),
    reorderPoint: Math.floor(usual / 3),
    counts: [
      { place: MAIN, onHand },
      ...(seen % 4 === 0 ? [{ place: SOUTH, onHand: Math.ceil(usual / 3) }] : []),
    ],
  }
}

const unitsOf = ({ code, name, colours, variants, madeToOrder }: ProductDraft): Counted[] =>
  madeToOrder
    ? []
    : variants.map((variant) => {
        const colour = colours.find((one) => one.id === variant.colour)?.name
        return {
          code: variant.sku,
          kind: 'unit' as const,
          name: {
            zh: [name.zh, colour?.zh].filter(Boolean).join(' '),
            en: [name.en, colour?.en].filter(Boolean).join(', '),
          },
          productCode: code,
          supplier: '安吉木作',
          leadDays: 15,
          costFen: Math.round(variant.priceFen * 0.52),
          reorderPoint: 1,
          counts: [{ place: MAIN, onHand: figure(variant.sku) % 6 }],
        }
      })

/** A steady figure out of a word. */
const figure = (word: string): number =>
  [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)

async function furniture(ctx: Ctx, catalogue: Catalogue): Promise<ProductDraft[]> {
  const found: ProductDraft[] = []
  for (const { id } of (await catalogue.names(ctx)).filter(({ category }) => KEPT.includes(category))) {
    const product = await catalogue.product(ctx, id)
    if (product) found.push(product)
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Places, spares and pieces; and two that came back: one inspected and like new, one mended. */
export async function seedStock(
  ctx: Ctx,
  { catalogue, stock }: { readonly catalogue: Catalogue; readonly stock: Stock },
): Promise<void> {
  await stock.savePlace(ctx, { code: MAIN, name: { zh: '湖州仓', en: 'Huzhou store' }, first: 0 })
  await stock.savePlace(ctx, { code: SOUTH, name: { zh: '佛山仓', en: 'Foshan store' }, first: 1 })
  const items = demoStock(await furniture(ctx, catalogue))
  await stock.stockUp(ctx, items)
  const piece = (start: string) =>
    items.find(({ kind, productCode }) => kind === 'unit' && productCode === start)
  const back = [
    { of: piece('CH-T140'), grade: 'C', note: '桌腿换过一只', priceFen: 148_000 },
    { of: piece('YQ-L285'), grade: 'B', note: '拆封 3 天，无使用痕迹', priceFen: 588_000 },
  ] as const
  for (const { of, grade, note, priceFen } of back)
    if (of)
      await stock.receive(ctx, {
        key: `demo ${of.code}`,
        item: of.code,
        quantity: 1,
        grade,
        note,
        priceFen,
        reason: '退回',
      })
}
