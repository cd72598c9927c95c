/** What each return was settled at when its money was decided: the next of the same order begins from there. */
import { sql } from 'kysely'
import type { Migrating } from '../../../kernel/migrate.ts'

export async function up(db: Migrating): Promise<void> {
  await sql`
    create table aftersales.settled (
      tenant_id text not null, id text not null, order_id text not null, line_id text not null,
      quantity int not null check (quantity > 0), fault boolean not null, outward boolean not null,
      worth_fen bigint not null check (worth_fen >= 0), fen bigint not null check (fen >= 0),
      owes_fen bigint not null check (owes_fen >= 0), at timestamptz not null,
      primary key (tenant_id, id))`.execute(db)
  await sql`create index settled_order on aftersales.settled (tenant_id, order_id, at)`.execute(db)
  // What was paid before this table was there stands as it was paid.
  await sql`
    insert into aftersales.settled
    select c.tenant_id, c.id, c.order_id, c.line_id, c.quantity, f.fault, f.fault,
      coalesce(c.amount_fen, 0), coalesce(c.amount_fen, 0), 0, d.at
    from aftersales.case c
      cross join lateral (select c.reason in ('quality', 'mismatch', 'wrong-item', 'damage', 'missing', 'install',
        'fraud', 'injury') as fault) f
      cross join lateral (select min(e.at) as at from aftersales.event e where e.tenant_id = c.tenant_id
        and e.case_id = c.id and e.to_state = 'refund-due') d
    where d.at is not null and c.part_no is null
      and (c.kind = 'return' or (c.kind = 'exchange' and c.facts ->> 'units' = 'accepted'))`.execute(db)
}
