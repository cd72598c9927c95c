/** The door's words: every verb of evidence in one sentence. */
import type { Readable } from 'node:stream'
import type { Hashes } from '../../engines/damage/index.ts'
import type { Proof } from '../../engines/policy/index.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { Download, Route } from '../../kernel/route.ts'
import type { PersonRoom } from '../customers/index.ts'
import type { BeginShape, EvidenceShape, UploadShape } from './contract.ts'

/** Whose a case is; null: there is no such case. */
export type CaseAsk = (
  ctx: Ctx,
  caseId: string,
) => Promise<{ readonly customerId: string | null; readonly orderId: string } | null>

/** Who hands something in; left out it is whoever acts. */
export interface Giver {
  readonly kind: 'customer' | 'staff' | 'assistant' | 'system'
  readonly id: string
  readonly name: string
}

export interface Links {
  readonly orderId?: string | undefined
  readonly caseId?: string | undefined
  readonly proof?: string | undefined
}

/** @property say what a photo lacks; null: nothing, or no photo @property hashes null: no photo, or too little in it */
export interface Pictured {
  readonly customerId: string | null
  readonly fileId: string | null
  readonly say: { readonly zh: string; readonly en: string } | null
  readonly hashes: Hashes | null
  readonly colours: readonly number[]
}

/** @property text what it states, in words @property at when it happened; now unless given */
export interface Stated extends Links {
  readonly key: string
  readonly text: string
  readonly at?: Date | undefined
  readonly by?: Giver | undefined
}

export interface Evidences {
  /** Begins an upload; the same key again is the same upload. @throws Refusal evidence.key-taken, evidence.too-large, evidence.order-unknown */
  begin(ctx: Ctx, given: BeginShape, by?: Giver): Promise<UploadShape>
  /**
   * Takes a piece at an offset; what has arrived already is passed over, the last piece completes the upload.
   * @throws Refusal evidence.gap with the offset to go on from, evidence.broken when the whole is not what was announced
   */
  send(
    who: Who,
    piece: { readonly id: string; readonly offset: number; readonly stream: Readable },
    by?: Giver,
  ): Promise<UploadShape>
  /** How much has arrived. @throws Refusal evidence.unknown */
  offsetOf(ctx: Ctx, id: string, by?: Giver): Promise<UploadShape>
  /** Writes down what somebody states, or what another room knows: scans, weights, a signature. Same key = same note. */
  state(ctx: Ctx, stated: Stated): Promise<EvidenceShape>
  /** Takes a file that came another way, in a conversation, as evidence; same key = same evidence. */
  adopt(
    who: Who,
    given: Links & { readonly key: string; readonly fileId: string; readonly by?: Giver },
  ): Promise<EvidenceShape>
  /** @throws Refusal evidence.unknown */
  read(ctx: Ctx, id: string): Promise<EvidenceShape>
  /** Evidence of an order or a case, oldest first. */
  list(ctx: Ctx, of: { readonly orderId?: string; readonly caseId?: string }): Promise<EvidenceShape[]>
  /** What this customer handed in, without signs that are for people of the shop. */
  listOf(
    ctx: Ctx,
    customerId: string,
    of: { readonly orderId?: string | undefined; readonly caseId?: string | undefined },
  ): Promise<EvidenceShape[]>
  /** Ties pieces to a case, as it is opened or goes on; keeps them as long as the law asks. @throws Refusal evidence.unknown when one is not there, or not this customer's */
  link(ctx: Ctx, ids: readonly string[], to: Links & { readonly customerId?: string }): Promise<void>
  /** Which proofs of the responsibility matrix are in hand for an order and a case, and what shows each. */
  proofsOf(
    ctx: Ctx,
    of: { readonly orderId: string; readonly caseId?: string },
  ): Promise<ReadonlyMap<Proof, readonly EvidenceShape[]>>
  /** What can be seen of pieces, to compare them: whose they are, what a photo lacks, its hashes and colours. Unknown ids are left out. */
  pictures(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Pictured>>
  /** The file of a piece. @throws Refusal evidence.unknown, evidence.file-gone */
  give(ctx: Ctx, id: string): Promise<Download>
  /** Cases stand above: how to ask whose one is. Until told, a customer names no case. */
  casesBy(ask: CaseAsk): void
  readonly person: PersonRoom
  readonly routes: readonly Route[]
}
