/** Mail through real servers: kept before it is read, found its matter, sent once, and never lost. */
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, before, test } from 'node:test'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import { openDice } from '../../kernel/dice.ts'
import { SHOP } from '../../kernel/testing.ts'
import type { MessageEvent } from '../conversations/contract.ts'
import type { MailBox } from './contract.ts'
import { toldOf } from './imap-at-hand.ts'
import { readLetter } from './reading/letter.ts'
import type { Records } from './reading/proof.ts'
import { specimen } from './specimens.ts'
import { letterOf, openPost, type Post } from './testing.ts'

const DOVECOT = process.env.DOVECOT_PATH ?? '/usr/sbin/dovecot'
const SIGNER = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const KEY = [[`v=DKIM1; k=rsa; p=${SIGNER.publicKey.toString('base64')}`]]
/** What the world's name servers would say. */
const RECORDS: Records = {
  'TXT s1._domainkey.signed.example': KEY,
  'TXT s1._domainkey.other.example': KEY,
  'TXT signed.example': [['v=spf1 ip4:203.0.113.5 -all']],
  'TXT _dmarc.signed.example': [['v=DMARC1; p=reject']],
}
let post: Post
let box: MailBox

before(async () => {
  post = await openPost({ dovecot: DOVECOT, records: RECORDS })
  box = await post.addBox('kefu')
})
after(() => post.close())

let count = 0
const fresh = () => `<t${++count}@mail.example>`
/** A new matter by mail, with the id of its first letter. */
async function begun(from = `guest${++count}@mail.example`, text = '请问沙发坐深多少') {
  const messageId = fresh()
  const letterId = await post.arrive(
    box.id,
    letterOf({ From: from, 'Message-ID': messageId, Subject: '问沙发' }, text),
  )
  const matters = await post.matters()
  const matter = matters.find(({ events }) =>
    events.some((event) => event.kind === 'message' && event.mail?.id === letterId),
  )
  assert.ok(matter, 'a letter begins a matter')
  const address = /[^<\s]+@[^>\s]+/.exec(from)?.[0] ?? ''
  // Nobody is at the desk: the word that says so leaves first.
  await post.until('the first word to leave', async () =>
    post.smtp.sent.some(({ to }) => to.includes(address)),
  )
  return { ...matter, from, messageId, letterId }
}
async function answered(
  conversationId: string,
  text = '坐深 560 毫米。',
): Promise<{ raw: Buffer; to: readonly string[]; letter: ReturnType<typeof readLetter>; seq: number }> {
  const already = post.smtp.sent.length
  const { seq } = await post.asStaff((ctx) => post.conversations.reply(ctx, conversationId, { text }))
  await post.test.house.settle()
  // The word that nobody is here now leaves by mail too; the answer is the letter with these words.
  const sent = await post.until('the answer to leave', async () =>
    post.smtp.sent.slice(already).find(({ raw }) => readLetter(raw).text.includes(text)),
  )
  return { ...sent, letter: readLetter(sent.raw), seq }
}
const eventsOf = (id: string) => post.act((ctx) => post.conversations.eventsSince(ctx, id, 0, 200))
const messagesOf = async (id: string) =>
  (await eventsOf(id)).filter((event): event is MessageEvent => event.kind === 'message')
const asides = (why?: 'bounce' | 'auto-reply' | 'bulk' | 'loop' | 'too-many' | 'unreadable') =>
  post.act(async (ctx) => (await post.mail.asides(ctx, { why, limit: 100 })).items)

test('which server these letters come from', (t) => t.diagnostic(toldOf(post.imap)))

test('a letter begins a matter with its subject, its sender, and what is quoted folded', async () => {
  const matter = await begun(
    'Lin Wanqiu <lin@mail.example>',
    '坐深多少？\r\n\r\n发自我的 iPhone\r\n\r\n在 2026年11月20日，青禾 写道：\r\n> 欢迎',
  )
  assert.equal(matter.title, '问沙发')
  const [first] = await messagesOf(matter.id)
  assert.equal(first?.text, '坐深多少？')
  assert.deepEqual(first?.mail?.from, { name: 'Lin Wanqiu', address: 'lin@mail.example' })
  assert.equal(first?.mail?.signature, '发自我的 iPhone')
  assert.match(first?.mail?.quoted ?? '', /欢迎/)
})

