/** All SQL of customers. Long, because it is the only place that knows the tables of a person. */
import { type Selectable, sql } from 'kysely'
import type { Db } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { IdentityKindName } from './identity.ts'

type PersonTable = {
  tenant_id: string
  id: string
  name: string
  full_name: string
  known: boolean
  tier: string | null
  area: string | null
  note: string
  language: 'zh-CN' | 'en'
  marketing: 'yes' | 'no' | 'not-asked'
  since: Date
  seen_at: Date | null
  merged_into: string | null
  version: number
}
type IdentityTable = {
  tenant_id: string
  id: string
  person_id: string
  kind: IdentityKindName
  channel: string
  sealed: string
  blind: string
  tail: string | null
  verified_at: Date | null
  verified_by: string | null
  added_at: Date
}
type TagTable = {
  tenant_id: string
  id: string
  person_id: string
  kind: 'home' | 'people' | 'style' | 'budget' | 'habit' | 'other'
  text: string
  blind: string
  confidence: number
  guessed: boolean
  consent: 'given' | 'not-asked' | 'refused'
  added_at: Date
  added_by: string
  removed_at: Date | null
  removed_by: string | null
}
type EvidenceTable = {
  tenant_id: string
  id: string
  tag_id: string
  source: 'conversation' | 'order' | 'browsing' | 'registration' | 'staff' | 'import'
  source_id: string | null
  quote: string
  at: Date
}
export type Reason = {
  kind: 'same-phone' | 'same-email' | 'same-account' | 'same-name-area' | 'staff' | 'code'
  text: string
}
/** What a merge moved, room by room, and what it filled in: all that its undo needs. */
export type Moved = {
  identities: string[]
  tags: string[]
  rooms: Record<string, string[]>
  before: Partial<PersonRow>
  after: Partial<PersonRow>
}
type MergeTable = {
  tenant_id: string
  id: string
  keep_id: string
  absorbed_id: string
  reasons: Reason[]
  moved: Moved
  by_id: string
  at: Date
  undone_at: Date | null
  undone_by: string | null
}
type SuggestionTable = {
  tenant_id: string
  id: string
  one_id: string
  other_id: string
  reasons: Reason[]
  at: Date
  dismissed_at: Date | null
  dismissed_by: string | null
}
type ForgottenTable = {
  tenant_id: string
  id: string
  at: Date
  by_id: string
  reason: string
  removed: Record<string, number>
  kept: string[]
}
type Tables = {
  'customers.person': PersonTable
  'customers.gram': { tenant_id: string; gram: string; person_id: string }
  'customers.identity': IdentityTable
  'customers.visitor_token': {
    tenant_id: string
    kept: string
    identity_id: string
    began_at: Date
    seen_at: Date
  }
  'customers.code': {
    tenant_id: string
    kept: string
    person_id: string
    issued_by: string
    expires_at: Date
  }
  'customers.tag': TagTable
  'customers.evidence': EvidenceTable
  'customers.merge': MergeTable
  'customers.suggestion': SuggestionTable
  'customers.forgotten': ForgottenTable
}
export type PersonRow = Selectable<PersonTable>
export type IdentityRow = Selectable<IdentityTable>
export type TagRow = Selectable<TagTable>
export type EvidenceRow = Selectable<EvidenceTable>
export type MergeRow = Selectable<MergeTable>
export type SuggestionRow = Selectable<SuggestionTable>
export type ForgottenRow = Selectable<ForgottenTable>

export interface At {
  readonly tenant: string
  readonly db: Db
}
const open = ({ db }: At) => db.$extendTables<Tables>()
const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

// ---- persons ----
export const person = (at: At, id: string): Promise<PersonRow | undefined> =>
  open(at)
    .selectFrom('customers.person')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', id)
    .executeTakeFirst()

/** Locked in the order of their ids, so that two merges of one pair can't wait for each other. */
export const lockedPersons = (at: At, ids: readonly string[]): Promise<PersonRow[]> =>
  open(at)
    .selectFrom('customers.person')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()

