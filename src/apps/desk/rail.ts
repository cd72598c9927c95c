/** The rooms on the rail, in their order, each with what one must be allowed to see it. */
import type { Permission } from '../../rooms/access/contract.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { WordKey } from './words.ts'

export const RAIL: readonly { to: string; icon: IconName; word: WordKey; need?: Permission }[] = [
  { to: '/inbox', icon: 'inbox', word: 'rail.inbox', need: 'conversations.read' },
  { to: '/orders', icon: 'orders', word: 'rail.orders', need: 'orders.read' },
  { to: '/customers', icon: 'customers', word: 'rail.customers', need: 'customers.read' },
  { to: '/catalogue', icon: 'catalogue', word: 'rail.catalogue', need: 'catalogue.read' },
  { to: '/knowledge', icon: 'knowledge', word: 'rail.knowledge', need: 'knowledge.read' },
  { to: '/imports', icon: 'imports', word: 'rail.imports', need: 'imports.read' },
  { to: '/people', icon: 'people', word: 'rail.people', need: 'access.read' },
  { to: '/audit', icon: 'audit', word: 'rail.audit', need: 'audit.read' },
]
