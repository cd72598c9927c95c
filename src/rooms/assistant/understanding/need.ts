/** What a customer looks for: which kind of piece, for whom, at most how dear and how wide. */
import { normalise } from '../../../engines/text/index.ts'
import type { Category, WHOM } from '../../catalogue/contract.ts'
import { lengths } from './measures.ts'

export interface Need {
  readonly categories: readonly Category[]
  readonly who: readonly (typeof WHOM)[number][]
  readonly budgetFen: number | null
  readonly widthMm: number | null
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

export function needOf(text: string): Need {
  const plain = normalise(text)
  const kind = KINDS.find(([words]) => words.test(plain))
  const [, a, aUnit, b, bUnit] = BUDGET.exec(plain) ?? []
  const yuan = Number(a ?? b) * (FACTOR[aUnit ?? bUnit ?? ''] ?? 1)
  return {
    categories: kind?.[1] ?? [],
    who: WHO.filter(([words]) => words.test(plain)).map(([, who]) => who),
    // Below a hundred it is a size or a number of people.
    budgetFen: yuan >= 100 ? Math.round(yuan * 100) : null,
    widthMm: /宽|长|放|墙|wide|long|wall|fit/.test(plain) ? (lengths(plain)[0] ?? null) : null,
  }
}
