/** Roles: what a person may do is what their roles may do together, and nobody gives away what they do not have. */
import { Refusal } from '../../kernel/errors.ts'
import {
  PERMISSIONS,
  type Permission,
  PRIVILEGED,
  ROLE_PERMISSIONS,
  STANDING_ROLES,
  type StandingRole,
} from './contract.ts'

export interface OwnRole {
  readonly id: string
  readonly name: string
  readonly permissions: readonly string[]
}

export const isStanding = (role: string): role is StandingRole => STANDING_ROLES.some((name) => name === role)
export const isPermission = (name: string): name is Permission => PERMISSIONS.some((known) => known === name)

/** A role that was removed gives nothing; a permission that the program no longer knows is dropped. */
export function permissionsOf(roles: readonly string[], own: readonly OwnRole[]): Permission[] {
  const names = roles.flatMap((role): readonly string[] =>
    isStanding(role) ? ROLE_PERMISSIONS[role] : (own.find((one) => one.id === role)?.permissions ?? []),
  )
  const held = new Set(names)
  return PERMISSIONS.filter((name) => held.has(name))
}

/** @throws Refusal access.role-unknown */
export function mustBeKnown(roles: readonly string[], own: readonly OwnRole[]): void {
  const unknown = roles.find((role) => !isStanding(role) && !own.some((one) => one.id === role))
  if (unknown !== undefined) throw new Refusal('invalid', 'access.role-unknown', { role: unknown })
}

/** @throws Refusal access.more-than-own when someone would give, or touch, more than they hold */
export function mustHold(held: ReadonlySet<string>, asked: readonly Permission[]): void {
  const more = asked.find((name) => !held.has(name))
  if (more) throw new Refusal('forbidden', 'access.more-than-own', { permission: more })
}

export function needsSecondFactor(
  rule: 'nobody' | 'privileged' | 'everyone',
  permissions: readonly string[],
): boolean {
  if (rule === 'everyone') return true
  return rule === 'privileged' && PRIVILEGED.some((name) => permissions.includes(name))
}
