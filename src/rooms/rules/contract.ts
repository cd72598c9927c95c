/** What rules say on the wire: macros, rules with their conditions and deeds, versions, dry runs, and peak days. Long, because a browser reads this one page. */
// Over 400 lines because one contract per room is the law, and the editor is built from the tables of events, facts and deeds.
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Name = z.string().trim().min(1).max(80)
const Minutes = z.number().int().min(1).max(43_200)
export const Both = z.object({ 'zh-CN': z.string().max(4000), en: z.string().max(4000) })
export type Both = z.infer<typeof Both>
export const Person = z.object({ id: z.string(), name: z.string() })

// ---- what may stand in a text --------------------------------------------------------------------------------------

/** Facts that a text may name as {{customer.name}}. */
export const PLACES = [
  'customer.name',
  'customer.tier',
  'order.number',
  'order.state',
  'agent.name',
  'shop.name',
  'today',
] as const
export const Place = z.enum(PLACES)
export type Place = z.infer<typeof Place>

// ---- conditions ----------------------------------------------------------------------------------------------------

/** How a fact can be asked about, by its kind. */
export const OPERATORS = {
  choice: ['is', 'is-not'],
  number: ['at-least', 'at-most'],
  list: ['has', 'has-not'],
  text: ['contains', 'contains-not'],
  flag: ['is'],
} as const
export type FactKind = keyof typeof OPERATORS
export const Operator = z.enum([
  'is',
  'is-not',
  'at-least',
  'at-most',
  'has',
  'has-not',
  'contains',
  'contains-not',
])
export type Operator = z.infer<typeof Operator>

/** The facts a condition can ask about. `unit` says how a number is entered; money is kept in fen. */
export const FACTS = {
  'hours.open': { kind: 'flag' },
  'customer.tier': { kind: 'choice', list: 'tiers' },
  mood: { kind: 'choice', values: ['calm', 'anxious', 'angry', 'sad', 'pleased'] },
  'order.state': {
    kind: 'choice',
    values: [
      'placed',
      'paid',
      'in-production',
      'ready',
      'shipped',
      'delivered',
      'installed',
      'closed',
      'cancelled',
      'at-risk',
      'late',
      'missed',
    ],
  },
  'order.value': { kind: 'number', unit: 'fen' },
  channel: { kind: 'choice', list: 'channels' },
  tags: { kind: 'list', list: 'tags' },
  language: { kind: 'choice', values: ['zh-CN', 'en'] },
  team: { kind: 'choice', list: 'teams' },
  state: { kind: 'choice', values: ['open', 'waiting', 'solved'] },
  holder: { kind: 'choice', values: ['assistant', 'queue', 'staff'] },
  text: { kind: 'text' },
  'waiting.minutes': { kind: 'number', unit: 'minutes' },
  satisfaction: { kind: 'number', unit: 'marks' },
} as const satisfies Readonly<
  Record<
    string,
    {
      kind: FactKind
      values?: readonly string[]
      list?: 'tiers' | 'channels' | 'tags' | 'teams'
      unit?: 'fen' | 'minutes' | 'marks'
    }
  >
>
export type FactName = keyof typeof FACTS
export const FACT_NAMES = Object.keys(FACTS).filter((name): name is FactName => name in FACTS)
export const FactField = z.enum(FACT_NAMES as [FactName, ...FactName[]])

/** One question to the facts. Several values: one of them is enough, or, for a `-not`, none of them may be. */
export const Condition = z.object({
  fact: FactField,
  is: Operator,
  values: z
    .array(z.union([z.string().max(120), z.number(), z.boolean()]))
    .min(1)
    .max(20),
})
export type Condition = z.infer<typeof Condition>

// ---- what sets a rule off ------------------------------------------------------------------------------------------

