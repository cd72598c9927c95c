/** What customers write is taken in and seen at the desk at once, however much work waits behind it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { Counters } from '../src/rooms/conversations/contract.ts'
import { openWholeHouse, type WholeHouse } from './whole-house.ts'

const MATTERS = 1000
const AT_ONCE = 8

let t: WholeHouse
let open: () => void = () => undefined
const latch = new Promise<void>((resolve) => {
  open = resolve
})
let held = 0

before(async () => {
  t = await openWholeHouse()
  // Work that does not end: every lane that hears of a new matter stands still.
  t.house.on('conversations.begun', 'test.stuck', async () => {
    held += 1
    await latch
  })
})
after(async () => {
  open()
  await t.close()
})

test('I16: a thousand matters begin, are listed and told while every lane of the work behind stands still', async () => {
  const shop = await t.shop('first')
  const agent = await t.signIn(shop, 'ming@first.example', ['agent'])
  const begin = async (n: number) => {
    const visitor = await t.visit('first')
    const answer = await t.http.app.inject({
      method: 'POST',
      url: '/api/visitor/conversations',
      headers: visitor,
      payload: { text: `第 ${n} 位客户想问沙发的尺寸`, clientId: `ingest-${n}` },
    })
    assert.equal(answer.statusCode, 200, answer.body)
  }
  await begin(0)
  await until('the work behind is stuck', async () => held > 0)
  let next = 1
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < MATTERS) await begin(next++)
    }),
  )
  const counters = await t.http.app.inject({
    method: 'GET',
    url: '/api/conversations/counters',
    headers: agent,
  })
  const { all } = Counters.parse(counters.json())
  assert.equal(all, MATTERS, 'all of them are in the inbox')
  await until('all of them are told to the desks', async () => {
    const { rows } = await t.house.everywhere((db) =>
      sql<{ n: number }>`select count(*)::int as n from kernel.outbox
        where name = 'conversations.begun' and seq is not null`.execute(db),
    )
    return rows[0]?.n === MATTERS
  })
  assert.ok(held < MATTERS, `${held} of ${MATTERS} were heard: the lanes stood still all the while`)
  const waits = await t.house.everywhere((db) =>
    sql<{ n: number }>`select count(*)::int as n from kernel.job where state <> 'done'`.execute(db),
  )
  assert.ok(z.number().min(1).parse(waits.rows[0]?.n) > 0)
})

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    assert.ok(tries < 1200, `Waited in vain until ${what}`)
    await pause(50)
  }
}
