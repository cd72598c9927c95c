/** The lists of the inbox: each view walks its own index from a cursor, and the counters are read in one statement. */
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { View } from './contract.ts'
import type { Matter } from './matter.ts'
import { MATTER_COLUMNS } from './store.ts'

/** A row with how many customer messages the reader has read, and where it stands in its list. */
export type Listed = Matter & { readonly hasRead: number; readonly mark: string }

/** Where a list goes on: what the last row sorted by, and its id. @property state for lists that put open before waiting */
export interface Mark {
  readonly state?: string
  readonly at: string
  readonly id: string
}

export interface Listing {
  readonly view: View
  readonly readerId: string
  readonly customerId?: string | undefined
  readonly tag?: string | undefined
  readonly after?: Mark | undefined
  readonly limit: number
}

type Order = 'state-rank' | 'rank' | 'solved' | 'changed' | 'snoozed'

/** What stands in the lists: neither solved nor laid aside. */
export const ACTIVE = sql`c.state <> 'solved' and c.snoozed_until is null`

/** Conditions are written so that the partial index of the view is the plan (I14). */
function viewed({ view, readerId, customerId }: Listing): { order: Order; where: RawBuilder<unknown> } {
  switch (view) {
    case 'mine':
      return {
        order: 'state-rank',
        where: sql`c.assignee_id = ${readerId} and c.assignee_id is not null and ${ACTIVE}`,
      }
    case 'unassigned':
      return {
        order: 'state-rank',
        where: sql`c.holder = 'queue' and c.holder <> 'staff' and ${ACTIVE}`,
      }
    case 'assistant':
      return {
        order: 'state-rank',
        where: sql`c.holder = 'assistant' and c.holder <> 'staff' and ${ACTIVE}`,
      }
    case 'open':
      return { order: 'rank', where: sql`c.state = 'open' and ${ACTIVE}` }
    case 'waiting':
      return { order: 'rank', where: sql`c.state = 'waiting' and ${ACTIVE}` }
    case 'snoozed':
      return {
        order: 'snoozed',
        where: sql`c.assignee_id = ${readerId} and c.snoozed_until is not null`,
      }
    case 'solved':
      return { order: 'solved', where: sql`c.state = 'solved'` }
    case 'customer':
      return { order: 'changed', where: sql`c.customer_id = ${customerId ?? ''}` }
    case 'all':
      return { order: 'changed', where: sql`true` }
  }
}

const ORDERS: Readonly<Record<Order, { by: RawBuilder<unknown>; column: RawBuilder<unknown> }>> = {
  'state-rank': { by: sql`c.state, c.rank_at, c.id`, column: sql`c.rank_at` },
  rank: { by: sql`c.rank_at, c.id`, column: sql`c.rank_at` },
  solved: { by: sql`c.solved_at desc, c.id desc`, column: sql`c.solved_at` },
  snoozed: { by: sql`c.snoozed_until, c.id`, column: sql`c.snoozed_until` },
  changed: { by: sql`c.changed_at desc, c.id desc`, column: sql`c.changed_at` },
}

/** Microseconds as text: a Date would round, and a page could repeat or lose a row. */
const spelled = (column: RawBuilder<unknown>) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

function beyond(order: Order, mark: Mark | undefined): RawBuilder<unknown> {
  if (!mark) return sql`true`
  const at = sql`${mark.at}::timestamptz`
  if (order === 'state-rank')
    return sql`(c.state, c.rank_at, c.id) > (${mark.state ?? ''}, ${at}, ${mark.id})`
  if (order === 'rank') return sql`(c.rank_at, c.id) > (${at}, ${mark.id})`
  if (order === 'snoozed') return sql`(c.snoozed_until, c.id) > (${at}, ${mark.id})`
  if (order === 'solved') return sql`(c.solved_at, c.id) < (${at}, ${mark.id})`
  return sql`(c.changed_at, c.id) < (${at}, ${mark.id})`
}

