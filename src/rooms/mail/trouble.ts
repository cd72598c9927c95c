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

/** By code, by words, by number: the first that fits tells. */
const SIGNS: readonly (readonly [
  code: TroubleCode,
  byCode: RegExp | undefined,
  byWords: RegExp | undefined,
])[] = [
  ['host-unknown', /ENOTFOUND|EAI_AGAIN|EDNS/, undefined],
  ['refused', /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/, /ECONNREFUSED/],
  ['certificate', /CERT|SELF_SIGNED|TLS_ALT/, /certificate/i],
  ['timeout', /TIMEOUT|ETIMEDOUT/i, /timed? ?out|timeout/i],
  ['no-encryption', /^ETLS$/, /starttls|upgrade/i],
]
const LATE_SIGNS: typeof SIGNS = [
  ['folder-missing', undefined, /mailbox doesn't exist|no such mailbox|nonexistent|unknown mailbox/i],
  ['ended', /ECONNRESET|EPIPE|NoConnection|ECONNECTION|ESOCKET|EClosed/i, /closed|not available/i],
]

function judged(
  code: string,
  said: string,
  number: number,
  error: unknown,
): { code: TroubleCode; final: boolean } {
  if (code === 'EAUTH' || Reflect.get(Object(error), 'authenticationFailed') === true)
    return { code: 'sign-in', final: false }
  const fits = ([, byCode, byWords]: (typeof SIGNS)[number]) => byCode?.test(code) || byWords?.test(said)
  const early = SIGNS.find(fits)
  if (early) return { code: early[0], final: false }
  if (number >= 500 && number < 600) return { code: 'rejected', final: true }
  if (number >= 400 && number < 500) return { code: 'later', final: false }
  return { code: LATE_SIGNS.find(fits)?.[0] ?? 'other', final: false }
}
