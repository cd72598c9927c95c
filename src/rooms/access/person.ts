/** A person at the shop as others see them. */
import {
  type ColleagueShape,
  type MeShape,
  type Permission,
  PRIVILEGED,
  type ShopSettingsShape,
  type ShopShape,
  type StaffShape,
} from './contract.ts'
import { permissionsOf } from './role.ts'
import type { RoleRow, StaffRow, TenantRow } from './store.ts'

/** 小满 -> 满, 沈青 -> 青, Ada Lovelace -> A: what an avatar shows. */
export function initialOf(name: string): string {
  const letters = [...name.trim()]
  const last = letters.at(-1) ?? '?'
  const two = letters.length === 2 && /\p{Script=Han}/u.test(last)
  return (two ? last : (letters[0] ?? '?')).toUpperCase()
}

export const isActive = (person: Pick<StaffRow, 'deactivated_at'>): boolean => person.deactivated_at === null

export const colleague = (row: StaffRow): ColleagueShape => ({
  id: row.id,
  name: row.name,
  initial: initialOf(row.name),
  languages: row.languages,
  roles: row.roles,
  active: isActive(row),
})

export const member = (row: StaffRow): StaffShape => ({
  ...colleague(row),
  login: row.login,
  invited: row.password_hash === null,
  secondFactor: row.totp !== null,
  lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
})

export const me = (row: StaffRow, shop: TenantRow, own: readonly RoleRow[], sessionId: string): MeShape => ({
  ...colleague(row),
  login: row.login,
  language: row.language,
  permissions: permissionsOf(row.roles, own),
  secondFactor: row.totp !== null,
  sessionId,
  shop: shopOf(shop),
})

export const shopOf = (row: TenantRow): ShopShape => ({
  id: row.tenant_id,
  name: row.name,
  slug: row.slug,
  zone: row.zone,
  language: row.language,
})

export const settingsOf = (row: TenantRow): ShopSettingsShape => ({
  ...shopOf(row),
  hosts: row.hosts,
  secondFactor: row.second_factor,
})

/** @returns the active people who hold a permission */
export const holders = (
  people: readonly StaffRow[],
  own: readonly RoleRow[],
  permission: Permission,
): StaffRow[] => people.filter((one) => isActive(one) && permissionsOf(one.roles, own).includes(permission))

/** The accounts of a shop in figures. @property bare privileged people without a second factor */
export interface Accounts {
  readonly active: number
  readonly invited: number
  readonly privileged: number
  readonly bare: number
}

export function accounts(people: readonly StaffRow[], own: readonly RoleRow[]): Accounts {
  const active = people.filter(isActive)
  const privileged = active.filter((one) =>
    permissionsOf(one.roles, own).some((permission) => PRIVILEGED.includes(permission)),
  )
  return {
    active: active.length,
    invited: active.filter((one) => one.password_hash === null).length,
    privileged: privileged.length,
    bare: privileged.filter((one) => one.totp === null).length,
  }
}
