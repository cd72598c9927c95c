/** What a browser may know about service standards: policies, the clocks that run by them, what is about to break, and the record. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Both = z.object({ zh: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(80) })

/** What is measured: three of a conversation's answers, a matter solved, a work order done. */
export const WHATS = ['first-answer', 'next-answer', 'person', 'solved', 'done'] as const
export const What = z.enum(WHATS)
export type What = z.infer<typeof What>
/** Whom or what a clock may stand still for; nothing else stops it. */
export const CAUSES = ['customer', 'parts', 'courier', 'installer', 'factory', 'payment'] as const
export const Cause = z.enum(CAUSES)
export type Cause = z.infer<typeof Cause>
export const SubjectKind = z.enum(['conversation', 'work'])
export type SubjectKind = z.infer<typeof SubjectKind>
/** Both measure seconds; `business` counts only while it is open. */
export const Time = z.enum(['business', 'wall'])

const MINUTES = z.number().int().min(1).max(525_600)
export const Target = z.object({ what: What, minutes: MINUTES, time: Time })
export type Target = z.infer<typeof Target>
export const PolicyDraft = z.object({
  name: Both,
  position: z.number().int().min(0).max(999).describe('the first one that fits and speaks of it holds'),
  match: z.object({
    tiers: z.array(z.string().max(40)).max(20).describe('none: any'),
    channels: z.array(z.string().max(40)).max(20).describe('none: any'),
    kinds: z.array(z.string().max(40)).max(30).describe('conversation, or a kind of work; none: any'),
  }),
  targets: z.array(Target).min(1).max(5),
  warnPercent: z.number().int().min(5).max(90).describe('share of the time that is left when it warns'),
  escalate: z
    .object({ minutes: z.number().int().min(0).max(10_080), lane: z.enum(['vip', 'angry']).nullable() })
    .nullable()
    .describe('minutes after it broke; the lane it is raised to while it waits'),
  pauses: z
    .array(z.object({ cause: Cause, capHours: z.number().int().min(1).max(2160) }))
    .max(6)
    .describe('what may stop "solved" and "done", and for how long in all; then the clock runs again'),
})
export type PolicyDraft = z.infer<typeof PolicyDraft>
export const Policy = PolicyDraft.extend({
  id: Id,
  version: z.number().int(),
  active: z.boolean(),
  by: z.string(),
  at: Instant,
  running: z.number().int().describe('clocks that run by it now, by any of its versions'),
})
export type Policy = z.infer<typeof Policy>

/** running, warned and paused can still be met; late and escalated are broken and unanswered; the others ended. */
export const CLOCK_STATES = [
  'running',
  'warned',
  'paused',
  'late',
  'escalated',
  'met',
  'broken',
  'cancelled',
] as const
export const ClockState = z.enum(CLOCK_STATES)
export type ClockState = z.infer<typeof ClockState>

export const Pause = z.object({
  cause: Cause,
  from: Instant,
  to: Instant.nullable(),
  capAt: Instant,
  capped: z.boolean().describe('it ended because its time was used up'),
  by: z.string().describe('empty: by itself'),
  note: z.string(),
})
export type Pause = z.infer<typeof Pause>
export const Clock = z.object({
  id: Id,
  subject: z.object({ kind: SubjectKind, id: Id }),
  what: What,
  state: ClockState,
  time: Time,
  policy: z.object({ id: Id, version: z.number().int(), name: Both }),
  startedAt: Instant,
  seconds: z.number().int().describe('the time that was given'),
  due: Instant.nullable().describe('null while it stands still, and when the hours never open again'),
  warnAt: Instant.nullable(),
  left: z.number().describe('open seconds left when this was answered; what is over is negative'),
  share: z.number().describe('0..1 of the time that is left'),
  cause: Cause.nullable(),
  pausedAt: Instant.nullable(),
  capAt: Instant.nullable(),
  brokenAt: Instant.nullable(),
  endedAt: Instant.nullable(),
})
export type Clock = z.infer<typeof Clock>
export const ClockStory = Clock.extend({ pauses: z.array(Pause) })
export type ClockStory = z.infer<typeof ClockStory>

export const BoardLine = Clock.extend({
  title: z.string(),
  customer: z.string(),
  tier: z.string().nullable(),
  holder: z.string().nullable().describe('the person who has it; null: nobody'),
  assistant: z.boolean().describe('the assistant has it'),
  team: z.string().nullable(),
  link: z.string(),
})
export type BoardLine = z.infer<typeof BoardLine>

