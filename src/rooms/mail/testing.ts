/** A shop with mail boxes for tests: real rooms, a real IMAP server, a real SMTP server that hands letters on or refuses them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { OTHER_SHOP, openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { type Access, accessTables, openAccess } from '../access/index.ts'
import { type Channels, channelsTables, openChannels } from '../channels/index.ts'
import type { ConversationEvent, MessageEvent } from '../conversations/contract.ts'
import { type Conversations, conversationsTables, openConversations } from '../conversations/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import type { Certificate } from './certificate.ts'
import type { MailBox } from './contract.ts'
import { openImapServer } from './imap-at-hand.ts'
import type { ImapServer } from './imap-server.ts'
import { type Mail, mailTables, openMail } from './index.ts'
import type { Records } from './reading/proof.ts'

export const MAIL_TABLES = [
  accessTables,
  customersTables,
  channelsTables,
  conversationsTables,
  mailTables,
] as const

export interface Sent {
  readonly to: readonly string[]
  readonly raw: Buffer
}

export interface Smtp {
  /** In the open, and STARTTLS when it has a certificate. */
  readonly port: number
  /** Encrypted from the first byte; 0 without a certificate. */
  readonly tlsPort: number
  readonly sent: Sent[]
  /** Of each letter, whether its line was encrypted. */
  readonly encrypted: boolean[]
  /** How often somebody told a password. */
  signIns: number
  /** What the server says to a recipient; undefined: it takes the letter. */
  refuse: (to: string) => { code: number; words: string } | undefined
  /** Told after the letter was taken and before the client hears so. */
  taken: () => void | Promise<void>
  close(): Promise<void>
}

interface PostGiven {
  /** Where it stands, if it does. */
  readonly dovecot: string
  readonly clock?: Clock
  readonly records?: Records
  /** Both servers then offer encryption, and show this. */
  readonly certificate?: Certificate
  /** Does no job until the test starts it. */
  readonly asleep?: boolean
}

export interface Post {
  readonly test: TestHouse
  readonly access: Access
  readonly channels: Channels
  readonly customers: Customers
  readonly conversations: Conversations
  readonly mail: Mail
  readonly imap: ImapServer
  readonly smtp: Smtp
  /** A box of the first shop, with the user of its address. */
  addBox(user: string, given?: { paused?: boolean; takeDays?: number }): Promise<MailBox>
  act<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  asStaff<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Gives a letter as if a server had, and has it read. */
  arrive(boxId: string, raw: Buffer | string): Promise<string>
  /** All conversations with their messages, oldest first. */
  matters(): Promise<{ id: string; title: string; customerId: string; events: ConversationEvent[] }[]>
  messages(): Promise<MessageEvent[]>
  /** Waits for what happens elsewhere; says what it waited for when it does not come. */
  until<T>(what: string, look: () => Promise<T | undefined | false>, ms?: number): Promise<T>
  close(): Promise<void>
}

