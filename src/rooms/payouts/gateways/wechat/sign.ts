/** WeChat Pay v3 in signs: what is signed, what is verified, and what is opened; RSA-SHA256 and AES-256-GCM, nothing else. */
import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  type KeyObject,
  X509Certificate,
} from 'node:crypto'
import { z } from 'zod'

const SCHEMA = 'WECHATPAY2-SHA256-RSA2048'
const TAG = 16

/** @property path with its query, as it stands in the request line */
export interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body: string
}
export interface Signer {
  readonly mchid: string
  /** Number of the merchant's own certificate. */
  readonly serial: string
  readonly key: KeyObject
}

/** The Authorization head of a request. @param timestamp seconds */
export function authorization(
  { method, path, body }: Request,
  { mchid, serial, key }: Signer,
  { timestamp, nonce }: { readonly timestamp: string; readonly nonce: string },
): string {
  const message = [method, path, timestamp, nonce, body].map((line) => `${line}\n`).join('')
  const signature = createSign('RSA-SHA256').update(message).sign(key, 'base64')
  const parts = { mchid, nonce_str: nonce, signature, timestamp, serial_no: serial }
  return `${SCHEMA} ${Object.entries(parts)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}`
}

/** What came with an answer or a callback. */
export interface Sealed {
  readonly timestamp: string
  readonly nonce: string
  readonly signature: string
  readonly serial: string
}
export const sealedIn = (header: (name: string) => string | null | undefined): Sealed => ({
  timestamp: header('wechatpay-timestamp') ?? '',
  nonce: header('wechatpay-nonce') ?? '',
  signature: header('wechatpay-signature') ?? '',
  serial: header('wechatpay-serial') ?? '',
})

export function isSigned(body: string, { timestamp, nonce, signature }: Sealed, key: KeyObject): boolean {
  try {
    return createVerify('RSA-SHA256')
      .update(`${timestamp}\n${nonce}\n${body}\n`)
      .verify(key, signature, 'base64')
  } catch {
    return false
  }
}

const FRESH_SECONDS = 300
/** What was signed long ago may be played again by somebody who kept it. */
export const isFresh = ({ timestamp }: Sealed, now: Date): boolean =>
  /^\d{10}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= FRESH_SECONDS

export const Resource = z.object({
  algorithm: z.literal('AEAD_AES_256_GCM').optional(),
  ciphertext: z.string(),
  nonce: z.string(),
  associated_data: z.string().default(''),
})

/** @throws Error when it was sealed with another key, or altered */
export function opened(resource: z.output<typeof Resource>, apiV3Key: string): string {
  const bytes = Buffer.from(resource.ciphertext, 'base64')
  const cipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(resource.nonce), {
    authTagLength: TAG,
  })
    .setAAD(Buffer.from(resource.associated_data))
    .setAuthTag(bytes.subarray(-TAG))
  return cipher.update(bytes.subarray(0, -TAG), undefined, 'utf8') + cipher.final('utf8')
}

/** @throws RangeError when it is no private key */
export function privateKeyOf(pem: string): KeyObject {
  try {
    return createPrivateKey(framed(pem, 'PRIVATE KEY'))
  } catch {
    throw new RangeError('Expected the private key of the merchant certificate as PEM')
  }
}

/** A public key, or the one in a certificate. @throws RangeError when it is neither */
export function publicKeyOf(pem: string): KeyObject {
  try {
    return pem.includes('CERTIFICATE')
      ? new X509Certificate(pem).publicKey
      : createPublicKey(framed(pem, 'PUBLIC KEY'))
  } catch {
    throw new RangeError('Expected a public key as PEM')
  }
}

/** A key copied out of a console comes without its frame, or with its lines run together. */
export function framed(pem: string, what: 'PRIVATE KEY' | 'PUBLIC KEY'): string {
  const text = pem.trim().replaceAll('\\n', '\n')
  const frame = /-----BEGIN ([A-Z ]+)-----/.exec(text)?.[1] ?? what
  const body = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '')
  const lines = body.match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${frame}-----`, ...lines, `-----END ${frame}-----`, ''].join('\n')
}
