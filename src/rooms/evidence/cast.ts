/** The demo shop's evidence: drawn photos of a cracked table top, a crushed carton, a wardrobe in the wrong colour, a hinge. */
import { Readable } from 'node:stream'
import type { Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import { CHUNK_BYTES } from './contract.ts'
import type { Evidences } from './door.ts'
import { type Drawn, draw } from './drawings.ts'
import { sha256Of } from './send.ts'

/** @property seed another picture of the same thing @property to the order and the proof it stands for */
export interface Shot {
  readonly what: Drawn
  readonly seed?: number
  readonly orderId: string
  readonly caseId?: string
  readonly proof?: string
  readonly customerId?: string
}

/** Sends drawn photos through the door, as a phone would; the same shot again is the same evidence. @returns their ids */
export async function seedEvidence(
  house: House,
  evidence: Pick<Evidences, 'begin' | 'send'>,
  who: Who,
  shots: readonly Shot[],
): Promise<string[]> {
  const ids: string[] = []
  for (const { what, seed = 1, orderId, caseId, proof, customerId } of shots) {
    const bytes = await draw(what, seed)
    const by = customerId ? ({ kind: 'customer', id: customerId, name: '' } as const) : undefined
    const { id, state } = await house.transact(who, (ctx) =>
      evidence.begin(
        ctx,
        {
          key: `demo ${what} ${seed} ${orderId}`,
          name: `${what}.jpg`,
          bytes: bytes.length,
          sha256: sha256Of(bytes),
          keepPlace: false,
          orderId,
          ...(caseId && { caseId }),
          ...(proof && { proof }),
        },
        by,
      ),
    )
    for (let offset = 0; state === 'open' && offset < bytes.length; offset += CHUNK_BYTES)
      await evidence.send(
        who,
        { id, offset, stream: Readable.from([bytes.subarray(offset, offset + CHUNK_BYTES)]) },
        by,
      )
    ids.push(id)
  }
  return ids
}
