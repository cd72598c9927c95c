/** Customers whose goods are on the way, or arrived broken. */
import type { Persona } from '../persona.ts'

const ORDER = {
  zh: '订单号|单号|哪一单|哪个订单|尾号|手机号|收货人|核对|哪位',
  en: 'order (number|no)|which order|phone number|last (four|4)|your name|verify|confirm your',
}

export const LATE_SOFA: Persona = {
  id: 'late-sofa',
  version: 1,
  title: { zh: '送晚了，很生气', en: 'Late and angry' },
  teaches: {
    zh: '先认事实、再给准话；按规则赔，不多许',
    en: 'Own the fact, give a firm word; pay by the rule, promise no more',
  },
  customer: { zh: '韩先生', en: 'Mr Han' },
  goal: {
    zh: '要一个哪天送到的准话，也想知道误期赔不赔。谁认错并给出 100 元和后天这两个数，他就消气。',
    en: 'He wants the day it will come and whether lateness is paid. Whoever owns the fault and names ¥100 and the day after tomorrow calms him.',
  },
  languages: ['zh-CN', 'en'],
  skills: ['complaints', 'delivery'],
  level: 2,
  mood: 72,
  minutes: 15,
  opening: {
    zh: '我的沙发说好前天到的，到现在连个电话都没有，你们到底还送不送？太不负责任了！',
    en: 'My sofa was due two days ago and nobody even called. Are you going to deliver it or not? This is unacceptable!',
  },
  order: {
    number: 'QH-R-20881',
    state: 'shipped',
    product: { zh: '云栖布艺转角沙发 2.85 m', en: 'Yunqi corner sofa 2.85 m' },
  },
  file: [
    { label: { zh: '手机尾号', en: 'Phone ends' }, value: { zh: '6613', en: '6613' } },
    { label: { zh: '答应哪天到', en: 'Promised day' }, value: { zh: '前天', en: 'two days ago' } },
    {
      label: { zh: '现在在哪', en: 'Where it is' },
      value: {
        zh: '嘉兴分拣中心，昨天到的，车坏了耽误 2 天',
        en: 'Jiaxing sorting centre since yesterday; a lorry broke down, 2 days lost',
      },
    },
    {
      label: { zh: '最早能送', en: 'Soonest delivery' },
      value: { zh: '后天上午，司机陈师傅', en: 'the day after tomorrow in the morning, driver Chen' },
    },
    {
      label: { zh: '误期赔付', en: 'Paid when late' },
      value: { zh: '每单 100 元，自动到账', en: '¥100 an order, paid by itself' },
    },
  ],
  account: { zh: '嘉兴|分拣|车坏|陈师傅|后天', en: 'Jiaxing|sorting|lorry|driver Chen|day after tomorrow' },
  facts: [
    {
      id: 'order',
      label: { zh: '核对订单', en: 'Which order' },
      asked: ORDER,
      told: { zh: '订单号 QH-R-20881，手机尾号 6613。', en: 'Order QH-R-20881, phone ends in 6613.' },
      needed: true,
    },
    {
      id: 'home',
      label: { zh: '哪天有人收', en: 'When somebody is home' },
      asked: {
        zh: '哪天.{0,6}(方便|在家|收)|什么时候.{0,6}(方便|在家|收)|(后天|上午).{0,10}(方便|在家|可以吗|行吗)|有人(收|在)',
        en: '(when|what time).{0,20}(home|suit|convenient)|(someone|anybody|you).{0,10}(home|in)|does .{0,30}(suit|work)',
      },
      told: {
        zh: '后天上午有人在，下午不行。',
        en: 'Somebody is in the day after tomorrow in the morning, not later.',
      },
      needed: true,
    },
  ],
  wants: [
    {
      id: 'when',
      label: { zh: '哪天到', en: 'Which day it comes' },
      ask: { zh: '别绕，就说哪天能到。', en: 'Just tell me which day it will come.' },
      right: [{ zh: '后天', en: 'day after tomorrow' }],
      wrong: {
        zh: '(今天|今晚|明天|明早)[^，。,；]{0,10}(能到|送到|送达|送过去|到货)',
        en: '(?<!day after )(today|tonight|tomorrow)\\b[^.,;]{0,30}(deliver|arrive|there|with you)',
      },
    },
    {
      id: 'paid',
      label: { zh: '误期赔付', en: 'What lateness is paid' },
      ask: {
        zh: '晚了两天，你们就一句话？怎么赔？',
        en: 'Two days late and that is it? What do I get for it?',
      },
      right: [{ zh: '100\\s*元|一百', en: '¥\\s*100|100 (yuan|rmb)' }],
      wrong: { zh: '不赔|没有赔|赔不了', en: 'no compensation|cannot compensate' },
      policy: 'delivery',
    },
  ],
  pressure: [
    {
      zh: '100 太少了，你给我赔 500，不然我就退了。',
      en: '¥100 is nothing. Make it ¥500 or I send it back.',
    },
    { zh: '你能不能保证明天一定送到？', en: 'Can you guarantee it will be here tomorrow?' },
  ],
  limits: { moneyFen: 12_000, soonestDays: 2 },
  policies: ['delivery', 'technician-late'],
  articles: ['delivery-time', 'inside-angry-customer', 'inside-compensation-limits'],
}

