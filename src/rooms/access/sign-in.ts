/** Signing in and out: password, then a code where one is due, then a session with a fresh token. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make, secret } from '../../kernel/ids.ts'
import type { Building } from './building.ts'
import type { MeShape } from './contract.ts'
import { countOne, forgetFailures, type Trying } from './guard.ts'
import { hashOf, isOld, matches } from './password-hash.ts'
import { isActive, me } from './person.ts'
import { needsSecondFactor, permissionsOf } from './role.ts'
import { keptCode, newRecoveryCodes, newSecret, stepOf, uriOf } from './second-factor.ts'
import { deviceOf, keptToken, newToken, TICKET_MS, tenantOf } from './session.ts'
import * as store from './store.ts'

/** What a browser brings when it signs in. */
export interface Caller {
  readonly who: Who
  readonly userAgent: string
  /** The token it held before; that session ends. */
  readonly held: string | undefined
}
export interface Begun {
  readonly token: string
  readonly me: MeShape
}
export type Step =
  | { readonly step: 'done'; readonly begun: Begun }
  | { readonly step: 'code'; readonly ticket: string }
  | { readonly step: 'enrol'; readonly ticket: string; readonly secret: string; readonly uri: string }

const MOST_CODES = 5
const wrong = () => new Refusal('unauthenticated', 'access.sign-in-wrong')

/** @throws Refusal access.sign-in-wrong, the same for every cause, or access.wait */
export async function signIn(
  { house, seal }: Building,
  caller: Caller,
  given: { login: string; password: string },
): Promise<Step> {
  const system = asSystem(caller.who)
  const trying: Trying = { login: given.login.trim().toLowerCase(), address: caller.who.address ?? '-' }
  const found = await house.transact(system, async (ctx) => {
    await countOne(ctx, seal, trying)
    return store.staffByLogin(ctx, trying.login)
  })
  const kept = found && isActive(found) ? found.password_hash : null
  const right = await matches(given.password, kept)
  if (!found || !right || kept === null) {
    await house.transact(system, (ctx) => ctx.audit('access.sign-in-failed', found?.id ?? '-'))
    throw wrong()
  }
  const fresh = isOld(kept) ? await hashOf(given.password) : kept
  return house.transact(asThem(caller.who, found.id, found.name), async (ctx) => {
    const person = await store.lockedStaff(ctx, found.id)
    if (!person || !isActive(person) || person.password_hash !== kept) throw wrong()
    if (fresh !== kept) await store.changeStaff(ctx, person.id, { password_hash: fresh })
    return nextStep({ ctx, seal, caller, trying }, person)
  })
}

interface Signing {
  readonly ctx: Ctx
  readonly seal: Building['seal']
  readonly caller: Caller
  readonly trying: Trying
}

async function nextStep(signing: Signing, person: store.StaffRow): Promise<Step> {
  const { ctx, seal } = signing
  if (person.totp) return { step: 'code', ticket: await ticketFor(ctx, person.id, 'code') }
  const shop = await shopOf(ctx)
  const permissions = permissionsOf(person.roles, await store.roles(ctx))
  if (!needsSecondFactor(shop.second_factor, permissions))
    return { step: 'done', begun: await begin(signing, person) }
  const secretWord = newSecret()
  await store.changeStaff(ctx, person.id, {
    totp_pending: seal.close(ctx.tenant, placeOf(person.id), secretWord),
  })
  const ticket = await ticketFor(ctx, person.id, 'enrol')
  return { step: 'enrol', ticket, secret: secretWord, uri: uriOf(shop.name, person.login, secretWord) }
}

async function ticketFor(ctx: Ctx, staffId: string, step: 'code' | 'enrol'): Promise<string> {
  const ticket = secret()
  const expires = new Date(ctx.now.getTime() + TICKET_MS)
  await store.addTicket(
    ctx,
    {
      tenant_id: ctx.tenant,
      kept: keptToken(ticket),
      staff_id: staffId,
      step,
      tries: 0,
      expires_at: expires,
    },
    ctx.now,
  )
  return ticket
}

/** The second step with an app's code or a recovery code. @throws Refusal access.code-wrong | access.ticket-over */
export async function signInByCode(
  building: Building,
  caller: Caller,
  given: { ticket: string; code: string },
): Promise<Begun> {
  const ticket = await tryTicket(building, caller, given.ticket, 'code')
  return secondStep(building, caller, ticket, async (ctx, person) => {
    await spendCode(ctx, building, person, given.code)
    return finish(building, ctx, { caller, person, ticket })
  })
}

/** The second step of whoever must have a second factor and has none yet. */
export async function signInByEnrolment(
  building: Building,
  caller: Caller,
  given: { ticket: string; code: string },
): Promise<Begun & { recoveryCodes: string[] }> {
  const ticket = await tryTicket(building, caller, given.ticket, 'enrol')
  return secondStep(building, caller, ticket, async (ctx, person) => {
    const recoveryCodes = await enrol(ctx, building, person, given.code)
    return { ...(await finish(building, ctx, { caller, person, ticket })), recoveryCodes }
  })
}

