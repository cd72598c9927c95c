/** Choosing: which of the offered tools or forms would help; a name outside the list is no choice. */
import type { Said } from '../endpoint.ts'
import type { Choosing, Chosen } from '../port.ts'
import { instructions, jsonIn, laid, shown, type Talking } from './talking.ts'

const NONE = 'none_of_these'
const MAX_TOKENS = 300
const TASK = `Call the one tool that helps with the customer's question. If none helps, call ${NONE}. Take inputs only from the
question; never make up numbers or names.`
const IN_WORDS = `Answer with JSON only: {"tool": "<name>", "input": {...}}. The tools are:`
const NOTHING_IN = { type: 'object', properties: {}, additionalProperties: false }

export async function choose(talking: Talking, wish: Choosing): Promise<Chosen | null> {
  if (wish.offers.length === 0) return null
  const vault = talking.guards.vault(talking.matter.known)
  const words = laid(vault, { question: wish.question, before: wish.said.slice(-6) })
  const said = await asked(talking, wish, words)
  if (!said) return null
  const chosen = choiceIn(said)
  if (chosen?.name === NONE) return { kind: 'none' }
  if (!chosen || !talking.guards.isOffered(chosen.name, wish.offers)) {
    talking.refused('choose')
    return null
  }
  return { kind: 'tool', name: chosen.name, input: shown(vault, chosen.input) }
}

async function asked(talking: Talking, { offers }: Choosing, words: string): Promise<Said | null> {
  const tools = [
    ...offers.map(({ name, purpose, input }) => ({ name, purpose, input })),
    { name: NONE, purpose: 'None of the tools helps', input: NOTHING_IN },
  ]
  if (!talking.wordsOnly()) {
    const said = await talking.ask('choose', {
      instructions: instructions(TASK),
      words,
      tools,
      maxTokens: MAX_TOKENS,
    })
    // An endpoint that refuses tools is asked again in words; for any other trouble there is no time.
    if (said || !talking.wordsOnly()) return said
  }
  const list = tools.map((one) => JSON.stringify(one)).join('\n')
  return talking.ask('choose', {
    instructions: instructions(`${TASK}\n${IN_WORDS}\n${list}`),
    words,
    maxTokens: MAX_TOKENS,
  })
}

/** By a call, or as JSON in the text. Two calls at once are one too many: the first counts. */
function choiceIn({ calls, text }: Said): { name: string; input: unknown } | undefined {
  const [first] = calls
  if (first) return { name: first.name, input: typeof first.input === 'object' ? first.input : {} }
  const json = jsonIn(text)
  return typeof json?.tool === 'string' ? { name: json.tool, input: json.input ?? {} } : undefined
}
