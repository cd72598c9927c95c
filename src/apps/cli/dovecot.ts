// Finds a Dovecot for the mail tests, or installs one; without it they run against a counterpart of ours, and that is said.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inWords } from './language.ts'

const USUAL = [
  '/usr/sbin/dovecot',
  '/usr/local/sbin/dovecot',
  '/opt/homebrew/sbin/dovecot',
  '/usr/local/opt/dovecot/sbin/dovecot',
]
/** The tests write their settings for this version. */
const VERSION = /^2\.3\./
const INSTALLING_MS = 3 * 60_000

/** Undefined when there is none and none can be installed. A path in DOVECOT_PATH is the only one that counts, also when nothing is there. */
export function dovecot(): string | undefined {
  const named = process.env.DOVECOT_PATH
  if (named) return runs(named) ? named : without()
  const there = USUAL.find(runs)
  if (there) return there
  installByApt()
  return USUAL.find(runs) ?? without()
}

function without(): undefined {
  console.error(
    inWords(
      '没有 Dovecot 2.3，也没能自动安装：邮件测试改用自带的 IMAP 对应服务器（src/rooms/mail/imap-counterpart）。要用真正的 Dovecot，请安装（Debian：sudo apt-get install dovecot-imapd），或用 DOVECOT_PATH 指定。',
      'NO DOVECOT 2.3 here, and it could not be installed: the mail tests run against an IMAP counterpart of our own (src/rooms/mail/imap-counterpart). For the real one, install it (Debian: sudo apt-get install dovecot-imapd) or name it with DOVECOT_PATH.',
    ),
  )
  return undefined
}

function runs(path: string): boolean {
  if (!existsSync(path)) return false
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return status === 0 && VERSION.test(stdout)
}

function installByApt(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error(inWords('正在安装 Dovecot……', 'Installing Dovecot ...'))
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Without a net it gives up soon: there is another way.
  const patience = [
    '-o',
    'Acquire::Retries=0',
    '-o',
    'Acquire::http::Timeout=15',
    '-o',
    'Acquire::https::Timeout=15',
  ]
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'dovecot-imapd']])
    spawnSync('apt-get', ['-qq', ...patience, ...words], {
      env,
      stdio: ['ignore', 'ignore', 2],
      timeout: INSTALLING_MS,
    })
}