test('an answer leaves as a letter of the same thread, in Chinese, with a token and the box signature', async () => {
  const matter = await begun()
  const { letter, to, seq } = await answered(matter.id)
  assert.deepEqual(to, [matter.from])
  assert.equal(letter.subject, '回复：问沙发')
  assert.ok(letter.answers.includes(matter.messageId))
  assert.match(letter.text, /坐深 560 毫米。/)
  const sent = (await messagesOf(matter.id)).find((event) => event.seq === seq)
  assert.equal(sent?.delivery?.state, 'sent')
})

interface Way {
  readonly name: string
  readonly heads: (answer: Awaited<ReturnType<typeof answered>>, first: string) => Record<string, string>
  readonly body?: (answer: Awaited<ReturnType<typeof answered>>) => string
  readonly found: boolean
}
const reply = (raw: Buffer) => /^Reply-To:\s*(.+)$/im.exec(raw.toString())?.[1]?.trim() ?? ''
const ref = (text: string) => /\[ref:\w+\]/.exec(text)?.[0] ?? ''
const WAYS: readonly Way[] = [
  { name: 'by In-Reply-To', heads: ({ letter }) => ({ 'In-Reply-To': letter.messageId }), found: true },
  {
    name: 'by References alone',
    heads: ({ letter }, first) => ({ References: `${first} ${letter.messageId}` }),
    found: true,
  },
  {
    name: "by the customer's own earlier letter",
    heads: (_answer, first) => ({ 'In-Reply-To': first }),
    found: true,
  },
  { name: 'by the token of the address', heads: ({ raw }) => ({ To: reply(raw) }), found: true },
  {
    name: 'by the token in the quoted text',
    heads: () => ({}),
    body: ({ raw }) => `好\r\n> ${ref(decoded(raw))}`,
    found: true,
  },
  {
    name: 'from another address, by In-Reply-To',
    heads: ({ letter }) => ({ 'In-Reply-To': letter.messageId, From: 'wife@other.example' }),
    found: true,
  },
  { name: 'by its subject alone', heads: () => ({ Subject: '回复：问沙发' }), found: false },
  {
    name: 'by ids of another shop',
    heads: () => ({ 'In-Reply-To': '<nobody@knows.example>' }),
    found: false,
  },
  {
    name: 'by a token that never was',
    heads: () => ({ To: 'kefu+00000000000000000000@qinghe.example' }),
    found: false,
  },
]
const decoded = (raw: Buffer) => {
  const { text, quoted, signature } = readLetter(raw)
  return [text, quoted, signature].join('\n')
}

for (const way of WAYS) {
  test(`threading: an answer ${way.name} ${way.found ? 'goes on in its matter' : 'begins a new one'}`, async () => {
    const matter = await begun()
    const answer = await answered(matter.id)
    const heads = {
      From: matter.from,
      Subject: '无题',
      'Message-ID': fresh(),
      ...way.heads(answer, matter.messageId),
    }
    const body = way.body?.(answer) ?? '好的，谢谢'
    await post.arrive(box.id, letterOf(heads, body))
    const last = (await messagesOf(matter.id)).at(-1)
    assert.equal(last?.author.kind === 'customer' && last.seq > answer.seq, way.found)
    if (heads.From !== matter.from) {
      assert.equal(last?.mail?.other, true)
      assert.equal(last?.mail?.from.address, 'wife@other.example')
    }
  })
}

test('an answer to another address still goes to the identity of the matter (I10)', async () => {
  const matter = await begun()
  const { letter } = await answered(matter.id)
  await post.arrive(
    box.id,
    letterOf({ From: 'wife@other.example', 'In-Reply-To': letter.messageId, 'Message-ID': fresh() }),
  )
  const next = await answered(matter.id, '收到。')
  assert.deepEqual(next.to, [matter.from])
})

