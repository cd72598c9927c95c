/** What a case is about, in English: the catalogue knows both names, the case keeps the one under which it was sold. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Core } from './core.ts'
import type { CaseRecord } from './row.ts'

type About = Pick<CaseRecord, 'sku' | 'partNo' | 'productName' | 'partName'>

export interface Named {
  readonly productName: string
  readonly part: { readonly no: string; readonly name: string } | null
}

/** Names in the reader's language; one question for all rows, none where the reader reads Chinese. */
export async function namesIn(
  { building }: Pick<Core, 'building'>,
  ctx: Ctx,
  rows: readonly About[],
): Promise<(row: About) => Named> {
  if (ctx.language !== 'en' || rows.length === 0) return asSold
  const { catalogue } = building
  const sold = await catalogue.variants(ctx, [...new Set(rows.map(({ sku }) => sku))])
  const withParts = rows.filter(({ partNo }) => partNo !== null)
  const products = new Set(withParts.flatMap(({ sku }) => sold.get(sku)?.product.id ?? []))
  const lists = await Promise.all(
    [...products].map(async (id) => [id, await catalogue.parts(ctx, id)] as const),
  )
  const parts = new Map(lists)
  return (row) => {
    const known = sold.get(row.sku)
    const part = parts.get(known?.product.id ?? '')?.find(({ no }) => no === row.partNo)
    const plain = asSold(row)
    return {
      productName: known?.title.en || plain.productName,
      part: plain.part && { ...plain.part, name: part?.name.en || plain.part.name },
    }
  }
}

const asSold = ({ productName, partNo, partName }: About): Named => ({
  productName,
  part: partNo === null ? null : { no: partNo, name: partName ?? '' },
})
