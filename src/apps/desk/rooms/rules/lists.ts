/** What the editor offers to choose from. */
import type { Answer } from '../../../../kernel/contract.ts'
import { readLists } from '../../../../rooms/rules/contract.ts'
import { useRead } from '../../ask.ts'
import { useSession } from '../../session.tsx'

export type Lists = Answer<typeof readLists>
export const NO_LISTS: Lists = { tiers: [], tags: [], channels: [], teams: [], people: [], workKinds: [] }

/** Empty until it is read, or when the reader may not see rules. */
export function useLists(): Lists {
  const { may } = useSession()
  return useRead(readLists, {}, { when: may('rules.read') }).data ?? NO_LISTS
}
