/** Assignments a second: through the door of routing, with its rules, against one bare statement on the same tables. */
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { systemClock } from '../../src/kernel/clock.ts'
import { readConfig } from '../../src/kernel/config.ts'
import { type House, openHouse } from '../../src/kernel/house.ts'
import { openLog } from '../../src/kernel/log.ts'
import { openRouting, type Routing, routingTables } from '../../src/rooms/routing/index.ts'
import { type Bench, emptyGround, type Figures, type Ground, SHOP } from './bench.ts'

const ROUTERS = 8
const SEATS = 50
const ROUNDS = 5

/** The least that a router must do: the least loaded seat with room takes it, under its lock, and it is written down. */
const BARE = `
  with seat as (
    select staff_id from routing.seat
    where tenant_id = $1 and takes and status = 'online' and seen_at > now() - interval '100 s' and load < capacity
    order by load::float8 / capacity, staff_id limit 1 for update skip locked),
  loaded as (
    update routing.seat s set load = load + 1 from seat
    where s.tenant_id = $1 and s.staff_id = seat.staff_id returning s.staff_id)
  insert into routing.holding (tenant_id, kind, id, staff_id, weight, counted, rests, pinned, skills, lane, prefer,
    ranked_at, rank_at, since)
  select $1, 'conversation', $2, staff_id, 1, 1, false, false, '{}', 'normal', '{}', now(), now(), now() from loaded
  returning staff_id`

export async function assignments({ small, say }: Bench): Promise<Figures> {
  const matters = small ? 2000 : 8000
  const ground = await emptyGround()
  const house = await routedHouse(ground)
  const routing = openRouting(house, { access: { colleagues: async () => [] } })
  try {
    const found: { door: number; bare: number }[] = []
    for (let round = 0; round < (small ? 1 : ROUNDS) + 1; round++) {
      const bare = await bareRate(ground, matters)
      const door = await doorRate(ground, house, routing, matters)
      // The first warms both up.
      if (round > 0) found.push({ door, bare })
    }
    const middle = (of: (one: { door: number; bare: number }) => number) =>
      found.map(of).sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0
    const [door, bare] = [middle((one) => one.door), middle((one) => one.bare)]
    const ratio = middle((one) => one.door / one.bare)
    const { rows } = await ground.admin.query<{ n: number }>(
      'select count(*)::int as n from routing.seat where load > capacity',
    )
    say(
      `assignments, ${ROUTERS} routers, ${SEATS} seats`,
      `through the door ${door.toFixed(0)}/s, bare statement ${bare.toFixed(0)}/s, ratio ${ratio.toFixed(2)}`,
      '>= 0.5',
    )
    return { doorPerSecond: door, barePerSecond: bare, ratio, breaches: rows[0]?.n ?? -1 }
  } finally {
    await house.close()
    await ground.close()
  }
}

/** The same database with routing's tables. */
async function routedHouse(ground: Ground): Promise<House> {
  const first = await ground.house()
  const connection = first.database.pool.options
  await first.close()
  return openHouse({
    config: { ...readConfig({}), poolSize: ROUTERS },
    clock: systemClock,
    log: openLog('silent'),
    connection,
    migrations: [routingTables],
  })
}

/** Everybody at the desk, with just enough room for all. */
async function furnish({ admin }: Ground, matters: number): Promise<void> {
  await admin.query('truncate routing.seat, routing.holding')
  await admin.query(
    `insert into routing.seat (tenant_id, staff_id, name, takes, capacity, teams, skills, languages, status, wish, seen_at,
       since)
     select $1, 'stf_' || n, 'stf_' || n, true, $3, '{}', '{}', '{zh-CN}', 'online', 'online', now(), now()
     from generate_series(1, $2::int) n`,
    [SHOP, SEATS, Math.ceil(matters / SEATS) + 1],
  )
  // What runs beside: matters that rest with their people.
  await admin.query(
    `insert into routing.holding (tenant_id, kind, id, staff_id, weight, counted, rests, pinned, skills, lane, prefer,
       ranked_at, rank_at, since)
     select $1, 'conversation', 'resting-' || n, 'stf_' || n % $2::int + 1, 1, 0, true, false, '{}', 'normal', '{}', now(), now(),
       now()
     from generate_series(1, 2000) n`,
    [SHOP, SEATS],
  )
  await admin.query('vacuum analyze routing.seat, routing.holding')
}

async function race(matters: number, one: (id: string) => Promise<void>): Promise<number> {
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: ROUTERS }, async () => {
      while (next < matters) await one(`m${next++}`)
    }),
  )
  return (matters / (performance.now() - began)) * 1000
}

async function bareRate(ground: Ground, matters: number): Promise<number> {
  await furnish(ground, matters)
  const pool = new pg.Pool({ ...ground.admin.options, max: ROUTERS })
  try {
    return await race(matters, async (id) => {
      await pool.query({ name: 'bare', text: BARE, values: [SHOP, id] })
    })
  } finally {
    await pool.end()
  }
}

async function doorRate(ground: Ground, house: House, routing: Routing, matters: number): Promise<number> {
  await furnish(ground, matters)
  const who = house.system(SHOP)
  return race(matters, (id) =>
    house.transact(who, async (ctx) => {
      const given = await routing.queue(ctx, {
        ...{ kind: 'conversation', id, weight: 1, rankAt: ctx.now, language: 'zh-CN' },
      })
      if (!('staff' in given)) throw new RangeError(`Expected ${id} to be given at once`)
    }),
  )
}
