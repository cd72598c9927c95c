// Articles on delivery and installation.
import { type Entry, OWNERS, policy, product } from './entry.ts'

const { laozhao, zhou, xiaoman } = OWNERS

export const DELIVERY: readonly Entry[] = [
  {
    slug: 'delivery-time',
    shelf: 'delivery',
    owner: laozhao,
    reviewIn: 120,
    ago: 60,
    mentions: policy('delivery'),
    zh: [
      '多久能送到',
      `现货：30 个城市 **3–5 天**送到，其他地方 **7–15 天**。定制商品先做 25–35 天，再送。

## 30 个城市是哪些

北京、上海、广州、深圳、杭州、南京、苏州、宁波、合肥、武汉、长沙、成都、重庆、西安、郑州、济南、青岛、天津、沈阳、大连、福州、厦门、南昌、昆明、贵阳、南宁、石家庄、太原、无锡、佛山。

## 哪一天到，看哪里

付款后订单页写着承诺的那一天。改天送，在订单页点「改送货日」，送货前一天 18:00 以前都能改。

## 误了怎么办

过了承诺的那一天没送到，每单赔 100 元，当天到账。`,
    ],
    en: [
      'How long delivery takes',
      `Stock goods reach 30 cities in **3–5 days** and other places in **7–15 days**. Made-to-order goods take 25–35 days to make, then the same.

## Which 30 cities

Beijing, Shanghai, Guangzhou, Shenzhen, Hangzhou, Nanjing, Suzhou, Ningbo, Hefei, Wuhan, Changsha, Chengdu, Chongqing, Xi'an, Zhengzhou, Jinan, Qingdao, Tianjin, Shenyang, Dalian, Fuzhou, Xiamen, Nanchang, Kunming, Guiyang, Nanning, Shijiazhuang, Taiyuan, Wuxi, Foshan.

## Which day

After payment the order page names the promised day. You can change it there until 18:00 on the day before.

## If we are late

Past the promised day we pay ¥100 an order, on the same day.`,
    ],
    before: ['多久能送到', '现货 5–7 天送到。'],
  },
  {
    slug: 'delivery-areas',
    shelf: 'delivery',
    owner: laozhao,
    reviewIn: 90,
    ago: 50,
    mentions: policy('delivery'),
    zh: [
      '送到哪里，送不到哪里',
      `大陆各省都送到家门口。三种地方只能送到最近的县城提货点：海岛、无公路的村、海拔 3,500 m 以上。

新疆、西藏、青海大件另加 200–600 元，下单前写在结算页，不同意可以不下单。港澳台和国外暂不送。`,
    ],
    en: [
      'Where we deliver and where not',
      `To your door in every mainland province. Islands, villages without a road and places above 3,500 m are served from the nearest county depot.

Xinjiang, Tibet and Qinghai cost ¥200–600 more for large items, shown before you order. Hong Kong, Macao, Taiwan and abroad are not served yet.`,
    ],
  },
  {
    slug: 'floor-carrying-fee',
    shelf: 'delivery',
    owner: laozhao,
    reviewIn: 60,
    ago: 45,
    mentions: policy('floor-carrying'),
    zh: [
      '上楼要收费吗',
      `| 情形 | 费用 |
|---|---|
| 有电梯，箱子进得去 | 不收 |
| 走楼梯，2 楼以内 | 不收 |
| 走楼梯，3 楼起 | 每层每件大件 30 元 |
| 要吊装 | 先报价，您同意再吊 |

大件指单箱超过 30 kg 或最长边超过 1.5 m。费用在送货前一天的电话里确认，到门口不加价。`,
    ],
    en: [
      'What carrying upstairs costs',
      `| Case | Fee |
|---|---|
| a lift that takes the carton | free |
| stairs up to the 2nd floor | free |
| stairs from the 3rd floor | ¥30 a floor and large item |
| hoisting | quoted first, only if you agree |

Large means above 30 kg or longer than 1.5 m. The fee is settled by phone the day before; nothing is added at the door.`,
    ],
  },
  {
    slug: 'lift-and-door',
    shelf: 'delivery',
    owner: laozhao,
    reviewIn: 150,
    ago: 70,
    mentions: [product('YQ-L285', 'carton'), product('BY-W160', 'carton')],
    zh: [
      '进不进得了门和电梯',
      `每件商品的真相表里写着最大一箱的长宽高。要量三处：

1. **门洞净宽**：门打开后能过人的宽度，不是门框外沿。
2. **电梯**：门宽、轿厢深、轿厢高。箱子最长边不超过轿厢对角线就能斜放。
3. **拐弯**：楼道转角处两边的宽度。

云栖转角沙发 2.85 m 分三箱，门洞净宽 770 mm 就能过。量不准就把照片发来，我们替您算。`,
    ],
    en: [
      'Will it go through door and lift',
      `Every truth sheet names the largest carton. Measure three places:

1. **The doorway**: the clear width with the door open, not the outer frame.
2. **The lift**: door width, depth and height. A carton no longer than the diagonal stands aslant.
3. **The corner** of the stairs, both sides.

The Yunqi corner sofa 2.85 m comes in three cartons; a doorway of 770 mm lets them through. Send us photos if you are unsure and we work it out.`,
    ],
  },
  {
    slug: 'check-at-the-door',
    shelf: 'delivery',
    owner: xiaoman,
    reviewIn: 100,
    ago: 80,
    mentions: policy('damage'),
    zh: [
      '签收时要看什么',
      `先看箱子，再签字。数箱数，看六个面有没有压瘪、破洞、水迹。

- 有破损：拍六面和面单，当面拒收那一箱，我们补发，运费我们付。
- 箱子好：签「外箱完好，未开箱」。签了也不等于认可里面没问题。
- 小件当场开，大件师傅装的时候一起开。`,
    ],
    en: [
      'What to check when signing',
      `Look at the cartons first, then sign. Count them and look at all six sides for dents, holes and water.

- Damaged: photograph six sides and the label, refuse that carton, we send another at our cost.
- Sound: sign "cartons sound, not opened". Signing does not mean that the inside is accepted.
- Open small items at once, large ones with the technician.`,
    ],
  },
  {
    slug: 'change-delivery',
    shelf: 'delivery',
    owner: xiaoman,
    reviewIn: 130,
    ago: 40,
    mentions: policy('delivery'),
    zh: [
      '改地址、改日子',
      `发货前：订单页直接改，不收费。

发货后：同城改地址不收费；换城市按实际运费补差，先报价。改日子可推后最多 30 天，仓库前 15 天免费存放，之后每件每天 10 元。`,
    ],
    en: [
      'Changing address or day',
      `Before dispatch: on the order page, free.

After dispatch: another address in the same city is free; another city costs the difference, quoted first. The day can move up to 30 days; storage is free for 15, then ¥10 an item and day.`,
    ],
  },
  {
    slug: 'installation-fee',
    shelf: 'installation',
    owner: zhou,
    reviewIn: 75,
    ago: 55,
    mentions: policy('installation'),
    zh: [
      '安装怎么收费',
      `| 商品 | 费用 |
|---|---|
| 沙发、床、餐桌 | 免费，送到就装 |
| 衣柜、书柜 | 每延米 100 元 |
| 灯、镜子上墙 | 每件 60 元 |
| 挪旧家具 | 每件 50 元 |

含 4 个孔、电钻、膨胀螺丝和清走包装。瓷砖墙、承重墙多打孔每个 20 元，先说好再打。`,
    ],
    en: [
      'What installation costs',
      `| Item | Fee |
|---|---|
| sofas, beds, dining tables | free, at delivery |
| wardrobes, bookcases | ¥100 a metre |
| lamps, mirrors on the wall | ¥60 each |
| moving old furniture | ¥50 each |

Four holes, drill, plugs and taking the packing away are included. More holes in tiles or bearing walls are ¥20 each, agreed first.`,
    ],
    before: ['安装怎么收费', '沙发、床免费；衣柜每延米 120 元。'],
  },
  {
    slug: 'booking-installation',
    shelf: 'installation',
    owner: zhou,
    reviewIn: 110,
    ago: 65,
    mentions: policy('installation', 'technician-late'),
    zh: [
      '怎么约师傅',
      `到货当天订单页会出现「约安装」，选一个两小时的时段：9–11、11–13、14–16、16–18、19–21 点。最早第二天。

师傅出发、快到时各发一条消息，带姓名、照片、工号和开门码。改约在前一天 20:00 前不收费。

师傅迟到（晚到 1 小时以上），赔 100 元另送 20 元券，自动到账。`,
    ],
    en: [
      'Booking a technician',
      `On the day of arrival the order page offers slots of two hours: 9–11, 11–13, 14–16, 16–18, 19–21, from the next day on.

You get a message when the technician leaves and when he is near, with name, photo, number and door code. Changing is free until 20:00 the day before.

More than 1 hour late: ¥100 and a ¥20 coupon, without asking.`,
    ],
  },
  {
    slug: 'before-the-technician',
    shelf: 'installation',
    owner: zhou,
    reviewIn: 140,
    ago: 35,
    zh: [
      '师傅来之前要准备什么',
      `- 腾出比家具大一圈的地方：四周各 600 mm。
- 地面扫净；木地板铺一层旧毯子。
- 墙里有水管电线的位置告诉师傅。
- 家里要有一位成年人，装完一起验：晃一晃、每扇门开关三次、每个抽屉拉到底。`,
    ],
    en: [
      'Before the technician comes',
      `- Clear a place larger than the piece, 600 mm on each side.
- Sweep the floor; put an old blanket on wood.
- Tell where pipes and cables run in the wall.
- An adult is at home to check together: shake it, open each door three times, pull each drawer out.`,
    ],
  },
  {
    slug: 'self-assembly',
    shelf: 'installation',
    owner: zhou,
    reviewIn: -12,
    ago: 200,
    mentions: [product('SJ-D120'), product('GM-H100')],
    zh: [
      '自己装要多久，要什么工具',
      `工具箱里都有：内六角扳手、螺丝包、防倾倒件。您另备一把十字螺丝刀和一块软布。

| 商品 | 一个人大约 |
|---|---|
| 餐椅 | 15 分钟 |
| 书桌、茶几 | 30 分钟 |
| 鞋柜、电视柜 | 60 分钟 |

顺序：先把所有螺丝带上七分，立稳了再逐个拧紧。少了零件别硬装，把零件表上的编号发给我们，72 小时内寄出。`,
    ],
    en: [
      'Assembling it yourself',
      `Hex key, bolts and anti-tip brackets are in the carton. You need a cross-head screwdriver and a soft cloth.

| Item | One person, about |
|---|---|
| dining chair | 15 minutes |
| desk, coffee table | 30 minutes |
| shoe cabinet, TV unit | 60 minutes |

Put all bolts in loosely, stand it up, then tighten one by one. If a part is missing, do not force it: send us its number from the parts list, it leaves within 72 hours.`,
    ],
  },
  {
    slug: 'adjusting-doors',
    shelf: 'installation',
    owner: zhou,
    reviewIn: 160,
    ago: 90,
    mentions: [product('BY-W160', 'part')],
    zh: [
      '柜门不平、关不严怎么调',
      `铰链上有三颗螺丝，一次拧半圈，关门看一眼再拧：

1. **前面一颗**：门往左、往右（缝不均匀）。
2. **后面一颗**：门往里、往外（关不严、磨边）。
3. **底座上下两颗**：门往上、往下（两扇门不齐）。

先调柜子的四个脚，让柜体水平；地不平时门一定不齐。调不好，拍一段 10 秒的视频给我们。`,
    ],
    en: [
      'Doors that do not line up',
      `A hinge has three screws. Turn half a round, close the door, look, go on:

1. **The front one**: left and right (uneven gap).
2. **The rear one**: in and out (does not close, rubs).
3. **Both on the plate**: up and down (two doors not level).

Level the four feet first; on a crooked floor doors never line up. If it does not work, send us a 10-second video.`,
    ],
  },
]
