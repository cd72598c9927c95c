/** What a browser may know about work: orders of work, their checklists, talk and files, and the one list of what to do next. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const byId = z.object({ id: Id })
const Version = z.number().int().optional()
const Both = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) })

export const WORK_STATES = ['open', 'assigned', 'doing', 'waiting', 'done', 'cancelled'] as const
export const WorkState = z.enum(WORK_STATES)
/** Whom or what waiting work waits for; the same words pause a service standard. */
export const CAUSES = ['customer', 'parts', 'courier', 'installer', 'factory', 'payment'] as const
export const Cause = z.enum(CAUSES)
export const WORK_ACTS = ['begin', 'wait', 'resume', 'finish', 'give-back', 'cancel', 'reopen'] as const
export const WorkAct = z.enum(WORK_ACTS)

const Person = z.object({ id: Id, name: z.string() })
export const WorkItem = z.object({
  id: Id,
  text: z.string(),
  required: z.boolean(),
  doneAt: Instant.nullable(),
  doneBy: z.string().nullable(),
})
export const WorkComment = z.object({ id: Id, at: Instant, by: Person, text: z.string() })
export const WorkFile = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  at: Instant,
  by: z.string(),
})
export const WorkEntry = z.object({ id: Id, at: Instant, by: z.string(), word: z.string(), text: z.string() })

export const WorkRow = z.object({
  id: Id,
  number: z.string(),
  kind: z.string(),
  kindText: z.string(),
  title: z.string(),
  state: WorkState,
  cause: Cause.nullable(),
  until: Instant.nullable().describe('when waiting ends at the latest'),
  teamId: z.string().nullable(),
  assignee: Person.nullable(),
  customer: Person.nullable(),
  conversationId: z.string().nullable(),
  order: z.object({ id: Id, number: z.string() }).nullable(),
  promiseId: z.string().nullable(),
  due: Instant.nullable(),
  late: z.boolean(),
  openedAt: Instant,
  endedAt: Instant.nullable(),
  itemsDone: z.number().int(),
  items: z.number().int(),
  blocked: z.boolean().describe('something it comes after is not done yet'),
  version: z.number().int(),
})
export const WorkOrder = WorkRow.extend({
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  checklist: z.array(WorkItem),
  comments: z.array(WorkComment),
  files: z.array(WorkFile),
  story: z.array(WorkEntry),
  after: z.array(z.object({ id: Id, number: z.string(), title: z.string(), state: WorkState })),
  before: z.array(z.object({ id: Id, number: z.string(), title: z.string(), state: WorkState })),
  acts: z.array(WorkAct),
})

/** A kind of work as the shop keeps it: data, not code. */
export const WorkKind = z.object({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/)
    .describe('the word by which programs name it'),
  name: Both,
  teamId: Id.nullable().describe('who does it, unless said otherwise'),
  dueMinutes: z.number().int().min(5).max(525_600).describe('open time until it is due'),
  checklist: z.array(Both.extend({ required: z.boolean() })).max(30),
  skills: z.array(z.string().max(40)).max(10),
  active: z.boolean(),
})

