/** People of the shop: invited, changed, their accounts closed and opened; nobody touches more than they hold themselves. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Language } from '../../kernel/words.ts'
import type { Building } from './building.ts'
import type { StaffShape } from './contract.ts'
import { newLink, type OneTimeLink } from './links.ts'
import { withoutSecondFactor } from './own.ts'
import { hashOf } from './password-hash.ts'
import { holders, isActive, member } from './person.ts'
import { mustBeKnown, mustHold, permissionsOf } from './role.ts'
import * as store from './store.ts'

export interface NewPerson {
  readonly name: string
  readonly login: string
  readonly languages: readonly Language[]
  readonly roles: readonly string[]
}

/** @throws Refusal access.person-unknown */
async function locked(ctx: Ctx, id: string): Promise<store.StaffRow> {
  const row = await store.lockedStaff(ctx, id)
  if (!row) throw new Refusal('missing', 'access.person-unknown', { person: id })
  return row
}

export async function listStaff(
  ctx: Ctx,
  query: { q?: string | undefined; role?: string | undefined; active?: 'yes' | 'no' | undefined },
): Promise<StaffShape[]> {
  const q = query.q?.trim().toLowerCase() ?? ''
  const rows = await store.allStaff(ctx)
  return rows
    .filter((row) => !q || row.name.toLowerCase().includes(q) || row.login.includes(q))
    .filter((row) => !query.role || row.roles.includes(query.role))
    .filter((row) => !query.active || isActive(row) === (query.active === 'yes'))
    .map(member)
}

export async function readStaff(ctx: Ctx, id: string): Promise<StaffShape> {
  const row = await store.staff(ctx, id)
  if (!row) throw new Refusal('missing', 'access.person-unknown', { person: id })
  return member(row)
}

/** @throws Refusal access.login-taken | access.role-unknown | access.more-than-own */
export async function invite(ctx: Ctx, person: NewPerson): Promise<{ staff: StaffShape; link: OneTimeLink }> {
  const row = await add(ctx, person, { id: make('stf', ctx.now), password_hash: null })
  const link = await newLink(ctx, row.id, 'invite')
  await ctx.audit('access.person-invited', row.id, { roles: row.roles.join(', ') })
  await ctx.tell('access.person.invited', { staff: row.id })
  return { staff: member(row), link }
}

/** With a password at once: seeds and the command line. */
export async function hire(
  ctx: Ctx,
  person: NewPerson & { id?: string; password: string },
): Promise<store.StaffRow> {
  const row = await add(ctx, person, {
    id: person.id ?? make('stf', ctx.now),
    password_hash: await kept(person.password),
  })
  await ctx.audit('access.person-hired', row.id, { roles: row.roles.join(', ') })
  return row
}

// Twenty seeded people share one password: hashing it once saves a second at the first start.
const hashes = new Map<string, Promise<string>>()
function kept(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashOf(password)
  hashes.clear()
  hashes.set(password, known)
  return known
}

async function add(
  ctx: Ctx,
  person: NewPerson,
  rest: { id: string; password_hash: string | null },
): Promise<store.StaffRow> {
  const own = await store.roles(ctx)
  mustBeKnown(person.roles, own)
  mustHold(ctx.actor.permissions, permissionsOf(person.roles, own))
  const login = person.login.trim().toLowerCase()
  if (await store.staffByLogin(ctx, login)) throw new Refusal('conflict', 'access.login-taken', { login })
  const row: store.StaffRow = {
    tenant_id: ctx.tenant,
    id: rest.id,
    name: person.name,
    login,
    language: person.languages[0] ?? 'zh-CN',
    languages: [...person.languages],
    roles: [...person.roles],
    password_hash: rest.password_hash,
    totp: null,
    totp_pending: null,
    totp_step: null,
    created_at: ctx.now,
    last_sign_in_at: null,
    deactivated_at: null,
    deactivated_by: null,
  }
  await store.addStaff(ctx, row)
  return row
}

