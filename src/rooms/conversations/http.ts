/** The routes of conversations: the desk's, then the customer's own. */
import { type Route, route, stagedRoute } from '../../kernel/route.ts'
import * as at from './contract.ts'
import { isRehearsal } from './contract.ts'
import * as deed from './deeds.ts'
import type { Conversations } from './door.ts'
import { give, take } from './files.ts'
import * as rehearse from './rehearsal/rehearse.ts'
import type { Room } from './voice.ts'

const { either } = rehearse

const READ = 'conversations.read'
const WRITE = 'conversations.write'
/** Files a minute from one sender. */
const UPLOADS = { limit: 30 }

export const conversationRoutes = (room: Room, door: Conversations): readonly Route[] => [
  route(at.listConversations, READ, (ctx, { query }) => door.list(ctx, query)),
  route(at.countConversations, READ, (ctx) => door.counters(ctx)),
  route(at.searchConversations, READ, (ctx, { query }) => door.search(ctx, query.q, query.limit)),
  route(at.readStandard, READ, (ctx) => door.standard(ctx)),
  route(at.changeStandard, 'conversations.assign', (ctx, { body }) => door.changeStandard(ctx, body)),
  route(at.readDedicated, READ, async (ctx, { params }) => ({
    person: await door.dedicatedTo(ctx, params.customer),
  })),
  route(at.changeDedicated, 'conversations.assign', async (ctx, { params, body }) => ({
    person: await door.dedicate(ctx, params.customer, body.staffId),
  })),
  route(at.startConversation, WRITE, (ctx, { body }) => deed.startFor(door, room, ctx, body)),
  stagedRoute(
    at.uploadStaffFile,
    WRITE,
    (who, { query }, { upload }) => take(room, who, query.name, upload),
    UPLOADS,
  ),
  route(at.listRehearsals, READ, async (ctx) => ({ items: await rehearse.list(ctx, ctx.actor.id) })),
  route(at.readThread, READ, (ctx, { params, query }) =>
    either(
      (id) => rehearse.thread(room, ctx, id, query),
      (id) => door.thread(ctx, id, query),
    )(params.id),
  ),
  route(at.replyToCustomer, WRITE, (ctx, { params, body }) =>
    either(
      (id) => rehearse.reply(room, ctx, id, body),
      (id) => deed.replied(door, ctx, id, body),
    )(params.id),
  ),
  route(at.noteConversation, WRITE, (ctx, { params, body }) =>
    either(
      (id) => rehearse.note(ctx, id, body),
      (id) => door.note(ctx, id, body),
    )(params.id),
  ),
  route(at.assignConversation, WRITE, (ctx, { params, body }) =>
    deed.assigned(door, room, ctx, params.id, body),
  ),
  route(at.moveConversation, WRITE, (ctx, { params, body }) =>
    deed.then(door, ctx, params.id, (now, id) => door.handOn(now, id, body.team)),
  ),
  route(at.takeOverConversation, WRITE, (ctx, { params }) => deed.then(door, ctx, params.id, door.takeOver)),
  route(at.giveBackConversation, WRITE, (ctx, { params }) => deed.then(door, ctx, params.id, door.giveBack)),
  route(at.solveConversation, WRITE, (ctx, { params }) =>
    either(
      (id) => rehearse.solve(ctx, id),
      (id) => deed.then(door, ctx, id, door.solve),
    )(params.id),
  ),
  route(at.reopenConversation, WRITE, (ctx, { params }) => deed.then(door, ctx, params.id, door.reopen)),
  route(at.tagConversation, WRITE, (ctx, { params }) => deed.tagged(door, ctx, params, true)),
  route(at.untagConversation, WRITE, (ctx, { params }) => deed.tagged(door, ctx, params, false)),
  route(at.markConversationRead, READ, (ctx, { params, body }) =>
    either(
      (id) => rehearse.markRead(ctx, id),
      (id) => door.markRead(ctx, id, body.seq),
    )(params.id),
  ),
  route(at.watchConversation, READ, async (ctx, { params, body }) => ({
    watchers: isRehearsal(params.id) ? [] : await door.watch(ctx, params.id, body.doing),
  })),
  route(at.readConversationFile, READ, (ctx, { params }) => give(room, ctx, params)),

  route(at.beginConversation, 'customer', (ctx, { body }) => deed.ownBegin(door, room, ctx, body)),
  route(at.listOwnConversations, 'customer', (ctx, { query }) => door.ownList(ctx, query)),
  stagedRoute(
    at.uploadOwnFile,
    'customer',
    (who, { query }, { upload }) => take(room, who, query.name, upload),
    UPLOADS,
  ),
  route(at.readOwnThread, 'customer', (ctx, { params, query }) => door.ownThread(ctx, params.id, query)),
  route(at.streamOwnConversation, 'customer', (ctx, { params }) => deed.ownStream(door, ctx, params.id)),
  route(at.sendOwnMessage, 'customer', (ctx, { params, body }) =>
    deed.ownMessage(door, room, ctx, params.id, body),
  ),
  route(at.askForPerson, 'customer', (ctx, { params }) => deed.ownPerson(door, ctx, params.id)),
  route(at.typeInOwnConversation, 'customer', (ctx, { params }) => deed.ownTyping(door, ctx, params.id)),
  route(at.readOwnMessages, 'customer', (ctx, { params, body }) =>
    door.markRead(ctx, params.id, body.seq, body.delivered),
  ),
  route(at.readOwnFile, 'customer', (ctx, { params }) => give(room, ctx, params)),
]
