/** What browsers may know of conversations: the log's events, the inbox rows, and everything one may ask or do. Long, because a browser reads this one page. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'
import { Reach } from '../channels/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Seq = z.number().int().nonnegative()
const Language = z.enum(['zh-CN', 'en'])

/** open: we owe an answer; waiting: the customer does; solved: nobody does. */
export const State = z.enum(['open', 'waiting', 'solved'])
export type State = z.infer<typeof State>

/** Whose turn it is to answer: the assistant under a lease, nobody yet, or a person. */
export const Holder = z.enum(['assistant', 'queue', 'staff'])
export type Holder = z.infer<typeof Holder>

export const Mood = z.enum(['calm', 'anxious', 'angry', 'sad', 'pleased'])
export type Mood = z.infer<typeof Mood>

export const Author = z.object({
  kind: z.enum(['customer', 'staff', 'assistant', 'system']),
  id: z.string().nullable(),
  name: z.string(),
})
export type Author = z.infer<typeof Author>

export const Attachment = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  bytes: z.number().int().nonnegative(),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
})
export type Attachment = z.infer<typeof Attachment>

/** Where a sentence of the assistant stands written. */
export const Source = z.object({
  kind: z.enum(['article', 'truth', 'order', 'policy']),
  id: z.string(),
  title: z.string(),
  version: z.union([z.string(), z.number()]).optional(),
  quote: z.string(),
  url: z.string(),
})
export type Source = z.infer<typeof Source>

/** A measured thing shown on a ruler: value in unit, the span that fits this person, and the verdict in words. */
export const Fact = z.object({
  label: z.string(),
  /** As words, e.g. "440 mm". */
  value: z.string(),
  number: z.number().optional(),
  unit: z.string().optional(),
  fits: z.object({ from: z.number(), to: z.number() }).optional(),
  scale: z.object({ from: z.number(), to: z.number() }).optional(),
  verdict: z.string().optional(),
})
export type Fact = z.infer<typeof Fact>

/** What the assistant hands over: the agent need not ask again. */
export const HandOverCard = z.object({
  customer: z.object({ id: z.string(), name: z.string() }),
  order: z.object({ id: z.string(), number: z.string(), state: z.string() }).optional(),
  wants: z.string(),
  asked: z.array(z.string()),
  checked: z.array(z.object({ what: z.string(), found: z.string(), source: Source.optional() })),
  said: z.array(z.string()),
  promised: z.array(z.object({ what: z.string(), due: z.string().optional() })),
  mood: Mood,
  /** What is still open, in one sentence. */
  open: z.string(),
  suggestedReply: z.string(),
  /** Code of the reason, e.g. 'asked-for-person'. */
  reason: z.string(),
  /** What to avoid saying. */
  mind: z.string().optional(),
})
export type HandOverCard = z.infer<typeof HandOverCard>

/** How a message came by mail. `other`: from an address that is not the one this matter answers to. */
export const MailFacts = z.object({
  /** The kept mail: by it the desk shows the letter as it was and gives the raw one. */
  id: Id,
  subject: z.string(),
  from: z.object({ name: z.string(), address: z.string() }),
  other: z.boolean(),
  /** What it quotes and how it is signed, folded away. */
  quoted: z.string(),
  signature: z.string(),
  /** There is a letter with layout to look at. */
  html: z.boolean(),
  /** proven: signed by the sender's own domain; failed: the check says it is not from there; unproven: nobody can say. */
  proof: z.enum(['proven', 'unproven', 'failed']),
  /** Domain that signed, or which check failed. */
  proofBy: z.string(),
  /** What stayed in the raw letter, and why: too-large, unknown-kind, too-many, broken, too-long. */
  left: z.array(z.object({ name: z.string(), bytes: z.number().int(), why: z.string() })),
})
export type MailFacts = z.infer<typeof MailFacts>

/** How far a message of ours has got by a channel that carries it outside. `why` is a code of the carrying room's words. */
export const Delivery = z.object({
  by: z.string(),
  state: z.enum(['waiting', 'sent', 'failed']),
  to: z.string(),
  why: z.string().nullable(),
  /** The same as a sentence. */
  words: z.object({ 'zh-CN': z.string(), en: z.string() }).nullable(),
  /** What the other side's server said, as it said it. */
  said: z.string(),
  at: Instant,
})
export type Delivery = z.infer<typeof Delivery>

const base = {
  /** Place in the log: 1, 2, 3 ... within the conversation. */
  seq: z.number().int().positive(),
  /** When it was said (channel time for customer messages); show by (at, seq). */
  at: Instant,
  author: Author,
}

/** The same words in another language, by a person or a machine. */
export const Translation = z.object({
  language: z.string(),
  text: z.string(),
  by: z.object({ kind: z.enum(['person', 'machine']), name: z.string() }),
  at: Instant,
})
export type Translation = z.infer<typeof Translation>

export const MessageEvent = z.object({
  ...base,
  kind: z.literal('message'),
  text: z.string(),
  language: Language.nullable(),
  attachments: z.array(Attachment),
  /** Only customer messages have a mood. */
  mood: Mood.nullable(),
  sources: z.array(Source),
  facts: z.array(Fact),
  /** Short replies offered under an assistant message. */
  choices: z.array(z.string()),
  /** The id that the sender's device gave, to find its own copy. */
  clientId: z.string().nullable(),
  /** True when the person asked to be forgotten: the words are gone, the place stays. */
  forgotten: z.boolean(),
  translations: z.array(Translation).optional(),
  mail: MailFacts.optional(),
  delivery: Delivery.optional(),
})
export type MessageEvent = z.infer<typeof MessageEvent>

