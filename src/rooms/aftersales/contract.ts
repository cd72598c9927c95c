/** What a browser may know about cases: what can be had for a line of an order, how a case stands and what comes next, for staff and for the customer. Long because it is the one list of shapes that five faces share. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Day = z.iso.date()
const Fen = z.number().int()
const byId = z.object({ id: Id })
const Key = z
  .string()
  .min(8)
  .max(120)
  .describe('chosen by the caller; the same key is the same deed, done once and answered alike')
const Both = z.object({ zh: z.string(), en: z.string() })

export const CASE_KINDS = [
  'return',
  'exchange',
  'repair',
  'part',
  'complaint',
  'price-protection',
  'transit-claim',
  'recourse',
] as const
export const CaseKind = z.enum(CASE_KINDS)

/** Who may move a case. timer, system and gateway are machines; none of them may refuse. */
export const CASE_ROLES = [
  'customer',
  'agent',
  'quality',
  'finance',
  'warehouse',
  'carrier',
  'installer',
  'platform',
  'gateway',
  'assistant',
  'timer',
  'system',
] as const
export const CaseRole = z.enum(CASE_ROLES)

export const QUEUES = ['agent', 'quality', 'finance', 'warehouse'] as const
export const Queue = z.enum(QUEUES)

/** The closed list of causes for which a case's clock stands still, each with a cap. */
export const PAUSE_CAUSES = [
  'in-repair',
  'waiting-customer-evidence',
  'customer-chosen-slot',
  'force-majeure',
  'frozen',
] as const
export const PauseCause = z.enum(PAUSE_CAUSES)

/** What happened; the words of the policy engine. */
export const REASONS = [
  'no-reason',
  'quality',
  'mismatch',
  'wrong-item',
  'damage',
  'missing',
  'install',
  'late',
  'price',
  'colour',
  'size',
  'fraud',
  'injury',
  'cancel',
] as const
export const Reason = z.enum(REASONS)

/** What can be had; the words of the policy engine. */
export const REMEDIES = [
  'refund-return',
  'refund-only',
  'exchange',
  'repair',
  'part',
  'partial-refund',
  'return-freight',
  'compensation',
  'price-protection',
  'install-again',
  'cancel',
  'refuse-with-proof',
] as const
export const Remedy = z.enum(REMEDIES)

export const PARTIES = ['customer', 'merchant', 'carrier', 'technician', 'supplier', 'platform'] as const
export const Party = z.enum(PARTIES)

export const CasePart = z.object({ no: z.string().min(1).max(60), name: z.string().max(120) })
export const CaseDue = z.object({
  at: Instant,
  since: Instant.describe('when this clock began, without the time it stood still'),
  event: z.string().describe('what happens by itself at that time'),
  what: z.string().describe('the same as a sentence'),
})
export const CasePause = z.object({
  cause: PauseCause,
  since: Instant,
  until: Instant.describe('it ends by itself then, at the latest'),
})
export const CaseDecision = z.object({
  fingerprint: z.string(),
  articles: z.array(z.string()),
  reasons: z.array(z.string()),
  humanReview: z.boolean(),
})
/** One sentence: what happens next, and by when. */
export const CaseNext = z.object({ text: z.string(), at: Instant.nullable() })

export const CaseRow = z.object({
  id: Id,
  number: z.string(),
  kind: CaseKind,
  kindText: z.string(),
  state: z.string(),
  stateText: z.string(),
  final: z.boolean(),
  version: z.number().int(),
  orderId: Id,
  orderNumber: z.string(),
  lineId: Id,
  sku: z.string(),
  productName: z.string(),
  quantity: z.number().int(),
  part: CasePart.nullable(),
  reason: Reason,
  reasonText: z.string(),
  remedy: Remedy.nullable(),
  customerId: Id.nullable(),
  customerName: z.string(),
  conversationId: z.string().nullable(),
  parentId: z.string().nullable(),
  due: CaseDue.nullable(),
  late: z.boolean().describe('its clock has struck at least once while it was ours to act'),
  pause: CasePause.nullable(),
  queue: Queue.nullable(),
  assigneeId: z.string().nullable(),
  assigneeName: z.string().nullable(),
  amountFen: Fen.nullable().describe('null: unknown, or not for who may not see money'),
  flash: z.boolean(),
  next: CaseNext,
  openedAt: Instant,
  changedAt: Instant,
  closedAt: Instant.nullable(),
})