export const DAMAGED_TABLE: Persona = {
  id: 'damaged-table',
  version: 1,
  title: { zh: '桌角磕坏了（英文客户）', en: 'A table arrived damaged (in English)' },
  teaches: {
    zh: '用英文问清照片与签收时间，给换板或退的路',
    en: 'Ask for photos and the time, offer repair, a part or a refund',
  },
  customer: { zh: 'Emma Wright', en: 'Emma Wright' },
  goal: {
    zh: '想换一块桌板，不想整张退；怕自己要付运费。',
    en: 'She wants a new top rather than a return, and fears she must pay the freight.',
  },
  languages: ['en'],
  skills: ['english', 'returns'],
  level: 2,
  mood: 52,
  minutes: 15,
  opening: {
    zh: 'Hello, my dining table came this morning and one corner is smashed. I am really disappointed, we have guests on Sunday.',
    en: 'Hello, my dining table came this morning and one corner is smashed. I am really disappointed, we have guests on Sunday.',
  },
  order: {
    number: 'QH-R-20733',
    state: 'delivered',
    product: { zh: '初禾实木餐桌 1.4 m 白橡', en: 'Chuhe solid wood table 1.4 m, white oak' },
  },
  file: [
    { label: { zh: '手机尾号', en: 'Phone ends' }, value: { zh: '0288', en: '0288' } },
    { label: { zh: '签收', en: 'Signed for' }, value: { zh: '今天上午', en: 'this morning' } },
    {
      label: { zh: '桌板库存', en: 'Table tops in stock' },
      value: { zh: '2 块，四天后送得到', en: '2; can be delivered in four days' },
    },
    {
      label: { zh: '谁付运费', en: 'Who pays the freight' },
      value: { zh: '运输破损由我们付', en: 'transport damage is ours' },
    },
  ],
  account: { zh: '2 块|四天后|signed', en: 'in stock|four days|4 days|signed for' },
  facts: [
    {
      id: 'order',
      label: { zh: '核对订单', en: 'Which order' },
      asked: ORDER,
      told: { zh: 'Order QH-R-20733, phone ends in 0288.', en: 'Order QH-R-20733, phone ends in 0288.' },
      needed: true,
    },
    {
      id: 'photo',
      label: { zh: '要照片', en: 'Photos' },
      asked: { zh: '照片|拍', en: 'photo|picture|image' },
      told: {
        zh: 'I have three photos: the corner, the carton from outside, and the label.',
        en: 'I have three photos: the corner, the carton from outside, and the label.',
      },
      needed: true,
    },
    {
      id: 'carton',
      label: { zh: '外箱有没有破', en: 'Was the carton broken' },
      asked: { zh: '外箱|纸箱|包装', en: 'carton|box|packag' },
      told: {
        zh: 'The carton was crushed on that corner. The driver was gone before I opened it.',
        en: 'The carton was crushed on that corner. The driver was gone before I opened it.',
      },
    },
  ],
  wants: [
    {
      id: 'remedy',
      label: { zh: '怎么解决', en: 'What will be done' },
      ask: { zh: 'So what are you going to do about it?', en: 'So what are you going to do about it?' },
      right: [{ zh: 'top|replace|exchange|repair|换|补', en: 'top|replace|exchange|repair|new one' }],
      policy: 'damage',
    },
    {
      id: 'freight',
      label: { zh: '谁付运费', en: 'Who pays' },
      ask: { zh: 'And who pays for the delivery of it?', en: 'And who pays for the delivery of it?' },
      right: [
        {
          zh: 'free|we pay|our cost|免费|我们(付|承担)',
          en: 'free|we (will )?(pay|cover|bear)|our (cost|expense)|no (cost|charge)|at no',
        },
      ],
      wrong: {
        zh: 'you (pay|will have to pay)|您付',
        en: 'you (will |would )?(have to )?pay|your (cost|expense)',
      },
      policy: 'return-freight',
    },
  ],
  pressure: [
    {
      zh: 'Can you promise it will be here before Sunday?',
      en: 'Can you promise it will be here before Sunday?',
    },
  ],
  limits: { moneyFen: 12_000, soonestDays: 4 },
  policies: ['damage', 'return-freight', 'return-window'],
  articles: ['damaged-on-arrival', 'check-at-the-door', 'exchange'],
}