export const EVENTS = [
  'conversations.begun',
  'conversations.message.received',
  'conversations.message.sent',
  'conversations.handed-over',
  'conversations.assigned',
  'conversations.solved',
  'conversations.reopened',
  'orders.order.placed',
  'orders.order.state-changed',
  'orders.order.promise-missed',
  'promises.made',
  'promises.kept',
  'promises.broken',
  'standards.warned',
  'standards.broken',
  'work.opened',
  'work.done',
  'work.late',
  'surveys.answered',
  'routing.assigned',
  'rules.surge.began',
  'rules.surge.ended',
] as const
export const EventName = z.enum(EVENTS)
export type EventName = z.infer<typeof EventName>

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Trigger = z.discriminatedUnion('on', [
  z.object({ on: z.literal('event'), event: EventName }),
  /** The customer has waited so many minutes of open hours. */
  z.object({ on: z.literal('waiting'), minutes: Minutes }),
  z.object({ on: z.literal('after-solved'), days: z.number().int().min(1).max(60) }),
  z.object({ on: z.literal('before-promise'), minutes: Minutes }),
  /** At a time of the merchant's day, for every matter that is not solved. Days: 1 is Monday. */
  z.object({
    on: z.literal('schedule'),
    days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    at: Clock,
  }),
])
export type Trigger = z.infer<typeof Trigger>

// ---- deeds ---------------------------------------------------------------------------------------------------------

export const LANES = ['vip', 'angry', 'price', 'normal'] as const
export const Deed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('reply'), text: Both }),
  z.object({ do: z.literal('note'), text: z.string().min(1).max(2000) }),
  z.object({ do: z.literal('tag'), tag: z.string().trim().min(1).max(40) }),
  z.object({ do: z.literal('untag'), tag: z.string().trim().min(1).max(40) }),
  z.object({ do: z.literal('assign'), staffId: Id }),
  z.object({ do: z.literal('team'), teamId: Id }),
  z.object({ do: z.literal('lane'), lane: z.enum(LANES) }),
  z.object({ do: z.literal('snooze'), minutes: Minutes }),
  z.object({ do: z.literal('solve') }),
  z.object({ do: z.literal('promise'), what: z.string().trim().min(1).max(200), minutes: Minutes }),
  z.object({
    do: z.literal('work'),
    kind: z.string().min(1).max(60),
    title: z.string().trim().min(1).max(200),
  }),
  z.object({ do: z.literal('survey') }),
  z.object({ do: z.literal('notify'), staffId: Id, text: z.string().trim().min(1).max(500) }),
  /** Into the angry lane, with a word to everyone who may assign. */
  z.object({ do: z.literal('escalate'), text: z.string().trim().min(1).max(500) }),
])
export type Deed = z.infer<typeof Deed>
export type DeedName = Deed['do']
export const DEEDS = [
  'reply',
  'note',
  'tag',
  'untag',
  'assign',
  'team',
  'lane',
  'snooze',
  'solve',
  'promise',
  'work',
  'survey',
  'notify',
  'escalate',
] as const satisfies readonly DeedName[]

// ---- macros --------------------------------------------------------------------------------------------------------

/** own: only its owner sees it; team: its team; shop: everybody. */
export const Scope = z.enum(['own', 'team', 'shop'])

export const MacroDraft = z.object({
  title: z.object({ zh: Name, en: z.string().trim().max(80) }),
  folder: z.string().trim().max(40),
  shortcut: z
    .string()
    .regex(/^[a-z0-9-]{0,24}$/)
    .describe('what one types after the slash'),
  scope: Scope,
  teamId: Id.nullable().default(null),
  deeds: z.array(Deed).min(1).max(12),
})
export type MacroDraft = z.infer<typeof MacroDraft>

export const Macro = MacroDraft.extend({
  id: Id,
  owner: Person,
  version: z.number().int(),
  by: Person,
  at: Instant,
  used: z.number().int(),
  /** Put forward by the peak day that is on now. */
  pinned: z.boolean(),
  mayChange: z.boolean(),
})
export type Macro = z.infer<typeof Macro>

/** One thing that differs between a version and the one before it. */
export const Difference = z.object({ what: z.string(), before: z.string(), after: z.string() })
export type Difference = z.infer<typeof Difference>

const versioned = <Draft extends z.ZodType>(draft: Draft) =>
  z.object({
    version: z.number().int(),
    draft,
    by: Person,
    at: Instant,
    note: z.string(),
    differs: z.array(Difference),
  })

// ---- rules ---------------------------------------------------------------------------------------------------------

