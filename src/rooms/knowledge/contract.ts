// What knowledge says on the wire: articles with versions, alarms, policies, gaps, and the public help centre. Long, because a browser reads this one page.
// Over 400 lines because one contract per room is the law and the help centre speaks beside the desk.
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'
import { FactChange, Wording } from '../catalogue/contract.ts'

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const Language = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof Language>

/** Shelves of the help centre in their order. */
export const SHELVES = [
  'delivery',
  'installation',
  'returns',
  'warranty',
  'payment',
  'care',
  'safety',
  'choosing',
  'membership',
  'privacy',
  'inside',
] as const
export const Shelf = z.enum(SHELVES)
export type Shelf = z.infer<typeof Shelf>

/** public: anybody; assistant: the assistant may use it but nobody sees the page; staff: colleagues only. */
export const Audience = z.enum(['public', 'assistant', 'staff'])
export type Audience = z.infer<typeof Audience>

/** What an article depends on. `facts` narrows a product to some facts, for instance size.seat-depth; empty means all. */
export const Mention = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('product'),
    code: z.string().min(1).max(40),
    facts: z.array(z.string().max(60)).max(20).optional(),
  }),
  z.object({ kind: z.literal('policy'), key: z.string().min(1).max(60) }),
])
export type Mention = z.infer<typeof Mention>

/** One language of an article; the body is Markdown. */
export const Text = z.object({ title: z.string().trim().min(1).max(200), body: z.string().max(60_000) })
export type Text = z.infer<typeof Text>
export const Texts = z.object({ 'zh-CN': Text.optional(), en: Text.optional() })
export type Texts = z.infer<typeof Texts>

export const Person = z.object({ id: z.string().max(60), name: z.string().max(80) })
export type Person = z.infer<typeof Person>
const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)

/** What stays the same over versions: where it stands, who owns it, who may read it, what it depends on. */
export const Cover = z.object({
  slug: Slug,
  shelf: Shelf,
  audience: Audience,
  owner: Person,
  reviewOn: Day,
  mentions: z.array(Mention).max(60),
})
export type Cover = z.infer<typeof Cover>

export const VersionState = z.enum(['draft', 'published', 'replaced', 'withdrawn'])
export const Version = z.object({
  number: z.number().int(),
  state: VersionState,
  texts: Texts,
  note: z.string().optional(),
  by: Person,
  at: z.string(),
  publishedAt: z.string().optional(),
  publishedBy: Person.optional(),
  restoredFrom: z.number().int().optional(),
})
export type Version = z.infer<typeof Version>

/** Why an article may be out of date, and how somebody settled it. */
export const Alarm = z.object({
  id: z.string(),
  article: z.string(),
  title: z.string(),
  shelf: Shelf,
  owner: Person,
  cause: z.enum(['product', 'policy', 'review']),
  about: z.string(),
  aboutName: Wording,
  changes: z.array(FactChange),
  raisedAt: z.string(),
  settled: z
    .object({
      verdict: z.enum(['still-right', 'new-version', 'withdrawn']),
      at: z.string(),
      by: Person,
      note: z.string().optional(),
    })
    .optional(),
})
export type Alarm = z.infer<typeof Alarm>

export const Article = Cover.extend({
  id: z.string(),
  revision: z.number().int(),
  state: z.enum(['draft', 'published', 'withdrawn']),
  published: Version.optional(),
  draft: Version.optional(),
  languages: z.array(Language),
  missingLanguages: z.array(Language),
  alarms: z.array(Alarm),
  stale: z.boolean(),
  votes: z.object({ helpful: z.number().int(), notHelpful: z.number().int() }),
  createdAt: z.string(),
  updatedAt: z.string(),
  url: z.string().optional(),
})
export type Article = z.infer<typeof Article>

