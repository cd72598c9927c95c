/** Writing customers down, changing what we know, and finding them again by two characters or four digits. */
import { normalise } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { attach } from './attach.ts'
import type { CustomerRowShape, CustomerShape } from './contract.ts'
import { plain } from './identity.ts'
import { gramsOf, soughtGrams } from './person.ts'
import { portraitOf, rowsOf } from './portrait.ts'
import { blindOf, blindTail, type Shelf } from './shelf.ts'
import * as store from './store.ts'
import { suggestSamePlace } from './suggest.ts'

export interface NewCustomer {
  readonly id?: string | undefined
  readonly name: string
  readonly fullName?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly tier?: string | undefined
  readonly area?: string | undefined
  readonly note?: string | undefined
  readonly language?: 'zh-CN' | 'en' | undefined
  readonly since?: Date | undefined
  /** The phone was proven: seeds, and shops that check it themselves. */
  readonly verified?: boolean | undefined
  /** By what it came: staff, import, web. */
  readonly channel?: string | undefined
}

/** The living person behind an id, also when they were merged into another. @throws Refusal customers.unknown */
export async function personOf(ctx: Ctx, id: string): Promise<store.PersonRow> {
  let row = await store.person(ctx, id)
  while (row?.merged_into) row = await store.person(ctx, row.merged_into)
  if (!row) throw new Refusal('missing', 'customers.unknown', { customer: id })
  return row
}

export async function read(shelf: Shelf, ctx: Ctx, id: string): Promise<CustomerShape> {
  return portraitOf(shelf, ctx, await personOf(ctx, id))
}

export async function add(shelf: Shelf, ctx: Ctx, given: NewCustomer): Promise<store.PersonRow> {
  const row: store.PersonRow = {
    tenant_id: ctx.tenant,
    id: given.id ?? make('cus', given.since ?? ctx.now),
    name: given.name,
    full_name: given.fullName ?? '',
    known: given.name !== '',
    tier: given.tier || null,
    area: given.area || null,
    note: given.note ?? '',
    language: given.language ?? 'zh-CN',
    marketing: 'not-asked',
    since: given.since ?? ctx.now,
    seen_at: null,
    merged_into: null,
    version: 1,
  }
  await store.addPerson(ctx, row, gramsOf(row.name, row.full_name))
  const channel = given.channel ?? 'staff'
  const proof = given.verified ? { verifiedBy: channel } : {}
  if (given.phone) await attach(shelf, ctx, row.id, { kind: 'phone', value: given.phone, channel, ...proof })
  if (given.email) await attach(shelf, ctx, row.id, { kind: 'email', value: given.email, channel })
  await suggestSamePlace(ctx, row)
  await ctx.tell('customers.person.created', { customer: row.id })
  return row
}

export async function create(shelf: Shelf, ctx: Ctx, given: NewCustomer): Promise<CustomerShape> {
  const row = await add(shelf, ctx, given)
  await ctx.audit('customers.created', row.id)
  return portraitOf(shelf, ctx, row)
}

export interface Change {
  readonly name?: string | undefined
  readonly fullName?: string | undefined
  readonly tier?: string | null | undefined
  readonly area?: string | null | undefined
  readonly note?: string | undefined
  readonly preferences?:
    | { language?: 'zh-CN' | 'en' | undefined; marketing?: 'yes' | 'no' | 'not-asked' | undefined }
    | undefined
  readonly version?: number | undefined
}

/** @throws Refusal customers.changed-meanwhile when a colleague was faster */
export async function change(shelf: Shelf, ctx: Ctx, id: string, given: Change): Promise<CustomerShape> {
  const { id: personId } = await personOf(ctx, id)
  const [before] = await store.lockedPersons(ctx, [personId])
  if (!before || before.merged_into) throw new Refusal('conflict', 'customers.changed-meanwhile')
  if (given.version !== undefined && given.version !== before.version)
    throw new Refusal('conflict', 'customers.changed-meanwhile')
  const next = merged(before, given)
  await store.changePerson(ctx, personId, next)
  if (next.name !== before.name || next.full_name !== before.full_name) {
    await rename(ctx, personId)
  }
  const row = { ...before, ...next, version: before.version + 1 }
  if (row.area !== before.area || row.name !== before.name) await suggestSamePlace(ctx, row)
  await ctx.audit('customers.changed', personId, {
    what: Object.keys(given)
      .filter((key) => key !== 'version')
      .join(', '),
  })
  await ctx.tell('customers.person.changed', { customer: personId })
  return portraitOf(shelf, ctx, row)
}