export const NoteEvent = z.object({
  ...base,
  kind: z.literal('note'),
  text: z.string(),
  attachments: z.array(Attachment),
})
export const HandOverEvent = z.object({
  ...base,
  kind: z.literal('handover'),
  card: HandOverCard.nullable(),
  reason: z.string(),
})
export const StateEvent = z.object({ ...base, kind: z.literal('state'), state: State, was: State })
export const AssignmentEvent = z.object({
  ...base,
  kind: z.literal('assignment'),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
})
/** A team as the shop calls it. */
export const NamedTeam = z.object({ id: z.string(), name: z.object({ zh: z.string(), en: z.string() }) })
export type NamedTeam = z.infer<typeof NamedTeam>

/** A colleague handed it from one team to another; null: anybody's. */
export const TeamEvent = z.object({
  ...base,
  kind: z.literal('team'),
  team: NamedTeam.nullable(),
  was: NamedTeam.nullable(),
})
export const TagEvent = z.object({ ...base, kind: z.literal('tag'), tag: z.string(), put: z.boolean() })
export const HolderEvent = z.object({
  ...base,
  kind: z.literal('holder'),
  holder: Holder,
  engagement: z.number().int().nonnegative(),
  /** begun, reopened, handed-over, taken-over, given-back, asked-for-person */
  because: z.string(),
})
/** Laid aside until an instant (null: it is back), and why it came back: time, customer, person. */
export const SnoozeEvent = z.object({
  ...base,
  kind: z.literal('snooze'),
  until: Instant.nullable(),
  because: z.string(),
})

/**
 * What another matter has to do with this one. merged-into: this one goes on there. merged-from: that one goes on here.
 * heard, said: a word in the log of a merged matter, by its seq there. split-off: from this seq on it is a matter of its own.
 */
export const LinkWhat = z.enum([
  'merged-into',
  'merged-from',
  'unmerged',
  'heard',
  'said',
  'split-off',
  'split-from',
  'related',
  'unrelated',
])
export type LinkWhat = z.infer<typeof LinkWhat>
export const LinkEvent = z.object({
  ...base,
  kind: z.literal('link'),
  what: LinkWhat,
  other: z.string(),
  otherSeq: Seq.nullable(),
})

const FieldValue = z.union([z.string().max(400), z.number()]).nullable()
export const FieldEvent = z.object({
  ...base,
  kind: z.literal('field'),
  field: z.string(),
  label: z.string(),
  value: FieldValue,
})
export const ConversationEvent = z.discriminatedUnion('kind', [
  MessageEvent,
  NoteEvent,
  HandOverEvent,
  StateEvent,
  AssignmentEvent,
  TeamEvent,
  TagEvent,
  HolderEvent,
  SnoozeEvent,
  LinkEvent,
  FieldEvent,
])
export type ConversationEvent = z.infer<typeof ConversationEvent>

/** What a customer sees: no notes, tags, cards or assignments. `after` is the seq of the visible event before it (0: none). */
const visible = { after: Seq }
export const CustomerEvent = z.discriminatedUnion('kind', [
  MessageEvent.extend(visible),
  StateEvent.extend(visible),
  HolderEvent.extend(visible),
])
export type CustomerEvent = z.infer<typeof CustomerEvent>

