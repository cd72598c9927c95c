/** The number under which a gateway knows a payout: made from what is owed alone, so that no retry can ever invent another (M2). */
import { createHash } from 'node:crypto'

/** 42 letters and digits: WeChat takes 64 of `0-9A-Za-z_-|*@`, Alipay 64 of letters, digits and underscores. */
export function gatewayNumber(tenant: string, key: string, leg: number): string {
  const hash = createHash('sha256')
    .update([tenant, key, String(leg)].map((part) => `${part.length}:${part}`).join(','))
    .digest('hex')
  return `RF${hash.slice(0, 40).toUpperCase()}`
}

/** What an obligation says, so that the same key with another content is refused. */
export const fingerprint = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)

/** The code of a coupon: made from its leg, so that it is issued once. */
export const couponCode = (number: string): string =>
  `C${createHash('sha256').update(`coupon ${number}`).digest('hex').slice(0, 11).toUpperCase()}`
