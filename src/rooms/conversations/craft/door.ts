/** The door's words for conversation craft: laid aside, linked, asked outside, drafted, filled in, seen by views, done in bulk. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type {
  Aside,
  AsideThread,
  Attachment,
  Bulk,
  BulkDeed,
  ConversationRow,
  Field,
  LinkedMatter,
  Mention,
  MessageEvent,
  SavedView,
  SnoozePick,
  ViewFilter,
} from '../contract.ts'
import type { AsideMail } from './aside-mail.ts'
import type { Translator } from './translation.ts'
import type { Asked } from './view.ts'

export type { AsideMail } from './aside-mail.ts'
export type { Translator } from './translation.ts'

export interface Craft {
  /** Lays a matter aside until an instant, at most a year; it is back then, or as soon as the customer writes. @throws Refusal conversations.snooze-when | conversations.snooze-solved */
  snooze(ctx: Ctx, conversationId: string, until: Date): Promise<void>
  wake(ctx: Ctx, conversationId: string): Promise<void>
  /** Instants to lay it aside until, by the shop's hours. */
  snoozePicks(ctx: Ctx): Promise<SnoozePick[]>

  /** A matter goes on in another one of the same customer; its channel and identity still carry its words (I10). @throws Refusal conversations.merge-other-customer */
  merge(ctx: Ctx, conversationId: string, into: string): Promise<void>
  unmerge(ctx: Ctx, conversationId: string): Promise<void>
  /** The messages from a seq on become a matter of their own. @returns its id */
  split(ctx: Ctx, conversationId: string, seq: number): Promise<string>
  relate(ctx: Ctx, conversationId: string, other: string, yes: boolean): Promise<void>
  links(ctx: Ctx, conversationId: string): Promise<LinkedMatter[]>

  /** Mail stands above this room and hands in how a side conversation leaves by it. */
  carryAsidesBy(mail: AsideMail): void
  /** An answer from outside by mail; the same letter twice is one word. @throws Refusal conversations.unknown-aside */
  hearAside(
    ctx: Ctx,
    asideId: string,
    letter: { messageId: string; name: string; text: string; files: readonly Attachment[] },
  ): Promise<void>
  asides(ctx: Ctx, conversationId: string): Promise<Aside[]>
  aside(ctx: Ctx, asideId: string): Promise<AsideThread>

  /** Notes that name the actor, newest first. */
  mentions(
    ctx: Ctx,
    query: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: Mention[]; unread: number; next?: string }>

  /** The shop's own fields of a matter. */
  fields(ctx: Ctx): Promise<Field[]>
  /** Fills a field in, or empties it with null. @throws Refusal conversations.unknown-field | conversations.field-value */
  fill(ctx: Ctx, conversationId: string, fieldId: string, value: string | number | null): Promise<void>

  views(ctx: Ctx): Promise<SavedView[]>
  saveView(ctx: Ctx, view: Pick<SavedView, 'name' | 'whose' | 'filter'>): Promise<SavedView>
  /** A page of what a view or filter lets through; looks at no more than 2,000 rows (I14). */
  filtered(
    ctx: Ctx,
    query: Asked & { cursor?: string | undefined; limit: number },
  ): Promise<{ items: ConversationRow[]; looked: number; next?: string }>

  /** One deed over many matters, carried out as a job; undone for ten minutes. */
  bulk(
    ctx: Ctx,
    wanted: {
      deed: BulkDeed
      ids: readonly string[]
      view?: string | undefined
      filter?: ViewFilter | undefined
    },
  ): Promise<Bulk>
  bulkSoFar(ctx: Ctx, bulkId: string): Promise<Bulk>
  undoBulk(ctx: Ctx, bulkId: string): Promise<Bulk>

  /** Hands in a machine that translates; without one only people do. */
  translateBy(translator: Translator): void
  /** Puts a translation under a message. @throws Refusal conversations.no-translator */
  translate(
    ctx: Ctx,
    given: { id: string; seq: number; language: string; text?: string | undefined },
  ): Promise<MessageEvent>
}
