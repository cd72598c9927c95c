/** The graph as it is told and added to: words and relations for colleagues, care and rooms for whoever looks at a product. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type {
  HomeAround,
  HomeForProduct,
  HomeNodeDraft,
  HomeNodeRow,
  HomeRelationDraft,
} from '../contract.ts'
import { around, forProduct, joined, OUR_GRAPH, search } from './graph.ts'
import { sourceWords } from './guides.ts'
import type { HomeGraph, HomeNode, HomeRelation } from './shape.ts'
import * as store from './store.ts'

const ALL = 200
const FEW = 4

/** Ours with what this shop added. */
export const graphOf = async (ctx: Ctx): Promise<HomeGraph> => joined(OUR_GRAPH, await store.own(ctx))

const shown = (node: HomeNode): HomeNodeRow => ({
  id: node.id,
  kind: node.kind,
  name: node.name,
  fact: node.fact,
  source: { zh: sourceWords(node.source, 'zh'), en: sourceWords(node.source, 'en') },
  own: node.own ?? false,
})

export async function list(ctx: Ctx, words: string | undefined): Promise<HomeNodeRow[]> {
  const graph = await graphOf(ctx)
  return (words?.trim() ? search(graph, words, 30) : graph.nodes.slice(0, ALL)).map(shown)
}

/** @throws Refusal knowledge.unknown-home */
export async function read(ctx: Ctx, id: string): Promise<HomeAround> {
  const found = around(await graphOf(ctx), id)
  if (!found) throw new Refusal('missing', 'knowledge.unknown-home', { node: id })
  const side = (ends: typeof found.out) =>
    ends.map(({ relation, node }) => ({
      kind: relation.kind,
      node: { id: node.id, name: node.name, kind: node.kind },
      why: relation.why,
      source: { zh: sourceWords(relation.source, 'zh'), en: sourceWords(relation.source, 'en') },
      own: relation.own ?? false,
    }))
  return { node: shown(found.node), out: side(found.out), in: side(found.in) }
}

export async function addNode(ctx: Ctx, id: string, draft: HomeNodeDraft): Promise<HomeAround> {
  const { also, ...rest } = draft
  await store.putNode(ctx, { id, ...rest, ...(also && { also }) })
  await ctx.audit('knowledge.home-written', id, { kind: draft.kind })
  return read(ctx, id)
}

/** @throws Refusal knowledge.unknown-home when an end is not there */
export async function addRelation(ctx: Ctx, draft: HomeRelationDraft): Promise<HomeAround> {
  const ids = new Set((await graphOf(ctx)).nodes.map((node) => node.id))
  for (const end of [draft.from, draft.to])
    if (!ids.has(end)) throw new Refusal('missing', 'knowledge.unknown-home', { node: end })
  await store.putRelation(ctx, draft)
  await ctx.audit('knowledge.home-written', `${draft.from} ${draft.kind} ${draft.to}`, {})
  return read(ctx, draft.from)
}

/** What the shop added is taken away; where it had said one of ours anew, ours is there again. */
export async function dropNode(ctx: Ctx, id: string): Promise<{ items: HomeNodeRow[] }> {
  const ours = OUR_GRAPH.nodes.some((node) => node.id === id)
  if (!(await store.dropNode(ctx, id, !ours)))
    throw new Refusal('missing', 'knowledge.unknown-home', { node: id })
  await ctx.audit('knowledge.home-dropped', id, {})
  return { items: await list(ctx, undefined) }
}

/** For the product page: a few lines each, in the reader's language. */
export async function forPage(
  ctx: Ctx,
  product: { category: string; materials: string; width?: number | undefined },
): Promise<HomeForProduct> {
  const graph = await graphOf(ctx)
  const names = new Map(graph.nodes.map((node) => [node.id, node.name]))
  const say = ctx.language === 'en' ? 'en' : 'zh'
  const line = (one: HomeRelation) => ({
    kind: one.kind,
    from: names.get(one.from)?.[say] ?? one.from,
    to: names.get(one.to)?.[say] ?? one.to,
    why: one.why[say],
    source: sourceWords(one.source, say),
  })
  const { width } = product
  const found = forProduct(graph, {
    category: product.category,
    materials: product.materials.split(',').filter(Boolean),
    ...(width !== undefined && { width }),
  })
  const few = (all: readonly HomeRelation[]) => all.slice(0, FEW).map(line)
  return { care: few(found.care), rooms: few(found.rooms), people: few(found.people) }
}
