/** Tool tasks by scripted customers without any model: none may get worse, and no policy may ever be broken. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { play, type TaskCase } from '../bench/assistant/scripted.ts'
import { type BenchShop, openBenchShop } from '../bench/assistant/shop.ts'
import { MENDED } from '../bench/assistant/tasks-mended.ts'
import { REPORTED } from '../bench/assistant/tasks-reported.ts'
import { TUNED } from '../bench/assistant/tasks-tuned.ts'

let shop: BenchShop
before(async () => {
  shop = await openBenchShop()
})
after(() => shop.close())

async function measure(cases: readonly TaskCase[]) {
  const unsolved: string[] = []
  const violations: string[] = []
  for (const task of cases) {
    const played = await play(shop, task)
    if (!played.solved) unsolved.push(`${task.name}: ${played.why.join('; ')}`)
    violations.push(...played.violations.map((one) => `${task.name}: ${one}`))
  }
  return { unsolved, violations, share: 1 - unsolved.length / cases.length }
}

for (const [name, cases, least] of [
  ['tuned', TUNED, 0.95],
  ['reported', REPORTED, 0.85],
  ['mended', MENDED, 1],
] as const)
  test(`of ${cases.length} ${name} tasks ${least * 100} % are solved and no policy is broken`, async (t) => {
    const { unsolved, violations, share } = await measure(cases)
    t.diagnostic(`${name}: ${(share * 100).toFixed(1)} % solved; ${unsolved.join(' | ').slice(0, 600)}`)
    assert.deepEqual(violations, [])
    assert.ok(share >= least, unsolved.join('\n'))
  })
