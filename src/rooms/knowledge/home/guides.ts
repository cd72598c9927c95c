/** Guides written from the graph: a few pages that gather what stands around a topic, each line with its source. */
import type { Shelf, Texts } from '../contract.ts'
import { around } from './graph.ts'
import { type HomeGraph, type Said, SOURCES } from './shape.ts'

export interface GuidePlan {
  readonly slug: string
  readonly shelf: Shelf
  readonly title: Said
  /** Whose surroundings make the page. */
  readonly nodes: readonly string[]
}

export const GUIDES: readonly GuidePlan[] = [
  {
    slug: 'guide-bedroom-10',
    shelf: 'choosing',
    title: { zh: '10 平方米卧室：1.8 米床加书桌怎么摆', en: 'A bedroom of 10 m²: a 1.8 m bed and a desk' },
    nodes: ['bedroom-10', 'bed-18', 'desk'],
  },
  {
    slug: 'guide-small-living',
    shelf: 'choosing',
    title: { zh: '小客厅留多宽的走道', en: 'Walkways in a small living room' },
    nodes: ['living-small', 'walkway', 'sofa'],
  },
  {
    slug: 'guide-wood-care',
    shelf: 'care',
    title: { zh: '实木、木皮、板材各怎么养', en: 'Solid wood, veneer and board: how each is kept' },
    nodes: ['solid-wood', 'oak', 'veneer', 'board'],
  },
  {
    slug: 'guide-cloth-care',
    shelf: 'care',
    title: { zh: '平织、圈绒、绒布、亚麻怎么打理', en: 'Keeping flat weave, loops, velvet and linen' },
    nodes: ['flat-weave', 'loop-weave', 'velvet', 'linen'],
  },
  {
    slug: 'guide-toddler',
    shelf: 'safety',
    title: { zh: '三岁以下孩子的家要看哪几处', en: 'A home with a child under three: where to look' },
    nodes: ['toddler', 'corner', 'anchor'],
  },
  {
    slug: 'guide-elder',
    shelf: 'choosing',
    title: {
      zh: '给老人选床和沙发：高度、硬度、通道',
      en: 'Beds and sofas for older people: height, firmness, ways',
    },
    nodes: ['elder', 'rise-height', 'firm'],
  },
  {
    slug: 'guide-light',
    shelf: 'choosing',
    title: { zh: '餐桌、书桌、床头各要多亮', en: 'How bright: dining table, desk, bedside' },
    nodes: ['dining-light', 'reading', 'general'],
  },
  {
    slug: 'guide-styles',
    shelf: 'choosing',
    title: {
      zh: '原木、奶油、现代、中古：各配什么',
      en: 'Natural wood, cream, modern, mid-century: what goes with each',
    },
    nodes: ['log', 'cream', 'modern', 'mid-century'],
  },
]

/** The page's words, in both languages, with its sources at the foot. */
export function guideTexts(graph: HomeGraph, plan: GuidePlan): Texts {
  const text = (say: keyof Said) => ({ title: plan.title[say], body: body(graph, plan, say) })
  return { 'zh-CN': text('zh'), en: text('en') }
}

function body(graph: HomeGraph, plan: GuidePlan, say: keyof Said): string {
  const sources = new Set<string>()
  const parts = plan.nodes.flatMap((id) => {
    const found = around(graph, id)
    if (!found) return []
    const { node } = found
    sources.add(node.source)
    const lines = [...found.out, ...found.in].slice(0, 9).map(({ relation, node: far }) => {
      sources.add(relation.source)
      return `- **${far.name[say]}**${say === 'zh' ? '：' : ': '}${relation.why[say]}`
    })
    return [`## ${node.name[say]}`, node.fact[say], lines.join('\n')]
  })
  const told = [...sources].map((key) => sourceWords(key, say)).join(say === 'zh' ? '；' : '; ')
  return [...parts, say === 'zh' ? `出处：${told}。` : `Sources: ${told}.`].join('\n\n')
}

export const sourceWords = (key: string, say: keyof Said): string => SOURCES[key]?.[say] ?? key
