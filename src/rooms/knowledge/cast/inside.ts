// What only colleagues read, and what only the assistant may use.
import { type Entry, OWNERS, policy } from './entry.ts'

const { fangmin, duheng, laozhao, xiaoman, shenqing } = OWNERS

export const INSIDE: readonly Entry[] = [
  {
    slug: 'inside-compensation-limits',
    shelf: 'inside',
    audience: 'staff',
    owner: fangmin,
    reviewIn: 30,
    ago: 68,
    mentions: policy('technician-late', 'delivery'),
    zh: [
      '赔付权限',
      `| 谁 | 每单上限 |
|---|---|
| 客服 | 100 元 + 20 元券 |
| 主管 | 500 元 |
| 店主 | 不限 |

同一件事只赔一次。先按规则赔（晚到、误期自动到账），再谈额外的。法律该赔的不占这个额度。`,
    ],
    en: [
      'Compensation limits',
      `| Who | A case up to |
|---|---|
| agent | ¥100 + ¥20 coupon |
| supervisor | ¥500 |
| owner | no limit |

One cause, one compensation. First what the rules give by themselves, then anything extra. What the law owes does not count.`,
    ],
  },
  {
    slug: 'inside-angry-customer',
    shelf: 'inside',
    audience: 'staff',
    owner: fangmin,
    reviewIn: 64,
    ago: 40,
    zh: [
      '客户生气时先做什么',
      `1. 一句承认事实：「沙发晚了 2 天，是我们的错。」只说一次。
2. 一个准话：谁、做什么、几点前。没有准话先说几点给准话。
3. 记进承诺，到点前 30 分钟自己去看。

不说：「理解您的心情」「尽快」「系统问题」。骂人的话不回，事照办。提到律师、12315、媒体，转主管。`,
    ],
    en: [
      'When a customer is angry',
      `1. One sentence that owns the fact: "The sofa is 2 days late; that is our fault." Once.
2. One firm word: who, what, by when. Without one, say when you will have it.
3. Put it down as a promise and look 30 minutes before it is due.

Never "I understand how you feel", "soon", "the system". Insults are not answered, the matter is. Lawyers, 12315, press: supervisor.`,
    ],
  },
  {
    slug: 'inside-carrier-claims',
    shelf: 'inside',
    audience: 'staff',
    owner: laozhao,
    reviewIn: -5,
    ago: 180,
    zh: [
      '向快递索赔要留什么',
      `签收 24 小时内在承运商系统登记。要：外箱六面照、面单、破损近照、称重记录、出库照片。超过 7 天多数不认。给客户的处理不等索赔结果。`,
    ],
  },
  {
    slug: 'inside-photo-diagnosis',
    shelf: 'inside',
    audience: 'staff',
    owner: duheng,
    reviewIn: 102,
    ago: 34,
    zh: [
      '看照片判断坏在哪',
      `- 沙发一头塌：先问弹簧响不响。响，断簧，换弹簧条；不响，海绵，换坐垫。
- 柜门下垂：铰链螺丝松，教他调；孔豁了，寄加长螺丝包。
- 抽屉卡：看滑轨里有没有木屑；变形的寄一副。
- 台面拱：量湿度。低于 30% 先加湿两周再定。

看不清就要第二张，别猜。`,
    ],
    en: [
      'Telling the fault from a photo',
      `- One end of a sofa sinks: does it creak? Yes: a broken spring; no: the foam.
- A door hangs: loose hinge screws, explain how to adjust; worn hole, send longer screws.
- A drawer sticks: look for dust in the runners; bent ones, send a pair.
- A top bows: ask for humidity. Below 30 %, two weeks of moisture first.

If you cannot see it, ask for a second photo; do not guess.`,
    ],
  },
  {
    slug: 'assistant-tone',
    shelf: 'inside',
    audience: 'assistant',
    owner: xiaoman,
    reviewIn: 94,
    ago: 27,
    zh: [
      '助手怎么称呼和收尾',
      `称「您」。先答，后解释，最后给一件能做的事。数字带单位。没有数据就说没有数据，不说「应该」。客户说身高，就按坐深、坐高表比；说有老人，先说坐高；说有猫，先看那个颜色测没测过。`,
    ],
    en: [
      'How the assistant speaks',
      `Answer first, then explain, then one thing to do. Figures with units. No data is said as no data, never "should". Given a body height, compare seat depth and height; with elderly people the seat height comes first; with cats, whether that very colour was tested.`,
    ],
  },
  {
    slug: 'assistant-peak-days',
    shelf: 'inside',
    audience: 'assistant',
    owner: shenqing,
    reviewIn: 14,
    ago: 18,
    mentions: policy('delivery', 'price-protection'),
    zh: [
      '双 11 期间的答法',
      `11 月 1 日到 20 日下单的：快送城市 5–7 天，其他 10–18 天，订单页写着哪一天就是哪一天。价保按规则。排队超过 5 分钟，先给等多久，再问能不能留言，9:00–21:00 两小时内回。`,
    ],
    en: [
      'Answers around 11.11',
      `Orders of 1 to 20 November: fast cities 5–7 days, others 10–18; the day on the order page counts. Price protection by the rules. Queues above 5 minutes: say how long, offer to leave a message, answered within two hours between 9:00 and 21:00.`,
    ],
  },
  {
    slug: 'old-furniture-collection',
    shelf: 'delivery',
    owner: laozhao,
    reviewIn: 180,
    ago: 3,
    draft: true,
    zh: ['旧家具怎么收', `还在写：同城上门 80 元起，九成新抵 10%–30%。要等仓库定下翻新标准再发布。`],
  },
]

/** Questions that nobody has answered yet, each in the words of several people. */
export const UNANSWERED: readonly (readonly ['zh-CN' | 'en', readonly string[]])[] = [
  ['zh-CN', ['云栖浅灰色猫抓测试做过吗', '请问云栖浅灰色的猫抓测试做过没有', '云栖浅灰猫抓测试有没有做']],
  [
    'zh-CN',
    [
      '沙发可以只换坐垫海绵吗',
      '能不能只换沙发坐垫海绵',
      '沙发坐垫海绵可以单独换吗',
      '沙发只换坐垫海绵多少钱',
    ],
  ],
  ['zh-CN', ['餐桌可以刻字吗', '初禾餐桌能刻字吗']],
  ['zh-CN', ['衣柜能加一个裤架吗', '白榆衣柜能不能加裤架']],
  ['zh-CN', ['你们在成都有展厅吗', '成都有没有展厅可以看']],
  ['zh-CN', ['国庆期间送货吗']],
  ['zh-CN', ['地暖房间实木床会变形吗', '地暖房间能放实木床吗']],
  ['zh-CN', ['能开纸质专票吗', '可以开纸质的专票吗']],
  ['en', ['Do you ship to Hong Kong', 'Can you ship to Hong Kong please']],
  ['en', ['Is the sofa fire retardant']],
]
