/** What one turn has heard: the words since the last answer and, behind them, the matter so far. */
import { language, mood } from '../../../engines/text/index.ts'
import type { ConversationEvent, Mood } from '../../conversations/contract.ts'
import { type Reads, shipped } from './fusion.ts'
import { type Want, wants } from './intents.ts'
import { bodyHeight, lengths, orderNumber } from './measures.ts'

export interface Heard {
  /** The unanswered messages as one question, at most so long as a question is read. */
  readonly text: string
  readonly messages: readonly string[]
  readonly language: 'zh-CN' | 'en'
  readonly wants: readonly Want[]
  /** The model that hears for this shop. */
  readonly reads: Reads
  readonly mood: Mood
  /** Customer messages of this engagement in which worry was heard, this turn's included. */
  readonly anxiousTimes: number
  readonly bodyHeight: number | null
  readonly lengths: readonly number[]
  readonly orderNumber: string | null
  /** Earlier customer messages, newest first. */
  readonly earlier: readonly string[]
  /** What the assistant said in this engagement, oldest first. */
  readonly said: readonly string[]
  /** The choices offered with its last message. */
  readonly offered: readonly string[]
  /** The matter was over, and these are the first words since. */
  readonly afterEnd: boolean
  /** Pictures or files came with the words: the assistant can't read them. */
  readonly files: number
}

const LONGEST = 800

/**
 * @param events the log so far, oldest first
 * @param span the messages of this turn, and the seq after which this engagement began
 */
export function hearing(
  events: readonly ConversationEvent[],
  span: { from: number; to: number; engagedFrom: number },
  usual: 'zh-CN' | 'en',
  reads: Reads = shipped,
): Heard {
  const messages = events.flatMap((event) => (event.kind === 'message' && !event.forgotten ? [event] : []))
  const theirs = messages.filter((one) => one.author.kind === 'customer' && one.seq <= span.to)
  const now = theirs.filter((one) => one.seq >= span.from)
  const engaged = messages.filter((one) => one.seq > span.engagedFrom && one.seq <= span.to)
  const ours = engaged.filter((one) => one.author.kind === 'assistant')
  const text = now
    .map((one) => one.text.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, LONGEST)
  const earlier = theirs
    .filter((one) => one.seq < span.from)
    .map((one) => one.text)
    .reverse()
  const moods = engaged.filter((one) => one.author.kind === 'customer').map((one) => one.mood ?? 'calm')
  return {
    text,
    messages: now.map((one) => one.text),
    language: language(text, usual),
    wants: wants(text, reads),
    reads,
    mood: strongest(
      now.map((one) => ({ mood: one.mood ?? 'calm', text: one.text })),
      text,
    ),
    anxiousTimes: moods.filter((one) => one === 'anxious').length,
    bodyHeight: bodyHeight(text) ?? firstOf(earlier, bodyHeight),
    lengths: lengths(text),
    orderNumber: orderNumber(text),
    earlier,
    said: ours.map((one) => one.text),
    offered: ours.at(-1)?.choices ?? [],
    afterEnd: isAfterEnd(events, span.to),
    files: now.reduce((sum, one) => sum + one.attachments.length, 0),
  }
}

/** Nobody of ours has spoken since it ended. */
function isAfterEnd(events: readonly ConversationEvent[], to: number): boolean {
  const heard = events.filter(({ seq }) => seq <= to)
  const ended = heard.findLastIndex((event) => event.kind === 'state' && event.state === 'solved')
  const ours = (event: ConversationEvent) =>
    event.kind === 'message' && ['assistant', 'staff'].includes(event.author.kind)
  return ended >= 0 && !heard.slice(ended).some(ours)
}

/** Only signs, such as 「？」 or "...": no word and no figure, and no file either. */
export const saysNothing = ({ text, files }: Pick<Heard, 'text' | 'files'>): boolean =>
  text !== '' && files === 0 && !/[\p{L}\p{N}]/u.test(text)

const LOUDNESS: readonly Mood[] = ['angry', 'anxious', 'sad', 'pleased', 'calm']

/** So sure the anger must be before the matter is taken from the customer: a curt question is no anger. */
const ANGRY = 0.7

/** The loudest mood of the messages; several short ones together may be angrier than each. */
function strongest(heard: readonly { readonly mood: Mood; readonly text: string }[], text: string): Mood {
  const all = [...heard, { mood: mood(text).mood, text }].map((one) => sure(one))
  return LOUDNESS.find((one) => all.includes(one)) ?? 'calm'
}

function sure({ mood: heard, text }: { readonly mood: Mood; readonly text: string }): Mood {
  if (heard !== 'angry') return heard
  const { angry } = mood(text)
  return angry >= ANGRY ? 'angry' : angry >= 0.5 ? 'anxious' : 'calm'
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}
