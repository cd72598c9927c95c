/** The keys by which WeChat Pay proves itself: one public key that was handed over, or certificates that it renews by itself. */
import { type KeyObject, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { isSigned, opened, publicKeyOf, Resource, type Sealed } from './sign.ts'

const Certificates = z.object({
  data: z.array(z.object({ serial_no: z.string(), encrypt_certificate: Resource })),
})
const PUBLIC = 'PUB_KEY_ID_'
/** Asked for again at most so often, whatever serials somebody makes up. */
const PAUSE_MS = 60_000
const RENEW_MS = 12 * 3600_000

/** The answer to GET /v3/certificates with what signs it, or undefined when there was none. */
export type Fetch = () => Promise<{ readonly body: string; readonly sealed: Sealed } | undefined>

export interface PlatformKeys {
  /** The key of this serial, or undefined: unknown, so what it signs is not believed. */
  of(serial: string): Promise<KeyObject | undefined>
  /** The serial that a request should ask its answer to be signed with; undefined: theirs to choose. */
  readonly wanted: string | undefined
}

interface Given {
  readonly publicKeyId: string | undefined
  readonly publicKey: string | undefined
  readonly apiV3Key: string
  readonly fetch: Fetch
  readonly now: () => Date
}

export function platformKeys({ publicKeyId, publicKey, apiV3Key, fetch, now }: Given): PlatformKeys {
  const own = publicKey ? publicKeyOf(publicKey) : undefined
  let known = new Map<string, KeyObject>()
  let asked = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  async function renew(): Promise<void> {
    asked = now().getTime()
    const answer = await fetch()
    const fresh = answer && certificatesIn(answer.body, apiV3Key)
    // The list is signed with one of its own: whoever can open it knows the key that only we and they have.
    const key = fresh?.get(answer?.sealed.serial ?? '')
    if (answer && fresh && key && isSigned(answer.body, answer.sealed, key)) known = fresh
  }

  return {
    wanted: own ? publicKeyId : undefined,
    async of(serial) {
      if (serial.startsWith(PUBLIC)) return serial === publicKeyId ? own : undefined
      const age = now().getTime() - asked
      if (age > RENEW_MS || (!known.has(serial) && age > PAUSE_MS)) {
        asking ??= renew().finally(() => {
          asking = undefined
        })
      }
      await asking
      return known.get(serial)
    },
  }
}

/** Serial -> key of each certificate that opens, or undefined when the answer is not theirs. */
export function certificatesIn(body: string, apiV3Key: string): Map<string, KeyObject> | undefined {
  try {
    const { data } = Certificates.parse(JSON.parse(body))
    return new Map(
      data.map((one) => [
        one.serial_no,
        new X509Certificate(opened(one.encrypt_certificate, apiV3Key)).publicKey,
      ]),
    )
  } catch {
    return undefined
  }
}
