/** What a browser may know of setting the shop up: opening the first shop, the steps with their checks, and the health page. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Language = z.enum(['zh-CN', 'en'])
const Facts = z.record(z.string(), z.union([z.string(), z.number()]))

/** The steps in the order in which a new merchant takes them. */
export const STEPS = ['shop', 'hours', 'people', 'goods', 'knowledge', 'mail', 'widget', 'answer'] as const
export const StepName = z.enum(STEPS)
export type StepName = z.infer<typeof StepName>

/** done: the check found it working; todo: not yet; skipped: the merchant put it off; trouble: it was done and does not work. */
export const Step = z.object({
  name: StepName,
  state: z.enum(['done', 'todo', 'skipped', 'trouble']),
  /** False for what nobody can do without. */
  mayWait: z.boolean(),
  /** What the check found, for the sentence of the step. */
  facts: Facts,
})
export type Step = z.infer<typeof Step>

export const Setup = z.object({
  steps: z.array(Step),
  /** The first step that is neither done nor put off; null: the shop is set up. */
  next: StepName.nullable(),
  /** The line for the merchant's own pages that brings the widget. */
  snippet: z.string(),
})
export type Setup = z.infer<typeof Setup>

/** What health looks at; -never, -none and -idle are the same thing not yet there, or not at work. */
export const FindingName = z.enum([
  'disk',
  'backup',
  'backup-never',
  'facts',
  'jobs',
  'mail',
  'mail-none',
  'mail-idle',
  'second-factor',
  'address',
  'widget',
  'widget-never',
  'people',
  'audit',
  'database',
])

/** good: nothing to do; watch: soon; bad: now; unknown: it could not be measured. */
export const Finding = z.object({
  name: FindingName,
  state: z.enum(['good', 'watch', 'bad', 'unknown']),
  facts: Facts,
})
export type Finding = z.infer<typeof Finding>

export const Health = z.object({ at: z.iso.datetime(), findings: z.array(Finding) })
export type Health = z.infer<typeof Health>

export const readOpening = endpoint({
  method: 'GET',
  path: '/api/setup/opening',
  summary: 'Whether this house still waits for its first shop',
  answer: z.object({ waits: z.boolean() }),
})

export const openShop = endpoint({
  method: 'POST',
  path: '/api/setup/opening',
  summary: 'Open the first shop with its owner; the code stands in the window where Anju was started',
  body: z.object({
    code: z.string().max(40),
    shop: z.object({
      name: z.string().trim().min(1).max(60),
      zone: z.string().max(60).default('Asia/Shanghai'),
      language: Language.default('zh-CN'),
    }),
    owner: z.object({
      name: z.string().trim().min(1).max(40),
      login: z.string().trim().toLowerCase().min(3).max(120),
      password: z.string().min(1).max(200),
    }),
  }),
  answer: z.object({ shop: z.object({ id: z.string(), slug: z.string() }) }),
})

export const readSetup = endpoint({
  method: 'GET',
  path: '/api/setup',
  summary: 'The steps of setting the shop up, each checked just now',
  answer: Setup,
})

export const putOffStep = endpoint({
  method: 'PUT',
  path: '/api/setup/steps/:step/delay',
  summary: 'Put a step off; it can be taken up again at any time',
  params: z.object({ step: StepName }),
  answer: Setup,
})

export const takeUpStep = endpoint({
  method: 'DELETE',
  path: '/api/setup/steps/:step/delay',
  summary: 'Take a step up again that was put off',
  params: z.object({ step: StepName }),
  answer: Setup,
})

export const readHealth = endpoint({
  method: 'GET',
  path: '/api/setup/health',
  summary: 'How the program is doing, what is wrong and what to do',
  answer: Health,
})
