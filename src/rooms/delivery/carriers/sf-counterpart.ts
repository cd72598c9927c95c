/** SF's side of the wire on loopback, for tests: checks our signature, keeps orders by their number, answers as theirs does, and misbehaves when told to. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { sfDigest } from './sf.ts'
import { inBeijing } from './wire.ts'

/** down: 502 before anything; forgetful: 502 after it took the order; no-service: nobody goes there. */
type Mood = 'well' | 'down' | 'forgetful' | 'too-fast' | 'no-service'

export interface SfCounterpart {
  readonly url: string
  readonly partnerId: string
  readonly checkword: string
  /** Orders by our number, with the waybill and how often each was asked for. */
  readonly orders: ReadonlyMap<string, { waybill: string; asked: number; cancelled: boolean; body: unknown }>
  /** Requests whose signature was wrong. */
  readonly forged: readonly string[]
  mood: Mood
  /** The push of one step, as they would post it. */
  pushOf(waybill: string, steps: readonly { opCode: string; at: Date; remark: string }[]): string
  /** What a route question is answered with. */
  routes: Record<string, readonly { opCode: string; at: Date; remark: string }[]>
  close(): Promise<void>
}

const Body = z.object({
  orderId: z.string().optional(),
  dealType: z.number().optional(),
  trackingNumber: z.array(z.string()).optional(),
})
type Order = { waybill: string; asked: number; cancelled: boolean; body: unknown }

export async function startSf(): Promise<SfCounterpart> {
  const orders = new Map<string, Order>()
  const forged: string[] = []
  const there = { partnerId: 'TESTPARTNER', checkword: 'a-checkword-for-tests' }
  const server = createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const self: SfCounterpart = {
    url: `http://127.0.0.1:${port}/std/service`,
    ...there,
    orders,
    forged,
    mood: 'well',
    routes: {},
    pushOf: (mailno, steps) =>
      JSON.stringify({
        Body: {
          WaybillRoute: steps.map(({ opCode, at, remark }, place) => ({
            ...{ id: `${mailno}${place}`, mailno, opCode, remark },
            acceptTime: inBeijing(at),
            acceptAddress: '杭州市',
          })),
        },
      }),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request))
    const field = (name: string) => form.get(name) ?? ''
    if (self.mood === 'down') return void response.writeHead(502).end('bad gateway')
    const digest = sfDigest(field('msgData'), field('timestamp'), there.checkword)
    if (field('msgDigest') !== digest || field('partnerID') !== there.partnerId) {
      forged.push(field('serviceCode'))
      return void answer(response, { apiResultCode: 'A1006', apiErrorMsg: '数字签名无效' })
    }
    if (self.mood === 'too-fast') return void answer(response, { apiResultCode: 'A1005' })
    const said = deed(field('serviceCode'), Body.parse(JSON.parse(field('msgData'))), field('msgData'))
    if (self.mood === 'forgetful') return void response.writeHead(502).end('gateway timeout')
    answer(response, { apiResultCode: 'A1000', apiErrorMsg: '', apiResultData: JSON.stringify(said) })
  }

  function deed(service: string, body: z.infer<typeof Body>, raw: string): object {
    const number = body.orderId ?? ''
    if (service === 'EXP_RECE_CREATE_ORDER') return create(number, raw)
    if (service === 'EXP_RECE_SEARCH_ROUTES')
      return yes({ routeResps: (body.trackingNumber ?? []).map(routesOf) })
    const known = orders.get(number)
    if (!known) return no('6150', '找不到该订单')
    if (service === 'EXP_RECE_SEARCH_ORDER_RESP') return yes(waybillsOf(number, known))
    if (known.cancelled) return no('8037', '已消单')
    known.cancelled = body.dealType === 2
    return yes({ orderId: number, resStatus: 2 })
  }

  function create(number: string, raw: string): object {
    const known = orders.get(number)
    if (known) {
      known.asked += 1
      return no('8016', '重复下单')
    }
    return yes(self.mood === 'no-service' ? { orderId: number, filterResult: 3 } : placed(number, raw))
  }

  function placed(number: string, raw: string): object {
    const order: Order = {
      waybill: `SF${String(1_000_000_000 + orders.size)}`,
      asked: 1,
      cancelled: false,
      body: JSON.parse(raw),
    }
    orders.set(number, order)
    return { ...waybillsOf(number, order), filterResult: 2 }
  }
  const waybillsOf = (orderId: string, { waybill }: Order) => ({
    orderId,
    waybillNoInfoList: [{ waybillType: 1, waybillNo: waybill }],
  })
  const routesOf = (mailNo: string) => ({
    mailNo,
    routes: (self.routes[mailNo] ?? []).map(({ opCode, at, remark }) => ({
      ...{ opCode, remark },
      acceptTime: inBeijing(at),
      acceptAddress: '杭州市',
    })),
  })
  return self
}

const yes = (msgData: object) => ({ success: true, errorCode: 'S0000', errorMsg: null, msgData })
const no = (errorCode: string, errorMsg: string) => ({ success: false, errorCode, errorMsg, msgData: null })
const answer = (response: ServerResponse, body: object) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
