/** What every part of the desk's measurements is handed, and an empty house on a real database of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { systemClock } from '../../src/kernel/clock.ts'
import { readConfig } from '../../src/kernel/config.ts'
import { type House, openHouse } from '../../src/kernel/house.ts'
import { openLog } from '../../src/kernel/log.ts'
import { startPostgres } from '../../src/kernel/postgres/index.ts'

export type { Bench, Figures } from '../tell.ts'

export interface Ground {
  /** A house without rooms, not yet started; each call opens another on the same database. */
  house(): Promise<House>
  /** Fills tables in bulk; no row-level security binds it. */
  readonly admin: pg.Pool
  close(): Promise<void>
}

const silent = { info: () => undefined, warn: () => undefined }

/** A database that syncs to the disk as in an installation, with the kernel's tables only. */
export async function emptyGround(): Promise<Ground> {
  const home = mkdtempSync(join(tmpdir(), 'anju-bench-desk-'))
  const postgres = await startPostgres({ home, log: silent })
  const admin = new pg.Pool({ ...postgres.admin, max: 4 })
  admin.on('error', () => undefined)
  return {
    house: () =>
      openHouse({
        config: { ...readConfig({}), home },
        clock: systemClock,
        log: openLog('silent'),
        connection: postgres.app,
        migrations: [],
      }),
    admin,
    async close() {
      await admin.end()
      await postgres.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

export const SHOP = 'ten_bench'
