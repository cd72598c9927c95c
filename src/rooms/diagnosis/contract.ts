/** What a browser may know about diagnosis: a few questions, what is broken, which part, what to do, and how sure. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const byId = z.object({ id: Id })

export const DIAGNOSIS_STATES = ['asking', 'judged', 'with-technician', 'confirmed'] as const
export const DiagnosisState = z.enum(DIAGNOSIS_STATES)

export const Question = z.object({
  id: z.string(),
  text: z.string(),
  options: z.array(z.object({ value: z.string(), text: z.string() })).describe('“unknown” is always one'),
})
export const Answered = z.object({
  question: z.string(),
  text: z.string(),
  value: z.string(),
  valueText: z.string(),
})
export const Likeness = z.object({
  caseId: z.string().nullable(),
  finding: z.string(),
  findingText: z.string(),
  likeness: z.number().describe('0..1'),
  own: z.boolean().describe('a case of this shop; otherwise our trade knowledge'),
})
/** @property abstains nothing is sure enough: a technician is asked instead of a guess */
export const Verdict = z.object({
  what: z.string().nullable().describe('the finding; null when it abstains'),
  whatText: z.string(),
  part: z.string().nullable(),
  partText: z.string().nullable(),
  remedy: z.string().nullable().describe('a remedy of the policy: part, repair, exchange ...'),
  remedyText: z.string().nullable(),
  p: z.number().describe('calibrated, 0..1'),
  abstains: z.boolean(),
  because: z.array(z.string()),
  nearest: z.array(Likeness),
  next: z.string().describe('one sentence: what happens now'),
  others: z.array(z.object({ what: z.string(), whatText: z.string(), p: z.number() })),
  source: z.string().describe('on what the finding rests'),
  safety: z.string().nullable().describe('what to stop doing at once'),
})
export const Asked = z.object({
  workId: z.string(),
  workNumber: z.string(),
  technician: z.object({ id: Id, name: z.string() }).nullable().describe('null: waits for the next free one'),
  due: Instant,
  late: z.boolean(),
  answeredAt: Instant.nullable(),
  answer: z.string().nullable(),
})
export const Diagnosis = z.object({
  id: Id,
  state: DiagnosisState,
  orderId: z.string().nullable(),
  lineId: z.string().nullable(),
  caseId: z.string().nullable(),
  customerId: z.string().nullable(),
  product: z.string(),
  category: z.string(),
  text: z.string(),
  evidenceIds: z.array(Id),
  photosToRetake: z.array(z.object({ evidenceId: Id, say: z.string() })),
  answers: z.array(Answered),
  question: Question.nullable().describe('the next one; at most five are asked'),
  verdict: Verdict.nullable(),
  technician: Asked.nullable(),
  confirmed: z
    .object({ finding: z.string(), findingText: z.string(), part: z.string().nullable(), at: Instant })
    .nullable(),
  at: Instant,
  version: z.number().int(),
})
export const Finding = z.object({
  id: z.string(),
  name: z.string(),
  categories: z.array(z.string()),
  part: z.string().nullable(),
  partText: z.string().nullable(),
  remedy: z.string(),
  source: z.string(),
})

const Begin = z.object({
  key: z.string().min(8).max(120).describe('the same key is the same diagnosis'),
  orderId: Id.optional(),
  lineId: Id.optional(),
  caseId: Id.optional(),
  text: z.string().trim().max(1000).default(''),
  evidenceIds: z.array(Id).max(20).default([]),
})
const AnswerIn = z.object({
  question: z.string().max(40),
  value: z.string().max(40),
  version: z.number().int().optional(),
})
const More = z.object({
  text: z.string().trim().max(1000).optional(),
  evidenceIds: z.array(Id).max(20).optional(),
})

