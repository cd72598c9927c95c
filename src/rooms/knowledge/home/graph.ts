/** The home knowledge graph as it is asked: what stands around a thing, which words find it, and what it says of a product. Pure. */
import { grams } from '../../../engines/text/index.ts'
import { LIVING_BONDS } from './facts/bonds-living.ts'
import { THING_BONDS } from './facts/bonds-things.ts'
import { LIVING } from './facts/living.ts'
import { THINGS } from './facts/things.ts'
import { type HomeGraph, type HomeNode, type HomeRelation, nodeOf, relationOf } from './shape.ts'

/** What we know ourselves, in every shop. */
export const OUR_GRAPH: HomeGraph = {
  nodes: [...THINGS, ...LIVING].map(nodeOf),
  relations: [...THING_BONDS, ...LIVING_BONDS].map(relationOf),
}

/** Ours with the shop's own; a node of the shop's with the id of one of ours says it anew. */
export function joined(ours: HomeGraph, own: HomeGraph): HomeGraph {
  const named = new Set(own.nodes.map((node) => node.id))
  const key = ({ from, kind, to }: HomeRelation) => `${from} ${kind} ${to}`
  const bound = new Set(own.relations.map(key))
  return {
    nodes: [...ours.nodes.filter((node) => !named.has(node.id)), ...own.nodes],
    relations: [...ours.relations.filter((one) => !bound.has(key(one))), ...own.relations],
  }
}

export interface Around {
  readonly node: HomeNode
  readonly out: readonly { readonly relation: HomeRelation; readonly node: HomeNode }[]
  readonly in: readonly { readonly relation: HomeRelation; readonly node: HomeNode }[]
}

export function around(graph: HomeGraph, id: string): Around | null {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  const node = byId.get(id)
  if (!node) return null
  const ends = (mine: 'from' | 'to', other: 'from' | 'to') =>
    graph.relations.flatMap((relation) => {
      const far = relation[mine] === id ? byId.get(relation[other]) : undefined
      return far ? [{ relation, node: far }] : []
    })
  return { node, out: ends('from', 'to'), in: ends('to', 'from') }
}

/** Nodes by words in either language: names first, then other words for them, then what is said of them. */
export function search(graph: HomeGraph, words: string, limit = 10): HomeNode[] {
  const asked = new Set(grams(words.toLowerCase()))
  if (asked.size === 0) return []
  const ranked = graph.nodes.flatMap((node) => {
    const weight =
      3 * share(asked, `${node.name.zh} ${node.name.en} ${node.also?.zh ?? ''} ${node.also?.en ?? ''}`) +
      share(asked, `${node.fact.zh} ${node.fact.en}`)
    return weight > 0.6 ? [{ node, weight }] : []
  })
  return ranked
    .sort((a, b) => b.weight - a.weight || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, limit)
    .map((one) => one.node)
}

function share(asked: ReadonlySet<string>, text: string): number {
  const there = new Set(grams(text.toLowerCase()))
  let hits = 0
  for (const gram of asked) if (there.has(gram)) hits += 1
  return hits / asked.size
}

/** What the catalogue calls a material or a category, and what it is here. */
const MATERIALS: Readonly<Record<string, string>> = {
  'solid-wood': 'solid-wood',
  veneer: 'veneer',
  plywood: 'board',
  'particle-board': 'board',
  mdf: 'board',
  steel: 'metal',
  aluminium: 'metal',
  brass: 'metal',
  glass: 'glass',
  stone: 'sintered',
  rattan: 'rattan',
  fabric: 'flat-weave',
  velvet: 'velvet',
  linen: 'linen',
  leather: 'leather',
  'faux-leather': 'pu',
  foam: 'foam',
  latex: 'latex',
  down: 'down',
  spring: 'springs',
}
const PIECES: Readonly<Record<string, string>> = {
  sofa: 'sofa',
  'l-sofa': 'l-sofa',
  'coffee-table': 'coffee-table',
  'tv-unit': 'tv-unit',
  'dining-table': 'dining-table',
  chair: 'dining-chair',
  bed: 'bed-18',
  mattress: 'mattress',
  nightstand: 'nightstand',
  wardrobe: 'wardrobe',
  desk: 'desk',
  bookcase: 'bookcase',
  'shoe-cabinet': 'shoe-cabinet',
  rug: 'rug',
}

export interface ForProduct {
  readonly care: readonly HomeRelation[]
  readonly rooms: readonly HomeRelation[]
  readonly people: readonly HomeRelation[]
}

/** What the graph says of a product by its category and its materials: care, rooms and sizes, whom it suits. */
export function forProduct(
  graph: HomeGraph,
  product: { readonly category: string; readonly materials: readonly string[]; readonly width?: number },
): ForProduct {
  const made = new Set(product.materials.flatMap((kind) => MATERIALS[kind] ?? []))
  const piece = pieceOf(product)
  const kinds = new Map(graph.nodes.map((node) => [node.id, node.kind]))
  const of = (one: HomeRelation) => made.has(one.from) || one.from === piece
  return {
    care: graph.relations.filter((one) => one.kind === 'cared-by' && of(one)),
    rooms: graph.relations.filter(
      (one) => one.from === piece && ['fits-in', 'needs-gap', 'sized-by'].includes(one.kind),
    ),
    people: graph.relations.filter(
      (one) => of(one) && (one.kind === 'suits' || one.kind === 'avoid') && kinds.get(one.to) === 'household',
    ),
  }
}

/** A bed narrower than 1.7 m is the smaller one. */
function pieceOf({ category, width }: { readonly category: string; readonly width?: number }) {
  if (category === 'bed' && width !== undefined && width < 1700) return 'bed-15'
  return PIECES[category]
}
