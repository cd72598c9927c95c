/** Alipay's side of the wire on loopback, for tests: verifies our signatures, signs its answers and notices, and misbehaves when told to. */
import { createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { deflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { joined, signed } from './sign.ts'
import { beijing } from './speak.ts'

export interface RefundThere {
  readonly number: string
  readonly trade: string
  readonly fen: number
  readonly at: Date
  asked: number
}
/** forgetful: takes it, then answers 502. silent: takes it, then drops the line. */
type Mood = 'well' | 'down' | 'forgetful' | 'silent' | 'unsigned' | 'altered' | 'busy' | 'poor' | 'no-bill'

export interface AlipayCounterpart {
  readonly url: string
  /** What a shop would enter. */
  readonly settings: Record<string, string>
  readonly refunds: ReadonlyMap<string, RefundThere>
  /** What each payment was paid with, in fen. */
  readonly paid: Map<string, number>
  mood: Mood
  /** What they would post to us. */
  notice(number: string, given?: Record<string, string>): Buffer
  close(): Promise<void>
}

const APP_ID = '2021000000000001'
const Business = z.object({
  trade_no: z.string().optional(),
  out_request_no: z.string().optional(),
  refund_amount: z.string().optional(),
})

export async function startAlipay(now: () => Date): Promise<AlipayCounterpart> {
  const app = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const refunds = new Map<string, RefundThere>()
  const paid = new Map<string, number>()
  const server = createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const self: AlipayCounterpart = {
    ...{ url, refunds, paid },
    settings: {
      appId: APP_ID,
      privateKey: String(app.privateKey.export({ type: 'pkcs8', format: 'pem' })),
      alipayPublicKey: String(own.publicKey.export({ type: 'spki', format: 'pem' })),
      endpoint: `${url}/gateway.do`,
    },
    mood: 'well',
    notice(number, given = {}) {
      const known = refunds.get(number)
      const params = {
        ...{ app_id: APP_ID, charset: 'utf-8', version: '1.0', notify_type: 'trade_status_sync' },
        ...{ trade_no: known?.trade ?? '', out_trade_no: 'order-1', out_biz_no: number },
        ...{ gmt_refund: '2026-11-24 10:00:00.123', refund_fee: '999.00', subject: '语雀 空间 & 衣柜' },
        ...given,
      }
      const sign = signed(params, own.privateKey)
      return Buffer.from(new URLSearchParams({ ...params, sign_type: 'RSA2', sign }).toString())
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = new URL(request.url ?? '', url)
    if (at.pathname === '/bill.zip') return void response.end(zipped(bill()))
    const form = new URLSearchParams(await text(request))
    if (self.mood === 'down') return void response.writeHead(502).end('bad gateway')
    const params = { ...Object.fromEntries(at.searchParams), ...Object.fromEntries(form) }
    const right = createVerify('RSA-SHA256')
      .update(joined(params, ['sign']))
      .verify(app.publicKey, params.sign ?? '', 'base64')
    if (!right || params.app_id !== APP_ID)
      return answer(response, 'error', {
        code: '40002',
        msg: 'Invalid Arguments',
        sub_code: 'isv.invalid-signature',
      })
    const method = params.method ?? ''
    const said = deed(method, Business.parse(JSON.parse(params.biz_content ?? '{}')))
    if (self.mood === 'forgetful') return void response.writeHead(502).end('gateway timeout')
    if (self.mood === 'silent') return void request.socket.destroy()
    answer(response, method.replaceAll('.', '_'), said)
  }

  /** Their JSON escapes slashes and may hold braces in texts: what is signed is what stands there. */
  function answer(response: ServerResponse, name: string, said: object): void {
    const piece = JSON.stringify({ ...said, note: 'a/b } "c' }).replaceAll('/', '\\/')
    const verdict = self.mood === 'altered' ? piece.replace('"Y"', '"N"') : piece
    const sign = self.mood === 'unsigned' ? '' : signature(piece)
    const body = `{"${name}_response":${verdict},"sign":"${sign}"}`
    response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(body)
  }
  const signature = (piece: string): string =>
    createSign('RSA-SHA256').update(piece).sign(own.privateKey, 'base64')

  function deed(method: string, business: z.infer<typeof Business>): object {
    if (method === 'alipay.data.dataservice.bill.downloadurl.query')
      return self.mood === 'no-bill'
        ? no('isp.bill_not_exist', '账单不存在')
        : yes({ bill_download_url: `${url}/bill.zip` })
    if (!paid.has(business.trade_no ?? '')) return no('ACQ.TRADE_NOT_EXIST', '交易不存在')
    return method === 'alipay.trade.refund' ? refund(business) : query(business)
  }

  function refund({
    trade_no = '',
    out_request_no: number = '',
    refund_amount = '0',
  }: z.infer<typeof Business>) {
    if (self.mood === 'busy') return no('ACQ.SYSTEM_ERROR', '系统错误')
    if (self.mood === 'poor') return no('ACQ.SELLER_BALANCE_NOT_ENOUGH', '商户余额不足')
    const fen = Math.round(Number(refund_amount) * 100)
    const known = refunds.get(number)
    if (known) {
      known.asked += 1
      return yes({ trade_no, fund_change: 'N', refund_fee: refund_amount })
    }
    const before = [...refunds.values()].filter(({ trade }) => trade === trade_no)
    const sum = before.reduce((all, one) => all + one.fen, fen)
    if (sum > (paid.get(trade_no) ?? 0)) return no('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL', '退款金额超限')
    refunds.set(number, { number, trade: trade_no, fen, at: now(), asked: 1 })
    return yes({ trade_no, fund_change: 'Y', refund_fee: refund_amount })
  }

  function query({ out_request_no = '' }: z.infer<typeof Business>): object {
    const known = refunds.get(out_request_no)
    if (!known) return yes({})
    const refund_amount = (known.fen / 100).toFixed(2)
    return yes({
      ...{ trade_no: known.trade, out_request_no, refund_amount },
      refund_status: 'REFUND_SUCCESS',
    })
  }

  const bill = (): string => {
    const rows = [...refunds.values()].map(
      ({ number, trade, fen, at }) =>
        `${trade}\t,order-1\t,退款\t,白榆衣柜,${beijing(at)},${beijing(at)},-${(fen / 100).toFixed(2)},${number}\t`,
    )
    return [
      '#支付宝业务明细查询',
      '#账号：[2088000000000001]',
      '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,订单金额（元）,退款批次号/请求号',
      `T0\t,order-1\t,交易\t,白榆衣柜,${beijing(now())},${beijing(now())},4580.00,\t`,
      ...rows,
      '#业务明细列表结束',
      '',
    ].join('\r\n')
  }
  return self
}

const yes = (more: object) => ({ code: '10000', msg: 'Success', ...more })
const no = (sub_code: string, sub_msg: string) => ({
  code: '40004',
  msg: 'Business Failed',
  sub_code,
  sub_msg,
})

/** A zip of one table in GBK, whose name is in GBK too. */
function zipped(table: string): Buffer {
  const content = gbk(table)
  const packed = deflateRawSync(content)
  const name = gbk('业务明细.csv')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  for (const [head, at] of [[local, 8] as const, [central, 10] as const]) {
    head.writeUInt16LE(8, at)
    head.writeUInt32LE(packed.length, at + 10)
    head.writeUInt32LE(content.length, at + 14)
    head.writeUInt16LE(name.length, at + 18)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

/** Node decodes GBK and does not write it: the two bytes of a letter are found by decoding all of them once. */
let letters: Map<string, number> | undefined
function gbk(given: string): Buffer {
  const decoder = new TextDecoder('gbk')
  if (!letters) {
    letters = new Map()
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++)
        letters.set(decoder.decode(Uint8Array.of(high, low)), high * 256 + low)
  }
  const bytes: number[] = []
  for (const letter of given) {
    const code = letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : (letters.get(letter) ?? 0x3f)
    bytes.push(...(code > 0xff ? [code >> 8, code & 0xff] : [code]))
  }
  return Buffer.from(bytes)
}
