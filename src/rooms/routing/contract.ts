/** What a browser may know about routing: teams, seats, who is there, what waits, and how the merchant wants it given out. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Words = z.object({ zh: z.string().trim().min(1).max(40), en: z.string().trim().max(40) })
/** A skill, as the shop calls it: 沙发, 退换, 安装. */
const Skill = z.string().trim().min(1).max(30)

export const LANES = ['vip', 'angry', 'price', 'normal'] as const
export const Lane = z.enum(LANES)
export type Lane = z.infer<typeof Lane>

export const KINDS = ['conversation', 'work'] as const
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

export const Language = z.enum(['zh-CN', 'en'])

export const Team = z.object({
  id: Id,
  name: Words,
  people: z.number().int(),
  waiting: z.number().int().describe('matters of this team that wait for a person'),
})
export type Team = z.infer<typeof Team>

/** online: at the desk and ready; away: at the desk but not now; gone: not at the desk. */
export const Status = z.enum(['online', 'away', 'gone'])
export type Status = z.infer<typeof Status>

export const Seat = z.object({
  staffId: Id,
  name: z.string(),
  takes: z.boolean().describe('whether the router gives matters to this person'),
  capacity: z.number().int().describe('a chat or a work order weighs 1, a phone call 4'),
  load: z.number().int().describe('the weight of what this person holds and owes an answer to'),
  teams: z.array(Id),
  skills: z.record(z.string(), z.number().int().min(1).max(3)).describe('skill -> level, 3 is best'),
  languages: z.array(Language),
  status: Status,
  since: Instant.nullable().describe('since when he is so'),
})
export type Seat = z.infer<typeof Seat>

/** The first rule that fits names the team of a new matter; a condition left out fits everything. */
export const TeamRule = z.object({
  team: Id,
  kind: Kind.optional(),
  lane: Lane.optional(),
  language: Language.optional(),
  channelKind: z.string().max(40).optional(),
  hasOrder: z.boolean().optional(),
})
export type TeamRule = z.infer<typeof TeamRule>

const Minutes = z.number().int().min(0).max(1440)

export const Settings = z.object({
  automatic: z.boolean().describe('false: people take matters from the queue by hand'),
  waitingFrees: z
    .boolean()
    .describe('a matter that waits for the customer keeps its person but not the capacity'),
  graceMinutes: Minutes.describe(
    'after how long the unanswered matters of somebody who left go back to the queue',
  ),
  widenMinutes: Minutes.describe(
    'after how long team, skills and language are no longer asked for; 0: never',
  ),
  headStart: z
    .object({ vip: Minutes, angry: Minutes, price: Minutes, normal: Minutes })
    .describe('minutes by which each lane stands further ahead in the queue'),
  capacity: z.number().int().min(1).max(99).describe('capacity of a new seat'),
  rules: z.array(TeamRule).max(40),
})
export type Settings = z.infer<typeof Settings>

/** Somebody at the desk now. */
export const AtDesk = z.object({
  id: Id,
  name: z.string(),
  status: z.enum(['online', 'away']),
  takes: z.boolean(),
  load: z.number().int(),
  capacity: z.number().int(),
  holds: z.number().int().describe('matters of his that are not solved, resting ones too'),
  teams: z.array(Id),
})
export type AtDesk = z.infer<typeof AtDesk>

export const Waiting = z.object({
  kind: Kind,
  id: Id,
  team: Id.nullable(),
  lane: Lane,
  skills: z.array(z.string()),
  language: Language.nullable(),
  since: Instant,
})
export type Waiting = z.infer<typeof Waiting>

const byTeam = z.object({ id: Id })
const TeamDraft = z.object({ name: Words })

export const readRouting = endpoint({
  method: 'GET',
  path: '/api/routing',
  summary: 'Teams, seats and settings of the router.',
  answer: z.object({ teams: z.array(Team), seats: z.array(Seat), settings: Settings }),
})

export const changeSettings = endpoint({
  method: 'PUT',
  path: '/api/routing/settings',
  summary: 'Changes how matters are given out; what waits is looked at anew at once.',
  body: Settings,
  answer: Settings,
})

export const createTeam = endpoint({
  method: 'POST',
  path: '/api/routing/teams',
  summary: 'Makes a team.',
  body: TeamDraft,
  answer: Team,
  creates: true,
})

export const changeTeam = endpoint({
  method: 'PUT',
  path: '/api/routing/teams/:id',
  summary: 'Renames a team.',
  params: byTeam,
  body: TeamDraft,
  answer: Team,
})

export const removeTeam = endpoint({
  method: 'DELETE',
  path: '/api/routing/teams/:id',
  summary: 'Dissolves a team; what waits for it waits for anybody.',
  params: byTeam,
  answer: z.object({ waiting: z.number().int() }),
})

export const SeatDraft = z.object({
  takes: z.boolean(),
  capacity: z.number().int().min(1).max(99),
  teams: z.array(Id).max(20),
  skills: z.record(Skill, z.number().int().min(1).max(3)),
  languages: z.array(Language).max(2),
})
export type SeatDraft = z.infer<typeof SeatDraft>

export const changeSeat = endpoint({
  method: 'PUT',
  path: '/api/routing/seats/:staffId',
  summary: 'Changes what a person takes, how much at once, and what for.',
  params: z.object({ staffId: Id }),
  body: SeatDraft,
  answer: Seat,
})

export const readDesk = endpoint({
  method: 'GET',
  path: '/api/routing/desk',
  summary: 'Who is at the desk, with load and capacity.',
  answer: z.object({ items: z.array(AtDesk) }),
})

export const tellPresence = endpoint({
  method: 'PUT',
  path: '/api/routing/presence',
  summary: 'Says that you are at the desk, away or gone; repeat every 40 s.',
  body: z.object({ status: Status }),
  answer: z.object({ mine: z.object({ status: Status, takes: z.boolean() }), items: z.array(AtDesk) }),
})

export const chooseStatus = endpoint({
  method: 'PUT',
  path: '/api/routing/status',
  summary: 'Your own switch: ready for matters, or away until you switch back.',
  body: z.object({ wish: z.enum(['online', 'away']) }),
  answer: z.object({ mine: z.object({ status: Status, takes: z.boolean() }), items: z.array(AtDesk) }),
})

export const listWaiting = endpoint({
  method: 'GET',
  path: '/api/routing/waiting',
  summary: 'What waits for a person, in the order in which it will be given out (the first 200).',
  answer: z.object({ items: z.array(Waiting), total: z.number().int() }),
})
