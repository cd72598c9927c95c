/** Deeds: what a macro or a rule does to a matter. Each is done through the door of the room it belongs to, or refused with a sentence. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ConversationRow } from '../conversations/contract.ts'
import type { Deed } from './contract.ts'
import { fillingFor } from './gather.ts'
import type { Room } from './room.ts'
import { IN_THREAD } from './rule.ts'
import { type Filling, filled } from './template.ts'

/** Where deeds are done, by whom, and in whose name. */
export interface Scene {
  readonly row: ConversationRow | null
  readonly customerId: string | null
  readonly orderId: string | null
  /** macro: a person presses it and answers himself; flow: the house does it, nobody takes the matter. */
  readonly by: 'macro' | 'flow'
  /** The rule's or the person's id and name. */
  readonly maker: { readonly id: string; readonly name: string }
  /** His own words in place of the reply that is held, and what he has seen. */
  readonly own?: {
    readonly text?: string | undefined
    readonly heardSeq?: number | undefined
    readonly clientId?: string | undefined
  }
}

export interface Done {
  readonly done: readonly string[]
  readonly seq: number | null
}

/** All of them in the caller's transaction; the first refusal undoes them all. */
export async function doAll(room: Room, ctx: Ctx, deeds: readonly Deed[], scene: Scene): Promise<Done> {
  const { row } = scene
  const agent = scene.by === 'macro' ? scene.maker.name : (row?.assignee?.name ?? '')
  const filling = row ? await fillingFor(room, ctx, row, agent) : {}
  let seq: number | null = null
  for (const deed of deeds) {
    if (IN_THREAD.has(deed.do) && !row) throw new Refusal('conflict', 'rules.no-matter', { deed: deed.do })
    const said = await doOne(room, ctx, deed, { ...scene, filling })
    if (said !== null) seq = said
  }
  return { done: deeds.map((deed) => deed.do), seq }
}

/** @throws Refusal rules.missing-facts naming every place that nobody can fill */
export function mustFill(room: Room, ctx: Ctx, text: string, filling: Filling): string {
  const { text: whole, missing } = filled(text, filling)
  if (missing.length > 0)
    throw new Refusal('conflict', 'rules.missing-facts', {
      places: missing.map((place) => room.house.words.say(ctx.language, `rules.place.${place}`)).join(', '),
    })
  return whole
}

interface Acting extends Scene {
  readonly filling: Filling
}

/** The text in the customer's language; the other one where there is none. */
export const inTheirWords = (deed: Extract<Deed, { do: 'reply' }>, language: 'zh-CN' | 'en'): string =>
  deed.text[language].trim() || deed.text['zh-CN'].trim() || deed.text.en.trim()

function joined<T>(part: T | undefined, deed: Deed['do']): T {
  if (part === undefined) throw new Refusal('unsupported', 'rules.not-here', { deed })
  return part
}

/** @returns the place of a reply in the log, null for any other deed */
async function doOne(room: Room, ctx: Ctx, deed: Deed, acting: Acting): Promise<number | null> {
  if (deed.do === 'reply') return reply(room, ctx, deed, acting)
  if (deed.do === 'work') await openWork(room, ctx, deed, acting)
  else if (acting.row) await inThread(room, ctx, deed, { ...acting, row: acting.row })
  return null
}

async function reply(
  room: Room,
  ctx: Ctx,
  deed: Extract<Deed, { do: 'reply' }>,
  { row, by, own, filling }: Acting,
): Promise<number | null> {
  if (!row) return null
  const text = own?.text ?? mustFill(room, ctx, inTheirWords(deed, row.language), filling)
  if (by === 'flow') {
    await joined(room.joins.announce, 'reply')(ctx, row.id, text)
    return null
  }
  const { heardSeq, clientId } = own ?? {}
  return (await room.conversations.reply(ctx, row.id, { text, heardSeq, clientId })).seq
}

