/** What a customer looks for: which kind of piece, for whom, between which prices, how wide and in which colour. */
import { normalise } from '../../../engines/text/index.ts'
import type { Category, WHOM } from '../../catalogue/contract.ts'
import { lengths } from './measures.ts'

export interface Need {
  readonly categories: readonly Category[]
  readonly who: readonly (typeof WHOM)[number][]
  readonly budgetFen: number | null
  readonly leastFen: number | null
  readonly widthMm: number | null
  readonly leastWidthMm: number | null
  readonly colour: Hue | null
}

const KINDS: readonly (readonly [RegExp, readonly Category[]])[] = [
  [/转角沙发|l ?型沙发|贵妃|corner sofa|l-shaped/, ['l-sofa']],
  [/沙发|sofa|couch/, ['sofa', 'l-sofa']],
  [/单人椅|单人沙发|扶手椅|armchair/, ['armchair']],
  [/茶几|coffee table/, ['coffee-table']],
  [/电视柜|tv (?:unit|stand)/, ['tv-unit']],
  [/餐桌|饭桌|dining table/, ['dining-table']],
  [/餐椅|椅子|\bchairs?\b/, ['chair']],
  [/床垫|mattress/, ['mattress']],
  [/床头柜|nightstand|bedside/, ['nightstand']],
  [/床|\bbeds?\b/, ['bed']],
  [/衣柜|wardrobe/, ['wardrobe']],
  [/书桌|\bdesks?\b/, ['desk']],
  [/书柜|书架|bookcase|bookshelf/, ['bookcase']],
  [/鞋柜|shoe cabinet/, ['shoe-cabinet']],
]
const WHO: readonly (readonly [RegExp, Need['who'][number]])[] = [
  [/猫|狗|宠物|毛孩子|\b(?:cats?|dogs?|pets?)\b/, 'pets'],
  [/孩子|宝宝|小孩|儿童|\b(?:kids?|child|children|toddler|baby)\b/, 'children'],
  [/老人|爸妈|父母|爷爷|奶奶|elderly|grandparents|parents/, 'elderly'],
  [/租房|出租|tenant|\brent/, 'tenants'],
  [/小户型|小客厅|小房|small (?:flat|living|room|apartment)/, 'small-flat'],
  [/腰(?:不好|疼|痛|椎)|back (?:pain|trouble)|bad back/, 'back-trouble'],
]
const BUDGET =
  /(?:预算|不超过|最多|budget(?: is| of)?|under|below|less than|up to)\s*(?:是|在|大概|¥|￥|rmb)?\s*(\d+(?:\.\d+)?)\s*(万|千|k)?|(\d+(?:\.\d+)?)\s*(万|千|k)?\s*(?:元|块|rmb)?\s*(?:以内|以下|之内|左右)/

const FACTOR: Readonly<Record<string, number>> = { 万: 10_000, 千: 1000, k: 1000 }

const RANGE =
  /(\d+(?:\.\d+)?)\s*(万|千|k)?\s*(?:元|块)?\s*(?:到|至|~|—|-|to|and)\s*(\d+(?:\.\d+)?)\s*(万|千|k)?(?!\s*(?:mm|cm|m\b|米|厘米|公分|毫米|\d))/
const LEAST =
  /(?:不低于|至少|起码|高于|超过|over|above|at least|more than|from)\s*(?:¥|￥|rmb)?\s*(\d+(?:\.\d+)?)\s*(万|千|k)?(?!\s*(?:mm|cm|m\b|米|厘米|公分|毫米|\d|个|人))|(\d+(?:\.\d+)?)\s*(万|千|k)?\s*(?:元|块)?\s*(?:以上|往上|起步)/

/** Below a hundred it is a size or a number of people. */
const fen = (value: string | undefined, unit: string | undefined): number | null => {
  const yuan = Number(value) * (FACTOR[unit ?? ''] ?? 1)
  return yuan >= 100 ? Math.round(yuan * 100) : null
}

