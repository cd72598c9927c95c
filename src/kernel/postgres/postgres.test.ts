// The embedded database in good and bad days: killed, orphaned, fought over, damaged, out of room, started by root.
import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, beforeEach, describe, it, type TestContext } from 'node:test'
import pg from 'pg'
import { identityFor, reaches } from './identity.ts'
import { type ConnectionSettings, type EmbeddedPostgres, PostgresTrouble, startPostgres } from './index.ts'
import { troubleFromLog } from './trouble.ts'

const root = process.getuid?.() === 0
const NOBODY = 65534
const log = { info: () => undefined, warn: () => undefined }
const places: string[] = []
const servers: EmbeddedPostgres[] = []
let home: string

beforeEach(() => {
  home = place()
})

after(async () => {
  for (const server of servers) await server.stop()
  for (const folder of places) rmSync(folder, { recursive: true, force: true })
})

describe('an embedded PostgreSQL', () => {
  it('is created at the first start, found again at the next, and gone after stop', async () => {
    const first = await start()
    assert.equal(first.how, 'created')
    await run(first.app, `create table kept (n int); insert into kept values (42)`)
    await first.stop()
    assert.ok(gone(first.pid))
    assert.ok(!existsSync(join(home, 'postgres', 'data', 'postmaster.pid')))
    const second = await start()
    assert.equal(second.how, 'started')
    assert.deepEqual(await run(second.app, 'select n from kept'), [{ n: 42 }])
  })

  it('listens on a private Unix socket only, syncs every commit, and serves a role bound by row-level security', async () => {
    const server = await start()
    const [role] = await run(
      server.app,
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`,
    )
    assert.deepEqual(role, { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false })
    const [set] = await run(
      server.admin,
      `select current_setting('listen_addresses') as net, current_setting('fsync') as fsync,
        current_setting('full_page_writes') as pages, current_setting('server_encoding') as encoding,
        current_setting('data_checksums') as sums, current_setting('lc_collate', true) as collate`,
    )
    assert.deepEqual(
      { ...set, collate: undefined },
      { net: '', fsync: 'on', pages: 'on', encoding: 'UTF8', sums: 'on', collate: undefined },
    )
    assert.equal(statSync(server.app.host).mode & 0o077, 0)
  })

  it('keeps what people wrote out of its log', async () => {
    const server = await start()
    await assert.rejects(run(server.app, `select '林晚秋 13800000000'::int`))
    await run(server.app, "create table once (who text primary key); insert into once values ('林晚秋')")
    await assert.rejects(run(server.app, `insert into once values ('林晚秋')`))
    assert.doesNotMatch(readFileSync(join(home, 'postgres', 'server.log'), 'utf8'), /林晚秋|13800000000/)
  })

  it('is adopted with every acknowledged row when its program was killed', async () => {
    const killed = await program(`await client.query('create table kept (n int)')
      await client.query('insert into kept values (7)'); say('wrote')`)
    await heard(killed, 'wrote')
    const pid = serverPid()
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    const server = await start()
    assert.equal(server.how, 'adopted')
    assert.equal(server.pid, pid)
    assert.deepEqual(await run(server.app, 'select n from kept'), [{ n: 7 }])
    await server.stop()
    assert.ok(gone(pid), 'an adopted server is stopped like any other')
  })

  it('is stopped and started anew when the left-over server does not answer', async () => {
    const killed = await program(`say('up')`)
    await heard(killed, 'up')
    const pid = serverPid()
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    // Its socket is gone, as after a cleaning of /tmp: it lives, but nobody can reach it.
    rmSync(socketFolder(), { recursive: true })
    const server = await start()
    assert.equal(server.how, 'started')
    assert.notEqual(server.pid, pid)
    assert.ok(gone(pid))
  })

  it('comes back by itself when its own process is killed', async () => {
    const server = await start()
    const before = server.pid
    await run(server.app, `create table kept (n int); insert into kept values (1)`)
    process.kill(before, 'SIGKILL')
    await until(() => server.pid !== before)
    assert.deepEqual(await run(server.app, 'select n from kept'), [{ n: 1 }])
  })

  it('belongs to one program at a time, and the second is told whose it is', async () => {
    const holder = await program(`say('up')`)
    await heard(holder, 'up')
    await assert.rejects(start(), (error) => {
      assert.ok(error instanceof PostgresTrouble)
      assert.equal(error.code, 'postgres.busy')
      assert.match(error.sentences['zh-CN'], new RegExp(`进程 ${holder.pid}`))
      assert.match(error.sentences.en, new RegExp(`process ${holder.pid}`))
      return true
    })
    const guest = await startPostgres({ home, log, join: true })
    assert.equal(guest.how, 'joined')
    assert.deepEqual(await run(guest.app, 'select 1 as one'), [{ one: 1 }])
    await guest.stop()
    assert.deepEqual(
      await run(guest.app, 'select 2 as two'),
      [{ two: 2 }],
      'a guest does not close the house',
    )
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    assert.equal((await start()).how, 'adopted', 'the lock dies with its holder')
  })

  it('lets exactly one of several programs create it at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => program(`say('up')`)))
    const said = await Promise.all(all.map((one) => firstLine(one)))
    assert.equal(said.filter((line) => line === 'up').length, 1, said.join(' | '))
    assert.equal(said.filter((line) => line === 'postgres.busy').length, 3, said.join(' | '))
    for (const one of all) if (one.exitCode === null) await end(one)
  })

  it('works where the path is longer than a socket can have', async () => {
    home = join(home, '安'.repeat(60), 'x'.repeat(100))
    const server = await start()
    assert.ok(Buffer.byteLength(`${server.app.host}/.s.PGSQL.5432`) <= 107)
    assert.equal(statSync(server.app.host).mode & 0o077, 0)
    assert.deepEqual(await run(server.app, 'select 1 as one'), [{ one: 1 }])
    await server.stop()
    assert.ok(!existsSync(server.app.host))
  })

  it('starts over the socket lock of a dead server whose number is counted as alive', async () => {
    const first = await start()
    await first.stop()
    mkdirSync(first.app.host, { recursive: true, mode: 0o700 })
    if (process.getuid?.() === 0) chownSync(first.app.host, 65534, 65534)
    const lock = [process.pid, join(home, 'postgres', 'data'), 0, 5432, first.app.host, ''].join('\n')
    writeFileSync(join(first.app.host, '.s.PGSQL.5432.lock'), `${lock}\n`)
    const server = await start()
    assert.deepEqual(await run(server.app, 'select 1 as one'), [{ one: 1 }])
    await server.stop()
  })

  it('works wherever a character of its path falls in the pid file', async () => {
    const root = home
    for (const name of ['新 家', 'a新家', 'ab新家', 'abc新家']) {
      home = join(root, name)
      const server = await start()
      assert.deepEqual(await run(server.app, 'select 1 as one'), [{ one: 1 }])
      await server.stop()
    }
  })

  it('is not fooled by a pid file whose number now belongs to somebody else', async () => {
    await (await start()).stop()
    const data = join(home, 'postgres', 'data')
    const lines = [process.pid, data, 1_700_000_000, 5432, '/tmp', '', '  1234  5678', 'ready', '']
    writeFileSync(join(data, 'postmaster.pid'), lines.join('\n'))
    assert.equal((await start()).how, 'started')
  })

  it('tells a damaged folder in a sentence and leaves it as it is', async () => {
    await (await start()).stop()
    const control = join(home, 'postgres', 'data', 'global', 'pg_control')
    truncateSync(control, 100)
    await assert.rejects(start(), isTrouble('damaged', /anju restore/))
    assert.equal(statSync(control).size, 100)
  })

  it('tells a folder of somebody else, of a newer and of an older PostgreSQL in a sentence', async () => {
    const data = join(home, 'postgres', 'data')
    mkdirSync(data, { recursive: true })
    writeFileSync(join(data, 'thesis.doc'), 'precious')
    await assert.rejects(start(), isTrouble('foreign', /ANJU_HOME/))
    assert.equal(readFileSync(join(data, 'thesis.doc'), 'utf8'), 'precious')
    for (const [version, code, advice] of [
      ['19', 'newer-version', /Update Anju/],
      ['15', 'older-version', /anju backup/],
    ] as const) {
      writeFileSync(join(data, 'PG_VERSION'), `${version}\n`)
      await assert.rejects(start(), isTrouble(code, advice))
    }
  })

  it('starts over after a creation that was cut off half way', async () => {
    mkdirSync(join(home, 'postgres', 'data.new', 'base'), { recursive: true })
    mkdirSync(join(home, 'postgres', 'data'))
    assert.equal((await start()).how, 'created')
  })

  it('reads a full disk, a foreign owner and a wrong machine out of what the server said', () => {
    const said = (line: string) =>
      troubleFromLog(`2026-01-01 LOG:  hello\n2026-01-01 FATAL:  ${line}\n`, '/data').code
    assert.equal(
      said('could not write lock file "postmaster.pid": No space left on device'),
      'postgres.disk-full',
    )
    assert.equal(said('data directory "/data" has wrong ownership'), 'postgres.not-yours')
    assert.equal(said('could not locate a valid checkpoint record at 0/1'), 'postgres.damaged')
    assert.equal(said('could not map anonymous shared memory'), 'postgres.failed')
    assert.equal(
      troubleFromLog("postgres: /lib/libc.so.6: version `GLIBC_2.27' not found", '/d').code,
      'postgres.unsuited',
    )
  })

  it('refuses to begin on a full disk, says so, and starts again when there is room', async (t) => {
    if (!mounted(t, '300m')) return
    await (await start()).stop()
    const ballast = join(home, 'ballast')
    const free = execFileSync('df', ['--output=avail', '-k', home], { encoding: 'utf8' })
    writeFileSync(ballast, Buffer.alloc((Number(free.split('\n')[1]) - 8 * 1024) * 1024))
    await assert.rejects(start(), isTrouble('disk-full', /Free some space/))
    rmSync(ballast)
    assert.equal((await start()).how, 'started')
  })

  it('does not begin a creation for which there is no room', async (t) => {
    if (!mounted(t, '60m')) return
    await assert.rejects(start(), isTrouble('disk-full', /Free some space/))
    assert.ok(!existsSync(join(home, 'postgres', 'data')))
  })
})

