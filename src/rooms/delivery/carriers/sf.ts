/** SF Express on the wire (Fengqiao): a form with business JSON as text, signed by its digest; pushes come unsigned, to a secret address. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { NewsEvent } from '../shipment.ts'
import type { Carrier, CarrierKind, CarrierOrder, CarrierParts, Known, News, Ordered } from './port.ts'
import { beijing, inBeijing, parsed, postForm, wholeAddress } from './wire.ts'

const ADDRESS = 'https://bspgw.sf-express.com/std/service'
/** So many waybills can be asked about at once. */
const TOGETHER = 10

/** base64(md5(form-encoded(text + timestamp + checkword))): a space becomes +, as Java's URLEncoder does it. */
export function sfDigest(msgData: string, timestamp: string, checkword: string): string {
  const encoded = new URLSearchParams({ x: `${msgData}${timestamp}${checkword}` }).toString().slice(2)
  return createHash('md5').update(encoded).digest('base64')
}

const Outer = z.object({ apiResultCode: z.string(), apiResultData: z.string().nullish() })
const Inner = z.object({
  success: z.union([z.boolean(), z.string()]),
  errorCode: z.string().nullish(),
  errorMsg: z.string().nullish(),
  msgData: z.unknown().optional(),
})
const Waybills = z.object({
  filterResult: z.coerce.number().nullish(),
  waybillNoInfoList: z
    .array(z.object({ waybillType: z.coerce.number().nullish(), waybillNo: z.string() }))
    .nullish(),
})
const RouteNews = z.object({
  acceptTime: z.string(),
  acceptAddress: z.string().nullish(),
  remark: z.string().nullish(),
  opCode: z.coerce.string(),
})
const Routes = z.object({
  routeResps: z.array(z.object({ mailNo: z.string(), routes: z.array(RouteNews).nullish() })),
})
const Push = z.object({
  Body: z.object({
    WaybillRoute: z.array(
      RouteNews.extend({
        id: z.coerce.string().nullish(),
        mailno: z.string(),
        orderid: z.string().nullish(),
      }),
    ),
  }),
})

/** Operation codes that we understand; any other is news that moves nothing. */
const MEANING: Readonly<Record<string, NewsEvent>> = {
  '50': 'collect',
  '54': 'collect',
  '30': 'move',
  '31': 'move',
  '36': 'move',
  '44': 'move',
  '204': 'move',
  '80': 'arrive',
  '648': 'turn-back',
  '33': 'problem',
  '70': 'problem',
}
const TWICE = '8016'
const UNKNOWN_ORDER = '6150'
const CANCELLED_ALREADY = '8037'
/** Codes of the platform after which nobody knows whether the order was taken. */
const UNSURE: readonly string[] = ['A1009', 'A1099', 'A1007']
const TOO_FAST = 'A1005'

type Said =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no'; readonly code: string; readonly text: string; readonly later: boolean }
  | { readonly kind: 'yes'; readonly data: unknown }

export const sfExpress: CarrierKind = {
  name: 'sf',
  fields: [
    { name: 'partnerId', zh: '顾客编码', en: 'Partner ID' },
    { name: 'checkword', zh: '校验码', en: 'Checkword', secret: true },
    { name: 'monthlyCard', zh: '月结卡号', en: 'Monthly account', optional: true },
    { name: 'expressTypeId', zh: '快件产品类别', en: 'Express type', optional: true },
    { name: 'endpoint', zh: '接口地址', en: 'Address of the interface', optional: true },
  ],
  open(parts) {
    const { partnerId, checkword } = parts.given
    if (!partnerId || !checkword) throw new RangeError('Expected a partner ID and a checkword')
    return carrierOf(parts, partnerId, checkword)
  },
}

