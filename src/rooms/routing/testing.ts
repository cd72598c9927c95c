/** A routing room for tests: a fresh database, people who come and go, and a count of every breach of a capacity. */
import { type RawBuilder, sql } from 'kysely'
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import type { SeatDraft, Settings } from './contract.ts'
import { type Matter, openRouting, type Routing, routingTables } from './index.ts'

export interface TestRouting {
  readonly test: TestHouse
  readonly routing: Routing
  /** One transaction as a person. */
  as<T>(staffId: string, run: (ctx: Ctx) => Promise<T>): Promise<T>
  act<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Furnishes a seat and sits down, or only furnishes it. */
  seat(staffId: string, draft?: Partial<SeatDraft>, comes?: boolean): Promise<void>
  wish(settings: Partial<Settings>): Promise<void>
  queue(id: string, wanted?: Partial<Matter>): Promise<string>
  /** Who holds it: a person, 'waits', or 'nobody'. */
  holder(id: string): Promise<string>
  load(staffId: string): Promise<number>
  /** How often any seat was above its capacity after any statement, since the beginning. */
  breaches(): Promise<number>
  /** Load and what the matters count differ: must be none. */
  untrue(): Promise<number>
  close(): Promise<void>
}

export async function openTestRouting(
  wishes: { clock?: Clock; poolSize?: number } = {},
): Promise<TestRouting> {
  const test = await openTestHouse({ folders: [routingTables], ...wishes })
  const routing = openRouting(test.house, {
    access: {
      colleagues: async (_ctx, ids = []) =>
        ids
          .filter((id) => id.startsWith('stf_'))
          .map((id) => ({
            id,
            name: id.slice(4),
            initial: id.slice(4, 5),
            languages: ['zh-CN' as const],
            roles: id.startsWith('stf_boss') ? ['owner'] : ['agent'],
            active: true,
          })),
    },
  })
  await test.house.database.pool.query(`
    create table routing.breach (n int);
    create function routing.watch() returns trigger language plpgsql as $$
      begin if new.load > new.capacity and new.load > old.load then insert into routing.breach values (1); end if; return new; end $$;
    create trigger watch after update on routing.seat for each row execute function routing.watch()`)
  const as = <T>(id: string, run: (ctx: Ctx) => Promise<T>) =>
    test.house.transact(test.who({ id, name: id.slice(4) }), run)
  const count = (asked: RawBuilder<{ n: number }>) =>
    test.house.everywhere(async (db) => (await asked.execute(db)).rows[0]?.n ?? 0)
  return {
    test,
    routing,
    as,
    act: (run) => test.act(run),
    async seat(staffId, draft, comes = true) {
      await test.act((ctx) =>
        routing.changeSeat(ctx, staffId, {
          takes: true,
          capacity: 2,
          teams: [],
          skills: {},
          languages: ['zh-CN'],
          ...draft,
        }),
      )
      if (comes) await as(staffId, (ctx) => routing.present(ctx, 'online'))
    },
    async wish(settings) {
      await test.act(async (ctx) =>
        routing.changeSettings(ctx, { ...(await routing.settings(ctx)), ...settings }),
      )
    },
    async queue(id, wanted) {
      const answer = await test.act((ctx) =>
        routing.queue(ctx, { kind: 'conversation', id, weight: 1, rankAt: ctx.now, ...wanted }),
      )
      return 'staff' in answer ? answer.staff.id : 'waits'
    },
    async holder(id) {
      const found = await test.act((ctx) => routing.holderOf(ctx, { kind: 'conversation', id }))
      return found ? (found.staff?.id ?? 'waits') : 'nobody'
    },
    load: async (staffId) =>
      (await test.act((ctx) => routing.desk(ctx))).find((one) => one.id === staffId)?.load ?? 0,
    breaches: () => count(sql`select count(*)::int as n from routing.breach`),
    untrue: () =>
      count(sql`select count(*)::int as n from routing.seat s where s.load <> coalesce(
        (select sum(counted) from routing.holding h where h.tenant_id = s.tenant_id and h.staff_id = s.staff_id), 0)`),
    close: () => test.close(),
  }
}
