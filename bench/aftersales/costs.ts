/** What a return costs in processor time, created and through its whole life, beside the bare program in turns. */
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { call, expectOk, quantile } from '../hub/clients.ts'
import type { Bench, Figures } from '../tell.ts'
import { cpuOf, cpuOfDatabase } from './cpu.ts'
import { type Site, startBare } from './nodes.ts'
import { opening, owner, type Sold, sold } from './people.ts'

const LOOPS = 4

/** Runs deeds in so many loops at once. */
export async function inLoops<T>(items: readonly T[], deed: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  const loop = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await deed(item)
  }
  await Promise.all(Array.from({ length: LOOPS }, loop))
}

interface Spent {
  readonly program: number
  readonly database: number
}
const sum = ({ program, database }: Spent): number => program + database

interface Measured {
  readonly program: number
  readonly database: number
  readonly lookers: readonly number[]
  /** What it spends with nothing to do, milliseconds of processor in a second. */
  readonly idle: Spent
}

/** Processor time of a stretch, milliseconds for each of `count`, less what it spends with nothing to do. */
async function spent(of: Measured, count: number, run: () => Promise<void>): Promise<Spent> {
  const look = () => ({ program: cpuOf(of.program), database: cpuOfDatabase(of.database, of.lookers) })
  const before = look()
  const began = performance.now()
  await run()
  const after = look()
  const seconds = (performance.now() - began) / 1000
  const each = (which: 'program' | 'database') =>
    Math.max(0, after[which] - before[which] - of.idle[which] * seconds) / count
  return { program: each('program'), database: each('database') }
}

const IDLE_SECONDS = 5
const NOTHING: Spent = { program: 0, database: 0 }

async function measuring(site: Site, program: number): Promise<Measured> {
  const of = { program, database: site.database.pid, lookers: site.lookers, idle: NOTHING }
  const idle = await spent(of, IDLE_SECONDS, () => wait(IDLE_SECONDS * 1000))
  return { ...of, idle }
}

const middle = (all: readonly Spent[]): Spent => ({
  program: quantile(
    all.map((one) => one.program),
    0.5,
  ),
  database: quantile(
    all.map((one) => one.database),
    0.5,
  ),
})
const inWords = ({ program, database }: Spent): string =>
  `${(program + database).toFixed(2)} ms (program ${program.toFixed(2)}, database ${database.toFixed(2)})`

interface Sizes {
  readonly rounds: number
  readonly created: number
  readonly lives: number
}
const sizesOf = ({ small }: Bench): Sizes =>
  small ? { rounds: 1, created: 100, lives: 30 } : { rounds: 3, created: 100, lives: 60 }

export async function costs(site: Site, bench: Bench): Promise<Figures> {
  const sizes = sizesOf(bench)
  const { rounds, created, lives } = sizes
  const warm = 400
  const all = await sold(site, warm + rounds * created + lives * 2)
  // Answers only, while the node that hears stands still: so the request is told apart from what follows from it.
  const door = await site.node(true, true)
  const bare = await startBare(site.database.admin, warm + rounds * created + lives * 2)
  let line = 0
  const ours = {
    create: (items: readonly Sold[]) => inLoops(items, (one) => ask(door.base, one)),
    live: (items: readonly Sold[]) => live(site, items),
  }
  const theirs = {
    create: (count: number) =>
      inLoops(
        Array.from({ length: count }, () => ++line),
        async (n) => void (await askBare(bare.base, n)),
      ),
    live: (count: number) =>
      inLoops(
        Array.from({ length: count }, () => ++line),
        (n) => liveBare(bare.base, n),
      ),
  }
  const take = (count: number) => all.splice(0, count)
  await ours.create(take(warm))
  await theirs.create(warm)
  await ours.live(take(lives))
  await theirs.live(lives)
  await site.heardOut()
  // In life autovacuum does this within the minute after so many new rows; both are measured with it.
  await site.admin.query('analyze')
  const pids = await measuring(site, site.first.pid)
  const asking = { ...pids, program: door.pid, idle: NOTHING }
  const peer = { ...pids, program: bare.pid, idle: NOTHING }
  const turns: Record<'asked' | 'heard' | 'bare' | 'life' | 'bareLife', Spent[]> = {
    ...{ asked: [], heard: [], bare: [], life: [], bareLife: [] },
  }
  for (let round = 0; round < rounds; round++) {
    const items = take(created)
    site.first.freeze()
    turns.asked.push(await spent(asking, created, () => ours.create(items)))
    site.first.thaw()
    turns.heard.push(await spent(pids, created, () => site.heardOut()))
    turns.bare.push(await spent(peer, created, () => theirs.create(created)))
  }
  const whole = take(lives)
  turns.life.push(await spent(pids, lives, () => ours.live(whole)))
  turns.bareLife.push(await spent(peer, lives, () => theirs.live(lives)))
  await door.close()
  const lists = await listing(site, bare.base, bench)
  bare.close()
  const [asked, heard, bareMade] = [middle(turns.asked), middle(turns.heard), middle(turns.bare)]
  const [life, bareLife] = [middle(turns.life), middle(turns.bareLife)]
  const ratio = sum(asked) / sum(bareMade)
  const lifeRatio = sum(life) / sum(bareLife)
  bench.say(
    'a created return',
    `${inWords(asked)}, bare ${inWords(bareMade)}, ratio ${ratio.toFixed(2)}`,
    '<= 4',
  )
  bench.say('what follows from it, heard afterwards', inWords(heard))
  bench.say(
    'a whole life, from the request to the money confirmed',
    `${inWords(life)}, bare ${inWords(bareLife)}, ratio ${lifeRatio.toFixed(2)}`,
    '<= 4',
  )
  return {
    ...{
      createdMs: sum(asked),
      createdBareMs: sum(bareMade),
      createdRatio: ratio,
      createdHeardMs: sum(heard),
    },
    ...{ lifeMs: sum(life), lifeBareMs: sum(bareLife), lifeRatio },
    ...lists,
  }
}