export const FigureLine = z.object({
  week: z.string().describe('its Monday, YYYY-MM-DD in the shop’s zone'),
  team: z.string().nullable(),
  what: What,
  kept: z.number().int(),
  broken: z.number().int(),
  medianSeconds: z.number().nullable().describe('from begin to end by the wall, pauses left out'),
})
export type FigureLine = z.infer<typeof FigureLine>

const byId = z.object({ id: Id })
const bySubject = z.object({ kind: SubjectKind, id: Id })

export const listPolicies = endpoint({
  method: 'GET',
  path: '/api/standards/policies',
  summary: 'Service standards in the order in which they are asked; the last one is the built-in',
  answer: z.object({ items: z.array(Policy) }),
})
export const createPolicy = endpoint({
  method: 'POST',
  path: '/api/standards/policies',
  summary: 'A new standard; it holds for clocks that begin from now on',
  creates: true,
  body: PolicyDraft,
  answer: Policy,
})
export const changePolicy = endpoint({
  method: 'PUT',
  path: '/api/standards/policies/:id',
  summary: 'The next version of a standard; running clocks keep the version they began by',
  params: byId,
  body: PolicyDraft.extend({ version: z.number().int() }),
  answer: Policy,
})
export const policyHistory = endpoint({
  method: 'GET',
  path: '/api/standards/policies/:id/versions',
  summary: 'Every version of a standard, newest first, with who wrote it',
  params: byId,
  answer: z.object({
    items: z.array(z.object({ version: z.number().int(), draft: PolicyDraft, by: z.string(), at: Instant })),
  }),
})
export const endPolicy = endpoint({
  method: 'DELETE',
  path: '/api/standards/policies/:id',
  summary: 'The standard holds no longer for what begins; running clocks end by it',
  params: byId,
})
export const previewPolicy = endpoint({
  method: 'POST',
  path: '/api/standards/preview',
  summary: 'When something that begins at an instant would be due, warn and escalate under these targets',
  body: PolicyDraft.pick({ targets: true, warnPercent: true, escalate: true }).extend({
    from: Instant.optional(),
    team: Id.optional(),
  }),
  answer: z.object({
    from: Instant,
    items: z.array(
      z.object({
        what: What,
        due: Instant.nullable(),
        warn: Instant.nullable(),
        escalate: Instant.nullable(),
      }),
    ),
  }),
})
export const clocksOf = endpoint({
  method: 'GET',
  path: '/api/standards/clocks/:kind/:id',
  summary: 'Clocks of a conversation or work order, the running ones first, with their pauses',
  params: bySubject,
  answer: z.object({ items: z.array(ClockStory) }),
})
export const clocksOfMany = endpoint({
  method: 'GET',
  path: '/api/standards/clocks',
  summary: 'The running clocks of several conversations at once, for a list',
  query: z.object({ conversations: z.string().max(10_000).describe('ids, parted by commas, at most 100') }),
  answer: z.object({ items: z.array(Clock) }),
})
export const pauseClock = endpoint({
  method: 'POST',
  path: '/api/standards/clocks/:kind/:id/pause',
  summary: 'Let "solved" or "done" stand still for a listed cause; answers are still due',
  params: bySubject,
  body: z.object({ cause: Cause, note: z.string().trim().max(200).default('') }),
  answer: Clock,
})
export const resumeClock = endpoint({
  method: 'DELETE',
  path: '/api/standards/clocks/:kind/:id/pause',
  summary: 'The clock runs again',
  params: bySubject,
  answer: Clock,
})
export const board = endpoint({
  method: 'GET',
  path: '/api/standards/board',
  summary: 'What is broken or about to break, by the time it is due; standing clocks last',
  query: z.object({
    show: z.enum(['soon', 'all']).default('soon').describe('soon: broken, warned, or due within an hour'),
    team: Id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(60),
  }),
  answer: z.object({
    items: z.array(BoardLine),
    total: z.number().int(),
    running: z.number().int(),
    next: Instant.nullable().describe('when the next clock warns'),
  }),
})
export const figures = endpoint({
  method: 'GET',
  path: '/api/standards/figures',
  summary: 'Kept and broken by week, team and what',
  query: z.object({ weeks: z.coerce.number().int().min(1).max(53).default(6) }),
  answer: z.object({ items: z.array(FigureLine) }),
})
