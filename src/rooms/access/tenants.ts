/** The shops of the house: opened once, found by host or slug, changed by their owners. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import { make } from '../../kernel/ids.ts'
import type { Language } from '../../kernel/words.ts'
import type { ShopSettingsShape } from './contract.ts'
import { settingsOf } from './person.ts'
import { shopOf } from './sign-in.ts'
import * as store from './store.ts'

export interface Tenant {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly zone: string
  readonly language: Language
  readonly hosts: readonly string[]
}
export interface NewTenant {
  readonly id?: string
  readonly name: string
  readonly slug: string
  readonly zone: string
  readonly language: Language
  readonly hosts?: readonly string[]
  readonly secondFactor?: 'nobody' | 'privileged' | 'everyone'
}

const SLUG = /^[a-z0-9][a-z0-9-]{1,39}$/
const MEMORY_MS = 5000

export const tenantOf = (row: store.TenantRow): Tenant => ({
  id: row.tenant_id,
  name: row.name,
  slug: row.slug,
  zone: row.zone,
  language: row.language,
  hosts: row.hosts,
})

/** The directory of shops, read anew after seconds: a change on another node is seen soon. */
export interface Directory {
  all(): Promise<readonly Tenant[]>
  find(asked: { host?: string; slug?: string }): Promise<Tenant | null>
  zone(tenant: string): Promise<string>
  forget(): void
}

export function openDirectory(house: House): Directory {
  let known: { tenants: readonly Tenant[]; until: number } | undefined
  async function all(): Promise<readonly Tenant[]> {
    const now = house.clock.now().getTime()
    if (known && now < known.until) return known.tenants
    const tenants = (await house.everywhere(store.allTenants)).map(tenantOf)
    known = { tenants, until: now + MEMORY_MS }
    return tenants
  }
  return {
    all,
    async find({ host, slug }) {
      const tenants = await all()
      if (slug) return tenants.find((one) => one.slug === slug) ?? null
      const byHost = host && tenants.find((one) => one.hosts.includes(host.toLowerCase()))
      return (
        byHost ||
        (tenants.length === 1
          ? (tenants[0] ?? null)
          : (tenants.find((one) => one.hosts.length === 0) ?? null))
      )
    },
    async zone(tenant) {
      return (await all()).find((one) => one.id === tenant)?.zone ?? 'Asia/Shanghai'
    },
    forget() {
      known = undefined
    },
  }
}

/** @throws Refusal access.slug-wrong | access.zone-unknown */
export async function openTenant(house: House, directory: Directory, given: NewTenant): Promise<Tenant> {
  if (!SLUG.test(given.slug)) throw new Refusal('invalid', 'access.slug-wrong', { slug: given.slug })
  mustBeZone(given.zone)
  const now = house.clock.now()
  const opened = await house.everywhere(async (db) => {
    const there = (await store.allTenants(db)).find((one) => one.slug === given.slug)
    if (there) return there
    const row: store.TenantRow = {
      tenant_id: given.id ?? make('ten', now),
      name: given.name,
      slug: given.slug,
      zone: given.zone,
      language: given.language,
      hosts: [...(given.hosts ?? [])],
      second_factor: given.secondFactor ?? 'privileged',
      created_at: now,
    }
    return store.addTenant(db, row)
  })
  directory.forget()
  house.zones(directory.zone)
  return tenantOf(opened)
}

export async function changeShop(
  ctx: Ctx,
  { house, directory }: { house: House; directory: Directory },
  change: {
    name?: string | undefined
    zone?: string | undefined
    language?: Language | undefined
    hosts?: string[] | undefined
    secondFactor?: store.TenantRow['second_factor'] | undefined
  },
): Promise<ShopSettingsShape> {
  if (change.zone) mustBeZone(change.zone)
  const before = await shopOf(ctx)
  await store.changeTenant(ctx, {
    name: change.name ?? before.name,
    zone: change.zone ?? before.zone,
    language: change.language ?? before.language,
    hosts: change.hosts?.map((host) => host.toLowerCase()) ?? before.hosts,
    second_factor: change.secondFactor ?? before.second_factor,
  })
  await ctx.audit('access.shop-changed', ctx.tenant, { what: Object.keys(change).join(', ') })
  ctx.afterCommit(() => {
    directory.forget()
    house.zones(directory.zone)
  })
  return settingsOf(await shopOf(ctx))
}

/** @throws Refusal access.zone-unknown */
export function mustBeZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    throw new Refusal('invalid', 'access.zone-unknown', { zone })
  }
}
