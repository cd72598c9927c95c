/** What a channel lets through: whether we may write now, how much is left, and which messages it can carry. */
import { Refusal } from '../../kernel/errors.ts'
import type { ChannelAdapter } from './adapter.ts'
import type { Carried, Phrase, Reach } from './contract.ts'

/** @property heardAt the customer's newest message @property sentSince our messages since then */
export interface Exchange {
  readonly now: Date
  readonly heardAt: Date | null
  readonly sentSince: number
}

export interface Outgoing {
  readonly text: string
  readonly files: readonly { readonly type: string; readonly bytes: number }[]
}

const MINUTE = 60_000

export function reach({ capabilities, words }: ChannelAdapter, { now, heardAt, sentSince }: Exchange): Reach {
  const { windowMinutes, quota } = capabilities
  if (windowMinutes === null && quota === null) return { open: true, closesAt: null, left: null, words }
  const closes = windowMinutes === null ? null : new Date((heardAt?.getTime() ?? 0) + windowMinutes * MINUTE)
  const left = quota === null ? null : Math.max(0, quota - sentSince)
  const open = (closes === null || (heardAt !== null && now < closes)) && left !== 0
  const minutes = closes ? Math.max(0, Math.floor((closes.getTime() - now.getTime()) / MINUTE)) : null
  return {
    open,
    closesAt: closes && heardAt ? closes.toISOString() : null,
    left,
    words: limited(words, minutes, left),
  }
}

/** "微信：还可发 4 条，窗口剩 31 小时" */
function limited(words: Phrase, minutes: number | null, left: number | null): Phrase {
  const zh = [
    left === null ? '' : `还可发 ${left} 条`,
    minutes === null ? '' : `窗口剩 ${span(minutes, ['小时', '分'])}`,
  ]
  const en = [
    left === null ? '' : `${left} left`,
    minutes === null ? '' : `closes in ${span(minutes, ['h', 'min'])}`,
  ]
  return {
    'zh-CN': `${words['zh-CN']}：${zh.filter(Boolean).join('，')}`,
    en: `${words.en}: ${en.filter(Boolean).join(', ')}`,
  }
}

const span = (minutes: number, [hour, minute]: readonly [string, string]): string =>
  minutes >= 60 ? `${Math.floor(minutes / 60)} ${hour}` : `${minutes} ${minute}`

/** Refuses what this kind of channel can't carry, in either direction. */
export function carries({ capabilities }: ChannelAdapter, message: Outgoing): void {
  const letters = Array.from(message.text).length
  if (letters > capabilities.maxTextLength) {
    throw new Refusal('too-large', 'channels.text-too-long', {
      most: capabilities.maxTextLength,
      got: letters,
    })
  }
  if (message.files.length > capabilities.maxFiles) {
    throw new Refusal('invalid', 'channels.too-many-files', { most: capabilities.maxFiles })
  }
  for (const file of message.files) {
    if (!capabilities.carries.includes(kindOf(file.type))) {
      throw new Refusal('unsupported', 'channels.not-carried', { type: file.type })
    }
    if (file.bytes > capabilities.maxFileBytes) {
      throw new Refusal('too-large', 'channels.file-too-large', {
        most: Math.floor(capabilities.maxFileBytes / 1024 / 1024),
      })
    }
  }
}

/** Refuses to write when the window is over or the quota is spent: the composer said so before. */
export function allow(adapter: ChannelAdapter, message: Outgoing, exchange?: Exchange): void {
  carries(adapter, message)
  if (!exchange) return
  const now = reach(adapter, exchange)
  if (now.left === 0)
    throw new Refusal('conflict', 'channels.quota-spent', { quota: adapter.capabilities.quota ?? 0 })
  if (!now.open) throw new Refusal('conflict', 'channels.window-closed')
}

function kindOf(type: string): Carried {
  if (type.startsWith('image/')) return 'image'
  if (type.startsWith('audio/')) return 'voice'
  if (type.startsWith('video/')) return 'video'
  return 'file'
}
