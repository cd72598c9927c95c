/** The routes of conversation craft: the desk's, then those of whoever was asked outside. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { type Route, route, stagedRoute } from '../../../kernel/route.ts'
import * as at from '../contract.ts'
import type { Conversations } from '../door.ts'
import type { Room } from '../voice.ts'
import * as aside from './aside.ts'
import type { Craft } from './door.ts'
import * as draft from './draft.ts'
import { addField, changeField } from './field.ts'
import { markMentionsRead } from './mention.ts'
import { sheetOf } from './sheet.ts'
import { dropView, saveView, viewCounts } from './view.ts'

const READ = 'conversations.read'
const WRITE = 'conversations.write'
const SHAPE = 'conversations.assign'
/** Calls a minute of somebody without an account. */
const OUTSIDE = { limit: 60 }

type Door = Pick<Conversations, 'row'>

export const craftRoutes = (
  room: Room,
  door: Door,
  craft: Craft,
  machine: () => string | null,
): readonly Route[] => [
  ...matters(door, craft),
  ...asides(room, craft),
  ...desk(room, door, craft, machine),
  ...outside(room),
]

/** Does it, then answers the row as it is now. */
async function then(door: Door, ctx: Ctx, id: string, deed: Promise<void>): Promise<at.ConversationRow> {
  await deed
  return door.row(ctx, id)
}

const matters = (door: Door, craft: Craft): readonly Route[] => [
  route(at.listSnoozePicks, READ, async (ctx) => ({ items: await craft.snoozePicks(ctx) })),
  route(at.snoozeConversation, WRITE, (ctx, { params, body }) =>
    then(door, ctx, params.id, craft.snooze(ctx, params.id, new Date(body.until))),
  ),
  route(at.wakeConversation, WRITE, (ctx, { params }) =>
    then(door, ctx, params.id, craft.wake(ctx, params.id)),
  ),
  route(at.listLinks, READ, async (ctx, { params }) => ({ items: await craft.links(ctx, params.id) })),
  route(at.mergeConversation, WRITE, (ctx, { params, body }) =>
    then(door, ctx, body.into, craft.merge(ctx, params.id, body.into)),
  ),
  route(at.unmergeConversation, WRITE, (ctx, { params }) =>
    then(door, ctx, params.id, craft.unmerge(ctx, params.id)),
  ),
  route(at.splitConversation, WRITE, async (ctx, { params, body }) =>
    door.row(ctx, await craft.split(ctx, params.id, body.seq)),
  ),
  route(at.relateConversations, WRITE, async (ctx, { params }) => {
    await craft.relate(ctx, params.id, params.other, true)
    return { items: await craft.links(ctx, params.id) }
  }),
  route(at.unrelateConversations, WRITE, async (ctx, { params }) => {
    await craft.relate(ctx, params.id, params.other, false)
    return { items: await craft.links(ctx, params.id) }
  }),
]

const asides = (room: Room, craft: Craft): readonly Route[] => [
  route(at.listAsides, READ, async (ctx, { params }) => ({
    items: await craft.asides(ctx, params.id),
    byMail: (await room.asideMail()?.canSend(ctx)) ?? false,
  })),
  route(at.openAside, WRITE, (ctx, { params, body }) => aside.open(room, ctx, params.id, body)),
  route(at.readAside, READ, (ctx, { params }) => craft.aside(ctx, params.aside)),
  route(at.writeAside, WRITE, (ctx, { params, body }) => aside.write(room, ctx, params.aside, body)),
  route(at.markAsideRead, WRITE, (ctx, { params, body }) => aside.markRead(ctx, params.aside, body.seq)),
  route(at.closeAside, WRITE, (ctx, { params }) => aside.turn(ctx, params.aside, 'closed')),
  route(at.reopenAside, WRITE, (ctx, { params }) => aside.turn(ctx, params.aside, 'open')),
  route(at.linkAside, WRITE, (ctx, { params }) => aside.link(ctx, params.aside)),
  route(at.readAsideFile, READ, (ctx, { params }) => aside.giveFile(room, ctx, params.aside, params.file)),
]

const desk = (room: Room, door: Door, craft: Craft, machine: () => string | null): readonly Route[] => [
  // What is written in a rehearsal is kept in the browser only.
  route(at.listDrafts, WRITE, async (ctx, { params }) =>
    at.isRehearsal(params.id) ? { own: null, offered: [] } : draft.drafts(ctx, params.id),
  ),
  route(at.keepDraft, WRITE, async (ctx, { params, body }) =>
    at.isRehearsal(params.id) ? { version: 0 } : draft.keep(ctx, params.id, body),
  ),
  route(at.offerDraft, WRITE, (ctx, { params, body }) => draft.offer(room, ctx, params.id, body.staffId)),
  route(at.takeDraft, WRITE, (ctx, { params, body }) =>
    draft.take(room, ctx, params.id, { staff: params.staff, version: body.version }),
  ),
  route(at.listMentions, READ, (ctx, { query }) => craft.mentions(ctx, query)),
  route(at.markMentionsRead, READ, (ctx, { params }) => markMentionsRead(ctx, params.id)),
  route(at.listFields, READ, async (ctx) => ({ items: await craft.fields(ctx) })),
  route(at.addField, SHAPE, async (ctx, { body }) => ({ items: await addField(ctx, body) })),
  route(at.changeField, SHAPE, async (ctx, { params, body }) => ({
    items: await changeField(ctx, params.field, body),
  })),
  route(at.fillField, WRITE, (ctx, { params, body }) =>
    then(door, ctx, params.id, craft.fill(ctx, params.id, params.field, body.value)),
  ),
  route(at.listSavedViews, READ, async (ctx) => ({ items: await craft.views(ctx) })),
  route(at.saveView, READ, (ctx, { body }) => saveView(ctx, body)),
  route(at.changeView, READ, (ctx, { params, body }) => saveView(ctx, { ...body, id: params.view })),
  route(at.dropView, READ, async (ctx, { params }) => ({ items: await dropView(ctx, params.view) })),
  route(at.countSavedViews, READ, async (ctx) => ({ items: await viewCounts(ctx) })),
  route(at.listFiltered, READ, (ctx, { query }) => craft.filtered(ctx, query)),
  stagedRoute(at.exportFiltered, 'exports.run', (who, { query }) => sheetOf(room.house, who, query)),
  route(at.startBulk, WRITE, (ctx, { body }) => craft.bulk(ctx, body)),
  route(at.readBulk, WRITE, (ctx, { params }) => craft.bulkSoFar(ctx, params.bulk)),
  route(at.undoBulk, WRITE, (ctx, { params }) => craft.undoBulk(ctx, params.bulk)),
  route(at.readTranslator, READ, async () => ({ name: machine() })),
  route(at.translateMessage, WRITE, (ctx, { params, body }) => craft.translate(ctx, { ...params, ...body })),
]

const outside = (room: Room): readonly Route[] => [
  route(
    at.readOutsideAside,
    'public',
    (ctx, { params }) => aside.readOutside(room, ctx, params.token),
    OUTSIDE,
  ),
  route(
    at.writeOutsideAside,
    'public',
    (ctx, { params, body }) => aside.writeOutside(room, ctx, params.token, body),
    OUTSIDE,
  ),
  stagedRoute(
    at.uploadOutsideFile,
    'public',
    (who, { params, query }, { upload }) =>
      aside.takeOutside(room, who, { token: params.token, name: query.name, upload }),
    { limit: 20 },
  ),
  route(at.readOutsideFile, 'public', (ctx, { params }) =>
    aside.giveOutside(room, ctx, params.token, params.file),
  ),
]
