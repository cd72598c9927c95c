/** The door's words: every verb of conversations in one sentence, and what is handed in. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { PersonFact } from '../customers/index.ts'
import type {
  ConversationEvent,
  ConversationRow,
  Counters,
  CustomerConversation,
  CustomerEvent,
  CustomerThread,
  Delivery,
  Fact,
  HandOverCard,
  Holder,
  MailFacts,
  Mood,
  PageContext,
  SearchAnswer,
  Source,
  Standard,
  State,
  Thread,
  View,
  Watcher,
} from './contract.ts'
import type { WhenDue } from './standard.ts'

export type { DueQuestion, WhenDue } from './standard.ts'

import type { Dedicated } from './dedicated.ts'
import type { Floor } from './floor.ts'

/** A customer's message as a channel delivers it. @property channelMessageId the channel's own id: the same id is the same message (I19) */
export interface Incoming {
  text: string
  files?: readonly string[] | undefined
  channelMessageId: string
  /** The device's own id, given back with the event. */
  clientId?: string | undefined
  /** The channel's time of it; never later than now, orders the reading (I19). */
  sentAt?: Date | undefined
  /** It came by mail, whatever the channel of the matter is. */
  mail?: MailFacts | undefined
}

export interface Beginning {
  customer: { id: string; name: string; identityId?: string | undefined; tier?: string | undefined }
  channelId: string
  /** What the matter is called; left out: its first words. */
  title?: string | undefined
  message: Incoming
  context?: PageContext | undefined
  order?: { id: string; number: string; state: string } | undefined
}

/** A customer's message as it stands in the log. @property repeated it had been delivered before */
export interface Received {
  conversationId: string
  seq: number
  repeated: boolean
  /** As the customer sees them. */
  conversation: CustomerConversation
  event: CustomerEvent
}

/**
 * A person's answer.
 * @property heardSeq the newest customer message he has seen
 * @property seenSeq the newest event of any kind he has seen: a colleague's message after it holds the answer back
 */
export interface Reply {
  text: string
  files?: readonly string[] | undefined
  heardSeq?: number | undefined
  seenSeq?: number | undefined
  clientId?: string | undefined
  solve?: boolean | undefined
  /** The merged matter that carries it (I10). */
  via?: string | undefined
  /** The same words in the customer's language. */
  translation?: { language: string; text: string } | undefined
  sources?: readonly Source[] | undefined
}

/** What the assistant says: plain text with where it stands written. */
export interface Saying {
  text: string
  /** The name under which it speaks to this shop's customers; '' for none. */
  by?: string | undefined
  sources?: readonly Source[] | undefined
  facts?: readonly Fact[] | undefined
  choices?: readonly string[] | undefined
  language?: 'zh-CN' | 'en' | undefined
}

/** The ground a turn of the assistant stands on, read fresh. */
export interface Ground {
  conversationId: string
  customerId: string
  customerName: string
  identityId: string | null
  channelId: string
  language: 'zh-CN' | 'en'
  state: State
  holder: Holder
  engagement: number
  lastSeq: number
  lastCustomerSeq: number
  mood: Mood
  context: PageContext | null
  order: { id: string; number: string; state: string } | null
}

export type { Floor } from './floor.ts'

