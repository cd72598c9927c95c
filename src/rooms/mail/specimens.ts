/** Letters as the world writes them, made from a seed: every charset, wrapper and breakage that a shop's box meets; for tests and measuring. */
import { crc32, deflateSync } from 'node:zlib'
import { type Dice, openDice } from '../../kernel/dice.ts'

export interface Specimen {
  readonly raw: Buffer
  readonly shape: Shape
  readonly messageId: string
  readonly from: string
  /** Words that whoever reads it must find in the text or the subject; '' when there are none to find. */
  readonly says: string
  readonly files: number
}

export type Shape =
  | 'plain'
  | 'multi-part'
  | 'gb18030'
  | 'gb2312-undeclared'
  | 'big5'
  | 'iso-2022-jp'
  | 'winmail'
  | 'inline-picture'
  | 'quoted-reply'
  | 'outlook-reply'
  | 'html-only'
  | 'attachment'
  | 'broken-base64'
  | 'no-end'
  | 'no-boundary'
  | 'bare-header'
  | 'deep'
  | 'wrong-charset'
  | 'uuencode'
  | 'hostile-html'
  | 'large'

/** How often each comes, in a thousand. */
const SHARES: readonly (readonly [Shape, number])[] = [
  ['plain', 190],
  ['multi-part', 190],
  ['gb18030', 90],
  ['gb2312-undeclared', 40],
  ['big5', 20],
  ['iso-2022-jp', 15],
  ['winmail', 40],
  ['inline-picture', 60],
  ['quoted-reply', 100],
  ['outlook-reply', 60],
  ['html-only', 60],
  ['attachment', 58],
  ['broken-base64', 15],
  ['no-end', 15],
  ['no-boundary', 5],
  ['bare-header', 5],
  ['deep', 5],
  ['wrong-charset', 15],
  ['uuencode', 5],
  ['hostile-html', 10],
  ['large', 2],
]

const SENTENCES = [
  '您好，想问一下云栖沙发的坐深是多少，我身高一米五八。',
  '餐桌送到了，桌角磕掉一块，照片在附件里，请帮忙看看怎么处理。',
  '订单什么时候能到？家里周六有人。',
  '衣柜的铰链松了，师傅能不能上门调一下。',
  '发票抬头写错了，麻烦重开一张。',
  '请问这款白橡是实木还是贴皮？',
  '昨天约的安装没有人来，打电话也没人接，很着急。',
  '谢谢，沙发收到了，很满意。',
]
const NAMES = ['林晚秋', '梁志远', '周同学', '蒋女士', '许先生', '宋雅', 'Anna Berg', '何文静']
const PNG = drawnPng(24)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

/** @param count how many @param largeBytes the size of a large one */
export function* specimens(seed: number, count: number, largeBytes = 20 * 1024 * 1024): Generator<Specimen> {
  const chance = openDice(seed)
  for (let n = 0; n < count; n++) {
    const shape = count < SHARES.length * 3 ? (SHARES[n % SHARES.length]?.[0] ?? 'plain') : drawn(chance)
    yield specimen(shape, n, chance, largeBytes)
  }
}

function drawn(chance: Dice): Shape {
  let left = chance.whole(0, 999)
  for (const [shape, share] of SHARES) {
    left -= share
    if (left < 0) return shape
  }
  return 'plain'
}

export function specimen(shape: Shape, n: number, chance: Dice, largeBytes = 20 * 1024 * 1024): Specimen {
  const words = `${chance.pick(SENTENCES)}（第 ${n} 封）`
  const name = chance.pick(NAMES)
  const address = `guest${n}@mail.example`
  const messageId = `<${shape}.${n}@mail.example>`
  const letter = { words, name, address, messageId, n, subject: `问一件事 ${n}`, largeBytes }
  const made = MAKERS[shape](letter)
  return { shape, messageId, from: address, says: words, files: 0, ...made }
}

interface Draft {
  readonly words: string
  readonly name: string
  readonly address: string
  readonly messageId: string
  readonly subject: string
  readonly n: number
  readonly largeBytes: number
}

type Made = { readonly raw: Buffer; readonly files?: number; readonly says?: string }

const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