export const persons = (at: At, ids: readonly string[]): Promise<PersonRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : open(at)
        .selectFrom('customers.person')
        .selectAll()
        .where('tenant_id', '=', at.tenant)
        .where('id', 'in', ids)
        .execute()

export async function addPerson(at: At, row: PersonRow, grams: readonly string[]): Promise<void> {
  await open(at).insertInto('customers.person').values(row).execute()
  await addGrams(at, row.id, grams)
}

async function addGrams(at: At, personId: string, grams: readonly string[]): Promise<void> {
  if (grams.length === 0) return
  const rows = grams.map((gram) => ({ tenant_id: at.tenant, gram, person_id: personId }))
  await open(at).insertInto('customers.gram').values(rows).execute()
}

export async function changePerson(at: At, id: string, change: Partial<PersonRow>): Promise<void> {
  await open(at)
    .updateTable('customers.person')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', id)
    .execute()
}

export async function replaceGrams(at: At, id: string, grams: readonly string[]): Promise<void> {
  await open(at)
    .deleteFrom('customers.gram')
    .where('tenant_id', '=', at.tenant)
    .where('person_id', '=', id)
    .execute()
  await addGrams(at, id, grams)
}

export async function seen(at: At, id: string, now: Date): Promise<void> {
  await open(at)
    .updateTable('customers.person')
    .set({ seen_at: now })
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', id)
    .execute()
}

/** The person and all who were merged into them, however deep. */
export async function wholePerson(at: At, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive whole as (
      select ${id}::text as id
      union select p.id from customers.person p join whole on p.merged_into = whole.id where p.tenant_id = ${at.tenant})
    select id from whole`.execute(at.db)
  return rows.map((row) => row.id)
}

export async function removePersons(at: At, ids: readonly string[]): Promise<void> {
  await open(at)
    .deleteFrom('customers.person')
    .where('tenant_id', '=', at.tenant)
    .where('id', 'in', ids)
    .execute()
}

/** Unnamed visitors last seen between two instants who never told or proved anything, by id. */
export async function silentVisitors(
  at: At,
  { from, to, after, most }: { from: Date; to: Date; after: string; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from customers.person p
    where p.tenant_id = ${at.tenant} and not p.known and p.merged_into is null and p.id > ${after}
      and p.seen_at >= ${from} and p.seen_at < ${to} and p.note = ''
      and not exists (select 1 from customers.identity i
        where i.tenant_id = p.tenant_id and i.person_id = p.id and (i.kind <> 'visitor' or i.verified_at is not null))
      and not exists (select 1 from customers.tag t where t.tenant_id = p.tenant_id and t.person_id = p.id)
      and not exists (select 1 from customers.person m where m.tenant_id = p.tenant_id and m.merged_into = p.id)
    order by p.id limit ${most}`.execute(at.db)
  return rows.map((row) => row.id)
}

