/**
 * The figures of the hub, as ratios in one run: against a bare program that writes the same rows, between 10,000 and
 * 1,000,000 conversations, and against a LIKE scan. `npm run bench -- hub [--small]`; --small is for trying the bench itself.
 */
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { openBuilding } from '../src/apps/server/house.ts'
import { systemClock } from '../src/kernel/clock.ts'
import { readConfig } from '../src/kernel/config.ts'
import { openLog } from '../src/kernel/log.ts'
import { DEMO_SHOP } from '../src/rooms/access/index.ts'
import { call, expectOk, quantile, signIn, throughput, times, visit } from './hub/clients.ts'
import { fillConversations, fillMessages, questions } from './hub/fill.ts'
import { measureLatency } from './hub/latency.ts'
import { startPeer } from './hub/peer.ts'
import { type Program, startProgram } from './hub/program.ts'
import { weigh } from './hub/weights.ts'

const small = process.argv.includes('--small')
const LOOPS = 8
const ROUND_MS = small ? 1500 : 4000
const ROUNDS = small ? 1 : 3
const MANY = small ? 50_000 : 1_000_000
const FEW = small ? 5_000 : 10_000
const MESSAGES = small ? 50_000 : 1_000_000

const rows: [string, string, string][] = []
const say = (figure: string, value: string, aim = '') => {
  rows.push([figure, value, aim])
  console.error(`${figure}: ${value}`)
}
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`

/** Ours and the peer in turns, so that a machine that drifts drifts for both. */
async function inTurns(
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<{ ours: number; peer: number; ratio: number }> {
  const both: { ours: number; peer: number }[] = []
  for (let round = 0; round < ROUNDS; round++) both.push({ ours: await ours(), peer: await peer() })
  const ratio = quantile(
    both.map((one) => one.ours / one.peer),
    0.5,
  )
  return {
    ours: quantile(
      both.map((one) => one.ours),
      0.5,
    ),
    peer: quantile(
      both.map((one) => one.peer),
      0.5,
    ),
    ratio,
  }
}

async function beginnings(program: Program) {
  const { base } = program
  const agent = await signIn(base, 'shenqing@qinghe.example')
  const settings = JSON.parse(expectOk(await call(`${base}/api/assistant/settings`, 'GET', agent)).text)
  // The peer answers nobody, so neither does ours while both are measured.
  expectOk(await call(`${base}/api/assistant/settings`, 'PUT', agent, { ...settings, enabled: false }))
  const peer = await startPeer(program)
  const visitors = await Promise.all(Array.from({ length: LOOPS }, () => visit(base)))
  let run = 0
  const ours = () => {
    run += 1
    const mark = `bench-${run}`
    return throughput(LOOPS, ROUND_MS, async (loop, n) => {
      expectOk(
        await call(
          `${base}/api/visitor/conversations`,
          'POST',
          { ...visitors[loop], 'idempotency-key': `${mark}-${loop}-${n}` },
          { clientId: `${mark}-${loop}-${n}`, text: '这款沙发坐深多少，靠背硬不硬？' },
        ),
      )
    })
  }
  const theirs = () =>
    throughput(LOOPS, ROUND_MS, async () => {
      expectOk(await call(`${peer.base}/`, 'POST', {}, { text: '这款沙发坐深多少，靠背硬不硬？' }))
    })
  const create = await inTurns(ours, theirs)
  const aftermath = await heardOut(program)
  say('what follows from the beginnings is heard out', `${aftermath.toFixed(1)} s after the last`)
  const list = await inTurns(
    () =>
      throughput(
        LOOPS,
        ROUND_MS,
        async () => void expectOk(await call(`${base}/api/conversations?view=open&limit=25`, 'GET', agent)),
      ),
    () => throughput(LOOPS, ROUND_MS, async () => void expectOk(await call(`${peer.base}/`, 'GET'))),
  )
  peer.close()
  expectOk(await call(`${base}/api/assistant/settings`, 'PUT', agent, settings))
  say(
    'begin a conversation',
    `${create.ours.toFixed(0)}/s, bare ${create.peer.toFixed(0)}/s (${peer.rows} rows), ratio ${create.ratio.toFixed(2)}`,
    '>= 0.5',
  )
  say(
    'list 25',
    `${list.ours.toFixed(0)}/s, bare ${list.peer.toFixed(0)}/s, ratio ${list.ratio.toFixed(2)}`,
    '>= 0.5',
  )
  return {
    createPerSecond: create.ours,
    createBare: create.peer,
    createRatio: create.ratio,
    aftermathSeconds: aftermath,
    listPerSecond: list.ours,
    listBare: list.peer,
    listRatio: list.ratio,
  }
}

/** Rooms above still hear of the beginnings; the lists are measured when nothing is left to hear. @returns seconds */
async function heardOut({ admin }: Program): Promise<number> {
  const began = performance.now()
  for (;;) {
    const { rows } = await admin.query<{ left: boolean }>(`select exists(select 1 from kernel.job
      where state = 'taken' or (state = 'waiting' and due_at <= now())) as left`)
    if (!rows[0]?.left) return (performance.now() - began) / 1000
    await wait(100)
  }
}

async function inbox(program: Program) {
  const agent = await signIn(program.base)
  const p50 = async (path: string) =>
    quantile(
      await times(small ? 40 : 200, async () => expectOk(await call(program.base + path, 'GET', agent))),
      0.5,
    )
  const look = async () => {
    await p50('/api/conversations?view=open&limit=25')
    return {
      list: await p50('/api/conversations?view=open&limit=25'),
      solved: await p50('/api/conversations?view=solved&limit=25'),
      counters: await p50('/api/conversations/counters'),
    }
  }
  await fillConversations(program, 0, FEW)
  const few = await look()
  await fillConversations(program, FEW, MANY)
  const many = await look()
  const ratios = {
    list: many.list / few.list,
    solved: many.solved / few.solved,
    counters: many.counters / few.counters,
  }
  for (const name of ['list', 'solved', 'counters'] as const) {
    say(
      `inbox ${name}, ${MANY} against ${FEW} conversations`,
      `${ms(many[name])} : ${ms(few[name])}, ratio ${ratios[name].toFixed(2)}`,
      '<= 1.5',
    )
  }
  return { inboxListRatio: ratios.list, inboxSolvedRatio: ratios.solved, inboxCountersRatio: ratios.counters }
}

async function searching(program: Program) {
  const began = performance.now()
  await fillMessages(program, MESSAGES)
  await foldAll(program)
  say(`${MESSAGES} messages filled and folded`, `${((performance.now() - began) / 1000).toFixed(0)} s`)
  await program.admin.query('vacuum analyze conversations.event')
  await program.admin.query('vacuum analyze conversations.posting')
  const agent = await signIn(program.base)
  const asked = questions()
  const ours: number[] = []
  const scans: number[] = []
  let wrong = 0
  for (const word of asked) {
    const url = `${program.base}/api/conversations/search?q=${encodeURIComponent(word)}`
    let total = 0
    const [mine = 0] = await times(1, async () => {
      total = JSON.parse(expectOk(await call(url, 'GET', agent)).text).total
    })
    ours.push(mine)
    const [scan = 0] = await times(1, async () => {
      if ((await scanFor(program, word)) !== total) wrong += 1
    })
    scans.push(scan)
  }
  const [p95, scan95] = [quantile(ours, 0.95), quantile(scans, 0.95)]
  say(
    `search ${asked.length} words, p95`,
    `${ms(p95)}, LIKE ${ms(scan95)}, ${(scan95 / p95).toFixed(1)} times faster`,
    '>= 10',
  )
  say('counts that differ from the scan', String(wrong), '0')
  return { searchP95: p95, likeP95: scan95, searchSpeedup: scan95 / p95, searchCountsWrong: wrong }
}

/** The exact count and the newest 50, as one would write it without an index. */
async function scanFor({ app }: Program, word: string): Promise<number> {
  const client = await app.connect()
  try {
    await client.query(`begin; set local anju.tenant = '${DEMO_SHOP.id}'; set local statement_timeout = 0`)
    const like = `%${word}%`
    const { rows } = await client.query<{ n: string }>(
      `select count(*) as n from conversations.event where tenant_id = '${DEMO_SHOP.id}' and doc is not null and text like $1`,
      [like],
    )
    await client.query(
      `select conversation_id, seq, text from conversations.event where tenant_id = '${DEMO_SHOP.id}' and doc is not null and text like $1 order by at desc limit 50`,
      [like],
    )
    await client.query('commit')
    return Number(rows[0]?.n)
  } finally {
    client.release()
  }
}

/** What the product does by itself after each message, done at once for what was filled in behind its back. */
async function foldAll({ home, connection }: Program): Promise<void> {
  const config = { ...readConfig({}), home }
  const { house, rooms } = await openBuilding({
    config,
    clock: systemClock,
    log: openLog('silent'),
    connection,
  })
  try {
    await rooms.conversations.foldAll(house.system(DEMO_SHOP.id))
  } finally {
    await house.close()
  }
}

const program = await startProgram()
try {
  const starts = {
    firstStartSeconds: program.firstStartMs / 1000,
    laterStartSeconds: program.laterStartMs / 1000,
  }
  say('first start after installation', `${starts.firstStartSeconds.toFixed(1)} s`, '<= 60 s')
  say('later start', `${starts.laterStartSeconds.toFixed(1)} s`, '<= 5 s')
  const { program: own, database } = program.memory
  say('memory at rest', `program ${(own / 1e6).toFixed(0)} MB, database ${(database / 1e6).toFixed(0)} MB`)
  const weights = weigh(program.home)
  say('widget, gzip', `${(weights.widget / 1024).toFixed(1)} KB`, '<= 25 KB')
  say(
    'desk, first load, gzip',
    `${(weights.deskFirstLoad / 1024).toFixed(0)} KB in ${weights.deskFiles} files`,
  )
  const create = await beginnings(program)
  const latency = await measureLatency(program)
  say(
    'customer to agent, 200 conversations',
    `p50 ${ms(latency.p50)}, p99 ${ms(latency.p99)}, database ${(latency.databaseShare * 100).toFixed(0)} % of the server's time (${latency.messages} messages)`,
  )
  const sizes = await inbox(program)
  const search = await searching(program)
  const width = Math.max(...rows.map(([figure]) => figure.length))
  console.log(
    rows
      .map(([figure, value, aim]) => `${figure.padEnd(width)}  ${value}${aim ? `   (aim ${aim})` : ''}`)
      .join('\n'),
  )
  console.log(
    JSON.stringify({
      ...starts,
      memoryProgramBytes: own,
      memoryDatabaseBytes: database,
      widgetGzipBytes: weights.widget,
      deskFirstLoadGzipBytes: weights.deskFirstLoad,
      ...create,
      latencyP50Ms: latency.p50,
      latencyP99Ms: latency.p99,
      latencyDatabaseShare: latency.databaseShare,
      ...sizes,
      ...search,
    }),
  )
} finally {
  await program.close()
}
