/** The door's words: every verb of mail in one sentence. */
import type { Ctx, Json, Who } from '../../kernel/ctx.ts'
import type { PersonFact } from '../customers/index.ts'
import type { AsideLetter, BoxChanges, BoxDraft, CheckStep, MailBox, SetAside } from './contract.ts'

/** A letter to somebody who is no customer: factory, courier, installer. @property key names what it belongs to; the same key goes on in the same thread */
export interface AsideDraft {
  key: string
  boxId?: string | undefined
  to: string
  subject: string
  text: string
  fileIds?: readonly string[] | undefined
}

/** An answer to a letter beside, as a person reads it. */
export interface AsideAnswer {
  letterId: string
  key: string
  from: { name: string; address: string }
  subject: string
  text: string
  quoted: string
  at: Date
  files: readonly { id: string; name: string; type: string; bytes: number }[]
}

export interface Mail {
  boxes(ctx: Ctx): Promise<MailBox[]>
  /** Adds a box with its channel. @throws Refusal mail.address-taken */
  addBox(ctx: Ctx, draft: BoxDraft & { paused?: boolean }): Promise<MailBox>
  /** @throws Refusal mail.unknown-box, mail.address-taken */
  changeBox(ctx: Ctx, id: string, changes: BoxChanges): Promise<MailBox>
  /** Tries the whole way with a letter to the box itself; opens its own transactions. @throws Refusal mail.unknown-box */
  check(who: Who, id: string): Promise<{ well: boolean; steps: CheckStep[] }>
  /** Letters in no conversation, newest first. */
  asides(
    ctx: Ctx,
    query: { why?: SetAside | undefined; cursor?: string | undefined; limit?: number | undefined },
  ): Promise<{ items: AsideLetter[]; next?: string }>
  /** Takes a letter in as it came, as if an IMAP server had given it: imports, tests, servers that push. Answers the letter's id; the same uid is the same letter. */
  store(who: Who, arrival: Arrival): Promise<{ letterId: string; repeated: boolean }>
  /** Sends a letter beside any conversation, after the commit; its answers are told as `mail.aside.received {key, letterId}`. @throws Refusal mail.no-box */
  sendAside(ctx: Ctx, draft: AsideDraft): Promise<{ departureId: string }>
  /** Sends words of the house to the customer of a matter, in its mail thread but not in its log: a survey, a reminder. False: he has no mail that we may write to. */
  sendNotice(ctx: Ctx, notice: { conversationId: string; text: string }): Promise<boolean>
  /** What somebody answered beside. @throws Refusal mail.unknown-letter */
  readAside(who: Who, letterId: string): Promise<AsideAnswer>
  /** Writes letters of the past with their raw bytes, read already: the demo shop, imports. Idempotent by id. */
  recordPast(ctx: Ctx, letters: readonly PastLetter[]): Promise<void>
  /** How the boxes fare, for the health page: how many, how many are not well, and the newest trouble in words. */
  standing(ctx: Ctx): Promise<{ boxes: number; working: number; broken: number; trouble: string }>
  /** Begins to hold the connections of all shops' boxes on this node; ends with `stop`. */
  listen(): { stop(): Promise<void> }
  about(ctx: Ctx, customerId: string): Promise<readonly PersonFact[]>
  exportOf(ctx: Ctx, customerId: string): Promise<Json>
  forget(ctx: Ctx, customerId: string): Promise<{ removed: number; kept?: string }>
}

/** A letter as a server gives it. @property whole false: only its beginning was taken, it is larger than we keep */
export interface Arrival {
  boxId: string
  uidValidity: number
  uid: number
  cameAt: Date
  bytes: number
  whole: boolean
  source: AsyncIterable<Uint8Array>
}

/** A letter that is in a conversation already. */
export interface PastLetter {
  id: string
  boxId: string
  /** Its place among the letters of the past; never a server's own number. */
  place: number
  raw: Uint8Array
  cameAt: Date
  customerId: string
  conversationId: string
  seq: number
}
