/** Letters arrive from a real IMAP server: at once, from several boxes, through broken lines, renumbered folders and a program that is killed. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { openDice } from '../../kernel/dice.ts'
import { SHOP } from '../../kernel/testing.ts'
import { toldOf } from './imap-at-hand.ts'
import { readLetter } from './reading/letter.ts'
import { specimen, specimens } from './specimens.ts'
import { moveDeparture, newestDeparture, thread } from './store.ts'
import { letterOf, openPost, type Post, runAlone } from './testing.ts'

const DOVECOT = process.env.DOVECOT_PATH ?? '/usr/sbin/dovecot'
let post: Post
let listening: { stop(): Promise<void> }

before(async () => {
  post = await openPost({ dovecot: DOVECOT })
  listening = post.mail.listen()
})
after(async () => {
  await listening.stop()
  await post.close()
})

const said = async (text: string) => (await post.messages()).filter((message) => message.text.includes(text))
const connected = (id: string) =>
  post.until('the box to be connected', async () =>
    post.act(async (ctx) =>
      (await post.mail.boxes(ctx)).some((box) => box.id === id && box.state === 'connected'),
    ),
  )
let count = 0
const plain = (text: string) =>
  Buffer.from(letterOf({ From: `g${++count}@mail.example`, 'Message-ID': `<a${count}@mail.example>` }, text))

test('a box that is paused, or was never connected or checked, does not count as one that works', async () => {
  const before = await post.act((ctx) => post.mail.standing(ctx))
  await post.addBox('resting', { paused: true })
  const after = await post.act((ctx) => post.mail.standing(ctx))
  assert.deepEqual(after, { ...before, boxes: before.boxes + 1 })
})

test('which server these letters come from', (t) => t.diagnostic(toldOf(post.imap)))

test('IDLE: a letter is at the desk within a second of its arrival', async () => {
  const box = await post.addBox('idle')
  await connected(box.id)
  const took: number[] = []
  for (let i = 0; i < 5; i++) {
    const began = performance.now()
    await post.imap.deliver('idle', plain(`第 ${i} 封即到`))
    await post.until('the letter', async () => (await said(`第 ${i} 封即到`)).length > 0)
    took.push(performance.now() - began)
  }
  const [, , middle = Number.POSITIVE_INFINITY] = took.sort((a, b) => a - b)
  assert.ok(middle < 1000, `${took.map(Math.round)} ms`)
})

test('several boxes of one shop arrive by their own channels', async () => {
  const [one, two] = [await post.addBox('one'), await post.addBox('two')]
  await connected(one.id)
  await connected(two.id)
  await post.imap.deliver('one', plain('到一号邮箱'))
  await post.imap.deliver('two', plain('到二号邮箱'))
  await post.until('both', async () => (await said('号邮箱')).length === 2)
  const { items } = await post.act((ctx) => post.conversations.list(ctx, { view: 'all', limit: 100 }))
  const channels = new Set(items.map(({ channel }) => channel.id))
  assert.ok(channels.has(one.channelId) && channels.has(two.channelId))
})

test('a line that breaks is taken up again where it was, with the trouble told meanwhile', async () => {
  const box = await post.addBox('broken')
  await connected(box.id)
  await post.imap.stop()
  const trouble = await post.until('the trouble to be told', async () =>
    post.act(async (ctx) => (await post.mail.boxes(ctx)).find(({ id }) => id === box.id)?.trouble),
  )
  assert.ok(trouble)
  assert.equal(trouble.code, 'refused')
  await post.imap.deliver('broken', plain('断线时来的'))
  await post.imap.start()
  await post.until('the letter', async () => (await said('断线时来的')).length === 1)
  const well = await post.act(async (ctx) => (await post.mail.boxes(ctx)).find(({ id }) => id === box.id))
  assert.deepEqual([well?.state, well?.trouble], ['connected', null])
})

test('UIDVALIDITY change: a folder numbered anew gives nothing twice and loses nothing', async () => {
  const box = await post.addBox('anew')
  await connected(box.id)
  for (let i = 0; i < 5; i++) await post.imap.deliver('anew', plain(`旧信 ${i} 号`))
  await post.until('the old ones', async () => (await said('旧信')).length === 5)
  await post.imap.stop()
  await post.imap.renumber('anew')
  await post.imap.deliver('anew', plain('新信一封'))
  await post.imap.start()
  await post.until('the new one', async () => (await said('新信一封')).length === 1)
  assert.equal((await said('旧信')).length, 5)
})

test('a wrong password is told in words with what to do', async () => {
  const box = await post.act((ctx) =>
    post.mail.addBox(ctx, {
      ...{
        name: 'wrong',
        address: 'wrong@qinghe.example',
        fromName: '',
        signature: '',
        folder: 'INBOX',
        plusAddresses: false,
        takeDays: 0,
      },
      imap: {
        host: '127.0.0.1',
        port: post.imap.port,
        safety: 'none',
        user: 'wrong',
        password: 'not this',
      },
      smtp: { host: '127.0.0.1', port: post.smtp.port, safety: 'none', user: 'wrong' },
    }),
  )
  const trouble = await post.until('the trouble', async () =>
    post.act(async (ctx) => (await post.mail.boxes(ctx)).find(({ id }) => id === box.id)?.trouble),
  )
  assert.ok(trouble)
  assert.equal(trouble.code, 'sign-in')
  assert.match(trouble.words, /授权码/)
  await post.act((ctx) => post.mail.changeBox(ctx, box.id, { paused: true }))
})

test('a check goes the whole way: signed in, sent to itself, arrived', async () => {
  const box = await post.addBox('check')
  post.smtp.taken = () => {
    const last = post.smtp.sent.at(-1)
    void post.imap.deliver('check', last?.raw ?? Buffer.alloc(0))
  }
  const answer = await post.mail.check(post.test.house.system(SHOP), box.id)
  post.smtp.taken = () => undefined
  assert.deepEqual(
    answer.steps.map(({ step, outcome }) => `${step} ${outcome}`),
    ['imap well', 'folder well', 'idle well', 'smtp well', 'arrival well', 'plus well'],
  )
  assert.equal(answer.well, true)
})

test('I20: letters of every shape, 20 MB and more than we keep among them, all arrive and all are read', async () => {
  const box = await post.addBox('shapes')
  await connected(box.id)
  const all = [...specimens(11, 42)]
  const beyond = specimen('large', 999, openDice(3), 45 * 1024 * 1024)
  for (const { raw } of [...all, beyond]) await post.imap.deliver('shapes', raw)
  const letters = await post.until(
    'all letters',
    async () => {
      const found = (await post.messages()).filter(({ mail }) => mail?.from.address.startsWith('guest'))
      return found.length === all.length + 1 && found
    },
    60_000,
  )
  for (const made of all) {
    const letter = letters.find(({ mail }) => mail?.from.address === made.from)
    assert.ok(letter)
    assert.ok(letter.text.includes(made.says), `${made.shape}: "${letter.text.slice(0, 80)}"`)
    assert.ok(letter.attachments.length >= made.files, `${made.shape} has its files`)
  }
  const cut = letters.find(({ mail }) => mail?.from.address === beyond.from)
  assert.ok(cut)
  assert.ok(cut.text.includes(beyond.says))
  assert.deepEqual(
    cut.mail?.left.map(({ why }) => why),
    ['too-large'],
  )
})

test('killed between the raw letter and its reading, nothing is lost and nothing comes twice', async () => {
  const box = await post.addBox('killed', { paused: true })
  const given = JSON.stringify({
    connection: post.test.connection,
    home: post.test.house.config.home,
    boxId: box.id,
  })
  const child = runAlone('keepAndDie', given)
  const [, signal] = await once(child, 'exit')
  assert.equal(signal, 'SIGKILL')
  await post.until('the letter that was kept', async () => (await said('停电前一刻')).length === 1)
  await post.test.house.settle()
  assert.equal((await said('停电前一刻')).length, 1)
})

test('killed while sending, a letter goes at most once more, under the same message id', async () => {
  const box = await post.addBox('half', { paused: true })
  await post.act((ctx) =>
    post.mail.sendAside(ctx, {
      key: 'half',
      boxId: box.id,
      to: 'plan@factory.example',
      subject: '补件',
      text: '几天？',
    }),
  )
  const row = await post.act(async (ctx) => {
    const found = await thread(ctx, { asideKey: 'half' })
    return newestDeparture(ctx, found?.id ?? '')
  })
  assert.ok(row)
  const ids = () =>
    post.smtp.sent
      .filter(({ to }) => to.includes('plan@factory.example'))
      .map(({ raw }) => readLetter(raw).messageId)
  await post.act((ctx) => post.mail.changeBox(ctx, box.id, { paused: false }))
  // The program died in the middle, after the server had taken it: the row says "sending" and nothing more.
  for (const doubtful of [false, true]) {
    await post.act((ctx) => moveDeparture(ctx, row.id, { state: 'sending', doubtful }))
    await post.act((ctx) => ctx.later('mail.send', { departureId: row.id }, { key: `again ${doubtful}` }))
    await post.test.house.settle()
    await post.until('an end', () =>
      post.act(async (ctx) =>
        ['sent', 'failed'].includes((await newestDeparture(ctx, row.threadId))?.state ?? ''),
      ),
    )
  }
  assert.deepEqual(ids(), [row.messageId])
  assert.equal((await post.act((ctx) => newestDeparture(ctx, row.threadId)))?.state, 'failed')
})
