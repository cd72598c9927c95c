/** Routes of aftersales: a line each. */
import type { Ctx } from '../../kernel/ctx.ts'
import { type Route, route } from '../../kernel/route.ts'
import { found } from './act.ts'
import { board, counts } from './browse.ts'
import type { CustomerCaseShape } from './contract.ts'
import * as shape from './contract.ts'
import type { Core } from './core.ts'
import { hands } from './desk-deeds.ts'
import type { Aftersales } from './door.ts'
import { othersOf } from './possible/others.ts'
import type { CaseRecord } from './row.ts'
import { tablesTold, wordsTold } from './told-tables.ts'

const READ = 'aftersales.read'
const WRITE = 'aftersales.write'

/** Who may read cases may move them: in which role, and whether he has it, the tables say. */
export const caseRoutes = (
  core: Core,
  door: Omit<Aftersales, 'routes' | 'tools' | 'taker'>,
  view: (ctx: Ctx, row: CaseRecord) => Promise<CustomerCaseShape>,
): Route[] => [
  route(shape.listCases, READ, (ctx, { query }) => door.list(ctx, query)),
  route(shape.caseBoard, READ, (ctx, { query }) => board(core, ctx, query)),
  route(shape.countCases, READ, (ctx) => counts(ctx)),
  route(shape.readCaseTables, READ, async () => ({ tables: tablesTold(), ...wordsTold() })),
  route(shape.caseHands, WRITE, async (ctx) => ({ items: await hands(core, ctx) })),
  route(shape.listClaims, READ, (ctx, { query }) => door.claims(ctx, query)),
  route(shape.readCase, READ, (ctx, { params }) => door.read(ctx, params.id)),
  route(shape.proveCase, READ, (ctx, { params }) => door.prove(ctx, params.id)),
  route(shape.openCase, WRITE, (ctx, { body }) => door.open(ctx, body)),
  route(shape.actOnCase, READ, (ctx, { params, body }) => door.act(ctx, { caseId: params.id, ...body })),
  route(shape.pauseCase, WRITE, (ctx, { params, body }) =>
    door.pause(ctx, { ...body, caseId: params.id, until: body.until ? new Date(body.until) : undefined }),
  ),
  route(shape.resumeCase, WRITE, (ctx, { params, body }) => door.resume(ctx, { caseId: params.id, ...body })),
  route(shape.assignCase, WRITE, (ctx, { params, body }) =>
    door.assign(ctx, params.id, body.staffId, body.expectedVersion),
  ),
  route(shape.noteCase, READ, (ctx, { params, body }) => door.note(ctx, params.id, body.text, body.key)),
  route(shape.addCaseEvidence, READ, (ctx, { params, body }) =>
    door.addEvidence(ctx, params.id, body.evidenceIds, body.key),
  ),
  route(shape.linkConversation, WRITE, (ctx, { params, body }) =>
    door.talk(ctx, params.id, body.conversationId),
  ),
  route(shape.caseLadder, READ, (ctx, { params }) => door.ladder(ctx, params.id)),
  route(shape.caseOthers, READ, async (ctx, { params }) => ({
    items: await othersOf(core, ctx, await found(ctx, params.id)),
  })),
  route(shape.makeOffer, WRITE, (ctx, { params, body }) => door.offer(ctx, params.id, body)),
  route(shape.withdrawOffer, WRITE, (ctx, { params, body }) =>
    door.withdrawOffer(ctx, params.id, params.offerId, body),
  ),
  route(shape.caseStanding, READ, (ctx, { params }) => door.standing(ctx, params.id)),
  route(shape.readClaim, READ, (ctx, { params }) => door.claim(ctx, params.id)),
  route(shape.caseSignals, 'aftersales.judge', async (ctx, { params }) => {
    const { signals, slowsMoney } = await door.signals(ctx, params.id)
    return { signals: [...signals], slowsMoney }
  }),
  route(shape.possibleForOrder, READ, (ctx, { params }) => door.possible(ctx, params.id)),
  route(shape.checkPossible, READ, (ctx, { params, body }) => door.quote(ctx, params.id, body)),
  route(shape.casesOfOrder, READ, async (ctx, { params }) => ({
    items: [...(await door.ofOrder(ctx, params.id))],
  })),
  route(shape.casesOfCustomer, READ, async (ctx, { params }) => ({
    items: [...(await door.ofCustomer(ctx, params.id))],
  })),

  route(shape.myPossible, 'customer', (ctx, { params }) => door.possible(ctx, params.id, ctx.actor.id)),
  route(shape.checkMyPossible, 'customer', (ctx, { params, body }) =>
    door.quote(ctx, params.id, body, ctx.actor.id),
  ),
  route(shape.openMyCase, 'customer', async (ctx, { body }) => {
    const row = await core.open(ctx, body)
    return view(ctx, row)
  }),
  route(shape.myCases, 'customer', async (ctx, { query }) => ({
    items: await door.mine(ctx, ctx.actor.id, query.order),
  })),
  route(shape.myCase, 'customer', (ctx, { params }) => door.readFor(ctx, ctx.actor.id, params.id)),
  route(shape.actOnMyCase, 'customer', async (ctx, { params, body }) => {
    await core.act(ctx, { caseId: params.id, ...body })
    return door.readFor(ctx, ctx.actor.id, params.id)
  }),
  route(shape.addMyEvidence, 'customer', async (ctx, { params, body }) => {
    await door.addEvidence(ctx, params.id, body.evidenceIds, body.key)
    return door.readFor(ctx, ctx.actor.id, params.id)
  }),
  route(shape.answerMyOffer, 'customer', async (ctx, { params, body }) => {
    await door.answerOffer(ctx, params.id, params.offerId, body)
    return door.readFor(ctx, ctx.actor.id, params.id)
  }),
  route(shape.myOthers, 'customer', async (ctx, { params }) => ({
    items: await othersOf(core, ctx, await found(ctx, params.id)),
  })),
  route(shape.talkAboutMyCase, 'customer', (ctx, { params, body }) =>
    door.talk(ctx, params.id, body.conversationId),
  ),
]