const json = (text: string) => JSON.parse(text)

async function ask(base: string, one: Sold, key = `open ${one.lineId}`): Promise<void> {
  const body = opening(one, key)
  expectOk(await call(`${base}/api/visitor/cases`, 'POST', one.buyer.headers, body))
}

async function askBare(base: string, n: number): Promise<string> {
  const body = { line: `line-${n}`, key: `open ${n}`, reason: 'no-reason' }
  return json(expectOk(await call(`${base}/returns`, 'POST', {}, body)).text).id
}

async function liveBare(base: string, n: number): Promise<void> {
  const id = await askBare(base, n)
  for (const event of ['collected', 'arrived', 'pass'])
    expectOk(await call(`${base}/returns/${id}/${event}`, 'POST', {}, { key: `${id} ${event}` }))
}

interface Standing {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly shipment: string | null
}

const standing = async (site: Site, items: readonly Sold[]): Promise<Standing[]> => {
  const { rows } = await site.admin.query<Standing>(
    `select c.id, c.state, c.version, (select s.id from delivery.shipment s where s.case_id = c.id limit 1) as shipment
     from aftersales.case c where c.order_id = any($1)`,
    [items.map(({ orderId }) => orderId)],
  )
  return rows
}

const STRAGGLERS = 0.1
const ON_ITS_WAY: readonly string[] = ['awaiting-goods', 'in-transit']

/** Asked for, fetched, brought, checked, paid: each step as its people take it, until the refunds are confirmed. */
async function live(site: Site, items: readonly Sold[]): Promise<void> {
  const { base } = site.first
  const desk = await owner(site.first)
  await inLoops(items, (one) => ask(base, one))
  await site.heardOut()
  const act = async ({ id, version }: Standing, event: string, data = {}) => {
    const body = { event, expectedVersion: version, key: `${event} ${id}`, data }
    expectOk(await call(`${base}/api/cases/${id}/acts`, 'POST', desk, body))
  }
  for (const [deed, event] of [
    ['collect', 'collected'],
    ['arrive', 'arrived'],
  ] as const) {
    const open = (await standing(site, items)).filter(({ state }) => ON_ITS_WAY.includes(state))
    await inLoops(open, async (one) => {
      if (!one.shipment) return act(one, event)
      expectOk(await call(`${base}/api/shipments/${one.shipment}/deeds`, 'POST', desk, { deed }))
    })
    await site.heardOut()
  }
  const back = (await standing(site, items)).filter(
    ({ state }) => state === 'received' || state === 'inspecting',
  )
  await inLoops(back, (one) => act(one, 'pass', { grade: 'A' }))
  for (;;) {
    await site.heardOut()
    const left = (await standing(site, items)).filter(
      ({ state }) => state !== 'refunded' && state !== 'closed',
    )
    // The bank loses a callback now and then on purpose; those are asked about minutes later and not waited for.
    if (left.length <= items.length * STRAGGLERS && left.every(({ state }) => state === 'refund-sent')) return
    const odd = left.find(({ state }) => !['refund-due', 'refund-sent'].includes(state))
    if (odd) throw new Error(`Expected every return to be paid, one is ${odd.state}`)
    await wait(500)
  }
}

async function listing(site: Site, peer: string, { small, say }: Bench): Promise<Figures> {
  const desk = await owner(site.first)
  const times = async (url: string, headers: Record<string, string>) => {
    const taken: number[] = []
    for (let i = 0; i < (small ? 30 : 200); i++) {
      const began = performance.now()
      expectOk(await call(url, 'GET', headers))
      taken.push(performance.now() - began)
    }
    return quantile(taken, 0.5)
  }
  const ours = await times(`${site.first.base}/api/cases?limit=20`, desk)
  const theirs = await times(`${peer}/returns`, {})
  say('list 20 cases, p50', `${ours.toFixed(2)} ms, bare ${theirs.toFixed(2)} ms`)
  return { list20Ms: ours, list20BareMs: theirs }
}