const BOUNCES: readonly (readonly [name: string, status: string, said: string, why: string])[] = [
  ['nobody there', '5.1.1', 'smtp; 550 5.1.1 User unknown', 'bounce.no-such-address'],
  ['box full', '5.2.2', 'smtp; 552 Mailbox full', 'bounce.box-full'],
  ['refused', '5.7.1', 'smtp; 554 5.7.1 Spam message rejected', 'bounce.refused'],
]
for (const [name, status, said, why] of BOUNCES) {
  test(`bounces: "${name}" marks the message in its thread as failed, with the reason`, async () => {
    const matter = await begun()
    const { letter, seq } = await answered(matter.id)
    await post.arrive(box.id, report(letter.messageId, matter.from, { status, action: 'failed', said }))
    const marked = (await messagesOf(matter.id)).find((event) => event.seq === seq)
    assert.deepEqual([marked?.delivery?.state, marked?.delivery?.why], ['failed', why])
    assert.equal((await messagesOf(matter.id)).at(-1)?.seq, seq, 'a bounce is no word of the customer')
  })
}

test('bounces: a delay fails nothing, and a Chinese postmaster without any form is understood', async () => {
  const matter = await begun()
  const { letter, seq } = await answered(matter.id)
  await post.arrive(
    box.id,
    report(letter.messageId, matter.from, {
      status: '4.4.1',
      action: 'delayed',
      said: 'smtp; 451 timed out',
    }),
  )
  const mark = async () => (await messagesOf(matter.id)).find((event) => event.seq === seq)?.delivery
  assert.equal((await mark())?.state, 'sent')
  await post.arrive(
    box.id,
    letterOf(
      {
        From: '"PostMaster" <PostMaster@qq.example>',
        Subject: '来自 mail.qq.example 的退信',
        'Message-ID': fresh(),
      },
      `很抱歉您发送的邮件被退回。退信原因：收件人不存在。\r\nMessage-ID: ${letter.messageId}\r\n`,
    ),
  )
  assert.deepEqual([(await mark())?.state, (await mark())?.why], ['failed', 'bounce.no-such-address'])
})

function report(
  messageId: string,
  to: string,
  { status, action, said }: { status: string; action: string; said: string },
): string {
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    'To: kefu@qinghe.example',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: ${fresh()}`,
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${said}`,
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    'Subject: x',
    '--b--',
    '',
  ].join('\r\n')
}

const MACHINES: readonly (readonly [string, Record<string, string>])[] = [
  ['Auto-Submitted', { 'Auto-Submitted': 'auto-replied' }],
  ['X-Autoreply', { 'X-Autoreply': 'yes' }],
  ['自动回复', { Subject: '自动回复：问沙发' }],
  ['Out of office', { Subject: 'Out of Office: back on Monday' }],
]
for (const [name, heads] of MACHINES) {
  test(`auto replies: ${name} is a note for colleagues, opens nothing and is answered by nobody`, async () => {
    const matter = await begun()
    const { letter, seq } = await answered(matter.id)
    const sent = post.smtp.sent.length
    await post.arrive(
      box.id,
      letterOf(
        { From: matter.from, 'In-Reply-To': letter.messageId, 'Message-ID': fresh(), ...heads },
        '我在休假',
      ),
    )
    assert.equal((await messagesOf(matter.id)).at(-1)?.seq, seq)
    const note = (await eventsOf(matter.id)).at(-1)
    assert.ok(note?.kind === 'note' && note.text.includes('我在休假'))
    assert.equal(post.smtp.sent.length, sent)
  })
}

test('auto replies and mailings of nobody stay aside, and a person may take one in', async () => {
  await post.arrive(
    box.id,
    letterOf(
      { From: 'news@list.example', 'List-Unsubscribe': '<mailto:x@list.example>', 'Message-ID': fresh() },
      '本周特价',
    ),
  )
  const [bulk] = await asides('bulk')
  assert.equal(bulk?.from, 'news@list.example')
  const before = (await post.matters()).length
  const route = post.mail.routes.find(
    ({ endpoint }) => endpoint.path === '/api/mail/letters/:id/conversation',
  )
  await route?.runStaged(
    post.test.house.system(SHOP),
    { params: { id: bulk?.id ?? '' }, query: undefined, body: undefined } as never,
    {} as never,
  )
  await post.test.house.settle()
  assert.equal((await post.matters()).length, before + 1)
})

