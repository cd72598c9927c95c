/** The words of an HTML letter: one pass over its tags, so that no letter however broken or hostile takes longer than its length. */

const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'object'])
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  yen: '¥',
  times: '×',
  deg: '°',
  bull: '•',
}

interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly text: string
}

/** Quoted parts come out as lines that begin with "> ", so that they are folded like those of plain letters. */
export function htmlText(html: string): string {
  const page = openPage()
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    page.say(html.slice(at, open < 0 ? undefined : open))
    if (open < 0) break
    const { tag, next } = tagAt(html, open)
    if (!tag && next === open + 1) page.say('<')
    if (tag) page.mark(tag)
    at = tag && SILENT.has(tag.name) && !tag.closes ? afterClosing(html, tag.name, next) : next
  }
  return page.text()
}

/** Words as lines, with what the tags say about them. */
function openPage() {
  const out: string[] = []
  let line = ''
  let quotes = 0
  let kept = false
  const put = (text: string) => out.push(`${'> '.repeat(quotes)}${text}`)
  const end = (force = false) => {
    if (line.trim() || force) put(line.trim())
    line = ''
  }
  const block = ({ name, closes }: Tag) => {
    end()
    if (name === 'blockquote') quotes = Math.max(0, quotes + (closes ? -1 : 1))
    if (name === 'li' && !closes) line = '- '
    if (name === 'p' && out.at(-1) !== '') out.push('')
  }
  return {
    say(text: string) {
      line += entities(kept ? text : text.replace(/[ \t\r\n]+/g, ' '))
      if (!kept || !line.includes('\n')) return
      const lines = line.split(/\r?\n/)
      line = lines.pop() ?? ''
      for (const one of lines) put(one)
    },
    mark(tag: Tag) {
      if (tag.name === 'br') end(true)
      else if (tag.name === 'img' && !tag.closes) line += altOf(tag.text)
      else if (BLOCKS.has(tag.name)) block(tag)
      else if (/^t[dh]$/.test(tag.name) && line) line += ' '
      if (tag.name === 'pre') kept = !tag.closes
    },
    text() {
      end()
      return out
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    },
  }
}

/** The tag at a '<'; undefined: a comment, a declaration or no tag at all. */
function tagAt(html: string, open: number): { tag: Tag | undefined; next: number } {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open + 4)
    return { tag: undefined, next: close < 0 ? html.length : close + 3 }
  }
  const name = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})/.exec(html.slice(open, open + 34))
  const declares = html[open + 1] === '!' || html[open + 1] === '?'
  if (!name?.[2] && !declares) return { tag: undefined, next: open + 1 }
  const close = html.indexOf('>', open + 1)
  if (!name?.[2]) return { tag: undefined, next: close < 0 ? html.length : close + 1 }
  const stop = close < 0 ? html.length : close
  const tag = {
    name: name[2].toLowerCase(),
    closes: name[1] === '/',
    text: html.slice(open, Math.min(stop, open + 2000)),
  }
  return { tag, next: stop + 1 }
}

function afterClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  const close = closing.exec(html)?.index ?? -1
  if (close < 0) return html.length
  const end = html.indexOf('>', close)
  return end < 0 ? html.length : end + 1
}

const altOf = (text: string): string => {
  const alt = /\balt\s*=\s*(?:"([^"]{1,80})"|'([^']{1,80})')/i.exec(text)
  const words = entities(alt?.[1] ?? alt?.[2] ?? '').trim()
  return words ? `[${words}]` : ''
}

export function entities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,7}|[a-z]{2,10});?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}
