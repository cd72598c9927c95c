/** All SQL of access. */
import { type Selectable, sql } from 'kysely'
import type { Db } from '../../kernel/ctx.ts'

type TenantTable = {
  tenant_id: string
  name: string
  slug: string
  zone: string
  language: 'zh-CN' | 'en'
  hosts: string[]
  second_factor: 'nobody' | 'privileged' | 'everyone'
  created_at: Date
}
type StaffTable = {
  tenant_id: string
  id: string
  name: string
  login: string
  language: 'zh-CN' | 'en'
  languages: ('zh-CN' | 'en')[]
  roles: string[]
  password_hash: string | null
  totp: string | null
  totp_pending: string | null
  totp_step: number | null
  created_at: Date
  last_sign_in_at: Date | null
  deactivated_at: Date | null
  deactivated_by: string | null
}
type SessionTable = {
  tenant_id: string
  id: string
  staff_id: string
  kept: string
  began_at: Date
  seen_at: Date
  device: string
}
type Tables = {
  'access.tenant': TenantTable
  'access.staff': StaffTable
  'access.recovery_code': { tenant_id: string; staff_id: string; kept: string }
  'access.role': { tenant_id: string; id: string; name: string; permissions: string[]; created_at: Date }
  'access.session': SessionTable
  'access.ticket': {
    tenant_id: string
    kept: string
    staff_id: string
    step: 'code' | 'enrol'
    tries: number
    expires_at: Date
  }
  'access.password_link': {
    tenant_id: string
    kept: string
    staff_id: string
    purpose: 'invite' | 'reset'
    expires_at: Date
  }
  'access.tries': { tenant_id: string; kept: string; failures: number; last_at: Date }
}
export type TenantRow = Selectable<TenantTable>
export type StaffRow = Selectable<StaffTable>
export type SessionRow = Selectable<SessionTable>
export type RoleRow = Selectable<Tables['access.role']>
export type TicketRow = Selectable<Tables['access.ticket']>
export type LinkRow = Selectable<Tables['access.password_link']>

/** Where a verb stands: one shop in one transaction. */
export interface At {
  readonly tenant: string
  readonly db: Db
}
const open = (db: Db) => db.$extendTables<Tables>()

// ---- shops ----
/** Every shop: only inside a transaction over all tenants. */
export const allTenants = (db: Db): Promise<TenantRow[]> =>
  open(db).selectFrom('access.tenant').selectAll().orderBy('created_at').execute()

export const tenant = ({ db, tenant }: At): Promise<TenantRow | undefined> =>
  open(db).selectFrom('access.tenant').selectAll().where('tenant_id', '=', tenant).executeTakeFirst()

/** Writes a shop; another of the same slug that came first stays. */
export async function addTenant(db: Db, row: TenantRow): Promise<TenantRow> {
  const added = await open(db)
    .insertInto('access.tenant')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  return (
    added ??
    open(db).selectFrom('access.tenant').selectAll().where('slug', '=', row.slug).executeTakeFirstOrThrow()
  )
}

/** Holds the shop's row until the transaction ends. */
export async function lockTenant({ db, tenant }: At): Promise<void> {
  await open(db)
    .selectFrom('access.tenant')
    .select('tenant_id')
    .where('tenant_id', '=', tenant)
    .forUpdate()
    .execute()
}

/** Whether anybody has an account in any shop: only inside a transaction over all tenants. */
export const anybody = async (db: Db): Promise<boolean> =>
  (await open(db).selectFrom('access.staff').select('id').limit(1).execute()).length > 0

export async function changeTenant({ db, tenant }: At, change: Partial<TenantRow>): Promise<void> {
  await open(db).updateTable('access.tenant').set(change).where('tenant_id', '=', tenant).execute()
}

// ---- people ----
export const staff = ({ db, tenant }: At, id: string): Promise<StaffRow | undefined> =>
  open(db)
    .selectFrom('access.staff')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()

/** Locked until the transaction ends: two changes of one person wait for each other. */
export const lockedStaff = ({ db, tenant }: At, id: string): Promise<StaffRow | undefined> =>
  open(db)
    .selectFrom('access.staff')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const staffByLogin = ({ db, tenant }: At, login: string): Promise<StaffRow | undefined> =>
  open(db)
    .selectFrom('access.staff')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('login', '=', login)
    .executeTakeFirst()

