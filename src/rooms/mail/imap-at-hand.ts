/** The IMAP server at hand for tests: Dovecot where one runs, else our counterpart in its place; it says aloud which. */
import { spawnSync } from 'node:child_process'
import type { Certificate } from './certificate.ts'
import { openDovecot } from './dovecot.ts'
import { openCounterpart } from './imap-counterpart/server.ts'
import type { ImapServer } from './imap-server.ts'

/** Its settings are written for this version; the next one has others. */
const VERSION = /^2\.3\./

/** Undefined where there is none, or none that runs for us; why is said. */
export async function tryDovecot(
  program: string,
  certificate?: Certificate,
): Promise<ImapServer | undefined> {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  if (!VERSION.test(stdout ?? '')) return undefined
  try {
    return await openDovecot(program, certificate)
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
    return undefined
  }
}

/** @param program where Dovecot stands, if it does */
export async function openImapServer(program: string, certificate?: Certificate): Promise<ImapServer> {
  const server = (await tryDovecot(program, certificate)) ?? (await openCounterpart(certificate))
  process.stderr.write(`${toldOf(server)}\n`)
  return server
}

export const toldOf = ({ name }: ImapServer): string =>
  name === 'Dovecot'
    ? 'Letters come from a real Dovecot.'
    : 'NO DOVECOT 2.3 HERE: letters come from our own IMAP counterpart (src/rooms/mail/imap-counterpart).'
