/** The graph holds together: every end is there, everything has both languages and a source, and it says what it should of a product. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { around, forProduct, joined, OUR_GRAPH, search } from './graph.ts'
import { GUIDES, guideTexts } from './guides.ts'
import { SOURCES } from './shape.ts'

const { nodes, relations } = OUR_GRAPH

test('it is small but whole: at least 80 things and 150 relations, none without an end, a language or a source', () => {
  assert.ok(nodes.length >= 80, `${nodes.length} nodes`)
  assert.ok(relations.length >= 150, `${relations.length} relations`)
  const ids = new Set(nodes.map((node) => node.id))
  assert.equal(ids.size, nodes.length)
  for (const one of relations) assert.ok(ids.has(one.from) && ids.has(one.to), `${one.from} ${one.to}`)
  for (const one of [...nodes, ...relations]) assert.ok(one.source in SOURCES, one.source)
  for (const node of nodes) assert.ok(node.fact.zh && node.fact.en && node.name.zh && node.name.en, node.id)
  for (const { why, from } of relations) {
    assert.ok(why.zh && why.en, from)
    assert.doesNotMatch(why.en, /\p{Script=Han}/u)
  }
  const keys = new Set(relations.map((one) => `${one.from} ${one.kind} ${one.to}`))
  assert.equal(keys.size, relations.length, 'no relation twice')
  const bound = new Set(relations.flatMap((one) => [one.from, one.to]))
  assert.deepEqual(
    [...ids].filter((id) => !bound.has(id)),
    [],
    'nothing stands alone',
  )
})

test('a bed of 1.8 m and a desk fit a bedroom of 10 m2, not one of 8', () => {
  const bed = around(OUR_GRAPH, 'bed-18')
  assert.ok(bed?.out.some(({ relation, node }) => relation.kind === 'fits-in' && node.id === 'bedroom-10'))
  assert.ok(bed?.out.some(({ relation, node }) => relation.kind === 'avoid' && node.id === 'bedroom-8'))
  assert.ok(around(OUR_GRAPH, 'bedroom-10')?.in.some(({ node }) => node.id === 'desk'))
  assert.equal(around(OUR_GRAPH, 'nothing'), null)
})

test('words of both languages find it', () => {
  assert.equal(search(OUR_GRAPH, '真皮怎么养')[0]?.id, 'leather')
  assert.equal(search(OUR_GRAPH, 'leather')[0]?.id, 'leather')
  assert.ok(search(OUR_GRAPH, '十平米卧室').some((node) => node.id === 'bedroom-10'))
  assert.deepEqual(search(OUR_GRAPH, 'xyzzy'), [])
})

test('of a product it says care by material, rooms by kind, and for whom', () => {
  const said = forProduct(OUR_GRAPH, { category: 'l-sofa', materials: ['solid-wood', 'fabric', 'foam'] })
  assert.ok(said.care.some((one) => one.from === 'flat-weave' && one.to === 'wash-30'))
  assert.ok(said.rooms.some((one) => one.to === 'living-24'))
  assert.ok(said.people.some((one) => one.to === 'cat' && one.kind === 'suits'))
  const small = forProduct(OUR_GRAPH, { category: 'bed', materials: [], width: 1600 })
  assert.ok(small.rooms.some((one) => one.to === 'bedroom-8'))
})

test('the shop says it anew, and adds its own', () => {
  const own = {
    nodes: [
      {
        id: 'leather',
        kind: 'material' as const,
        name: { zh: '油蜡皮', en: 'waxed leather' },
        fact: { zh: '会变色', en: 'darkens' },
        source: '店里的经验',
      },
    ],
    relations: [
      {
        from: 'leather',
        kind: 'suits' as const,
        to: 'couple',
        why: { zh: '耐看', en: 'wears well' },
        source: '店里的经验',
      },
    ],
  }
  const both = joined(OUR_GRAPH, own)
  assert.equal(both.nodes.length, nodes.length)
  assert.equal(around(both, 'leather')?.node.name.zh, '油蜡皮')
  assert.equal(both.relations.length, relations.length + 1)
})

test('a guide is written in both languages and names its sources', () => {
  for (const plan of GUIDES) {
    const texts = guideTexts(OUR_GRAPH, plan)
    assert.match(texts['zh-CN']?.body ?? '', /出处：/)
    assert.match(texts.en?.body ?? '', /Sources:/)
    assert.doesNotMatch(texts.en?.body ?? '', /\p{Script=Han}/u, plan.slug)
    assert.ok((texts['zh-CN']?.body.length ?? 0) > 120, plan.slug)
  }
})
