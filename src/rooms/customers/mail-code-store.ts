/** All SQL of codes that went out by mail. */
import type { Ctx } from '../../kernel/ctx.ts'

export interface MailCodeRow {
  readonly tenant_id: string
  readonly id: string
  readonly identity_id: string
  readonly blind: string
  readonly sealed: string
  readonly kept: string
  readonly tries: number
  readonly made_at: Date
  readonly expires_at: Date
  readonly spent_at: Date | null
}
type Tables = { 'customers.mail_code': MailCodeRow }

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

/** Codes made since an instant for this browser, or to this mailbox. */
export async function madeSince(
  ctx: Ctx,
  of: { identity: string } | { blind: string },
  since: Date,
): Promise<number> {
  const [column, value] =
    'identity' in of ? (['identity_id', of.identity] as const) : (['blind', of.blind] as const)
  const { count } = await open(ctx)
    .selectFrom('customers.mail_code')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', ctx.tenant)
    .where(column, '=', value)
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A new code ends the older ones of its browser; those of long ago go. */
export async function add(ctx: Ctx, row: MailCodeRow, forgetBefore: Date): Promise<void> {
  const table = open(ctx)
  await table
    .deleteFrom('customers.mail_code')
    .where('tenant_id', '=', ctx.tenant)
    .where('made_at', '<', forgetBefore)
    .execute()
  await table
    .updateTable('customers.mail_code')
    .set({ spent_at: ctx.now })
    .where('tenant_id', '=', ctx.tenant)
    .where('identity_id', '=', row.identity_id)
    .where('spent_at', 'is', null)
    .execute()
  await table.insertInto('customers.mail_code').values(row).execute()
}

/** The code that this browser waits for, with one more try counted; undefined when there is none. */
export const tried = (ctx: Ctx, identityId: string): Promise<MailCodeRow | undefined> =>
  open(ctx)
    .updateTable('customers.mail_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('tenant_id', '=', ctx.tenant)
    .where('identity_id', '=', identityId)
    .where('spent_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .returningAll()
    .executeTakeFirst()

export async function spend(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .updateTable('customers.mail_code')
    .set({ spent_at: ctx.now })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
