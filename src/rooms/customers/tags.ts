/** Tags: what we think to know about a home and its people, each with what it rests on and what the customer says to it (PRE-6). */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { CustomerShape, EvidenceShape, TagShape } from './contract.ts'
import { portraitOf } from './portrait.ts'
import { personOf, tagBlind } from './record.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'

export interface NewTag {
  readonly kind: TagShape['kind']
  readonly text: string
  readonly confidence: number
  readonly consent?: TagShape['consent']
  readonly evidence?: Omit<EvidenceShape, 'at'> | undefined
}

/** Added by a person of the shop: a tag that was removed comes back, since somebody wants it back. */
export async function addTag(
  shelf: Shelf,
  ctx: Ctx,
  customerId: string,
  given: NewTag,
): Promise<CustomerShape> {
  const person = await personOf(ctx, customerId)
  await put(shelf, ctx, person.id, given)
  return told(shelf, ctx, person, 'customers.tag-added')
}

/** Proposed by a machine: what was removed once is not proposed again, what is there gets more evidence. @returns null when it was refused */
export async function proposeTag(
  shelf: Shelf,
  ctx: Ctx,
  customerId: string,
  given: NewTag,
): Promise<string | null> {
  const person = await personOf(ctx, customerId)
  const there = await store.tagByBlind(ctx, person.id, tagBlind(shelf, ctx, given.text))
  if (there?.removed_at || there?.consent === 'refused') return null
  const id = await put(shelf, ctx, person.id, given)
  await ctx.tell('customers.person.changed', { customer: person.id })
  return id
}

async function put(shelf: Shelf, ctx: Ctx, personId: string, given: NewTag): Promise<string> {
  const blind = tagBlind(shelf, ctx, given.text)
  const there = await store.tagByBlind(ctx, personId, blind)
  const guessed = ctx.actor.kind === 'assistant' || (ctx.actor.kind === 'system' && given.confidence < 1)
  const id = there?.id ?? make('tag', ctx.now)
  if (there) {
    await store.changeTag(ctx, personId, id, {
      text: given.text,
      confidence: there.removed_at ? given.confidence : Math.max(there.confidence, given.confidence),
      guessed: there.removed_at ? guessed : there.guessed && guessed,
      removed_at: null,
      removed_by: null,
    })
  } else {
    await store.addTag(ctx, {
      tenant_id: ctx.tenant,
      id,
      person_id: personId,
      kind: given.kind,
      text: given.text,
      blind,
      confidence: given.confidence,
      guessed,
      consent: given.consent ?? 'not-asked',
      added_at: ctx.now,
      added_by: ctx.actor.id,
      removed_at: null,
      removed_by: null,
    })
  }
  if (given.evidence) await addEvidence(ctx, id, given.evidence)
  return id
}

/** One source tells a thing once. */
async function addEvidence(ctx: Ctx, tagId: string, given: Omit<EvidenceShape, 'at'>): Promise<void> {
  const there = await store.evidenceOf(ctx, [tagId])
  if (
    there.some(
      (one) => one.source === given.source && one.source_id === given.id && one.quote === given.quote,
    )
  )
    return
  await store.addEvidence(ctx, {
    tenant_id: ctx.tenant,
    id: make('evi', ctx.now),
    tag_id: tagId,
    source: given.source,
    source_id: given.id,
    quote: given.quote,
    at: ctx.now,
  })
}

export async function changeTag(
  shelf: Shelf,
  ctx: Ctx,
  customerId: string,
  tagId: string,
  change: { consent?: TagShape['consent'] | undefined; confirmed?: true | undefined },
): Promise<CustomerShape> {
  const person = await personOf(ctx, customerId)
  const done = await store.changeTag(ctx, person.id, tagId, {
    ...(change.consent && { consent: change.consent }),
    ...(change.confirmed && { guessed: false, confidence: 1 }),
  })
  if (!done) throw new Refusal('missing', 'customers.tag-unknown')
  return told(shelf, ctx, person, 'customers.tag-changed')
}

/** The text and all evidence go; a blind word stays, so that no machine proposes the same again. */
export async function removeTag(
  shelf: Shelf,
  ctx: Ctx,
  customerId: string,
  tagId: string,
): Promise<CustomerShape> {
  const person = await personOf(ctx, customerId)
  const done = await store.changeTag(ctx, person.id, tagId, {
    text: '',
    removed_at: ctx.now,
    removed_by: ctx.actor.id,
  })
  if (!done) throw new Refusal('missing', 'customers.tag-unknown')
  await store.removeEvidence(ctx, tagId)
  return told(shelf, ctx, person, 'customers.tag-removed')
}

async function told(shelf: Shelf, ctx: Ctx, person: store.PersonRow, action: string): Promise<CustomerShape> {
  await ctx.audit(action, person.id)
  await ctx.tell('customers.person.changed', { customer: person.id })
  return portraitOf(shelf, ctx, person)
}
