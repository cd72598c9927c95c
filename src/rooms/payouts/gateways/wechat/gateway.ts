/** WeChat Pay v3 behind the port: refunds under our own number, their standing, their callbacks and the day's bill. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Gateway, GatewayKind, Heard, HeardRequest, RefundOrder, Sent, Standing } from '../port.ts'
import { refundsIn } from './bill.ts'
import { isFresh, isSigned, opened, Resource, sealedIn } from './sign.ts'
import { type Answer, type Line, openLine, parsed } from './speak.ts'

const ENDPOINT = 'https://api.mch.weixin.qq.com'
const REFUNDS = '/v3/refund/domestic/refunds'
/** Bytes of a reason that the payer reads. */
const REASON_BYTES = 80

const Settings = z.object({
  mchid: z.string().min(1).describe('商户号'),
  serialNo: z.string().min(1).describe('商户证书序列号'),
  privateKey: z.string().min(1).describe('商户私钥 apiclient_key.pem'),
  apiV3Key: z.string().min(1).describe('APIv3 密钥'),
  publicKeyId: z.string().optional().describe('微信支付公钥 ID'),
  publicKey: z.string().optional().describe('微信支付公钥 pub_key.pem'),
  endpoint: z.string().default(ENDPOINT),
})

const Refund = z.object({
  refund_id: z.string(),
  out_refund_no: z.string(),
  status: z.string().optional(),
  refund_status: z.string().optional(),
  success_time: z.string().nullish(),
  amount: z.object({ refund: z.number().int() }).loose(),
})
const Notice = z.object({ event_type: z.string(), resource: Resource })
const Bill = z.object({ download_url: z.string(), hash_type: z.string(), hash_value: z.string() })

type Standings = 'processing' | 'succeeded' | 'closed' | 'abnormal'
const STATES: Readonly<Record<string, Standings>> = {
  PROCESSING: 'processing',
  SUCCESS: 'succeeded',
  CLOSED: 'closed',
  ABNORMAL: 'abnormal',
}
/** Refused for now; the same number may go again. */
const LATER: readonly string[] = ['FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED', 'NOT_ENOUGH']
/** Nobody can say: the same number is asked about and sent again. */
const UNSURE: readonly string[] = ['SYSTEM_ERROR', 'BANK_ERROR', 'BIZERR_NEED_RETRY']

export const wechatPay: GatewayKind<typeof Settings> = {
  name: 'wechat',
  title: { zh: '微信支付', en: 'WeChat Pay' },
  settings: Settings,
  transfers: false,
  secrets: ['privateKey', 'apiV3Key'],
  open(settings, { now }) {
    return gatewayOf(openLine(settings, now), settings.apiV3Key, now)
  },
}

function gatewayOf(line: Line, apiV3Key: string, now: () => Date): Gateway {
  return {
    name: 'wechat',
    limits: { days: 365, partials: 50, apartSeconds: 60, askAfterSeconds: 30 * 60 },
    refund: async (order) =>
      sentBy(await line.ask({ method: 'POST', path: REFUNDS, body: JSON.stringify(bodyOf(order)) })),
    query: async (number) =>
      standingBy(
        await line.ask({ method: 'GET', path: `${REFUNDS}/${encodeURIComponent(number)}`, body: '' }),
      ),
    hear: (request) => heard(line, apiV3Key, request, now()),
    statement: (day) => statement(line, day),
    async settleAbnormal({ number, reference }) {
      // To the merchant's own card: no card or name of the customer has to be told to anybody.
      const body = JSON.stringify({ out_refund_no: number, type: 'MERCHANT_BANK_CARD' })
      const path = `${REFUNDS}/${encodeURIComponent(reference)}/apply-abnormal-refund`
      return sentBy(await line.ask({ method: 'POST', path, body }))
    },
    thanks: { type: 'application/json', body: '{"code":"SUCCESS","message":"成功"}' },
  }
}

const bodyOf = ({ number, payment, fen, reason, notifyUrl }: RefundOrder) => ({
  ...(payment.gatewayNumber ? { transaction_id: payment.gatewayNumber } : { out_trade_no: payment.number }),
  out_refund_no: number,
  ...(reason && { reason: shortened(reason) }),
  // They call back only over TLS; elsewhere we ask.
  ...(notifyUrl?.startsWith('https:') && { notify_url: notifyUrl }),
  amount: { refund: fen, total: payment.fen, currency: 'CNY' },
})

/** Cut between letters, never within one. */
function shortened(text: string): string {
  let kept = ''
  for (const letter of text) {
    if (Buffer.byteLength(kept + letter) > REASON_BYTES) break
    kept += letter
  }
  return kept
}

