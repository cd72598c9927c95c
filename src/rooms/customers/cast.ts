/** The three hundred customers of the demo shop: the named ones by hand, the rest seeded. */
import type { Ctx } from '../../kernel/ctx.ts'
import { type Dice, openDice } from '../../kernel/dice.ts'
import { seeded } from '../../kernel/ids.ts'
import type { TagShape } from './contract.ts'
import type { NewTag } from './tags.ts'

/** A customer of the demo shop as the other rooms' casts need them. */
export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly tier: string | null
  readonly phone: string
  readonly region: string
  readonly street: string
}

type Tag = readonly [kind: TagShape['kind'], text: string, said: string, confidence: number]

interface Named {
  readonly name: string
  readonly fullName: string
  readonly tier: string | null
  readonly region: string
  readonly street: string
  readonly years: number
  readonly tags: readonly Tag[]
}

const NAMED: readonly Named[] = [
  {
    name: '林女士',
    fullName: '林晚秋',
    tier: '银杏会员',
    region: '杭州拱墅',
    street: '运河东苑 6 幢 402',
    years: 3,
    tags: [
      ['home', '89 m² 三房', '我家 89 方，三房', 1],
      ['people', '4 岁孩子', '孩子 4 岁，桌角要圆', 1],
      ['people', '猫', '猫会抓沙发吗', 0.9],
      ['style', '现代简约', '收藏了 7 件现代简约', 0.7],
      ['other', '看重准时', '上次也说准时', 0.8],
      ['budget', '预算约 1 万', '看过的都在 1 万上下', 0.6],
    ],
  },
  {
    name: '梁先生',
    fullName: '梁栋',
    tier: null,
    region: '苏州姑苏',
    street: '平江路 88 号 3 楼',
    years: 1,
    tags: [['home', '老房楼道窄', '楼道只有 1 米 1', 1]],
  },
  {
    name: '何婆婆的女儿',
    fullName: '何欣',
    tier: '白榆会员',
    region: '宁波海曙',
    street: '白云新村 12-301',
    years: 2,
    tags: [['people', '老人同住', '妈妈 72 岁，腰不好', 1]],
  },
  {
    name: '周同学',
    fullName: '周可',
    tier: null,
    region: '上海杨浦',
    street: '国顺路 600 弄',
    years: 1,
    tags: [['home', '租房', '房子是租的，明年要搬', 1]],
  },
  {
    name: '蒋女士',
    fullName: '蒋岚',
    tier: null,
    region: '杭州余杭',
    street: '良渚文化村 9-2-502',
    years: 1,
    tags: [['home', '10 m² 卧室', '卧室 10 平方', 1]],
  },
  {
    name: '许先生',
    fullName: '许衡',
    tier: '银杏会员',
    region: '南京鼓楼',
    street: '宁海路 21 号',
    years: 4,
    tags: [['style', '胡桃木', '家里全是胡桃木', 0.8]],
  },
  {
    name: '宋女士',
    fullName: '宋屿',
    tier: '白榆会员',
    region: '绍兴越城',
    street: '鲁迅中路 310 号',
    years: 3,
    tags: [],
  },
]

