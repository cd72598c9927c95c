/** The shop's promises beside the law: versions by the order's day, the better rule wins, decisions come out again the same. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  CASE_NAMES,
  CATEGORIES as E_CATEGORIES,
  GROUNDS as E_GROUNDS,
  KINDS as E_KINDS,
  PROVINCES as E_PROVINCES,
  REMEDIES as E_REMEDIES,
  factsOf,
} from '../../engines/policy/index.ts'
import { systemClock } from '../../kernel/clock.ts'
import type { Endpoint } from '../../kernel/contract.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { calendarsTables, openCalendars } from '../calendars/index.ts'
import * as contract from './contract.ts'
import { openPolicies, type Policies, policiesTables } from './index.ts'

const { ShopTerms } = contract
let t: TestHouse
let policies: Policies
before(async () => {
  t = await openTestHouse({ folders: [calendarsTables, policiesTables], clock: systemClock })
  policies = openPolicies(t.house, { calendars: openCalendars(t.house) })
  await t.house.start()
})
after(() => t.close())

const NONE = ShopTerms.parse({})
const SPRING = { ...NONE, memberNoReasonDays: 15, memberPayer: 'merchant' as const }
const SUMMER = { ...SPRING, memberNoReasonDays: 30, noReasonDays: 3 }
const shanghai = (text: string) => new Date(`${text}+08:00`)
const sofa = (placedAt: string, signedAt: string, more: object = {}) =>
  factsOf({
    order: {
      placedAt: `${placedAt}+08:00`,
      lines: [{ id: 'sofa', priceFen: 688_000, category: 'furniture' }],
    },
    delivery: { signedAt: `${signedAt}+08:00` },
    request: { kind: 'no-reason' },
    ...more,
  })
const back = (decision: { options: readonly { remedy: string }[] }) =>
  decision.options.find(({ remedy }) => remedy === 'refund-return') as contract.OfferedShape | undefined

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('with nothing published, the law alone answers', async () => {
  const decision = await t.act((ctx) =>
    policies.decide(ctx, sofa('2026-03-01T10:00:00', '2026-03-05T10:00:00'), shanghai('2026-03-10T10:00:00')),
  )
  assert.equal(back(decision)?.allowed, true)
  assert.ok(back(decision)?.articles.includes('消法25'))
  assert.equal(
    decision.packs.some(({ id }) => id === 'shop-promises'),
    false,
  )
  assert.equal(await t.act((ctx) => policies.promised(ctx, ctx.now)), null)
})

test('an order is judged by the promises of its own day, however late it is asked', async () => {
  await t.act(async (ctx) => {
    await policies.record(ctx, { from: '2026-02-01', terms: SPRING, clauses: [], note: 'spring' })
    await policies.record(ctx, { from: '2026-06-01', terms: SUMMER, clauses: [], note: 'summer' })
  })
  const member = { member: { tier: 'gold' } }
  const untilOf = (placed: string) =>
    t.act(async (ctx) => {
      const facts = sofa(placed, '2026-06-05T10:00:00', member)
      const found = back(await policies.decide(ctx, facts, shanghai('2026-06-18T10:00:00')))
      return [found?.until?.slice(0, 10), found?.payer]
    })
  assert.deepEqual(await untilOf('2026-05-31T23:59:59'), ['2026-06-21', 'merchant'])
  assert.deepEqual(await untilOf('2026-06-01T00:00:00'), ['2026-07-06', 'merchant'])
})

test('a promise below the law changes nothing and is named', async () => {
  await t.act(async (ctx) => {
    const decision = await policies.decide(
      ctx,
      sofa('2026-07-01T10:00:00', '2026-07-05T10:00:00'),
      shanghai('2026-07-12T10:00:00'),
    )
    assert.equal(back(decision)?.allowed, true, 'three days were promised; the seven of the law stand')
    assert.equal(back(decision)?.until, '2026-07-13T00:00:00+08:00')
    const [below] = decision.belowTheLaw
    assert.equal(below?.promise, 'shop-promises@2:no-reason')
    assert.ok(below?.articles.includes('消法25'))
  })
})

test('a warranty shorter than the two years of the law takes nothing from them', async () => {
  await t.act(async (ctx) => {
    await policies.record(ctx, {
      from: '2026-08-01',
      terms: { ...NONE, warrantyMonths: 3 },
      clauses: [],
      note: '',
    })
    const facts = sofa('2026-08-02T10:00:00', '2026-08-05T10:00:00', {
      request: { kind: 'quality' },
      evidence: ['fault-photos'],
    })
    const { options } = await policies.decide(ctx, facts, shanghai('2027-08-05T10:00:00'))
    const repair = options.find(({ remedy }) => remedy === 'repair')
    assert.equal(repair?.allowed, true)
    assert.equal(repair?.until, '2028-08-06T00:00:00+08:00')
  })
})

test('a kept decision runs again to the same answer from versions and facts alone', async () => {
  const kept = await t.act((ctx) =>
    policies.decide(
      ctx,
      sofa('2026-07-01T10:00:00', '2026-07-05T10:00:00', {
        province: '浙江',
        request: { kind: 'quality', reason: '腿断了，电话 13800001111' },
        evidence: ['fault-photos'],
      }),
      shanghai('2026-07-09T10:00:00'),
      { kind: 'case', id: 'cas_1' },
    ),
  )
  const told = await t.act((ctx) => policies.explain(ctx, kept.fingerprint))
  assert.deepEqual(told.decision, kept)
  assert.equal(told.same, true)
  assert.deepEqual(told.about, { kind: 'case', id: 'cas_1' })
  assert.deepEqual(await t.searchEverywhere('13800001111'), [], 'the customer’s own words are not kept')
  await assert.rejects(
    t.act((ctx) => policies.explain(ctx, 'f'.repeat(64))),
    refused('policies.decision-unknown'),
  )
})

test('the overlays of province and platform are chosen by the order', async () => {
  const packsBy = (more: object) =>
    t.act(async (ctx) =>
      (
        await policies.decide(ctx, sofa('2026-07-01T10:00:00', '2026-07-05T10:00:00', more), ctx.now)
      ).packs.map(({ id }) => id),
    )
  assert.deepEqual(await packsBy({ province: '浙江', platform: 'own' }), [
    'cn',
    'cn-zhejiang',
    'shop-promises',
  ])
  assert.ok((await packsBy({ platform: 'jd' })).includes('cn-jd-general'))
  assert.ok(!(await packsBy({})).includes('cn-shanghai'))
})

test('a version begins tomorrow at the earliest, and can be taken back until then', async () => {
  const today = await t.act(async (ctx) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: ctx.zone }).format(ctx.now),
  )
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
  const draft = await t.act((ctx) =>
    policies.saveDraft(ctx, {
      revision: 0,
      terms: { ...SUMMER, repairDays: 5 },
      clauses: [],
      note: 'repairs',
    }),
  )
  await assert.rejects(
    t.act((ctx) => policies.saveDraft(ctx, { revision: 0, terms: NONE, clauses: [] })),
    refused('policies.changed-meanwhile'),
  )
  const publish = (from: string) => t.act((ctx) => policies.publish(ctx, { revision: draft.revision, from }))
  await assert.rejects(publish(today), refused('policies.from-past'))
  const version = await publish(tomorrow)
  assert.equal(version.state, 'published')
  assert.ok(version.cases > 0 && version.check.cases.every(({ passes }) => passes))
  assert.deepEqual(
    version.differs.find(({ field }) => field === 'repairDays'),
    {
      field: 'repairDays',
      before: '',
      after: '5',
    },
  )
  const withdraw = (id: string) =>
    t.act((ctx) => call(contract.withdrawVersion, ctx, { params: { version: id } }))
  const shown = (await withdraw(version.id)) as contract.VersionShape
  assert.equal(shown.state, 'withdrawn')
  const overview = (await t.act((ctx) => call(contract.readPolicies, ctx, {}))) as {
    versions: contract.VersionRow[]
  }
  const inForce = overview.versions.find((one) => one.inForce)
  await assert.rejects(withdraw(inForce?.id ?? ''), refused('policies.begun'))
})

test('promises that contradict themselves are not published', async () => {
  const draft = await t.act((ctx) =>
    policies.saveDraft(ctx, { revision: 0, terms: { ...NONE, lateCapFen: 100 }, clauses: [] }),
  )
  await assert.rejects(
    t.act((ctx) => policies.publish(ctx, { revision: draft.revision, from: '2099-01-01' })),
    refused('policies.contradicts'),
  )
})

/** A route as the server would run it, after its shapes have read the parts. */
function call(
  endpoint: Endpoint,
  ctx: Parameters<(typeof policies.routes)[number]['run']>[0],
  parts: object,
) {
  const found = policies.routes.find((route) => route.endpoint === endpoint)
  assert.ok(found)
  const body = found.endpoint.body?.parse('body' in parts ? parts.body : undefined)
  const given = { params: undefined, query: {}, ...parts, body }
  return found.run(ctx, given as never, {} as never)
}

