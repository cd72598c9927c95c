/** The conversations that the tour, the tests and the screens name: who writes what, minutes before now. */
import type { Mood, Source, State } from './contract.ts'

/** `by`: the customer, the assistant, 小满, or a note of hers; `ago` in minutes before now. */
export interface NamedLine {
  readonly ago: number
  readonly by: 'customer' | 'assistant' | 'staff' | 'note'
  readonly text: string
  readonly source?: Pick<Source, 'kind' | 'title' | 'quote'>
}

export interface NamedMatter {
  /** What the customer's name begins with. */
  readonly name: RegExp
  readonly key: string
  readonly title: string
  readonly order?: string
  readonly tags?: readonly string[]
  readonly state: State
  /** Whose it is: 小满's, nobody's, or the assistant's. */
  readonly holder: 'staff' | 'queue' | 'assistant'
  readonly lines: readonly NamedLine[]
  /** The card, handed over after the line with this index. */
  readonly card?: {
    readonly after: number
    readonly wants: string
    readonly checked: readonly (readonly [what: string, found: string])[]
    readonly said: readonly string[]
    readonly promised: readonly (readonly [what: string, due: string])[]
    readonly mood: Mood
    readonly open: string
    readonly mind: string
    readonly suggestedReply: string
    readonly reason: string
  }
}

const PARCEL: NamedLine['source'] = { kind: 'order', title: '物流节点', quote: '今早 06:40 出湖州仓' }

