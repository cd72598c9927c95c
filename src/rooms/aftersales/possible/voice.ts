/** The words of this room in the reader's language, with days and sums as people say them. */
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Facts } from '../../../kernel/errors.ts'
import { yuan } from '../../../kernel/money.ts'
import type { Language, Words } from '../../../kernel/words.ts'
import { isFar, type Telling } from '../say-time.ts'

export interface Voice {
  readonly language: Language
  say(key: string, facts?: Facts): string
  /** Of a sentence that was written in both. */
  pick(said: { readonly zh: string; readonly en: string }): string
  /** A day with its time; an instant at midnight is the end of the day before. */
  until(at: Date | string): string
  sum(fen: number): string
  readonly now: Date
  /** Sentences one after the other. */
  join(sentences: readonly string[]): string
}

export function voiceOf(words: Words, ctx: Pick<Ctx, 'language' | 'zone' | 'now'>): Voice {
  const { language, zone, now } = ctx
  const zh = language === 'zh-CN'
  return {
    language,
    say: (key, facts) => words.say(language, `aftersales.${key}`, facts),
    pick: (said) => (zh ? said.zh : said.en || said.zh),
    until: (at) => untilText({ language, zone, now }, new Date(at)),
    sum: yuan,
    now,
    join: (sentences) =>
      sentences
        .filter(Boolean)
        .map((one) => (/[。.!?？]$/.test(one) ? one : `${one}${zh ? '。' : '.'}`))
        .join(zh ? '' : ' '),
  }
}

function untilText({ language, zone, now }: Telling, at: Date): string {
  const zh = language === 'zh-CN'
  const before = new Date(at.getTime() - 1)
  const midnight = dayIn(zone, before) !== dayIn(zone, at)
  const shown = midnight ? before : at
  const day = new Intl.DateTimeFormat(zh ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    month: zh ? 'long' : 'short',
    day: 'numeric',
    ...(isFar(at, now) ? { year: 'numeric' } : { weekday: 'short' }),
  }).format(shown)
  if (midnight) return zh ? `${day} 24:00` : `${day}, midnight`
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(shown)
  return zh ? `${day} ${time}` : `${day}, ${time}`
}
