/** What a folder answers: parts of letters byte for byte as asked, and which letters fit a search. */
import type { Folder, Letter } from './folder.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number) => String(n).padStart(2, '0')

export function dateTime(at: Date): string {
  const day = `${two(at.getUTCDate())}-${MONTHS[at.getUTCMonth()]}-${at.getUTCFullYear()}`
  return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`
}

const ITEM = /BODY(\.PEEK)?\[([^\]]*)\](?:<(\d+)\.(\d+)>)?|[A-Z0-9.]+/gi
const KNOWN = new Set(['UID', 'FLAGS', 'INTERNALDATE', 'RFC822.SIZE'])
type Item =
  | { readonly plain: string }
  | {
      readonly section: string
      readonly peek: boolean
      readonly from: number | undefined
      readonly length: number
    }

/** @throws SyntaxError for an item that is not known here */
export function itemsOf(asked: string): Item[] {
  return [...asked.replace(/^\(|\)$/g, '').matchAll(ITEM)].map(([whole, peek, section, from, length]) => {
    if (section !== undefined)
      return {
        section: section.toUpperCase(),
        peek: peek !== undefined,
        from: from === undefined ? undefined : Number(from),
        length: Number(length ?? 0),
      }
    const plain = whole.toUpperCase()
    if (!KNOWN.has(plain)) throw new SyntaxError(`Unknown item ${plain}`)
    return { plain }
  })
}

export function fetched(
  { place, letter }: { place: number; letter: Letter },
  items: readonly Item[],
): Buffer {
  const parts: Buffer[] = []
  const say = (text: string) => parts.push(Buffer.from(text, 'latin1'))
  say(`* ${place} FETCH (`)
  for (const [i, item] of items.entries()) {
    if (i > 0) say(' ')
    if ('plain' in item) {
      say(plain(letter, item.plain))
      continue
    }
    if (!item.peek) letter.flags.add('\\Seen')
    const whole = sectionOf(letter.raw, item.section)
    const { from, length } = item
    const asked = from === undefined ? whole : whole.subarray(from, from + length)
    say(`BODY[${item.section}]${from === undefined ? '' : `<${from}>`} {${asked.length}}\r\n`)
    parts.push(asked)
  }
  say(')\r\n')
  return Buffer.concat(parts)
}

function plain(letter: Letter, item: string): string {
  if (item === 'UID') return `UID ${letter.uid}`
  if (item === 'FLAGS') return `FLAGS (${[...letter.flags].join(' ')})`
  if (item === 'INTERNALDATE') return `INTERNALDATE "${dateTime(letter.at)}"`
  return `RFC822.SIZE ${letter.raw.length}`
}

function sectionOf(raw: Buffer, section: string): Buffer {
  if (section === '') return raw
  const [head, body] = halves(raw)
  if (section === 'HEADER') return head
  if (section === 'TEXT') return body
  const fields = /^HEADER\.FIELDS \(([^)]*)\)$/.exec(section)?.[1]?.split(' ')
  if (!fields) throw new SyntaxError(`Unknown section ${section}`)
  const kept = foldedLines(head).filter((line) => fields.includes(nameOf(line)))
  return Buffer.from(`${kept.join('')}\r\n`, 'latin1')
}

function halves(raw: Buffer): [head: Buffer, body: Buffer] {
  for (const gap of ['\r\n\r\n', '\n\n']) {
    const at = raw.indexOf(gap)
    if (at >= 0) return [raw.subarray(0, at + gap.length), raw.subarray(at + gap.length)]
  }
  return [raw, Buffer.alloc(0)]
}

const foldedLines = (head: Buffer): string[] =>
  head.toString('latin1').match(/[^\n]+\n(?:[ \t][^\n]*\n)*/g) ?? []
const nameOf = (line: string) =>
  line
    .slice(0, Math.max(0, line.indexOf(':')))
    .trim()
    .toUpperCase()

/** ALL, a set of numbers, UID, SINCE, BEFORE, HEADER, SEEN, UNSEEN. @throws SyntaxError for other keys */
export function searched(folder: Folder, words: readonly string[], byUid: boolean): number[] {
  let left = folder.letters.map((letter, i) => ({ place: i + 1, letter }))
  const keep = (fits: (letter: Letter) => boolean) => {
    left = left.filter(({ letter }) => fits(letter))
  }
  const queue = [...words]
  const next = () => queue.shift() ?? ''
  const among = (set: string, uids: boolean) => {
    const there = new Set(folder.range(set, uids).map(({ letter }) => letter))
    keep((letter) => there.has(letter))
  }
  while (queue.length > 0) {
    const key = next().toUpperCase()
    if (key === 'UID') among(next(), true)
    else if (key === 'SINCE' || key === 'BEFORE') {
      const day = Date.parse(`${next()} UTC`)
      keep(({ at }) => at.getTime() >= day === (key === 'SINCE'))
    } else if (key === 'SEEN' || key === 'UNSEEN')
      keep(({ flags }) => flags.has('\\Seen') === (key === 'SEEN'))
    else if (key === 'HEADER') {
      const [name, word] = [next().toUpperCase(), next().toLowerCase()]
      keep(({ raw }) =>
        foldedLines(halves(raw)[0]).some(
          (line) =>
            nameOf(line) === name &&
            line
              .slice(name.length + 1)
              .toLowerCase()
              .includes(word),
        ),
      )
    } else if (/^[\d*]/.test(key)) among(key, false)
    else if (key !== 'ALL') throw new SyntaxError(`Unknown key ${key}`)
  }
  return left.map(({ place, letter }) => (byUid ? letter.uid : place))
}