export const ArticleRow = Article.pick({
  id: true,
  slug: true,
  shelf: true,
  audience: true,
  owner: true,
  reviewOn: true,
  revision: true,
  state: true,
  languages: true,
  missingLanguages: true,
  stale: true,
  votes: true,
  updatedAt: true,
}).extend({
  titles: z.object({ 'zh-CN': z.string().optional(), en: z.string().optional() }),
  version: z.number().int().optional(),
  hasDraft: z.boolean(),
  alarms: z.number().int(),
  mentions: z.number().int(),
})
export type ArticleRow = z.infer<typeof ArticleRow>

/** One value that a policy fixes, for instance 7 days or 12000 fen. */
export const PolicyValue = z.object({
  key: z.string().min(1).max(60),
  label: Wording,
  value: z.union([z.number(), z.string().max(400)]),
  unit: z.enum(['day', 'hour', 'month', 'year', 'fen', 'percent', 'floor', 'piece', 'text']),
})
export type PolicyValue = z.infer<typeof PolicyValue>
export const PolicyDraft = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: Wording,
  text: Wording,
  values: z.array(PolicyValue).max(60),
  law: z.string().max(300).optional(),
})
export type PolicyDraft = z.infer<typeof PolicyDraft>
export const Policy = PolicyDraft.extend({
  id: z.string(),
  version: z.number().int(),
  by: Person,
  at: z.string(),
  articles: z.number().int(),
})
export type Policy = z.infer<typeof Policy>

/** A question, asked in several words, that nothing we know answers. */
export const Gap = z.object({
  id: z.string(),
  question: z.string(),
  language: Language,
  asked: z.number().int(),
  firstAsked: z.string(),
  lastAsked: z.string(),
  wordings: z.array(
    z.object({
      question: z.string(),
      at: z.string(),
      conversation: z.string().optional(),
      source: z.enum(['help', 'assistant', 'staff']),
    }),
  ),
  state: z.enum(['open', 'answered', 'dismissed']),
  article: z.string().optional(),
  reason: z.string().optional(),
  by: Person.optional(),
  settledAt: z.string().optional(),
})
export type Gap = z.infer<typeof Gap>

export const DiffLine = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export type DiffLine = z.infer<typeof DiffLine>

const one = z.object({ article: z.string() })
const numbered = z.object({ article: z.string(), number: z.coerce.number().int().min(1) })
const page = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

