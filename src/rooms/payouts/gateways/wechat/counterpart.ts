/** WeChat Pay's side of the wire on loopback, for tests: verifies our signatures, signs its answers and callbacks, and misbehaves when told to. */
import {
  createCipheriv,
  createHash,
  createSign,
  createVerify,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { certificateOf } from './certificate.ts'

type State = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'
export interface RefundThere {
  readonly refundId: string
  readonly number: string
  readonly fen: number
  state: State
  asked: number
}
/** forgetful: takes it, then answers 502. silent: takes it, then drops the line. unsigned, altered: the answer cannot be theirs. */
type Mood =
  | 'well'
  | 'down'
  | 'forgetful'
  | 'silent'
  | 'unsigned'
  | 'altered'
  | 'other-bill'
  | 'FREQUENCY_LIMITED'
  | 'NOT_ENOUGH'
  | 'SYSTEM_ERROR'

export interface WechatCounterpart {
  readonly url: string
  /** What a shop would enter. */
  readonly settings: Record<string, string>
  /** The same with a platform public key instead of certificates. */
  readonly byPublicKey: Record<string, string>
  readonly refunds: ReadonlyMap<string, RefundThere>
  readonly requests: readonly string[]
  mood: Mood
  /** Makes new platform certificates; answers are signed with them from now on. */
  rotate(): void
  /** What they would post to us, with its heads. @param at when it was signed */
  callback(number: string, at: Date, altered?: string): { headers: Record<string, string>; rawBody: Buffer }
  close(): Promise<void>
}

const API_V3_KEY = 'an-apiv3-key-for-tests-32letters'
const MCHID = '1900000001'
const SERIAL = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1'
export const PUBLIC_KEY_ID = 'PUB_KEY_ID_0119000000012026112400000000000001'

interface Platform {
  readonly serial: string
  readonly key: KeyObject
  readonly pem: string
}

export async function startWechat(now: () => Date): Promise<WechatCounterpart> {
  const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const refunds = new Map<string, RefundThere>()
  const requests: string[] = []
  let made = 0
  const platform = (): Platform => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
    made += 1
    return { serial: `PLATFORM${made}`, key: pair.privateKey, pem: certificateOf(pair) }
  }
  let current = platform()

  const server = createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const settings = {
    ...{ mchid: MCHID, serialNo: SERIAL, apiV3Key: API_V3_KEY, endpoint: url },
    privateKey: String(merchant.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
  const self: WechatCounterpart = {
    ...{ url, settings, refunds, requests },
    byPublicKey: {
      ...settings,
      publicKeyId: PUBLIC_KEY_ID,
      publicKey: String(own.publicKey.export({ type: 'spki', format: 'pem' })),
    },
    mood: 'well',
    rotate() {
      current = platform()
    },
    callback(number, at, altered = '') {
      const body = noticeOf(number, at)
      const headers = sealOf(body, { serial: current.serial, key: current.key }, at)
      return { headers, rawBody: Buffer.from(body + altered) }
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '' } = request
    const body = await text(request)
    requests.push(`${method} ${path}`)
    if (self.mood === 'down') return void response.writeHead(502).end('<html>bad gateway</html>')
    if (!isMerchants(request, `${method}\n${path}\n`, body))
      return answer(request, response, 401, { code: 'SIGN_ERROR', message: '签名错误' })
    const [status, said] = deed(method, path, body)
    if (self.mood === 'forgetful') return void response.writeHead(502).end('gateway timeout')
    if (self.mood === 'silent') return void request.socket.destroy()
    if (typeof said === 'string') return void response.writeHead(status).end(said)
    answer(request, response, status, said)
  }

  function isMerchants(request: IncomingMessage, line: string, body: string): boolean {
    const head = request.headers.authorization ?? ''
    const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(head)?.[1] ?? ''
    const message = `${line}${part('timestamp')}\n${part('nonce_str')}\n${body}\n`
    return (
      head.startsWith('WECHATPAY2-SHA256-RSA2048 ') &&
      part('mchid') === MCHID &&
      part('serial_no') === SERIAL &&
      createVerify('RSA-SHA256').update(message).verify(merchant.publicKey, part('signature'), 'base64')
    )
  }

  function answer(request: IncomingMessage, response: ServerResponse, status: number, said: object): void {
    const body = JSON.stringify(said)
    const wanted = request.headers['wechatpay-serial']
    const with_ = wanted === PUBLIC_KEY_ID ? { serial: PUBLIC_KEY_ID, key: own.privateKey } : current
    const seal = self.mood === 'unsigned' ? {} : sealOf(body, with_, now())
    response
      .writeHead(status, { 'content-type': 'application/json', ...seal })
      .end(self.mood === 'altered' ? body.replace('PROCESSING', 'SUCCESS') : body)
  }

  function deed(method: string, path: string, body: string): [number, object | string] {
    if (path === '/v3/certificates') return [200, certificates()]
    if (path.includes('/bill/')) return [200, path.startsWith('/v3') ? billAt(path) : billNow()]
    if (method === 'GET') return query(decodeURIComponent(path.split('/').at(-1) ?? ''))
    if (path.endsWith('/apply-abnormal-refund')) return abnormal(path, body)
    const [status, message] = REFUSALS[self.mood] ?? []
    return status ? [status, { code: self.mood, message }] : refund(body)
  }
  const billNow = () => (self.mood === 'other-bill' ? `${bill()} ` : bill())

  function refund(body: string): [number, object] {
    const given = Wanted.parse(JSON.parse(body))
    const known = refunds.get(given.out_refund_no)
    if (known && known.fen !== given.amount.refund)
      return [400, { code: 'INVALID_REQUEST', message: '退款金额与原单不一致' }]
    if (given.amount.refund > given.amount.total)
      return [400, { code: 'INVALID_REQUEST', message: '退款金额大于订单金额' }]
    if (known) known.asked += 1
    else
      refunds.set(given.out_refund_no, {
        refundId: `5030000${refunds.size + 1}`,
        number: given.out_refund_no,
        fen: given.amount.refund,
        state: 'PROCESSING',
        asked: 1,
      })
    return query(given.out_refund_no)
  }

  function query(number: string): [number, object] {
    const known = refunds.get(number)
    return known ? [200, shown(known)] : [404, { code: 'RESOURCE_NOT_EXISTS', message: '退款单不存在' }]
  }

  function abnormal(path: string, body: string): [number, object] {
    const { out_refund_no } = z.object({ out_refund_no: z.string() }).parse(JSON.parse(body))
    const known = refunds.get(out_refund_no)
    if (known?.state !== 'ABNORMAL' || !path.includes(known.refundId))
      return [400, { code: 'INVALID_REQUEST', message: '不是异常退款' }]
    known.state = 'PROCESSING'
    return [200, shown(known)]
  }

  const shown = ({ refundId, number, fen, state }: RefundThere) => ({
    ...{ refund_id: refundId, out_refund_no: number, status: state, channel: 'ORIGINAL' },
    ...(state === 'SUCCESS' && { success_time: '2026-11-24T10:00:00+08:00' }),
    amount: { total: fen, refund: fen, payer_total: fen, payer_refund: fen, currency: 'CNY' },
  })

  const certificates = () => ({
    data: [
      {
        serial_no: current.serial,
        effective_time: '2026-01-01T00:00:00+08:00',
        expire_time: '2031-01-01T00:00:00+08:00',
        encrypt_certificate: sealed(current.pem, 'certificate'),
      },
    ],
  })

  function noticeOf(number: string, at: Date): string {
    const known = refunds.get(number)
    const plain = JSON.stringify({
      ...{ mchid: MCHID, transaction_id: '4200000001', out_trade_no: 'order', out_refund_no: number },
      ...{ refund_id: known?.refundId, refund_status: known?.state, success_time: at.toISOString() },
      amount: { total: known?.fen, refund: known?.fen, payer_total: known?.fen, payer_refund: known?.fen },
    })
    return JSON.stringify({
      ...{ id: `EV-${number}`, create_time: at.toISOString(), resource_type: 'encrypt-resource' },
      ...{ event_type: `REFUND.${known?.state}`, summary: '退款', resource: sealed(plain, 'refund') },
    })
  }

  const bill = (): string => {
    const rows = [...refunds.values()].map(
      ({ number, refundId, fen, state }) =>
        `\`2026-11-24 09:00:00,\`2026-11-24 10:00:00,\`${refundId},\`${number},\`${(fen / 100).toFixed(2)},\`${state},\`青禾木居，衣柜,\`${(fen / 100).toFixed(2)}`,
    )
    return `\uFEFF退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,退款状态,商品名称,申请退款金额\r\n${rows.join('\r\n')}\r\n总交易单数,应结订单总金额,退款总金额\r\n\`${rows.length},\`0.00,\`1.00\r\n`
  }
  const billAt = (path: string) => ({
    download_url: `${url}/bill/${new URL(path, url).searchParams.get('bill_date')}`,
    hash_type: 'SHA1',
    hash_value: createHash('sha1').update(bill()).digest('hex'),
  })
  return self
}

const REFUSALS: Readonly<Record<string, readonly [status: number, message: string]>> = {
  FREQUENCY_LIMITED: [429, '频率限制'],
  NOT_ENOUGH: [403, '余额不足'],
  SYSTEM_ERROR: [500, '系统错误'],
}
const Wanted = z.object({
  out_refund_no: z.string(),
  amount: z.object({ refund: z.number().int().positive(), total: z.number().int() }),
})

function sealOf(body: string, { serial, key }: { serial: string; key: KeyObject }, at: Date) {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const nonce = randomBytes(16).toString('hex')
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': serial,
    'wechatpay-signature': createSign('RSA-SHA256')
      .update(`${timestamp}\n${nonce}\n${body}\n`)
      .sign(key, 'base64'),
  }
}

function sealed(plain: string, associated_data: string) {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(API_V3_KEY), Buffer.from(nonce)).setAAD(
    Buffer.from(associated_data),
  )
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: ciphertext.toString('base64'),
    ...{ nonce, associated_data },
  }
}