/** Those of these persons who proved something, were tagged, or took another in. */
export async function touchedPersons(at: At, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select p.id from customers.person p
    where p.tenant_id = ${at.tenant} and p.id = any(${[...ids]}) and (
      exists (select 1 from customers.identity i
        where i.tenant_id = p.tenant_id and i.person_id = p.id and (i.kind = 'visitor' or i.verified_at is not null))
      or exists (select 1 from customers.tag t where t.tenant_id = p.tenant_id and t.person_id = p.id)
      or exists (select 1 from customers.person m where m.tenant_id = p.tenant_id and m.merged_into = p.id))`.execute(
    at.db,
  )
  return rows.map((row) => row.id)
}

export interface Sought {
  readonly grams: readonly string[]
  readonly tail?: string
  readonly blinds?: readonly string[]
  readonly tag?: string
  readonly tier?: string
  readonly known: boolean
}

function chosen(at: At, sought: Sought) {
  let query = open(at)
    .selectFrom('customers.person as p')
    .where('p.tenant_id', '=', at.tenant)
    .where('p.merged_into', 'is', null)
  if (sought.known) query = query.where('p.known', '=', true)
  if (sought.tier) query = query.where('p.tier', '=', sought.tier)
  for (const gram of sought.grams) {
    query = query.where('p.id', 'in', (inner) =>
      inner
        .selectFrom('customers.gram as g')
        .select('g.person_id')
        .where('g.tenant_id', '=', at.tenant)
        .where('g.gram', '=', gram),
    )
  }
  const { tail, blinds, tag } = sought
  if (tail || blinds) {
    query = query.where('p.id', 'in', (inner) =>
      inner
        .selectFrom('customers.identity as i')
        .select('i.person_id')
        .where('i.tenant_id', '=', at.tenant)
        .where((is) => (tail ? is('i.tail', '=', tail) : is('i.blind', 'in', blinds ?? []))),
    )
  }
  if (tag) {
    query = query.where('p.id', 'in', (inner) =>
      inner
        .selectFrom('customers.tag as t')
        .select('t.person_id')
        .where('t.tenant_id', '=', at.tenant)
        .where('t.blind', '=', tag)
        .where('t.removed_at', 'is', null),
    )
  }
  return query
}

/** Newest first, after the place where the page before ended. */
export const page = (
  at: At,
  sought: Sought,
  after: { since: Date; id: string } | undefined,
  most: number,
): Promise<PersonRow[]> => {
  const query = chosen(at, sought)
    .selectAll('p')
    .orderBy('p.since', 'desc')
    .orderBy('p.id', 'desc')
    .limit(most)
  if (!after) return query.execute()
  return query
    .where((is) => is(is.refTuple('p.since', 'p.id'), '<', is.tuple(after.since, after.id)))
    .execute()
}

export async function count(at: At, sought: Sought): Promise<number> {
  const { all } = await chosen(at, sought)
    .select((is) => is.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  return Number(all)
}

export const samePlace = (at: At, one: { id: string; name: string; area: string }): Promise<PersonRow[]> =>
  open(at)
    .selectFrom('customers.person')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .where('name', '=', one.name)
    .where('area', '=', one.area)
    .where('id', '<>', one.id)
    .where('merged_into', 'is', null)
    .limit(5)
    .execute()

// ---- identities ----
export const identitiesOf = (at: At, personIds: readonly string[]): Promise<IdentityRow[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : open(at)
        .selectFrom('customers.identity')
        .selectAll()
        .where('tenant_id', '=', at.tenant)
        .where('person_id', 'in', personIds)
        .orderBy('added_at')
        .orderBy('id')
        .execute()

export const identity = (at: At, id: string): Promise<IdentityRow | undefined> =>
  open(at)
    .selectFrom('customers.identity')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', id)
    .executeTakeFirst()

export const sameIdentities = (at: At, kind: IdentityKindName, blind: string): Promise<IdentityRow[]> =>
  open(at)
    .selectFrom('customers.identity')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .where('kind', '=', kind)
    .where('blind', '=', blind)
    .orderBy('added_at')
    .execute()

export async function addIdentity(at: At, row: IdentityRow): Promise<void> {
  await open(at).insertInto('customers.identity').values(row).execute()
}

export async function changeIdentity(at: At, id: string, change: Partial<IdentityRow>): Promise<void> {
  await open(at)
    .updateTable('customers.identity')
    .set(change)
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', id)
    .execute()
}

export async function removeIdentity(at: At, id: string): Promise<void> {
  await open(at)
    .deleteFrom('customers.identity')
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', id)
    .execute()
}

/** Gives identities to another person; with ids just these. @returns their ids */
export async function moveIdentities(
  at: At,
  from: string,
  to: string,
  ids?: readonly string[],
): Promise<string[]> {
  if (ids && ids.length === 0) return []
  let query = open(at)
    .updateTable('customers.identity')
    .set({ person_id: to })
    .where('tenant_id', '=', at.tenant)
    .where('person_id', '=', from)
  if (ids) query = query.where('id', 'in', ids)
  return (await query.returning('id').execute()).map((row) => row.id)
}

// ---- visitors ----
export async function addToken(at: At, row: Tables['customers.visitor_token']): Promise<void> {
  await open(at).insertInto('customers.visitor_token').values(row).execute()
}

/** Who comes with a token: asked by itself, before anything is done. */
export const visiting = (house: Pick<House, 'database'>, tenant: string, kept: string) =>
  house.database.glance(
    tenant,
    house.database.kysely
      .$extendTables<Tables>()
      .selectFrom('customers.visitor_token as t')
      .innerJoin('customers.identity as i', (on) =>
        on.onRef('i.tenant_id', '=', 't.tenant_id').onRef('i.id', '=', 't.identity_id'),
      )
      .innerJoin('customers.person as p', (on) =>
        on.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.person_id'),
      )
      .select(['t.began_at', 't.seen_at', 'i.id as identity_id', 'p.id as person_id', 'p.name', 'p.language'])
      .where('t.tenant_id', '=', tenant)
      .where('t.kept', '=', kept)
      .compile(),
  )

export async function touchToken(at: At, kept: string, now: Date): Promise<void> {
  await open(at)
    .updateTable('customers.visitor_token')
    .set({ seen_at: now })
    .where('tenant_id', '=', at.tenant)
    .where('kept', '=', kept)
    .execute()
}

export async function endToken(at: At, kept: string): Promise<void> {
  await open(at)
    .deleteFrom('customers.visitor_token')
    .where('tenant_id', '=', at.tenant)
    .where('kept', '=', kept)
    .execute()
}

// ---- codes ----
/** One open code a person; another person's equal code makes this fail, so the caller rolls another. */
export async function addCode(at: At, row: Tables['customers.code'], now: Date): Promise<boolean> {
  const table = open(at)
  await table
    .deleteFrom('customers.code')
    .where('tenant_id', '=', at.tenant)
    .where((is) => is.or([is('expires_at', '<=', now), is('person_id', '=', row.person_id)]))
    .execute()
  const done = await table
    .insertInto('customers.code')
    .values(row)
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** A code is gone once used. */
export const spendCode = (at: At, kept: string, now: Date) =>
  open(at)
    .deleteFrom('customers.code')
    .where('tenant_id', '=', at.tenant)
    .where('kept', '=', kept)
    .where('expires_at', '>', now)
    .returning(['person_id', 'issued_by'])
    .executeTakeFirst()

// ---- tags ----
export const tagsOf = (at: At, personIds: readonly string[]): Promise<TagRow[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : open(at)
        .selectFrom('customers.tag')
        .selectAll()
        .where('tenant_id', '=', at.tenant)
        .where('person_id', 'in', personIds)
        .where('removed_at', 'is', null)
        .orderBy('added_at')
        .orderBy('id')
        .execute()

export const tagByBlind = (at: At, personId: string, blind: string): Promise<TagRow | undefined> =>
  open(at)
    .selectFrom('customers.tag')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .where('person_id', '=', personId)
    .where('blind', '=', blind)
    .executeTakeFirst()

export async function addTag(at: At, row: TagRow): Promise<void> {
  await open(at).insertInto('customers.tag').values(row).execute()
}

export async function changeTag(
  at: At,
  personId: string,
  id: string,
  change: Partial<TagRow>,
): Promise<boolean> {
  const done = await open(at)
    .updateTable('customers.tag')
    .set(change)
    .where('tenant_id', '=', at.tenant)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Gives tags to another person, but not those that the other has, or once had and lost. @returns their ids */
export async function moveTags(at: At, from: string, to: string, ids?: readonly string[]): Promise<string[]> {
  if (ids && ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    update customers.tag t set person_id = ${to}
    where t.tenant_id = ${at.tenant} and t.person_id = ${from} and (${ids ?? null}::text[] is null or t.id = any(${ids ?? []}))
      and not exists (select 1 from customers.tag o where o.tenant_id = t.tenant_id and o.person_id = ${to} and o.blind = t.blind)
    returning t.id`.execute(at.db)
  return rows.map((row) => row.id)
}

