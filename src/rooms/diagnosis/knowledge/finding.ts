/** A finding as data: what can be broken, in which furniture, which part mends it, and how people tell of it. */
import type { FindingModel } from '../../../engines/damage/index.ts'
import type { Remedy } from '../../../engines/policy/index.ts'

export interface Both {
  readonly zh: string
  readonly en: string
}

/** On what a finding rests: our own trade knowledge, or a rule that our facts name. */
export type Source = 'trade' | 'jd-furniture' | 'matrix' | 'national'

export interface Finding extends FindingModel {
  readonly name: Both
  readonly part: PartName | null
  readonly remedy: Remedy
  readonly source: Source
  /** What to stop doing at once. */
  readonly safety?: Both | undefined
}

export const SOURCE_WORDS: Readonly<Record<Source, Both>> = {
  trade: {
    zh: '我们自己的行业经验，没有第三方核对',
    en: 'Our own trade knowledge, not checked by a third party',
  },
  'jd-furniture': { zh: '京东商品类标准：家具', en: 'JD standards by category: furniture' },
  matrix: { zh: '责任矩阵（本店默认）', en: 'The responsibility matrix (default of the shop)' },
  national: {
    zh: '消法及家具有害物质限量标准',
    en: 'Consumer law and the limits of harmful substances in furniture',
  },
}

/** Parts as every furniture has them; the product’s own list is searched for these words. */
export const PARTS = {
  frame: { zh: '框架', en: 'frame' },
  spring: { zh: '弹簧', en: 'springs' },
  cushion: { zh: '坐垫', en: 'cushion' },
  cover: { zh: '外套', en: 'cover' },
  leg: { zh: '脚', en: 'leg' },
  mechanism: { zh: '伸展机构', en: 'mechanism' },
  connector: { zh: '连接件', en: 'connector' },
  hinge: { zh: '铰链', en: 'hinge' },
  door: { zh: '门板', en: 'door' },
  rail: { zh: '滑轨', en: 'runner' },
  'drawer-bottom': { zh: '抽屉底板', en: 'drawer bottom' },
  shelf: { zh: '层板', en: 'shelf' },
  'back-panel': { zh: '背板', en: 'back panel' },
  'wall-bracket': { zh: '固墙件', en: 'wall bracket' },
  panel: { zh: '板件', en: 'panel' },
  handle: { zh: '拉手', en: 'handle' },
  wheel: { zh: '滑轮', en: 'wheel' },
  'push-opener': { zh: '反弹器', en: 'push opener' },
  top: { zh: '台面', en: 'top' },
  'foot-pad': { zh: '脚垫', en: 'foot pad' },
  'gas-lift': { zh: '气压杆', en: 'gas lift' },
  slat: { zh: '床板条', en: 'slat' },
  beam: { zh: '床横梁', en: 'beam' },
  headboard: { zh: '床头', en: 'headboard' },
  core: { zh: '床芯', en: 'core' },
  'hardware-bag': { zh: '五金包', en: 'hardware bag' },
  screw: { zh: '螺丝', en: 'screws' },
  manual: { zh: '说明书', en: 'manual' },
  'light-source': { zh: '光源', en: 'light source' },
  glass: { zh: '镜面', en: 'mirror glass' },
} as const satisfies Readonly<Record<string, Both>>
export type PartName = keyof typeof PARTS

export const SOFAS = ['sofa', 'l-sofa', 'armchair'] as const
export const STORAGE = ['wardrobe', 'cabinet', 'tv-unit', 'shoe-cabinet', 'bookcase', 'nightstand'] as const
export const TABLES = ['dining-table', 'coffee-table', 'desk'] as const
export const ANY: readonly string[] = []

/** @property likely `question=answer:share,answer:share question=...`; what is left is shared by the other answers */
interface Draft {
  readonly id: string
  readonly name: readonly [zh: string, en: string]
  readonly in: readonly string[]
  readonly part: PartName | null
  readonly remedy: Remedy
  readonly likely: string
  readonly words: string
  readonly source?: Source
  readonly safety?: readonly [zh: string, en: string]
  readonly weight?: number
}

export const finding = ({
  id,
  name,
  in: categories,
  part,
  remedy,
  likely,
  words,
  ...rest
}: Draft): Finding => ({
  ...{ id, categories, part, remedy },
  name: { zh: name[0], en: name[1] },
  source: rest.source ?? 'trade',
  words: words.split('|').map((word) => word.trim()),
  answers: answersOf(likely),
  ...(rest.weight !== undefined && { weight: rest.weight }),
  ...(rest.safety && { safety: { zh: rest.safety[0], en: rest.safety[1] } }),
})

const answersOf = (likely: string): FindingModel['answers'] =>
  Object.fromEntries(
    likely.split(/\s+/).map((one) => {
      const [question = '', shares = ''] = one.split('=')
      return [
        question,
        Object.fromEntries(
          shares.split(',').map((share) => {
            const [answer = '', p = ''] = share.split(':')
            return [answer, Number(p)]
          }),
        ),
      ]
    }),
  )