export const RuleDraft = z.object({
  name: Name,
  /** surge: only while a peak day that names it is on. */
  when: z.enum(['always', 'surge']),
  trigger: Trigger,
  /** Every one of these must hold. */
  all: z.array(Condition).max(12),
  /** And, if there are any, at least one of these. */
  any: z.array(Condition).max(12),
  deeds: z.array(Deed).min(1).max(12),
})
export type RuleDraft = z.infer<typeof RuleDraft>

export const Rule = RuleDraft.extend({
  id: Id,
  enabled: z.boolean(),
  version: z.number().int(),
  by: Person,
  at: Instant,
  /** Runs of the last 30 days, and the newest. */
  ran: z.number().int(),
  lastRanAt: Instant.nullable(),
  /** A peak day that names it is on now. */
  surging: z.boolean(),
})
export type Rule = z.infer<typeof Rule>

/** done: its deeds are done; refused: one of them was refused, so none is; stopped: the loop guard stopped it. */
export const Outcome = z.enum(['done', 'refused', 'stopped'])
export const Run = z.object({
  id: Id,
  rule: z.object({ id: z.string(), name: z.string(), version: z.number().int() }),
  event: z.string(),
  at: Instant,
  conversationId: z.string().nullable(),
  orderId: z.string().nullable(),
  outcome: Outcome,
  deeds: z.array(z.string()),
  reason: z.string(),
})
export type Run = z.infer<typeof Run>

export const DryRun = z.object({
  days: z.number().int(),
  /** Since when the room has kept what it needs. */
  since: Instant.nullable(),
  looked: z.number().int(),
  touched: z.number().int(),
  matters: z.number().int(),
  byDay: z.array(z.object({ day: z.string(), touched: z.number().int() })),
  /** The newest, at most 100. */
  items: z.array(
    z.object({
      conversationId: z.string().nullable(),
      orderId: z.string().nullable(),
      title: z.string(),
      at: Instant,
      event: z.string(),
      /** A text that this matter could not have filled: the rule would have refused here. */
      missing: z.array(z.string()),
    }),
  ),
})
export type DryRun = z.infer<typeof DryRun>

// ---- peak days -----------------------------------------------------------------------------------------------------

/** What may stand first in the queues of cases while a peak day is on; what is not named follows by its deadline. */
export const CASE_ORDER = ['safety', 'deadline', 'members', 'parts', 'small'] as const
export const CaseOrder = z.enum(CASE_ORDER)
const Limit = z.number().int().min(0).max(100_000_000).nullable().default(null)

/** Rules of cases for a peak day. Null: as usual. What the law gives a customer depends on none of it. */
export const CaseSurge = z.object({
  autoApproveFen: Limit.describe('the machine says yes up to this sum, instead of the usual one'),
  flashAtOnceFen: Limit.describe('fast lane: money at once up to this sum'),
  flashCaseFen: Limit.describe('fast lane: for one case'),
  flashCustomerFen: Limit.describe('fast lane: for one customer in thirty days'),
  flashDayFen: Limit.describe('fast lane: for the whole shop in a day'),
  pickupExtraDays: z
    .number()
    .int()
    .min(0)
    .max(30)
    .default(0)
    .describe('a pick-up may take so many days longer, and customers are told so beforehand'),
  order: z.array(CaseOrder).max(CASE_ORDER.length).default([]),
  reviewerIds: z.array(Id).max(50).default([]).describe('who may review beside the usual people'),
})
export type CaseSurge = z.infer<typeof CaseSurge>
/** Of all peak days that are on, as rooms below ask for it. */
export type CasesSurgeNow = CaseSurge & { readonly pickupText: Both | null }

export const SurgeDraft = z.object({
  name: Name,
  from: Instant,
  to: Instant,
  ruleIds: z.array(Id).max(50),
  macroIds: z.array(Id).max(50),
  notice: z.object({ 'zh-CN': z.string().max(300), en: z.string().max(300) }),
  /** Who works when, in the merchant's own words. */
  staffing: z.string().max(2000),
  /** Times of the standards are multiplied by this many per cent while it is on; 100 leaves them. */
  standardPercent: z.number().int().min(50).max(500),
  /** Null: cases go by their usual rules. */
  cases: CaseSurge.nullable().default(null),
})
export type SurgeDraft = z.input<typeof SurgeDraft>

export const SurgeState = z.enum(['planned', 'on', 'over'])
export type SurgeState = z.infer<typeof SurgeState>

