/** The rooms that evidence stands on, for tests: a fresh database, a shop, two customers with an order each, and evidence itself. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import { type Orders, openOrders, ordersTables } from '../orders/index.ts'
import { type BeginShape, CHUNK_BYTES, type EvidenceShape } from './contract.ts'
import { type Evidences, evidenceTables, openEvidence } from './index.ts'

export interface TestShop {
  readonly test: TestHouse
  readonly customers: Customers
  readonly orders: Orders
  readonly evidence: Evidences
  readonly lin: { readonly id: string; readonly order: string; readonly who: Who }
  readonly liang: { readonly id: string; readonly order: string; readonly who: Who }
  act<T>(run: (ctx: Ctx) => Promise<T>, who?: Who): Promise<T>
  /** Sends a whole file in pieces. */
  hand(who: Who, bytes: Buffer, given?: Partial<BeginShape>): Promise<EvidenceShape>
  close(): Promise<void>
}

export const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
export const piece = (bytes: Buffer, from = 0, to = from + CHUNK_BYTES): Readable =>
  Readable.from([bytes.subarray(from, to)])

export async function openTestShop(wishes: { clock?: Clock } = {}): Promise<TestShop> {
  const test = await openTestHouse({
    folders: [accessTables, customersTables, catalogueTables, ordersTables, evidenceTables],
    ...wishes,
  })
  const { house, act } = test
  const access = openAccess(house)
  const customers = openCustomers(house, { access })
  const catalogue = openCatalogue(house)
  const orders = openOrders({ house, access, customers, catalogue })
  const evidence = openEvidence(house, { customers, orders })
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  await act((ctx) =>
    catalogue.createMany(ctx, [
      {
        code: 'CH',
        name: { zh: '初禾餐桌', en: 'Chuhe table' },
        category: 'dining-table',
        variants: [{ sku: 'CH-T', priceFen: 296_000, active: true }],
        ...{ colours: [], sizes: [], materials: [], tests: [], suits: [], parts: [], cartons: [] },
        madeToOrder: false,
      },
    ]),
  )
  const buyer = async (name: string, phone: string) => {
    const id = await act(async (ctx) => (await customers.create(ctx, { name, phone })).id)
    const line = { sku: 'CH-T', quantity: 1 }
    const order = await act(
      async (ctx) =>
        (await orders.place(ctx, { source: 'shop', note: '', customerId: id, lines: [line] })).id,
    )
    return { id, order, who: test.who({ kind: 'customer', id, name, permissions: [] }) }
  }
  const [lin, liang] = [await buyer('林女士', '13805714170'), await buyer('梁先生', '13805714171')]
  let count = 0
  return {
    ...{ test, customers, orders, evidence, lin, liang, act },
    async hand(who, bytes, given = {}) {
      count += 1
      const announced = {
        key: `upload ${count}`,
        name: 'a.jpg',
        bytes: bytes.length,
        sha256: sha(bytes),
        keepPlace: false,
      }
      const { id } = await act((ctx) => evidence.begin(ctx, { ...announced, ...given }), who)
      let upload = await act((ctx) => evidence.offsetOf(ctx, id), who)
      while (upload.state === 'open') {
        const { offset } = upload
        upload = await evidence.send(who, { id, offset, stream: piece(bytes, offset) })
      }
      if (!upload.evidence) throw new Error('Expected evidence, got none')
      return upload.evidence
    },
    close: () => test.close(),
  }
}