export const listArticles = endpoint({
  method: 'GET',
  path: '/api/knowledge/articles',
  summary: 'Articles, searched and filtered',
  query: z.object({
    q: z.string().max(100).optional(),
    shelf: Shelf.optional(),
    audience: Audience.optional(),
    state: z.enum(['draft', 'published', 'withdrawn']).optional(),
    stale: z.stringbool().optional(),
    missing: Language.optional(),
    owner: z.string().max(60).optional(),
    product: z.string().max(60).optional(),
    policy: z.string().max(60).optional(),
    sort: z.enum(['updated', 'review', 'title', 'votes']).default('updated'),
    ...page,
  }),
  answer: z.object({
    items: z.array(ArticleRow),
    next: z.string().optional(),
    total: z.number().int(),
    counts: z.object({
      all: z.number().int(),
      published: z.number().int(),
      drafts: z.number().int(),
      stale: z.number().int(),
      missingEnglish: z.number().int(),
      gaps: z.number().int(),
    }),
  }),
})
export const readArticle = endpoint({
  method: 'GET',
  path: '/api/knowledge/articles/:article',
  summary: 'One article with its draft, alarms and votes',
  params: one,
  answer: Article,
})
export const createArticle = endpoint({
  method: 'POST',
  path: '/api/knowledge/articles',
  summary: 'Begin an article as a draft',
  answer: Article,
  creates: true,
  body: z.object({ cover: Cover, texts: Texts, note: z.string().max(300).optional() }),
})
export const changeCover = endpoint({
  method: 'PUT',
  path: '/api/knowledge/articles/:article/cover',
  summary: 'Change shelf, audience, owner, review day or what it depends on',
  params: one,
  body: z.object({ revision: z.number().int(), cover: Cover }),
  answer: Article,
})
export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/knowledge/articles/:article/draft',
  summary: 'Save the draft of the next version',
  params: one,
  body: z.object({ revision: z.number().int(), texts: Texts, note: z.string().max(300).optional() }),
  answer: Article,
})
export const discardDraft = endpoint({
  method: 'DELETE',
  path: '/api/knowledge/articles/:article/draft',
  summary: 'Throw the draft away; the published version stays',
  params: one,
  answer: Article,
})
export const publishArticle = endpoint({
  method: 'POST',
  path: '/api/knowledge/articles/:article/publication',
  summary: 'Publish the draft; settles the alarms it answers',
  params: one,
  body: z.object({
    revision: z.number().int(),
    note: z.string().max(300).optional(),
    reviewOn: Day.optional(),
    settles: z.array(z.string()).optional(),
  }),
  answer: Article,
})
export const withdrawArticle = endpoint({
  method: 'DELETE',
  path: '/api/knowledge/articles/:article/publication',
  summary: 'Take an article out of everybody’s sight; its history stays',
  params: one,
  answer: Article,
})
export const listVersions = endpoint({
  method: 'GET',
  path: '/api/knowledge/articles/:article/versions',
  summary: 'All versions, newest first',
  params: one,
  answer: z.object({ items: z.array(Version) }),
})
export const diffVersions = endpoint({
  method: 'GET',
  path: '/api/knowledge/articles/:article/diff',
  summary: 'What changed between two versions in one language',
  params: one,
  query: z.object({
    from: z.coerce.number().int().min(0),
    to: z.coerce.number().int().min(1),
    language: Language,
  }),
  answer: z.object({
    title: z.array(DiffLine),
    body: z.array(DiffLine),
    added: z.number().int(),
    removed: z.number().int(),
  }),
})
export const restoreVersion = endpoint({
  method: 'POST',
  path: '/api/knowledge/articles/:article/versions/:number/restoration',
  summary: 'Make an earlier version the draft of the next one',
  params: numbered,
  body: z.object({ revision: z.number().int() }),
  answer: Article,
})
export const previewText = endpoint({
  method: 'POST',
  path: '/api/knowledge/preview',
  summary: 'Markdown as a reader will see it',
  body: z.object({ body: z.string().max(60_000) }),
  answer: z.object({ html: z.string() }),
})
export const listAlarms = endpoint({
  method: 'GET',
  path: '/api/knowledge/alarms',
  summary: 'Articles that may be out of date and why',
  query: z.object({
    state: z.enum(['open', 'settled']).default('open'),
    owner: z.string().max(60).optional(),
    ...page,
  }),
  answer: z.object({ items: z.array(Alarm), next: z.string().optional(), total: z.number().int() }),
})
export const settleAlarm = endpoint({
  method: 'POST',
  path: '/api/knowledge/alarms/:alarm/settlement',
  summary: 'Say that the article is still right',
  params: z.object({ alarm: z.string() }),
  body: z.object({ note: z.string().max(300).optional(), reviewOn: Day.optional() }),
  answer: Alarm,
})
export const listGaps = endpoint({
  method: 'GET',
  path: '/api/knowledge/gaps',
  summary: 'Questions that nothing answered, most asked first',
  query: z.object({
    state: z.enum(['open', 'answered', 'dismissed']).default('open'),
    language: Language.optional(),
    ...page,
  }),
  answer: z.object({ items: z.array(Gap), next: z.string().optional(), total: z.number().int() }),
})
export const answerGap = endpoint({
  method: 'POST',
  path: '/api/knowledge/gaps/:gap/article',
  summary: 'Begin an article from a gap, or name the one that answers it',
  params: z.object({ gap: z.string() }),
  body: z.object({
    article: z.string().optional(),
    cover: Cover.optional(),
    title: z.string().max(200).optional(),
  }),
  answer: z.object({ gap: Gap, article: Article }),
  creates: true,
})
export const dismissGap = endpoint({
  method: 'POST',
  path: '/api/knowledge/gaps/:gap/dismissal',
  summary: 'Put a gap aside with a reason',
  params: z.object({ gap: z.string() }),
  body: z.object({ reason: z.string().trim().min(1).max(300) }),
  answer: Gap,
})
export const listPolicies = endpoint({
  method: 'GET',
  path: '/api/knowledge/policies',
  summary: 'The rules the shop has given itself',
  answer: z.object({ items: z.array(Policy) }),
})
export const readPolicy = endpoint({
  method: 'GET',
  path: '/api/knowledge/policies/:key',
  summary: 'One policy, its earlier versions and the articles that depend on it',
  params: z.object({ key: z.string() }),
  answer: z.object({
    policy: Policy,
    history: z.array(Policy),
    articles: z.array(z.object({ id: z.string(), title: z.string(), stale: z.boolean() })),
  }),
})
export const createPolicy = endpoint({
  method: 'POST',
  path: '/api/knowledge/policies',
  summary: 'Write a new policy down',
  body: PolicyDraft,
  answer: Policy,
  creates: true,
})
export const changePolicy = endpoint({
  method: 'PUT',
  path: '/api/knowledge/policies/:key',
  summary: 'Change a policy; articles that name it get an alarm',
  params: z.object({ key: z.string() }),
  body: z.object({ version: z.number().int(), policy: PolicyDraft.omit({ key: true }) }),
  answer: Policy,
})

