/** Programs that are killed in the middle, run by tests as processes of their own: with a letter kept and unread, or half sent. */
import { once } from 'node:events'
import { systemClock } from '../../kernel/clock.ts'
import type { Connection } from '../../kernel/db.ts'
import { type House, openHouse } from '../../kernel/house.ts'
import { openLog } from '../../kernel/log.ts'
import { SHOP } from '../../kernel/testing.ts'
import { openAccess } from '../access/index.ts'
import { openChannels } from '../channels/index.ts'
import { openConversations } from '../conversations/index.ts'
import { openCustomers } from '../customers/index.ts'
import { type Mail, openMail } from './index.ts'
import { letterOf, MAIL_TABLES } from './testing.ts'

interface Given {
  readonly connection: Connection
  readonly home: string
  readonly boxId: string
}

async function openProgram({ connection, home }: Given): Promise<{ house: House; mail: Mail }> {
  const config = {
    ...{ home, host: '127.0.0.1', port: 0, databaseUrl: undefined, publicUrl: 'http://localhost' },
    ...{ logLevel: 'silent', poolSize: 2, secure: false, limitScale: 1 },
  }
  const house = await openHouse({
    config,
    clock: systemClock,
    log: openLog('silent'),
    connection,
    migrations: [...MAIL_TABLES],
  })
  const access = openAccess(house)
  const customers = openCustomers(house, { access })
  const channels = openChannels(house)
  const conversations = openConversations(house, { access, channels, customers })
  const mail = openMail(house, { access, channels, customers, conversations })
  return { house, mail }
}

/** @param given as JSON: the database, the home and the box that the test made */
export async function keepAndDie(given: string): Promise<void> {
  const at: Given = JSON.parse(given)
  const { house, mail } = await openProgram(at)
  const raw = Buffer.from(
    letterOf({ From: 'dark@mail.example', 'Message-ID': '<dark@mail.example>' }, '停电前一刻'),
  )
  const letter = { uidValidity: 7, uid: 1, cameAt: systemClock.now(), bytes: raw.length, whole: true }
  async function* source() {
    yield raw
  }
  await mail.store(house.system(SHOP), { ...letter, boxId: at.boxId, source: source() })
  process.kill(process.pid, 'SIGKILL')
}

/** Sends what is to be sent; the test kills it when its server has taken the letter and not yet said so. */
export async function sendUntilKilled(given: string): Promise<void> {
  const { house } = await openProgram(JSON.parse(given))
  await house.start()
  await once(process, 'SIGTERM')
}
