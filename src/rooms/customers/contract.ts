/** What a browser may know about customers: persons, their identities, tags with evidence, merges, and the visitor's own door. Long, because a browser reads this one page. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Instant = z.iso.datetime()
const Id = z.string().min(1).max(80)
const Language = z.enum(['zh-CN', 'en'])
const byId = z.object({ id: Id })
const Done = z.object({ done: z.literal(true) })

export const IDENTITY_KINDS = ['visitor', 'phone', 'email', 'wechat', 'external'] as const
export const IdentityKind = z.enum(IDENTITY_KINDS)
export const Consent = z.enum(['given', 'not-asked', 'refused'])
export const TagKind = z.enum(['home', 'people', 'style', 'budget', 'habit', 'other'])

/** A way by which we know the person: one phone, one mail, one browser. */
export const Identity = z.object({
  id: Id,
  kind: IdentityKind,
  channel: z.string().describe('the channel it came by: web, phone, wechat, import, ...'),
  value: z.string().describe('in clear for staff with customers.read; a visitor shows only its last letters'),
  verified: z.boolean(),
  verifiedAt: Instant.nullable(),
  verifiedBy: z.string().nullable().describe('how it was proven: code, link, order, staff, channel'),
  addedAt: Instant,
})

/** What a tag rests on: something that was said, bought or looked at. */
export const Evidence = z.object({
  source: z.enum(['conversation', 'order', 'browsing', 'registration', 'staff', 'import']),
  id: z.string().max(120).nullable(),
  quote: z.string().max(300),
  at: Instant,
})
export const Tag = z.object({
  id: Id,
  kind: TagKind,
  text: z.string(),
  confidence: z.number().min(0).max(1).describe('1 was said or entered by a person, below is a guess'),
  guessed: z.boolean().describe('true when a machine made it: wears the stitch'),
  consent: Consent,
  evidence: z.array(Evidence),
  addedAt: Instant,
})
export const Preferences = z.object({ language: Language, marketing: z.enum(['yes', 'no', 'not-asked']) })

export const CustomerRow = z.object({
  id: Id,
  name: z.string(),
  initial: z.string(),
  known: z.boolean().describe('false: a visitor who gave neither name nor number yet'),
  tier: z.string().nullable(),
  area: z.string().nullable(),
  phoneLast4: z.string().nullable(),
  verified: z.boolean(),
  tags: z.array(z.string()),
  since: Instant,
  seenAt: Instant.nullable(),
})
export const Customer = CustomerRow.omit({ tags: true }).extend({
  fullName: z.string(),
  note: z.string(),
  preferences: Preferences,
  identities: z.array(Identity),
  tags: z.array(Tag),
  openSuggestions: z.number().int(),
  version: z.number().int(),
})

