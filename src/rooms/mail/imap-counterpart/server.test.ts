/** The counterpart behaves as Dovecot does: the same talk with both, as far as there is a Dovecot here. */
import assert from 'node:assert/strict'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, describe, test } from 'node:test'
import { ImapFlow, type ImapFlowOptions } from 'imapflow'
import { selfMade } from '../certificate.ts'
import { tryDovecot } from '../imap-at-hand.ts'
import { letterOf } from '../testing.ts'
import { openCounterpart } from './server.ts'

const DOVECOT = process.env.DOVECOT_PATH ?? '/usr/sbin/dovecot'
const certificate = selfMade()
const dovecot = await tryDovecot(DOVECOT, certificate)
const SERVERS = [await openCounterpart(certificate), ...(dovecot ? [dovecot] : [])]

const bytesOf = ({ content }: { content?: Readable | undefined }) =>
  content ? buffer(content) : Buffer.alloc(0)

test('which servers were talked to', (t) => t.diagnostic(SERVERS.map(({ name }) => name).join(', ')))

for (const server of SERVERS) {
  describe(`talking to ${server.name}`, () => {
    after(() => server.close())

    const talk = async <T>(
      user: string,
      run: (client: ImapFlow) => Promise<T>,
      given: Partial<ImapFlowOptions> = {},
    ) => {
      const client = new ImapFlow({
        ...{ host: '127.0.0.1', port: server.port, secure: false, doSTARTTLS: false, logger: false },
        ...{ auth: { user, pass: server.password }, clientInfo: { name: 'test' }, disableAutoIdle: true },
        ...given,
      })
      client.on('error', () => undefined)
      try {
        await client.connect()
        return await run(client)
      } finally {
        if (client.usable) await client.logout()
        client.close()
      }
    }
    const raw = (n: number, body = `letter ${n}`) =>
      Buffer.from(letterOf({ 'Message-ID': `<n${n}@x.example>`, 'X-Word': `w${n}` }, body))
    const uids = async (client: ImapFlow, what: Parameters<ImapFlow['search']>[0]) =>
      (await client.search(what, { uid: true })) || []

    test('a wrong password is refused as such', async () => {
      await assert.rejects(
        talk('a', async () => undefined, { auth: { user: 'a', pass: 'no' } }),
        (error: Error) => 'authenticationFailed' in error && error.authenticationFailed === true,
      )
    })

    test('letters are found by number, by head and by day, and come byte for byte', async () => {
      const odd = Buffer.concat([raw(2), Buffer.from([1, 255, 13, 10, 41, 13, 10]), Buffer.from('{9}\r\nx')])
      await server.deliver('b', raw(1))
      await server.deliver('b', odd)
      await talk('b', async (client) => {
        const folder = await client.mailboxOpen('INBOX')
        assert.equal(folder.exists, 2)
        assert.equal(folder.uidNext, 3)
        assert.deepEqual(await uids(client, { uid: '2:*' }), [2])
        assert.deepEqual(await uids(client, { uid: '9:*' }), [2], 'n:* names at least the newest')
        assert.deepEqual(await uids(client, { header: { 'X-Word': 'w1' } }), [1])
        assert.deepEqual(await uids(client, { since: new Date(0) }), [1, 2])
        const one = await client.fetchOne(
          '2',
          { uid: true, size: true, internalDate: true, headers: ['message-id'], source: true },
          { uid: true },
        )
        assert.ok(one)
        assert.equal(one.size, one.source?.length)
        assert.deepEqual(one.source, odd)
        assert.match(one.headers?.toString() ?? '', /^message-id: <n2@x.example>/i)
        assert.ok(one.internalDate)
      })
    })

    test('a long letter comes in parts, and its beginning alone when that is asked', async () => {
      const long = raw(1, 'x'.repeat(300_000))
      await server.deliver('c', long)
      await talk('c', async (client) => {
        await client.mailboxOpen('INBOX')
        const whole = await client.download('1', undefined, { uid: true, chunkSize: 64 * 1024 })
        assert.deepEqual(await bytesOf(whole), long)
        const begun = await client.download('1', undefined, { uid: true, maxBytes: 1000 })
        assert.deepEqual(await bytesOf(begun), long.subarray(0, 1000))
      })
    })

    test('who idles hears of a letter at once', async () => {
      await server.deliver('d', raw(1))
      await talk('d', async (client) => {
        await client.mailboxOpen('INBOX')
        const heard = new Promise<number>((resolve) => client.on('exists', ({ count }) => resolve(count)))
        const idling = client.idle()
        await server.deliver('d', raw(2))
        assert.equal(await heard, 2)
        await client.noop()
        await idling
      })
    })

    test('a letter can be laid in and marked by a client', async () => {
      await server.deliver('e', raw(1))
      await talk('e', async (client) => {
        await client.mailboxOpen('INBOX')
        await client.append('INBOX', raw(2), ['\\Seen'])
        await client.noop()
        assert.deepEqual(await uids(client, { seen: true }), [2])
        await client.messageFlagsAdd('1', ['\\Seen'], { uid: true })
        assert.deepEqual(await uids(client, { seen: true }), [1, 2])
      })
    })

    test('a folder numbered anew has another validity, and no folder but the inbox is there', async () => {
      await server.deliver('f', raw(1))
      const validity = () => talk('f', async (client) => (await client.mailboxOpen('INBOX')).uidValidity)
      const first = await validity()
      await server.stop()
      await server.renumber('f')
      // Dovecot counts validities in seconds.
      await new Promise((resolve) => setTimeout(resolve, 1100))
      await server.start()
      assert.notEqual(await validity(), first)
      await assert.rejects(talk('f', (client) => client.mailboxOpen('Nowhere')))
    })

    test('encrypted from the first byte or upgraded, and only for who trusts its certificate', async () => {
      const tls = { ca: certificate.cert }
      for (const way of [
        { port: server.tlsPort, secure: true, doSTARTTLS: false },
        { port: server.port, secure: false, doSTARTTLS: true },
      ]) {
        assert.ok(await talk('g', async (client) => client.secureConnection, { ...way, tls }))
        await assert.rejects(
          talk('g', async () => undefined, way),
          /certificate/i,
        )
      }
    })
  })
}
