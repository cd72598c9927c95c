/** An instant as a person reads it: 11月24日 18:00, 24 Nov, 18:00; with its year when it is far away. */
import type { Language } from '../../kernel/words.ts'

const FAR_MS = 335 * 86_400_000

export interface Telling {
  readonly language: Language
  readonly zone: string
  readonly now: Date
}

/** Nearly a year away, a month and a day alone would be read as the next ones. */
export const isFar = (at: Date, now: Date): boolean => Math.abs(at.getTime() - now.getTime()) > FAR_MS

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, zone: string, far: boolean): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${far}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    ...{ timeZone: zone, month: language === 'en' ? 'short' : 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(far && { year: 'numeric' }),
  })
  formats.set(key, made)
  return made
}

export const sayInstant = (at: Date, { language, zone, now }: Telling): string =>
  format(language, zone, isFar(at, now)).format(at)
