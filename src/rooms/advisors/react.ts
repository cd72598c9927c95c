/** The simulated customer as a state machine: what he hears changes his mood, what he knows and wants decides his next words. Pure; the same seed says the same. */
import { readActs } from './acts.ts'
import type { Language, Words } from './contract.ts'
import { type Fact, matches, type Persona, type Want, wordsIn } from './persona.ts'
import * as lines from './personas/lines.ts'

export type Ending = 'satisfied' | 'left' | 'timeout' | 'closed' | 'given-up'

export interface State {
  readonly mood: number
  /** Ids of facts that he has told. */
  readonly told: readonly string[]
  /** Ids of wants that were answered, rightly or wrongly. */
  readonly answered: readonly string[]
  readonly wrongly: readonly string[]
  readonly pressed: number
  readonly apologies: number
  readonly silences: number
  readonly turns: number
  /** He has all he came for and waits for the last word. */
  readonly content: boolean
  readonly ended: Ending | null
}

export interface Reaction {
  readonly state: State
  /** His next words; empty when he says nothing. */
  readonly say: string
  /** Why his mood moved. */
  readonly because: Because
}

export type Because =
  | 'began'
  | 'blamed'
  | 'asked-again'
  | 'owned-and-firm'
  | 'apology-only'
  | 'answered'
  | 'asked-well'
  | 'ignored'
  | 'firm'
  | 'silence'
  | 'done'

export const ANGRY = 65
export const ANXIOUS = 40
const GONE = 100
const MOST_TURNS = 18
const MOST_SILENCES = 3

export const firstState = (persona: Persona): State => ({
  mood: persona.mood,
  told: [],
  answered: [],
  wrongly: [],
  pressed: 0,
  apologies: 0,
  silences: 0,
  turns: 0,
  content: false,
  ended: null,
})

export interface Heard {
  readonly text: string
  readonly now: Date
  readonly zone: string
}

export interface Playing {
  readonly persona: Persona
  readonly language: Language
  readonly seed: number
}

export const moodName = (mood: number): 'calm' | 'anxious' | 'angry' =>
  mood >= ANGRY ? 'angry' : mood >= ANXIOUS ? 'anxious' : 'calm'

/** A seeded choice, so that a rehearsal can be run again word for word. */
export function pick<T>(from: readonly T[], seed: number): T | undefined {
  let value = (seed ^ 0x9e3779b9) >>> 0
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad) >>> 0
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97) >>> 0
  return from[((value ^ (value >>> 15)) >>> 0) % Math.max(1, from.length)]
}

/** The adviser wrote; he answers. */
export function react(playing: Playing, before: State, heard: Heard): Reaction {
  if (before.ended) return { state: before, say: '', because: 'done' }
  const { persona, language } = playing
  const acts = readActs(heard.text, language, heard)
  const asked = persona.facts.filter((fact) => matches(fact.asked, language, heard.text))
  const fresh = asked.filter((fact) => !before.told.includes(fact.id))
  const again = asked.filter((fact) => before.told.includes(fact.id))
  const open = persona.wants.filter((want) => !before.answered.includes(want.id))
  const met = open.filter((want) => addressed(want, language, heard.text) !== 'no')
  const wrong = met.filter((want) => addressed(want, language, heard.text) === 'wrong')
  const { by, because } = moved({
    acts,
    apologies: before.apologies,
    fresh: fresh.length,
    again: again.length > 0 && fresh.length === 0 && met.length === 0,
    met: met.length,
    asksAnything: /[？?]/.test(heard.text),
  })
  const after: State = {
    ...before,
    mood: Math.max(0, Math.min(GONE, before.mood + by)),
    told: [...before.told, ...fresh.map((fact) => fact.id)],
    answered: [...before.answered, ...met.map((want) => want.id)],
    wrongly: [...before.wrongly, ...wrong.map((want) => want.id)],
    apologies: before.apologies + (acts.apology ? 1 : 0),
    silences: 0,
    turns: before.turns + 1,
  }
  return {
    ...speak(playing, after, { fresh, again: because === 'asked-again' ? again : [], because }),
    because,
  }
}

/** Whether a want was spoken to: rightly, wrongly or not at all. */
export function addressed(want: Want, language: Language, text: string): 'right' | 'wrong' | 'no' {
  if (want.wrong && matches(want.wrong, language, text)) return 'wrong'
  return want.right.every((one) => matches(one, language, text)) ? 'right' : 'no'
}

