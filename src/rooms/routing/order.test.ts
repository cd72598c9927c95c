/** The order of the queue over random arrivals: the most pressing, longest waiting comes first, and nobody starves (I6). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { HandClock } from '../../kernel/clock.ts'
import { LANES, type Lane } from './contract.ts'
import { placeInQueue } from './lane.ts'
import { openTestRouting, type TestRouting } from './testing.ts'
import { OUR_SETTINGS } from './wishes.ts'

const MINUTE = 60_000
const { headStart } = OUR_SETTINGS
/** How much later somebody may come who still overtakes. */
const MOST_AHEAD = Math.max(...Object.values(headStart)) * MINUTE

const clock = new HandClock('2031-01-01T00:00:00Z')
let t: TestRouting
before(async () => {
  t = await openTestRouting({ clock })
})
after(() => t.close())

const PEOPLE = ['stf_a', 'stf_b', 'stf_c']
const conversation = (id: string) => ({ kind: 'conversation' as const, id })

interface Known {
  readonly id: string
  readonly lane: Lane
  readonly cameAt: number
}

const STEPS: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ comes: fc.constantFrom(...LANES), after: fc.nat(12 * MINUTE) }) },
    { weight: 2, arbitrary: fc.record({ solves: fc.nat(100), after: fc.nat(3 * MINUTE) }) },
  ),
  { minLength: 10, maxLength: 60 },
)

const place = ({ lane, cameAt }: Known) =>
  placeInQueue({ lane, rankAt: new Date(cameAt) }, { headStart }).getTime()
/** Who must be next of those that wait; the ids are in the order of coming. */
const nextOf = (waiting: readonly Known[]) =>
  [...waiting].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))[0]

type Step = { comes: Lane; after: number } | { solves: number; after: number }

/** A day at three desks that hold one matter each, beside what must become of everybody. */
class Day {
  readonly held: string[] = []
  waiting: Known[] = []
  #count = 0
  readonly #run: number
  constructor(run: number) {
    this.#run = run
  }

  async step(step: Step): Promise<void> {
    clock.advance(step.after)
    for (const id of PEOPLE) await t.as(id, (ctx) => t.routing.present(ctx, 'online'))
    if ('comes' in step) await this.#comes(step.comes)
    else if (this.held.length > 0) await this.solves(step.solves)
  }

  async #comes(lane: Lane): Promise<void> {
    const id = `c${this.#run}-${String(this.#count++).padStart(3, '0')}`
    const who = await t.queue(id, { lane })
    assert.equal(who === 'waits', this.held.length === PEOPLE.length, 'waits only when nobody is free')
    if (who === 'waits') this.waiting.push({ id, lane, cameAt: clock.now().getTime() })
    else this.held.push(id)
  }

  async solves(which: number): Promise<void> {
    const [done = ''] = this.held.splice(which % this.held.length, 1)
    const next = nextOf(this.waiting)
    await t.act((ctx) => t.routing.release(ctx, conversation(done)))
    if (!next) return
    assert.notEqual(await t.holder(next.id), 'waits', `${next.id} is next`)
    this.waiting = this.waiting.filter((one) => one !== next)
    this.held.push(next.id)
    for (const other of this.waiting) {
      assert.equal(await t.holder(other.id), 'waits')
      assert.ok(next.cameAt - other.cameAt <= MOST_AHEAD, `${next.id} overtakes ${other.id} too far`)
    }
  }
}

let runs = 0

test('I6 freed capacity pulls the most pressing, longest waiting at once; nobody starves behind newcomers', async () => {
  await fc.assert(
    fc.asyncProperty(STEPS, async (steps) => {
      await t.test.house.everywhere((db) => sql`truncate routing.seat, routing.holding`.execute(db))
      for (const id of PEOPLE) await t.seat(id, { capacity: 1 })
      const day = new Day(++runs)
      for (const step of steps) await day.step(step)
      // Whoever still waits is served in turn, to the last.
      while (day.waiting.length > 0) await day.solves(0)
    }),
    { numRuns: 25 },
  )
})

test('a place in the queue never moves back, whatever comes: a head start is only minutes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANES),
      fc.constantFrom(...LANES),
      fc.nat(600 * MINUTE),
      (one, other, later) => {
        const first = placeInQueue({ lane: one, rankAt: new Date(0) }, { headStart })
        const second = placeInQueue({ lane: other, rankAt: new Date(later) }, { headStart })
        if (later > MOST_AHEAD) assert.ok(first < second)
      },
    ),
  )
})
