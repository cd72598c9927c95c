// One throw-away cluster for a run of tests, and fresh databases from templates within a blink.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { binariesFor } from './binaries.ts'
import type { ConnectionSettings } from './connection.ts'
import { takeOwnership } from './owner.ts'
import { livesOn, namedByPidFile, stopServer } from './postmaster.ts'
import { APP_ROLE } from './roles.ts'
import { throwAwaySettings } from './settings.ts'
import { startPostgres } from './supervise.ts'

export interface TestCluster {
  /** Superuser on the database `postgres`. */
  admin: ConnectionSettings
  settings(database: string, who: 'admin' | 'app'): ConnectionSettings
  /**
   * The name of the template database for a key, built once over all processes of the run.
   * @param build is given the empty database as its owner, and must leave no connection open
   */
  template(key: string, build: (empty: ConnectionSettings) => Promise<void>): Promise<string>
  /** A fresh database, empty or from a template, under 100 ms. */
  createDatabase(template?: string): Promise<string>
  dropDatabase(name: string): Promise<void>
  /** The last close in a process stops a cluster that this process started. */
  close(): Promise<void>
}

const PREFIX = 'anju-test-'
const quiet = { info: () => undefined, warn: () => undefined }

let own: { started: Promise<Started>; users: number } | undefined

interface Started {
  admin: ConnectionSettings
  stop(): Promise<void>
}

/**
 * The cluster that the runner of the tests started (ANJU_TEST_CLUSTER), or one of this process's own.
 * Which PostgreSQL major it is comes from ANJU_TEST_POSTGRES; 18 unless told otherwise.
 */
export async function openTestCluster(): Promise<TestCluster> {
  const given = process.env.ANJU_TEST_CLUSTER
  if (given) return clusterOn(JSON.parse(given), async () => undefined)
  own ??= { started: startThrowAway(Number(process.env.ANJU_TEST_POSTGRES ?? 18)), users: 0 }
  own.users += 1
  const mine = own
  const { admin, stop } = await mine.started
  return clusterOn(admin, async () => {
    mine.users -= 1
    if (mine.users > 0) return
    own = undefined
    await stop()
  })
}

/** Starts a cluster that nobody will miss. Left-overs of killed runs are cleared first. */
export async function startThrowAway(major: number): Promise<Started> {
  await clearLeftOvers()
  const home = mkdtempSync(`/tmp/${PREFIX}${process.pid}-`)
  // PostgreSQL before 17 must be able to walk down to its data by name.
  chmodSync(home, 0o711)
  const server = await startPostgres({
    home,
    log: quiet,
    binaries: binariesFor(major),
    settings: throwAwaySettings(),
  })
  const kill = () => {
    process.kill(server.pid, 'SIGQUIT')
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', kill)
  return {
    admin: { ...server.admin, database: 'postgres' },
    async stop() {
      process.removeListener('exit', kill)
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function clusterOn(admin: ConnectionSettings, close: () => Promise<void>): TestCluster {
  const settings = (database: string, who: 'admin' | 'app') => ({
    ...admin,
    database,
    user: who === 'admin' ? admin.user : APP_ROLE,
  })
  return {
    admin,
    settings,
    template: (key, build) =>
      withClient(admin, (client) => ensureTemplate(client, key, (name) => build(settings(name, 'app')))),
    createDatabase: (template) =>
      withClient(admin, async (client) => {
        const name = `test_${randomBytes(6).toString('hex')}`
        await client.query(`create database ${name} owner ${APP_ROLE} template ${template ?? 'template0'}`)
        return name
      }),
    dropDatabase: (name) =>
      withClient(admin, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      }),
    close,
  }
}

// Built under another name and renamed, so that a template with this name is always a whole one.
async function ensureTemplate(
  client: pg.Client,
  key: string,
  build: (name: string) => Promise<void>,
): Promise<string> {
  const name = `template_${key
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase()
    .slice(0, 40)}`
  await client.query('select pg_advisory_lock(hashtext($1))', [name])
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (!rowCount) {
    const draft = `draft_${randomBytes(6).toString('hex')}`
    await client.query(`create database ${draft} owner ${APP_ROLE} template template0`)
    await build(draft)
    await client.query(`alter database ${draft} rename to ${name}`)
  }
  await client.query('select pg_advisory_unlock(hashtext($1))', [name])
  return name
}

async function withClient<T>(
  settings: ConnectionSettings,
  run: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...settings })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

// A run that was killed could not stop its cluster; whoever comes next does, unless its owner still lives.
async function clearLeftOvers(): Promise<void> {
  for (const name of readdirSync('/tmp').filter((entry) => entry.startsWith(PREFIX))) {
    const home = join('/tmp', name)
    if (exists(Number(name.split('-')[2]))) continue
    try {
      takeOwnership(join(home, 'postgres')).release()
    } catch {
      continue
    }
    const data = join(home, 'postgres', 'data')
    const server = namedByPidFile(data)
    if (server && livesOn(server.pid, data)) await stopServer(server.pid, data, 'at once')
    rmSync(home, { recursive: true, force: true })
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
