/** Cases of the demo shop: every kind in a telling state, opened on its own delivered orders and moved by its people, through the door. */
import type { Actor, Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { CaseShape } from './contract.ts'
import type { Aftersales, Command, NewCase } from './door.ts'
import { demoOffers } from './ladder/cast.ts'
import { TABLES } from './tables/all.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Orders that came in the last weeks: their rights still run. */
const RECENT_DAYS = 45

type As = NonNullable<Command['as']>
type Move = readonly [event: string, as: As, data?: Command['data']]

/** @property hours ago it was asked for @property part whether it is about the first part of the list */
interface Story {
  readonly asks: Pick<NewCase, 'reason' | 'wish'> & {
    readonly kind?: NewCase['kind']
    readonly reasonText: string
  }
  readonly hours: number
  readonly moves?: readonly Move[]
  readonly pause?: 'in-repair' | 'waiting-customer-evidence' | 'customer-chosen-slot'
  readonly sum?: number
  readonly by?: 'customer'
  readonly part?: true
  /** Against whom a claim is. */
  readonly against?: 'carrier' | 'supplier'
}

const STORIES: readonly Story[] = [
  {
    asks: { reason: 'quality', wish: 'refund-return', reasonText: '桌面中间裂了一条缝，越来越长' },
    hours: 3,
  },
  { asks: { reason: 'quality', wish: 'refund-return', reasonText: '抽屉滑轨卡住，拉不开' }, hours: 22 },
  { asks: { reason: 'no-reason', wish: 'refund-return', reasonText: '和客厅不搭，不想要了' }, hours: 30 },
  {
    asks: { reason: 'mismatch', wish: 'refund-return', reasonText: '页面写实木，背板是密度板' },
    ...{ hours: 12, pause: 'waiting-customer-evidence' as const },
  },
  {
    asks: { reason: 'damage', wish: 'refund-return', reasonText: '开箱就看到左侧板磕掉一块' },
    ...{
      hours: 60,
      moves: [
        ['approve', 'agent'],
        ['collected', 'carrier'],
      ] as const,
    },
  },
  {
    asks: { reason: 'wrong-item', wish: 'refund-return', reasonText: '发成了胡桃色，我要的是白橡' },
    ...{
      hours: 20,
      moves: [
        ['approve', 'agent'],
        ['arrived', 'warehouse'],
        ['inspect', 'warehouse'],
      ] as const,
    },
  },
  {
    asks: { reason: 'quality', wish: 'refund-return', reasonText: '坐垫塌陷，已经寄回' },
    ...{
      hours: 26,
      moves: [
        ['approve', 'agent'],
        ['arrived', 'warehouse'],
        ['pass', 'warehouse', { grade: 'A' }],
      ] as const,
    },
  },
  {
    asks: { reason: 'quality', wish: 'refund-return', reasonText: '说有划痕，收到时就有' },
    hours: 18,
    moves: [
      ['approve', 'agent'],
      ['arrived', 'warehouse'],
      ['inspect', 'warehouse'],
      ['fail', 'quality', { grade: 'D', text: '桌腿有使用后锯短的痕迹，验货记录在案', articles: ['消法24'] }],
      ['dispute', 'agent'],
    ],
  },
  { asks: { reason: 'colour', wish: 'exchange', reasonText: '颜色比图片深很多' }, hours: 5 },
  {
    asks: { reason: 'damage', wish: 'exchange', reasonText: '玻璃门角上有裂纹' },
    ...{
      hours: 50,
      moves: [
        ['approve', 'agent'],
        ['collected', 'carrier'],
      ] as const,
    },
  },
  {
    asks: { reason: 'quality', wish: 'repair', reasonText: '柜门关不严，铰链松了' },
    ...{
      hours: 9,
      moves: [
        ['look', 'agent'],
        ['book', 'agent'],
      ] as const,
    },
  },
  {
    asks: { reason: 'quality', wish: 'repair', reasonText: '电动床升降一半就停' },
    ...{
      hours: 70,
      pause: 'in-repair' as const,
      moves: [
        ['look', 'agent'],
        ['take-in', 'agent'],
      ] as const,
    },
  },
  { asks: { reason: 'install', wish: 'install-again', reasonText: '装歪了，两扇门不齐' }, hours: 2 },
  {
    asks: { reason: 'missing', wish: 'part', reasonText: '少一包螺丝' },
    ...{ hours: 4, part: true as const },
  },
  {
    asks: { reason: 'damage', wish: 'part', reasonText: '运来时这一件磕坏了' },
    ...{ hours: 15, part: true as const, moves: [['confirm', 'agent']] as const },
  },
  {
    asks: { reason: 'late', wish: 'compensation', reasonText: '约好的师傅晚到三个小时，请了半天假' },
    ...{ hours: 6, sum: 20_000 },
  },
  {
    asks: { reason: 'late', wish: 'compensation', reasonText: '送货改期两次都没提前说' },
    hours: 40,
    sum: 30_000,
    moves: [
      ['acknowledge', 'agent'],
      ['investigate', 'agent'],
      ['offer', 'agent', { amountFen: 10_000 }],
      ['reject', 'customer'],
    ],
  },
  { asks: { reason: 'price', wish: 'price-protection', reasonText: '买完第三天就降价了' }, hours: 8 },
  {
    asks: { kind: 'transit-claim', reason: 'damage', wish: 'compensation', reasonText: '' },
    ...{ hours: 30, sum: 86_000, against: 'carrier' as const },
  },
  {
    asks: { kind: 'recourse', reason: 'quality', wish: 'compensation', reasonText: '' },
    hours: 20,
    sum: 42_000,
    against: 'supplier',
  },
  {
    asks: { reason: 'size', wish: 'refund-return', reasonText: '比电梯还高，不折腾了' },
    ...{ hours: 90, moves: [['withdraw', 'customer']] as const },
  },
]

interface Seeding {
  readonly aftersales: Aftersales
  readonly evidence: {
    state(
      ctx: Ctx,
      stated: {
        readonly key: string
        readonly text: string
        readonly orderId: string
        readonly caseId: string
      },
    ): Promise<{ readonly id: string }>
  }
  readonly orders: {
    ofCustomer(ctx: Ctx, customerId: string): Promise<{ readonly items: readonly OrderShape[] }>
  }
  readonly catalogue: {
    variants(
      ctx: Ctx,
      skus: readonly string[],
    ): Promise<ReadonlyMap<string, { readonly product: { readonly id: string } }>>
    parts(ctx: Ctx, id: string): Promise<readonly { readonly no: string; readonly replaceable: boolean }[]>
  }
}

const ARRIVED: readonly OrderShape['state'][] = ['delivered', 'installed', 'closed']

/** @returns how many cases the shop has now */
export async function seedCases(
  ctx: Ctx,
  rooms: Seeding,
  {
    people,
    staff,
  }: { people: readonly { readonly id: string }[]; staff: { readonly id: string; readonly name: string } },
): Promise<number> {
  const lines = await linesOf(ctx, rooms, people)
  let made = 0
  for (const [i, story] of STORIES.entries()) {
    const at = lines.findIndex((line) => !story.part || line.part !== undefined)
    const [line] = at < 0 ? [] : lines.splice(at, 1)
    if (line && (await tell(ctx, rooms, { story, line, key: `demo case ${i}`, staff }))) made += 1
  }
  await demoOffers(ctx, rooms.aftersales, staff)
  return made
}

interface Line {
  readonly order: OrderShape
  readonly lineId: string
  readonly part: string | undefined
}

async function linesOf(
  ctx: Ctx,
  { orders, catalogue }: Seeding,
  people: readonly { readonly id: string }[],
): Promise<Line[]> {
  const since = ctx.now.getTime() - RECENT_DAYS * DAY_MS
  const found: Line[] = []
  for (const { id } of people) {
    const { items } = await orders.ofCustomer(ctx, id)
    const order = items.find((one) => ARRIVED.includes(one.state) && Date.parse(one.placedAt) > since)
    const line = order?.lines[0]
    if (!order || !line) continue
    const variant = (await catalogue.variants(ctx, [line.sku])).get(line.sku)
    const parts = variant ? await catalogue.parts(ctx, variant.product.id) : []
    found.push({ order, lineId: line.id, part: parts.find(({ replaceable }) => replaceable)?.no })
    if (found.length > STORIES.length + 6) break
  }
  return found
}

interface Telling {
  readonly story: Story
  readonly line: Line
  readonly key: string
  readonly staff: { readonly id: string; readonly name: string }
}

const askerOf = ({ order }: Line): Actor => ({
  kind: 'customer',
  id: order.customerId ?? '',
  name: order.customerName,
  permissions: new Set(),
})

/** One story, as far as its order allows it: what policy sees otherwise here is left as it stands. */
async function tell(
  ctx: Ctx,
  { aftersales, evidence }: Seeding,
  { story, line, key, staff }: Telling,
): Promise<boolean> {
  const { asks, hours, pause, sum } = story
  const then = { ...ctx, now: new Date(ctx.now.getTime() - hours * HOUR_MS) }
  const person: Actor = { kind: 'staff', ...staff, permissions: ctx.actor.permissions }
  try {
    let row: CaseShape = await aftersales.open(then, {
      ...{ ...asks, orderId: line.order.id, lineId: line.lineId, key },
      ...(sum !== undefined && { amountFen: sum }),
      ...(story.against && { facts: { against: story.against } }),
      ...(story.part && line.part && { part: line.part }),
    })
    row = await went(then, { aftersales, evidence }, row, { story, line, key, staff })
    if (pause)
      await aftersales.pause(
        { ...then, actor: person },
        { caseId: row.id, cause: pause, key: `${key} pause` },
      )
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Through its moves, one every twenty minutes. */
async function went(
  then: Ctx,
  { aftersales, evidence }: Pick<Seeding, 'aftersales' | 'evidence'>,
  opened: CaseShape,
  { story, line, key, staff }: Telling,
): Promise<CaseShape> {
  const person: Actor = { kind: 'staff', ...staff, permissions: then.actor.permissions }
  let row = opened
  for (const [n, [event, as, data]] of (story.moves ?? []).entries()) {
    if (wentBeyond(row, event)) continue
    const machine = as === 'carrier' || as === 'installer'
    const at = { ...then, now: new Date(then.now.getTime() + (n + 1) * 20 * 60_000) }
    const by = machine ? at : { ...at, actor: as === 'customer' ? askerOf(line) : person }
    const proof = event === 'fail' ? await seen(by, evidence, row, key) : {}
    row = await aftersales.act(by, {
      ...{ caseId: row.id, event, as, key: `${key} ${event}` },
      data: { ...data, ...proof },
    })
  }
  return row
}

/** What policy did by itself at opening nobody has to do again. */
const wentBeyond = ({ kind, state }: CaseShape, event: string): boolean =>
  FIRST.includes(event) && !TABLES[kind].rows.some((row) => row.from === state && row.event === event)
const FIRST: readonly string[] = ['approve', 'acknowledge', 'look', 'confirm']

/** A no rests on what somebody saw and wrote down. */
async function seen(
  by: Ctx,
  evidence: Seeding['evidence'],
  { id: caseId, orderId }: CaseShape,
  key: string,
): Promise<{ readonly evidenceId: string }> {
  const text = '开箱时四条桌腿都短了 3 厘米，切口是新的'
  return { evidenceId: (await evidence.state(by, { key: `${key} seen`, text, orderId, caseId })).id }
}
