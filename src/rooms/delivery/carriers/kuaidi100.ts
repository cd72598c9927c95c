/** Kuaidi100 on the wire: orders with many carriers by one account, and being told of every step; all signed by MD5 in capitals. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { dayIn } from '../../../kernel/clock.ts'
import type { NewsEvent } from '../shipment.ts'
import type { Carrier, CarrierKind, CarrierOrder, CarrierParts, News, Pushed } from './port.ts'
import { beijing, parsed, postForm, wholeAddress } from './wire.ts'

const ORDERS = 'https://poll.kuaidi100.com/order/borderapi.do'
const POLL = 'https://poll.kuaidi100.com/poll'
const QUERY = 'https://poll.kuaidi100.com/poll/query.do'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex').toUpperCase()
export const querySign = (param: string, key: string, customer: string): string =>
  md5(`${param}${key}${customer}`)
export const orderSign = (given: { param: string; t: string; key: string; secret: string }): string =>
  md5(`${given.param}${given.t}${given.key}${given.secret}`)
export const pushSign = (param: string, salt: string): string => md5(`${param}${salt}`)

const same = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const Answer = z.object({
  result: z.boolean().nullish(),
  returnCode: z.coerce.string().nullish(),
  message: z.string().nullish(),
  data: z.unknown().optional(),
})
const Placed = z.object({
  taskId: z.string(),
  orderId: z.coerce.string().nullish(),
  kuaidinum: z.string().nullish(),
})
const Datum = z.object({
  context: z.string().default(''),
  time: z.string().default(''),
  ftime: z.string().nullish(),
  areaName: z.string().nullish(),
})
const Result = z.object({
  state: z.coerce.string().default(''),
  nu: z.string(),
  data: z.array(Datum).default([]),
})
/** What a subscription tells. */
const Follows = z.object({
  status: z.enum(['polling', 'shutdown', 'abort', 'updateall']),
  message: z.string().nullish(),
  lastResult: Result.nullish(),
})
/** What an order tells. */
const OrderNews = z.object({
  kuaidinum: z.string().nullish(),
  data: z.object({ orderId: z.coerce.string().nullish(), status: z.coerce.string() }),
})

const STATES: Readonly<Record<string, NewsEvent>> = {
  '0': 'move',
  '1': 'collect',
  '2': 'problem',
  '3': 'arrive',
  '4': 'turn-back',
  '5': 'move',
  '6': 'turn-back',
  '7': 'problem',
}
const ORDER_STATES: Readonly<Record<string, NewsEvent>> = {
  '10': 'collect',
  '101': 'move',
  '11': 'missed',
  '12': 'turn-back',
  '13': 'arrive',
  '14': 'problem',
  '99': 'refuse',
  '610': 'refuse',
}
/** Asked twice for the same number: it is followed already. */
const FOLLOWED_ALREADY = '501'
/** Something broke on their side: nobody knows what became of the order. */
const THEIR_FAULT = '500'

export const kuaidi100: CarrierKind = {
  name: 'kuaidi100',
  fields: [
    { name: 'customer', zh: '公司编号 customer', en: 'Customer' },
    { name: 'company', zh: '快递公司编码', en: 'Code of the carrier' },
    { name: 'key', zh: '授权 key', en: 'Key', secret: true },
    { name: 'secret', zh: '授权 secret', en: 'Secret', secret: true },
    { name: 'salt', zh: '推送签名 salt', en: 'Salt of pushes', secret: true },
    { name: 'orderEndpoint', zh: '下单接口地址', en: 'Address for orders', optional: true },
    { name: 'pollEndpoint', zh: '订阅接口地址', en: 'Address for subscriptions', optional: true },
    { name: 'queryEndpoint', zh: '查询接口地址', en: 'Address for queries', optional: true },
  ],
  open(parts) {
    const { customer, key, secret, salt, company } = parts.given
    if (!customer || !key || !secret || !salt || !company)
      throw new RangeError('Expected customer, carrier code, key, secret and salt')
    return carrierOf(parts, { customer, key, secret, salt, company })
  },
}

interface Account {
  readonly customer: string
  readonly key: string
  readonly secret: string
  readonly salt: string
  readonly company: string
}

