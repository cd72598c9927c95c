/** A letter with its layout, made harmless at the moment it is looked at: no scripts, nothing from elsewhere, nothing that covers. */
import sanitize from 'sanitize-html'
import { contents } from './letter.ts'
import { readParts } from './parts.ts'

export interface Layout {
  readonly html: string
  readonly pictures: number
  /** Pictures that would have been loaded from elsewhere, and were not. */
  readonly remote: number
}

const MOST_HTML = 1_500_000
const MOST_PICTURES = 6 * 1024 * 1024
const SHOWN = /^image\/(png|jpe?g|gif|webp)$/

const COLOUR = [/^(#[0-9a-f]{3,8}|rgba?\([\d.,\s%]+\)|[a-z]{3,20})$/i]
const LENGTH = [/^-?[\d.]{1,6}(px|pt|em|rem|%)?$/]
const LENGTHS = [/^([\d.]{1,5}(px|pt|em|%)?\s*){1,4}$/]

export function layoutOf(raw: Buffer): Layout {
  const found = contents(readParts(raw))
  const byCid = new Map<string, string>()
  let room = MOST_PICTURES
  for (const { cid, type, bytes } of found.enclosures) {
    if (!cid || !SHOWN.test(type) || bytes.length > room) continue
    room -= bytes.length
    byCid.set(cid.toLowerCase(), `data:${type};base64,${bytes.toString('base64')}`)
  }
  let remote = 0
  let pictures = 0
  const html = sanitize(found.htmls.join('\n').slice(0, MOST_HTML), {
    allowedTags: ALLOWED,
    allowedAttributes: {
      '*': ['style', 'align', 'valign', 'dir', 'lang'],
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      table: ['width', 'border', 'cellpadding', 'cellspacing', 'bgcolor'],
      td: ['width', 'height', 'colspan', 'rowspan', 'bgcolor'],
      th: ['width', 'height', 'colspan', 'rowspan', 'bgcolor'],
      tr: ['bgcolor'],
      font: ['color', 'size', 'face'],
      ol: ['start', 'type'],
    },
    allowedStyles: { '*': STYLES },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    nestingLimit: 200,
    transformTags: {
      a: (_tag, { href = '' }) => ({
        tagName: 'a',
        attribs: { ...(href && { href }), target: '_blank', rel: 'noopener noreferrer nofollow' },
      }),
      img(_tag, { src = '', alt = '', width = '', height = '' }) {
        const inside = /^cid:/i.test(src) ? byCid.get(decoded(src.slice(4)).toLowerCase()) : undefined
        if (inside) pictures += 1
        else if (/^(https?:)?\/\//i.test(src)) remote += 1
        return {
          tagName: inside ? 'img' : 'span',
          attribs: inside ? { src: inside, alt, ...(width && { width }), ...(height && { height }) } : {},
          ...(!inside && alt && { text: `[${alt}]` }),
        }
      },
    },
  })
  return { html, pictures, remote }
}

function decoded(cid: string): string {
  try {
    return decodeURIComponent(cid)
  } catch {
    return cid
  }
}

const ALLOWED = (
  'a abbr b big blockquote br caption center code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins ' +
  'li ol p pre q s small span strike strong sub sup table tbody td tfoot th thead tr tt u ul'
).split(' ')

// No position, no z-index, no negative margins, no url(): a letter may not leave its frame or call home.
const STYLES = {
  color: COLOUR,
  'background-color': COLOUR,
  'text-align': [/^(left|right|center|justify)$/],
  'font-size': [/^[\d.]{1,5}(px|pt|em|rem|%)$|^(x?x-)?(small|large)$|^medium$/],
  'font-weight': [/^(bold|normal|[1-9]00)$/],
  'font-style': [/^(italic|normal)$/],
  'text-decoration': [/^(underline|line-through|none)$/],
  'line-height': LENGTH,
  padding: LENGTHS,
  margin: LENGTHS,
  width: LENGTH,
  'max-width': LENGTH,
  border: [/^[\w\s#.()%,-]{1,60}$/],
  'border-collapse': [/^(collapse|separate)$/],
  'vertical-align': [/^[a-z-]{2,12}$/],
  'white-space': [/^(normal|nowrap|pre|pre-wrap)$/],
}
