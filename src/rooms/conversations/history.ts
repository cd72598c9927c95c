/** Conversations with their whole past, written at once: the demo shop and imports hand them in. */
import { language, mood } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Standard } from './contract.ts'
import type { History, HistoryEvent } from './door.ts'
import { insertMany } from './history-store.ts'
import { type Body, type Draft, type Entry, excerpt, type Matter, place, plain } from './matter.ts'
import { rankAt } from './priority.ts'
import { newMatter } from './receive.ts'
import { dueAt } from './standard.ts'
import { ASSISTANT, filesFor, HOUSE, type Room, standardOf } from './voice.ts'

const AT_ONCE = 200

/** Answers how many were new; one that is there already is left as it is. */
export async function recordHistory(room: Room, ctx: Ctx, histories: readonly History[]): Promise<number> {
  const standard = await standardOf(ctx)
  const kinds = new Map((await room.channels.list(ctx)).map((channel) => [channel.id, channel.kind]))
  let written = 0
  for (let i = 0; i < histories.length; i += AT_ONCE) {
    const past = []
    for (const history of histories.slice(i, i + AT_ONCE)) {
      const kind = kinds.get(history.channelId) ?? 'web'
      past.push(replay(history, await drafts(room, ctx, history), kind, standard))
    }
    written += await insertMany(ctx, past)
  }
  return written
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
        author: HOUSE,
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

export interface Past {
  readonly matter: Matter
  readonly entries: readonly Entry[]
}

/** The row that the log would have left behind, with states told by the events and the end told by the history. */
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
  const messages = entries.filter((entry) => entry.kind === 'message')
  const theirs = messages.filter((entry) => entry.author.kind === 'customer')
  const ours = messages.filter((entry) => entry.author.kind !== 'customer')
  const answers = ours.filter((entry) => entry.author.kind !== 'system')
  const lastHeard = theirs.at(-1)
  const lastAnswer = answers.at(-1)
  const last = messages.at(-1) ?? first
  const end = entries.at(-1)?.at ?? first.at
  const unanswered = theirs.filter((entry) => entry.seq > (lastAnswer?.seq ?? 0))
  const handed = entries.findLast((entry) => entry.kind === 'handover')
  const wantsPerson = history.state === 'open' && history.holder === 'queue' && handed !== undefined
  const waitingSince =
    history.state === 'open' ? (unanswered[0]?.at ?? handed?.at ?? lastHeard?.at ?? end) : null
  const what = wantsPerson
    ? ('person' as const)
    : answers.length > 0
      ? ('next-answer' as const)
      : ('first-answer' as const)
  const matter: Matter = {
    ...numbered,
    state: history.state,
    holder: history.holder,
    engagement: engagements(history),
    assigneeId: history.assignee?.id ?? null,
    assigneeName: history.assignee?.name ?? null,
    tags: [...new Set(history.tags ?? [])],
    lastCustomerSeq: lastHeard?.seq ?? 0,
    lastAuthor: last.author.kind,
    lastText: excerpt(last.text ?? ''),
    lastAt: last.at,
    customerMessages: theirs.length,
    answeredMessages: theirs.length - unanswered.length,
    ourMessages: ours.length,
    sentSince: ours.filter((entry) => entry.seq > (lastHeard?.seq ?? 0)).length,
    heardAt: lastHeard?.at ?? null,
    mood: lastHeard?.mood ?? 'calm',
    wantsPerson,
    answeredAt: answers[0]?.at ?? null,
    waitingSince,
    dueAt: waitingSince && dueAt(what, wantsPerson && handed ? handed.at : waitingSince, standard),
    dueWhat: waitingSince && what,
    customerDelivered: numbered.lastSeq,
    customerRead: lastHeard?.seq ?? 0,
    customerHasRead: ours.filter((entry) => entry.seq < (lastHeard?.seq ?? 0)).length,
    staffRead: lastAnswer?.seq ?? 0,
    changedAt: end,
    solvedAt: history.state === 'solved' ? end : null,
  }
  const weighed = { ...matter, tier: matter.customerTier }
  return { matter: { ...matter, rankAt: waitingSince ? rankAt(weighed, waitingSince) : end }, entries }
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
