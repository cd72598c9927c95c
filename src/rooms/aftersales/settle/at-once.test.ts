/** Returns of one order opened side by side: whatever is decided or withdrawn first, the money is what all at once would be. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { HandClock } from '../../../kernel/clock.ts'
import { Terms } from '../prepare/contract.ts'
import { saveTerms } from '../prepare/store.ts'
import { type CaseShop, openCaseShop } from '../testing.ts'

let shop: CaseShop
let count = 0
const clock = new HandClock('2037-03-01T02:00:00Z')

before(async () => {
  shop = await openCaseShop({ clock })
})
after(() => shop.close())

const COUPON = { id: 'ten', offFen: 90_000, fromFen: 700_000 }
const PRICE = 320_000

interface Bought {
  readonly id: string
  readonly lines: readonly string[]
}

/** Three tables in three lines for 9,600 less 900, as long as 7,000 of goods are kept. */
async function bought(also?: 'coupon'): Promise<Bought> {
  const address = { name: '林女士', phone: '13805714170', region: '浙江省杭州市', street: '云栖竹径 17 号' }
  const order = await shop.act(async (ctx) => {
    const placed = await shop.orders.place(ctx, {
      ...{ customerId: shop.lin, source: 'shop', note: '', address },
      lines: [1, 1, 1].map((quantity) => ({ sku: 'CH-T', quantity })),
    })
    const fen = PRICE * 3 - COUPON.offFen
    await shop.payouts.capture(ctx, { orderId: placed.id, tender: 'demo', fen, key: `pay ${placed.id}` })
    const coupon = { orderId: placed.id, tender: 'coupon' as const, fen: COUPON.offFen }
    if (also) await shop.payouts.capture(ctx, { ...coupon, key: `coupon ${placed.id}` })
    return placed
  })
  for (const event of ['pay', 'start-production', 'make-ready', 'ship', 'deliver'] as const)
    await shop.act((ctx) => shop.orders.move(ctx, order.id, event))
  await shop.act(async (ctx) => {
    await shop.aftersales.possible(ctx, order.id)
    assert.ok(await saveTerms(ctx, order.id, Terms.parse({ coupons: [COUPON] }), 0))
  })
  return { id: order.id, lines: order.lines.map(({ id }) => id) }
}

const open = ({ id, lines }: Bought, line: number) => {
  count += 1
  const wish = { reason: 'no-reason', wish: 'refund-return', key: `open ${count}` } as const
  return shop.mine((ctx) => shop.aftersales.open(ctx, { orderId: id, lineId: lines[line] ?? '', ...wish }))
}

async function act(who: 'stf_xiaoman' | 'customer', caseId: string, event: string): Promise<string> {
  count += 1
  const found = await shop.act((ctx) => shop.aftersales.read(ctx, caseId))
  const command = { caseId, event, expectedVersion: found.version, key: `${event} ${count}` }
  const run = (ctx: Parameters<Parameters<typeof shop.act>[0]>[0]) => shop.aftersales.act(ctx, command)
  const now = await (who === 'customer' ? shop.mine(run) : shop.as(who, run))
  return now.state
}

async function paidBack(caseId: string): Promise<void> {
  const { state } = await shop.act((ctx) => shop.aftersales.read(ctx, caseId))
  if (state === 'requested' || state === 'under-review') await act('stf_xiaoman', caseId, 'approve')
  assert.equal(await act('stf_xiaoman', caseId, 'refund-now'), 'refund-due')
}

const owed = async (orderId: string): Promise<number> => {
  const cases = await shop.act((ctx) => shop.aftersales.ofOrder(ctx, orderId))
  let fen = 0
  for (const { id } of cases)
    for (const one of await shop.act((ctx) => shop.payouts.ofCase(ctx, id))) fen += one.fen
  return fen
}

/** All that is paid for what is kept: 9,600 less 900, 6,400, 3,200, nothing. */
const DUE = [PRICE * 3 - COUPON.offFen, PRICE * 2, PRICE, 0]

/** Of each line: kept, asked back, withdrawn, or withdrawn and asked back again; and who is decided when. */
const stories = fc.record({
  ends: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom('kept', 'back', 'withdrawn', 'again'))),
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  early: fc.boolean(),
})

type Story = typeof stories extends fc.Arbitrary<infer T> ? T : never

/** @returns how many lines came back in the end */
async function told(one: Bought, { ends, order, early }: Story): Promise<number> {
  const cases = new Map<number, string>()
  const idOf = (line: number) => cases.get(line) ?? ''
  const asked = [0, 1, 2].filter((line) => ends[line] !== 'kept')
  for (const line of asked) cases.set(line, (await open(one, line)).id)
  const wind = async () => {
    for (const line of asked.filter((at) => ends[at] !== 'back')) {
      await act('customer', idOf(line), 'withdraw')
      if (ends[line] === 'again') cases.set(line, (await open(one, line)).id)
    }
  }
  const back = order.filter((line) => ends[line] === 'back')
  const again = order.filter((line) => ends[line] === 'again')
  if (early) await wind()
  for (const line of back) await paidBack(idOf(line))
  if (!early) await wind()
  for (const line of again) await paidBack(idOf(line))
  return back.length + again.length
}

test('opened side by side, decided and withdrawn in any order, the lost coupon is settled once', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const one = await bought()
      const back = await told(one, story)
      assert.equal(await owed(one.id), (DUE[0] ?? 0) - (DUE[back] ?? 0))
    }),
    {
      numRuns: 8,
      examples: [
        [{ ends: ['back', 'back', 'back'], order: [0, 1, 2], early: true }],
        [{ ends: ['back', 'back', 'withdrawn'], order: [1, 0, 2], early: false }],
      ],
    },
  )
})

test('a coupon of the terms that was paid with goes back before money once it is lost', async () => {
  const one = await bought('coupon')
  await paidBack((await open(one, 0)).id)
  const returned = async () =>
    (await shop.act((ctx) => shop.payouts.payments(ctx, one.id))).map(({ tender, returned: back }) => [
      tender,
      back,
    ])
  const first = PRICE - COUPON.offFen
  assert.deepEqual(await returned(), [
    ['demo', first],
    ['coupon', COUPON.offFen],
  ])
  await paidBack((await open(one, 1)).id)
  await paidBack((await open(one, 2)).id)
  assert.deepEqual(await returned(), [
    ['demo', first + PRICE * 2],
    ['coupon', COUPON.offFen],
  ])
})

test('two decided at the same moment see one another', async () => {
  const one = await bought()
  const cases = [(await open(one, 0)).id, (await open(one, 1)).id, (await open(one, 2)).id]
  for (const id of cases) {
    const { state } = await shop.act((ctx) => shop.aftersales.read(ctx, id))
    if (state !== 'awaiting-goods') await act('stf_xiaoman', id, 'approve')
  }
  await Promise.all(cases.map((id) => act('stf_xiaoman', id, 'refund-now')))
  assert.equal(await owed(one.id), DUE[0])
})
