/** What a browser may know about training people: simulated customers, rehearsals with their marks, certificates, skills, handbook, reviews. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
export const Words = z.object({ zh: z.string(), en: z.string() })
export type Words = z.infer<typeof Words>
export const Language = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof Language>

export const CHECKS = [
  'identity',
  'policy',
  'promise',
  'empathy',
  'questions',
  'closing',
  'pace',
  'tone',
] as const
export const Check = z.enum(CHECKS)
export type Check = z.infer<typeof Check>

/** none: there was nothing to do well here. */
export const Verdict = z.enum(['met', 'partly', 'missed', 'none'])
export type Verdict = z.infer<typeof Verdict>

export const SKILLS = ['complaints', 'returns', 'choosing', 'delivery', 'installation', 'english'] as const
export const Skill = z.enum(SKILLS)
export type Skill = z.infer<typeof Skill>

/** One check with its reason; the message that it rests on is named. */
export const Finding = z.object({
  check: Check,
  verdict: Verdict,
  /** Key of the sentence, with what fills it. */
  reason: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), Words])),
  cites: z.array(z.object({ seq: z.number().int(), quote: z.string() })),
})
export type Finding = z.infer<typeof Finding>

export const Result = z.object({
  score: z.number().int().min(0).max(100),
  passed: z.boolean(),
  /** The check without which nobody passes, where it was missed. */
  failedMust: Check.nullable(),
  findings: z.array(Finding),
  rubric: z.number().int(),
})
export type Result = z.infer<typeof Result>

/** How conversations are marked; the merchant weighs. */
export const RubricDraft = z.object({
  weights: z.record(Check, z.number().int().min(0).max(100)),
  musts: z.array(Check).describe('without these nobody passes'),
  pass: z.number().int().min(1).max(100),
  personas: z.number().int().min(1).max(20).describe('so many different customers for a certificate'),
  validDays: z.number().int().min(7).max(1000),
  firstSeconds: z.number().int().min(5).max(3600),
  nextSeconds: z.number().int().min(5).max(7200),
  weak: z.number().int().min(0).max(100).describe('a skill under this mean is weak'),
  strong: z.number().int().min(0).max(100),
  skills: z.enum(['suggest', 'set']).describe('whether a supervisor decides or the rule'),
  skillNames: z.record(Skill, z.string().trim().min(1).max(30)).describe('what routing calls them'),
  agentCapFen: z.number().int().min(0).max(10_000_000).describe('what an agent may give for one cause'),
})
export type RubricDraft = z.infer<typeof RubricDraft>
export const Rubric = RubricDraft.extend({
  version: z.number().int(),
  by: z.string(),
  at: Instant.nullable(),
})
export type Rubric = z.infer<typeof Rubric>

export const PersonaCard = z.object({
  id: Id,
  title: Words,
  teaches: Words,
  customer: Words,
  minutes: z.number().int(),
  level: z.number().int().min(1).max(3),
  mood: z.enum(['calm', 'anxious', 'angry']),
  skills: z.array(Skill),
  languages: z.array(Language),
  best: z.number().int().nullable(),
  passed: z.boolean(),
  runs: z.number().int(),
})
export type PersonaCard = z.infer<typeof PersonaCard>

export const RehearsalRow = z.object({
  id: Id,
  persona: Id,
  title: Words,
  customer: Words,
  language: Language,
  staff: z.object({ id: Id, name: z.string() }),
  state: z.enum(['running', 'scored']),
  beganAt: Instant,
  untilAt: Instant,
  endedAt: Instant.nullable(),
  ending: z.enum(['satisfied', 'left', 'timeout', 'closed', 'given-up']).nullable(),
  score: z.number().int().nullable(),
  passed: z.boolean().nullable(),
})
export type RehearsalRow = z.infer<typeof RehearsalRow>

/** What the shop's own records say about the customer: the page beside the thread. */
export const CaseFile = z.object({
  order: z.object({ number: z.string(), state: z.string(), product: Words }).nullable(),
  lines: z.array(z.object({ label: Words, value: Words })),
})
export type CaseFile = z.infer<typeof CaseFile>

export const Rehearsal = RehearsalRow.extend({
  file: CaseFile,
  /** Told when it is over. */
  goal: Words.nullable(),
  needed: z.array(z.object({ label: Words, asked: z.boolean() })),
  moods: z.array(z.object({ seq: z.number().int(), mood: z.number().int(), because: z.string() })),
  result: Result.nullable(),
  articles: z.array(z.object({ slug: z.string(), title: z.string(), url: z.string().nullable() })),
})
export type Rehearsal = z.infer<typeof Rehearsal>

