/** A program that keeps a letter and is killed before anybody reads it: run by a test as a process of its own. */
import { systemClock } from '../../kernel/clock.ts'
import { openHouse } from '../../kernel/house.ts'
import { openLog } from '../../kernel/log.ts'
import { SHOP } from '../../kernel/testing.ts'
import { openAccess } from '../access/index.ts'
import { openChannels } from '../channels/index.ts'
import { openConversations } from '../conversations/index.ts'
import { openCustomers } from '../customers/index.ts'
import { openMail } from './index.ts'
import { letterOf, MAIL_TABLES } from './testing.ts'

/** @param given as JSON: the database, the home and the box that the test made */
export async function keepAndDie(given: string): Promise<void> {
  const { connection, home, boxId } = JSON.parse(given)
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
  const raw = Buffer.from(
    letterOf({ From: 'dark@mail.example', 'Message-ID': '<dark@mail.example>' }, '停电前一刻'),
  )
  const letter = { boxId, uidValidity: 7, uid: 1, cameAt: systemClock.now(), bytes: raw.length, whole: true }
  async function* source() {
    yield raw
  }
  await mail.store(house.system(SHOP), { ...letter, source: source() })
  process.kill(process.pid, 'SIGKILL')
}