test('a clause is read while it is typed: what is void, why, by which article, and what to write instead', async () => {
  const { findings } = (await t.act((ctx) =>
    call(contract.lintText, ctx, { body: { text: '请先看尺寸。签收后出现质量问题概不负责。' } }),
  )) as { findings: contract.FindingShape[] }
  assert.equal(findings.length, 1)
  assert.equal(findings[0]?.text, '签收后出现质量问题概不负责')
  assert.ok(findings[0]?.articles.includes('法释〔2022〕8号1'))
  assert.ok(findings[0]?.suggestion.en)
})

test('plain fields are read against the law of nation, province and platform', async () => {
  const terms = { ...NONE, noReasonDays: 5, repairDays: 9, memberNoReasonDays: 3 }
  const found = (await t.act((ctx) =>
    call(contract.checkTerms, ctx, { body: { terms, clauses: [] } }),
  )) as contract.CheckShape
  const laws = found.below.map(({ law }) => law.split('@')[0])
  assert.ok(laws.includes('cn') && laws.includes('cn-zhejiang'), String(laws))
  assert.ok(found.below.some((one) => one.terms.includes('repairDays')))
  assert.deepEqual(
    found.problems.map(({ field }) => field),
    ['memberNoReasonDays'],
  )
  assert.ok(found.cases.length > 5 && found.cases.every(({ passes }) => passes))
})

