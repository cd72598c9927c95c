/** Rewording: search words for a question, another tone for an agent's draft, another language, a short telling for who takes over. */
import { plainText, undressed } from '../guards/links.ts'
import { valuesOf } from '../guards/meaning.ts'
import { sentencesOf } from '../guards/sentences.ts'
import type { Rewriting, Summarising, Toning, Translating } from '../port.ts'
import { instructions, laid, languageName, type Talking } from './talking.ts'

const MOST_QUERY = 80

/** Only searches by it and never shown: all that matters is that it brings no number of its own. */
export async function rewrite(talking: Talking, wish: Rewriting): Promise<string | null> {
  const { guards, matter } = talking
  const vault = guards.vault(matter.known)
  const said = await talking.ask('rewrite', {
    instructions: instructions(
      `Write at most eight ${languageName(matter.language)} search words for what the customer wants to know, as a furniture shop's articles would name it. Answer with the words only.`,
    ),
    words: laid(vault, { question: wish.question, before: wish.said.slice(-4) }),
    maxTokens: 80,
  })
  if (!said) return null
  const query = plainText(undressed(said.text))
    .replace(/[\n"'“”{}[\]<>]/g, ' ')
    .trim()
  const asked = [wish.question, ...wish.said.map((one) => one.text)].join('\n')
  const known = valuesOf(asked)
  // A search never needs a person's data.
  if (/[A-Z]+_\d+/.test(query)) return refused(talking, 'rewrite')
  if (query === '' || query.length > MOST_QUERY || !valuesOf(query).every((one) => known.includes(one)))
    return refused(talking, 'rewrite')
  return query
}

const MANNERS: Readonly<Record<Toning['manner'], string>> = {
  warmer: 'warmer and kinder',
  shorter: 'shorter, without losing a fact',
  formal: 'more formal',
  simpler: 'in simpler words',
}

export async function tone(talking: Talking, { text, manner }: Toning): Promise<string | null> {
  const task = `Rewrite "text", an agent's draft, ${MANNERS[manner]}, in its own language. Keep every fact, number, date, yes and no, and promise exactly; add none. Answer with the text only.`
  return another(talking, 'tone', { task, text })
}

export async function translate(talking: Talking, { text, to }: Translating): Promise<string | null> {
  const task = `Translate "text" into ${languageName(to)}. Keep every number, date, yes and no, and mark. Answer with the translation only.`
  return another(talking, 'translate', { task, text })
}

/** Other words for one text: same figures, same noes, same vows, no new way out, no placeholder lost. */
async function another(
  talking: Talking,
  verb: string,
  { task, text }: { readonly task: string; readonly text: string },
): Promise<string | null> {
  if (text.trim() === '') return null
  const { guards } = talking
  const vault = guards.vault(talking.matter.known)
  const words = laid(vault, { text })
  const said = await talking.ask(verb, {
    instructions: instructions(task, verb === 'tone' ? talking.manner : ''),
    words,
    maxTokens: Math.min(2000, 200 + text.length * 2),
  })
  if (!said) return null
  const other = vault.show(undressed(said.text))
  const placeholders = words.match(/\[[A-Z]+_\d+\]/g) ?? []
  const whole = placeholders.every((one) => said.text.includes(one))
  const grown = other.length > text.length * 4 + 80
  const fits = whole && !grown && !/\[[A-Z]+_\d+\]/.test(other) && guards.keepsMeaning(other, text, 'same')
  return fits && !guards.leadsAway(other, [text]) ? other : refused(talking, verb)
}

/** For the agent's eyes: what brings a figure or a promise that nobody wrote is left out. */
export async function summarise(talking: Talking, { lines }: Summarising): Promise<string | null> {
  if (lines.length === 0) return null
  const { guards, matter } = talking
  const vault = guards.vault(matter.known)
  const said = await talking.ask('summarise', {
    instructions: instructions(
      `Tell a colleague who takes over in two or three ${languageName(matter.language)} sentences what the customer wants, what was done and what is open. Only what stands in "lines". Answer with the sentences only.`,
    ),
    words: laid(vault, { lines: lines.slice(-30) }),
    maxTokens: 300,
  })
  if (!said) return null
  const all = lines.map((line) => line.text)
  const original = all.join('\n')
  const kept = sentencesOf(vault.show(undressed(said.text))).filter(
    (one) => guards.keepsMeaning(one, original, 'part') && !guards.leadsAway(one, all),
  )
  if (kept.length === 0) return refused(talking, 'summarise')
  return kept.slice(0, 4).join(matter.language === 'en' ? ' ' : '')
}

function refused(talking: Talking, verb: string): null {
  talking.refused(verb)
  return null
}
