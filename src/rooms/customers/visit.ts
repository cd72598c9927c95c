/** Visitors: a browser gets a token, later perhaps a name, and by a proof becomes one of our customers. */
import { randomInt } from 'node:crypto'
import type { Actor, Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { SignedIn } from '../access/index.ts'
import { attach, prove } from './attach.ts'
import type { VisitorShape } from './contract.ts'
import { exportOf } from './everything.ts'
import { mayTie } from './identity.ts'
import { mergeTwo } from './merge.ts'
import { visitorOf } from './portrait.ts'
import { add, change, personOf } from './record.ts'
import { type Shelf, unremember } from './shelf.ts'
import * as store from './store.ts'
import { suggestPair } from './suggest.ts'
import { isSwept, sweepLater } from './unused.ts'
import { endOf, keptToken, newToken, TOUCH_MS, tenantOfToken } from './visitor-token.ts'

export interface Visit {
  readonly token: string
  readonly expiresAt: string
  readonly visitor: VisitorShape
}

export async function beginVisit(
  shelf: Shelf,
  ctx: Ctx,
  given: { shop?: string | undefined; language?: 'zh-CN' | 'en' | undefined },
): Promise<Visit> {
  if (given.shop) {
    const meant = await shelf.access.tenantFor({ slug: given.shop })
    if (meant?.id !== ctx.tenant) throw new Refusal('missing', 'http.no-such-shop')
  }
  const person = await add(shelf, ctx, { name: '', language: given.language ?? ctx.language, channel: 'web' })
  return open(shelf, ctx, person)
}

/** A new browser of a person. @param by how it was proven that the browser is theirs */
async function open(shelf: Shelf, ctx: Ctx, person: store.PersonRow, by?: string): Promise<Visit> {
  const row = await attach(shelf, ctx, person.id, {
    kind: 'visitor',
    value: make('vis', ctx.now),
    channel: 'web',
    ...(by && { verifiedBy: by }),
  })
  const token = newToken(ctx.tenant)
  await store.addToken(ctx, {
    tenant_id: ctx.tenant,
    kept: keptToken(token),
    identity_id: row.id,
    began_at: ctx.now,
    seen_at: ctx.now,
  })
  await store.seen(ctx, person.id, ctx.now)
  await sweepLater(shelf, ctx)
  return {
    token,
    expiresAt: endOf(ctx.now, ctx.now).toISOString(),
    visitor: await visitorOf(shelf, ctx, person, row.id),
  }
}

/** Who stands behind a visitor's token, from a memory of seconds; a link opened elsewhere gives another token. */
export async function authenticate(shelf: Shelf, token: string): Promise<SignedIn | null> {
  const tenant = tenantOfToken(token)
  if (!tenant) return null
  const { tokens, house } = shelf
  const now = house.clock.now()
  const kept = keptToken(token)
  const known = tokens.find(kept, now)
  if (known) return known
  const age = tokens.age()
  const found = await readToken(house, { tenant, kept, now })
  if (found && !isSwept(shelf, tenant, now))
    await house.transact(house.system(tenant), (ctx) => sweepLater(shelf, ctx))
  // Kept only when read: what is remembered again at each use would never be asked anew.
  if (found) tokens.keep(kept, found, now, age)
  return found
}

async function readToken(
  house: Shelf['house'],
  { tenant, kept, now }: { tenant: string; kept: string; now: Date },
): Promise<SignedIn | null> {
  const [found] = await store.visiting(house, tenant, kept)
  if (!found) return null
  if (endOf(found.began_at, found.seen_at) <= now) {
    await house.database.within(tenant, (db) => store.endToken({ tenant, db }, kept))
    return null
  }
  if (now.getTime() - found.seen_at.getTime() >= TOUCH_MS)
    await house.database.within(tenant, async (db) => {
      await store.touchToken({ tenant, db }, kept, now)
      await store.seen({ tenant, db }, found.person_id, now)
    })
  const actor: Actor = {
    kind: 'customer',
    id: found.person_id,
    name: found.name,
    permissions: new Set(),
    identity: found.identity_id,
    session: kept,
  }
  return { tenant, actor, language: found.language }
}

export async function readVisitor(shelf: Shelf, ctx: Ctx): Promise<VisitorShape> {
  const identity = await browserOf(ctx)
  return visitorOf(shelf, ctx, await personOf(ctx, identity.person_id), identity.id)
}

async function browserOf(ctx: Ctx): Promise<store.IdentityRow> {
  const row = ctx.actor.identity && (await store.identity(ctx, ctx.actor.identity))
  if (!row) throw new Refusal('unauthenticated', 'customers.no-visitor')
  return row
}

export interface VisitorChange {
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly language?: 'zh-CN' | 'en' | undefined
  readonly marketing?: 'yes' | 'no' | undefined
}

/** What a visitor says of themselves is believed as said, not as proven: a number opens nobody else's history. */
export async function changeVisitor(shelf: Shelf, ctx: Ctx, given: VisitorChange): Promise<VisitorShape> {
  const { person_id: id } = await browserOf(ctx)
  await change(shelf, ctx, id, {
    name: given.name,
    preferences: { language: given.language, marketing: given.marketing },
  })
  if (given.phone) await attach(shelf, ctx, id, { kind: 'phone', value: given.phone, channel: 'web' })
  if (given.email) await attach(shelf, ctx, id, { kind: 'email', value: given.email, channel: 'web' })
  return readVisitor(shelf, ctx)
}

export async function endVisit(shelf: Shelf, ctx: Ctx): Promise<void> {
  unremember(shelf, ctx)
  if (ctx.actor.session) await store.endToken(ctx, ctx.actor.session)
}

// ---- proofs ----
/**
 * Ties the browser that acts to a person after proof. Only a browser that is nobody yet is tied; one that is proven to be
 * somebody else is suggested to the shop instead (I11). @returns false when it was only suggested
 */
export async function tieVisitor(
  shelf: Shelf,
  ctx: Ctx,
  customerId: string,
  by: 'order' | 'code' | 'link',
): Promise<boolean> {
  const browser = await browserOf(ctx)
  const target = await personOf(ctx, customerId)
  const identities = await store.identitiesOf(ctx, [browser.person_id])
  const proven = identities.filter((one) => one.id !== browser.id && one.verified_at).length
  const tie = mayTie(
    { personId: browser.person_id, proven, browserProven: browser.verified_at !== null },
    target.id,
  )
  if (tie === 'never') {
    await suggestPair(ctx, browser.person_id, target.id, 'code')
    return false
  }
  if (!browser.verified_at) await prove(ctx, browser, by)
  if (tie === 'yes')
    await mergeTwo(shelf, ctx, { keep: target.id, absorb: browser.person_id }, [{ kind: 'code', text: '' }])
  return true
}

const CODE_MS = 10 * 60_000

/** Six digits for one person, read out on the phone; a new code ends the old. */
export async function issueCode(
  shelf: Shelf,
  ctx: Ctx,
  customerId: string,
): Promise<{ code: string; expiresAt: string }> {
  const person = await personOf(ctx, customerId)
  const expires = new Date(ctx.now.getTime() + CODE_MS)
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const row = {
      tenant_id: ctx.tenant,
      kept: keptCode(shelf, ctx, code),
      person_id: person.id,
      issued_by: ctx.actor.id,
      expires_at: expires,
    }
    if (!(await store.addCode(ctx, row, ctx.now))) continue
    await ctx.audit('customers.code-issued', person.id)
    return { code, expiresAt: expires.toISOString() }
  }
}