test('a merchant tries a case by the law, by the promises of the day and by a draft', async () => {
  const facts = {
    order: { placedAt: '2026-07-01T10:00:00+08:00', lines: [{ id: 'sofa', priceFen: 688_000 }] },
    delivery: { signedAt: '2026-07-05T10:00:00+08:00' },
    member: { tier: 'gold' },
    request: { kind: 'no-reason' },
    now: '2026-07-20T10:00:00+08:00',
  }
  const tried = async (more: object) =>
    back(
      (await t.act((ctx) =>
        call(contract.tryCase, ctx, { body: { facts, ...more } }),
      )) as contract.DecisionShape,
    )
  assert.equal((await tried({ by: 'law' }))?.allowed, false)
  assert.equal((await tried({ by: 'day' }))?.allowed, true)
  const draft = await tried({ by: 'draft', terms: { noReasonDays: 60 } })
  assert.equal(draft?.until, '2026-09-04T00:00:00+08:00')
  await assert.rejects(
    t.act((ctx) => call(contract.tryCase, ctx, { body: { facts: { ...facts, colour: 'red' } } })),
    refused('policies.facts-wrong'),
  )
})

test('what a promise costs is counted over the shop’s own past cases, with how many they were', async () => {
  const asked = (id: string, more: object) =>
    t.act((ctx) =>
      policies.decide(
        ctx,
        sofa('2026-07-01T10:00:00', '2026-07-05T10:00:00', more),
        shanghai('2026-07-25T10:00:00'),
        {
          kind: 'case',
          id,
        },
      ),
    )
  await asked('cas_2', {})
  await asked('cas_3', { request: { kind: 'wrong-item' }, evidence: ['fault-photos'] })
  const told = (await t.act((ctx) =>
    call(contract.whatIf, ctx, {
      body: { terms: { ...SUMMER, noReasonDays: 30, faultAmendsFen: 10_000 }, days: 30 },
    }),
  )) as contract.WhatIfShape
  assert.equal(told.n, 3)
  const money = told.newlyAllowed.find(({ remedy }) => remedy === 'refund-return')
  assert.ok(money && money.n >= 1 && money.fen >= 688_000)
  assert.equal(told.amendsFen, 20_000)
  assert.ok(told.examples.every(({ say }) => say.length > 0))
})

test('packs are shown with rules, articles, cases and what needs counsel', async () => {
  const { items } = (await t.act((ctx) => call(contract.listPacks, ctx, {}))) as {
    items: contract.PackRowShape[]
  }
  assert.equal(items.find(({ id }) => id === 'eu')?.reviewed, false)
  assert.equal(
    items.some(({ id }) => id === 'qinghe-promises'),
    false,
    'an example of another shop is not ours',
  )
  const national = items.find(({ id }) => id === 'cn')
  assert.ok(national && national.cases >= 200 && national.weakRules > 0)
  const page = (await t.act((ctx) =>
    call(contract.readPack, ctx, { params: { pack: 'cn-zhejiang' }, query: {} }),
  )) as {
    rules: contract.PackRuleShape[]
    cases: { passes: boolean }[]
  }
  assert.ok(page.rules.every(({ cites }) => cites.length > 0))
  assert.ok(page.cases.every(({ passes }) => passes))
})

