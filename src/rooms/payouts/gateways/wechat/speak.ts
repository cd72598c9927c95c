/** Speaking with WeChat Pay: every request signed, every good answer verified before a word of it is believed. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Fetch, type PlatformKeys, platformKeys } from './keys.ts'
import {
  authorization,
  isFresh,
  isSigned,
  privateKeyOf,
  type Request,
  type Sealed,
  type Signer,
  sealedIn,
} from './sign.ts'

const PATIENCE_MS = 15_000
const MOST_BYTES = 64 * 1024 * 1024

/** silence: nobody can say what happened there. */
export type Answer =
  | 'silence'
  | { readonly good: true; readonly body: unknown }
  | { readonly good: false; readonly status: number; readonly code: string; readonly message: string }

export interface Line {
  ask(request: Request): Promise<Answer>
  /** A file of theirs: signed by us, not by them, so its own hash has to prove it. */
  download(url: string): Promise<Buffer | undefined>
  readonly keys: PlatformKeys
  readonly mchid: string
}

export interface Account {
  readonly mchid: string
  readonly serialNo: string
  readonly privateKey: string
  readonly apiV3Key: string
  readonly publicKeyId?: string | undefined
  readonly publicKey?: string | undefined
  readonly endpoint: string
}

const Trouble = z.object({ code: z.string(), message: z.string().default('') })
const KEY_BYTES = 32

/** @throws RangeError with what is wrong about the account */
export function openLine(account: Account, now: () => Date): Line {
  if (Buffer.byteLength(account.apiV3Key) !== KEY_BYTES)
    throw new RangeError(`Expected an APIv3 key of ${KEY_BYTES} letters, got ${account.apiV3Key.length}`)
  const signer: Signer = {
    mchid: account.mchid,
    serial: account.serialNo,
    key: privateKeyOf(account.privateKey),
  }
  const base = new URL(account.endpoint)

  async function send(request: Request, url = new URL(request.path, base)): Promise<Response | undefined> {
    const timestamp = String(Math.floor(now().getTime() / 1000))
    const nonce = randomBytes(16).toString('hex')
    const headers = {
      authorization: authorization(request, signer, { timestamp, nonce }),
      accept: 'application/json',
      'user-agent': 'anju',
      ...(request.body && { 'content-type': 'application/json' }),
      ...(keys.wanted && { 'wechatpay-serial': keys.wanted }),
    }
    const { method, body } = request
    const signal = AbortSignal.timeout(PATIENCE_MS)
    return fetch(url, { method, headers, signal, redirect: 'error', ...(body && { body }) }).catch(
      () => undefined,
    )
  }

  const certificates: Fetch = async () => {
    const response = await send({ method: 'GET', path: '/v3/certificates', body: '' })
    const body = response?.ok ? await textOf(response) : undefined
    return response && body !== undefined ? { body, sealed: sealOf(response) } : undefined
  }
  const keys: PlatformKeys = platformKeys({
    publicKeyId: account.publicKeyId,
    publicKey: account.publicKey,
    apiV3Key: account.apiV3Key,
    fetch: certificates,
    now,
  })

  async function isTheirs(body: string, sealed: Sealed): Promise<boolean> {
    const key = await keys.of(sealed.serial)
    return key !== undefined && isFresh(sealed, now()) && isSigned(body, sealed, key)
  }

  return {
    keys,
    mchid: account.mchid,
    async ask(request) {
      const response = await send(request)
      const body = response && (await textOf(response))
      if (!response || body === undefined) return 'silence'
      if (!response.ok) return refusalIn(response.status, body)
      // A good answer that nobody signed is not an answer: the question is asked again.
      if (!(await isTheirs(body, sealOf(response)))) return 'silence'
      return { good: true, body: body === '' ? {} : parsed(body) }
    },
    async download(url) {
      const at = new URL(url)
      const request: Request = { method: 'GET', path: `${at.pathname}${at.search}`, body: '' }
      const response = await send(request, at)
      const bytes = response?.ok ? await response.arrayBuffer().catch(() => undefined) : undefined
      return bytes && bytes.byteLength <= MOST_BYTES ? Buffer.from(bytes) : undefined
    },
  }
}

const sealOf = ({ headers }: Response): Sealed => sealedIn((name) => headers.get(name))
const textOf = (response: Response): Promise<string | undefined> => response.text().catch(() => undefined)

function refusalIn(status: number, body: string): Answer {
  const told = Trouble.safeParse(parsed(body))
  return told.success ? { good: false, status, ...told.data } : 'silence'
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
