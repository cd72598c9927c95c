/** Small rules of training at their limits: sampling, kappa, skill levels, best passes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { agreementOf, kappa, LEAST_PAIRS, type Pair } from './agreement.ts'
import { bestPasses } from './certificate.ts'
import { draw } from './sample.ts'
import { levelFor, meanOf } from './skill.ts'

const RULE = { weak: 60, strong: 85 }

test('a weak skill goes down one and the lowest is withheld; a strong one needs two rehearsals', () => {
  assert.equal(levelFor(3, { mean: 59, runs: 1 }, RULE), 2)
  assert.equal(levelFor(3, { mean: 60, runs: 1 }, RULE), undefined)
  assert.equal(levelFor(1, { mean: 0, runs: 1 }, RULE), null)
  assert.equal(levelFor(null, { mean: 0, runs: 1 }, RULE), undefined)
  assert.equal(levelFor(2, { mean: 85, runs: 1 }, RULE), undefined)
  assert.equal(levelFor(2, { mean: 85, runs: 2 }, RULE), 3)
  assert.equal(levelFor(3, { mean: 100, runs: 9 }, RULE), undefined)
  assert.equal(levelFor(null, { mean: 90, runs: 2 }, RULE), 1)
})

test('the newest three count', () => {
  const run = (score: number) => ({ persona: 'late-sofa', score })
  assert.deepEqual(meanOf([run(90), run(80), run(70), run(0)], 'complaints'), { mean: 80, runs: 4 })
  assert.deepEqual(meanOf([run(90)], 'english'), { mean: null, runs: 0 })
})

test('everybody gets a fair share: never more than asked, each stratum before a second of any', () => {
  const one = fc.record({
    id: fc.uuid(),
    staffId: fc.constantFrom('a', 'b', 'c'),
    stratum: fc.constantFrom('calm web', 'angry web', 'calm mail'),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(one, { selector: (row) => row.id, maxLength: 40 }),
      fc.nat(5),
      fc.nat(),
      (all, per, seed) => {
        const drawn = draw(all, per, seed)
        assert.deepEqual(draw(all, per, seed), drawn)
        for (const staff of ['a', 'b', 'c']) {
          const own = drawn.filter((row) => row.staffId === staff)
          const there = all.filter((row) => row.staffId === staff)
          assert.equal(own.length, Math.min(per, there.length))
          const strata = new Set(there.map((row) => row.stratum)).size
          assert.ok(new Set(own.map((row) => row.stratum)).size >= Math.min(per, strata))
        }
      },
    ),
  )
})

test('kappa: 1 always the same, 0 as chance, none under thirty pairs', () => {
  const pairs = (same: number, other: number): Pair[] => [
    ...Array.from({ length: same }, (_, n): Pair => (n % 2 ? ['met', 'met'] : ['missed', 'missed'])),
    ...Array.from({ length: other }, (_, n): Pair => (n % 2 ? ['met', 'missed'] : ['missed', 'met'])),
  ]
  assert.equal(kappa(pairs(40, 0)), 1)
  assert.equal(kappa(pairs(20, 20)), 0)
  assert.equal(kappa(pairs(36, 4)), 0.8)
  assert.equal(agreementOf(pairs(LEAST_PAIRS - 1, 0)).kappa, null)
  assert.equal(agreementOf(pairs(LEAST_PAIRS, 0)).kappa, 1)
  assert.equal(kappa([['met', 'met']]), null)
})

test('each customer counts once, with the best pass of its time', () => {
  const at = new Date('2026-11-20T00:00:00Z')
  const run = (persona: string, score: number, passed: boolean, endedAt = at) => ({
    persona,
    score,
    passed,
    endedAt,
  })
  const passes = bestPasses(
    [run('a', 82, true), run('a', 95, true), run('b', 99, false), run('c', 90, true, new Date('2025-01-01'))],
    new Date('2026-06-01'),
  )
  assert.deepEqual(
    passes.map((one) => [one.persona, one.score]),
    [['a', 95]],
  )
})
