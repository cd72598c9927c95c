/** The routes of surveys: the customer's card, the signed link, the desk. */
import { type Route, route, stagedRoute } from '../../kernel/route.ts'
import { answer, openFor } from './answer.ts'
import { wishes } from './ask.ts'
import * as api from './contract.ts'
import * as desk from './desk.ts'
import * as link from './link.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

export const surveyRoutes = (room: Room): Route[] => [
  route(api.readOwnSurvey, 'customer', async (ctx, { query }) => ({
    survey: await openFor(room, ctx, ctx.actor.id, query.conversation),
  })),
  route(api.answerOwnSurvey, 'customer', async (ctx, { params, body }) => ({
    survey: await answer(room, ctx, ctx.actor.id, params.id, body),
  })),
  route(api.wishOwnSurveys, 'customer', async (ctx, { body }) => {
    await store.setWish(ctx, ctx.actor.id, body.ask)
    return { ask: body.ask }
  }),
  stagedRoute(api.openSurveyLink, 'public', (who, { body }) => link.open(room, who, body.token), {
    limit: 60,
  }),
  stagedRoute(
    api.answerSurveyLink,
    'public',
    async (who, { body: { token, ...given } }) => ({ survey: await link.answerBy(room, who, token, given) }),
    { limit: 60 },
  ),
  stagedRoute(api.wishSurveyLink, 'public', (who, { body }) => link.wishBy(room, who, body.token, body.ask), {
    limit: 60,
  }),
  route(api.readSurveySettings, 'surveys.read', (ctx) => wishes(ctx)),
  route(api.changeSurveySettings, 'surveys.manage', (ctx, { body }) => desk.changeSettings(ctx, body)),
  route(api.listSurveys, 'surveys.read', (ctx, { query }) => desk.list(ctx, query)),
  route(api.readSurveyFigures, 'surveys.read', (ctx, { query }) => desk.figures(ctx, query.days)),
  route(api.issueSurveyLink, 'surveys.read', (ctx, { params }) => link.issue(room, ctx, params.id)),
]