export async function addEvidence(at: At, row: EvidenceRow): Promise<void> {
  await open(at).insertInto('customers.evidence').values(row).execute()
}

export const evidenceOf = (at: At, tagIds: readonly string[]): Promise<EvidenceRow[]> =>
  tagIds.length === 0
    ? Promise.resolve([])
    : open(at)
        .selectFrom('customers.evidence')
        .selectAll()
        .where('tenant_id', '=', at.tenant)
        .where('tag_id', 'in', tagIds)
        .orderBy('at')
        .orderBy('id')
        .execute()

export async function removeEvidence(at: At, tagId: string): Promise<void> {
  await open(at)
    .deleteFrom('customers.evidence')
    .where('tenant_id', '=', at.tenant)
    .where('tag_id', '=', tagId)
    .execute()
}

// ---- merges ----
export async function addMerge(at: At, row: MergeRow): Promise<void> {
  await open(at)
    .insertInto('customers.merge')
    .values({ ...row, reasons: json(row.reasons), moved: json(row.moved) })
    .execute()
}

export const lockedMerge = (at: At, id: string): Promise<MergeRow | undefined> =>
  open(at)
    .selectFrom('customers.merge')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function endMerge(
  at: At,
  id: string,
  end: { undone_at: Date; undone_by: string },
): Promise<void> {
  await open(at)
    .updateTable('customers.merge')
    .set(end)
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', id)
    .execute()
}

