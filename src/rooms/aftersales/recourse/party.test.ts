/** Who bears what, as tables: which event a case is, how a sum falls on the parties, and which claims follow. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MATRIX, type Proof, responsibilityOf } from '../../../engines/policy/index.ts'
import { canBeAssembled, forCarrier, happeningOf, isInstallers, type Known } from './happened.ts'
import { againstIn, claimsOf, partyOf, sharesOf } from './party.ts'

const SIGNED = new Date('2027-03-01T02:00:00Z')
const hours = (n: number) => new Date(SIGNED.getTime() + n * 3_600_000)
const known = (more: Partial<Known>): Known => ({
  ...{ reason: 'damage', facts: {}, signedAs: null, signedAt: SIGNED, installedAt: null },
  ...{ openedAt: hours(10), proofs: [], finding: null, ours: true, words: '' },
  ...more,
})

const table: readonly (readonly [string, Partial<Known>, string | null])[] = [
  ['refused at the door', { signedAs: 'refused' }, 'crushed-refused'],
  ['signed as checked', { signedAs: 'checked' }, 'visible-signed-checked'],
  ['signed with a note', { signedAs: 'noted' }, 'visible-signed-checked'],
  [
    'signed unchecked, found within 72 hours',
    { signedAs: 'unchecked', openedAt: hours(72) },
    'hidden-72-hours',
  ],
  ['found later, after we installed', { openedAt: hours(73), installedAt: hours(30) }, 'found-at-assembly'],
  ['found later, never installed', { openedAt: hours(73) }, 'hidden-72-hours'],
  ['photographed before the work', { proofs: ['pre-start-photos'] }, 'found-at-assembly'],
  [
    'said at unpacking, though work was photographed',
    { words: '开箱就看到左侧板磕掉一块', proofs: ['pre-start-photos', 'work-video'], installedAt: hours(5) },
    'hidden-72-hours',
  ],
  [
    'said at unpacking, signed as checked',
    { words: '拆箱发现有裂纹', signedAs: 'checked' },
    'hidden-72-hours',
  ],
  ['said of the outer carton', { words: '外箱压瘪了' }, 'crushed-refused'],
  [
    'said at the door, signed as checked',
    { words: '门口看到破了', signedAs: 'checked' },
    'visible-signed-checked',
  ],
  ['said of the installer', { words: '师傅装的时候磕掉一块漆' }, 'found-at-assembly'],
  ['said in English of the installer', { words: 'the installer chipped it' }, 'found-at-assembly'],
  ['said that it is not installed yet', { words: '还没安装，角上裂了' }, 'hidden-72-hours'],
  [
    'said of the installer, of a rug that nobody installs',
    {
      words: '安装时发现破了',
      ours: false,
      proofs: ['pre-start-photos'],
      openedAt: hours(90),
      installedAt: hours(5),
    },
    'hidden-72-hours',
  ],
  ['hardware is missing', { reason: 'missing' }, 'missing-hardware'],
  ['installed wrong', { reason: 'install' }, 'assembly-wrong'],
  ['installer late', { reason: 'late', facts: { lateBy: 'installer' } }, 'installer-late'],
  ['carrier late', { reason: 'late' }, 'carrier-late'],
  ['colour', { reason: 'colour' }, 'colour-subjective'],
  ['size measured by us', { reason: 'size', facts: { measuredBy: 'us' } }, 'size-we-measured'],
  ['size measured by the customer', { reason: 'size' }, 'size-own-measuring'],
  ['a smell', { reason: 'quality', finding: 'smell' }, 'smell'],
  [
    'crushed by diagnosis',
    { reason: 'quality', finding: 'carton-crushed', signedAs: 'refused' },
    'crushed-refused',
  ],
  ['a fault of the making, nothing known', { reason: 'quality' }, null],
  ['no reason', { reason: 'no-reason' }, null],
  ['stated by a person', { reason: 'no-reason', facts: { happened: 'manual-wrong' } }, 'manual-wrong'],
  ['stated nonsense', { reason: 'no-reason', facts: { happened: 'nonsense' } }, null],
]
for (const [name, given, wanted] of table)
  test(`what happened: ${name}`, () => assert.equal(happeningOf(known(given)), wanted))

const stand = (happened: string, evidence: readonly Proof[], more = {}) =>
  responsibilityOf({
    happened,
    evidence,
    now: hours(12).toISOString(),
    signedAt: SIGNED.toISOString(),
    ...more,
  })

const claims: readonly (readonly [string, Parameters<typeof stand>, readonly string[]])[] = [
  [
    'photos and note of the driver',
    ['crushed-refused', ['door-photos', 'driver-note']],
    ['carrier 1001 proven'],
  ],
  [
    'only photos, the log can still be had',
    ['crushed-refused', ['door-photos'], { claimBefore: hours(48).toISOString() }],
    ['carrier 1001 open'],
  ],
  [
    'only photos, the cut-off is over',
    ['crushed-refused', ['door-photos'], { claimBefore: hours(1).toISOString() }],
    [],
  ],
  [
    'signed as checked, nothing proven: shared',
    ['visible-signed-checked', ['e-signature']],
    ['carrier 500 open'],
  ],
  [
    'handling by the installer',
    ['found-at-assembly', ['pre-start-photos', 'work-video'], { findings: ['handling'] }],
    ['technician 1001 proven'],
  ],
  [
    'a defect of the making',
    ['found-at-assembly', ['pre-start-photos', 'work-video'], { findings: ['defect'] }],
    ['supplier 1001 proven'],
  ],
  [
    'no set before the start: proposed, for no proof points to the installer',
    ['found-at-assembly', []],
    ['technician 1001 open'],
  ],
  ['missing hardware is our own packing', ['missing-hardware', []], []],
  [
    'lost on the way, by weight and scan',
    ['missing-hardware', ['carton-weight', 'bom-scan'], { findings: ['lost-on-the-way'] }],
    ['carrier 1001 proven'],
  ],
  ['a smell with report and seal', ['smell', ['accredited-report', 'sample-seal']], ['supplier 1001 proven']],
  ['a subjective colour', ['colour-subjective', []], []],
]
for (const [name, given, wanted] of claims)
  test(`claims: ${name}`, () => {
    const found = claimsOf(1001, stand(...given))
    assert.deepEqual(
      found.map(({ against, fen, proven }) => `${against} ${fen} ${proven ? 'proven' : 'open'}`),
      wanted,
    )
  })

test('nobody assembles a rug, a lamp or a chair that was not sold with installation', () => {
  for (const category of ['rug', 'lamp', 'chair']) {
    assert.equal(canBeAssembled(category, false), false)
    assert.equal(canBeAssembled(category, true), true)
  }
  assert.equal(canBeAssembled('wardrobe', false), true)
})

test('a claim against the carrier never carries a line of the installer', () => {
  for (const { happened } of MATRIX) {
    const line = forCarrier(happened)
    assert.ok(line && !isInstallers(line), happened)
  }
  const found = claimsOf(
    1001,
    stand('found-at-assembly', ['pre-start-photos'], { findings: ['pre-existing'] }),
  )
  assert.deepEqual(
    found.map(({ against, proven }) => [against, proven]),
    [['carrier', false]],
  )
})

test('a claim knows against whom it is, or says that it does not', () => {
  assert.equal(againstIn({ kind: 'transit-claim', facts: {} }), 'carrier')
  assert.equal(againstIn({ kind: 'recourse', facts: { against: 'technician' } }), 'technician')
  assert.equal(againstIn({ kind: 'recourse', facts: {} }), undefined)
})

test('shares sum to the whole for every event and every set of proofs (M4), and no claim is ever against the customer', () => {
  const proofs = [...new Set(MATRIX.flatMap(({ evidence }) => evidence.map(([proof]) => proof)))]
  fc.assert(
    fc.property(
      fc.constantFrom(...MATRIX.map(({ happened }) => happened)),
      fc.subarray(proofs),
      fc.integer({ min: 0, max: 10_000_000 }),
      (happened, evidence, fen) => {
        const standing = stand(happened, evidence)
        const shares = sharesOf(fen, standing)
        assert.equal(
          shares.reduce((sum, share) => sum + share.fen, 0),
          fen,
        )
        const asked = claimsOf(fen, standing)
        assert.ok(asked.every(({ against }) => ['carrier', 'technician', 'supplier'].includes(against)))
        assert.ok(asked.reduce((sum, one) => sum + one.fen, 0) <= fen)
      },
    ),
  )
})

test('a word of the matrix that nobody knows falls on the shop', () => {
  assert.equal(partyOf('packer'), 'merchant')
  assert.equal(partyOf('nonsense'), 'merchant')
})