/** How one stretch of days went. Waits in seconds; null without a case. */
export const Stretch = z.object({
  from: Instant,
  to: Instant,
  begun: z.number().int(),
  messages: z.number().int(),
  solved: z.number().int(),
  byAssistant: z.number().int(),
  /** Share of solved matters that no person touched, per cent; null under 30 matters. */
  assistantShare: z.number().nullable(),
  waits: z.number().int(),
  medianWait: z.number().nullable(),
  p90Wait: z.number().nullable(),
  brokenStandards: z.number().int(),
  satisfaction: z.object({ answers: z.number().int(), score: z.number().nullable() }),
  rulesRan: z.number().int(),
  /** Cases of after-sales; null where nobody counts them. */
  cases: z
    .object({
      opened: z.number().int(),
      closed: z.number().int(),
      automatic: z.number().int().describe('approved without a person'),
      flash: z.number().int().describe('by the fast lane'),
      late: z.number().int(),
    })
    .nullable()
    .default(null),
})
export type Stretch = z.infer<typeof Stretch>

export const Surge = SurgeDraft.extend({
  id: Id,
  state: SurgeState,
  version: z.number().int(),
  switchedAt: Instant.nullable(),
  /** Null: by the clock. */
  switchedBy: Person.nullable(),
  by: Person,
  at: Instant,
  reviewed: z.boolean(),
})
export type Surge = z.infer<typeof Surge>

export const Review = z.object({ during: Stretch, before: Stretch })
export type Review = z.infer<typeof Review>

// ---- endpoints -----------------------------------------------------------------------------------------------------

const byId = z.object({ id: Id })
const Version = z.number().int().positive()

export const listMacros = endpoint({
  method: 'GET',
  path: '/api/rules/macros',
  summary: 'Macros that you may use, those of the peak day first, then the most used.',
  answer: z.object({ items: z.array(Macro) }),
})
export const createMacro = endpoint({
  method: 'POST',
  path: '/api/rules/macros',
  summary: 'Writes a macro.',
  body: MacroDraft,
  answer: Macro,
  creates: true,
})
export const changeMacro = endpoint({
  method: 'PUT',
  path: '/api/rules/macros/:id',
  summary: 'Changes a macro; the version before it is kept.',
  params: byId,
  body: z.object({ version: Version, macro: MacroDraft, note: z.string().max(200).default('') }),
  answer: Macro,
})
export const removeMacro = endpoint({
  method: 'DELETE',
  path: '/api/rules/macros/:id',
  summary: 'Takes a macro out of use; its versions stay.',
  params: byId,
  answer: z.object({ removed: z.boolean() }),
})
export const listMacroVersions = endpoint({
  method: 'GET',
  path: '/api/rules/macros/:id/versions',
  summary: 'Who changed a macro when, and what differs.',
  params: byId,
  answer: z.object({ items: z.array(versioned(MacroDraft)) }),
})
export const restoreMacro = endpoint({
  method: 'POST',
  path: '/api/rules/macros/:id/versions/:number/restoration',
  summary: 'Makes an earlier version the newest.',
  params: byId.extend({ number: z.coerce.number().int().positive() }),
  answer: Macro,
})
export const previewMacro = endpoint({
  method: 'POST',
  path: '/api/rules/macros/:id/preview',
  summary: "What a macro would say and do here, filled with the customer's facts.",
  params: byId,
  body: z.object({ conversationId: Id }),
  answer: z.object({
    text: z.string().nullable(),
    /** Facts that the text names and nobody knows here: it would be refused. */
    missing: z.array(z.string()),
    deeds: z.array(Deed),
  }),
})
export const applyMacro = endpoint({
  method: 'POST',
  path: '/api/rules/macros/:id/application',
  summary: 'Does everything a macro says, or nothing. A text of your own stands in for the one it holds.',
  params: byId,
  body: z.object({
    conversationId: Id,
    text: z.string().max(8000).optional(),
    heardSeq: z.number().int().nonnegative().optional(),
    clientId: z.string().max(80).optional(),
  }),
  answer: z.object({ seq: z.number().int().nullable(), done: z.array(z.string()) }),
  creates: true,
})