describe('an embedded PostgreSQL under other users', () => {
  it('runs unprivileged when root starts it, even below a folder that only root may enter', async (t) => {
    if (!rootOnly(t)) return
    chmodSync(home, 0o700)
    assert.ok(!reaches(identityFor(home), home))
    const server = await start()
    assert.equal(statSync(`/proc/${server.pid}`).uid, NOBODY)
    assert.deepEqual(await run(server.app, 'select 1 as one'), [{ one: 1 }])
    process.kill(server.pid, 'SIGKILL')
    const before = server.pid
    await until(() => server.pid !== before)
    await server.stop()
    assert.equal((await start()).how, 'started')
  })

  it('takes a home back that root copied', async (t) => {
    if (!rootOnly(t)) return
    await (await start()).stop()
    const original = home
    home = place()
    cpSync(join(original, 'postgres'), join(home, 'postgres'), { recursive: true })
    execFileSync('chown', ['-R', '0:0', join(home, 'postgres')])
    assert.equal((await start()).how, 'started')
  })

  it('runs as the ordinary user who starts it', async (t) => {
    if (!root) return // Every other test here has shown it.
    if (!reaches({ uid: NOBODY, gid: NOBODY, spawn: {} }, import.meta.dirname)) {
      return t.skip('nobody may not read this project, so there is no ordinary user to try it as')
    }
    chownSync(home, NOBODY, NOBODY)
    const other = await program(`say('up')`, NOBODY)
    await heard(other, 'up')
    assert.equal(statSync(`/proc/${serverPid()}`).uid, NOBODY)
    await end(other)
  })

  it('tells an ordinary user that the folder belongs to somebody else', async (t) => {
    if (!rootOnly(t)) return
    await (await start()).stop()
    execFileSync('chown', ['-R', '1:1', join(home, 'postgres')])
    chmodSync(join(home, 'postgres'), 0o777)
    const other = await program(`say('up')`, NOBODY)
    assert.match(await firstLine(other), /not-yours/)
  })
})

