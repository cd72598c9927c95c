/** Speaking with Alipay: one address, a method by its name, the business as JSON; an answer is believed when its raw piece is signed. */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { framed, privateKeyOf, publicKeyOf } from '../wechat/sign.ts'
import { isSigned, pieceOf, signed } from './sign.ts'

const PATIENCE_MS = 15_000

export interface Account {
  readonly appId: string
  readonly privateKey: string
  readonly alipayPublicKey: string
  readonly endpoint: string
}
export type Answer =
  | 'silence'
  | { readonly good: true; readonly body: unknown }
  | { readonly good: false; readonly code: string; readonly message: string }

export interface Line {
  ask(method: string, business: object, notifyUrl?: string | null): Promise<Answer>
  download(url: string): Promise<Buffer | undefined>
  /** Theirs: what they sign is verified with it. */
  readonly key: KeyObject
  readonly appId: string
}

const Outcome = z
  .object({
    code: z.string(),
    msg: z.string().default(''),
    sub_code: z.string().optional(),
    sub_msg: z.string().optional(),
  })
  .loose()
const Signature = z.object({ sign: z.string() })
const WELL = '10000'

/** @throws RangeError with what is wrong about the account */
export function openLine(account: Account, now: () => Date): Line {
  const own = privateKeyOf(framed(account.privateKey, 'PRIVATE KEY'))
  const key = publicKeyOf(framed(account.alipayPublicKey, 'PUBLIC KEY'))

  async function post(
    method: string,
    business: object,
    notifyUrl: string | null,
  ): Promise<string | undefined> {
    const params: Record<string, string> = {
      app_id: account.appId,
      method,
      format: 'JSON',
      charset: 'utf-8',
      sign_type: 'RSA2',
      timestamp: beijing(now()),
      version: '1.0',
      ...(notifyUrl?.startsWith('https:') && { notify_url: notifyUrl }),
      biz_content: JSON.stringify(business),
    }
    const { biz_content = '', ...head } = params
    const url = `${account.endpoint}?${new URLSearchParams({ ...head, sign: signed(params, own) })}`
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' },
        body: new URLSearchParams({ biz_content }).toString(),
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'error',
      })
      return response.ok ? await response.text() : undefined
    } catch {
      return undefined
    }
  }

  return {
    key,
    appId: account.appId,
    async ask(method, business, notifyUrl = null) {
      const text = await post(method, business, notifyUrl)
      if (text === undefined) return 'silence'
      const piece =
        pieceOf(text, `${method.replaceAll('.', '_')}_response`) ?? pieceOf(text, 'error_response')
      const outcome = Outcome.safeParse(parsed(piece ?? ''))
      if (!piece || !outcome.success) return 'silence'
      const { code, msg, sub_code, sub_msg } = outcome.data
      if (code !== WELL) return { good: false, code: sub_code ?? code, message: sub_msg ?? msg }
      const proof = Signature.safeParse(parsed(text))
      // A good answer that nobody signed is not an answer: the question is asked again.
      if (!proof.success || !isSigned(piece, proof.data.sign, key)) return 'silence'
      return { good: true, body: outcome.data }
    },
    async download(url) {
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
        return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
      } catch {
        return undefined
      }
    },
  }
}

/** '2026-11-24 10:00:00' in their zone. */
export const beijing = (at: Date): string =>
  new Date(at.getTime() + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
