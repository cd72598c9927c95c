/** The handbook's chapters: which policies, which shelves and which part of the home knowledge each gathers. */
import type { Words } from './contract.ts'

export interface ChapterPlan {
  readonly id: string
  readonly title: Words
  readonly policies: readonly string[]
  readonly shelves: readonly string[]
  readonly slugs: readonly string[]
  /** Kinds of the home knowledge graph, or single things of it. */
  readonly kinds: readonly string[]
  readonly things: readonly string[]
}

const none = { policies: [], shelves: [], slugs: [], kinds: [], things: [] } as const

export const CHAPTERS: readonly ChapterPlan[] = [
  {
    ...none,
    id: 'how-we-speak',
    title: { zh: '我们怎么说话', en: 'How we speak' },
    slugs: ['inside-angry-customer', 'assistant-tone', 'inside-compensation-limits', 'assistant-and-people'],
  },
  {
    ...none,
    id: 'delivery',
    title: { zh: '送货与上楼', en: 'Delivery and stairs' },
    policies: ['delivery', 'floor-carrying'],
    shelves: ['delivery'],
    things: ['door-pass', 'lift', 'stairs'],
  },
  {
    ...none,
    id: 'returns',
    title: { zh: '退换与赔付', en: 'Returns and amends' },
    policies: ['return-window', 'return-freight', 'custom-goods', 'damage', 'technician-late'],
    shelves: ['returns'],
  },
  {
    ...none,
    id: 'warranty',
    title: { zh: '质保与维修', en: 'Guarantee and repair' },
    policies: ['warranty'],
    shelves: ['warranty'],
  },
  {
    ...none,
    id: 'installation',
    title: { zh: '安装', en: 'Installation' },
    policies: ['installation', 'technician-late'],
    shelves: ['installation'],
    things: ['tighten', 'anchor'],
  },
  {
    ...none,
    id: 'money',
    title: { zh: '价格、发票与会员', en: 'Prices, invoices, members' },
    policies: ['price-protection', 'instalments', 'invoice', 'membership'],
    shelves: ['payment', 'membership'],
  },
  {
    ...none,
    id: 'materials',
    title: { zh: '材料与养护', en: 'Materials and care' },
    shelves: ['care'],
    kinds: ['material', 'care'],
  },
  {
    ...none,
    id: 'rooms',
    title: { zh: '房间、尺寸与人', en: 'Rooms, sizes and people' },
    shelves: ['choosing'],
    policies: ['samples'],
    kinds: ['room', 'body', 'piece'],
  },
  {
    ...none,
    id: 'safety',
    title: { zh: '安全：孩子、老人、空气', en: 'Safety: children, the old, the air' },
    shelves: ['safety'],
    kinds: ['safety', 'household'],
  },
  {
    ...none,
    id: 'looks',
    title: { zh: '风格、颜色与光', en: 'Style, colour and light' },
    kinds: ['style', 'colour', 'light'],
  },
]
