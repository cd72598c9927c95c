/** Moving a case: the version that is in sight, one key for one press, and a reload when somebody was faster. */
import {
  actOnCase,
  type CaseActionShape,
  type CaseShape,
  type CaseTableShape,
  readCaseTables,
} from '../../../../rooms/aftersales/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'
import { aheadOf } from './ahead.ts'
import { useGoneOn, useKeyed } from './keyed.ts'

/** Rooms that show what a case did. */
export const ALSO = ['payouts', 'delivery', 'stock', 'evidence', 'orders', 'work'] as const

export type Said = Readonly<Record<string, string | number | boolean | readonly string[]>>

export function useCaseAct(one: Pick<CaseShape, 'id' | 'version'>) {
  const { say } = useWords()
  const { tell } = useNotices()
  const act = useAct(actOnCase, ALSO)
  const keyed = useKeyed()
  const goneOn = useGoneOn()
  const run = (action: Pick<CaseActionShape, 'event' | 'role'>, data: Said = {}, done?: () => void) => {
    const deed = { id: one.id, event: action.event, version: one.version, data }
    act.start(
      {
        params: { id: one.id },
        body: {
          event: action.event,
          expectedVersion: one.version,
          key: keyed.of(deed),
          data: { ...data },
          as: action.role,
        },
      },
      {
        onError: goneOn,
        onSuccess: (after) => {
          keyed.done()
          tell(say('cases.now', { state: after.stateText }))
          done?.()
        },
      },
    )
  }
  return { run, busy: act.busy }
}

/** Moves off the way: possible, but nobody is nudged to them. */
const ASIDE = /^(withdraw|dispute|chase|absent|expire|no-part|no-stock|not-fixed|give-up|write-off)/
export const isAside = ({ event }: Pick<CaseActionShape, 'event'>): boolean => ASIDE.test(event)
const PERSONS = new Set(['agent', 'quality', 'finance', 'warehouse'])

export const useTable = (kind: CaseShape['kind']): CaseTableShape | undefined =>
  useRead(readCaseTables, {}).data?.tables.find((one) => one.kind === kind)

/** A no to the customer, as the table marks it: it asks for a reason and articles, and says which way stays open. */
export function useRefusals(kind: CaseShape['kind']) {
  const table = useTable(kind)
  return (action: Pick<CaseActionShape, 'to' | 'role'>): boolean =>
    PERSONS.has(action.role) && (table?.states.some((one) => one.name === action.to && one.refusal) ?? false)
}

/** What the clock would do by itself, and the step that comes next, stand first; what says no last. */
export function byLikely(
  one: Pick<CaseShape, 'actions' | 'due' | 'state' | 'remedy' | 'flash'>,
  table: CaseTableShape | undefined,
  refuses: (action: CaseActionShape) => boolean,
): CaseActionShape[] {
  const [next] = table ? aheadOf(one, table) : []
  const rank = (action: CaseActionShape): number => {
    if (refuses(action)) return 3
    if (isAside(action)) return 2
    return action.event === one.due?.event || action.to === next ? 0 : 1
  }
  return [...one.actions].sort((a, b) => rank(a) - rank(b))
}
