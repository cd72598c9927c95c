/** The owner of a new shop is the one who answers, and whoever sits at the desk is never told to be nobody. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { HandClock } from '../../kernel/clock.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { openRouting, type Routing, routingTables } from './index.ts'

const clock = new HandClock('2030-09-01T01:00:00Z')
let house: TestHouse
let routing: Routing
let people: Record<string, { roles: string[]; active: boolean }> = {}

before(async () => {
  house = await openTestHouse({ folders: [routingTables], clock })
  routing = openRouting(house.house, {
    access: {
      colleagues: async (_ctx, ids = Object.keys(people)) =>
        ids.flatMap((id) => {
          const person = people[id]
          return person ? [{ id, name: id, initial: id, languages: ['zh-CN' as const], ...person }] : []
        }),
    },
  })
})
after(() => house.close())
beforeEach(async () => {
  clock.advance(3_600_000)
  await house.house.everywhere((db) => sql`truncate routing.seat, routing.holding`.execute(db))
})

const comes = (id: string) =>
  house.house.transact(house.who({ id, name: id }), (ctx) => routing.present(ctx, 'online'))
const waits = () =>
  house.act((ctx) =>
    routing.queue(ctx, { kind: 'conversation', id: `con_${ctx.now.getTime()}`, weight: 1, rankAt: ctx.now }),
  )
const online = () => house.act((ctx) => routing.online(ctx))

test('alone in his shop the owner is given what waits, from the first time he comes', async () => {
  people = { stf_owner: { roles: ['owner'], active: true } }
  assert.equal('waiting' in (await waits()), true)
  await comes('stf_owner')
  assert.equal(await online(), 1)
  const [seat] = await house.act((ctx) => routing.desk(ctx))
  assert.deepEqual([seat?.takes, seat?.holds], [true, 1])
})

test('a colleague who was here once and left does not answer for the owner', async () => {
  people = {
    stf_owner: { roles: ['owner'], active: true },
    stf_gone: { roles: ['agent'], active: false },
  }
  await comes('stf_owner')
  assert.equal((await house.act((ctx) => routing.desk(ctx)))[0]?.takes, true)
})

test('an owner with people who answer takes by hand, and a customer is not told that nobody is there', async () => {
  people = {
    stf_owner: { roles: ['owner'], active: true },
    stf_agent: { roles: ['agent'], active: true },
  }
  assert.equal(await online(), 0)
  await comes('stf_owner')
  assert.equal('waiting' in (await waits()), true)
  assert.equal(await online(), 1)
  await comes('stf_agent')
  assert.equal(await online(), 1)
})
