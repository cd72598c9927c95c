/** What people of the shop do beside moving a case: give it to a colleague, note, add evidence, talk in place. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { auditDeed, locked, scribe, wasDone } from './act.ts'
import type { HandShape } from './contract.ts'
import type { Core } from './core.ts'
import { goOn } from './pause.ts'
import type { CaseRecord } from './row.ts'
import * as store from './store.ts'

/** Who may be given a case: whoever may read cases; on a peak day those it names stand first. */
export async function hands({ building }: Core, ctx: Ctx): Promise<HandShape[]> {
  const able = await building.access.peopleWith(ctx, 'aftersales.read')
  const named = (await building.peak?.(ctx))?.reviewerIds ?? []
  return able
    .map(({ id, name }) => ({ id, name, reviews: named.includes(id) }))
    .sort((a, b) => Number(b.reviews) - Number(a.reviews))
}

/** @throws Refusal aftersales.person-unknown, aftersales.person-cannot */
export async function assign(
  { building }: Core,
  ctx: Ctx,
  given: { caseId: string; staffId: string | null; expectedVersion?: number | undefined },
): Promise<CaseRecord> {
  const { caseId, staffId } = given
  const row = await locked(ctx, caseId)
  const key = `assign ${row.seq} ${staffId ?? ''}`
  if (await wasDone(ctx, row, { key, expectedVersion: given.expectedVersion })) return row
  if (row.assigneeId === staffId) return row
  if (staffId) await mustBeAble(building, ctx, staffId)
  const after = await scribe(ctx, row, {
    event: 'assign',
    key,
    data: { to: staffId },
    change: { assigneeId: staffId },
  })
  await auditDeed(ctx, after, { event: 'assign', to: staffId })
  return after
}

async function mustBeAble({ access }: Core['building'], ctx: Ctx, staffId: string): Promise<void> {
  if ((await access.peopleWith(ctx, 'aftersales.read')).some(({ id }) => id === staffId)) return
  const [person] = await access.colleagues(ctx, [staffId])
  if (!person?.active) throw new Refusal('missing', 'aftersales.person-unknown')
  throw new Refusal('forbidden', 'aftersales.person-cannot', { name: person.name })
}

export async function note(ctx: Ctx, id: string, text: string, key: string): Promise<CaseRecord> {
  const row = await locked(ctx, id)
  if (await wasDone(ctx, row, { key })) return row
  return scribe(ctx, row, { event: 'note', key, said: text })
}

/** Ties evidence to a case; a clock that waited for it goes on. @returns whether it is the first time */
export async function addEvidence(
  { building }: Core,
  ctx: Ctx,
  given: { caseId: string; evidenceIds: readonly string[]; key: string },
): Promise<{ readonly fresh: boolean }> {
  const row = await locked(ctx, given.caseId)
  if (await wasDone(ctx, row, { key: given.key })) return { fresh: false }
  const owner = ctx.actor.kind === 'customer' ? { customerId: ctx.actor.id } : {}
  await building.evidence.link(ctx, given.evidenceIds, { orderId: row.orderId, caseId: row.id, ...owner })
  const data = { evidence: [...given.evidenceIds] }
  const added = await scribe(ctx, row, { event: 'evidence', key: given.key, data })
  if (added.pauseCause === 'waiting-customer-evidence') await goOn(ctx, added, `${given.key} resume`)
  return { fresh: true }
}

/** The conversation of a case: the one named, the customer's newest open one, or a new one. @throws Refusal aftersales.conversation-unknown */
export async function talk(
  core: Core,
  ctx: Ctx,
  id: string,
  named?: string,
): Promise<{ conversationId: string }> {
  const row = await locked(ctx, id)
  if (row.conversationId && (!named || named === row.conversationId))
    return { conversationId: row.conversationId }
  const conversationId = named ? await his(core, ctx, row, named) : await newest(core, ctx, row)
  await store.talkIn(ctx, id, conversationId)
  await scribe(ctx, { ...row, conversationId }, { event: 'talk', key: `talk ${row.seq}` })
  return { conversationId }
}

async function his({ building }: Core, ctx: Ctx, row: CaseRecord, id: string): Promise<string> {
  const found = await building.conversations.row(ctx, id)
  if (found.customer.id !== row.customerId) throw new Refusal('missing', 'aftersales.conversation-unknown')
  return id
}

async function newest(core: Core, ctx: Ctx, row: CaseRecord): Promise<string> {
  const { conversations, customers, channels, house } = core.building
  const customerId = row.customerId ?? ''
  const person = (await customers.people(ctx, [customerId])).get(customerId)
  if (!person) throw new Refusal('missing', 'aftersales.conversation-unknown')
  if (ctx.actor.kind === 'customer') {
    const open = (await conversations.ownList(ctx, { limit: 5 })).items.find(
      ({ state }) => state !== 'solved',
    )
    if (open) return open.id
  } else {
    // Only the view of one customer asks for him; in every other the talk of somebody else would come back.
    const his = (await conversations.list(ctx, { view: 'customer', customer: customerId, limit: 5 })).items
    const one = his.find(({ state, customer }) => state !== 'solved' && customer.id === customerId)
    if (one) return one.id
  }
  const facts = { number: row.number, product: row.productName }
  const text = house.words.say(ctx.language, 'aftersales.talk.first', facts)
  const channelId = (await channels.web(ctx)).id
  // By which he came is what proves in the talk who he is.
  const customer = { id: customerId, name: person.name, identityId: ctx.actor.identity }
  if (ctx.actor.kind !== 'customer')
    return (await conversations.start(ctx, { customer, channelId, text })).conversationId
  const title = house.words.say(ctx.language, 'aftersales.talk.title', facts)
  const message = { text, channelMessageId: `case ${row.id}` }
  return (await conversations.begin(ctx, { customer, channelId, title, message })).conversationId
}
