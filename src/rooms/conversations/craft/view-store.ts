/** Saved views, and the rows that a filter lets through: each question looks at a bounded number of rows of one index (I14). */
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { SavedView, ViewFilter } from '../contract.ts'
import type { Matter } from '../matter.ts'
import { MATTER_COLUMNS } from '../store.ts'

type ViewRow = Omit<SavedView, 'whose'> & { readonly ownerId: string | null }

const shape = ({ ownerId, ...row }: ViewRow): SavedView => ({ ...row, whose: ownerId ? 'own' : 'team' })

export async function views(ctx: Ctx): Promise<SavedView[]> {
  const { rows } = await sql<ViewRow>`select id, name, owner_id as "ownerId", filter, place
    from conversations.saved_view
    where tenant_id = ${ctx.tenant} and (owner_id is null or owner_id = ${ctx.actor.id})
    order by owner_id is not null, place, id`.execute(ctx.db)
  return rows.map(shape)
}

export async function save(ctx: Ctx, view: SavedView): Promise<void> {
  await sql`insert into conversations.saved_view (tenant_id, id, name, owner_id, filter, place, changed_by, changed_at)
    values (${ctx.tenant}, ${view.id}, ${view.name}, ${view.whose === 'own' ? ctx.actor.id : null},
      ${JSON.stringify(view.filter)}::jsonb, ${view.place}, ${ctx.actor.id}, ${ctx.now})
    on conflict (tenant_id, id) do update set name = excluded.name, owner_id = excluded.owner_id,
      filter = excluded.filter, place = excluded.place, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
    ctx.db,
  )
}

export async function drop(ctx: Ctx, id: string): Promise<void> {
  await sql`delete from conversations.saved_view where tenant_id = ${ctx.tenant} and id = ${id}`.execute(
    ctx.db,
  )
}

/** Which index is walked, and where a page goes on. */
interface Walk {
  readonly where: RawBuilder<unknown>
  readonly column: RawBuilder<unknown>
  readonly newestFirst: boolean
}

/** The narrowest index that the filter allows; what it does not say is looked at row by row. */
function walkOf(filter: ViewFilter, me: string): Walk {
  const only = filter.assignee.length === 1 ? filter.assignee[0] : undefined
  const person = only === 'me' ? me : only
  const mine =
    person && person !== 'nobody' ? sql`c.assignee_id = ${person} and c.assignee_id is not null` : undefined
  if (filter.snoozed)
    return {
      where: sql`c.snoozed_until is not null ${mine ? sql`and ${mine}` : sql``}`,
      column: sql`c.snoozed_until`,
      newestFirst: false,
    }
  if (filter.state === 'solved')
    return { where: sql`c.state = 'solved'`, column: sql`c.solved_at`, newestFirst: true }
  if (filter.state === 'all') return { where: sql`true`, column: sql`c.changed_at`, newestFirst: true }
  const active = sql`c.state <> 'solved' and c.snoozed_until is null`
  const [team] = filter.team
  const theirs =
    filter.team.length === 1 && team !== 'none'
      ? sql`${active} and c.team_id = ${team} and c.team_id is not null`
      : active
  return {
    where: mine ? sql`${active} and ${mine}` : theirs,
    column: sql`c.rank_at`,
    newestFirst: false,
  }
}

/** What the index does not decide. */
function passes(filter: ViewFilter, me: string, now: Date): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = []
  const among = (column: string, values: readonly string[]) => {
    if (values.length > 0) parts.push(sql`${sql.raw(`x."${column}"`)} = any(${values}::text[])`)
  }
  const people = filter.assignee.map((id) => (id === 'me' ? me : id))
  if (people.length > 0)
    parts.push(
      people.includes('nobody')
        ? sql`(x."assigneeId" is null or x."assigneeId" = any(${people}::text[]))`
        : sql`x."assigneeId" = any(${people}::text[])`,
    )
  if (filter.team.length > 0)
    parts.push(
      filter.team.includes('none')
        ? sql`(x."teamId" is null or x."teamId" = any(${filter.team}::text[]))`
        : sql`x."teamId" = any(${filter.team}::text[])`,
    )
  among('holder', filter.holder)
  among('channelKind', filter.channel)
  among('mood', filter.mood)
  among('language', filter.language)
  if (filter.tier.includes('*')) parts.push(sql`x."customerTier" is not null`)
  else among('customerTier', filter.tier)
  if (filter.tags.length > 0) parts.push(sql`x.tags @> ${filter.tags}::text[]`)
  for (const field of filter.fields) parts.push(sql`x.fields ->> ${field.id} = any(${field.is}::text[])`)
  if (filter.waitedMinutes !== undefined)
    parts.push(sql`x."waitingSince" <= ${new Date(now.getTime() - filter.waitedMinutes * 60_000)}`)
  if (filter.overdue) parts.push(sql`x."dueAt" <= ${now}`)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

export interface Mark {
  readonly at: string
  readonly id: string
}
export type Looked = Matter & { readonly hasRead: number; readonly mark: string }

/** One bounded look. @property looked how many rows of the index it saw; `end` where it stopped, undefined at the end of all */
export interface Look {
  readonly rows: Looked[]
  readonly looked: number
  readonly end: Mark | undefined
}

/** One more row than may be looked at, of the index that fits; two states are two walks of it. */
function walking(ctx: Ctx, filter: ViewFilter, after: Mark | undefined, most: number) {
  const { where, column, newestFirst } = walkOf(filter, ctx.actor.id)
  const sign = sql.raw(newestFirst ? '<' : '>')
  const direction = sql.raw(newestFirst ? 'desc' : 'asc')
  const beyond = after ? sql`and (${column}, c.id) ${sign} (${after.at}::timestamptz, ${after.id})` : sql``
  const part = (state: RawBuilder<unknown>) => sql`(select c.* from conversations.conversation c
    where c.tenant_id = ${ctx.tenant} and ${where} ${state} ${beyond}
    order by ${column} ${direction}, c.id ${direction} limit ${most + 1})`
  const isActive = !filter.snoozed && !['solved', 'all'].includes(filter.state)
  const states = filter.state === 'active' ? ['open', 'waiting'] : [filter.state]
  const parts = isActive ? states.map((state) => part(sql`and c.state = ${state}`)) : [part(sql``)]
  return { walked: sql.join(parts, sql` union all `), column, direction }
}

/**
 * Walks at most `most` rows of the index from a mark on and answers those that pass, at most `limit`. Two states are two
 * walks of one index, merged by rank, so the most pressing of both stand first.
 */
export async function look(
  ctx: Ctx,
  wanted: { filter: ViewFilter; after: Mark | undefined; limit: number; most: number },
): Promise<Look> {
  const { filter, after, limit, most } = wanted
  const { walked, column, direction } = walking(ctx, filter, after, most)
  const { rows } = await sql<Looked & { place: number; passes: boolean }>`
    with walked as materialized (
      select *, row_number() over (order by ${sql.raw('w_at')} ${direction}, id ${direction})::int as place
      from (select c.*, ${column} as w_at from (${walked}) c) w
      order by w_at ${direction}, id ${direction} limit ${most + 1}),
    shaped as (select ${MATTER_COLUMNS}, c.place, c.w_at from walked c),
    judged as (select x.*, (${passes(filter, ctx.actor.id, ctx.now)}) as passes from shaped x),
    chosen as (select * from judged where passes and place <= ${most} order by place limit ${limit}),
    ends as (select * from judged where place in (${most}, ${most + 1}))
    select x.*, coalesce(r.messages, 0) as "hasRead",
      to_char(x.w_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as mark
    from (select * from chosen union all select * from ends where id not in (select id from chosen)) x
    left join conversations.read r
      on r.tenant_id = ${ctx.tenant} and r.conversation_id = x.id and r.staff_id = ${ctx.actor.id}
    order by x.place`.execute(ctx.db)
  const chosen = rows.filter((row) => row.passes && row.place <= most).slice(0, limit)
  const last = chosen.at(-1)
  const full = chosen.length === limit && last
  const edge = rows.find((row) => row.place === most)
  const hasMore = rows.some((row) => row.place === most + 1)
  const stopped = full ? last : hasMore ? edge : undefined
  const end = stopped && { at: stopped.mark, id: stopped.id }
  return { rows: chosen, looked: stopped?.place ?? Math.max(0, ...rows.map((row) => row.place)), end }
}

/** How many pass among the first `most` rows. @property exact there are no more rows than were looked at */
export async function count(
  ctx: Ctx,
  filter: ViewFilter,
  most: number,
): Promise<{ n: number; exact: boolean }> {
  const { walked } = walking(ctx, filter, undefined, most)
  const { rows } = await sql<{ n: number; looked: number }>`
    select count(*) filter (where ${passes(filter, ctx.actor.id, ctx.now)})::int as n, count(*)::int as looked
    from (select ${MATTER_COLUMNS} from (select * from (${walked}) w limit ${most + 1}) c) x`.execute(ctx.db)
  const found = rows[0] ?? { n: 0, looked: 0 }
  return { n: found.n, exact: found.looked <= most }
}
