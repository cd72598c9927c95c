/** From a letter's arrival at a real IMAP server to the desk, and a thousand letters of every shape at once: all read, at what cost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dovecot } from '../../src/apps/cli/dovecot.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import { readConfig } from '../../src/kernel/config.ts'
import { type House, openHouse } from '../../src/kernel/house.ts'
import { openLog } from '../../src/kernel/log.ts'
import { startPostgres } from '../../src/kernel/postgres/index.ts'
import { openAccess } from '../../src/rooms/access/index.ts'
import { openChannels } from '../../src/rooms/channels/index.ts'
import { type Conversations, openConversations } from '../../src/rooms/conversations/index.ts'
import { openCustomers } from '../../src/rooms/customers/index.ts'
import { openDovecot } from '../../src/rooms/mail/dovecot.ts'
import { openMail } from '../../src/rooms/mail/index.ts'
import { type Specimen, specimens } from '../../src/rooms/mail/specimens.ts'
import { MAIL_TABLES } from '../../src/rooms/mail/testing.ts'
import { quantile } from '../hub/clients.ts'
import { type Bench, type Figures, SHOP } from './bench.ts'

const SEED = 20_261_122
const PATIENCE_MS = 300_000

export async function mail({ small, say }: Bench): Promise<Figures> {
  const program = dovecot()
  if (!program) throw new Error('Figures of mail are taken with a Dovecot 2.3 only')
  const server = await openDovecot(program)
  const home = mkdtempSync(join(tmpdir(), 'anju-bench-mail-'))
  const silent = { info: () => undefined, warn: () => undefined }
  const postgres = await startPostgres({ home, log: silent })
  const parts = { config: { ...readConfig({}), home }, clock: systemClock, log: openLog('silent') }
  const house = await openHouse({ ...parts, connection: postgres.app, migrations: [...MAIL_TABLES] })
  const office = await open(house, server)
  try {
    const seen = listen(house, office.conversations)
    const paced = small ? 20 : 150
    const took: number[] = []
    for (const one of specimens(SEED, paced, 100_000)) {
      // Not in step with any beat of ours or of the server's.
      await wait(120 + ((took.length * 37) % 90))
      took.push(await seen.from(one, () => server.deliver('bench', one.raw)))
    }
    const [p50, p95] = [quantile(took, 0.5), quantile(took, 0.95)]
    say(
      'mail: arrival to desk, median',
      `${Math.round(p50)} ms (the server itself waits 500 ms before it tells)`,
    )
    say('mail: arrival to desk, p95', `${Math.round(p95)} ms`, '<= 1,000 ms')

    const all = [...specimens(SEED + 1, small ? 60 : 1000)].map((one, n) => renamed(one, n + paced))
    const before = process.cpuUsage()
    const began = performance.now()
    for (const one of all) await server.deliver('bench', one.raw)
    const read = await seen.all(all)
    const seconds = (performance.now() - began) / 1000
    const cpu = process.cpuUsage(before)
    const cpuMs = (cpu.user + cpu.system) / 1000 / all.length
    const bytes = all.reduce((sum, { raw }) => sum + raw.length, 0) / 1024 / 1024
    say(
      `mail: ${all.length} letters of every shape (${Math.round(bytes)} MB), read`,
      `${read} in ${seconds.toFixed(1)} s`,
      'all',
    )
    say(
      'mail: CPU a letter, fetched, kept, read and placed',
      `${cpuMs.toFixed(1)} ms (database and IMAP server not counted)`,
    )
    return { p50, p95, read, letters: all.length, seconds, cpuMs }
  } finally {
    await office.close()
    await house.close()
    await postgres.stop()
    await server.close()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Letters of both parts are different letters of different people. */
function renamed(one: Specimen, n: number): Specimen {
  const address = `flood${n}@mail.example`
  const raw = Buffer.from(
    one.raw
      .toString('latin1')
      .replaceAll(one.from, address)
      .replaceAll(one.messageId, `<flood.${n}@mail.example>`),
    'latin1',
  )
  return { ...one, raw, from: address, messageId: `<flood.${n}@mail.example>` }
}

async function open(house: House, server: Awaited<ReturnType<typeof openDovecot>>) {
  const access = openAccess(house)
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'bench',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const customers = openCustomers(house, { access })
  const channels = openChannels(house)
  const conversations = openConversations(house, { access, channels, customers })
  const mail = openMail(house, { access, channels, customers, conversations, records: {} })
  await house.start()
  const place = { host: '127.0.0.1', port: server.port, safety: 'none' as const, user: 'bench' }
  await house.transact(house.system(SHOP), (ctx) =>
    mail.addBox(ctx, {
      ...{ name: 'bench', address: 'bench@qinghe.example', fromName: '', signature: '', folder: 'INBOX' },
      ...{ plusAddresses: false, takeDays: 0 },
      imap: { ...place, password: server.password },
      // Nobody listens there: what leaves by itself waits, and costs what it costs.
      smtp: { ...place, port: 1 },
    }),
  )
  const listening = mail.listen()
  const connected = () =>
    house.transact(house.system(SHOP), async (ctx) =>
      (await mail.boxes(ctx)).some(({ state }) => state === 'connected'),
    )
  while (!(await connected())) await wait(50)
  return { conversations, close: () => listening.stop() }
}

/** When each letter is at the desk: its conversation's fact is told, as the desk's live line hears it. */
function listen(house: House, conversations: Conversations) {
  const at = new Map<string, number>()
  let wake: () => void = () => undefined
  house.on('conversations.message.received', 'bench.desk', async (ctx, { data }) => {
    const heard = performance.now()
    const [event] = await conversations.eventsSince(ctx, String(data.conversationId), Number(data.seq) - 1, 1)
    if (event?.kind !== 'message' || !event.mail) return
    at.set(event.mail.from.address, heard)
    wake()
  })
  const arrived = async (address: string) => {
    const until = performance.now() + PATIENCE_MS
    while (!at.has(address) && performance.now() < until) {
      await Promise.race([
        new Promise<void>((resolve) => {
          wake = resolve
        }),
        wait(1000),
      ])
    }
    return at.get(address)
  }
  return {
    async from(one: Specimen, deliver: () => Promise<void>): Promise<number> {
      const began = performance.now()
      await deliver()
      return ((await arrived(one.from)) ?? Number.POSITIVE_INFINITY) - began
    },
    async all(letters: readonly Specimen[]): Promise<number> {
      let read = 0
      for (const { from } of letters) if ((await arrived(from)) !== undefined) read += 1
      return read
    },
  }
}
