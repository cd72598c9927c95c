/** Walks through the XML of an office file tag by tag. No document types, no entities of one's own: those are attacks. */
import { Refusal } from '../errors.ts'

export interface Visitor {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

const broken = () => new Refusal('invalid', 'sheets.broken')
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, dec, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(dec)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** A name without its prefix: x:row is row. */
const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** The value of one attribute within the text of a tag; names with a prefix are found by their local name too. */
function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : decode(value)
}

/** Calls the visitor for every tag and text. @throws Refusal sheets.broken */
export function walk(xml: string, visitor: Visitor): void {
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    if (start < 0) return
    if (start > at) visitor.text(decode(xml.slice(at, start)))
    at = afterTag(xml, start, visitor)
  }
}

function afterTag(xml: string, start: number, visitor: Visitor): number {
  const mark = xml.charAt(start + 1)
  if (mark === '?') return past(xml, '?>', start)
  if (mark === '!') return special(xml, start, visitor)
  const end = xml.indexOf('>', start)
  if (end < 0) throw broken()
  if (mark === '/') {
    visitor.close(local(xml.slice(start + 2, end).trim()))
    return end + 1
  }
  const alone = xml.charAt(end - 1) === '/'
  const tag = xml.slice(start + 1, alone ? end - 1 : end)
  const space = tag.search(/\s/)
  const name = local(space < 0 ? tag : tag.slice(0, space))
  const rest = space < 0 ? '' : tag.slice(space)
  visitor.open(name, (wanted) => attributeOf(rest, wanted))
  if (alone) visitor.close(name)
  return end + 1
}

function special(xml: string, start: number, visitor: Visitor): number {
  if (xml.startsWith('<!--', start)) return past(xml, '-->', start)
  if (!xml.startsWith('<![CDATA[', start)) throw broken()
  const end = past(xml, ']]>', start)
  visitor.text(xml.slice(start + 9, end - 3))
  return end
}

function past(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw broken()
  return at + mark.length
}