export const Certificate = z.object({
  id: Id,
  staff: z.object({ id: Id, name: z.string() }),
  score: z.number().int(),
  personas: z.array(z.object({ id: Id, title: Words, score: z.number().int() })),
  rubric: z.number().int(),
  at: Instant,
  expiresAt: Instant,
  valid: z.boolean(),
})
export type Certificate = z.infer<typeof Certificate>

export const SkillMark = z.object({
  skill: Skill,
  name: z.string(),
  mean: z.number().int().nullable(),
  runs: z.number().int(),
  level: z.number().int().nullable(),
})
export type SkillMark = z.infer<typeof SkillMark>

export const Mine = z.object({
  personas: z.array(PersonaCard),
  runs: z.array(RehearsalRow),
  running: RehearsalRow.nullable(),
  certificate: Certificate.nullable(),
  progress: z.object({ passed: z.number().int(), needed: z.number().int(), pass: z.number().int() }),
  skills: z.array(SkillMark),
  chapters: z.object({ read: z.number().int(), all: z.number().int() }),
})
export type Mine = z.infer<typeof Mine>

export const Proposal = z.object({
  id: Id,
  staff: z.object({ id: Id, name: z.string() }),
  skill: Skill,
  name: z.string(),
  was: z.number().int().nullable(),
  level: z.number().int().nullable().describe('null: withheld'),
  mean: z.number().int(),
  runs: z.number().int(),
  state: z.enum(['open', 'taken', 'declined']),
  at: Instant,
  by: z.string().nullable(),
})
export type Proposal = z.infer<typeof Proposal>

export const TeamMatrix = z.object({
  personas: z.array(z.object({ id: Id, title: Words })),
  people: z.array(
    z.object({
      staff: z.object({ id: Id, name: z.string() }),
      best: z.record(z.string(), z.number().int()),
      runs: z.number().int(),
      weakest: Check.nullable(),
      skills: z.array(SkillMark),
      certificate: Certificate.nullable(),
      chapters: z.number().int(),
      lastAt: Instant.nullable(),
    }),
  ),
  checks: z.array(z.object({ check: Check, mean: z.number().int().nullable(), n: z.number().int() })),
  proposals: z.array(Proposal),
})
export type TeamMatrix = z.infer<typeof TeamMatrix>

export const ChapterRow = z.object({
  id: Id,
  title: Words,
  sections: z.number().int(),
  questions: z.number().int(),
  passedAt: Instant.nullable(),
})
export type ChapterRow = z.infer<typeof ChapterRow>

export const Chapter = z.object({
  id: Id,
  title: Words,
  sections: z.array(
    z.object({ title: z.string(), text: z.string(), source: z.string(), link: z.string().nullable() }),
  ),
  questions: z.array(z.object({ id: Id, ask: z.string(), choices: z.array(z.string()) })),
  passedAt: Instant.nullable(),
})
export type Chapter = z.infer<typeof Chapter>

export const Answered = z.object({
  right: z.number().int(),
  all: z.number().int(),
  passed: z.boolean(),
  answers: z.array(z.object({ id: Id, right: z.boolean(), answer: z.string(), source: z.string() })),
})
export type Answered = z.infer<typeof Answered>

export const ReviewRow = z.object({
  id: Id,
  conversationId: Id,
  title: z.string(),
  staff: z.object({ id: Id, name: z.string() }),
  stratum: z.string(),
  sampledAt: Instant,
  score: z.number().int(),
  reviewer: z.string().nullable(),
  reviewedAt: Instant.nullable(),
  agreed: z.number().int().nullable().describe('checks in which reviewer and machine say the same'),
})
export type ReviewRow = z.infer<typeof ReviewRow>

export const Marks = z.partialRecord(Check, Verdict)
export type Marks = z.infer<typeof Marks>

export const Review = ReviewRow.extend({
  result: Result,
  marks: Marks,
  note: z.string(),
  transcript: z.array(
    z.object({
      seq: z.number().int(),
      at: Instant,
      by: z.enum(['customer', 'agent', 'other']),
      name: z.string(),
      text: z.string(),
    }),
  ),
})
export type Review = z.infer<typeof Review>