function merged(before: store.PersonRow, given: Change) {
  const name = given.name ?? before.name
  return {
    name,
    known: name !== '',
    full_name: given.fullName ?? before.full_name,
    tier: given.tier === undefined ? before.tier : given.tier || null,
    area: given.area === undefined ? before.area : given.area || null,
    note: given.note ?? before.note,
    language: given.preferences?.language ?? before.language,
    marketing: given.preferences?.marketing ?? before.marketing,
  }
}

/** A person is found by the names of everybody merged into them. */
export async function rename(ctx: Ctx, id: string): Promise<void> {
  const whole = await store.persons(ctx, await store.wholePerson(ctx, id))
  await store.replaceGrams(ctx, id, gramsOf(...whole.flatMap((row) => [row.name, row.full_name])))
}

export interface Question {
  readonly q?: string | undefined
  readonly tag?: string | undefined
  readonly tier?: string | undefined
  readonly known: 'yes' | 'all'
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function list(
  shelf: Shelf,
  ctx: Ctx,
  question: Question,
): Promise<{ items: CustomerRowShape[]; next?: string; total: number }> {
  const sought = soughtBy(shelf, ctx, question)
  const rows = await store.page(ctx, sought, readCursor(question.cursor), question.limit + 1)
  const shown = rows.slice(0, question.limit)
  const items = await rowsOf(shelf, ctx, shown)
  const total = await store.count(ctx, sought)
  const last = rows.length > question.limit ? shown.at(-1) : undefined
  return last ? { items, total, next: `${last.since.toISOString()}~${last.id}` } : { items, total }
}

/** Ids of persons by name or number, for other rooms' searches. */
export async function find(shelf: Shelf, ctx: Ctx, text: string, most: number): Promise<string[]> {
  const sought = soughtBy(shelf, ctx, { q: text, known: 'yes', limit: most })
  return (await store.page(ctx, sought, undefined, most)).map((row) => row.id)
}

function readCursor(cursor: string | undefined): { since: Date; id: string } | undefined {
  if (!cursor) return undefined
  const [since, id] = cursor.split('~')
  const at = new Date(since ?? '')
  if (!id || Number.isNaN(at.getTime())) throw new Refusal('invalid', 'http.cursor', { path: 'cursor' })
  return { since: at, id }
}

/** Four digits are the end of a phone, more a whole one, an @ a mail, anything else a name. */
function soughtBy(shelf: Shelf, ctx: Ctx, { q, tag, tier, known }: Question): store.Sought {
  const text = q?.trim() ?? ''
  const rest = {
    known: known === 'yes',
    ...(tier && { tier }),
    ...(tag && { tag: tagBlind(shelf, ctx, tag) }),
  }
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  if (/^\d{4}$/.test(digits)) return { ...rest, grams: [], tail: blindTail(shelf, ctx, digits) }
  if (/^\+?\d{5,15}$/.test(digits))
    return { ...rest, grams: [], blinds: [blindOf(shelf, ctx, 'phone', plain('phone', digits))] }
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    return { ...rest, grams: [], blinds: [blindOf(shelf, ctx, 'email', text.toLowerCase())] }
  // All pairs of a name but not in this order is rare enough to show.
  const grams = soughtGrams(text)
  // Nothing but signs was asked for: no name holds it, hence nobody is found rather than everybody.
  return { ...rest, grams: text && grams.length === 0 ? [text] : grams }
}

/** Equal tags of one shop have one blind word, so that a removed one is known without its text. */
export const tagBlind = (shelf: Shelf, ctx: Ctx, text: string): string =>
  shelf.access.seal.blind(ctx.tenant, 'customers.tag', normalise(text).replace(/\s+/g, ''))
