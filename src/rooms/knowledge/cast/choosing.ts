// Guides to choosing, and what members and everybody's data may expect.
import { type Entry, OWNERS, policy, product } from './entry.ts'

const { luzhi, jiangmo, fangmin, xiaoman } = OWNERS

export const CHOOSING: readonly Entry[] = [
  {
    slug: 'sofa-depth-by-height',
    shelf: 'choosing',
    owner: luzhi,
    reviewIn: 65,
    ago: 72,
    mentions: [
      product('YQ-L285', 'size.seat-depth', 'size.seat-height'),
      product('MZ-S220', 'size.seat-depth'),
      product('BM-S165', 'size.seat-depth'),
    ],
    zh: [
      '按身高选坐深、坐高',
      `坐到底，膝盖后面离坐垫边还有两三指，脚能放平，就合适。

| 身高 | 坐深 | 坐高 |
|---|---|---|
| 150–160 cm | 500–540 mm | 400–430 mm |
| 160–172 cm | 530–570 mm | 420–440 mm |
| 172–185 cm | 560–600 mm | 430–460 mm |

我们的：半亩 530、云栖 560、山茶 580、麦芒 600 mm。家里人高矮差得多，按矮的那位选坐高，深出来的用 120 mm 腰枕补。老人起身看坐高，430 mm 以上、有扶手最省力。`,
    ],
    en: [
      'Seat depth and height by body height',
      `Sit right back: two or three fingers between knee and edge, feet flat, and it fits.

| Body height | Seat depth | Seat height |
|---|---|---|
| 150–160 cm | 500–540 mm | 400–430 mm |
| 160–172 cm | 530–570 mm | 420–440 mm |
| 172–185 cm | 560–600 mm | 430–460 mm |

Ours: Banmu 530, Yunqi 560, Shancha 580, Maimang 600 mm. In a family of different heights choose the seat height for the smallest and fill the depth with a 120 mm cushion. For elderly people the seat height counts: 430 mm or more, with arms.`,
    ],
  },
  {
    slug: 'small-living-room',
    shelf: 'choosing',
    owner: jiangmo,
    reviewIn: 132,
    ago: 53,
    mentions: [product('BM-L198', 'size'), product('BM-S165', 'size')],
    zh: [
      '小客厅怎么摆',
      `先留路，再放家具：

- 主走道 800 mm，次走道 600 mm。
- 沙发到茶几 400–450 mm，到电视柜 2.2–3 m。
- 沙发宽不超过那面墙的四分之三：3 m 的墙放 2.2 m 以内。
- 门和窗帘打开要扫过的地方别放东西。

10–14 m² 的客厅：半亩 1.98 m 转角沙发 + 圆茶几 0.8 m + 1.2 m 电视柜，走道还剩 820 mm。要不要替您排一张图，把长、宽、门窗位置发来就行。`,
    ],
    en: [
      'A small living room',
      `Paths first, then furniture:

- Main path 800 mm, side path 600 mm.
- Sofa to coffee table 400–450 mm, to the TV 2.2–3 m.
- The sofa takes no more than three quarters of its wall: up to 2.2 m on 3 m.
- Nothing where doors and curtains sweep.

10–14 m²: Banmu corner sofa 1.98 m, a round 0.8 m table and a 1.2 m TV unit leave 820 mm. Send length, width, doors and windows and we draw it for you.`,
    ],
  },
  {
    slug: 'small-bedroom',
    shelf: 'choosing',
    owner: jiangmo,
    reviewIn: 128,
    ago: 51,
    mentions: [product('TY-BX150', 'size')],
    zh: [
      '10 平方米卧室放得下 1.8 m 床和书桌吗',
      `3.2 × 3.1 m 的房间：1.8 m 床连框 1,880 × 2,130 mm，靠一面墙，一侧留 500 mm，脚边留 600 mm；书桌选 1.0 m 宽、500 mm 深，放窗边。衣柜只剩 0.8–0.9 m 宽的位置，深 600 mm。

要放 1.2 m 以上的书桌，床改 1.5 m。储物不够选高箱床，约 1.2 m³，抵一个 0.9 m 衣柜。`,
    ],
    en: [
      'A 1.8 m bed and a desk in 10 m²',
      `In 3.2 × 3.1 m: a 1.8 m bed measures 1,880 × 2,130 mm with its frame; against a wall, 500 mm on one side, 600 mm at the foot; a desk 1.0 m wide and 500 mm deep at the window. A wardrobe has 0.8–0.9 m left, 600 mm deep.

For a desk of 1.2 m take a 1.5 m bed. A storage bed gives about 1.2 m³, as much as a 0.9 m wardrobe.`,
    ],
  },
  {
    slug: 'choosing-a-mattress',
    shelf: 'choosing',
    owner: luzhi,
    reviewIn: 58,
    ago: 49,
    mentions: [product('ML-M1', 'comfort'), product('ML-M2', 'comfort'), product('ML-M3', 'comfort')],
    zh: [
      '床垫软硬怎么选',
      `平躺，手掌往腰下伸：轻松穿过是太硬，伸不进是太软，刚好塞得住最合适。

| 情况 | 软硬（1 软–5 硬） | 我们的 |
|---|---|---|
| 侧睡、体重 50 kg 以下 | 2 | 三号、五号 |
| 平躺、50–80 kg | 3 | 一号、四号 |
| 80 kg 以上、习惯硬的 | 4–5 | 二号、七号、八号 |
| 12 岁以下 | 4 | 六号 |

腰病的人听医生的，不听广告的。30 天内睡不惯可以换一次软硬，运费各付一半。`,
    ],
    en: [
      'How firm a mattress',
      `Lie on your back and slide a hand under it: too easy is too firm, not at all is too soft.

| Case | Firmness (1 soft–5 firm) | Ours |
|---|---|---|
| side sleepers, below 50 kg | 2 | No. 3, No. 5 |
| back sleepers, 50–80 kg | 3 | No. 1, No. 4 |
| above 80 kg, used to firm | 4–5 | No. 2, No. 7, No. 8 |
| under twelve | 4 | No. 6 |

With back illness listen to a doctor, not to advertising. Within 30 days you may change the firmness once, freight shared.`,
    ],
  },
  {
    slug: 'solid-wood-or-veneer',
    shelf: 'choosing',
    owner: luzhi,
    reviewIn: 99,
    ago: 47,
    mentions: [
      product('CH-T140', 'material'),
      product('TY-V180', 'material'),
      product('GM-S120', 'material'),
    ],
    zh: [
      '实木、贴皮、颗粒板怎么分',
      `看端面和反面：木纹从正面拐到端面、连得上，是实木；端面是一层薄边、纹路断了，是贴皮；端面是碎屑，是颗粒板。

| | 价 | 耐用 | 怕什么 |
|---|---|---|---|
| 实木（初禾、白榆、晚舟） | 高 | 能翻新，几十年 | 干湿变化 |
| 贴皮多层板（听雨） | 中 | 稳定，10 年以上 | 磕掉皮补不好 |
| 颗粒板（归木） | 低 | 平整，8–10 年 | 泡水膨胀 |

没有哪种最好：潮湿的浴室边用多层板，天天用的餐桌用实木。真相表里每个部位写的都是实话。`,
    ],
    en: [
      'Solid wood, veneer, particle board',
      `Look at the end and the underside: grain that runs round the edge is solid; a thin edge where it breaks off is veneer; crumbs are particle board.

| | Price | Lasts | Minds |
|---|---|---|---|
| solid (Chuhe, Baiyu, Wanzhou) | high | decades, can be renewed | dry and damp |
| veneered plywood (Tingyu) | middle | stable, 10 years and more | chips that cannot be mended |
| particle board (Guimu) | low | flat, 8–10 years | water |

None is best: plywood beside a damp bathroom, solid wood for a table used every day. The truth sheet says honestly what each place is made of.`,
    ],
  },
  {
    slug: 'dining-table-size',
    shelf: 'choosing',
    owner: jiangmo,
    reviewIn: 142,
    ago: 36,
    mentions: [product('CH-T140', 'size'), product('CH-TX130', 'size')],
    zh: [
      '几个人用多大的餐桌',
      `每人 600 mm 宽，桌边到墙 800 mm 才拉得开椅子。

| 人数 | 长桌 | 圆桌 |
|---|---|---|
| 2–4 | 1.2–1.4 m | 0.9–1.1 m |
| 4–6 | 1.4–1.6 m | 1.2 m |
| 6–8 | 1.8 m 以上 | 1.35 m 以上 |

平时三口、过年八口：伸缩桌 1.3–1.8 m。腿部净高 620 mm 以上，椅子坐高配桌高减 300 mm。`,
    ],
    en: [
      'How large a dining table',
      `600 mm for each person; 800 mm from edge to wall to pull a chair out.

| People | Long | Round |
|---|---|---|
| 2–4 | 1.2–1.4 m | 0.9–1.1 m |
| 4–6 | 1.4–1.6 m | 1.2 m |
| 6–8 | 1.8 m and more | 1.35 m and more |

Three every day, eight at New Year: extending 1.3–1.8 m. Leg room 620 mm or more; the seat is 300 mm below the top.`,
    ],
  },
  {
    slug: 'wardrobe-inside',
    shelf: 'choosing',
    owner: jiangmo,
    reviewIn: 136,
    ago: 28,
    mentions: [product('BY-W160', 'size'), product('GM-W180', 'size')],
    zh: [
      '衣柜里面要多深多高',
      `衣架宽 450 mm，内深 550 mm 才不夹袖子。长大衣要挂 1,300 mm，衬衫 1,000 mm。

白榆衣柜内深 550、挂衣净高 1,320 mm；归木推拉门内深 560、净高 1,400 mm。平开门前面留 600 mm，留不出就选推拉门，但一次只开得了一半。`,
    ],
    en: [
      'How deep and high inside a wardrobe',
      `Hangers are 450 mm wide; 550 mm inside keeps sleeves free. Long coats need 1,300 mm, shirts 1,000.

Baiyu: 550 deep, 1,320 high. Guimu with sliding doors: 560 and 1,400. Hinged doors need 600 mm in front; without it take sliding ones, which open only half at a time.`,
    ],
  },
  {
    slug: 'free-samples',
    shelf: 'choosing',
    owner: xiaoman,
    reviewIn: 150,
    ago: 26,
    mentions: policy('samples'),
    zh: [
      '色样怎么要',
      `在商品页或会话里说要哪几种，每次最多 5 片，免费，2 天内寄出，不用还。布样 100 × 100 mm，木样 80 × 50 mm，皮样 80 × 80 mm。在自己家的窗边看一天再定。`,
    ],
    en: [
      'Asking for samples',
      `Tell us which on the product page or in the chat: up to 5 at a time, free, sent within 2 days, yours to keep. Cloth 100 × 100 mm, wood 80 × 50, leather 80 × 80. Look at them at your own window for a day.`,
    ],
  },
  {
    slug: 'tenant-furniture',
    shelf: 'choosing',
    owner: luzhi,
    reviewIn: 116,
    ago: 22,
    mentions: [product('BM-F190'), product('BM-TF80')],
    zh: [
      '租房怎么买家具',
      `三条：拆得开、一人搬得动、不打孔。

- 沙发：半亩分两件，每件 40 kg 以内；折叠沙发床来客能睡。
- 桌：折叠餐桌 0.8 m，来人拉到 1.4 m。
- 柜：半亩简易衣柜拆装最多两次，再拆孔位会松。
- 灯：落地灯，插上就用。

搬家时，大件可以请我们拆了再装，费用按安装一栏。`,
    ],
  },
  {
    slug: 'membership',
    shelf: 'membership',
    owner: fangmin,
    reviewIn: 26,
    ago: 59,
    mentions: policy('membership', 'warranty'),
    zh: [
      '会员有什么',
      `12 个月内实付满 5,000 元是**木友**，满 20,000 元是**家友**，自动升，不用申请，有效 24 个月。

| | 木友 | 家友 |
|---|---|---|
| 质保 | 多 1 年 | 多 2 年 |
| 无理由退货 | 7 天 | 30 天 |
| 退货上门取件 | 按价 | 免费 |
| 找人 | 正常排队 | 先接，专属顾问 |

退货的金额会从累计里扣掉，降级前 30 天告诉您。`,
    ],
    en: [
      'Membership',
      `¥5,000 paid within 12 months makes a **Wood Friend**, ¥20,000 a **Home Friend**, by itself, for 24 months.

| | Wood Friend | Home Friend |
|---|---|---|
| guarantee | +1 year | +2 years |
| return without a reason | 7 days | 30 days |
| collecting a return | at cost | free |
| a person | in turn | first, own adviser |

Returned amounts are taken off; we tell you 30 days before a tier ends.`,
    ],
  },
  {
    slug: 'your-data',
    shelf: 'privacy',
    owner: fangmin,
    reviewIn: 20,
    ago: 95,
    mentions: policy('privacy'),
    zh: [
      '我们存什么，怎么删',
      `存：姓名、电话、地址、订单、会话、您发的照片。用来送货、安装、售后，不卖给别人。给快递和师傅的只有送到、装好要用的那几样。

照片和户型图 180 天后删；交易记录按法律留 3 年，到期删。助手的回答来自我们写的文章和商品真相表，您随时可以要人来答。

想看、想带走、想删：在会话里说「导出我的资料」或「删除我的资料」，验证身份后 15 天内办完。营销短信一律先征得同意，回 T 退订。`,
    ],
    en: [
      'What we keep and how to delete it',
      `We keep name, phone, address, orders, conversations and photos you send, for delivery, installation and service. We sell nothing. Carriers and technicians see only what they need.

Photos and plans go after 180 days; trade records stay 3 years by law. The assistant answers from our articles and truth sheets; you may ask for a person at any time.

To see, take away or delete: say "export my data" or "delete my data" in the chat; done within 15 days once we know it is you. Marketing only with consent; reply T to stop.`,
    ],
  },
  {
    slug: 'assistant-and-people',
    shelf: 'privacy',
    owner: fangmin,
    reviewIn: 104,
    ago: 24,
    zh: [
      '和我说话的是机器还是人',
      `带「助手」两个字、左边有虚线的，是机器；带名字的，是人。助手只说文章和真相表里写着的，每句给出处；没写的它会说不知道，然后请人来。

您说「找人」，它马上停，同事从它停下的地方接，不用您再讲一遍。`,
    ],
    en: [
      'Am I talking to a machine or a person',
      `"Assistant" and a dashed line on the left mean a machine; a name means a person. The assistant says only what stands in articles and truth sheets, with its source; else it says that it does not know and calls a person.

Say "a person please" and it stops; a colleague goes on where it stopped, you need not repeat anything.`,
    ],
  },
]
