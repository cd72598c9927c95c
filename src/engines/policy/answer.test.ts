/** The engine by JSON documents: what it answers, and how exactly it says what is wrong. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import type { Decision } from './decide.ts'
import { MATRIX } from './matrix.ts'
import { says } from './packs/writing.ts'
import { isRecord } from './reading.ts'
import type { Standing } from './responsibility.ts'

const FACTS = {
  order: { placedAt: '2026-08-25T20:00:00+08:00', lines: [{ id: 'sofa', priceFen: 688_000 }] },
  delivery: { signedAt: '2026-09-01T10:00:00+08:00' },
  request: { kind: 'no-reason' },
}
const NOW = '2026-09-03T12:00:00+08:00'
const isDecision = (value: unknown): value is Decision => isRecord(value) && Array.isArray(value.options)
const isStanding = (value: unknown): value is Standing => isRecord(value) && isRecord(value.customer)

function decided(request: object): Decision {
  const answered = answer({ facts: FACTS, now: NOW, ...request })
  assert.ok(isDecision(answered))
  return answered
}

function standing(request: object): Standing {
  const answered = answer({ op: 'responsibility', now: NOW, ...request })
  assert.ok(isStanding(answered))
  return answered
}

test('without packs, all that match the case are asked', () => {
  const { packs } = decided({ facts: { ...FACTS, province: '浙江省', platform: 'jd' } })
  assert.deepEqual(
    packs.map(({ id }) => id),
    ['cn', 'cn-jd-general', 'cn-jd-goods', 'cn-zhejiang'],
  )
  assert.deepEqual(
    decided({ facts: { ...FACTS, country: 'UK' } }).packs.map(({ id }) => id),
    ['uk'],
  )
})

test('packs by id: those out of scope are named with the reason', () => {
  const { packs, skipped } = decided({ packs: ['cn', 'cn-shanghai'] })
  assert.deepEqual(
    packs.map(({ id }) => id),
    ['cn'],
  )
  assert.deepEqual(skipped, [{ id: 'cn-shanghai', because: 'for region shanghai, not unknown' }])
})

test('a rule of law is asked by the day of the order', () => {
  const order = { ...FACTS.order, placedAt: '2024-06-30T20:00:00+08:00' }
  const { packs, skipped } = decided({ packs: ['cn'], facts: { ...FACTS, order } })
  assert.deepEqual([packs.length, skipped.length], [0, 1])
})

const OWN = {
  id: 'mine',
  version: '1',
  scope: { country: 'CN' },
  mandatory: false,
  reviewed: true,
  rules: [
    says('ten', ['店规'], ['十天', 'ten days'], {
      when: { in: ['request.kind', ['no-reason']] },
      gives: {
        remedies: ['refund-return'],
        ground: 'no-reason',
        right: true,
        window: { days: 10 },
        start: 'signed',
      },
    }),
  ],
  tests: [
    {
      facts: { ...FACTS, now: '2026-09-11T12:00:00+08:00' },
      expect: { remedy: 'refund-return', allowed: true },
    },
  ],
}

test('a pack of one’s own counts beside the law', () => {
  const { options } = decided({ packs: ['cn', OWN] })
  assert.equal(options[0]?.until, '2026-09-12T00:00:00+08:00')
  assert.equal(options[0]?.payer, 'customer')
})

const wrongs: readonly (readonly [name: string, request: unknown, code: string, path: string])[] = [
  ['not an object', [], 'object-expected', ''],
  ['an unknown op', { op: 'guess' }, 'op-unknown', 'op'],
  ['no facts', { now: NOW }, 'object-expected', 'facts'],
  ['no instant', { facts: FACTS }, 'instant-wrong', 'now'],
  ['an instant without offset', { facts: FACTS, now: '2026-09-03T12:00:00' }, 'instant-wrong', 'now'],
  ['a misspelt fact', { facts: { ...FACTS, plattform: 'jd' }, now: NOW }, 'field-unknown', 'facts.plattform'],
  ['no line', { facts: { ...FACTS, order: { lines: [] } }, now: NOW }, 'list-length', 'facts.order.lines'],
  [
    'a price in yuan',
    { facts: { ...FACTS, order: { lines: [{ id: 'a', priceFen: 68.5 }] } }, now: NOW },
    'field-wrong',
    'facts.order.lines[0].priceFen',
  ],
  [
    'a kind that is none',
    { facts: { ...FACTS, request: { kind: 'whim' } }, now: NOW },
    'field-wrong',
    'facts.request.kind',
  ],
  [
    'a line that was not bought',
    { facts: { ...FACTS, request: { kind: 'quality', line: 'x' } }, now: NOW },
    'line-unknown',
    'facts.request.line',
  ],
  [
    'more than was bought',
    { facts: { ...FACTS, request: { kind: 'quality', quantity: 2 } }, now: NOW },
    'field-wrong',
    'facts.request.quantity',
  ],
  [
    'a day that is none',
    { facts: { ...FACTS, holidays: ['2026-02-30'] }, now: NOW },
    'day-wrong',
    'facts.holidays[0]',
  ],
  ['a zone that is none', { facts: { ...FACTS, zone: 'Mars/Base' }, now: NOW }, 'zone-unknown', 'facts.zone'],
  ['an unknown pack', { facts: FACTS, now: NOW, packs: ['moon'] }, 'pack-unknown', 'packs[0]'],
  ['a pack twice', { facts: FACTS, now: NOW, packs: ['cn', 'cn'] }, 'id-twice', 'packs[1]'],
  [
    'a pack without cases',
    { facts: FACTS, now: NOW, packs: [{ ...OWN, tests: [] }] },
    'pack-untested',
    'packs[0].tests',
  ],
  [
    'a pack whose case comes out otherwise',
    {
      facts: FACTS,
      now: NOW,
      packs: [{ ...OWN, tests: [{ ...OWN.tests[0], expect: { remedy: 'refund-return', allowed: false } }] }],
    },
    'pack-test-failed',
    'packs[0].tests[0].expect.allowed',
  ],
  [
    'a predicate outside the language',
    {
      facts: FACTS,
      now: NOW,
      packs: [{ ...OWN, rules: [{ ...OWN.rules[0], when: { all: [{ eval: 'x' }] } }] }],
    },
    'predicate-wrong',
    'packs[0].rules[0].when.all[0].eval',
  ],
  [
    'a name that no case has',
    {
      facts: FACTS,
      now: NOW,
      packs: [{ ...OWN, rules: [{ ...OWN.rules[0], when: { is: 'customer.annoying' } }] }],
    },
    'name-unknown',
    'packs[0].rules[0].when.is',
  ],
  [
    'a word that a name cannot be',
    {
      facts: FACTS,
      now: NOW,
      packs: [{ ...OWN, rules: [{ ...OWN.rules[0], when: { eq: ['request.kind', 'whim'] } }] }],
    },
    'word-unknown',
    'packs[0].rules[0].when.eq[1]',
  ],
  [
    'a merchant who makes law',
    { facts: FACTS, now: NOW, packs: [{ ...OWN, mandatory: true, scope: { country: 'CN', merchant: 'm' } }] },
    'promise-mandatory',
    'packs[0].mandatory',
  ],
  [
    'an event that the matrix lacks',
    { op: 'responsibility', happened: 'meteor', now: NOW },
    'field-wrong',
    'happened',
  ],
  ['no text to read', { op: 'lint' }, 'field-wrong', 'text'],
]

for (const [name, request, code, path] of wrongs) {
  test(`refused with its place: ${name}`, () => {
    assert.throws(() => answer(request), { name: 'WrongPolicy', code, path })
  })
}

test('what rests on a weak source is marked, and only that', () => {
  const fault = { ...FACTS, request: { kind: 'quality' }, evidence: ['fault-photos'] }
  const [back] = decided({ facts: fault }).options
  assert.deepEqual([back?.needsCounsel, back?.weakTerms], [false, ['refundBy']])
  const [abroad] = decided({ facts: { ...FACTS, country: 'EU' } }).options
  assert.equal(abroad?.needsCounsel, true)
})

test('bespoke: with its record the return can be refused, by a person; without it the return stands', () => {
  const line = { id: 'w', priceFen: 688_000, bespoke: { afterOrder: true, specialNeed: true } }
  const facts = { ...FACTS, order: { ...FACTS.order, lines: [line] } }
  const refusal = (request: object) => {
    const { options, humanReview } = decided(request)
    const find = (remedy: string) => options.find((option) => option.remedy === remedy)
    return [find('refund-return')?.allowed, find('refuse-with-proof')?.allowed, humanReview]
  }
  assert.deepEqual(refusal({ facts }), [true, false, false])
  assert.deepEqual(refusal({ facts: { ...facts, evidence: ['bespoke-record'] } }), [false, true, true])
})

test('what was sent back before is not asked again', () => {
  const lines = [{ id: 'sofa', priceFen: 100, quantity: 3 }]
  const order = { lines, returned: [{ line: 'sofa', quantity: 2 }] }
  assert.equal(decided({ facts: { ...FACTS, order } }).refund?.totalFen, 100)
  const all = { lines, returned: [{ line: 'sofa', quantity: 3 }] }
  assert.throws(() => decided({ facts: { ...FACTS, order: all } }), { code: 'returned-twice' })
})

test('clauses are read, packs are listed', () => {
  assert.deepEqual(Object.keys(isRecordOf(answer({ op: 'lint', text: '特价商品不退不换' }))), ['findings'])
  assert.deepEqual(Object.keys(isRecordOf(answer({ op: 'packs' }))), ['packs'])
})

const isRecordOf = (value: unknown) => (isRecord(value) ? value : {})

test('the customer is paid by the merchant whatever the businesses quarrel about', () => {
  const own = ['customer-misuse', 'size-own-measuring', 'visible-signed-checked', 'size-we-measured']
  for (const { happened } of MATRIX.filter((row) => !own.includes(row.happened))) {
    assert.equal(standing({ happened }).customer.payer, 'merchant', happened)
  }
})

test('proof in hand puts it on the carrier; without it the merchant bears it, and sees what is missing and until when', () => {
  const request = { happened: 'crushed-refused', signedAt: '2026-09-03T15:00:00+08:00' }
  const bare = standing(request)
  assert.deepEqual([bare.final.payer, bare.flipped], ['merchant', true])
  const photo = bare.evidence.find(({ proof }) => proof === 'door-photos')
  assert.deepEqual([photo?.present, photo?.by, photo?.gone], [false, '2026-09-03T15:00:00+08:00', false])
  assert.equal(standing({ ...request, now: '2026-09-03T15:00:00+08:00' }).evidence[0]?.gone, true)
  const proven = standing({ ...request, evidence: ['door-photos', 'driver-note'] })
  assert.deepEqual(
    [proven.final.payer, proven.flipped, proven.customer.payer],
    ['carrier', false, 'merchant'],
  )
})

test('every row flips: with the proofs of each turn it falls on that party, with none on the default', () => {
  for (const { happened, turns, unproven } of MATRIX) {
    assert.equal(standing({ happened }).final.payer, unproven, happened)
    for (const { payer, finding, proof } of turns) {
      const evidence = proof.flatMap(([first]) => first ?? [])
      const { final } = standing({ happened, evidence, findings: finding ? [finding] : [] })
      assert.equal(final.payer, payer, `${happened} ${payer}`)
    }
  }
})

test('hidden damage is to be filmed within 72 hours of signing', () => {
  const { evidence } = standing({ happened: 'hidden-72-hours', signedAt: '2026-09-01T10:00:00+08:00' })
  assert.equal(evidence[0]?.by, '2026-09-04T10:00:00+08:00')
})

test('our installer without photos from before the start cannot put damage on others', () => {
  const request = { happened: 'found-at-assembly', findings: ['pre-existing'] }
  assert.equal(standing(request).final.payer, 'installer')
  assert.equal(standing({ ...request, evidence: ['pre-start-photos'] }).final.payer, 'carrier')
})

test('misuse is the customer’s only when the manual and the holes prove it', () => {
  assert.equal(standing({ happened: 'customer-misuse' }).customer.payer, 'merchant')
  const proven = standing({
    happened: 'customer-misuse',
    evidence: ['manual-version', 'manual-shown', 'hole-photo'],
  })
  assert.deepEqual([proven.customer.payer, proven.customer.share], ['customer', 'part'])
})