/** Why this conversation stands where it stands. Score grows with each minute of waiting. */
export const Priority = z.object({
  level: z.enum(['urgent', 'high', 'normal', 'low']),
  score: z.number(),
  because: z.array(
    z.object({ code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
  ),
})
export type Priority = z.infer<typeof Priority>

const Person = z.object({ id: z.string(), name: z.string() })

export const ConversationRow = z.object({
  id: Id,
  title: z.string(),
  customer: z.object({ id: z.string(), name: z.string(), tier: z.string().nullable() }),
  channel: z.object({ id: z.string(), kind: z.string() }),
  language: Language,
  state: State,
  holder: Holder,
  engagement: z.number().int().nonnegative(),
  assignee: Person.nullable(),
  /** Whose craft it is since it came to people; null: anybody's. */
  team: NamedTeam.nullable(),
  tags: z.array(z.string()),
  lastSeq: Seq,
  lastCustomerSeq: Seq,
  last: z.object({
    author: z.enum(['customer', 'staff', 'assistant', 'system']),
    text: z.string(),
    at: Instant,
  }),
  /** The customer's newest words, cut; '' when he has said nothing yet. */
  heard: z.string(),
  /** Mood of the newest customer message. */
  mood: Mood,
  priority: Priority,
  /** The order the matter is about, when known. */
  order: z.object({ id: z.string(), number: z.string(), state: z.string() }).nullable(),
  /** Since when the customer waits for an answer; null when he does not. */
  waitingSince: Instant.nullable(),
  /** When the next answer is due, and which one. */
  due: z.object({ at: Instant, what: z.enum(['first-answer', 'next-answer', 'person']) }).nullable(),
  /** Customer messages that this reader has not read. */
  unread: z.number().int().nonnegative(),
  /** Laid aside until then; null when it stands in the lists. */
  snoozedUntil: Instant.nullable(),
  /** The matter in which this one goes on. */
  mergedInto: z.string().nullable(),
  /** Values of the shop's own fields, by field id. */
  fields: z.record(z.string(), z.union([z.string(), z.number()])),
  beganAt: Instant,
  changedAt: Instant,
  solvedAt: Instant.nullable(),
  /** A learner's exercise: no customer, and in no list or figure. */
  rehearsal: z.literal(true).optional(),
})
export type ConversationRow = z.infer<typeof ConversationRow>

/** How far each side has got with reading; seqs. */
export const Receipts = z.object({ customerDelivered: Seq, customerRead: Seq, staffRead: Seq })
export type Receipts = z.infer<typeof Receipts>

export const Watcher = z.object({ id: z.string(), name: z.string(), doing: z.enum(['viewing', 'replying']) })
export type Watcher = z.infer<typeof Watcher>

/** One conversation with the newest part of its log. `before` is the seq to page back from; absent: nothing older. */
export const Thread = z.object({
  conversation: ConversationRow,
  events: z.array(ConversationEvent),
  before: z.number().int().positive().optional(),
  receipts: Receipts,
  watchers: z.array(Watcher),
  reach: Reach,
})
export type Thread = z.infer<typeof Thread>

export const View = z.enum([
  'mine',
  'unassigned',
  'assistant',
  'open',
  'waiting',
  'snoozed',
  'solved',
  'all',
  'customer',
])
export type View = z.infer<typeof View>

/** Exact numbers over the whole shop; `mine` and `unread` for the reader. */
export const Counters = z.object({
  mine: z.number().int(),
  unassigned: z.number().int(),
  assistant: z.number().int(),
  open: z.number().int(),
  waiting: z.number().int(),
  /** Laid aside by the reader or for him. */
  snoozed: z.number().int(),
  solved: z.number().int(),
  all: z.number().int(),
})
export type Counters = z.infer<typeof Counters>

export const Found = z.object({
  conversationId: z.string(),
  seq: z.number().int(),
  at: Instant,
  kind: z.enum(['message', 'note']),
  author: z.enum(['customer', 'staff', 'assistant', 'system']),
  text: z.string(),
  title: z.string(),
  customer: Person,
  state: State,
})
export type Found = z.infer<typeof Found>

export const SearchAnswer = z.object({
  items: z.array(Found),
  /** Messages and notes that contain the words. */
  total: z.number().int(),
  /** False when only the newest `looked` candidates were counted: `total` is then a lower bound. */
  exact: z.boolean(),
  looked: z.number().int(),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** Minutes within which the customer hears from us. */
export const Standard = z.object({
  firstAnswerMinutes: z.number().int().min(1).max(10_080),
  nextAnswerMinutes: z.number().int().min(1).max(10_080),
  personMinutes: z.number().int().min(1).max(10_080),
})
export type Standard = z.infer<typeof Standard>

const byId = z.object({ id: Id })
const Files = z.array(Id).max(10).default([])
const Text = z.string().max(8000)
const Done = z.object({ seq: Seq })

// ---- staff ---------------------------------------------------------------------------------------------------------

export const listConversations = endpoint({
  method: 'GET',
  path: '/api/conversations',
  summary: 'A page of the inbox, most pressing first (solved and all: newest first).',
  query: z.object({
    view: View.default('open'),
    customer: Id.optional(),
    tag: z.string().max(40).optional(),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  answer: z.object({ items: z.array(ConversationRow), next: z.string().optional() }),
})

export const countConversations = endpoint({
  method: 'GET',
  path: '/api/conversations/counters',
  summary: 'How many conversations each view holds, exactly.',
  answer: Counters,
})

export const searchConversations = endpoint({
  method: 'GET',
  path: '/api/conversations/search',
  summary: 'The newest messages and notes that contain the words, with the exact count.',
  query: z.object({
    q: z.string().min(1).max(100),
    limit: z.coerce.number().int().min(1).max(50).default(50),
  }),
  answer: SearchAnswer,
})

export const readStandard = endpoint({
  method: 'GET',
  path: '/api/conversations/standard',
  summary: 'Minutes within which the customer hears from us.',
  answer: Standard,
})

export const changeStandard = endpoint({
  method: 'PUT',
  path: '/api/conversations/standard',
  summary: 'Changes the minutes within which the customer hears from us; counts from the next message on.',
  body: Standard,
  answer: Standard,
})

export const startConversation = endpoint({
  method: 'POST',
  path: '/api/conversations',
  summary: 'Writes to a customer first.',
  body: z.object({ customerId: Id, text: Text.min(1), files: Files, channelId: Id.optional() }),
  answer: Thread,
  creates: true,
})

/** Whether an id names a rehearsal; the same pages read and answer both. */
export const isRehearsal = (id: string): boolean => id.startsWith('reh_')

export const listRehearsals = endpoint({
  method: 'GET',
  path: '/api/rehearsals',
  summary: 'Your own rehearsals as inbox rows, newest first.',
  answer: z.object({ items: z.array(ConversationRow) }),
})

export const readThread = endpoint({
  method: 'GET',
  path: '/api/conversations/:id',
  summary: 'One conversation with the newest part of its log, or the part before or after a seq.',
  params: byId,
  query: z.object({
    before: z.coerce.number().int().positive().optional(),
    since: z.coerce.number().int().nonnegative().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: Thread,
})

export const replyToCustomer = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/replies',
  summary:
    'Sends a reply; if the assistant held the matter, it loses it at once. `heardSeq` refuses a reply to words you had not seen, `seenSeq` (the newest event you have seen) one that a colleague was ahead of.',
  params: byId,
  body: z.object({
    text: Text,
    files: Files,
    heardSeq: Seq.optional(),
    seenSeq: Seq.optional(),
    clientId: z.string().max(80).optional(),
    solve: z.boolean().default(false),
    /** The merged matter whose channel and identity carry it (I10); left out: this matter's own. */
    via: Id.optional(),
    /** The same words in the customer's language; he sees these first. */
    translation: z.object({ language: z.string().min(2).max(10), text: Text.min(1) }).optional(),
  }),
  answer: z.object({ event: MessageEvent, conversation: ConversationRow }),
  creates: true,
})

export const noteConversation = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/notes',
  summary: 'Writes a note that only colleagues see.',
  params: byId,
  body: z.object({ text: Text.min(1), files: Files }),
  answer: Done,
  creates: true,
})

const Dedicated = z.object({ person: z.object({ id: Id, name: z.string() }).nullable() })

export const readDedicated = endpoint({
  method: 'GET',
  path: '/api/conversations/dedicated/:customer',
  summary: 'The person whom a customer has of his own; his matters go to that person first.',
  params: z.object({ customer: Id }),
  answer: Dedicated,
})

export const changeDedicated = endpoint({
  method: 'PUT',
  path: '/api/conversations/dedicated/:customer',
  summary: 'Gives a customer a person of his own, or nobody.',
  params: z.object({ customer: Id }),
  body: z.object({ staffId: Id.nullable() }),
  answer: Dedicated,
})

export const assignConversation = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/assignee',
  summary: 'Gives the conversation to a colleague, or to nobody.',
  params: byId,
  body: z.object({
    staffId: Id.nullable(),
    pinned: z.boolean().optional().describe('also when it is more than the colleague can hold'),
  }),
  answer: ConversationRow,
})

export const moveConversation = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/team',
  summary:
    "Hands the conversation to a team: it leaves its person and stands in that team's line. null: anybody's.",
  params: byId,
  body: z.object({ team: Id.nullable() }),
  answer: ConversationRow,
})

