/** What customers of the demo shop write about: matters in both languages, from which weeks of conversations are rolled. */

/** @property words what knowledge is searched for, so that the assistant's answer has a real source */
export interface Matter {
  readonly language: 'zh-CN' | 'en'
  readonly asks: readonly string[]
  readonly words?: string
  /** Said by the assistant when knowledge gave nothing better. */
  readonly answer: string
  /** A person is needed; what he says. */
  readonly person?: readonly string[]
  readonly thanks: readonly string[]
  readonly tag?: string
  readonly reason?: string
  readonly note?: string
}

const THANKS = ['好的，谢谢', '明白了，谢谢您', '清楚了，辛苦', '好，那我等着', '行，谢谢小伙伴'] as const
const THANKS_EN = ['Great, thank you.', 'That helps, thanks.', 'Perfect, thank you for checking.'] as const

type Line = readonly [asks: readonly string[], words: string, answer: string, tag?: string]

/** Answered by the assistant alone. */
const ANSWERED: readonly Line[] = [
  [
    ['云栖沙发坐高多少？老人家起身方便吗', '云栖沙发坐着深不深，我 1 米 6'],
    '沙发 坐高 坐深',
    '坐高 440 mm，坐深 560 mm。老人起身看坐高，440 够用，两边有扶手。',
    '尺寸',
  ],
  [
    ['沙发布能拆下来洗吗', '布艺沙发脏了怎么清洁'],
    '布艺 清洁 保养',
    '坐垫和靠垫的布套能拆，30 度以下手洗，别烘干；框架上的布用湿布擦。',
    '保养',
  ],
  [
    ['送货上楼收费吗，我家五楼没电梯', '没有电梯搬上楼要加钱吗'],
    '上楼 费用 电梯',
    '有电梯不收费；没有电梯，三楼以上每层每件 20 元，下单时就写在单子上。',
    '运费',
  ],
  [
    ['餐桌是实木还是贴皮', '初禾餐桌什么木头'],
    '餐桌 实木 材质',
    '桌面和桌腿都是白橡实木，没有贴皮，背板也不是。',
    '材质',
  ],
  [
    ['安装要提前多久约', '送货和安装是同一天吗'],
    '安装 预约 师傅',
    '送到当天或次日装，提前一天打电话约两小时的时段。',
    '安装',
  ],
  [
    ['七天无理由退货，运费谁出', '不喜欢可以退吗'],
    '退货 运费 无理由',
    '没拆装的七天内可以退，来回运费由退的一方出；有质量问题我们出。',
    '退货',
  ],
  [
    ['白榆衣柜深度多少，衣架放得下吗', '衣柜里面能挂大衣吗'],
    '衣柜 深度 尺寸',
    '柜深 600 mm，挂衣区净深 560 mm，成人大衣横挂放得下。',
    '尺寸',
  ],
  [
    ['有现货吗，什么时候能发', '下单多久能送到杭州'],
    '多久 能送到 发货',
    '浅灰和燕麦有现货，付款后 2 天内出仓，杭州 3 到 5 天到。',
    '到货',
  ],
  [
    ['能开增值税发票吗', '发票什么时候开'],
    '发票',
    '能开。签收后在订单页点「开发票」，电子票当天到您邮箱。',
    '发票',
  ],
  [
    ['床垫太硬能换软一点的吗', '床垫试睡多久'],
    '床垫 试睡 更换',
    '床垫有 30 晚试睡，试睡期内可以换一次软硬，旧的我们上门取。',
    '换货',
  ],
  [
    ['味道大不大，家里有小孩', '甲醛合格吗，有检测报告吗'],
    '甲醛 检测 环保',
    '板材是 ENF 级，检测报告在商品页「资料」里，写着批次和日期。',
    '环保',
  ],
  [
    ['颜色跟图片会不会差很多', '能寄块布样吗'],
    '色样 色差',
    '能寄。布样不收费，三天到；屏幕看着偏暖，以布样为准。',
    '颜色',
  ],
  [
    ['以旧换新怎么弄，旧沙发能拉走吗', '旧家具回收吗'],
    '旧家具 回收 收费',
    '能拉走。送新的那天顺便带，三座以内收 80 元搬运费。',
    '回收',
  ],
  [
    ['保修几年，框架坏了管吗', '五金件保修吗'],
    '保修 质保',
    '框架保 5 年，五金和布面保 2 年，从签收那天算。',
    '保修',
  ],
]

