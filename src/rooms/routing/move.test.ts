/** Handed to another team's line: who may have it then, who is freed, and what holds on both ends. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { HandClock } from '../../kernel/clock.ts'
import { removeTeam } from './furnish.ts'
import { openTestRouting, type TestRouting } from './testing.ts'

const MINUTE = 60_000
const clock = new HandClock('2030-01-07T02:00:00Z')
let room: TestRouting
before(async () => {
  room = await openTestRouting({ clock })
  await room.test.house.start()
  await room.act(async (ctx) => {
    for (const id of ['team_one', 'team_two'])
      await room.routing.makeTeam(ctx, { zh: id === 'team_one' ? '一组' : '二组', en: '' }, id)
  })
})
after(() => room.close())
beforeEach(async () => {
  await room.test.house.everywhere((db) => sql`truncate routing.seat, routing.holding`.execute(db))
})

const move = (id: string, team: string | null, notTo?: string) =>
  room.act((ctx) =>
    room.routing.moveTo(
      ctx,
      { kind: 'conversation', id, weight: 1, rankAt: ctx.now, ...(notTo && { notTo }) },
      team,
    ),
  )

test('a free person of that team has it at once, and the answer names the team', async () => {
  await room.seat('stf_a', { teams: ['team_one'] })
  await room.seat('stf_b', { teams: ['team_two'] })
  assert.equal(await room.queue('m1', { team: 'team_one' }), 'stf_a')
  const moved = await move('m1', 'team_two', 'stf_a')
  assert.equal('staff' in moved && moved.staff.id, 'stf_b')
  assert.equal(moved.team?.name.zh, '二组')
  assert.deepEqual([await room.load('stf_a'), await room.load('stf_b')], [0, 1])
})

test('nobody of the team there: it waits, and no widening gives it to anybody else', async () => {
  await room.seat('stf_a', { teams: ['team_one'] })
  await room.queue('m2', { team: 'team_one' })
  assert.ok('waiting' in (await move('m2', 'team_two', 'stf_a')))
  clock.advance(20 * MINUTE)
  await room.as('stf_a', (ctx) => room.routing.present(ctx, 'online'))
  await room.test.house.settle()
  assert.equal(await room.holder('m2'), 'waits')
  await room.seat('stf_b', { teams: ['team_two'] })
  await room.test.house.settle()
  assert.equal(await room.holder('m2'), 'stf_b')
})

test('whoever hands it on gets it back only when he is all that team has', async () => {
  await room.seat('stf_a', { teams: ['team_one', 'team_two'] })
  await room.queue('m3', { team: 'team_one' })
  await move('m3', 'team_two', 'stf_a')
  await room.test.house.settle()
  assert.equal(await room.holder('m3'), 'stf_a')
  await room.seat('stf_b', { teams: ['team_two'] }, false)
  await move('m3', 'team_one', 'stf_a')
  await room.test.house.settle()
  assert.equal(await room.holder('m3'), 'stf_a')
  await move('m3', 'team_two', 'stf_a')
  await room.test.house.settle()
  assert.equal(await room.holder('m3'), 'waits', 'a colleague of that team is only not here yet')
})

test('what was handed to a team that is dissolved may be anybody’s', async () => {
  await room.act((ctx) => room.routing.makeTeam(ctx, { zh: '三组', en: '' }, 'team_three'))
  await room.queue('m5', {})
  await move('m5', 'team_three')
  await room.seat('stf_a', { teams: ['team_one'] })
  await room.test.house.settle()
  assert.equal(await room.holder('m5'), 'waits')
  await room.act((ctx) => removeTeam({ house: room.test.house }, ctx, 'team_three'))
  await room.test.house.settle()
  assert.equal(await room.holder('m5'), 'stf_a')
})

test('a team that is not there is refused and nothing moves', async () => {
  await room.seat('stf_a', { teams: ['team_one'] })
  await room.queue('m4', { team: 'team_one' })
  await assert.rejects(move('m4', 'team_none'), { code: 'routing.unknown-team' })
  assert.equal(await room.holder('m4'), 'stf_a')
})

test('handed to and fro by many at once no seat is ever above its capacity, and loads stay true', async () => {
  await room.seat('stf_a', { teams: ['team_one'], capacity: 3 })
  await room.seat('stf_b', { teams: ['team_two'], capacity: 3 })
  const ids = Array.from({ length: 12 }, (_, n) => `many${n}`)
  for (const id of ids) await room.queue(id, { team: 'team_one' })
  const rounds = [0, 1, 2].map((n) => (n % 2 === 0 ? 'team_two' : 'team_one'))
  for (const team of rounds) await Promise.all(ids.map((id) => move(id, team)))
  await room.test.house.settle()
  assert.equal(await room.breaches(), 0)
  assert.equal(await room.untrue(), 0)
  assert.deepEqual([await room.load('stf_a'), await room.load('stf_b')], [0, 3])
})
