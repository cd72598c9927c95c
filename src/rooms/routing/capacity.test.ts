/** Many routers at once: no capacity is ever passed, the load is shared, nothing is left waiting or lost (I5, I6). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { openDice } from '../../kernel/dice.ts'
import type { Subject } from './door.ts'
import { openTestRouting, type TestRouting } from './testing.ts'

const ROUTERS = 8
const MATTERS = 10_000
const SEATS = 20
const CAPACITY = 4

let t: TestRouting
before(async () => {
  t = await openTestRouting({ poolSize: ROUTERS })
  await t.test.house.start()
})
after(() => t.close())

const conversation = (id: string) => ({ kind: 'conversation' as const, id })

test('I5 8 routers, 10,000 matters: capacity is never exceeded and the load is balanced', async () => {
  // Nothing is relayed here: what counts is what the statements do by themselves.
  const t = await openTestRouting({ poolSize: ROUTERS })
  const people = Array.from({ length: SEATS }, (_, i) => `stf_${i}`)
  const beat = async () => {
    for (const id of people) await t.as(id, (ctx) => t.routing.present(ctx, 'online'))
  }
  for (const id of people) await t.seat(id, { capacity: CAPACITY })
  const running: string[] = []
  let next = 0
  const close = (id: string) => t.act((ctx) => t.routing.release(ctx, conversation(id)))
  const router = async (seed: number) => {
    const dice = openDice(seed)
    while (next < MATTERS) {
      const id = `m${next++}`
      await t.queue(id)
      running.push(id)
      // More than all can hold: forty always wait.
      if (running.length > SEATS * CAPACITY + 40) await close(running.splice(dice.whole(0, 60), 1)[0] ?? id)
      if (next % 2000 === 0) await beat()
    }
  }
  await Promise.all(Array.from({ length: ROUTERS }, (_, i) => router(i + 1)))
  assert.equal(await t.breaches(), 0)
  assert.equal(await t.untrue(), 0)
  await beat()
  const desk = await t.act((ctx) => t.routing.desk(ctx))
  assert.deepEqual(
    new Set(desk.map((one) => one.load)),
    new Set([CAPACITY]),
    'nobody idle while somebody waits',
  )
  const counts = await givenTo(t)
  const mean = counts.reduce((a, b) => a + b, 0) / SEATS
  assert.ok(counts.length === SEATS && mean > 400, `${mean} each`)
  assert.ok(Math.max(...counts) < mean * 1.2 && Math.min(...counts) > mean * 0.8, counts.join(' '))
  const rest = running.splice(0)
  await Promise.all(
    Array.from({ length: ROUTERS }, async () => {
      for (let id = rest.pop(); id; id = rest.pop()) await close(id)
    }),
  )
  await beat()
  const { total, items } = await t.act((ctx) => t.routing.waiting(ctx))
  assert.deepEqual([total, items], [0, []])
  assert.equal(await t.untrue(), 0)
  await t.close()
})

/** How many matters each seat pulled. */
async function givenTo({ test: { house } }: TestRouting): Promise<number[]> {
  const { rows } = await house.everywhere((db) =>
    sql<{ n: number }>`select count(*)::int as n from kernel.outbox where name = 'routing.assigned'
      group by data->>'staffId'`.execute(db),
  )
  return rows.map((row) => row.n)
}

const PEOPLE = Array.from({ length: 6 }, (_, i) => `stf_r${i}`)

/** What its room, a person or a supervisor may ask about a matter. */
const DEEDS: readonly ((t: TestRouting, ctx: Ctx, subject: Subject, staffId: string) => Promise<unknown>)[] =
  [
    (t, ctx, subject, staffId) => t.routing.take(ctx, subject, staffId, { pinned: true }),
    (t, ctx, subject) => t.routing.rest(ctx, subject),
    (t, ctx, subject) => t.routing.wake(ctx, subject),
    (t, ctx, subject) => t.routing.release(ctx, subject),
    (t, ctx, subject) => t.routing.queue(ctx, { ...subject, weight: 1, rankAt: ctx.now }),
  ]

/** Sixty deeds at random, some of which break off at the end. */
async function random(t: TestRouting, seed: number, ids: readonly string[]): Promise<void> {
  const dice = openDice(seed)
  for (let i = 0; i < 60; i++) {
    const id = dice.pick(ids)
    const staffId = dice.pick(PEOPLE)
    const deed = async (ctx: Ctx) => {
      if (dice.chance(0.2)) await t.routing.present(ctx, dice.chance(0.5) ? 'online' : 'away')
      else await dice.pick(DEEDS)(t, ctx, conversation(id), staffId)
      if (dice.chance(0.15)) throw new RangeError('A crash between')
    }
    await t.as(staffId, deed).catch((error: unknown) => {
      if (!(error instanceof RangeError)) throw error
    })
  }
}

test('takes, pins, rests, returns and closings at once leave every load true', async () => {
  for (const id of PEOPLE) await t.seat(id, { capacity: 3 })
  const ids = Array.from({ length: 64 }, (_, i) => `r${i}`)
  for (const id of ids) await t.queue(id)
  // A matter's own room asks one thing of it at a time, under its lock: here each has matters of its own.
  const own = (seed: number) => ids.filter((_, i) => i % ROUTERS === seed)
  await Promise.all(Array.from({ length: ROUTERS }, (_, seed) => random(t, seed + 40, own(seed))))
  for (const id of PEOPLE) await t.as(id, (ctx) => t.routing.present(ctx, 'online'))
  await t.test.house.settle()
  assert.equal(await t.untrue(), 0)
  const { total } = await t.act((ctx) => t.routing.waiting(ctx))
  const desk = (await t.act((ctx) => t.routing.desk(ctx))).filter((one) => one.id.startsWith('stf_r'))
  const isFree = desk.some((one) => one.load < one.capacity)
  assert.ok(!(isFree && total > 0), `${total} wait beside a free seat`)
})

/** Resolves by hand. */
function gate() {
  let open: () => void = () => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open: () => open() }
}

test('a matter left waiting while a seat is just being freed is given after both commits', async () => {
  await t.test.house.everywhere((db) => sql`truncate routing.seat, routing.holding`.execute(db))
  await t.seat('stf_last', { capacity: 1, skills: { 独: 1 } })
  const skills = ['独']
  assert.equal(await t.queue('held', { skills }), 'stf_last')
  for (const frees of [false, true]) {
    const [freed, goOn] = [gate(), gate()]
    const freeing = t
      .act(async (ctx) => {
        await t.routing.release(ctx, conversation('held'))
        freed.open()
        await goOn.passed
        if (!frees) throw new RangeError('A crash between')
      })
      .catch((error: unknown) => {
        if (!(error instanceof RangeError)) throw error
      })
    await freed.passed
    assert.equal(await t.queue(`beside-${frees}`, { skills }), 'waits')
    goOn.open()
    await freeing
    await t.test.house.settle()
  }
  const held = await Promise.all(['beside-false', 'beside-true'].map(t.holder))
  assert.deepEqual(held, ['stf_last', 'waits'], 'the one that waited longer has it')
})
