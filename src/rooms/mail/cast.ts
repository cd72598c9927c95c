/** The mail box of the demo shop: paused, for it has no server, with letters that came before. */
import type { Ctx } from '../../kernel/ctx.ts'
import { seeded } from '../../kernel/ids.ts'
import type { MailFacts } from '../conversations/contract.ts'
import type { Conversations, History } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Mail } from './door.ts'

const MINUTE = 60_000
const XIAOMAN = { kind: 'staff' as const, id: 'stf_xiaoman', name: '小满' }

interface Line {
  /** Minutes before now. */
  readonly ago: number
  readonly by: 'customer' | 'staff'
  readonly text: string
  readonly quoted?: string
  readonly signature?: string
  readonly proof?: MailFacts['proof']
  /** What became of a letter of ours. */
  readonly came?: 'sent' | 'back'
}

interface Matter {
  readonly key: string
  readonly name: string
  readonly address: string
  readonly subject: string
  readonly state: 'open' | 'waiting' | 'solved'
  readonly lines: readonly Line[]
}

const MATTERS: readonly Matter[] = [
  {
    key: 'fang',
    name: '方先生',
    address: 'fang.yuan@mail.example',
    subject: '白榆衣柜的发票',
    state: 'open',
    lines: [
      {
        ago: 95,
        by: 'customer',
        text: '你好，上周装好的白榆衣柜，发票抬头想改成公司：湖州方圆设计有限公司。税号稍后补上，麻烦重开一张电子发票。',
        signature: '方远\n湖州方圆设计有限公司',
        proof: 'proven',
      },
      {
        ago: 80,
        by: 'staff',
        text: '方先生，您好。抬头记下了，请把税号直接写在回信里，今天 17:00 前开好发给您。',
        came: 'sent',
      },
      {
        ago: 22,
        by: 'customer',
        text: '税号 91330500MA2B0000X0，谢谢。',
        quoted:
          '在 2026年11月22日，青禾木居客服 写道：\n> 方先生，您好。抬头记下了，请把税号直接写在回信里，今天 17:00 前开好发给您。',
        signature: '发自我的 iPhone',
        proof: 'proven',
      },
    ],
  },
  {
    key: 'berg',
    name: 'Anna Berg',
    address: 'anna.berg@mail.example',
    subject: 'Seat depth of the Yunqi sofa',
    state: 'waiting',
    lines: [
      {
        ago: 1500,
        by: 'customer',
        text: 'Hello, I am 1.58 m tall. Is the seat of the Yunqi corner sofa too deep for me?',
        proof: 'proven',
      },
      {
        ago: 1440,
        by: 'staff',
        text: 'Dear Ms Berg, the seat is 560 mm deep and 440 mm high. For 1.58 m a cushion of 80 mm behind the back makes it fit; we can add one in the same cloth.',
        came: 'sent',
      },
    ],
  },
  {
    key: 'hu',
    name: '胡女士',
    address: 'hu.lan@old-mail.example',
    subject: '餐桌送货时间',
    state: 'solved',
    lines: [
      { ago: 4300, by: 'customer', text: '请问初禾餐桌哪天送？家里这周末没人。', proof: 'unproven' },
      {
        ago: 4200,
        by: 'staff',
        text: '胡女士，您好。改到下周二上午送，师傅到前一小时给您打电话。',
        came: 'back',
      },
    ],
  },
]

/** Puts the box and its letters down once; the same shop gives the same conversations. */
export async function demoMail(
  ctx: Ctx,
  rooms: { mail: Mail; customers: Customers; conversations: Conversations },
): Promise<void> {
  const box = await rooms.mail.addBox(ctx, {
    name: '青禾木居客服',
    address: 'kefu@qinghe.example',
    fromName: '青禾木居客服',
    signature: '青禾木居 客服\n每天 09:00–12:00、13:00–21:00',
    folder: 'INBOX',
    plusAddresses: false,
    imap: {
      host: 'imap.qinghe.example',
      port: 993,
      safety: 'tls',
      user: 'kefu@qinghe.example',
      password: 'no server behind it',
    },
    smtp: { host: 'smtp.qinghe.example', port: 465, safety: 'tls', user: 'kefu@qinghe.example' },
    takeDays: 0,
    paused: true,
  })
  for (const [n, matter] of MATTERS.entries()) await record(ctx, rooms, box, matter, n)
}