function carrierOf(parts: CarrierParts, account: Account): Carrier {
  const { given, now } = parts
  const { key, secret, salt, customer, company } = account
  async function call(method: string, body: object): Promise<z.infer<typeof Answer> | undefined> {
    const param = JSON.stringify(body)
    const t = String(now().getTime())
    const sign = orderSign({ param, t, key, secret })
    const said = Answer.safeParse(
      await postForm(given.orderEndpoint || ORDERS, { method, key, t, sign, param }),
    )
    return said.success ? said.data : undefined
  }
  return {
    name: 'kuaidi100',
    // Within 48 hours the same thirdOrderId is answered with the first order, so a second question books nothing.
    async order(order) {
      const said = await call('bOrder', orderOf(order, account, parts))
      if (!said) return 'unknown'
      if (said.returnCode === THEIR_FAULT) return 'unknown'
      if (said.returnCode !== '200')
        return { refused: `${said.returnCode ?? ''} ${said.message ?? ''}`.trim() }
      const placed = Placed.safeParse(said.data)
      if (!placed.success) return 'unknown'
      const { taskId, orderId, kuaidinum } = placed.data
      return { waybill: kuaidinum || null, reference: `${taskId} ${orderId ?? ''}`.trim() }
    },
    async cancel({ reference }) {
      const [taskId, orderId] = (reference ?? '').split(' ')
      if (!taskId) return 'unknown'
      const said = await call('cancel', { taskId, orderId, cancelMsg: '客户取消' })
      if (!said) return 'unknown'
      return said.returnCode === '200' ? 'cancelled' : 'too-late'
    },
    async track(known) {
      const heard: News[] = []
      for (const one of known) {
        if (!one.waybill) continue
        const param = JSON.stringify({ com: company, num: one.waybill, phone: one.phone4, order: 'desc' })
        const sign = querySign(param, key, customer)
        const said = Result.safeParse(await postForm(given.queryEndpoint || QUERY, { customer, sign, param }))
        if (!said.success) return 'unknown'
        heard.push(...newsOf(said.data))
      }
      return heard
    },
    async follow(known, pushUrl) {
      const parameters = { callbackurl: pushUrl, salt, phone: known.phone4 }
      const param = JSON.stringify({ company, number: known.waybill, key, parameters })
      const said = Answer.safeParse(await postForm(given.pollEndpoint || POLL, { schema: 'json', param }))
      if (!said.success) return 'unknown'
      const code = said.data.returnCode ?? ''
      return said.data.result || code === FOLLOWED_ALREADY
        ? 'followed'
        : { refused: `${code} ${said.data.message ?? ''}`.trim() }
    },
    hear({ rawBody }) {
      const form = new URLSearchParams(rawBody.toString())
      const param = form.get('param') ?? ''
      if (!param || !same(form.get('sign') ?? '', pushSign(param, salt))) return 'forged'
      return heardIn(parsed(param), form.get('taskId'), now())
    },
    thanks: { type: 'application/json', body: '{"result":true,"returnCode":"200","message":"成功"}' },
  }
}

/** Signed by them: what we do not understand moves nothing. */
function heardIn(body: unknown, taskId: string | null, now: Date): Pushed {
  const follows = Follows.safeParse(body)
  if (follows.success) {
    const { status, message, lastResult } = follows.data
    const gone = status === 'abort' && /3天|60天/.test(message ?? '') && lastResult
    return {
      news: lastResult ? newsOf(lastResult) : [],
      ...(gone && { giveUp: [lastResult.nu] }),
    }
  }
  const order = OrderNews.safeParse(body)
  if (!order.success || !taskId) return { news: [] }
  const { status, orderId } = order.data.data
  return {
    news: [
      {
        id: `order ${taskId} ${status}`,
        waybill: order.data.kuaidinum || null,
        number: null,
        reference: `${taskId} ${orderId ?? ''}`.trim(),
        at: now,
        event: ORDER_STATES[status] ?? null,
        text: '',
        place: '',
      },
    ],
  }
}

/** The newest step bears the state of the whole; the steps before it are told as they were. */
function newsOf({ nu, state, data }: z.infer<typeof Result>): News[] {
  return data.flatMap((datum, place) => {
    const at = beijing(datum.ftime || datum.time)
    if (!at) return []
    return [
      {
        id: `${datum.time} ${datum.context}`,
        waybill: nu,
        number: null,
        at,
        event: place === 0 ? (STATES[state] ?? null) : null,
        text: datum.context,
        place: datum.areaName ?? '',
      },
    ]
  })
}

const DAY_MS = 86_400_000

function orderOf(order: CarrierOrder, account: Account, { now }: CarrierParts): object {
  const { from, to, slot } = order
  const day = (ms: number) => dayIn('Asia/Shanghai', new Date(now().getTime() + ms))
  const names = new Map([
    [day(0), '今天'],
    [day(DAY_MS), '明天'],
    [day(2 * DAY_MS), '后天'],
  ])
  const dayType = slot ? names.get(dayIn('Asia/Shanghai', slot.from)) : undefined
  return {
    kuaidicom: account.company,
    sendManName: from.name,
    sendManMobile: from.phone,
    sendManPrintAddr: wholeAddress(from),
    recManName: to.name,
    recManMobile: to.phone,
    recManPrintAddr: wholeAddress(to),
    cargo: order.goods.map(({ name }) => name).join(','),
    remark: order.remark,
    payment: 'SHIPPER',
    thirdOrderId: order.number,
    salt: account.salt,
    ...(order.pushUrl && { callBackUrl: order.pushUrl, op: '1', pollCallBackUrl: order.pushUrl }),
    ...(slot && dayType && { dayType, pickupStartTime: clockOf(slot.from), pickupEndTime: clockOf(slot.to) }),
  }
}

const clockOf = (at: Date): string => new Date(at.getTime() + 8 * 3600_000).toISOString().slice(11, 16)
