/** A rehearsal from its first word to its marks: the customer answers what the learner writes, waits, presses, and leaves or is content. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { ConversationEvent } from '../conversations/contract.ts'
import { certify } from './certificate.ts'
import type { Language } from './contract.ts'
import { type Persona, wordsIn } from './persona.ts'
import { personaOf } from './personas/all.ts'
import { type Ending, firstState, type Reaction, react, type State, wait } from './react.ts'
import { figuresOf, type Room } from './room.ts'
import { rubricOf } from './rubrics.ts'
import { score } from './scoring/score.ts'
import type { Turn } from './scoring/transcript.ts'
import { judgeSkills } from './skills.ts'
import * as store from './store.ts'

export const SPEAK = 'advisors.speak'
export const SILENCE = 'advisors.silence'
export const TIME_UP = 'advisors.time-up'

/** A person types at about this pace; the seed varies it. */
const TYPES_MS = 1200
const SILENCE_MS = 75_000
const OPENINGS = 1

export interface Wish {
  readonly persona: string
  readonly language?: Language | undefined
  readonly seed?: number | undefined
}

/** @throws Refusal advisors.unknown-persona | advisors.one-at-a-time */
export async function begin(room: Room, ctx: Ctx, wish: Wish): Promise<store.RehearsalRecord> {
  const persona = personaOf(wish.persona)
  if (!persona) throw new Refusal('missing', 'advisors.unknown-persona', { persona: wish.persona })
  const language = languageFor(persona, wish.language ?? ctx.language)
  const staff = { id: ctx.actor.id, name: ctx.actor.name }
  const { conversations } = room
  const id = await conversations.rehearsals.begin(ctx, {
    staff,
    customerName: wordsIn(persona.customer, language),
    language,
    title: wordsIn(persona.opening, language),
    text: wordsIn(persona.opening, language),
    ...(persona.order && {
      order: { id: '', number: persona.order.number, state: persona.order.state },
    }),
  })
  const machine = firstState(persona)
  const row: store.RehearsalRecord = {
    id,
    staffId: staff.id,
    staffName: staff.name,
    persona: persona.id,
    personaVersion: persona.version,
    language,
    seed: wish.seed ?? ctx.now.getTime() % 1_000_003,
    status: 'running',
    machine,
    heardSeq: OPENINGS,
    moods: [{ seq: OPENINGS, mood: machine.mood, because: 'began' }],
    beganAt: ctx.now,
    untilAt: new Date(ctx.now.getTime() + persona.minutes * 60_000),
    endedAt: null,
    ending: null,
    score: null,
    passed: null,
    result: null,
  }
  if (!(await store.putRehearsal(ctx, row))) throw new Refusal('conflict', 'advisors.one-at-a-time')
  await ctx.later(TIME_UP, { rehearsal: id }, { at: row.untilAt, key: id })
  await awaitAnswer(ctx, id, OPENINGS)
  await ctx.tell('advisors.rehearsal.begun', { rehearsal: id, staffId: staff.id }, { topic: id })
  return row
}

const languageFor = (persona: Persona, wished: Language): Language =>
  persona.languages.includes(wished) ? wished : (persona.languages[0] ?? 'zh-CN')

const awaitAnswer = (ctx: Ctx, id: string, seq: number) =>
  ctx.later(
    SILENCE,
    { rehearsal: id, seq },
    { at: new Date(ctx.now.getTime() + SILENCE_MS), key: `${id}:${seq}` },
  )

/** The learner wrote: the customer reads, and writes back in a moment. */
export async function heard(ctx: Ctx, id: string, seq: number): Promise<void> {
  const row = await store.rehearsal(ctx, id)
  if (row?.status !== 'running') return
  const at = new Date(ctx.now.getTime() + TYPES_MS + ((row.seed + seq * 337) % 1300))
  await ctx.later(SPEAK, { rehearsal: id }, { at, key: `${id}:${seq}` })
}

/** The customer answers all that was written since his last word. */
export async function speak(room: Room, ctx: Ctx, id: string): Promise<void> {
  const row = await store.rehearsal(ctx, id, true)
  if (row?.status !== 'running') return
  const events = await room.conversations.rehearsals.events(ctx, id)
  const { text, seq } = unheard(events, row)
  if (!text) return
  const playing = playingOf(row)
  if (!playing) return
  const reaction = react(playing, row.machine, { text, now: ctx.now, zone: ctx.zone })
  await act(room, ctx, { ...row, heardSeq: seq }, reaction)
}

/** Nobody answered since that word of his. */
export async function silence(room: Room, ctx: Ctx, id: string, seq: number): Promise<void> {
  const row = await store.rehearsal(ctx, id, true)
  if (row?.status !== 'running') return
  const events = await room.conversations.rehearsals.events(ctx, id)
  const last = events.findLast((event) => event.kind === 'message')
  if (last?.seq !== seq || last.author.kind !== 'customer') return
  const playing = playingOf(row)
  if (playing) await act(room, ctx, row, wait(playing, row.machine))
}

