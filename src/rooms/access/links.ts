/** One-time links by which a person sets a password: after an invitation, or when the old one is lost. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import { ownWords } from './own.ts'
import { mustBeGood } from './password.ts'
import { hashOf } from './password-hash.ts'
import { isActive } from './person.ts'
import { keptToken, newToken, tenantOf } from './session.ts'
import { shopOf } from './sign-in.ts'
import * as store from './store.ts'

export interface OneTimeLink {
  readonly path: string
  readonly token: string
  readonly expiresAt: string
}

const HOURS = { invite: 7 * 24, reset: 24 } as const

export async function newLink(ctx: Ctx, staffId: string, purpose: 'invite' | 'reset'): Promise<OneTimeLink> {
  const token = newToken(ctx.tenant)
  const expires = new Date(ctx.now.getTime() + HOURS[purpose] * 3_600_000)
  await store.replaceLink(ctx, {
    tenant_id: ctx.tenant,
    kept: keptToken(token),
    staff_id: staffId,
    purpose,
    expires_at: expires,
  })
  return { token, path: `/desk/password/${token}`, expiresAt: expires.toISOString() }
}

async function openLink(ctx: Ctx, token: string): Promise<{ link: store.LinkRow; person: store.StaffRow }> {
  const link = await store.link(ctx, keptToken(token))
  const person = link && (await store.lockedStaff(ctx, link.staff_id))
  if (!link || !person || link.expires_at <= ctx.now || !isActive(person))
    throw new Refusal('gone', 'access.link-over')
  return { link, person }
}

function shopIn(token: string): string {
  const tenant = tenantOf(token)
  if (!tenant) throw new Refusal('gone', 'access.link-over')
  return tenant
}

/** Whom the link is for; reading does not use it up, since mail programs open links by themselves. */
export function readLink({ house }: Building, token: string) {
  return house.transact(house.system(shopIn(token)), async (ctx) => {
    const { link, person } = await openLink(ctx, token)
    return {
      purpose: link.purpose,
      name: person.name,
      login: person.login,
      expiresAt: link.expires_at.toISOString(),
    }
  })
}

/** Sets the password, uses the link up, ends every session. */
export async function spendLink(
  { house, cache }: Building,
  token: string,
  password: string,
): Promise<{ login: string }> {
  const who = house.system(shopIn(token))
  const own = await house.transact(who, async (ctx) =>
    ownWords(await shopOf(ctx), (await openLink(ctx, token)).person),
  )
  mustBeGood(password, own)
  const hash = await hashOf(password)
  return house.transact(who, async (ctx) => {
    const { link, person } = await openLink(ctx, token)
    if ((await store.endLinks(ctx, person.id)) === 0) throw new Refusal('gone', 'access.link-over')
    await store.changeStaff(ctx, person.id, { password_hash: hash })
    await store.endSessions(ctx, [person.id])
    await ctx.audit(
      link.purpose === 'invite' ? 'access.invitation-taken' : 'access.password-reset',
      person.id,
    )
    ctx.afterCommit(() => cache.forget(ctx.tenant, [person.id]))
    return { login: person.login }
  })
}
