/** Does a box work: connected, signed in, folder opened, a letter sent to itself, and that letter arrived. */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import type { Who } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import { found } from './boxes.ts'
import { clientFor } from './connection.ts'
import type { CheckStep } from './contract.ts'
import { outgoing } from './leave.ts'
import { newToken, plusAddress, type Room, unsealed } from './room.ts'
import * as store from './store.ts'
import { failureOf } from './trouble.ts'

const ARRIVAL_MS = 40_000
const LOOK_MS = 500

export async function check(
  room: Room,
  who: Who,
  id: string,
): Promise<{ well: boolean; steps: CheckStep[] }> {
  const box = await room.house.transact(who, async (ctx) => {
    const row = await found(ctx, id)
    const [imap, smtp] = [
      unsealed(room, ctx, `box.imap:${id}`, row.imapSecret),
      unsealed(room, ctx, `box.smtp:${id}`, row.smtpSecret),
    ]
    return { row, imap, smtp }
  })
  const steps = openSteps(room, who)
  const client = clientFor({ imap: box.row.imap, password: box.imap })
  try {
    await steps.run('imap', box.row, () => client.connect())
    await steps.run('folder', box.row, () => client.mailboxOpen(box.row.folder))
    await steps.run('idle', box.row, async () => {
      if (!client.capabilities.has('IDLE')) throw Object.assign(new Error('no IDLE'), { code: 'NOIDLE' })
    })
    const word = make('chk', room.house.clock.now())
    await steps.run('smtp', box.row, () => sendToItself(box, box.row.address, word))
    await steps.run('arrival', box.row, () => arrives(client, word))
    if (box.row.plusAddresses) {
      const plus = make('chk', room.house.clock.now())
      await steps.run('plus', box.row, async () => {
        await sendToItself(box, plusAddress(box.row.address, newToken()), plus)
        await arrives(client, plus)
      })
    }
  } finally {
    if (client.usable) await client.logout().catch(() => undefined)
    client.close()
  }
  // A server without IDLE is asked every twenty seconds: slower, but it works.
  const well = steps.done.every(
    ({ step, outcome }) =>
      outcome === 'well' || step === 'idle' || (step === 'plus' && outcome === 'not-tried'),
  )
  await room.house.transact(who, async (ctx) => {
    await store.markChecked(ctx, id, well)
    await ctx.tell('mail.box.changed', { boxId: id })
  })
  return { well, steps: steps.done }
}

function openSteps(room: Room, who: Who) {
  const done: CheckStep[] = []
  const say = (code: string, facts: Record<string, string>) =>
    room.house.words.say(who.language ?? 'zh-CN', `mail.${code}`, facts)
  return {
    done,
    async run(
      step: CheckStep['step'],
      { imap, smtp, folder, address }: store.BoxRow,
      deed: () => Promise<unknown>,
    ): Promise<void> {
      const facts = {
        imap: `${imap.host}:${imap.port}`,
        smtp: `${smtp.host}:${smtp.port}`,
        user: step === 'smtp' ? smtp.user : imap.user,
        folder,
        address,
      }
      if (done.some((one) => one.outcome === 'badly' && one.step !== 'idle')) {
        done.push({ step, outcome: 'not-tried', words: say(`check.${step}.not-tried`, facts), ms: 0 })
        return
      }
      const began = performance.now()
      const passed = () => Math.round(performance.now() - began)
      try {
        await deed()
        done.push({ step, outcome: 'well', words: say(`check.${step}.well`, facts), ms: passed() })
      } catch (error) {
        const { code, said } = failureOf(error)
        const why =
          step === 'idle' || step === 'arrival' || step === 'plus'
            ? say(`check.${step}.badly`, facts)
            : say(`trouble.${code}`, facts)
        const words = said && step !== 'idle' && step !== 'arrival' ? `${why} (${said})` : why
        done.push({ step, outcome: 'badly', words, ms: passed() })
      }
    },
  }
}

async function sendToItself(
  box: { row: store.BoxRow; smtp: string },
  to: string,
  word: string,
): Promise<void> {
  const transport = outgoing(box.row, box.smtp)
  try {
    await transport.sendMail({
      from: { name: box.row.fromName || box.row.name, address: box.row.address },
      to,
      subject: `Anju ${word}`,
      text: word,
      headers: { 'X-Anju-Check': word, 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

async function arrives(client: ImapFlow, word: string): Promise<void> {
  const began = performance.now()
  while (performance.now() - began < ARRIVAL_MS) {
    await client.noop()
    const there = await client.search({ header: { 'X-Anju-Check': word } }, { uid: true })
    const [uid] = there || []
    if (uid) {
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true }).catch(() => false)
      return
    }
    await pause(LOOK_MS)
  }
  throw Object.assign(new Error('it did not arrive'), { code: 'ETIMEDOUT' })
}