export const takeOverConversation = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/takeover',
  summary: 'Takes the conversation yourself; the assistant falls silent in the same instant.',
  params: byId,
  answer: ConversationRow,
})

export const giveBackConversation = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/return-to-assistant',
  summary: 'Lets the assistant answer again; it begins a new engagement.',
  params: byId,
  answer: ConversationRow,
})

export const solveConversation = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/solution',
  summary: 'Closes the matter as solved.',
  params: byId,
  answer: ConversationRow,
})

export const reopenConversation = endpoint({
  method: 'DELETE',
  path: '/api/conversations/:id/solution',
  summary: 'Opens a solved matter again; it is yours.',
  params: byId,
  answer: ConversationRow,
})

export const tagConversation = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/tags/:tag',
  summary: 'Puts a tag on the conversation.',
  params: z.object({ id: Id, tag: z.string().trim().min(1).max(40) }),
  answer: ConversationRow,
})

export const untagConversation = endpoint({
  method: 'DELETE',
  path: '/api/conversations/:id/tags/:tag',
  summary: 'Takes a tag off the conversation.',
  params: z.object({ id: Id, tag: z.string().trim().min(1).max(40) }),
  answer: ConversationRow,
})

export const markConversationRead = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/read',
  summary: 'Says that you have read up to a seq.',
  params: byId,
  body: z.object({ seq: Seq }),
  answer: z.object({ unread: z.number().int() }),
})

export const watchConversation = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/watch',
  summary: 'Says that you are viewing or replying (repeat within 20 s), or left; answers who else is there.',
  params: byId,
  body: z.object({ doing: z.enum(['viewing', 'replying', 'left']) }),
  answer: z.object({ watchers: z.array(Watcher) }),
})

export const uploadStaffFile = endpoint({
  method: 'POST',
  path: '/api/conversations/files',
  summary: 'Takes a file for a reply or a note; its id goes into `files`.',
  query: z.object({ name: z.string().min(1).max(200) }),
  answer: Attachment,
  upload: { maxBytes: 10 * 1024 * 1024 },
})

export const readConversationFile = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/files/:file',
  summary: 'A file of the conversation.',
  params: z.object({ id: Id, file: Id }),
  download: true,
})

// ---- customers -----------------------------------------------------------------------------------------------------

/** A conversation as its customer sees it. */
export const CustomerConversation = z.object({
  id: Id,
  title: z.string(),
  state: State,
  holder: Holder,
  /** The colleague who answers, when a person does. */
  person: z.string().nullable(),
  lastSeq: Seq,
  last: z.object({
    author: z.enum(['customer', 'staff', 'assistant', 'system']),
    text: z.string(),
    at: Instant,
  }),
  /** Messages from us that the customer has not read. */
  unread: z.number().int().nonnegative(),
  /** How far people at the shop have read the customer's messages. */
  staffRead: Seq,
  beganAt: Instant,
  changedAt: Instant,
})
export type CustomerConversation = z.infer<typeof CustomerConversation>

/** The page on which the customer was when he began; ids only as hints, never as proof. */
export const PageContext = z.object({
  url: z.string().max(500).optional(),
  title: z.string().max(200).optional(),
  productId: z.string().max(80).optional(),
  orderNumber: z.string().max(40).optional(),
})
export type PageContext = z.infer<typeof PageContext>

const CustomerMessage = z.object({
  text: z.string().max(4000),
  files: Files,
  /** Made once by the device; the same id is the same message, however often it comes. */
  clientId: z.string().min(6).max(80),
  /** The device's time, for order among its own messages. */
  sentAt: Instant.optional(),
})