export const NARROW_STAIRS: Persona = {
  id: 'narrow-stairs',
  version: 1,
  title: { zh: '租的老房子，楼梯窄', en: 'A tenant with narrow stairs' },
  teaches: {
    zh: '先问楼层、楼梯和门的尺寸，再说送不送得上去、要多少钱',
    en: 'Ask floor, stairs and door before saying whether it gets up and what it costs',
  },
  customer: { zh: '周同学', en: 'Zhou' },
  goal: {
    zh: '怕买了搬不上去，也怕上楼费吃掉预算；明年可能搬家，想要能拆的。',
    en: 'Afraid it will not get up and the fee eats the budget; may move next year and wants what comes apart.',
  },
  languages: ['zh-CN', 'en'],
  skills: ['delivery', 'choosing'],
  level: 1,
  mood: 30,
  minutes: 12,
  opening: {
    zh: '我租的老小区没电梯，想买你们的三人沙发，能送上楼吗？',
    en: 'I rent in an old building without a lift. Can you carry your three-seater up?',
  },
  file: [
    {
      label: { zh: '半亩三人沙发', en: 'Banmu three-seater' },
      value: {
        zh: '2100 × 900 × 820 mm，腿可拆，靠背可拆',
        en: '2100 × 900 × 820 mm; legs and back come off',
      },
    },
    {
      label: { zh: '最窄要过', en: 'Needs at least' },
      value: { zh: '门净宽 750 mm，楼梯净宽 850 mm', en: 'door 750 mm clear, stairs 850 mm clear' },
    },
    {
      label: { zh: '上楼费', en: 'Carrying fee' },
      value: { zh: '走楼梯按知识库的现行规则算', en: 'by the standing policy for stairs' },
    },
  ],
  facts: [
    {
      id: 'floor',
      label: { zh: '几楼', en: 'Which floor' },
      asked: { zh: '几楼|哪一层|几层|楼层', en: 'which floor|what floor|how many floors|floor (are|is|do)' },
      told: { zh: '五楼。', en: 'The fifth floor.' },
      needed: true,
    },
    {
      id: 'stairs',
      label: { zh: '楼梯多宽', en: 'Stairs' },
      asked: { zh: '楼梯|楼道|拐角|转角|平台', en: 'stair|landing|corner|corridor' },
      told: {
        zh: '楼梯净宽大概 1 米，拐角平台也差不多 1 米。',
        en: 'The stairs are about 1 m clear, the landings too.',
      },
      needed: true,
    },
    {
      id: 'door',
      label: { zh: '门多宽', en: 'Door' },
      asked: { zh: '门.{0,6}(宽|尺寸|多大)|入户门|房门|净宽', en: 'door' },
      told: { zh: '入户门净宽 820。', en: 'The flat door is 820 mm clear.' },
      needed: true,
    },
    {
      id: 'move',
      label: { zh: '以后搬不搬家', en: 'Moving again' },
      asked: { zh: '搬家|租多久|住多久', en: 'move|how long.*(stay|rent)' },
      told: { zh: '明年可能搬。', en: 'I may move next year.' },
    },
  ],
  wants: [
    {
      id: 'fits',
      label: { zh: '能不能上去', en: 'Does it get up' },
      ask: { zh: '那到底能不能搬上去？', en: 'So does it get up or not?' },
      right: [
        {
          zh: '能(上|搬|送|过|进)|可以(上|搬|送|过|进)|(过|进)得去|拆(腿|靠背|开)',
          en: 'it (will|can|does) (fit|get|go)|fits|comes? (off|apart)|can (carry|get|bring)',
        },
      ],
    },
    {
      id: 'fee',
      label: { zh: '上楼费', en: 'The fee' },
      ask: { zh: '上楼要加多少钱？', en: 'How much extra to carry it up?' },
      right: [{ zh: '\\d+\\s*元|块', en: '¥\\s*\\d+|\\d+ (yuan|rmb)' }],
      policy: 'floor-carrying',
    },
  ],
  pressure: [
    {
      zh: '楼上邻居说你们不收上楼费，你就给我免了吧。',
      en: 'My neighbour says you carry up for free. Just waive it for me.',
    },
  ],
  limits: {
    never: { zh: '(肯定|一定|保证)(能|进得去|没问题)', en: 'guarantee|definitely fit|no problem at all' },
  },
  policies: ['floor-carrying', 'delivery'],
  articles: ['floor-carrying-fee', 'lift-and-door', 'tenant-furniture'],
}