export const listCustomers = endpoint({
  method: 'GET',
  path: '/api/customers',
  summary:
    'Customers by name (two characters are enough), last four digits of the phone, tag or tier; newest first',
  query: z.object({
    q: z.string().trim().max(60).optional(),
    tag: z.string().max(40).optional(),
    tier: z.string().max(40).optional(),
    known: z.enum(['yes', 'all']).default('yes'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(CustomerRow), next: z.string().optional(), total: z.number().int() }),
})
export const readCustomer = endpoint({
  method: 'GET',
  path: '/api/customers/:id',
  summary: 'One customer',
  params: byId,
  answer: Customer,
})

const Name = z.string().trim().min(1).max(60)
const Phone = z.string().trim().min(5).max(30)
const Mail = z.email().max(120)
export const createCustomer = endpoint({
  method: 'POST',
  path: '/api/customers',
  summary: 'Write a customer down',
  creates: true,
  body: z.object({
    name: Name.describe('how one speaks to them: 林女士'),
    fullName: z.string().trim().max(60).default(''),
    phone: Phone.optional(),
    email: Mail.optional(),
    tier: z.string().trim().max(40).optional(),
    area: z.string().trim().max(60).optional(),
    note: z.string().trim().max(2000).default(''),
    language: Language.default('zh-CN'),
  }),
  answer: Customer,
})
export const changeCustomer = endpoint({
  method: 'PATCH',
  path: '/api/customers/:id',
  summary: 'Change what we know; version guards against overwriting a colleague',
  params: byId,
  body: z.object({
    name: Name.optional(),
    fullName: z.string().trim().max(60).optional(),
    tier: z.string().trim().max(40).nullable().optional(),
    area: z.string().trim().max(60).nullable().optional(),
    note: z.string().trim().max(2000).optional(),
    preferences: Preferences.partial().optional(),
    version: z.number().int().optional(),
  }),
  answer: Customer,
})

// ---- identities ----
export const addIdentity = endpoint({
  method: 'POST',
  path: '/api/customers/:id/identities',
  summary: 'Add a phone, mail or outside account; not verified yet',
  params: byId,
  creates: true,
  body: z.object({
    kind: z.enum(['phone', 'email', 'wechat', 'external']),
    value: z.string().trim().min(3).max(160),
    channel: z.string().max(40).default('staff'),
  }),
  answer: Customer,
})
export const verifyIdentity = endpoint({
  method: 'POST',
  path: '/api/customers/:id/identities/:identityId/verification',
  summary: 'Say that this identity was proven (for example: called back on that number)',
  params: z.object({ id: Id, identityId: Id }),
  answer: Customer,
})
export const removeIdentity = endpoint({
  method: 'DELETE',
  path: '/api/customers/:id/identities/:identityId',
  summary: 'Take a phone, mail or account away',
  params: z.object({ id: Id, identityId: Id }),
  answer: Customer,
})
export const issueCode = endpoint({
  method: 'POST',
  path: '/api/customers/:id/code',
  summary: 'A one-time code of six digits, read out on the phone and typed in the widget',
  params: byId,
  answer: z.object({ code: z.string(), expiresAt: Instant }),
})
export const issueLink = endpoint({
  method: 'POST',
  path: '/api/customers/:id/link',
  summary: 'A signed link for this customer',
  params: byId,
  body: z.object({
    purpose: z.enum(['help', 'order', 'conversation']),
    subject: z.string().max(80).default(''),
    days: z.number().int().min(1).max(90).default(30),
  }),
  answer: z.object({ token: z.string(), path: z.string(), expiresAt: Instant }),
})

// ---- tags ----
export const addTag = endpoint({
  method: 'POST',
  path: '/api/customers/:id/tags',
  summary: 'Add a tag with what it rests on',
  params: byId,
  creates: true,
  body: z.object({
    kind: TagKind.default('other'),
    text: z.string().trim().min(1).max(40),
    confidence: z.number().min(0).max(1).default(1),
    consent: Consent.default('not-asked'),
    evidence: Evidence.omit({ at: true }).optional(),
  }),
  answer: Customer,
})
export const changeTag = endpoint({
  method: 'PATCH',
  path: '/api/customers/:id/tags/:tagId',
  summary: "Note the customer's consent to a tag, or confirm a guess",
  params: z.object({ id: Id, tagId: Id }),
  body: z.object({ consent: Consent.optional(), confirmed: z.literal(true).optional() }),
  answer: Customer,
})
export const removeTag = endpoint({
  method: 'DELETE',
  path: '/api/customers/:id/tags/:tagId',
  summary: 'Remove a tag; no machine proposes it again',
  params: z.object({ id: Id, tagId: Id }),
  answer: Customer,
})

// ---- merge ----
export const MergeReason = z.object({
  kind: z.enum(['same-phone', 'same-email', 'same-account', 'same-name-area', 'staff', 'code']),
  text: z.string(),
})
export const Suggestion = z.object({
  id: Id,
  one: CustomerRow,
  other: CustomerRow,
  reasons: z.array(MergeReason),
  warning: z.string().nullable().describe('both sides hold different verified identities: look twice'),
  at: Instant,
})
export const Merge = z.object({
  id: Id,
  keep: z.object({ id: Id, name: z.string() }),
  absorbed: z.object({ id: Id, name: z.string() }),
  reasons: z.array(MergeReason),
  by: z.string(),
  at: Instant,
  undoneAt: Instant.nullable(),
  undoneBy: z.string().nullable(),
})
export const listSuggestions = endpoint({
  method: 'GET',
  path: '/api/merge-suggestions',
  summary: 'Persons who may be one and the same',
  query: z.object({ customer: Id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  answer: z.object({ items: z.array(Suggestion) }),
})
export const dismissSuggestion = endpoint({
  method: 'POST',
  path: '/api/merge-suggestions/:id/dismissal',
  summary: 'They are two persons',
  params: byId,
  answer: Done,
})
export const mergeCustomers = endpoint({
  method: 'POST',
  path: '/api/merges',
  summary: 'Make two persons one; the direction is yours, and it can be undone',
  creates: true,
  body: z.object({ keep: Id, absorb: Id, note: z.string().trim().max(300).default('') }),
  answer: Merge,
})
export const listMerges = endpoint({
  method: 'GET',
  path: '/api/merges',
  summary: 'Merges that were done',
  query: z.object({ customer: Id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  answer: z.object({ items: z.array(Merge) }),
})
export const undoMerge = endpoint({
  method: 'POST',
  path: '/api/merges/:id/reversal',
  summary: 'Undo a merge: everything goes back to where it was',
  params: byId,
  answer: Merge,
})

// ---- everything about a person ----
/** One fact that a room holds about a person, in the reader's words. */
export const AboutFact = z.object({
  label: z.string(),
  value: z.string(),
  at: Instant.nullable(),
  link: z.string().nullable(),
})
export const About = z.object({
  customer: Customer,
  rooms: z.array(z.object({ room: z.string(), facts: z.array(AboutFact) })),
})
export const Forgotten = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  reason: z.string(),
  removed: z.record(z.string(), z.number().int()),
  kept: z.array(z.string()),
})
export const aboutCustomer = endpoint({
  method: 'GET',
  path: '/api/customers/:id/about',
  summary: 'What every room knows about a person',
  params: byId,
  answer: About,
})
export const exportCustomer = endpoint({
  method: 'GET',
  path: '/api/customers/:id/export',
  summary: 'Everything about a person as one JSON file',
  params: byId,
  download: true,
})
export const forgetCustomer = endpoint({
  method: 'POST',
  path: '/api/customers/:id/erasure',
  summary: 'Forget a person in every room; cannot be undone',
  params: byId,
  body: z.object({
    reason: z.enum(['asked', 'withdrawn', 'expired', 'mistake']),
    confirm: z.string().describe('the name as shown, typed by hand'),
  }),
  answer: Forgotten,
})
export const listForgotten = endpoint({
  method: 'GET',
  path: '/api/erasures',
  summary: 'Persons who were forgotten: no name, only when and why',
  answer: z.object({ items: z.array(Forgotten) }),
})

// ---- the visitor's own door (bearer token) ----
export const Visitor = z.object({
  customerId: Id,
  identityId: Id,
  name: z.string(),
  known: z.boolean(),
  verified: z.boolean(),
  language: Language,
  marketing: z.enum(['yes', 'no', 'not-asked']),
})
export const beginVisit = endpoint({
  method: 'POST',
  path: '/api/visitor',
  summary: 'A new visitor: answers a token for later calls, `Authorization: Bearer ...`',
  body: z.object({
    shop: z.string().max(60).optional(),
    page: z.string().max(500).optional(),
    language: Language.optional(),
  }),
  answer: z.object({ token: z.string(), expiresAt: Instant, visitor: Visitor }),
})
export const readVisitor = endpoint({
  method: 'GET',
  path: '/api/visitor',
  summary: 'Who I am to the shop',
  answer: Visitor,
})
export const changeVisitor = endpoint({
  method: 'PATCH',
  path: '/api/visitor',
  summary: 'Give a name or number, choose language, opt in or out',
  body: z.object({
    name: Name.optional(),
    phone: Phone.optional(),
    email: Mail.optional(),
    language: Language.optional(),
    marketing: z.enum(['yes', 'no']).optional(),
  }),
  answer: Visitor,
})
export const redeemCode = endpoint({
  method: 'POST',
  path: '/api/visitor/code',
  summary: 'Type the six digits that a colleague read out',
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
  answer: Visitor,
})
export const openVisitorLink = endpoint({
  method: 'POST',
  path: '/api/visitor/link',
  summary: 'Open a signed link: answers what it is for and a token for its customer',
  body: z.object({ token: z.string().max(400) }),
  answer: z.object({
    purpose: z.string(),
    subject: z.string(),
    token: z.string(),
    expiresAt: Instant,
    visitor: Visitor,
  }),
})
export const endVisit = endpoint({
  method: 'DELETE',
  path: '/api/visitor',
  summary: 'Forget this browser: the token ends',
  answer: Done,
})
export const exportMyself = endpoint({
  method: 'GET',
  path: '/api/visitor/export',
  summary: 'Everything the shop holds about me, as one JSON file (verified visitors)',
  download: true,
})

export type IdentityShape = z.infer<typeof Identity>
export type TagShape = z.infer<typeof Tag>
export type EvidenceShape = z.infer<typeof Evidence>
export type CustomerRowShape = z.infer<typeof CustomerRow>
export type CustomerShape = z.infer<typeof Customer>
export type SuggestionShape = z.infer<typeof Suggestion>
export type MergeShape = z.infer<typeof Merge>
export type AboutShape = z.infer<typeof About>
export type AboutFactShape = z.infer<typeof AboutFact>
export type ForgottenShape = z.infer<typeof Forgotten>
export type VisitorShape = z.infer<typeof Visitor>