export const CustomerThread = z.object({
  conversation: CustomerConversation,
  events: z.array(CustomerEvent),
  before: z.number().int().positive().optional(),
})
export type CustomerThread = z.infer<typeof CustomerThread>

export const beginConversation = endpoint({
  method: 'POST',
  path: '/api/visitor/conversations',
  summary: 'Begins a conversation with its first message; the same client id gives the same conversation.',
  body: CustomerMessage.extend({ key: z.string().max(80).optional(), context: PageContext.optional() }),
  answer: z.object({ conversation: CustomerConversation, event: CustomerEvent }),
  creates: true,
})

export const listOwnConversations = endpoint({
  method: 'GET',
  path: '/api/visitor/conversations',
  summary: "The customer's own conversations, newest first.",
  query: z.object({
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  answer: z.object({ items: z.array(CustomerConversation), next: z.string().optional() }),
})

export const readOwnThread = endpoint({
  method: 'GET',
  path: '/api/visitor/conversations/:id',
  summary: 'The newest part of an own conversation, or the part before or since a seq.',
  params: byId,
  query: z.object({
    since: z.coerce.number().int().nonnegative().optional(),
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: CustomerThread,
})

export const streamOwnConversation = endpoint({
  method: 'GET',
  path: '/api/visitor/conversations/:id/stream',
  summary: 'Server-sent events of an own conversation after a seq, without gap or double.',
  params: byId,
  query: z.object({ since: z.coerce.number().int().nonnegative().default(0) }),
  stream: true,
})

export const sendOwnMessage = endpoint({
  method: 'POST',
  path: '/api/visitor/conversations/:id/messages',
  summary: 'Sends a message; a solved matter opens again.',
  params: byId,
  body: CustomerMessage,
  answer: z.object({ event: CustomerEvent, conversation: CustomerConversation }),
  creates: true,
})

export const askForPerson = endpoint({
  method: 'POST',
  path: '/api/visitor/conversations/:id/person',
  summary: 'Asks for a person; kept also when nobody is there, and the answer says so.',
  params: byId,
  answer: z.object({
    conversation: CustomerConversation,
    peopleOnline: z.number().int(),
    waitSeconds: z.number().int().nullable(),
  }),
})

export const typeInOwnConversation = endpoint({
  method: 'PUT',
  path: '/api/visitor/conversations/:id/typing',
  summary: 'Says that the customer is typing (repeat within 5 s).',
  params: byId,
  answer: z.object({ ok: z.boolean() }),
})

export const readOwnMessages = endpoint({
  method: 'PUT',
  path: '/api/visitor/conversations/:id/read',
  summary: 'Says up to which seq messages were delivered or read.',
  params: byId,
  body: z.object({ seq: Seq, delivered: Seq.optional() }),
  answer: z.object({ unread: z.number().int() }),
})

export const uploadOwnFile = endpoint({
  method: 'POST',
  path: '/api/visitor/files',
  summary: 'Takes a picture or document for a message; its id goes into `files`.',
  query: z.object({ name: z.string().min(1).max(200) }),
  answer: Attachment,
  upload: { maxBytes: 10 * 1024 * 1024 },
})

export const readOwnFile = endpoint({
  method: 'GET',
  path: '/api/visitor/conversations/:id/files/:file',
  summary: 'A file of an own conversation.',
  params: z.object({ id: Id, file: Id }),
  download: true,
})

// ---- told events ---------------------------------------------------------------------------------------------------

/** Data of every told `conversations.*` event: doorbells without words. */
export const ConversationTold = z.object({
  conversationId: z.string(),
  customerId: z.string(),
  seq: Seq,
  state: State,
  holder: Holder,
  engagement: z.number().int(),
  assigneeId: z.string().nullable(),
})
export type ConversationTold = z.infer<typeof ConversationTold>

// ---- craft: snooze, links, side conversations, drafts, mentions, fields, views, bulk deeds, translations ------------

const Row = ConversationRow
const Items = <T extends z.ZodType>(of: T) => z.object({ items: z.array(of) })

export const SnoozePick = z.object({
  key: z.enum(['hour', 'three-hours', 'opening', 'today', 'tomorrow', 'week']),
  at: Instant,
})
export type SnoozePick = z.infer<typeof SnoozePick>

export const listSnoozePicks = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/snooze',
  summary: 'Instants to lay the matter aside until, by business time.',
  params: byId,
  answer: Items(SnoozePick),
})

export const snoozeConversation = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/snooze',
  summary:
    'Lays the matter aside until an instant, at most a year; it is back then, or as soon as the customer writes.',
  params: byId,
  body: z.object({ until: Instant }),
  answer: Row,
})

export const wakeConversation = endpoint({
  method: 'DELETE',
  path: '/api/conversations/:id/snooze',
  summary: 'Brings a matter back that was laid aside.',
  params: byId,
  answer: Row,
})

/** Another matter, as a link shows it. */
export const LinkedMatter = z.object({
  kind: z.enum(['merged-into', 'merged-from', 'split-off', 'split-from', 'related']),
  conversation: Row,
  at: Instant,
})
export type LinkedMatter = z.infer<typeof LinkedMatter>

export const listLinks = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/links',
  summary: 'The matters that this one is merged with, split from or related to.',
  params: byId,
  answer: Items(LinkedMatter),
})

export const mergeConversation = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/merged-into',
  summary:
    'Lets this matter go on in another one of the same customer; its own channel still carries the replies.',
  params: byId,
  body: z.object({ into: Id }),
  answer: Row,
})

