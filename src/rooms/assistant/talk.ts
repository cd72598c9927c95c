/** What a turn knows of the forms of its matter, and what a step of one adds to the thought. */
import type { Actor, Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { Orders } from '../orders/index.ts'
import { undoable } from './deeds.ts'
import { lastForm } from './form-store.ts'
import type { Looking } from './looking.ts'
import { belongs, type Form } from './tasks/form.ts'
import type { Proof } from './tasks/proving.ts'
import type { PlannedDeed } from './tasks/task.ts'
import type { ToolShelf } from './tool-shelf.ts'

/** How a code leaves: a room above carries the letter. */
export interface CodeMail {
  /** Whether a letter could leave now. */
  ready(ctx: Ctx): Promise<boolean>
  send(ctx: Ctx, letter: { to: string; subject: string; text: string; key: string }): Promise<void>
}

/** The forms of a matter as the turn found them. */
export interface Talk {
  readonly form: Form | null
  readonly done: Form | null
  /** The last one that was done in this engagement, whether it may be taken back or not. */
  readonly finished: Form | null
  readonly shelf: ToolShelf
  readonly engagement: number
  readonly now: Date
  readonly zone: string
  readonly near: string | null
  readonly proof: Proof
  orders(): Promise<readonly OrderShape[]>
}

/** What must happen in the transaction of the words. */
export type Act =
  | { readonly kind: 'do'; readonly form: Form; readonly deeds: readonly PlannedDeed[] }
  | { readonly kind: 'undo'; readonly form: Form }
  | { readonly kind: 'code'; readonly mail: string }

/** What a step of a form leaves behind. @property form as it is to be written, over the version that the turn saw */
export interface Formed {
  readonly form: Form
  readonly next?:
    | { readonly form: Form; readonly text: string; readonly choices: readonly string[] }
    | undefined
  readonly act?: Act | undefined
}

/** Read in the transaction that opens the turn. */
export async function formsOf(
  ctx: Ctx,
  conversationId: string,
  engagement: number,
): Promise<{ form: Form | null; done: Form | null; finished: Form | null }> {
  const last = await lastForm(ctx, conversationId)
  if (!last || last.engagement !== engagement) return { form: null, done: null, finished: null }
  if (belongs(last, engagement)) return { form: last, done: null, finished: null }
  const back = last.stage === 'done' ? await undoable(ctx, last.id) : []
  return { form: null, done: back.length > 0 ? last : null, finished: last.stage === 'done' ? last : null }
}

interface ProofRooms {
  readonly house: House
  readonly conversations: Pick<Conversations, 'ground'>
  readonly customers: Pick<Customers, 'redeemMailCode'>
}

interface Proving {
  readonly who: Who
  readonly conversationId: string
  readonly customerId: string
  readonly identityId: string | null
  readonly looking: Looking
  readonly canMail: boolean
}

/** Trying a code as the visitor himself; afterwards the matter may be another person's, whom he proved to be. */
export function proofFor({ house, conversations, customers }: ProofRooms, proving: Proving): Proof {
  const { who, conversationId, customerId, identityId, looking, canMail } = proving
  return {
    canMail: canMail && identityId !== null,
    async redeem(code) {
      const actor: Actor = {
        ...({ kind: 'customer', name: '', permissions: new Set<string>() } as const),
        ...{ id: customerId, identity: identityId ?? '' },
      }
      const came = await house.transact({ ...who, actor }, (ctx) => customers.redeemMailCode(ctx, code))
      if (came !== 'proven') return came
      const now = await house.transact(who, (ctx) => conversations.ground(ctx, conversationId))
      looking.knowAs({
        ...looking.asker,
        customerId: now?.customerId ?? customerId,
        verified: true,
        proven: true,
      })
      return came
    },
  }
}

/** The customer's own orders, read at most once for each who he is known to be in this turn. */
export function ownOrders(orders: Pick<Orders, 'ofCustomer'>, looking: Looking): Talk['orders'] {
  const read = new Map<string, Promise<readonly OrderShape[]>>()
  return () => {
    const { customerId } = looking.asker
    const name = read.size === 0 ? 'own-orders' : `own-orders-${read.size}`
    const found =
      read.get(customerId) ??
      looking.know(name, async (ctx) => (await orders.ofCustomer(ctx, customerId)).items.slice(0, 20))
    read.set(customerId, found)
    return found
  }
}