export const merges = (at: At, personId: string | undefined, most: number): Promise<MergeRow[]> => {
  const query = open(at)
    .selectFrom('customers.merge')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .orderBy('id', 'desc')
    .limit(most)
  if (!personId) return query.execute()
  return query
    .where((is) => is.or([is('keep_id', '=', personId), is('absorbed_id', '=', personId)]))
    .execute()
}

// ---- suggestions ----
/** Adds a reason to a pair; a pair that a person of the shop called two stays so. */
export async function suggest(at: At, row: SuggestionRow): Promise<void> {
  await open(at)
    .insertInto('customers.suggestion')
    .values({ ...row, reasons: json(row.reasons) })
    .onConflict((clash) =>
      clash.columns(['tenant_id', 'one_id', 'other_id']).doUpdateSet({
        reasons: sql<Reason[]>`case when suggestion.reasons @> excluded.reasons then suggestion.reasons
          else suggestion.reasons || excluded.reasons end`,
      }),
    )
    .execute()
}

/** Open ones between living persons. */
export const suggestions = (at: At, personId: string | undefined, most: number): Promise<SuggestionRow[]> => {
  const query = open(at)
    .selectFrom('customers.suggestion as s')
    .innerJoin('customers.person as a', (on) =>
      on.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.one_id'),
    )
    .innerJoin('customers.person as b', (on) =>
      on.onRef('b.tenant_id', '=', 's.tenant_id').onRef('b.id', '=', 's.other_id'),
    )
    .selectAll('s')
    .where('s.tenant_id', '=', at.tenant)
    .where('s.dismissed_at', 'is', null)
    .where('a.merged_into', 'is', null)
    .where('b.merged_into', 'is', null)
    .orderBy('s.id', 'desc')
    .limit(most)
  if (!personId) return query.execute()
  return query
    .where((is) => is.or([is('s.one_id', '=', personId), is('s.other_id', '=', personId)]))
    .execute()
}

export async function dismiss(
  at: At,
  id: string,
  end: { dismissed_at: Date; dismissed_by: string },
): Promise<boolean> {
  const done = await open(at)
    .updateTable('customers.suggestion')
    .set(end)
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

// ---- forgotten ----
export async function addForgotten(at: At, row: ForgottenRow): Promise<void> {
  await open(at)
    .insertInto('customers.forgotten')
    .values({ ...row, removed: json(row.removed), kept: json(row.kept) })
    .execute()
}

export const forgotten = (at: At): Promise<ForgottenRow[]> =>
  open(at)
    .selectFrom('customers.forgotten')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .orderBy('at', 'desc')
    .limit(200)
    .execute()
