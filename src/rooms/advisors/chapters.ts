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
  /** Questions of our own, where no figure can be asked. The first choice is the right one. */
  readonly asks?: readonly { readonly ask: Words; readonly choices: readonly Words[]; readonly why: Words }[]
}

const none = { policies: [], shelves: [], slugs: [], kinds: [], things: [] } as const

export const CHAPTERS: readonly ChapterPlan[] = [
  {
    ...none,
    id: 'how-we-speak',
    title: { zh: '我们怎么说话', en: 'How we speak' },
    slugs: ['inside-angry-customer', 'assistant-tone', 'inside-compensation-limits', 'assistant-and-people'],
    asks: [
      {
        ask: {
          zh: '客户说「沙发晚了两天」，第一句怎么说？',
          en: 'A customer says: the sofa is two days late. Your first sentence?',
        },
        choices: [
          {
            zh: '晚了 2 天，是我们的错；我这就查，请报一下订单号。',
            en: 'Two days late is our fault; I will check now, may I have the order number?',
          },
          { zh: '理解您的心情，我们会尽快处理。', en: 'I understand how you feel; we will handle it soon.' },
          { zh: '系统显示还在路上，请您再等等。', en: 'The system says it is on its way; please wait.' },
        ],
        why: {
          zh: '先认事实，再走一步；不说套话，不推给系统。',
          en: 'Own the fact, then a step; no formulas, not the system.',
        },
      },
      {
        ask: { zh: '还不知道哪天能送到，怎么许？', en: 'You do not know the day yet. What do you promise?' },
        choices: [
          { zh: '今天 17 点前我给您一个准日子。', en: 'I will tell you the day before 17:00 today.' },
          { zh: '应该就这两天。', en: 'It should be in a day or two.' },
          { zh: '我保证明天一定到。', en: 'I guarantee it comes tomorrow.' },
        ],
        why: { zh: '没有准话，先说几点给准话。', en: 'Without a firm word, say when you will have one.' },
      },
      {
        ask: { zh: '客户来问订单在哪，先做什么？', en: 'A customer asks where the order is. What first?' },
        choices: [
          {
            zh: '核对订单号或手机尾号，再说里面的事。',
            en: 'Check the order number or the phone, then tell.',
          },
          { zh: '直接把物流告诉对方。', en: 'Tell the tracking at once.' },
          { zh: '让对方自己去订单页看。', en: 'Send the customer to the order page.' },
        ],
        why: { zh: '账户里的事只告诉它的主人。', en: 'What is in an account is told to its owner only.' },
      },
    ],
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
