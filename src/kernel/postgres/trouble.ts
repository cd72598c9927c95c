// What can keep the embedded database from starting, told as a sentence with what to do about it.
import type { Facts } from '../errors.ts'
import { openWords } from '../words.ts'

export type TroubleCode =
  | 'busy'
  | 'damaged'
  | 'disk-full'
  | 'failed'
  | 'foreign'
  | 'newer-version'
  | 'no-binaries'
  | 'no-user'
  | 'not-yours'
  | 'older-version'
  | 'socket-place'
  | 'stuck'
  | 'unsuited'

const words = openWords()
words.add('postgres', new URL('./words/', import.meta.url))

/** A reason for which the database can't run; its message is the sentence in both languages, one a line. */
export class PostgresTrouble extends Error {
  readonly code: string
  readonly facts: Facts
  readonly sentences: Readonly<Record<'zh-CN' | 'en', string>>

  constructor(code: TroubleCode, facts: Facts = {}) {
    const key = `postgres.${code}`
    const sentences = { 'zh-CN': words.say('zh-CN', key, facts), en: words.say('en', key, facts) }
    super(`${sentences['zh-CN']}\n${sentences.en}`)
    this.name = 'PostgresTrouble'
    this.code = key
    this.facts = facts
    this.sentences = sentences
  }
}

/** Reads what the server said before it gave up. @param said its log since the start @param folder its data */
export function troubleFromLog(said: string, folder: string): PostgresTrouble {
  const reasons = [...said.matchAll(/(?:FATAL|PANIC|error):\s+(.+)/g)].map((match) => match[1] ?? '')
  const reason = reasons.at(-1) ?? (said.trim().split('\n').at(-1) || '?')
  if (/No space left on device|Disk quota exceeded/.test(said)) {
    return new PostgresTrouble('disk-full', { folder, free: 0 })
  }
  if (/GLIBC|No such file or directory.*ld-|Exec format/.test(said))
    return new PostgresTrouble('unsuited', { reason })
  if (/Permission denied|must be owned by|has wrong ownership/.test(said)) {
    return new PostgresTrouble('not-yours', { folder, owner: '?' })
  }
  const torn =
    /control file|pg_control|checkpoint|corrupt|checksum|invalid page|incompatible|could not (read|open|access)/
  return new PostgresTrouble(torn.test(said) ? 'damaged' : 'failed', { folder, reason })
}