async function openWork(
  room: Room,
  ctx: Ctx,
  deed: Extract<Deed, { do: 'work' }>,
  { row, customerId, orderId, filling }: Acting,
): Promise<void> {
  const title = row ? mustFill(room, ctx, deed.title, filling) : deed.title
  const about = { customerId: row?.customer.id ?? customerId, conversationId: row?.id ?? null, orderId }
  await joined(room.joins.work, 'work')(ctx, { kind: deed.kind, title, ...about })
}

type InRow = Acting & { readonly row: ConversationRow }

const MINUTE = 60_000

async function inThread(room: Room, ctx: Ctx, deed: Deed, acting: InRow): Promise<void> {
  const { row, filling } = acting
  const { conversations, joins } = room
  switch (deed.do) {
    case 'note':
      await conversations.note(ctx, row.id, { text: mustFill(room, ctx, deed.text, filling) })
      return
    case 'tag':
      return conversations.tag(ctx, row.id, deed.tag)
    case 'untag':
      return conversations.untag(ctx, row.id, deed.tag)
    case 'assign':
      return conversations.assign(ctx, row.id, await colleague(room, ctx, deed.staffId))
    case 'team':
      return joined(joins.toTeam, 'team')(ctx, row.id, deed.teamId)
    case 'lane':
      return joined(joins.lane, 'lane')(ctx, row.id, deed.lane)
    case 'snooze':
      return joined(joins.snooze, 'snooze')(ctx, row.id, new Date(ctx.now.getTime() + deed.minutes * MINUTE))
    case 'solve':
      if (row.state !== 'solved') await conversations.solve(ctx, row.id)
      return
    case 'promise':
      return promise(room, ctx, deed, acting)
    case 'survey':
      return joined(joins.survey, 'survey')(ctx, row.id)
    case 'notify':
      return notify(
        room,
        ctx,
        acting,
        [await colleague(room, ctx, deed.staffId)],
        mustFill(room, ctx, deed.text, filling),
      )
    case 'escalate':
      return escalate(room, ctx, deed, acting)
    default:
      return
  }
}

async function promise(
  room: Room,
  ctx: Ctx,
  deed: Extract<Deed, { do: 'promise' }>,
  { row, orderId, by, maker, filling }: InRow,
): Promise<void> {
  await joined(room.joins.promise, 'promise')(ctx, {
    customerId: row.customer.id,
    conversationId: row.id,
    orderId: row.order?.id ?? orderId,
    what: mustFill(room, ctx, deed.what, filling),
    due: new Date(ctx.now.getTime() + deed.minutes * MINUTE),
    by: { kind: by === 'macro' ? 'staff' : 'flow', ...maker },
    source: by,
  })
}

async function escalate(
  room: Room,
  ctx: Ctx,
  deed: Extract<Deed, { do: 'escalate' }>,
  acting: InRow,
): Promise<void> {
  await room.joins.lane?.(ctx, acting.row.id, 'angry')
  const people = await room.access.peopleWith(ctx, 'conversations.assign')
  await notify(room, ctx, acting, people, mustFill(room, ctx, deed.text, acting.filling))
}

/** A word to colleagues: it stands in the thread, and their desks hear of it at once. */
async function notify(
  room: Room,
  ctx: Ctx,
  { row, maker }: InRow,
  people: readonly { id: string; name: string }[],
  text: string,
): Promise<void> {
  const names = people.map((one) => `@${one.name}`).join(' ')
  await room.conversations.note(ctx, row.id, { text: `${names} ${text}`.trim() })
  for (const { id } of people)
    await ctx.tell('rules.notified', { staffId: id, conversationId: row.id, by: maker.id })
}

/** @throws Refusal rules.no-colleague when the person has left */
async function colleague(room: Room, ctx: Ctx, id: string): Promise<{ id: string; name: string }> {
  const [found] = await room.access.colleagues(ctx, [id])
  if (!found?.active) throw new Refusal('conflict', 'rules.no-colleague', { staff: id })
  return { id: found.id, name: found.name }
}
