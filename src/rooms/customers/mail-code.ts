/**
 * A visitor proves a mailbox: a code goes there, he enters it here. Whether the shop knows the mailbox is never told before:
 * the letter goes either way. Known, he becomes its person; new, it becomes his own proven mail.
 */
import { randomInt } from 'node:crypto'
import type { Ctx } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import { attach, prove } from './attach.ts'
import { isClaim, plain } from './identity.ts'
import * as codes from './mail-code-store.ts'
import { blindOf, type Shelf } from './shelf.ts'
import * as store from './store.ts'
import { tieVisitor } from './visit.ts'

const HOUR_MS = 3_600_000
const LIFE_MS = 10 * 60_000
const KEPT_MS = 24 * HOUR_MS
/** Codes in an hour for one browser, and to one mailbox: nobody's mail is filled by strangers. */
const MOST_AN_HOUR = 3
/** Guesses at one code; a million possibilities. */
export const MOST_TRIES = 5

const PLACE = 'customers.mail-code'

/** @returns null when too many were asked for. @throws Refusal customers.email-wrong */
export async function mailCode(
  shelf: Shelf,
  ctx: Ctx,
  given: { identityId: string; mail: string },
): Promise<{ code: string; to: string; minutes: number } | null> {
  const to = plain('email', given.mail)
  const blind = blindOf(shelf, ctx, 'email', to)
  const since = new Date(ctx.now.getTime() - HOUR_MS)
  const made = [
    await codes.madeSince(ctx, { identity: given.identityId }, since),
    await codes.madeSince(ctx, { blind }, since),
  ]
  if (made.some((count) => count >= MOST_AN_HOUR)) return null
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const id = make('mcd', ctx.now)
  await codes.add(
    ctx,
    {
      tenant_id: ctx.tenant,
      id,
      identity_id: given.identityId,
      blind,
      sealed: shelf.access.seal.close(ctx.tenant, `${PLACE}/${id}`, to),
      kept: keptCode(shelf, ctx, id, code),
      tries: 0,
      made_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + LIFE_MS),
      spent_at: null,
    },
    new Date(ctx.now.getTime() - KEPT_MS),
  )
  await ctx.audit('customers.mail-code-sent', given.identityId)
  return { code, to, minutes: LIFE_MS / 60_000 }
}

const keptCode = (shelf: Shelf, ctx: Ctx, id: string, code: string): string =>
  shelf.access.seal.blind(ctx.tenant, PLACE, `${id} ${code}`)

export type Redeemed = 'proven' | 'wrong' | 'over' | 'elsewhere'

/** Acts as the visitor. Answers instead of refusing, so that a wrong guess stays counted. */
export async function redeemMailCode(shelf: Shelf, ctx: Ctx, code: string): Promise<Redeemed> {
  const identityId = ctx.actor.identity ?? ''
  const row = await codes.tried(ctx, identityId)
  if (!row || row.tries > MOST_TRIES) return 'over'
  if (keptCode(shelf, ctx, row.id, code) !== row.kept) return row.tries === MOST_TRIES ? 'over' : 'wrong'
  await codes.spend(ctx, row.id)
  const mail = shelf.access.seal.open(ctx.tenant, `${PLACE}/${row.id}`, row.sealed)
  return tie(shelf, ctx, row, mail)
}

async function tie(shelf: Shelf, ctx: Ctx, row: codes.MailCodeRow, mail: string): Promise<Redeemed> {
  const browser = await store.identity(ctx, row.identity_id)
  if (!browser) return 'over'
  const equals = (await store.sameIdentities(ctx, 'email', row.blind)).filter((one) => !isClaim(one))
  // Known by several and proven by none: whose it is only a person can say.
  const known = equals.find((one) => one.verified_at) ?? (equals.length === 1 ? equals[0] : undefined)
  if (!known && equals.length > 1) return 'elsewhere'
  if (known && known.person_id !== browser.person_id) {
    if (!(await tieVisitor(shelf, ctx, known.person_id, 'code'))) return 'elsewhere'
    if (!known.verified_at) await prove(ctx, known, 'code')
  } else {
    await attach(shelf, ctx, browser.person_id, {
      kind: 'email',
      value: mail,
      channel: 'web',
      verifiedBy: 'code',
    })
    if (!browser.verified_at || browser.verified_by === 'order') await prove(ctx, browser, 'code')
  }
  await ctx.audit('customers.mail-code-used', row.identity_id)
  return 'proven'
}