export const beginMine = endpoint({
  method: 'POST',
  path: '/api/visitor/diagnoses',
  summary: 'Say what is wrong; asks at most five questions, then says what is broken and how sure',
  body: Begin,
  answer: Diagnosis,
})
export const readMine = endpoint({
  method: 'GET',
  path: '/api/visitor/diagnoses/:id',
  summary: 'How a diagnosis of mine stands',
  params: byId,
  answer: Diagnosis,
})
export const answerMine = endpoint({
  method: 'POST',
  path: '/api/visitor/diagnoses/:id/answers',
  summary: 'Answer the question; answering one again changes it',
  params: byId,
  body: AnswerIn,
  answer: Diagnosis,
})
export const addMine = endpoint({
  method: 'POST',
  path: '/api/visitor/diagnoses/:id/additions',
  summary: 'Add words or photos',
  params: byId,
  body: More,
  answer: Diagnosis,
})

export const beginDiagnosis = endpoint({
  method: 'POST',
  path: '/api/diagnoses',
  summary: 'Begin a diagnosis for a customer',
  body: Begin,
  answer: Diagnosis,
})
export const listDiagnoses = endpoint({
  method: 'GET',
  path: '/api/diagnoses',
  summary: 'Diagnoses of a case or an order, newest first',
  query: z.object({ case: Id.optional(), order: Id.optional() }),
  answer: z.object({ items: z.array(Diagnosis) }),
})
export const readDiagnosis = endpoint({
  method: 'GET',
  path: '/api/diagnoses/:id',
  summary: 'One diagnosis with its answers, verdict and nearest confirmed cases',
  params: byId,
  answer: Diagnosis,
})
export const answerDiagnosis = endpoint({
  method: 'POST',
  path: '/api/diagnoses/:id/answers',
  summary: 'Answer a question for the customer',
  params: byId,
  body: AnswerIn,
  answer: Diagnosis,
})
export const addToDiagnosis = endpoint({
  method: 'POST',
  path: '/api/diagnoses/:id/additions',
  summary: 'Add words or photos',
  params: byId,
  body: More,
  answer: Diagnosis,
})
export const askTechnician = endpoint({
  method: 'POST',
  path: '/api/diagnoses/:id/technician',
  summary: 'Ask the nearest certified technician, who has one hour',
  params: byId,
  body: z.object({ note: z.string().trim().max(500).default('') }),
  answer: Diagnosis,
})
export const answerAsTechnician = endpoint({
  method: 'POST',
  path: '/api/diagnoses/:id/technician-answer',
  summary: 'The technician’s answer; it comes back into the case',
  params: byId,
  body: z.object({
    finding: z.string().max(60).describe('a finding of the list, or “other”'),
    part: z.string().max(60).nullable().default(null),
    remedy: z.string().max(40).optional(),
    text: z.string().trim().min(1).max(2000),
  }),
  answer: Diagnosis,
})
export const confirmDiagnosis = endpoint({
  method: 'POST',
  path: '/api/diagnoses/:id/confirmation',
  summary: 'What it was in the end; later diagnoses learn from it',
  params: byId,
  body: z.object({ finding: z.string().max(60), part: z.string().max(60).nullable().default(null) }),
  answer: Diagnosis,
})
export const listFindings = endpoint({
  method: 'GET',
  path: '/api/diagnoses/findings',
  summary: 'What can be found, with parts, remedies and sources',
  answer: z.object({ items: z.array(Finding) }),
})

const Settings = z.object({
  photosToModel: z.boolean().describe('whether the shop’s own model may look at photos; no unless said'),
})
export const readSettings = endpoint({
  method: 'GET',
  path: '/api/diagnoses/settings',
  summary: 'Whether the shop’s model looks at photos',
  answer: Settings,
})
export const changeSettings = endpoint({
  method: 'PUT',
  path: '/api/diagnoses/settings',
  summary: 'Let the shop’s model look at photos, or not',
  body: Settings,
  answer: Settings,
})

export type DiagnosisStateName = z.infer<typeof DiagnosisState>
export type DiagnosisShape = z.infer<typeof Diagnosis>
export type VerdictShape = z.infer<typeof Verdict>
export type QuestionShape = z.infer<typeof Question>
export type FindingShape = z.infer<typeof Finding>
export type BeginShape = z.infer<typeof Begin>
export type AskedShape = z.infer<typeof Asked>