/** An article in a list of the help centre; `language` is what the reader will get, which may not be what was asked for. */
export const HelpItem = z.object({
  id: z.string(),
  slug: z.string(),
  shelf: Shelf,
  title: z.string(),
  lead: z.string(),
  language: Language,
  url: z.string(),
  version: z.number().int(),
  publishedAt: z.string(),
})
export type HelpItem = z.infer<typeof HelpItem>
export const helpShelves = endpoint({
  method: 'GET',
  path: '/api/help/shelves',
  summary: 'Shelves of the help centre with what stands on them',
  answer: z.object({
    items: z.array(
      z.object({ shelf: Shelf, name: z.string(), about: z.string(), articles: z.number().int() }),
    ),
  }),
})
export const helpList = endpoint({
  method: 'GET',
  path: '/api/help/articles',
  summary: 'Public articles',
  query: z.object({ shelf: Shelf.optional(), product: z.string().max(60).optional(), ...page }),
  answer: z.object({ items: z.array(HelpItem), next: z.string().optional(), total: z.number().int() }),
})
export const helpArticle = endpoint({
  method: 'GET',
  path: '/api/help/articles/:slug',
  summary: 'One public article as safe HTML; says so when it stands in another language than asked',
  params: z.object({ slug: z.string() }),
  answer: HelpItem.extend({
    html: z.string(),
    asked: Language,
    otherLanguage: z.boolean(),
    otherLanguageSentence: z.string().optional(),
    reviewedOn: Day.optional(),
    mayBeStale: z.boolean(),
    staleSentence: z.string().optional(),
    votes: z.object({ helpful: z.number().int(), notHelpful: z.number().int() }),
    related: z.array(HelpItem),
  }),
})
export const helpSearch = endpoint({
  method: 'GET',
  path: '/api/help/search',
  summary: 'Search the help centre; a finished question that nothing answers becomes a gap',
  query: z.object({
    q: z.string().trim().min(1).max(200),
    finished: z.stringbool().default(false),
    limit: z.coerce.number().int().min(1).max(30).default(10),
  }),
  answer: z.object({
    items: z.array(HelpItem.extend({ snippet: z.string(), score: z.number() })),
    total: z.number().int(),
    /** False: nothing here answers it, the items only come near. */
    answered: z.boolean(),
  }),
})
export const voteArticle = endpoint({
  method: 'POST',
  path: '/api/help/articles/:slug/votes',
  summary: 'Was this helpful; one vote per visitor, the last one counts',
  params: z.object({ slug: z.string() }),
  body: z.object({ helpful: z.boolean(), note: z.string().max(500).optional() }),
  answer: z.object({ helpful: z.number().int(), notHelpful: z.number().int() }),
})

