/** An instant as a person reads it: 11月24日 18:00, 18:00 on 24 November. */
import type { Language } from '../../kernel/words.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, zone: string): Intl.DateTimeFormat {
  const key = `${language} ${zone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    ...{ timeZone: zone, month: language === 'en' ? 'short' : 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  formats.set(key, made)
  return made
}

export const sayInstant = (at: Date, { language, zone }: { language: Language; zone: string }): string =>
  format(language, zone).format(at)