interface Moving {
  readonly acts: ReturnType<typeof readActs>
  readonly apologies: number
  readonly fresh: number
  readonly again: boolean
  readonly met: number
  readonly asksAnything: boolean
}

/** The first that holds decides: by how much, and why. */
function moved(heard: Moving): { by: number; because: Because } {
  const { acts, fresh, met } = heard
  const kind = acts.empathy || acts.apology
  // Owning it once is good; again and again without a step it is a formula.
  const sorry = heard.apologies === 0 ? -6 : 8
  const order: readonly (readonly [boolean, number, Because])[] = [
    [acts.blame, 25, 'blamed'],
    [heard.again, 12, 'asked-again'],
    [acts.apology && acts.firm, -26, 'owned-and-firm'],
    [met > 0, -12 * met - (acts.empathy ? 4 : 0), 'answered'],
    [acts.firm, -10, 'firm'],
    [fresh > 0, kind ? -8 : -2, 'asked-well'],
    [acts.apology, sorry, 'apology-only'],
    [true, heard.asksAnything ? 8 : 14, 'ignored'],
  ]
  const [, by, because] = order.find(([holds]) => holds) ?? [true, 0, 'ignored' as const]
  return { by, because }
}

interface Answering {
  readonly fresh: readonly Fact[]
  readonly again: readonly Fact[]
  readonly because: Because
}

function speak(
  playing: Playing,
  state: State,
  { fresh, again, because }: Answering,
): { state: State; say: string } {
  const { persona, language, seed } = playing
  const say = (from: readonly Words[]) => wordsOf(pick(from, seed + state.turns * 7), language)
  if (state.content) return { state: { ...state, ended: 'satisfied' }, say: say(lines.GOODBYE) }
  if (state.mood >= GONE) return { state: { ...state, ended: 'left' }, say: say(lines.LEAVES) }
  if (state.turns >= MOST_TURNS) return { state: { ...state, ended: 'timeout' }, say: say(lines.LEAVES) }
  const told = fresh.map((fact) => wordsIn(fact.told, language))
  const repeated = again.map((fact) => `${say(lines.SAID_BEFORE)} ${wordsIn(fact.told, language)}`)
  const next = persona.wants.find((want) => !state.answered.includes(want.id))
  if (!next) return allAnswered(playing, state, [...told, ...repeated])
  if (told.length > 0) return { state, say: joined(told, language) }
  if (repeated.length > 0) return { state, say: joined(repeated, language) }
  if (because === 'blamed')
    return { state, say: joined([say(lines.BLAMED), wordsIn(next.ask, language)], language) }
  const pressure = persona.pressure[state.pressed]
  if (because === 'answered' && pressure)
    return { state: { ...state, pressed: state.pressed + 1 }, say: wordsIn(pressure, language) }
  const opening =
    because === 'ignored' || because === 'apology-only' ? say(lines.PASSED_OVER[moodName(state.mood)]) : ''
  return { state, say: joined([opening, wordsIn(next.ask, language)].filter(Boolean), language) }
}

/** Nothing is open: he presses once or twice more for what he may not have, then is content, unless he is still angry. */
function allAnswered(playing: Playing, state: State, told: readonly string[]): { state: State; say: string } {
  const { persona, language, seed } = playing
  const pressure = persona.pressure[state.pressed]
  if (pressure) {
    const said = joined([...told, wordsIn(pressure, language)], language)
    return { state: { ...state, pressed: state.pressed + 1 }, say: said }
  }
  const thanks = wordsOf(pick(lines.CONTENT, seed + state.turns), language)
  return { state: { ...state, content: true }, say: joined([...told, thanks], language) }
}

/** Nobody answered him for a while. */
export function wait(playing: Playing, before: State): Reaction {
  if (before.ended || before.content)
    return { state: { ...before, ended: before.ended ?? 'satisfied' }, say: '', because: 'done' }
  const silences = before.silences + 1
  const mood = Math.min(GONE, before.mood + 10)
  const leaves = silences > MOST_SILENCES || mood >= GONE
  const from = leaves ? lines.LEAVES : lines.SILENCE[moodName(mood)]
  const say = wordsOf(pick(from, playing.seed + silences), playing.language)
  return { state: { ...before, mood, silences, ended: leaves ? 'left' : null }, say, because: 'silence' }
}

const wordsOf = (words: Words | undefined, language: Language) => (words ? wordsIn(words, language) : '')

const joined = (parts: readonly string[], language: Language) => parts.join(language === 'en' ? ' ' : '')