const keptCode = (shelf: Shelf, ctx: Ctx, code: string): string =>
  shelf.access.seal.blind(ctx.tenant, 'customers.code', code)

// Six digits are few: a browser, an address and the whole shop each have their patience.
const PATIENCE = {
  browser: { free: 5, longest: 3600, forget: 24 * 60 },
  address: { free: 15, longest: 3600, forget: 24 * 60 },
  shop: { free: 300, longest: 60, forget: 60 },
}

/** @throws Refusal customers.code-wrong | access.wait | customers.already-known */
export async function redeemCode(shelf: Shelf, who: Who, code: string): Promise<VisitorShape> {
  const keys = [
    `code browser ${who.actor.identity ?? '-'}`,
    `code address ${who.address ?? '-'}`,
    'code shop',
  ] as const
  await shelf.house.transact(who, (ctx) =>
    shelf.access.countTries(ctx, [
      { key: keys[0], patience: PATIENCE.browser },
      { key: keys[1], patience: PATIENCE.address },
      { key: keys[2], patience: PATIENCE.shop },
    ]),
  )
  const visitor = await shelf.house.transact(who, async (ctx) => {
    const found = await store.spendCode(ctx, keptCode(shelf, ctx, code), ctx.now)
    if (!found) throw new Refusal('invalid', 'customers.code-wrong')
    const tied = await tieVisitor(shelf, ctx, found.person_id, 'code')
    await shelf.access.forgive(ctx, [keys[0], keys[1]])
    await ctx.audit('customers.code-used', found.person_id, { tied })
    return tied ? readVisitor(shelf, ctx) : undefined
  })
  // Thrown after the commit: the suggestion to the shop stays.
  if (!visitor) throw new Refusal('conflict', 'customers.already-known')
  return visitor
}

/** The person behind a link, in a browser of their own: proven by the link, at once. */
export async function visitByLink(shelf: Shelf, ctx: Ctx, customerId: string): Promise<Visit> {
  return open(shelf, ctx, await personOf(ctx, customerId), 'link')
}

/**
 * An order number and four digits open the orders page; for a copy of everything a person of the shop gave a code or a link.
 * @throws Refusal customers.prove-first
 */
export async function exportMyself(shelf: Shelf, ctx: Ctx): Promise<{ name: string; body: Buffer }> {
  const browser = await browserOf(ctx)
  if (!['code', 'link'].includes(browser.verified_by ?? ''))
    throw new Refusal('forbidden', 'customers.prove-first')
  return exportOf(shelf, ctx, browser.person_id)
}
