/** Looks at the rooms below for the steps and for health: what is set up, what works, what waits. */
import type { Ctx } from '../../kernel/ctx.ts'
import { figures } from '../../kernel/health.ts'
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Channels } from '../channels/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Looked } from './finding.ts'
import type { Seen } from './step.ts'

export interface SetupRooms {
  readonly access: Access
  readonly channels: Channels
  readonly catalogue: Pick<Catalogue, 'names'>
  readonly knowledge: Pick<Knowledge, 'passages'>
  readonly conversations: Pick<Conversations, 'counters' | 'people' | 'list'>
  /** Opening hours as somebody wrote them down. */
  hours(ctx: Ctx): Promise<Seen['hours']>
  /** Mail boxes, those that do not work, and why the first of them does not. */
  mail(ctx: Ctx): Promise<Seen['mail']>
}

/** How many of the newest matters are looked through for one that a person answered. */
const LOOKED_THROUGH = 50

export async function lookAtShop(ctx: Ctx, rooms: SetupRooms): Promise<Seen> {
  const [shop] = (await rooms.access.tenants()).filter((one) => one.id === ctx.tenant)
  const people = await rooms.access.accounts(ctx)
  const passages = await rooms.knowledge.passages(ctx, { audience: 'customer' })
  const [page] = await rooms.channels.seen(ctx)
  return {
    shop: { name: shop?.name ?? '', zone: shop?.zone ?? '' },
    hours: await rooms.hours(ctx),
    people: { active: people.active, invited: people.invited },
    goods: { products: (await rooms.catalogue.names(ctx)).length },
    knowledge: { articles: new Set(passages.map((passage) => passage.article)).size },
    mail: await rooms.mail(ctx),
    widget: { seenOn: page?.origin ?? null, seenAt: page?.at ?? null },
    answer: await answers(ctx, rooms),
  }
}

async function answers(ctx: Ctx, { conversations }: SetupRooms): Promise<Seen['answer']> {
  const { all } = await conversations.counters(ctx)
  if (all === 0) return { matters: 0, answered: 0 }
  const { items } = await conversations.list(ctx, { view: 'all', limit: LOOKED_THROUGH })
  return { matters: all, answered: items.filter((row) => row.last.author === 'staff').length }
}

export async function lookAtHealth(house: House, ctx: Ctx, rooms: SetupRooms): Promise<Looked> {
  const [page] = await rooms.channels.seen(ctx)
  const { online } = await rooms.conversations.people(ctx)
  const { unassigned } = await rooms.conversations.counters(ctx)
  const { privileged, bare } = await rooms.access.accounts(ctx)
  const { intact, rows } = await rooms.access.verifyAudit(ctx)
  const program = await figures(house)
  return {
    now: ctx.now,
    program,
    mail: await rooms.mail(ctx),
    privileged: { people: privileged, bare },
    widget: { seenAt: page?.at ?? null },
    online,
    waiting: unassigned,
    audit: { intact, rows },
  }
}
