/** Layers put together are never worse for the customer than any one of them, and wrong ways of joining are caught. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Composed, compose, FIELDS, type Joining, MOST_FAVOURABLE, rankOf } from './compose.ts'
import { decide, outOfScope, voicesIn } from './decide.ts'
import { type Facts, factsOf } from './facts.ts'
import { type Pack, packOf } from './pack.ts'
import { SHIPPED } from './packs/shipped.ts'
import { except, says } from './packs/writing.ts'
import { failuresOf } from './prove.ts'
import { PAYERS } from './vocabulary.ts'

const DAY = 86_400_000
const SIGNED = Date.parse('2026-09-01T10:00:00+08:00')
const iso = (at: number) => new Date(at).toISOString()
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })

/** Any case: what was bought, how it arrived, what is asked, what is in hand. */
const facts: fc.Arbitrary<Facts> = fc
  .record({
    province: maybe(fc.constantFrom('zhejiang', 'shanghai', 'shandong')),
    platform: maybe(fc.constantFrom('taobao', 'jd')),
    merchant: maybe(fc.constant('qinghe')),
    line: fc.record({
      id: fc.constant('a'),
      priceFen: fc.integer({ min: 0, max: 2_000_000 }),
      category: fc.constantFrom('furniture', 'home-goods', 'ceramics', 'appliance', 'decoration', 'digital'),
      sanbao: fc.boolean(),
      large: fc.boolean(),
      hardToReturn: fc.boolean(),
      unsuitableToReturn: fc.boolean(),
      bespoke: maybe(fc.record({ afterOrder: fc.boolean(), specialNeed: fc.boolean() })),
      exception: maybe(
        fc.record({
          kind: fc.constantFrom('trial-destroys-value', 'flaw-disclosed'),
          confirmed: fc.boolean(),
          preticked: fc.boolean(),
        }),
      ),
    }),
    kind: fc.constantFrom(
      'no-reason',
      'quality',
      'mismatch',
      'damage',
      'missing',
      'install',
      'late',
      'price',
      'colour',
      'fraud',
    ),
    askedDay: fc.integer({ min: 0, max: 900 }),
    serious: fc.boolean(),
    visible: fc.boolean(),
    helpRefused: fc.boolean(),
    opened: fc.boolean(),
    soiled: fc.boolean(),
    remote: fc.boolean(),
    mustInstall: fc.boolean(),
    installedDay: maybe(fc.integer({ min: 0, max: 40 })),
    goodsBackDay: maybe(fc.integer({ min: 1, max: 60 })),
    signedAs: maybe(fc.constantFrom('checked', 'unchecked', 'refused')),
    repairs: fc.array(
      fc.record({
        from: fc.integer({ min: 1, max: 400 }),
        days: fc.integer({ min: 0, max: 40 }),
        failed: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    replacedDay: maybe(fc.integer({ min: 5, max: 300 })),
    promised: fc.record({
      noReasonDays: maybe(fc.integer({ min: 1, max: 90 })),
      warrantyMonths: maybe(fc.integer({ min: 1, max: 60 })),
      compensationFen: maybe(fc.integer({ min: 0, max: 100_000 })),
      lateFenPerDay: maybe(fc.integer({ min: 1, max: 5_000 })),
    }),
    evidence: fc.uniqueArray(
      fc.constantFrom(
        'bespoke-record',
        'production-date',
        'bespoke-content',
        'purchase-confirmation',
        'fault-photos',
        'repair-record',
        'intact-at-signing',
      ),
    ),
    fraud: maybe(fc.record({ found: fc.boolean(), labelOnly: fc.boolean(), staged: fc.boolean() })),
    late: maybe(
      fc.record({
        by: fc.constantFrom('delivery', 'installer'),
        minutes: fc.integer({ min: 0, max: 300 }),
        days: fc.integer({ min: 0, max: 60 }),
      }),
    ),
    tier: maybe(fc.constant('gold')),
  })
  .map((one) => {
    const on = (day: number | undefined) => (day === undefined ? undefined : iso(SIGNED + day * DAY))
    return factsOf({
      province: one.province,
      platform: one.platform,
      merchant: one.merchant,
      order: { placedAt: iso(SIGNED - 5 * DAY), lines: [one.line], remote: one.remote },
      delivery: {
        signedAt: iso(SIGNED),
        mustInstall: one.mustInstall,
        installedAt: on(one.installedDay),
        goodsReceivedAt: on(one.goodsBackDay),
        signedAs: one.signedAs,
      },
      request: {
        kind: one.kind,
        at: on(one.askedDay),
        serious: one.serious,
        visible: one.visible,
        helpRefused: one.helpRefused,
      },
      condition: { opened: one.opened, soiled: one.soiled },
      repairs: one.repairs.map(({ from, days, failed }) => ({ from: on(from), to: on(from + days), failed })),
      replacedAt: on(one.replacedDay),
      promised: one.promised,
      evidence: one.evidence,
      fraud: one.fraud,
      late: one.late,
      member: one.tier && { tier: one.tier },
      now: on(one.askedDay),
    })
  })

const CASE = {
  facts: { order: { lines: [{ id: 'a', priceFen: 100 }] }, request: { kind: 'no-reason' }, now: iso(SIGNED) },
  expect: { remedy: 'refund-return' },
}

/** Any layer: a few rules with any terms, some of them rights. */
const layer: fc.Arbitrary<Pack> = fc
  .record({
    id: fc.integer({ min: 0, max: 1_000_000 }),
    mandatory: fc.boolean(),
    rules: fc.array(
      fc.record({
        ground: fc.constantFrom('no-reason', 'quality'),
        remedy: fc.constantFrom('refund-return', 'exchange'),
        right: fc.boolean(),
        days: fc.integer({ min: 1, max: 400 }),
        payer: fc.constantFrom(...PAYERS),
        refundDays: fc.integer({ min: 1, max: 30 }),
        decideHours: fc.integer({ min: 1, max: 400 }),
        fen: fc.integer({ min: 0, max: 100_000 }),
        barred: fc.boolean(),
        burden: fc.boolean(),
        move: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ id, mandatory, rules }) =>
    packOf({
      id: `any-${id}`,
      version: '1',
      scope: { country: 'CN' },
      mandatory,
      reviewed: true,
      rules: rules.map((one, index) =>
        says(`r${index}`, ['x'], ['因为', 'because'], {
          when: { all: [] },
          gives: {
            remedies: [one.remedy],
            ground: one.ground,
            ...(one.right ? { right: true, window: { days: one.days }, start: 'signed' as const } : {}),
            ...(one.right && one.barred
              ? { exceptions: [except('e', ['y'], ['脏', 'soiled'], { is: 'condition.soiled' })] }
              : {}),
            ...(one.burden ? { burden: 'merchant' as const } : {}),
            ...(one.move ? { holidays: 'move' as const } : {}),
            payer: one.payer,
            refundBy: { days: one.refundDays, start: 'goods-received' },
            decideBy: { hours: one.decideHours, start: 'requested' },
            amount: { of: 'fixed', fen: one.fen },
          },
        }),
      ),
      tests: [CASE],
    }),
  )

const world = fc.tuple(facts, fc.array(layer, { maxLength: 3 }))
const RUNS = { numRuns: 300, seed: 7 }

const same = (one: Composed, all: readonly Composed[]) =>
  all.find(({ remedy, ground }) => remedy === one.remedy && ground === one.ground)

/** R1: no mandatory layer alone is better in anything than all layers together. */
function neverWorse(joining: Joining) {
  return fc.property(world, ([known, extra]) => {
    const moment = { facts: known, now: known.now ?? 0 }
    const packs = [...SHIPPED, ...extra].filter((pack) => outOfScope(pack, moment) === '')
    const together = compose(voicesIn(packs, moment), joining)
    for (const pack of packs.filter(({ mandatory }) => mandatory)) {
      for (const alone of compose(voicesIn([pack], moment))) {
        const whole = same(alone, together)
        assert.ok(whole, `${pack.id} ${alone.remedy}`)
        assert.ok(whole.allowed || !alone.allowed, `${pack.id} ${alone.remedy} allowed`)
        for (const field of FIELDS) {
          assert.ok(
            rankOf(field, whole.terms) >= rankOf(field, alone.terms),
            `${pack.id} ${alone.remedy} ${field}`,
          )
        }
      }
    }
  })
}

/** Monotone: one layer more, a promise or law, never takes anything. */
function monotone(joining: Joining) {
  return fc.property(world, layer, ([known, extra], more) => {
    const moment = { facts: known, now: known.now ?? 0 }
    const packs = [...SHIPPED, ...extra].filter((pack) => outOfScope(pack, moment) === '')
    const before = compose(voicesIn(packs, moment), joining)
    const after = compose(voicesIn([...packs, more], moment), joining)
    for (const one of before) {
      const grown = same(one, after)
      assert.ok(grown && (grown.allowed || !one.allowed))
      for (const field of FIELDS) assert.ok(rankOf(field, grown.terms) >= rankOf(field, one.terms), field)
    }
  })
}

test('together the layers are never less favourable than any mandatory one', () => {
  fc.assert(neverWorse(MOST_FAVOURABLE), RUNS)
})

test('a layer more never takes anything away', () => {
  fc.assert(monotone(MOST_FAVOURABLE), RUNS)
})

const MUTANTS: Readonly<Record<string, Joining>> = {
  'the least favourable wins': {
    ...MOST_FAVOURABLE,
    prefers: (field, kept, other) => rankOf(field, other.terms) < rankOf(field, kept.terms),
  },
  'the last layer wins': { ...MOST_FAVOURABLE, prefers: () => true },
  'the first layer wins': { ...MOST_FAVOURABLE, prefers: () => false },
  'a promise overrides the law': {
    ...MOST_FAVOURABLE,
    prefers: (field, kept, other) =>
      other.pack.mandatory ? rankOf(field, other.terms) > rankOf(field, kept.terms) : true,
  },
  'a right needs every layer': {
    ...MOST_FAVOURABLE,
    allows: (rights) => rights.every(({ right }) => right === 'open'),
  },
  'one layer’s exception bars all': {
    ...MOST_FAVOURABLE,
    allows: (rights) =>
      rights.some(({ right }) => right === 'open') && !rights.some(({ right }) => right === 'barred'),
  },
  'only time is joined': {
    ...MOST_FAVOURABLE,
    prefers: (field, kept, other) =>
      field === 'until' && rankOf(field, other.terms) > rankOf(field, kept.terms),
  },
  'shorter deadlines are taken for worse': {
    ...MOST_FAVOURABLE,
    prefers: (field, kept, other) =>
      field === 'refundBy' || field === 'decideBy'
        ? rankOf(field, other.terms) < rankOf(field, kept.terms)
        : rankOf(field, other.terms) > rankOf(field, kept.terms),
  },
}

for (const [name, joining] of Object.entries(MUTANTS)) {
  test(`a wrong way is caught: ${name}`, () => {
    assert.ok(fc.check(neverWorse(joining), RUNS).failed || fc.check(monotone(joining), RUNS).failed)
  })
}

test('the order of packs changes nothing, and the fingerprint tells the same decision from another', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 10 }), ([known, extra], days) => {
      const ids = new Set<string>()
      const packs = [...SHIPPED, ...extra].filter(({ id }) => !ids.has(id) && ids.add(id))
      const now = known.now ?? 0
      const one = decide(known, packs, now)
      const { skipped: _, ...other } = decide(known, [...packs].reverse(), now)
      const { skipped: __, ...first } = one
      assert.deepEqual(other, first)
      assert.notEqual(decide(known, packs, now + days).fingerprint, one.fingerprint)
    }),
    { numRuns: 60, seed: 3 },
  )
})

