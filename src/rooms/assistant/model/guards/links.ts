/** Ways out of a text: links, pictures, markup and addresses by which something could be carried off or somebody led away. */

const LINK =
  /(?:https?|ftp|data|javascript|file|mailto|tel):[^\s，。；、）)】」"'<>]*|\bwww\.[^\s，。；）)]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|io|dev|top|xyz|shop|info|cc|vip|ru|co|me|app|site|link|club|online)\b(?:\/[^\s，。；）)]*)?/gi
const MARKUP =
  /!\[[^\]]*\]\([^)]*\)|\[[^\]]*\]\([^)]*\)|<[^>]{1,300}>|^\s*\[[^\]]+\]:\s*\S+|```[\s\S]*?```|`[^`]*`/gm
const HIDDEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\u{e0000}-\u{e007f}]/gu
const EMPHASIS = /\*{1,3}|_{2,3}|^#{1,6}\s|^>\s|^\s*[-*•]\s+|^\s*\d+[.、)]\s+/gm

/** Whether the words lead anywhere but to what stands in the evidence, or carry markup or hidden letters. */
export function leadsAway(text: string, evidence: readonly string[]): boolean {
  const shown = text.normalize('NFKC')
  HIDDEN.lastIndex = 0
  MARKUP.lastIndex = 0
  if (HIDDEN.test(text) || MARKUP.test(shown)) return true
  return (shown.match(LINK) ?? []).some((link) => !evidence.some((one) => one.includes(link)))
}

/** Stars and list marks are only dress; they are taken off. */
export const undressed = (text: string): string => text.replace(EMPHASIS, '').trim()

/** Hidden letters and markup of texts that others wrote, before a model reads them. */
export const plainText = (text: string): string => text.replace(HIDDEN, '').replace(/<[^>]{1,300}>/g, ' ')
