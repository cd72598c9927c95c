/** How late a timer fires while a hundred thousand are armed: spread over time, and many at one instant. */
import { setTimeout as wait } from 'node:timers/promises'
import { quantile } from '../hub/clients.ts'
import { type Bench, emptyGround, type Figures, SHOP } from './bench.ts'

const ARMED = 100_000

export async function timers({ small, say }: Bench): Promise<Figures> {
  const [spread, seconds, burst] = small ? [300, 6, 200] : [3000, 30, 500]
  const ground = await emptyGround()
  const house = await ground.house()
  const late = { spread: [] as number[], burst: [] as number[] }
  house.job('bench.spread', async (_ctx, { at }) => {
    late.spread.push(house.clock.now().getTime() - Number(at))
  })
  house.job('bench.burst', async (_ctx, { at }) => {
    late.burst.push(house.clock.now().getTime() - Number(at))
  })
  try {
    await ground.admin.query(
      `insert into kernel.job (tenant_id, id, lane, name, data, due_at, keyed)
       select '${SHOP}', 'job_' || lpad(n::text, 20, '0'), 'quick', 'bench.spread', '{}',
         now() + interval '1 hour' + n * interval '1 second', false from generate_series(1, ${ARMED}) n`,
    )
    await ground.admin.query('vacuum analyze kernel.job')
    await house.start()
    const from = house.clock.now().getTime() + 3000
    const arm = (job: string, at: number) =>
      house.transact(house.system(SHOP), (ctx) => ctx.later(job, { at }, { at: new Date(at) }))
    // Evenly, but never on the beat of anything.
    const step = (seconds * 1000) / spread
    for (let n = 0; n < spread; n += 50) {
      const some = Array.from({ length: Math.min(50, spread - n) }, (_, i) => n + i)
      await Promise.all(
        some.map((k) => arm('bench.spread', Math.round(from + k * step + ((k * 7919) % 1000)))),
      )
    }
    const together = from + seconds * 1000 + 3000
    for (let n = 0; n < burst; n += 50)
      await Promise.all(Array.from({ length: 50 }, () => arm('bench.burst', together)))
    while (late.burst.length < burst || late.spread.length < spread) await wait(100)
  } finally {
    await house.close()
    await ground.close()
  }
  const figures = {
    lateP50Ms: quantile(late.spread, 0.5),
    lateP99Ms: quantile(late.spread, 0.99),
    lateMaxMs: Math.max(...late.spread),
    burstP50Ms: quantile(late.burst, 0.5),
    burstP99Ms: quantile(late.burst, 0.99),
  }
  say(
    `${spread} timers in ${seconds} s, ${ARMED} armed`,
    `late p50 ${figures.lateP50Ms} ms, p99 ${figures.lateP99Ms} ms, most ${figures.lateMaxMs} ms`,
    'p99 <= 1000 ms',
  )
  say(
    `${burst} timers at one instant`,
    `late p50 ${figures.burstP50Ms} ms, p99 ${figures.burstP99Ms} ms`,
    'p99 <= 1000 ms',
  )
  return figures
}
