// Finds a Dovecot for the mail tests, or installs one; a test without a real mail server is never skipped in silence.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inWords } from './language.ts'
import { Told } from './tell.ts'

const USUAL = [
  '/usr/sbin/dovecot',
  '/usr/local/sbin/dovecot',
  '/opt/homebrew/sbin/dovecot',
  '/usr/local/opt/dovecot/sbin/dovecot',
]

/** @throws Told when there is none and none can be installed: it needs its libraries in their places, so it is not borrowed */
export function dovecot(): string {
  const named = process.env.DOVECOT_PATH
  if (named && runs(named)) return named
  const there = USUAL.find(runs)
  if (there) return there
  installByApt()
  const installed = USUAL.find(runs)
  if (installed) return installed
  throw new Told(
    inWords(
      '邮件测试需要真正的邮件服务器 Dovecot，这里没有，也没能自动安装。请安装（Debian：sudo apt-get install dovecot-imapd；macOS：brew install dovecot），或用 DOVECOT_PATH 指定。',
      'The mail tests need Dovecot, a real mail server; it is not here and could not be installed. Install it (Debian: sudo apt-get install dovecot-imapd; macOS: brew install dovecot) or name it with DOVECOT_PATH.',
    ),
  )
}

function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function installByApt(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error(inWords('正在安装 Dovecot……', 'Installing Dovecot ...'))
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'dovecot-imapd']])
    spawnSync('apt-get', ['-qq', ...words], { env, stdio: ['ignore', 'ignore', 2] })
}
