/** What leaves the house: by default nothing at all; with a model configured, only what goes to its endpoint. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { signIn, visit } from '../bench/hub/clients.ts'
import { good } from '../src/rooms/assistant/model/testing/personas.ts'
import { openScripted, speaking } from '../src/rooms/assistant/model/testing/scripted-endpoint.ts'
import { remotesOf } from './egress/sockets.ts'
import { type Program, startProgram } from './stories/program.ts'

const WATCH = `--import ${pathToFileURL(join(import.meta.dirname, 'egress', 'watch.ts')).href}`
const folder = mkdtempSync(join(tmpdir(), 'anju-egress-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Way {
  readonly kind: string
  readonly to: string
}
const waysOut = (file: string): Way[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|::1|\[::1\])(?::|$| )/
const stays = ({ to }: Way): boolean => to.startsWith('unix:') || to.startsWith('/') || LOOPBACK.test(to)
const abroad = (remote: string): boolean => !/^(?:127\.|::1:|0\.0\.0\.0:|0{32}:)/.test(remote)

async function watching(name: string, run: (program: Program) => Promise<void>) {
  const file = join(folder, name)
  const program = await startProgram({ settings: { NODE_OPTIONS: WATCH, ANJU_EGRESS_FILE: file } })
  const remotes = new Set<string>()
  let over = false
  const looking = (async () => {
    while (!over) {
      for (const one of remotesOf(program.pid) ?? []) remotes.add(one)
      await pause(100)
    }
  })()
  try {
    await run(program)
  } finally {
    over = true
    await looking
    await program.close()
  }
  return { ways: waysOut(file), remotes }
}

const Begun = z.object({ conversation: z.object({ id: z.string() }) })
const Thread = z.object({
  events: z.array(z.object({ kind: z.string(), author: z.object({ kind: z.string() }).optional() })),
})

/** A day in the shop: a product, an article, a question for which nothing is written, an agent who looks on. */
async function live({ address }: Program): Promise<void> {
  const visitor = await visit(address)
  const agent = await signIn(address)
  for (const [n, text] of ['云栖沙发坐高多少？', '你们可以退货吗？', '1+1等于几'].entries()) {
    const clientId = `egress-${n}-${text.length}`
    const begun = await fetch(`${address}/api/visitor/conversations`, {
      method: 'POST',
      headers: { ...visitor, 'content-type': 'application/json', 'idempotency-key': clientId },
      body: JSON.stringify({ clientId, text }),
    })
    const { conversation } = Begun.parse(await begun.json())
    await answered(`${address}/api/visitor/conversations/${conversation.id}`, visitor)
  }
  for (const path of ['/api/conversations', '/api/assistant/figures', '/api/assistant/model', '/desk'])
    await fetch(`${address}${path}`, { headers: agent })
}

async function answered(matter: string, headers: Record<string, string>): Promise<void> {
  for (let go = 0; go < 200; go += 1) {
    const { events } = Thread.parse(await (await fetch(matter, { headers })).json())
    if (events.some((one) => one.kind === 'message' && one.author?.kind === 'assistant')) return
    await pause(100)
  }
  throw new Error('The assistant said nothing for twenty seconds')
}

test('the watch sees a way out that is taken, by socket, fetch, name and datagram', () => {
  const file = join(folder, 'proof')
  const code = `
    import net from 'node:net'; import dgram from 'node:dgram'; import dns from 'node:dns'; import tls from 'node:tls'
    net.connect(9, '203.0.113.1').on('error', () => {}).destroy()
    tls.connect(443, '203.0.113.2').on('error', () => {}).destroy()
    dgram.createSocket('udp4').send('x', 9, '203.0.113.3', () => {})
    dns.lookup('nowhere.invalid', () => {})
    fetch('http://203.0.113.4:81/').catch(() => {})
    setTimeout(() => process.exit(0), 300)`
  const env = { ...process.env, NODE_OPTIONS: WATCH, ANJU_EGRESS_FILE: file }
  spawnSync(process.execPath, ['--input-type=module', '-e', code], { env })
  const seen = waysOut(file)
    .filter((way) => !stays(way))
    .map((way) => way.to)
  for (const to of ['203.0.113.1:9', '203.0.113.2:443', '203.0.113.3', 'nowhere.invalid', '203.0.113.4:81'])
    assert.ok(
      seen.some((one) => one.includes(to)),
      `${to} in ${seen.join()}`,
    )
})

test('the default run opens no socket to the outside', async () => {
  const { ways, remotes } = await watching('default', live)
  assert.ok(
    ways.some((way) => way.kind === 'connect'),
    'the watch saw the program reach its own database',
  )
  assert.deepEqual(
    ways.filter((way) => !stays(way)),
    [],
  )
  assert.deepEqual([...remotes].filter(abroad), [])
})

test('with an endpoint configured only that host is contacted', async () => {
  const endpoint = await openScripted(speaking(good), '127.0.0.2')
  try {
    const { ways, remotes } = await watching('configured', async (program) => {
      const manager = await signIn(program.address, 'shenqing@qinghe.example')
      const put = await fetch(`${program.address}/api/assistant/model`, {
        method: 'PUT',
        headers: { ...manager, 'content-type': 'application/json' },
        body: JSON.stringify({ enabled: true, baseUrl: endpoint.url, model: 'scripted', key: 'sk-secret' }),
      })
      assert.equal(put.status, 200, await put.text())
      const probed = await fetch(`${program.address}/api/assistant/model/probe`, {
        method: 'POST',
        headers: manager,
      })
      const settings = await probed.text()
      assert.ok(settings.includes('"power":"tools","has":true'), settings)
      assert.ok(!settings.includes('sk-secret'))
      await live(program)
    })
    const host = new URL(endpoint.url).host
    assert.ok(
      endpoint.seen.some((one) => one.task.includes('Write the reply')),
      'a turn asked the model',
    )
    const others = ways.filter((way) => !stays(way) && way.to !== host && !way.to.startsWith('127.0.0.2'))
    assert.deepEqual(others, [])
    assert.ok(ways.some((way) => way.to === host))
    assert.deepEqual([...remotes].filter(abroad), [])
  } finally {
    await endpoint.close()
  }
})
