// An article's HTML as elements of our own: only what is on the list is built, everything else is its text.
import { createElement, type ReactNode } from 'react'

const TAGS: ReadonlySet<string> = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'strong',
  'b',
  'em',
  'i',
  'code',
  'pre',
  'blockquote',
  'br',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'dl',
  'dt',
  'dd',
  'a',
  'img',
])
/** Taken away with what is in them. */
const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'template',
  'svg',
  'math',
  'noscript',
])

export function RichText(props: { html: string }) {
  const parsed = new DOMParser().parseFromString(props.html, 'text/html')
  return <div className="prose">{kids(parsed.body)}</div>
}

const kids = (parent: Node): ReactNode[] => [...parent.childNodes].map((node, index) => built(node, index))

function built(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element)) return null
  const tag = node.localName
  if (DROPPED.has(tag)) return null
  if (tag === 'h1') return createElement('h2', { key }, ...kids(node))
  if (!TAGS.has(tag)) return <span key={key}>{kids(node)}</span>
  if (tag === 'a') return link(node, key)
  if (tag === 'img') return picture(node, key)
  if (tag === 'br' || tag === 'hr') return createElement(tag, { key })
  if (tag === 'table') return scrolled(node, key)
  return createElement(tag, { key }, ...kids(node))
}

/** A wide table scrolls by itself, so that the page never does. */
function scrolled(node: Element, key: number): ReactNode {
  return (
    <div className="wide" key={key}>
      <table>{kids(node)}</table>
    </div>
  )
}

function link(node: Element, key: number): ReactNode {
  const href = safe(node.getAttribute('href'))
  if (!href) return <span key={key}>{kids(node)}</span>
  const away = new URL(href).origin !== location.origin
  const out = away ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return (
    <a key={key} href={href} {...out}>
      {kids(node)}
    </a>
  )
}

function picture(node: Element, key: number): ReactNode {
  const src = safe(node.getAttribute('src'))
  // The page's policy loads pictures of our own house only; another one stays its description.
  if (!src || new URL(src).origin !== location.origin) return node.getAttribute('alt')
  return <img key={key} src={src} alt={node.getAttribute('alt') ?? ''} loading="lazy" />
}

function safe(address: string | null): string | undefined {
  if (!address) return undefined
  try {
    const url = new URL(address, location.href)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
  } catch {
    return undefined
  }
}
