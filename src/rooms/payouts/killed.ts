/** A program that is killed on its way from an obligation to its confirmation, run by the test as a process of its own. */
import { once } from 'node:events'
import { systemClock } from '../../kernel/clock.ts'
import type { Connection } from '../../kernel/db.ts'
import { openHouse } from '../../kernel/house.ts'
import { openLog } from '../../kernel/log.ts'
import { SHOP } from '../../kernel/testing.ts'
import type { Passed } from './building.ts'
import { overHttp } from './gateways/demo/counterpart.ts'
import { demoKind } from './gateways/demo/gateway.ts'
import { openRooms, PAYOUT_TABLES } from './testing.ts'

export interface Given {
  readonly connection: Connection
  readonly home: string
  readonly url: string
  readonly order: string
  readonly key: string
  readonly fen: number
  /** Where it dies. */
  readonly point: Passed
  /** At which passing of the point. */
  readonly times: number
}

/** Nothing is waited for: it asks at once how a refund stands, and gives a silent bank a moment. */
export const hasty = (url: string) =>
  demoKind(() => overHttp(url, 150), { days: 365, partials: 50, apartSeconds: 0, askAfterSeconds: 0 })

/** @param given as JSON */
export async function payUntilKilled(given: string): Promise<void> {
  const { connection, home, url, order, key, fen, point, times }: Given = JSON.parse(given)
  const config = {
    ...{ home, host: '127.0.0.1', port: 0, databaseUrl: undefined, publicUrl: 'http://localhost' },
    ...{ logLevel: 'silent', poolSize: 3, secure: false, limitScale: 1 },
  }
  const house = await openHouse({
    ...{ config, clock: systemClock, log: openLog('silent'), connection },
    migrations: [...PAYOUT_TABLES],
  })
  let left = times
  const { payouts } = openRooms(house, {
    gateways: [hasty(url)],
    passed(here) {
      if (here !== point) return
      left -= 1
      if (left === 0) process.kill(process.pid, 'SIGKILL')
    },
  })
  await house.start()
  await house.transact(house.system(SHOP), (ctx) =>
    payouts.oblige(ctx, {
      ...{ key, kind: 'refund', orderId: order, to: 'customer', fen, cause: 'quality', reason: 'x' },
    }),
  )
  await once(process, 'SIGTERM')
}
