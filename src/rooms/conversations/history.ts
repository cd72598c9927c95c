/** Conversations with their whole past, written at once: the demo shop and imports hand them in. */
import { language, mood } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Standard } from './contract.ts'
import type { History, HistoryEvent } from './door.ts'
import { due } from './due.ts'
import { insertMany } from './history-store.ts'
import { type Body, type Draft, type Entry, excerpt, inTeamOf, type Past, place, plain } from './matter.ts'
import { rankAt } from './priority.ts'
import { newMatter } from './receive.ts'
import { adoptedFrom } from './seating.ts'
import { askedOf } from './sitting.ts'
import { type DueWhat, dueAt } from './standard.ts'
import { ASSISTANT, filesFor, HOUSE, type Room, standardOf } from './voice.ts'

const AT_ONCE = 200

/** Answers how many were new; one that is there already is left as it is. */
export async function recordHistory(room: Room, ctx: Ctx, histories: readonly History[]): Promise<number> {
  const standard = await standardOf(room, ctx)
  const kinds = new Map((await room.channels.list(ctx)).map((channel) => [channel.id, channel.kind]))
  let written = 0
  for (let i = 0; i < histories.length; i += AT_ONCE) {
    const past = []
    for (const history of histories.slice(i, i + AT_ONCE)) {
      const kind = kinds.get(history.channelId) ?? 'web'
      const told = replay(history, await drafts(room, ctx, history), kind, standard)
      past.push(await timed(room, ctx, await teamed(room, ctx, told)))
    }
    written += await insertMany(ctx, past)
    await takeIn(room, ctx, past)
  }
  return written
}

/** What still runs is held or waits: the router knows it from now on. */
async function takeIn({ routing }: Room, ctx: Ctx, past: readonly Past[]): Promise<void> {
  const adopted = past.flatMap(({ matter }) => adoptedFrom(matter) ?? [])
  if (adopted.length > 0) await routing?.adopt(ctx, adopted)
}

/** What people have or had is its team's, as the shop's rules say now. */
async function teamed({ routing }: Room, ctx: Ctx, past: Past): Promise<Past> {
  const { matter } = past
  if (!routing || matter.holder === 'assistant') return past
  const team = await routing.teamFor(ctx, 'conversation', askedOf(matter))
  return { ...past, matter: { ...matter, ...inTeamOf(team) } }
}

/** What still runs is due when the shop's standards say so. */
async function timed(room: Room, ctx: Ctx, past: Past): Promise<Past> {
  const { dueAt: _, ...matter } = past.matter
  const { dueWhat: what, waitingSince: since } = matter
  if (!what || !since) return past
  const handed = past.entries.findLast((entry) => entry.kind === 'handover')
  const counts = what === 'person' && handed ? handed.at : since
  const { at } = await due(room, ctx, { ...matter, dueAt: null }, { what, since: counts })
  return { ...past, matter: { ...matter, dueAt: at } }
}

async function drafts(room: Room, ctx: Ctx, history: History): Promise<Draft[]> {
  const made: Draft[] = []
  for (const event of history.events) {
    const files =
      event.kind === 'message' && event.files?.length ? await filesFor(room, ctx, event.files) : []
    made.push(draftOf(event, files.length > 0 ? { files } : {}))
  }
  return made
}

function draftOf(event: HistoryEvent, found: Body): Draft {
  switch (event.kind) {
    case 'message':
      return said(event, found)
    case 'note':
      return { kind: 'note', at: event.at, author: event.author, text: plain(event.text) }
    case 'handover':
      return {
        kind: 'handover',
        at: event.at,
        author: ASSISTANT,
        body: { card: event.card, reason: event.card.reason },
      }
    case 'state':
      return { kind: 'state', at: event.at, author: event.author, body: { state: event.state } }
    case 'holder':
      return {
        kind: 'holder',
        at: event.at,
        author: event.author ?? HOUSE,
        body: { holder: event.holder, engagement: event.engagement, because: event.because },
      }
  }
}

function said(event: HistoryEvent & { kind: 'message' }, found: Body): Draft {
  const text = plain(event.text)
  const body: Body = {
    ...found,
    ...(event.sources?.length && { sources: event.sources }),
    ...(event.facts?.length && { facts: event.facts }),
    ...(event.choices?.length && { choices: event.choices }),
    ...(event.mail && { mail: event.mail }),
    ...(event.delivery && { delivery: event.delivery }),
  }
  return {
    kind: 'message',
    at: event.at,
    author: event.author,
    text,
    language: language(text),
    ...(event.author.kind === 'customer' && { mood: mood(text).mood }),
    body,
  }
}

