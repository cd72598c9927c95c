/** The evening and the day of 11.11 in the demo shop: short questions in a row, most answered by the assistant, some that waited for a person. */
import { type Dice, openDice } from '../../kernel/dice.ts'
import { seeded } from '../../kernel/ids.ts'
import type { History, HistoryEvent } from '../conversations/index.ts'

const MINUTE = 60_000
const MATTERS = 70

const ASKS = [
  ['双11 下单什么时候发货？', '现货 48 小时内发出，定做的按约定日子送；晚了按约定赔 100 元。'],
  ['付了定金，尾款哪天付？', '尾款 11 号 0 点起、24 点前付，付完就排单。'],
  ['两张餐椅能和桌子一起送吗？', '能，同一地址一趟送到，不另收运费。'],
  ['昨天买的，今天降价能退差价吗？', '能，15 天内降价退差价，当天到账。'],
  ['地址填错了，能改吗？', '没出库就能改：把新地址和收货人电话后四位发来。'],
  [
    'Will it ship before the weekend?',
    'Pieces in stock leave within 48 hours, made-to-order ones on the promised day.',
  ],
] as const
const THANKS = ['好的', '明白了，谢谢', '知道了', 'Thanks']

interface Peak {
  readonly from: Date
  readonly to: Date
  readonly channelId: string
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly tier?: string | null | undefined
  }[]
  readonly agents: readonly { readonly id: string; readonly name: string }[]
}

/** The same peak gives the same conversations. */
export function peakHistories(peak: Peak): History[] {
  const dice = openDice(1112)
  const span = peak.to.getTime() - peak.from.getTime()
  return Array.from({ length: MATTERS }, (_, i) => {
    // Most come in the first hours after midnight and in the evening.
    const share = dice.chance(0.45) ? 0.14 + dice.roll() * 0.1 : dice.roll()
    return one(dice, peak, new Date(peak.from.getTime() + span * share * 0.97), i)
  })
}

function one(dice: Dice, { channelId, people, agents }: Peak, at: Date, i: number): History {
  const person = dice.pick(people)
  const [ask, answer] = dice.pick(ASKS)
  const helped = dice.chance(0.28)
  const agent = dice.pick(agents)
  const minute = (n: number) => new Date(at.getTime() + Math.round(n * MINUTE))
  const customer = { kind: 'customer' as const, id: person.id, name: person.name }
  const house = { kind: 'system' as const, id: null, name: '' }
  const wait = helped ? 3 + dice.roll() ** 2 * 22 : 0.12
  const staff = { kind: 'staff' as const, id: agent.id, name: agent.name }
  const events: HistoryEvent[] = [
    { kind: 'message', at, author: customer, text: ask },
    ...(helped
      ? [
          {
            kind: 'holder' as const,
            at: minute(0.1),
            holder: 'queue' as const,
            engagement: 1,
            because: 'handed-over',
          },
          {
            kind: 'holder' as const,
            at: minute(wait),
            author: staff,
            holder: 'staff' as const,
            engagement: 1,
            because: 'answered',
          },
        ]
      : []),
    {
      kind: 'message',
      at: minute(wait),
      author: helped ? staff : { kind: 'assistant', id: 'assistant', name: '' },
      text: answer,
    },
    { kind: 'message', at: minute(wait + 2), author: customer, text: dice.pick(THANKS) },
    { kind: 'state', at: minute(wait + 6), author: helped ? staff : house, state: 'solved' },
  ]
  return {
    id: seeded('con', at, `demo-peak-${i}`),
    customer: { id: person.id, name: person.name, ...(person.tier && { tier: person.tier }) },
    channelId,
    state: 'solved',
    holder: helped ? 'staff' : 'assistant',
    ...(helped && { assignee: agent }),
    tags: ['双11'],
    events,
  }
}
