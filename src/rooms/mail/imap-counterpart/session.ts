/** One client at the counterpart: greeted, signed in, in a folder, and told of new letters when the protocol allows it. */
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { systemClock } from '../../../kernel/clock.ts'
import type { Certificate } from '../certificate.ts'
import { fetched, itemsOf, searched } from './answers.ts'
import type { Folder, Letter } from './folder.ts'
import { type Command, commandOf, openLines, wordsOf } from './lines.ts'

export interface Ground {
  readonly password: string
  readonly certificate: Certificate | undefined
  folderOf(user: string): Folder
}

interface State {
  readonly ground: Ground
  socket: Socket
  user: string | undefined
  folder: Folder | undefined
  /** How many letters the client was told of. */
  told: number
  idling: string | undefined
  mayWrite: boolean
}

export function converse(ground: Ground, socket: Socket): void {
  const state: State = {
    ...{ ground, socket, user: undefined, folder: undefined, told: 0, idling: undefined, mayWrite: false },
  }
  const ring = () => {
    if (state.idling) tell(state)
  }
  listen(state, ring)
  socket.on('close', () => state.folder?.listeners.delete(ring))
  say(state, '* OK IMAP4rev1 counterpart')
}

/** Also begins anew when the line was encrypted: what came before in the open is forgotten. */
function listen(state: State, ring: () => void): void {
  const take = (line: string, literals: readonly Buffer[]) => {
    try {
      hear(state, line, literals, ring)
    } catch (error) {
      const { tag } = commandOf(line, literals)
      say(state, `${tag} BAD ${error instanceof Error ? error.message : 'not understood'}`)
    }
  }
  const put = openLines(take, () => say(state, '+ go on'))
  state.socket.on('error', () => undefined)
  state.socket.on('data', (bytes: Buffer) => {
    try {
      put(bytes)
    } catch {
      state.socket.destroy()
    }
  })
}

function say({ socket }: Pick<State, 'socket'>, line: string): void {
  if (socket.writable) socket.write(`${line}\r\n`, 'latin1')
}

/** New letters since the last telling. Numbers of a client stand still while it fetches, so this comes between commands only. */
function tell(state: State): void {
  const count = state.folder?.letters.length ?? 0
  if (count <= state.told) return
  state.told = count
  say(state, `* ${count} EXISTS`)
}

const capabilities = ({ ground, socket }: State) =>
  [
    'IMAP4rev1 LITERAL+ ID IDLE NAMESPACE UIDPLUS UNSELECT',
    ...(ground.certificate && !(socket instanceof TLSSocket) ? ['STARTTLS'] : []),
  ].join(' ')

type Deed = (state: State, command: Command, ring: () => void) => string | undefined

/** Answers the tagged line; undefined: it was said already. */
const ANYBODY: Readonly<Record<string, Deed>> = {
  CAPABILITY(state) {
    say(state, `* CAPABILITY ${capabilities(state)}`)
    return 'OK done'
  },
  NOOP: () => 'OK done',
  ID(state) {
    say(state, '* ID ("name" "counterpart")')
    return 'OK done'
  },
  LOGOUT(state, { tag }) {
    say(state, '* BYE until then')
    say(state, `${tag} OK done`)
    state.socket.end()
    return undefined
  },
  STARTTLS(state, { tag }, ring) {
    const { certificate } = state.ground
    if (!certificate || state.socket instanceof TLSSocket) return 'BAD not now'
    say(state, `${tag} OK begin`)
    state.socket.removeAllListeners('data')
    const { key, cert } = certificate
    state.socket = new TLSSocket(state.socket, { isServer: true, key, cert })
    listen(state, ring)
    return undefined
  },
  LOGIN(state, command) {
    const [user = '', password] = wordsOf(command)
    if (password !== state.ground.password) return 'NO [AUTHENTICATIONFAILED] Authentication failed.'
    state.user = user
    return `OK [CAPABILITY ${capabilities(state)}] signed in`
  },
}

const SIGNED_IN: Readonly<Record<string, Deed>> = {
  NAMESPACE(state) {
    say(state, '* NAMESPACE (("" "/")) NIL NIL')
    return 'OK done'
  },
  LIST(state, command) {
    const [, pattern = ''] = wordsOf(command)
    if (pattern === '') say(state, '* LIST (\\Noselect) "/" ""')
    else if (/^(inbox|[*%])$/i.test(pattern)) say(state, '* LIST (\\HasNoChildren) "/" INBOX')
    return 'OK done'
  },
  LSUB: (state, command, ring) => SIGNED_IN.LIST?.(state, command, ring),
  SELECT: (state, command, ring) => enter(state, command, ring, true),
  EXAMINE: (state, command, ring) => enter(state, command, ring, false),
  STATUS(state, command) {
    const folder = state.ground.folderOf(state.user ?? '')
    if (wordsOf(command)[0]?.toUpperCase() !== 'INBOX') return "NO [NONEXISTENT] Mailbox doesn't exist"
    const { letters, next, validity } = folder
    say(state, `* STATUS INBOX (MESSAGES ${letters.length} UIDNEXT ${next} UIDVALIDITY ${validity})`)
    return 'OK done'
  },
  APPEND(state, command) {
    const [name = '', ...words] = wordsOf(command)
    if (name.toUpperCase() !== 'INBOX') return "NO [TRYCREATE] Mailbox doesn't exist"
    const raw = command.literals.at(-1)
    if (!raw) return 'BAD a letter is wanted'
    const flags = words.find((word) => word.startsWith('('))?.match(/\\\w+/g) ?? []
    const folder = state.ground.folderOf(state.user ?? '')
    const uid = folder.add(Buffer.from(raw), systemClock.now(), flags)
    return `OK [APPENDUID ${folder.validity} ${uid}] done`
  },
}

