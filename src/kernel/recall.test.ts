/** Proves that what is remembered is forgotten by time and by change, and never comes back old. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ctx } from './ctx.ts'
import { openRecall } from './recall.ts'
import { openTestHouse } from './testing.ts'

test('an answer is remembered for some seconds, per key, and read anew after a change', async () => {
  let now = new Date('2026-03-01T00:00:00Z')
  const t = await openTestHouse({ folders: [], clock: { now: () => now } })
  const recall = openRecall<number>()
  let truth = 1
  let reads = 0
  const read = async () => {
    reads += 1
    return truth
  }
  const ask = (ctx: Ctx) => recall.of(ctx, 'a', read)
  assert.equal(await t.act(ask), 1)
  truth = 2
  assert.equal(await t.act(ask), 1)
  now = new Date(now.getTime() + 5001)
  assert.equal(await t.act(ask), 2)
  await t.act(async (ctx) => {
    truth = 3
    recall.changed(ctx, 'a')
  })
  assert.equal(await t.act(ask), 3)
  assert.equal(reads, 3)
  await t.close()
})

test('a reader who began before a change does not bring the old answer back', async () => {
  const t = await openTestHouse({ folders: [] })
  const recall = openRecall<string>()
  await t.act(async (reader) => {
    await recall.of(reader, 'a', () => Promise.resolve('old'))
    await t.act(async (ctx) => recall.changed(ctx, 'a'))
  })
  assert.equal(await t.act((ctx) => recall.of(ctx, 'a', () => Promise.resolve('new'))), 'new')
  await t.close()
})
