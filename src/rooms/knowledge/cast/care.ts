// Articles on care by material, on formaldehyde, children and pets.
import { type Entry, OWNERS, policy, product } from './entry.ts'

const { duheng, luzhi, xiaoman } = OWNERS

export const CARE: readonly Entry[] = [
  {
    slug: 'fabric-sofa-cleaning',
    shelf: 'care',
    owner: luzhi,
    reviewIn: 112,
    ago: 85,
    mentions: [product('YQ-L285', 'care', 'material.fabric')],
    zh: [
      '布沙发怎么洗',
      `云栖和半亩的坐垫套、靠垫套有拉链，能拆；扶手和靠背的布拆不下来。

- **拆得下的**：30 ℃ 以下轻柔机洗，反面朝外，平铺阴干，八成干时套回去。不烘干，不漂白。
- **拆不下的**：中性洗涤剂 1:20 兑水，白布蘸湿拧干，从外往里点擦，再用清水擦一遍，电扇吹干。
- **红酒、咖啡**：先按干，撒盐吸 10 分钟，再擦。
- **圆珠笔**：酒精棉先在背面试，不掉色再点。

每周吸尘一次，每月把坐垫前后、左右换个位置。`,
    ],
    en: [
      'Washing a fabric sofa',
      `Seat and back covers of Yunqi and Banmu have zips and come off; the cloth on arms and frame does not.

- **What comes off**: gentle wash below 30 °C, inside out, dried flat in the shade, put back slightly damp. No dryer, no bleach.
- **What does not**: neutral detergent 1:20, a wrung white cloth, dab from the outside in, again with water, dry with a fan.
- **Wine, coffee**: blot, salt for 10 minutes, then wipe.
- **Ballpoint**: alcohol on cotton, tried on the back first.

Vacuum weekly; change the cushions round monthly.`,
    ],
  },
  {
    slug: 'leather-care',
    shelf: 'care',
    owner: luzhi,
    reviewIn: 108,
    ago: 83,
    mentions: [product('SC-L300', 'care', 'material.leather')],
    zh: [
      '真皮沙发怎么养',
      `- 每周干软布擦灰；每 3 个月上一次皮革护理膏，薄薄一层，10 分钟后擦掉。
- 离暖气、直晒的窗 500 mm 以上，冬天湿度保持 40% 以上，太干会裂。
- 汗渍、饮料：湿布拧干擦，马上擦干。
- 不能用：湿巾、酒精、鞋油、橄榄油、百洁布。

新皮有味道，通风 1–2 周会淡。坐面起皱是真皮的性子，不是坏了。`,
    ],
    en: [
      'Looking after leather',
      `- Dust with a dry soft cloth weekly; leather balm every 3 months, thin, wiped off after 10 minutes.
- 500 mm from radiators and sunny windows; in winter keep humidity above 40 %, dry leather cracks.
- Sweat and drinks: a wrung cloth, then dry at once.
- Never: wet wipes, alcohol, shoe polish, olive oil, scouring pads.

New leather smells for a week or two. Creases on the seat are its nature, no fault.`,
    ],
  },
  {
    slug: 'solid-wood-winter',
    shelf: 'care',
    owner: duheng,
    reviewIn: -30,
    ago: 260,
    mentions: [product('CH-T140', 'material.top'), product('BY-W160', 'material.door')],
    zh: [
      '实木桌子、柜子冬天会开裂吗',
      `会动，不一定裂。木头随湿度胀缩：1.4 m 宽的台面，湿度从 60% 降到 20%，横向能缩 4–6 mm。北方供暖后最明显。

**预防**：湿度保持 40%–65%（一台 300 mL/h 的加湿器够 20 m²）；离暖气 500 mm 以上；地暖水温不超过 45 ℃。

**正常**：拼缝、门芯四周出现 1 mm 以内的细缝，开春会合上。
**不正常**：端头裂口超过 2 mm、台面拱起超过 3 mm、榫头脱开。拍照给我们，质保内免费修。`,
    ],
    en: [
      'Does solid wood crack in winter',
      `It moves; it need not crack. A 1.4 m top shrinks 4–6 mm across when humidity falls from 60 to 20 %, most of all when the heating starts.

**Prevent it**: 40–65 % humidity (a 300 mL/h humidifier does 20 m²); 500 mm from radiators; floor heating water below 45 °C.

**Normal**: gaps up to 1 mm along joints and door panels; they close in spring.
**Not normal**: end cracks over 2 mm, a top bowed over 3 mm, a joint apart. Send a photo; free within the guarantee.`,
    ],
  },
  {
    slug: 'wood-oil-care',
    shelf: 'care',
    owner: luzhi,
    reviewIn: 118,
    ago: 77,
    mentions: [product('CH-T140', 'care', 'material.surface')],
    zh: [
      '木蜡油面怎么保养',
      `白橡、白榆、白蜡的家具用木蜡油，手感是木头，怕水和烫。

- 水渍 10 分钟内擦干；60 ℃ 以上垫隔热垫。
- 每 6 个月上一次油：240 目砂纸顺木纹轻磨，擦净，薄涂，20 分钟后擦掉多余的，24 小时不用。1.4 m 餐桌约 60 mL。
- 烫白的圈：同样磨一遍上油，多数能消掉。

沾油的布会自燃，用完泡水再扔。`,
    ],
    en: [
      'Looking after oiled wood',
      `White oak, elm and ash are finished with hard wax oil: it feels like wood and minds water and heat.

- Wipe water within 10 minutes; a mat above 60 °C.
- Oil every 6 months: sand lightly along the grain with 240 grit, wipe, oil thinly, take off the rest after 20 minutes, leave for 24 hours. A 1.4 m table takes about 60 mL.
- White rings from heat: the same, mostly they go.

Oily rags can catch fire by themselves; soak them in water before throwing them away.`,
    ],
  },
  {
    slug: 'stone-top-care',
    shelf: 'care',
    owner: luzhi,
    reviewIn: 145,
    ago: 39,
    mentions: [product('TY-T150', 'care')],
    zh: [
      '岩板台面怎么用',
      `可以：200 ℃ 以下的锅直接放；菜刀轻划不留痕；酱油、红酒用湿布擦。

不可以：从火上拿下来马上浇冷水；重物砸边角（12 mm 厚，角最脆）；站人。

擦不掉的黑印是锅底的金属，用牙膏或小苏打糊擦。崩角 3 mm 以内师傅能补，150 元一处。`,
    ],
    en: [
      'Using a sintered stone top',
      `Fine: pots below 200 °C, light knife cuts, soy sauce and wine wiped with a damp cloth.

Not fine: cold water on a spot just heated; blows on the edge (12 mm thick, corners are brittle); standing on it.

Black marks are metal from pots: toothpaste or bicarbonate paste. Chips up to 3 mm can be filled, ¥150 each.`,
    ],
  },
  {
    slug: 'bed-noise',
    shelf: 'care',
    owner: duheng,
    reviewIn: 103,
    ago: 54,
    mentions: [product('WZ-B180', 'part'), product('CH-B180', 'part')],
    zh: [
      '床有响声怎么办',
      `九成是螺丝松了。按顺序试，每一步都坐上去听一下：

1. 四个床角、中梁两头的螺丝拧紧（6 mm 内六角，随箱）。
2. 中梁三个支脚往下旋，踩实地面。
3. 排骨条座里塞一片毛毡；断了的换（14 元一根）。
4. 床头和墙之间留 10 mm。
5. 还响：把床垫拿掉，边摇边录 10 秒发给我们。

装好 30 天后都该再拧一遍，木头会收。`,
    ],
    en: [
      'The bed makes noise',
      `Nine times in ten a bolt is loose. In this order, sitting on it after each step:

1. Tighten the four corners and both ends of the centre beam (6 mm hex key, supplied).
2. Screw the beam's three feet down to the floor.
3. Felt in the slat holders; change broken slats (¥14 each).
4. Leave 10 mm between headboard and wall.
5. Still there: take the mattress off, shake, record 10 seconds, send it.

Tighten everything again after 30 days; wood settles.`,
    ],
  },
  {
    slug: 'mattress-care',
    shelf: 'care',
    owner: luzhi,
    reviewIn: 122,
    ago: 46,
    mentions: [product('ML-M1', 'care')],
    zh: [
      '床垫怎么用得久',
      `- 卷包拆开后平放 24 小时再睡，味道 3–7 天散。
- 头 3 个月每月调一次头，之后每 3 个月一次；能翻面的每 6 个月翻一次。
- 床板间距不超过 70 mm，不然会塌。
- 尿渍：毛巾吸干，撒小苏打 8 小时，吸尘；不要用水冲。
- 塌陷超过 25 mm（拉一根绳量）在 10 年质保内。`,
    ],
    en: [
      'Making a mattress last',
      `- After unrolling let it rest flat for 24 hours; the smell goes in 3–7 days.
- Turn head to foot monthly for 3 months, then every 3; two-sided ones over every 6.
- Slats no more than 70 mm apart, or it sags.
- Urine: blot, bicarbonate for 8 hours, vacuum; no running water.
- Sagging over 25 mm (stretch a string) is under the 10-year guarantee.`,
    ],
  },
  {
    slug: 'colour-difference',
    shelf: 'care',
    owner: xiaoman,
    reviewIn: 82,
    ago: 31,
    mentions: policy('samples'),
    zh: [
      '颜色和图片不一样',
      `屏幕、灯光都会偏：同一块燕麦布，白光下偏灰，黄光下偏黄。实木每块深浅不同，新白橡半年后会变深一点，这是氧化。

怎么判断：把实物和我们寄的色样放在窗边自然光下，隔一臂远看。还看得出明显不同，拍照（旁边放一张白纸）给我们，属于发错色就换，运费我们付；属于光线和木纹，七天内也能无理由退，回程运费您付。`,
    ],
    en: [
      'The colour is not like the picture',
      `Screens and lamps bend colours: the same oatmeal cloth is greyer in white light, yellower in warm light. No two boards are alike, and new white oak darkens in half a year.

To judge: put it beside our sample near a window, an arm's length away. Still clearly different? Photograph it beside white paper. A wrong colour is exchanged at our cost; light and grain can still be returned within 7 days, the way back at yours.`,
    ],
  },
  {
    slug: 'formaldehyde',
    shelf: 'safety',
    owner: duheng,
    reviewIn: 40,
    ago: 88,
    zh: [
      '甲醛：E1、E0、ENF 是什么',
      `板材按 GB/T 39600-2021 分级，看每立方米空气里释放多少：

| 等级 | 限量 |
|---|---|
| E1 | 0.124 mg/m³ |
| E0 | 0.050 mg/m³ |
| ENF | 0.025 mg/m³ |

归木用 ENF 板，半亩用 E0 多层板，实木系列只有胶和漆，成品实测 0.014–0.031 mg/m³，数字写在每件的真相表里。

没有零甲醛的家具：木头自己也放一点。新家具进门先通风 2–4 周，开窗比放绿植管用。孕妇、三岁以下孩子的房间，选实测低于 0.020 的。没测过的我们会写没测过。`,
    ],
    en: [
      'Formaldehyde: E1, E0, ENF',
      `Boards are graded by GB/T 39600-2021, by what a cubic metre of air takes up:

| Grade | Limit |
|---|---|
| E1 | 0.124 mg/m³ |
| E0 | 0.050 mg/m³ |
| ENF | 0.025 mg/m³ |

Guimu uses ENF boards, Banmu E0 plywood; solid wood has only glue and finish. Finished pieces measured 0.014–0.031 mg/m³; each truth sheet has its figure.

There is no furniture without any: wood itself gives some off. Air for 2–4 weeks; an open window does more than plants. For pregnant women and under-threes choose below 0.020. What was not measured, we say so.`,
    ],
  },
  {
    slug: 'new-furniture-smell',
    shelf: 'safety',
    owner: duheng,
    reviewIn: 138,
    ago: 29,
    zh: [
      '新家具有味道',
      `味道来自木头、油、皮和纸箱，不等于甲醛。木蜡油味 1–2 周，皮味 2–4 周，海绵味 3–7 天。

打开柜门抽屉，每天对流通风 2 小时以上。四周后还刺鼻、刺眼，告诉我们：我们约检测，超标全退并付检测费，不超标检测费各付一半，事先说好。`,
    ],
    en: [
      'New furniture smells',
      `It comes from wood, oil, leather and cartons and is not formaldehyde as such. Oil 1–2 weeks, leather 2–4, foam 3–7 days.

Open doors and drawers, two hours of draught a day. If it stings nose or eyes after four weeks, tell us: we arrange a test. Above the limit: full refund and we pay the test; below: half each, agreed first.`,
    ],
  },
  {
    slug: 'children-safety',
    shelf: 'safety',
    owner: duheng,
    reviewIn: 68,
    ago: 61,
    mentions: [product('BY-W160', 'test.tip-over'), product('SJ-D120')],
    zh: [
      '家里有小孩要注意什么',
      `**柜子一定要上墙。** 高于 600 mm 的柜子都带防倾倒件；孩子会拉开抽屉当梯子。师傅来装时不上墙，要您签字确认，我们劝您别签。

**尖角**：松间系列边角倒圆 R25，其余 R6，学步期加护角。
**缝隙**：松间儿童床护栏间隙小于 75 mm，高低床上铺 6 岁以上才睡。
**夹手**：抽屉、柜门都是缓冲的；高箱床气压杆 2 年换一次。`,
    ],
    en: [
      'With small children at home',
      `**Fix cabinets to the wall.** All above 600 mm come with anti-tip brackets; children climb drawers like a ladder. Without fixing, the technician asks for your signature; please do not sign.

**Corners**: Songjian is rounded R25, others R6; add guards while they learn to walk.
**Gaps**: guards of Songjian beds below 75 mm; upper bunks from six years on.
**Fingers**: doors and drawers close softly; change gas lifts of storage beds every 2 years.`,
    ],
  },
  {
    slug: 'pets-and-sofas',
    shelf: 'safety',
    owner: luzhi,
    reviewIn: 55,
    ago: 43,
    mentions: [product('YQ-L285', 'test.scratch', 'test.martindale'), product('BM-S165', 'test.scratch')],
    zh: [
      '养猫养狗选什么沙发',
      `| 面料 | 抓痕测试 | 建议 |
|---|---|---|
| 半亩科技布 | 2,000 次无起毛、无勾丝 | 首选 |
| 云栖雪尼尔，燕麦 | 2,000 次轻微起毛 | 可以 |
| 云栖雪尼尔，浅灰、苔绿 | 没测过 | 不敢保证 |
| 麦芒棉麻 | 500 次勾丝 | 不建议 |
| 山茶真皮 | 留浅痕 | 猫不建议，狗还行 |

磨爪是天性：沙发旁放一块比它高的剑麻板，多数猫会改。毛用微湿的橡胶手套一捋就下来。`,
    ],
    en: [
      'Which sofa with cats and dogs',
      `| Cover | Scratch test | Advice |
|---|---|---|
| Banmu tech cloth | no fuzz, no pulls after 2,000 | first choice |
| Yunqi chenille, oatmeal | slight fuzz after 2,000 | fine |
| Yunqi chenille, light grey, moss | not tested | we cannot promise |
| Maimang linen | pulls after 500 | not advised |
| Shancha leather | faint marks | not for cats, dogs may do |

Scratching is nature: a sisal board taller than the cat beside the sofa converts most. A damp rubber glove takes hair off.`,
    ],
  },
]
