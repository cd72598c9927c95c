/** A customer's matter: the inbox row as its rules see it, and how each event of the log changes it. */
import type {
  Attachment,
  Author,
  Delivery,
  Fact,
  HandOverCard,
  Holder,
  LinkWhat,
  MailFacts,
  Mood,
  NamedTeam,
  PageContext,
  Source,
  State,
  Translation,
} from './contract.ts'
import type { Control } from './control.ts'
import { rankAt } from './priority.ts'
import type { Due, DueWhat, Owed } from './standard.ts'

export interface Matter extends Control {
  readonly id: string
  readonly customerId: string
  readonly identityId: string | null
  readonly customerName: string
  readonly customerTier: string | null
  readonly channelId: string
  readonly channelKind: string
  readonly language: 'zh-CN' | 'en'
  readonly title: string
  readonly assigneeId: string | null
  readonly assigneeName: string | null
  /** Whose craft it is, since it came to people; null: anybody's. */
  readonly teamId: string | null
  readonly teamName: NamedTeam['name'] | null
  /** A person chose the team: the shop's rules do not move it any more. */
  readonly teamChosen: boolean
  readonly tags: readonly string[]
  readonly orderId: string | null
  readonly orderNumber: string | null
  readonly orderState: string | null
  readonly context: PageContext | null
  readonly lastSeq: number
  readonly lastVisibleSeq: number
  readonly lastAuthor: Author['kind']
  readonly lastText: string
  readonly lastAt: Date
  readonly customerMessages: number
  /** How many of them came before our last answer. */
  readonly answeredMessages: number
  readonly ourMessages: number
  /** Our messages since the customer's last one: what a channel's quota counts. */
  readonly sentSince: number
  readonly heardAt: Date | null
  readonly mood: Mood
  readonly wantsPerson: boolean
  /** The customer's newest words, cut. */
  readonly heardText: string
  /** Laid aside until then. */
  readonly snoozedUntil: Date | null
  /** The matter in which this one goes on. */
  readonly mergedInto: string | null
  /** Values of the shop's own fields by id. */
  readonly fields: Readonly<Record<string, string | number>>
  readonly answeredAt: Date | null
  readonly waitingSince: Date | null
  readonly dueAt: Date | null
  readonly dueWhat: DueWhat | null
  readonly rankAt: Date
  readonly customerDelivered: number
  readonly customerRead: number
  /** How many of our messages the customer has read. */
  readonly customerHasRead: number
  readonly staffRead: number
  readonly beganAt: Date
  readonly changedAt: Date
  readonly solvedAt: Date | null
}

/** What an event holds beside its words. */
export interface Body {
  readonly files?: readonly Attachment[]
  readonly sources?: readonly Source[]
  readonly facts?: readonly Fact[]
  readonly choices?: readonly string[]
  readonly clientId?: string
  readonly card?: HandOverCard
  readonly reason?: string
  readonly state?: State
  readonly was?: State
  readonly assignee?: { readonly id: string; readonly name: string } | null
  readonly team?: NamedTeam | null
  readonly wasTeam?: NamedTeam | null
  readonly tag?: string
  readonly put?: boolean
  readonly holder?: Holder
  readonly engagement?: number
  readonly because?: string
  readonly mail?: MailFacts
  readonly delivery?: Delivery
  readonly forgotten?: true
  readonly until?: string | null
  readonly link?: { readonly what: LinkWhat; readonly other: string; readonly seq?: number }
  readonly field?: { readonly id: string; readonly label: string; readonly value: string | number | null }
  readonly translations?: readonly Translation[]
}

export type EventKind =
  | 'message'
  | 'note'
  | 'handover'
  | 'state'
  | 'assignment'
  | 'team'
  | 'tag'
  | 'holder'
  | 'snooze'
  | 'link'
  | 'field'

/** An event before the log gives it its place. */
export interface Draft {
  readonly kind: EventKind
  readonly at: Date
  readonly author: Author
  readonly text?: string
  readonly mood?: Mood
  readonly language?: 'zh-CN' | 'en'
  readonly body?: Body
  readonly channelMessageId?: string
}

