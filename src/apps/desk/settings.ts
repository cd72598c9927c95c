/** The pages behind 设置, by group, each with what one must be allowed to see it. */
import type { Permission } from '../../rooms/access/contract.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { WordKey } from './words.ts'

type Named<Key> = Key extends `settings.${infer Name}.find` ? Name : never

/**
 * A settings page. Its words are `settings.<name>`, `settings.<name>.text` (one line) and `settings.<name>.find`
 * (what people call it: searched, never shown).
 */
export interface SettingsPage {
  readonly to: string
  readonly icon: IconName
  readonly name: Named<WordKey>
  readonly group: 'team' | 'service' | 'house'
  readonly need: Permission
}

export const SETTINGS_GROUPS = ['team', 'service', 'house'] as const

export const SETTINGS: readonly SettingsPage[] = [
  { to: '/people', icon: 'people', name: 'people', group: 'team', need: 'access.read' },
  { to: '/people?tab=roles', icon: 'shield', name: 'roles', group: 'team', need: 'access.read' },
  { to: '/routing', icon: 'swap', name: 'routing', group: 'team', need: 'routing.read' },
  { to: '/training', icon: 'knowledge', name: 'training', group: 'team', need: 'advisors.read' },
  { to: '/channels', icon: 'chats', name: 'channels', group: 'service', need: 'channels.read' },
  { to: '/mail', icon: 'mail', name: 'mail', group: 'service', need: 'mail.read' },
  { to: '/assistant', icon: 'message', name: 'assistant', group: 'service', need: 'assistant.read' },
  { to: '/hours', icon: 'clock', name: 'hours', group: 'service', need: 'calendars.read' },
  { to: '/standards', icon: 'sun', name: 'standards', group: 'service', need: 'standards.read' },
  { to: '/macros', icon: 'keyboard', name: 'macros', group: 'service', need: 'conversations.read' },
  { to: '/fields', icon: 'tag', name: 'fields', group: 'service', need: 'conversations.read' },
  { to: '/work-kinds', icon: 'check', name: 'kinds', group: 'service', need: 'work.read' },
  { to: '/case-limits', icon: 'cases', name: 'case-limits', group: 'service', need: 'aftersales.read' },
  { to: '/stock', icon: 'orders', name: 'stock', group: 'service', need: 'stock.read' },
  { to: '/policies', icon: 'shield', name: 'policies', group: 'service', need: 'policies.read' },
  { to: '/rules', icon: 'swap', name: 'rules', group: 'service', need: 'rules.read' },
  { to: '/surges', icon: 'sun', name: 'surges', group: 'service', need: 'rules.read' },
  { to: '/surveys', icon: 'message', name: 'surveys', group: 'service', need: 'surveys.read' },
  { to: '/setup', icon: 'check', name: 'setup', group: 'house', need: 'setup.read' },
  { to: '/health', icon: 'pulse', name: 'health', group: 'house', need: 'setup.read' },
  { to: '/people?tab=shop', icon: 'web', name: 'shop', group: 'house', need: 'access.manage' },
  { to: '/imports', icon: 'imports', name: 'imports', group: 'house', need: 'imports.read' },
  { to: '/audit', icon: 'audit', name: 'audit', group: 'house', need: 'audit.read' },
]

/** Whether an address lies behind 设置, so that the rail shows where one is. */
export const isSettings = (place: string): boolean =>
  place.startsWith('/settings') ||
  SETTINGS.some(({ to }) => {
    const path = to.split('?')[0] ?? to
    return place === path || place.startsWith(`${path}/`)
  })