function carrierOf(parts: CarrierParts, partnerID: string, checkword: string): Carrier {
  const { given, now } = parts
  async function ask(serviceCode: string, requestID: string, body: object): Promise<Said> {
    const msgData = JSON.stringify(body)
    const timestamp = String(now().getTime())
    const msgDigest = sfDigest(msgData, timestamp, checkword)
    const fields = { partnerID, requestID, serviceCode, timestamp, msgDigest, msgData }
    return read(await postForm(given.endpoint || ADDRESS, fields))
  }
  /** Its own order of this number: what a repeated order is answered with. */
  async function found(number: string): Promise<Ordered> {
    const body = { language: 'zh-CN', orderId: number, searchType: '1' }
    const said = await ask('EXP_RECE_SEARCH_ORDER_RESP', uuidOf(`search ${number}`), body)
    return said.kind === 'yes' ? waybillIn(said.data) : 'unknown'
  }
  return {
    name: 'sf',
    async order(order) {
      const said = await ask('EXP_RECE_CREATE_ORDER', uuidOf(order.number), bodyOf(order, given))
      if (said.kind === 'unknown') return 'unknown'
      if (said.kind === 'no')
        return said.code === TWICE
          ? found(order.number)
          : { refused: `${said.code} ${said.text}`.trim(), ...(said.later && { later: true }) }
      return waybillIn(said.data)
    },
    async cancel({ number }) {
      const said = await ask('EXP_RECE_UPDATE_ORDER', uuidOf(`cancel ${number}`), {
        orderId: number,
        dealType: 2,
      })
      if (said.kind === 'yes') return 'cancelled'
      if (said.kind === 'unknown' || said.later) return 'unknown'
      return said.code === CANCELLED_ALREADY || said.code === UNKNOWN_ORDER ? 'cancelled' : 'too-late'
    },
    async track(known) {
      const heard: News[] = []
      const ours = known.filter(({ waybill }) => waybill !== null)
      for (let i = 0; i < ours.length; i += TOGETHER) {
        const said = await ask(
          'EXP_RECE_SEARCH_ROUTES',
          uuidOf(`routes ${now().getTime()} ${i}`),
          routesOf(ours.slice(i, i + TOGETHER)),
        )
        const routes = said.kind === 'yes' ? Routes.safeParse(said.data) : undefined
        if (!routes?.success) return 'unknown'
        heard.push(...routes.data.routeResps.flatMap(newsIn))
      }
      return heard
    },
    hear({ rawBody }) {
      const push = Push.safeParse(parsed(rawBody.toString()))
      if (!push.success) return 'forged'
      return {
        news: push.data.Body.WaybillRoute.flatMap((step) =>
          newsOf(step, { waybill: step.mailno, number: step.orderid ?? null }),
        ),
      }
    },
    thanks: { type: 'application/json', body: '{"return_code":"0000","return_msg":"成功"}' },
  }
}

function bodyOf(order: CarrierOrder, given: CarrierParts['given']): object {
  const person = (contactType: 1 | 2, place: CarrierOrder['from']) => ({
    contactType,
    contact: place.name,
    mobile: place.phone,
    country: 'CN',
    address: wholeAddress(place),
  })
  return {
    language: 'zh-CN',
    orderId: order.number,
    cargoDetails: order.goods.map(({ name, quantity }) => ({ name, count: quantity })),
    contactInfoList: [person(1, order.from), person(2, order.to)],
    ...(given.monthlyCard && { monthlyCard: given.monthlyCard }),
    payMethod: 1,
    expressTypeId: Number(given.expressTypeId || 1),
    parcelQty: order.cartons,
    isDocall: 1,
    ...(order.slot && {
      sendStartTm: inBeijing(order.slot.from),
      pickupAppointEndtime: inBeijing(order.slot.to),
    }),
    remark: order.remark,
  }
}

const routesOf = (known: readonly Known[]) => ({
  language: 'zh-CN',
  trackingType: '1',
  trackingNumber: known.map(({ waybill }) => waybill),
  methodType: '1',
  checkPhoneNo: known.map(({ phone4 }) => phone4).join(','),
})

function read(answer: unknown): Said {
  const outer = Outer.safeParse(answer)
  if (!outer.success || UNSURE.includes(outer.data.apiResultCode)) return { kind: 'unknown' }
  const code = outer.data.apiResultCode
  if (code !== 'A1000') return { kind: 'no', code, text: '', later: code === TOO_FAST }
  const inner = Inner.safeParse(parsed(outer.data.apiResultData ?? ''))
  if (!inner.success) return { kind: 'unknown' }
  const { success, errorCode, errorMsg, msgData } = inner.data
  if (String(success) === 'true') return { kind: 'yes', data: msgData }
  return { kind: 'no', code: errorCode ?? '', text: errorMsg ?? '', later: false }
}

const NOT_SERVED = 3

function waybillIn(data: unknown): Ordered {
  const found = Waybills.safeParse(data)
  if (!found.success) return 'unknown'
  if (found.data.filterResult === NOT_SERVED) return { refused: '不可收派' }
  const list = found.data.waybillNoInfoList ?? []
  const main = list.find(({ waybillType }) => waybillType === 1) ?? list[0]
  return { waybill: main?.waybillNo ?? null }
}

const newsIn = ({ mailNo, routes }: z.infer<typeof Routes>['routeResps'][number]): News[] =>
  (routes ?? []).flatMap((step) => newsOf(step, { waybill: mailNo, number: null }))

function newsOf(
  step: z.infer<typeof RouteNews> & { id?: string | null | undefined },
  whose: Pick<News, 'waybill' | 'number'>,
): News[] {
  const at = beijing(step.acceptTime)
  if (!at) return []
  return [
    {
      ...whose,
      // The same step told by a push and found by asking has no number in common: its words are what it is known by.
      id: `${step.acceptTime} ${step.opCode}`,
      at,
      event: MEANING[step.opCode] ?? null,
      text: step.remark ?? '',
      place: step.acceptAddress ?? '',
    },
  ]
}

/** A request number in the form they ask for; the same deed has the same one. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