async function record(
  ctx: Ctx,
  { mail, customers, conversations }: { mail: Mail; customers: Customers; conversations: Conversations },
  box: { id: string; channelId: string },
  matter: Matter,
  n: number,
): Promise<void> {
  const { name, address } = matter
  const known = await customers.recognise(ctx, {
    kind: 'email',
    value: address,
    channel: 'mail',
    verified: true,
    name,
  })
  const customer = { id: known.customerId, name, identityId: known.identityId }
  const at = (ago: number) => new Date(ctx.now.getTime() - ago * MINUTE)
  const conversationId = seeded('con', at(matter.lines[0]?.ago ?? 0), `mail ${matter.key}`)
  const letterId = (i: number) => seeded('mlm', at(matter.lines[i]?.ago ?? 0), `mail ${matter.key} ${i}`)
  const events = matter.lines.map((line, i) => eventOf(matter, line, at(line.ago), customer, letterId(i)))
  const last = matter.lines.at(-1)
  const history: History = {
    id: conversationId,
    title: matter.subject,
    customer,
    channelId: box.channelId,
    state: matter.state,
    holder: 'staff',
    assignee: XIAOMAN,
    events:
      matter.state === 'solved'
        ? [...events, { kind: 'state', at: at((last?.ago ?? 0) - 5), author: XIAOMAN, state: 'solved' }]
        : events,
  }
  await conversations.recordHistory(ctx, [history])
  const letters = matter.lines.flatMap((line, i) =>
    line.by === 'customer'
      ? [
          {
            id: letterId(i),
            boxId: box.id,
            place: n * 100 + i + 1,
            raw: rawOf(matter, line, at(line.ago), letterId(i)),
            cameAt: at(line.ago),
            customerId: customer.id,
            conversationId,
            seq: i + 1,
          },
        ]
      : [],
  )
  await mail.recordPast(ctx, letters)
}

function eventOf(
  matter: Matter,
  line: Line,
  at: Date,
  customer: { id: string; name: string },
  letterId: string,
): History['events'][number] {
  if (line.by === 'staff') {
    const back = line.came === 'back'
    return {
      kind: 'message',
      at,
      author: XIAOMAN,
      text: line.text,
      delivery: {
        by: 'mail',
        state: back ? 'failed' : 'sent',
        to: matter.address,
        why: back ? 'bounce.no-such-address' : null,
        words: back
          ? { 'zh-CN': '退信：对方没有这个地址。', en: 'Came back: there is no such address.' }
          : null,
        said: back ? '550 5.1.1 User unknown' : '',
        at: at.toISOString(),
      },
    }
  }
  const mail: MailFacts = {
    id: letterId,
    subject: matter.subject,
    from: { name: matter.name, address: matter.address },
    other: false,
    quoted: line.quoted ?? '',
    signature: line.signature ?? '',
    html: true,
    proof: line.proof ?? 'unproven',
    proofBy: line.proof === 'proven' ? (matter.address.split('@')[1] ?? '') : '',
    left: [],
  }
  return { kind: 'message', at, author: { kind: 'customer', ...customer }, text: line.text, mail }
}

function rawOf(matter: Matter, line: Line, at: Date, letterId: string): Buffer {
  const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
  const paragraphs = [line.text, line.signature, line.quoted].flatMap((text) =>
    text ? [`<p>${text.replace(/\n/g, '<br>')}</p>`] : [],
  )
  return Buffer.from(
    [
      `From: ${word(matter.name)} <${matter.address}>`,
      'To: kefu@qinghe.example',
      `Subject: ${word(matter.subject)}`,
      `Message-ID: <${letterId}@mail.example>`,
      `Date: ${at.toUTCString()}`,
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      paragraphs.join('\n'),
      '',
    ].join('\r\n'),
  )
}