function head({ name, address, messageId, subject, n }: Draft, more: readonly string[]): string {
  const minute = String(n % 60).padStart(2, '0')
  return [
    `Return-Path: <${address}>`,
    `From: ${encoded(name)} <${address}>`,
    'To: kefu@qinghe.example',
    `Subject: ${encoded(subject)}`,
    `Message-ID: ${messageId}`,
    `Date: Sat, 21 Nov 2026 08:${minute}:00 +0800`,
    'MIME-Version: 1.0',
    ...more,
    '',
    '',
  ].join('\r\n')
}

const lines = (bytes: Buffer) => bytes.toString('base64').replace(/(.{76})/g, '$1\r\n')
const part = (headers: readonly string[], body: string) => `${headers.join('\r\n')}\r\n\r\n${body}\r\n`
const utf8 = 'Content-Type: text/plain; charset=utf-8'
const wrapped = (draft: Draft, kind: string, parts: readonly string[], end = true): Buffer =>
  Buffer.from(
    head(draft, [`Content-Type: multipart/${kind}; boundary="=_${draft.n}_x"`]) +
      parts.map((one) => `--=_${draft.n}_x\r\n${one}`).join('') +
      (end ? `--=_${draft.n}_x--\r\n` : ''),
  )
const textPart = (words: string) =>
  part([utf8, 'Content-Transfer-Encoding: base64'], lines(Buffer.from(words)))
const htmlPart = (html: string) =>
  part(
    ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
    printable(html),
  )
const filePart = (name: string, type: string, bytes: Buffer, more: readonly string[] = []) =>
  part(
    [
      `Content-Type: ${type}; name="${encoded(name)}"`,
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
      'Content-Transfer-Encoding: base64',
      ...more,
    ],
    lines(bytes),
  )

function printable(text: string): string {
  const out = [...Buffer.from(text)].map((byte) =>
    byte === 0x3d || byte > 126 || (byte < 32 && byte !== 13 && byte !== 10)
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
  let line = ''
  let all = ''
  for (const one of out) {
    if (line.length + one.length > 75) {
      all += `${line}=\r\n`
      line = ''
    }
    line = one === '\n' ? '' : line + one
    if (one === '\n') all += `${line}\n`
  }
  return all + line
}

/** Two-byte charsets by asking the decoder what each pair means. */
const tables = new Map<string, ReadonlyMap<string, Buffer>>()
function tableOf(charset: string): ReadonlyMap<string, Buffer> {
  const known = tables.get(charset)
  if (known) return known
  const table = new Map<string, Buffer>()
  const decoder = new TextDecoder(charset)
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const pair = Buffer.from([lead, trail])
      const letter = decoder.decode(pair)
      if (letter.length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, pair)
    }
  }
  tables.set(charset, table)
  return table
}

function inTable(text: string, charset: string): Buffer {
  const table = tableOf(charset)
  return Buffer.concat(
    [...text].map((letter) =>
      letter < '\x80' ? Buffer.from(letter) : (table.get(letter) ?? Buffer.from('?')),
    ),
  )
}

/** All of it in the two-byte set. */
function jis(text: string): Buffer {
  const table = tableOf('euc-jp')
  const bytes = [...text].flatMap((letter) => {
    const pair = table.get(letter)
    return pair ? [(pair[0] ?? 0) & 0x7f, (pair[1] ?? 0) & 0x7f] : []
  })
  return Buffer.from([0x1b, 0x24, 0x42, ...bytes, 0x1b, 0x28, 0x42])
}

const QUOTED =
  '在 2026-11-20 10:00:00，"青禾木居" <kefu@qinghe.example> 写道：\r\n> 您好，请把照片发来。\r\n> 小满\r\n'

