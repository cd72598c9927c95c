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

/** @property days from the day it is said @property hour of the last of them, in which the shop is open */
interface Said {
  readonly kind: PromiseKindName
  readonly what: string
  readonly days: readonly [from: number, to: number]
  readonly hour: number
}
const SAID: readonly Said[] = [
  { kind: 'call-back', what: '明天上午给您回电话', days: [1, 1], hour: 12 },
  { kind: 'answer', what: '下班前给您答复能不能换浅灰色', days: [0, 0], hour: 18 },
  { kind: 'answer', what: '问过工厂就告诉您板材的检测报告', days: [1, 2], hour: 17 },
  { kind: 'visit', what: '师傅上门调衣柜门缝', days: [1, 4], hour: 16 },
  { kind: 'visit', what: '师傅上门安装餐桌', days: [2, 5], hour: 15 },
  { kind: 'dispatch', what: '补发缺的螺丝包', days: [1, 2], hour: 18 },
  { kind: 'dispatch', what: '寄出新的铰链', days: [1, 2], hour: 18 },
  { kind: 'delivery', what: '新床板送到家', days: [2, 5], hour: 18 },
  { kind: 'refund', what: '差价三天内退到您的账户', days: [3, 3], hour: 18 },
  { kind: 'repair', what: '把松动的扶手修好', days: [2, 6], hour: 17 },
  { kind: 'other', what: '把发票开好发给您', days: [1, 3], hour: 18 },
]
/** Said without a time, so that they may be due any minute. */
const ANY_TIME: readonly Pick<Said, 'kind' | 'what'>[] = [
  { kind: 'call-back', what: '问到司机就给您回电话' },
  { kind: 'answer', what: '查到换货结果就答复您' },
  { kind: 'dispatch', what: '把补的合页发出' },
  { kind: 'other', what: '把安装视频发给您' },
]
const OPENS = 9
const NOON = [12, 13] as const
const CLOSES = 21

/** @returns the past first; open ones are watched from now on */
export function demoPromises({ now, zone, people, matters }: DemoWish): PastPromise[] {
  const dice = openDice(417)
  const day = (from: Date, days: number) =>
    startOfDay(zone, dayIn(zone, new Date(from.getTime() + days * DAY))).getTime()
  const floor: Floor = {
    dice,
    now,
    people,
    at: (from, days, hour) => new Date(day(from, days) + hour * HOUR),
  }
  const past = Array.from({ length: PAST }, (_, i) => ended(floor, i))
  const open = Array.from({ length: 16 }, (_, i) => running(floor, i))
  return [...past, ...open, ...ofLin(now, zone, matters)]
}

interface Floor {
  readonly dice: Dice
  readonly now: Date
  readonly people: DemoWish['people']
  /** An hour of the day that lies so many days after another's, on the shop's own wall. */
  at(from: Date, days: number, hour: number): Date
}

function ended({ dice, now, people, at }: Floor, i: number): PastPromise {
  const said = dice.pick(SAID)
  const by = dice.pick(MAKERS)
  const days = dice.whole(said.days[0], said.days[1])
  const madeAt = at(now, -days - 2 - Math.floor(dice.roll() * 84), OPENS + dice.roll() * 7)
  const due = at(madeAt, days, said.hour)
  const base = { ...shared(`demo-past-${i}`, said, by, dice.pick(people).id), madeAt, due }
  const luck = dice.roll()
  if (luck < 0.03)
    return { ...base, state: 'released', endedAt: new Date(due.getTime() - HOUR), reason: '客户说不用了' }
  const spare = Math.min(3 * HOUR, (due.getTime() - madeAt.getTime()) * 0.6)
  if (luck < 0.93) return { ...base, state: 'kept', endedAt: new Date(due.getTime() - dice.roll() * spare) }
  const paid = ['visit', 'delivery', 'repair'].includes(said.kind)
  return {
    ...base,
    state: paid ? 'amended' : 'broken',
    endedAt: due,
    reason: dice.pick(['师傅前一单拖久了', '仓库缺货', '忘了回', '快递停在中转站']),
    fulfilledAt: at(due, 1, OPENS + dice.roll() * 3),
    ...(paid && { amends: { state: 'paid' as const, cashFen: 10_000, couponFen: 2000 } }),
  }
}

function running(floor: Floor, i: number): PastPromise {
  const { dice, people } = floor
  const by = i < 4 ? (MAKERS[0] ?? dice.pick(MAKERS)) : dice.pick(MAKERS)
  const { said, ...times } = i % 4 === 0 ? dueSoon(floor, i / 4) : dueLater(floor, i)
  return { ...shared(`demo-open-${i}`, said, by, dice.pick(people).id), state: 'made', ...times }
}

interface Given {
  readonly said: Pick<Said, 'kind' | 'what'>
  readonly madeAt: Date
  readonly due: Date
}

/** Within the hour while the shop is open, else soon after it opens. */
function dueSoon({ dice, now, at }: Floor, i: number): Given {
  const soon = new Date(Math.ceil((now.getTime() + dice.whole(15, 45) * 60_000) / 300_000) * 300_000)
  const within = (from: number, to: number) => soon >= at(now, 0, from) && soon <= at(now, 0, to)
  const open = within(OPENS, NOON[0]) || within(NOON[1], CLOSES)
  const next = [at(now, 0, OPENS + 0.5), at(now, 0, NOON[1] + 0.5), at(now, 1, OPENS + 0.5)]
  const said = ANY_TIME[i % ANY_TIME.length] ?? dice.pick(ANY_TIME)
  const due = open ? soon : (next.find((one) => one > now) ?? soon)
  return { said, madeAt: at(now, -1, OPENS + 1 + dice.roll() * 2), due }
}

/** The first of these words, beginning with the i-th, that could have been said in open hours and is not due yet. */
function dueLater({ dice, now, at }: Floor, i: number): Given {
  for (let k = 0; ; k++) {
    const said = SAID[(i + k) % SAID.length] ?? dice.pick(SAID)
    const days = dice.whole(said.days[0], said.days[1])
    const madeAt = at(now, -dice.whole(0, days), OPENS + dice.roll() * 7)
    const due = at(madeAt, days, said.hour)
    if (madeAt < now && due.getTime() > now.getTime() + HOUR) return { said, madeAt, due }
  }
}

function shared(
  key: string,
  said: Pick<Said, 'kind' | 'what'>,
  by: (typeof MAKERS)[number],
  customerId: string,
) {
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