function sentBy(answer: Answer): Sent {
  if (answer === 'silence') return 'unknown'
  if (!answer.good) return refusedBy(answer)
  const refund = Refund.safeParse(answer.body)
  const state = refund.success ? STATES[refund.data.status ?? ''] : undefined
  if (state === 'succeeded') return 'succeeded'
  if (state === 'closed') return { failed: 'CLOSED' }
  if (state === 'abnormal') return { failed: 'ABNORMAL', abnormal: true }
  // Taken in, whatever else it says: the result follows.
  return state === 'processing' ? 'accepted' : 'unknown'
}

function refusedBy({ status, code, message }: Exclude<Answer, 'silence' | { good: true }>): Sent {
  if (status >= 500 || UNSURE.includes(code)) return 'unknown'
  const failed = `${code} ${message}`.trim()
  if (status === 429 || LATER.includes(code)) return { failed, later: true }
  return { failed, ...(code === 'USER_ACCOUNT_ABNORMAL' && { abnormal: true }) }
}

function standingBy(answer: Answer): Standing {
  if (answer === 'silence') return { state: 'unknown' }
  if (!answer.good)
    return answer.code === 'RESOURCE_NOT_EXISTS'
      ? { state: 'unheard' }
      : { state: 'unknown', why: `${answer.code} ${answer.message}`.trim() }
  const refund = Refund.safeParse(answer.body)
  const state = refund.success ? STATES[refund.data.status ?? ''] : undefined
  if (!refund.success || !state) return { state: 'unknown' }
  const { refund_id: reference, amount, success_time } = refund.data
  return {
    ...{ state, reference, fen: amount.refund },
    ...(success_time && { at: new Date(success_time) }),
    ...((state === 'closed' || state === 'abnormal') && { why: refund.data.status ?? state }),
  }
}

async function heard(
  line: Line,
  apiV3Key: string,
  { headers, rawBody }: HeardRequest,
  now: Date,
): Promise<Heard | 'other' | 'forged'> {
  const sealed = sealedIn((name) => headers[name])
  const body = rawBody.toString('utf8')
  if (!isFresh(sealed, now)) return 'forged'
  const key = await line.keys.of(sealed.serial)
  if (!key || !isSigned(body, sealed, key)) return 'forged'
  const notice = Notice.safeParse(parsed(body))
  if (!notice.success || !notice.data.event_type.startsWith('REFUND.')) return 'other'
  return refundIn(notice.data.resource, { apiV3Key, mchid: line.mchid, now })
}

const Owner = z.object({ mchid: z.string() })

function refundIn(
  resource: z.output<typeof Resource>,
  { apiV3Key, mchid, now }: { readonly apiV3Key: string; readonly mchid: string; readonly now: Date },
): Heard | 'other' | 'forged' {
  let plain: unknown
  try {
    plain = parsed(opened(resource, apiV3Key))
  } catch {
    return 'forged'
  }
  const owner = Owner.safeParse(plain)
  // Signed by them, but for another merchant.
  if (!owner.success || owner.data.mchid !== mchid) return 'forged'
  const refund = Refund.safeParse(plain)
  const state = refund.success ? STATES[refund.data.refund_status ?? ''] : undefined
  if (!refund.success || !state) return 'other'
  const { out_refund_no: number, refund_id: reference, amount, success_time } = refund.data
  return {
    ...{ number, reference, state, fen: amount.refund },
    at: success_time ? new Date(success_time) : now,
    ...((state === 'closed' || state === 'abnormal') && { why: refund.data.refund_status ?? state }),
  }
}

/** @throws Error when it is not out yet, or is not what its hash says */
async function statement(line: Line, day: string) {
  const path = `/v3/bill/tradebill?bill_date=${day}&bill_type=REFUND`
  const answer = await line.ask({ method: 'GET', path, body: '' })
  if (answer === 'silence') throw new Error('WeChat Pay has not answered about the bill')
  if (!answer.good) {
    if (answer.code === 'NO_STATEMENT_EXIST') return []
    throw new Error(`The bill of ${day} is not to be had: ${answer.code} ${answer.message}`)
  }
  const { download_url, hash_type, hash_value } = Bill.parse(answer.body)
  const bytes = await line.download(download_url)
  if (!bytes) throw new Error(`The bill of ${day} did not come`)
  const hash = createHash(hash_type.toLowerCase()).update(bytes).digest('hex')
  if (hash !== hash_value.toLowerCase()) throw new Error(`The bill of ${day} is not what its hash says`)
  return refundsIn(bytes.toString('utf8'))
}
