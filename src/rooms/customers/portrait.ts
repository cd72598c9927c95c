/** A customer as the desk and the visitor see them, put together from rows. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { CustomerRowShape, CustomerShape, IdentityShape, TagShape, VisitorShape } from './contract.ts'
import { shownValue } from './identity.ts'
import { initialOf } from './person.ts'
import type { Person } from './portrait-line.ts'
import { openValue, type Shelf } from './shelf.ts'
import * as store from './store.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** Whoever gave no name is 访客 with the last letters of their number. */
export const shownName = (shelf: Shelf, ctx: Ctx, row: Pick<store.PersonRow, 'id' | 'name'>): string =>
  row.name || shelf.house.words.say(ctx.language, 'customers.visitor', { tail: row.id.slice(-3) })

export async function rowsOf(
  shelf: Shelf,
  ctx: Ctx,
  persons: readonly store.PersonRow[],
): Promise<CustomerRowShape[]> {
  const ids = persons.map((row) => row.id)
  const [identities, tags] = [await store.identitiesOf(ctx, ids), await store.tagsOf(ctx, ids)]
  return persons.map((row) => ({
    ...headOf(
      shelf,
      ctx,
      row,
      identities.filter((one) => one.person_id === row.id),
    ),
    tags: tags.filter((tag) => tag.person_id === row.id).map((tag) => tag.text),
  }))
}

function headOf(shelf: Shelf, ctx: Ctx, row: store.PersonRow, identities: readonly store.IdentityRow[]) {
  const name = shownName(shelf, ctx, row)
  const phone = identities.find((one) => one.kind === 'phone')
  return {
    id: row.id,
    name,
    initial: initialOf(name),
    known: row.known,
    tier: row.tier,
    area: row.area,
    phoneLast4: phone ? openValue(shelf, ctx, phone).slice(-4) : null,
    verified: identities.some((one) => one.verified_at !== null),
    since: row.since.toISOString(),
    seenAt: iso(row.seen_at),
  }
}

export async function portraitOf(shelf: Shelf, ctx: Ctx, row: store.PersonRow): Promise<CustomerShape> {
  const identities = await store.identitiesOf(ctx, [row.id])
  return {
    ...headOf(shelf, ctx, row, identities),
    fullName: row.full_name,
    note: row.note,
    preferences: { language: row.language, marketing: row.marketing },
    identities: identities.map((one) => identityOf(shelf, ctx, one)),
    tags: await tagShapes(ctx, row.id),
    openSuggestions: (await store.suggestions(ctx, row.id, 20)).length,
    version: row.version,
  }
}

const identityOf = (shelf: Shelf, ctx: Ctx, row: store.IdentityRow): IdentityShape => ({
  id: row.id,
  kind: row.kind,
  channel: row.channel,
  value: shownValue(row.kind, openValue(shelf, ctx, row)),
  verified: row.verified_at !== null,
  verifiedAt: iso(row.verified_at),
  verifiedBy: row.verified_by,
  addedAt: row.added_at.toISOString(),
})

export async function tagShapes(ctx: Ctx, personId: string): Promise<TagShape[]> {
  const tags = await store.tagsOf(ctx, [personId])
  const evidence = await store.evidenceOf(
    ctx,
    tags.map((tag) => tag.id),
  )
  return tags.map((tag) => ({
    id: tag.id,
    kind: tag.kind,
    text: tag.text,
    confidence: Number(tag.confidence.toFixed(3)),
    guessed: tag.guessed,
    consent: tag.consent,
    addedAt: tag.added_at.toISOString(),
    evidence: evidence
      .filter((one) => one.tag_id === tag.id)
      .map((one) => ({ source: one.source, id: one.source_id, quote: one.quote, at: one.at.toISOString() })),
  }))
}

export async function visitorOf(
  shelf: Shelf,
  ctx: Ctx,
  row: store.PersonRow,
  identityId: string,
): Promise<VisitorShape> {
  const identities = await store.identitiesOf(ctx, [row.id])
  return {
    customerId: row.id,
    identityId,
    name: shownName(shelf, ctx, row),
    known: row.known,
    verified: identities.find((one) => one.id === identityId)?.verified_at != null,
    language: row.language,
    marketing: row.marketing,
  }
}

/** Persons in one line each; ids that are unknown or forgotten are left out, a merged one answers for who it became. */
export async function peopleOf(
  shelf: Shelf,
  ctx: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const [rows, identities] = await Promise.all([store.persons(ctx, ids), store.identitiesOf(ctx, ids)])
  return new Map(
    rows.map((row) => {
      const { id, name, initial, known, tier, area, phoneLast4 } = headOf(
        shelf,
        ctx,
        row,
        identities.filter((one) => one.person_id === row.id),
      )
      return [row.id, { id, name, initial, known, tier, area, phoneLast4, language: row.language }]
    }),
  )
}
