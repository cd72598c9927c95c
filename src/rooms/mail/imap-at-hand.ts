/** The IMAP server at hand for tests: Dovecot where one runs, else our counterpart in its place; it says aloud which. */
import { spawnSync } from 'node:child_process'
import type { Certificate } from './certificate.ts'
import { openDovecot } from './dovecot.ts'
import { openCounterpart } from './imap-counterpart/server.ts'
import type { ImapServer } from './imap-server.ts'

/** Its settings are written for this version; the next one has others. */
const VERSION = /^2\.3\./

export const isDovecot = (program: string): boolean =>
  VERSION.test(spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 }).stdout ?? '')

/** @param program where Dovecot stands, if it does */
export async function openImapServer(program: string, certificate?: Certificate): Promise<ImapServer> {
  const server = isDovecot(program)
    ? await openDovecot(program, certificate)
    : await openCounterpart(certificate)
  process.stderr.write(`${toldOf(server)}\n`)
  return server
}

export const toldOf = ({ name }: ImapServer): string =>
  name === 'Dovecot'
    ? 'Letters come from a real Dovecot.'
    : 'NO DOVECOT 2.3 HERE: letters come from our own IMAP counterpart (src/rooms/mail/imap-counterpart).'
