/** The first shop of an empty house, opened with its owner in one deed; a house with people in it is taken. */
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { Language } from '../../kernel/words.ts'
import { mustBeGood } from './password.ts'
import { hire } from './people.ts'
import * as store from './store.ts'
import { type Directory, mustBeZone, openTenant, type Tenant, tenantOf } from './tenants.ts'

export interface FirstShop {
  readonly name: string
  readonly zone: string
  readonly language: Language
}
export interface FirstOwner {
  readonly name: string
  readonly login: string
  readonly password: string
}

const SLUG = 'shop'

/** Whether nobody has an account anywhere yet. */
export const isEmpty = (house: House): Promise<boolean> =>
  house.everywhere(async (db) => !(await store.anybody(db)))

/** @throws Refusal access.house-taken | access.zone-unknown | access.password-* */
export async function foundShop(
  house: House,
  directory: Directory,
  shop: FirstShop,
  owner: FirstOwner,
): Promise<Tenant> {
  mustBeZone(shop.zone)
  mustBeGood(owner.password, [shop.name, SLUG, owner.login, owner.name])
  if (!(await isEmpty(house))) throw new Refusal('conflict', 'access.house-taken')
  // A shop that an earlier try left without anybody is the one that is opened now.
  const { id } = (await directory.all())[0] ?? (await openTenant(house, directory, { ...shop, slug: SLUG }))
  const row = await house.transact({ ...house.system(id), language: shop.language }, async (ctx) => {
    await store.lockTenant(ctx)
    if ((await store.allStaff(ctx)).length > 0) throw new Refusal('conflict', 'access.house-taken')
    await store.changeTenant(ctx, {
      ...shop,
      // Reached from outside, the shop asks for a second factor from the first day.
      second_factor: house.config.secure ? 'privileged' : 'nobody',
    })
    const languages: Language[] = shop.language === 'en' ? ['en'] : ['zh-CN']
    await hire(ctx, { ...owner, languages, roles: ['owner'] })
    return store.tenant(ctx)
  })
  directory.forget()
  if (!row) throw new Refusal('missing', 'access.shop-unknown')
  return tenantOf(row)
}