test('two versions of the shop’s pack show what differs between them', async () => {
  const { versions } = (await t.act((ctx) => call(contract.readPolicies, ctx, {}))) as {
    versions: contract.VersionRow[]
  }
  const mark = (number: number) => versions.find((one) => one.number === number)?.fingerprint ?? ''
  const { changes } = (await t.act((ctx) =>
    call(contract.comparePacks, ctx, {
      params: { pack: 'shop-promises' },
      query: { from: mark(1), to: mark(2) },
    }),
  )) as { changes: { rule: string; kind: string }[] }
  assert.deepEqual(changes.map(({ rule, kind }) => `${kind} ${rule}`).sort(), [
    'added no-reason',
    'changed member-no-reason',
  ])
})

test('another shop sees none of it', async () => {
  await t.act(async (ctx) => {
    assert.equal(await policies.promised(ctx, ctx.now), null)
    assert.equal(
      (await policies.packsFor(ctx, ctx.now)).some(({ id }) => id === 'shop-promises'),
      false,
    )
  }, t.house.system('ten_other'))
})

test('the contract names the same words as the engine', () => {
  assert.deepEqual(contract.REMEDIES, E_REMEDIES)
  assert.deepEqual(contract.GROUNDS, E_GROUNDS)
  assert.deepEqual(contract.KINDS, E_KINDS)
  assert.deepEqual(contract.CATEGORIES, E_CATEGORIES)
  assert.deepEqual(contract.PROVINCES, E_PROVINCES)
  assert.ok(Object.keys(CASE_NAMES).length > 0)
})

/** A value of each kind that any fact of it can take. */
const SAMPLES: Readonly<Record<contract.FactKind, unknown>> = {
  flag: true,
  choice: undefined,
  count: 1,
  money: 100,
  instant: '2026-07-01T10:00:00+08:00',
  text: 'a',
  proofs: ['fault-photos'],
  days: ['2026-10-01'],
  ids: ['a'],
}

/** Lays one value at a path such as `order.lines` + `bespoke.afterOrder`. */
function laid(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head = '', ...rest] = path
  if (rest.length === 0) {
    // A flag such as bespoke is an object once its particulars are known.
    if (target[head] === undefined) target[head] = head === 'bespoke' ? {} : value
    return
  }
  const inner = target[head]
  const next = typeof inner === 'object' && inner !== null ? inner : {}
  target[head] = next
  laid(next as Record<string, unknown>, rest, value)
}

const FIXED: Readonly<Record<string, string>> = { zone: 'Asia/Shanghai' }

function fill(facts: Record<string, unknown>, { at: place, many, fields }: contract.FactGroup): void {
  const one: Record<string, unknown> = {}
  for (const { name, kind, values } of fields)
    laid(one, name.split('.'), values?.[0] ?? FIXED[name] ?? SAMPLES[kind])
  if (place !== '') merge(facts, place.split('.'), many ? [one] : one)
  else for (const [name, value] of Object.entries(one)) merge(facts, [name], value)
}

test('every fact of a case has a field of the form, and the engine reads what the form writes', () => {
  const facts: Record<string, unknown> = {}
  for (const group of contract.FACT_GROUPS) fill(facts, group)
  const lines = [{ ...(facts.order as { lines: object[] }).lines[0], quantity: 5 }]
  const whole = { ...facts, order: { ...(facts.order as object), lines } }
  factsOf(whole)
  for (const path of objectsOf(whole)) {
    const known = namesKnown(whole, path).filter((name) => !OUR_OWN.has(name))
    const asked = Object.keys(at(whole, path) as object)
    assert.deepEqual(
      known.filter((name) => !asked.includes(name)),
      [],
      `facts.${path.join('.')}`,
    )
  }
})

/** The room's own to fill in, or not for a form: now is asked beside it, and words of a customer are not kept. */
const OUR_OWN = new Set(['merchant', 'now', 'reason', 'owedFen'])

function merge(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head = '', ...rest] = path
  const old = target[head]
  const both = (x: unknown): x is Record<string, unknown> =>
    typeof x === 'object' && x !== null && !Array.isArray(x)
  if (rest.length > 0) {
    const next = both(old) ? old : {}
    target[head] = next
    merge(next, rest, value)
  } else target[head] = both(old) && both(value) ? { ...old, ...value } : value
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((found, name) => (found as Record<string, unknown>)[name], value)

function objectsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([name, one]) => objectsOf(one, [...path, name]))
  return Array.isArray(value) ? inner : [[...path], ...inner]
}

/** The engine names all facts that could stand there when it meets one that it does not know. */
function namesKnown(facts: object, path: readonly string[]): string[] {
  const copy = structuredClone(facts)
  const target = at(copy, path) as Record<string, unknown>
  target['not-a-fact'] = 1
  try {
    factsOf(copy)
  } catch (error) {
    const [, names = ''] = /Expected one of (.*), got not-a-fact/.exec(String(error)) ?? []
    return names.split(', ').filter((name) => name !== '')
  }
  return []
}
