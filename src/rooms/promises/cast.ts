/** The ledger of the demo shop: weeks of promises kept and a few broken, some due soon, and the one to 林女士 that we paid for. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import { type Dice, openDice } from '../../kernel/dice.ts'
import { STAFF } from '../access/index.ts'
import type { PromiseKindName } from './contract.ts'
import type { PastPromise } from './door.ts'

export interface DemoWish {
  readonly now: Date
  readonly zone: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** A matter of each named customer, and the order it is about. */
  readonly matters: readonly {
    readonly id: string
    readonly customer: { readonly id: string; readonly name: string }
    readonly order?: { readonly id: string; readonly number: string } | undefined
  }[]
}

const HOUR = 3600_000
const DAY = 24 * HOUR
const PAST = 240

const TEAM_OF: Readonly<Record<string, string>> = {
  stf_xiaoman: 'team_aftersale',
  stf_guyu: 'team_presale',
  stf_hanlu: 'team_aftersale',
  stf_lixia: 'team_presale',
  stf_qiufen: 'team_installation',
  stf_luzhi: 'team_vip',
  stf_yunan: 'team_vip',
}
const MAKERS = STAFF.filter((one) => TEAM_OF[one.id])

interface Said {
  readonly kind: PromiseKindName
  readonly what: string
  /** Hours until it is due. */
  readonly hours: readonly [from: number, to: number]
}
const SAID: readonly Said[] = [
  { kind: 'call-back', what: '明天上午给您回电话', hours: [14, 26] },
  { kind: 'answer', what: '下班前给您答复能不能换浅灰色', hours: [2, 8] },
  { kind: 'answer', what: '问过工厂就告诉您板材的检测报告', hours: [4, 30] },
  { kind: 'visit', what: '师傅上门调衣柜门缝', hours: [24, 90] },
  { kind: 'visit', what: '师傅上门安装餐桌', hours: [30, 100] },
  { kind: 'dispatch', what: '补发缺的螺丝包', hours: [20, 48] },
  { kind: 'dispatch', what: '寄出新的铰链', hours: [12, 40] },
  { kind: 'delivery', what: '新床板送到家', hours: [40, 110] },
  { kind: 'refund', what: '差价三天内退到您的账户', hours: [40, 72] },
  { kind: 'repair', what: '把松动的扶手修好', hours: [48, 140] },
  { kind: 'other', what: '把发票开好发给您', hours: [10, 60] },
]

/** @returns the past first; open ones are watched from now on */
export function demoPromises({ now, zone, people, matters }: DemoWish): PastPromise[] {
  const dice = openDice(417)
  const past = Array.from({ length: PAST }, (_, i) => ended(dice, i, now, people))
  const open = Array.from({ length: 16 }, (_, i) => running(dice, i, now, people))
  return [...past, ...open, ...ofLin(now, zone, matters)]
}

function ended(dice: Dice, i: number, now: Date, people: DemoWish['people']): PastPromise {
  const said = dice.pick(SAID)
  const by = dice.pick(MAKERS)
  const hours = dice.whole(said.hours[0], said.hours[1])
  const ago = 1.2 * DAY + hours * HOUR + dice.roll() * 85 * DAY
  const madeAt = new Date(now.getTime() - ago)
  const due = new Date(madeAt.getTime() + hours * HOUR)
  const base = { ...shared(`demo-past-${i}`, said, by, dice.pick(people).id), madeAt, due }
  const luck = dice.roll()
  if (luck < 0.03)
    return { ...base, state: 'released', endedAt: new Date(due.getTime() - HOUR), reason: '客户说不用了' }
  if (luck < 0.93)
    return {
      ...base,
      state: 'kept',
      endedAt: new Date(due.getTime() - dice.roll() * hours * 0.6 * HOUR),
    }
  const paid = ['visit', 'delivery', 'repair'].includes(said.kind)
  return {
    ...base,
    state: paid ? 'amended' : 'broken',
    endedAt: due,
    reason: dice.pick(['师傅前一单拖久了', '仓库缺货', '忘了回', '快递停在中转站']),
    fulfilledAt: new Date(due.getTime() + dice.whole(2, 30) * HOUR),
    ...(paid && { amends: { state: 'paid' as const, cashFen: 10_000, couponFen: 2000 } }),
  }
}

function running(dice: Dice, i: number, now: Date, people: DemoWish['people']): PastPromise {
  const said = SAID[i % SAID.length] ?? dice.pick(SAID)
  const by = i < 4 ? (MAKERS[0] ?? dice.pick(MAKERS)) : dice.pick(MAKERS)
  const soon = i % 4 === 0
  return {
    ...shared(`demo-open-${i}`, said, by, dice.pick(people).id),
    state: 'made',
    madeAt: new Date(now.getTime() - dice.whole(soon ? 20 : 2, 40) * HOUR),
    due: new Date(now.getTime() + (soon ? dice.whole(15, 50) / 60 : dice.whole(3, 70)) * HOUR),
  }
}

function shared(key: string, said: Said, by: (typeof MAKERS)[number], customerId: string) {
  return {
    key,
    customerId,
    what: said.what,
    kind: said.kind,
    by: { kind: 'staff' as const, id: by.id, name: by.name },
    teamId: TEAM_OF[by.id] ?? '',
  }
}

/** Her sofa came two days late and we paid; her table is promised for Saturday. */
function ofLin(now: Date, zone: string, matters: DemoWish['matters']): PastPromise[] {
  const matter = matters.findLast((one) => one.customer.name.startsWith('林'))
  if (!matter) return []
  const { id: conversationId, order, customer } = matter
  const at = (days: number, hour: number) =>
    new Date(startOfDay(zone, dayIn(zone, new Date(now.getTime() + days * DAY))).getTime() + hour * HOUR)
  const xiaoman = { kind: 'staff' as const, id: 'stf_xiaoman', name: '小满' }
  const hers = { customerId: customer.id, conversationId, order, by: xiaoman, teamId: 'team_aftersale' }
  const saturday =
    [0, 1, 2, 3, 4, 5, 6].find((days) => at(days, 12) > now && at(days, 12).getUTCDay() === 6) ?? 4
  return [
    {
      ...hers,
      key: 'demo-lin-sofa',
      what: '沙发送到家',
      kind: 'delivery',
      state: 'amended',
      madeAt: at(-16, 10),
      due: at(-9, 18),
      endedAt: at(-9, 18),
      fulfilledAt: at(-7, 16),
      reason: '车在嘉兴坏了，换车晚了两天',
      amends: { state: 'paid', cashFen: 10_000, couponFen: 2000 },
    },
    {
      ...hers,
      key: 'demo-lin-call',
      what: '沙发到了给您打电话',
      kind: 'call-back',
      state: 'kept',
      madeAt: at(-9, 19),
      due: at(-7, 18),
      endedAt: at(-7, 15),
    },
    {
      ...hers,
      key: 'demo-lin-table',
      what: '新餐桌送到家，坏的带走',
      kind: 'delivery',
      state: 'made',
      by: { kind: 'assistant', id: 'assistant', name: '' },
      keeperId: xiaoman.id,
      source: 'assistant',
      madeAt: new Date(now.getTime() - 10 * 60_000),
      from: at(saturday, 8),
      due: at(saturday, 12),
    },
  ]
}
