/** Access: the shops of the house, the people who work there, what each may do, who is signed in, and what was done. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import { verifyAudit } from './audit-trail.ts'
import type { ColleagueShape, Permission } from './contract.ts'
import { type FirstOwner, type FirstShop, foundShop, isEmpty } from './found.ts'
import { countTries, forgive, type Try } from './guard.ts'
import { accessRoutes } from './http.ts'
import { hire, type NewPerson } from './people.ts'
import { type Accounts, accounts, colleague, holders } from './person.ts'
import { openSeal, type Seal } from './seal.ts'
import { openSessionCache, type SignedIn } from './session-cache.ts'
import { peopleExport } from './sheet.ts'
import { authenticate } from './standing.ts'
import { allStaff, roles } from './store.ts'
import { type NewTenant, openDirectory, openTenant, type Tenant } from './tenants.ts'

export { DEMO_PASSWORD, DEMO_SHOP, STAFF } from './cast.ts'
export { SESSION_COOKIE } from './http.ts'
export type { Seal } from './seal.ts'
export { openSessionCache, type SessionCache, type SignedIn } from './session-cache.ts'
export type { Tenant } from './tenants.ts'

export const accessTables: MigrationFolder = {
  schema: 'access',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Access {
  /** Opens a shop; the same slug answers the shop that is there. @throws Refusal access.slug-wrong | access.zone-unknown */
  openTenant(tenant: NewTenant): Promise<Tenant>
  /** Whether nobody has an account in the house yet. */
  isEmpty(): Promise<boolean>
  /** Opens the first shop with its owner. @throws Refusal access.house-taken | access.zone-unknown | access.password-* */
  foundShop(shop: FirstShop, owner: FirstOwner): Promise<Tenant>
  /** All shops of the house. */
  tenants(): Promise<readonly Tenant[]>
  /** The shop with this slug, else of this Host header, else the only shop, else the one without hosts; null when none fits. */
  tenantFor(asked: { host?: string; slug?: string }): Promise<Tenant | null>
  /** Who a session token belongs to, from a memory of seconds; null when it ended. */
  authenticate(token: string): Promise<SignedIn | null>
  /** Hires a person with a password at once, for seeds and the command line; the desk invites by link. */
  hire(ctx: Ctx, person: NewPerson & { id?: string; password: string }): Promise<ColleagueShape>
  /** People by id, for lists and time lines; without ids everybody. Unknown ids are left out. */
  colleagues(ctx: Ctx, ids?: readonly string[]): Promise<readonly ColleagueShape[]>
  /** How many work here, were invited, may do much, and of those how many sign in by a password alone. */
  accounts(ctx: Ctx): Promise<Accounts>
  /** Active people who hold a permission: for assigning and alarms. */
  peopleWith(ctx: Ctx, permission: Permission): Promise<readonly ColleagueShape[]>
  /** Whether the audit chain of this shop is whole. */
  verifyAudit(ctx: Ctx): Promise<{ intact: boolean; rows: number; brokenAt: number | null }>
  /** Counts a guess under these keys, in a transaction of its own, before it is judged. @throws Refusal access.wait */
  countTries(ctx: Ctx, tries: readonly Try[]): Promise<void>
  /** The guess was right: these keys are free again. */
  forgive(ctx: Ctx, keys: readonly string[]): Promise<void>
  /** Seals personal texts, makes blind words for look-ups, signs links: keys per shop, kept outside of the database. */
  readonly seal: Seal
  readonly routes: readonly Route[]
  readonly exportKinds: readonly ExportKind[]
}

export function openAccess(house: House): Access {
  house.words.add('access', new URL('./words/', import.meta.url))
  const directory = openDirectory(house)
  house.zones(directory.zone)
  const building = {
    house,
    seal: openSeal(house.config.home, house.config.masterKeys),
    cache: openSessionCache(),
  }
  return {
    openTenant: (tenant) => openTenant(house, directory, tenant),
    isEmpty: () => isEmpty(house),
    foundShop: (shop, owner) => foundShop(house, directory, shop, owner),
    tenants: directory.all,
    tenantFor: directory.find,
    authenticate: (token) => authenticate(building, token),
    hire: async (ctx, person) => colleague(await hire(ctx, person)),
    async colleagues(ctx, ids) {
      const rows = await allStaff(ctx)
      return rows.filter((row) => !ids || ids.includes(row.id)).map(colleague)
    },
    accounts: async (ctx) => accounts(await allStaff(ctx), await roles(ctx)),
    peopleWith: async (ctx, permission) =>
      holders(await allStaff(ctx), await roles(ctx), permission).map(colleague),
    verifyAudit,
    countTries: (ctx, tries) => countTries(ctx, building.seal, tries),
    forgive: (ctx, keys) => forgive(ctx, building.seal, keys),
    seal: building.seal,
    exportKinds: [peopleExport],
    routes: accessRoutes(building, directory),
  }
}
