/** Remedies on a real database: what is possible, cases agreed at once, the fast lane with its limits, offers, parts, cartons, exchange and grading. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../../kernel/errors.ts'
import { cartons, receive } from '../goods/carton.ts'
import { inspect } from '../goods/inspect.ts'
import { customerView } from '../mine.ts'
import { writeTerms } from '../prepare/write.ts'
import { decisionOf } from '../review/decision.ts'
import { changeLimits, limitsOf } from '../review/limits.ts'
import { reviewShown } from '../review/review.ts'
import { considered } from '../signals/considered.ts'
import { judge, list } from '../signals/look.ts'
import { openOf } from './store.ts'
import { DAY, HOUR, openRemedyShop, type RemedyShop } from './testing.ts'

let shop: RemedyShop
before(async () => {
  shop = await openRemedyShop()
})
after(() => shop.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('the order page says what is possible for a line, until when, at whose cost, with the way back quoted', async () => {
  const order = await shop.order({ customerId: shop.zhou })
  const [line] = (await shop.mine((ctx) => shop.remedies.possible(ctx, order.id), shop.zhou)).lines
  assert.ok(line)
  assert.equal(line.left, 1)
  const reason = line.reasons.find((one) => one.reason === 'no-reason')
  const back = reason?.options.find(({ remedy }) => remedy === 'refund-return')
  assert.equal(back?.allowed, true)
  assert.equal(back?.amountFen, 420_000)
  assert.equal(back?.until, '2027-03-08T16:00:00.000Z')
  assert.equal(back?.payer, 'customer')
  assert.ok((back?.feeFen ?? 0) > 0, 'three cartons and two people are quoted before anybody says yes')
  assert.equal(line.quote?.twoPerson, true)
  assert.equal(line.quote?.cartons, 3)
  assert.ok(line.summary.length >= 2)
  assert.equal(line.parts.find(({ no }) => no === 'W-HINGE')?.onHand, 6)
  assert.equal(line.parts.find(({ no }) => no === 'W-HINGE')?.left, 8)
})

test('a member sends a low table back: agreed at once, fetched by us, refunded with the carrier’s scan', async () => {
  const order = await shop.order({ sku: 'MT-1' })
  const opened = await shop.open({
    ...{ orderId: order.id, lineId: order.lineId, reason: 'no-reason', wish: 'refund-return' },
  })
  assert.deepEqual([opened.state, opened.flash, opened.amountFen], ['awaiting-goods', true, 120_000])
  assert.equal(opened.facts.pickup, true)
  const [van] = await shop.act((ctx) => shop.delivery.ofCase(ctx, opened.id))
  assert.equal(van?.direction, 'back')
  assert.equal(van?.feeFen, 0, 'a member pays nothing for it')
  await shop.act((ctx) => shop.delivery.byHand(ctx, van?.id ?? '', { deed: 'collect' }))
  await shop.pass(0)
  const after = await shop.row(opened.id)
  assert.ok(['refund-due', 'refund-sent', 'refunded'].includes(after.state), after.state)
  const owed = await shop.act((ctx) => shop.payouts.ofCase(ctx, opened.id))
  assert.deepEqual(
    owed.map(({ kind, fen }) => [kind, fen]),
    [['refund', 120_000]],
  )
  const review = await shop.as((ctx) => reviewShown(shop.core, ctx, after))
  assert.deepEqual([review?.outcome, review?.flash, review?.queue], ['approved', 'on-scan', null])
  assert.ok((review?.articles.length ?? 0) > 0 && (review?.reasons.length ?? 0) > 0)
  assert.equal((await shop.as((ctx) => decisionOf(shop.core, ctx, after))).same, true)
})

test('the order page says beforehand where a return would go by the fast lane', async () => {
  const lineOf = async (sku: string | undefined, customerId: string) => {
    const order = await shop.order({ ...(sku && { sku }), customerId })
    return (await shop.mine((ctx) => shop.remedies.possible(ctx, order.id), customerId)).lines[0]
  }
  const backOf = (line: Awaited<ReturnType<typeof lineOf>>) =>
    line?.reasons
      .find(({ reason }) => reason === 'no-reason')
      ?.options.find(({ remedy }) => remedy === 'refund-return')
  const says = (line: Awaited<ReturnType<typeof lineOf>>) =>
    line?.summary.some(({ text }) => text.startsWith('闪电退'))
  const member = await lineOf('MT-1', shop.lin)
  assert.deepEqual([backOf(member)?.flash, says(member)], [true, true])
  const limits = await shop.as((ctx) => limitsOf(ctx))
  await shop.as((ctx) => changeLimits(ctx, { ...limits, flashOn: false }))
  const usual = await lineOf('MT-1', shop.lin)
  assert.deepEqual([backOf(usual)?.flash, says(usual)], [false, false])
  const now = await shop.as((ctx) => limitsOf(ctx))
  await shop.as((ctx) => changeLimits(ctx, { ...limits, version: now.version }))
})

test('a small sum of a member goes back at once, before anything is fetched', async () => {
  const order = await shop.order({ sku: 'ST-1' })
  const ask = { lineId: order.lineId, quantity: 1, reason: 'no-reason' as const, evidenceIds: [] }
  const told = await shop.mine((ctx) => shop.remedies.quote(ctx, order.id, ask))
  const back = told.options.find(({ remedy }) => remedy === 'refund-return')
  assert.equal(back?.flash, true)
  assert.match(back?.next.text ?? '', /钱马上退/, 'said before it is handed in')
  assert.doesNotMatch(`${back?.detail} ${back?.next.text}`, /24 小时|天内退款|给您答复/)
  const opened = await shop.open({
    ...{ orderId: order.id, lineId: order.lineId, reason: 'no-reason', wish: 'refund-return' },
  })
  assert.equal(opened.facts.flashMode, 'at-once')
  await shop.pass(0)
  assert.equal((await shop.act((ctx) => shop.payouts.ofCase(ctx, opened.id)))[0]?.fen, 26_000)
})

test('two returns at once never pass the customer’s limit together', async () => {
  const limits = await shop.as((ctx) => limitsOf(ctx))
  const room = { flashAtOnceFen: 0, flashCaseFen: 120_000, flashCustomerFen: 120_000 + 146_000 }
  // How many he returned is not what is looked at here.
  const calm = { signalReturns: 50, signalShare: 1, signalAddress: 50 }
  await shop.as((ctx) => changeLimits(ctx, { ...limits, ...room, ...calm }))
  const orders = [await shop.order({ sku: 'MT-1' }), await shop.order({ sku: 'MT-1' })]
  const opened = await Promise.all(
    orders.map(({ id: orderId, lineId }) =>
      shop.open({ orderId, lineId, reason: 'no-reason', wish: 'refund-return' }),
    ),
  )
  assert.equal(opened.filter(({ flash }) => flash).length, 1)
  assert.ok(
    opened.every(({ state }) => state === 'awaiting-goods'),
    'the limit slows money, it takes no right',
  )
  const now = await shop.as((ctx) => limitsOf(ctx))
  await shop.as((ctx) => changeLimits(ctx, { ...limits, version: now.version }))
})

test('without a membership or a history it goes the usual way, at the same price of right', async () => {
  const order = await shop.order({ sku: 'MT-1', customerId: shop.zhou })
  const opened = await shop.open(
    { orderId: order.id, lineId: order.lineId, reason: 'no-reason', wish: 'refund-return' },
    shop.zhou,
  )
  assert.deepEqual([opened.state, opened.flash], ['awaiting-goods', false])
})

test('a fault nobody has seen waits for a person; silence of a day agrees for the customer (T4)', async () => {
  const order = await shop.order()
  const opened = await shop.open({
    ...{ orderId: order.id, lineId: order.lineId, reason: 'damage', wish: 'refund-return' },
  })
  assert.deepEqual([opened.state, opened.queue, opened.facts.refusable], ['requested', 'agent', false])
  await assert.rejects(
    shop.act((ctx) =>
      shop.core.act(
        { ...ctx, actor: { ...ctx.actor, kind: 'staff' } },
        {
          ...{ caseId: opened.id, event: 'refuse', key: `${opened.id} no`, as: 'quality' },
          data: { text: '不退' },
        },
      ),
    ),
    refused('aftersales.guard'),
    'where the law gives it not even a person can refuse',
  )
  await shop.pass(23 * HOUR)
  assert.equal((await shop.row(opened.id)).state, 'requested')
  await shop.pass(HOUR)
  assert.equal((await shop.row(opened.id)).state, 'awaiting-goods')
})

test('what policy does not give still has its sum: granted by a person or by silence, all of it goes back', async () => {
  const order = await shop.order({ sku: 'MT-1', customerId: shop.zhou })
  await shop.pass(20 * DAY)
  const opened = await shop.open(
    { orderId: order.id, lineId: order.lineId, reason: 'no-reason', wish: 'refund-return' },
    shop.zhou,
  )
  assert.deepEqual([opened.state, opened.facts.refusable, opened.amountFen], ['under-review', true, 120_000])
  await shop.act((ctx) =>
    shop.core.act(
      { ...ctx, actor: { ...ctx.actor, kind: 'staff' } },
      { caseId: opened.id, event: 'approve', key: `${opened.id} yes`, as: 'quality' },
    ),
  )
  await shop.move({ caseId: opened.id, event: 'refund-now', as: 'system' })
  const owed = await shop.act((ctx) => shop.payouts.ofCase(ctx, opened.id))
  assert.deepEqual(
    owed.map(({ kind, fen }) => [kind, fen]),
    [['refund', 120_000]],
  )
  const look = () =>
    shop.mine(async (ctx) => {
      const row = await shop.core.row(ctx, opened.id)
      return customerView(shop.core, shop.remedies, ctx, row)
    }, shop.zhou)
  // The demo bank loses a callback now and then and is asked later.
  for (let minute = 0; minute < 60 && (await look()).state !== 'refunded'; minute++)
    await shop.pass(HOUR / 60)
  const view = await look()
  assert.equal(view.state, 'refunded')
  assert.match(view.next.text, /^¥1,200 已退回/, 'the good news first')
  assert.ok(view.steps.some(({ text }) => text === '已同意'))
  assert.ok(!view.steps.some(({ text }) => text.includes('不用退货') || text.includes('闪电退')))
})

test('a proven bespoke piece without a reason: a refusal is proposed, a person says it, the customer reads why', async () => {
  const order = await shop.order()
  await shop.as((ctx) =>
    writeTerms(shop.core, ctx, order.id, {
      ...{ coupons: [], gifts: [], freightFen: 0, version: 0 },
      bespoke: [{ line: order.lineId, specialNeed: true, proofs: ['bespoke-record'], documentIds: [] }],
    }),
  )
  const ask = { lineId: order.lineId, quantity: 1, reason: 'colour' as const, evidenceIds: [] }
  const told = await shop.mine((ctx) => shop.remedies.quote(ctx, order.id, ask))
  assert.ok(told.exception?.text && told.exception.route)
  assert.deepEqual(
    told.exception.proof.map(({ text }) => text),
    ['定制确认书或签字图纸'],
  )
  const opened = await shop.open({
    ...{ orderId: order.id, lineId: order.lineId, reason: 'colour', wish: 'refund-return' },
  })
  assert.deepEqual([opened.state, opened.facts.refusable], ['under-review', true])
  const review = await shop.as((ctx) => reviewShown(shop.core, ctx, opened))
  assert.equal(review?.outcome, 'refusal-proposed')
  assert.ok(review?.articles.length && review.route)
  const { lines } = await shop.mine((ctx) => considered(shop.core, ctx, opened))
  assert.ok(lines.some((line) => line.includes('由人决定')))
})

test('a missing hinge is taken from the shelf and posted; a door that takes too long is said at once', async () => {
  const order = await shop.order()
  const photo = await shop.mine((ctx) =>
    shop.evidence.state(ctx, {
      key: `seen ${order.id}`,
      orderId: order.id,
      text: '少两个铰链',
      proof: 'fault-photos',
    }),
  )
  assert.ok(photo.id)
  const wish = { orderId: order.id, lineId: order.lineId, reason: 'missing' as const, wish: 'part' as const }
  const hinge = await shop.open({ ...wish, part: 'W-HINGE', quantity: 2, key: `hinge ${order.id}` })
  const moved =
    hinge.state === 'reported' ? await shop.move({ caseId: hinge.id, event: 'confirm', as: 'system' }) : hinge
  assert.equal(moved.state, 'allocated')
  assert.equal(moved.facts.source, 'spare')
  assert.equal((await shop.act((ctx) => shop.stock.onHand(ctx, 'W-HINGE'))).available, 4)
  await shop.as((ctx) =>
    shop.core.act(ctx, { caseId: hinge.id, event: 'ship', key: `ship ${hinge.id}`, as: 'agent' }),
  )
  const left = await shop.act((ctx) => shop.stock.onHand(ctx, 'W-HINGE'))
  assert.deepEqual([left.onHand, left.reserved], [4, 0])
  const [parcel] = await shop.act((ctx) => shop.delivery.ofCase(ctx, hinge.id))
  assert.deepEqual([parcel?.direction, parcel?.cartons, parcel?.twoPerson], ['out', 1, false])
  const door = await shop.open({ ...wish, part: 'W-DOOR', key: `door ${order.id}` })
  const said =
    door.state === 'reported' ? await shop.move({ caseId: door.id, event: 'no-part', as: 'system' }) : door
  assert.equal(said.state, 'alternative-offered')
  assert.ok((said.amountFen ?? 0) > 0, 'what keeping it is worth is known')
})

test('an offer is a card with one answer: yes goes on as what was offered, and frees the wardrobe', async () => {
  const order = await shop.order()
  const opened = await shop.open({
    ...{ orderId: order.id, lineId: order.lineId, reason: 'damage', wish: 'refund-return' },
  })
  const ladder = await shop.as((ctx) => shop.remedies.ladder(ctx, opened))
  assert.ok(ladder.floor.remedies.includes('refund-return'))
  const post = ladder.rungs.find(({ rung }) => rung === 'part')
  assert.ok(post?.available)
  assert.ok(
    post.parts.some(({ no }) => no === 'W-HINGE'),
    'the card asks which part',
  )
  const wish = {
    rung: 'part' as const,
    part: 'W-HINGE',
    expectedVersion: opened.version,
    key: `offer ${opened.id}`,
  }
  await shop.as((ctx) => shop.remedies.offer(ctx, opened, wish))
  await shop.as((ctx) => shop.remedies.offer(ctx, opened, wish))
  const [card, ...none] = await shop.mine((ctx) => shop.remedies.offers(ctx, opened.id))
  assert.deepEqual([card?.state, none.length], ['open', 0])
  assert.match(card?.floorText ?? '', /退货退款/)
  await shop.mine(async (ctx) =>
    shop.remedies.answerOffer(ctx, await shop.core.row(ctx, opened.id, true), card?.id ?? '', {
      ...{ accept: true, key: `yes ${opened.id}` },
    }),
  )
  const before = await shop.row(opened.id)
  assert.equal(before.state, 'converted')
  const seen = await shop.mine((ctx) => customerView(shop.core, shop.remedies, ctx, before))
  assert.match(seen.stateText, /^改为 AS-/)
  const [sale] = await shop.act((ctx) => shop.core.sales(ctx, order.id))
  assert.equal(sale?.open, 0)
  const [child] = (await shop.act((ctx) => shop.remedies.possible(ctx, order.id))).lines[0]?.cases ?? []
  assert.equal(child?.kind, 'part')
  assert.equal((await shop.row(child?.id ?? '')).state, 'allocated')
})

test('keep it for part of the price: the customer’s yes pays the sum once; a no takes nothing; time ends the card', async () => {
  const order = await shop.order()
  const opened = await shop.open({
    ...{ orderId: order.id, lineId: order.lineId, reason: 'damage', wish: 'refund-return' },
  })
  const offer = (key: string, amountFen?: number) =>
    shop.as(async (ctx) => {
      const row = await shop.core.row(ctx, opened.id, true)
      await shop.remedies.offer(ctx, row, {
        rung: 'partial-refund',
        expectedVersion: row.version,
        key,
        amountFen,
      })
      return (await shop.remedies.offers(ctx, opened.id))[0]
    })
  const answer = (id: string, accept: boolean) =>
    shop.mine(async (ctx) =>
      shop.remedies.answerOffer(ctx, await shop.core.row(ctx, opened.id, true), id, {
        ...{ accept, key: `${id} ${accept}` },
      }),
    )
  for (const wrong of [1.5, -100, 0, 420_001])
    await assert.rejects(offer(`wrong ${wrong} ${order.id}`, wrong), refused('aftersales.data-wrong'))
  const low = await offer(`low ${order.id}`, 20_000)
  await assert.rejects(
    shop.as(async (ctx) =>
      shop.remedies.answerOffer(ctx, await shop.core.row(ctx, opened.id, true), low?.id ?? '', {
        ...{ accept: true, key: `staff says yes ${order.id}` },
      }),
    ),
    refused('aftersales.not-yours'),
    'nobody of the shop says yes in his name',
  )
  await answer(low?.id ?? '', false)
  assert.equal((await shop.row(opened.id)).state, opened.state, 'a no leaves the case as it was')
  await assert.rejects(answer(low?.id ?? '', true), refused('aftersales.ladder.over'))
  const second = await offer(`second ${order.id}`)
  const third = await offer(`third ${order.id}`, 60_000)
  const states = await shop.mine((ctx) => shop.remedies.offers(ctx, opened.id))
  assert.deepEqual(
    states.map(({ state }) => state),
    ['open', 'withdrawn', 'declined'],
    'one card at a time',
  )
  assert.equal(second?.amountFen, 33_600)
  await answer(third?.id ?? '', true)
  await shop.pass(0)
  const cases = (await shop.act((ctx) => shop.remedies.possible(ctx, order.id))).lines[0]?.cases ?? []
  const paid = cases.find(({ kind }) => kind === 'complaint')
  const owed = await shop.act((ctx) => shop.payouts.ofCase(ctx, paid?.id ?? ''))
  assert.equal(
    owed.reduce((sum, { fen }) => sum + fen, 0),
    60_000,
  )
})

test('a case that went on takes its open card back, and a yes afterwards is told so', async () => {
  const order = await shop.order({ customerId: shop.zhou })
  const opened = await shop.open(
    { orderId: order.id, lineId: order.lineId, reason: 'damage', wish: 'refund-return' },
    shop.zhou,
  )
  await shop.as(async (ctx) => {
    const row = await shop.core.row(ctx, opened.id, true)
    await shop.remedies.offer(ctx, row, {
      ...{ rung: 'partial-refund', expectedVersion: row.version, key: `went on ${opened.id}` },
    })
  })
  const cards = () => shop.mine((ctx) => shop.remedies.offers(ctx, opened.id), shop.zhou)
  const [card] = await cards()
  assert.equal(card?.state, 'open')
  await shop.mine(
    (ctx) => shop.core.act(ctx, { caseId: opened.id, event: 'withdraw', key: `${opened.id} back` }),
    shop.zhou,
  )
  const [outlived] = await cards()
  assert.equal(outlived?.state, 'withdrawn', 'it is not shown as open for a moment')
  assert.equal(outlived?.tooLate, true, 'nobody took it back: it came too late')
  await shop.pass(0)
  assert.deepEqual([(await cards())[0]?.state, (await cards())[0]?.tooLate], ['withdrawn', true])
  assert.equal((await shop.act((ctx) => openOf(ctx, opened.id)))?.id, undefined)
  await assert.rejects(
    shop.mine(
      async (ctx) =>
        shop.remedies.answerOffer(ctx, await shop.core.row(ctx, opened.id, true), card?.id ?? '', {
          ...{ accept: true, key: `late yes ${opened.id}` },
        }),
      shop.zhou,
    ),
    refused('aftersales.ladder.case-went-on'),
  )
})

test('a card nobody answers lapses by its clock', async () => {
  const order = await shop.order({ customerId: shop.zhou })
  const opened = await shop.open(
    { orderId: order.id, lineId: order.lineId, reason: 'quality', wish: 'repair' },
    shop.zhou,
  )
  await shop.as((ctx) =>
    shop.remedies.offer(ctx, opened, {
      rung: 'guided-fix',
      expectedVersion: opened.version,
      key: `g ${opened.id}`,
    }),
  )
  await shop.pass(49 * HOUR)
  const [card] = await shop.as((ctx) => shop.remedies.offers(ctx, opened.id))
  assert.equal(card?.state, 'expired')
})

test('an exchange without stock is told at once: wait, another or the money; silence takes the money', async () => {
  const order = await shop.order({ sku: 'MT-1' })
  const opened = await shop.open({
    ...{ orderId: order.id, lineId: order.lineId, reason: 'colour', wish: 'exchange' },
  })
  const go = (event: string, as: 'carrier' | 'warehouse' | 'timer') =>
    shop.act((ctx) => shop.core.act(ctx, { caseId: opened.id, event, key: `${opened.id} ${event}`, as }))
  if (opened.state !== 'awaiting-goods') await shop.move({ caseId: opened.id, event: 'approve', as: 'timer' })
  await go('arrived', 'carrier')
  await shop.pass(24 * HOUR)
  await shop.pass(0)
  const told = await shop.row(opened.id)
  assert.equal(told.state, 'offered')
  assert.deepEqual(told.facts.choices, ['wait', 'other', 'refund'])
  for (let day = 0; day < 9; day++) await shop.pass(DAY)
  assert.ok(['refund-due', 'refund-sent', 'refunded', 'closed'].includes((await shop.row(opened.id)).state))
  assert.equal((await shop.act((ctx) => shop.payouts.ofCase(ctx, opened.id)))[0]?.fen, 120_000)
})

test('what comes back is graded with photos; only grade A is sold as new, and what nobody looked at is not', async () => {
  const order = await shop.order({ customerId: shop.zhou })
  const opened = await shop.open(
    { orderId: order.id, lineId: order.lineId, reason: 'no-reason', wish: 'refund-return' },
    shop.zhou,
  )
  await shop.act((ctx) =>
    shop.core.act(ctx, { caseId: opened.id, event: 'arrived', key: `${opened.id} here`, as: 'carrier' }),
  )
  const base = {
    place: 'warehouse' as const,
    quantity: 1,
    complete: true,
    words: '门板有一道划痕',
    evidenceIds: [],
  }
  const look = (given: object) =>
    shop.as((ctx) =>
      inspect(shop.core, ctx, opened.id, { ...base, grade: 'B', disposition: 'refurbish', ...given }),
    )
  await assert.rejects(look({ disposition: 'restock' }), refused('aftersales.goods.grade-forbids'))
  await assert.rejects(look({}), refused('aftersales.goods.photo-missing'))
  const photo = await shop.as((ctx) =>
    shop.evidence.state(ctx, {
      key: `photo ${opened.id}`,
      orderId: order.id,
      caseId: opened.id,
      text: '划痕',
    }),
  )
  await look({ evidenceIds: [photo.id] })
  await assert.rejects(look({ evidenceIds: [photo.id] }), refused('aftersales.goods.too-many'))
  await shop.pass(24 * HOUR)
  await shop.pass(24 * HOUR)
  assert.equal((await shop.row(opened.id)).facts.shelved, 1)
  const labelled = await shop.act((ctx) => shop.stock.labelled(ctx))
  assert.deepEqual(
    labelled.map(({ code }) => code),
    ['BY-W120', 'MT-1'],
    'the table came back while nobody looked: it is not sold as new either',
  )
  assert.equal(labelled[0]?.grade, 'B')
  assert.ok(labelled[0]?.label.zh && labelled[0].label.en)
})

test('with a carton on its way nothing has begun; the last carton begins the days', async () => {
  const order = await shop.order({ customerId: shop.zhou })
  const all = await shop.as((ctx) => cartons(shop.core, ctx, order.id))
  assert.equal(all.length, 3)
  const sign = (index: number, state: 'signed' | 'missing' = 'signed') =>
    shop.as((ctx) =>
      receive(shop.core, ctx, order.id, {
        ...{ cartonId: all[index]?.id ?? '', state, signedAs: 'noted', note: '外箱压角' },
      }),
    )
  await sign(0)
  await sign(1)
  await sign(2, 'missing')
  const lineNow = async () =>
    (await shop.mine((ctx) => shop.remedies.possible(ctx, order.id), shop.zhou)).lines[0]
  const waiting = await lineNow()
  assert.equal(waiting?.deliveredAt, null)
  assert.match(waiting?.summary[0]?.text ?? '', /3 箱里已签收 2 箱/)
  await shop.pass(20 * DAY)
  await sign(2)
  const whole = await lineNow()
  const back = whole?.reasons.find(({ reason }) => reason === 'no-reason')?.options[0]
  assert.equal(back?.allowed, true)
  assert.equal(Date.parse(back?.until ?? '') > shop.clock.now().getTime() + 7 * DAY, true)
})

test('signals close the fast lane until a person judged, and the customer reads what was considered', async () => {
  const limits = await shop.as((ctx) => limitsOf(ctx))
  await shop.as((ctx) => changeLimits(ctx, { ...limits, signalReturns: 2, signalShare: 0.1 }))
  const order = await shop.order({ sku: 'ST-1' })
  const wish = {
    orderId: order.id,
    lineId: order.lineId,
    reason: 'no-reason' as const,
    wish: 'refund-return' as const,
  }
  const opened = await shop.open(wish)
  assert.deepEqual([opened.flash, opened.state], [false, 'under-review'])
  const found = await shop.as((ctx) => list(shop.core, ctx, { state: 'open', case: opened.id, limit: 20 }))
  assert.ok(found.items.some(({ kind }) => kind === 'serial-returner'))
  assert.equal((await shop.as((ctx) => shop.remedies.signals(ctx, opened))).slowsMoney, true)
  const before = await shop.mine((ctx) => considered(shop.core, ctx, opened))
  assert.ok(before.lines.some((line) => line.includes('不会成为拒绝的理由')))
  for (const { id } of found.items)
    await shop.as((ctx) => judge(shop.core, ctx, id, { upheld: false, words: '老客户，每次都有理由' }))
  const after = await shop.mine(async (ctx) =>
    considered(shop.core, ctx, await shop.core.row(ctx, opened.id)),
  )
  assert.ok(after.lines.some((line) => line.includes('不成立')))
  assert.equal((await shop.as((ctx) => shop.remedies.signals(ctx, opened))).slowsMoney, false)
  const now = await shop.as((ctx) => limitsOf(ctx))
  await shop.as((ctx) => changeLimits(ctx, { ...limits, version: now.version }))
})

test('a lower price is credited once: the shop’s promise, the catalogue’s price, never the same drop twice', async () => {
  const order = await shop.order({ sku: 'MT-1', customerId: shop.zhou })
  await shop.act(async (ctx) => {
    const product = await shop.catalogue.product(ctx, 'MT')
    assert.ok(product)
    const { id, revision, score: _s, createdAt: _c, updatedAt: _u, archivedAt: _a, ...draft } = product
    await shop.catalogue.change(ctx, id, revision, {
      ...draft,
      variants: draft.variants.map((one) => ({ ...one, priceFen: 100_000 })),
    })
  })
  const ask = (key: string) =>
    shop.open(
      { orderId: order.id, lineId: order.lineId, reason: 'price', wish: 'price-protection', key },
      shop.zhou,
    )
  const first = await ask(`first ${order.id}`)
  assert.equal(first.amountFen, 20_000)
  assert.deepEqual([first.facts.nowFen, first.facts.paidFen, first.state], [100_000, 120_000, 'credit-due'])
  const again = await ask(`again ${order.id}`)
  assert.deepEqual([again.amountFen, again.state], [0, 'under-review'])
  assert.ok((await becauseOf(again.id, shop.zhou)).includes('这次降价的差价之前已经退过。'))
})

const becauseOf = (id: string, customer: string) =>
  shop.mine(
    async (ctx) => (await customerView(shop.core, shop.remedies, ctx, await shop.core.row(ctx, id))).because,
    customer,
  )

test('a person’s no stands first in his own words, then the reasons in sentences, then the way on', async () => {
  const order = await shop.order({ sku: 'MT-1', customerId: shop.zhou })
  await shop.pass(20 * DAY)
  const opened = await shop.open(
    { orderId: order.id, lineId: order.lineId, reason: 'no-reason', wish: 'refund-return' },
    shop.zhou,
  )
  await shop.act((ctx) =>
    shop.core.act(
      { ...ctx, actor: { ...ctx.actor, kind: 'staff' } },
      {
        ...{ caseId: opened.id, event: 'refuse', key: `${opened.id} no`, as: 'quality' },
        data: { text: '七天已经过了', articles: ['消法25'] },
      },
    ),
  )
  for (const language of ['zh-CN', 'en'] as const) {
    const view = await shop.mine(
      async (ctx) =>
        customerView(shop.core, shop.remedies, { ...ctx, language }, await shop.core.row(ctx, opened.id)),
      shop.zhou,
    )
    assert.equal(view.because[0], '七天已经过了')
    assert.match(view.because.at(-1) ?? '', language === 'en' ? /another colleague/ : /人工复核/)
    assert.ok(view.because.length > 2)
    assert.ok(!view.because.some((text) => /@.*:/.test(text)), view.because.join())
    assert.match(view.articles[0] ?? '', language === 'en' ? /Consumer/ : /消费者权益保护法/)
    assert.ok(view.steps.some(({ text }) => text === (language === 'en' ? 'Not granted' : '没有同意')))
  }
})

test('an exchange for a dearer piece waits for the difference, and goes on when it is paid', async () => {
  const order = await shop.order({ sku: 'ST-1' })
  const opened = await shop.open({
    ...{ orderId: order.id, lineId: order.lineId, reason: 'damage', wish: 'exchange' },
  })
  const waiting = await shop.as((ctx) =>
    shop.core.act(ctx, {
      ...{ caseId: opened.id, event: 'approve', key: `${opened.id} yes`, as: 'agent' },
      data: { sku: 'MT-1' },
    }),
  )
  assert.deepEqual([waiting.state, waiting.facts.differenceFen], ['awaiting-payment', 74_000])
  const { asked } = await shop.mine((ctx) =>
    shop.payouts.refundsOf(ctx, { customerId: shop.lin, caseId: opened.id }),
  )
  assert.deepEqual(
    asked.map(({ fen, state }) => [fen, state]),
    [[74_000, 'open']],
  )
  await shop.act((ctx) =>
    shop.payouts.capture(ctx, {
      ...{ orderId: order.id, tender: 'demo', fen: 74_000, key: `difference ${order.id}` },
      payRequestId: asked[0]?.id,
    }),
  )
  await shop.pass(0)
  assert.equal((await shop.row(opened.id)).state, 'awaiting-goods')
})

test('more parts than the list of a piece has are not asked for again (G4)', async () => {
  const order = await shop.order()
  const wish = { orderId: order.id, lineId: order.lineId, reason: 'missing' as const, wish: 'part' as const }
  await assert.rejects(
    shop.open({ ...wish, part: 'W-HINGE', quantity: 9, key: `nine ${order.id}` }),
    refused('aftersales.units-taken'),
  )
  await shop.open({ ...wish, part: 'W-HINGE', quantity: 8, key: `eight ${order.id}` })
  await assert.rejects(
    shop.open({ ...wish, part: 'W-HINGE', quantity: 1, key: `one more ${order.id}` }),
    refused('aftersales.part-taken'),
  )
})

test('a price that fell after its days says until when they were, asks no price again, and our silence pays it', async () => {
  const late = await shop.order({ sku: 'MT-1', customerId: shop.zhou })
  const refusedOne = await shop.order({ sku: 'MT-1', customerId: shop.zhou })
  await shop.pass(39 * DAY)
  await shop.act(async (ctx) => {
    const product = await shop.catalogue.product(ctx, 'MT')
    assert.ok(product)
    const { id, revision, score: _s, createdAt: _c, updatedAt: _u, archivedAt: _a, ...draft } = product
    await shop.catalogue.change(ctx, id, revision, {
      ...draft,
      variants: draft.variants.map((one) => ({ ...one, priceFen: 90_000 })),
    })
  })
  const ask = (order: { id: string; lineId: string }) =>
    shop.open(
      {
        ...{ orderId: order.id, lineId: order.lineId, reason: 'price', wish: 'price-protection' },
        key: `late ${order.id}`,
      },
      shop.zhou,
    )
  const opened = await ask(late)
  const seen = await shop.row(opened.id)
  assert.deepEqual([seen.amountFen, seen.facts.outside, seen.facts.dropFen], [0, true, 10_000])
  const because = await becauseOf(opened.id, shop.zhou)
  assert.ok(
    because.some((text) => /^价保到 .+ 为止，这次降价在它之后/.test(text)),
    because.join(),
  )
  await shop.pass(DAY)
  assert.equal((await shop.row(opened.id)).state, 'under-review')
  await shop.pass(DAY)
  const paid = await shop.row(opened.id)
  assert.equal(paid.amountFen, 10_000)
  assert.ok(['credit-due', 'credit-sent', 'paid'].includes(paid.state), paid.state)
  const other = await ask(refusedOne)
  await shop.pass(DAY)
  await shop.act((ctx) =>
    shop.core.act(
      { ...ctx, actor: { ...ctx.actor, kind: 'staff' } },
      {
        ...{ caseId: other.id, event: 'refuse', key: `${other.id} no`, as: 'finance' },
        data: { text: '已过价保', articles: ['条例12'] },
      },
    ),
  )
  assert.equal((await shop.row(other.id)).state, 'not-eligible')
  assert.ok((await becauseOf(other.id, shop.zhou)).some((text) => /^价保到 .+ 为止/.test(text)))
})
