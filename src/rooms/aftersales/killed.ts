/** A program that is killed between two messages to the database while a case is opened and moved, run by the test as a process of its own. */
import { systemClock } from '../../kernel/clock.ts'
import type { Connection } from '../../kernel/db.ts'
import { openHouse } from '../../kernel/house.ts'
import { openLog } from '../../kernel/log.ts'
import { SHOP } from '../../kernel/testing.ts'
import type { Aftersales } from './door.ts'
import type { CaseRecord } from './row.ts'
import { CASE_TABLES, openCaseRooms } from './testing.ts'

export interface Given {
  readonly connection: Connection
  readonly home: string
  readonly order: { readonly id: string; readonly lineId: string }
  readonly key: string
  /** It dies when it is about to send so many messages. */
  readonly after: number
}

/** From the click to money that is due; each step with a key of its own, so that it can be asked again. */
export const STEPS = ['approve', 'arrived', 'inspect', 'pass'] as const

/** @param given as JSON @public called by name in a program of its own */
export async function workUntilKilled(given: string): Promise<void> {
  const { connection, home, order, key, after }: Given = JSON.parse(given)
  const config = {
    ...{ home, host: '127.0.0.1', port: 0, databaseUrl: undefined, publicUrl: 'http://localhost' },
    ...{ logLevel: 'silent', poolSize: 2, secure: false, limitScale: 1 },
  }
  const house = await openHouse({
    ...{ config, clock: systemClock, log: openLog('silent'), connection },
    migrations: [...CASE_TABLES],
  })
  const { aftersales } = openCaseRooms(house)
  let left = after
  const client = await house.database.pool.connect()
  const sending = Object.getPrototypeOf(client)
  const send = sending.query
  sending.query = function (this: unknown, ...given: readonly unknown[]) {
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
    return send.apply(this, given)
  }
  client.release()
  await throughAll(house, aftersales, order, key)
}

type House = Awaited<ReturnType<typeof openHouse>>

/** Asks for every step by its key; one that was done before is answered alike. */
export async function throughAll(
  house: House,
  aftersales: Aftersales,
  order: Given['order'],
  key: string,
): Promise<Pick<CaseRecord, 'id' | 'state' | 'version'>> {
  const system = house.system(SHOP)
  let row = await house.transact(system, (ctx) =>
    aftersales.open(ctx, {
      orderId: order.id,
      lineId: order.lineId,
      reason: 'quality',
      wish: 'refund-return',
      key,
    }),
  )
  for (const event of STEPS) {
    const as = event === 'approve' ? ('system' as const) : ('carrier' as const)
    const role = event === 'inspect' || event === 'pass' ? ('timer' as const) : as
    const command = { caseId: row.id, event, key: `${key} ${event}`, as: role }
    row = await house.transact(system, (ctx) => aftersales.act(ctx, command))
  }
  return row
}