const SURNAMES =
  '王李张刘陈杨赵黄吴徐孙胡朱高郭罗郑谢韩唐冯于董萧程曹袁邓傅沈曾彭吕苏卢蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const GIVEN = [
  '雨桐',
  '子涵',
  '若曦',
  '明远',
  '思齐',
  '嘉禾',
  '静怡',
  '浩然',
  '文博',
  '清扬',
  '知行',
  '书瑶',
  '晨光',
  '佳宁',
  '一诺',
  '云帆',
  '如意',
  '建国',
  '秀英',
  '海燕',
  '志强',
  '小北',
  '南乔',
  '青岚',
]
const ENGLISH = [
  'Emma Clarke',
  'Daniel Novak',
  'Sofia Rossi',
  'Liam Walsh',
  'Hannah Weiss',
  'Oliver Grant',
  'Mia Jensen',
  'Noah Petit',
  'Grace Tan',
  'Ethan Cole',
  'Chloe Martin',
  'Lucas Berg',
]
const REGIONS = [
  '杭州西湖',
  '杭州滨江',
  '杭州拱墅',
  '上海浦东',
  '上海徐汇',
  '上海闵行',
  '苏州园区',
  '苏州吴中',
  '南京江宁',
  '南京鼓楼',
  '宁波鄞州',
  '绍兴柯桥',
  '嘉兴南湖',
  '湖州吴兴',
  '无锡滨湖',
  '合肥蜀山',
  '温州鹿城',
  '金华婺城',
]
const STREETS = [
  '桂花苑',
  '望江府',
  '翠湖里',
  '锦绣里',
  '云栖竹径',
  '河畔新城',
  '清波雅苑',
  '香樟路',
  '梧桐公馆',
  '学府名苑',
]
const TIERS = [null, null, null, null, '白榆会员', '银杏会员']
const TAGS: readonly Tag[] = [
  ['people', '有孩子', '家里有小孩', 0.8],
  ['people', '猫', '家里养猫', 0.9],
  ['people', '狗', '有只柯基', 0.9],
  ['home', '小户型', '房子 60 来平', 0.8],
  ['style', '原木风', '喜欢原木', 0.7],
  ['style', '奶油风', '想要奶油色', 0.6],
  ['budget', '预算 5000 内', '五千以内', 0.8],
]

/** What the seeding needs of the door. */
interface Desk {
  create(ctx: Ctx, person: Seed): Promise<unknown>
  proposeTag(
    ctx: Ctx,
    tag: Pick<NewTag, 'kind' | 'text' | 'confidence'> & { customerId: string; evidence: Said },
  ): Promise<unknown>
}
interface Seed {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly phone: string
  readonly verified: true
  readonly area: string
  readonly since: Date
  readonly language: 'zh-CN' | 'en'
  readonly tier?: string
}
interface Said {
  readonly source: 'conversation'
  readonly id: null
  readonly quote: string
}

/** Creates them all. @returns the named ones first */
export async function demoCustomers(ctx: Ctx, customers: Desk, count = 300): Promise<DemoPerson[]> {
  const dice = openDice(300)
  const wanted = [
    ...NAMED.map((one, i) => named(ctx, one, i)),
    ...Array.from({ length: count - NAMED.length }, (_, i) => rolled(ctx, dice, i)),
  ]
  for (const { person, since, language, tags } of wanted) {
    await customers.create(ctx, {
      id: person.id,
      name: person.name,
      fullName: person.fullName,
      phone: person.phone,
      area: person.region,
      since,
      language,
      verified: true,
      ...(person.tier && { tier: person.tier }),
    })
    for (const [kind, text, said, confidence] of tags) {
      await customers.proposeTag(ctx, {
        customerId: person.id,
        kind,
        text,
        confidence,
        evidence: { source: 'conversation', id: null, quote: said },
      })
    }
  }
  return wanted.map((one) => one.person)
}

const DAY = 86_400_000

function named(ctx: Ctx, one: Named, i: number) {
  const since = new Date(ctx.now.getTime() - (one.years * 365 - 40) * DAY)
  const person = { id: seeded('cus', since, `demo-named-${i}`), phone: `1380571${String(4170 + i)}`, ...one }
  return { person, since, language: 'zh-CN' as const, tags: one.tags }
}

function rolled(ctx: Ctx, dice: Dice, i: number) {
  const since = new Date(ctx.now.getTime() - dice.whole(5, 1100) * DAY)
  const english = i % 25 === 7 ? ENGLISH[Math.floor(i / 25)] : undefined
  const full = `${dice.pick([...SURNAMES])}${dice.pick(GIVEN)}`
  const person: DemoPerson = {
    id: seeded('cus', since, `demo-${i}`),
    name: english ?? full,
    fullName: english ?? full,
    tier: dice.pick(TIERS),
    phone: `1${dice.pick(['36', '37', '39', '58', '86'])}${String(10_000_000 + i * 7919 + dice.whole(0, 999)).slice(0, 8)}`,
    region: dice.pick(REGIONS),
    street: `${dice.pick(STREETS)} ${dice.whole(1, 40)} 幢 ${dice.whole(1, 18)}0${dice.whole(1, 4)}`,
  }
  const tags = i % 4 === 0 ? [dice.pick(TAGS)] : []
  return { person, since, language: english ? ('en' as const) : ('zh-CN' as const), tags }
}
