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

/** A piece of the reply: a given sentence by its mark, or words of the model's own. */
type Part = { readonly text: string; readonly given: boolean; readonly may: boolean }

/** @param show puts personal data back */
export function assembled(
  { guards, matter }: Pick<Talking, 'guards' | 'matter'>,
  { sentences, must = sentences, measured = false }: Phrasing,
  reply: string,
  show: (text: string) => string,
): Phrased | null {
  const ofItsOwn = (bare: string): Part => {
    const text = show(bare)
    const stands = guards.isCourtesy(bare) || guards.stands(text, measured ? sentences : [])
    return { text, given: false, may: stands && !guards.leadsAway(text, sentences) }
  }
  // Split at the marks, so every second piece is a mark's number.
  const parts = undressed(reply)
    .split(MARK)
    .flatMap((piece, i): Part[] => {
      if (i % 2 === 0) return sentencesOf(piece).filter(hasWords).map(ofItsOwn)
      const text = sentences[Number(piece) - 1]
      return text === undefined ? [] : [{ text, given: true, may: true }]
    })
  const used = new Set(parts.flatMap((part) => (part.given ? part.text : [])))
  const left = must.filter((text) => !used.has(text))
  const kept = parts.filter((part) => part.may).map((part) => (part.given ? part.text : ended(part.text)))
  // Nothing of it stood: then the code says it all.
  if (kept.length === 0) return null
  const text = [...new Set([...kept, ...left])].join(
    sentences.length > 1 ? '\n' : matter.language === 'en' ? ' ' : '',
  )
  if (text.length > LONGEST + sentences.join('').length) return null
  const dropped = parts.filter((part) => !part.may).map((part) => part.text)
  return { text, used: [...used, ...left], dropped }
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** What stood before a mark becomes a sentence of its own. */
const ended = (text: string): string =>
  text
    .replace(/^[，,：:；;。.、\s]+|[，,：:；;、\s]+$/g, '')
    .replace(/[^。.!?！？]$/, (last) => `${last}${/[\x20-\x7e]/.test(last) ? '.' : '。'}`)
