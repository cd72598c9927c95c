/** Proving who he is before an account is touched: a code to a mailbox that the shop knows, entered here; never asked twice for nothing. */
import { normalise } from '../../../engines/text/index.ts'

/** What the room of customers does about it. @property redeem opens its own transactions: a guess counts before it is judged */
export interface Proof {
  /** Whether a letter with a code can leave at all. */
  readonly canMail: boolean
  redeem(code: string): Promise<'proven' | 'wrong' | 'over' | 'elsewhere'>
}

const MAIL = /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/i
const CODE = /(?<!\d)(\d{6})(?!\d)/
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/

export const mailIn = (text: string): string | null => MAIL.exec(normalise(text))?.[0].toLowerCase() ?? null
export const codeIn = (text: string): string | null =>
  CODE.exec(normalise(text).replace(/(\d)[ -](?=\d)/g, '$1'))?.[1] ?? null
export const phoneIn = (text: string): boolean => PHONE.test(normalise(text).replace(/(\d)[ -](?=\d)/g, '$1'))
export const wantsAnotherCode = (text: string): boolean =>
  /没收到|收不到|重发|再发|重新发|换(?:个|一个)?邮箱|resend|send (?:it )?again|another (?:code|mail)|did(?:n'?t| not) (?:get|arrive|receive)/i.test(
    text,
  )

/** l***@example.cn: enough to recognise. */
export const shortMail = (mail: string): string => mail.replace(/^(.)[^@]*/, '$1***')
