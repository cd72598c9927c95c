/** Alipay behind the port: refunds under our own request number, their standing, notices and the day's bill. */
import { z } from 'zod'
import { dayIn, startOfDay } from '../../../../kernel/clock.ts'
import type {
  Gateway,
  GatewayKind,
  Heard,
  HeardRequest,
  PaymentThere,
  RefundOrder,
  Sent,
  Standing,
  StatementLine,
} from '../port.ts'
import { fenOf } from '../wechat/bill.ts'
import { refundsIn } from './bill.ts'
import { isNotice } from './sign.ts'
import { type Answer, type Line, openLine } from './speak.ts'

const Settings = z.object({
  appId: z.string().min(1).describe('应用 APPID'),
  privateKey: z.string().min(1).describe('应用私钥'),
  alipayPublicKey: z.string().min(1).describe('支付宝公钥'),
  endpoint: z.string().default('https://openapi.alipay.com/gateway.do'),
})

const Refunded = z.object({ fund_change: z.string().optional() })
const Found = z.object({
  refund_status: z.string().optional(),
  refund_amount: z.string().optional(),
  trade_no: z.string().optional(),
})
const Bill = z.object({ bill_download_url: z.string() })

/** Nobody can say: the same number is asked about and sent again, which is safe here. */
const UNSURE: readonly string[] = ['ACQ.SYSTEM_ERROR', 'aop.unknow-error', 'isp.unknow-error', '20000']
/** Refused for now; the same number may go again. */
const LATER: readonly string[] = [
  'ACQ.SELLER_BALANCE_NOT_ENOUGH',
  'isv.app-call-limited',
  'isv.method-call-limited',
  'aop.ACQ.SYSTEM_BUSY',
]
const NO_TRADE = 'ACQ.TRADE_NOT_EXIST'
const NO_BILL = 'isp.bill_not_exist'
/** In the morning after, in hours. */
const OUT_AT = 10

export const alipay: GatewayKind<typeof Settings> = {
  name: 'alipay',
  title: { zh: '支付宝', en: 'Alipay' },
  settings: Settings,
  transfers: false,
  secrets: ['privateKey'],
  open(settings, { now }) {
    return gatewayOf(openLine(settings, now), now)
  },
}

function gatewayOf(line: Line, now: () => Date): Gateway {
  const query = async (number: string, payment?: PaymentThere): Promise<Standing> =>
    payment
      ? standingBy(
          await line.ask('alipay.trade.fastpay.refund.query', {
            ...tradeOf(payment),
            out_request_no: number,
            query_options: ['gmt_refund_pay'],
          }),
        )
      : { state: 'unknown', why: 'no payment' }
  return {
    name: 'alipay',
    limits: { days: 365, partials: null, apartSeconds: 3, askAfterSeconds: 60 },
    refund: async (order) => sentBy(await line.ask('alipay.trade.refund', bodyOf(order), order.notifyUrl)),
    query,
    hear: (request) => heard(line, query, request, now()),
    statement: (day) => statement(line, day, now()),
    thanks: { type: 'text/plain', body: 'success' },
  }
}

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
const tradeOf = ({ number, gatewayNumber }: PaymentThere) =>
  gatewayNumber ? { trade_no: gatewayNumber } : { out_trade_no: number }

const bodyOf = ({ number, payment, fen, reason }: RefundOrder) => ({
  ...tradeOf(payment),
  refund_amount: yuan(fen),
  out_request_no: number,
  ...(reason && { refund_reason: reason.slice(0, 256) }),
})

/** Asked again it answers well and moves nothing: then only a query tells whether the first one did. */
function sentBy(answer: Answer): Sent {
  if (answer === 'silence') return 'unknown'
  if (answer.good) {
    const refunded = Refunded.safeParse(answer.body)
    return refunded.success && refunded.data.fund_change === 'Y' ? 'succeeded' : 'accepted'
  }
  if (UNSURE.includes(answer.code)) return 'unknown'
  const failed = `${answer.code} ${answer.message}`.trim()
  return LATER.includes(answer.code) ? { failed, later: true } : { failed }
}

function standingBy(answer: Answer): Standing {
  if (answer === 'silence') return { state: 'unknown' }
  if (!answer.good)
    return answer.code === NO_TRADE
      ? { state: 'unheard' }
      : { state: 'unknown', why: `${answer.code} ${answer.message}`.trim() }
  const found = Found.safeParse(answer.body)
  if (!found.success) return { state: 'unknown' }
  const { refund_status, refund_amount, trade_no } = found.data
  if (refund_status !== 'REFUND_SUCCESS') return { state: refund_amount ? 'processing' : 'unheard' }
  return {
    state: 'succeeded',
    ...(refund_amount && { fen: fenOf(refund_amount) }),
    ...(trade_no && { reference: trade_no }),
  }
}

const Notice = z.object({
  app_id: z.string(),
  trade_no: z.string(),
  out_trade_no: z.string(),
  out_biz_no: z.string().min(1),
  gmt_refund: z.string(),
})

/** A notice tells the sum of all refunds of a payment, never of one: so it only says which one to ask about. */
async function heard(
  line: Line,
  query: (number: string, payment: PaymentThere) => Promise<Standing>,
  { rawBody }: HeardRequest,
  now: Date,
): Promise<Heard | 'other' | 'forged'> {
  const params = Object.fromEntries(new URLSearchParams(rawBody.toString('utf8')))
  if (!isNotice(params, line.key) || params.app_id !== line.appId) return 'forged'
  const notice = Notice.safeParse(params)
  if (!notice.success) return 'other'
  const { out_biz_no: number, trade_no: gatewayNumber, out_trade_no } = notice.data
  const there = { number: out_trade_no, gatewayNumber, fen: 0, at: now }
  const { state, fen, reference = gatewayNumber } = await query(number, there)
  if (state !== 'succeeded' || fen === undefined) return 'other'
  return { number, state, fen, reference, at: now }
}

/** @throws Error when it is not out yet */
async function statement(line: Line, day: string, now: Date): Promise<readonly StatementLine[]> {
  const answer = await line.ask('alipay.data.dataservice.bill.downloadurl.query', {
    bill_type: 'trade',
    bill_date: day,
  })
  if (answer === 'silence') throw new Error('Alipay has not answered about the bill')
  if (!answer.good) {
    // A day on which nothing moved has no bill, and neither has a day that is not over.
    if (answer.code === NO_BILL && isOut(day, now)) return []
    throw new Error(`The bill of ${day} is not to be had: ${answer.code} ${answer.message}`)
  }
  const bytes = await line.download(Bill.parse(answer.body).bill_download_url)
  if (!bytes) throw new Error(`The bill of ${day} did not come`)
  return refundsIn(bytes)
}

const BEIJING = 'Asia/Shanghai'
const HOUR_MS = 3600_000
function isOut(day: string, now: Date): boolean {
  const next = dayIn(BEIJING, new Date(startOfDay(BEIJING, day).getTime() + 36 * HOUR_MS))
  return now.getTime() >= startOfDay(BEIJING, next).getTime() + OUT_AT * HOUR_MS
}
