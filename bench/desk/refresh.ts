/** Fifty desks that refresh as the real one does while customers write: inbox and counters, and the wall where there is one. */
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { call, expectOk, quantile, signIn, visit } from '../hub/clients.ts'
import { sentence } from '../hub/fill.ts'
import { type Program, startProgram } from '../hub/program.ts'
import type { Bench, Figures } from './bench.ts'

const AGENTS = 50
const CUSTOMERS = 20
/** All customers together. */
const MESSAGES_A_SECOND = 5
/** As the desk's live line does: soon after silence, and not more often than lists need while events keep coming. */
const BURST_MS = 60
const LISTS_MS = 300
const PAGES = ['/api/conversations?view=open&limit=25', '/api/conversations/counters']
const WALL = '/api/wall'

export async function refresh({ small, say }: Bench): Promise<Figures> {
  const seconds = small ? 6 : 30
  const program = await startProgram()
  try {
    const agents = await sitDown(program)
    const wall = (await call(program.base + WALL, 'GET', agents[0])).status === 200
    const taken: Taken = { inbox: [], counters: [], wall: [], screen: [], failures: [] }
    const written: number[] = []
    const desks = agents.map((agent, n) => openDesk(program, agent, taken, wall && n < 4 && n % 2 === 0))
    await Promise.all(desks.map((desk) => desk.open))
    await write(program, seconds, written)
    await wait(1000)
    for (const desk of desks) desk.close()
    if (taken.failures.length > 0) throw taken.failures[0]
    const asked = taken.inbox.length + taken.counters.length + taken.wall.length
    const two = (values: readonly number[]) =>
      `p50 ${quantile(values, 0.5).toFixed(0)} ms, p99 ${quantile(values, 0.99).toFixed(0)} ms`
    say(
      `inbox refreshed by ${AGENTS} desks, ${written.length} messages in ${seconds} s`,
      `${two(taken.inbox)}, counters ${two(taken.counters)} (${(asked / seconds).toFixed(0)} requests/s)`,
    )
    say(`customer's message until it stands in every inbox`, two(taken.screen))
    if (wall) say('wall refreshed', two(taken.wall))
    return {
      inboxP50Ms: quantile(taken.inbox, 0.5),
      inboxP99Ms: quantile(taken.inbox, 0.99),
      countersP50Ms: quantile(taken.counters, 0.5),
      countersP99Ms: quantile(taken.counters, 0.99),
      screenP50Ms: quantile(taken.screen, 0.5),
      screenP99Ms: quantile(taken.screen, 0.99),
      requestsPerSecond: asked / seconds,
      ...(wall && { wallP50Ms: quantile(taken.wall, 0.5), wallP99Ms: quantile(taken.wall, 0.99) }),
    }
  } finally {
    await program.close()
  }
}

type Headers = Record<string, string>

/** Milliseconds of each answer. @property screen from the customer's click to the list that follows his message's bell */
interface Taken {
  readonly inbox: number[]
  readonly counters: number[]
  readonly wall: number[]
  readonly screen: number[]
  readonly failures: unknown[]
}

/** Desks of two of the demo shop's people, of whom the owner sees the wall; the assistant is off, so that only customers write. */
async function sitDown({ base }: Program): Promise<Headers[]> {
  const owner = await signIn(base, 'shenqing@qinghe.example')
  const settings = JSON.parse(expectOk(await call(`${base}/api/assistant/settings`, 'GET', owner)).text)
  expectOk(await call(`${base}/api/assistant/settings`, 'PUT', owner, { ...settings, enabled: false }))
  const colleague = await signIn(base)
  return Array.from({ length: AGENTS }, (_, n) => (n % 2 === 0 ? owner : colleague))
}

/** When each message was sent, by its text's own mark. */
const sentAt = new Map<string, number>()

function openDesk({ base }: Program, agent: Headers, taken: Taken, wall: boolean) {
  const line = new WebSocket(`${base.replace('http', 'ws')}/api/live`, {
    headers: { cookie: agent.cookie ?? '' },
  })
  let timer: NodeJS.Timeout | undefined
  let rang = 0
  let bells: string[] = []
  const ask = async (path: string, into: number[]) => {
    const began = performance.now()
    expectOk(await call(base + path, 'GET', agent))
    into.push(performance.now() - began)
  }
  const go = async () => {
    timer = undefined
    rang = performance.now()
    const shown = bells
    bells = []
    await Promise.all([
      ask(PAGES[0] ?? '', taken.inbox),
      ask(PAGES[1] ?? '', taken.counters),
      ...(wall ? [ask(WALL, taken.wall)] : []),
    ])
    const now = performance.now()
    for (const bell of shown) taken.screen.push(now - (sentAt.get(bell) ?? now))
  }
  line.on('message', (data) => {
    const told: { name?: string; data?: { conversationId?: string; seq?: number } } = JSON.parse(String(data))
    if (!told.name?.startsWith('conversations.')) return
    if (told.name === 'conversations.message.received')
      bells.push(`${told.data?.conversationId} ${told.data?.seq}`)
    timer ??= setTimeout(
      () => void go().catch((error: unknown) => taken.failures.push(error)),
      Math.max(BURST_MS, rang + LISTS_MS - performance.now()),
    )
  })
  return {
    open: new Promise((resolve) => line.once('open', resolve)),
    close() {
      clearTimeout(timer)
      line.close()
    },
  }
}

/** Customers take turns, evenly in time; a message counts from the click. */
async function write({ base }: Program, seconds: number, written: number[]): Promise<void> {
  const customers = await Promise.all(
    Array.from({ length: CUSTOMERS }, async (_, n) => {
      const visitor = await visit(base)
      const begun = expectOk(
        await call(`${base}/api/visitor/conversations`, 'POST', visitor, {
          clientId: `refresh-${n}-first`,
          text: sentence(n),
        }),
      )
      const { conversation }: { conversation: { id: string; lastSeq: number } } = JSON.parse(begun.text)
      return { visitor, id: conversation.id }
    }),
  )
  const under: Promise<void>[] = []
  for (let n = 0; n < seconds * MESSAGES_A_SECOND; n++) {
    const customer = customers[n % CUSTOMERS]
    if (!customer) break
    const began = performance.now()
    const path = `/api/visitor/conversations/${customer.id}/messages`
    under.push(
      call(base + path, 'POST', customer.visitor, {
        clientId: `refresh-${n}-next`,
        text: sentence(n + 99),
      }).then((answer) => {
        const { event }: { event: { seq: number } } = JSON.parse(expectOk(answer).text)
        sentAt.set(`${customer.id} ${event.seq}`, began)
        written.push(performance.now() - began)
      }),
    )
    await wait(1000 / MESSAGES_A_SECOND)
  }
  await Promise.all(under)
}
