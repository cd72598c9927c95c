/** Every shipped pack does what its cases say, every rule is proven by a case, and none of it can be dropped unseen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide } from './decide.ts'
import type { Pack } from './pack.ts'
import { SHIPPED, shipped } from './packs/shipped.ts'
import { says } from './packs/writing.ts'
import { failuresOf, rulesReached } from './prove.ts'
import { isRecord } from './reading.ts'

const fails = (pack: Pack): boolean =>
  pack.tests.some((one) => failuresOf({ ...pack, tests: [one] }, shipped).length > 0)

/** The cases of a pack that reach a rule. */
function reaching(pack: Pack): (rule: string) => Pack['tests'] {
  const reached = pack.tests.map((one) => ({ one, rules: rulesReached({ ...pack, tests: [one] }, shipped) }))
  return (rule) => reached.filter(({ rules }) => rules.has(rule)).map(({ one }) => one)
}

for (const pack of SHIPPED) {
  test(`${pack.id}: its ${pack.tests.length} cases come true`, () => {
    const failures = failuresOf(pack, shipped)
    assert.deepEqual(
      failures.map(({ index, ...rest }) => ({ name: pack.tests[index]?.name, ...rest })),
      [],
    )
  })

  test(`${pack.id}: each of its ${pack.rules.length} rules is reached, and missed when it is left out`, () => {
    const casesOf = reaching(pack)
    for (const rule of pack.rules) {
      const tests = casesOf(rule.id)
      assert.ok(tests.length > 0, `${rule.id} is reached by no case`)
      const without = { ...pack, tests, rules: pack.rules.filter((one) => one !== rule) }
      assert.ok(fails(without), `no case misses ${rule.id}`)
    }
  })

  test(`${pack.id}: every case names an article that a rule cites`, () => {
    const cited = new Set(
      SHIPPED.flatMap(({ rules }) => rules).flatMap(({ cites, then }) => [
        ...cites,
        ...(then.exceptions ?? []).flatMap((one) => one.cites),
      ]),
    )
    for (const { name = '', expect } of pack.tests) {
      for (const article of expect.cites ?? []) assert.ok(cited.has(article), `${name}: ${article}`)
    }
  })
}

test('the national pack has its two hundred cases, and every article of its rules has one', () => {
  const cn = shipped('cn')
  assert.ok(cn && cn.tests.length >= 200, `${cn?.tests.length} cases`)
  const articles = new Set(
    cn.rules.flatMap(({ cites, then }) => [...cites, ...(then.exceptions ?? []).flatMap((one) => one.cites)]),
  )
  const named = new Set(cn.tests.flatMap(({ expect }) => expect.cites ?? []))
  const bare = [...articles].filter((article) => !named.has(article))
  // What counsel has to confirm is cited beside the article that the case names.
  assert.deepEqual(bare, ['消法56'])
})

test('money back outside China cites no Chinese article, but those of the pack that gives it', () => {
  const chinese = /[\u4e00-\u9fff]/
  const told: string[] = []
  for (const id of ['eu', 'uk', 'us']) {
    const pack = shipped(id)
    assert.ok(pack)
    const own = pack.rules.flatMap(({ cites, then }) => [
      ...cites,
      ...(then.exceptions ?? []).flatMap((one) => one.cites),
    ])
    for (const one of pack.tests) {
      const { facts } = one
      const gifts = [{ id: 'rug', line: facts.order.lines[0]?.id ?? '', statedFen: 100 }]
      const { refund } = decide({ ...facts, order: { ...facts.order, gifts } }, SHIPPED, facts.now ?? 0)
      if (!refund) continue
      told.push(id)
      assert.ok(refund.articles.length > 0 && refund.articles.every((article) => own.includes(article)))
      for (const { articles } of [refund, ...refund.deductions])
        assert.ok(!articles.some((article) => chinese.test(article)), articles.join())
    }
  }
  assert.deepEqual([...new Set(told)], ['eu', 'uk', 'us'])
})

test('each exception of the no-reason return is missed when it is left out', () => {
  const cn = shipped('cn')
  assert.ok(cn)
  const rule = cn.rules.find(({ id }) => id === 'no-reason')
  assert.ok(rule)
  const tests = reaching(cn)('no-reason')
  for (const exception of rule.then.exceptions ?? []) {
    const exceptions = (rule.then.exceptions ?? []).filter((one) => one !== exception)
    const { id, cites, because, when, then } = rule
    const gives = { ...then, exceptions }
    const weaker = says(id, cites, [because.zh, because.en], { when, gives })
    const pack = { ...cn, tests, rules: cn.rules.map((one) => (one === rule ? weaker : one)) }
    assert.ok(fails(pack), exception.id)
  }
})

test('what is written from second hand says so: the packs abroad are unreviewed, and every answer needs counsel', () => {
  for (const id of ['eu', 'uk', 'us']) {
    const pack = shipped(id)
    assert.equal(pack?.reviewed, false)
    assert.ok(pack?.rules.some(({ weak }) => weak === 'needs counsel'))
  }
  assert.ok(isRecord(shipped('cn')) && shipped('cn')?.reviewed)
})