const ANSWERED_EN: readonly Line[] = [
  [
    ['How deep is the seat of the Yunqi sofa?', 'Is the Yunqi sofa fine for someone 158 cm tall?'],
    'sofa seat depth',
    'The seat is 560 mm deep and 440 mm high. At 158 cm you will want a cushion behind your back.',
    '尺寸',
  ],
  [
    ['Do you deliver to the fifth floor without a lift?', 'Is carrying upstairs extra?'],
    'delivery upstairs fee',
    'With a lift it is free. Without one it is ¥20 for each piece and floor from the fourth floor up.',
    '运费',
  ],
  [
    ['Is the dining table solid wood?', 'What wood is the Chuhe table made of?'],
    'dining table solid wood',
    'Top and legs are solid white oak, no veneer.',
    '材质',
  ],
  [
    ['Who pays the freight when I return something?', 'Can I return it within seven days?'],
    'return freight',
    'Within seven days, not yet assembled: yes. Freight is yours unless it is our fault.',
    '退货',
  ],
]

type Hard = readonly [
  asks: readonly string[],
  person: readonly string[],
  tag: string,
  reason: string,
  note?: string,
]

/** Handed over: a promise, a fault, a complaint, or what nobody wrote down. */
const HARD: readonly Hard[] = [
  [
    ['说好昨天送，到现在没人联系我', '等了一下午，送货的人呢'],
    [
      '对不起，是我们的错。车在嘉兴坏了，我刚和司机通了话，明天 10:00 前到，误了赔您 100 元。',
      '明天我 9 点先给您打电话。',
    ],
    '物流',
    'no-right',
    '司机王师傅，明早第一车',
  ],
  [
    ['收到的餐桌角磕坏了一块', '柜门有一道划痕，拆开就这样'],
    [
      '对不起，是运输里磕的。您选：换一张新的，7 天内到；或者留下这张，退您 300 元。',
      '好，换新的，旧的送新时带走，您不用管。',
    ],
    '破损',
    'no-right',
    '已报仓库，补发 CH-140',
  ],
  [
    ['少了两颗螺丝和一个铰链', '安装师傅说缺一块侧板'],
    [
      '看到了，这就补发，顺丰今天出，明天到。师傅后天上午再来装完。',
      '单号发您了，到了不用签字，放门口就行。',
    ],
    '少件',
    'no-right',
  ],
  [
    ['衣柜门关不严，师傅装得不行', '抽屉拉着有异响'],
    ['听您说的像是导轨没调平。周师傅明天 14:00 到，调好为止，不收费。'],
    '安装',
    'unknown-twice',
    '约周师傅，带备用导轨',
  ],
  [
    ['退款都一个星期了还没到', '退的钱在哪里，你们别再拖了'],
    ['刚查了，昨天 16:20 已经退到原卡，银行要 1 到 3 天。21 日还没到您找我，我去催。'],
    '退款',
    'angry',
  ],
  [
    ['我要找真人，不要机器人', '能不能让人来说'],
    ['您好，我是客服，前面的我都看过了，您说。', '这个可以，今天就给您改。'],
    '转人工',
    'asked-for-person',
  ],
  [
    ['地址写错了，货已经发了怎么办', '想改送货时间到周日'],
    ['改好了，司机那边也通知了。周日 14:00 到 16:00，到前半小时打电话。'],
    '改地址',
    'no-right',
  ],
]

const HARD_EN: readonly Hard[] = [
  [
    ['The table arrived with a cracked corner.', 'There is a dent in the wardrobe door.'],
    [
      'I am sorry; that happened on the way and is our fault. A new one is at your door within 7 days, and we take the old one along.',
    ],
    '破损',
    'no-right',
  ],
  [
    [
      'I have been waiting all afternoon, where is the driver?',
      'Third time you moved my delivery. I want a person.',
    ],
    [
      'I am sorry, that is our fault. I have just spoken to the driver: at your door by 10:00 tomorrow, or ¥100 from us.',
    ],
    '物流',
    'angry',
  ],
]

const answered = (language: Matter['language'], [asks, words, answer, tag]: Line): Matter => ({
  language,
  asks,
  words,
  answer,
  thanks: language === 'en' ? THANKS_EN : THANKS,
  ...(tag && { tag }),
})

const hard = (language: Matter['language'], [asks, person, tag, reason, note]: Hard): Matter => ({
  language,
  asks,
  answer:
    language === 'en'
      ? 'I may not decide this, so I have called a colleague. They see everything you wrote.'
      : '这件事我没有权定，已经请同事来接。您前面说的他都看得到。',
  person,
  thanks: language === 'en' ? THANKS_EN : THANKS,
  tag,
  reason,
  ...(note && { note }),
})

export const MATTERS: readonly Matter[] = [
  ...ANSWERED.map((line) => answered('zh-CN', line)),
  ...ANSWERED_EN.map((line) => answered('en', line)),
  ...HARD.map((line) => hard('zh-CN', line)),
  ...HARD_EN.map((line) => hard('en', line)),
]
