/** Signed links for a person: what they are for stands in the link itself, so there is nothing to store or to guess. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { personOf } from './record.ts'
import type { Shelf } from './shelf.ts'
import { type Visit, visitByLink } from './visit.ts'
import { type Link, linkWords, readLinkToken, readLinkWords } from './visitor-token.ts'

const PLACE = 'customers.link'

export async function linkFor(shelf: Shelf, ctx: Ctx, link: Link): Promise<string> {
  const person = await personOf(ctx, link.customerId)
  const words = linkWords({ ...link, customerId: person.id })
  return `${ctx.tenant}.${words}.${shelf.access.seal.sign(ctx.tenant, PLACE, words)}`
}

/** @throws Refusal customers.link-wrong | customers.link-over, also when the person was forgotten since */
export async function openLink(
  shelf: Shelf,
  ctx: Ctx,
  token: string,
): Promise<{ customerId: string; purpose: string; subject: string }> {
  const read = readLinkToken(token)
  if (
    !read ||
    read.tenant !== ctx.tenant ||
    !shelf.access.seal.isSigned(ctx.tenant, PLACE, read.words, read.proof)
  ) {
    throw new Refusal('invalid', 'customers.link-wrong')
  }
  const link = readLinkWords(read.words)
  if (!link || link.expires <= ctx.now) throw new Refusal('gone', 'customers.link-over')
  const person = await personOf(ctx, link.customerId).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('gone', 'customers.link-over') : error
  })
  return { customerId: person.id, purpose: link.purpose, subject: link.subject }
}

/** Opens a link in a browser: what it is for, and a token for its person. The shop is the link's, whatever the address. */
export function openVisitorLink(
  shelf: Shelf,
  who: Who,
  token: string,
): Promise<Visit & { purpose: string; subject: string }> {
  const tenant = readLinkToken(token)?.tenant
  if (!tenant) throw new Refusal('invalid', 'customers.link-wrong')
  return shelf.house.transact({ ...who, tenant }, async (ctx) => {
    const { customerId, purpose, subject } = await openLink(shelf, ctx, token)
    return { ...(await visitByLink(shelf, ctx, customerId)), purpose, subject }
  })
}

const DAY_MS = 86_400_000
const PATHS: Readonly<Record<string, (token: string) => string>> = {
  order: (token) => `/o/${token}`,
  conversation: (token) => `/c?link=${token}`,
  help: (token) => `/help?link=${token}`,
}

export async function issueLink(
  shelf: Shelf,
  ctx: Ctx,
  customerId: string,
  given: { purpose: 'help' | 'order' | 'conversation'; subject: string; days: number },
): Promise<{ token: string; path: string; expiresAt: string }> {
  const expires = new Date(ctx.now.getTime() + given.days * DAY_MS)
  const token = await linkFor(shelf, ctx, {
    customerId,
    purpose: given.purpose,
    subject: given.subject,
    expires,
  })
  await ctx.audit('customers.link-issued', customerId, { purpose: given.purpose })
  return {
    token,
    path: PATHS[given.purpose]?.(token) ?? `/help?link=${token}`,
    expiresAt: expires.toISOString(),
  }
}
