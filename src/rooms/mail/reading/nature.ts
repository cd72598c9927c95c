/** What kind of letter it is: a person's, a machine's answer, a mailing, a letter that came back, or our own going round. */
import type { Fields } from './headers.ts'
import { contentOf, type Part, textOf } from './parts.ts'

export type Nature = 'letter' | 'auto-reply' | 'bulk' | 'bounce' | 'loop' | 'check'

/** Heads by which we know our own letters again. */
export const LOOP_HEAD = 'x-anju-loop'
export const CHECK_HEAD = 'x-anju-check'

/** @property messageIds ids named in what came back, ours among them @property status as 5.1.1 @property said what the server said */
export interface Bounce {
  readonly messageIds: readonly string[]
  readonly status: string
  readonly said: string
  readonly recipient: string
  /** A delay is told and no failure. */
  readonly failed: boolean
}

const AUTO_SUBJECT =
  /^\s*(自动回复|自動回覆|自动答复|automatic reply|auto(matic)?[- ]?(reply|response)|autoreply|out of (the )?office|外出自动|休假自动|不在办公室)/i
const POSTMAN = /(^|<)\s*(mailer-daemon|postmaster|mail-daemon|mdaemon)@/i
const BOUNCE_SUBJECT =
  /(退信|投递失败|未能送达|无法投递|无法送达|undeliver|delivery (status|has|failure)|returned mail|failure notice|mail delivery failed|could not be delivered)/i

export function natureOf(head: Fields, top: Part): Nature {
  if (head.get(CHECK_HEAD)) return 'check'
  if (isBounce(head, top)) return 'bounce'
  if (head.get(LOOP_HEAD)) return 'loop'
  const submitted = head.get('auto-submitted').toLowerCase()
  const precedence = head.get('precedence').toLowerCase()
  if (
    (submitted && !submitted.startsWith('no')) ||
    precedence.includes('auto_reply') ||
    head.get('x-autoreply') ||
    head.get('x-autorespond') ||
    head.get('x-autoresponder') ||
    AUTO_SUBJECT.test(head.get('subject'))
  )
    return 'auto-reply'
  if (/^(bulk|list|junk)/.test(precedence) || head.get('list-id') || head.get('list-unsubscribe'))
    return 'bulk'
  return 'letter'
}

function isBounce(head: Fields, top: Part): boolean {
  if (top.type === 'multipart/report')
    return /delivery-status/i.test(top.words.get('report-type') ?? '') || Boolean(statusPart(top))
  return POSTMAN.test(head.get('from')) && BOUNCE_SUBJECT.test(head.get('subject'))
}

function* all(part: Part): Generator<Part> {
  yield part
  for (const child of part.children) yield* all(child)
}

const statusPart = (top: Part): Part | undefined =>
  [...all(top)].find(
    ({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status',
  )

const field = (text: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t]+[^\\r\\n]*)*)`, 'im')
    .exec(text)?.[1]
    ?.replace(/\s+/g, ' ')
    .trim() ?? ''

/** What a returned letter tells; ids are searched everywhere, since many servers keep to no form. */
export function bounceOf(top: Part): Bounce {
  const status = statusPart(top)
  const report = status ? contentOf(status).subarray(0, 65_536).toString('utf8') : ''
  const told = [...all(top)].filter(
    ({ type, children }) => children.length === 0 && /^(text|message)\//.test(type),
  )
  const texts = told.map((part) =>
    part.type.startsWith('text/') ? textOf(part) : contentOf(part).toString('utf8'),
  )
  const words = texts.join('\n').slice(0, 400_000)
  const ids = [
    ...words.matchAll(
      /^(?:message-id|original-message-id|x-original-message-id)\s*:\s*(<[^<>\s]{3,300}>)/gim,
    ),
  ]
  const code = field(report, 'Status') || (/\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? '')
  const action = field(report, 'Action').toLowerCase()
  const said =
    field(report, 'Diagnostic-Code').replace(/^[\w-]+;\s*/, '') ||
    (/^.*\b[45]\d\d[ -].{4,200}$/m.exec(texts[0] ?? '')?.[0] ?? '').trim() ||
    (texts[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
  return {
    messageIds: ids.map((match) => match[1] ?? ''),
    status: code,
    said: said.slice(0, 300),
    recipient:
      field(report, 'Final-Recipient').replace(/^[\w-]+;\s*/, '') ||
      field(report, 'Original-Recipient').replace(/^[\w-]+;\s*/, ''),
    failed: !(
      action === 'delayed' ||
      action === 'delivered' ||
      action === 'relayed' ||
      action === 'expanded' ||
      (code.startsWith('4') && action !== 'failed')
    ),
  }
}

/** Why a letter came back, as a code of our words, from its enhanced status or what the server wrote. */
export function bounceReason({ status, said }: Pick<Bounce, 'status' | 'said'>): string {
  const words = said.toLowerCase()
  if (
    /^5\.1\.[0-3]|^5\.1\.6|^5\.1\.10/.test(status) ||
    /user unknown|no such user|does not exist|not exist|mailbox unavailable|收件人不存在|用户不存在|不存在/.test(
      words,
    )
  )
    return 'no-such-address'
  if (/^[45]\.2\.2/.test(status) || /quota|mailbox full|over quota|已满/.test(words)) return 'box-full'
  if (/^5\.3\.4|^5\.2\.3/.test(status) || /too large|size limit|exceeds/.test(words)) return 'too-large'
  if (/^5\.7\./.test(status) || /spam|blocked|rejected|policy|blacklist|垃圾|拒/.test(words)) return 'refused'
  if (/^[45]\.4\./.test(status) || /timed? ?out|unreachable|host not found|no route|dns/.test(words))
    return 'unreachable'
  return 'came-back'
}