export async function openPost(given: PostGiven): Promise<Post> {
  const imap = await openImapServer(given.dovecot, given.certificate)
  const smtp = await openSmtp(given.certificate)
  const test = await openTestHouse({
    folders: [...MAIL_TABLES],
    poolSize: 10,
    ...(given.clock && { clock: given.clock }),
  })
  const { house } = test
  const access = openAccess(house)
  for (const [id, slug] of [
    [SHOP, 'first'],
    [OTHER_SHOP, 'other'],
  ] as const)
    await access.openTenant({ id, name: '青禾木居', slug, zone: 'Asia/Shanghai', language: 'zh-CN' })
  const customers = openCustomers(house, { access })
  const channels = openChannels(house)
  const conversations = openConversations(house, { access, channels, customers })
  const mail = openMail(house, { access, channels, customers, conversations, records: given.records ?? {} })
  if (!given.asleep) await house.start()
  const act = <T>(run: (ctx: Ctx) => Promise<T>) => test.act(run)
  let uid = 0
  const matters: Post['matters'] = () =>
    act(async (ctx) => {
      const { items } = await conversations.list(ctx, { view: 'all', limit: 100 })
      const all = []
      for (const { id, title, customer } of items.reverse())
        all.push({
          id,
          title,
          customerId: customer.id,
          events: await conversations.eventsSince(ctx, id, 0, 500),
        })
      return all
    })
  return {
    ...{ test, access, channels, customers, conversations, mail, imap, smtp, act, matters },
    asStaff: (run) => test.act(run, test.who({ id: 'stf_xiaoman', name: '小满' })),
    addBox: (user, { paused = false, takeDays = 0 } = {}) =>
      act((ctx) =>
        mail.addBox(ctx, {
          name: user,
          address: `${user}@qinghe.example`,
          fromName: '青禾木居',
          signature: '青禾木居 客服',
          folder: 'INBOX',
          plusAddresses: true,
          imap: { host: '127.0.0.1', port: imap.port, safety: 'none', user, password: imap.password },
          smtp: { host: '127.0.0.1', port: smtp.port, safety: 'none', user },
          takeDays,
          paused,
        }),
      ),
    async arrive(boxId, raw) {
      const bytes = Buffer.from(raw)
      const { letterId } = await mail.store(house.system(SHOP), {
        boxId,
        uidValidity: 1,
        uid: ++uid,
        cameAt: house.clock.now(),
        bytes: bytes.length,
        whole: true,
        source: inOne(bytes),
      })
      await house.settle()
      return letterId
    },
    async messages() {
      return (await matters())
        .flatMap(({ events }) => events)
        .filter((event): event is MessageEvent => event.kind === 'message')
    },
    async until(what, look, ms = 20_000) {
      const began = performance.now()
      for (;;) {
        const found = await look()
        if (found) return found
        if (performance.now() - began > ms) throw new Error(`Waited ${ms} ms for ${what}`)
        await pause(20)
      }
    },
    async close() {
      await test.close()
      await smtp.close()
      await imap.close()
    },
  }
}

async function* inOne(bytes: Buffer) {
  yield bytes
}

/** @param certificate it then listens on a second port too, and offers STARTTLS on the first */
export async function openSmtp(certificate?: Certificate): Promise<Smtp> {
  const smtp: Smtp & { port: number; tlsPort: number } = {
    ...{ port: 0, tlsPort: 0, sent: [], encrypted: [], signIns: 0 },
    refuse: () => undefined,
    taken: () => undefined,
    close: async () => {
      for (const server of servers) await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  const servers = [
    new SMTPServer({
      ...talk(smtp),
      ...(certificate ?? { disabledCommands: ['STARTTLS'], hideSTARTTLS: true }),
    }),
    ...(certificate ? [new SMTPServer({ ...talk(smtp), ...certificate, secure: true })] : []),
  ]
  const ports = []
  for (const server of servers) {
    server.on('error', () => undefined)
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const address = server.server.address()
    if (!address || typeof address === 'string') throw new Error('Expected the SMTP server to listen')
    ports.push(address.port)
  }
  const [port = 0, tlsPort = 0] = ports
  return Object.assign(smtp, { port, tlsPort })
}

const talk = (smtp: Smtp): SMTPServerOptions => ({
  allowInsecureAuth: true,
  size: 60 * 1024 * 1024,
  onAuth({ username, password }, _session, done) {
    smtp.signIns++
    if (password === 'linen-and-oak') done(null, { user: username })
    else done(new Error('Invalid username or password'))
  },
  onRcptTo({ address }, _session, done) {
    const no = smtp.refuse(address)
    done(no ? Object.assign(new Error(no.words), { responseCode: no.code }) : null)
  },
  onData(stream, session, done) {
    void buffer(stream).then(async (raw) => {
      smtp.sent.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
      smtp.encrypted.push(session.secure)
      await smtp.taken()
      done()
    })
  },
})

/** A plain letter; heads by name, a body. */
export function letterOf(heads: Readonly<Record<string, string>>, body = '您好'): string {
  const usual = {
    From: 'Lin <lin@mail.example>',
    To: 'kefu@qinghe.example',
    Subject: 'Hello',
    'Content-Type': 'text/plain; charset=utf-8',
  }
  const all = { ...usual, ...heads }
  return `${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body}\r\n`
}

/** One of the programs in killed.ts, as a process of its own. */
export function runAlone(name: 'keepAndDie' | 'sendUntilKilled', given: string): ChildProcess {
  const place = JSON.stringify(new URL('./killed.ts', import.meta.url).href)
  const program = `import { ${name} } from ${place}; await ${name}(${JSON.stringify(given)})`
  return spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}
