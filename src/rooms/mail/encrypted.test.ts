/** Mail over encrypted lines, with servers that made their certificates themselves; and a program killed while it sends. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { SHOP } from '../../kernel/testing.ts'
import { selfMade } from './certificate.ts'
import type { Safety } from './contract.ts'
import { toldOf } from './imap-at-hand.ts'
import { readLetter } from './reading/letter.ts'
import { newestDeparture, thread } from './store.ts'
import { openPost, type Post, runAlone } from './testing.ts'

const DOVECOT = process.env.DOVECOT_PATH ?? '/usr/sbin/dovecot'
const certificate = selfMade()
let post: Post

before(async () => {
  post = await openPost({ dovecot: DOVECOT, certificate, asleep: true })
})
after(() => post.close())

test('which server these letters come from', (t) => t.diagnostic(toldOf(post.imap)))

const addBox = (user: string, safety: Safety, trusted?: string) =>
  post.act((ctx) =>
    post.mail.addBox(ctx, {
      ...{ name: user, address: `${user}@qinghe.example`, fromName: '', signature: '', folder: 'INBOX' },
      ...{ plusAddresses: false, takeDays: 0, paused: false },
      imap: {
        ...{ host: '127.0.0.1', safety, user, password: post.imap.password },
        port: safety === 'tls' ? post.imap.tlsPort : post.imap.port,
        ...(trusted && { certificate: trusted }),
      },
      smtp: {
        ...{ host: '127.0.0.1', safety, user },
        port: safety === 'tls' ? post.smtp.tlsPort : post.smtp.port,
        ...(trusted && { certificate: trusted }),
      },
    }),
  )
const stepsOf = async (boxId: string) => (await post.mail.check(post.test.house.system(SHOP), boxId)).steps

for (const safety of ['tls', 'starttls'] as const) {
  test(`${safety}: with its own certificate in the settings a box works the whole way`, async () => {
    const user = `own-${safety}`
    const box = await addBox(user, safety, certificate.cert)
    post.smtp.taken = () => post.imap.deliver(user, post.smtp.sent.at(-1)?.raw ?? Buffer.alloc(0))
    const steps = await stepsOf(box.id)
    post.smtp.taken = () => undefined
    assert.deepEqual(
      steps.map(({ step, outcome }) => `${step} ${outcome}`),
      ['imap well', 'folder well', 'idle well', 'smtp well', 'arrival well'],
    )
    assert.ok(post.smtp.encrypted.at(-1), 'the letter went encrypted')
  })

  test(`${safety}: a certificate that nobody vouches for is refused in words, before a password is told`, async () => {
    const signIns = post.smtp.signIns
    const box = await addBox(`unknown-${safety}`, safety)
    const [first, ...rest] = await stepsOf(box.id)
    assert.equal(first?.outcome, 'badly')
    assert.match(first?.words ?? '', /证书不可信，没有交出密码/)
    assert.ok(rest.every(({ outcome }) => outcome === 'not-tried'))
    const wrong = await addBox(`wrong-${safety}`, safety, selfMade().cert)
    assert.match((await stepsOf(wrong.id))[0]?.words ?? '', /证书不可信/)
    assert.equal(post.smtp.signIns, signIns)
  })
}

const ENDS = [
  { kills: 1, state: 'sent', letters: 2 },
  { kills: 2, state: 'failed', letters: 2 },
] as const
for (const { kills, state, letters } of ENDS) {
  test(`killed ${kills === 1 ? 'once' : 'twice'} after a letter was taken and before it heard so: ${letters} letters at most, one message id`, async () => {
    const key = `killed ${kills}`
    const to = `plan${kills}@factory.example`
    const box = await addBox(`killed${kills}`, 'none')
    await post.act((ctx) =>
      post.mail.sendAside(ctx, { key, boxId: box.id, to, subject: '补件', text: '几天？' }),
    )
    const given = JSON.stringify({
      ...{ connection: post.test.connection, home: post.test.house.config.home, boxId: box.id },
    })
    for (let i = 0; i < kills; i++) {
      const child = runAlone('sendUntilKilled', given)
      const gone = once(child, 'exit')
      post.smtp.taken = async () => {
        child.kill('SIGKILL')
        await gone
      }
      const [, signal] = await gone
      assert.equal(signal, 'SIGKILL')
      // Nobody renews what a dead worker held: half a minute goes by.
      await post.test.house.everywhere((db) =>
        sql`update kernel.job set held_until = now() - interval '1 second' where state = 'taken'`.execute(db),
      )
    }
    post.smtp.taken = () => undefined
    const next = kills === ENDS.length ? undefined : runAlone('sendUntilKilled', given)
    if (!next) await post.test.house.start()
    const row = await post.until('an end', () =>
      post.act(async (ctx) => {
        const found = await newestDeparture(ctx, (await thread(ctx, { asideKey: key }))?.id ?? '')
        return found && ['sent', 'failed'].includes(found.state) && found
      }),
    )
    if (next) {
      next.kill('SIGKILL')
      await once(next, 'exit')
    }
    assert.ok(row)
    assert.equal(row.state, state)
    const ids = post.smtp.sent
      .filter((one) => one.to.includes(to))
      .map(({ raw }) => readLetter(raw).messageId)
    assert.deepEqual(ids, Array(letters).fill(row.messageId))
  })
}