export function listing(ctx: Ctx, wanted: Listing): RawBuilder<Listed> {
  if (wanted.tag && ['solved', 'all', 'customer'].includes(wanted.view))
    return taggedListing(ctx, wanted, wanted.tag)
  const { order, where } = viewed(wanted)
  const { by, column } = ORDERS[order]
  // The limit stands in the text: with a parameter for it the plan that is kept could not count on few rows.
  return sql<Listed>`/* conversations.list */
    select ${MATTER_COLUMNS}, coalesce(r.messages, 0) as "hasRead", ${spelled(column)} as mark
    from (select * from conversations.conversation c
      where c.tenant_id = ${ctx.tenant} and ${where} and ${beyond(order, wanted.after)}
      ${wanted.tag ? sql`and ${wanted.tag} = any(c.tags)` : sql``}
      order by ${by} limit ${sql.lit(wanted.limit)}) c
    left join conversations.read r
      on r.tenant_id = ${ctx.tenant} and r.conversation_id = c.id and r.staff_id = ${wanted.readerId}
    order by ${by}`
}

/** By a tag over the whole past: newest tagged first, by the tag's own index. */
function taggedListing(ctx: Ctx, wanted: Listing, tag: string): RawBuilder<Listed> {
  const { where } = viewed(wanted)
  const after = wanted.after
    ? sql`and (t.at, t.conversation_id) < (${wanted.after.at}::timestamptz, ${wanted.after.id})`
    : sql``
  return sql<Listed>`
    select ${MATTER_COLUMNS}, coalesce(r.messages, 0) as "hasRead", ${spelled(sql`t.at`)} as mark
    from conversations.tagged t
    join conversations.conversation c on c.tenant_id = ${ctx.tenant} and c.id = t.conversation_id
    left join conversations.read r
      on r.tenant_id = ${ctx.tenant} and r.conversation_id = c.id and r.staff_id = ${wanted.readerId}
    where t.tenant_id = ${ctx.tenant} and t.tag = ${tag} and ${where} ${after}
    order by t.at desc, t.conversation_id desc limit ${wanted.limit}`
}

export async function list(ctx: Ctx, wanted: Listing): Promise<Listed[]> {
  return (await listing(ctx, wanted).execute(ctx.db)).rows
}

/** Totals and what is not folded into them yet, in one snapshot: exact. */
export function counting(ctx: Ctx, names: readonly string[]): RawBuilder<{ name: string; n: number }> {
  return sql<{ name: string; n: number }>`/* conversations.count */
    select name, sum(n)::bigint as n from (
      select name, n from conversations.tally where tenant_id = ${ctx.tenant} and name = any(${names})
      union all
      select name, n from conversations.tally_change where tenant_id = ${ctx.tenant} and name = any(${names})) both_parts
    group by name`
}

export async function counters(ctx: Ctx, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await counting(ctx, names).execute(ctx.db)
  return new Map(rows.map((row) => [row.name, row.n]))
}

/** Matters that the assistant holds now. */
export async function heldByAssistant(
  ctx: Ctx,
  limit: number,
): Promise<{ conversationId: string; engagement: number }[]> {
  const { rows } = await sql<{ conversationId: string; engagement: number }>`
    select c.id as "conversationId", c.engagement from conversations.conversation c
    where c.tenant_id = ${ctx.tenant} and c.holder = 'assistant' and c.holder <> 'staff' and ${ACTIVE}
    order by c.state, c.rank_at, c.id limit ${limit}`.execute(ctx.db)
  return rows
}

/** Matters about an order that still run. */
export async function aboutOrder(ctx: Ctx, orderId: string): Promise<{ id: string; number: string }[]> {
  const { rows } = await sql<{ id: string; number: string }>`
    select c.id, coalesce(c.order_number, '') as number from conversations.conversation c
    where c.tenant_id = ${ctx.tenant} and c.order_id = ${orderId} and c.order_id is not null and c.state <> 'solved'`.execute(
    ctx.db,
  )
  return rows
}