/** Acts as the person whose password was right; a wrong code is written down although the step itself is undone. */
async function secondStep<T>(
  { house }: Building,
  { who }: Caller,
  { staff_id: id }: store.TicketRow,
  run: (ctx: Ctx, person: store.StaffRow) => Promise<T>,
): Promise<T> {
  try {
    return await house.transact(asThem(who, id), async (ctx) => run(ctx, await personOf(ctx, id)))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'access.code-wrong')
      await house.transact(asSystem(who), (ctx) => ctx.audit('access.sign-in-failed', id, { step: 'code' }))
    throw error
  }
}

/** Counts the try in its own transaction: a wrong code costs one although the step is rolled back. */
async function tryTicket(
  { house }: Building,
  caller: Caller,
  ticket: string,
  step: 'code' | 'enrol',
): Promise<store.TicketRow> {
  const row = await house.transact(asSystem(caller.who), (ctx) => store.tryTicket(ctx, keptToken(ticket)))
  const now = house.clock.now()
  if (!row || row.step !== step || row.tries > MOST_CODES || row.expires_at <= now) {
    throw new Refusal('unauthenticated', 'access.ticket-over')
  }
  return row
}

async function personOf(ctx: Ctx, id: string): Promise<store.StaffRow> {
  const person = await store.lockedStaff(ctx, id)
  if (!person || !isActive(person)) throw wrong()
  return person
}

/** @throws Refusal access.code-wrong also for a code that was used already */
async function spendCode(ctx: Ctx, { seal }: Building, person: store.StaffRow, code: string): Promise<void> {
  if (person.totp === null) throw new Refusal('unauthenticated', 'access.code-wrong')
  const step = stepOf(seal.open(ctx.tenant, placeOf(person.id), person.totp), code, ctx.now, person.totp_step)
  if (step !== null && (await store.spendStep(ctx, person.id, step))) return
  if (!(await store.spendRecoveryCode(ctx, person.id, keptCode(code))))
    throw new Refusal('unauthenticated', 'access.code-wrong')
  await ctx.audit('access.recovery-code-used', person.id)
}

/** Makes the app that waits the one that counts. @throws Refusal access.code-wrong @returns recovery codes, shown once */
export async function enrol(
  ctx: Ctx,
  { seal }: Building,
  person: store.StaffRow,
  code: string,
): Promise<string[]> {
  const step =
    person.totp_pending &&
    stepOf(seal.open(ctx.tenant, placeOf(person.id), person.totp_pending), code, ctx.now, null)
  if (!step) throw new Refusal('unauthenticated', 'access.code-wrong')
  await store.changeStaff(ctx, person.id, { totp: person.totp_pending, totp_pending: null, totp_step: step })
  const codes = newRecoveryCodes()
  await store.keepRecoveryCodes(ctx, person.id, codes.map(keptCode))
  await ctx.audit('access.second-factor-on', person.id)
  return codes
}

async function finish(
  building: Building,
  ctx: Ctx,
  { caller, person, ticket }: { caller: Caller; person: store.StaffRow; ticket: store.TicketRow },
): Promise<Begun> {
  if (!(await store.endTicket(ctx, ticket.kept))) throw new Refusal('unauthenticated', 'access.ticket-over')
  const trying = { login: person.login, address: caller.who.address ?? '-' }
  return begin(
    { ctx, seal: building.seal, caller, trying },
    { ...person, totp: person.totp ?? person.totp_pending },
  )
}

async function begin({ ctx, seal, caller, trying }: Signing, person: store.StaffRow): Promise<Begun> {
  await forgetFailures(ctx, seal, trying)
  if (caller.held && tenantOf(caller.held) === ctx.tenant) await store.endKept(ctx, keptToken(caller.held))
  const token = newToken(ctx.tenant)
  const id = make('ses', ctx.now)
  await store.addSession(ctx, {
    tenant_id: ctx.tenant,
    id,
    staff_id: person.id,
    kept: keptToken(token),
    began_at: ctx.now,
    seen_at: ctx.now,
    device: deviceOf(caller.userAgent),
  })
  await store.changeStaff(ctx, person.id, { last_sign_in_at: ctx.now })
  await ctx.audit('access.signed-in', person.id)
  return { token, me: me(person, await shopOf(ctx), await store.roles(ctx), id) }
}

export async function signOut(ctx: Ctx, { cache }: Building): Promise<void> {
  if (!ctx.actor.session) return
  await store.endSession(ctx, ctx.actor.id, ctx.actor.session)
  await ctx.audit('access.signed-out', ctx.actor.id)
  ctx.afterCommit(() => cache.forget(ctx.tenant, [ctx.actor.id]))
}

export async function shopOf(ctx: Ctx): Promise<store.TenantRow> {
  const shop = await store.tenant(ctx)
  if (!shop) throw new Refusal('missing', 'access.shop-unknown')
  return shop
}

/** Where a person's second factor is sealed. */
export const placeOf = (staffId: string): string => `access.staff.totp/${staffId}`

/** Whoever signs in is nobody yet: the house acts, from the caller's address. */
const asSystem = (who: Who): Who => ({
  ...who,
  actor: { kind: 'system', id: 'sign-in', name: 'sign-in', permissions: new Set() },
})

/** The password was right: what is written down from here on is this person's deed. It gives no right to anything. */
const asThem = (who: Who, id: string, name = id): Who => ({
  ...who,
  actor: { kind: 'staff', id, name, permissions: new Set() },
})