export const CaseEvent = z.object({
  seq: z.number().int(),
  at: Instant,
  event: z.string(),
  eventText: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  toText: z.string(),
  by: z.object({ role: CaseRole, id: z.string(), name: z.string() }),
  data: z.record(z.string(), z.unknown()),
  prev: z.string().describe('hash of the event before, hex'),
  hash: z.string().describe('sha256 over prev and the event in canonical JSON, hex'),
})
/** A move that whoever asks may make now. `needs`: fields its data must carry; `takes`: fields it may. */
export const CaseAction = z.object({
  event: z.string(),
  text: z.string(),
  to: z.string(),
  toText: z.string(),
  role: CaseRole,
  needs: z.array(z.string()),
  takes: z.array(z.string()).default([]),
})
export const CasePauseChoice = z.object({
  cause: PauseCause,
  text: z.string(),
  capHours: z.number().int().describe('so long it may stand still for this cause, in hours'),
  leftHours: z.number().int().describe('of that, not used yet'),
})
export const PausePast = CasePause.extend({ endedAt: Instant.nullable(), by: z.string() })
export const CaseEvidence = z.object({
  id: Id,
  kind: z.enum(['photo', 'video', 'voice', 'document', 'note']),
  proof: z.string().nullable(),
  name: z.string(),
  type: z.string(),
  at: Instant,
  by: z.string(),
  ok: z.boolean().describe('it passed the gates for blur, light and size'),
  say: z.string().describe('what is wrong with it; empty when nothing is'),
})

export const OFFER_STATES = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const
/** The rungs of the ladder, cheapest first. */
export const RUNGS = [
  'guided-fix',
  'part',
  'touch-up',
  'part-visit',
  'partial-refund',
  'exchange-part',
  'exchange',
  'return',
] as const
export const Rung = z.enum(RUNGS)
export const Offer = z.object({
  id: Id,
  caseId: Id,
  rung: Rung,
  remedy: Remedy,
  title: z.string(),
  text: z.string(),
  amountFen: Fen.nullable(),
  days: z.number().int().nullable(),
  state: z.enum(OFFER_STATES),
  tooLate: z
    .boolean()
    .default(false)
    .describe('nobody answered it, and the case has gone too far for it since'),
  at: Instant,
  by: z.string(),
  expiresAt: Instant,
  answeredAt: Instant.nullable(),
  articles: z.array(z.string()),
  floorText: z.string().default('').describe('what the law asks for anyway, in one sentence'),
})
export const LadderRung = z.object({
  rung: Rung,
  remedy: Remedy,
  title: z.string(),
  text: z.string(),
  costFen: Fen.nullable().describe('cost to us; null: not for who may not see money'),
  amountFen: Fen.nullable().describe('money the customer gets'),
  days: z.number().int(),
  odds: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('how likely it is accepted, from what was offered here before; null: too few answers to say'),
  answers: z.number().int().describe('so many answers the odds rest on'),
  oddsText: z.string(),
  available: z.boolean(),
  because: z.array(z.string()),
  meetsFloor: z.boolean().describe('the law asks for no more than this'),
  parts: z
    .array(z.object({ no: z.string(), name: z.string() }))
    .default([])
    .describe('of these one is named with the offer, where the case itself names none'),
  suggested: z.boolean(),
})
export const Ladder = z.object({
  caseId: Id,
  floor: z.object({ remedies: z.array(Remedy), text: z.string(), articles: z.array(z.string()) }),
  rungs: z.array(LadderRung),
  offers: z.array(Offer),
})

