/** Loaded before the program: writes down every way out that any of its processes takes, before it is taken. */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const file = process.env.ANJU_EGRESS_FILE
const note = (kind: string, to: string): void => {
  if (file) appendFileSync(file, `${JSON.stringify({ kind, to, pid: process.pid })}\n`)
}

/** What net.connect takes, in all its writings. */
function targetOf(args: readonly unknown[]): string {
  const [first, second] = args
  if (Array.isArray(first)) return targetOf(first)
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return `unix:${first.path}`
    const host = 'host' in first && first.host ? String(first.host) : 'localhost'
    return `${host}:${'port' in first ? String(first.port) : '?'}`
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return `unix:${first}`
  return `${typeof second === 'string' ? second : 'localhost'}:${String(first)}`
}

// TLS, HTTP and fetch all go through a socket's connect; names go through dns.
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = new Proxy(connect, {
  apply(target, self, args) {
    note('connect', targetOf(args))
    return Reflect.apply(target, self, args)
  },
})

const watched = <T extends object>(owner: T, name: keyof T & string, kind: string): void => {
  const deed = owner[name]
  if (typeof deed !== 'function') return
  Reflect.set(
    owner,
    name,
    new Proxy(deed, {
      apply(target, self, args: unknown[]) {
        note(kind, args.filter((one) => typeof one === 'string' || typeof one === 'number').join(' '))
        return Reflect.apply(target, self, args)
      },
    }),
  )
}
for (const name of [
  'lookup',
  'resolve',
  'resolve4',
  'resolve6',
  'resolveMx',
  'resolveTxt',
  'reverse',
] as const) {
  watched(dns, name, 'name')
  watched(dns.promises, name, 'name')
}
for (const name of ['send', 'connect'] as const) watched(dgram.Socket.prototype, name, 'datagram')
