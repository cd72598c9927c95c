/** A small IMAP4rev1 server in this process, for machines without a Dovecot: what tests need of the protocol, exact on the wire. */
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { systemClock } from '../../../kernel/clock.ts'
import type { Certificate } from '../certificate.ts'
import type { ImapServer } from '../imap-server.ts'
import { Folder } from './folder.ts'
import { converse, type Ground } from './session.ts'

const PASSWORD = 'linen-and-oak'

export async function openCounterpart(certificate?: Certificate): Promise<ImapServer> {
  const folders = new Map<string, Folder>()
  const born = Math.floor(systemClock.now().getTime() / 1000)
  const folderOf = (user: string) => {
    const there = folders.get(user) ?? new Folder(born)
    folders.set(user, there)
    return there
  }
  const ground: Ground = { password: PASSWORD, certificate, folderOf }
  const doors = [
    openDoor((greet) => createServer(greet), ground),
    ...(certificate
      ? [
          openDoor(
            (greet) => createTlsServer({ key: certificate.key, cert: certificate.cert }, greet),
            ground,
          ),
        ]
      : []),
  ]
  const start = async () => {
    for (const door of doors) await door.start()
  }
  const stop = async () => {
    for (const door of doors) await door.stop()
  }
  await start()
  return {
    name: 'counterpart',
    port: doors[0]?.port() ?? 0,
    tlsPort: doors[1]?.port() ?? 0,
    password: PASSWORD,
    start,
    stop,
    close: stop,
    async deliver(user, raw) {
      folderOf(user).add(raw, systemClock.now())
    },
    async renumber(user) {
      folderOf(user).renumber()
    },
  }
}

/** One port; it stays the same when it is opened again. */
function openDoor(make: (greet: (socket: Socket) => void) => Server, ground: Ground) {
  const guests = new Set<Socket>()
  let server: Server | undefined
  let port = 0
  return {
    port: () => port,
    async start() {
      server = make((socket) => converse(ground, socket))
      server.on('connection', (socket: Socket) => {
        guests.add(socket)
        socket.on('error', () => undefined)
        socket.on('close', () => guests.delete(socket))
      })
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      if (address && typeof address === 'object') port = address.port
    },
    async stop() {
      if (!server?.listening) return
      const closed = once(server, 'close')
      server.close()
      for (const guest of guests) guest.destroy()
      await closed
    },
  }
}
