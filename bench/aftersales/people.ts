/** Who asks in the measurements: customers with arrived orders, and the owner at the desk. */
import { call, expectOk, signIn } from '../hub/clients.ts'
import type { Node, Site } from './nodes.ts'

export interface Buyer {
  readonly headers: Record<string, string>
  readonly id: string
}

export const owner = (node: Node): Promise<Record<string, string>> =>
  signIn(node.base, 'shenqing@qinghe.example')

export async function buyer(node: Node): Promise<Buyer> {
  const answer = expectOk(await call(`${node.base}/api/visitor`, 'POST', {}, { shop: 'qinghe' }))
  const { token, visitor }: { token: string; visitor: { customerId: string } } = JSON.parse(answer.text)
  return { headers: { authorization: `Bearer ${token}` }, id: visitor.customerId }
}

export interface Sold {
  readonly orderId: string
  readonly lineId: string
  readonly buyer: Buyer
}

/** Arrived orders of one unit, prepared for what may come after the sale; each somebody else's, for who returns much is looked at. */
export async function sold(site: Site, count: number): Promise<Sold[]> {
  const people = new Map<string, Buyer>()
  while (people.size < count) {
    const more = await Promise.all(
      Array.from({ length: Math.min(16, count - people.size) }, () => buyer(site.first)),
    )
    for (const person of more) people.set(person.id, person)
  }
  const ids = await site.first.fill([...people.keys()])
  await site.heardOut()
  const { rows } = await site.admin.query<{ order_id: string; line_id: string; customer_id: string }>(
    'select order_id, line_id, customer_id from aftersales.sale where order_id = any($1)',
    [ids],
  )
  const made = rows.flatMap((row) => {
    const person = people.get(row.customer_id)
    return person ? [{ orderId: row.order_id, lineId: row.line_id, buyer: person }] : []
  })
  if (made.length !== count) throw new Error(`Expected ${count} prepared lines, got ${made.length}`)
  return made
}

export const opening = ({ orderId, lineId }: Sold, key: string) => ({
  ...{ orderId, lineId, quantity: 1, reason: 'no-reason', wish: 'refund-return', key },
})
