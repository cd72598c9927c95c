/** Conversations: one log per customer matter, who holds it, how pressing it is, and every word found again. */
import type { Calendar } from '../../engines/hours/index.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import type { Access } from '../access/index.ts'
import type { Calendars } from '../calendars/index.ts'
import type { Channels } from '../channels/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Orders } from '../orders/index.ts'
import type { Routing } from '../routing/index.ts'
import { orderMoved } from './about-order.ts'
import { announce } from './announce.ts'
import { bindOrder, label, solve } from './close.ts'
import type { AsideMail } from './craft/aside-mail.ts'
import { openCraft } from './craft/craft.ts'
import type { Craft } from './craft/door.ts'
import { fieldExport } from './craft/field-sheet.ts'
import { dedicate, dedicatedTo } from './dedicated.ts'
import { markDelivery } from './delivery.ts'
import type { Conversations as Door } from './door.ts'
import { byOurStandard, dueAgain } from './due.ts'
import { floor, idsOf } from './floor.ts'
import { openFolding } from './folding.ts'
import { askForPerson, assign, giveBack, handOver, reopen, say, takeOver } from './hand.ts'
import { handOn } from './hand-on.ts'
import { recordHistory } from './history.ts'
import { conversationRoutes } from './http.ts'
import * as inbox from './inbox.ts'
import { heldByAssistant } from './inbox-store.ts'
import { about, exportOf, forget, personRoom } from './person.ts'
import { rename } from './person-store.ts'
import * as presence from './presence.ts'
import { begin, receive } from './receive.ts'
import type { Rehearsals } from './rehearsal/door.ts'
import * as rehearse from './rehearsal/rehearse.ts'
import { note, reply, start } from './reply.ts'
import { fold, search } from './search.ts'
import { follow } from './seating.ts'
import { orderOf, shapeEvent } from './shape.ts'
import type { WhenDue } from './standard.ts'
import * as store from './store.ts'
import { teamChanged } from './team.ts'
import { departing, type Room, rememberStandard, standardOf } from './voice.ts'

export { type DemoRooms, demoHistories } from './cast.ts'
export type * from './craft/door.ts'
export type * from './door.ts'
export type * from './rehearsal/door.ts'

