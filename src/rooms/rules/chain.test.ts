/** The loop guard on a small world, gone through completely: whatever rules cause whatever, it ends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chainOf, DEEPEST, longer, MOST_AN_HOUR, stopOf } from './chain.ts'

const RULES = ['a', 'b', 'c'] as const
const EVENTS = [0, 1, 2] as const

interface World {
  /** Which event each rule hears, and which it causes. */
  readonly hears: readonly number[]
  readonly causes: readonly number[]
}

/** Every world of three rules over three kinds of events. */
function* worlds(): Generator<World> {
  const triples = EVENTS.flatMap((x) => EVENTS.flatMap((y) => EVENTS.map((z) => [x, y, z])))
  for (const hears of triples) for (const causes of triples) yield { hears, causes }
}

/** Runs a world from one event until nothing is left. @param keeps whether events carry their chain */
function play(
  { hears, causes }: World,
  first: number,
  keeps: boolean,
): { runs: number; deepest: number; own: boolean } {
  const waiting: { event: number; chain: readonly string[] }[] = [{ event: first, chain: [] }]
  const often = new Map<string, number>()
  let runs = 0
  let deepest = 0
  let own = false
  while (waiting.length > 0) {
    const { event, chain } = waiting.shift() ?? { event: 0, chain: [] }
    deepest = Math.max(deepest, chain.length)
    for (const [i, rule] of RULES.entries()) {
      if (hears[i] !== event || stopOf(rule, chain, often.get(rule) ?? 0)) continue
      own ||= chain.includes(rule)
      often.set(rule, (often.get(rule) ?? 0) + 1)
      runs += 1
      assert.ok(runs <= 1000, 'it goes on and on')
      waiting.push({ event: causes[i] ?? 0, chain: keeps ? longer(chain, rule) : [] })
    }
  }
  return { runs, deepest, own }
}

test('in every world a chain ends, no rule runs on its own effect, and none is deeper than five', () => {
  let worldsSeen = 0
  let most = 0
  for (const world of worlds())
    for (const first of EVENTS) {
      const { runs, deepest, own } = play(world, first, true)
      worldsSeen += 1
      most = Math.max(most, runs)
      assert.equal(own, false)
      assert.ok(deepest <= DEEPEST)
    }
  assert.equal(worldsSeen, 27 * 27 * 3)
  // Three rules: at most each order of them once, 3 + 6 + 6 runs.
  assert.equal(most, 15)
})

test('also where the chain is lost on the way, every world ends within the hour', () => {
  let most = 0
  for (const world of worlds())
    for (const first of EVENTS) most = Math.max(most, play(world, first, false).runs)
  assert.equal(most, RULES.length * MOST_AN_HOUR)
})

for (const [what, rule, chain, often, stop] of [
  ['caused by a person', 'a', [], 0, null],
  ['caused by itself', 'a', ['a'], 0, 'own-effect'],
  ['caused by itself through others', 'a', ['b', 'a', 'c'], 0, 'own-effect'],
  ['four deep', 'a', ['b', 'c', 'd', 'e'], 0, null],
  ['five deep', 'a', ['b', 'c', 'd', 'e', 'f'], 0, 'too-deep'],
  ['the twentieth time', 'a', [], 19, null],
  ['once more within the hour', 'a', [], 20, 'too-often'],
] as const)
  test(`${what}: ${stop ?? 'runs'}`, () => {
    assert.equal(stopOf(rule, chain, often), stop)
  })

test('a chain is read from whatever was told', () => {
  assert.deepEqual(chainOf({}), [])
  assert.deepEqual(chainOf({ byRules: 'a' }), [])
  assert.deepEqual(chainOf({ byRules: ['a', 3, null, 'b'] }), ['a', 'b'])
})
