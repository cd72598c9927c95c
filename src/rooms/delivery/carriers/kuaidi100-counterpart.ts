/** Kuaidi100's side of the wire on loopback, for tests: checks our signatures, answers a repeated number with the first order, signs its pushes. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { orderSign, pushSign, querySign } from './kuaidi100.ts'
import { inBeijing } from './wire.ts'

export const ACCOUNT = {
  customer: 'TESTCUSTOMER',
  company: 'debangkuaidi',
  key: 'a-key-for-tests',
  secret: 'a-secret-for-tests',
  salt: 'a-salt-for-tests',
}
interface Placed {
  readonly taskId: string
  readonly orderId: string
  readonly kuaidinum: string
  asked: number
  cancelled: boolean
}
interface Step {
  readonly at: Date
  readonly context: string
}

export interface Kuaidi100Counterpart {
  readonly url: string
  readonly orders: ReadonlyMap<string, Placed>
  readonly followed: readonly string[]
  readonly forged: readonly string[]
  mood: 'well' | 'down' | 'forgetful'
  /** What a query is answered with, newest first. */
  states: Record<string, { state: string; steps: readonly Step[] }>
  /** A push of a subscription, as they would post it. */
  pushOf(
    waybill: string,
    given: { status?: string; message?: string; state: string; steps: readonly Step[] },
  ): string
  /** A push of an order. */
  orderPushOf(number: string, status: string): string
  close(): Promise<void>
}

const Order = z.object({ thirdOrderId: z.string().optional(), taskId: z.string().optional() })

export async function startKuaidi100(): Promise<Kuaidi100Counterpart> {
  const orders = new Map<string, Placed>()
  const followed: string[] = []
  const forged: string[] = []
  const server = createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const resultOf = (nu: string, { state, steps }: { state: string; steps: readonly Step[] }) => ({
    ...{ message: 'ok', state, status: '200', ischeck: state === '3' ? '1' : '0', nu },
    com: ACCOUNT.company,
    data: steps.map(({ at, context }) => ({ context, time: inBeijing(at), ftime: inBeijing(at) })),
  })
  const signed = (body: object, more: Record<string, string> = {}) => {
    const param = JSON.stringify(body)
    return new URLSearchParams({ ...more, param, sign: pushSign(param, ACCOUNT.salt) }).toString()
  }
  const self: Kuaidi100Counterpart = {
    url: `http://127.0.0.1:${port}`,
    ...{ orders, followed, forged },
    mood: 'well',
    states: {},
    pushOf: (waybill, { status = 'polling', message = '', ...result }) =>
      signed({ ...{ status, message, autoCheck: '0' }, lastResult: resultOf(waybill, result) }),
    orderPushOf(number, status) {
      const known = orders.get(number)
      const body = {
        ...{ kuaidicom: ACCOUNT.company, kuaidinum: known?.kuaidinum, status: '200', message: '成功' },
        data: { orderId: known?.orderId, status: Number(status) },
      }
      return signed(body, { taskId: known?.taskId ?? '' })
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request))
    if (self.mood === 'down') return void response.writeHead(502).end('bad gateway')
    const said = deed(request.url ?? '', form)
    if (self.mood === 'forgetful') return void response.writeHead(504).end('gateway timeout')
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said))
  }

  function deed(url: string, form: URLSearchParams): object {
    const param = form.get('param') ?? ''
    if (url === '/poll') return follow(param)
    const t = form.get('t') ?? ''
    const expected =
      url === '/query'
        ? querySign(param, ACCOUNT.key, ACCOUNT.customer)
        : orderSign({ param, t, key: ACCOUNT.key, secret: ACCOUNT.secret })
    if (form.get('sign') !== expected) {
      forged.push(url)
      return { result: false, returnCode: '503', message: '验证签名失败' }
    }
    if (url === '/query') return query(param)
    const body = Order.parse(JSON.parse(param))
    return form.get('method') === 'cancel' ? cancel(body.taskId ?? '') : place(body.thirdOrderId ?? '')
  }

  function query(param: string): object {
    const { num } = z.object({ num: z.string() }).parse(JSON.parse(param))
    const known = self.states[num]
    return known ? resultOf(num, known) : { result: false, returnCode: '500', message: '查询无结果' }
  }

  function place(number: string): object {
    const known = orders.get(number)
    if (known) known.asked += 1
    else
      orders.set(number, {
        taskId: createHash('md5').update(number).digest('hex').toUpperCase(),
        orderId: String(10_000_000 + orders.size),
        kuaidinum: `DPK${String(2_000_000_000 + orders.size)}`,
        asked: 1,
        cancelled: false,
      })
    return { result: true, returnCode: '200', message: '提交成功', data: orders.get(number) }
  }

  function cancel(taskId: string): object {
    const known = [...orders.values()].find((order) => order.taskId === taskId)
    if (!known) return { result: false, returnCode: '500', message: '订单不存在' }
    known.cancelled = true
    return { result: true, returnCode: '200', message: '取消成功' }
  }

  function follow(param: string): object {
    const { number, key } = z.object({ number: z.string(), key: z.string() }).parse(JSON.parse(param))
    if (key !== ACCOUNT.key) return { result: false, returnCode: '600', message: 'key 无效' }
    if (followed.includes(number)) return { result: false, returnCode: '501', message: '重复订阅' }
    followed.push(number)
    return { result: true, returnCode: '200', message: '提交成功' }
  }
  return self
}
