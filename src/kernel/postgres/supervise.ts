// Brings up the one server of one home: creates it, starts it, adopts an orphan, keeps it up, stops it in order.
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Binaries, binariesFor, runnableBy } from './binaries.ts'
import type { ConnectionSettings, Remarks } from './connection.ts'
import { createFolder, holdsCluster, requireRoom, takeBack, writeAccess } from './folder.ts'
import { identityFor, ownerOf } from './identity.ts'
import { type Ownership, takeOwnership } from './owner.ts'
import { type Places, placesIn, socketFolder } from './places.ts'
import {
  answers,
  forgetPidFile,
  forgetSocket,
  livesOn,
  namedByPidFile,
  type Running,
  reload,
  startServer,
  stopServer,
} from './postmaster.ts'
import { APP_ROLE, DATABASE, ensureRoles } from './roles.ts'
import { serverSettings } from './settings.ts'
import { PostgresTrouble } from './trouble.ts'

export interface StartWishes {
  /** ANJU_HOME; the database lives in its folder `postgres`. */
  home: string
  log: Remarks
  binaries?: Binaries
  settings?: Readonly<Record<string, string>>
  /** Use the server of another living program that owns this home, instead of being refused. */
  join?: boolean
  /** Told when the server ended by itself and could not be brought back. */
  onLost?(trouble: unknown): void
}

export interface EmbeddedPostgres {
  /** Superuser: migrations, backup and the supervisor only. */
  admin: ConnectionSettings
  /** The role that serves requests; row-level security binds it. */
  app: ConnectionSettings
  how: 'created' | 'started' | 'adopted' | 'joined'
  adopted: boolean
  readonly pid: number
  /** Shuts the server down in order; leaves a joined one to its owner. */
  stop(): Promise<void>
}

interface Up {
  running: Running
  how: 'created' | 'started' | 'adopted'
}

const WATCH_EVERY_MS = 1_000
const READY_MAY_TAKE_MS = 1_000
const ORPHAN_MAY_RECOVER_MS = 30_000
const LONGEST_LOG = 10 * 1024 * 1024

/**
 * The running server of a home, whatever was there before: nothing, a stopped one, or one left over by a crash.
 * @throws PostgresTrouble with a sentence that says what to do
 */
export async function startPostgres(wishes: StartWishes): Promise<EmbeddedPostgres> {
  const places = openHome(wishes.home)
  let ownership: Ownership
  try {
    ownership = takeOwnership(places.folder)
  } catch (error) {
    if (wishes.join && error instanceof PostgresTrouble && error.code === 'postgres.busy')
      return joined(places, error)
    throw translated(error, places)
  }
  try {
    const up = await bringUp(places, wishes)
    await ensureRoles(settingsOf(up.running, 'anju_admin'))
    return owned(places, wishes, up, ownership)
  } catch (error) {
    ownership.release()
    throw translated(error, places)
  }
}

function openHome(home: string): Places {
  try {
    mkdirSync(home, { recursive: true })
    const places = placesIn(realpathSync(home))
    mkdirSync(places.folder, { recursive: true, mode: 0o711 })
    return places
  } catch (error) {
    throw translated(error, placesIn(home))
  }
}

async function bringUp(places: Places, wishes: StartWishes): Promise<Up> {
  const identity = identityFor(places.data)
  const shipped = wishes.binaries ?? binariesFor()
  const orphan = await adopt(places, shipped, wishes.log)
  if (orphan) {
    if (writeAccess(places.data, identity)) reload(orphan.pid)
    return { running: orphan, how: 'adopted' }
  }
  const exists = holdsCluster(places.data, shipped.major)
  requireRoom(places, exists)
  const binaries = runnableBy(identity, shipped)
  if (!exists) await createFolder(places, binaries, identity)
  else takeBack(places.data, identity)
  writeAccess(places.data, identity)
  turnLog(places.log)
  const socket = socketFolder(identity, places)
  // No server lives on this folder any more, so whatever lies there belongs to a dead one.
  forgetSocket(socket)
  const settings = { ...serverSettings(), ...wishes.settings }
  const running = await startServer({
    binaries,
    identity,
    data: places.data,
    log: places.log,
    socket,
    settings,
  })
  return { running, how: exists ? 'started' : 'created' }
}