/** The row that the log would have left behind; its end is as the history says. */
export function replay(
  history: History,
  given: readonly Draft[],
  channelKind: string,
  standard: Standard,
): Past {
  const first = given[0]
  if (!first) throw new RangeError(`Expected a history with events, got none in ${history.id}`)
  const blank = newMatter({ id: history.id, beginning: history, channelKind, said: first, now: first.at })
  const { matter: numbered, entries } = place(blank, withFormer(given))
  const told = { history, said: readMessages(entries), end: entries.at(-1)?.at ?? first.at }
  const matter = {
    ...numbered,
    ...standing(told),
    ...exchanged(told, numbered.lastSeq),
    ...waited(told, standard),
  }
  const titled = history.title ? { ...matter, title: history.title } : matter
  const { waitingSince } = titled
  return {
    matter: {
      ...titled,
      rankAt: waitingSince ? rankAt({ ...titled, tier: titled.customerTier }, waitingSince) : told.end,
    },
    entries,
  }
}

interface Told {
  readonly history: History
  readonly said: Said
  readonly end: Date
}

/** The messages of a log by what they were. A word that goes with a hand-over answers nothing. */
interface Said {
  readonly last: Entry | undefined
  readonly theirs: readonly Entry[]
  readonly ours: readonly Entry[]
  readonly answers: readonly Entry[]
  readonly unanswered: readonly Entry[]
  readonly handed: Entry | undefined
}

function readMessages(entries: readonly Entry[]): Said {
  const messages = entries.filter((entry) => entry.kind === 'message')
  const theirs = messages.filter((entry) => entry.author.kind === 'customer')
  const ours = messages.filter((entry) => entry.author.kind !== 'customer')
  const handing = new Set(entries.filter((entry) => entry.kind === 'handover').map((entry) => entry.seq - 1))
  const answers = ours.filter((entry) => entry.author.kind !== 'system' && !handing.has(entry.seq))
  const answered = answers.at(-1)?.seq ?? 0
  return {
    last: messages.at(-1),
    theirs,
    ours,
    answers,
    unanswered: theirs.filter((entry) => entry.seq > answered),
    handed: entries.findLast((entry) => entry.kind === 'handover'),
  }
}

function standing({ history, said, end }: Told) {
  return {
    state: history.state,
    holder: history.holder,
    engagement: engagements(history),
    assigneeId: history.assignee?.id ?? null,
    assigneeName: history.assignee?.name ?? null,
    tags: [...new Set(history.tags ?? [])],
    mood: said.theirs.at(-1)?.mood ?? ('calm' as const),
    changedAt: end,
    solvedAt: history.state === 'solved' ? end : null,
  }
}

function exchanged({ said, end }: Told, lastSeq: number) {
  const { last, theirs, ours, answers, unanswered } = said
  const heard = theirs.at(-1)
  const heardSeq = heard?.seq ?? 0
  return {
    lastCustomerSeq: heardSeq,
    heardText: excerpt(heard?.text ?? ''),
    lastAuthor: last?.author.kind ?? ('system' as const),
    lastText: excerpt(last?.text ?? ''),
    lastAt: last?.at ?? end,
    customerMessages: theirs.length,
    answeredMessages: theirs.length - unanswered.length,
    ourMessages: ours.length,
    sentSince: ours.filter((entry) => entry.seq > heardSeq).length,
    heardAt: heard?.at ?? null,
    answeredAt: answers[0]?.at ?? null,
    customerDelivered: lastSeq,
    customerRead: heardSeq,
    customerHasRead: ours.filter((entry) => entry.seq < heardSeq).length,
    staffRead: answers.at(-1)?.seq ?? 0,
  }
}

function waited({ history, said, end }: Told, standard: Standard) {
  if (history.state !== 'open') return { wantsPerson: false, waitingSince: null, dueAt: null, dueWhat: null }
  const { handed, unanswered, theirs, answers } = said
  const wantsPerson = handed !== undefined && unanswered.length > 0
  const since = unanswered[0]?.at ?? handed?.at ?? theirs.at(-1)?.at ?? end
  const what: DueWhat = wantsPerson ? 'person' : answers.length > 0 ? 'next-answer' : 'first-answer'
  return {
    wantsPerson,
    waitingSince: since,
    dueAt: dueAt(what, wantsPerson ? handed.at : since, standard),
    dueWhat: what,
  }
}

/** A state event says also what was before it. */
function withFormer(given: readonly Draft[]): Draft[] {
  let was: NonNullable<Body['was']> = 'open'
  return given.map((draft) => {
    if (draft.kind === 'message')
      was = draft.author.kind === 'customer' ? 'open' : was === 'solved' ? was : 'waiting'
    if (draft.kind !== 'state') return draft
    const told = { ...draft, body: { ...draft.body, was } }
    was = draft.body?.state ?? was
    return told
  })
}

function engagements(history: History): number {
  const spoke = history.events.some((event) => event.kind === 'message' && event.author.kind === 'assistant')
  const reopened = history.events.filter((event) => event.kind === 'state' && event.state === 'open').length
  return spoke || history.holder === 'assistant' ? 1 + reopened : reopened
}