/** A peg on the plank of a case. `at`: when it was; for what is still to come, by when. */
export const CaseStep = z.object({
  id: z.string(),
  state: z.enum(['past', 'now', 'next', 'bad', 'good']),
  text: z.string(),
  at: Instant.nullable(),
})
export const Case = CaseRow.extend({
  decision: CaseDecision.nullable(),
  actions: z.array(CaseAction),
  pauses: z.array(PausePast),
  mayPause: z.array(CasePauseChoice),
  events: z.array(CaseEvent),
  evidence: z.array(CaseEvidence),
  offers: z.array(Offer),
  children: z.array(CaseRow),
  claims: z.array(CaseRow),
  steps: z.array(CaseStep),
  whole: z.boolean().describe('the chain of its events holds'),
})

// ---- what is possible ----
export const PossibleNeed = z.object({
  proof: z.array(z.string()).describe('any one of these'),
  text: z.string(),
  from: z.enum(['customer', 'merchant']),
  by: Instant.nullable(),
})
/** An article that an answer rests on. `text`: as a person reads it. */
export const Article = z.object({ id: z.string(), text: z.string() })
export const MoneyLine = z.object({
  label: z.string(),
  fen: Fen.describe('below zero: kept back'),
  tender: z.string().nullable(),
})
export const PossibleOption = z.object({
  kind: CaseKind,
  remedy: Remedy,
  title: z.string(),
  detail: z.string().describe('what it means for the customer, in one or two sentences'),
  allowed: z.boolean(),
  until: Instant.nullable(),
  payer: z.enum(['merchant', 'shared', 'customer']).nullable(),
  payerText: z.string().describe('who pays the way back and the rest, as a sentence'),
  amountFen: Fen.nullable().describe('money the customer gets back'),
  feeFen: Fen.nullable().describe('what the way back costs the customer; null: nothing'),
  split: z.array(MoneyLine).describe('by tender, coupon, gift, freight and floor fee'),
  because: z.array(z.string()),
  articles: z.array(Article),
  needs: z.array(PossibleNeed),
  flash: z.boolean().describe('money goes back when the carrier scans it, or at once'),
  next: CaseNext.describe('what happens first, and by when'),
})
export const PossibleReason = z.object({
  reason: Reason,
  text: z.string(),
  options: z.array(PossibleOption),
})
export const PossiblePart = z.object({
  no: z.string(),
  name: z.string(),
  perUnit: z.number().int(),
  left: z.number().int().describe('so many may still be asked for'),
  onHand: z.number().int().nullable(),
  spot: z
    .object({ x: z.number(), y: z.number() })
    .nullable()
    .describe('where it is on the exploded picture, 0..1'),
})
export const Quote = z.object({
  fen: Fen,
  lines: z.array(z.object({ text: z.string(), fen: Fen })),
  cartons: z.number().int(),
  twoPerson: z.boolean(),
})
export const PossibleLine = z.object({
  lineId: Id,
  sku: z.string(),
  productName: z.string(),
  image: z.string().nullable(),
  bought: z.number().int(),
  delivered: z.number().int(),
  left: z.number().int().describe('units that no open or accepted return holds'),
  category: z.string(),
  priceFen: Fen.nullable().describe('null: to a colleague who may not see money'),
  deliveredAt: Instant.nullable(),
  installedAt: Instant.nullable(),
  bespoke: z.boolean().describe('made to order: the no-reason right does not hold, every other does'),
  summary: z
    .array(z.object({ tone: z.enum(['ok', 'line']), text: z.string() }))
    .describe('what is possible, until when, at whose cost: a line each'),
  picture: z.string().nullable().describe('exploded picture'),
  parts: z.array(PossiblePart),
  reasons: z.array(PossibleReason),
  quote: Quote.nullable().describe('the way back of one unit'),
  cases: z.array(z.object({ id: Id, number: z.string(), kind: CaseKind, stateText: z.string() })),
})
export const Possible = z.object({
  orderId: Id,
  orderNumber: z.string(),
  zone: z.string().describe('the IANA zone of the shop'),
  preparedAt: Instant.nullable(),
  lines: z.array(PossibleLine),
})
/** What a customer asks about before he opens a case. */
export const PossibleAsk = z.object({
  lineId: Id,
  quantity: z.number().int().min(1).max(9999).default(1),
  part: z.string().max(60).optional(),
  reason: Reason,
  evidenceIds: z.array(Id).max(40).default([]),
})
export const PossibleAnswer = z.object({
  options: z.array(PossibleOption),
  quote: Quote.nullable(),
  exception: z
    .object({
      text: z.string(),
      proof: z.array(
        z.object({ text: z.string(), at: Instant.nullable(), evidenceId: z.string().nullable() }),
      ),
      route: z.string().describe('how a person looks at it again'),
    })
    .nullable()
    .describe('why the no-reason right does not hold here, with the proof that was kept'),
  diagnosis: z.boolean().describe('a few questions and photos may show what is broken'),
})

