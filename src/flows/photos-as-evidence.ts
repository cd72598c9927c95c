/** What a customer sends in a conversation that has an open case is evidence of that case: nobody uploads a photo twice. */
import type { Ctx, Who } from '../kernel/ctx.ts'
import type { House } from '../kernel/house.ts'
import type { Aftersales } from '../rooms/aftersales/index.ts'
import type { Conversations } from '../rooms/conversations/index.ts'
import type { Evidences } from '../rooms/evidence/index.ts'

export interface EvidenceRooms {
  readonly conversations: Pick<Conversations, 'thread'>
  readonly evidence: Pick<Evidences, 'adopt'>
  readonly aftersales: Pick<Aftersales, 'list' | 'read' | 'addEvidence'>
}

const JOB = 'flows.photos-as-evidence'
/** Pictures belong to the case that was opened after them, when they are of the same talk. */
const SAME_TALK_MS = 48 * 3_600_000

export function openPhotosAsEvidence(house: House, rooms: EvidenceRooms): void {
  house.on('conversations.message.received', 'flows.photo-came', async (ctx, { id, data }) => {
    await ctx.later(JOB, { conversation: String(data.conversationId) }, { key: id })
  })
  house.on(
    'aftersales.case.opened',
    'flows.photo-was-there',
    (ctx, { id, data }) => ctx.later(JOB, { conversation: String(data.conversationId) }, { key: id }),
    ({ data }) => typeof data.conversationId === 'string',
  )
  house.stagedJob(JOB, (who, { conversation }) => take(house, rooms, who, String(conversation)))
}

interface Photo {
  readonly fileId: string
  readonly caseId: string
  readonly orderId: string
  readonly customer: { readonly id: string; readonly name: string }
}

async function take(house: House, rooms: EvidenceRooms, who: Who, conversationId: string): Promise<void> {
  const photos = await house.transact(who, (ctx) => found(rooms, ctx, conversationId))
  for (const { fileId, caseId, orderId, customer } of photos) {
    const key = `talk ${caseId} ${fileId}`
    const by = { kind: 'customer', ...customer } as const
    const { id } = await rooms.evidence.adopt(who, { key, fileId, caseId, orderId, by })
    // He handed it in himself: policy looks at his case again with it.
    const his = { ...who, actor: { ...by, permissions: new Set<string>() } }
    await house.transact(his, (ctx) => rooms.aftersales.addEvidence(ctx, caseId, [id], key))
  }
}

async function found({ conversations, aftersales }: EvidenceRooms, ctx: Ctx, id: string): Promise<Photo[]> {
  const { items } = await aftersales.list(ctx, { conversation: id, view: 'open', limit: 1 })
  const [matter] = items
  if (!matter?.customerId) return []
  const { caseId, orderId, openedAt } = { ...matter, caseId: matter.id }
  const since = new Date(openedAt).getTime() - SAME_TALK_MS
  const customer = { id: matter.customerId, name: matter.customerName }
  const { events } = await conversations.thread(ctx, id)
  const known = new Set((await aftersales.read(ctx, caseId)).evidence.map(({ name }) => name))
  return events.flatMap((event) =>
    event.kind === 'message' && event.author.kind === 'customer' && new Date(event.at).getTime() >= since
      ? event.attachments
          .filter(({ name, type }) => type.startsWith('image/') && !known.has(name))
          .map((file) => ({ fileId: file.id, caseId, orderId, customer }))
      : [],
  )
}