test('every option cites an article, gives reasons in both languages, and no refusal is by machine alone', () => {
  fc.assert(
    fc.property(world, ([known, extra]) => {
      const { options } = decide(known, [...SHIPPED, ...extra], known.now ?? 0)
      for (const option of options.flatMap((one) => [one, ...one.alternatives])) {
        assert.ok(option.articles.length > 0, option.remedy)
        assert.ok(option.reasons.every(({ zh, en, articles }) => zh && en && articles.length > 0))
        if (!option.allowed && option.remedy !== 'return-freight')
          assert.ok(option.humanReview, option.remedy)
      }
    }),
    RUNS,
  )
})

test('a promise below the law changes nothing and is told to its author', () => {
  const promise = packOf({
    id: 'three-days',
    version: '1',
    scope: { country: 'CN', merchant: 'm' },
    mandatory: false,
    reviewed: true,
    rules: [
      says('short', ['店规1'], ['三天', 'three days'], {
        when: { all: [] },
        gives: {
          remedies: ['refund-return'],
          ground: 'no-reason',
          right: true,
          window: { days: 3 },
          start: 'signed',
          refundBy: { days: 30, start: 'goods-received' },
        },
      }),
    ],
    tests: [{ facts: { ...CASE.facts, merchant: 'm' }, expect: { remedy: 'refund-return', allowed: true } }],
  })
  assert.deepEqual(
    failuresOf(promise, () => undefined),
    [],
  )
  const known = factsOf({ ...CASE.facts, merchant: 'm', delivery: { signedAt: iso(SIGNED) } })
  const decision = decide(known, [...SHIPPED, promise], SIGNED + 2 * DAY)
  const [option] = decision.options
  assert.equal(option?.allowed, true)
  assert.equal(option?.until, '2026-09-09T00:00:00+08:00')
  assert.deepEqual(
    decision.belowTheLaw.map(({ field, law }) => [field, law]),
    [
      ['until', 'cn@2026.11:no-reason'],
      ['refundBy', 'cn@2026.11:no-reason-refund'],
    ],
  )
})