/** The server that a killed program left running, if it truly serves this folder in our version. */
async function adopt(places: Places, binaries: Binaries, log: Remarks): Promise<Running | undefined> {
  const named = namedByPidFile(places.data)
  if (!named) return undefined
  if (!livesOn(named.pid, places.data)) {
    forgetPidFile(places.data)
    return undefined
  }
  const version = await answerOf(named, places)
  if (version && binaries.version.startsWith(version)) {
    log.info({ pid: named.pid }, 'adopted the database server that a killed program left running')
    return named
  }
  log.warn(
    { pid: named.pid, version },
    'stopping a left-over database server that does not answer or is of another version',
  )
  await stopServer(named.pid, places.data, version ? 'fast' : 'at once')
  return undefined
}

async function answerOf(named: Running, places: Places): Promise<string | undefined> {
  const admin = settingsOf(named, 'anju_admin')
  for (let waited = 0; livesOn(named.pid, places.data); waited += 100) {
    const version = await answers(named, admin)
    if (version) return version
    // One that recovers from a crash takes its time; one that calls itself ready and is silent has lost its socket.
    const patience =
      namedByPidFile(places.data)?.status === 'ready' ? READY_MAY_TAKE_MS : ORPHAN_MAY_RECOVER_MS
    if (waited >= patience) return undefined
    await pause(100)
  }
  return undefined
}

async function joined(places: Places, busy: PostgresTrouble): Promise<EmbeddedPostgres> {
  // Its owner may be starting it this very moment.
  for (let waited = 0; waited < ORPHAN_MAY_RECOVER_MS; waited += 100) {
    const named = namedByPidFile(places.data)
    if (named && (await answers(named, settingsOf(named, 'anju_admin')))) {
      return {
        ...settingsFor(named),
        how: 'joined',
        adopted: false,
        pid: named.pid,
        stop: async () => undefined,
      }
    }
    await pause(100)
  }
  throw busy
}

function owned(places: Places, wishes: StartWishes, up: Up, ownership: Ownership): EmbeddedPostgres {
  let { running } = up
  let stopping = false
  let rescue: Promise<void> | undefined
  const watch = setInterval(() => {
    if (rescue || stopping || livesOn(running.pid, places.data)) return
    rescue = bringBack(places, wishes, () => stopping)
      .then((again) => {
        running = again ?? running
        rescue = undefined
      })
      .catch((error) => {
        clearInterval(watch)
        wishes.onLost?.(translated(error, places))
      })
  }, WATCH_EVERY_MS)
  watch.unref()
  return {
    ...settingsFor(running),
    how: up.how,
    adopted: up.how === 'adopted',
    get pid() {
      return running.pid
    },
    async stop() {
      if (stopping) return
      stopping = true
      clearInterval(watch)
      await rescue
      await stopServer(running.pid, places.data, 'fast')
      if (running.socket.startsWith('/tmp/anju-')) rmSync(running.socket, { recursive: true, force: true })
      ownership.release()
    },
  }
}

// The kernel gives the dead server's memory back a moment after its last process has gone, hence more than one try.
async function bringBack(
  places: Places,
  wishes: StartWishes,
  given: () => boolean,
): Promise<Running | undefined> {
  for (let attempt = 1; !given(); attempt += 1) {
    wishes.log.warn({ attempt }, 'the database server ended by itself; starting it again')
    try {
      return (await bringUp(places, wishes)).running
    } catch (error) {
      if (attempt === 5) throw error
      await pause(attempt * 200)
    }
  }
  return undefined
}

function settingsFor(running: Running): Pick<EmbeddedPostgres, 'admin' | 'app'> {
  return { admin: settingsOf(running, 'anju_admin'), app: settingsOf(running, APP_ROLE) }
}

function settingsOf(running: Running, user: string): ConnectionSettings {
  return { host: running.socket, port: running.port, user, database: DATABASE }
}

// One old log is kept; the server itself writes little.
function turnLog(log: string): void {
  if (existsSync(log) && statSync(log).size > LONGEST_LOG) renameSync(log, `${log}.old`)
}

function translated(error: unknown, places: Places): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new PostgresTrouble('disk-full', { folder: places.folder, free: 0 })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new PostgresTrouble('not-yours', { folder: places.folder, owner: ownerOf(places.folder) })
  }
  return error
}
