/** The standards of 青禾木居: members first, everybody else soon, and work by its kind, all in the shop's hours. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { PolicyDraft } from './contract.ts'
import type { Standards } from './door.ts'

const business = 'business' as const
const PAUSES: PolicyDraft['pauses'] = [
  { cause: 'customer', capHours: 72 },
  { cause: 'parts', capHours: 240 },
  { cause: 'courier', capHours: 120 },
  { cause: 'installer', capHours: 120 },
  { cause: 'factory', capHours: 240 },
  { cause: 'payment', capHours: 72 },
]

export const POLICIES: readonly PolicyDraft[] = [
  {
    name: { zh: '会员', en: 'Members' },
    position: 10,
    match: { tiers: ['银杏会员', '白榆会员'], channels: [], kinds: ['conversation'] },
    targets: [
      { what: 'first-answer', minutes: 1, time: business },
      { what: 'next-answer', minutes: 10, time: business },
      { what: 'person', minutes: 2, time: business },
      { what: 'solved', minutes: 480, time: business },
    ],
    warnPercent: 30,
    escalate: { minutes: 3, lane: 'vip' },
    pauses: PAUSES,
  },
  {
    name: { zh: '普通客户', en: 'Everybody' },
    position: 20,
    match: { tiers: [], channels: [], kinds: ['conversation'] },
    targets: [
      { what: 'first-answer', minutes: 2, time: business },
      { what: 'next-answer', minutes: 20, time: business },
      { what: 'person', minutes: 5, time: business },
      { what: 'solved', minutes: 1440, time: business },
    ],
    warnPercent: 20,
    escalate: { minutes: 10, lane: 'angry' },
    pauses: PAUSES,
  },
  {
    name: { zh: '工单', en: 'Work orders' },
    position: 30,
    match: { tiers: [], channels: [], kinds: [] },
    targets: [{ what: 'done', minutes: 960, time: business }],
    warnPercent: 25,
    escalate: { minutes: 60, lane: null },
    pauses: PAUSES,
  },
]

export async function seedStandards(ctx: Ctx, standards: Pick<Standards, 'createPolicy'>): Promise<void> {
  for (const draft of POLICIES) await standards.createPolicy(ctx, draft)
}
