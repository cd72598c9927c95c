// Why a backup can't be taken or brought back, told as a sentence with what to do about it.
import type { Facts } from '../errors.ts'
import { openWords } from '../words.ts'

export type BackupTroubleCode = 'damaged' | 'exists' | 'files-there' | 'newer' | 'not-empty' | 'unreadable'

const words = openWords()
words.add('backup', new URL('./words/', import.meta.url))

export class BackupTrouble extends Error {
  readonly code: string
  readonly facts: Facts
  readonly sentences: Readonly<Record<'zh-CN' | 'en', string>>

  constructor(code: BackupTroubleCode, facts: Facts = {}) {
    const key = `backup.${code}`
    const sentences = { 'zh-CN': words.say('zh-CN', key, facts), en: words.say('en', key, facts) }
    super(`${sentences['zh-CN']}\n${sentences.en}`)
    this.name = 'BackupTrouble'
    this.code = key
    this.facts = facts
    this.sentences = sentences
  }
}
