/** Who may say yes to money that somebody asked for: whoever may approve, but never the one who asked. */
import { listColleagues, ROLE_PERMISSIONS, STANDING_ROLES } from '../../../../rooms/access/contract.ts'
import { useRead } from '../../ask.ts'

const APPROVING: ReadonlySet<string> = new Set(
  STANDING_ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('payouts.approve')),
)

/** Names of colleagues whose standing roles let them; roles that the shop made itself are not known here. */
export function useApprovers(asker: string): readonly string[] {
  const people = useRead(listColleagues, {}).data?.items ?? []
  return people
    .filter(({ id, active, roles }) => active && id !== asker && roles.some((role) => APPROVING.has(role)))
    .map(({ name }) => name)
}