/** An event with its place. @property afterSeq the event before it that the customer sees; null when he may not see this one */
export interface Entry extends Draft {
  readonly seq: number
  readonly afterSeq: number | null
}

/** A row with its whole log. */
export interface Past {
  readonly matter: Matter
  readonly entries: readonly Entry[]
}

/** What the customer may see of the log. Notes, cards, tags and assignments are ours. */
const VISIBLE: ReadonlySet<EventKind> = new Set(['message', 'state', 'holder'])

const EXCERPT = 160
const TITLE = 60

/** Text as we store it: whole characters, no NUL, one kind of line end, no white space at the ends. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
}

/** The first words of a text on one line, at most `most` characters, cut with an ellipsis. */
export function excerpt(text: string, most = EXCERPT): string {
  const line = Array.from(text.replace(/\s+/g, ' ').trim())
  return line.length <= most ? line.join('') : `${line.slice(0, most - 1).join('')}…`
}

/** What a matter is called until somebody knows better: its first words. */
export const titleOf = (text: string): string => excerpt(text, TITLE)

/** Gives events their places in the log; the customer's view gets its own chain of `after`. */
export function place(matter: Matter, drafts: readonly Draft[]): { matter: Matter; entries: Entry[] } {
  let { lastSeq, lastVisibleSeq } = matter
  const entries = drafts.map((draft): Entry => {
    lastSeq += 1
    if (!VISIBLE.has(draft.kind)) return { ...draft, seq: lastSeq, afterSeq: null }
    const entry = { ...draft, seq: lastSeq, afterSeq: lastVisibleSeq }
    lastVisibleSeq = lastSeq
    return entry
  })
  return { matter: { ...matter, lastSeq, lastVisibleSeq }, entries }
}

/** What a customer's message makes us owe. Waiting counts from the first message that nobody answered. */
export function owedToHeard(matter: Matter, now: Date): Owed {
  const runs = matter.state === 'open'
  return {
    what: (runs && matter.dueWhat) || (matter.answeredAt ? 'next-answer' : 'first-answer'),
    since: (runs && matter.waitingSince) || now,
  }
}

/** The row after a customer's message. */
export function afterHeard(matter: Matter, control: Control, said: Draft, due: Due, now: Date): Matter {
  return sorted({
    ...shown(matter, said),
    ...control,
    mood: said.mood ?? matter.mood,
    heardText: excerpt(wordsOf(said)),
    snoozedUntil: null,
    customerMessages: matter.customerMessages + 1,
    sentSince: 0,
    heardAt: now,
    waitingSince: due.since,
    dueAt: due.at,
    dueWhat: due.what,
    changedAt: now,
    solvedAt: null,
  })
}

/** The row after a message of ours: nobody waits for us any more. */
export function afterAnswered(matter: Matter, control: Control, said: Draft, now: Date): Matter {
  return sorted({
    ...shown(matter, said),
    ...control,
    ourMessages: matter.ourMessages + 1,
    answeredMessages: matter.customerMessages,
    sentSince: matter.sentSince + 1,
    answeredAt: matter.answeredAt ?? now,
    waitingSince: null,
    dueAt: null,
    dueWhat: null,
    wantsPerson: false,
    snoozedUntil: null,
    changedAt: now,
    solvedAt: null,
  })
}

/** The row after the matter went to people: the word said with it is no answer, so the clock for a person runs. */
export function afterQueued(
  matter: Matter,
  control: Control,
  said: Draft | null,
  due: Due,
  now: Date,
): Matter {
  const since = matter.waitingSince ?? now
  return sorted({
    ...(said
      ? shown({ ...matter, ourMessages: matter.ourMessages + 1, sentSince: matter.sentSince + 1 }, said)
      : matter),
    ...control,
    waitingSince: since,
    dueAt: due.at,
    dueWhat: due.what,
    wantsPerson: true,
    snoozedUntil: null,
    changedAt: now,
    solvedAt: null,
  })
}

