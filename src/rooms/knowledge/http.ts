// The routes of knowledge: the desk below /api/knowledge, the open help centre below /api/help.
import { type Route, route } from '../../kernel/route.ts'
import type { Words } from '../../kernel/words.ts'
import * as ask from './ask.ts'
import * as api from './contract.ts'
import * as desk from './desk.ts'
import * as help from './help.ts'
import * as home from './home/tell.ts'
import { toHtml } from './markdown.ts'
import type { Reading } from './reading.ts'
import * as rules from './rules.ts'
import * as watch from './watch.ts'
import * as write from './write.ts'

export const knowledgeRoutes = (words: Words, reading: Reading): Route[] => [
  route(api.listArticles, 'knowledge.read', (ctx, { query }) => desk.articles(ctx, query)),
  route(api.createArticle, 'knowledge.write', (ctx, { body }) => write.begin(ctx, body)),
  route(api.readArticle, 'knowledge.read', (ctx, { params }) => write.read(ctx, params.article)),
  route(api.changeCover, 'knowledge.write', (ctx, { params, body }) =>
    write.changeCover(ctx, params.article, body.revision, body.cover),
  ),
  route(api.saveDraft, 'knowledge.write', (ctx, { params, body }) =>
    write.saveDraft(ctx, params.article, body),
  ),
  route(api.discardDraft, 'knowledge.write', (ctx, { params }) => write.discardDraft(ctx, params.article)),
  route(api.publishArticle, 'knowledge.publish', (ctx, { params, body }) =>
    write.publish(ctx, params.article, body),
  ),
  route(api.withdrawArticle, 'knowledge.publish', (ctx, { params }) => write.withdraw(ctx, params.article)),
  route(api.listVersions, 'knowledge.read', (ctx, { params }) => desk.versions(ctx, params.article)),
  route(api.diffVersions, 'knowledge.read', (ctx, { params, query }) =>
    desk.diff(ctx, params.article, query),
  ),
  route(api.restoreVersion, 'knowledge.write', (ctx, { params, body }) =>
    write.restore(ctx, params.article, params.number, body.revision),
  ),
  route(api.previewText, 'knowledge.read', async (_, { body }) => ({ html: toHtml(body.body) })),
  route(api.listAlarms, 'knowledge.read', (ctx, { query }) => desk.alarms(ctx, query)),
  route(api.settleAlarm, 'knowledge.publish', (ctx, { params, body }) =>
    watch.settle(ctx, params.alarm, body),
  ),
  route(api.listGaps, 'knowledge.read', (ctx, { query }) => desk.gaps(ctx, query)),
  route(api.answerGap, 'knowledge.write', (ctx, { params, body }) => ask.answer(ctx, params.gap, body)),
  route(api.dismissGap, 'knowledge.write', (ctx, { params, body }) =>
    ask.dismiss(ctx, params.gap, body.reason),
  ),
  route(api.listPolicies, 'knowledge.read', async (ctx) => ({ items: await rules.policies(ctx) })),
  route(api.readPolicy, 'knowledge.read', (ctx, { params }) => rules.page(ctx, params.key)),
  route(api.createPolicy, 'knowledge.publish', (ctx, { body }) => rules.write(ctx, body)),
  route(api.changePolicy, 'knowledge.publish', (ctx, { params, body }) =>
    rules.change(ctx, params.key, body.version, body.policy),
  ),
  route(api.listHome, 'knowledge.read', async (ctx, { query }) => ({ items: await home.list(ctx, query.q) })),
  route(api.readHome, 'knowledge.read', (ctx, { params }) => home.read(ctx, params.node)),
  route(api.writeHome, 'knowledge.write', (ctx, { params, body }) => home.addNode(ctx, params.node, body)),
  route(api.dropHome, 'knowledge.write', (ctx, { params }) => home.dropNode(ctx, params.node)),
  route(api.bindHome, 'knowledge.write', (ctx, { body }) => home.addRelation(ctx, body)),
  route(api.helpHome, 'public', (ctx, { query }) => home.forPage(ctx, query)),
  route(api.helpShelves, 'public', (ctx) => help.shelves(ctx, words, reading)),
  route(api.helpList, 'public', (ctx, { query }) => help.list(ctx, reading, query)),
  route(api.helpArticle, 'public', (ctx, { params }) => help.page(ctx, words, reading, params.slug)),
  route(api.helpSearch, 'public', (ctx, { query }) => help.search(ctx, reading, query)),
  route(api.voteArticle, 'customer', (ctx, { params, body }) => help.vote(ctx, reading, params.slug, body), {
    limit: 20,
  }),
]