export const allStaff = ({ db, tenant }: At): Promise<StaffRow[]> =>
  open(db)
    .selectFrom('access.staff')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** All people, locked in one order: whoever may take the last key away waits for whoever does. */
export const allStaffLocked = ({ db, tenant }: At): Promise<StaffRow[]> =>
  open(db)
    .selectFrom('access.staff')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .orderBy('id')
    .forUpdate()
    .execute()

export async function addStaff({ db }: At, row: StaffRow): Promise<void> {
  await open(db).insertInto('access.staff').values(row).execute()
}

export async function changeStaff({ db, tenant }: At, id: string, change: Partial<StaffRow>): Promise<void> {
  await open(db)
    .updateTable('access.staff')
    .set(change)
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .execute()
}

/** Writes a used time step down; false when this step or a later one was used already. */
export async function spendStep({ db, tenant }: At, id: string, step: number): Promise<boolean> {
  const done = await open(db)
    .updateTable('access.staff')
    .set({ totp_step: step })
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .where((is) => is.or([is('totp_step', 'is', null), is('totp_step', '<', step)]))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function keepRecoveryCodes(
  { db, tenant }: At,
  staffId: string,
  kept: readonly string[],
): Promise<void> {
  const table = open(db)
  await table
    .deleteFrom('access.recovery_code')
    .where('tenant_id', '=', tenant)
    .where('staff_id', '=', staffId)
    .execute()
  if (kept.length === 0) return
  const rows = kept.map((code) => ({ tenant_id: tenant, staff_id: staffId, kept: code }))
  await table.insertInto('access.recovery_code').values(rows).execute()
}

/** A recovery code is gone once used. */
export async function spendRecoveryCode({ db, tenant }: At, staffId: string, kept: string): Promise<boolean> {
  const done = await open(db)
    .deleteFrom('access.recovery_code')
    .where('tenant_id', '=', tenant)
    .where('staff_id', '=', staffId)
    .where('kept', '=', kept)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

// ---- roles ----
export const roles = ({ db, tenant }: At): Promise<RoleRow[]> =>
  open(db).selectFrom('access.role').selectAll().where('tenant_id', '=', tenant).orderBy('name').execute()

export async function addRole({ db }: At, row: RoleRow): Promise<void> {
  await open(db).insertInto('access.role').values(row).execute()
}

export async function changeRole({ db, tenant }: At, id: string, change: Partial<RoleRow>): Promise<void> {
  await open(db)
    .updateTable('access.role')
    .set(change)
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .execute()
}

export async function removeRole({ db, tenant }: At, id: string): Promise<void> {
  await open(db).deleteFrom('access.role').where('tenant_id', '=', tenant).where('id', '=', id).execute()
}

// ---- sessions ----
export interface Standing {
  session: SessionRow
  staff: StaffRow
  own: RoleRow[]
}

/** Who stands behind a kept token: one look at the session, its person and the shop's own roles. */
export async function standing(at: At, kept: string): Promise<Standing | undefined> {
  const session = await open(at.db)
    .selectFrom('access.session')
    .selectAll()
    .where('tenant_id', '=', at.tenant)
    .where('kept', '=', kept)
    .executeTakeFirst()
  const person = session && (await staff(at, session.staff_id))
  if (!session || !person) return undefined
  return { session, staff: person, own: await roles(at) }
}

export async function addSession({ db }: At, row: SessionRow): Promise<void> {
  await open(db).insertInto('access.session').values(row).execute()
}

export async function touchSession(
  { db, tenant }: At,
  id: string,
  change: { seen_at?: Date; kept?: string },
): Promise<void> {
  await open(db)
    .updateTable('access.session')
    .set(change)
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .execute()
}

export const sessionsOf = ({ db, tenant }: At, staffId: string): Promise<SessionRow[]> =>
  open(db)
    .selectFrom('access.session')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('staff_id', '=', staffId)
    .orderBy('seen_at', 'desc')
    .execute()

/** Ends sessions of people; `except` stays. @returns how many ended */
export async function endSessions(
  { db, tenant }: At,
  staffIds: readonly string[],
  except?: string,
): Promise<number> {
  if (staffIds.length === 0) return 0
  let query = open(db)
    .deleteFrom('access.session')
    .where('tenant_id', '=', tenant)
    .where('staff_id', 'in', staffIds)
  if (except) query = query.where('id', '<>', except)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

export async function endSession({ db, tenant }: At, staffId: string, id: string): Promise<boolean> {
  const done = await open(db)
    .deleteFrom('access.session')
    .where('tenant_id', '=', tenant)
    .where('staff_id', '=', staffId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

export async function endKept({ db, tenant }: At, kept: string): Promise<void> {
  await open(db)
    .deleteFrom('access.session')
    .where('tenant_id', '=', tenant)
    .where('kept', '=', kept)
    .execute()
}

// ---- tickets and links ----
export async function addTicket({ db, tenant }: At, row: TicketRow, now: Date): Promise<void> {
  const table = open(db)
  await table
    .deleteFrom('access.ticket')
    .where('tenant_id', '=', tenant)
    .where('expires_at', '<', now)
    .execute()
  await table.insertInto('access.ticket').values(row).execute()
}

/** Counts one try on a ticket and answers it as it is now. */
export const tryTicket = ({ db, tenant }: At, kept: string): Promise<TicketRow | undefined> =>
  open(db)
    .updateTable('access.ticket')
    .set({ tries: sql<number>`tries + 1` })
    .where('tenant_id', '=', tenant)
    .where('kept', '=', kept)
    .returningAll()
    .executeTakeFirst()

export async function endTicket({ db, tenant }: At, kept: string): Promise<boolean> {
  const done = await open(db)
    .deleteFrom('access.ticket')
    .where('tenant_id', '=', tenant)
    .where('kept', '=', kept)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** A person has one open link at most: a new one ends the old. */
export async function replaceLink({ db, tenant }: At, row: LinkRow): Promise<void> {
  await endLinks({ db, tenant }, row.staff_id)
  await open(db).insertInto('access.password_link').values(row).execute()
}

export const link = ({ db, tenant }: At, kept: string): Promise<LinkRow | undefined> =>
  open(db)
    .selectFrom('access.password_link')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('kept', '=', kept)
    .executeTakeFirst()

export async function endLinks({ db, tenant }: At, staffId: string): Promise<number> {
  const done = await open(db)
    .deleteFrom('access.password_link')
    .where('tenant_id', '=', tenant)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

// ---- tries ----
/** Counts one more try under a key, and answers how it stood before. The row stays locked until the transaction ends. */
export async function countTry(
  { db, tenant }: At,
  kept: string,
  now: Date,
): Promise<{ failures: number; lastAt: Date } | undefined> {
  const table = open(db)
  const before = await table
    .insertInto('access.tries')
    .values({ tenant_id: tenant, kept, failures: 0, last_at: now })
    .onConflict((clash) => clash.columns(['tenant_id', 'kept']).doUpdateSet({ kept }))
    .returning(['failures', 'last_at'])
    .executeTakeFirstOrThrow()
  return before.failures > 0 ? { failures: before.failures, lastAt: before.last_at } : undefined
}

export async function writeTry({ db, tenant }: At, kept: string, failures: number, now: Date): Promise<void> {
  await open(db)
    .updateTable('access.tries')
    .set({ failures, last_at: now })
    .where('tenant_id', '=', tenant)
    .where('kept', '=', kept)
    .execute()
}

/** Takes one try back from the count. @param waited the last one counts as that old at least, never younger than it was */
export async function giveBackTry({ db, tenant }: At, kept: string, waited: Date): Promise<void> {
  await open(db)
    .updateTable('access.tries')
    .set({
      failures: sql<number>`greatest(failures - 1, 0)`,
      last_at: sql<Date>`least(last_at, ${waited}::timestamptz)`,
    })
    .where('tenant_id', '=', tenant)
    .where('kept', '=', kept)
    .execute()
}

export async function forgetTries({ db, tenant }: At, kept: readonly string[]): Promise<void> {
  await open(db)
    .deleteFrom('access.tries')
    .where('tenant_id', '=', tenant)
    .where('kept', 'in', kept)
    .execute()
}

export async function sweepTries({ db, tenant }: At, before: Date): Promise<void> {
  await open(db)
    .deleteFrom('access.tries')
    .where('tenant_id', '=', tenant)
    .where('last_at', '<', before)
    .execute()
}