test('two machines that answer each other stop', async () => {
  const matter = await begun('robot@machine.example')
  for (let i = 0; i < 45; i++)
    await post.arrive(
      box.id,
      letterOf(
        { From: 'robot@machine.example', 'In-Reply-To': matter.messageId, 'Message-ID': fresh() },
        `第 ${i} 次`,
      ),
    )
  const heard = (await messagesOf(matter.id)).filter(({ author }) => author.kind === 'customer').length
  assert.equal(heard, 30)
  assert.equal((await asides('too-many')).length, 16)
  const own = post.smtp.sent.at(-1)?.raw.toString() ?? ''
  await post.arrive(box.id, own.replace(/^Message-ID:.*$/im, `Message-ID: ${fresh()}`))
  assert.equal((await asides('loop')).length, 1)
})

test('a letter that went to two boxes of the shop is one message', async () => {
  const second = await post.addBox('second')
  const raw = letterOf({ From: 'both@mail.example', 'Message-ID': fresh() }, '两个邮箱都收到')
  await post.arrive(box.id, raw)
  await post.arrive(second.id, raw)
  assert.equal((await post.messages()).filter(({ text }) => text === '两个邮箱都收到').length, 1)
})

test('I20: hostile, garbled and empty letters are never lost: each is a message or stands aside, with its raw bytes', async () => {
  const chance = openDice(5)
  const noise = Buffer.from(Array.from({ length: 5000 }, () => chance.whole(0, 255)))
  const raws = [
    specimen('hostile-html', 901, chance).raw,
    specimen('deep', 902, chance).raw,
    Buffer.concat([Buffer.from('From: noise@mail.example\r\n\r\n'), noise]),
    noise,
    Buffer.from('\r\n'),
    Buffer.from(letterOf({ From: 'empty@mail.example', Subject: '', 'Message-ID': fresh() }, '')),
    Buffer.from(
      `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n'.repeat(20_000)}`,
    ),
    Buffer.from(`Subject: ${'=?utf-8?Q?='.repeat(50_000)}\r\nFrom: head@mail.example\r\n\r\nlong head`),
  ]
  for (const raw of raws) {
    const letterId = await post.arrive(box.id, raw)
    const shown = (await post.messages()).some(({ mail }) => mail?.id === letterId)
    const aside = (await asides()).some(({ id }) => id === letterId)
    assert.ok(shown || aside, `a letter of ${raw.length} bytes is to be seen`)
    const route = post.mail.routes.find(({ endpoint }) => endpoint.path === '/api/mail/letters/:id/raw')
    const given: unknown = await post.act(
      (ctx) => route?.run(ctx, { params: { id: letterId } } as never, {} as never) ?? Promise.resolve(),
    )
    assert.deepEqual(await bytesOf(given), raw)
  }
})

