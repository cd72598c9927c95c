/** Phrasing: a model arranges given sentences by their marks and adds courtesy; what it claims by itself must trace or is dropped. */
import { undressed } from '../guards/links.ts'
import { sentencesOf } from '../guards/sentences.ts'
import type { Phrased, Phrasing } from '../port.ts'
import { instructions, laid, languageName, type Talking } from './talking.ts'

const MARK = /\[S(\d{1,2})\]/g
const LONGEST = 1200
const MAX_TOKENS = 600

const TASK = (
  language: string,
) => `Write the reply to the customer in ${language}. "sentences" are numbered facts of the shop. Where a fact belongs,
write its mark, e.g. [S1]: the shop puts its own sentence there. Use every mark that answers the question, once. Around the marks you may
write a short greeting, thanks or an apology. State no fact, number, price, date, rule or promise in your own words. Answer with the reply only.`

export async function phrase(talking: Talking, wish: Phrasing): Promise<Phrased | null> {
  const { sentences, question } = wish
  // No chunk, no call: without a source there is nothing that a model may say.
  if (sentences.length === 0) return null
  const { matter, guards } = talking
  const vault = guards.vault(matter.known)
  const words = laid(vault, {
    question,
    sentences: sentences.map((text, i) => ({ mark: `[S${i + 1}]`, text })),
  })
  const said = await talking.ask('phrase', {
    instructions: instructions(TASK(languageName(matter.language)), talking.manner),
    words,
    maxTokens: MAX_TOKENS,
  })
  if (!said) return null
  const phrased = assembled(talking, wish, said.text, (text) => vault.show(text))
  if (!phrased) talking.refused('phrase')
  return phrased
}

/** A sentence of the model taken apart: the given sentences that it marks, and its own words. */
interface Part {
  readonly marks: readonly string[]
  readonly own: string
  readonly may: boolean
}

/** @param show puts personal data back */
export function assembled(
  { guards, matter }: Pick<Talking, 'guards' | 'matter'>,
  { sentences, must = sentences }: Phrasing,
  reply: string,
  show: (text: string) => string,
): Phrased | null {
  const parts = sentencesOf(undressed(reply)).map((sentence): Part => {
    const marks = [...sentence.matchAll(MARK)].flatMap(([, n]) => sentences[Number(n) - 1] ?? [])
    const bare = sentence.replace(MARK, ' ').replace(/\s+/g, ' ').trim()
    const own = show(bare)
    const stands = guards.isCourtesy(bare) || (marks.length === 0 && guards.stands(own, sentences))
    return { marks, own, may: stands && !guards.leadsAway(own, sentences) }
  })
  const used = new Set(parts.flatMap((part) => part.marks))
  const left = must.filter((text) => !used.has(text))
  const own = parts.filter((part) => part.may && hasWords(part.own))
  // Nothing of its own stood, or it only repeats what the code would say: then the code says it.
  if (own.length === 0 && used.size === 0) return null
  const kept = parts.flatMap((part) => [...(own.includes(part) ? [leadIn(part)] : []), ...part.marks])
  const text = [...new Set([...kept, ...left])].join(matter.language === 'en' ? ' ' : '')
  if (text.length > LONGEST + sentences.join('').length) return null
  const dropped = parts.filter((part) => !part.may && hasWords(part.own)).map((part) => part.own)
  return { text, used: [...used, ...left], dropped }
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Courtesy that stood around a mark leads into it as a sentence of its own. */
const leadIn = ({ marks, own }: Part): string =>
  marks.length === 0
    ? own
    : own
        .replace(/[，,：:\s]+$/, '')
        .replace(/[^。.!?！？]$/, (last) => `${last}${/[\x20-\x7e]/.test(last) ? '.' : '。'}`)
