/** Eight rules of the demo shop. */
import type { RuleDraft } from './contract.ts'

export const DEMO_RULES: readonly (RuleDraft & { readonly enabled: boolean })[] = [
  {
    name: '生气的会员升级',
    when: 'always',
    trigger: { on: 'event', event: 'conversations.message.received' },
    all: [
      { fact: 'mood', is: 'is', values: ['angry'] },
      { fact: 'customer.tier', is: 'is', values: ['银杏会员'] },
      { fact: 'tags', is: 'has-not', values: ['已升级'] },
    ],
    any: [],
    deeds: [
      { do: 'tag', tag: '已升级' },
      { do: 'escalate', text: '银杏会员生气了，请主管接一下。' },
    ],
    enabled: true,
  },
  {
    name: '等了 30 分钟还没人答',
    when: 'always',
    trigger: { on: 'waiting', minutes: 30 },
    all: [{ fact: 'holder', is: 'is', values: ['queue', 'staff'] }],
    any: [],
    deeds: [
      { do: 'tag', tag: '久等' },
      { do: 'note', text: '已等 30 分钟营业时间，先回一句再查。' },
    ],
    enabled: true,
  },
  {
    name: '问什么时候的打标签',
    when: 'always',
    trigger: { on: 'event', event: 'conversations.message.received' },
    all: [
      { fact: 'text', is: 'contains', values: ['什么时候', '几天', '多久', 'when'] },
      { fact: 'tags', is: 'has-not', values: ['问时间'] },
    ],
    any: [],
    deeds: [{ do: 'tag', tag: '问时间' }],
    enabled: true,
  },
  {
    name: '订单误期就开工单',
    when: 'always',
    trigger: { on: 'event', event: 'orders.order.promise-missed' },
    all: [{ fact: 'order.value', is: 'at-least', values: [200_000] }],
    any: [],
    deeds: [{ do: 'work', kind: 'stock-check', title: '订单误期：查原因，今天回电' }],
    enabled: false,
  },
  {
    name: '低分留言提醒主管',
    when: 'always',
    trigger: { on: 'event', event: 'surveys.answered' },
    all: [{ fact: 'satisfaction', is: 'at-most', values: [2] }],
    any: [],
    deeds: [{ do: 'tag', tag: '低分' }],
    enabled: true,
  },
  {
    name: '在意价格的走优惠通道',
    when: 'always',
    trigger: { on: 'event', event: 'conversations.message.received' },
    all: [
      {
        fact: 'text',
        is: 'contains',
        values: [
          '便宜点',
          '太贵',
          '打折',
          '优惠',
          '比价',
          '别家',
          'cheaper',
          'discount',
          'price match',
          'too expensive',
        ],
      },
      { fact: 'tags', is: 'has-not', values: ['价格敏感'] },
    ],
    any: [],
    deeds: [{ do: 'tag', tag: '价格敏感' }],
    enabled: true,
  },
  {
    name: '下班后先打招呼',
    when: 'always',
    trigger: { on: 'event', event: 'conversations.handed-over' },
    all: [{ fact: 'hours.open', is: 'is', values: [false] }],
    any: [],
    deeds: [
      {
        do: 'reply',
        text: {
          'zh-CN':
            '{{customer.name}}，同事下班了，您写的已经排在明早第一批。急的话请写「急」，值班同事会看到。',
          en: '{{customer.name}}, colleagues are off for today; your matter is in the first batch tomorrow. If it is urgent write “urgent” and whoever is on duty sees it.',
        },
      },
      { do: 'tag', tag: '夜间' },
    ],
    enabled: false,
  },
  {
    name: '大促：问发货的打标签',
    when: 'surge',
    trigger: { on: 'event', event: 'conversations.message.received' },
    all: [
      { fact: 'text', is: 'contains', values: ['发货', '什么时候发', 'dispatch', 'ship'] },
      { fact: 'tags', is: 'has-not', values: ['大促发货'] },
    ],
    any: [],
    deeds: [{ do: 'tag', tag: '大促发货' }],
    enabled: true,
  },
  {
    name: '每天 17:30 提醒没收尾的',
    when: 'always',
    trigger: { on: 'schedule', days: [1, 2, 3, 4, 5], at: '17:30' },
    all: [
      { fact: 'state', is: 'is', values: ['open'] },
      { fact: 'holder', is: 'is', values: ['staff'] },
    ],
    any: [],
    deeds: [{ do: 'note', text: '下班前看一眼：今天能收尾就收尾，不能就给客户一个日子。' }],
    enabled: true,
  },
]