export const WorkView = z.enum(['mine', 'unassigned', 'open', 'waiting', 'late', 'done', 'cancelled', 'all'])
export const listWork = endpoint({
  method: 'GET',
  path: '/api/work',
  summary: 'Work orders: unfinished ones by due time, finished ones newest first',
  query: z.object({
    view: WorkView.default('open'),
    kind: z.string().max(40).optional(),
    team: Id.optional(),
    assignee: Id.optional(),
    customer: Id.optional(),
    conversation: Id.optional(),
    order: Id.optional(),
    q: z.string().trim().max(60).optional().describe('number or words of the title'),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(WorkRow), next: z.string().optional() }),
})
export const countWork = endpoint({
  method: 'GET',
  path: '/api/work/counts',
  summary: 'How much work each view holds; mine for the reader',
  answer: z.object({
    mine: z.number().int(),
    unassigned: z.number().int(),
    open: z.number().int(),
    waiting: z.number().int(),
    late: z.number().int(),
  }),
})
/** One line of what to do next, whatever it is. */
export const NextThing = z.object({
  what: z.enum(['work', 'conversation', 'promise']),
  id: Id,
  title: z.string(),
  kindText: z.string(),
  customer: z.string(),
  due: Instant.nullable(),
  late: z.boolean(),
  state: z.string(),
  link: z.string(),
})
export const nextThings = endpoint({
  method: 'GET',
  path: '/api/work/next',
  summary:
    'What to do next, for the reader: his work, customers who wait for him, promises he must keep, by time',
  answer: z.object({ items: z.array(NextThing), total: z.number().int() }),
})
export const listKinds = endpoint({
  method: 'GET',
  path: '/api/work/kinds',
  summary: 'Kinds of work with checklists and due times',
  answer: z.object({ items: z.array(WorkKind) }),
})
export const saveKind = endpoint({
  method: 'PUT',
  path: '/api/work/kinds/:code',
  summary: 'Make or change a kind of work; running work keeps its own checklist',
  params: z.object({ code: z.string().max(40) }),
  body: WorkKind.omit({ code: true }),
  answer: WorkKind,
})
export const NewWork = z.object({
  kind: z.string().max(40),
  title: z.string().trim().min(1).max(200),
  customerId: Id.optional(),
  conversationId: Id.optional(),
  orderId: Id.optional(),
  team: Id.nullable().optional().describe('left out: the team of the kind'),
  assigneeId: Id.optional().describe('left out: the router decides'),
  due: Instant.optional().describe('left out: open time of the kind'),
  checklist: z.array(z.string().trim().min(1).max(200)).max(30).optional(),
  facts: z
    .record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
    .optional(),
  after: z.array(Id).max(20).optional().describe('work that must be done before this may begin'),
  note: z.string().trim().max(2000).optional(),
})
export const openWork = endpoint({
  method: 'POST',
  path: '/api/work',
  summary: 'Open a work order; a free person of the team gets it at once',
  creates: true,
  body: NewWork,
  answer: WorkOrder,
})
export const readWork = endpoint({
  method: 'GET',
  path: '/api/work/:id',
  summary: 'One work order with checklist, comments, files, story and what it hangs on',
  params: byId,
  answer: WorkOrder,
})
export const changeWork = endpoint({
  method: 'PATCH',
  path: '/api/work/:id',
  summary: 'Change title, due time or facts',
  params: byId,
  body: z.object({
    title: z.string().trim().min(1).max(200).optional(),
    due: Instant.nullable().optional(),
    facts: NewWork.shape.facts,
    after: z.array(Id).max(20).optional(),
    version: Version,
  }),
  answer: WorkOrder,
})
export const stepWork = endpoint({
  method: 'POST',
  path: '/api/work/:id/state',
  summary: 'Begin, wait for somebody, go on, finish, give back, cancel, open again',
  params: byId,
  body: z.object({
    act: WorkAct,
    cause: Cause.optional().describe('for wait'),
    until: Instant.optional().describe('for wait: when to look again'),
    reason: z.string().trim().max(300).default(''),
    version: Version,
  }),
  answer: WorkOrder,
})
export const takeWork = endpoint({
  method: 'POST',
  path: '/api/work/:id/take',
  summary: 'Take it oneself; of two who press at once one has it and the other reads who',
  params: byId,
  body: z.object({ version: Version }),
  answer: WorkOrder,
})
export const assignWork = endpoint({
  method: 'PUT',
  path: '/api/work/:id/assignee',
  summary: 'Give it to a person, or back to the queue of its team',
  params: byId,
  body: z.object({ staffId: Id.nullable(), version: Version }),
  answer: WorkOrder,
})
export const handOverWork = endpoint({
  method: 'POST',
  path: '/api/work/:id/hand-over',
  summary: 'Hand it to another team with a word to them; the story stays with it',
  params: byId,
  body: z.object({ team: Id, note: z.string().trim().max(2000).default(''), version: Version }),
  answer: WorkOrder,
})
export const tickItem = endpoint({
  method: 'PUT',
  path: '/api/work/:id/items/:item',
  summary: 'Tick a point of the checklist, or take the tick away',
  params: z.object({ id: Id, item: Id }),
  body: z.object({ done: z.boolean() }),
  answer: WorkOrder,
})
export const commentWork = endpoint({
  method: 'POST',
  path: '/api/work/:id/comments',
  summary: 'Say something to whoever works on it',
  params: byId,
  creates: true,
  body: z.object({ text: z.string().trim().min(1).max(4000) }),
  answer: WorkOrder,
})
export const attachToWork = endpoint({
  method: 'POST',
  path: '/api/work/:id/files',
  summary: 'Attach a photo or document (raw file body)',
  params: byId,
  query: z.object({ name: z.string().min(1).max(200) }),
  upload: { maxBytes: 20 * 1024 * 1024 },
  answer: WorkOrder,
})
export const readWorkFile = endpoint({
  method: 'GET',
  path: '/api/work/:id/files/:file',
  summary: 'A file of a work order',
  params: z.object({ id: Id, file: Id }),
  download: true,
})

export type WorkStateName = z.infer<typeof WorkState>
export type WorkActName = z.infer<typeof WorkAct>
export type CauseName = z.infer<typeof Cause>
export type WorkKindShape = z.infer<typeof WorkKind>
export type WorkRowShape = z.infer<typeof WorkRow>
export type WorkOrderShape = z.infer<typeof WorkOrder>
export type NewWorkShape = z.infer<typeof NewWork>
export type NextThingShape = z.infer<typeof NextThing>
