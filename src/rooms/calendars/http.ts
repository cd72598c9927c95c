/** The routes of calendars. */
import { type Route, route } from '../../kernel/route.ts'
import * as api from './contract.ts'
import type { OpenHours } from './hours.ts'
import { notices, takeNotice } from './notice.ts'

export const calendarRoutes = (hours: OpenHours): Route[] => [
  route(api.listHours, 'calendars.read', async (ctx) => ({ items: await hours.list(ctx) })),
  route(api.readHours, 'calendars.read', (ctx, { query }) => hours.hours(ctx, query.team ?? null)),
  route(api.saveWeek, 'calendars.write', (ctx, { query, body }) =>
    hours.saveWeek(ctx, query.team ?? null, body),
  ),
  route(api.followShop, 'calendars.write', async (ctx, { query }) => {
    await hours.followShop(ctx, query.team)
    return undefined
  }),
  route(api.previewWeek, 'calendars.read', (ctx, { query, body }) =>
    hours.preview(ctx, query.team ?? null, body.week),
  ),
  route(api.saveException, 'calendars.write', async (ctx, { params, query, body }) => ({
    days: await hours.saveException(ctx, { ...body, day: params.day, team: query.team ?? null }),
  })),
  route(api.removeException, 'calendars.write', async (ctx, { params, query }) => {
    await hours.removeException(ctx, query.team ?? null, params.day)
    return undefined
  }),
  route(api.listNotices, 'calendars.read', async (ctx) => ({ items: await notices(ctx) })),
  route(api.takeNotice, 'calendars.write', async (ctx, { params }) => ({
    days: await takeNotice(hours, ctx, params.year),
  })),
]
