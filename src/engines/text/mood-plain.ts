/** Moods that are plain without learning: pictures alone, an outburst of three words; and what carries no mood at all. */
import { EMOJI, type Mood } from './mood-words.ts'

/** A mail address, a link: angry.bird@example.com is nobody's anger. */
const CARRIERS = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/gi

/** The text without what carries no mood. */
export const withoutCarriers = (text: string): string => text.replace(CARRIERS, ' ')

/** 🙏 alone asks or thanks. */
const BOTH_WAYS = new Set(['🙏'])

const ORDER = ['angry', 'sad', 'anxious', 'pleased'] as const

/** What pictures say when nothing else is said: 😡😡😡, 😊. @returns undefined where none has a mood */
export function pictured(
  text: string,
): { readonly mood: Mood; readonly seen: readonly string[] } | undefined {
  const seen = Array.from(text).filter((one) => !BOTH_WAYS.has(one))
  const counts = ORDER.map((mood) => ({
    mood,
    seen: seen.filter((one) => one !== '\ufe0f' && EMOJI[mood].includes(one)),
  }))
  const most = counts.reduce((best, one) => (one.seen.length > best.seen.length ? one : best))
  return most.seen.length > 0 ? { mood: most.mood, seen: most.seen } : undefined
}

const OUTBURST =
  /太(?:差|烂|坑|垃圾|过分|离谱|恶心|气人|糟|不像话|不负责)|差劲|烂透|糟透|什么(?:破|玩意|垃圾)|^垃圾$|(?:真|就是|全是)垃圾|垃圾(?:店|货|产品|服务|公司|客服|质量|东西)|\b(?:so|really|absolutely) (?:bad|terrible|awful)\b|\bterrible\b|\bawful\b/i
const TURNED = /不(?:是|算|会|至于)?[^，。]{0,2}太?(?:差|烂|糟|过分|离谱)|没那么|\bnot\b|n't|吗|么|[?？]/i
/** So many letters are an outburst; more are a report of something. */
const SHORT = 12
const LONGEST = 32

/** 太差了, 服务太烂: nobody says it calmly when he says nothing else. */
export function outburst(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return letters <= (/[a-z]{3}/i.test(text) ? LONGEST : SHORT) && OUTBURST.test(text) && !TURNED.test(text)
}
