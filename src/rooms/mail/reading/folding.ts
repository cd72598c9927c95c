/** What the writer wrote himself, apart from what his program quoted below and how he signs. */

export interface Folded {
  readonly text: string
  readonly quoted: string
  readonly signature: string
}

/** A line that begins what is quoted, by itself. */
const OPENERS: readonly RegExp[] = [
  /^[-_—=*\s]{3,}\s*(原始邮件|原邮件|回复邮件|回复的原邮件|原始郵件|original message|original email)\s*[-_—=*\s]{3,}$/i,
  /^[-\s]{2,}on .{4,160} wrote\s*[-\s]{2,}$/i,
  /^\s*(在|于|於)?\s*.{4,200}(写道|写到|寫道|写了)\s*[：:]\s*$/,
  /^\s*on\b.{4,240}\bwrote\s*:\s*$/i,
  /^\s*(am|le|el|il)\b.{6,200}(schrieb|écrit|escribió|scritto).{0,80}:\s*$/i,
  /^\s*\d{4}[-/年].{4,160}<[^<>\s]+@[^<>\s]+>\s*[：:]?\s*$/,
]
const FORWARD = /^[-\s]{2,}\s*(转发邮件|轉寄郵件|forwarded message|转发的邮件)[^\n]{0,40}$/i
/** Heads of a quoted letter: two of these names close together are one. */
const HEAD =
  /^\s*[*>]*\s*(发件人|寄件者|寄件人|from|发送时间|日期|时间|sent|date|收件人|to|抄送|cc|主题|主旨|subject)\s*\*?\s*[：:]/i
const FROM = /^\s*[*>]*\s*(发件人|寄件者|寄件人|from)\s*\*?\s*[：:]/i
const LINE_ABOVE = /^[-_—*\s]{5,}$/
const REPLY_ABOVE = /^\s*(—+|-+|＝+|#+)\s*(请在这条线以上回复|please reply above this line)/i
const SIGNED =
  /^\s*(发自我的|來自我的|从我的.{1,20}发送|发自新浪邮箱|发自网易邮箱|sent from my|sent from (outlook|mail|yahoo|samsung)|get outlook for|获取 ?outlook|由.{1,12}邮箱(手机|大师)|来自.{1,12}客户端)/i

const MOST_SIGNATURE_LINES = 12

export function fold(whole: string): Folded {
  const lines = whole.replace(/\r\n?/g, '\n').split('\n')
  const begins = quoteAt(lines)
  const own = lines.slice(0, begins)
  const quoted = lines.slice(begins)
  const said = trimmed(own)
  if (said) {
    const { text, signature } = unsigned(own)
    return { text: text || signature, quoted: trimmed(quoted), signature: text ? signature : '' }
  }
  return below(quoted)
}

/** The index of the first quoted line; lines.length: nothing is quoted. */
function quoteAt(lines: readonly string[]): number {
  const lastOwn = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('>'))
  const at = lines.findIndex((line, i) => opens(lines, line, i) || (line.startsWith('>') && i > lastOwn))
  if (at < 0) return lines.length
  const heads = FROM.test(lines[at] ?? '') && !OPENERS.some((opener) => opener.test(lines[at] ?? ''))
  return heads && LINE_ABOVE.test(lines[at - 1] ?? '') ? at - 1 : at
}

function opens(lines: readonly string[], line: string, i: number): boolean {
  if (line.length > 400) return false
  if (REPLY_ABOVE.test(line) || FORWARD.test(line) || OPENERS.some((opener) => opener.test(line))) return true
  if (/^\s*(on\b|在)/i.test(line) && wrapped(lines, i)) return true
  return FROM.test(line) && headsBelow(lines, i)
}

/** "On Sunday, 22 November 2026 at 10:00, Somebody With a Long Name" / "<name@example.com> wrote:" */
function wrapped(lines: readonly string[], i: number): boolean {
  for (const more of [1, 2]) {
    const joined = lines.slice(i, i + more + 1).join(' ')
    if (joined.length < 400 && (OPENERS[2]?.test(joined) || OPENERS[3]?.test(joined)) && /@|\d/.test(joined))
      return true
  }
  return false
}

const headsBelow = (lines: readonly string[], i: number): boolean =>
  lines.slice(i + 1, i + 6).filter((line) => HEAD.test(line)).length >= 1

/** He wrote below what he quotes, or he only forwarded: then that is what he says. */
function below(quoted: readonly string[]): Folded {
  const last = quoted.findLastIndex((line) => line.startsWith('>'))
  const after = quoted.slice(last + 1)
  if (last >= 0 && trimmed(after)) {
    const { text, signature } = unsigned(after)
    return {
      text: text || signature,
      quoted: trimmed(quoted.slice(0, last + 1)),
      signature: text ? signature : '',
    }
  }
  return { text: trimmed(quoted), quoted: '', signature: '' }
}

function unsigned(lines: readonly string[]): { text: string; signature: string } {
  const dashes = lines.findLastIndex((line) => /^--\s?$/.test(line))
  const device = lines.findIndex((line, i) => SIGNED.test(line) && lines.length - i <= MOST_SIGNATURE_LINES)
  const at = [dashes, device].filter((one) => one >= 0)
  const cut = at.length > 0 ? Math.min(...at) : lines.length
  if (lines.length - cut > MOST_SIGNATURE_LINES) return { text: trimmed(lines), signature: '' }
  return { text: trimmed(lines.slice(0, cut)), signature: trimmed(lines.slice(cut)).replace(/^--\s*\n?/, '') }
}

const trimmed = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
