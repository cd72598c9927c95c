/** Opens the measure: what it hears, its jobs, its routes and its sheet. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { House } from '../../../kernel/house.ts'
import { type Route, route } from '../../../kernel/route.ts'
import type { ExportKind } from '../../../kernel/sheets.ts'
import type { Conversations, History } from '../../conversations/index.ts'
import * as shape from './contract.ts'
import { FOLD, fold } from './fold.ts'
import * as hear from './hear.ts'
import { type PastReading, recordPast } from './past.ts'
import { contacts, measure } from './read.ts'
import { measureExport } from './sheet.ts'
import { thumb, toJudge } from './thumb.ts'

export interface MeasuringRooms extends hear.MeasureRooms {
  readonly conversations: Pick<Conversations, 'ground' | 'eventsSince' | 'ownList' | 'ownThread'>
}

export interface Measuring {
  readonly routes: readonly Route[]
  readonly exportKind: ExportKind
  recordPast(ctx: Ctx, histories: readonly History[], reading: PastReading): Promise<number>
}

export function openMeasure(house: House, rooms: MeasuringRooms): Measuring {
  // What a person begins is no contact of a customer.
  const byCustomer = ({ data }: { data: { readonly [key: string]: unknown } }) => data.holder !== 'staff'
  for (const event of ['conversations.begun', 'conversations.reopened'])
    house.on(event, 'assistant.measure-came', (ctx, told) => hear.came(rooms, ctx, told), byCustomer)
  house.on('conversations.message.sent', 'assistant.measure-spoke', (ctx, told) =>
    hear.spoke(rooms, ctx, told),
  )
  house.on('conversations.handed-over', 'assistant.measure-handed', (ctx, told) =>
    hear.handed(rooms, ctx, told),
  )
  house.on('conversations.taken-over', 'assistant.measure-taken', hear.taken)
  // A survey answer is a judgement too; the room above tells it by its event.
  house.on('surveys.answered', 'assistant.measure-judged', (ctx, { data }) =>
    hear.judged(ctx, String(data.conversationId), data.low !== true),
  )
  house.job(FOLD, fold)
  house.job(hear.CLOSE, (ctx, data) => hear.close(ctx, String(data.contact)))
  return {
    exportKind: measureExport(house),
    recordPast,
    routes: [
      route(shape.readMeasure, 'assistant.read', (ctx, { query }) => measure(ctx, query)),
      route(shape.listContacts, 'assistant.read', async (ctx, { query }) => ({
        items: await contacts(ctx, query),
      })),
      route(shape.thumbAnswer, 'customer', (ctx, { params, body }) =>
        thumb(rooms, ctx, { conversationId: params.id, ...body }),
      ),
      route(shape.readThumb, 'customer', async (ctx) => ({ answer: await toJudge(rooms, ctx) })),
    ],
  }
}