const IN_FOLDER: Readonly<Record<string, Deed>> = {
  CHECK: () => 'OK done',
  IDLE(state, { tag }) {
    state.idling = tag
    say(state, '+ idling')
    tell(state)
    return undefined
  },
  CLOSE: leave,
  UNSELECT: leave,
  FETCH: (state, command) => fetch(state, command, false),
  'UID FETCH': (state, command) => fetch(state, command, true),
  SEARCH: (state, command) => search(state, command, false),
  'UID SEARCH': (state, command) => search(state, command, true),
  STORE: (state, command) => store(state, command, false),
  'UID STORE': (state, command) => store(state, command, true),
}

function hear(state: State, line: string, literals: readonly Buffer[], ring: () => void): void {
  if (state.idling) {
    const tag = state.idling
    state.idling = undefined
    say(state, `${tag} ${line.toUpperCase() === 'DONE' ? 'OK done' : 'BAD DONE was wanted'}`)
    return
  }
  const command = commandOf(line, literals)
  const deed =
    ANYBODY[command.name] ??
    (state.user === undefined ? undefined : SIGNED_IN[command.name]) ??
    (state.folder ? IN_FOLDER[command.name] : undefined)
  const answer = deed ? deed(state, command, ring) : 'BAD not understood here'
  if (answer === undefined) return
  if (!/FETCH|SEARCH|STORE/.test(command.name)) tell(state)
  say(state, `${command.tag} ${answer}`)
}

function enter(state: State, command: Command, ring: () => void, mayWrite: boolean): string {
  if (wordsOf(command)[0]?.toUpperCase() !== 'INBOX') return "NO [NONEXISTENT] Mailbox doesn't exist"
  state.folder?.listeners.delete(ring)
  const folder = state.ground.folderOf(state.user ?? '')
  Object.assign(state, { folder, mayWrite, told: folder.letters.length })
  folder.listeners.add(ring)
  say(state, '* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)')
  say(state, `* ${folder.letters.length} EXISTS`)
  say(state, '* 0 RECENT')
  say(state, `* OK [UIDVALIDITY ${folder.validity}] UIDs valid`)
  say(state, `* OK [UIDNEXT ${folder.next}] Predicted next UID`)
  say(
    state,
    `* OK [PERMANENTFLAGS (${mayWrite ? '\\Answered \\Flagged \\Deleted \\Seen \\Draft' : ''})] Flags`,
  )
  return `OK [READ-${mayWrite ? 'WRITE' : 'ONLY'}] done`
}

function leave(state: State, _command: Command, ring: () => void): string {
  state.folder?.listeners.delete(ring)
  state.folder = undefined
  return 'OK done'
}

function fetch(state: State, { rest }: Command, byUid: boolean): string {
  const [, set = '', asked = ''] = /^(\S+) (.*)$/.exec(rest) ?? []
  const items = itemsOf(byUid && !/\bUID\b/i.test(asked) ? `UID ${asked.replace(/^\(|\)$/g, '')}` : asked)
  for (const one of state.folder?.range(set, byUid) ?? [])
    if (one.place <= state.told && state.socket.writable) state.socket.write(fetched(one, items))
  return 'OK done'
}

function search(state: State, command: Command, byUid: boolean): string {
  const words = wordsOf(command)
  if (words[0]?.toUpperCase() === 'CHARSET') words.splice(0, 2)
  const found = state.folder ? searched(state.folder, words, byUid) : []
  say(state, ['* SEARCH', ...found].join(' '))
  return 'OK done'
}

function store(state: State, { rest }: Command, byUid: boolean): string {
  if (!state.mayWrite) return 'NO the folder is open for reading only'
  const [, set = '', sign = '', silent, list = ''] =
    /^(\S+) ([+-]?)FLAGS(\.SILENT)? \(?([^)]*)\)?$/i.exec(rest) ?? []
  const shown = itemsOf(byUid ? 'UID FLAGS' : 'FLAGS')
  for (const one of state.folder?.range(set, byUid) ?? []) {
    mark(one.letter, sign, list.split(' ').filter(Boolean))
    if (!silent) state.socket.write(fetched(one, shown))
  }
  return 'OK done'
}

function mark({ flags }: Letter, sign: string, words: readonly string[]): void {
  if (sign === '') flags.clear()
  for (const word of words) {
    if (sign === '-') flags.delete(word)
    else flags.add(word)
  }
}
