/** Every message that was acknowledged is still there after kill -9: 20 rounds, embedded database, under load, none twice. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'

const ROUNDS = 20
const VISITORS = 6
const root = join(import.meta.dirname, '..')

let home: string
let port: number
let server: ChildProcess
const base = () => `http://127.0.0.1:${port}`

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'anju-kill-'))
  port = await freePort()
  server = await start()
})
after(async () => {
  server.kill('SIGTERM')
  if (server.exitCode === null) await once(server, 'exit')
  await rm(home, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts the program as a person would and waits for its one line. */
async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/apps/cli/main.ts', 'start'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      ANJU_HOME: home,
      PORT: String(port),
      ANJU_LIMIT_SCALE: '1000',
      LANG: 'en_US.UTF-8',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('Expected to hear the program')
  for await (const line of createInterface({ input: child.stdout })) if (line.includes(base())) return child
  throw new Error('The program ended before it was open')
}

interface Visitor {
  readonly token: string
  readonly conversation: string
  readonly acknowledged: string[]
  sent: number
}

/** What the server answers, as far as this test reads it. */
interface Answered {
  readonly token: string
  readonly conversation: { readonly id: string }
  readonly events: readonly {
    readonly seq: number
    readonly text?: string
    readonly author?: { readonly kind: string }
  }[]
}
const read = async (answer: Response): Promise<Answered> => JSON.parse(await answer.text())

async function post(path: string, body: object, token?: string): Promise<Response> {
  return fetch(base() + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-anju-shop': 'qinghe',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
}

async function arrive(n: number): Promise<Visitor> {
  const { token } = await read(await post('/api/visitor', {}))
  const begun = await post(
    '/api/visitor/conversations',
    { clientId: `first-${n}-client`, text: `第一句 ${n}` },
    token,
  )
  assert.equal(begun.status, 200, await begun.clone().text())
  const { conversation } = await read(begun)
  return { token, conversation: conversation.id, acknowledged: [`第一句 ${n}`], sent: 0 }
}

/** Writes without pause until the program dies; only what was answered counts as acknowledged. */
async function write(visitor: Visitor, n: number): Promise<void> {
  for (;;) {
    visitor.sent += 1
    const text = `访客 ${n} 第 ${visitor.sent} 句`
    try {
      const path = `/api/visitor/conversations/${visitor.conversation}/messages`
      const answer = await post(path, { clientId: `message-${n}-${visitor.sent}`, text }, visitor.token)
      if (answer.status === 200) {
        await answer.text()
        visitor.acknowledged.push(text)
      }
    } catch {
      return
    }
  }
}

async function told(visitor: Visitor): Promise<string[]> {
  const texts: string[] = []
  let since = 0
  for (;;) {
    const answer = await fetch(
      `${base()}/api/visitor/conversations/${visitor.conversation}?since=${since}&limit=200`,
      {
        headers: { authorization: `Bearer ${visitor.token}` },
      },
    )
    assert.equal(answer.status, 200)
    const { events } = await read(answer)
    for (const event of events) {
      since = event.seq
      if (event.author?.kind === 'customer' && event.text) texts.push(event.text)
    }
    if (events.length === 0) return texts
  }
}

async function postmaster(): Promise<number | undefined> {
  const text = await readFile(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').catch(() => '')
  return Number(text.split('\n')[0]) || undefined
}

test('every acknowledged message is there after kill -9, none twice', async () => {
  const visitors = await Promise.all(Array.from({ length: VISITORS }, (_, n) => arrive(n)))
  let acknowledged = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const writing = visitors.map((visitor, n) => write(visitor, n))
    const enough = acknowledged + VISITORS * 3
    const count = () => visitors.reduce((sum, visitor) => sum + visitor.acknowledged.length, 0)
    while (count() < enough + round) await wait(5)
    const pid = await postmaster()
    server.kill('SIGKILL')
    // Every third round the database dies with the program, as when the machine loses its power.
    if (round % 3 === 0 && pid) process.kill(pid, 'SIGKILL')
    await Promise.all(writing)
    server = await start()
    for (const visitor of visitors) {
      const found = await told(visitor)
      assert.equal(new Set(found).size, found.length, `round ${round}: a message stands twice`)
      const missing = visitor.acknowledged.filter((text) => !found.includes(text))
      assert.deepEqual(missing, [], `round ${round}: acknowledged and lost`)
    }
    acknowledged = count()
  }
  assert.ok(acknowledged > VISITORS * ROUNDS, `${acknowledged} messages were acknowledged`)
})
