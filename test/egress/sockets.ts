/** The kernel's own word: to whom a process and all its children are connected, by /proc; null where there is none. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

interface Row {
  readonly inode: string
  readonly remote: string
}

const ESTABLISHED = new Set(['01', '02', '03', '04', '05', '08'])

function rows(file: string): Row[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, , remote = '', state = '', , , , , , inode = ''] = line.trim().split(/\s+/)
      return ESTABLISHED.has(state) ? [{ inode, remote: addressOf(remote) }] : []
    })
}

/** 0100007F:1F90 -> 127.0.0.1:8080; sixteen bytes likewise, four at a time. */
function addressOf(hex: string): string {
  const [host = '', port = ''] = hex.split(':')
  const words = host.match(/.{8}/g) ?? []
  const bytes = words.flatMap((word) => (word.match(/../g) ?? []).reverse())
  const tail = bytes.slice(-4).map((byte) => Number.parseInt(byte, 16))
  const isMapped = bytes.length === 16 && /^0{20}(?:ffff)$/i.test(bytes.slice(0, 12).join(''))
  const isFour = bytes.length === 4 || isMapped
  const shown = isFour ? tail.join('.') : bytes.join('').replace(/^0{31}1$/, '::1')
  return `${shown}:${Number.parseInt(port, 16)}`
}

function family(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = parentOf(name)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const all = [pid]
  for (const one of all) all.push(...(children.get(one) ?? []))
  return all
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

/** @returns remote ends as host:port, of this moment */
export function remotesOf(pid: number): string[] | null {
  if (!existsSync('/proc/net/tcp')) return null
  const mine = new Set(family(pid).flatMap(socketsOf))
  return ['tcp', 'tcp6', 'udp', 'udp6']
    .flatMap((kind) => rows(`/proc/net/${kind}`))
    .filter((row) => mine.has(row.inode))
    .map((row) => row.remote)
}
