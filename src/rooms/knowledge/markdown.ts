// Markdown as a reader sees it: safe HTML, plain words for the search, and passages under their headings.
import { lexer, marked, type Token, type Tokens } from 'marked'
import sanitizeHtml from 'sanitize-html'

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'h2',
    'h3',
    'h4',
    'p',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'code',
    'pre',
    'blockquote',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'a',
    'img',
    'br',
    'hr',
    'del',
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    th: ['align'],
    td: ['align'],
    ol: ['start'],
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // A page of ours shows pictures of ours only: a foreign one would tell its host who reads what.
  exclusiveFilter: (frame) => frame.tag === 'img' && !/^\/(?:api\/)?files\//.test(frame.attribs.src ?? ''),
  transformTags: {
    h1: 'h2',
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener' }),
    img: sanitizeHtml.simpleTransform('img', { loading: 'lazy' }),
  },
}

export const toHtml = (body: string): string =>
  sanitizeHtml(marked.parse(body, { async: false, gfm: true }), ALLOWED)

/** Tags out, entities read, white space joined. */
export function toPlain(body: string): string {
  const text = sanitizeHtml(marked.parse(body, { async: false, gfm: true }), {
    allowedTags: [],
    allowedAttributes: {},
  })
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The first sentence or two, for a list. @param most characters */
export function leadOf(body: string, most = 90): string {
  const first = lexer(body).find((token) => token.type === 'paragraph')
  const plain = toPlain(first?.raw ?? body)
  return plain.length <= most ? plain : `${plain.slice(0, most - 1)}…`
}

/** A heading with the text under it. */
export interface Piece {
  readonly heading: string
  readonly text: string
}

/** No piece is longer than this many characters, so that a citation stays short. */
const LONGEST = 700

/** The text cut at its headings, long stretches cut again between paragraphs. Empty pieces are left out. */
export function pieces(body: string): Piece[] {
  const found: Piece[] = []
  let heading = ''
  let text: string[] = []
  const close = () => {
    if (text.length > 0) found.push({ heading, text: text.join('\n') })
    text = []
  }
  for (const token of lexer(body)) {
    if (isHeading(token)) {
      close()
      heading = toPlain(token.text)
    } else if (token.type !== 'space' && token.type !== 'hr') {
      const plain = plainBlock(token)
      if (text.join('\n').length + plain.length > LONGEST) close()
      if (plain !== '') text.push(plain)
    }
  }
  close()
  return found
}

const isHeading = (token: Token): token is Token & { text: string } =>
  token.type === 'heading' && 'text' in token

const isTable = (token: Token): token is Tokens.Table => token.type === 'table'

/** Rows of a table and points of a list stay lines of their own: a figure belongs to its row. */
function plainBlock(token: Token): string {
  if (isTable(token)) return rowsOf(token).join('\n')
  if (token.type !== 'list') return toPlain(token.raw)
  return token.raw
    .split('\n')
    .map((row) => toPlain(row))
    .filter((row) => row !== '')
    .join('\n')
}

/**
 * Each row as a sentence that is understood without the table: 「无理由：您付回程」 of two columns, of more
 * 「木友：质保 多 1 年；无理由退货 7 天」, each cell under the head of its column. A figure never stands without its head.
 * No row ends like a sentence, so that rows are known as rows.
 */
function rowsOf({ header, rows }: Tokens.Table): string[] {
  const heads = header.map((cell) => toPlain(cell.text))
  const counted = rows.every(([first]) => FIGURE.test(toPlain(first?.text ?? '')))
  return rows.map((cells) => {
    const [name = '', ...rest] = cells.map((cell) => toPlain(cell.text))
    const first = counted ? underHead(heads[0], name) : name
    const said = rest.map((text, i) =>
      text !== '' && (rest.length > 1 || FIGURE.test(text)) ? underHead(heads[i + 1], text) : text,
    )
    const zh = /\p{Script=Han}/u.test(cells.map((cell) => cell.text).join('') + heads.join(''))
    const told = said.filter((text) => text !== '').join(zh ? '；' : '; ')
    const row = [first, told].filter((text) => text !== '').join(zh ? '：' : ': ')
    return row.replace(/[。.]+$/, '')
  })
}

const FIGURE = /^[¥$€£+−-]?\d/
const BARE_FIGURE = /^[\d.,–-]+$/
const UNIT =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|mm|cm|m|kg|年|个月|月|周|天|小时|分钟|元|毫米|厘米|米)$/i

/** 「年限」 and 5 年 are 「年限 5 年」; "Years" and 5 are "5 years". */
function underHead(head = '', text: string): string {
  if (!UNIT.test(head) || !BARE_FIGURE.test(text)) return `${head} ${text}`.trim()
  return `${text} ${text === '1' ? head.replace(/s$/, '') : head}`.toLowerCase()
}
