/** One box's line to its server: what came since the last letter is fetched, then the line is held open until the server rings. */
import { ImapFlow } from 'imapflow'
import type { ServerSettings } from './contract.ts'
import { fields } from './reading/headers.ts'

/** A letter's place and size, told before its bytes are asked for. */
export interface Announced {
  readonly uid: number
  readonly bytes: number
  readonly cameAt: Date
  readonly messageId: string
}

/** What a line needs to know and whom it tells. */
export interface Ends {
  readonly imap: ServerSettings
  readonly folder: string
  readonly password: string
  /** Letters above this are cut to `beginning` bytes. */
  readonly mostBytes: number
  readonly beginning: number
  /** Where to go on: the folder's validity now and its next number are told. Answers the last number that we have. */
  place(folder: { validity: number; next: number; sinceDays(days: number): Promise<number> }): Promise<number>
  /** Of these which are wanted whole; the others are known. */
  wanted(announced: readonly Announced[], validity: number): Promise<readonly Announced[]>
  take(letter: Announced, validity: number, source: AsyncIterable<Uint8Array>, whole: boolean): Promise<void>
  reached(validity: number, lastUid: number): Promise<void>
  connected(): Promise<void>
}

const CHUNK = 50
const SMALL_BYTES = 512 * 1024
/** Servers cut lines that are silent for half an hour; home routers much sooner. */
const REFRESH_MS = 4 * 60_000
const POLL_MS = 20_000
const TIMEOUT_MS = 20_000

export function clientFor({ imap, password }: Pick<Ends, 'imap' | 'password'>): ImapFlow {
  const client = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: imap.safety === 'tls',
    doSTARTTLS: imap.safety === 'starttls',
    ...(imap.certificate && { tls: { ca: imap.certificate } }),
    auth: { user: imap.user, pass: password },
    // Some Chinese servers refuse a client that does not say its name.
    clientInfo: { name: 'Anju', vendor: 'Anju', version: '1' },
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: 10 * 60_000,
    disableAutoIdle: true,
    logger: false,
  })
  // An error after the connection is told by 'close'; without a listener it would end the program.
  client.on('error', () => undefined)
  return client
}

/** Holds the line until `stopped` or until it breaks. @throws what the server or the network said */
export async function hold(ends: Ends, stopped: AbortSignal): Promise<void> {
  const client = clientFor(ends)
  const bell = openBell(stopped)
  client.on('exists', bell.ring)
  client.on('close', bell.ring)
  try {
    await client.connect()
    const folder = await client.mailboxOpen(ends.folder)
    const validity = Number(folder.uidValidity)
    let last = await ends.place({
      validity,
      next: folder.uidNext,
      async sinceDays(days) {
        const since = new Date(folder.exists > 0 ? Date.parse(await today(client)) - days * 86_400_000 : 0)
        const found = (await client.search({ since }, { uid: true })) || []
        return Math.min(...found, folder.uidNext) - 1
      },
    })
    await ends.connected()
    const rest = client.capabilities.has('IDLE') ? REFRESH_MS : POLL_MS
    while (!stopped.aborted && client.usable) {
      bell.quiet()
      last = await fetchNew(client, ends, validity, last)
      if (stopped.aborted || bell.rung()) continue
      const idling = client.idle().catch(() => undefined)
      await bell.wait(rest)
      if (!client.usable) break
      await client.noop()
      await idling
    }
    if (!stopped.aborted) throw Object.assign(new Error('The line was closed'), { code: 'ECONNRESET' })
  } finally {
    if (client.usable) await client.logout().catch(() => undefined)
    client.close()
  }
}

/** The server's own newest date, so that "the last days" need no clock of ours. */
async function today(client: ImapFlow): Promise<string> {
  const newest = await client.fetchOne('*', { internalDate: true })
  const at = newest ? newest.internalDate : undefined
  return at instanceof Date ? at.toISOString() : (at ?? '1970-01-01T00:00:00Z')
}

function openBell(stopped: AbortSignal) {
  let heard = false
  let wake: () => void = () => undefined
  const ring = () => {
    heard = true
    wake()
  }
  stopped.addEventListener('abort', ring)
  return {
    ring,
    rung: () => heard,
    quiet() {
      heard = stopped.aborted
    },
    wait(ms: number): Promise<void> {
      if (heard) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    },
  }
}

async function fetchNew(client: ImapFlow, ends: Ends, validity: number, last: number): Promise<number> {
  // n:* always names at least the newest, also when it is older than n.
  const found = ((await client.search({ uid: `${last + 1}:*` }, { uid: true })) || [])
    .filter((uid) => uid > last)
    .sort((a, b) => a - b)
  let reached = last
  for (let at = 0; at < found.length; at += CHUNK) {
    const chunk = found.slice(at, at + CHUNK)
    await fetchChunk(client, ends, validity, chunk)
    reached = chunk.at(-1) ?? reached
    await ends.reached(validity, reached)
  }
  return reached
}

async function fetchChunk(
  client: ImapFlow,
  ends: Ends,
  validity: number,
  uids: readonly number[],
): Promise<void> {
  const wanted = await ends.wanted(await announcedOf(client, uids), validity)
  await fetchSmall(
    client,
    ends,
    validity,
    wanted.filter(({ bytes }) => bytes <= SMALL_BYTES),
  )
  for (const letter of wanted) {
    if (letter.bytes <= SMALL_BYTES) continue
    const whole = letter.bytes <= ends.mostBytes
    const { content } = await client.download(String(letter.uid), undefined, {
      uid: true,
      ...(!whole && { maxBytes: ends.beginning }),
    })
    if (content) await ends.take(letter, validity, content, whole)
  }
}

async function announcedOf(client: ImapFlow, uids: readonly number[]): Promise<Announced[]> {
  const announced: Announced[] = []
  const query = { uid: true, size: true, internalDate: true, headers: ['message-id'] }
  for await (const one of client.fetch([...uids].join(','), query, { uid: true })) {
    announced.push({
      uid: one.uid,
      bytes: one.size ?? 0,
      cameAt: one.internalDate ? new Date(one.internalDate) : new Date(0),
      messageId: fields(one.headers ?? Buffer.alloc(0)).get('message-id'),
    })
  }
  return announced
}

/** The sources are held while they come: storing between two answers of the same command would stop the server. */
async function fetchSmall(
  client: ImapFlow,
  ends: Ends,
  validity: number,
  letters: readonly Announced[],
): Promise<void> {
  if (letters.length === 0) return
  const byUid = new Map(letters.map((one) => [one.uid, one]))
  const came: { letter: Announced; source: Buffer }[] = []
  for await (const one of client.fetch(
    [...byUid.keys()].join(','),
    { uid: true, source: true },
    { uid: true },
  )) {
    const letter = byUid.get(one.uid)
    if (letter && one.source) came.push({ letter, source: one.source })
  }
  for (const { letter, source } of came) await ends.take(letter, validity, pieces(source), true)
}

async function* pieces(source: Buffer) {
  yield source
}
