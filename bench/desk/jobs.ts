/** What one job costs while a thousand or a million others wait: putting it down, taking it and doing it. */
import { performance } from 'node:perf_hooks'
import { type Bench, emptyGround, type Figures, type Ground, SHOP } from './bench.ts'

const ROUNDS = 3

export async function jobs({ small, say }: Bench): Promise<Figures> {
  const sizes = small ? [1000, 10_000, 100_000] : [1000, 10_000, 100_000, 1_000_000]
  const ground = await emptyGround()
  try {
    const first = await ground.house()
    await first.close()
    const found: Cost[] = []
    for (const size of sizes) {
      const cost = await measure(ground, size, small ? 1 : ROUNDS)
      found.push(cost)
      say(
        `one job of ${size} queued`,
        `done ${cost.doneMs.toFixed(2)} ms, put down ${cost.putMs.toFixed(2)} ms, taking 32 reads ${cost.pages} pages`,
      )
    }
    const [least, most] = [found[0], found.at(-1)]
    if (!least || !most) throw new RangeError('Expected costs')
    const ratio = most.doneMs / least.doneMs
    const putRatio = most.putMs / least.putMs
    say(
      `cost of a job, ${sizes.at(-1)} against ${sizes[0]} queued`,
      `done ${ratio.toFixed(2)} times, put down ${putRatio.toFixed(2)} times`,
      '<= 1.5',
    )
    return {
      costRatio: ratio,
      putRatio,
      doneMs: most.doneMs,
      putMs: most.putMs,
      doneMsAtLeast: least.doneMs,
      pages: most.pages,
      pagesAtLeast: least.pages,
    }
  } finally {
    await ground.close()
  }
}

interface Cost {
  /** Wall time of one job among many that run at once, taken and completed. */
  readonly doneMs: number
  /** Wall time of one transaction that puts one down. */
  readonly putMs: number
  /** Pages of the database read to take a batch. */
  readonly pages: number
}

async function measure(ground: Ground, size: number, rounds: number): Promise<Cost> {
  const all: Cost[] = []
  for (let round = 0; round < rounds; round++) {
    await fill(ground, size)
    all.push({
      pages: await pagesToTake(ground),
      putMs: await timeToPut(ground),
      doneMs: await timeToDo(ground, Math.min(size / 2, 1500)),
    })
  }
  // The least of the rounds: a machine that others use adds to a time and never takes away.
  const least = (of: (cost: Cost) => number) => Math.min(...all.map(of))
  return {
    doneMs: least((one) => one.doneMs),
    putMs: least((one) => one.putMs),
    pages: least((one) => one.pages),
  }
}

/** All of them due already, the oldest first. */
async function fill({ admin }: Ground, size: number): Promise<void> {
  await admin.query('truncate kernel.job')
  await admin.query(
    `insert into kernel.job (tenant_id, id, lane, name, data, due_at, keyed)
     select '${SHOP}', 'job_' || lpad(n::text, 20, '0'), 'quick', 'bench.job', jsonb_build_object('n', n),
       now() - interval '1 hour' + n * interval '1 millisecond', false from generate_series(1, $1::int) n`,
    [size],
  )
  await admin.query('vacuum analyze kernel.job')
  await admin.query('checkpoint')
}

/** What the plan of the taking statement reads; it grows with nothing but the batch. */
async function pagesToTake({ admin }: Ground): Promise<number> {
  const client = await admin.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(
      `explain (analyze, buffers, format json) select tenant_id, id from kernel.job
       where lane = 'quick' and state = 'waiting' and due_at <= now() order by due_at, id limit 32 for update skip locked`,
    )
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan ?? {}
    return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function timeToPut(ground: Ground): Promise<number> {
  const house = await ground.house()
  house.job('bench.later', async () => undefined)
  try {
    const at = new Date(house.clock.now().getTime() + 3_600_000)
    const put = (n: number) =>
      house.transact(house.system(SHOP), (ctx) => ctx.later('bench.later', { n }, { at }))
    for (let n = 0; n < 50; n++) await put(n)
    const began = performance.now()
    for (let n = 0; n < 300; n++) await put(n)
    return (performance.now() - began) / 300
  } finally {
    await house.close()
  }
}

/** From the start of the house on, without its first two hundred. */
async function timeToDo(ground: Ground, count: number): Promise<number> {
  const house = await ground.house()
  const ends: number[] = []
  const enough = Promise.withResolvers<void>()
  house.job('bench.job', async () => {
    ends.push(performance.now())
    if (ends.length === count) enough.resolve()
  })
  try {
    await house.start()
    await enough.promise
    const warm = Math.min(200, Math.floor(count / 2))
    return ((ends[count - 1] ?? 0) - (ends[warm] ?? 0)) / (count - 1 - warm)
  } finally {
    await house.close()
  }
}
