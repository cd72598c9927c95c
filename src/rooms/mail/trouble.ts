/** What servers say when something goes wrong, as one of a few troubles that have a sentence and an act. */

export type TroubleCode =
  | 'host-unknown'
  | 'refused'
  | 'timeout'
  | 'certificate'
  | 'sign-in'
  | 'folder-missing'
  | 'no-encryption'
  | 'ended'
  | 'rejected'
  | 'later'
  | 'other'

export interface Failure {
  readonly code: TroubleCode
  /** The server's own words, in one line. */
  readonly said: string
  /** Trying again can not help. */
  readonly final: boolean
}

const text = (error: unknown, name: string): string => {
  if (typeof error !== 'object' || error === null || !(name in error)) return ''
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export function failureOf(error: unknown): Failure {
  const code = text(error, 'code')
  const said = (text(error, 'responseText') || text(error, 'response') || text(error, 'message'))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
  const number = Number(text(error, 'responseCode'))
  return { ...judged(code, said, number, error), said }
}

function judged(
  code: string,
  said: string,
  number: number,
  error: unknown,
): { code: TroubleCode; final: boolean } {
  if (
    text(error, 'authenticationFailed') ||
    Reflect.get(Object(error), 'authenticationFailed') === true ||
    code === 'EAUTH'
  )
    return { code: 'sign-in', final: false }
  if (/ENOTFOUND|EAI_AGAIN|EDNS/.test(code)) return { code: 'host-unknown', final: false }
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(code) || /ECONNREFUSED/.test(said))
    return { code: 'refused', final: false }
  if (/CERT|SELF_SIGNED|TLS_ALT/.test(code) || /certificate/i.test(said))
    return { code: 'certificate', final: false }
  if (/TIMEOUT|ETIMEDOUT/i.test(code) || /timed? ?out|timeout/i.test(said))
    return { code: 'timeout', final: false }
  if (/starttls|upgrade/i.test(said) || code === 'ETLS') return { code: 'no-encryption', final: false }
  if (number >= 500 && number < 600) return { code: 'rejected', final: true }
  if (number >= 400 && number < 500) return { code: 'later', final: false }
  if (/mailbox doesn't exist|no such mailbox|nonexistent|unknown mailbox/i.test(said))
    return { code: 'folder-missing', final: false }
  if (
    /ECONNRESET|EPIPE|NoConnection|ECONNECTION|ESOCKET|EClosed/i.test(code) ||
    /closed|not available/i.test(said)
  )
    return { code: 'ended', final: false }
  return { code: 'other', final: false }
}
