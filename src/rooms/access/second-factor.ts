/** The second factor: codes of an authenticator app, each good once, and recovery codes for a lost phone. */
import { createHash, randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'

const DIGITS = /^\d{6}$/
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

export const newSecret = (): string => generateSecret()

/** What the app scans. */
export const uriOf = (shop: string, login: string, secret: string): string =>
  generateURI({ issuer: `Anju ${shop}`, label: login, secret })

/**
 * The time step in which a code is right, or null. One step early or late is forgiven.
 * @param usedStep the last step that was used: it and everything before it is refused, so no code works twice
 */
export function stepOf(secret: string, code: string, now: Date, usedStep: number | null): number | null {
  if (!DIGITS.test(code)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  const after = usedStep === null ? {} : { afterTimeStep: usedStep }
  const answer = verifySync({ secret, token: code, epoch, epochTolerance: 30, ...after })
  return answer.valid && 'timeStep' in answer ? answer.timeStep : null
}

/** Ten codes, shown once: 12 letters without look-alikes, 59 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = Array.from(randomBytes(24), (byte) =>
      byte < 248 ? LETTERS.charAt(byte % LETTERS.length) : '',
    )
    return letters
      .join('')
      .slice(0, 12)
      .replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** How a recovery code is kept. Fast on purpose: it is random, there is nothing to guess. */
export const keptCode = (code: string): string =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('hex')