export const listRules = endpoint({
  method: 'GET',
  path: '/api/rules',
  summary: 'Rules in the order in which they run.',
  answer: z.object({ items: z.array(Rule) }),
})
export const readRule = endpoint({
  method: 'GET',
  path: '/api/rules/one/:id',
  summary: 'One rule.',
  params: byId,
  answer: Rule,
})
export const createRule = endpoint({
  method: 'POST',
  path: '/api/rules',
  summary: 'Writes a rule; it sleeps until it is switched on.',
  body: RuleDraft,
  answer: Rule,
  creates: true,
})
export const changeRule = endpoint({
  method: 'PUT',
  path: '/api/rules/one/:id',
  summary: 'Changes a rule; the version before it is kept.',
  params: byId,
  body: z.object({ version: Version, rule: RuleDraft, note: z.string().max(200).default('') }),
  answer: Rule,
})
export const switchRule = endpoint({
  method: 'PUT',
  path: '/api/rules/one/:id/switch',
  summary: 'Wakes a rule or lets it sleep.',
  params: byId,
  body: z.object({ enabled: z.boolean() }),
  answer: Rule,
})
export const removeRule = endpoint({
  method: 'DELETE',
  path: '/api/rules/one/:id',
  summary: 'Takes a rule out of use; its versions and runs stay.',
  params: byId,
  answer: z.object({ removed: z.boolean() }),
})
export const listRuleVersions = endpoint({
  method: 'GET',
  path: '/api/rules/one/:id/versions',
  summary: 'Who changed a rule when, and what differs.',
  params: byId,
  answer: z.object({ items: z.array(versioned(RuleDraft)) }),
})
export const restoreRule = endpoint({
  method: 'POST',
  path: '/api/rules/one/:id/versions/:number/restoration',
  summary: 'Makes an earlier version the newest.',
  params: byId.extend({ number: z.coerce.number().int().positive() }),
  answer: Rule,
})
export const listRuns = endpoint({
  method: 'GET',
  path: '/api/rules/runs',
  summary: 'What rules did, newest first, and what stopped them.',
  query: z.object({
    rule: Id.optional(),
    conversation: Id.optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({ items: z.array(Run), next: z.string().optional() }),
})
export const dryRunRule = endpoint({
  method: 'POST',
  path: '/api/rules/dry-run',
  summary: 'Which matters a rule would have touched in the last days; nothing is touched.',
  body: z.object({ rule: RuleDraft, days: z.number().int().min(1).max(60).default(30) }),
  answer: DryRun,
})
export const readLists = endpoint({
  method: 'GET',
  path: '/api/rules/lists',
  summary: 'What the editor offers: tiers, tags, teams, people, channels, kinds of work.',
  answer: z.object({
    tiers: z.array(z.string()),
    tags: z.array(z.string()),
    channels: z.array(z.string()),
    teams: z.array(Person),
    people: z.array(Person),
    workKinds: z.array(Person),
  }),
})

export const listSurges = endpoint({
  method: 'GET',
  path: '/api/rules/surges',
  summary: 'Peak days, the next first.',
  answer: z.object({ items: z.array(Surge) }),
})
export const createSurge = endpoint({
  method: 'POST',
  path: '/api/rules/surges',
  summary: 'Plans a peak day; it begins and ends by itself at its times.',
  body: SurgeDraft,
  answer: Surge,
  creates: true,
})
export const changeSurge = endpoint({
  method: 'PUT',
  path: '/api/rules/surges/:id',
  summary: 'Changes a plan that is not over.',
  params: byId,
  body: z.object({ version: Version, surge: SurgeDraft }),
  answer: Surge,
})
export const switchSurge = endpoint({
  method: 'PUT',
  path: '/api/rules/surges/:id/switch',
  summary: 'Begins a peak day now, or ends it now.',
  params: byId,
  body: z.object({ on: z.boolean() }),
  answer: Surge,
})
export const removeSurge = endpoint({
  method: 'DELETE',
  path: '/api/rules/surges/:id',
  summary: 'Takes back a plan that has not begun.',
  params: byId,
  answer: z.object({ removed: z.boolean() }),
})
export const reviewSurge = endpoint({
  method: 'GET',
  path: '/api/rules/surges/:id/review',
  summary: 'How a peak day went, against as many days before it, with samples.',
  params: byId,
  answer: Review,
})
