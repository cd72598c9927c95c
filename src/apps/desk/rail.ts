/** The rooms on the rail, in their order, each with what one must be allowed to see it; what is set up once is behind 设置 (settings.ts). */
import type { Permission } from '../../rooms/access/contract.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { WordKey } from './words.ts'

export const RAIL: readonly { to: string; icon: IconName; word: WordKey; need?: Permission }[] = [
  { to: '/inbox', icon: 'inbox', word: 'rail.inbox', need: 'conversations.read' },
  { to: '/cases', icon: 'cases', word: 'rail.cases', need: 'aftersales.read' },
  { to: '/work', icon: 'work', word: 'rail.work', need: 'work.read' },
  { to: '/promises', icon: 'promise', word: 'rail.promises', need: 'promises.read' },
  { to: '/wall', icon: 'wall', word: 'rail.wall', need: 'wall.read' },
  { to: '/orders', icon: 'orders', word: 'rail.orders', need: 'orders.read' },
  { to: '/payouts', icon: 'money', word: 'rail.payouts', need: 'payouts.read' },
  { to: '/delivery', icon: 'truck', word: 'rail.delivery', need: 'delivery.read' },
  { to: '/customers', icon: 'customers', word: 'rail.customers', need: 'customers.read' },
  { to: '/catalogue', icon: 'catalogue', word: 'rail.catalogue', need: 'catalogue.read' },
  { to: '/knowledge', icon: 'knowledge', word: 'rail.knowledge', need: 'knowledge.read' },
  { to: '/settings', icon: 'settings', word: 'rail.settings' },
]
