/** Opening the first shop of an empty house: by whoever can read the window where Anju was started. */
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { Access, Tenant } from '../access/index.ts'
import type { Channels } from '../channels/index.ts'

export interface Opening {
  readonly code: string
  readonly shop: { readonly name: string; readonly zone: string; readonly language: 'zh-CN' | 'en' }
  readonly owner: { readonly name: string; readonly login: string; readonly password: string }
}

// Letters and digits that nobody takes for another when reading them off a screen.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 8

/** The code of this house, the same on each of its nodes and after each start: made from its key, kept nowhere. */
export function codeOf(access: Pick<Access, 'seal'>): string {
  const bytes = Buffer.from(access.seal.sign('*', 'setup.opening', 'first shop'), 'base64url')
  const letters = [...bytes.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

const bare = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** @throws Refusal setup.code-wrong | access.house-taken | access.password-* | access.zone-unknown */
export async function openFirstShop(
  house: House,
  { access, channels }: { access: Access; channels: Pick<Channels, 'web'> },
  opening: Opening,
): Promise<Tenant> {
  if (bare(opening.code) !== bare(codeOf(access))) throw new Refusal('forbidden', 'setup.code-wrong')
  const shop = await access.foundShop(opening.shop, opening.owner)
  await house.transact({ ...house.system(shop.id), language: shop.language }, async (ctx) => {
    await channels.web(ctx)
    await ctx.audit('setup.shop-opened', shop.id)
  })
  return shop
}
