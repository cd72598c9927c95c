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
export const TagEvent = z.object({ ...base, kind: z.literal('tag'), tag: z.string(), put: z.boolean() })
export const HolderEvent = z.object({
  ...base,
  kind: z.literal('holder'),
  holder: Holder,
  engagement: z.number().int().nonnegative(),
  /** begun, reopened, handed-over, taken-over, given-back, asked-for-person */
  because: z.string(),
})
export const ConversationEvent = z.discriminatedUnion('kind', [
  MessageEvent,
  NoteEvent,
  HandOverEvent,
  StateEvent,
  AssignmentEvent,
  TagEvent,
  HolderEvent,
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
  tags: z.array(z.string()),
  lastSeq: Seq,
  lastCustomerSeq: Seq,
  last: z.object({
    author: z.enum(['customer', 'staff', 'assistant', 'system']),
    text: z.string(),
    at: Instant,
  }),
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
  beganAt: Instant,
  changedAt: Instant,
  solvedAt: Instant.nullable(),
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

export const Colleague = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['online', 'away']),
  holds: z.number().int(),
})
export type Colleague = z.infer<typeof Colleague>

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

export const listColleagues = endpoint({
  method: 'GET',
  path: '/api/conversations/colleagues',
  summary: 'Who is at the desk now and how many open conversations each holds.',
  answer: z.object({ items: z.array(Colleague) }),
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
    'Sends a reply; if the assistant held the matter, it loses it at once. `heardSeq` refuses a reply to words you had not seen.',
  params: byId,
  body: z.object({
    text: Text,
    files: Files,
    heardSeq: Seq.optional(),
    clientId: z.string().max(80).optional(),
    solve: z.boolean().default(false),
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

export const assignConversation = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/assignee',
  summary: 'Gives the conversation to a colleague, or to nobody.',
  params: byId,
  body: z.object({ staffId: Id.nullable() }),
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

export const staffPresence = endpoint({
  method: 'PUT',
  path: '/api/conversations/presence',
  summary: 'Says that you are at the desk (repeat within 60 s), away, or gone.',
  body: z.object({ status: z.enum(['online', 'away', 'gone']) }),
  answer: z.object({ items: z.array(Colleague) }),
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