export const unmergeConversation = endpoint({
  method: 'DELETE',
  path: '/api/conversations/:id/merged-into',
  summary: 'Takes a merge back; the matter stands for itself again, as it stood.',
  params: byId,
  answer: Row,
})

export const splitConversation = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/split',
  summary: 'Makes the messages from a seq on a matter of its own.',
  params: byId,
  body: z.object({ seq: z.number().int().positive() }),
  answer: Row,
  creates: true,
})

const twoMatters = z.object({ id: Id, other: Id })
export const relateConversations = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/related/:other',
  summary: 'Says that two matters have to do with each other; shown at both.',
  params: twoMatters,
  answer: Items(LinkedMatter),
})
export const unrelateConversations = endpoint({
  method: 'DELETE',
  path: '/api/conversations/:id/related/:other',
  summary: 'Says that two matters have nothing to do with each other.',
  params: twoMatters,
  answer: Items(LinkedMatter),
})

/** Who is asked in a side conversation. */
export const AsideParty = z.object({
  kind: z.enum(['factory', 'courier', 'technician', 'warehouse', 'other']),
  name: z.string().trim().min(1).max(60),
  mail: z.email().max(200).optional(),
})
export type AsideParty = z.infer<typeof AsideParty>

export const Aside = z.object({
  id: Id,
  conversationId: Id,
  topic: z.string(),
  party: AsideParty,
  by: z.enum(['mail', 'link']),
  state: z.enum(['open', 'closed']),
  lastSeq: Seq,
  last: z.object({ text: z.string(), at: Instant, outside: z.boolean() }),
  /** Words from outside that nobody of us has read. */
  unread: z.number().int().nonnegative(),
  /** Up to which seq the other side has looked; 0: not yet. */
  outsideRead: Seq,
  beganAt: Instant,
})
export type Aside = z.infer<typeof Aside>

export const AsideMessage = z.object({
  seq: z.number().int().positive(),
  at: Instant,
  outside: z.boolean(),
  name: z.string(),
  text: z.string(),
  attachments: z.array(Attachment),
})
export type AsideMessage = z.infer<typeof AsideMessage>

export const AsideThread = z.object({ aside: Aside, messages: z.array(AsideMessage) })
export type AsideThread = z.infer<typeof AsideThread>

const byAside = z.object({ aside: Id })
export const listAsides = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/asides',
  summary: 'The side conversations of a matter, newest first, and whether mail can carry one.',
  params: byId,
  answer: z.object({ items: z.array(Aside), byMail: z.boolean() }),
})
export const openAside = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/asides',
  summary:
    "Asks somebody outside: by mail, or by a link without account. He never sees the customer's thread.",
  params: byId,
  body: z.object({
    topic: z.string().trim().min(1).max(100),
    party: AsideParty,
    by: z.enum(['mail', 'link']),
    text: Text.min(1),
    files: Files,
  }),
  answer: AsideThread,
  creates: true,
})
export const readAside = endpoint({
  method: 'GET',
  path: '/api/conversations/asides/:aside',
  summary: 'One side conversation with its newest 200 messages.',
  params: byAside,
  answer: AsideThread,
})
export const writeAside = endpoint({
  method: 'POST',
  path: '/api/conversations/asides/:aside/messages',
  summary: 'Writes to the other side.',
  params: byAside,
  body: z.object({ text: Text, files: Files }),
  answer: AsideThread,
  creates: true,
})
export const markAsideRead = endpoint({
  method: 'PUT',
  path: '/api/conversations/asides/:aside/read',
  summary: 'Says that you have read a side conversation.',
  params: byAside,
  body: z.object({ seq: Seq }),
  answer: Aside,
})
export const closeAside = endpoint({
  method: 'PUT',
  path: '/api/conversations/asides/:aside/closure',
  summary: 'Ends a side conversation; whoever has the link reads, but writes no more.',
  params: byAside,
  answer: Aside,
})
export const reopenAside = endpoint({
  method: 'DELETE',
  path: '/api/conversations/asides/:aside/closure',
  summary: 'Goes on with a side conversation.',
  params: byAside,
  answer: Aside,
})
export const linkAside = endpoint({
  method: 'POST',
  path: '/api/conversations/asides/:aside/links',
  summary: 'Makes a link by which somebody outside reads and answers, for 14 days.',
  params: byAside,
  answer: z.object({ path: z.string().describe('/a/<token>'), expiresAt: Instant }),
})
export const readAsideFile = endpoint({
  method: 'GET',
  path: '/api/conversations/asides/:aside/files/:file',
  summary: 'A file of a side conversation.',
  params: byAside.extend({ file: Id }),
  download: true,
})

const byToken = z.object({ token: z.string().min(20).max(200) })
/** What somebody outside sees: the shop, the topic and what was said; nothing of the customer. */
export const OutsideAside = z.object({
  shop: z.string(),
  topic: z.string(),
  you: z.string(),
  state: z.enum(['open', 'closed']),
  expiresAt: Instant,
  messages: z.array(AsideMessage),
})
export type OutsideAside = z.infer<typeof OutsideAside>

