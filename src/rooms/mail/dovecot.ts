/** A real IMAP server for tests and measuring: Dovecot in a folder of its own, as nobody in particular, with a Maildir for each box. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { chmod, chown, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, connect as dial } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Certificate } from './certificate.ts'
import type { ImapServer } from './imap-server.ts'

const NOBODY = { name: 'nobody', uid: 65534, group: 'nogroup', gid: 65534 }
const PASSWORD = 'linen-and-oak'
const TRIES = 100

/** @param program where Dovecot stands */
export async function openDovecot(program: string, certificate?: Certificate): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'anju-dovecot-'))
  const own = userInfo()
  // As root it gives its rights away; as anybody else it has none to give.
  const as = own.uid === 0 ? NOBODY : { name: own.username, uid: own.uid, group: ownGroup(), gid: own.gid }
  await chmod(folder, 0o755)
  for (const name of ['run', 'state', 'mail']) {
    mkdirSync(join(folder, name), { mode: 0o755 })
    chownSync(join(folder, name), as.uid, as.gid)
  }
  const [port, tlsPort] = [await freePort(), certificate ? await freePort() : 0]
  if (certificate) {
    writeFileSync(join(folder, 'cert.pem'), certificate.cert, { mode: 0o644 })
    writeFileSync(join(folder, 'key.pem'), certificate.key, { mode: 0o600 })
  }
  const conf = join(folder, 'dovecot.conf')
  writeFileSync(conf, settings(folder, { port, tlsPort }, as), { mode: 0o644 })
  let server: ChildProcess | undefined
  let count = 0

  const start = async () => {
    server = spawn(program, ['-F', '-c', conf], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' },
    })
    let said = ''
    server.stderr?.on('data', (part: Buffer) => {
      said += part.toString()
    })
    for (let i = 0; i < TRIES; i++) {
      if (server.exitCode !== null) throw new Error(`Dovecot did not start: ${said}`)
      if (await answers(port)) return
      await pause(50)
    }
    throw new Error(`Dovecot did not answer on ${port}: ${said}`)
  }
  const stop = async () => {
    if (!server || server.exitCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
  }
  await start().catch(async (error: unknown) => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  return {
    name: 'Dovecot',
    port,
    tlsPort,
    password: PASSWORD,
    start,
    stop,
    async deliver(user, raw) {
      const box = join(folder, 'mail', user)
      for (const name of ['', 'tmp', 'new', 'cur']) {
        mkdirSync(join(box, name), { recursive: true, mode: 0o700 })
        chownSync(join(box, name), as.uid, as.gid)
      }
      const name = `${1_000_000 + count}.P${process.pid}Q${count++}.test`
      await writeFile(join(box, 'tmp', name), raw)
      await chown(join(box, 'tmp', name), as.uid, as.gid)
      await rename(join(box, 'tmp', name), join(box, 'new', name))
    },
    async renumber(user) {
      const box = join(folder, 'mail', user)
      for (const name of await readdir(box)) {
        if (/^dovecot/.test(name)) await rm(join(box, name), { force: true })
      }
    },
    async close() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Its settings want a name, and Node knows only the number. */
const ownGroup = (): string => spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim()

function settings(
  folder: string,
  { port, tlsPort }: { port: number; tlsPort: number },
  as: typeof NOBODY,
): string {
  const ssl =
    tlsPort > 0 ? `ssl = yes\nssl_cert = <${folder}/cert.pem\nssl_key = <${folder}/key.pem` : 'ssl = no'
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
${ssl}
disable_plaintext_auth = no
default_internal_user = ${as.name}
default_internal_group = ${as.group}
default_login_user = ${as.name}
first_valid_uid = 1
first_valid_gid = 0
mail_location = maildir:${folder}/mail/%u
mail_max_userip_connections = 100
maildir_very_dirty_syncs = yes
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${as.uid} gid=${as.gid} home=${folder}/mail/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('Expected a free port')
  return address.port
}

/** The server greets, so it is there. */
async function answers(port: number): Promise<boolean> {
  const socket = dial(port, '127.0.0.1')
  try {
    const [greeting]: unknown[] = await once(socket, 'data')
    return String(greeting).startsWith('* OK')
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
