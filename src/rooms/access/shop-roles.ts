/** Roles that a shop makes for itself beside the standing ones. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Building } from './building.ts'
import { type Permission, ROLE_PERMISSIONS, ROLE_WORDS, type RoleShape, STANDING_ROLES } from './contract.ts'
import { holders } from './person.ts'
import { isPermission, mustHold } from './role.ts'
import * as store from './store.ts'

export async function listRoles(ctx: Ctx): Promise<RoleShape[]> {
  const people = await store.allStaff(ctx)
  const count = (role: string) => people.filter((one) => one.roles.includes(role)).length
  const standing = STANDING_ROLES.map((id) => ({
    id,
    name: ROLE_WORDS[id][ctx.language],
    standing: true,
    permissions: [...ROLE_PERMISSIONS[id]],
    people: count(id),
  }))
  const own = await store.roles(ctx)
  return [...standing, ...own.map((row) => shapeOf(row, count(row.id)))]
}

const shapeOf = (row: store.RoleRow, people: number): RoleShape => ({
  id: row.id,
  name: row.name,
  standing: false,
  permissions: row.permissions.filter(isPermission),
  people,
})

/** @throws Refusal access.more-than-own | access.role-name-taken */
export async function createRole(
  ctx: Ctx,
  role: { name: string; permissions: readonly Permission[] },
): Promise<RoleShape> {
  mustHold(ctx.actor.permissions, role.permissions)
  mustBeFree(await store.roles(ctx), role.name)
  const row = {
    tenant_id: ctx.tenant,
    id: make('rol', ctx.now),
    name: role.name,
    permissions: [...new Set(role.permissions)],
    created_at: ctx.now,
  }
  await store.addRole(ctx, row)
  await ctx.audit('access.role-made', row.id, { permissions: row.permissions.join(', ') })
  return shapeOf(row, 0)
}

export async function changeRole(
  ctx: Ctx,
  { cache }: Building,
  id: string,
  change: { name?: string | undefined; permissions?: Permission[] | undefined },
): Promise<RoleShape> {
  const people = await store.allStaffLocked(ctx)
  const own = await store.roles(ctx)
  const row = roleOf(own, id)
  const permissions = [...new Set(change.permissions ?? row.permissions.filter(isPermission))]
  mustHold(ctx.actor.permissions, [...permissions, ...row.permissions.filter(isPermission)])
  if (change.name && change.name !== row.name) mustBeFree(own, change.name)
  const next = { ...row, name: change.name ?? row.name, permissions }
  if (
    holders(
      people,
      own.map((one) => (one.id === id ? next : one)),
      'access.manage',
    ).length === 0
  ) {
    throw new Refusal('conflict', 'access.last-owner')
  }
  await store.changeRole(ctx, id, { name: next.name, permissions })
  const held = people.filter((one) => one.roles.includes(id)).map((one) => one.id)
  if (change.permissions) await store.endSessions(ctx, held, ctx.actor.session)
  await ctx.audit('access.role-changed', id, { permissions: permissions.join(', ') })
  ctx.afterCommit(() => cache.forget(ctx.tenant, held))
  return shapeOf(next, held.length)
}

/** @throws Refusal access.role-held while people hold it */
export async function removeRole(ctx: Ctx, id: string): Promise<void> {
  const people = await store.allStaffLocked(ctx)
  roleOf(await store.roles(ctx), id)
  const held = people.filter((one) => one.roles.includes(id)).length
  if (held > 0) throw new Refusal('conflict', 'access.role-held', { people: held })
  await store.removeRole(ctx, id)
  await ctx.audit('access.role-removed', id)
}

function roleOf(own: readonly store.RoleRow[], id: string): store.RoleRow {
  const row = own.find((one) => one.id === id)
  if (!row) throw new Refusal('missing', 'access.role-unknown', { role: id })
  return row
}

function mustBeFree(own: readonly store.RoleRow[], name: string): void {
  const standing = STANDING_ROLES.some((id) => Object.values(ROLE_WORDS[id]).includes(name))
  if (standing || own.some((one) => one.name === name))
    throw new Refusal('conflict', 'access.role-name-taken', { name })
}
