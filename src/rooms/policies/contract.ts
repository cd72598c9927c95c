/** What policies say on the wire: the shop's own promises in plain fields, the packs of the law, a case tried, and why. Long, because a browser reads this one page. */
// Over 400 lines because one contract per room is the law, and forms are built from its tables of facts.
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.string()
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Fen = z.number().int().min(0).max(1_000_000_000)
const Revision = z.number().int().min(0)
const Person = z.object({ id: z.string(), name: z.string() })
const few = <S extends z.ZodType>(one: S) => z.array(one).readonly()
/** A sentence in both languages. */
export const Said = z.object({ zh: z.string(), en: z.string() })
export type SaidShape = z.infer<typeof Said>

// ---- words that cases, packs and answers share; a test holds them equal to the engine's ---------------------------

/** What a customer can have done, or a merchant may answer. */
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
export type RemedyName = z.infer<typeof Remedy>

/** Upon what a remedy rests. */
export const GROUNDS = [
  'no-reason',
  'quality',
  'late',
  'fraud',
  'injury',
  'promise',
  'price',
  'page-error',
  'bespoke',
  'unsent',
] as const
export const Ground = z.enum(GROUNDS)
export type GroundName = z.infer<typeof Ground>

/** Why somebody asks. */
export const KINDS = [
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
export const ReasonKind = z.enum(KINDS)
export type ReasonKindName = z.infer<typeof ReasonKind>

/** Of these, what makes goods or work not what was agreed. */
export const FAULT_KINDS = [
  'quality',
  'mismatch',
  'wrong-item',
  'damage',
  'missing',
  'install',
] as const satisfies readonly ReasonKindName[]

export const PAYERS = ['merchant', 'shared', 'customer'] as const
export const Payer = z.enum(PAYERS)

// ---- the shop's own promises in plain fields -------------------------------------------------------------------------

const Days = z.number().int().min(1).max(3650)

/** Null means that nothing is promised beyond the law. */
export const ShopTerms = z.object({
  noReasonDays: Days.nullable().default(null).describe('days to return without a reason, for everybody'),
  noReasonBespoke: z.boolean().default(false).describe('also for goods made to order'),
  noReasonPayer: z.enum(['customer', 'merchant']).default('customer').describe('who pays the way back'),
  memberNoReasonDays: Days.nullable().default(null),
  memberPayer: z.enum(['customer', 'merchant']).default('customer'),
  memberPickup: z.boolean().default(false).describe('members are fetched from at home'),
  refundWithinDays: z
    .number()
    .int()
    .min(1)
    .max(60)
    .nullable()
    .default(null)
    .describe('once the goods are back'),
  refundWithinCounting: z.enum(['working-days', 'days']).default('days'),
  warrantyMonths: z.number().int().min(1).max(600).nullable().default(null),
  priceProtectionDays: Days.nullable().default(null),
  faultAmendsFen: Fen.nullable()
    .default(null)
    .describe('when the shop is at fault, once per order and cause'),
  faultAmendsCouponFen: Fen.default(0),
  installerLateMinutes: z.number().int().min(1).max(1440).nullable().default(null),
  installerLateFen: Fen.default(0),
  installerLateCouponFen: Fen.default(0),
  lateFenPerDay: Fen.nullable().default(null).describe('for each day that delivery is late'),
  lateCapFen: Fen.nullable().default(null).describe('at most, over all days'),
  partConfirmHours: z.number().int().min(1).max(720).nullable().default(null),
  partSendHours: z.number().int().min(1).max(720).nullable().default(null),
  repairDays: z.number().int().min(1).max(90).nullable().default(null).describe('a repair is done within'),
})
export type ShopTerms = z.infer<typeof ShopTerms>
export const TERM_NAMES = Object.keys(ShopTerms.shape) as readonly (keyof ShopTerms)[]

/** Topics under which the shop writes its own clauses. */
export const TOPICS = [
  'returns',
  'freight',
  'warranty',
  'delivery',
  'installation',
  'bespoke',
  'price',
  'amends',
  'disputes',
] as const
export const Topic = z.enum(TOPICS)
export type TopicName = z.infer<typeof Topic>
export const Clause = z.object({ topic: Topic, zh: z.string().max(8000), en: z.string().max(8000) })
export type Clause = z.infer<typeof Clause>
const Clauses = z.array(Clause).max(TOPICS.length)

export const TermChange = z.object({ field: z.string(), before: z.string(), after: z.string() })

export const VersionRow = z.object({
  id: Id,
  number: z.number().int(),
  state: z.enum(['draft', 'published', 'withdrawn']),
  from: Day.nullable().describe('orders of this day and later are judged by it'),
  until: Day.nullable().describe('the last day before the next version'),
  inForce: z.boolean(),
  note: z.string(),
  by: Person,
  at: Instant,
  publishedBy: Person.nullable(),
  publishedAt: Instant.nullable(),
  rules: z.number().int(),
  cases: z.number().int().describe('of its own, which it must pass to be loaded'),
  fingerprint: z.string().nullable(),
})
export type VersionRow = z.infer<typeof VersionRow>

// ---- what is wrong with a promise while it is typed ------------------------------------------------------------------

export const Finding = z.object({
  rule: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  text: z.string(),
  articles: few(z.string()),
  because: Said,
  suggestion: Said,
})
export type FindingShape = z.infer<typeof Finding>

/** A promise under the law: it changes nothing, the law holds. */
export const Below = z.object({
  promise: z.string(),
  remedy: z.string(),
  ground: z.string(),
  field: z.string(),
  law: z.string(),
  articles: few(z.string()),
})
export type BelowShape = z.infer<typeof Below>

export const Check = z.object({
  below: few(Below.extend({ terms: few(z.string()).describe('the plain fields that say it') })),
  clauses: few(z.object({ topic: Topic, language: z.enum(['zh', 'en']), findings: few(Finding) })),
  /** What the fields contradict among themselves. */
  problems: few(z.object({ field: z.string(), say: z.string() })),
  rules: few(z.object({ id: z.string(), say: Said, articles: few(z.string()) })),
  cases: few(z.object({ name: z.string(), passes: z.boolean() })),
})
export type CheckShape = z.infer<typeof Check>

export const Version = VersionRow.extend({
  revision: Revision,
  terms: ShopTerms,
  clauses: Clauses,
  differs: few(TermChange).describe('from the version before it'),
  check: Check,
})
export type VersionShape = z.infer<typeof Version>

// ---- an answer on a case ---------------------------------------------------------------------------------------------

const Span = z.object({
  minutes: z.number().optional(),
  hours: z.number().optional(),
  days: z.number().optional(),
  months: z.number().optional(),
})
export const Reason = Said.extend({ articles: few(z.string()), pack: z.string(), rule: z.string() })
export const Need = z.object({
  proof: few(z.string()),
  from: z.enum(['merchant', 'customer']),
  by: Instant.nullable(),
  because: Said,
})
export const Option = z.object({
  remedy: Remedy,
  ground: Ground,
  allowed: z.boolean(),
  until: Instant.nullable().describe('the first instant at which it is too late'),
  limit: z.enum(['set', 'not-begun', 'none']),
  payer: Payer.nullable(),
  burden: z.enum(['merchant', 'customer']),
  refundBy: Instant.nullable(),
  refundWithin: Span.extend({ from: z.string(), counting: z.literal('working-days').optional() }).nullable(),
  penaltyAt: Instant.nullable(),
  decideBy: Instant.nullable(),
  doneBy: Instant.nullable(),
  proofBy: Instant.nullable(),
  silence: z.literal('refund').nullable(),
  amountFen: z.number().int().nullable(),
  couponFen: z.number().int().nullable(),
  amountIsMost: z.boolean(),
  goodsBack: z.boolean(),
  pickup: z.literal('merchant').nullable(),
  choice: z.literal('customer').nullable(),
  basis: z.enum(['paid', 'invoice']).nullable(),
  keepProofMonths: z.number().int().nullable(),
  costs: few(z.string()),
  depreciation: z.literal('none').nullable(),
  needs: few(Need),
  articles: few(z.string()),
  reasons: few(Reason),
  needsCounsel: z.boolean(),
  weakTerms: few(z.string()),
  humanReview: z.boolean(),
  from: z.record(z.string(), z.string()).describe('which pack and rule each term came from'),
})
export type OptionShape = z.infer<typeof Option>
export const Offered = Option.extend({ alternatives: few(Option) })
export type OfferedShape = z.infer<typeof Offered>

export const RefundAnswer = z.object({
  goodsFen: z.number().int(),
  freightFen: z.number().int(),
  deductions: few(z.object({ what: Said, fen: z.number().int(), articles: few(z.string()) })),
  totalFen: z.number().int(),
  owesFen: z.number().int(),
  tenders: few(z.object({ id: z.string(), fen: z.number().int(), units: z.number().int().optional() })),
  couponsBack: few(z.string()),
  articles: few(z.string()),
})

export const Decision = z.object({
  options: few(Offered),
  refund: RefundAnswer.nullable(),
  clocks: few(
    z.object({
      remedy: Remedy,
      ground: z.string(),
      counts: z.string(),
      from: Instant.nullable(),
      until: Instant.nullable(),
      pausedSeconds: z.number(),
      paused: z.boolean(),
      restarted: z.boolean(),
    }),
  ),
  packs: few(
    z.object({
      id: z.string(),
      version: z.string(),
      mandatory: z.boolean(),
      reviewed: z.boolean(),
      fingerprint: z.string(),
    }),
  ),
  skipped: few(z.object({ id: z.string(), because: z.string() })),
  belowTheLaw: few(Below),
  needsCounsel: z.boolean(),
  humanReview: z.boolean(),
  fingerprint: z.string(),
})
export type DecisionShape = z.infer<typeof Decision>

/** Facts as the engine reads them: instants ISO 8601 with offset, money in fen; what is unknown is left out. */
export const CaseFacts = z.record(z.string(), z.unknown())

// ---- every fact of a case, so that a form can ask for each in plain words -------------------------------------------------

export const CATEGORIES = [
  'furniture',
  'home-goods',
  'ceramics',
  'appliance',
  'electronics-portable',
  'electronics-fixed',
  'digital',
  'perishable',
  'newspaper',
  'decoration',
  'waterproofing',
  'service',
  'other',
] as const
export const PROVINCES = [
  'anhui',
  'beijing',
  'chongqing',
  'fujian',
  'gansu',
  'guangdong',
  'guangxi',
  'guizhou',
  'hainan',
  'hebei',
  'heilongjiang',
  'henan',
  'hubei',
  'hunan',
  'inner-mongolia',
  'jiangsu',
  'jiangxi',
  'jilin',
  'liaoning',
  'ningxia',
  'qinghai',
  'shaanxi',
  'shandong',
  'shanghai',
  'shanxi',
  'sichuan',
  'tianjin',
  'tibet',
  'xinjiang',
  'yunnan',
  'zhejiang',
] as const
export const PLATFORMS = ['own', 'taobao', 'tmall', 'jd', 'douyin', 'pinduoduo', 'other'] as const
export const COUNTRIES = ['CN', 'EU', 'UK', 'US'] as const

/** `proofs` is one or more of the words of `readWords`; `days` are days as YYYY-MM-DD; `ids` are names of lines. */
export type FactKind = 'flag' | 'choice' | 'count' | 'money' | 'instant' | 'text' | 'proofs' | 'days' | 'ids'
export interface FactField {
  readonly name: string
  readonly kind: FactKind
  readonly values?: readonly string[]
}
/** Facts that belong together. `at`: where they stand among the facts; `many`: a list of such things. */
export interface FactGroup {
  readonly id: string
  readonly at: string
  readonly many?: boolean
  readonly fields: readonly FactField[]
}

const flags = (...names: readonly string[]): FactField[] => names.map((name) => ({ name, kind: 'flag' }))
const instants = (...names: readonly string[]): FactField[] =>
  names.map((name) => ({ name, kind: 'instant' }))
const counts = (...names: readonly string[]): FactField[] => names.map((name) => ({ name, kind: 'count' }))
const sums = (...names: readonly string[]): FactField[] => names.map((name) => ({ name, kind: 'money' }))
const texts = (...names: readonly string[]): FactField[] => names.map((name) => ({ name, kind: 'text' }))
const choice = (name: string, values: readonly string[]): FactField => ({ name, kind: 'choice', values })

export const FACT_GROUPS: readonly FactGroup[] = [
  {
    id: 'request',
    at: 'request',
    fields: [
      choice('kind', KINDS),
      ...instants('at'),
      ...texts('line'),
      ...counts('quantity'),
      ...texts('part'),
      ...flags('serious', 'visible', 'showsOnlyInUse', 'naturalFeature', 'pageError', 'helpRefused'),
      ...instants('proofAskedAt', 'ruledAt'),
    ],
  },
  { id: 'evidence', at: '', fields: [{ name: 'evidence', kind: 'proofs' }] },
  {
    id: 'delivery',
    at: 'delivery',
    fields: [
      ...instants('shippedAt', 'signedAt'),
      choice('signedAs', ['unchecked', 'checked', 'noted', 'refused']),
      ...flags('mustInstall'),
      ...instants('installStartedAt', 'installedAt', 'goodsReceivedAt'),
      ...flags('customerCarrier'),
    ],
  },
  {
    id: 'condition',
    at: 'condition',
    fields: flags('opened', 'tested', 'labelRemoved', 'soiled', 'damaged', 'partsComplete'),
  },
  {
    id: 'lines',
    at: 'order.lines',
    many: true,
    fields: [
      ...texts('id'),
      ...sums('priceFen'),
      ...counts('quantity'),
      choice('category', CATEGORIES),
      ...flags('bespoke', 'bespoke.afterOrder', 'bespoke.specialNeed', 'bespoke.completed'),
      ...flags('large', 'hardToReturn', 'unsuitableToReturn', 'sanbao'),
      choice('exception.kind', [
        'opening-affects-safety',
        'trial-destroys-value',
        'near-expiry',
        'flaw-disclosed',
      ]),
      ...flags('exception.confirmed', 'exception.preticked'),
    ],
  },
  {
    id: 'sale',
    at: '',
    fields: [
      ...instants('order.placedAt'),
      choice('platform', PLATFORMS),
      choice('province', PROVINCES),
      choice('country', COUNTRIES),
      ...texts('member.tier'),
      ...flags('order.remote', 'order.doorstep', 'order.prepaid'),
    ],
  },
  {
    id: 'late',
    at: 'late',
    fields: [choice('by', ['delivery', 'installer']), ...counts('minutes', 'days')],
  },
  {
    id: 'price',
    at: 'price',
    fields: [...sums('nowFen'), ...flags('sameSku', 'sameChannel', 'sameConditions'), ...sums('creditedFen')],
  },
  { id: 'repairs', at: 'repairs', many: true, fields: [...instants('from', 'to'), ...flags('failed')] },
  { id: 'replaced', at: '', fields: instants('replacedAt') },
  { id: 'cartons', at: 'delivery.cartons', many: true, fields: [...texts('id'), ...instants('signedAt')] },
  {
    id: 'tenders',
    at: 'order.tenders',
    many: true,
    fields: [
      ...texts('id'),
      choice('kind', ['money', 'points', 'coupon']),
      ...sums('fen'),
      ...counts('units'),
      ...sums('refundedFen'),
      ...counts('refundedUnits'),
      ...sums('fromFen'),
      { name: 'lines', kind: 'ids' },
      ...flags('allOf'),
    ],
  },
  {
    id: 'coupons',
    at: 'order.coupons',
    many: true,
    fields: [
      ...texts('id'),
      ...sums('offFen', 'fromFen'),
      { name: 'lines', kind: 'ids' },
      ...flags('allOf', 'inKind'),
    ],
  },
  {
    id: 'gifts',
    at: 'order.gifts',
    many: true,
    fields: [...texts('id', 'line'), ...sums('statedFen'), ...flags('returned')],
  },
  {
    id: 'returned',
    at: 'order.returned',
    many: true,
    fields: [...texts('line'), ...counts('quantity'), ...flags('fault')],
  },
  { id: 'freight', at: 'order', fields: sums('freightFen', 'freeFreightFromFen', 'normalFreightFen') },
  {
    id: 'fraud',
    at: 'fraud',
    fields: [...flags('found', 'labelOnly', 'staged'), ...texts('foundBy')],
  },
  { id: 'injury', at: 'injury', fields: [...flags('knownDefect'), ...sums('lossFen')] },
  {
    id: 'promised',
    at: 'promised',
    fields: [
      ...counts('noReasonDays', 'warrantyMonths', 'priceProtectionDays'),
      ...sums('compensationFen', 'lateFenPerDay', 'lateCapFen'),
    ],
  },
  {
    id: 'calendar',
    at: '',
    fields: [...texts('zone'), { name: 'holidays', kind: 'days' }, { name: 'workdays', kind: 'days' }],
  },
]

// ---- packs -----------------------------------------------------------------------------------------------------------

export const PackRow = z.object({
  id: z.string(),
  version: z.string(),
  layer: z.enum(['nation', 'province', 'platform', 'shop', 'abroad']),
  name: Said,
  scope: z.record(z.string(), z.string().optional()),
  mandatory: z.boolean(),
  reviewed: z.boolean(),
  rules: z.number().int(),
  weakRules: z.number().int().describe('rules whose source is weak: needs counsel'),
  cases: z.number().int(),
  validFrom: Day.nullable(),
  fingerprint: z.string(),
})
export type PackRowShape = z.infer<typeof PackRow>

export const PackRule = z.object({
  id: z.string(),
  cites: few(z.string()),
  because: Said,
  remedies: few(z.string()),
  ground: z.string(),
  /** Gives the remedy; without it the rule only adds terms. */
  right: z.boolean(),
  note: z.boolean(),
  weak: z.boolean(),
  since: Day.nullable(),
  /** Terms of the rule as name and plain value, for instance `window` and `7 d`. */
  terms: few(z.object({ name: z.string(), value: z.string() })),
  exceptions: few(
    z.object({ id: z.string(), because: Said, cites: few(z.string()), proof: few(few(z.string())) }),
  ),
})
export type PackRuleShape = z.infer<typeof PackRule>

export const PackVersionSeen = z.object({
  fingerprint: z.string(),
  version: z.string(),
  since: Instant.describe('first decided by'),
})
export const RuleChange = z.object({
  rule: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  before: z.string(),
  after: z.string(),
})
export const PackPage = z.object({
  pack: PackRow,
  rules: few(PackRule),
  cases: few(z.object({ name: z.string(), passes: z.boolean(), remedy: z.string(), at: Instant })),
  versions: few(PackVersionSeen),
})

// ---- a decision that was kept ----------------------------------------------------------------------------------------

export const About = z.object({ kind: z.enum(['case', 'order', 'try']), id: z.string().max(80) })
export const KeptRow = z.object({
  fingerprint: z.string(),
  at: Instant.describe('the instant it was decided for'),
  keptAt: Instant,
  about: About.extend({ number: z.string().nullable().describe('of a case, as people know it') }),
  remedies: few(z.string()).describe('what was allowed'),
  packs: few(z.string()),
})
export const Explained = KeptRow.extend({
  facts: CaseFacts,
  decision: Decision,
  /** Run again on the stored packs it comes out with the same mark. */
  same: z.boolean(),
  /** Packs that have changed in the program or the shop since. */
  changedSince: few(z.string()),
})

export const WhatIf = z.object({
  days: z.number().int(),
  n: z.number().int().describe('cases that were judged in that time'),
  since: Instant.nullable(),
  changed: z.number().int(),
  newlyAllowed: few(z.object({ remedy: Remedy, n: z.number().int(), fen: z.number().int() })),
  noLonger: few(z.object({ remedy: Remedy, n: z.number().int(), fen: z.number().int() })),
  freightToShop: z.number().int().describe('ways back that the shop would pay now'),
  freightToCustomer: z.number().int(),
  amendsFen: z.number().int().describe('amends and coupons, more or less than before'),
  couponFen: z.number().int(),
  priceFen: z.number().int(),
  examples: few(z.object({ about: About, at: Instant, say: few(z.string()) })),
})
export type WhatIfShape = z.infer<typeof WhatIf>

// ---- endpoints -------------------------------------------------------------------------------------------------------

const byVersion = z.object({ version: Id })

export const readPolicies = endpoint({
  method: 'GET',
  path: '/api/policies',
  summary: "The shop's own promises: in force now, what comes next, the draft, and all versions",
  answer: z.object({
    inForce: Version.nullable(),
    draft: Version.nullable(),
    versions: few(VersionRow),
  }),
})
export const readVersion = endpoint({
  method: 'GET',
  path: '/api/policies/versions/:version',
  summary: 'One version of the promises with what differs from the one before',
  params: byVersion,
  answer: Version,
})
export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/policies/draft',
  summary: 'Write the draft of the promises; revision 0 begins one',
  body: z.object({
    revision: Revision,
    terms: ShopTerms,
    clauses: Clauses,
    note: z.string().max(300).default(''),
  }),
  answer: Version,
})
export const dropDraft = endpoint({
  method: 'DELETE',
  path: '/api/policies/draft',
  summary: 'Throw the draft away',
  answer: z.object({ removed: z.boolean() }),
})
export const publishDraft = endpoint({
  method: 'POST',
  path: '/api/policies/draft/publish',
  summary: 'Publish the draft from a day on; orders of earlier days keep what they were promised',
  body: z.object({ revision: Revision, from: Day }),
  answer: Version,
})
export const withdrawVersion = endpoint({
  method: 'POST',
  path: '/api/policies/versions/:version/withdraw',
  summary: 'Take a published version back before its day has come',
  params: byVersion,
  answer: Version,
})
export const checkTerms = endpoint({
  method: 'POST',
  path: '/api/policies/check',
  summary: 'Read promises and clauses while they are typed: below the law, void, contradictory',
  body: z.object({ terms: ShopTerms, clauses: Clauses }),
  answer: Check,
})
export const lintText = endpoint({
  method: 'POST',
  path: '/api/policies/lint',
  summary: 'Read a clause: what the law does not let stand, why, by which article, and what to write instead',
  body: z.object({ text: z.string().max(20_000) }),
  answer: z.object({ findings: few(Finding) }),
})
export const tryCase = endpoint({
  method: 'POST',
  path: '/api/policies/try',
  summary: 'Try a case: every remedy with its answer, reasons, articles, missing proofs; nothing is kept',
  body: z.object({
    facts: CaseFacts,
    at: z.iso.datetime({ offset: true }).optional(),
    /** day: by the packs of the day of the order; law: without promises of the shop; draft: with these terms instead. */
    by: z.enum(['day', 'law', 'draft']).default('day'),
    terms: ShopTerms.optional(),
  }),
  answer: Decision,
})
export const whatIf = endpoint({
  method: 'POST',
  path: '/api/policies/what-if',
  summary: "What these promises would have cost over the shop's own past cases",
  body: z.object({ terms: ShopTerms, days: z.number().int().min(1).max(730).default(365) }),
  answer: WhatIf,
})
export const listPacks = endpoint({
  method: 'GET',
  path: '/api/policies/packs',
  summary: 'All packs of rules: nation, province, platform, shop, abroad, with what needs counsel',
  answer: z.object({ items: few(PackRow) }),
})
export const readPack = endpoint({
  method: 'GET',
  path: '/api/policies/packs/:pack',
  summary: 'One pack with its rules, articles, own cases and versions',
  params: z.object({ pack: Id }),
  query: z.object({ fingerprint: z.string().max(80).optional() }),
  answer: PackPage,
})
export const comparePacks = endpoint({
  method: 'GET',
  path: '/api/policies/packs/:pack/differences',
  summary: 'What differs between two versions of a pack',
  params: z.object({ pack: Id }),
  query: z.object({ from: z.string().max(80), to: z.string().max(80) }),
  answer: z.object({ from: z.string(), to: z.string(), changes: few(RuleChange) }),
})
export const listKept = endpoint({
  method: 'GET',
  path: '/api/policies/decisions',
  summary: 'Decisions that were kept, newest first',
  query: z.object({
    about: z.string().trim().max(80).optional().describe('the number of a case, or its id'),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: few(KeptRow), next: z.string().optional() }),
})
export const explainKept = endpoint({
  method: 'GET',
  path: '/api/policies/decisions/:fingerprint',
  summary: 'A kept decision, run again on the packs and facts it was made of',
  params: z.object({ fingerprint: z.string().max(80) }),
  answer: Explained,
})
export const readWords = endpoint({
  method: 'GET',
  path: '/api/policies/words',
  summary: 'Names of proofs in both languages',
  answer: z.object({ proofs: few(Said.extend({ id: z.string() })) }),
})