export const Opening = z.object({
  orderId: Id,
  lineId: Id,
  quantity: z.number().int().min(1).max(9999).default(1),
  part: z.string().max(60).optional().describe('its number on the parts list'),
  reason: Reason,
  reasonText: z.string().trim().max(1000).default(''),
  wish: Remedy,
  evidenceIds: z.array(Id).max(40).default([]),
  conversationId: Id.optional(),
  key: Key,
})

// ---- who bears what, claims, signals ----
export const CaseStanding = z.object({
  caseId: Id,
  happened: z.string().nullable(),
  happenedText: z.string(),
  customer: z.object({ payer: z.string(), share: z.string(), because: z.string() }),
  final: z.object({ payer: z.string(), party: Party, because: z.string() }),
  flipped: z.boolean().describe('a proof that would put it on somebody else is missing'),
  bears: z.array(
    z.object({ party: Party, fen: Fen.nullable().describe('null: not for who may not see money') }),
  ),
  evidence: z.array(
    z.object({
      proof: z.string(),
      name: z.string(),
      present: z.boolean(),
      last: z.string(),
      by: Instant.nullable(),
      gone: z.boolean(),
    }),
  ),
  articles: z.array(z.string()),
  needsCounsel: z.boolean(),
})
export const Claim = CaseRow.extend({
  against: Party,
  againstName: z.string(),
  fileBefore: Instant.nullable(),
  filedAt: Instant.nullable(),
  papers: z.array(z.object({ proof: z.string(), name: z.string(), present: z.boolean() })),
  missing: z.number().int(),
})
export const Signal = z.object({
  name: z.string(),
  text: z.string(),
  weight: z.number().min(0).max(1),
  at: Instant,
})

// ---- the tables ----
export const TableRow = z.object({
  from: z.string(),
  event: z.string(),
  by: z.array(CaseRole),
  guard: z.string().nullable(),
  to: z.string(),
  effects: z.array(z.string()),
  needs: z.array(z.string()),
  say: Both,
})
export const TableState = z.object({
  name: z.string(),
  final: z.boolean(),
  refusal: z.boolean().describe('a person said no here; the customer has a way on'),
  queue: Queue.nullable(),
  timer: z
    .object({ hours: z.number(), event: z.string(), remind: z.array(z.number()), waitsFor: z.string() })
    .nullable(),
  pauses: z.array(z.object({ cause: PauseCause, capHours: z.number() })),
  say: Both,
  next: Both,
})
export const CaseTable = z.object({
  kind: CaseKind,
  say: Both,
  opens: z.string(),
  states: z.array(TableState),
  rows: z.array(TableRow),
})