export const NAMED: readonly NamedMatter[] = [
  {
    name: /^林/,
    key: 'lin-table',
    title: '餐桌运输中摔了，周六能否送到',
    order: '0417',
    tags: ['物流', '破损'],
    state: 'open',
    holder: 'staff',
    lines: [
      {
        ago: 780,
        by: 'assistant',
        text: '您的餐桌在嘉兴分拨中心跌了约 0.6 米，可能受损。我们没有等您发现，已另发一张新的。',
        source: { kind: 'order', title: '标签记录', quote: '昨晚 21:14 跌落 0.62 m' },
      },
      {
        ago: 10,
        by: 'customer',
        text: '你们昨晚说桌子路上摔了，那周六还能送到吗？我妈周六过生日，家里要坐十口人。我很着急。',
      },
      {
        ago: 9.5,
        by: 'assistant',
        text: '新餐桌今早 06:40 已出湖州仓，承诺周六 12:00 前送到。摔到的那张不用您签收，司机会带走。',
        source: PARCEL,
      },
      {
        ago: 4,
        by: 'customer',
        text: '上次也说准时，结果沙发晚了两天，太过分了。我不想再听「大概」，周六早上到底行不行？',
      },
      {
        ago: 3.8,
        by: 'assistant',
        text: '改送到的时间我没有权定，已经请同事来接。您前面说的他都看得到，不用再说一遍。',
      },
    ],
    card: {
      after: 4,
      wants: '周六早上到，一个准话',
      checked: [
        ['配送 3 组周六', '08:00–10:00 有空位，同小区另有一单，不加钱'],
        ['新餐桌', '今早 06:40 已出湖州仓'],
      ],
      said: ['周六 12:00 前；坏桌不用签收'],
      promised: [['新餐桌送到', '周六 12:00 前']],
      mood: 'angry',
      open: '周六早上能不能到，要一个准点',
      mind: '沙发晚了 2 天，已赔 100 元；再说「尽快」会更生气',
      suggestedReply:
        '林女士，能。我已经把您排在周六第一车，10:00 前到，司机 07:30 会给您打电话。沙发晚的那两天是我们的错，这次我盯着，有变化我先找您。',
      reason: 'no-right',
    },
  },
  {
    name: /^梁/,
    key: 'liang-wardrobe',
    title: '楼道太窄，衣柜侧板转不上去',
    order: '0521',
    tags: ['安装'],
    state: 'open',
    holder: 'staff',
    lines: [
      { ago: 42, by: 'staff', text: '梁先生您好，师傅已经到楼下，有事随时叫我。' },
      { ago: 2, by: 'customer', text: '楼道太窄，衣柜侧板转不上去怎么办，师傅在楼下等着，我有点急' },
    ],
  },
  {
    name: /^何/,
    key: 'he-mattress',
    title: '床垫太软，老人家腰疼',
    order: '0546',
    tags: ['换货', '等审核'],
    state: 'open',
    holder: 'staff',
    lines: [
      { ago: 190, by: 'customer', text: '床垫太软，老人家睡了腰疼，挺失望的' },
      {
        ago: 189.6,
        by: 'assistant',
        text: '床垫有 30 晚试睡，试睡期内可以换一次软硬，旧的我们上门取。要换硬一档的吗？',
        source: { kind: 'policy', title: '床垫试睡', quote: '30 晚内可换一次软硬' },
      },
      { ago: 185, by: 'customer', text: '要换硬的。已经第 31 天了，还行吗' },
      { ago: 184.6, by: 'assistant', text: '过了 30 晚我没有权定，已经请同事来接，您前面说的他都看得到。' },
      { ago: 120, by: 'note', text: '差一天，按老客户申请，等方敏批。' },
      { ago: 118, by: 'staff', text: '何阿姨的腰要紧，差一天我去申请，今天 17:00 前给您答复。' },
      { ago: 8, by: 'customer', text: '有结果了吗，等了一天，挺失望的' },
    ],
  },
  {
    name: /^周/,
    key: 'zhou-refund',
    title: '退款显示成功了，银行卡还没到账',
    order: '0533',
    tags: ['退款'],
    state: 'open',
    holder: 'staff',
    lines: [
      { ago: 95, by: 'customer', text: '退款显示成功了，银行卡还没到账，会不会弄丢了' },
      {
        ago: 90,
        by: 'staff',
        text: '查到了，昨天 16:20 退到您尾号 3318 的卡，银行 1 到 3 天到。三天没到我替您催。',
      },
      { ago: 6, by: 'customer', text: '还没收到，有点担心' },
    ],
  },
  {
    name: /^蒋/,
    key: 'jiang-bed',
    title: '1.8 米的床配 10 平米的房间会挤吗',
    state: 'open',
    holder: 'queue',
    lines: [
      { ago: 5, by: 'customer', text: '1.8 米的床配 10 平米的房间会挤吗？我有户型图' },
      { ago: 4.9, by: 'assistant', text: '这要看门和窗的位置，我没有把握，请设计师同事看您的户型图。' },
    ],
    card: {
      after: 1,
      wants: '想知道 1.8 米床放进 10 m² 卧室会不会挤',
      checked: [['商品资料', '有床的尺寸，没有您的户型']],
      said: ['请设计师看户型图'],
      promised: [],
      mood: 'calm',
      open: '户型图里门窗的位置',
      mind: '还没发户型图，先请她发',
      suggestedReply: '蒋女士您好，麻烦把户型图发我，我标上床和两边过道的宽度给您看，留够 600 mm 就不挤。',
      reason: 'unknown-twice',
    },
  },
  {
    name: /^许/,
    key: 'xu-lamp',
    title: '想再配一盏落地灯',
    order: '0560',
    tags: ['想加购'],
    state: 'open',
    holder: 'staff',
    lines: [
      { ago: 60, by: 'staff', text: '许先生，书柜昨天装好了，用着还顺手吗？' },
      { ago: 3, by: 'customer', text: '书柜装得很好，师傅很专业，谢谢。想再配一盏落地灯，有推荐吗' },
    ],
  },
  {
    name: /^宋/,
    key: 'song-hinge',
    title: '铰链松了',
    order: '0571',
    tags: ['等照片'],
    state: 'waiting',
    holder: 'staff',
    lines: [
      { ago: 300, by: 'customer', text: '柜门铰链松了，关不严' },
      { ago: 296, by: 'staff', text: '麻烦拍一张铰链的照片，我好知道寄哪一种。' },
      { ago: 240, by: 'customer', text: '好的，我晚上回家拍铰链的照片' },
      { ago: 239, by: 'staff', text: '好，不急，收到就寄，第二天到。' },
    ],
  },
  {
    name: /^周/,
    key: 'zhou-fit',
    title: '转角沙发前面放不放得下茶几',
    state: 'solved',
    holder: 'assistant',
    lines: [
      {
        ago: 3120,
        by: 'customer',
        text: '云栖转角沙发 2.85 米放在进深 4.2 米的客厅，前面还能放茶几和留过道吗？',
      },
      {
        ago: 3120,
        by: 'assistant',
        text: '云栖布艺转角沙发 2.85 m深 1700 mm，前面还有 2500 mm：沙发到茶几留 500 mm、再留 600 mm 走道，茶几深度不超过 1400 mm 就行。',
        source: { kind: 'truth', title: '云栖布艺转角沙发 2.85 m 真相单', quote: '总深 1700 mm' },
      },
      { ago: 3118, by: 'customer', text: '好，放心了，谢谢' },
      { ago: 3118, by: 'assistant', text: '不客气。有别的事随时来问，这段对话一直在。' },
    ],
  },
]