export interface Conversations {
  /** Marks how far a message of ours has got outside; a mark on what is not there or forgotten does nothing. */
  markDelivery(ctx: Ctx, conversationId: string, seq: number, delivery: Delivery): Promise<void>
  /** Opens a matter with its first customer message. The same channel message id gives the same conversation again. */
  begin(ctx: Ctx, beginning: Beginning): Promise<Received>
  /** Takes a customer's message into the log; a solved matter opens again with a new engagement (I3, I19). @throws Refusal conversations.unknown */
  receive(ctx: Ctx, conversationId: string, message: Incoming): Promise<Received>
  /** A person answers; the assistant loses the matter in the same transaction (I1). @throws Refusal conversations.unknown, conversations.not-seen, conversations.colleague-answered */
  reply(
    ctx: Ctx,
    conversationId: string,
    reply: Reply,
  ): Promise<{ seq: number; repeated: boolean; in?: string }>
  /** A person writes first: a new matter held by him. */
  start(
    ctx: Ctx,
    draft: {
      customer: Beginning['customer']
      channelId: string
      text: string
      files?: readonly string[] | undefined
    },
  ): Promise<{ conversationId: string; seq: number }>
  /** The house says a word to the customer, by a rule: nobody takes the matter, whoever waits goes on waiting. */
  announce(ctx: Ctx, conversationId: string, text: string): Promise<void>
  /** Writes what only colleagues see. */
  note(
    ctx: Ctx,
    conversationId: string,
    note: { text: string; files?: readonly string[] | undefined },
  ): Promise<{ seq: number }>
  /**
   * Gives the matter to a person or to nobody; ends the assistant's lease when given to a person.
   * @throws Refusal routing.full when it is more than that colleague can hold and it is not pinned to him
   */
  assign(
    ctx: Ctx,
    conversationId: string,
    assignee: { id: string; name: string } | null,
    how?: { pinned?: boolean | undefined },
  ): Promise<void>
  /**
   * Hands the matter to a team's line, from whoever holds it; the assistant's lease ends. null: to anybody's line.
   * @throws Refusal conversations.unknown-team | conversations.merged
   */
  handOn(ctx: Ctx, conversationId: string, teamId: string | null): Promise<void>
  /** The actor takes the matter himself (I1). */
  takeOver(ctx: Ctx, conversationId: string): Promise<void>
  /** Lets the assistant answer again, as a new engagement. */
  giveBack(ctx: Ctx, conversationId: string): Promise<void>
  solve(ctx: Ctx, conversationId: string): Promise<void>
  /** A person opens a solved matter; it is his. */
  reopen(ctx: Ctx, conversationId: string): Promise<void>
  tag(ctx: Ctx, conversationId: string, tag: string): Promise<void>
  untag(ctx: Ctx, conversationId: string, tag: string): Promise<void>
  /** Binds the matter to an order, so that the card, the list and the priority know it. */
  bindOrder(
    ctx: Ctx,
    conversationId: string,
    order: { id: string; number: string; state: string } | null,
  ): Promise<void>
  /** The reader (staff or customer, by ctx.actor) has read up to a seq; answers what is still unread. */
  markRead(ctx: Ctx, conversationId: string, seq: number, delivered?: number): Promise<{ unread: number }>
  /** The customer wants a person: queue and a visible word at once, also when nobody is there; asked twice says nothing twice. */
  askForPerson(ctx: Ctx, conversationId: string): Promise<{ online: number; waitSeconds: number | null }>

  /**
   * The assistant speaks, compared under the row lock: it holds the matter in this engagement and has heard the newest
   * customer message, else nothing is written and the answer is 'stale' (I1).
   */
  say(
    ctx: Ctx,
    turn: { conversationId: string; engagement: number; heardSeq: number; message: Saying },
  ): Promise<'sent' | 'stale'>
  /** The assistant gives up the matter: card, visible message and the change of holder in one transaction (I2). */
  handOver(
    ctx: Ctx,
    turn: { conversationId: string; engagement: number; card: HandOverCard; message: Saying },
  ): Promise<'handed' | 'stale'>
  /** The ground a turn stands on, null when there is no such conversation. */
  ground(ctx: Ctx, conversationId: string): Promise<Ground | null>
  /** Log events with seq > since, oldest first, at most `limit` (200). */
  eventsSince(ctx: Ctx, conversationId: string, since: number, limit?: number): Promise<ConversationEvent[]>
  /** Conversations that the assistant holds, at most `limit`; for switching it off. */
  heldByAssistant(ctx: Ctx, limit?: number): Promise<{ conversationId: string; engagement: number }[]>
  /** Sets who takes a new matter first; asked at begin, re-open and give-back. Without it everything goes to the queue. */
  askWhoIsFirst(takesFirst: (ctx: Ctx, conversationId: string) => Promise<boolean>): void

  /** Sets who says by when an answer is due; asked at each message that makes us owe one. Without it: the shop's minutes. */
  askWhenDue(whenDue: WhenDue): void
  /** Asks again by when a matter is due that waits already; one that owes nothing stays as it is. */
  dueAgain(ctx: Ctx, conversationId: string): Promise<void>

