/** The routes of training: one's own, the team's, the handbook, reviews. */
import { type Route, route } from '../../kernel/route.ts'
import * as at from './contract.ts'
import * as handbook from './handbook.ts'
import * as rehearse from './rehearse.ts'
import * as review from './review.ts'
import type { Room } from './room.ts'
import { changeRubric, rubricOf } from './rubrics.ts'
import * as shown from './shown.ts'
import { settle } from './skills.ts'

const READ = 'advisors.read'
const MANAGE = 'advisors.manage'

export const advisorsRoutes = (room: Room): Route[] => [
  route(at.readMyTraining, READ, (ctx) => shown.mine(room, ctx)),
  route(at.beginRehearsal, READ, async (ctx, { body }) =>
    shown.rehearsal(room, ctx, (await rehearse.begin(room, ctx, body)).id),
  ),
  route(at.readRehearsal, READ, (ctx, { params }) => shown.rehearsal(room, ctx, params.id)),
  route(at.endRehearsal, READ, async (ctx, { params }) => {
    await rehearse.giveUp(room, ctx, params.id)
    return shown.rehearsal(room, ctx, params.id)
  }),
  route(at.readTeamTraining, MANAGE, (ctx) => shown.team(room, ctx)),
  route(at.settleProposal, MANAGE, (ctx, { params, body }) => settle(room, ctx, params.id, body.take)),
  route(at.readRubric, READ, (ctx) => rubricOf(ctx)),
  route(at.changeRubric, MANAGE, (ctx, { body: { version, ...draft } }) => changeRubric(ctx, version, draft)),
  route(at.listChapters, READ, async (ctx) => ({ items: await handbook.list(room, ctx) })),
  route(at.readChapter, READ, (ctx, { params }) => handbook.read(room, ctx, params.id)),
  route(at.answerChapter, READ, (ctx, { params, body }) =>
    handbook.answer(room, ctx, params.id, body.answers),
  ),
  route(at.sampleReviews, MANAGE, async (ctx, { body }) => ({ drawn: await review.sample(room, ctx, body) })),
  route(at.listReviews, MANAGE, (ctx, { query }) => review.list(ctx, query.staff)),
  route(at.readReview, MANAGE, (ctx, { params }) => review.read(room, ctx, params.id)),
  route(at.writeReview, MANAGE, (ctx, { params, body }) => review.mark(room, ctx, params.id, body)),
]
