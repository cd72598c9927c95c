/** Mail: the shop's boxes; letters in, each kept before it is read; letters out, each once; and what the mail world answers. */
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { Access } from '../access/index.ts'
import type { Channels } from '../channels/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import { answered, away, mailAdapter } from './adapter.ts'
import { asidesByMail, readAside, sendAside } from './aside.ts'
import { add, change, list, standing } from './boxes.ts'
import { check } from './check.ts'
import type { Mail as Door } from './door.ts'
import { openHolding } from './holding.ts'
import { mailRoutes } from './http.ts'
import { keep, recordPast } from './keep.ts'
import { send } from './leave.ts'
import { asides } from './letters.ts'
import { sendNotice } from './notice.ts'
import { about, exportOf, forget, personRoom } from './person.ts'
import type { Records } from './reading/proof.ts'
import { openReader } from './reading/reader.ts'
import { AWAY, READ, type Room, SEND } from './room.ts'
import { takeIn } from './take-in.ts'

export { demoMail } from './cast.ts'
export type * from './door.ts'

export const mailTables: MigrationFolder = {
  schema: 'mail',
  folder: new URL('./migrations/', import.meta.url),
}

/** The door with its routes. */
export interface Mail extends Door {
  readonly routes: readonly Route[]
}

export interface MailRooms {
  readonly access: Pick<Access, 'seal'>
  readonly channels: Channels
  readonly customers: Customers
  readonly conversations: Conversations
  /** Instead of a name server, where there is none. */
  readonly records?: Records
}

export function openMail(
  house: House,
  { access, channels, customers, conversations, records }: MailRooms,
): Mail {
  house.words.add('mail', new URL('./words/', import.meta.url))
  const reader = openReader(records)
  const room: Room = { house, seal: access.seal, channels, customers, conversations, reader }
  channels.register(mailAdapter(() => room))
  customers.join(personRoom(room))
  conversations.carryAsidesBy(asidesByMail(room))
  house.stagedJob(READ, (who, data) => takeIn(room, who, data))
  house.stagedJob(SEND, (who, data) => send(room, who, data))
  house.job(AWAY, (ctx, data) => away(room, ctx, data))
  house.on('conversations.message.sent', 'mail.answered', (ctx, event) => answered(room, ctx, event))
  const door: Door = {
    boxes: (ctx) => list(room, ctx),
    addBox: (ctx, draft) => add(room, ctx, draft),
    changeBox: (ctx, id, changes) => change(room, ctx, id, changes),
    check: (who, id) => check(room, who, id),
    asides: (ctx, query) => asides(room, ctx, query),
    store: (who, arrival) => keep(room, who, arrival),
    recordPast: (ctx, letters) => recordPast(room, ctx, letters),
    standing: (ctx) => standing(room, ctx),
    sendAside: (ctx, draft) => sendAside(room, ctx, draft),
    sendNotice: (ctx, notice) => sendNotice(room, ctx, notice),
    readAside: (who, letterId) => readAside(room, who, letterId),
    listen: () => openHolding(room),
    about: (ctx, id) => about(room, ctx, id),
    exportOf: (ctx, id) => exportOf(room, ctx, id),
    forget: (ctx, id) => forget(room, ctx, id),
  }
  return { ...door, routes: mailRoutes(room, door) }
}