export const readOutsideAside = endpoint({
  method: 'GET',
  path: '/api/asides/:token',
  summary: 'The side conversation behind a link.',
  params: byToken,
  answer: OutsideAside,
})
export const writeOutsideAside = endpoint({
  method: 'POST',
  path: '/api/asides/:token/messages',
  summary: 'Answers in the side conversation behind a link.',
  params: byToken,
  body: z.object({ text: z.string().max(4000), files: Files, clientId: z.string().min(6).max(80) }),
  answer: OutsideAside,
})
export const uploadOutsideFile = endpoint({
  method: 'POST',
  path: '/api/asides/:token/files',
  summary: 'Takes a picture or document for an answer; its id goes into `files`.',
  params: byToken,
  query: z.object({ name: z.string().min(1).max(200) }),
  answer: Attachment,
  upload: { maxBytes: 10 * 1024 * 1024 },
})
export const readOutsideFile = endpoint({
  method: 'GET',
  path: '/api/asides/:token/files/:file',
  summary: 'A file of the side conversation behind a link.',
  params: byToken.extend({ file: Id }),
  download: true,
})

/** What somebody has begun to write. @property version of what is kept; a save names the one it was made from */
export const KeptDraft = z.object({
  staff: Person,
  version: z.number().int().nonnegative(),
  mode: z.enum(['reply', 'note']),
  reply: z.string(),
  note: z.string(),
  files: z.array(Attachment),
  /** The colleague it was offered to. */
  offeredTo: z.string().nullable(),
  changedAt: Instant,
})
export type KeptDraft = z.infer<typeof KeptDraft>

export const listDrafts = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/drafts',
  summary: 'What you have begun to write here, and what colleagues offer you.',
  params: byId,
  answer: z.object({ own: KeptDraft.nullable(), offered: z.array(KeptDraft) }),
})
export const keepDraft = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/draft',
  summary:
    'Keeps what you have begun to write; refused when another device of yours has kept something newer.',
  params: byId,
  body: z.object({
    version: z.number().int().nonnegative(),
    mode: z.enum(['reply', 'note']),
    reply: z.string().max(8000),
    note: z.string().max(8000),
    files: z.array(Attachment).max(10).default([]),
  }),
  answer: z.object({ version: z.number().int().nonnegative() }),
})
export const offerDraft = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/draft/offer',
  summary: 'Offers your draft to a colleague, or takes the offer back.',
  params: byId,
  body: z.object({ staffId: Id.nullable() }),
  answer: KeptDraft,
})
export const takeDraft = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/drafts/:staff/taking',
  summary: 'Takes over a draft that a colleague offered; his words are added to yours.',
  params: byId.extend({ staff: Id }),
  body: z.object({ version: z.number().int().nonnegative() }),
  answer: KeptDraft,
})

export const Mention = z.object({
  conversationId: Id,
  seq: z.number().int().positive(),
  at: Instant,
  by: Person,
  text: z.string(),
  unread: z.boolean(),
  conversation: Row,
})
export type Mention = z.infer<typeof Mention>

export const listMentions = endpoint({
  method: 'GET',
  path: '/api/conversations/mentions',
  summary: 'Notes that name you, newest first.',
  query: z.object({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  answer: z.object({ items: z.array(Mention), unread: z.number().int(), next: z.string().optional() }),
})
export const markMentionsRead = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/mentions/read',
  summary: 'Says that you have seen the notes of this matter that name you.',
  params: byId,
  answer: z.object({ unread: z.number().int() }),
})

/** A field that the merchant made. */
export const Field = z.object({
  id: Id,
  label: z.object({ zh: z.string().trim().min(1).max(40), en: z.string().trim().max(40) }),
  kind: z.enum(['text', 'number', 'date', 'choice']),
  choices: z.array(z.string().trim().min(1).max(40)).max(50),
  place: z.number().int(),
  retired: z.boolean(),
})
export type Field = z.infer<typeof Field>
const FieldDraft = Field.pick({ label: true, kind: true, choices: true })

export const listFields = endpoint({
  method: 'GET',
  path: '/api/conversations/fields',
  summary: "The shop's own fields of a matter, in their order.",
  answer: Items(Field),
})
export const addField = endpoint({
  method: 'POST',
  path: '/api/conversations/fields',
  summary: 'Adds a field; at most 30 are in use at once.',
  body: FieldDraft,
  answer: Items(Field),
  creates: true,
})
export const changeField = endpoint({
  method: 'PUT',
  path: '/api/conversations/fields/:field',
  summary: 'Changes the words, choices or place of a field, or retires it; its kind stays.',
  params: z.object({ field: Id }),
  body: FieldDraft.omit({ kind: true }).extend({ place: z.number().int(), retired: z.boolean() }),
  answer: Items(Field),
})
export const fillField = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/fields/:field',
  summary: 'Fills a field of the matter in, or empties it.',
  params: byId.extend({ field: Id }),
  body: z.object({ value: FieldValue }),
  answer: Row,
})

/** What a view shows; everything named must hold, within a list any. */
export const ViewFilter = z.object({
  state: z.enum(['active', 'open', 'waiting', 'solved', 'all']).default('active'),
  /** 'me', 'nobody', or ids of people. */
  assignee: z.array(Id).max(50).default([]),
  /** Ids of teams, or 'none': whose craft it is. */
  team: z.array(Id).max(20).default([]),
  holder: z.array(Holder).max(3).default([]),
  tags: z.array(z.string().max(40)).max(10).default([]),
  channel: z.array(z.string().max(40)).max(20).default([]),
  /** Words of the tiers; '*': any tier. */
  tier: z.array(z.string().max(40)).max(20).default([]),
  mood: z.array(Mood).max(5).default([]),
  language: z.array(Language).max(2).default([]),
  fields: z
    .array(z.object({ id: Id, is: z.array(z.string().max(400)).min(1).max(20) }))
    .max(10)
    .default([]),
  /** Only those who have waited for an answer at least this long. */
  waitedMinutes: z.number().int().min(0).max(100_000).optional(),
  overdue: z.boolean().default(false),
  snoozed: z.boolean().default(false),
})
export type ViewFilter = z.infer<typeof ViewFilter>

