/** My own account: name and language, sessions, password, second factor. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type { MeShape, SessionShape } from './contract.ts'
import { countOne, forgetFailures } from './guard.ts'
import { mustBeGood } from './password.ts'
import { hashOf, matches } from './password-hash.ts'
import { me } from './person.ts'
import { needsSecondFactor, permissionsOf } from './role.ts'
import { newSecret, uriOf } from './second-factor.ts'
import { endOf, isAlive, keptToken, newToken } from './session.ts'
import { enrol, placeOf, shopOf } from './sign-in.ts'
import * as store from './store.ts'

/** @throws Refusal access.not-staff when no person at the shop acts */
export async function myself(ctx: Ctx): Promise<store.StaffRow> {
  const row = ctx.actor.kind === 'staff' ? await store.lockedStaff(ctx, ctx.actor.id) : undefined
  if (!row) throw new Refusal('unauthenticated', 'access.not-staff')
  return row
}

export async function readMe(ctx: Ctx): Promise<MeShape> {
  const row = await store.staff(ctx, ctx.actor.id)
  if (!row) throw new Refusal('unauthenticated', 'access.not-staff')
  return me(row, await shopOf(ctx), await store.roles(ctx), ctx.actor.session ?? '')
}

export async function changeMe(
  ctx: Ctx,
  { cache }: Building,
  change: { name?: string | undefined; language?: 'zh-CN' | 'en' | undefined },
): Promise<MeShape> {
  const row = await myself(ctx)
  await store.changeStaff(ctx, row.id, {
    name: change.name ?? row.name,
    language: change.language ?? row.language,
  })
  ctx.afterCommit(() => cache.forget(ctx.tenant, [row.id]))
  return readMe(ctx)
}

// ---- sessions ----
export async function listSessions(ctx: Ctx): Promise<SessionShape[]> {
  const rows = await store.sessionsOf(ctx, ctx.actor.id)
  return rows.flatMap((row) => {
    const life = { beganAt: row.began_at, seenAt: row.seen_at }
    if (!isAlive(life, ctx.now)) return []
    const { id, device } = row
    const [beganAt, seenAt, endsAt] = [row.began_at, row.seen_at, endOf(life)].map((at) => at.toISOString())
    if (!beganAt || !seenAt || !endsAt) return []
    return [{ id, current: id === ctx.actor.session, beganAt, seenAt, endsAt, device }]
  })
}

export async function endSession(ctx: Ctx, { cache }: Building, id: string): Promise<void> {
  if (!(await store.endSession(ctx, ctx.actor.id, id))) throw new Refusal('missing', 'access.session-unknown')
  await ctx.audit('access.session-ended', ctx.actor.id)
  ctx.afterCommit(() => cache.forget(ctx.tenant, [ctx.actor.id]))
}

export async function endOtherSessions(ctx: Ctx, { cache }: Building): Promise<number> {
  const ended = await store.endSessions(ctx, [ctx.actor.id], ctx.actor.session)
  await ctx.audit('access.sessions-ended', ctx.actor.id, { ended })
  ctx.afterCommit(() => cache.forget(ctx.tenant, [ctx.actor.id]))
  return ended
}

/** A new token for the session at hand: after every change of what its holder may do. */
async function rotate(ctx: Ctx, { cache }: Building): Promise<string> {
  const token = newToken(ctx.tenant)
  if (ctx.actor.session)
    await store.touchSession(ctx, ctx.actor.session, { kept: keptToken(token), seen_at: ctx.now })
  ctx.afterCommit(() => cache.forget(ctx.tenant, [ctx.actor.id]))
  return token
}

// ---- password ----
/** Proves the person once more; guessed at no faster than at signing in. @throws Refusal access.password-wrong */
async function prove({ house, seal }: Building, who: Who, password: string): Promise<void> {
  const trying = { login: `again ${who.actor.id}`, address: who.address ?? '-' }
  const row = await house.transact(who, async (ctx) => {
    await countOne(ctx, seal, trying)
    return store.staff(ctx, ctx.actor.id)
  })
  if (!(await matches(password, row?.password_hash ?? null)))
    throw new Refusal('forbidden', 'access.password-wrong')
  await house.transact(who, (ctx) => forgetFailures(ctx, seal, trying))
}

/** Ends all other sessions. @returns the new token of this one */
export async function changePassword(
  building: Building,
  who: Who,
  given: { current: string; next: string },
): Promise<string> {
  await prove(building, who, given.current)
  const own = await building.house.transact(who, async (ctx) =>
    ownWords(await shopOf(ctx), await myself(ctx)),
  )
  mustBeGood(given.next, own)
  const hash = await hashOf(given.next)
  return building.house.transact(who, async (ctx) => {
    const row = await myself(ctx)
    await store.changeStaff(ctx, row.id, { password_hash: hash })
    await store.endLinks(ctx, row.id)
    await store.endSessions(ctx, [row.id], ctx.actor.session)
    await ctx.audit('access.password-changed', row.id)
    return rotate(ctx, building)
  })
}

/** What must not make up a password: the names of the shop and of the person. */
export const ownWords = (shop: store.TenantRow, row: store.StaffRow): string[] => [
  shop.name,
  shop.slug,
  row.name,
  row.login,
  'anju',
  '安居',
]

// ---- second factor ----
export async function beginSecondFactor(
  building: Building,
  who: Who,
  password: string,
): Promise<{ secret: string; uri: string }> {
  await prove(building, who, password)
  return building.house.transact(who, async (ctx) => {
    const row = await myself(ctx)
    const secret = newSecret()
    await store.changeStaff(ctx, row.id, {
      totp_pending: building.seal.close(ctx.tenant, placeOf(row.id), secret),
    })
    return { secret, uri: uriOf((await shopOf(ctx)).name, row.login, secret) }
  })
}

export async function confirmSecondFactor(
  building: Building,
  who: Who,
  code: string,
): Promise<{ recoveryCodes: string[]; token: string }> {
  const trying = { login: `confirm ${who.actor.id}`, address: who.address ?? '-' }
  await building.house.transact(who, (ctx) => countOne(ctx, building.seal, trying))
  return building.house.transact(who, async (ctx) => {
    const recoveryCodes = await enrol(ctx, building, await myself(ctx), code)
    await store.endSessions(ctx, [ctx.actor.id], ctx.actor.session)
    await forgetFailures(ctx, building.seal, trying)
    return { recoveryCodes, token: await rotate(ctx, building) }
  })
}

export async function dropSecondFactor(building: Building, who: Who, password: string): Promise<string> {
  await prove(building, who, password)
  return building.house.transact(who, async (ctx) => {
    const row = await myself(ctx)
    const rule = (await shopOf(ctx)).second_factor
    if (needsSecondFactor(rule, permissionsOf(row.roles, await store.roles(ctx)))) {
      throw new Refusal('forbidden', 'access.second-factor-needed')
    }
    await withoutSecondFactor(ctx, row.id)
    return rotate(ctx, building)
  })
}

export async function withoutSecondFactor(ctx: Ctx, staffId: string): Promise<void> {
  await store.changeStaff(ctx, staffId, { totp: null, totp_pending: null, totp_step: null })
  await store.keepRecoveryCodes(ctx, staffId, [])
  await ctx.audit('access.second-factor-off', staffId)
}