/** The home knowledge graph: things about living, and how two of them belong together. */
export const HomeKind = z.enum([
  'style',
  'material',
  'care',
  'safety',
  'room',
  'body',
  'light',
  'colour',
  'piece',
  'household',
])
export type HomeKind = z.infer<typeof HomeKind>
export const HomeBond = z.enum([
  'suits',
  'avoid',
  'cared-by',
  'needs-gap',
  'sized-by',
  'fits-in',
  'goes-with',
  'lit-by',
  'made-of',
  'guards',
])
export type HomeBond = z.infer<typeof HomeBond>
const HomeId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

export const HomeNodeRow = z.object({
  id: HomeId,
  kind: HomeKind,
  name: Wording,
  fact: Wording,
  source: Wording,
  own: z.boolean().describe('added or said anew by the shop'),
})
export type HomeNodeRow = z.infer<typeof HomeNodeRow>

const HomeEnd = z.object({
  kind: HomeBond,
  node: HomeNodeRow.pick({ id: true, name: true, kind: true }),
  why: Wording,
  source: Wording,
  own: z.boolean(),
})
export const HomeAround = z.object({ node: HomeNodeRow, out: z.array(HomeEnd), in: z.array(HomeEnd) })
export type HomeAround = z.infer<typeof HomeAround>

export const HomeNodeDraft = z.object({
  kind: HomeKind,
  name: Wording,
  fact: Wording,
  also: Wording.optional(),
  source: z.string().trim().min(1).max(200),
})
export type HomeNodeDraft = z.infer<typeof HomeNodeDraft>
export const HomeRelationDraft = z.object({
  from: HomeId,
  kind: HomeBond,
  to: HomeId,
  why: Wording,
  source: z.string().trim().min(1).max(200),
})
export type HomeRelationDraft = z.infer<typeof HomeRelationDraft>

const HomeLine = z.object({
  kind: HomeBond,
  from: z.string(),
  to: z.string(),
  why: z.string(),
  source: z.string(),
})
export const HomeForProduct = z.object({
  care: z.array(HomeLine),
  rooms: z.array(HomeLine),
  people: z.array(HomeLine),
})
export type HomeForProduct = z.infer<typeof HomeForProduct>

const homeNode = z.object({ node: HomeId })

export const listHome = endpoint({
  method: 'GET',
  path: '/api/knowledge/home',
  summary: 'Things about living by words, or all of them: materials, care, rooms, bodies, light, safety.',
  query: z.object({ q: z.string().max(200).optional() }),
  answer: z.object({ items: z.array(HomeNodeRow) }),
})
export const readHome = endpoint({
  method: 'GET',
  path: '/api/knowledge/home/:node',
  summary: 'One thing and what stands around it, each line with why and its source.',
  params: homeNode,
  answer: HomeAround,
})
export const writeHome = endpoint({
  method: 'PUT',
  path: '/api/knowledge/home/:node',
  summary: 'Adds a thing of the shop’s own, or says one of ours anew.',
  params: homeNode,
  body: HomeNodeDraft,
  answer: HomeAround,
})
export const dropHome = endpoint({
  method: 'DELETE',
  path: '/api/knowledge/home/:node',
  summary: 'Takes away what the shop added; ours stays.',
  params: homeNode,
  answer: z.object({ items: z.array(HomeNodeRow) }),
})
export const bindHome = endpoint({
  method: 'POST',
  path: '/api/knowledge/home-relations',
  summary: 'Says how two things belong together.',
  body: HomeRelationDraft,
  answer: HomeAround,
})
export const helpHome = endpoint({
  method: 'GET',
  path: '/api/help/home',
  summary: 'What is known of such a product: its care, the rooms and gaps it wants, for whom it is.',
  query: z.object({
    category: z.string().max(40),
    materials: z.string().max(400).default(''),
    width: z.coerce.number().int().min(1).max(100_000).optional(),
  }),
  answer: HomeForProduct,
})