async function start(): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ home, log })
  servers.push(server)
  return server
}

function place(): string {
  const folder = mkdtempSync('/tmp/anju-pg-test-')
  chmodSync(folder, 0o755)
  places.push(folder)
  return folder
}

async function run(connection: ConnectionSettings, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another program that starts this home's server, does something, and then stays until it is told to end. */
async function program(deed: string, uid?: number): Promise<ChildProcess> {
  const code = `
    import { startPostgres } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    import pg from ${JSON.stringify(import.meta.resolve('pg'))}
    const say = (word) => console.log(word)
    try {
      const server = await startPostgres({ home: ${JSON.stringify(home)}, log: { info() {}, warn() {} } })
      const client = new pg.Client(server.app)
      await client.connect()
      ${deed}
      process.stdin.on('end', async () => { await client.end(); await server.stop() }).resume()
    } catch (error) { say(error.code); process.exit(1) }`
  const as = uid === undefined ? {} : { uid, gid: uid }
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    ...as,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

async function firstLine(child: ChildProcess): Promise<string> {
  assert.ok(child.stdout)
  const [line] = await once(createInterface(child.stdout), 'line')
  return String(line)
}

async function heard(child: ChildProcess, word: string): Promise<void> {
  assert.equal(await firstLine(child), word)
}

async function end(child: ChildProcess): Promise<void> {
  child.stdin?.end()
  await once(child, 'exit')
}

/** A dead process that nobody has collected yet still has a number, but no folder to work in. */
function gone(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === ''
  } catch {
    return true
  }
}

function serverPid(): number {
  return Number.parseInt(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10)
}

function socketFolder(): string {
  return readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[4] ?? ''
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

function isTrouble(code: string, advice: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof PostgresTrouble, String(error))
    assert.equal(error.code, `postgres.${code}`)
    assert.match(error.sentences.en, advice)
    assert.match(error.sentences['zh-CN'], /。$/)
    assert.doesNotMatch(error.message, /\{\w+\}/, 'every fact of the sentence is filled in')
    return true
  }
}

function rootOnly(t: TestContext): boolean {
  if (!root) t.skip('only root can hand a server to another user')
  return root
}

/** A small disk of its own under the home. */
function mounted(t: TestContext, size: string): boolean {
  const folder = home
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder])
  if (done.status !== 0) {
    t.skip('a small disk can only be mounted by root with the right to mount')
    return false
  }
  t.after(async () => {
    for (const server of servers) await server.stop()
    spawnSync('umount', [folder])
  })
  return true
}
