// The routes of the catalogue: desk below /api/catalogue, the open shop below /api/shop.
import { type Route, route } from '../../kernel/route.ts'
import type { Words } from '../../kernel/words.ts'
import * as browse from './browse.ts'
import * as api from './contract.ts'
import * as sell from './sell.ts'
import * as shop from './shop.ts'

export const catalogueRoutes = (words: Words): Route[] => [
  route(api.listProducts, 'catalogue.read', (ctx, { query }) => browse.list(ctx, query)),
  route(api.catalogueOverview, 'catalogue.read', (ctx) => browse.overview(ctx, words)),
  route(api.createProduct, 'catalogue.write', (ctx, { body }) => sell.create(ctx, body)),
  route(api.readProduct, 'catalogue.read', (ctx, { params }) => browse.one(ctx, words, params.product)),
  route(api.changeProduct, 'catalogue.write', (ctx, { params, body }) =>
    sell.change(ctx, words, {
      id: params.product,
      revision: body.revision,
      draft: body.product,
      note: body.note,
    }),
  ),
  route(api.archiveProduct, 'catalogue.write', (ctx, { params, body }) =>
    sell.archive(ctx, words, params.product, body.revision),
  ),
  route(api.reviveProduct, 'catalogue.write', (ctx, { params }) => sell.revive(ctx, words, params.product)),
  route(api.listRevisions, 'catalogue.read', (ctx, { params }) => browse.history(ctx, params.product)),
  route(api.restoreRevision, 'catalogue.write', (ctx, { params, body }) =>
    sell.restore(ctx, words, { id: params.product, number: params.number, revision: body.revision }),
  ),
  route(api.shopCategories, 'public', (ctx) => shop.categories(ctx, words)),
  route(api.shopProducts, 'public', (ctx, { query }) => shop.onSale(ctx, words, query)),
  route(api.shopProduct, 'public', (ctx, { params }) => shop.page(ctx, words, params.product)),
]