function purse(plain: string): Pick<Need, 'budgetFen' | 'leastFen'> {
  const [, from, fromUnit, to, toUnit] = RANGE.exec(plain) ?? []
  const [low, high] = [fen(from, fromUnit ?? toUnit), fen(to, toUnit)]
  if (low !== null && high !== null) return { budgetFen: high, leastFen: low }
  const [, a, aUnit, b, bUnit] = LEAST.exec(plain) ?? []
  const leastFen = fen(a ?? b, aUnit ?? bUnit)
  const [, c, cUnit, d, dUnit] = BUDGET.exec(leastFen === null ? plain : plain.replace(LEAST, ' ')) ?? []
  return { budgetFen: fen(c ?? d, cUnit ?? dUnit), leastFen }
}

const LENGTH = '(\\d+(?:\\.\\d+)?\\s*(?:米|m|cm|厘米|公分|mm|毫米))\\s*'
const AT_MOST = new RegExp(
  `${LENGTH}(?:以内|以下|之内|内)|(?:不超过|最多|under|below|up to|at most|less than)\\s*${LENGTH}`,
)
const AT_LEAST = new RegExp(
  `${LENGTH}(?:以上|往上)|(?:不小于|至少|over|above|at least|more than)\\s*${LENGTH}`,
)

function widths(plain: string): Pick<Need, 'widthMm' | 'leastWidthMm'> {
  const said = (pattern: RegExp) => {
    const [, a, b] = pattern.exec(plain) ?? []
    return lengths(a ?? b ?? '')[0] ?? null
  }
  const leastWidthMm = said(AT_LEAST)
  const wall = /宽|长|放|墙|wide|long|wall|fit/.test(plain) ? (lengths(plain)[0] ?? null) : null
  return { leastWidthMm, widthMm: said(AT_MOST) ?? (leastWidthMm === null ? wall : null) }
}

/** How colours are called, by the narrowest word first; a product's colour is known by the same words. */
export const HUES = {
  'light-grey': /浅灰|云灰|银灰|light gr[ae]y/,
  'dark-grey': /深灰|炭灰|烟灰|dark gr[ae]y|charcoal/,
  grey: /灰|gr[ae]y/,
  green: /绿|green|moss/,
  blue: /蓝|藏青|blue|navy/,
  beige: /米色|米白|燕麦|奶油|亚麻|卡其|beige|oat(?!\w)|cream|ivory|linen/,
  brown: /棕|咖|焦糖|驼|brown|caramel|tan(?!\w)/,
  black: /黑|black/,
  white: /白|white/,
  red: /红|red(?!\w)/,
  orange: /橙|橘|orange/,
  yellow: /黄|yellow/,
  pink: /粉|pink/,
} as const
export type Hue = keyof typeof HUES
const NAMED_COLOUR =
  /(?:浅灰|深灰|云灰|银灰|炭灰|苔绿|墨绿|藏青|米白|燕麦|奶油|焦糖)|[灰绿蓝棕黑白红橙黄粉]色?(?:系|的)|[灰绿蓝米棕黑白红橙黄粉]色|(?:卡其|咖啡)色?|\b(?:(?:light|dark) )?(?:gr[ae]y|green|blue|beige|brown|black|white|red|orange|yellow|pink|cream|navy)\b/

function hue(plain: string): Hue | null {
  const said = NAMED_COLOUR.exec(plain)?.[0]
  return said === undefined ? null : (HUE_NAMES.find((one) => HUES[one].test(said)) ?? null)
}
export const HUE_NAMES = [
  ...(['light-grey', 'dark-grey', 'grey', 'green', 'blue', 'beige', 'brown'] as const),
  ...(['black', 'white', 'red', 'orange', 'yellow', 'pink'] as const),
] as const satisfies readonly Hue[]

export function needOf(text: string): Need {
  const plain = normalise(text)
  const kind = KINDS.find(([words]) => words.test(plain))
  return {
    categories: kind?.[1] ?? [],
    who: WHO.filter(([words]) => words.test(plain)).map(([, who]) => who),
    ...purse(plain),
    ...widths(plain),
    colour: hue(plain),
  }
}