/** New roles end the person's sessions: they sign in anew with what they may do now. */
export async function changeStaff(
  ctx: Ctx,
  building: Building,
  id: string,
  change: { name?: string | undefined; languages?: Language[] | undefined; roles?: string[] | undefined },
): Promise<StaffShape> {
  const all = await store.allStaffLocked(ctx)
  const row = all.find((one) => one.id === id)
  if (!row) throw new Refusal('missing', 'access.person-unknown', { person: id })
  const own = await store.roles(ctx)
  mustHold(ctx.actor.permissions, permissionsOf(row.roles, own))
  const roles = change.roles ?? row.roles
  const anew = roles.join() !== row.roles.join()
  if (anew) {
    mustBeKnown(roles, own)
    mustHold(ctx.actor.permissions, permissionsOf(roles, own))
  }
  const next = { ...row, name: change.name ?? row.name, languages: change.languages ?? row.languages, roles }
  someoneKeepsTheKeys(
    all.map((one) => (one.id === id ? next : one)),
    own,
  )
  await store.changeStaff(ctx, id, { name: next.name, languages: next.languages, roles })
  if (anew) {
    await store.endSessions(ctx, [id], ctx.actor.session)
    await ctx.audit('access.roles-changed', id, { before: row.roles.join(', '), after: roles.join(', ') })
  } else await ctx.audit('access.person-changed', id)
  await ctx.tell('access.person.changed', { staff: id })
  ctx.afterCommit(() => building.cache.forget(ctx.tenant, [id]))
  return member(next)
}

/** @throws Refusal access.last-owner when nobody would be left who may manage people */
function someoneKeepsTheKeys(people: readonly store.StaffRow[], own: readonly store.RoleRow[]): void {
  if (holders(people, own, 'access.manage').length === 0) throw new Refusal('conflict', 'access.last-owner')
}

/** Sessions end at once, links and half-done sign-ins with them. */
export async function deactivate(ctx: Ctx, building: Building, id: string): Promise<StaffShape> {
  const all = await store.allStaffLocked(ctx)
  const row = all.find((one) => one.id === id)
  if (!row) throw new Refusal('missing', 'access.person-unknown', { person: id })
  if (!isActive(row)) return member(row)
  const own = await store.roles(ctx)
  mustHold(ctx.actor.permissions, permissionsOf(row.roles, own))
  const next = { ...row, deactivated_at: ctx.now, deactivated_by: ctx.actor.id }
  someoneKeepsTheKeys(
    all.map((one) => (one.id === id ? next : one)),
    own,
  )
  await store.changeStaff(ctx, id, { deactivated_at: ctx.now, deactivated_by: ctx.actor.id })
  await store.endSessions(ctx, [id])
  await store.endLinks(ctx, id)
  await ctx.audit('access.person-deactivated', id)
  await ctx.tell('access.person.deactivated', { staff: id })
  ctx.afterCommit(() => building.cache.forget(ctx.tenant, [id]))
  return member(next)
}

export async function reactivate(ctx: Ctx, id: string): Promise<StaffShape> {
  const row = await locked(ctx, id)
  mustHold(ctx.actor.permissions, permissionsOf(row.roles, await store.roles(ctx)))
  await store.changeStaff(ctx, id, { deactivated_at: null, deactivated_by: null })
  await ctx.audit('access.person-reactivated', id)
  await ctx.tell('access.person.changed', { staff: id })
  return member({ ...row, deactivated_at: null })
}

/** The old password stays good until the link is used: a link that nobody opens locks nobody out. */
export async function passwordLink(ctx: Ctx, id: string): Promise<OneTimeLink> {
  const row = await locked(ctx, id)
  mustHold(ctx.actor.permissions, permissionsOf(row.roles, await store.roles(ctx)))
  if (!isActive(row)) throw new Refusal('conflict', 'access.person-inactive', { person: id })
  await ctx.audit('access.password-link-made', id)
  return newLink(ctx, id, row.password_hash === null ? 'invite' : 'reset')
}

export async function resetSecondFactor(ctx: Ctx, building: Building, id: string): Promise<StaffShape> {
  const row = await locked(ctx, id)
  mustHold(ctx.actor.permissions, permissionsOf(row.roles, await store.roles(ctx)))
  await withoutSecondFactor(ctx, id)
  await store.endSessions(ctx, [id], ctx.actor.session)
  ctx.afterCommit(() => building.cache.forget(ctx.tenant, [id]))
  return member({ ...row, totp: null })
}
