/** Surveys: after a solved matter the customer is asked once, by the way he came, and a low mark becomes work. */
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import type { Access } from '../access/index.ts'
import { answer, openFor, writtenAgain } from './answer.ts'
import * as ask from './ask.ts'
import { marksByColleague } from './by-colleague.ts'
import * as desk from './desk.ts'
import type { Surveys as Door } from './door.ts'
import { surveyRoutes } from './http.ts'
import { recordPast } from './past.ts'
import { personRoom } from './person.ts'
import type { Room } from './room.ts'
import { exportKind } from './sheets.ts'
import { setWish } from './store.ts'

export { demoSurveys } from './cast.ts'
export type * from './door.ts'

export const surveysTables: MigrationFolder = {
  schema: 'surveys',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Surveys extends Door {
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}

export interface SurveysRooms {
  readonly access: Pick<Access, 'tenants'>
  readonly customers: Room['customers']
  readonly conversations: Room['conversations']
}

export function openSurveys(house: House, { access, customers, conversations }: SurveysRooms): Surveys {
  house.words.add('surveys', new URL('./words/', import.meta.url))
  const room: Room = {
    house,
    customers,
    conversations,
    async shop(tenant) {
      const shop = (await access.tenants()).find((one) => one.id === tenant)
      return { name: shop?.name ?? '', language: shop?.language ?? 'zh-CN' }
    },
    openWork: () => Promise.resolve(null),
    sendByMail: () => Promise.resolve(false),
  }
  customers.join(personRoom(room))
  house.on('conversations.solved', 'surveys.solved', async (ctx, { data }) => {
    await ask.plan(room, ctx, String(data.conversationId))
  })
  house.on('conversations.reopened', 'surveys.reopened', (ctx, { data }) =>
    writtenAgain(room, ctx, String(data.conversationId)),
  )
  house.job(ask.ASK, (ctx, data) => ask.due(room, ctx, String(data.survey)))
  house.job(ask.LAPSE, (ctx, data) => ask.lapse(ctx, String(data.survey)))
  return {
    ask: (ctx, id, wish) => ask.plan(room, ctx, id, wish),
    openFor: (ctx, customerId, id) => openFor(room, ctx, customerId, id),
    answer: (ctx, customerId, id, given) => answer(room, ctx, customerId, id, given),
    wish: setWish,
    ofConversation: desk.ofConversation,
    marksByColleague,
    settings: ask.wishes,
    changeSettings: desk.changeSettings,
    workBy(open) {
      room.openWork = open
    },
    mailBy(send) {
      room.sendByMail = send
    },
    recordPast,
    exportKinds: [exportKind(house)],
    routes: surveyRoutes(room),
  }
}
