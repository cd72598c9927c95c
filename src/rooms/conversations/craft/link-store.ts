/** How links between matters are kept: at both ends, each found by its own matter. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { LinkedMatter } from '../contract.ts'
import type { Matter } from '../matter.ts'
import { MATTER_COLUMNS } from '../store.ts'

export type LinkKind = LinkedMatter['kind']

const OTHER_END: Readonly<Record<LinkKind, LinkKind>> = {
  'merged-into': 'merged-from',
  'merged-from': 'merged-into',
  'split-off': 'split-from',
  'split-from': 'split-off',
  related: 'related',
}

/** How a merged matter stood, so that the merge can be taken back. */
export interface Stood {
  readonly state: Matter['state']
  readonly holder: Matter['holder']
  readonly assigneeId: string | null
  readonly assigneeName: string | null
  readonly waitingSince: string | null
  readonly dueAt: string | null
  readonly dueWhat: Matter['dueWhat']
  readonly wantsPerson: boolean
  readonly solvedAt: string | null
}

/** Puts a link at both ends; false when it was there. */
export async function put(
  ctx: Ctx,
  link: { id: string; other: string; kind: LinkKind; was?: Stood },
): Promise<boolean> {
  const was = link.was ? JSON.stringify(link.was) : null
  const { rows } = await sql`
    insert into conversations.link (tenant_id, conversation_id, other_id, kind, at, was)
    values (${ctx.tenant}, ${link.id}, ${link.other}, ${link.kind}, ${ctx.now}, ${was}::jsonb),
      (${ctx.tenant}, ${link.other}, ${link.id}, ${OTHER_END[link.kind]}, ${ctx.now}, null)
    on conflict do nothing returning 1`.execute(ctx.db)
  return rows.length > 0
}

/** Takes a link off both ends. @returns how the matter stood that was merged; undefined when there was none */
export async function take(
  ctx: Ctx,
  link: { id: string; other: string; kind: LinkKind },
): Promise<{ was: Stood | null } | undefined> {
  const { rows } = await sql<{ was: Stood | null; mine: boolean }>`
    delete from conversations.link where tenant_id = ${ctx.tenant}
      and ((conversation_id = ${link.id} and other_id = ${link.other} and kind = ${link.kind})
        or (conversation_id = ${link.other} and other_id = ${link.id} and kind = ${OTHER_END[link.kind]}))
    returning was, conversation_id = ${link.id} as mine`.execute(ctx.db)
  const own = rows.find((row) => row.mine)
  return own && { was: own.was }
}

/** What is linked with a matter, newest link first, with the reader's marks. */
export async function linked(
  ctx: Ctx,
  id: string,
): Promise<(Matter & { readonly kind: LinkKind; readonly linkedAt: Date; readonly hasRead: number })[]> {
  const { rows } = await sql<Matter & { kind: LinkKind; linkedAt: Date; hasRead: number }>`
    select l.kind, l.at as "linkedAt", coalesce(r.messages, 0) as "hasRead", ${MATTER_COLUMNS}
    from conversations.link l
    join conversations.conversation c on c.tenant_id = ${ctx.tenant} and c.id = l.other_id
    left join conversations.read r
      on r.tenant_id = ${ctx.tenant} and r.conversation_id = c.id and r.staff_id = ${ctx.actor.id}
    where l.tenant_id = ${ctx.tenant} and l.conversation_id = ${id}
    order by l.at desc, l.other_id limit 100`.execute(ctx.db)
  return rows
}

/** The matters that go on in another one. */
export async function mergedInto(ctx: Ctx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from conversations.conversation
    where tenant_id = ${ctx.tenant} and merged_into = ${id} and merged_into is not null order by id`.execute(
    ctx.db,
  )
  return rows.map((row) => row.id)
}

/** Of these, the merged matters whose person is now another one than that of the matter they go on in. */
export async function parted(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from conversations.conversation c
    join conversations.conversation p on p.tenant_id = ${ctx.tenant} and p.id = c.merged_into
    where c.tenant_id = ${ctx.tenant} and c.merged_into is not null and c.customer_id <> p.customer_id
      and (c.id = any(${ids}) or c.merged_into = any(${ids}))`.execute(ctx.db)
  return rows.map((row) => row.id)
}