// ---- the desk ----
export const CaseView = z.enum(['open', 'late', 'today', 'paused', 'flash', 'mine', 'closed', 'all'])
export const caseFilter = {
  view: CaseView.default('open'),
  q: z
    .string()
    .trim()
    .max(60)
    .optional()
    .describe(
      'number, order number, product or name of the customer; is:overdue or 已超时 as a word asks for those',
    ),
  overdue: z
    .enum(['yes'])
    .optional()
    .describe('only open ones whose time ran out while it was ours, now or before'),
  kind: z.union([CaseKind, z.array(CaseKind)]).optional(),
  queue: Queue.optional(),
  state: z.string().max(40).optional(),
  assignee: Id.optional(),
  customer: Id.optional(),
  order: Id.optional(),
  conversation: Id.optional(),
  from: Day.optional(),
  to: Day.optional(),
}
export const listCases = endpoint({
  method: 'GET',
  path: '/api/cases',
  summary: 'Cases: open ones by deadline, closed ones newest first',
  query: z.object({
    ...caseFilter,
    sort: z.enum(['due', 'newest']).optional().describe('left out: open by deadline, others newest first'),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  answer: z.object({ items: z.array(CaseRow), next: z.string().optional() }),
})
export const BOARD_COLUMNS = ['late', 'today', 'tomorrow', 'week', 'later', 'paused'] as const
export const caseBoard = endpoint({
  method: 'GET',
  path: '/api/cases/board',
  summary: 'Open cases in columns by their deadline, soonest first in each',
  query: z.object({
    queue: Queue.optional(),
    kind: CaseKind.optional(),
    overdue: z.enum(['yes']).optional(),
    limit: z.coerce.number().int().min(1).max(60).default(20),
  }),
  answer: z.object({
    columns: z.array(
      z.object({ column: z.enum(BOARD_COLUMNS), count: z.number().int(), items: z.array(CaseRow) }),
    ),
  }),
})
export const CaseCounts = z.object({
  open: z.number().int(),
  late: z.number().int(),
  today: z.number().int(),
  paused: z.number().int(),
  flash: z.number().int(),
  mine: z.number().int(),
  queues: z.record(
    Queue,
    z.object({ open: z.number().int(), late: z.number().int(), soonest: Instant.nullable() }),
  ),
  kinds: z.record(CaseKind, z.number().int()),
})
export const countCases = endpoint({
  method: 'GET',
  path: '/api/cases/counts',
  summary: 'How many cases are open, late, due today, paused; by queue and kind',
  answer: CaseCounts,
})
export const readCaseTables = endpoint({
  method: 'GET',
  path: '/api/cases/tables',
  summary: 'The transition tables by which cases move: the very ones the engine reads',
  answer: z.object({
    tables: z.array(CaseTable),
    guards: z.record(z.string(), Both),
    effects: z.record(z.string(), Both),
  }),
})
export const readCase = endpoint({
  method: 'GET',
  path: '/api/cases/:id',
  summary: 'One case with its story, what may happen next, evidence and offers',
  params: byId,
  answer: Case,
})
export const proveCase = endpoint({
  method: 'GET',
  path: '/api/cases/:id/proof',
  summary: 'Walks the chain of the events and rebuilds the case from them alone',
  params: byId,
  answer: z.object({
    events: z.number().int(),
    brokenAt: z.number().int().nullable().describe('the first event that does not hold'),
    rebuilt: z.boolean().describe('the events alone give the case as it stands'),
    head: z.string(),
  }),
})
export const openCase = endpoint({
  method: 'POST',
  path: '/api/cases',
  summary: 'Open a case for a customer',
  body: Opening,
  answer: Case,
})
export const ActBody = z.object({
  event: z.string().min(1).max(40),
  expectedVersion: z.number().int(),
  key: Key,
  data: z.record(z.string(), z.unknown()).default({}),
  as: CaseRole.optional().describe('left out: the role that the one who asks has for this move'),
})
export const actOnCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/acts',
  summary: 'Move a case; a stale version is refused with the version now',
  params: byId,
  body: ActBody,
  answer: Case,
})
export const pauseCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/pause',
  summary: 'Stop its clock for a cause of the closed list, within the cap',
  params: byId,
  body: z.object({
    cause: PauseCause,
    until: Instant.optional().describe('left out: the cap'),
    why: z.string().trim().max(300).default(''),
    expectedVersion: z.number().int(),
    key: Key,
  }),
  answer: Case,
})
export const resumeCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/resumption',
  summary: 'Let its clock go on',
  params: byId,
  body: z.object({ expectedVersion: z.number().int(), key: Key }),
  answer: Case,
})
export const assignCase = endpoint({
  method: 'PUT',
  path: '/api/cases/:id/assignee',
  summary: 'Give it to a colleague, or back to its queue',
  params: byId,
  body: z.object({ staffId: Id.nullable(), expectedVersion: z.number().int().optional() }),
  answer: Case,
})
/** Another piece of the same product that an exchange may bring. */
export const Other = z.object({
  sku: z.string(),
  name: z.string(),
  differenceFen: Fen.nullable().describe(
    'above zero the customer is asked for it, below zero it goes back to him; null: not for who may not see money',
  ),
  onHand: z.number().int().nullable(),
})
export const caseOthers = endpoint({
  method: 'GET',
  path: '/api/cases/:id/others',
  summary: 'Other pieces that an exchange may bring, with what each costs more or less',
  params: byId,
  answer: z.object({ items: z.array(Other) }),
})
export const myOthers = endpoint({
  method: 'GET',
  path: '/api/visitor/cases/:id/others',
  summary: 'Other pieces that I may have in exchange without paying more',
  params: byId,
  answer: z.object({ items: z.array(Other) }),
})
/** A colleague to whom a case can be given. */
export const Hand = z.object({
  id: Id,
  name: z.string(),
  reviews: z.boolean().describe('the peak day that is on names this person'),
})
export const caseHands = endpoint({
  method: 'GET',
  path: '/api/cases/hands',
  summary: 'Colleagues to whom a case can be given; those a peak day names stand first',
  answer: z.object({ items: z.array(Hand) }),
})
export const noteCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/notes',
  summary: 'Write a note for colleagues into its story',
  params: byId,
  body: z.object({ text: z.string().trim().min(1).max(2000), key: Key }),
  answer: Case,
})
export const addCaseEvidence = endpoint({
  method: 'POST',
  path: '/api/cases/:id/evidence',
  summary: 'Add evidence that was uploaded',
  params: byId,
  body: z.object({ evidenceIds: z.array(Id).min(1).max(40), key: Key }),
  answer: Case,
})
export const linkConversation = endpoint({
  method: 'PUT',
  path: '/api/cases/:id/conversation',
  summary: 'Talk with the customer in place: the conversation of this case, begun if there is none',
  params: byId,
  body: z.object({ conversationId: Id.optional().describe('left out: begin one') }),
  answer: z.object({ conversationId: Id }),
})
export const caseLadder = endpoint({
  method: 'GET',
  path: '/api/cases/:id/ladder',
  summary: 'Ways to settle it, cheapest first, beside what the law asks for',
  params: byId,
  answer: Ladder,
})
export const makeOffer = endpoint({
  method: 'POST',
  path: '/api/cases/:id/offers',
  summary: 'Offer a rung of the ladder: a card that the customer answers with one tap',
  params: byId,
  body: z.object({
    rung: Rung,
    amountFen: Fen.min(1).optional(),
    text: z.string().trim().max(600).default(''),
    part: z.string().max(60).optional(),
    expectedVersion: z.number().int(),
    key: Key,
  }),
  answer: Case,
})
export const withdrawOffer = endpoint({
  method: 'POST',
  path: '/api/cases/:id/offers/:offerId/withdrawal',
  summary: 'Take an offer back while it is open',
  params: z.object({ id: Id, offerId: Id }),
  body: z.object({ expectedVersion: z.number().int(), key: Key }),
  answer: Case,
})
export const caseStanding = endpoint({
  method: 'GET',
  path: '/api/cases/:id/standing',
  summary: 'Who bears it towards the customer and in the end, and which proof is missing',
  params: byId,
  answer: CaseStanding,
})
export const caseSignals = endpoint({
  method: 'GET',
  path: '/api/cases/:id/signals',
  summary: 'Signals for a person to judge; never a refusal by themselves',
  params: byId,
  answer: z.object({ signals: z.array(Signal), slowsMoney: z.boolean() }),
})
export const listClaims = endpoint({
  method: 'GET',
  path: '/api/cases/claims',
  summary: 'Claims against carriers, suppliers and technicians, by the time to file',
  query: z.object({
    view: z.enum(['open', 'closed', 'all']).default('open'),
    against: Party.optional(),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  answer: z.object({ items: z.array(Claim), next: z.string().optional() }),
})
export const readClaim = endpoint({
  method: 'GET',
  path: '/api/cases/:id/claim',
  summary: 'One claim with its papers',
  params: byId,
  answer: Claim,
})
export const possibleForOrder = endpoint({
  method: 'GET',
  path: '/api/orders/:id/possible',
  summary: 'What can be had for each line of an order, until when, at whose cost',
  params: byId,
  answer: Possible,
})
export const checkPossible = endpoint({
  method: 'POST',
  path: '/api/orders/:id/quote',
  summary: 'What can be had for one line and reason, with the evidence at hand',
  params: byId,
  body: PossibleAsk,
  answer: PossibleAnswer,
})
export const casesOfOrder = endpoint({
  method: 'GET',
  path: '/api/orders/:id/cases',
  summary: 'Cases of an order, newest first',
  params: byId,
  answer: z.object({ items: z.array(CaseRow) }),
})
export const casesOfCustomer = endpoint({
  method: 'GET',
  path: '/api/customers/:id/cases',
  summary: 'Cases of a customer, newest first',
  params: byId,
  answer: z.object({ items: z.array(CaseRow) }),
})

// ---- the customer's side ----
export const CustomerRefund = z.object({
  kind: z.string().describe('refund, freight, compensation, coupon ...'),
  fen: Fen,
  state: z.string(),
  stateText: z.string(),
  at: Instant.nullable(),
  tender: z.string().nullable(),
})
export const CustomerShipment = z.object({
  direction: z.enum(['back', 'out']),
  carrier: z.string(),
  waybill: z.string().nullable(),
  state: z.string(),
  stateText: z.string(),
  slotText: z.string().nullable(),
})
export const CustomerCase = z.object({
  id: Id,
  number: z.string(),
  kind: CaseKind,
  kindText: z.string(),
  state: z.string(),
  stateText: z.string(),
  final: z.boolean(),
  version: z.number().int(),
  orderId: Id,
  orderNumber: z.string(),
  lineId: Id,
  productName: z.string(),
  quantity: z.number().int(),
  part: CasePart.nullable(),
  reason: Reason,
  reasonText: z.string(),
  remedy: Remedy.nullable(),
  amountFen: Fen.nullable(),
  flash: z.boolean(),
  next: CaseNext,
  pause: CasePause.nullable(),
  steps: z.array(CaseStep),
  actions: z.array(CaseAction),
  offers: z.array(Offer).describe('newest first; at most one is open'),
  evidence: z.array(CaseEvidence),
  refunds: z.array(CustomerRefund),
  shipments: z.array(CustomerShipment),
  because: z.array(z.string()).describe('why it was decided so'),
  considered: z
    .array(z.string())
    .describe('signals that slowed money, as the person has a right to know them'),
  articles: z.array(z.string()),
  conversationId: z.string().nullable(),
  zone: z.string(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
})
export const myPossible = endpoint({
  method: 'GET',
  path: '/api/visitor/orders/:id/possible',
  summary: 'What I can have for each line of my order',
  params: byId,
  answer: Possible,
})
export const checkMyPossible = endpoint({
  method: 'POST',
  path: '/api/visitor/orders/:id/quote',
  summary: 'What I can have for one line and reason',
  params: byId,
  body: PossibleAsk,
  answer: PossibleAnswer,
})
export const openMyCase = endpoint({
  method: 'POST',
  path: '/api/visitor/cases',
  summary: 'Ask for a return, exchange, repair, part or compensation in one click',
  body: Opening.omit({ conversationId: true }),
  answer: CustomerCase,
})
export const myCases = endpoint({
  method: 'GET',
  path: '/api/visitor/cases',
  summary: 'My cases, newest first',
  query: z.object({ order: Id.optional() }),
  answer: z.object({ items: z.array(CustomerCase) }),
})
export const myCase = endpoint({
  method: 'GET',
  path: '/api/visitor/cases/:id',
  summary: 'One of my cases: what happens next and by when',
  params: byId,
  answer: CustomerCase,
})
export const actOnMyCase = endpoint({
  method: 'POST',
  path: '/api/visitor/cases/:id/acts',
  summary: 'Move my case: withdraw, hand over, confirm, ask for a person',
  params: byId,
  body: ActBody.omit({ as: true }),
  answer: CustomerCase,
})
export const addMyEvidence = endpoint({
  method: 'POST',
  path: '/api/visitor/cases/:id/evidence',
  summary: 'Add evidence that I uploaded',
  params: byId,
  body: z.object({ evidenceIds: z.array(Id).min(1).max(40), key: Key }),
  answer: CustomerCase,
})
export const answerMyOffer = endpoint({
  method: 'POST',
  path: '/api/visitor/cases/:id/offers/:offerId/answer',
  summary: 'Take an offer, or not',
  params: z.object({ id: Id, offerId: Id }),
  body: z.object({ accept: z.boolean(), expectedVersion: z.number().int(), key: Key }),
  answer: CustomerCase,
})
export const talkAboutMyCase = endpoint({
  method: 'PUT',
  path: '/api/visitor/cases/:id/conversation',
  summary: 'Talk about my case in place: its conversation, begun if there is none',
  params: byId,
  body: z.object({
    conversationId: Id.optional().describe('one of mine; left out: the newest, or a new one'),
  }),
  answer: z.object({ conversationId: Id }),
})

export type CaseKindName = z.infer<typeof CaseKind>
export type CaseRoleName = z.infer<typeof CaseRole>
export type QueueName = z.infer<typeof Queue>
export type PauseCauseName = z.infer<typeof PauseCause>
export type ReasonName = z.infer<typeof Reason>
export type RemedyName = z.infer<typeof Remedy>
export type PartyName = z.infer<typeof Party>
export type RungName = z.infer<typeof Rung>
export type CaseViewName = z.infer<typeof CaseView>
export type BoardColumnName = (typeof BOARD_COLUMNS)[number]
export type CasePartShape = z.infer<typeof CasePart>
export type CaseDueShape = z.infer<typeof CaseDue>
export type CasePauseShape = z.infer<typeof CasePause>
export type CaseDecisionShape = z.infer<typeof CaseDecision>
export type CaseRowShape = z.infer<typeof CaseRow>
export type CaseShape = z.infer<typeof Case>
export type OtherShape = z.infer<typeof Other>
export type HandShape = z.infer<typeof Hand>
export type CaseEventShape = z.infer<typeof CaseEvent>
export type CaseActionShape = z.infer<typeof CaseAction>
export type CaseEvidenceShape = z.infer<typeof CaseEvidence>
export type CaseStepShape = z.infer<typeof CaseStep>
export type CaseCountsShape = z.infer<typeof CaseCounts>
export type CaseStandingShape = z.infer<typeof CaseStanding>
export type CaseTableShape = z.infer<typeof CaseTable>
export type ClaimShape = z.infer<typeof Claim>
export type CustomerCaseShape = z.infer<typeof CustomerCase>
export type CustomerRefundShape = z.infer<typeof CustomerRefund>
export type CustomerShipmentShape = z.infer<typeof CustomerShipment>
export type LadderShape = z.infer<typeof Ladder>
export type LadderRungShape = z.infer<typeof LadderRung>
export type OfferShape = z.infer<typeof Offer>
export type OpeningShape = z.input<typeof Opening>
export type ArticleShape = z.infer<typeof Article>
export type PossibleShape = z.infer<typeof Possible>
export type PossibleLineShape = z.infer<typeof PossibleLine>
export type PossibleOptionShape = z.infer<typeof PossibleOption>
export type PossibleAskShape = z.input<typeof PossibleAsk>
export type PossibleAnswerShape = z.infer<typeof PossibleAnswer>
export type QuoteShape = z.infer<typeof Quote>
export type SignalShape = z.infer<typeof Signal>