/** The row after a change that says nothing to the customer. Whoever it is given to sees it at once. */
export function afterMoved(matter: Matter, changes: Partial<Matter>, now: Date): Matter {
  const given = 'assigneeId' in changes && changes.assigneeId !== matter.assigneeId
  return sorted({ ...matter, ...(given && { snoozedUntil: null }), ...changes, changedAt: now })
}

export function afterSolved(matter: Matter, control: Control, now: Date): Matter {
  return sorted({
    ...matter,
    ...control,
    waitingSince: null,
    dueAt: null,
    dueWhat: null,
    wantsPerson: false,
    snoozedUntil: null,
    changedAt: now,
    solvedAt: now,
  })
}

/** Late deliveries do not push a newer line off the inbox row (I19). */
function shown(matter: Matter, said: Draft): Matter {
  if (said.at < matter.lastAt) return matter
  return { ...matter, lastAuthor: said.author.kind, lastText: excerpt(wordsOf(said)), lastAt: said.at }
}

/** The row after it was handed to another team's line: somebody there owes the customer a word, whoever did before. */
export function afterHandedOn(
  matter: Matter,
  control: Control,
  { team, owed }: { team: NamedTeam | null; owed: Due },
  now: Date,
): Matter {
  return sorted({
    ...matter,
    ...control,
    ...inTeamOf(team),
    teamChosen: true,
    assigneeId: null,
    assigneeName: null,
    snoozedUntil: null,
    waitingSince: matter.waitingSince ?? now,
    dueAt: owed.at,
    dueWhat: owed.what,
    changedAt: now,
  })
}

export const inTeamOf = (team: NamedTeam | null): Pick<Matter, 'teamId' | 'teamName'> => ({
  teamId: team?.id ?? null,
  teamName: team?.name ?? null,
})

export const teamOf = ({ teamId, teamName }: Pick<Matter, 'teamId' | 'teamName'>): NamedTeam | null =>
  teamId ? { id: teamId, name: teamName ?? { zh: '', en: '' } } : null

const wordsOf = (said: Draft): string => said.text || (said.body?.files?.[0]?.name ?? '')

/** Open matters sort by how pressing they are, waiting ones by how long nothing moved. */
function sorted(matter: Matter): Matter {
  const weighed = {
    mood: matter.mood,
    wantsPerson: matter.wantsPerson,
    tier: matter.customerTier,
    orderState: matter.orderState,
  }
  return { ...matter, rankAt: matter.waitingSince ? rankAt(weighed, matter.waitingSince) : matter.changedAt }
}

/** Customer messages that nobody has answered and this reader has not read. @param hasRead how many he has read */
export const unreadBy = (matter: Matter, hasRead: number): number =>
  Math.max(0, matter.customerMessages - Math.max(hasRead, matter.answeredMessages))

/** The counters that count this row. */
export function countedIn(
  matter: Pick<Matter, 'state' | 'holder' | 'assigneeId' | 'snoozedUntil'>,
): string[] {
  if (matter.snoozedUntil) return ['snoozed', `later:${matter.assigneeId}`]
  const names: string[] = [matter.state]
  if (matter.state === 'solved') return names
  if (matter.holder === 'assistant') names.push('assistant')
  if (matter.holder === 'queue') names.push('unassigned')
  if (matter.assigneeId) names.push(`mine:${matter.assigneeId}`)
  return names
}

/** How the counters change from one row to the next; null: there was none. */
export function counted(before: Matter | null, after: Matter | null): { name: string; n: number }[] {
  const changes = new Map<string, number>()
  for (const name of before ? countedIn(before) : []) changes.set(name, (changes.get(name) ?? 0) - 1)
  for (const name of after ? countedIn(after) : []) changes.set(name, (changes.get(name) ?? 0) + 1)
  return [...changes].filter(([, n]) => n !== 0).map(([name, n]) => ({ name, n }))
}

/** Whether search finds an event: words of people and the assistant, notes included. */
export const isFound = (entry: Draft): boolean =>
  (entry.kind === 'message' || entry.kind === 'note') && Boolean(entry.text)
