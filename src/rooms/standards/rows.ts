/** The rows of standards as they lie in the database. */
import type { ColumnType } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { ClockFacts, Rule } from './clock.ts'
import type { Cause, ClockState, PolicyDraft, SubjectKind, What } from './contract.ts'

type Jsonb<T> = ColumnType<T, string, string>

interface PolicyRow {
  tenant_id: string
  id: string
  version: number
  position: number
  active: boolean
  draft: Jsonb<PolicyDraft>
  by_id: string
  by_name: string
  at: Date
}
interface PolicyVersionRow {
  tenant_id: string
  policy_id: string
  version: number
  draft: Jsonb<PolicyDraft>
  by_id: string
  by_name: string
  at: Date
}
interface SubjectRow {
  tenant_id: string
  kind: SubjectKind
  id: string
  heard_seq: number
  answered: boolean
}
export interface ClockRow {
  tenant_id: string
  id: string
  kind: SubjectKind
  subject_id: string
  what: What
  state: ClockState
  rule: Jsonb<Rule>
  policy_id: string
  policy_version: number
  policy_name: Jsonb<PolicyDraft['name']>
  tier: string | null
  team: string | null
  staff_id: string | null
  started_at: Date
  run_from: Date
  left_seconds: number
  due_at: Date | null
  warn_at: Date | null
  paused_at: Date | null
  cause: Cause | null
  cap_at: Date | null
  used: Jsonb<ClockFacts['used']>
  stood_seconds: number
  warned_at: Date | null
  broken_at: Date | null
  escalated_at: Date | null
  ended_at: Date | null
  version: number
}
interface PauseRow {
  tenant_id: string
  id: string
  clock_id: string
  cause: Cause
  from_at: Date
  to_at: Date | null
  cap_at: Date
  by_name: string
  note: string
}
type Tables = {
  'standards.policy': PolicyRow
  'standards.policy_version': PolicyVersionRow
  'standards.subject': SubjectRow
  'standards.clock': ClockRow
  'standards.pause': PauseRow
}

/** The transaction with the tables of this room known. */
export const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
