// What was written, cut into plain text, stressed words and safe links: text is never taken as markup.

export type Piece =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

const MARKS = /\*\*([^*\n]+)\*\*|\bhttps?:\/\/[^\s<>"'「」，。；！？（）]+/g

/** Only http and https lead anywhere; anything else stays text. */
export function safeHref(address: string, base?: string): string | undefined {
  try {
    const url = new URL(address, base)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}

export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of text.matchAll(MARKS)) {
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index) })
    found.push(...marked(match[0], match[1]))
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from) })
  return found
}

function marked(whole: string, stressed: string | undefined): Piece[] {
  if (stressed !== undefined) return [{ kind: 'strong', text: stressed }]
  const address = whole.replace(/[.,;:!?)\]]+$/, '')
  const href = safeHref(address)
  const tail = whole.slice(address.length)
  const link: Piece = href ? { kind: 'link', text: address, href } : { kind: 'text', text: address }
  return tail ? [link, { kind: 'text', text: tail }] : [link]
}
