/** A letter as the desk wants it: who writes, what he says himself, what hangs on it, and what kind of letter it is. */
import { addressParser } from 'postal-mime'
import { type Folded, fold } from './folding.ts'
import { type Fields, inCharset } from './headers.ts'
import { htmlText } from './html-text.ts'
import { type Bounce, bounceOf, type Nature, natureOf } from './nature.ts'
import { contentOf, type Part, readParts, textOf } from './parts.ts'
import { unwrap } from './tnef.ts'

export interface Address {
  readonly name: string
  readonly address: string
}

export interface Enclosure {
  readonly name: string
  readonly type: string
  readonly cid: string
  /** Shown within the letter rather than hung on it. */
  readonly inline: boolean
  readonly bytes: Buffer
}

export interface Letter extends Folded {
  readonly from: Address
  readonly to: readonly string[]
  readonly subject: string
  readonly messageId: string
  /** Ids it answers, nearest first. */
  readonly answers: readonly string[]
  readonly sentAt: Date | undefined
  readonly nature: Nature
  readonly bounce: Bounce | undefined
  readonly html: boolean
  readonly enclosures: readonly Enclosure[]
}

const MOST_TEXT = 200_000
const MOST_HTML = 2_000_000
const MOST_ENCLOSURES = 60

interface Found {
  texts: string[]
  htmls: string[]
  enclosures: Enclosure[]
}

export function readLetter(raw: Buffer): Letter {
  const top = readParts(raw)
  const head = top.fields
  const nature = natureOf(head, top)
  const found = contents(top)
  const html = found.htmls.join('\n').slice(0, MOST_HTML)
  const plain = found.texts.join('\n\n').slice(0, MOST_TEXT)
  // A program's "text" beside HTML is often a stub; the words are then in the HTML.
  const text = plain.trim().length > 1 && !stub(plain, html) ? plain : htmlText(html).slice(0, MOST_TEXT)
  return {
    ...fold(text),
    from: fromOf(head),
    to: recipients(head),
    subject: head.get('subject').replace(/\s+/g, ' ').trim().slice(0, 500),
    messageId: idsIn(head.get('message-id'))[0] ?? '',
    answers: answersOf(head),
    sentAt: dateOf(head.get('date')),
    nature,
    bounce: nature === 'bounce' ? bounceOf(top) : undefined,
    html: html.trim() !== '',
    enclosures: found.enclosures,
  }
}

const stub = (plain: string, html: string): boolean =>
  html.length > 500 &&
  plain.length < 300 &&
  /(html|不支持|does not support|unable to display|cannot display|view (this|it) in)/i.test(plain)

/** Everything a letter holds, in the order of its parts. */
export function contents(top: Part): Found {
  const found: Found = { texts: [], htmls: [], enclosures: [] }
  collect(top, found)
  return found
}

function collect(part: Part, found: Found): void {
  if (part.children.length > 0) {
    for (const child of part.type === 'multipart/alternative' ? chosen(part.children) : part.children)
      collect(child, found)
    return
  }
  const hung = part.disposition === 'attachment' || (part.name !== '' && !part.type.startsWith('text/'))
  if (!hung && part.type === 'text/html') found.htmls.push(htmlOf(part))
  else if (
    !hung &&
    (part.type === 'text/plain' || part.type === 'text/enriched' || part.type.startsWith('multipart/'))
  )
    found.texts.push(textOf(part))
  else if (isWrapper(part)) opened(part, found)
  else enclose(found, part)
}

/** Of several forms of the same words both the plain and the HTML one are read; an invitation beside them hangs on it. */
const chosen = (children: readonly Part[]): readonly Part[] => children

/** HTML says its charset itself when the part does not. */
function htmlOf(part: Part): string {
  const declared = part.words.get('charset')
  if (declared) return textOf(part)
  const bytes = contentOf(part)
  const meta = /<meta[^>]{0,200}charset=["']?([\w-]{2,30})/i.exec(bytes.subarray(0, 4096).toString('latin1'))
  return inCharset(bytes, meta?.[1] ?? '')
}

const isWrapper = (part: Part): boolean =>
  part.type === 'application/ms-tnef' ||
  part.type === 'application/vnd.ms-tnef' ||
  /^winmail\.dat$/i.test(part.name)

function opened(part: Part, found: Found): void {
  const inside = unwrap(contentOf(part))
  if (!inside) {
    enclose(found, part)
    return
  }
  if (inside.html && found.htmls.length === 0) found.htmls.push(inside.html)
  if (inside.text && found.texts.every((text) => text.trim() === '')) found.texts.push(inside.text)
  for (const { name, bytes, cid } of inside.files) {
    if (found.enclosures.length < MOST_ENCLOSURES)
      found.enclosures.push({ name, type: '', cid, inline: cid !== '', bytes })
  }
}

function enclose(found: Found, part: Part): void {
  if (found.enclosures.length >= MOST_ENCLOSURES) return
  const bytes = contentOf(part)
  if (bytes.length === 0) return
  const { type, cid } = part
  const inline = cid !== '' && part.disposition !== 'attachment'
  found.enclosures.push({
    name: part.name || unnamed(part, found.enclosures.length + 1),
    type,
    cid,
    inline,
    bytes,
  })
}

const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'text/html': 'html',
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
}

const unnamed = ({ type }: Part, n: number): string =>
  `${type.split('/')[0]}-${n}.${ENDINGS[type] ?? type.split('/')[1]?.replace(/[^\w]/g, '') ?? 'bin'}`

export function fromOf(head: Fields): Address {
  for (const name of ['from', 'sender', 'return-path', 'reply-to']) {
    const [first] = addresses(head.raw(name) && head.get(name))
    if (first) return first
  }
  return { name: head.get('from').slice(0, 120), address: '' }
}

function addresses(field: string): Address[] {
  if (!field) return []
  try {
    return addressParser(field.slice(0, 8000), { flatten: true })
      .filter((one) => 'address' in one && typeof one.address === 'string')
      .map((one) => ({ name: tidy(one.name), address: (one.address ?? '').trim().toLowerCase() }))
      .filter((one) => /^[^\s@<>]{1,200}@[^\s@<>]{1,200}$/.test(one.address))
  } catch {
    return []
  }
}

const tidy = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .slice(0, 120)

/** Every address the letter was sent to, as far as any server wrote it down: reply tokens stand there. */
const recipients = (head: Fields): string[] => [
  ...new Set(
    ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']
      .flatMap((name) => head.all(name))
      .flatMap((field) => addresses(field))
      .map((one) => one.address),
  ),
]

function answersOf(head: Fields): string[] {
  const near = idsIn(head.get('in-reply-to'))
  const all = idsIn(head.get('references'))
  return [...new Set([...near, ...all.reverse()])].slice(0, 40)
}

const idsIn = (field: string): string[] => field.slice(0, 20_000).match(/<[^<>\s]{3,300}>/g) ?? []

function dateOf(field: string): Date | undefined {
  const at = new Date(field.replace(/\([^)]*\)/g, '').trim())
  return Number.isNaN(at.getTime()) ? undefined : at
}