export const conversationsTables: MigrationFolder = {
  schema: 'conversations',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Conversations extends Door, Craft {
  /** Folds all that waits of a shop, in transactions of its own: after a large import, before measuring. */
  foldAll(who: Who): Promise<void>
  /** Learners' exercises, answered in the real desk; every other verb of this door knows nothing of them. */
  readonly rehearsals: Rehearsals
  readonly routes: readonly Route[]
  readonly exportKinds: readonly ExportKind[]
}

export interface ConversationsRooms {
  readonly access: Pick<Access, 'colleagues' | 'peopleWith' | 'tenants'>
  /** Absent: open day and night. */
  readonly calendars?: Pick<Calendars, 'calendarOf'> | undefined
  readonly channels: Channels
  readonly customers: Pick<Customers, 'join' | 'people'>
  readonly orders?: Pick<Orders, 'byNumber'> | undefined
  readonly routing?: Routing | undefined
}

export function openConversations(
  house: House,
  { access, calendars, channels, customers, orders, routing }: ConversationsRooms,
): Conversations {
  house.words.add('conversations', new URL('./words/', import.meta.url))
  const folding = openFolding(house)
  let takesFirst: Room['takesFirst'] = () => Promise.resolve(false)
  let whenDue: WhenDue = byOurStandard({ house })
  let asideMail: AsideMail | undefined
  const room: Room = {
    house,
    channels,
    orders,
    routing,
    takesFirst: (ctx, id) => takesFirst(ctx, id),
    whenDue: (ctx, question) => whenDue(ctx, question),
    asideMail: () => asideMail,
    calendarOf: async (ctx) => (await calendars?.calendarOf(ctx)) ?? openAlways(ctx.zone),
    readers: (ctx) => access.peopleWith(ctx, 'conversations.read'),
    shopName: async (ctx) => (await access.tenants()).find((shop) => shop.id === ctx.tenant)?.name ?? '',
    nameOfStaff: async (ctx, id) => (await access.colleagues(ctx, [id]))[0]?.name,
    async personOf(ctx, id) {
      const person = (await customers.people(ctx, [id])).get(id)
      return person && { id, name: person.name, tier: person.tier ?? undefined }
    },
  }
  const nameOf = async (ctx: Ctx, id: string) => (await room.personOf(ctx, id))?.name ?? ''
  channels.countPeopleBy((ctx) => presence.peopleAtDesk(room, ctx))
  channels.readMessagesBy(departing)
  customers.join(personRoom(room, nameOf))
  house.on('customers.person.changed', 'conversations.rename', async (ctx, { data }) => {
    const person = await room.personOf(ctx, String(data.customer))
    if (person) await rename(ctx, person.id, person.name, person.tier ?? null)
  })
  const worded = folding.after

  const door: Door = {
    markDelivery,
    begin: worded((ctx, beginning) => begin(room, ctx, beginning)),
    receive: worded((ctx, id, message) => receive(room, ctx, id, message)),
    reply: worded((ctx, id, given) => reply(room, ctx, id, given)),
    start: worded((ctx, draft) => start(room, ctx, draft)),
    note: worded((ctx, id, given) => note(room, ctx, id, given)),
    announce: worded((ctx, id, text) => announce(room, ctx, id, text)),
    say: worded((ctx, turn) => say(room, ctx, turn)),
    handOver: worded((ctx, turn) => handOver(room, ctx, turn)),
    askForPerson: worded((ctx, id) => askForPerson(room, ctx, id)),
    assign: (ctx, id, assignee, how) => assign(room, ctx, id, assignee, how?.pinned),
    handOn: (ctx, id, teamId) => handOn(room, ctx, id, teamId),
    takeOver: (ctx, id) => takeOver(room, ctx, id),
    giveBack: (ctx, id) => giveBack(room, ctx, id),
    solve: (ctx, id) => solve(room, ctx, id),
    reopen: (ctx, id) => reopen(room, ctx, id),
    tag: (ctx, id, tag) => label(room, ctx, { id, tag, put: true }),
    untag: (ctx, id, tag) => label(room, ctx, { id, tag, put: false }),
    bindOrder: (ctx, id, order) => bindOrder(room, ctx, id, order),
    markRead: (ctx, id, seq, delivered) => inbox.markRead(room, ctx, id, seq, delivered),
    ground,
    eventsSince: async (ctx, id, since, limit = 200) =>
      (await store.events(ctx, id, { since, limit })).map(shapeEvent),
    heldByAssistant: (ctx, limit = 100) => heldByAssistant(ctx, limit),
    askWhoIsFirst(ask) {
      takesFirst = ask
    },
    askWhenDue(ask) {
      whenDue = ask
    },
    dueAgain: (ctx, id) => dueAgain(room, ctx, id),
    list: inbox.list,
    counters: inbox.counters,
    row: inbox.row,
    thread: (ctx, id, range) => inbox.thread(room, ctx, id, range),
    search,
    ownList: inbox.ownList,
    ownThread: inbox.ownThread,
    ownEventsSince: inbox.ownEventsSince,
    people: (ctx) => presence.peopleAtDesk(room, ctx),
    floor,
    mattersOf,
    dedicate: (ctx, customerId, staffId) => dedicate(room, ctx, customerId, staffId),
    dedicatedTo,
    watch: (ctx, id, doing) => presence.watch(room, ctx, id, doing),
    typing: (ctx, id) => presence.typing(room, ctx, id),
    standard: (ctx) => standardOf(room, ctx),
    async changeStandard(ctx, wanted) {
      await store.saveStandard(ctx, wanted)
      rememberStandard(house, ctx, wanted)
      await ctx.audit('conversations.standard-changed', 'standard', wanted)
      return wanted
    },
    recordHistory: (ctx, histories) => recordHistory(room, ctx, histories),
    fold,
    about: (ctx, id) => about(room, ctx, id),
    exportOf,
    forget: (ctx, id) => forget(room, ctx, id),
  }
  for (const event of ['routing.assigned', 'routing.returned']) {
    house.on(event, 'conversations.seated', async (ctx, { data }) => {
      if (data.kind === 'conversation') await follow(room, ctx, String(data.id))
    })
  }
  for (const event of ['routing.team.renamed', 'routing.team.removed']) {
    house.on(event, 'conversations.team-changed', (ctx, { data }) =>
      teamChanged(room, ctx, String(data.team)),
    )
  }
  house.on('orders.order.promise-missed', 'conversations.order-missed', (ctx, { data }) =>
    orderMoved(door, ctx, String(data.order), 'missed'),
  )
  house.on('orders.order.state-changed', 'conversations.order-moved', (ctx, { data }) =>
    orderMoved(door, ctx, String(data.order), String(data.to)),
  )
  const { craft, routes } = openCraft(room, door, {
    carryAsidesBy(mail) {
      asideMail = mail
    },
  })
  const all = [...conversationRoutes(room, door), ...routes]
  return {
    ...{ ...door, ...craft },
    foldAll: folding.all,
    rehearsals,
    routes: all,
    exportKinds: [fieldExport],
  }
}

const rehearsals: Rehearsals = {
  begin: (ctx, beginning) => rehearse.begin(ctx, beginning),
  hear: rehearse.hear,
  end: rehearse.end,
  events: rehearse.events,
  list: rehearse.list,
  record: rehearse.record,
}

const openAlways = (zone: string): Calendar => ({
  zone,
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
  exceptions: [],
})

const WEEK_MS = 7 * 86_400_000

async function mattersOf(ctx: Ctx, staffId: string): ReturnType<Door['mattersOf']> {
  const ids = await idsOf(ctx, staffId, new Date(ctx.now.getTime() - WEEK_MS), 20)
  const rows = []
  for (const id of ids) rows.push(await inbox.row(ctx, id))
  return rows
}

async function ground(ctx: Ctx, conversationId: string): ReturnType<Door['ground']> {
  const matter = await store.find(ctx, conversationId)
  if (!matter) return null
  const { customerId, customerName, identityId, channelId, language, state, holder, engagement } = matter
  const { lastSeq, lastCustomerSeq, mood, context } = matter
  const who = { conversationId, customerId, customerName, identityId, channelId, language }
  return {
    ...who,
    state,
    holder,
    engagement,
    lastSeq,
    lastCustomerSeq,
    mood,
    context,
    order: orderOf(matter),
  }
}