const playingOf = (row: store.RehearsalRecord) => {
  const persona = personaOf(row.persona)
  return persona && { persona, language: row.language, seed: row.seed }
}

function unheard(events: readonly ConversationEvent[], row: store.RehearsalRecord) {
  const ours = events.filter(
    (event) => event.kind === 'message' && event.author.kind === 'staff' && event.seq > row.heardSeq,
  )
  const text = ours.map((event) => (event.kind === 'message' ? event.text : '')).join('\n')
  return { text, seq: ours.at(-1)?.seq ?? row.heardSeq }
}

async function act(
  room: Room,
  ctx: Ctx,
  row: store.RehearsalRecord,
  { state, say, because }: Reaction,
): Promise<void> {
  const said = say ? await room.conversations.rehearsals.hear(ctx, row.id, say) : null
  const moods = [...row.moods, { seq: said?.seq ?? row.heardSeq, mood: state.mood, because }]
  const after = { ...row, machine: state, moods, heardSeq: Math.max(row.heardSeq, said?.seq ?? 0) }
  if (state.ended) return finish(room, ctx, after, state.ended)
  await store.saveRehearsal(ctx, after)
  if (said) await awaitAnswer(ctx, row.id, said.seq)
}

export async function timeUp(room: Room, ctx: Ctx, id: string): Promise<void> {
  const row = await store.rehearsal(ctx, id, true)
  if (row?.status === 'running') await finish(room, ctx, row, 'timeout')
}

/** The learner closed the matter in the desk: what he wrote last still counts. */
export async function closed(room: Room, ctx: Ctx, id: string): Promise<void> {
  const row = await store.rehearsal(ctx, id, true)
  if (row?.status !== 'running') return
  const machine = await lastWords(room, ctx, row)
  const content = machine.content || everythingAnswered(row, machine)
  await finish(room, ctx, { ...row, machine }, content ? 'satisfied' : 'closed')
}

async function lastWords(room: Room, ctx: Ctx, row: store.RehearsalRecord): Promise<State> {
  const playing = playingOf(row)
  const { text } = unheard(await room.conversations.rehearsals.events(ctx, row.id), row)
  return playing && text
    ? react(playing, row.machine, { text, now: ctx.now, zone: ctx.zone }).state
    : row.machine
}

const everythingAnswered = (row: store.RehearsalRecord, machine: State): boolean =>
  (personaOf(row.persona)?.wants ?? []).every((want) => machine.answered.includes(want.id))

/** @throws Refusal advisors.unknown-rehearsal when it is not the actor's own */
export async function giveUp(room: Room, ctx: Ctx, id: string): Promise<void> {
  const row = await store.rehearsal(ctx, id, true)
  if (!row || row.staffId !== ctx.actor.id)
    throw new Refusal('missing', 'advisors.unknown-rehearsal', { rehearsal: id })
  if (row.status === 'running') await finish(room, ctx, row, row.machine.content ? 'satisfied' : 'given-up')
}

/** Marks it, and sees what follows: a certificate, a word about a skill. */
async function finish(room: Room, ctx: Ctx, row: store.RehearsalRecord, ending: Ending): Promise<void> {
  const persona = personaOf(row.persona)
  if (!persona) return
  const rubric = await rubricOf(ctx)
  const events = await room.conversations.rehearsals.events(ctx, row.id)
  const result = score(
    {
      turns: turnsOf(events),
      language: row.language,
      zone: ctx.zone,
      figures: await figuresOf(room, ctx),
      persona,
    },
    rubric,
    rubric.version,
  )
  const machine = { ...row.machine, ended: ending }
  // Whoever walked away was not helped, however well it was said.
  const passed = result.passed && (ending === 'satisfied' || ending === 'closed')
  const scored = { ...result, passed }
  const after: store.RehearsalRecord = {
    ...{ ...row, machine, ending },
    status: 'scored',
    endedAt: ctx.now,
    score: result.score,
    passed,
    result: scored,
  }
  await store.saveRehearsal(ctx, after)
  await room.conversations.rehearsals.end(ctx, row.id)
  await ctx.audit('advisors.rehearsal-scored', row.id, {
    staff: row.staffId,
    persona: row.persona,
    score: result.score,
    passed,
  })
  await ctx.tell(
    'advisors.rehearsal.scored',
    { rehearsal: row.id, staffId: row.staffId, score: result.score, passed },
    { topic: row.id },
  )
  await certify(ctx, after, rubric)
  await judgeSkills(room, ctx, after, rubric)
}

export function turnsOf(events: readonly ConversationEvent[]): Turn[] {
  return events.flatMap((event): Turn[] => {
    if (event.kind !== 'message') return []
    const by =
      event.author.kind === 'customer' ? 'customer' : event.author.kind === 'staff' ? 'agent' : 'other'
    const { seq, text } = event
    return [{ seq, at: new Date(event.at), by, text, ...(event.mood && { mood: event.mood }) }]
  })
}