/** Cohen's kappa of reviewer and machine over single checks; null under 30 pairs. */
export const Agreement = z.object({
  pairs: z.number().int(),
  same: z.number().int(),
  kappa: z.number().nullable(),
  least: z.number().int(),
})
export type Agreement = z.infer<typeof Agreement>

const byId = z.object({ id: Id })

export const readMyTraining = endpoint({
  method: 'GET',
  path: '/api/advisors/mine',
  summary: 'Your training: customers to rehearse with, results, certificate, skills.',
  answer: Mine,
})
export const beginRehearsal = endpoint({
  method: 'POST',
  path: '/api/advisors/rehearsals',
  summary: 'A simulated customer writes to you in the desk; no figure of the shop counts it.',
  body: z.object({ persona: Id, language: Language.optional(), seed: z.number().int().min(0).optional() }),
  answer: Rehearsal,
  creates: true,
})
export const readRehearsal = endpoint({
  method: 'GET',
  path: '/api/advisors/rehearsals/:id',
  summary: 'A rehearsal with its case file, and with its marks when it is over.',
  params: byId,
  answer: Rehearsal,
})
export const endRehearsal = endpoint({
  method: 'POST',
  path: '/api/advisors/rehearsals/:id/end',
  summary: 'Ends your rehearsal now; it is marked as it stands.',
  params: byId,
  answer: Rehearsal,
})
export const readTeamTraining = endpoint({
  method: 'GET',
  path: '/api/advisors/team',
  summary: 'Everybody’s results by simulated customer, weak skills, and what is proposed.',
  answer: TeamMatrix,
})
export const settleProposal = endpoint({
  method: 'PUT',
  path: '/api/advisors/proposals/:id',
  summary: 'Takes or declines a proposed level of a skill; taken, routing gives out by it.',
  params: byId,
  body: z.object({ take: z.boolean() }),
  answer: Proposal,
})
export const readRubric = endpoint({
  method: 'GET',
  path: '/api/advisors/rubric',
  summary: 'How conversations are marked, and what earns a certificate.',
  answer: Rubric,
})
export const changeRubric = endpoint({
  method: 'PUT',
  path: '/api/advisors/rubric',
  summary: 'A new version of how conversations are marked; earlier marks keep theirs.',
  body: RubricDraft.extend({ version: z.number().int() }),
  answer: Rubric,
})
export const listChapters = endpoint({
  method: 'GET',
  path: '/api/advisors/handbook',
  summary: 'The handbook a new colleague reads, chapter by chapter.',
  answer: z.object({ items: z.array(ChapterRow) }),
})
export const readChapter = endpoint({
  method: 'GET',
  path: '/api/advisors/handbook/:id',
  summary: 'A chapter made from policies, articles and the home knowledge graph, with its check questions.',
  params: byId,
  answer: Chapter,
})
export const answerChapter = endpoint({
  method: 'POST',
  path: '/api/advisors/handbook/:id/answers',
  summary: 'Your answers to the check questions; all right: the chapter is read.',
  params: byId,
  body: z.object({ answers: z.record(Id, z.string().max(400)) }),
  answer: Answered,
})
export const sampleReviews = endpoint({
  method: 'POST',
  path: '/api/advisors/reviews',
  summary: 'Draws solved conversations of each colleague for review, spread over moods and channels.',
  body: z.object({
    perAgent: z.number().int().min(1).max(10).default(2),
    days: z.number().int().min(1).max(90).default(14),
    seed: z.number().int().min(0).default(1),
  }),
  answer: z.object({ drawn: z.number().int() }),
  creates: true,
})
export const listReviews = endpoint({
  method: 'GET',
  path: '/api/advisors/reviews',
  summary: 'Conversations drawn for review, those to do first; with how far machine and reviewers agree.',
  query: z.object({ staff: Id.optional() }),
  answer: z.object({ items: z.array(ReviewRow), agreement: Agreement }),
})
export const readReview = endpoint({
  method: 'GET',
  path: '/api/advisors/reviews/:id',
  summary: 'One conversation with the machine’s marks and the reviewer’s.',
  params: byId,
  answer: Review,
})
export const writeReview = endpoint({
  method: 'PUT',
  path: '/api/advisors/reviews/:id',
  summary: 'The reviewer’s own marks; words for the colleague become a coaching note.',
  params: byId,
  body: z.object({ marks: Marks, note: z.string().trim().max(2000).default('') }),
  answer: Review,
})