export const SavedView = z.object({
  id: Id,
  name: z.string().trim().min(1).max(40),
  /** team: everybody sees it. */
  whose: z.enum(['own', 'team']),
  filter: ViewFilter,
  place: z.number().int(),
})
export type SavedView = z.infer<typeof SavedView>
const SavedViewDraft = SavedView.pick({ name: true, whose: true, filter: true })

export const listSavedViews = endpoint({
  method: 'GET',
  path: '/api/conversations/views',
  summary: 'Your own views and those of the team, in their order.',
  answer: Items(SavedView),
})
export const saveView = endpoint({
  method: 'POST',
  path: '/api/conversations/views',
  summary: 'Saves a view; for the team only with the right to assign.',
  body: SavedViewDraft,
  answer: SavedView,
  creates: true,
})
export const changeView = endpoint({
  method: 'PUT',
  path: '/api/conversations/views/:view',
  summary: 'Changes a saved view.',
  params: z.object({ view: Id }),
  body: SavedViewDraft.extend({ place: z.number().int() }),
  answer: SavedView,
})
export const dropView = endpoint({
  method: 'DELETE',
  path: '/api/conversations/views/:view',
  summary: 'Removes a saved view; the matters stay.',
  params: z.object({ view: Id }),
  answer: Items(SavedView),
})

/** How many a view holds. @property exact false: at least so many, more were not looked at */
export const ViewCount = z.object({ view: Id, n: z.number().int(), exact: z.boolean() })
export type ViewCount = z.infer<typeof ViewCount>
export const countSavedViews = endpoint({
  method: 'GET',
  path: '/api/conversations/views/counts',
  summary: 'How many matters each saved view holds, by looking at the first 2,000 rows of each.',
  answer: Items(ViewCount),
})

/** Either a saved view, or a filter: in an address the JSON of a ViewFilter. */
const asked = { view: Id.optional(), filter: z.string().max(4000).optional() }
export const listFiltered = endpoint({
  method: 'GET',
  path: '/api/conversations/filtered',
  summary:
    'A page of a view. Each looks at no more than 2,000 rows, so it may hold few and still have a next.',
  query: z.object({
    ...asked,
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  answer: z.object({ items: z.array(Row), looked: z.number().int(), next: z.string().optional() }),
})
export const exportFiltered = endpoint({
  method: 'GET',
  path: '/api/conversations/filtered/sheet',
  summary: 'The rows of a view as a spreadsheet, at most 20,000.',
  query: z.object({ ...asked, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  download: true,
})

export const BulkDeed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('assign'), staffId: Id.nullable() }),
  z.object({ do: z.literal('move'), team: Id.nullable() }),
  z.object({ do: z.literal('tag'), tag: z.string().trim().min(1).max(40), put: z.boolean() }),
  z.object({ do: z.literal('solve') }),
  z.object({ do: z.literal('snooze'), until: Instant }),
])
export type BulkDeed = z.infer<typeof BulkDeed>

/** One deed over many matters. */
export const Bulk = z.object({
  id: Id,
  deed: BulkDeed,
  state: z.enum(['running', 'done', 'undoing', 'undone']),
  wanted: z.number().int(),
  done: z.number().int(),
  refused: z.number().int(),
  undone: z.number().int(),
  at: Instant,
  /** Until then it can be taken back. */
  undoUntil: Instant,
  /** The first 100 that were refused or could not be taken back, each with its sentence. */
  refusals: z.array(
    z.object({ conversationId: Id, customer: z.string(), title: z.string(), why: z.string() }),
  ),
})
export type Bulk = z.infer<typeof Bulk>

export const startBulk = endpoint({
  method: 'POST',
  path: '/api/conversations/bulk',
  summary:
    'Does one thing to chosen matters, or to all of a view up to 2,000; can be taken back for 10 minutes.',
  body: z.object({
    deed: BulkDeed,
    ids: z.array(Id).max(2000).default([]),
    view: Id.optional(),
    filter: ViewFilter.optional(),
  }),
  answer: Bulk,
  creates: true,
})
export const readBulk = endpoint({
  method: 'GET',
  path: '/api/conversations/bulk/:bulk',
  summary: 'How far a deed over many matters is.',
  params: z.object({ bulk: Id }),
  answer: Bulk,
})
export const undoBulk = endpoint({
  method: 'POST',
  path: '/api/conversations/bulk/:bulk/undo',
  summary: 'Takes a deed over many matters back; what changed since stays as it is.',
  params: z.object({ bulk: Id }),
  answer: Bulk,
})

export const readTranslator = endpoint({
  method: 'GET',
  path: '/api/conversations/translator',
  summary: 'Whether a machine translates here, and which.',
  answer: z.object({ name: z.string().nullable() }),
})
export const translateMessage = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/messages/:seq/translations',
  summary: 'Puts a translation under a message: your own words, or, with none given, those of the machine.',
  params: byId.extend({ seq: z.coerce.number().int().positive() }),
  body: z.object({ language: z.string().min(2).max(10), text: Text.min(1).optional() }),
  answer: MessageEvent,
})
