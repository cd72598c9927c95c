// Days and hours as the reader of this device lives them.
import type { Language, Say } from './words.ts'

const pad = (value: number) => String(value).padStart(2, '0')

/** The local day of an instant as YYYY-MM-DD. */
export function dayOf(at: string | Date): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

export function dayName(at: string, language: Language, say: Say, now = new Date()): string {
  const day = dayOf(at)
  if (day === dayOf(now)) return say('today')
  if (day === dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return say('yesterday')
  const date = new Date(at)
  const far = date.getFullYear() !== now.getFullYear()
  if (language === 'zh-CN')
    return `${far ? `${date.getFullYear()}年` : ''}${date.getMonth() + 1}月${date.getDate()}日`
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', ...(far && { year: 'numeric' }) })
}

export function timeName(at: string, say: Say, now = new Date()): string {
  if (Math.abs(now.getTime() - Date.parse(at)) < 60_000) return say('justNow')
  const date = new Date(at)
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`
}

export function waitWords(seconds: number, say: Say): string {
  if (seconds < 90) return say('seconds', { count: Math.max(5, Math.round(seconds / 5) * 5) })
  return say('minutes', { count: Math.round(seconds / 60) })
}