const MAKERS: Readonly<Record<Shape, (draft: Draft) => Made>> = {
  plain: (d) => ({ raw: Buffer.from(head(d, [utf8]) + d.words) }),
  'multi-part': (d) => ({
    raw: wrapped(d, 'alternative', [textPart(d.words), htmlPart(`<div>${d.words}</div>`)]),
  }),
  gb18030: (d) => ({
    raw: Buffer.concat([
      Buffer.from(
        head(d, ['Content-Type: text/plain; charset="gb18030"', 'Content-Transfer-Encoding: 8bit']),
      ),
      inTable(d.words, 'gb18030'),
    ]),
  }),
  'gb2312-undeclared': (d) => ({
    raw: Buffer.concat([
      Buffer.from(`From: `),
      inTable(d.name, 'gb18030'),
      Buffer.from(` <${d.address}>\r\nSubject: `),
      inTable(d.subject, 'gb18030'),
      Buffer.from(`\r\nMessage-ID: ${d.messageId}\r\n\r\n`),
      inTable(d.words, 'gb18030'),
    ]),
  }),
  big5: (d) => ({
    says: '請問這張餐桌幾天送到',
    raw: Buffer.concat([
      Buffer.from(head(d, ['Content-Type: text/plain; charset=big5', 'Content-Transfer-Encoding: 8bit'])),
      inTable('請問這張餐桌幾天送到', 'big5'),
    ]),
  }),
  'iso-2022-jp': (d) => ({
    says: '届いた椅子の脚が折れています',
    raw: Buffer.concat([
      Buffer.from(
        head(d, ['Content-Type: text/plain; charset=iso-2022-jp', 'Content-Transfer-Encoding: 7bit']),
      ),
      jis('届いた椅子の脚が折れています'),
    ]),
  }),
  winmail: (d) => ({
    files: 1,
    raw: wrapped(d, 'mixed', [
      part([utf8], ''),
      filePart('winmail.dat', 'application/ms-tnef', winmail(d.words, '安装图.pdf', PDF)),
    ]),
  }),
  'inline-picture': (d) => ({
    files: 1,
    raw: wrapped(d, 'related', [
      htmlPart(`<p>${d.words}</p><img src="cid:p${d.n}@x"><img src="https://track.example/x.gif">`),
      part(
        [
          'Content-Type: image/png; name=corner.png',
          `Content-ID: <p${d.n}@x>`,
          'Content-Transfer-Encoding: base64',
        ],
        lines(PNG),
      ),
    ]),
  }),
  'quoted-reply': (d) => ({
    raw: Buffer.from(`${head(d, [utf8])}${d.words}\r\n\r\n发自我的 iPhone\r\n\r\n${QUOTED}`),
  }),
  'outlook-reply': (d) => ({
    raw: wrapped(d, 'alternative', [
      textPart(
        `${d.words}\n\n________________________________\n发件人: 青禾木居 <kefu@qinghe.example>\n发送时间: 2026年11月20日 10:00\n收件人: 我\n主题: 回复\n\n请把照片发来。`,
      ),
      htmlPart(
        `<p>${d.words}</p><hr><div id="divRplyFwdMsg"><b>发件人:</b> 青禾木居<br><b>发送时间:</b> 2026年11月20日</div><p>请把照片发来。</p>`,
      ),
    ]),
  }),
  'html-only': (d) => ({
    raw: Buffer.from(
      head(d, ['Content-Type: text/html; charset=utf-8']) +
        `<html><head><style>p{color:red}</style></head><body><p>${d.words}</p></body></html>`,
    ),
  }),
  attachment: (d) => ({
    files: 2,
    raw: wrapped(d, 'mixed', [
      textPart(d.words),
      filePart('破损照片.png', 'image/png', PNG),
      filePart('发票 2026.pdf', 'application/pdf', PDF),
    ]),
  }),
  'broken-base64': (d) => ({
    raw: wrapped(d, 'mixed', [
      textPart(d.words),
      part(
        ['Content-Type: image/jpeg; name=a.jpg', 'Content-Transfer-Encoding: base64'],
        '!!!! this is no base64 ==== /9j/4AA=AA',
      ),
    ]),
  }),
  'no-end': (d) => ({ raw: wrapped(d, 'mixed', [textPart(d.words)], false) }),
  'no-boundary': (d) => ({
    raw: Buffer.from(
      `${head(d, ['Content-Type: multipart/mixed'])}--lost\r\n${textPart(d.words)}--lost--\r\n`,
    ),
  }),
  'bare-header': (d) => ({
    raw: Buffer.from(
      `From ${d.address} Sat Nov 21\nFrom: ${d.address}\nSubject: =?utf-8?B?broken\nMessage-ID: ${d.messageId}\nno colon here\n\n${d.words}\n`,
    ),
  }),
  deep: (d) => ({ raw: Buffer.from(deep(d, 60)) }),
  'wrong-charset': (d) => ({
    raw: Buffer.concat([
      Buffer.from(head(d, ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'])),
      inTable(d.words, 'gb18030'),
    ]),
  }),
  uuencode: (d) => ({
    raw: Buffer.from(
      `${head(d, ['Content-Type: text/plain', 'Content-Transfer-Encoding: x-uuencode'])}begin 644 a.txt\r\n${uu(Buffer.from(d.words))}end\r\n`,
    ),
  }),
  'hostile-html': (d) => ({
    raw: Buffer.from(
      head(d, ['Content-Type: text/html; charset=utf-8']) +
        `<p>${d.words}</p><script>top.location='https://evil.example'</script><div style="position:fixed;inset:0;z-index:9999">` +
        `<a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)><iframe src="https://evil.example"></iframe>` +
        '<div>'.repeat(20_000) +
        '<'.repeat(50_000),
    ),
  }),
  large: (d) => ({
    files: 1,
    raw: wrapped(d, 'mixed', [textPart(d.words), filePart('客厅.mp4', 'video/mp4', film(d.largeBytes))]),
  }),
}

/** So deep that only the outer parts are read: the words stand in the first of them. */
function deep(draft: Draft, depth: number): string {
  let inner = part([utf8], 'the bottom')
  for (let i = depth; i > 0; i--) {
    inner = `Content-Type: multipart/mixed; boundary=d${i}\r\n\r\n--d${i}\r\n${i === 1 ? textPart(draft.words) : part([utf8], String(i))}--d${i}\r\n${inner}--d${i}--\r\n`
  }
  return head(draft, []).slice(0, -2) + inner
}

function film(bytes: number): Buffer {
  const made = Buffer.alloc(bytes, 0x5a)
  made.writeUInt32BE(24, 0)
  made.write('ftypisom', 4, 'latin1')
  return made
}

const uu = (bytes: Buffer): string => {
  let all = ''
  for (let at = 0; at < bytes.length; at += 45) {
    const row = bytes.subarray(at, at + 45)
    const letter = (value: number) => String.fromCharCode((value & 63) + 32)
    let line = letter(row.length)
    for (let i = 0; i < row.length; i += 3) {
      const [a = 0, b = 0, c = 0] = [row[i], row[i + 1], row[i + 2]]
      line +=
        letter(a >> 2) + letter(((a & 3) << 4) | (b >> 4)) + letter(((b & 15) << 2) | (c >> 6)) + letter(c)
    }
    all += `${line}\r\n`
  }
  return all
}

/** A TNEF stream with a body and one file, as Outlook writes it. */
export function winmail(words: string, name: string, bytes: Buffer): Buffer {
  const attribute = (level: number, id: number, value: Buffer) => {
    const made = Buffer.alloc(9 + value.length + 2)
    made.writeUInt8(level, 0)
    made.writeUInt32LE(id, 1)
    made.writeUInt32LE(value.length, 5)
    value.copy(made, 9)
    made.writeUInt16LE(
      value.reduce((sum, byte) => (sum + byte) & 0xffff, 0),
      9 + value.length,
    )
    return made
  }
  const property = (tag: number, text: string) => {
    const value = Buffer.from(`${text}\0`, 'utf16le')
    const made = Buffer.alloc(12 + Math.ceil(value.length / 4) * 4)
    made.writeUInt32LE(tag, 0)
    made.writeUInt32LE(1, 4)
    made.writeUInt32LE(value.length, 8)
    value.copy(made, 12)
    return made
  }
  const list = (property: Buffer) => Buffer.concat([Buffer.from([1, 0, 0, 0]), property])
  const start = Buffer.alloc(6)
  start.writeUInt32LE(0x223e9f78, 0)
  return Buffer.concat([
    start,
    attribute(1, 0x69007, Buffer.from([0xa8, 0x03, 0, 0, 0, 0, 0, 0])),
    attribute(1, 0x69003, list(property(0x1000001f, words))),
    attribute(2, 0x69002, Buffer.alloc(14)),
    attribute(2, 0x18010, Buffer.from('ANZHUA~1.PDF\0')),
    attribute(2, 0x6800f, bytes),
    attribute(2, 0x69005, list(property(0x3707001f, name))),
  ])
}

/** A grey square, so many pixels wide. */
function drawnPng(side: number): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const made = Buffer.alloc(12 + body.length)
    made.writeUInt32BE(body.length, 0)
    made.write(name, 4, 'latin1')
    body.copy(made, 8)
    made.writeUInt32BE(crc32(made.subarray(4, 8 + body.length)), 8 + body.length)
    return made
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 8
  const rows = Buffer.alloc((side + 1) * side, 0x90)
  for (let y = 0; y < side; y++) rows[y * (side + 1)] = 0
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    sign,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