  list(
    ctx: Ctx,
    query: {
      view: View
      customer?: string | undefined
      tag?: string | undefined
      cursor?: string | undefined
      limit?: number | undefined
    },
  ): Promise<{ items: ConversationRow[]; next?: string }>
  counters(ctx: Ctx): Promise<Counters>
  /** One inbox row. @throws Refusal conversations.unknown */
  row(ctx: Ctx, conversationId: string): Promise<ConversationRow>
  /** The newest `limit` (50) events, or those before or since a seq. @throws Refusal conversations.unknown */
  thread(ctx: Ctx, conversationId: string, range?: Range): Promise<Thread>
  /** Newest messages and notes with the words and their exact count (I18). */
  search(ctx: Ctx, words: string, limit?: number): Promise<SearchAnswer>

  /** As the customer of ctx.actor: own conversations only. */
  ownList(
    ctx: Ctx,
    query: { cursor?: string | undefined; limit?: number | undefined },
  ): Promise<{ items: CustomerConversation[]; next?: string }>
  ownThread(ctx: Ctx, conversationId: string, range?: Range): Promise<CustomerThread>
  ownEventsSince(ctx: Ctx, conversationId: string, since: number): Promise<CustomerEvent[]>

  /** The floor as a whole: moods of what runs, what was begun since then and by whom it was brought how far. */
  floor(ctx: Ctx, since: Date): Promise<Floor>
  /** The newest matters of a colleague of the last seven days, running and solved. */
  mattersOf(ctx: Ctx, staffId: string): Promise<ConversationRow[]>
  /** The person a customer has of his own; his matters go to him first. null: nobody. @throws Refusal conversations.unknown-colleague */
  dedicate(ctx: Ctx, customerId: string, staffId: string | null): Promise<Dedicated | null>
  dedicatedTo(ctx: Ctx, customerId: string): Promise<Dedicated | null>
  /** People at the desk now, and how long a customer usually waits for one. */
  people(ctx: Ctx): Promise<{ online: number; waitSeconds: number | null }>
  /** The actor views or replies: told to whoever else is there. */
  watch(ctx: Ctx, conversationId: string, doing: 'viewing' | 'replying' | 'left'): Promise<Watcher[]>
  /** The customer types: whispered to the desk, kept nowhere. */
  typing(ctx: Ctx, conversationId: string): Promise<void>

  standard(ctx: Ctx): Promise<Standard>
  changeStandard(ctx: Ctx, standard: Standard): Promise<Standard>
  /** Writes finished or running conversations with all their events at once: demo shop, imports. Idempotent by id. */
  recordHistory(ctx: Ctx, histories: readonly History[]): Promise<number>
  /** Moves waiting search and counter rows to where they are cheap to read; answers how many are left. */
  fold(ctx: Ctx, most?: number): Promise<number>

  about(ctx: Ctx, customerId: string): Promise<readonly PersonFact[]>
  exportOf(ctx: Ctx, customerId: string): Promise<Json>
  /** Removes the person's words, files, titles, grams and card facts; the conversations stay as empty shells. */
  forget(ctx: Ctx, customerId: string): Promise<{ removed: number; kept?: string }>
}

export interface Range {
  before?: number | undefined
  since?: number | undefined
  limit?: number | undefined
}

/** A conversation with its whole past, as an import or the demo shop hands it in. */
export interface History {
  id: string
  /** Left out: its first words. */
  title?: string | undefined
  customer: Beginning['customer']
  channelId: string
  state: State
  holder: Holder
  assignee?: { id: string; name: string } | undefined
  order?: { id: string; number: string; state: string } | undefined
  tags?: readonly string[] | undefined
  /** In the order of the log; seq is given by place. */
  events: readonly HistoryEvent[]
}

export type HistoryEvent =
  | {
      kind: 'message'
      at: Date
      author: { kind: 'customer' | 'staff' | 'assistant' | 'system'; id: string | null; name: string }
      text: string
      sources?: readonly Source[] | undefined
      facts?: readonly Fact[] | undefined
      choices?: readonly string[] | undefined
      files?: readonly string[] | undefined
      mail?: MailFacts | undefined
      delivery?: Delivery | undefined
    }
  | { kind: 'note'; at: Date; author: { kind: 'staff'; id: string; name: string }; text: string }
  | { kind: 'handover'; at: Date; card: HandOverCard }
  | {
      kind: 'holder'
      at: Date
      /** Who took or gave it; the house when nobody is named. */
      author?: { kind: 'staff'; id: string; name: string }
      holder: Holder
      engagement: number
      because: string
    }
  | {
      kind: 'state'
      at: Date
      author: { kind: 'staff' | 'customer' | 'system'; id: string | null; name: string }
      state: State
    }