async function bytesOf(download: unknown): Promise<Buffer> {
  assert.ok(typeof download === 'object' && download !== null && 'body' in download)
  const parts: Buffer[] = []
  for await (const part of download.body as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

const fromThere = (ip: string) => ({
  Received: `from mx.there.example (mx.there.example [${ip}]) by mx.qinghe.example with ESMTPS; Sun, 22 Nov 2026 10:00:00 +0800`,
})
const PROOFS: readonly (readonly [what: string, make: () => Promise<string>, proof: string, by: string])[] = [
  ['signed by its domain', () => signedLetter('signed', 'signed.example'), 'proven', 'signed.example'],
  [
    'changed after it was signed',
    async () => (await signedLetter('changed', 'signed.example')).replace('坐深多少', '请汇款到'),
    'failed',
    'dmarc',
  ],
  [
    'signed by another domain than its sender says',
    () => signedLetter('strange', 'other.example'),
    'failed',
    'dmarc',
  ],
  [
    'from a server that its domain names',
    async () => lettersOf('named', { 'Return-Path': '<named@signed.example>', ...fromThere('203.0.113.5') }),
    'proven',
    'signed.example',
  ],
  [
    'from a server that its domain does not name',
    async () =>
      lettersOf('forged', { 'Return-Path': '<forged@signed.example>', ...fromThere('198.51.100.9') }),
    'failed',
    'dmarc',
  ],
  ['of a domain without rules', async () => letterOf({ 'Message-ID': fresh() }, '坐深多少'), 'unproven', ''],
]
for (const [what, make, proof, by] of PROOFS) {
  test(`a letter ${what} is shown as ${proof}`, async () => {
    const letterId = await post.arrive(box.id, await make())
    const message = (await post.messages()).find(({ mail }) => mail?.id === letterId)
    assert.deepEqual([message?.mail?.proof, message?.mail?.proofBy], [proof, by])
  })
}

function lettersOf(name: string, heads: Record<string, string> = {}): string {
  return letterOf({ ...heads, From: `${name}@signed.example`, 'Message-ID': fresh() }, '坐深多少')
}

async function signedLetter(name: string, signingDomain: string): Promise<string> {
  const letter = lettersOf(name, { Date: 'Sun, 22 Nov 2026 10:00:00 +0800' })
  const signer = { signingDomain, selector: 's1', privateKey: SIGNER.privateKey }
  // Its types want them here, its code wants them there.
  const given = { ...signer, signatureData: [signer] }
  const { signatures, errors } = await dkimSign(letter, given)
  assert.deepEqual(errors, [])
  return signatures + letter
}

test('sending: a server that asks for later is tried again under the same message id; one that refuses is not', async () => {
  const matter = await begun()
  const tried: string[] = []
  post.smtp.refuse = (to) => {
    tried.push(to)
    return tried.length === 1 ? { code: 451, words: 'try again later' } : undefined
  }
  const { seq } = await post.asStaff((ctx) => post.conversations.reply(ctx, matter.id, { text: '请稍等' }))
  await post.test.house.settle()
  const mark = async () => (await messagesOf(matter.id)).find((event) => event.seq === seq)?.delivery
  assert.deepEqual([(await mark())?.state, (await mark())?.why], ['waiting', 'fail.later'])
  await post.test.house.settle(new Date(post.test.house.clock.now().getTime() + 5 * 60_000))
  assert.equal((await mark())?.state, 'sent')
  assert.equal(tried.length, 2)
  post.smtp.refuse = () => ({ code: 550, words: '5.1.1 no such user' })
  const next = await post.asStaff((ctx) => post.conversations.reply(ctx, matter.id, { text: '再说一句' }))
  await post.test.house.settle()
  post.smtp.refuse = () => undefined
  const failed = (await messagesOf(matter.id)).find((event) => event.seq === next.seq)?.delivery
  assert.deepEqual([failed?.state, failed?.why], ['failed', 'fail.rejected'])
})

test('letters beside a matter find whoever asked, with what was answered', async () => {
  const told: { key: string; letterId: string }[] = []
  post.test.house.on('mail.aside.received', 'test.aside', async (_ctx, { data }) => {
    told.push({ key: String(data.key), letterId: String(data.letterId) })
  })
  const already = post.smtp.sent.length
  await post.act((ctx) =>
    post.mail.sendAside(ctx, {
      key: 'con_1/factory',
      boxId: box.id,
      to: 'plan@factory.example',
      subject: '桌腿补件',
      text: '白橡桌腿一支，几天能发？',
    }),
  )
  const sent = await post.until('the letter to leave', async () => post.smtp.sent[already])
  assert.deepEqual(sent?.to, ['plan@factory.example'])
  const { messageId } = readLetter(sent?.raw ?? Buffer.alloc(0))
  await post.arrive(
    box.id,
    letterOf({ From: 'plan@factory.example', 'In-Reply-To': messageId, 'Message-ID': fresh() }, '三天。'),
  )
  await post.until('the answer to be told', async () => told.length > 0)
  assert.equal(told[0]?.key, 'con_1/factory')
  const answer = await post.mail.readAside(post.test.house.system(SHOP), told[0]?.letterId ?? '')
  assert.deepEqual([answer.text, answer.from.address], ['三天。', 'plan@factory.example'])
})

test('a matter goes chat, mail, chat as one: he left, reads it in his mail, answers there, and the page goes on', async () => {
  const { customerId } = await post.act((ctx) =>
    post.customers.recognise(ctx, {
      kind: 'email',
      value: 'liang@mail.example',
      channel: 'mail',
      verified: true,
      name: '梁先生',
    }),
  )
  const { conversationId } = await post.act(async (ctx) => {
    const channel = await post.channels.web(ctx)
    const begun = await post.conversations.begin(ctx, {
      customer: { id: customerId, name: '梁先生' },
      channelId: channel.id,
      message: { text: '餐桌腿松了', channelMessageId: 'web-1' },
    })
    return begun
  })
  const open = await post.addBox('chat')
  const already = post.smtp.sent.length
  await post.asStaff((ctx) => post.conversations.reply(ctx, conversationId, { text: '拧紧第二颗螺丝即可。' }))
  await post.asStaff((ctx) => post.conversations.reply(ctx, conversationId, { text: '要师傅上门也行。' }))
  await post.test.house.settle()
  assert.equal(post.smtp.sent.length, already, 'a page may still take it')
  await post.until('the letter that follows him', async () => {
    await post.test.house.settle(new Date(post.test.house.clock.now().getTime() + 2 * 60_000))
    return post.smtp.sent.length > already
  })
  const sent = post.smtp.sent.slice(already)
  assert.deepEqual(
    sent.map(({ to }) => to),
    [['liang@mail.example']],
  )
  const letter = readLetter(sent[0]?.raw ?? Buffer.alloc(0))
  assert.match(letter.text, /拧紧第二颗螺丝[\s\S]*要师傅上门也行/)
  assert.match(letter.text, /\/c\?link=/)
  await post.arrive(
    open.id,
    letterOf(
      { From: 'liang@mail.example', 'In-Reply-To': letter.messageId, 'Message-ID': fresh() },
      '好了，谢谢',
    ),
  )
  const thanks = await post.until('his answer', async () =>
    (await messagesOf(conversationId)).find(({ mail }) => mail),
  )
  assert.deepEqual(
    [thanks?.text, thanks?.author.kind, thanks?.mail?.other],
    ['好了，谢谢', 'customer', false],
  )
  await post.asStaff((ctx) => post.conversations.reply(ctx, conversationId, { text: '不客气。' }))
  await post.until('the thanks to be answered', async () => post.smtp.sent.length > already + 1)
  assert.equal(post.smtp.sent.length, already + 2, 'who wrote by mail is answered by mail at once')
  await post.act((ctx) =>
    post.conversations.receive(ctx, conversationId, { text: '我又在网页上了', channelMessageId: 'web-2' }),
  )
  const words = (await messagesOf(conversationId))
    .filter(({ author }) => author.kind !== 'system')
    .map(({ text }) => text)
  assert.deepEqual(words, [
    '餐桌腿松了',
    '拧紧第二颗螺丝即可。',
    '要师傅上门也行。',
    '好了，谢谢',
    '不客气。',
    '我又在网页上了',
  ])
})

test('a forgotten person leaves no byte of his letters, and they are not fetched again', async () => {
  const matter = await begun('forgetme@mail.example', '只有我知道的事情')
  const { letter } = await answered(matter.id, '收到您的事情')
  await post.arrive(
    box.id,
    report(letter.messageId, 'forgetme@mail.example', {
      status: '5.1.1',
      action: 'failed',
      said: 'smtp; 550 no',
    }),
  )
  const bulk = { From: 'forgetme@mail.example', Precedence: 'bulk', 'Message-ID': fresh() }
  await post.arrive(box.id, letterOf(bulk, '只有我知道的事情'))
  await post.act((ctx) => post.customers.forget(ctx, matter.customerId, '本人要求'))
  // Bytes go after the commit, beside whatever runs.
  await post.until('every byte to be gone', async () => {
    const found = await Promise.all(
      ['forgetme@mail.example', '只有我知道的事情'].map((needle) => post.test.searchEverywhere(needle)),
    )
    return found.flat().length === 0
  })
})
