/** The shop's side of an after-sale story over the interface: an order that was placed, made, brought and put up, and its customer's link. */
import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from 'playwright-core'
import { z } from 'zod'
import type { Language } from './browser.ts'

const Placed = z.object({
  id: z.string(),
  number: z.string(),
  lines: z.array(z.object({ id: z.string() })).min(1),
})
export type PlacedOrder = z.infer<typeof Placed> & {
  /** The customer's own page of it. */
  readonly path: string
}

export interface Purchase {
  readonly customer: string
  readonly sku: string
  readonly priceFen?: number
  /** How far it came; left out: put up at the customer's. */
  readonly until?: 'deliver' | 'install'
  readonly tier?: string
  /** Made for this customer's own need, with these papers. */
  readonly bespoke?: readonly string[]
}

const STEPS = ['pay', 'start-production', 'make-ready', 'ship', 'deliver', 'install'] as const

export function openCounter(request: APIRequestContext, language: Language) {
  const headers = { 'x-anju': '1', 'accept-language': language }
  async function send(method: 'get' | 'post' | 'put' | 'patch', path: string, data?: object) {
    const key = method === 'post' ? { 'idempotency-key': randomUUID() } : {}
    const answer = await request[method](path, { headers: { ...headers, ...key }, ...(data && { data }) })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as unknown
  }
  return {
    send,
    async sell(given: Purchase): Promise<PlacedOrder> {
      const { customer, sku, priceFen, until = 'install', tier, bespoke } = given
      // Each a household of its own: several claims from one address would slow the money.
      const home = Math.floor(Math.random() * 1e8)
      const phone = `139${String(home).padStart(8, '0')}`
      const order = Placed.parse(
        await send('post', '/api/orders', {
          customerId: z.object({ id: z.string() }).parse(
            await send('post', '/api/customers', {
              name: customer,
              phone,
              language,
              ...(tier && { tier }),
            }),
          ).id,
          source: language === 'en' ? 'web shop' : '官网',
          lines: [{ sku, quantity: 1, ...(priceFen && { priceFen }) }],
          address: {
            name: customer,
            phone,
            region: '浙江杭州',
            street: `余杭塘路 ${home % 9973} 号 ${home % 61} 幢 602`,
          },
        }),
      )
      if (bespoke)
        await send('put', `/api/orders/${order.id}/terms`, {
          bespoke: [{ line: order.lines[0]?.id, specialNeed: true, proofs: bespoke }],
          version: z.object({ version: z.number() }).parse(await send('get', `/api/orders/${order.id}/terms`))
            .version,
        })
      for (const proof of bespoke ?? [])
        await send('post', '/api/evidence/notes', {
          ...{ key: `${proof} of ${order.id}`, orderId: order.id, proof },
          text: language === 'en' ? 'Kept when it was ordered' : '下单时留存',
        })
      for (const event of STEPS.slice(0, STEPS.indexOf(until) + 1))
        await send('post', `/api/orders/${order.id}/state`, { event })
      const { path } = z
        .object({ path: z.string() })
        .parse(await send('post', `/api/orders/${order.id}/link`, {}))
      return { ...order, path }
    },
  }
}
