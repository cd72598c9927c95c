/** The demo shop promises like a shop: in open hours, and for times that agree with its words, at whatever hour it is opened. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoPromises } from './cast.ts'
import type { PastPromise } from './door.ts'

const zone = 'Asia/Shanghai'
const people = [{ id: 'cus_1', name: '林女士' }]
const day = (at: Date) => Math.floor((at.getTime() + 8 * 3600_000) / 86_400_000)
const hour = (at: Date) => (at.getTime() / 3600_000 + 8) % 24

test('no promise is made or due in the night, and "tomorrow morning" is tomorrow before noon', () => {
  for (const clock of ['04:33', '09:05', '11:50', '12:40', '17:30', '20:50', '23:59']) {
    const now = new Date(`2026-11-23T${clock}:00+08:00`)
    const all = demoPromises({ now, zone, people, matters: [] })
    assert.equal(all.filter((one) => one.state === 'made').length, 16)
    for (const one of all) holds(one, now)
  }
})

function holds({ what, due, madeAt, endedAt, state }: PastPromise, now: Date): void {
  const said = `${what} ${madeAt.toISOString()} ${due.toISOString()} at ${now.toISOString()}`
  for (const at of [due, madeAt, endedAt ?? due]) assert.ok(hour(at) >= 9 && hour(at) <= 21, said)
  assert.ok(madeAt < due && madeAt < now, said)
  assert.equal(due > now, state === 'made', said)
  const days = day(due) - day(madeAt)
  if (what.startsWith('明天上午')) assert.deepEqual([days, hour(due)], [1, 12], said)
  if (what.startsWith('下班前')) assert.equal(days, 0, said)
  if (what.includes('三天内')) assert.equal(days, 3, said)
}
