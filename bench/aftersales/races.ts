/** Races between two nodes, and kills on the way to a confirmation: counted, not timed. */
import { setTimeout as wait } from 'node:timers/promises'
import { call, expectOk } from '../hub/clients.ts'
import type { Bench, Figures } from '../tell.ts'
import { inLoops } from './costs.ts'
import type { Site } from './nodes.ts'
import { opening, owner, sold } from './people.ts'

const AT_ONCE = 4

/** Four ask for the same unit at once over two nodes; two ask for the same partial refund at once. */
export async function races(site: Site, bench: Bench): Promise<Figures> {
  const rounds = bench.small ? 5 : 25
  const other = await site.node(true)
  const nodes = [site.first, other]
  const units = await sold(site, rounds)
  let accepted = 0
  let exact = 0
  for (const [round, one] of units.entries()) {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) =>
        call(
          `${nodes[n % 2]?.base}/api/visitor/cases`,
          'POST',
          one.buyer.headers,
          opening(one, `race ${round} ${n}`),
        ),
      ),
    )
    const won = answers.filter(({ status }) => status < 300).length
    accepted += won
    if (won === 1) exact += 1
  }
  bench.say(
    `${AT_ONCE} returns of one unit at once, two nodes`,
    `exactly one in ${exact} of ${rounds}`,
    `${rounds}`,
  )
  const refunds = await refundRaces(
    site,
    nodes.map(({ base }) => base),
    rounds,
  )
  bench.say(
    'two identical partial refunds at once, two nodes',
    `exactly one in ${refunds} of ${rounds}`,
    `${rounds}`,
  )
  await other.close()
  return { raceRounds: rounds, raceAccepted: accepted, raceExact: exact, refundRaceExact: refunds }
}

async function refundRaces(site: Site, bases: readonly string[], rounds: number): Promise<number> {
  const orders = await sold(site, rounds)
  const desk = await owner(site.first)
  for (const [round, { orderId }] of orders.entries())
    await Promise.all(bases.map((base) => refund(base, desk, orderId, `partial ${round}`)))
  await paidOut(
    site,
    orders.map(({ orderId }) => orderId),
  )
  return (
    orders.length -
    (await unlike(
      site,
      orders.map(({ orderId }) => orderId),
    ))
  )
}

const PART_FEN = 12_300

const refund = async (base: string, desk: Record<string, string>, orderId: string, key: string) => {
  const body = {
    key,
    kind: 'refund',
    orderId,
    to: 'customer',
    fen: PART_FEN,
    cause: 'quality',
    reason: '门板划痕',
  }
  return call(`${base}/api/payouts/obligations`, 'POST', { ...desk, 'idempotency-key': key }, body)
}

/** Waits until nothing that is owed for these orders is on its way. */
async function paidOut(site: Site, orders: readonly string[]): Promise<void> {
  for (;;) {
    const { rows } = await site.admin.query<{ left: number }>(
      `select count(*)::int as left from payouts.obligation
       where order_id = any($1) and state not in ('confirmed', 'reconciled', 'cancelled')`,
      [orders],
    )
    if (rows[0]?.left === 0) return
    await wait(200)
  }
}

/** Orders whose money is not exactly one partial refund: in our books, at the bank, and in what the books add up to. */
async function unlike(site: Site, orders: readonly string[]): Promise<number> {
  const { rows } = await site.admin.query<{ odd: number }>(
    `select count(*)::int as odd from unnest($1::text[]) o(id)
     where (select count(*) filter (where state in ('confirmed', 'reconciled')) from payouts.obligation p where p.order_id = o.id) <> 1
        or (select coalesce(sum(fen), 0) from payouts.obligation p where p.order_id = o.id) <> $2`,
    [orders, PART_FEN],
  )
  return rows[0]?.odd ?? orders.length
}

/** The program is killed while refunds are on their way, and started again: each is paid once, and the books balance. */
export async function crashes(site: Site, bench: Bench): Promise<Figures> {
  const kills = bench.small ? 1 : 3
  const each = bench.small ? 8 : 20
  let odd = 0
  let unbalanced = 0
  let node = await site.node(true)
  for (let round = 0; round < kills; round++) {
    const orders = (await sold(site, each)).map(({ orderId }) => orderId)
    const desk = await owner(node)
    let asked = 0
    const asking = inLoops(orders, async (orderId) => {
      expectOk(await refund(node.base, desk, orderId, `crash ${orderId}`))
      asked += 1
      if (asked === Math.ceil(each / 2)) await node.kill()
    }).catch(() => undefined)
    await asking
    node = await site.node(true)
    // Whoever was told nothing asks again, with the same key.
    const again = await owner(node)
    await inLoops(
      orders,
      async (orderId) => void (await refund(node.base, again, orderId, `crash ${orderId}`)),
    )
    await paidOut(site, orders)
    odd += await unlike(site, orders)
    unbalanced += await unbalancedOf(site)
  }
  await node.close()
  bench.say(
    `kill -9 in the midst of ${each} refunds, ${kills} times`,
    `paid other than once: ${odd}, ledgers that do not balance: ${unbalanced}`,
    '0, 0',
  )
  return { crashRefunds: kills * each, crashOdd: odd, crashUnbalanced: unbalanced }
}

/** Entries whose postings do not add up to nothing. */
async function unbalancedOf(site: Site): Promise<number> {
  const { rows } = await site.admin.query<{ odd: number }>(
    `select count(*)::int as odd from (select entry_id from payouts.posting group by tenant_id, entry_id, unit having sum(amount) <> 0) x`,
  )
  return rows[0]?.odd ?? -1
}
