/** What every deed of routing stands on, and how it tells what was given. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Subject } from './door.ts'
import * as store from './store.ts'
import { settingsOf } from './wishes.ts'

export interface Room {
  readonly house: House
  readonly access: Pick<Access, 'colleagues'>
}

export async function tellAssigned(ctx: Ctx, { kind, id }: Subject, staffId: string): Promise<void> {
  await ctx.tell('routing.assigned', { kind, id, staffId })
}

/** Rings whoever gives: something waits, and a seat may have become free at this very moment. */
export async function tellWaiting(ctx: Ctx, subject: Subject | null): Promise<void> {
  await ctx.tell('routing.waiting', subject ? { kind: subject.kind, id: subject.id } : {})
}

/** Who answers customers is given matters from the first time he comes; others hold a seat that takes none until told. */
const GIVEN_TO: readonly string[] = ['agent', 'adviser']

const answers = (person: { readonly roles: readonly string[] } | undefined): boolean =>
  person?.roles.some((role) => GIVEN_TO.includes(role)) ?? false

/** An owner who has nobody yet that answers for him is the one who answers. */
async function isAlone({ access }: Room, ctx: Ctx): Promise<boolean> {
  return !(await access.colleagues(ctx)).some((one) => one.active && answers(one))
}

/** A seat for a person who has none. @throws Refusal routing.unknown-person */
export async function makeSeat(
  room: Room,
  ctx: Ctx,
  staffId: string,
  status: 'online' | 'away' | 'gone',
): Promise<void> {
  const [person] = await room.access.colleagues(ctx, [staffId])
  const isActor = staffId === ctx.actor.id
  const name = person?.name ?? (isActor ? ctx.actor.name : undefined)
  if (!name) throw new Refusal('missing', 'routing.unknown-person', { staff: staffId })
  const { capacity } = await settingsOf(room.house, ctx)
  const takes = answers(person) || ((person?.roles.includes('owner') ?? false) && (await isAlone(room, ctx)))
  const languages = [...(person?.languages ?? ['zh-CN' as const])]
  await store.makeSeat(
    ctx,
    { id: staffId, name },
    { takes, capacity, teams: [], skills: {}, languages },
    status,
  )
}
