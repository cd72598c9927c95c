/** What a browser may know about the wall: the floor now, goals with their progress, coaching notes. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'
import { ConversationRow, Mood } from '../conversations/contract.ts'
import { Lane } from '../routing/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Words = z.object({ zh: z.string(), en: z.string() })

/** What a person aims at; null: no goal. */
export const Goal = z.object({
  firstAnswerSeconds: z.number().int().min(5).max(86_400).nullable(),
  solvedPerDay: z.number().int().min(1).max(1000).nullable(),
  satisfaction: z.number().min(1).max(5).nullable().describe('mean mark of 5 over 28 days'),
})
export type Goal = z.infer<typeof Goal>

/** How far a person has come; each figure with its sample. */
export const Progress = z.object({
  solvedToday: z.number().int(),
  firstAnswerSeconds: z.number().nullable().describe('median of today'),
  firstAnswers: z.number().int(),
  satisfaction: z.number().nullable().describe('mean of 28 days; null under 30 answers'),
  answers: z.number().int(),
})
export type Progress = z.infer<typeof Progress>

export const WallPerson = z.object({
  id: Id,
  name: z.string(),
  status: z.enum(['online', 'away']),
  takes: z.boolean(),
  load: z.number().int(),
  capacity: z.number().int(),
  holds: z.number().int(),
  teams: z.array(Id),
  progress: Progress,
  goal: Goal,
})
export type WallPerson = z.infer<typeof WallPerson>

export const WallQueue = z.object({
  team: z.object({ id: Id, name: Words }).nullable().describe('null: for anybody'),
  waiting: z.number().int().describe('conversations'),
  work: z.number().int().describe('work orders that nobody has'),
  since: Instant.nullable().describe('since when the customer who waits longest waits'),
  online: z.number().int().describe('people of the team at the desk and ready'),
  free: z.number().int().describe('capacity that is free among them'),
})
export type WallQueue = z.infer<typeof WallQueue>

export const Breaking = z.object({
  id: Id,
  kind: z.string(),
  what: z.string(),
  title: z.string(),
  customer: z.string(),
  holder: z.string().nullable(),
  due: Instant,
  left: z.number().describe('seconds until it is due; below zero: since'),
  link: z.string(),
})
export type Breaking = z.infer<typeof Breaking>

export const Wall = z.object({
  at: Instant,
  people: z.array(WallPerson),
  queues: z.array(WallQueue),
  open: z.number().int().describe('matters that wait for an answer'),
  waiting: z.number().int().describe('matters that wait for the customer'),
  unassigned: z.number().int().describe('conversations that wait for a person'),
  unassignedWork: z.number().int().describe('work orders that wait for a person'),
  late: z
    .object({ work: z.number().int(), promises: z.number().int() })
    .describe('what stands beside the standards: work orders over their time, promises that are due soon'),
  pressing: z.array(ConversationRow).describe('what nobody has or who is angry, most pressing first'),
  lanes: z.array(z.object({ lane: Lane, waiting: z.number().int() })),
  breaking: z.array(Breaking),
  moods: z.array(z.object({ mood: Mood, n: z.number().int() })),
  assistant: z.object({
    begun: z.number().int().describe('matters begun today'),
    alone: z.number().int().describe('of these, those that only the assistant had'),
    holds: z.number().int(),
  }),
})
export type Wall = z.infer<typeof Wall>

export const CoachingNote = z.object({
  id: Id,
  staffId: Id,
  staffName: z.string(),
  conversationId: Id,
  title: z.string(),
  author: z.object({ id: Id, name: z.string() }),
  text: z.string(),
  at: Instant,
  readAt: Instant.nullable(),
})
export type CoachingNote = z.infer<typeof CoachingNote>

export const readWall = endpoint({
  method: 'GET',
  path: '/api/wall',
  summary: 'The floor now: people and load, queues, what is about to break, moods, the assistant’s share.',
  answer: Wall,
})

export const readPersonOnWall = endpoint({
  method: 'GET',
  path: '/api/wall/people/:staffId',
  summary: 'The newest matters of a colleague, running and solved.',
  params: z.object({ staffId: Id }),
  answer: z.object({ items: z.array(ConversationRow) }),
})

export const whisperToHolder = endpoint({
  method: 'POST',
  path: '/api/wall/whispers',
  summary: 'A note in the matter that calls whoever has it; the customer never sees it.',
  body: z.object({ conversationId: Id, text: z.string().trim().min(1).max(2000) }),
  answer: z.object({ seq: z.number().int() }),
  creates: true,
})

export const listGoals = endpoint({
  method: 'GET',
  path: '/api/wall/goals',
  summary: 'The goal of everybody and the own goals of some.',
  answer: z.object({
    everybody: Goal,
    people: z.array(z.object({ staffId: Id, name: z.string(), goal: Goal })),
  }),
})

export const setGoal = endpoint({
  method: 'PUT',
  path: '/api/wall/goals/:staffId',
  summary: 'Sets a person’s goal; `everybody` sets the one that holds for the rest.',
  params: z.object({ staffId: Id }),
  body: Goal,
  answer: Goal,
})

export const readMyGoals = endpoint({
  method: 'GET',
  path: '/api/wall/mine',
  summary: 'Your own goal, how far you have come, and what was written for you.',
  answer: z.object({
    goal: Goal,
    progress: Progress,
    notes: z.array(CoachingNote),
    unread: z.number().int(),
  }),
})

export const listCoaching = endpoint({
  method: 'GET',
  path: '/api/wall/coaching',
  summary: 'Coaching notes, newest first.',
  query: z.object({ staff: Id.optional() }),
  answer: z.object({ items: z.array(CoachingNote) }),
})

export const writeCoaching = endpoint({
  method: 'POST',
  path: '/api/wall/coaching',
  summary: 'Writes a note for a colleague about a matter of his.',
  body: z.object({ staffId: Id, conversationId: Id, text: z.string().trim().min(1).max(2000) }),
  answer: CoachingNote,
  creates: true,
})

export const markCoachingRead = endpoint({
  method: 'PUT',
  path: '/api/wall/coaching/:id/read',
  summary: 'You have read a note that was written for you.',
  params: z.object({ id: Id }),
  answer: z.object({ unread: z.number().int() }),
})
